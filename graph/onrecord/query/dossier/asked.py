"""The questions of an account: how many there are of which standing, and what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import RETRACTED
from onrecord.model.words import STATUS_WORDS
from onrecord.query.dossier.accused import accusations_section
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.plan import is_open
from onrecord.query.dossier.wording import identifier, standing

if TYPE_CHECKING:
    from onrecord.query.dossier.speech import Speech
    from onrecord.query.dossier.values import Question

Entries = tuple[Entry, ...]
SPEAKERS: Final = (
    "A speaker is counted once, however many pass the word on; whether speakers know of it"
    " independently of each other is not judged."
)
PLACED: Final = "Sides, and who is of the acting agency, are as the record's editors placed them."
OPEN: Final = "Open: disputed, not confirmed, denied only, or in tension"
OPEN_BESIDES: Final = (
    "Open besides the accusations above: disputed, not confirmed, denied only, or in tension"
)


def questions_sections(speech: Speech) -> Entries:
    """Return what is asked: counts, then accusations, then what else is open."""
    questions = speech.dossier.questions
    others = [q for q in questions if not speech.accusing(q)]
    accused = accusations_section(speech)
    return (
        *section(f"Questions: {question_counts(speech)}", remarks(speech)),
        *accused,
        *section(OPEN_BESIDES if accused else OPEN, open_entries(speech, others)),
    )


def open_section(speech: Speech) -> Entries:
    """Return all that is disputed, not confirmed, denied only or in tension, accusations or not."""
    return section(OPEN, open_entries(speech, speech.dossier.questions))


def open_entries(speech: Speech, questions: Sequence[Question]) -> Iterator[Entry]:
    """Yield what is open among some questions with every answer, those in tension beside each other."""
    told: set[str] = set()
    for question in filter(is_open, questions):
        beside = [other for other in question.in_tension if other not in told]
        if question.iri in told:
            continue
        told.update((question.iri, *beside))
        if question.in_tension:
            yield _tension(speech, question, beside)
        else:
            yield question_entry(speech, question)


def question_entry(speech: Speech, question: Question) -> Entry:
    """Return a question with its standing and every answer."""
    answers = map(speech.brief, speech.in_order(question.answers))
    text = f"{question.label}: {standing(question)} ({identifier(question.short)})"
    return Entry(text, lines(*answers))


def question_counts(speech: Speech) -> str:
    """Return how many questions there are of each standing, and how many an accusation answers."""
    questions = speech.dossier.questions
    return ", ".join(_counts(questions, sum(bool(speech.accusing(q)) for q in questions)))


def remarks(speech: Speech) -> Entries:
    """Return on what the counts of speakers and the sides rest."""
    return lines(SPEAKERS, PLACED) if speech.dossier.questions else ()


def _tension(speech: Speech, question: Question, beside: Iterable[str]) -> Entry:
    """Return a question with those that it is in tension with, and by what rule it is."""
    held = [speech.questions[other] for other in beside if other in speech.questions]
    absent = (f"with {other}" for other in beside if other not in speech.questions)
    rule = f"In tension: {question.tension_rule}; nobody in the sources need oppose it"
    entries = (question_entry(speech, each) for each in (question, *held))
    return Entry(rule, (*entries, *lines(*absent)))


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
