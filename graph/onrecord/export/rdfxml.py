"""RDF/XML: one graph, for programs that read nothing newer (https://www.w3.org/TR/rdf-syntax-grammar/)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from pyoxigraph import RdfFormat, Triple

from onrecord.export.format import NO_GRAPHS, Format, to_bytes, triples
from onrecord.export.source import Source
from onrecord.export.xml_text import check, keep_returns, with_notice
from onrecord.model.errors import ExportError
from onrecord.model.vocabulary import PREFIXES
from onrecord.store.select import text_of

LEAVES_OUT = (NO_GRAPHS,)
# Of ASCII, since parsers follow different editions of XML in what else a name may hold.
NAME_AT_END: Final = re.compile(r"[A-Za-z_][\w.-]*$", re.ASCII)


def write(source: Source) -> bytes:
    """Return the record as RDF/XML, its graphs merged into one.

    Raises ExportError, naming the statement, for what XML cannot hold: some characters, and a property
    whose IRI does not end with a name of an element.
    """
    statements = triples(source.quads())
    _check(statements)
    body = to_bytes(statements, format=RdfFormat.RDF_XML, prefixes=PREFIXES)
    return with_notice(keep_returns(body), source, LEAVES_OUT)


def _check(statements: Iterable[Triple]) -> None:
    for triple in statements:
        for term in triple:
            check(text_of(term), f"A statement with {triple.predicate.value} on {triple.subject}")
    for iri in sorted({triple.predicate.value for triple in statements}):
        if not (iri.isascii() and NAME_AT_END.search(iri)):
            raise ExportError(
                f"The property {iri} cannot be written in RDF/XML, where it must end with a name of ASCII "
                "letters and digits that begins with a letter. Export as turtle, trig or nquads."
            )


FORMAT = Format("rdfxml", ".rdf", "application/rdf+xml", write, LEAVES_OUT, "RDF_XML")
