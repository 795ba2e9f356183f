"""The passage of a text most like words that do not stand in it, and what sets them apart, in words.

It is shown to whoever typed the words, and never taken in their place.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

from onrecord.read.evidence.texts import line_of

WORD: Final = re.compile(r"(?:[^\W_]|[\u0300-\u036f])+")
PART: Final = re.compile(r"\s+|(?:[^\W_]|[\u0300-\u036f])+|.", re.DOTALL)
LEAST: Final = 0.5  # likeness of the passage that is shown; 1 is the same
NEAR: Final = range(-2, 3)  # words by which a passage may begin or end elsewhere
MOST_WORDS: Final = 150
MOST_PARTS: Final = 3_000
MOST_TOLD: Final = 6
MOST_SHOWN: Final = 160  # code points of a passage
MANY: Final = 50  # times that a word may stand in a text and still lead to a passage
BLANKS: Final = {
    " ": ("a space", "spaces"),
    "\n": ("a line break", "line breaks"),
    "\r\n": ("a line break (CRLF)", "line breaks (CRLF)"),
    "\t": ("a tab", "tabs"),
    "\u00a0": ("a no-break space", "no-break spaces"),
}
NUMBERS: Final = ("no", "one", "two", "three", "four", "five")


class Near(NamedTuple):
    """The passage of a text that is most like what somebody typed."""

    start: int
    end: int
    words: str
    line: int


class _Token(NamedTuple):
    word: str
    start: int
    end: int


def nearest_passage(typed: str, text: str) -> Near | None:
    """Return the passage of a text that is most like the words typed; None where nothing is like them."""
    wanted, there = list(_tokens(typed)), list(_tokens(text))
    if not wanted or not there:
        return None
    first, last = _stretch([token.word for token in wanted], [token.word for token in there])
    if first > last:
        return None
    start = _with_marks(text, there[first].start, typed[: wanted[0].start], -1)
    end = _with_marks(text, there[last].end, typed[wanted[-1].end :], 1)
    return Near(start, end, text[start:end], line_of(text, start))


def _tokens(text: str) -> Iterator[_Token]:
    for found in WORD.finditer(text):
        bare = unicodedata.normalize("NFKD", found[0]).casefold()
        word = "".join(filter(str.isalnum, bare))
        if word:
            yield _Token(word, found.start(), found.end())


def _stretch(wanted: Sequence[str], there: Sequence[str]) -> tuple[int, int]:
    """Return the first and last word of the stretch in which most of the wanted words stand in their order."""
    places: dict[str, list[int]] = {}
    for position, word in enumerate(there):
        places.setdefault(word, []).append(position)
    votes: Counter[int] = Counter()
    rarest = min((len(places[word]) for word in wanted if word in places), default=0)
    for position, word in enumerate(wanted):
        found = places.get(word, ())
        for place in found if len(found) <= max(MANY, 2 * rarest) else ():
            votes.update({place - position + near: 2 - abs(near) for near in (-1, 0, 1)})
    if not votes:
        return 1, 0
    best = max(votes.items(), key=lambda item: (item[1], -item[0]))[0]
    ends = ((max(0, best + a), min(len(there), best + len(wanted) + b)) for a in NEAR for b in NEAR)
    score, start, end = max(
        (_likeness(wanted, there[start:end]), -start, -end) for start, end in ends if start < end
    )
    return (-start, -end - 1) if score >= LEAST else (1, 0)


def _likeness(wanted: Sequence[str], found: Sequence[str]) -> float:
    """Return how alike two rows of words are, letter by letter as long as they are not too many."""
    if max(len(wanted), len(found)) > MOST_WORDS:
        return SequenceMatcher(None, wanted, found, autojunk=False).ratio()
    return SequenceMatcher(None, " ".join(wanted), " ".join(found), autojunk=False).ratio()


def _with_marks(text: str, offset: int, marks: str, step: int) -> int:
    """Return an offset moved over as many marks as were typed beside the word there."""
    for _ in marks.strip():
        at = offset - 1 if step < 0 else offset
        if not 0 <= at < len(text) or text[at].isalnum() or text[at].isspace():
            break
        offset += step
    return offset


def differences(typed: str, found: str) -> list[str]:
    """Return in words what a text has otherwise than what was typed, the same thing once with how often."""
    ours, theirs = PART.findall(typed), PART.findall(found)
    if max(len(ours), len(theirs)) > MOST_PARTS:
        return ["they differ"]
    told: Counter[str] = Counter()
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            continue
        if b - a == d - c:
            pairs = zip(ours[a:b], theirs[c:d], strict=True)
            told.update(_difference(x, y) for x, y in pairs if x != y)
        else:
            told[_difference("".join(ours[a:b]), "".join(theirs[c:d]))] += 1
    lines = [what if times == 1 else f"{what} ({times} times)" for what, times in told.items()]
    more = len(lines) - MOST_TOLD
    return lines[:MOST_TOLD] + ([f"and {more} more"] if more > 0 else [])


def _difference(typed: str, found: str) -> str:
    if not typed:
        return f"the text has {_named(found)}, which you left out"
    if not found:
        return f"you typed {_named(typed)}, which the text has not"
    if unicodedata.normalize("NFC", typed) == unicodedata.normalize("NFC", found):
        form = "decomposed (NFD)" if len(found) > len(typed) else "composed (NFC)"
        return f"the text has the accents of {_named(found)} {form}, you typed them otherwise"
    return f"the text has {_named(found)} where you typed {_named(typed)}"


def _named(part: str) -> str:
    """Return a part of a text so that everybody sees what it is."""
    if part.isspace():
        return _blank(part)
    if len(part) == 1:
        return f"{shown(part)} (U+{ord(part):04X})"
    return f"“{shown(part)}”"


def _blank(part: str) -> str:
    for unit, (one, several) in BLANKS.items():
        times = part.count(unit)
        if unit * times == part:
            return one if times == 1 else f"{_number(times)} {several}"
    return " ".join(f"U+{ord(c):04X}" for c in part[:8])


def _number(number: int) -> str:
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def shown(words: str) -> str:
    """Return words in one line, cut in the middle where they are long, and what nobody sees as escapes."""
    if len(words) > MOST_SHOWN:
        half = MOST_SHOWN // 2
        words = f"{words[:half]} … {words[-half:]}"
    return "".join(_shown(character) for character in words)


def _shown(character: str) -> str:
    if character.isprintable() or unicodedata.combining(character):
        return character
    return character.encode("unicode_escape").decode("ascii")
