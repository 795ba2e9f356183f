"""What a line of the panel is made of: text, links to nodes and to web addresses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from onrecord.network.nodes import Claim
from onrecord.viz.remarks import Nodes


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a value: text, and the node or the web address that it leads to, if any."""

    text: str
    node: str = ""
    address: str = ""
    code: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the panel; each value stands on a line of its own."""

    term: str
    values: tuple[tuple[Part, ...], ...]


def links(iris: Iterable[str], nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    """Return the links to nodes, each as a value of its own."""
    return tuple((link(iri, nodes),) for iri in iris if iri)


def link(iri: str, nodes: Nodes) -> Part:
    """Return the link to a node, or its IRI where there is none."""
    node = nodes.get(iri)
    if node is None:
        return Part(iri, code=True)
    if isinstance(node, Claim):
        return Part(f"{node.paraphrase} ({node.sublabel})", iri)
    return Part(" ".join(filter(None, (node.label, node.sublabel))), iri)


def plain(text: str) -> tuple[tuple[Part, ...], ...]:
    """Return a text as the one value of a field, none where it is empty."""
    return ((Part(text),),) if text else ()


def web(address: str) -> tuple[tuple[Part, ...], ...]:
    """Return a web address as a link; anything but http and https stays text."""
    if urlsplit(address).scheme in {"http", "https"}:
        return ((Part(address, address=address),),)
    return plain(address)
