"""Turtle about the files of a folder: what lies there has no address but its name beside this file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple

from onrecord.export.format import comment, to_bytes
from onrecord.export.source import Source
from onrecord.model.vocabulary import (
    DCAT,
    DCTERMS,
    FOAF,
    INTEGER,
    LABEL,
    LICENSE,
    ONTOLOGY,
    PREFIXES,
    TYPE,
    VOID,
)

# Stands for the folder while terms are made, and is never written. No IRI of a record has its scheme: the
# engine would write those, too, without it.
BASE: Final = "folder:///"
RECORD: Final = BASE + "#record"

Value = NamedNode | Literal


def triple(subject: str, prop: str, value: str | Value) -> Triple:
    """Return a statement; text as its value is an IRI."""
    node = NamedNode(value) if isinstance(value, str) else value
    return Triple(NamedNode(subject), NamedNode(prop), node)


def count(number: int) -> Literal:
    """Return a whole number as a value."""
    return Literal(str(number), datatype=NamedNode(INTEGER))


def about_record(source: Source) -> list[Triple]:
    """Return whose record it is, under which licence, and the licences that its sources have of their own."""
    found = [
        triple(RECORD, DCTERMS + "title", Literal(source.title)),
        triple(RECORD, LICENSE, source.license),
        triple(RECORD, DCTERMS + "conformsTo", ONTOLOGY),
    ]
    if source.version:
        found.append(triple(RECORD, DCAT + "version", Literal(source.version)))
    if source.publisher:
        found += [
            triple(RECORD, DCTERMS + "publisher", source.publisher),
            triple(source.publisher, TYPE, FOAF + "Agent"),
            triple(source.publisher, FOAF + "name", Literal(source.publisher_name)),
        ]
    for iri, label in source.sources():
        found += [triple(RECORD, DCTERMS + "source", iri), triple(iri, LABEL, Literal(label))]
    found += [triple(iri, LICENSE, licence) for iri, licence in source.source_licences()]
    return found


def turtle(source: Source, statements: Iterable[Triple], leaves_out: Iterable[str]) -> bytes:
    """Return statements as Turtle in one order, in which files of the folder are named relatively."""
    prefixes = PREFIXES | {"dcat": DCAT, "foaf": FOAF, "void": VOID}
    ordered = sorted(dict.fromkeys(statements), key=str)
    body = to_bytes(ordered, format=RdfFormat.TURTLE, prefixes=prefixes, base=BASE)
    _, _, rest = body.partition(b"\n")  # the first line names the base
    return comment(source, leaves_out) + rest
