"""Claims as their sources tell them: passage by passage, with the stretches on which no claim rests."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.model.claim import Stance
from onrecord.model.words import STANCE_WORDS
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.plan import is_open
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.values import Family
from onrecord.query.dossier.wording import (
    answer,
    brief_standing,
    document,
    identifier,
    in_words,
    labels,
    noticed,
    one_line,
    reply,
    said,
    spoken_when,
    with_id,
)

if TYPE_CHECKING:
    from onrecord.query.dossier.plan import Group
    from onrecord.query.dossier.values import Claim, Judged, Name, Passage, Question

Placed = tuple[tuple[int, int], Entry]
EVERY_CLAIM = "Every claim, passage by passage"
NOT_AT_HAND = "Its text is not at hand: no file under --texts has its digest."


def told(speech: Speech) -> tuple[Entry, ...]:
    """Return the claims that are told in full: by heading, by source, by passage."""
    return tuple(entry for group in speech.groups for entry in _group(speech, group))


def _group(speech: Speech, group: Group) -> tuple[Entry, ...]:
    """Return claims under their heading, which names the source where there is only one."""
    is_every = speech.is_whole and speech.dossier.family is Family.INCIDENT
    title = f"{EVERY_CLAIM if is_every else group.title} ({len(group.claims):,})"
    sources = [
        (source, _in_source(speech, source, tuple(claims)))
        for source, claims in groupby(group.claims, key=lambda claim: claim.source)
    ]
    if len(sources) == 1:
        source, entries = sources[0]
        return section(f"{title}, in {with_id(source)}", entries)
    return section(title, (Entry(f"In {with_id(source)}", below) for source, below in sources))


def _in_source(speech: Speech, source: Name, claims: Sequence[Claim]) -> tuple[Entry, ...]:
    placed = [*_passages(speech, claims), *_gaps(speech, source)]
    entries = [entry for _, entry in sorted(placed, key=lambda each: each[0])]
    absent = lines(NOT_AT_HAND) if source.iri in speech.texts.absent else ()
    return (*absent, *entries)


def _passages(speech: Speech, claims: Sequence[Claim]) -> Iterator[Placed]:
    before: tuple[Passage, ...] = ()
    for passages, group in groupby(claims, key=lambda claim: claim.passages):
        place = (passages[0].start, passages[0].end) if passages else (0, 0)
        those = list(group)
        bases = _shared(those, lambda claim: labels(claim.bases))
        notes = _shared(those, lambda claim: "" if speech.noted(claim) else claim.note)
        subjects = (None, *(claim.proposition.subject for claim in those))
        entries = (
            _claim(speech, claim, {*bases, *notes}, after)
            for claim, after in zip(those, subjects, strict=False)
        )
        common = (
            *(f"{speech.marks(held)} rely on: {words}" for words, held in bases.items()),
            *(f"note on {speech.marks(held)}: {words}" for words, held in notes.items()),
        )
        where = speech.where(passages, before)
        yield place, Entry(f"At {where}", (*entries, *lines(*common)))
        before = passages


def _shared(claims: Iterable[Claim], words: Callable[[Claim], str]) -> dict[str, list[Claim]]:
    """Return what several claims of a passage have in common, which is told once for all of them."""
    found: dict[str, list[Claim]] = {}
    for claim in claims:
        found.setdefault(words(claim), []).append(claim)
    return {text: held for text, held in found.items() if text and len(held) > 1}


def _gaps(speech: Speech, source: Name) -> Iterator[Placed]:
    """Yield the stretches of a text at hand on which no claim of the record rests."""
    text = speech.texts.found.get(source.iri, "")
    covered = speech.dossier.covered.get(source.iri)
    if covered is None or not speech.is_whole:
        return
    for start, end in speech.texts.gaps(source.iri, covered):
        words = one_line(text[start:end])
        place = f"{start}\N{EN DASH}{end}"
        yield (start, end), Entry(f"At {place} no claim rests on these words: “{words}”")


def _claim(speech: Speech, claim: Claim, shared: Container[str], after: Name | None) -> Entry:
    """Return a claim with what is known of it besides its place and what it shares with others there.

    `after` is the subject of the claim before it, which is not called by its name again.
    """
    told_before = speech.noted(claim)
    is_own = claim.note and claim.note not in shared and not told_before
    note = f"note: {claim.note}" if is_own else ""
    against = tuple(_against(speech, claim))
    exactly = list(_exactly(claim, shared, after))
    if told_before:
        exactly.append(f"note as on {speech.mark(told_before)}")
    return Entry(
        f"{speech.mark(claim)} {said(claim)} ({'; '.join(exactly)})"
        f"{f' {note}' if note and not against else ''}",
        lines(*against, note if against else ""),
    )


def _exactly(claim: Claim, shared: Container[str], after: Name | None) -> Iterator[str]:
    """Yield what is asserted or denied, on what that rests, when it was said, and the identifier."""
    is_same = claim.proposition.subject == after
    words = (
        f"same subject · {answer(claim.proposition)}" if is_same else in_words(claim.proposition)
    )
    stands = () if claim.stance is Stance.ASSERTS else (STANCE_WORDS[claim.stance],)
    yield ": ".join((*stands, words))
    if claim.bases and labels(claim.bases) not in shared:
        yield f"relies on: {labels(claim.bases)}"
    yield from filter(None, (spoken_when(claim), document(claim)))
    yield from (f"{words}: {value}" for words, value in claim.more)
    yield identifier(claim.short)


def _against(speech: Speech, claim: Claim) -> Iterator[str]:
    """Yield what was done about a claim, whom it accuses, how what it answers stands, which claims say otherwise."""
    yield from map(noticed, claim.notices)
    yield from speech.later(claim)
    asked = speech.asked(claim)
    if claim.accuses:
        yield "; ".join(
            (_accusation(claim, asked), *(_reply(speech, j) for j in speech.replies(claim)))
        )
    else:
        yield from (f"answers: {_asked(q)}" for q in asked if is_open(q))
    yield from _referring(speech, "disputes", claim.disputes)
    yield from _referring(speech, "disputed by", claim.disputed_by)
    clashes: dict[str, list[str]] = {}
    for clash in claim.conflicts:
        clashes.setdefault(clash.reason or clash.rule, []).append(clash.claim)
    for reason, others in clashes.items():
        yield from _referring(speech, "cannot hold beside", others, f": {reason}")
    yield from (f"takes the place of {speech.reference(old)}" for old in claim.replaces)
    yield from (f"was replaced by {speech.reference(new)}" for new in claim.replaced_by)


def _referring(
    speech: Speech, words: str, others: Sequence[str], reason: str = ""
) -> Iterator[str]:
    """Yield what ties a claim to others: those with a number in one line, the rest in a line each."""
    if numbered := [other for other in others if other in speech.numbers]:
        yield f"{words} {', '.join(map(speech.reference, numbered))}{reason}"
    for other in others:
        if other not in speech.numbers:
            yield f"{words} {speech.reference(other)}{reason}"


def _accusation(claim: Claim, asked: Sequence[Question]) -> str:
    """Return whom a claim accuses, never without how the questions stand that it answers."""
    finding = "" if document(claim) else ", not a finding"
    stands = " and ".join(map(_asked, asked)) or "no question"
    return f"an accusation against {labels(claim.accuses)}{finding}, in answer to {stands}"


def _asked(question: Question) -> str:
    return f"“{question.asks or question.label}” ({brief_standing(question)})"


def _reply(speech: Speech, judged: Judged) -> str:
    """Return whether somebody had a say, with the reason where the account does not give it elsewhere."""
    if not speech.has_accusations:
        return f"{reply(judged)} ({judged.reason})"
    return f"reply, as judged above: {judged.verdict}"
