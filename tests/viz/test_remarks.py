"""Holds that a remark says whose word an accusation is, and no more than is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from onrecord.network import Claim, Question, project
from onrecord.network.nodes import Node
from onrecord.viz.remarks import accusation, one_side
from tests.inventions import sample

if TYPE_CHECKING:
    from collections.abc import Mapping

SPEED = "the department gives too high a speed as the reason"


@pytest.fixture(scope="module")
def nodes() -> Mapping[str, Node]:
    """Give the nodes of the sample workspace by their IRIs."""
    return {iri: values["data"] for iri, values in project(sample()).nodes(data=True)}


@pytest.fixture
def claim(nodes: Mapping[str, Node]) -> Claim:
    """Give an accusation that the acting agency alone makes."""
    said = (node for node in nodes.values() if isinstance(node, Claim))
    return next(claim for claim in said if claim.paraphrase == SPEED)


def test_an_accusation_says_whose_word_it_is(claim: Claim, nodes: Mapping[str, Node]) -> None:
    """That nobody else is known to accuse is said of the accusers: an outlet may pass it on."""
    assert accusation(claim, nodes).endswith(
        "not a finding. Said from the side of: acting agency."
        " Nobody known to accuse stands outside the acting agency."
    )
    heard = replace(claim, single_sided=False)
    assert accusation(heard, nodes).endswith("Said from the side of: acting agency.")


def test_what_accuses_nobody_has_no_remark(claim: Claim, nodes: Mapping[str, Node]) -> None:
    """Neither whose word it is nor that it is no finding."""
    assert accusation(replace(claim, accuses=()), nodes) == ""


def test_a_question_and_its_accusations_say_the_same(
    claim: Claim, nodes: Mapping[str, Node]
) -> None:
    """The remark on one side has the same words in both places."""
    (asked,) = (nodes[iri] for iri in claim.questions)
    assert isinstance(asked, Question)
    assert one_side(asked) == one_side(claim) != ""
