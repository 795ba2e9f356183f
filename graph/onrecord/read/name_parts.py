"""Names in texts and identifiers: found by their parts, whatever their case, accents and spelling of letters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from onrecord.read.name_forms import WORD, grown, inner_words, loosened, readings, unbroken
from onrecord.read.slug import LETTERS

# letters that neither decompose nor stand in the table of slugs: dotless i, kra, eng, h and t with stroke
MORE_LETTERS: Final = str.maketrans(
    {"\N{LATIN SMALL LETTER DOTLESS I}": "i", "ĸ": "k", "ŋ": "n", "ħ": "h", "ŧ": "t"}
)
# parts of many names, by which nobody is known
PARTICLES: Final = frozenset(
    {
        "al",
        "and",
        "bin",
        "da",
        "das",
        "de",
        "del",
        "den",
        "der",
        "di",
        "do",
        "dos",
        "du",
        "el",
        "ibn",
    }
    | {
        "ii",
        "iii",
        "iv",
        "jr",
        "la",
        "las",
        "le",
        "los",
        "of",
        "san",
        "santa",
        "sr",
        "st",
        "the",
        "van",
    }
    | {"von", "zu"}
)
FILLERS: Final = frozenset("\u115f\u1160\u2800\u3164")  # signs that show nothing
SHORTEST: Final = 2
SHORTEST_RUN: Final = (
    5  # letters of a whole name that is looked for inside of words, as in web addresses
)
SHORTEST_INSIDE: Final = 8  # letters of a part of a name that is


@lru_cache(maxsize=65_536)
def folded(text: str) -> str:
    """Return a text without case, accents and other marks, in letters of ASCII where it can be."""
    plain = (
        unicodedata.normalize("NFKD", text).casefold().translate(LETTERS).translate(MORE_LETTERS)
    )
    plain = unicodedata.normalize("NFKD", plain)
    return "".join(each for each in plain if not _is_silent(each))


def _is_silent(character: str) -> bool:
    """Return whether a character is a mark on another, or is not seen."""
    category = unicodedata.category(character)
    return category[0] == "M" or category == "Cf" or character in FILLERS


def parts(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, in their order."""
    return tuple(WORD.findall(folded(text)))


class Names:
    """Names that are not to be told; what is also a part of a name that is told is no secret by itself.

    What is told of somebody in words that hold the whole of such a name makes no part of it known.
    """

    def __init__(self, hidden: Iterable[str], shown: Iterable[str]) -> None:
        hidden = tuple(hidden)
        whole = {parts(name) for name in hidden} - {()}
        self.known = {part for name in shown for part in _made_known(name, whole)} | PARTICLES
        secret = {part for name in whole for part in name if len(part) >= SHORTEST} - self.known
        words = {part for part in secret if part.isascii()}
        self.pieces = tuple(sorted(secret - words))  # scripts that set no spaces between words
        self.words = frozenset(words | {loosened(part) for part in words} | set(_compounds(hidden)))
        self.words -= self.known
        self.names = tuple(sorted(name for name in whole if len(name) > 1))
        runs = {"".join(name) for name in whole} | {"".join(name[::-1]) for name in whole}
        self.runs = tuple(sorted(r for r in runs - self.known if len(r) >= SHORTEST_RUN))
        self.inside = tuple(sorted(w for w in self.words if len(w) >= SHORTEST_INSIDE))
        self._grown = grown(self.words)
        self._seen: dict[str, bool] = {}

    def __bool__(self) -> bool:
        """Return whether there is anything to look for."""
        return bool(self.words or self.pieces or self.names or self.runs)

    def are_in(self, text: str) -> bool:
        """Return whether a text holds a part of a name that is not to be told, or the whole of one."""
        return bool(self) and any(self._are_in(said) for said in readings(text))

    def _are_in(self, text: str) -> bool:
        plain = folded(text)
        found = WORD.findall(plain)
        apart = (folded(word) for word in inner_words(text))
        if any(self._tells(word) for words in (found, apart, unbroken(plain)) for word in words):
            return True
        joined = "".join(found)
        unknown = "".join(word for word in found if word not in self.known)
        return (
            any(piece in plain for piece in self.pieces)
            or any(run in joined for run in self.runs)
            or any(word in unknown for word in self.inside)
            or any(_follows(name, found) for name in self.names)
        )

    def _tells(self, word: str) -> bool:
        """Return whether a folded word is a part of a name, or one grown together with little else."""
        told = self._seen.get(word)
        if told is None:
            forms = {word, loosened(word)} if word not in self.known else ()
            told = self._seen[word] = any(self._grown.fullmatch(form) for form in forms)
        return told


def _made_known(name: str, hidden: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the parts of a name that is told, none where it is the name of somebody hidden and more."""
    own = parts(name)
    holds = any(1 < len(each) < len(own) and _follows(each, own) for each in hidden)
    return () if holds else own


def _compounds(names: Iterable[str]) -> Iterator[str]:
    """Yield what has a hyphen or the like in a name, written as one word."""
    for name in names:
        for chunk in folded(name).split():
            joined = "".join(WORD.findall(chunk))
            if joined.isascii() and len(joined) >= SHORTEST_RUN:
                yield joined


def _follows(name: tuple[str, ...], found: list[str] | tuple[str, ...]) -> bool:
    """Return whether the parts of a name stand next to one another in a text."""
    size = len(name)
    return any(tuple(found[at : at + size]) == name for at in range(len(found) - size + 1))
