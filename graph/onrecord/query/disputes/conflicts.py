"""Which claims cannot hold beside which others, by their numbers, each two told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from onrecord.query.disputes.values import Conflict

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim


def conflicts(said: Sequence[Claim], order: Mapping[str, int]) -> tuple[Conflict, ...]:
    """Return which claims cannot hold beside which others, by the rule and the reason; each two once."""
    pairs: dict[tuple[str, str], set[tuple[int, int]]] = {}
    for each in said:
        for clash in each.conflicts:
            if clash.claim in order:
                ends = order[each.iri], order[clash.claim]
                pairs.setdefault((clash.rule, clash.reason), set()).update((ends, ends[::-1]))
    return tuple(
        Conflict(left, right, rule, reason)
        for (rule, reason), held in sorted(pairs.items())
        for left, right in opposed(held)
    )


def opposed(pairs: set[tuple[int, int]]) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield numbers with those that all of them are opposed to, until each pair was told once."""
    left = set(pairs)
    for number in sorted({first for first, _ in pairs}):
        others = _others(left, number)
        if others:
            alike = [n for n in sorted({first for first, _ in left}) if _others(left, n) == others]
            left -= {pair for a in alike for b in others for pair in ((a, b), (b, a))}
            yield tuple(alike), others


def _others(pairs: set[tuple[int, int]], number: int) -> tuple[int, ...]:
    return tuple(sorted(second for first, second in pairs if first == number))
