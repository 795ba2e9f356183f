"""What can be chosen in the picture of one incident."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.network.placement import Box


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be chosen: rows of a comb, lanes of labels on each side of the spine, and the room for labels.

    A stretched plan is wider than its share, for a record that would stand too high.
    """

    size: tuple[int, int]
    rows: int
    lanes: int
    stretch: float = 1.0
    grow: float = 1.0

    @property
    def width(self) -> float:
        """Return how wide the rows of things may be."""
        return self.size[0] * self.stretch * self.grow

    def shrink(self, frame: Box) -> float:
        """Return by how much a frame must be shrunk to fit the picture."""
        width, height = self.size
        return max((frame.right - frame.left) / width, (frame.bottom - frame.top) / height)
