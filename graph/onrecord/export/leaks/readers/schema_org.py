"""What schema.org in JSON-LD says: its triples, and the claims of which the text or the author is left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from pyoxigraph import RdfFormat, parse

from onrecord.export.leaks.readers.rdf import NOWHERE, said_by_quads
from onrecord.export.leaks.said import Said, Told
from onrecord.model.errors import ExportError
from onrecord.model.vocabulary import CLAIM, SCHEMA, TYPE
from onrecord.store.select import text_of

AUTHOR, TEXT = SCHEMA + "author", SCHEMA + "text"


def said_by_schema_org(data: bytes, base: str, where: str = "") -> Iterator[Said]:
    """Yield what schema.org says. Raises ExportError where it is no JSON-LD."""
    try:
        quads = list(parse(data, format=RdfFormat.JSON_LD, base_iri=NOWHERE))
    except (SyntaxError, ValueError) as error:
        raise ExportError(f"{where or 'The output'} is no JSON-LD: {error}") from error
    yield from said_by_quads(quads, base, graphs=False, where=where)
    texts: dict[str, str] = {}
    authors: defaultdict[str, list[str]] = defaultdict(list)
    claims = set()
    for quad in quads:
        subject, prop, value = map(text_of, quad.triple)
        if prop == TYPE and value in {CLAIM, SCHEMA + "Claim"}:
            claims.add(subject)
        elif prop == TEXT:
            texts[subject] = value
        elif prop == AUTHOR:
            authors[subject].append(value)
    for claim in sorted(claims):
        speaks = ": " in texts.get(claim, "") or not texts.get(claim)
        yield Told(claim, tuple(authors[claim]) if speaks else (), where)
