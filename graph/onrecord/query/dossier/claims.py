"""Claims as values, in the order in which their sources tell them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import pyoxigraph as ox

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import (
    ABOUT,
    ABOUT_INCIDENT,
    ACCUSES,
    AGENT,
    ANSWERED_BY,
    ASPECT,
    BASIS,
    BEARS_ON,
    BETWEEN,
    CLAIMANT,
    CONFLICTS_WITH,
    DISPUTES,
    DOCUMENT,
    DOCUMENT_NOT_CITED,
    EVIDENCE,
    HAS_SELECTOR,
    HAS_SOURCE,
    HEDGE,
    HOP,
    HOP_POSITION,
    IN_ACT,
    IN_TENSION,
    NOTE,
    OBJECT,
    ONR,
    PARAPHRASE,
    PREDICATE,
    PROV,
    PUBLISHER,
    QUOTE_DIGEST,
    REASON,
    REPLACES,
    REPORTED_IN,
    RULE,
    SAID_IN_WORDS,
    SAID_ON,
    SPAN_END,
    SPAN_START,
    SPOKESPERSON,
    STANCE,
    SUBJECT,
    TYPE,
)
from onrecord.model.words import natural_key
from onrecord.query.dossier.notices import notices
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Claim, Clash, Name, Part, Passage, Proposition

SHOWN: Final = frozenset({
    ABOUT, ABOUT_INCIDENT, ACCUSES, BASIS, CLAIMANT, CONFLICTS_WITH, DISPUTES, DOCUMENT,
    DOCUMENT_NOT_CITED, EVIDENCE, HEDGE, HOP,
    NOTE, PARAPHRASE, REPLACES, REPORTED_IN, SAID_IN_WORDS, SAID_ON, SPOKESPERSON, STANCE, TYPE,
    PROV + "wasGeneratedBy", PROV + "wasAttributedTo",
})  # fmt: skip
ASPECT_PREFIX: Final = ONR + "aspect-"
LATER_OUTCOME: Final = ASPECT_PREFIX + "later-outcome"
FIRST_ASKED: Final = (
    "name", "kind", "item-kind", "place-kind", "performer", "target", "instrument", "content",
    "times-done", "outcome", "date", "time", "duration", "order", "place",
)  # fmt: skip
"""What is asked first of a subject: what it is, who, to whom, with what, when, where."""
NOT_SAID: Final = Name("", "", "")


def claims(reading: Reading, parts: Mapping[str, tuple[Part, ...]]) -> tuple[Claim, ...]:
    """Return claims by their IRIs, with what the thing in question is to each, passage by passage."""
    found = (claim(reading, iri, those) for iri, those in parts.items())
    return tuple(sorted(found, key=text_order))


def text_order(claim: Claim) -> tuple[object, ...]:
    """Return the key under which claims stand passage by passage, and by subject and aspect in one passage."""
    said = claim.proposition
    name = said.aspect.removeprefix(ASPECT_PREFIX)
    rank = FIRST_ASKED.index(name) if name in FIRST_ASKED else len(FIRST_ASKED)
    about = natural_key(said.subject.iri), rank, said.predicate.label, claim.iri
    return claim.source.iri, [(p.start, p.end) for p in claim.passages], about


def claim(reading: Reading, iri: str, parts: tuple[Part, ...] = ()) -> Claim:
    """Return everything that a record holds of one claim."""
    source = reading.name(reading.one(iri, REPORTED_IN))
    return Claim(
        iri=iri,
        short=reading.name(iri).short,
        incident=reading.first_name(iri, ABOUT_INCIDENT),
        stance=Stance(reading.one(iri, STANCE)),
        claimants=reading.names(iri, CLAIMANT),
        spokespeople=reading.names(iri, SPOKESPERSON),
        hops=_hops(reading, iri),
        hedges=tuple(sorted(name.label for name in reading.names(iri, HEDGE))),
        paraphrase=reading.text(iri, PARAPHRASE),
        proposition=proposition(reading, reading.one(iri, ABOUT)),
        source=source,
        publisher=reading.first_name(source.iri, PUBLISHER),
        passages=tuple(sorted(passage(reading, s) for s in reading.texts(iri, EVIDENCE))),
        bases=reading.names(iri, BASIS),
        accuses=reading.names(iri, ACCUSES),
        documents=reading.names(iri, DOCUMENT),
        document_not_cited=reading.one(iri, DOCUMENT_NOT_CITED) == "true",
        said_on=_said_on(reading, iri),
        said_on_value=reading.text(iri, SAID_ON),
        said_in_words=reading.text(iri, SAID_IN_WORDS),
        disputes=reading.texts(iri, DISPUTES),
        disputed_by=reading.pointing(DISPUTES, iri),
        conflicts=_conflicts(reading, iri),
        questions=reading.pointing(ANSWERED_BY, iri),
        replaces=reading.texts(iri, REPLACES),
        replaced_by=reading.pointing(REPLACES, iri),
        note=reading.text(iri, NOTE),
        more=tuple(_more(reading, iri)),
        parts=parts,
        notices=notices(reading, iri),
        later=later(reading, iri),
    )


def later(reading: Reading, iri: str) -> tuple[str, ...]:
    """Return the claims that tell what later became of what is claimed: an acquittal, a reversal, a pardon."""
    asked = reading.pointing(ANSWERED_BY, iri)
    beside = {other for each in asked for other in reading.texts(each, IN_TENSION)}
    outcomes = (q for q in sorted(beside) if reading.one(q, ASPECT) == LATER_OUTCOME)
    return tuple(dict.fromkeys(a for each in outcomes for a in reading.texts(each, ANSWERED_BY)))


def proposition(reading: Reading, iri: str) -> Proposition:
    """Return what can be asserted or denied under an IRI."""
    term = next(iter(reading.node(iri).get(OBJECT, ())), None)
    predicate = reading.one(iri, PREDICATE)
    return Proposition(
        iri=iri,
        subject=reading.first_name(iri, SUBJECT) or NOT_SAID,
        predicate=reading.label(predicate) if predicate else NOT_SAID,
        object=None if term is None else reading.value(term),
        in_act=reading.first_name(iri, IN_ACT),
        aspect=reading.one(predicate, BEARS_ON),
        value=term.value if isinstance(term, ox.Literal) else "",
    )


def passage(reading: Reading, span: str) -> Passage:
    """Return where the words of a span stand."""
    at = reading.one(span, HAS_SELECTOR)
    return Passage(
        source=reading.one(span, HAS_SOURCE),
        start=int(reading.one(at, SPAN_START)),
        end=int(reading.one(at, SPAN_END)),
        digest=reading.one(span, QUOTE_DIGEST),
    )


def _hops(reading: Reading, iri: str) -> tuple[Name, ...]:
    """Return those through whom a statement came, the one nearest to the claimant first."""
    hops = sorted(reading.texts(iri, HOP), key=lambda hop: int(reading.one(hop, HOP_POSITION)))
    return tuple(name for hop in hops for name in reading.names(hop, AGENT))


def _said_on(reading: Reading, iri: str) -> str:
    return " ".join(reading.value(term).label for term in reading.node(iri).get(SAID_ON, ()))


def _conflicts(reading: Reading, iri: str) -> tuple[Clash, ...]:
    others = reading.texts(iri, CONFLICTS_WITH)
    if not others:
        return ()
    found: dict[str, Clash] = {}
    for node in reading.pointing(BETWEEN, iri):
        rule, reason = reading.one(node, RULE), reading.one(node, REASON)
        found |= {end: Clash(end, rule, reason) for end in reading.texts(node, BETWEEN)}
    return tuple(found.get(other, Clash(other, "", "")) for other in others)


def _more(reading: Reading, iri: str) -> list[tuple[str, str]]:
    """Return what else a record says of a claim, such as a later addition of the vocabulary, in words."""
    said = reading.node(iri)
    return [
        (reading.words(prop), reading.value(term).label)
        for prop in sorted(said)
        if prop not in SHOWN
        for term in said[prop]
    ]
