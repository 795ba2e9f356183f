"""A question's status, roots, sides and whether an accusation is single-sided."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.derive.answers import Answer
from onrecord.derive.parties import Parties
from onrecord.derive.questions import Question, Status, questions
from onrecord.model.vocabulary import ACTING_AGENCY, ALLEGED, OUTLET_SIDE
from tests.derive.answers import (
    ASSERTS,
    CANNOT_CONFIRM,
    DENIES,
    ONTOLOGY,
    RESERVES,
    answer,
    aspect,
)

BASE = "https://example.org/"
SIDES = {
    ("incident", "watch"): ACTING_AGENCY,
    ("incident", "chief"): ACTING_AGENCY,
    ("incident", "family"): "Family",
    ("incident", "gazette"): OUTLET_SIDE,
    ("elsewhere", "panel"): "Oversight",
}
WHO = Parties(one={}, sides=SIDES)


def only(*answers: Answer) -> Question:
    """Return the one question to which the answers belong."""
    (found,) = questions(BASE, answers, ONTOLOGY, WHO)
    return found


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([answer()], Status.UNOPPOSED),
        ([answer(), answer("phone")], Status.UNOPPOSED),
        ([answer(), answer("phone", DENIES)], Status.UNOPPOSED),
        ([answer(stance=DENIES)], Status.DENIED_ONLY),
        ([answer(stance=DENIES), answer(None, RESERVES)], Status.DENIED_ONLY),
        ([answer(None, CANNOT_CONFIRM)], Status.UNCONFIRMED),
        ([answer(None, RESERVES)], Status.UNCONFIRMED),
        ([answer(None, RESERVES), answer()], Status.UNOPPOSED),
        ([answer(), answer(None, CANNOT_CONFIRM)], Status.UNCONFIRMED),
        ([answer(stance=DENIES), answer(None, CANNOT_CONFIRM)], Status.UNCONFIRMED),
        ([answer(), answer(stance=DENIES)], Status.CONTESTED),
        ([answer(), answer(stance=DENIES), answer(None, CANNOT_CONFIRM)], Status.CONTESTED),
        ([answer("lawful"), answer("unlawful"), answer(None, RESERVES)], Status.CONTESTED),
    ],
)
def test_the_first_status_that_applies_is_the_status(
    answers: list[Answer], expected: Status
) -> None:
    """Contested comes before Unconfirmed, that before DeniedOnly, and Unopposed last."""
    assert only(*answers).status is expected
    assert only(*answers[::-1]).status is expected


def test_the_statuses_stand_in_their_order() -> None:
    """The enumeration is the order of precedence."""
    assert [status.name for status in Status] == [
        "RETRACTED", "CONTESTED", "UNCONFIRMED", "DENIED_ONLY", "UNOPPOSED",
    ]  # fmt: skip


def test_a_dispute_in_the_text_contests_the_question() -> None:
    """Who says in so many words that another's answer is not so contests it, whatever the values."""
    first = answer("pistol", claim="first")
    found = only(first, answer("phone", disputes=["first"]))
    assert found.status is Status.CONTESTED
    assert found.conflicts == ()


def test_a_dispute_about_another_question_does_not() -> None:
    """What is disputed elsewhere leaves this question alone."""
    assert only(answer(), answer("phone", disputes=["elsewhere"])).status is Status.UNOPPOSED


def test_one_speaker_is_one_root_however_often_repeated() -> None:
    """Two reports of one statement are one root; a joint statement adds none to its speakers' own."""
    assert only(answer(by="watch"), answer("gun", by="watch")).root_count == 1
    assert only(answer(by="watch"), answer(by="family")).root_count == 2
    assert only(answer(by=["watch", "panel"]), answer(by=["panel", "watch"])).root_count == 1
    assert only(answer(by=["watch", "panel"]), answer(by="watch")).root_count == 1
    joint = answer(by=["watch", "panel"])
    assert only(joint, answer(by="watch"), answer(by="panel")).root_count == 2


def test_sides_are_those_of_the_claimants_in_the_incident() -> None:
    """Whoever has no side in this incident adds none."""
    found = only(answer(by="watch"), answer(by=["family", "panel"]), answer(by="gazette"))
    assert found.sides == {ACTING_AGENCY, "Family", OUTLET_SIDE}
    assert only(answer(by="panel")).sides == frozenset()


