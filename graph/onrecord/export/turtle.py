"""Turtle: one graph, grouped by subject, for people to read."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from onrecord.export.format import NO_GRAPHS, Format, comment, to_bytes, triples
from onrecord.export.source import Source
from onrecord.model.vocabulary import PREFIXES

LEAVES_OUT = (NO_GRAPHS,)


def write(source: Source) -> bytes:
    """Return the record as Turtle, its graphs merged into one."""
    body = to_bytes(triples(source.quads()), format=RdfFormat.TURTLE, prefixes=PREFIXES)
    return comment(source, LEAVES_OUT) + body


FORMAT = Format("turtle", ".ttl", "text/turtle", write, LEAVES_OUT, "Turtle")
