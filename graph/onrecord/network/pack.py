"""Packs boxes into rows: none overlaps another, and each is as near to where it belongs as the others allow."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Parcel:
    """Something to place: its name, its size, and the x it would like to be centred on."""

    name: str
    width: float
    height: float
    wish: float


@dataclass(frozen=True, slots=True)
class Slot:
    """Where the centre of a parcel comes to stand, counted from the top of its band."""

    x: int
    top: int


def pack(parcels: Sequence[Parcel], limit: float, gap: int) -> tuple[dict[str, Slot], int]:
    """Return a slot for each parcel and the height of the band that they need.

    Parcels keep the order of their wishes; where they need more than `limit` in one row, they
    take turns in as many rows as it takes.
    """
    ordered = sorted(parcels, key=lambda parcel: parcel.wish)
    count = _rows(ordered, limit, gap)
    slots: dict[str, Slot] = {}
    top = 0
    for row in (ordered[start::count] for start in range(count)):
        if row:
            slots |= {p.name: Slot(x, top) for p, x in zip(row, spread(row, gap), strict=True)}
            top += math.ceil(max(parcel.height for parcel in row)) + gap
    return slots, max(0, top - gap)


def _rows(ordered: Sequence[Parcel], limit: float, gap: int) -> int:
    """Return the least number of rows of which none is wider than the limit, if turns can make it so."""

    def width(row: Sequence[Parcel]) -> float:
        return sum(parcel.width + gap for parcel in row) - gap

    counts = range(1, len(ordered) + 1)
    fits = (n for n in counts if all(width(ordered[start::n]) <= limit for start in range(n)))
    return next(fits, max(1, len(ordered)))


def pack_within(parcels: Sequence[Parcel], width: float, gap: int) -> tuple[dict[str, Slot], int]:
    """Return what `pack` does, each row moved as a whole so that it stands between 0 and the width if it can."""
    slots, height = pack(parcels, width, gap)
    sizes = {parcel.name: parcel.width for parcel in parcels}
    moved: dict[str, Slot] = {}
    for top in dict.fromkeys(slot.top for slot in slots.values()):
        row = {name: slot.x for name, slot in slots.items() if slot.top == top}
        left = math.floor(min(x - sizes[name] / 2 for name, x in row.items()))
        right = math.ceil(max(x + sizes[name] / 2 for name, x in row.items()))
        shift = max(-left, min(0, math.floor(width) - right))
        moved |= {name: Slot(x + shift, top) for name, x in row.items()}
    return moved, height


def spread(row: Sequence[Parcel], gap: float) -> list[int]:
    """Return centres that keep order and gaps and miss the wishes by the least sum of squares.

    This is isotonic regression by pooling adjacent violators.
    """
    offsets = _offsets(row, gap)
    pools: list[list[float]] = []  # mean and number of wishes that share one shift
    for parcel, offset in zip(row, offsets, strict=True):
        pools.append([parcel.wish - offset, 1])
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            mean, size = pools.pop()
            total = pools[-1][1] + size
            pools[-1] = [(pools[-1][0] * pools[-1][1] + mean * size) / total, total]
    shifts = [mean for mean, size in pools for _ in range(int(size))]
    return [math.floor(s + o + 0.5) for s, o in zip(shifts, offsets, strict=True)]


def _offsets(row: Sequence[Parcel], gap: float) -> list[float]:
    """Return where the centres would be if all stood side by side; rounded up, so that rounding cannot overlap."""
    offsets, at = [], 0.0
    for before, parcel in zip((None, *row), row, strict=False):
        if before is not None:
            at += math.ceil((before.width + parcel.width) / 2) + gap
        offsets.append(at)
    return offsets
