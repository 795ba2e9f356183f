"""What claims and sources are called in a document: numbers and letters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count
from typing import TYPE_CHECKING, Final

from onrecord.query.disputes.values import Exhibit
from onrecord.query.dossier.things import thing

if TYPE_CHECKING:
    from onrecord.query.disputes.quoting import Quoting
    from onrecord.query.dossier.reading import Reading
    from onrecord.query.dossier.values import Claim

LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Numbers:
    """The numbers of the claims of a document, in the order in which it comes to speak of them."""

    def __init__(self, given: Mapping[str, int] | None = None) -> None:
        self._held = dict(given or {})
        self._next = count(max(self._held.values(), default=0) + 1)

    def __call__(self, iri: str) -> int:
        """Return the number of a claim, a new one for a claim that has none."""
        if iri not in self._held:
            self._held[iri] = next(self._next)
        return self._held[iri]


def exhibits(reading: Reading, said: Iterable[Claim], texts: Quoting) -> tuple[Exhibit, ...]:
    """Return the sources of claims, under letters in the order in which they come up."""
    sources = dict.fromkeys(each.source.iri for each in said)
    return tuple(
        Exhibit(letter(n), thing(reading, iri), texts.texts.is_at_hand(iri))
        for n, iri in enumerate(sources)
    )


def letter(number: int) -> str:
    """Return the letter for the source of a number: A to Z, then AA."""
    rest, last = divmod(number, len(LETTERS))
    return (letter(rest - 1) if rest else "") + LETTERS[last]
