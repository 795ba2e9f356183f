"""What GraphML and GEXF say: nodes with their names and attributes, and lines between things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from typing import Final
from xml.etree import ElementTree as ET

from onrecord.export.leaks.kinds import REGISTERED, kind_of
from onrecord.export.leaks.readers.lines import line
from onrecord.export.leaks.said import Label, Name, Said, Statement, Text, Told
from onrecord.model.errors import ExportError
from onrecord.network import Claim, Question, Source, Thing

OURS: Final = frozenset(
    each.name for cls in (Thing, Source, Claim, Question) for each in fields(cls)
) | {"is_open", "standing"}
"""The attributes that this project writes, which hold no claim of a thing."""
LABELS: Final = "labels"
"""The class of the groups in which this project's pictures have the labels of what is drawn."""


def said_by_graphml(data: bytes, base: str, where: str = "") -> Iterator[Said]:
    """Yield what GraphML says. Raises ExportError where it is none."""
    root = _parse(data, where)
    names = {each.get("id", ""): each.get("attr.name", "") for each in _all(root, "key")}
    nodes = (
        (node.get("id", ""), _values(node, "data", "key", names)) for node in _all(root, "node")
    )
    yield from _nodes(nodes, base, where)
    for edge in _all(root, "edge"):
        values = _values(edge, "data", "key", names)
        ends = edge.get("source", ""), edge.get("target", "")
        yield from line(*ends, values.get("relation", ""), base, where)


def said_by_gexf(data: bytes, base: str, where: str = "") -> Iterator[Said]:
    """Yield what GEXF says. Raises ExportError where it is none."""
    root = _parse(data, where)
    names: dict[str, dict[str, str]] = {}
    for declared in _all(root, "attributes"):
        found = {each.get("id", ""): each.get("title", "") for each in _all(declared, "attribute")}
        names.setdefault(declared.get("class", ""), {}).update(found)
    nodes = (
        (
            node.get("id", ""),
            {"label": node.get("label", "")}
            | _values(node, "attvalue", "for", names.get("node", {})),
        )
        for node in _all(root, "node")
    )
    yield from _nodes(nodes, base, where)
    for edge in _all(root, "edge"):
        values = _values(edge, "attvalue", "for", names.get("edge", {}))
        ends = edge.get("source", ""), edge.get("target", "")
        yield from line(*ends, values.get("relation", ""), base, where)
    yield from (
        Text(each.text, "description", where) for each in _all(root, "description") if each.text
    )


def said_by_svg(data: bytes, _base: str, where: str = "") -> Iterator[Said]:
    """Yield what a picture says: its title, its description, and the texts in it. Raises ExportError for no SVG.

    The labels of what is drawn are left to the lines, which show who says it.
    """
    root = _parse(data, where)
    drawn = {text for group in _all(root, "g") if group.get("class") == LABELS for text in group}
    for element in root.iter():
        tag = str(element.tag).rpartition("}")[2]
        words = " ".join("".join(element.itertext()).split())
        if tag in {"title", "desc", "text"} and words and element not in drawn:
            yield Text(words, {"desc": "description"}.get(tag, tag), where)
        for name in ("aria-label", "aria-description"):
            if text := element.get(name):
                yield Text(text, "label for screen readers", where)


def _nodes(nodes: Iterator[tuple[str, Mapping[str, str]]], base: str, where: str) -> Iterator[Said]:
    for iri, values in nodes:
        yield Name(iri, where)
        yield Label(iri, f"{values.get('label', '')} {values.get('sublabel', '')}".strip(), where)
        kind = kind_of(iri, base)
        if kind == "claim" and not values.get("speakers"):
            yield Told(iri, (), where)
        if kind in REGISTERED:
            for name in values.keys() - OURS:
                yield Statement(iri, name, values[name], iri=":" in values[name], where=where)


def _values(element: ET.Element, tag: str, key: str, names: Mapping[str, str]) -> dict[str, str]:
    """Return the attributes of a node or a line by their names."""
    return {
        names.get(each.get(key, ""), each.get(key, "")): each.get("value") or each.text or ""
        for each in _all(element, tag)
    }


def _all(element: ET.Element, tag: str) -> Iterator[ET.Element]:
    """Yield the elements below one by their name, whatever namespace they stand in."""
    return element.iterfind(f".//{{*}}{tag}")


def _parse(data: bytes, where: str) -> ET.Element:
    if b"<!ENTITY" in data:
        raise ExportError(f"{where} declares entities, which no output of a record does.")
    try:
        return ET.fromstring(data)  # noqa: S314 - entities are refused above
    except ET.ParseError as error:
        raise ExportError(f"{where or 'The output'} is no XML: {error}") from error
