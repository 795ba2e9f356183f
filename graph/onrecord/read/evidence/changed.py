"""Copies of a text that are not byte for byte what the digest was taken of: recognised and explained, never used."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Final

from onrecord.model.claim import Span
from onrecord.model.words import count
from onrecord.read.evidence.shift import places_of
from onrecord.read.evidence.texts import (
    digest_of,
    digest_of_words,
    files_below,
    line_of,
    read_stored,
)
from onrecord.read.evidence.variants import MARK, readable, undone

LENGTHS: Final = (0.8, 1.25)  # of a copy, against the length of its source
SAMPLE: Final = 8  # passages that are looked for before all are
SHORTEST: Final = 12  # code points of a passage that says something about where it comes from
SHARE: Final = 4  # one passage in so many must stand in a copy
MOST_SHIFTS: Final = 3
LARGEST: Final = 2_000_000  # bytes of a file in which changes are tried out


@dataclass(frozen=True, slots=True)
class Sought:
    """A source whose text was not found, and the passages that claims take from it."""

    digest: str
    length: int | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """A copy of a text, with what makes it another and how many of the passages it still holds where."""

    path: Path
    reasons: tuple[str, ...]
    is_certain: bool
    standing: int
    moved: tuple[int, ...]
    lost: int
    first_change: tuple[int, int] | None

    def told(self) -> str:
        """Return what is wrong with the copy, in sentences."""
        how = "differs" if self.is_certain else "is like it, and differs"
        return f"{self.path} {how}: {'; '.join(self.reasons)}.{self._first()} {self._passages()}"

    def _first(self) -> str:
        if self.first_change is None:
            return ""
        offset, line = self.first_change
        if self.is_certain:
            return f" The first difference is at code point {offset} (line {line})."
        return f" Up to code point {offset} (line {line}) the passages stand."

    def _passages(self) -> str:
        several = self.standing + len(self.moved) + self.lost
        if not several:
            return "No claim rests on a passage of it."
        return (
            f"Of {count(several, 'passage')}, {self.standing} still stand at their offsets,"
            f" {len(self.moved)} moved{self._shifts()}, {self.lost} are not there as they were."
        )

    def _shifts(self) -> str:
        if not self.moved:
            return ""
        common = Counter(self.moved).most_common()
        shown = ", ".join(f"{several} by {shift:+}" for shift, several in common[:MOST_SHIFTS])
        return f" ({shown}{', …' if len(common) > MOST_SHIFTS else ''})"


def find_changed(
    folders: Sequence[Path], sources: Mapping[str, Sought], known: frozenset[str]
) -> dict[str, Changed]:
    """Return, by source, the file below the folders that is nearest to its text, where one is near.

    `known` are the digests of texts that were found: a file is a copy of one source at most. A file's name says
    nothing. Raises WorkspaceError as `files_below` does.
    """
    found: dict[str, Changed] = {}
    for path in files_below(folders) if sources else ():
        data = read_stored(path)
        if not 0 < len(data) <= LARGEST or digest_of(data) in known:
            continue
        for source, changed in _matches(path, data, sources):
            found[source] = max(found.get(source, changed), changed, key=_nearness)
    return found


def _nearness(changed: Changed) -> tuple[bool, int, int]:
    return (changed.is_certain, changed.standing + len(changed.moved), changed.standing)


def _matches(
    path: Path, data: bytes, sources: Mapping[str, Sought]
) -> Iterator[tuple[str, Changed]]:
    by_digest = {sought.digest: (source, sought) for source, sought in sources.items()}
    text = readable(data)
    for trial in undone(data) if _may_be(data, sources) else ():
        if found := by_digest.get(digest_of_words(trial.text)):
            source, sought = found
            yield source, _changed(path, text or "", sought, trial.changes, original=trial.text)
            return
    for source, sought in sources.items() if text is not None else ():
        if text is not None and _shares_passages(text, sought):
            changed = _changed(path, text, sought, tuple(_signs(text, sought)))
            if SHARE * (changed.standing + len(changed.moved)) >= len(sought.spans):
                yield source, changed


def _may_be(data: bytes, sources: Mapping[str, Sought]) -> bool:
    """Return whether a file is as long as a source's text can become by being saved otherwise."""
    return any(
        each.length is None or 0.4 * each.length <= len(data) <= 12 * each.length + 16
        for each in sources.values()
    )


def _shares_passages(text: str, sought: Sought) -> bool:
    """Return whether a sample of a source's passages stands in a text of about its length."""
    least, most = LENGTHS
    if sought.length is not None and not least * sought.length <= len(text) <= most * sought.length:
        return False
    long = [span for span in sought.spans if span.end - span.start >= SHORTEST]
    sample = long[:: max(1, len(long) // SAMPLE)][:SAMPLE]
    return sum(map(bool, places_of(sample, text).values())) >= max(1, ceil(len(sample) / SHARE))


def _changed(
    path: Path, text: str, sought: Sought, reasons: tuple[str, ...], original: str | None = None
) -> Changed:
    """Return how a copy stands to its source; `original` is the text of the source, where it came out."""
    standing: list[Span] = []
    elsewhere: list[Span] = []
    moved: list[int] = []
    places = places_of(sought.spans, text)
    for span in sought.spans:
        starts = places.get((span.end - span.start, span.digest), ())
        if digest_of_words(text[span.start : span.end]) == span.digest:
            standing.append(span)
        elif starts:
            moved.append(min((start - span.start for start in starts), key=abs))
        if standing[-1:] != [span]:
            elsewhere.append(span)
    return Changed(
        path=path,
        reasons=reasons,
        is_certain=original is not None,
        standing=len(standing),
        moved=tuple(moved),
        lost=len(elsewhere) - len(moved),
        first_change=_up_to(text, standing, elsewhere)
        if original is None
        else _first_difference(text, original),
    )


def _first_difference(text: str, original: str) -> tuple[int, int] | None:
    """Return where a copy first differs from its source, with the line; None where it is no text in UTF-8."""
    if not text:
        return None
    pairs = enumerate(zip(text, original, strict=False))
    first = next((at for at, (a, b) in pairs if a != b), min(len(text), len(original)))
    return first, line_of(text, first)


def _up_to(
    text: str, standing: Sequence[Span], elsewhere: Sequence[Span]
) -> tuple[int, int] | None:
    """Return up to where passages stand, with the line, if those that do not all come later."""
    last = max((span.end for span in standing), default=0)
    if not last or any(span.start < last for span in elsewhere):
        return None
    return last, line_of(text, last)


def _signs(text: str, sought: Sought) -> Iterator[str]:
    """Yield what can be told of a copy whose text as it was is not known."""
    if sought.length is None or len(text) == sought.length:
        yield "it has another digest"
    else:
        more = len(text) - sought.length
        way = "more" if more > 0 else "fewer"
        yield f"it has {count(abs(more), 'code point')} {way} than the source ({len(text):,})"
    curly, straight = (sum(map(text.count, marks)) for marks in ("“”‘’", "\"'"))  # noqa: RUF001 - what texts hold
    signs = (
        (text.count("\r\n"), "line breaks are CRLF"),
        (int(text.startswith(MARK)), "byte order mark stands at its beginning"),
        (0 if curly else straight, "quotation marks or apostrophes are straight, none is curly"),
        (text.count("\ufffd"), "letters were lost and replaced (U+FFFD)"),
        (text.count("\u00e2\u20ac") + text.count("\u00c3"), "places look like UTF-8 read in another encoding"),
        (text.count("\u00a0"), "no-break spaces stand in it"),
    )  # fmt: skip
    for number, what in signs:
        if number:
            yield f"{number} {what}"
