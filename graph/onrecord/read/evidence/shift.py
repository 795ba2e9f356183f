"""Why a passage has not the digest that is written beside it. What is found is told, and nothing is corrected."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Final, NamedTuple

from onrecord.model.claim import Span
from onrecord.read.evidence.texts import digest_of_words, line_of
from onrecord.read.located import Place

MOST_WINDOWS: Final = 2_000_000  # stretches of a text that are hashed to find digests in it
MOST_HASHED: Final = 400_000_000  # code points in them
NEARBY: Final = 300  # code points on each side of a passage in a longer text
MOST_PLACES: Final = 5
UNITS: Final = (("bytes", "utf-8", 1), ("UTF-16 units", "utf-16-le", 2))
ASTRAL: Final = re.compile("[\U00010000-\U0010ffff]")
NOT_ASCII: Final = re.compile("[^\\x00-\\x7f]")
COMBINING: Final = re.compile("[\u0300-\u036f]")
NEAR: Final = (-1, 0, 1, -2, 2)

Places = Mapping[tuple[int, str], tuple[int, ...]]
Others = Mapping[str, tuple[Span, Place]]

_STRAIGHT: Final = str.maketrans("“”„‘’‚", "\"\"\"'''")  # noqa: RUF001 - they are what stands in texts
_BREAKS: Final = re.compile(r"[ \t]*(?:\r?\n)+[ \t]*")
AS_IF: Final[tuple[tuple[str, Callable[[str], str]], ...]] = (
    ("with straight quotation marks", lambda words: words.translate(_STRAIGHT)),
    ("with LF for each line break", lambda words: words.replace("\r\n", "\n")),
    ("with CRLF for each line break", lambda words: words.replace("\n", "\r\n")),
    ("with a space for each line break", lambda words: _BREAKS.sub(" ", words)),
    ("in composed form (NFC)", lambda words: unicodedata.normalize("NFC", words)),
    ("in decomposed form (NFD)", lambda words: unicodedata.normalize("NFD", words)),
    ("without the blanks at their ends", str.strip),
    ("with a line break at the end", lambda words: words + "\n"),
    ("with plain spaces for no-break spaces", lambda words: words.replace("\u00a0", " ")),
)


class Explained(NamedTuple):
    """What is said of a digest that does not fit: why, and where it does."""

    why: str
    mend: str


def places_of(spans: Iterable[Span], text: str) -> dict[tuple[int, str], tuple[int, ...]]:
    """Return, by length and digest of spans, where stretches of a text have that digest.

    In a text so long that this would take too long, only what is near to each span is looked at.
    """
    wanted: dict[int, list[Span]] = {}
    for span in spans:
        wanted.setdefault(span.end - span.start, []).append(span)
    found: dict[tuple[int, str], tuple[int, ...]] = {}
    windows = hashed = 0
    for length, sought in sorted(wanted.items()):
        found |= {(length, span.digest): () for span in sought}
        count = max(0, len(text) - length + 1)
        windows, hashed = windows + count, hashed + count * length
        if windows <= MOST_WINDOWS and hashed <= MOST_HASHED:
            starts: Iterable[int] = range(count)
        else:
            starts = sorted({at for span in sought for at in _near(span.start) if 0 <= at < count})
        for start in starts:
            key = length, digest_of_words(text[start : start + length])
            if key in found:
                found[key] = (*found[key], start)
    return found


def _near(start: int) -> range:
    return range(start - NEARBY, start + NEARBY + 1)


class Explainer:
    """Explains passages of one text whose words have not their digest; `others` are the record's passages by digest."""

    def __init__(self, text: str, spans: Iterable[Span], others: Others) -> None:
        self.text = text
        self.others = others
        self.places = places_of(spans, text)
        self.encoded = {
            unit: (text.encode(encoding, "surrogatepass"), encoding, width)
            for unit, encoding, width in UNITS
        }

    def explain(self, span: Span) -> Explained | None:
        """Return what can be told of a passage, None where nothing can."""
        return (
            self._other_units(span)
            or _same_words_otherwise(span, self.text)
            or _elsewhere(span, self.text, self.places, self.others)
            or _other_ends(span, self.text)
            or _another_passage(span, self.others)
        )

    def _other_units(self, span: Span) -> Explained | None:
        """Return the explanation that the offsets count something other than code points."""
        for unit, (data, encoding, width) in self.encoded.items():
            words = data[span.start * width : span.end * width].decode(encoding, "replace")
            if digest_of_words(words) != span.digest:
                continue
            start = len(data[: span.start * width].decode(encoding, "replace"))
            if start == span.start:
                continue
            why = f"{_fits(start, start + len(words), self.text)}: [{span.start}, {span.end}] counts {unit}"
            return Explained(
                f"{why}, and {_wide(self.text[:start])} before it.",
                _mend(start, start + len(words)),
            )
        return None


