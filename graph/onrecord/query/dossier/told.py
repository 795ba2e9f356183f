"""Claims as their sources tell them: passage by passage, with the stretches on which no claim rests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.plan import is_open
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.wording import (
    STANDS,
    count,
    identifier,
    in_words,
    labels,
    one_line,
    said,
    standing,
    with_id,
)

if TYPE_CHECKING:
    from onrecord.query.dossier.plan import Group
    from onrecord.query.dossier.values import Claim, Judged, Name

Placed = tuple[tuple[int, int], Entry]
NOT_AT_HAND = "Its text is not at hand: no file under --texts has its digest."


def told(speech: Speech) -> tuple[Entry, ...]:
    """Return the claims that are told in full: by heading, by source, by passage."""
    return tuple(
        heading
        for group in speech.groups
        for heading in section(f"{group.title} ({len(group.claims):,})", _by_source(speech, group))
    )


def claim_entry(speech: Speech, claim: Claim) -> Entry:
    """Return a claim with what is known of it besides its place."""
    return Entry(f"{speech.mark(claim)} {said(claim)}", lines(*_details(speech, claim)))


def _by_source(speech: Speech, group: Group) -> Iterator[Entry]:
    for source, claims in groupby(group.claims, key=lambda claim: claim.source):
        those = list(claims)
        placed = [*_passages(speech, those), *_gaps(speech, source)]
        entries = [entry for _, entry in sorted(placed, key=lambda each: each[0])]
        absent = lines(NOT_AT_HAND) if source.iri in speech.texts.absent else ()
        number = count(len(those), "claim", "claims")
        yield Entry(f"In {with_id(source)}, {number}", (*absent, *entries))


def _passages(speech: Speech, claims: Sequence[Claim]) -> Iterator[Placed]:
    for passages, group in groupby(claims, key=lambda claim: claim.passages):
        place = (passages[0].start, passages[0].end) if passages else (0, 0)
        entries = tuple(claim_entry(speech, claim) for claim in group)
        yield place, Entry(f"At {speech.where(passages)}", entries)


def _gaps(speech: Speech, source: Name) -> Iterator[Placed]:
    """Yield the stretches of a text at hand on which no claim of the record rests."""
    text = speech.texts.found.get(source.iri, "")
    covered = speech.dossier.covered.get(source.iri)
    if covered is None or not speech.is_whole:
        return
    for start, end in speech.texts.gaps(source.iri, covered):
        words = one_line(text[start:end])
        yield (start, end), Entry(f"No claim at {start}\N{EN DASH}{end}: “{words}”")


def _details(speech: Speech, claim: Claim) -> Iterator[str]:
    yield f"{STANDS[claim.stance]}: {in_words(claim.proposition)}"
    if claim.bases:
        yield f"relies on: {labels(claim.bases)}"
    if claim.said_on or claim.said_in_words:
        words = f"“{claim.said_in_words}”" if claim.said_in_words else ""
        yield f"said: {', '.join(filter(None, (claim.said_on, words)))}"
    yield from _against(speech, claim)
    yield from (f"{words}: {value}" for words, value in claim.more)
    yield from (f"takes the place of {speech.reference(old)}" for old in claim.replaces)
    yield from (f"was replaced by {speech.reference(new)}" for new in claim.replaced_by)
    if claim.note:
        yield f"note: {claim.note}"
    yield identifier(claim.short)


def _against(speech: Speech, claim: Claim) -> Iterator[str]:
    """Yield whom a claim accuses, how what it answers stands, and which claims say otherwise."""
    asked = speech.asked(claim)
    if claim.accuses:
        states = "; ".join(map(standing, asked)) or "it answers no question"
        yield f"an accusation against {labels(claim.accuses)}, not a finding ({states})"
        yield from map(_reply, speech.replies(claim))
    else:
        yield from (f"answers: {q.label} ({standing(q)})" for q in asked if is_open(q))
    yield from (f"disputes {speech.reference(other)}" for other in claim.disputes)
    yield from (f"disputed by {speech.reference(other)}" for other in claim.disputed_by)
    for clash in claim.conflicts:
        yield f"cannot hold beside {speech.reference(clash.claim)}: {clash.reason or clash.rule}"


def _reply(judged: Judged) -> str:
    return f"reply of {judged.agent.label}, as the editors judged: {judged.verdict}"
