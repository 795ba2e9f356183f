"""What the script of the page draws and shows, as plain values without repetition."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from onrecord.network.kinds import Relation
from onrecord.network.nodes import Node
from onrecord.network.ties import ties
from onrecord.viz.describe import describe
from onrecord.viz.legend import LINE_GROUPS
from onrecord.viz.palette import CALM, LINE_OF_RELATION, LINES, LOOKS, tie_width
from onrecord.viz.parts import Field, Part
from onrecord.viz.picture import ARROWS, draw
from onrecord.viz.views import SIDES, View, pictures_of

if TYPE_CHECKING:
    from onrecord.network.projection import Network

NODE_LOOKS: Final = frozenset({"id", "color", "shape", "physics", "label", "lines", "iri", "kind"})
"""What a node does not repeat: it follows from its number and its kind, or is shortened."""


REPEATED: Final = frozenset({"remark", "who", "stance", "status"})
"""What many nodes have alike, kept as the number of a text."""


class Texts:
    """Texts by number, each kept once."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        """Return the number of a text."""
        return self._numbers.setdefault(text, len(self._numbers))

    def all(self) -> list[str]:
        """Return the texts in the order of their numbers."""
        return list(self._numbers)


def record(network: Network, pictures: list[View], numbers: Mapping[str, int]) -> dict[str, Any]:
    """Return nodes, edges, pictures and looks; a number stands for a node, a kind, a relation or a text."""
    drawing = draw(network, numbers)
    nodes: dict[str, Node] = {iri: data["data"] for iri, data in network.nodes(data=True)}
    base = _base(nodes)
    texts = Texts()
    return {
        "base": base,
        "nodes": [
            _node(drawn, nodes[drawn["iri"]], base, numbers, texts)
            | {"fields": [_field(f, numbers, texts) for f in describe(nodes[drawn["iri"]], nodes)]}
            for drawn in drawing.nodes
        ],
        "edges": [_edge(drawn, texts) for drawn in drawing.edges],
        "ties": [
            [numbers[tie.thing], numbers[tie.incident], tie.claims, tie_width(tie.claims)]
            for tie in ties(network)
        ],
        "texts": texts.all(),
        "views": pictures_of(pictures, network, numbers),
        **_looks(),
    }


def _looks() -> dict[str, Any]:
    """Return what is the same in every record: how things look, and what relations there are."""
    return {
        "kinds": {kind.name: {**asdict(look), "word": kind.value} for kind, look in LOOKS.items()},
        "lines": {name: asdict(line) for name, line in LINES.items()},
        "groups": {n: sorted(r.name for r in members) for n, (_, members) in LINE_GROUPS.items()},
        "relations": [relation.name for relation in Relation],
        "arrows": sorted(relation.name for relation in ARROWS),
        "line_of": {relation.name: name for relation, name in LINE_OF_RELATION.items()},
        "calm": sorted(kind.name for kind in CALM),
        "sides": SIDES,
    }


def _base(iris: Collection[str]) -> str:
    """Return what all IRIs begin with, up to a slash."""
    first, last = min(iris, default=""), max(iris, default="")
    common = next(
        (i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first)
    )
    return first[: first.rfind("/", 0, common) + 1]


def _node(
    drawn: Mapping[str, Any], node: Node, base: str, numbers: Mapping[str, int], texts: Texts
) -> dict[str, Any]:
    """Return a node without what is empty and without looks."""
    kept = {
        name: value
        for name, value in drawn.items()
        if name not in NODE_LOOKS and value is not False and value not in ("", None, [])
    }
    kept |= {"iri": node.iri.removeprefix(base), "label": node.label}
    kept |= {"kind": list(LOOKS).index(node.kind)}
    kept |= {"incidents": [numbers[iri] for iri in node.incidents if iri in numbers]}
    kept |= {name: texts.number(kept[name]) for name in sorted(REPEATED & kept.keys())}
    lines: list[str] = drawn["lines"]
    usual = [text for text in (node.label, node.sublabel) if text]
    return kept | ({} if lines == usual else {"lines": list(map(texts.number, lines))})


def _edge(drawn: Mapping[str, Any], texts: Texts) -> list[int]:
    """Return an edge as numbers: its ends, relation, claim, word, and its reason if it has one."""
    relation = [relation.name for relation in Relation].index(drawn["relation"])
    found = [drawn["from"], drawn["to"], relation, drawn["claim"], texts.number(drawn["word"])]
    return [*found, *([texts.number(drawn["reason"])] if drawn["reason"] else [])]


def _field(field: Field, numbers: Mapping[str, int], texts: Texts) -> list[Any]:
    """Return a field as the number of its term, and its values."""
    values = [[_part(part, numbers, texts) for part in value] for value in field.values]
    return [texts.number(field.term), *values]


def _part(part: Part, numbers: Mapping[str, int], texts: Texts) -> int | list[int] | dict[str, str]:
    """Return a text as its number, the link to a node as a list of its number, and all else by name."""
    if part.node in numbers:
        return [numbers[part.node]]
    if part.address:
        return {"text": part.text, "address": part.address}
    return {"code": part.text} if part.code else texts.number(part.text)
