"""A picture in the making: bands stacked upwards and downwards from a spine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from statistics import fmean
from typing import Final

from onrecord.network.nodes import Claim, Node
from onrecord.network.pack import Parcel, Slot, pack
from onrecord.network.placement import Box, Spot, around, moved, spot

PITCH: Final = 20
GAP: Final = 12
BAND_GAP: Final = 16


class Stack:
    """Places spots and remembers how far up and down the picture reaches."""

    def __init__(self) -> None:
        self.spots: dict[str, Spot] = {}
        self.limit = 0.0
        self.up = self.down = 0

    def band(
        self, wanted: Sequence[Parcel], *, upwards: bool, gap: int = GAP
    ) -> tuple[dict[str, Slot], int]:
        """Pack parcels into a new band above or below all others; return their slots and its top."""
        slots, height = pack(wanted, self.limit, gap)
        if not slots:
            return slots, 0
        if upwards:
            self.up -= height + BAND_GAP
            return slots, self.up
        top = self.down + BAND_GAP
        self.down = top + height
        return slots, top

    def put_block(self, block: Mapping[str, Spot], slot: Slot, top: int) -> None:
        """Put a group of spots, made at the origin, into its slot."""
        frame = around(block.values())
        right = slot.x - (frame.left + frame.right) // 2
        down = top + slot.top - frame.top
        self.spots |= {iri: moved(place, right, down) for iri, place in block.items()}

    def frame(self) -> Box:
        """Return the frame around all that is placed so far."""
        return around(self.spots.values())


def comb(claims: Sequence[Claim], rows: int) -> dict[str, Spot]:
    """Return claims as a comb of cells at the origin, row by row, odd rows shifted by half a cell."""
    columns = -(-len(claims) // rows)
    cells = {}
    for index, claim in enumerate(claims):
        row, column = divmod(index, columns)
        cells[claim.iri] = spot(claim, column * PITCH + row % 2 * (PITCH // 2), row * PITCH, "none")
    return cells


def parcel(iri: str, places: Iterable[Spot], wish: float) -> Parcel:
    """Return the room that a group of spots takes, to be packed into a band."""
    frame = around(places)
    return Parcel(iri, frame.right - frame.left, frame.bottom - frame.top, wish)


class Wishes:
    """Where nodes would like to stand from left to right: amid what claims tie them to."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.known: dict[str, float] = {}
        self._told: dict[str, list[Claim]] = {}
        for claim in claims:
            for end in dict.fromkeys(_ends(claim)):
                self._told.setdefault(end, []).append(claim)

    def note(self, nodes: Iterable[Node]) -> None:
        """Work out the wishes of the nodes of one band from what stands already."""
        self.known |= {n.iri: self.amid(self._told.get(n.iri, ()), n.iri) for n in nodes}

    def amid(self, claims: Iterable[Claim], besides: str) -> float:
        """Return the middle of everything that claims touch, or of the whole picture."""
        ends = [end for claim in claims for end in _ends(claim) if end != besides]
        found = [self.known[end] for end in ends if end in self.known]
        return fmean(found or self.known.values() or [0.0])


def _ends(claim: Claim) -> tuple[str, ...]:
    return (claim.subject, claim.object, claim.in_act, *claim.claimants)
