"""N-Triples: one graph, one statement a line."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from onrecord.export.format import NO_GRAPHS, Format, comment, to_bytes, triples
from onrecord.export.source import Source


def write(source: Source) -> bytes:
    """Return the record as N-Triples, its graphs merged into one."""
    body = to_bytes(triples(source.quads()), format=RdfFormat.N_TRIPLES)
    return comment(source, NO_GRAPHS) + body


FORMAT = Format("ntriples", ".nt", write, NO_GRAPHS)
