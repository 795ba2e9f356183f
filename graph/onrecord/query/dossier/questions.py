"""Questions as values: what is open comes first."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    ANSWERED_BY,
    CONTESTED,
    DENIED_ONLY,
    HEDGE,
    IN_TENSION,
    LABEL,
    RETRACTED,
    ROOT_COUNT,
    SCOPE,
    SIDE,
    SINGLE_SIDED,
    STANCE,
    STATUS,
    TOPIC,
    UNCONFIRMED,
    UNOPPOSED,
)
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Question

STATUSES: Final = {
    CONTESTED: "disputed",
    UNCONFIRMED: "not confirmed",
    DENIED_ONLY: "denied only",
    UNOPPOSED: "unopposed",
    RETRACTED: "retracted",
}
"""The statuses in the order in which they are worth a look, with the words for them."""


def question(reading: Reading, iri: str) -> Question:
    """Return everything that is derived of one question."""
    status = reading.one(iri, STATUS)
    count = reading.one(iri, ROOT_COUNT)
    return Question(
        iri=iri,
        short=reading.name(iri).short,
        label=reading.one(iri, LABEL),
        topic=reading.name(reading.one(iri, TOPIC)),
        scope=reading.name(reading.one(iri, SCOPE)),
        status=status,
        status_words=STATUSES.get(status, reading.words(status)),
        root_count=int(count) if count else 0,
        sides=tuple(sorted(name.label for name in reading.names(iri, SIDE))),
        single_sided=reading.one(iri, SINGLE_SIDED) == "true",
        hedged=_is_hedged(reading, reading.texts(iri, ANSWERED_BY)),
        in_tension=tuple(
            sorted({*reading.texts(iri, IN_TENSION), *reading.pointing(IN_TENSION, iri)})
        ),
        answers=reading.texts(iri, ANSWERED_BY),
    )


def _is_hedged(reading: Reading, answers: Iterable[str]) -> bool:
    """Return whether there are assertions, and all of them with a reservation."""
    asserted = [a for a in answers if reading.one(a, STANCE) == Stance.ASSERTS.value]
    return bool(asserted) and all(reading.texts(a, HEDGE) for a in asserted)


def in_order(questions: Iterable[Question], told: list[str]) -> tuple[Question, ...]:
    """Return questions with the open ones first, then as the text tells their answers (`told`)."""
    place = {claim: number for number, claim in enumerate(told)}
    ranks = list(STATUSES)

    def key(question: Question) -> tuple[float, int, str]:
        rank = float(ranks.index(question.status)) if question.status in ranks else len(ranks)
        if question.in_tension and question.status == UNOPPOSED:
            rank -= 0.5  # nobody contradicts, and yet there is something to weigh
        first = min((place[a] for a in question.answers if a in place), default=len(place))
        return rank, first, question.iri

    return tuple(sorted(questions, key=key))
