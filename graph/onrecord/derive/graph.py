"""The derived graph: questions, statuses and conflicts as quads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Store

from onrecord.derive.answers import about, topics
from onrecord.derive.conflicts import REASONS, Conflict
from onrecord.derive.parties import Parties, parties
from onrecord.derive.patterns import only, term
from onrecord.derive.questions import Question, questions
from onrecord.derive.tensions import tensions
from onrecord.model.mint import conflict_iri
from onrecord.model.ontology import Ontology
from onrecord.model.vocabulary import (
    ANSWERED_BY,
    ASPECT,
    BETWEEN,
    CIRCULAR,
    CONFLICT,
    CONFLICTS_WITH,
    IN_TENSION,
    LABEL,
    QUESTION,
    REASON,
    ROOT,
    ROOT_COUNT,
    RULE,
    SCOPE,
    SIDE,
    SINGLE_ROOT,
    SINGLE_SIDED,
    STATUS,
    TOPIC,
    TYPE,
)

TRUTH = {holds: Literal(holds) for holds in (True, False)}
ENGLISH = "en"  # the language of the vocabulary's own questions and reasons


@dataclass(frozen=True, slots=True)
class Derivation:
    """What the claims of a store are derived with; speakers as judged when it was made."""

    store: Store
    base: str
    ontology: Ontology
    who: Parties

    @property
    def graph(self) -> NamedNode:
        """The graph that holds what is derived."""
        return NamedNode(f"{self.base}graph/derived")

    def everything(self) -> Iterator[Quad]:
        """Yield the quads of the derived graph, topic by topic."""
        for topic in topics(self.store, self.who):
            yield from self.about(topic)

    def about(self, topic: str) -> list[Quad]:
        """Return the quads that are derived from what is said about a topic, each once, in order.

        Nothing of them depends on claims about other topics, but for the places around a place, the kinds of an
        item and disputes in so many words (touched in onrecord.derive.update).
        """
        answers = about(self.store, self.ontology, self.who, topic)
        found = questions(self.base, answers, self.ontology, self.who)
        label, graph = only(self.store, topic, LABEL), self.graph
        quads = [
            Quad(s, p, o, graph) for question in found for s, p, o in _question(question, label)
        ]
        between = dict.fromkeys(
            triple
            for triples in (
                *(_conflict(each, self.base) for question in found for each in question.conflicts),
                *(_tension(one.iri, other.iri) for one, other in tensions(found, self.ontology)),
            )
            for triple in triples
        )
        return [*quads, *(Quad(s, p, o, graph) for s, p, o in between)]


def derivation(store: Store, base: str, ontology: Ontology) -> Derivation:
    """Return what derives from the claims in a store; the store is only read."""
    return Derivation(store, base, ontology, parties(store))


def derive(store: Store, base: str, ontology: Ontology) -> list[Quad]:
    """Return the quads of the derived graph for the claims in a store; the store is only read."""
    return list(derivation(store, base, ontology).everything())


Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def _question(question: Question, label: str) -> Iterator[Triple]:
    node, asks = NamedNode(question.iri), question.aspect.asks
    yield node, term(TYPE), term(QUESTION)
    yield node, term(LABEL), Literal(f"{asks} ({label})" if label else asks, language=ENGLISH)
    yield node, term(ASPECT), term(question.aspect.iri)
    yield node, term(TOPIC), NamedNode(question.topic)
    yield node, term(SCOPE), NamedNode(question.scope)
    yield node, term(STATUS), term(question.status.value)
    yield node, term(ROOT_COUNT), Literal(question.root_count)
    yield node, term(SINGLE_SIDED), TRUTH[question.single_sided]
    yield node, term(SINGLE_ROOT), TRUTH[question.single_root]
    yield node, term(CIRCULAR), TRUTH[question.circular]
    for answer in question.answers:
        yield node, term(ANSWERED_BY), NamedNode(answer.claim)
    for side in sorted(question.sides):
        yield node, term(SIDE), term(side)
    for root in sorted(question.roots):
        yield node, term(ROOT), NamedNode(root)


def _conflict(conflict: Conflict, base: str) -> Iterator[Triple]:
    one, other = NamedNode(conflict.one), NamedNode(conflict.other)
    node = NamedNode(conflict_iri(base, conflict.rule, (conflict.one, conflict.other)))
    yield node, term(TYPE), term(CONFLICT)
    yield node, term(BETWEEN), one
    yield node, term(BETWEEN), other
    yield node, term(RULE), Literal(conflict.rule.value)
    yield node, term(REASON), Literal(REASONS[conflict.rule], language=ENGLISH)
    yield one, term(CONFLICTS_WITH), other
    yield other, term(CONFLICTS_WITH), one


def _tension(one: str, other: str) -> Iterator[Triple]:
    yield NamedNode(one), term(IN_TENSION), NamedNode(other)
    yield NamedNode(other), term(IN_TENSION), NamedNode(one)
