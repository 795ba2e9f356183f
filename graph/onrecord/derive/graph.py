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
        quads = [quad for each in found for quad in _question(each, label, graph)]
        between = dict.fromkeys(
            quad
            for quads_of in (
                *(_conflict(each, self.base, graph) for asked in found for each in asked.conflicts),
                *(_tension(one.iri, two.iri, graph) for one, two in tensions(found, self.ontology)),
            )
            for quad in quads_of
        )
        return [*quads, *between]


def derivation(store: Store, base: str, ontology: Ontology) -> Derivation:
    """Return what derives from the claims in a store; the store is only read."""
    return Derivation(store, base, ontology, parties(store))


def derive(store: Store, base: str, ontology: Ontology) -> list[Quad]:
    """Return the quads of the derived graph for the claims in a store; the store is only read."""
    return list(derivation(store, base, ontology).everything())


def _question(question: Question, label: str, graph: NamedNode) -> Iterator[Quad]:
    node, asks = NamedNode(question.iri), question.aspect.asks
    yield Quad(node, term(TYPE), term(QUESTION), graph)
    yield Quad(
        node, term(LABEL), Literal(f"{asks} ({label})" if label else asks, language=ENGLISH), graph
    )
    yield Quad(node, term(ASPECT), term(question.aspect.iri), graph)
    yield Quad(node, term(TOPIC), NamedNode(question.topic), graph)
    yield Quad(node, term(SCOPE), NamedNode(question.scope), graph)
    yield Quad(node, term(STATUS), term(question.status.value), graph)
    yield Quad(node, term(ROOT_COUNT), Literal(question.root_count), graph)
    yield Quad(node, term(SINGLE_SIDED), TRUTH[question.single_sided], graph)
    yield Quad(node, term(SINGLE_ROOT), TRUTH[question.single_root], graph)
    yield Quad(node, term(CIRCULAR), TRUTH[question.circular], graph)
    for answer in question.answers:
        yield Quad(node, term(ANSWERED_BY), NamedNode(answer.claim), graph)
    for side in sorted(question.sides):
        yield Quad(node, term(SIDE), term(side), graph)
    for root in sorted(question.roots):
        yield Quad(node, term(ROOT), NamedNode(root), graph)


def _conflict(conflict: Conflict, base: str, graph: NamedNode) -> Iterator[Quad]:
    one, other = NamedNode(conflict.one), NamedNode(conflict.other)
    node = NamedNode(conflict_iri(base, conflict.rule, (conflict.one, conflict.other)))
    yield Quad(node, term(TYPE), term(CONFLICT), graph)
    yield Quad(node, term(BETWEEN), one, graph)
    yield Quad(node, term(BETWEEN), other, graph)
    yield Quad(node, term(RULE), Literal(conflict.rule.value), graph)
    yield Quad(node, term(REASON), Literal(REASONS[conflict.rule], language=ENGLISH), graph)
    yield Quad(one, term(CONFLICTS_WITH), other, graph)
    yield Quad(other, term(CONFLICTS_WITH), one, graph)


def _tension(one: str, other: str, graph: NamedNode) -> Iterator[Quad]:
    yield Quad(NamedNode(one), term(IN_TENSION), NamedNode(other), graph)
    yield Quad(NamedNode(other), term(IN_TENSION), NamedNode(one), graph)
