"""Questions as values: what is open comes first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    ACCUSES,
    ALLEGED,
    ANSWERED_BY,
    ASKS,
    ASPECT,
    CLAIMANT,
    HEDGE,
    IN_TENSION,
    LABEL,
    ONR,
    OUTLET,
    REPORTED,
    ROOT_COUNT,
    SCOPE,
    SIDE,
    SINGLE_SIDED,
    STANCE,
    STATUS,
    TOPIC,
    TYPE,
    UNOPPOSED,
    WEIGHED_AGAINST,
)
from onrecord.model.words import STATUS_WORDS
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Question

TENSION_RULES: Final = {
    ONR
    + "aspect-recommended-status": "what is recommended is not among what is said to be the case",
    ONR
    + "aspect-later-outcome": "what is said to have come of it later is not among what is said of it",
}
"""Why questions of an aspect are in tension with those that they are weighed against, in words."""


def question(reading: Reading, iri: str) -> Question:
    """Return everything that is derived of one question."""
    status = reading.one(iri, STATUS)
    count = reading.one(iri, ROOT_COUNT)
    answers = reading.texts(iri, ANSWERED_BY)
    pulls = tuple(sorted({*reading.texts(iri, IN_TENSION), *reading.pointing(IN_TENSION, iri)}))
    aspect = reading.one(iri, ASPECT)
    return Question(
        iri=iri,
        short=reading.name(iri).short,
        label=reading.one(iri, LABEL),
        asks=reading.one(aspect, ASKS),
        topic=reading.name(reading.one(iri, TOPIC)),
        scope=reading.name(reading.one(iri, SCOPE)),
        status=status,
        status_words=STATUS_WORDS.get(status, reading.words(status)),
        root_count=int(count) if count else 0,
        sides=tuple(sorted(name.label for name in reading.names(iri, SIDE))),
        single_sided=reading.one(iri, SINGLE_SIDED) == "true",
        accuses=any(reading.texts(answer, ACCUSES) for answer in answers),
        hearsay=any(_is_hearsay(reading, answer) for answer in answers),
        hedged=_is_hedged(reading, answers),
        in_tension=pulls,
        tension_rule=_tension_rule(reading, (iri, *pulls)) if pulls else "",
        answers=answers,
    )


def _tension_rule(reading: Reading, questions: Iterable[str]) -> str:
    """Return why questions are in tension: what an answer to one of them is held against."""
    aspects = sorted({reading.one(each, ASPECT) for each in questions})
    weighing = [a for a in aspects if set(reading.texts(a, WEIGHED_AGAINST)) & set(aspects)]
    return "; ".join(
        TENSION_RULES.get(a, f"what is said of {reading.words(a)} is not met by the other answers")
        for a in weighing
    )


def _is_hearsay(reading: Reading, claim: str) -> bool:
    """Return whether an outlet accuses somebody in its own voice without making the accusation its own."""
    passed_on = {ALLEGED, REPORTED} & set(reading.texts(claim, HEDGE))
    speakers = reading.texts(claim, CLAIMANT)
    is_accusation = bool(passed_on and reading.texts(claim, ACCUSES))
    return is_accusation and all(OUTLET in reading.texts(who, TYPE) for who in speakers)


def _is_hedged(reading: Reading, answers: Iterable[str]) -> bool:
    """Return whether there are assertions, and all of them with a reservation."""
    asserted = [a for a in answers if reading.one(a, STANCE) == Stance.ASSERTS.value]
    return bool(asserted) and all(reading.texts(a, HEDGE) for a in asserted)


def in_order(questions: Iterable[Question], told: list[str]) -> tuple[Question, ...]:
    """Return questions with the open ones first, then as the text tells their answers (`told`)."""
    place = {claim: number for number, claim in enumerate(told)}
    ranks = list(STATUS_WORDS)

    def key(question: Question) -> tuple[float, int, str]:
        rank = float(ranks.index(question.status)) if question.status in ranks else len(ranks)
        if question.in_tension and question.status == UNOPPOSED:
            rank -= 0.5  # nobody contradicts, and yet there is something to weigh
        first = min((place[a] for a in question.answers if a in place), default=len(place))
        return rank, first, question.iri

    return tuple(sorted(questions, key=key))
