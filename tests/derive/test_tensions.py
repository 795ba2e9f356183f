"""Questions are in tension where something wanted is not met by what is said to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.derive.answers import Answer
from onrecord.derive.parties import Parties
from onrecord.derive.questions import questions
from onrecord.derive.tensions import tensions
from onrecord.model.claim import Stance
from onrecord.model.ontology import Comparator
from onrecord.model.vocabulary import ASPECT_PERFORMER
from tests.derive.answers import ASSERTS, CANNOT_CONFIRM, DENIES, ONTOLOGY, RESERVES, answer, aspect

BASE = "https://example.org/"
HELD = replace(aspect(Comparator.SET), iri="held")
WANTED = replace(aspect(Comparator.SET), iri="wanted", weighed_against=frozenset({"held"}))
ONE_NAME = Parties(one={"officer": "officer", "sergeant": "officer"}, sides={})


def wants(value: str | None, stance: Stance = ASSERTS, topic: str = "officer") -> Answer:
    """Return an answer to what is wanted for somebody."""
    return answer(value, stance, under=WANTED, topic=ONE_NAME.one.get(topic, topic))


def holds(value: str | None, stance: Stance = ASSERTS, topic: str = "officer") -> Answer:
    """Return an answer to what is said to be the case with somebody."""
    return answer(value, stance, under=HELD, topic=ONE_NAME.one.get(topic, topic))


def found(*answers: Answer) -> list[tuple[str, str]]:
    """Return the aspects of the questions in tension, the wanted one first."""
    pairs = tensions(questions(BASE, answers, ONTOLOGY, ONE_NAME), ONTOLOGY)
    return [(one.aspect.iri, other.aspect.iri) for one, other in pairs]


@pytest.mark.parametrize(
    ("answers", "tense"),
    [
        ([wants("gun"), holds("phone")], True),
        ([wants("gun"), holds("gun")], False),
        ([wants("gun"), holds("pistol")], False),
        ([wants("gun"), holds("phone"), holds("gun")], False),
        ([wants("gun"), wants("phone"), holds("gun")], True),
        ([wants("gun"), holds("gun", DENIES)], True),
        ([wants("gun"), holds("phone", DENIES)], False),
        ([wants("gun"), holds(None, CANNOT_CONFIRM)], False),
        ([wants(None, RESERVES), holds("phone")], False),
        ([wants("gun", DENIES), holds("phone")], False),
        ([wants("gun")], False),
        ([holds("gun"), holds("phone")], False),
        ([wants("gun", topic="sergeant"), holds("phone")], True),
        ([wants("gun", topic="driver"), holds("phone")], False),
    ],
)
def test_what_is_wanted_and_not_met_is_in_tension(answers: list[Answer], tense: bool) -> None:
    """One tension at most between two questions, whatever order their claims come in."""
    expected = [("wanted", "held")] if tense else []
    assert found(*answers) == found(*answers[::-1]) == expected


def test_incidents_stay_apart() -> None:
    """What is wanted after one incident is not held against what is after another."""
    elsewhere = replace(holds("phone"), incident="elsewhere", scope="elsewhere")
    assert found(wants("gun"), elsewhere) == []


PERFORMER = replace(aspect(Comparator.SET), iri=ASPECT_PERFORMER)
TARGET = replace(aspect(Comparator.SET), iri="target")


@pytest.mark.parametrize(
    ("answers", "tense"),
    [
        ([answer("driver", DENIES, under=PERFORMER), answer(under=TARGET, accuses=True)], True),
        ([answer("driver", under=PERFORMER), answer(under=TARGET, accuses=True)], False),
        ([answer("other", DENIES, under=PERFORMER), answer(under=TARGET, accuses=True)], False),
        ([answer("driver", DENIES, under=PERFORMER), answer(under=TARGET)], False),
        ([answer("driver", DENIES, under=HELD), answer(under=TARGET, accuses=True)], False),
        (
            [
                answer("driver", DENIES, under=PERFORMER, retracted=True),
                answer(under=TARGET, accuses=True),
            ],
            False,
        ),
        (
            [
                answer("driver", DENIES, under=PERFORMER),
                answer(stance=DENIES, under=TARGET, accuses=True),
            ],
            False,
        ),
    ],
)
def test_a_deed_that_is_denied_pulls_against_what_else_is_accused_of_it(
    answers: list[Answer], tense: bool
) -> None:
    """Whoever is said to have had no part in an act is accused of nothing in it without a mark."""
    assert found(*answers) == ([(ASPECT_PERFORMER, "target")] if tense else [])
    assert found(*answers[::-1]) == ([(ASPECT_PERFORMER, "target")] if tense else [])


def test_what_was_withdrawn_pulls_against_nothing() -> None:
    """Neither a wish nor what is said to be counts once whoever said it took it back."""
    assert found(wants("gun"), replace(holds("phone"), retracted=True)) == []
    assert found(replace(wants("gun"), retracted=True), holds("phone")) == []
