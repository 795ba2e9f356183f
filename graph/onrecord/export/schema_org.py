"""schema.org as JSON-LD: claims as claims, for search engines and other programs that know little else.

Its words are made for facts: a `Person` who `owns` an item has it. Hence nothing that somebody claims is a
property here: what a claim says is text, and each text names who says it and how. What is only told of (acts,
items, roles) is left out. The context stands in the file, so that nothing is fetched to read it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from pyoxigraph import Literal, NamedNode

from onrecord.export.format import NO_GRAPHS, Format, notice
from onrecord.export.source import Source
from onrecord.export.statements import Node, Statements
from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    ANSWERED_BY,
    BASIS,
    CLAIM,
    CLAIMANT,
    HEDGE,
    LABEL,
    LANGUAGE,
    LICENSE,
    ONR,
    PARAPHRASE,
    PUBLISHED_ON,
    PUBLISHER,
    QUESTION,
    REPORTED_IN,
    SCHEMA,
    SCOPE,
    SIDE,
    SINGLE_SIDED,
    SOURCE,
    STANCE,
    STATUS,
    TOPIC,
    TYPE,
    UNNAMED,
    WEB_ADDRESS,
)
from onrecord.network.kinds import STANCE_WORDS
from onrecord.store.record import record_base

LEAVES_OUT = (
    NO_GRAPHS,
    "what claims say as data (subject, predicate and object): it stands in their text alone",
    "acts, items and involvements: what they were, and that they were, is claimed",
    "passages, hops, conflicts, judgements, notices and readings",
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

Json = dict[str, Any]


def write(source: Source) -> bytes:
    """Return claims, questions, sources and those who speak as JSON-LD in the words of schema.org."""
    statements = Statements(source)
    nodes = [_record(source), *_things(statements), *_sources(statements)]
    described = {node["@id"] for node in nodes}
    nodes += _questions(statements, described)
    nodes += _claims(statements, described)
    document = {"@context": {"@vocab": SCHEMA, "onr": ONR}, "@graph": nodes}
    text = json.dumps(document, ensure_ascii=False, indent=1)
    # so that no text ends the script element of a page that the file is put into
    return (text.replace("<", "\\u003c") + "\n").encode("utf-8")


def _record(source: Source) -> Json:
    """Return the record as a data set: whose it is, and what is left out."""
    publisher = {"@id": source.publisher, "name": source.publisher_name}
    return _present(
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
            says = "description" if _one(statements, iri, UNNAMED) else "name"
            label = _words(statements.values(iri, LABEL)[:1])
            yield _present({"@id": iri, "@type": [kind, f"onr:{name}"], says: label})


def _sources(statements: Statements) -> Iterator[Json]:
    for iri in statements.members(SOURCE, narrower=True):
        names = [v.value.removeprefix(ONR) for v in statements.values(iri, TYPE)]
        published = _one(statements, iri, PUBLISHED_ON)
        yield _present(
            {
                "@id": iri,
                "@type": [
                    *(SOURCES.get(name, "CreativeWork") for name in names),
                    *(f"onr:{n}" for n in names),
                ],
                "name": _words(statements.values(iri, LABEL)[:1]),
                "publisher": _links(statements.values(iri, PUBLISHER)),
                "inLanguage": _one(statements, iri, LANGUAGE),
                "datePublished": published if WHOLE_DATE.fullmatch(published) else "",
                "license": _links(statements.values(iri, LICENSE)),
                "url": _links(statements.values(iri, WEB_ADDRESS)),
            }
        )


def _questions(statements: Statements, described: set[str]) -> Iterator[Json]:
    for iri in statements.members(QUESTION, narrower=False):
        about = [*statements.values(iri, TOPIC), *statements.values(iri, SCOPE)]
        answers = statements.values(iri, ANSWERED_BY)
        yield _present(
            {
                "@id": iri,
                "@type": ["Question", "onr:Question"],
                "name": _words(statements.values(iri, LABEL)[:1]),
                "description": _standing(statements, iri),
                "about": _links(about, described),
                "answerCount": len(answers),
                "suggestedAnswer": _links(answers),
                "onr:status": _links(statements.values(iri, STATUS)),
                "onr:singleSided": _one(statements, iri, SINGLE_SIDED) == "true",
            }
        )


def _claims(statements: Statements, described: set[str]) -> Iterator[Json]:
    for iri in statements.members(CLAIM, narrower=False):
        asked = statements.subjects(ANSWERED_BY, iri)
        yield _present(
            {
                "@id": iri,
                "@type": ["Claim", "onr:Claim"],
                "text": _text(statements, iri),
                "description": " ".join(_asked(statements, question) for question in asked),
                "author": _links(statements.values(iri, CLAIMANT)),
                "appearance": _links(statements.values(iri, REPORTED_IN)),
                "isBasedOn": _links(statements.values(iri, BASIS)),
                "about": _links(statements.values(iri, ABOUT_INCIDENT), described),
                "onr:stance": _links(statements.values(iri, STANCE)),
                "onr:hedge": _links(statements.values(iri, HEDGE)),
            }
        )


def _text(statements: Statements, claim: str) -> Json:
    """Return what a claim says with who says it and how, which no reader may take apart."""
    speakers = " and ".join(_names(statements, statements.values(claim, CLAIMANT)))
    stance = STANCE_WORDS[Stance(_one(statements, claim, STANCE))]
    hedges = _names(statements, statements.values(claim, HEDGE))
    how = ", ".join([stance, *hedges])
    paraphrase = statements.values(claim, PARAPHRASE)[0]
    words = _words([paraphrase]) or {}
    return {**words, "@value": f"{speakers} ({how}): {paraphrase.value}"}


def _asked(statements: Statements, question: str) -> str:
    return f"{_one(statements, question, LABEL)} {_standing(statements, question)}"


def _standing(statements: Statements, question: str) -> str:
    """Return how the answers to a question stand to each other, and from which sides they come."""
    status = ", ".join(_names(statements, statements.values(question, STATUS)))
    sides = ", ".join(_names(statements, statements.values(question, SIDE)))
    alone = _one(statements, question, SINGLE_SIDED) == "true"
    only = " Only the acting agency says so." if alone else ""
    return f"Status: {status}.{f' Said by: {sides}.' if sides else ''}{only}"


def _names(statements: Statements, nodes: Iterable[Node]) -> list[str]:
    return [
        next((label.value for label in statements.told(node.value, LABEL)), node.value)
        for node in nodes
    ]


def _one(statements: Statements, iri: str, prop: str) -> str:
    return next((value.value for value in statements.values(iri, prop)), "")


def _links(nodes: Iterable[Node], among: set[str] | None = None) -> list[Json]:
    found = dict.fromkeys(node.value for node in nodes if isinstance(node, NamedNode))
    return [{"@id": iri} for iri in found if among is None or iri in among]


def _words(nodes: Iterable[Node]) -> Json | None:
    for node in nodes:
        if isinstance(node, Literal):
            language = {"@language": node.language} if node.language else {}
            return {"@value": node.value, **language}
    return None


def _present(node: Json) -> Json:
    """Return a node without what it does not have."""
    return {key: value for key, value in node.items() if value not in (None, "", [])}


FORMAT = Format("schemaorg", ".schema.jsonld", "application/ld+json", write, LEAVES_OUT)
