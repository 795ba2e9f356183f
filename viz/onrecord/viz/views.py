"""The pictures of a page: one of each incident, and before them, where there are several, one of all."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from onrecord.network.focus import of_incident
from onrecord.network.kinds import Kind
from onrecord.network.layout import layout
from onrecord.network.nodes import Node
from onrecord.network.overview import NARROW, WIDE, overview
from onrecord.network.placement import Layout, Side, Spot, label_lines
from onrecord.network.ties import ties
from onrecord.viz.summary import words

if TYPE_CHECKING:
    from onrecord.network.projection import Network

SIDES: Final[tuple[Side, ...]] = ("none", "above", "below", "left", "right")
OF_ALL: Final = ("asks", "against", "ties")
OF_ONE: Final = ("about", "asks", "against")
"""The groups of lines that a picture shows at first."""


@dataclass(frozen=True, slots=True)
class View:
    """A picture: the incident that it is of (none for all), and its layout for wide and for narrow screens."""

    incident: str
    wide: Layout
    narrow: Layout | None = None


def views(network: Network) -> list[View]:
    """Return the pictures of a network; the first is what a reader sees first."""
    incidents = [iri for iri, data in network.nodes(data=True) if data["kind"] is Kind.INCIDENT]
    if len(incidents) < 2:
        return [View("", layout(network))]
    whole = View("", overview(network, WIDE), overview(network, NARROW))
    return [whole, *(View(iri, layout(of_incident(network, iri))) for iri in incidents)]


READING_ORDER: Final = (
    {Kind.INCIDENT, Kind.ACT},
    {Kind.QUESTION},
    {Kind.PERSON, Kind.GROUP},
    {Kind.AGENCY, Kind.UNIT, Kind.POST},
    {Kind.ITEM, Kind.PLACE, Kind.INVOLVEMENT},
    {Kind.SOURCE, Kind.OUTLET},
    {Kind.CLAIM},
)
"""The order in which a keyboard walks through the kinds; within one, from left to right."""


def reading_order(network: Network, pictures: list[View]) -> dict[str, int]:
    """Return the number of each node in the order in which a keyboard walks through them.

    One incident comes after the other, and after them all what several share.
    """
    homes = {view.incident: (index, view.wide.spots) for index, view in enumerate(pictures)}
    shared = {tie.thing for tie in ties(network)}

    def key(iri: str) -> tuple[int, bool, int, int, int, str]:
        home = "" if iri in shared else next(iter(network.nodes[iri]["incidents"]), "")
        order, spots = homes.get(home) or homes[""]
        rank = next(i for i, ks in enumerate(READING_ORDER) if network.nodes[iri]["kind"] in ks)
        spot = spots[iri]
        return (order or len(pictures), spot.quiet, rank, spot.x, spot.y, iri)

    return {iri: number for number, iri in enumerate(sorted(network, key=key))}


def pictures_of(pictures: list[View], network: Network, numbers: Mapping[str, int]) -> list[Any]:
    """Return the pictures as plain values."""
    return [
        {
            "incident": numbers.get(view.incident, -1),
            "shown": OF_ALL if len(pictures) > 1 and not view.incident else OF_ONE,
            **_words(view, network),
            "wide": _plain(view.wide, network, numbers),
            **({"narrow": _plain(view.narrow, network, numbers)} if view.narrow else {}),
        }
        for view in pictures
    ]


def _words(view: View, network: Network) -> dict[str, str]:
    """Return what stands above a picture: what it is of, and how much is said there."""
    said = words(of_incident(network, view.incident) if view.incident else network)
    return {name: said[name] for name in ("heading", "summary")}


def _plain(placed: Layout, network: Network, numbers: Mapping[str, int]) -> dict[str, Any]:
    frame = placed.frame
    return {
        "frame": [frame.left, frame.top, frame.right, frame.bottom],
        "spines": placed.spines,
        "captions": [[c.text, c.x, c.y, SIDES.index(c.side)] for c in placed.captions],
        "spots": [
            list(_spot(numbers[i], s, network.nodes[i]["data"])) for i, s in placed.spots.items()
        ],
    }


def _spot(number: int, spot: Spot, node: Node) -> Iterator[Any]:
    """Yield where a node stands; its label only where it is not the usual one."""
    yield from (number, spot.x, spot.y, spot.radius, SIDES.index(spot.side))
    usual = spot.lines == label_lines(node)
    if spot.away or spot.quiet or not usual:
        yield from (spot.away, int(spot.quiet))
    if not usual:
        yield spot.lines
