"""Claims as answers to questions, read from a store in two queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import Store

from onrecord.model.claim import Stance
from onrecord.model.ontology import Aspect, ClaimPredicate, Ontology
from onrecord.model.term import Iri, Literal, Term
from onrecord.model.vocabulary import ACCUSES, CLAIMANT, DISPUTES, HEDGE
from onrecord.store.select import Node, select

CORE = """
SELECT ?claim ?stance ?incident ?subject ?predicate ?object ?act WHERE {
  ?claim a onr:Claim ; onr:stance ?stance ; onr:aboutIncident ?incident ; onr:proposition ?proposition .
  ?proposition rdf:subject ?subject ; rdf:predicate ?predicate .
  OPTIONAL { ?proposition rdf:object ?object }
  OPTIONAL { ?proposition onr:inAct ?act }
}
"""
SEVERAL = """
SELECT ?claim ?property ?value WHERE {
  VALUES ?property { onr:claimant onr:hedge onr:accuses onr:disputes }
  ?claim ?property ?value ; a onr:Claim .
}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """One claim as an answer: who says what of a topic, within a scope, under an aspect."""

    claim: str
    aspect: Aspect
    predicate: ClaimPredicate
    topic: str
    scope: str
    incident: str
    stance: Stance
    value: Term | None
    claimants: frozenset[str]
    hedges: frozenset[str]
    disputes: frozenset[str]
    accuses: bool


def answers(store: Store, ontology: Ontology) -> list[Answer]:
    """Return every claim whose predicate bears on an aspect, in the order of their IRIs."""
    predicates = {predicate.iri: predicate for predicate in ontology.predicates.values()}
    several = _several(store)
    found = (
        _answer(row, predicate, predicate.aspect, several[_iri(row["claim"])])
        for row in _rows(store, CORE)
        if (predicate := predicates.get(_iri(row["predicate"]))) and predicate.aspect
    )
    return sorted(found, key=lambda answer: answer.claim)


def _answer(
    row: Mapping[str, Term],
    predicate: ClaimPredicate,
    aspect: Aspect,
    lists: Mapping[str, set[str]],
) -> Answer:
    incident = _iri(row["incident"])
    act = row.get("act")
    return Answer(
        claim=_iri(row["claim"]),
        aspect=aspect,
        predicate=predicate,
        topic=_iri(row["subject"]),
        scope=_iri(act) if aspect.act_scope and act else incident,
        incident=incident,
        stance=Stance(_iri(row["stance"])),
        value=row.get("object"),
        claimants=frozenset(lists[CLAIMANT]),
        hedges=frozenset(lists[HEDGE]),
        disputes=frozenset(lists[DISPUTES]),
        accuses=bool(lists[ACCUSES]),
    )


def _several(store: Store) -> Mapping[str, Mapping[str, set[str]]]:
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in _rows(store, SEVERAL):
        found[_iri(row["claim"])][_iri(row["property"])].add(_iri(row["value"]))
    return found


def _rows(store: Store, query: str) -> list[dict[str, Term]]:
    return [{name: _term(node) for name, node in row.items()} for row in select(store, query)]


def _term(node: Node) -> Term:
    if isinstance(node, OxLiteral):
        return Literal(node.value, node.datatype.value, node.language or "")
    return Iri(node.value)


def _iri(term: Term) -> str:
    return term.value
