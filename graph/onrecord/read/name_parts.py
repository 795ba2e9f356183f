"""Names in texts and identifiers: found by their parts, whatever their case, accents and spelling of letters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from onrecord.read.slug import LETTERS

WORD: Final = re.compile(r"[^\W_]+")
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
SHORTEST: Final = 2
SHORTEST_RUN: Final = (
    5  # letters of a whole name that is looked for inside of words, as in web addresses
)


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
    return bool(unicodedata.combining(character)) or unicodedata.category(character) == "Cf"


def parts(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded, in their order."""
    return tuple(WORD.findall(folded(text)))


class Names:
    """Names that are not to be told; what is also a part of a name that is told is no secret by itself."""

    def __init__(self, hidden: Iterable[str], shown: Iterable[str]) -> None:
        known = {part for name in shown for part in parts(name)} | PARTICLES
        whole = {parts(name) for name in hidden} - {()}
        secret = {part for name in whole for part in name if len(part) >= SHORTEST} - known
        self.words = frozenset(part for part in secret if part.isascii())
        self.pieces = tuple(sorted(secret - self.words))  # scripts that set no spaces between words
        self.names = tuple(sorted(name for name in whole if len(name) > 1))
        runs = ("".join(name) for name in whole)
        self.runs = tuple(sorted(r for r in runs if len(r) >= SHORTEST_RUN and r not in known))

    def __bool__(self) -> bool:
        """Return whether there is anything to look for."""
        return bool(self.words or self.pieces or self.names or self.runs)

    def are_in(self, text: str) -> bool:
        """Return whether a text holds a part of a name that is not to be told, or the whole of one."""
        plain = folded(text)
        found = WORD.findall(plain)
        if not self.words.isdisjoint(found) or any(piece in plain for piece in self.pieces):
            return True
        joined = "".join(found)
        return any(run in joined for run in self.runs) or any(
            _follows(name, found) for name in self.names
        )


def _follows(name: tuple[str, ...], found: list[str]) -> bool:
    """Return whether the parts of a name stand next to one another in a text."""
    size = len(name)
    return any(tuple(found[at : at + size]) == name for at in range(len(found) - size + 1))
