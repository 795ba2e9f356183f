"""TriG: every graph, grouped by subject, for people to read."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from onrecord.export.format import Format, comment, to_bytes
from onrecord.export.source import Source
from onrecord.model.vocabulary import PREFIXES


def write(source: Source) -> bytes:
    """Return the record as TriG; nothing is left out."""
    body = to_bytes(source.quads(), format=RdfFormat.TRIG, prefixes=PREFIXES)
    return comment(source) + body


FORMAT = Format("trig", ".trig", "application/trig", write, rdf="TriG")
