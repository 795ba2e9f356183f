"""Two readings and what sets them apart; a record and what it would be with fewer claims."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.derive.readings import Rules, reading
from onrecord.derive.readings.difference import Change, changed, missing
from onrecord.derive.readings.outcomes import Outcome
from onrecord.model.vocabulary import ONR
from tests.derive.readings.records import Said, claims, record_of
from tests.inventions import BASE, term

RULES = (
    Rules(),
    Rules(hedged=False),
    Rules(claimants=frozenset({BASE + "person/kin"})),
    Rules(sides=frozenset({ONR + "ActingAgency"})),
    Rules(without_sources=frozenset({BASE + "source/echo-mole"})),
)


@settings(max_examples=40)
@given(claims(), st.sampled_from(RULES), st.sampled_from(RULES))
def test_a_reading_and_the_difference_give_the_other_reading(
    found: list[Said], first: Rules, second: Rules
) -> None:
    """Less what only one holds, and with what only the other holds, one is the other; every reason is one."""
    record = record_of(found)
    one, other = reading(record, first), reading(record, second)
    here, there = missing(one, other), missing(other, one)
    triples = {each.triple for each in one.held} - {each.held.triple for each in here}
    assert triples | {each.held.triple for each in there} == {each.triple for each in other.held}
    assert triples.isdisjoint({each.held.triple for each in there})
    assert all(why is not Outcome.HELD for each in (*here, *there) for _, why in each.why)
    assert missing(one, one) == ()


@settings(max_examples=40)
@given(claims(), st.sampled_from(RULES))
def test_questions_that_are_not_told_of_stay_as_they_are(found: list[Said], rules: Rules) -> None:
    """Whatever changes is told, and nothing else; a question that nobody answers any more is gone."""
    record = record_of(found)
    before, after = record.questions(record.answers), reading(record, rules).questions
    told = {each.before.iri: each for each in changed(before, after)}
    left = {question.iri: question for question in after}
    for question in before:
        other = left.get(question.iri)
        if question.iri not in told:
            assert other is not None
            assert replace(other, answers=()) == replace(question, answers=())
            assert [a.claim for a in other.answers] == [a.claim for a in question.answers]
        else:
            assert (Change.VANISHES in told[question.iri].changes) is (other is None)
    assert changed(before, before) == ()


def armed(by: str, stance: str = "Asserts", source: str = "source/echo-mole") -> Said:
    """Return a claim that accuses somebody of having been armed, or a denial of it."""
    accuses = stance == "Asserts"
    return Said(
        "person/ana-berg", "armedWith", term("Handgun"), (by,), stance, source, accuses=accuses
    )


def without(*found: Said) -> tuple[Change, ...]:
    """Return how the one question changes where a source is taken away."""
    record = record_of(found)
    rules = Rules(without_sources=frozenset({BASE + "source/wire-mole"}))
    (only,) = changed(record.questions(record.answers), reading(record, rules).questions)
    return only.changes


def test_what_becomes_of_a_question_without_a_source() -> None:
    """It vanishes, stands otherwise, loses a side or a speaker, is left with one side's accusation, or with none."""
    wire = "source/wire-mole"
    watch = armed("agency/watch")
    assert without(armed("agency/watch", source=wire)) == (Change.VANISHES,)
    assert without(watch, armed("person/kin", "Denies", wire)) == (
        Change.STATUS, Change.LOSES_SIDE, Change.LOSES_ROOT, Change.LOSES_ANSWERS,
    )  # fmt: skip
    assert Change.SINGLE_SIDED in without(watch, armed("agency/panel", source=wire))
    assert Change.NO_ACCUSER in without(
        armed("agency/watch", source=wire), armed("person/kin", "Denies")
    )
    assert without(watch, armed("agency/watch", source=wire)) == (Change.LOSES_ANSWERS,)
