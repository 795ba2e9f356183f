"""Words of a text as a reader sees them, whatever characters they are made of, and phrases among them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, Generic, TypeVar

Key = TypeVar("Key")

WORD: Final = re.compile(r"[^\W_]+")
HUMP: Final = re.compile(r"(?<=[a-z])(?=[A-Z])")
UNSEEN: Final = frozenset({"Cf", "Mn", "Me"})  # soft hyphens, joiners, marks on letters
# Letters of other scripts that look like Latin ones, as somebody would use them to hide a word; capitals first.
_SEEM: Final = "АВЕЅІЈКМНОРСТУХѴΑΒΕΖΗΙΚΜΝΟΡΤΥΧаеоѕрсухіјԁһӏɡνοικαρτυѵɩıⅼ"
_LATIN: Final = "ABESIJKMHOPCTYXVABEZHIKMNOPTYXaeospcyxijdhlgvoikaptuviil"
LOOKALIKES: Final = str.maketrans(_SEEM, _LATIN)


def fold(text: str) -> str:
    """Return a text in small letters without marks, invisible characters and letters that only look like Latin."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    seen = "".join(each for each in decomposed if unicodedata.category(each) not in UNSEEN)
    return seen.translate(LOOKALIKES).casefold()


def words_of(text: str) -> list[str]:
    """Return the words of a text, folded."""
    return WORD.findall(fold(text))


def words_of_name(name: str) -> list[str]:
    """Return the words of an identifier, whether hyphens, underscores or capitals part them."""
    return words_of(HUMP.sub(" ", name))


class Phrases(Generic[Key]):
    """Phrases to be found among words, each with what it stands for."""

    def __init__(self) -> None:
        self._keys: defaultdict[tuple[str, ...], dict[Key, None]] = defaultdict(dict)
        self._lengths: defaultdict[str, set[int]] = defaultdict(set)

    def add(self, phrase: str, key: Key, *, plural: bool = True) -> None:
        """Add a phrase, with its regular plural where that is understood; one without words is none."""
        words = tuple(words_of(phrase))
        if not words:
            return
        for form in (words, (*words[:-1], _plural(words[-1]))) if plural else (words,):
            self._keys[form].setdefault(key)
            self._lengths[form[0]].add(len(form))

    def find(self, words: Sequence[str]) -> Iterator[tuple[int, int, Key]]:
        """Yield the phrases among words by first and last place, as often as they occur."""
        if self._lengths.keys().isdisjoint(words):
            return
        for start, word in enumerate(words):
            for length in sorted(self._lengths.get(word, ())):
                end = start + length
                for key in self._keys.get(tuple(words[start:end]), ()):
                    yield start, end, key

    def longest(self, words: Sequence[str]) -> Iterator[tuple[int, int, frozenset[Key]]]:
        """Yield the longest phrase at each place, with all that it stands for; none overlaps another."""
        found: defaultdict[tuple[int, int], set[Key]] = defaultdict(set)
        for start, end, key in self.find(words):
            found[start, end].add(key)
        after = 0
        for start, end in sorted(found, key=lambda span: (span[0], -span[1])):
            if start >= after:
                yield start, end, frozenset(found[start, end])
                after = end


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if re.search("[^aeiou]y$", word) else f"{word}s"
