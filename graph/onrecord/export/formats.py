"""All formats by name."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.export import (
    csv_tables,
    gexf,
    graphml,
    jsonld,
    nquads,
    ntriples,
    rdfxml,
    trig,
    turtle,
)
from onrecord.export.format import Format

FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        turtle.FORMAT,
        trig.FORMAT,
        nquads.FORMAT,
        ntriples.FORMAT,
        rdfxml.FORMAT,
        jsonld.FORMAT,
        graphml.FORMAT,
        gexf.FORMAT,
        csv_tables.FORMAT,
    )
}
