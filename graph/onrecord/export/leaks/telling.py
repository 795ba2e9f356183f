"""Whether words tell something guarded: by a word for what it says, by a name, by a number or a date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Final

from onrecord.export.leaks.guarded import Held
from onrecord.export.leaks.lexicon import Lexicon
from onrecord.model.phrases import Phrases, words_of
from onrecord.model.vocabulary import EDTF
from onrecord.model.words import spoken

SPEAKING: Final = frozenset(
    {"say", "says", "said", "saying", "speak", "speaks", "spoke", "tell", "tells", "told", "asserts",
     "asserted", "deny", "denies", "denied", "states", "stated", "alleges", "describes", "described",
     "disputes"}
)  # fmt: skip
"""Words by which somebody speaks; after a form of `to be` nobody does."""
PASSIVE: Final = frozenset(["is", "was", "are", "were", "be", "been", "being"])
NUMBERS: Final = dict(
    enumerate(
        ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
         "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
         "nineteen", "twenty")
    )
)  # fmt: skip
SMALL: Final = 2
"""`one` is an article as often as a number; what is less is told by its digits only."""


def phrases_of(words: Iterable[str]) -> Phrases[str]:
    """Return phrases that stand for themselves."""
    found: Phrases[str] = Phrases()
    for word in sorted(words):
        found.add(word, word)
    return found


class Telling:
    """Finds what words tell; made once for a vocabulary and the names of a record."""

    def __init__(self, lexicon: Lexicon, names: Phrases[str]) -> None:
        self._lexicon = lexicon
        self._names = names
        self._accusing = self._phrases(lexicon.accusing)
        self._kinds = self._phrases(lexicon.kinds | lexicon.claimed_with)
        self._phrases_of_term = cache(self._term)
        self._phrases_of_literal = cache(lambda value: phrases_of(_forms(value)))
        self._guilt = phrases_of(lexicon.of_guilt)

    def word(self, held: Held, words: Sequence[str]) -> str:
        """Return the word that tells what a guarded proposition says, empty where none does."""
        for term in (held.predicate, held.value if held.is_iri else ""):
            if found := _first(self._phrases_of_term(term), words):
                return found
        return self._literal(held, words)

    def name(self, held: Held, words: Sequence[str]) -> str:
        """Return the name that tells whom or which place a guarded proposition links its subject to."""
        if held.predicate not in self._lexicon.by_name:
            return ""
        for start, end, who in self._names.longest(words):
            if held.value in who and not _speaks(words, start, end):
                return " ".join(words[start:end])
        return ""

    def accusing(self, words: Sequence[str]) -> str:
        """Return the first word that accuses by itself, for labels of what is only told of."""
        return _first(self._accusing, words)

    def kind(self, words: Sequence[str]) -> str:
        """Return the first word for what an act, an item or a role can be, or for what can be claimed of them."""
        return _first(self._kinds, words)

    def guilt(self, words: Sequence[str]) -> str:
        """Return the first word that calls somebody guilty."""
        return _first(self._guilt, words)

    def people(self, words: Sequence[str]) -> set[str]:
        """Return whoever is named among words."""
        return {iri for _, _, who in self._names.longest(words) for iri in who}

    def _literal(self, held: Held, words: Sequence[str]) -> str:
        if held.is_iri or not held.value:
            return ""
        return _first(self._phrases_of_literal(held.value), words)

    def _term(self, iri: str) -> Phrases[str]:
        return phrases_of(self._lexicon.words.get(iri, ()))

    def _phrases(self, terms: Iterable[str]) -> Phrases[str]:
        own = (self._lexicon.words.get(term, frozenset()) for term in terms)
        return phrases_of(frozenset().union(*own))


def attributed(words: Sequence[str]) -> bool:
    """Return whether somebody speaks in a text: `X says that`, `according to X`, but not `is said to be`."""
    for place, word in enumerate(words):
        if word in SPEAKING and (place == 0 or words[place - 1] not in PASSIVE):
            return True
        if word == "to" and place and words[place - 1] in {"according", "attributed"}:
            return True
    return False


def _speaks(words: Sequence[str], start: int, end: int) -> bool:
    """Return whether a name among words is that of a speaker: `of which X speaks`, `attributed to X`."""
    after = end + 1 if words[end : end + 1] == ["s"] else end
    before = tuple(words[max(0, start - 2) : start])
    return bool(SPEAKING.intersection(words[after : after + 2])) or before in {
        ("according", "to"),
        ("attributed", "to"),
    }


def _forms(value: str) -> set[str]:
    """Return how a number, a date or a text can be written."""
    if value.isdigit():
        return {value, NUMBERS.get(int(value), value)} if int(value) >= SMALL else set()
    return {form for form in (value, spoken(value, EDTF)) if len(words_of(form)) > 1}


def _first(phrases: Phrases[str], words: Sequence[str]) -> str:
    return next((phrase for _, _, phrase in phrases.find(words)), "")
