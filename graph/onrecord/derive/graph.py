"""The derived graph: questions, statuses and conflicts as quads."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad, Store

from onrecord.derive.answers import answers
from onrecord.derive.conflicts import REASONS, Conflict
from onrecord.derive.parties import parties
from onrecord.derive.questions import Question, questions
from onrecord.derive.tensions import tensions
from onrecord.model.mint import conflict_iri
from onrecord.model.ontology import Ontology
from onrecord.model.vocabulary import (
    ANSWERED_BY,
    ASPECT,
    BETWEEN,
    CONFLICT,
    CONFLICTS_WITH,
    IN_TENSION,
    LABEL,
    QUESTION,
    REASON,
    ROOT_COUNT,
    RULE,
    SCOPE,
    SIDE,
    SINGLE_SIDED,
    STATUS,
    TOPIC,
    TYPE,
)
from onrecord.store.select import text_of

ENGLISH = "en"  # the language of the vocabulary's own questions and reasons


def derive(store: Store, base: str, ontology: Ontology) -> list[Quad]:
    """Return the quads of the derived graph for the claims in a store; the store is only read."""
    graph = NamedNode(f"{base}graph/derived")
    who = parties(store)
    found = questions(base, answers(store, ontology), ontology, who)
    triples = [triple for question in found for triple in _triples(question, base, store)]
    for one, other in tensions(found, ontology, who):
        triples += _tension(one.iri, other.iri)
    return [Quad(s, p, o, graph) for s, p, o in triples]


Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def _triples(question: Question, base: str, store: Store) -> Iterator[Triple]:
    node = NamedNode(question.iri)
    yield node, NamedNode(TYPE), NamedNode(QUESTION)
    yield node, NamedNode(LABEL), Literal(_label(question, store), language=ENGLISH)
    yield node, NamedNode(ASPECT), NamedNode(question.aspect.iri)
    yield node, NamedNode(TOPIC), NamedNode(question.topic)
    yield node, NamedNode(SCOPE), NamedNode(question.scope)
    yield node, NamedNode(STATUS), NamedNode(question.status.value)
    yield node, NamedNode(ROOT_COUNT), Literal(question.root_count)
    yield node, NamedNode(SINGLE_SIDED), Literal(question.single_sided)
    for answer in question.answers:
        yield node, NamedNode(ANSWERED_BY), NamedNode(answer.claim)
    for side in sorted(question.sides):
        yield node, NamedNode(SIDE), NamedNode(side)
    for conflict in question.conflicts:
        yield from _conflict(conflict, base)


def _conflict(conflict: Conflict, base: str) -> Iterator[Triple]:
    one, other = NamedNode(conflict.one), NamedNode(conflict.other)
    node = NamedNode(conflict_iri(base, conflict.rule, (conflict.one, conflict.other)))
    yield node, NamedNode(TYPE), NamedNode(CONFLICT)
    yield node, NamedNode(BETWEEN), one
    yield node, NamedNode(BETWEEN), other
    yield node, NamedNode(RULE), Literal(conflict.rule.value)
    yield node, NamedNode(REASON), Literal(REASONS[conflict.rule], language=ENGLISH)
    yield one, NamedNode(CONFLICTS_WITH), other
    yield other, NamedNode(CONFLICTS_WITH), one


def _tension(one: str, other: str) -> Iterator[Triple]:
    yield NamedNode(one), NamedNode(IN_TENSION), NamedNode(other)
    yield NamedNode(other), NamedNode(IN_TENSION), NamedNode(one)


def _label(question: Question, store: Store) -> str:
    labels = store.quads_for_pattern(NamedNode(question.topic), NamedNode(LABEL), None)
    label = min((text_of(quad.object) for quad in labels), default="")
    return f"{question.aspect.asks} ({label})" if label else question.aspect.asks
