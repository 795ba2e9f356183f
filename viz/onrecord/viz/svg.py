"""Renders a network as one SVG picture that stands by itself: no script, no font or file from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from onrecord.network.answers import answer_layout
from onrecord.network.nodes import Node, Question
from onrecord.network.overview import Screen, overview
from onrecord.network.placement import Layout
from onrecord.network.strips import strips
from onrecord.network.ties import ties
from onrecord.viz.assets import inlined, own
from onrecord.viz.palette import LINES, LOOKS
from onrecord.viz.strokes import ANSWERING, TOGETHER_AT_REST, Stroke, strokes, tie_strokes
from onrecord.viz.summary import REMARK, remark, words
from onrecord.viz.template import fill, visible
from onrecord.viz.written import key, labels, status_badge, stem

if TYPE_CHECKING:
    from onrecord.network.projection import Network

WIDTH: Final = 860
TOGETHER: Final = Screen(WIDTH, 4000, brief=False)  # as high as it needs
MARGIN: Final = 20
HEAD: Final = 84
FOOT: Final = 26
SCALE: Final = 0.92  # of a shape in its box


def render_svg(network: Network) -> str:
    """Return a picture of what is open in an incident, or of several incidents and what ties them together.

    All coordinates are whole numbers, so that the same network gives the same bytes on every machine.
    """
    placed, shown = _together(network)
    said = _said(words(network), remark(network))
    opened = any(isinstance(node, Question) and node.is_open for node in _nodes(network))
    if opened and len(strips(network)) == 1:
        placed = answer_layout(network)
        shown = list(strokes(network, placed.spots, ANSWERING))
        said |= {"heading": f"{said['heading']}: where accounts differ or stay open"}
    values = visible(_values(network, placed, shown)) | visible(said)
    return fill("picture.svg.j2", values | _looks())


def _together(network: Network) -> tuple[Layout, list[Stroke]]:
    placed = overview(network, TOGETHER)
    drawn = strokes(network, placed.spots, TOGETHER_AT_REST)
    return placed, [*tie_strokes(ties(network), placed.spots), *drawn]


def _nodes(network: Network) -> list[Node]:
    return [data["data"] for _, data in network.nodes(data=True)]


def _said(said: dict[str, str], remarked: str) -> dict[str, str]:
    return {
        "title": f"{said['title']} · on record",
        "heading": said["title"],
        "summary": said["summary"],
        "description": f"{said['picture']} {remarked}",
        "remark": REMARK,
    }


def _values(network: Network, placed: Layout, drawn: Sequence[Stroke]) -> dict[str, Any]:
    """Return everything that has a place."""
    frame = placed.frame
    width = max(frame.right - frame.left, WIDTH) + 2 * MARGIN
    left = (frame.left + frame.right - width) // 2
    spots = [(node, placed.spots[node.iri]) for node in _nodes(network) if node.iri in placed.spots]
    kinds = {node.kind for node, _ in spots}
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
