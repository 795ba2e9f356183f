"""Where a passage cuts what belongs together: a character as people see it, a word, a number, a quotation.

Nothing of this refuses a record: the words are what they are. It is said, because whoever reads the passage alone
is misled. Texts are damaged, too; a mark without its partner in the text is nobody's cut.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from onrecord.model.finding import Finding, Severity
from onrecord.read.evidence.texts import line_of
from onrecord.read.located import Place

NUMBER = re.compile(r"\d[.,:/]\d")
# Scripts that set no spaces between words, or put endings on whatever is quoted: an end inside a word says nothing.
UNSPACED = re.compile(
    "[\u0e00-\u0eff\u0f00-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\uff66-\uffdc\U00016fe0-\U00018dff\U0001aff0-\U0001b2ff\U00020000-\U0003ffff]"
)
JOINER = "\u200d"
REGIONAL = re.compile("[\U0001f1e6-\U0001f1ff]")
MODIFIER = re.compile("[\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]")
JAMO = re.compile("[\u1100-\u11ff]")
PAIRS = ("“”", "„“", "«»", "»«", "「」", "『』")
STRAIGHT = '"'
BEFORE_OPENING = "([{—–-/‘"  # noqa: RUF001 - they are what stands in texts


class Cut(NamedTuple):
    """What a passage cuts, in a finding's words."""

    code: str
    message: str
    mend: str

    def at(self, place: Place) -> Finding:
        """Return the warning about this at a place of the files."""
        return Finding(
            severity=Severity.WARNING,
            code=self.code,
            message=self.message,
            mend=self.mend,
            file=place.file,
            line=place.line,
            column=place.column,
            key=place.key,
        )


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation that is whole within one line of a text: where its opening and its closing mark stand."""

    opening: int
    closing: int


class Cuts:
    """Says of the passages of one text what they cut.

    `bounds` are the offsets at which some passage begins and another ends: who splits a text there means it,
    as where two words have run together.
    """

    def __init__(self, text: str, bounds: frozenset[int] = frozenset()) -> None:
        self.text = text
        self.bounds = bounds
        found = list(_quotations(text))
        self.by_opening = sorted((each.opening, each.closing) for each in found)
        self.by_closing = sorted((each.closing, each.opening) for each in found)

    def of(self, start: int, end: int) -> Iterator[Cut]:
        """Yield what the passage [start, end] cuts."""
        for offset, side in ((start, "starts"), (end, "ends")):
            if not 0 < offset < len(self.text):
                continue
            if splits_character(self.text, offset):
                yield self._character(offset, side)
            elif (what := self._inside(offset)) and offset not in self.bounds:
                yield self._word(offset, side, what)
        yield from self._quotations(start, end)

    def _inside(self, offset: int) -> str | None:
        return "a number" if _in_number(self.text, offset) else (
            "a word" if in_word(self.text, offset) else None
        )  # fmt: skip

    def _character(self, offset: int, side: str) -> Cut:
        code_point = f"U+{ord(self.text[offset]):04X}"
        message = (
            f"The passage {side} inside a character: {code_point} at {offset} (line {line_of(self.text, offset)}"
            " of the text) belongs to what stands before it."
        )
        mend = "Move the offset to before or after the whole character, and write the digest of those words."
        return Cut("split-character", message, mend)

    def _word(self, offset: int, side: str, what: str) -> Cut:
        message = f"The passage {side} inside {what}, at {offset} (line {line_of(self.text, offset)} of the text)."
        mend = f"Take in all of {what.replace('a ', 'the ')} or nothing of it, and write the digest of those words."
        return Cut("cut-word" if what == "a word" else "cut-number", message, mend)

    def _quotations(self, start: int, end: int) -> Iterator[Cut]:
        for opening, closing in _between(self.by_opening, start, end):
            if closing >= end:
                yield _quotation("opens", opening, "closes", closing, "end", self.text)
        for closing, opening in _between(self.by_closing, start, end):
            if opening < start:
                yield _quotation("closes", closing, "opens", opening, "start", self.text)


def _between(pairs: list[tuple[int, int]], start: int, end: int) -> list[tuple[int, int]]:
    """Return the pairs of a sorted list whose first number lies from start up to end."""
    return pairs[bisect_left(pairs, (start, -1)) : bisect_left(pairs, (end, -1))]


def _quotation(has: str, at: int, lacks: str, where: int, bound: str, text: str) -> Cut:
    message = (
        f"The passage holds the mark at {at} that {has} a quotation (line {line_of(text, at)} of the text), and not the"
        f" one at {where} that {lacks} it."
    )
    mend = f"Move the {bound} so that both marks are in or neither is, and write the digest of those words."
    return Cut("cut-quotation", message, mend)


def in_word(text: str, offset: int) -> bool:
    """Return whether letters or digits of a spaced script stand on both sides of an offset."""
    return (
        0 < offset < len(text)
        and all(_is_of_word(character) for character in text[offset - 1 : offset + 1])
        and not UNSPACED.search(text, offset - 1, offset + 1)
    )


def _is_of_word(character: str) -> bool:
    return character.isalnum() or bool(unicodedata.combining(character))


def _in_number(text: str, offset: int) -> bool:
    found = NUMBER.search(text, max(0, offset - 2), offset + 2)
    return found is not None and found.start() < offset < found.end()


def splits_character(text: str, offset: int) -> bool:
    """Return whether an offset lies inside what people see as one character (after UAX #29, without its tables)."""
    if not 0 < offset < len(text):
        return False
    before, after = text[offset - 1], text[offset]
    if (before, after) == ("\r", "\n"):
        return True
    if before in "\r\n":
        return False
    extends = unicodedata.category(after) in {"Mn", "Me", "Mc"} or bool(MODIFIER.match(after))
    joined = after == JOINER or (before == JOINER and not after.isalnum() and not after.isspace())
    return extends or joined or _in_flag(text, offset) or _in_syllable(before, after)


def _in_flag(text: str, offset: int) -> bool:
    """Return whether an offset parts the two letters of a flag."""
    if not REGIONAL.match(text, offset):
        return False
    start = offset
    while start and REGIONAL.match(text, start - 1):
        start -= 1
    return (offset - start) % 2 == 1


def _in_syllable(before: str, after: str) -> bool:
    """Return whether two code points are parts of one Korean syllable."""
    begins = JAMO.match(before) or "\uac00" <= before <= "\ud7a3"
    return bool(begins and "\u1160" <= after <= "\u11ff")


def _quotations(text: str) -> Iterator[Quotation]:
    """Yield the quotations of a text; a line in which marks do not pair is damaged, and yields none of that kind.

    A quotation that goes on in the next paragraph has no closing mark in its own, and is cut by nothing there.
    """
    start = 0
    for line in text.splitlines(keepends=True):
        for opens, closes in _kinds(line):
            yield from _paired(line, start, opens, closes)
        if STRAIGHT in line:
            yield from _paired_straight(line, start)
        start += len(line)


def _kinds(line: str) -> Iterator[tuple[str, str]]:
    """Yield the pairs of marks that a line uses; what opens in one language closes in another."""
    taken: set[str] = set()
    for position in sorted(filter(lambda at: at >= 0, (line.find(pair[0]) for pair in PAIRS))):
        mark = line[position]
        for pair in PAIRS:
            if pair[0] == mark and not taken & set(pair):
                taken |= set(pair)
                yield pair[0], pair[1]


def _paired(line: str, start: int, opens: str, closes: str) -> list[Quotation]:
    marks = [(at, c == opens) for at, c in enumerate(line) if c in (opens, closes)]
    return _alternating(marks, start)


def _paired_straight(line: str, start: int) -> list[Quotation]:
    marks = [(at, _opens(line, at)) for at, c in enumerate(line) if c == STRAIGHT]
    return _alternating(marks, start)


def _opens(line: str, at: int) -> bool:
    """Return whether a straight mark stands where one opens: before a word, after a blank or a bracket."""
    before, after = line[at - 1 : at] if at else "", line[at + 1 : at + 2]
    return (not before or before.isspace() or before in BEFORE_OPENING) and not after.isspace()


def _alternating(marks: list[tuple[int, bool]], start: int) -> list[Quotation]:
    """Return the quotations of marks that open and close in turn; the last may stay open."""
    if any(opens != (number % 2 == 0) for number, (_, opens) in enumerate(marks)):
        return []
    positions = [start + at for at, _ in marks]
    return [
        Quotation(first, last) for first, last in zip(positions[::2], positions[1::2], strict=False)
    ]
