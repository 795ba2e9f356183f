"""What there is to say of a claim in a cell, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.query.disputes import telling

if TYPE_CHECKING:
    from onrecord.query.disputes.values import Said


def lines(said: Said, letters: Mapping[str, str], before: Sequence[Said]) -> Iterator[str]:
    """Yield what there is to say of a claim; the words of a passage are told once in a cell."""
    way = telling.way(said)
    yield f"[{said.number}] {telling.stance(said)}{f'; {way}' if way else ''}"
    told = {each.words for each in before}
    if said.words in told and any(each.text for each in said.words):
        yield "(the same words)"
    else:
        yield from filter(None, map(telling.quoted, said.words))
    yield telling.ours(said)
    yield from filter(None, (telling.accusation(said), *said.notices, telling.rests(said)))
    yield telling.places(said, letters)
