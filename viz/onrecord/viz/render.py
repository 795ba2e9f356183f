"""Renders a network as one HTML file that needs nothing else: no network, no second file."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from onrecord.network.kinds import Kind
from onrecord.network.layout import layout
from onrecord.network.nodes import Claim, Node, Question
from onrecord.network.placement import Layout
from onrecord.viz.assets import drawing_library, own, page_script, source_hash
from onrecord.viz.describe import Field, Part, describe, year_note
from onrecord.viz.legend import LINE_GROUPS, LINE_GROUPS_AT_FIRST, legend
from onrecord.viz.palette import LINES, LOOKS
from onrecord.viz.picture import draw, reading_order
from onrecord.viz.rows import rows

if TYPE_CHECKING:
    from onrecord.network.projection import Network

HEADINGS: Final = (
    "Who says it", "Through whom", "Stance", "What is said", "About", "Source", "Status",
)  # fmt: skip
NODE_LOOKS: Final = frozenset({"color", "shape", "physics"})
EDGE_LOOKS: Final = frozenset({"color", "width", "dashes"})
MOST_NAMED: Final = 3
TEMPLATE: Final = "page.html.j2"


def render(network: Network) -> str:
    """Return the page of a network; the same network gives the same bytes."""
    from jinja2 import DictLoader, Environment, StrictUndefined
    from markupsafe import Markup

    placed = layout(network)
    numbers = reading_order(network, placed)
    style, library, script = own("page.css"), drawing_library(), page_script()
    environment = Environment(
        loader=DictLoader({TEMPLATE: own(TEMPLATE)}),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    values = visible(_words(network)) | {
        "headings": HEADINGS,
        "legend": {
            name: [visible(asdict(key)) for key in keys] for name, keys in legend(network).items()
        },
        "rows": [visible(asdict(row)) for row in rows(network, numbers)],
        "policy": policy(style, library, script),
        # Our own files, and JSON in which nothing can end its element: the only markup that is trusted.
        "record": Markup(to_json(visible(record(network, placed, numbers)))),  # noqa: S704
        "style": Markup(style),  # noqa: S704
        "library": Markup(library),  # noqa: S704
        "script": Markup(script),  # noqa: S704
    }
    return environment.get_template(TEMPLATE).render(values)


def policy(style: str, *scripts: str) -> str:
    """Return a policy under which the page runs its own scripts and asks nobody for anything."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(source_hash, scripts))}",
            f"style-src {source_hash(style)}",
            "img-src data:",
            "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def record(network: Network, placed: Layout, numbers: Mapping[str, int]) -> dict[str, Any]:
    """Return what the script draws and shows, as plain values."""
    drawing = draw(network, placed, numbers)
    nodes: dict[str, Node] = {iri: data["data"] for iri, data in network.nodes(data=True)}
    frame = placed.frame
    return {
        "nodes": [
            _lean(drawn, NODE_LOOKS)
            | {"incidents": [numbers[iri] for iri in drawn["incidents"] if iri in numbers]}
            | {"fields": [_field(f, numbers) for f in describe(nodes[drawn["iri"]], nodes)]}
            for drawn in drawing.nodes
        ],
        "edges": [_lean(drawn, EDGE_LOOKS) for drawn in drawing.edges],
        "kinds": {k.name: {**asdict(look), "word": k.value} for k, look in LOOKS.items()},
        "lines": {name: asdict(line) for name, line in LINES.items()},
        "groups": {n: sorted(r.name for r in members) for n, (_, members) in LINE_GROUPS.items()},
        "shown": list(LINE_GROUPS_AT_FIRST),
        "spine": list(placed.spine),
        "frame": [frame.left, frame.top, frame.right, frame.bottom],
        "year": year_note([node for node in nodes.values() if isinstance(node, Claim)]),
    }


def to_json(value: object) -> str:
    """Return JSON that may stand inside a script element: no character of it can end the element."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return text


def visible(value: Any) -> Any:  # noqa: ANN401 - any JSON value, the same shape comes back
    """Return a value in whose texts direction marks and control characters are spelled out.

    They would otherwise turn a name around, or hide a part of it.
    """
    match value:
        case str():
            return "".join(map(_spelled, value))
        case dict():
            return {key: visible(part) for key, part in value.items()}
        case list() | tuple():
            return [visible(part) for part in value]
        case _:
            return value


def _spelled(character: str) -> str:
    hidden = (
        unicodedata.category(character) in {"Cc", "Cf"} and character not in "\u00ad\u200c\u200d"
    )
    return f"[U+{ord(character):04X}]" if hidden else character


def _lean(drawn: Mapping[str, Any], looks: Collection[str]) -> dict[str, Any]:
    """Return an entry without what is empty and without looks, which the page takes from its tables."""
    return {
        name: value
        for name, value in drawn.items()
        if name not in looks and value is not False and value not in ("", None, [])
    }


def _field(field: Field, numbers: Mapping[str, int]) -> list[Any]:
    """Return a field as its term and its values; plain text stays text, a link names its node."""
    return [field.term, [[_part(part, numbers) for part in value] for value in field.values]]


def _part(part: Part, numbers: Mapping[str, int]) -> str | dict[str, Any]:
    if part.node in numbers:
        return {"node": numbers[part.node]}
    if part.address:
        return {"text": part.text, "address": part.address}
    return {"text": part.text, "code": True} if part.code else part.text


def _words(network: Network) -> dict[str, str]:
    """Return the title, the counts and the remarks that the page opens with."""
    nodes: list[Node] = [data["data"] for _, data in network.nodes(data=True)]
    claims = [node for node in nodes if isinstance(node, Claim)]
    opened = sum(1 for node in nodes if isinstance(node, Question) and node.is_open)
    speakers = {claimant for claim in claims for claimant in claim.claimants}
    sources = {claim.source for claim in claims}
    labels = [node.label for node in nodes if node.kind is Kind.INCIDENT]
    year = year_note(claims)
    counts = (
        _count(len(claims), "claim"),
        f"{_count(len(speakers), 'speaker')} in {_count(len(sources), 'source')}",
        f"{_count(opened, 'question')} open",
    )
    summary = " · ".join((*counts, *([year.rstrip(".")] if year else [])))
    title = " and ".join(labels) if len(labels) <= MOST_NAMED else f"{len(labels)} incidents"
    return {
        "title": title,
        "summary": summary,
        "year": year,
        "picture": f"Network of what is said about: {', '.join(labels)}. {summary}.",
    }


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
