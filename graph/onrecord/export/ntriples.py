"""N-Triples: one graph, one statement a line."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from onrecord.export.format import NO_GRAPHS, Format, comment, to_bytes, triples
from onrecord.export.source import Source

LEAVES_OUT = (NO_GRAPHS,)


def write(source: Source) -> bytes:
    """Return the record as N-Triples, its graphs merged into one."""
    body = to_bytes(triples(source.quads()), format=RdfFormat.N_TRIPLES)
    return comment(source, LEAVES_OUT) + body


FORMAT = Format("ntriples", ".nt", "application/n-triples", write, LEAVES_OUT, "N-Triples")
