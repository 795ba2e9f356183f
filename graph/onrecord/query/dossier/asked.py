"""The questions of an account: accusations first, then what is open, then what nobody opposes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import RETRACTED
from onrecord.model.words import STATUS_WORDS, natural_key
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.plan import is_open
from onrecord.query.dossier.wording import (
    identifier,
    labels,
    reply,
    standing,
    with_id,
)

if TYPE_CHECKING:
    from onrecord.query.dossier.speech import Speech
    from onrecord.query.dossier.values import Judged, Name, Question

Entries = tuple[Entry, ...]
SPEAKERS: Final = (
    "A speaker is counted once, however many pass the word on; whether speakers know of it"
    " independently of each other is not judged."
)
PLACED: Final = (
    "Sides, and whether all accusers belong to the acting agency, rest on how the editors of the"
    " record placed the parties"
)
OPEN: Final = "Open: disputed, not confirmed, denied only, or in tension"
OPEN_BESIDES: Final = (
    "Open besides the accusations above: disputed, not confirmed, denied only, or in tension"
)
UNOPPOSED_IS_NO_FACT: Final = (
    "Unopposed: nobody in the record says otherwise, which makes none of it a fact"
)


def questions_sections(speech: Speech, *, quiet: bool = False) -> Entries:
    """Return what is asked: accusations, then what is open, then the rest if it is wanted, else counted."""
    questions = speech.dossier.questions
    accusing = [q for q in questions if speech.accusing(q)]
    others = [q for q in questions if not speech.accusing(q)]
    opened = (question_entry(speech, q) for q in others if is_open(q))
    rest = [q for q in others if not is_open(q)]
    return (
        *section(f"Questions: {', '.join(_counts(questions, len(accusing)))}", _remarks(speech)),
        *section("Accusations, none stated as a fact", _accusations(speech, accusing)),
        *section(OPEN_BESIDES if accusing else OPEN, opened),
        *(section(UNOPPOSED_IS_NO_FACT, _by_topic(speech, rest)) if quiet else ()),
    )


def question_entry(speech: Speech, question: Question) -> Entry:
    """Return a question with its standing and every answer."""
    answers = map(speech.brief, speech.in_order(question.answers))
    pulls = (_called(speech, other) for other in question.in_tension)
    tension = (
        f"in tension with {', '.join(pulls)}: {question.tension_rule}"
        if question.in_tension
        else ""
    )
    text = f"{question.label}: {standing(question)} ({identifier(question.short)})"
    return Entry(
        text, lines(*answers, f"{tension}; nobody in the sources need oppose it" if tension else "")
    )


def left_over(speech: Speech) -> list[Judged]:
    """Return the judgements on replies that no accusation of the account shows."""
    accused = {name.iri for q in speech.dossier.questions for name in _accused(speech, q)}
    return [judged for judged in speech.dossier.replies if judged.agent.iri not in accused]


def _called(speech: Speech, question: str) -> str:
    return f"“{speech.questions[question].label}”" if question in speech.questions else question


def _counts(questions: Sequence[Question], accusing: int) -> Iterator[str]:
    """Yield how many questions have each status, those that are always told first."""
    for status, words in STATUS_WORDS.items():
        number = sum(question.status == status for question in questions)
        if number or status != RETRACTED:
            yield f"{number} {words}"
    if tense := sum(bool(question.in_tension) for question in questions):
        yield f"{tense} in tension"
    if accusing:
        yield f"{accusing} with accusations"


def _remarks(speech: Speech) -> Entries:
    """Return on what the counts of speakers and the sides rest."""
    if not speech.dossier.questions:
        return ()
    return lines(SPEAKERS, f"{PLACED}{', above' if speech.dossier.sides else ''}.")


def _accusations(speech: Speech, questions: Sequence[Question]) -> Iterator[Entry]:
    """Yield whoever is accused with what is known of their reply and every question that an accusation answers."""
    by_accused: dict[tuple[Name, ...], list[Question]] = {}
    for question in questions:
        by_accused.setdefault(_accused(speech, question), []).append(question)
    for accused, those in by_accused.items():
        entries = (question_entry(speech, question) for question in those)
        yield Entry(
            f"Against {'; against '.join(map(with_id, accused))}",
            (*_replies(speech, accused), *entries),
        )


def _accused(speech: Speech, question: Question) -> tuple[Name, ...]:
    found = {name.iri: name for claim in speech.accusing(question) for name in claim.accuses}
    return tuple(found[iri] for iri in sorted(found, key=natural_key))


def _replies(speech: Speech, accused: Iterable[Name]) -> Entries:
    judged = [
        (name, [j for j in speech.dossier.replies if j.agent.iri == name.iri]) for name in accused
    ]
    told = (_reply(speech, each, those) for _, those in judged for each in those)
    unknown = [name for name, those in judged if not those]
    nobody = f"whether they had a say was not judged: {labels(unknown)}" if unknown else ""
    return lines(*told, nobody)


def _reply(speech: Speech, judged: Judged, beside: Sequence[Judged]) -> str:
    """Return whether somebody had a say and why; beside a limited judgement a general one is on the rest."""
    is_rest = not judged.aspects and any(
        other.aspects and other.incident == judged.incident for other in beside
    )
    rest = " (on all else)" if is_rest else ""
    where = f" (in {judged.incident.label})" if len(speech.dossier.incidents) > 1 else ""
    return f"{reply(judged)}{rest}{where}. {judged.reason}"


def _by_topic(speech: Speech, questions: Iterable[Question]) -> Iterator[Entry]:
    """Yield each topic with what is said of it, each answer behind whoever gives it."""
    by_topic: dict[Name, list[str]] = {}
    for question in questions:
        by_topic.setdefault(question.topic, []).extend(question.answers)
    for topic, answers in by_topic.items():
        yield Entry(with_id(topic), lines(*speech.voices(speech.in_order(answers))))
