"""Holds the picture of what is open: speakers, answers and questions side by side, and nothing overlaps."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.network import Claim, Question, project
from onrecord.network.answers import answer_layout
from tests.inventions import crowd, sample, stances
from tests.network.pictures import overlapping


@settings(max_examples=10, deadline=None)
@given(people=st.integers(1, 10), claims=st.integers(20, 60), opened=st.integers(1, 6))
def test_nothing_overlaps(people: int, claims: int, opened: int) -> None:
    """However many questions, no node or label covers another."""
    assert overlapping(answer_layout(project(crowd(6, people, claims, opened).store()))) == []


@pytest.mark.parametrize("incident", ["quay", "market"])
def test_every_open_question_stands_with_its_answers_and_speakers(incident: str) -> None:
    """From left to right: who speaks, what they say, what is asked; and nothing that is not open."""
    network = project(sample(), incident)
    placed = answer_layout(network)
    nodes = [network.nodes[iri]["data"] for iri in network]
    opened = {node.iri for node in nodes if isinstance(node, Question) and node.is_open}
    answers = {c.iri: c for c in nodes if isinstance(c, Claim) and opened & set(c.questions)}
    speakers = {agent for claim in answers.values() for agent in claim.claimants}
    assert set(placed.spots) == opened | set(answers) | speakers
    x = {iri: spot.x for iri, spot in placed.spots.items()}
    assert len({x[iri] for iri in speakers}) == len({x[iri] for iri in answers}) == 1
    assert max(x[iri] for iri in speakers) < min(x[iri] for iri in answers)
    assert max(x[iri] for iri in answers) < min(x[iri] for iri in opened)


def test_disputed_questions_come_first() -> None:
    """What is contested stands above what could not be confirmed."""
    network = project(stances().store())
    placed = answer_layout(network)
    nodes = [network.nodes[iri]["data"] for iri in placed.spots]
    asked = sorted(
        (node for node in nodes if isinstance(node, Question)), key=lambda q: placed.spots[q.iri].y
    )
    assert [question.status.name for question in asked] == ["CONTESTED", "UNCONFIRMED"]