def _wide(before: str) -> str:
    """Return the first of the characters that make other units count more than code points, and how many follow."""
    found = ASTRAL.findall(before) or NOT_ASCII.findall(before)
    several = "stands" if len(found) == 1 else f"and {len(found) - 1} more like it stand"
    return f"U+{ord(found[0]):04X} {several}"


def _same_words_otherwise(span: Span, text: str) -> Explained | None:
    words = text[span.start : span.end]
    for how, change in AS_IF:
        if change(words) != words and digest_of_words(change(words)) == span.digest:
            why = f"The digest is that of the same words {how}."
            mend = "Find the passage again in the text; if it is right, write the digest of its words as they stand."
            return Explained(why, mend)
    return None


def _elsewhere(span: Span, text: str, places: Places, others: Others) -> Explained | None:
    """Return the explanation that the words stand somewhere else in the text."""
    length = span.end - span.start
    found = sorted(places.get((length, span.digest), ()), key=lambda start: abs(start - span.start))
    if not found:
        return None
    first = found[0]
    why = f"{_fits(first, first + length, text)}, {_by(first - span.start)}"
    if cause := _cause(first, first - span.start, text):
        why += f": {cause}"
    if more := found[1:MOST_PLACES]:
        why += f"; it fits at {' and '.join(f'[{a}, {a + length}]' for a in more)}, too"
    if of := _passage_of(others.get(span.digest), span):
        why += f". {of}"
    return Explained(f"{why}.", _mend(first, first + length))


def _cause(start: int, shift: int, text: str) -> str:
    """Return what may have been left out of the count, where its number is that of the shift."""
    before = text[:start]
    if shift == before.count("\r\n") > 0:
        return f"as many as there are line breaks of two code points (CRLF) before it, {shift}"
    if shift == 1 and before.startswith("\ufeff"):
        return "the byte order mark at the beginning of the text counts as one"
    if shift < 0 and -shift == len(ASTRAL.findall(before)):
        return f"as many as there are characters before it that are two UTF-16 units, {-shift}"
    if shift > 0 and shift == len(COMBINING.findall(before)):
        return (
            f"as many as there are combining marks before it, {shift}, each a code point of its own"
        )
    return ""


def _other_ends(span: Span, text: str) -> Explained | None:
    """Return the explanation that a start or an end is one or two off, as where ends are counted in."""
    for start, end in ((span.start + a, span.end + b) for a in NEAR for b in NEAR):
        if not 0 <= start < end <= len(text):
            continue
        if digest_of_words(text[start:end]) == span.digest:
            why = f"{_fits(start, end, text)}: `at` counts from 0, and its end is the first code point after the words."
            return Explained(why, _mend(start, end))
    return None


def _another_passage(span: Span, others: Others) -> Explained | None:
    if of := _passage_of(others.get(span.digest), span):
        mend = "Find the passage again in the text; write the digest of its own words."
        return Explained(f"{of}.", mend)
    return None


def _passage_of(other: tuple[Span, Place] | None, span: Span) -> str:
    if other is None or other[0] == span:
        return ""
    found, place = other
    where = f"{place.file}, line {place.line}"
    return f"The digest is that of another passage, [{found.start}, {found.end}] ({where})"


def _fits(start: int, end: int, text: str) -> str:
    return f"The digest fits at [{start}, {end}] (line {line_of(text, start)} of the text)"


def _by(shift: int) -> str:
    return f"{abs(shift)} code point{'' if abs(shift) == 1 else 's'} {'later' if shift > 0 else 'earlier'}"


def _mend(start: int, end: int) -> str:
    found = f"if it is the one at [{start}, {end}], write that"
    return f"Find the passage again in the text; {found}, or the digest if `at` is right."
