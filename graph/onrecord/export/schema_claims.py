"""Claims and questions in the words of schema.org: each text with who says it, each answer only suggested."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.export.jsonld_nodes import Json, links, names, one, present, words
from onrecord.export.statements import Statements
from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    AGENT,
    ANSWERED_BY,
    BASIS,
    CLAIM,
    CLAIMANT,
    CONCERNS,
    DOCUMENT,
    DOCUMENT_NOT_CITED,
    HEDGE,
    HOP,
    HOP_POSITION,
    LABEL,
    NOTICE_ON,
    PARAPHRASE,
    QUESTION,
    REPORTED_IN,
    RETRACTION,
    SCOPE,
    SIDE,
    SINGLE_SIDED,
    STANCE,
    STATUS,
    TOPIC,
    TYPE,
)
from onrecord.model.words import STANCE_WORDS, withdrawn_on


def questions(statements: Statements, described: set[str]) -> Iterator[Json]:
    """Yield the questions with how they stand; no answer is the accepted one."""
    for iri in statements.members(QUESTION, narrower=False):
        about = [*statements.values(iri, TOPIC), *statements.values(iri, SCOPE)]
        answers = statements.values(iri, ANSWERED_BY)
        yield present(
            {
                "@id": iri,
                "@type": ["Question", "onr:Question"],
                "name": words(statements.values(iri, LABEL)[:1]),
                "description": _standing(statements, iri),
                "about": links(about, described),
                "answerCount": len(answers),
                "suggestedAnswer": links(answers),
                "onr:status": links(statements.values(iri, STATUS)),
                "onr:singleSided": one(statements, iri, SINGLE_SIDED) == "true",
            }
        )


def claims(statements: Statements, described: set[str]) -> Iterator[Json]:
    """Yield the claims as text with their speakers, sources and standing; nothing that they say is data."""
    for iri in statements.members(CLAIM, narrower=False):
        asked = statements.subjects(ANSWERED_BY, iri)
        yield present(
            {
                "@id": iri,
                "@type": ["Claim", "onr:Claim"],
                "text": _text(statements, iri),
                "description": " ".join(
                    [*(_asked(statements, each) for each in asked), *_documents(statements, iri)]
                ),
                "author": links(statements.values(iri, CLAIMANT)),
                "appearance": links(statements.values(iri, REPORTED_IN)),
                "isBasedOn": links(statements.values(iri, BASIS)),
                "about": links(statements.values(iri, ABOUT_INCIDENT), described),
                "creativeWorkStatus": "Withdrawn" if any(_withdrawn(statements, iri)) else None,
                "onr:stance": links(statements.values(iri, STANCE)),
                "onr:hedge": links(statements.values(iri, HEDGE)),
            }
        )


def _text(statements: Statements, claim: str) -> Json:
    """Return what a claim says with who says it and how, which no reader may take apart."""
    speakers = " and ".join(names(statements, statements.values(claim, CLAIMANT)))
    stance = STANCE_WORDS[Stance(one(statements, claim, STANCE))]
    hedges = names(statements, statements.values(claim, HEDGE))
    through = [f"through {name}" for name in _carriers(statements, claim)]
    how = ", ".join([stance, *hedges, *through, *_withdrawn(statements, claim)])
    paraphrase = statements.values(claim, PARAPHRASE)[0]
    text = words([paraphrase]) or {}
    return {**text, "@value": f"{speakers} ({how}): {paraphrase.value}"}


def _carriers(statements: Statements, claim: str) -> list[str]:
    """Return through whom a claim came, whoever is nearest to the claimant first."""
    hops = (hop.value for hop in statements.values(claim, HOP))
    in_order = sorted(hops, key=lambda hop: int(one(statements, hop, HOP_POSITION)))
    return [name for hop in in_order for name in names(statements, statements.values(hop, AGENT))]


def _withdrawn(statements: Statements, claim: str) -> Iterator[str]:
    """Yield when a claim was withdrawn by whoever made it."""
    for notice in statements.subjects(CONCERNS, claim):
        if any(kind.value == RETRACTION for kind in statements.values(notice, TYPE)):
            yield withdrawn_on(one(statements, notice, NOTICE_ON))


def _documents(statements: Statements, claim: str) -> Iterator[str]:
    """Yield what stands behind a conviction or a finding, where that is said."""
    if one(statements, claim, DOCUMENT_NOT_CITED) == "true":
        yield "No official document is cited for it."
    if documents := names(statements, statements.values(claim, DOCUMENT)):
        yield f"Official document: {', '.join(documents)}."


def _asked(statements: Statements, question: str) -> str:
    return f"{one(statements, question, LABEL)} {_standing(statements, question)}"


def _standing(statements: Statements, question: str) -> str:
    """Return how the answers to a question stand to each other, and from which sides they come."""
    status = ", ".join(names(statements, statements.values(question, STATUS)))
    sides = ", ".join(names(statements, statements.values(question, SIDE)))
    alone = one(statements, question, SINGLE_SIDED) == "true"
    only = " All known accusers belong to the acting agency." if alone else ""
    return f"Status: {status}.{f' Said by: {sides}.' if sides else ''}{only}"
