"""How a speaker's account moved, as an account for people: what moved, all that was said in order, what has no date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onrecord.derive.readings.drift import Drift, Thread
from onrecord.derive.readings.moments import Moment, Saying, moments
from onrecord.derive.readings.movement import Move, Movement, Step
from onrecord.export.readings.made import Workshop
from onrecord.export.readings.words import Speech
from onrecord.model.vocabulary import PARAPHRASE
from onrecord.model.words import count, spoken_date
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.wording import VERBS, hedged

MOVES: Final = {
    Move.STANCE: "another stance",
    Move.EXCLUDED: "another answer, which excludes the earlier one",
    Move.NARROWED: "says more exactly",
    Move.WIDENED: "says less exactly",
    Move.CHANGED: "another answer",
    Move.ADDED: "a further answer",
    Move.HEDGE_ADDED: "with a reserve that was not there",
    Move.HEDGE_DROPPED: "without the reserve",
    Move.BASIS_ADDED: "now rests on",
    Move.BASIS_DROPPED: "no longer said to rest on",
    Move.REPLACED: "takes the place of the earlier statement",
}
NO_ORDER: Final = "the dates do not tell in which order"
NOTHING: Final = "Nothing that has a date moved."


def account(workshop: Workshop, drift: Drift) -> Entry:
    """Return how an account moved as a tree of lines."""
    speech = Speech(workshop.reader)
    incident = speech.thing(drift.incident)
    title = f"How the account of {speech.thing(drift.claimant)} moved: {incident}"
    sections = (
        *section("What moved", _moved(speech, drift)),
        *section("All that has a date, in order", _timeline(speech, drift)),
        *section("Without a date that could put it in order", _undated(speech, drift)),
    )
    return Entry(title, (*lines(*_summary(workshop, drift)), *sections), heading=True)


def _summary(workshop: Workshop, drift: Drift) -> Iterator[str]:
    said = drift.sayings
    if not said:
        yield "No claim of this speaker in this incident answers a question."
        return
    dated = sum(each.when is not None for each in said)
    asked = count(len(drift.threads), "question")
    yield f"{count(len(said), 'claim')} on {asked}; {dated:,} with a date, {len(said) - dated:,} without."
    others = [workshop.reader.name(name).short for name in drift.names[1:]]
    if others:
        yield f"Also told of as {', '.join(others)}, as the editors judge."
    yield "What is said is told with who says it; that an account moved does not say which part of it is right."
    if not drift.moves:
        yield NOTHING


def _moved(speech: Speech, drift: Drift) -> Iterator[Entry]:
    for thread in drift.threads:
        if thread.has_moved:
            yield Entry(speech.question(thread.question), tuple(_thread(speech, thread)))


def _thread(speech: Speech, thread: Thread) -> Iterator[Entry]:
    """Yield what was said on a question in order, below each what moved since."""
    for moment in thread.moments:
        for each in moment:
            steps = [step for step in thread.steps if step.later.claim == each.claim]
            below = (line for step in steps for line in _step(speech, step, several=len(steps) > 1))
            remark = f" ({NO_ORDER})" if len(moment) > 1 else ""
            yield Entry(f"{_when(each)}{remark}: {_said(speech, each)}", lines(*below))
    if thread.undated:
        undated_ = tuple(Entry(_said(speech, each)) for each in thread.undated)
        yield Entry("without a date:", undated_)


def _step(speech: Speech, step: Step, *, several: bool) -> Iterator[str]:
    since = f", beside {speech.identifier(step.earlier.claim)}" if several else ""
    for movement in step.movements:
        yield f"→ {_words(speech, step, movement)}{since}"


def _words(speech: Speech, step: Step, movement: Movement) -> str:
    """Return one movement in words."""
    words = MOVES[movement.move]
    if movement.move is Move.STANCE:
        one, other = (VERBS[each.answer.stance] for each in (step.earlier, step.later))
        return f"{words}: {one} before, {other} now"
    terms = ", ".join(map(speech.thing, movement.terms))
    return f"{words}: {terms}" if terms else words


def _timeline(speech: Speech, drift: Drift) -> Iterator[Entry]:
    for moment in moments(drift.sayings):
        yield Entry(_moment(moment), tuple(Entry(_said(speech, each)) for each in moment))


def _moment(moment: Moment) -> str:
    """Return the dates of a moment; several of them have no order among themselves."""
    dates = list(dict.fromkeys(map(_when, moment)))
    return dates[0] if len(dates) == 1 else f"{'; '.join(dates)} ({NO_ORDER})"


def _undated(speech: Speech, drift: Drift) -> Iterator[Entry]:
    for thread in drift.threads:
        if thread.undated:
            said = tuple(Entry(_said(speech, each)) for each in thread.undated)
            yield Entry(speech.question(thread.question), said)


def _when(each: Saying) -> str:
    if each.when is None:
        return "without a date"
    date = spoken_date(each.when.text)
    return date if each.when.is_said else f"published {date}"


def _said(speech: Speech, each: Saying) -> str:
    """Return a claim in our words, then in what way, what exactly, resting on what, and where it stands."""
    detail = each.detail
    verb = f"{VERBS[each.answer.stance]}{hedged(speech.hedges(each.claim))}"
    bases = ", ".join(map(speech.thing, sorted(detail.bases)))
    voices = ", ".join(map(speech.thing, sorted(detail.spokespeople)))
    parts = [
        f"{verb}, {speech.statement(detail.predicate, detail.object)}",
        f"voiced by {voices}" if voices else "",
        f"resting on {bases}" if bases else "",
        speech.thing(detail.source),
        speech.identifier(each.claim),
    ]
    return f"{speech.reader.text(each.claim, PARAPHRASE)} [{'; '.join(filter(None, parts))}]"
