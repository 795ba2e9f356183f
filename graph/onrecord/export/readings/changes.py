"""What a record would be where only some claims are trusted: which questions vanish, change or lose a side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.derive.readings.difference import Change, Changed, changed
from onrecord.derive.readings.outcomes import Outcome
from onrecord.export.readings import machine
from onrecord.export.readings.made import Made
from onrecord.export.readings.table import cells, heading, room
from onrecord.export.readings.words import WORDS, Speech
from onrecord.model.words import count, natural_key
from onrecord.query.formats.cell import Cell, wrap
from onrecord.query.formats.table import grid
from onrecord.query.terminal import plain

WORDED: Final = {
    Change.VANISHES: "nobody answers it any more",
    Change.STATUS: "stands otherwise",
    Change.LOSES_SIDE: "loses a side",
    Change.SINGLE_SIDED: "is left with accusers of the acting agency alone",
    Change.NO_ACCUSER: "accuses nobody any more",
    Change.LOSES_ROOT: "loses a speaker",
    Change.LOSES_ANSWERS: "loses an answer, and stands as before",
}
NOT_COUNTED: Final = frozenset({Outcome.NO_QUESTION})


def found(made: Made) -> tuple[Changed, ...]:
    """Return the questions of the record that change where only the claims of a reading are trusted."""
    record, incidents = made.workshop.record, made.asked.rules.incidents
    answers = [a for a in record.answers if incidents is None or a.incident in incidents]
    return changed(record.questions(answers), made.reading.questions)


def as_json(made: Made) -> bytes:
    """Return what changes, for programs."""
    return machine.changes(made, found(made), _total(made))


def as_text(made: Made, columns: int | None) -> bytes:
    """Return what changes, for people."""
    return "".join(f"{line}\n" for line in _lines(made, room(columns))).encode()


def _total(made: Made) -> int:
    record, incidents = made.workshop.record, made.asked.rules.incidents
    answers = [a for a in record.answers if incidents is None or a.incident in incidents]
    return len({(a.aspect.iri, a.topic, a.scope) for a in answers})


def _lines(made: Made, width: int) -> Iterator[str]:
    speech, changes = Speech(made.workshop.reader), found(made)
    yield from heading(made, width)
    yield from wrap(_gone(made), width)
    yield from wrap(_summary(changes, _total(made)), width)
    for change in Change:
        those = [each for each in changes if each.changes[0] is change]
        if those:
            title = WORDED[change][:1].upper() + WORDED[change][1:]
            yield from ["", f"{title}: {count(len(those), 'question')}", ""]
            yield from grid(_names(made, change), _rows(speech, change, those), width)


def _gone(made: Made) -> str:
    """Return how many claims are gone, and why."""
    counts = Counter(made.reading.outcomes.values())
    trusted = {answer.claim for each in made.reading.questions for answer in each.answers}
    reasons = [
        f"{counts[each]:,} {WORDS[each]}"
        for each in Outcome
        if counts[each] and each not in NOT_COUNTED and not _is_trusted(made, each, trusted)
    ]
    asking = len({answer.claim for answer in made.workshop.record.answers})
    left = f"Of {asking:,} claims that answer a question {len(trusted):,} are left"
    return f"{left}; gone: {'; '.join(reasons)}." if reasons else f"{left}; none is gone."


def _is_trusted(made: Made, outcome: Outcome, trusted: set[str]) -> bool:
    return any(claim in trusted for claim in made.reading.with_outcome(outcome))


def _summary(changes: Sequence[Changed], total: int) -> str:
    if not changes:
        return f"None of {count(total, 'question')} changes."
    return f"{len(changes):,} of {count(total, 'question')} would change."


def _names(made: Made, change: Change) -> tuple[str, ...]:
    after = "Without it" if made.asked.rules.without_sources else "In this reading"
    return ("Question", "As it stands", *(() if change is Change.VANISHES else (after,)))


def _rows(speech: Speech, change: Change, those: Sequence[Changed]) -> list[list[Cell]]:
    ordered = sorted(those, key=lambda e: (natural_key(e.before.topic), e.before.aspect.iri))
    return [
        cells(
            plain(speech.question(each.before)),
            speech.standing(each.before),
            *(() if change is Change.VANISHES else (_after(speech, each),)),
        )
        for each in ordered
    ]


def _after(speech: Speech, each: Changed) -> str:
    """Return how a question stands afterwards, and what else changes."""
    rest = [WORDED[change] for change in each.changes[1:] if change is not Change.LOSES_ANSWERS]
    return "; ".join([speech.standing(each.after), *rest])