def alleged(by: str) -> Answer:
    """Return an accusation of which its speaker says that it is alleged."""
    return replace(answer(by=by, accuses=True), hedges=frozenset({ALLEGED}))


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ([answer(by="watch", accuses=True)], True),
        ([answer(by="watch", accuses=True), answer(by="chief", accuses=True)], True),
        ([answer(by="watch", accuses=True), answer(by="gazette", accuses=True)], False),
        ([answer(by=["watch", "family"], accuses=True)], False),
        ([answer(by="watch", accuses=True), answer(by="family", stance=DENIES)], True),
        ([answer(by="watch", stance=DENIES, accuses=True)], True),
        ([answer(by="watch")], False),
        ([answer(by="panel", accuses=True)], False),
        ([answer(by="gazette", accuses=True)], False),
        ([answer(None, CANNOT_CONFIRM, by="watch", accuses=True)], False),
        ([answer(by="watch", accuses=True), alleged(by="gazette")], True),
        ([answer(by="watch", accuses=True), alleged(by="family")], False),
        ([alleged(by="gazette")], False),
    ],
)
def test_an_accusation_is_single_sided_where_only_the_acting_agency_makes_it(
    answers: list[Answer], expected: bool
) -> None:
    """One accuser of another side is enough; a denial by the accused is none; who has no side counts as another.

    An outlet that says of an accusation that it is alleged, and not by whom, is no accuser of its own.
    """
    assert only(*answers).single_sided is expected


def test_answers_are_grouped_by_aspect_topic_and_scope() -> None:
    """Answers to different questions do not meet; the questions come in the order of their IRIs."""
    other = replace(aspect(), iri="another-aspect")
    apart = [
        answer(),
        answer(stance=DENIES, under=other),
        replace(answer(stance=DENIES), topic="another-topic"),
        replace(answer(stance=DENIES), scope="another-scope"),
    ]
    found = questions(BASE, apart, ONTOLOGY, WHO)
    assert len(found) == 4
    assert [question.iri for question in found] == sorted(question.iri for question in found)
    assert {question.status for question in found} == {Status.UNOPPOSED, Status.DENIED_ONLY}


def test_the_iri_of_a_question_does_not_depend_on_its_answers() -> None:
    """A question stays itself when another claim answers it."""
    assert only(answer()).iri == only(answer(stance=ASSERTS), answer(stance=DENIES)).iri


def test_a_question_is_retracted_only_when_every_claim_is() -> None:
    """Claims that were withdrawn stay among the answers and count for no status, root, side or conflict."""
    gone = answer(by="watch", accuses=True, retracted=True)
    found = only(gone, replace(gone, claim="another"))
    assert found.status is Status.RETRACTED
    assert (found.root_count, found.sides, found.roots) == (0, frozenset(), frozenset())
    assert not found.single_sided
    left = only(gone, answer(stance=DENIES, by="family"))
    assert left.status is Status.DENIED_ONLY
    assert left.conflicts == ()
    assert (left.root_count, left.sides) == (1, frozenset({"Family"}))
    assert len(left.answers) == 2


def test_a_claim_that_is_disputed_from_another_question_is_contested() -> None:
    """What another claim says it disputes is contested where it stands, not where the other does."""
    assert only(answer(disputed_by=["elsewhere"])).status is Status.CONTESTED


def test_what_is_denied_of_the_whole_is_denied_of_each_act() -> None:
    """A denial without an act meets the assertions on single acts; an assertion without one does not."""
    under = aspect(by_act=True)
    wide = answer(stance=DENIES, under=under, by="family")
    first, second = (answer(under=under, act=act) for act in ("act-1", "act-2"))
    found = {q.scope: q for q in questions(BASE, [wide, first, second], ONTOLOGY, WHO)}
    assert {scope: q.status for scope, q in found.items()} == {
        "incident": Status.DENIED_ONLY,
        "act-1": Status.CONTESTED,
        "act-2": Status.CONTESTED,
    }
    said = answer(under=under, by="family")
    denied = answer(stance=DENIES, under=under, act="act-1")
    apart = questions(BASE, [said, denied], ONTOLOGY, WHO)
    assert {q.status for q in apart} == {Status.UNOPPOSED, Status.DENIED_ONLY}


def test_an_accusation_is_single_sided_by_its_roots() -> None:
    """An outlet that has it from another, and that one from the acting agency, is no second side."""
    chain = [
        answer(by="gazette", publisher="post", source="post-1", accuses=True),
        answer(by="watch", publisher="gazette", source="gazette-1", accuses=True),
    ]
    assert only(*chain).single_sided
    assert only(*chain).sides == {ACTING_AGENCY}
    own = answer(by="gazette", publisher="gazette", source="gazette-2", accuses=True)
    assert not only(*chain, own).single_sided


def test_what_is_denied_of_an_incident_meets_every_act_that_is_told_in_it() -> None:
    """An act of which two incidents tell is asked of once, and denied with either."""
    under = aspect(by_act=True)
    here = answer(under=under, act="act-1", claim="a")
    there = replace(answer(under=under, act="act-1", claim="b"), incident="elsewhere")
    wide = replace(
        answer(stance=DENIES, under=under), incident="elsewhere", scope="elsewhere", claim="c"
    )
    for answers in ([here, there, wide], [there, wide, here]):
        found = {q.scope: q.status for q in questions(BASE, answers, ONTOLOGY, WHO)}
        assert found == {"act-1": Status.CONTESTED, "elsewhere": Status.DENIED_ONLY}
