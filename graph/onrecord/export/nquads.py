"""N-Quads: every graph, one statement a line."""

from __future__ import annotations

from pyoxigraph import RdfFormat

from onrecord.export.format import Format, comment, to_bytes
from onrecord.export.source import Source


def write(source: Source) -> bytes:
    """Return the record as N-Quads; nothing is left out."""
    body = to_bytes(source.quads(), format=RdfFormat.N_QUADS)
    return comment(source) + body


FORMAT = Format("nquads", ".nq", "application/n-quads", write, rdf="N-Quads")
