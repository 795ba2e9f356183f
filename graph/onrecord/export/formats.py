"""All formats by name."""

from __future__ import annotations

from collections.abc import Mapping

from onrecord.export import graphml, jsonld, nquads, ntriples, trig, turtle
from onrecord.export.format import Format

FORMATS: Mapping[str, Format] = {
    each.name: each
    for each in (
        turtle.FORMAT,
        trig.FORMAT,
        nquads.FORMAT,
        ntriples.FORMAT,
        jsonld.FORMAT,
        graphml.FORMAT,
    )
}
