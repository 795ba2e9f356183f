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
START = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
NAME_AT_END: Final = re.compile(f"[{START}][{START}.0-9\xb7\u0300-\u036f\u203f-\u2040-]*$")


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
        if not NAME_AT_END.search(iri):
            raise ExportError(
                f"The property {iri} cannot be written in RDF/XML, where it must end with a name: "
                "letters, digits, hyphens and dots that begin with a letter. Export as turtle, trig or nquads."
            )


FORMAT = Format("rdfxml", ".rdf", "application/rdf+xml", write, LEAVES_OUT, "RDF_XML")
