"""The sections of an account that are not claims: things, parties, questions, judgements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.model.vocabulary import RETRACTED
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.plan import is_open
from onrecord.query.dossier.questions import STATUSES
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.wording import SINGLE_SIDED, identifier, standing, with_id

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Identity, Judged, Question, Thing

Entries = tuple[Entry, ...]


def thing_entry(thing: Thing) -> Entry:
    """Return a registered thing with its kind, what is plain of it and its note."""
    facts = (f"{words}: {value}" for words, value in thing.facts)
    note = f"note: {thing.note}" if thing.note else ""
    return Entry(f"{with_id(thing.name)}: {thing.kind}", lines(*facts, note))


def parties_section(sides: Sequence[Judged]) -> Entries:
    """Return who stands on which side by the judgement of the record's editors, and why."""
    found = [
        Entry(side, tuple(Entry(f"{with_id(p.agent)}: {p.reason}") for p in group))
        for side, group in groupby(sides, key=lambda judged: judged.verdict)
    ]
    return section("Parties, as the editors of the record placed them", found)


def sides_section(sides: Sequence[Judged]) -> Entries:
    """Return on which side an agent stands in each incident, and why."""
    return section("Sides, as the editors of the record judged", map(_judged, sides))


def replies_section(replies: Sequence[Judged]) -> Entries:
    """Return whether those who are accused had a say, and why the editors judged so."""
    title = "Whether those who are accused had a say, as the editors of the record judged"
    return section(title, map(_judged, replies))


def _judged(each: Judged) -> Entry:
    text = f"{with_id(each.agent)} in {with_id(each.incident)}: {each.verdict}"
    return Entry(text, lines(each.reason))


def identities_section(identities: Sequence[Identity]) -> Entries:
    """Return what the editors decided on who is the same as whom, and why."""
    found = [
        Entry(
            f"{with_id(each.left)} and {with_id(each.right)}: {each.verdict}",
            lines(f"likelihood: {each.score}" if each.score else "", each.reason),
        )
        for each in identities
    ]
    return section("Judgements of the editors on who is the same as whom", found)


def questions_section(speech: Speech, questions: Sequence[Question]) -> Entries:
    """Return the questions: open ones with all their answers, unopposed ones in a line each."""
    opened = [q for q in questions if is_open(q)]
    quiet = [q for q in questions if not is_open(q)]
    counts = ", ".join(_counts(questions))
    return section(
        f"Questions: {counts}",
        (
            *(question_entry(speech, question) for question in opened),
            *section(
                "Unopposed: nobody in the record says otherwise, which makes none of it a fact",
                (Entry(_quiet(speech, question)) for question in quiet),
            ),
        ),
    )


def open_section(speech: Speech, questions: Sequence[Question]) -> Entries:
    """Return the open questions with all their answers; the rest is counted."""
    opened = (question_entry(speech, q) for q in questions if is_open(q))
    return section(f"Questions: {', '.join(_counts(questions))}", opened)


def question_entry(speech: Speech, question: Question) -> Entry:
    """Return a question with its standing and every answer."""
    answers = map(speech.brief, speech.in_order(question.answers))
    pulls = (
        f"in tension with: {speech.questions[q].label if q in speech.questions else q}"
        for q in question.in_tension
    )
    text = f"{question.label}: {standing(question)}"
    return Entry(text, lines(*answers, *pulls, identifier(question.short)))


def _counts(questions: Sequence[Question]) -> Iterator[str]:
    """Yield how many questions have each status, those that are always told first."""
    for status, words in STATUSES.items():
        number = sum(question.status == status for question in questions)
        if number or status != RETRACTED:
            yield f"{number} {words}"
    if tense := sum(bool(question.in_tension) for question in questions):
        yield f"{tense} in tension"


def _quiet(speech: Speech, question: Question) -> str:
    answers = speech.voices(speech.in_order(question.answers))
    alone = f" ({SINGLE_SIDED})" if question.single_sided else ""
    return f"{question.label}: {answers}{alone}"
