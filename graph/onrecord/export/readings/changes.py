"""What a record would be where only some claims are trusted: which questions vanish, change or lose a side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from onrecord.derive.answers import Answer
from onrecord.derive.questions import Question
from onrecord.derive.readings.difference import Change, Changed, changed
from onrecord.derive.readings.outcomes import Outcome
from onrecord.export.readings import machine
from onrecord.export.readings.asked import NARROWED
from onrecord.export.readings.made import Made
from onrecord.export.readings.table import cells, head, room
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
    Change.SINGLE_ROOT: "is left with one speaker to whom all who assert it go back",
    Change.LOSES_ANSWERS: "loses an answer, and stands as before",
}
TOLD: Final = frozenset({Change.LOSES_ANSWERS, Change.LOSES_SIDE, Change.LOSES_ROOT})
"""What the sides, the speakers and the names that are gone tell of already."""
WITHOUT: Final = "without-source"  # the policy for which this is asked most
KEPT: Final = "The record itself stays as it is: this is worked out beside it."


def before(made: Made) -> list[Question]:
    """Return the questions of the record that a reading is about, as they stand, without what was withdrawn."""
    return made.workshop.record.questions(_answers(made))


def _answers(made: Made) -> list[Answer]:
    incidents = made.asked.rules.incidents
    standing = [each for each in made.workshop.record.answers if not each.retracted]
    return [each for each in standing if incidents is None or each.incident in incidents]


def as_json(made: Made) -> bytes:
    """Return which questions change where only the claims of a reading are trusted, for programs."""
    asked = before(made)
    return machine.changes(made, changed(asked, made.reading.questions), len(asked))


def as_text(made: Made, columns: int | None) -> bytes:
    """Return which questions change where only the claims of a reading are trusted, for people."""
    return "".join(f"{line}\n" for line in _lines(made, room(columns))).encode()


def _lines(made: Made, width: int) -> Iterator[str]:
    speech, asked = Speech(made.workshop.reader), before(made)
    changes = changed(asked, made.reading.questions)
    yield from wrap(plain(_title(made)), width)
    yield ""
    yield from wrap(_gone(made), width)
    yield from wrap(_summary(changes, len(asked)), width)
    yield from wrap(KEPT, width)
    for change in Change:
        those = [each for each in changes if each.changes[0] is change]
        if those:
            title = WORDED[change][:1].upper() + WORDED[change][1:]
            yield from head(f"{title}: {count(len(those), 'question')}", width)
            yield from grid(_names(made, change), _rows(speech, change, those), width)


def _title(made: Made) -> str:
    """Return what is asked: how the record would change without a source, or with nothing but certain claims."""
    sources = sorted(made.asked.rules.without_sources)
    names = ", ".join(made.workshop.reader.name(source).short for source in sources)
    if made.asked.policy.name == WITHOUT and sources:
        return f"What would change without {names}{_place(made)}"
    return f"What would change if only this were trusted: {made.asked.called}{_place(made)}"


def _place(made: Made) -> str:
    return "".join(f", in {value}" for name, value in made.asked.parameters if name == NARROWED)


def _gone(made: Made) -> str:
    """Return how many of the claims that answer a question are gone, and why."""
    asking = {answer.claim for answer in _answers(made)}
    trusted = {answer.claim for each in made.reading.questions for answer in each.answers}
    counts = Counter(made.reading.outcomes[claim] for claim in asking - trusted)
    reasons = [f"{counts[each]:,} {WORDS[each]}" for each in Outcome if counts[each]]
    left = f"Of {len(asking):,} claims that answer a question {len(trusted):,} are left"
    return f"{left}; gone: {'; '.join(reasons)}." if reasons else f"{left}; none is gone."


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
    """Return how a question stands afterwards, whose word is gone, and what else changes."""
    rest = [WORDED[change] for change in each.changes[1:] if change not in TOLD]
    gone = ", ".join(speech.thing(root) for root in sorted(each.lost_roots))
    return "; ".join(
        filter(None, [speech.standing(each.after), f"no longer from {gone}" if gone else "", *rest])
    )
