"""Our own words in outputs that prejudge: titles, headings, words for pictures, and running text that we wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.export.leaks.said import Prose, Said, Text
from onrecord.model.phrases import Phrases
from onrecord.validate.wording import prejudging


@dataclass(frozen=True, slots=True, order=True)
class Prejudged:
    """A word of an output that prejudges, with its place, why it does, and what to write."""

    output: str
    where: str
    word: str
    why: str


def prejudged(said: Iterable[Said], output: str, names: Phrases[str]) -> Iterator[Prejudged]:
    """Yield the words that prejudge in what an output says itself; labels of a record are judged with the record."""
    for each in said:
        if isinstance(each, Text | Prose):
            for found in prejudging(each.text, names):
                yield Prejudged(output, each.where, found.word, found.why)
