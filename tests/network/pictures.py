"""What tests ask of the places in a picture."""

from __future__ import annotations

from itertools import combinations

from onrecord.network.placement import Layout


def overlapping(placed: Layout) -> list[tuple[str, str]]:
    """Return the pairs of nodes whose boxes or labels meet."""
    return [
        (one, other)
        for (one, here), (other, there) in combinations(placed.spots.items(), 2)
        if any(a.meets(b) for a in here.boxes for b in there.boxes)
    ]
