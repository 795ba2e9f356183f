"""What an incident's sources tell, in the order of their text: behind each speaker all that it says there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TYPE_CHECKING, Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import DENIED_ONLY, UNOPPOSED
from onrecord.model.words import STANCE_WORDS, STATUS_WORDS
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.wording import (
    alone,
    document,
    hedged,
    speakers,
    with_id,
)

if TYPE_CHECKING:
    from onrecord.query.dossier.speech import Speech
    from onrecord.query.dossier.values import Claim, Question

TITLE: Final = "What is told, in the order of the text, each behind who says it"
RESERVED: Final = {
    Stance.DENIES: "a denial",
    Stance.CANNOT_CONFIRM: STANCE_WORDS[Stance.CANNOT_CONFIRM],
    Stance.RESERVES_JUDGEMENT: STANCE_WORDS[Stance.RESERVES_JUDGEMENT],
}
"""What stands before words that are no plain assertion; “denies” before a sentence that says no would turn it round."""
LONG: Final = 6  # claims in a line, behind which the speaker is named again
QUIET: Final = frozenset({UNOPPOSED, DENIED_ONLY})
"""Standings that the words of a claim tell by themselves: it is not opposed, or it is a denial."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one speaker says in a stretch of a text: the words that open the line, and the claims in it."""

    head: str
    claims: tuple[Claim, ...]


def story_section(speech: Speech) -> tuple[Entry, ...]:
    """Return all that is told as a reader of the sources comes upon it, a line for each speaker."""
    sources = groupby(speech.dossier.claims, key=lambda claim: claim.source)
    told = [(source, tuple(_bullets(speech, claims))) for source, claims in sources]
    if len(told) == 1:
        return section(TITLE, (*lines(_numbers(speech)), *told[0][1]))
    below = (Entry(f"In {with_id(source)}", entries) for source, entries in told)
    return section(TITLE, (*lines(_numbers(speech)), *below))


def item(speech: Speech, claim: Claim) -> str:
    """Return what is said, between the speaker's reservations and how it stands."""
    return f"{reservation(claim)}{claim.paraphrase}{_standing(speech, claim)}"


def reservation(claim: Claim) -> str:
    """Return the stance and every reservation; a plain assertion has none."""
    stance = RESERVED.get(claim.stance, "")
    return f"{hedged(tuple(filter(None, (stance, *claim.hedges))))} ".lstrip()


def head(claim: Claim) -> str:
    """Return the words that open the line of a speaker."""
    return f"{speakers(claim).removesuffix(',')}: "


def _numbers(speech: Speech) -> str:
    """Return where the numbers lead."""
    unopposed = "“Unopposed” means only that nobody in the record says otherwise."
    if speech.is_whole:
        return f"The numbers lead to every claim, passage by passage, further down. {unopposed}"
    command = f"onrecord show {speech.dossier.thing.name.short}"
    return f"Under its number `{command}` tells each claim with its passage. {unopposed}"


def _bullets(speech: Speech, claims: Iterable[Claim]) -> Iterator[Entry]:
    """Yield the lines of the speakers as entries."""
    for line in story_lines(claims):
        told = (f"{item(speech, claim)} {speech.mark(claim)}" for claim in line.claims)
        yield Entry(f"{line.head}{'; '.join(told)}")


def story_lines(claims: Iterable[Claim]) -> Iterator[Line]:
    """Yield the lines of the speakers as the text goes on."""
    for who, those in _runs(claims):
        yield from (Line(who, tuple(part)) for part in _parts(those))


def _parts(claims: Sequence[Claim]) -> Iterator[Sequence[Claim]]:
    """Yield claims in lines that are about as long as each other, and none longer than it may be."""
    lines_needed = -(-len(claims) // LONG)
    ends = [len(claims) * number // lines_needed for number in range(lines_needed + 1)]
    return (claims[start:end] for start, end in pairwise(ends))


def _runs(claims: Iterable[Claim]) -> list[tuple[str, list[Claim]]]:
    """Return speakers with what each says in a stretch of a text, whose passages overlap.

    Where a stretch goes on behind the passage that opens it, only whoever spoke last speaks on.
    """
    runs: list[tuple[str, list[Claim]]] = []
    opened = passed = reached = 0
    for claim in claims:
        start, end = _place(claim)
        if start >= reached:
            opened, passed = len(runs), end
        elif start >= passed:
            opened, passed = max(opened, len(runs) - 1), end
        reached = max(reached, end)
        who = head(claim)
        held = next((those for by, those in reversed(runs[opened:]) if by == who), None)
        if held is None:
            runs.append((who, [claim]))
        else:
            held.append(claim)
    return runs


def _place(claim: Claim) -> tuple[int, int]:
    return (claim.passages[0].start, claim.passages[0].end) if claim.passages else (0, 0)


def _standing(speech: Speech, claim: Claim) -> str:
    """Return that a claim accuses, and how stands what it answers where there is more to weigh than itself."""
    asked = speech.asked(claim)
    words = dict.fromkeys(
        _status(q, claim) for q in asked if claim.accuses or q.status not in QUIET
    )
    tense = ("in tension",) if any(q.in_tension for q in asked) else ()
    if not claim.accuses:
        return hedged((*words, *tense))
    accusers = dict.fromkeys(alone(question, brief=True) for question in asked)
    accusation = "accusation, made by this denial" if _denies(claim) else "accusation"
    parts = (accusation, *words, *tense, *accusers, document(claim))
    return f" ({'; '.join(filter(None, parts))})"


def _status(question: Question, claim: Claim) -> str:
    """Return how a question stands; an accusation by denial that nobody opposes is not itself denied."""
    alone_denied = question.status == DENIED_ONLY and _denies(claim)
    return STATUS_WORDS[UNOPPOSED] if alone_denied else question.status_words


def _denies(claim: Claim) -> bool:
    return bool(claim.accuses) and claim.stance is Stance.DENIES
