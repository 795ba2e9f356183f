"""JSON-LD: every graph, in expanded form; it needs no context, so that nothing is fetched to read it."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from onrecord.export.format import Format, to_bytes
from onrecord.export.source import Source

LEAVES_OUT = (
    "title, publisher, licence and version of the record, since JSON has no comments: see dcat",
)


def write(source: Source) -> bytes:
    """Return the record as JSON-LD; no statement is left out."""
    return to_bytes(source.quads(), format=RdfFormat.JSON_LD) + b"\n"


FORMAT = Format("jsonld", ".jsonld", "application/ld+json", write, LEAVES_OUT, "JSON-LD")
