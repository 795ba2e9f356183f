"""schema.org as JSON-LD: claims as claims, for search engines and other programs that know little else.

Its words are made for facts: a `Person` who `owns` an item has it. Hence nothing that somebody claims is a
property here: what a claim says is text, and each text names who says it and how. What is only told of (acts,
items, roles) is left out. The context stands in the file, so that nothing is fetched to read it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from onrecord.export.format import NO_GRAPHS, Format, notice
from onrecord.export.jsonld_nodes import Json, links, one, present, words
from onrecord.export.schema_claims import claims, questions
from onrecord.export.source import Source
from onrecord.export.statements import Statements
from onrecord.model.vocabulary import (
    LABEL,
    LANGUAGE,
    LICENSE,
    ONR,
    PUBLISHED_ON,
    PUBLISHER,
    SCHEMA,
    SOURCE,
    TYPE,
    UNNAMED,
    WEB_ADDRESS,
)
from onrecord.store.record import record_base

LEAVES_OUT = (
    NO_GRAPHS,
    "what claims say as data (subject, predicate and object): it stands in their text alone",
    "acts, items and involvements: what they were, and that they were, is claimed",
    "passages, conflicts, judgements, notices and readings; of hops all but the names, in the text",
    "of claims: spokespeople, when they were said, what they dispute and accuse of, notes",
    "ratings of claims: the record makes none",
    "dates of publication that leave a part open",
)
THINGS: Final = {
    "Person": "Person",
    "Group": "Thing",
    "Agency": "Organization",
    "Unit": "Organization",
    "Post": "Thing",
    "Outlet": "NewsMediaOrganization",
    "Place": "Place",
    "Incident": "Event",
}
SOURCES: Final = {
    "Article": "NewsArticle",
    "Footage": "VideoObject",
    "Recording": "AudioObject",
    "Report": "Report",
    "SocialMediaPost": "SocialMediaPosting",
    "Dataset": "Dataset",
}
WHOLE_DATE: Final = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def write(source: Source) -> bytes:
    """Return claims, questions, sources and those who speak as JSON-LD in the words of schema.org."""
    statements = Statements(source)
    nodes = [_record(source), *_things(statements), *_sources(statements)]
    described = {node["@id"] for node in nodes}
    nodes += questions(statements, described)
    nodes += claims(statements, described)
    document = {"@context": {"@vocab": SCHEMA, "onr": ONR}, "@graph": nodes}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    # so that no text ends the script element of a page that the file is put into
    return (text.replace("<", "\\u003c") + "\n").encode("utf-8")


def _record(source: Source) -> Json:
    """Return the record as a data set: whose it is, and what is left out."""
    publisher = {"@id": source.publisher, "name": source.publisher_name}
    return present(
        {
            "@id": record_base(source.store),
            "@type": "Dataset",
            "name": source.title,
            "description": "\n".join(notice(source, LEAVES_OUT)),
            "license": {"@id": source.license},
            "publisher": publisher if source.publisher else None,
            "version": source.version,
        }
    )


def _things(statements: Statements) -> Iterator[Json]:
    """Yield those who may speak or be spoken of, by neutral name; what has no published name is described."""
    for name, kind in THINGS.items():
        for iri in statements.members(ONR + name, narrower=False):
            says = "description" if one(statements, iri, UNNAMED) else "name"
            label = words(statements.values(iri, LABEL)[:1])
            yield present({"@id": iri, "@type": [kind, f"onr:{name}"], says: label})


def _sources(statements: Statements) -> Iterator[Json]:
    for iri in statements.members(SOURCE, narrower=True):
        names = [v.value.removeprefix(ONR) for v in statements.values(iri, TYPE)]
        published = one(statements, iri, PUBLISHED_ON)
        yield present(
            {
                "@id": iri,
                "@type": [
                    *(SOURCES.get(name, "CreativeWork") for name in names),
                    *(f"onr:{n}" for n in names),
                ],
                "name": words(statements.values(iri, LABEL)[:1]),
                "publisher": links(statements.values(iri, PUBLISHER)),
                "inLanguage": one(statements, iri, LANGUAGE),
                "datePublished": published if WHOLE_DATE.fullmatch(published) else "",
                "license": links(statements.values(iri, LICENSE)),
                "url": links(statements.values(iri, WEB_ADDRESS)),
            }
        )


FORMAT = Format("schemaorg", ".schema.jsonld", "application/ld+json", write, LEAVES_OUT)
