"""Nodes of JSON-LD made of the statements of a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pyoxigraph import Literal, NamedNode

from onrecord.export.statements import Node, Statements
from onrecord.model.vocabulary import LABEL

Json = dict[str, Any]


def names(statements: Statements, nodes: Iterable[Node]) -> list[str]:
    """Return the labels of things or terms, or their IRIs where they have none."""
    return [
        next((label.value for label in statements.told(node.value, LABEL)), node.value)
        for node in nodes
    ]


def one(statements: Statements, iri: str, prop: str) -> str:
    """Return the first value of a property, empty where there is none."""
    return next((value.value for value in statements.values(iri, prop)), "")


def links(nodes: Iterable[Node], among: set[str] | None = None) -> list[Json]:
    """Return references to things, each once; only to those of a set where one is given."""
    found = dict.fromkeys(node.value for node in nodes if isinstance(node, NamedNode))
    return [{"@id": iri} for iri in found if among is None or iri in among]


def words(nodes: Iterable[Node]) -> Json | None:
    """Return the first text with its language, so that no word is taken for another language's."""
    for node in nodes:
        if isinstance(node, Literal):
            language = {"@language": node.language} if node.language else {}
            return {"@value": node.value, **language}
    return None


def present(node: Json) -> Json:
    """Return a node without what it does not have."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}
