"""What may not be told without its speaker: computed from a store once, by looking up what is open only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Store, Triple

from onrecord.model.vocabulary import (
    ABOUT,
    ACCUSES,
    ANSWERED_BY,
    BOOLEAN,
    CLAIMANT,
    CONTESTED,
    DENIED_ONLY,
    IN_ACT,
    IN_TENSION,
    OBJECT,
    PARAPHRASE,
    PREDICATE,
    RETRACTED,
    SINGLE_SIDED,
    SPOKESPERSON,
    STATUS,
    SUBJECT,
    UNCONFIRMED,
)
from onrecord.model.words import STATUS_WORDS
from onrecord.store.record import record_base
from onrecord.store.select import select, text_of

GUARDED: Final = (CONTESTED, UNCONFIRMED, DENIED_ONLY, RETRACTED)
ONE_SIDE: Final = "an accusation by the acting agency alone"
TENSION: Final = "in tension with another answer"
CLAIMS: Final = "SELECT (COUNT(*) AS ?count) WHERE { ?claim a onr:Claim }"
TRUE: Final = Literal("true", datatype=NamedNode(BOOLEAN))


@dataclass(frozen=True, slots=True, order=True)
class Held:
    """A guarded proposition by the first claim that makes it; `value` and `act` are empty where there is none."""

    subject: str
    predicate: str
    value: str
    claim: str
    status: str
    act: str = ""
    is_iri: bool = False
    speakers: frozenset[str] = frozenset()
    paraphrase: str = ""


@dataclass(frozen=True, slots=True)
class Guarded:
    """Everything guarded in a record, looked up by statement, by what it links, and by what it is about.

    What is about an act is also what is so in it, and what is told of an item the one who is told to have had it.
    """

    base: str
    claims: int
    held: tuple[Held, ...]
    by_statement: Mapping[tuple[str, str, str], Held]
    by_ends: Mapping[tuple[str, str], Held]
    about: Mapping[str, tuple[Held, ...]]


def guarded(store: Store) -> Guarded:
    """Return what is guarded in the record of a store; the time goes with what is open, not with what is said."""
    held = tuple(sorted(_held(store)))
    about: defaultdict[str, list[Held]] = defaultdict(list)
    for each in held:
        things = (each.subject, each.act, each.value if each.is_iri else "")
        for thing in dict.fromkeys(filter(None, things)):
            about[thing].append(each)
    return Guarded(
        base=record_base(store),
        claims=count_claims(store),
        held=held,
        by_statement={(h.subject, h.predicate, h.value): h for h in reversed(held)},
        by_ends={(h.subject, h.value): h for h in reversed(held) if h.is_iri},
        about={thing: tuple(found) for thing, found in about.items()},
    )


def count_claims(store: Store) -> int:
    """Return how many claims a record has."""
    return sum(int(row["count"].value) for row in select(store, CLAIMS))


def _held(store: Store) -> Iterator[Held]:
    statuses: dict[str, str] = {}
    for claim, status in _guarded_claims(store):
        statuses.setdefault(claim, status)
    for claim, status in statuses.items():
        yield _proposition(store, claim, status)


def _guarded_claims(store: Store) -> Iterator[tuple[str, str]]:
    """Yield the claims that are guarded with the reason, the gravest reason of a claim first."""
    for status in GUARDED:
        for question in _subjects(store, STATUS, NamedNode(status)):
            yield from ((c, STATUS_WORDS[status]) for c in _values(store, question, ANSWERED_BY))
    for question in _subjects(store, SINGLE_SIDED, TRUE):
        for claim in _values(store, question, ANSWERED_BY):
            if any(_values(store, claim, ACCUSES)):
                yield claim, ONE_SIDE
    for question in _subjects(store, IN_TENSION):
        yield from ((claim, TENSION) for claim in _values(store, question, ANSWERED_BY))


def _proposition(store: Store, claim: str, status: str) -> Held:
    proposition = _one(store, claim, ABOUT)
    value = next(_nodes(store, proposition, OBJECT), None)
    return Held(
        subject=_one(store, proposition, SUBJECT),
        predicate=_one(store, proposition, PREDICATE),
        value="" if value is None else text_of(value),
        claim=claim,
        status=status,
        act=_one(store, proposition, IN_ACT),
        is_iri=isinstance(value, NamedNode),
        speakers=frozenset(
            speaker for prop in (CLAIMANT, SPOKESPERSON) for speaker in _values(store, claim, prop)
        ),
        paraphrase=_one(store, claim, PARAPHRASE),
    )


Node = NamedNode | Literal | BlankNode | Triple
_named = lru_cache(maxsize=64)(NamedNode)


def _subjects(store: Store, prop: str, value: NamedNode | Literal | None = None) -> list[str]:
    found = store.quads_for_pattern(None, _named(prop), value)
    return sorted({text_of(quad.subject) for quad in found})


def _nodes(store: Store, subject: str, prop: str) -> Iterator[Node]:
    if not subject:
        return iter(())
    return (quad.object for quad in store.quads_for_pattern(NamedNode(subject), _named(prop), None))


def _values(store: Store, subject: str, prop: str) -> Iterator[str]:
    return (text_of(node) for node in _nodes(store, subject, prop))


def _one(store: Store, subject: str, prop: str) -> str:
    return next(_values(store, subject, prop), "")
