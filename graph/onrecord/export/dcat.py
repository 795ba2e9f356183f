"""DCAT 3: the record as a data set, with every format as a distribution (https://www.w3.org/TR/vocab-dcat-3/)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from pyoxigraph import Literal, Triple

from onrecord.export.format import Format
from onrecord.export.relative import BASE, RECORD, about_record, triple, turtle
from onrecord.export.source import Source
from onrecord.model.vocabulary import DCAT, DCTERMS, LICENSE, MEDIA_TYPES, RDF_FORMATS, TYPE

LEAVES_OUT = ("the record: this describes it, and names the files beside it that hold it",)
ZIP = "application/zip"


def describe(formats: Sequence[Format]) -> Format:
    """Return DCAT as a format that names the files that formats give."""
    return Format("dcat", ".dcat.ttl", "text/turtle", partial(write, formats), LEAVES_OUT)


def write(formats: Sequence[Format], source: Source) -> bytes:
    """Return the record as an entry of a catalogue in Turtle; its files are named relative to it."""
    description = "\n".join(source.notice())
    found = [
        triple(RECORD, TYPE, DCAT + "Dataset"),
        triple(RECORD, DCTERMS + "description", Literal(description)),
        *about_record(source),
    ]
    for each in formats:
        found += _distribution(each, source)
    return turtle(source, found, LEAVES_OUT)


def _distribution(each: Format, source: Source) -> Iterator[Triple]:
    here = f"{BASE}#{each.name}"
    lost = "\n".join(f"Left out: {what}." for what in each.leaves_out) or "Nothing is left out."
    yield triple(RECORD, DCAT + "distribution", here)
    yield triple(here, TYPE, DCAT + "Distribution")
    yield triple(here, DCTERMS + "title", Literal(f"{source.title}: {each.name}"))
    yield triple(here, DCTERMS + "description", Literal(lost))
    yield triple(here, LICENSE, source.license)
    yield triple(here, DCAT + "accessURL", BASE + each.filename)  # which DCAT-AP wants
    yield triple(here, DCAT + "downloadURL", BASE + each.filename)
    yield triple(here, DCAT + "mediaType", MEDIA_TYPES + each.media_type)
    if each.suffix.endswith(".zip"):
        yield triple(here, DCAT + "packageFormat", MEDIA_TYPES + ZIP)
    if each.rdf:
        yield triple(here, DCTERMS + "format", RDF_FORMATS + each.rdf)
