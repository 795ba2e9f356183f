"""JSON-LD of the expander as RDF quads, by the project's own context; nothing is ever fetched."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache

from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from onrecord.model.errors import ResourceError
from onrecord.model.resources import resource
from onrecord.read.expansion import JsonNode

CONTEXT_FILE = "context.jsonld"


@cache
def read_context() -> Mapping[str, object]:
    """Return the context that maps the expander's keys to the vocabulary."""
    path = resource("ontology") / CONTEXT_FILE
    document = json.loads(path.read_text(encoding="utf-8"))
    context = document["@context"]
    if not isinstance(context, dict):
        raise ResourceError(f"{path} holds no map under @context: install onrecord again.")
    return context


def to_quads(graphs: Mapping[str, Mapping[str, JsonNode]]) -> list[Quad]:
    """Return the quads of JSON-LD nodes by graph.

    Raises ResourceError for a key that the context lacks, and for a value that is not in the RDF: JSON-LD
    drops both without a word (https://www.w3.org/TR/json-ld11-api/#expansion-algorithm).
    """
    context = read_context()
    nodes = [{"@id": graph, "@graph": list(members.values())} for graph, members in graphs.items()]
    _refuse_unknown_keys(
        (node for members in graphs.values() for node in members.values()), context
    )
    document = {"@context": context, "@graph": nodes}
    data = json.dumps(document, ensure_ascii=False).encode("utf-8")
    quads = list(parse(data, format=RdfFormat.JSON_LD))
    _refuse_lost_values(graphs, quads)
    return quads


def _refuse_unknown_keys(nodes: Iterable[JsonNode], context: Mapping[str, object]) -> None:
    used = {key for node in nodes for key in node if not key.startswith("@")}
    if unknown := sorted(used - context.keys()):
        raise ResourceError(
            f"The context has no term for {', '.join(unknown)}: add it to {CONTEXT_FILE}."
        )


def _refuse_lost_values(
    graphs: Mapping[str, Mapping[str, JsonNode]], quads: Iterable[Quad]
) -> None:
    stated = Counter(
        {(g, node): _count(said) for g, nodes in graphs.items() for node, said in nodes.items()}
    )
    kept = Counter((_text(quad.graph_name), _text(quad.subject)) for quad in quads)
    if lost := sorted(node for _, node in (stated - kept).keys() | (kept - stated).keys()):
        raise ResourceError(f"RDF does not hold what JSON-LD says of {', '.join(lost[:3])}.")


def _count(node: JsonNode) -> int:
    """Return how many triples a node stands for: one for each value of each key."""
    values = (value for key, value in node.items() if key != "@id")
    return sum(len(value) if isinstance(value, list) else 1 for value in values)


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)
