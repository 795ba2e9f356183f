"""Claims checked against the words of their sources, for whoever holds the texts.

A span is sliced by code points and compared by digest. What does not fit is explained; it is never looked for
elsewhere to be used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from onrecord.model.claim import Span
from onrecord.model.finding import Finding
from onrecord.read.evidence.changed import Changed, Sought, find_changed
from onrecord.read.evidence.cuts import Cuts
from onrecord.read.evidence.shift import Explainer
from onrecord.read.evidence.texts import (
    MAX_TEXT_BYTES,
    digest_of,
    digest_of_words,
    find_stored,
    find_texts,
    line_of,
)
from onrecord.read.located import Place, violation
from onrecord.read.passages import DIGEST

__all__ = [
    "MAX_TEXT_BYTES",
    "Compared",
    "Evidence",
    "SourceText",
    "State",
    "check_evidence",
    "compare",
    "digest_of",
    "find_texts",
]


class State(StrEnum):
    """What was found of a source's text."""

    AT_HAND = "at hand"
    CHANGED = "changed"
    NOT_AT_HAND = "not at hand"


@dataclass(frozen=True, slots=True)
class SourceText:
    """What a source says of its text as stored; `place` is where it states the length, `stated` the digest."""

    iri: str
    digest: str | None
    length: int | None
    place: Place
    stated: Place | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """How many passages claims take from a source, how many were verified, and where its text was found."""

    source: str
    passages: int
    verified: int
    state: State
    file: Path | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many passages were compared with the texts at hand, and which texts were not at hand."""

    spans: int
    verified: int
    missing_texts: tuple[str, ...]
    findings: tuple[Finding, ...]
    compared: tuple[Compared, ...] = ()


def compare(
    spans: Mapping[Span, Place], sources: Mapping[str, SourceText], folders: Sequence[Path]
) -> Evidence:
    """Return what comparing each span with the texts in folders shows, copies that were changed among them.

    Raises WorkspaceError where a folder does not exist or a text cannot be read.
    """
    wanted = {each.digest for each in sources.values() if DIGEST.fullmatch(each.digest or "")}
    stored = find_stored(folders, filter(None, wanted))
    own, missing = _by_source(spans, sources), wanted - stored.keys()
    sought = {
        iri: Sought(source.digest or "", source.length, tuple(own[iri]))
        for iri, source in sources.items()
        if source.digest in missing
    }
    changed = find_changed(folders, sought, frozenset(stored))
    texts = {digest: each.text for digest, each in stored.items()}
    files = {digest: each.path for digest, each in stored.items()}
    return check_evidence(spans, sources, texts, files, changed)


def check_evidence(
    spans: Mapping[Span, Place],
    sources: Mapping[str, SourceText],
    texts: Mapping[str, str],
    files: Mapping[str, Path] | None = None,
    changed: Mapping[str, Changed] | None = None,
) -> Evidence:
    """Return what comparing each span with its source's text shows; `texts` and `files` are by digest."""
    findings: list[Finding] = []
    compared: list[Compared] = []
    others = {span.digest: (span, place) for span, place in spans.items()}
    by_source = _by_source(spans, sources)
    for iri, source in sources.items():
        own = by_source[iri]
        text = texts.get(source.digest or "")
        findings.extend(_check_source(source, text, (changed or {}).get(iri)))
        wrong = _check_spans(own, source, text, others)
        findings.extend(finding for each in wrong.values() for finding in each)
        if own or text is not None:
            verified = 0 if text is None else len(own) - len(wrong)
            found = (files or {}).get(source.digest or "")
            compared.append(Compared(iri, len(own), verified, _state(iri, text, changed), found))
        if text is not None:
            findings.extend(_cuts([span for span in own if span not in wrong], own, text))
    missing = sorted(
        iri for iri, own in by_source.items() if own and (sources[iri].digest or "") not in texts
    )
    verified = sum(each.verified for each in compared)
    return Evidence(len(spans), verified, tuple(missing), tuple(findings), tuple(compared))


def _by_source(spans: Mapping[Span, Place], sources: Iterable[str]) -> dict[str, dict[Span, Place]]:
    found: dict[str, dict[Span, Place]] = {iri: {} for iri in sources}
    for span, place in spans.items():
        found[span.source][span] = place
    return found


def _state(iri: str, text: str | None, changed: Mapping[str, Changed] | None) -> State:
    if text is not None:
        return State.AT_HAND
    return State.CHANGED if iri in (changed or {}) else State.NOT_AT_HAND


def _check_source(
    source: SourceText, text: str | None, changed: Changed | None
) -> Iterator[Finding]:
    if text is not None and source.length is not None and source.length != len(text):
        message = f"`length` is {source.length}, but the text has {len(text)} code points."
        yield violation(source.place, "wrong-length", message, f"Write `length: {len(text)}`.")
    if changed is not None:
        message = (
            f"The text of this source is not at hand as its digest was taken: {changed.told()}"
        )
        mend = (
            "Put the text as it was into the folder. Only if this copy is to be the text from now on: write its digest"
            " and length here, and find every passage again."
        )
        yield violation(source.stated or source.place, "changed-text", message, mend)


def _check_spans(
    spans: Mapping[Span, Place],
    source: SourceText,
    text: str | None,
    others: Mapping[str, tuple[Span, Place]],
) -> dict[Span, list[Finding]]:
    """Return what is wrong with the passages of a source, by passage."""
    length = source.length if text is None else len(text)
    outside = {span for span in spans if length is not None and span.end > length}
    unlike = {
        span
        for span in spans
        if text is not None and digest_of_words(text[span.start : span.end]) != span.digest
    }
    wrong_ones = sorted(unlike | outside)
    told = Explainer(text, wrong_ones, others) if text is not None and wrong_ones else None
    found: dict[Span, list[Finding]] = {}
    for span, place in spans.items():
        if source.digest is None:
            found[span] = [_no_digest(place)]
        elif span in outside or span in unlike:
            why = told.explain(span) if told else None
            wrong = _outside(span, length or 0) if span in outside else _unlike(span, text or "")
            mends = (wrong[2], "") if why is None else (why.mend, f" {why.why}")
            found[span] = [violation(place, wrong[0], wrong[1] + mends[1], mends[0])]
    return found


def _no_digest(place: Place) -> Finding:
    message = "The claim points into a source that has no text digest."
    return violation(place, "no-text-digest", message, "Add `digest` and `length` to the source.")


def _outside(span: Span, length: int) -> tuple[str, str, str]:
    message = (
        f"Passage [{span.start}, {span.end}] ends outside its text, which has {length} code points."
    )
    return "outside-text", message, "Correct the offsets in `at`."


def _unlike(span: Span, text: str) -> tuple[str, str, str]:
    line = line_of(text, span.start)
    message = f"The digest is not that of the words at [{span.start}, {span.end}] (line {line} of the text)."
    mend = (
        "Find the passage again in the text; correct `at`, or the digest if the passage is right."
    )
    return "wrong-digest", message, mend


def _cuts(verified: Sequence[Span], spans: Mapping[Span, Place], text: str) -> Iterator[Finding]:
    """Yield a warning for each thing that a passage with the right digest cuts in two."""
    met = {span.start for span in spans} & {span.end for span in spans}
    cuts = Cuts(text, frozenset(met))
    for span in verified:
        for cut in cuts.of(span.start, span.end):
            yield cut.at(spans[span])
