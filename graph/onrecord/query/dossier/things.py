"""Registered things as values: what is plain of them, and what the record's editors judged."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    AGENT,
    ASPECT,
    IDENTITY_JUDGEMENT,
    LABEL,
    LANGUAGE,
    LEFT,
    LICENSE,
    NOTE,
    PART_OF_INCIDENT,
    PUBLISHED_ON,
    PUBLISHER,
    REASON,
    REPLY_JUDGEMENT,
    REPLY_STATE,
    RIGHT,
    SCORE,
    SIDE,
    SIDE_JUDGEMENT,
    TEXT_DIGEST,
    TEXT_LENGTH,
    TYPE,
    UNNAMED,
    VERDICT,
    WEB_ADDRESS,
)
from onrecord.model.words import natural_key, spoken_date
from onrecord.query.dossier import nodes
from onrecord.query.dossier.families import NODES, kind_of
from onrecord.query.dossier.notices import notices
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Family, Identity, Judged, Thing
from onrecord.query.dossier.wording import noticed

FACTS: Final = {
    PART_OF_INCIDENT: "belongs to",
    PUBLISHER: "published by",
    PUBLISHED_ON: "dated",
    LANGUAGE: "language",
    WEB_ADDRESS: "address",
    LICENSE: "licence",
    TEXT_LENGTH: "code points of the text",
    TEXT_DIGEST: "digest of the text",
}
"""What is plain of a thing, with the words for it."""
SHOWN: Final = {TYPE, LABEL, NOTE, UNNAMED, *FACTS}
SAID: Final = {Family.CLAIM, Family.PROPOSITION, Family.QUESTION}


def thing(reading: Reading, iri: str) -> Thing:
    """Return a thing with its kind and what is plain of it."""
    kind = kind_of(reading, iri)
    is_node = reading.kinds[kind] is Family.NODE
    return Thing(
        name=reading.name(iri),
        kind=NODES[kind] if is_node else reading.words(kind),
        family=reading.kinds[kind],
        facts=tuple(nodes.facts(reading, iri) if is_node else _facts(reading, iri)),
        note=reading.text(iri, NOTE),
    )


def things(reading: Reading, iris: Iterable[str]) -> tuple[Thing, ...]:
    """Return things in the order of their kinds and names, act 2 before act 10."""
    found = [thing(reading, iri) for iri in set(iris) if kind_of(reading, iri)]
    return tuple(sorted(found, key=lambda each: natural_key(each.name.iri)))


def members(reading: Reading, incident: str) -> tuple[Thing, ...]:
    """Return the acts, items and involvements that are registered for an incident."""
    return things(reading, reading.pointing(PART_OF_INCIDENT, incident))


def sides(
    reading: Reading, *, incident: str = "", agents: Iterable[str] = ()
) -> tuple[Judged, ...]:
    """Return on which side agents stand, in one incident or of some agents in all."""
    return _judged(reading, SIDE_JUDGEMENT, SIDE, incident, agents)


def replies(
    reading: Reading, *, incident: str = "", agents: Iterable[str] = ()
) -> tuple[Judged, ...]:
    """Return whether those who are accused had a say, in one incident or of some agents in all."""
    return _judged(reading, REPLY_JUDGEMENT, REPLY_STATE, incident, agents)


def _judged(
    reading: Reading, kind: str, verdict: str, incident: str, agents: Iterable[str]
) -> tuple[Judged, ...]:
    wanted = frozenset(agents)
    found = (
        Judged(
            agent=reading.name(reading.one(node, AGENT)),
            verdict=reading.words(reading.one(node, verdict)),
            incident=reading.name(reading.one(node, ABOUT_INCIDENT)),
            reason=reading.text(node, REASON),
            aspects=reading.names(node, ASPECT),
        )
        for node in reading.pointing(TYPE, kind)
    )
    kept = (each for each in found if each.incident.iri == incident or each.agent.iri in wanted)
    return tuple(sorted(kept, key=_place))


def _place(judged: Judged) -> tuple[object, ...]:
    limits = [name.iri for name in judged.aspects]
    return judged.verdict, natural_key(judged.agent.iri), judged.incident.iri, limits


def identities(reading: Reading, touched: set[str], *, both: bool) -> tuple[Identity, ...]:
    """Return what was decided on whether two things are the same, of which one or `both` are among some."""
    least = 2 if both else 1
    found = (
        Identity(
            left=reading.name(reading.one(node, LEFT)),
            right=reading.name(reading.one(node, RIGHT)),
            verdict=reading.words(reading.one(node, VERDICT)),
            score=reading.one(node, SCORE),
            reason=reading.text(node, REASON),
        )
        for node in reading.pointing(TYPE, IDENTITY_JUDGEMENT)
    )
    kept = (each for each in found if len({each.left.iri, each.right.iri} & touched) >= least)
    return tuple(sorted(kept, key=lambda each: (each.left.iri, each.right.iri)))


def _facts(reading: Reading, iri: str) -> Iterable[tuple[str, str]]:
    if reading.one(iri, UNNAMED) == "true":
        yield "name", "not published in any source of the record"
    for prop, words in FACTS.items():
        for value in reading.texts(iri, prop):
            yield words, _fact(reading, prop, value)
    if reading.kinds.get(kind_of(reading, iri)) in SAID:
        return  # what such a node holds is what somebody says, and is told with who says it
    for prop in sorted(set(reading.node(iri)) - SHOWN):
        for term in reading.node(iri)[prop]:
            yield reading.words(prop), reading.value(term).label
    for notice in notices(reading, iri):
        yield "notice", noticed(notice)


def _fact(reading: Reading, prop: str, value: str) -> str:
    if prop == PUBLISHED_ON:
        return spoken_date(value)
    if prop in {PART_OF_INCIDENT, PUBLISHER}:
        name = reading.name(value)
        return f"{name.label} ({name.short})"
    return value
