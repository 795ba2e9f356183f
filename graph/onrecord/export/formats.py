"""All formats by name; those that describe the others come last."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.export import (
    csv_tables,
    dcat,
    gexf,
    graphml,
    jsonld,
    nquads,
    ntriples,
    rdfxml,
    schema_org,
    trig,
    turtle,
    void,
)
from onrecord.export.format import Format

DATA = (
    turtle.FORMAT,
    trig.FORMAT,
    nquads.FORMAT,
    ntriples.FORMAT,
    rdfxml.FORMAT,
    jsonld.FORMAT,
    schema_org.FORMAT,
    graphml.FORMAT,
    gexf.FORMAT,
    csv_tables.FORMAT,
)
FORMATS: Mapping[str, Format] = {
    each.name: each for each in (*DATA, void.describe(DATA), dcat.describe(DATA))
}
