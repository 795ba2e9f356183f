"""Renders a network as one SVG picture that stands by itself: no script, no font or file from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from onrecord.network.focus import open_part
from onrecord.network.layout import layout
from onrecord.network.nodes import Node
from onrecord.network.overview import Screen, overview
from onrecord.network.placement import Layout
from onrecord.network.strips import strips
from onrecord.network.ties import ties
from onrecord.viz.assets import inlined, own
from onrecord.viz.palette import LINES, LOOKS
from onrecord.viz.strokes import AT_REST, AT_REST_TOGETHER, Stroke, strokes, tie_strokes
from onrecord.viz.summary import REMARK, words
from onrecord.viz.template import fill, visible
from onrecord.viz.written import key, labels, status_badge, stem

if TYPE_CHECKING:
    from onrecord.network.projection import Network

SIZE: Final = (860, 900)
TOGETHER: Final = Screen(860, 2000, brief=False)
MARGIN: Final = 20
HEAD: Final = 84
FOOT: Final = 26
SCALE: Final = 0.92  # of a shape in its box


def render_svg(network: Network) -> str:
    """Return a picture of what is open in an incident, or of several incidents and what ties them together.

    All coordinates are whole numbers, so that the same network gives the same bytes on every machine.
    """
    said = words(network)
    if len(strips(network)) > 1:
        placed = overview(network, TOGETHER)
        shown = [*tie_strokes(ties(network), placed.spots)]
        shown += strokes(network, placed.spots, AT_REST_TOGETHER)
        part = network
    else:
        part = open_part(network)
        placed = layout(part, SIZE)
        shown = list(strokes(part, placed.spots, AT_REST))
    nodes = [part.nodes[iri]["data"] for iri in placed.spots if not placed.spots[iri].quiet]
    return fill(
        "picture.svg.j2", visible(_values(nodes, placed, shown)) | visible(_said(said)) | _looks()
    )


def _said(said: dict[str, str]) -> dict[str, str]:
    return {
        "title": f"{said['title']} · on record",
        "heading": said["title"],
        "summary": said["summary"],
        "description": f"{said['picture']} {REMARK}",
        "remark": REMARK,
    }


def _values(nodes: Iterable[Node], placed: Layout, shown: Iterable[Stroke]) -> dict[str, Any]:
    """Return everything that has a place."""
    frame = placed.frame
    width = max(frame.right - frame.left, SIZE[0]) + 2 * MARGIN
    left = (frame.left + frame.right - width) // 2
    drawn = list(shown)
    spots = [(node, placed.spots[node.iri]) for node in nodes]
    kinds = {node.kind for node in nodes}
    names = {stroke.name for stroke in drawn}
    keys = key(
        [kind for kind in LOOKS if kind in kinds], [name for name in LINES if name in names],
        left + MARGIN, left + width - MARGIN, frame.bottom + MARGIN + FOOT,
    )  # fmt: skip
    foot = max((entry.y for entry in keys), default=frame.bottom) + FOOT
    return {
        "box": [left, frame.top - HEAD, width, foot + MARGIN - frame.top + HEAD],
        "foot": foot,
        "spines": placed.spines,
        "lines": [asdict(stroke) for stroke in drawn],
        "stems": [each for _, spot in spots for each in stem(spot)],
        "shapes": [
            {"kind": node.kind.name, "x": s.x, "y": s.y, "size": f"{SCALE * s.radius:.2f}"}
            for node, s in spots
        ],
        "labels": [asdict(text) for node, spot in spots for text in labels(node, spot)],
        "badges": [asdict(badge) for node, spot in spots for badge in status_badge(node, spot)],
        "captions": [asdict(caption) for caption in placed.captions],
        "keys": [asdict(entry) for entry in keys],
    }


def _looks() -> dict[str, Any]:
    """Return the shapes and the style sheet, the only markup that is trusted: they are our own."""
    from markupsafe import Markup

    rules = "\n".join([*_kind_rules(dark=False), *_line_rules(dark=False)])
    night = "\n".join([*_kind_rules(dark=True), *_line_rules(dark=True)])
    sheet = f"{own('picture.css')}{rules}\n{own('picture-dark.css')}@media (prefers-color-scheme: dark) {{\n{night}\n}}"
    return {
        "symbols": {kind.name: look.path for kind, look in LOOKS.items()},
        "style": Markup(inlined(sheet)),  # noqa: S704
    }


def _kind_rules(*, dark: bool) -> Iterable[str]:
    for kind, look in LOOKS.items():
        yield f".{kind.name} {{ fill: {look.fill}; stroke: {look.line_dark if dark else look.line}; }}"


def _line_rules(*, dark: bool) -> Iterable[str]:
    for name, line in LINES.items():
        dashes = f" stroke-dasharray: {' '.join(map(str, line.dashes))};" if line.dashes else ""
        yield f".{name} {{ stroke: {line.colour_dark if dark else line.colour};{dashes} }}"
