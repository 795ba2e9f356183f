"""A reading as a dataset of its own: its triples in one graph, what they rest on and how it was made in another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat

from onrecord.derive.readings.details import Detail
from onrecord.derive.readings.outcomes import Outcome
from onrecord.export.format import to_bytes
from onrecord.export.readings.made import Made
from onrecord.model.term import Iri, Term
from onrecord.model.vocabulary import (
    DENIED_BY,
    DESCRIPTION,
    IN_ACT,
    LABEL,
    LEAVES_OPEN,
    OBJECT,
    POLICY,
    POLICY_DIGEST,
    POLICY_PARAMETER,
    PREDICATE,
    PREFIXES,
    PROPOSITION,
    READING,
    RECORD_VERSION,
    SUBJECT,
    SUPPORTED_BY,
    TYPE,
)

ACCOUNT: Final = "/account"  # the graph beside the triples, below the name of the reading
LANGUAGE: Final = "en"  # of the policies
UNSETTLED: Final = frozenset({Outcome.CONTRADICTED, Outcome.DOUBTED})
Node = NamedNode | Literal


def quads(made: Made) -> list[Quad]:
    """Return the dataset of a reading in one order; nothing of it is in a default graph."""
    triples = NamedNode(made.iri)
    account = NamedNode(made.iri + ACCOUNT)
    stated = [
        Quad(NamedNode(each.subject), NamedNode(each.predicate), _node(each.object), triples)
        for each in made.reading.held
    ]
    found = {*stated, *(Quad(s, p, o, account) for s, p, o in _account(made))}
    return sorted(found, key=lambda quad: (str(quad.graph_name), str(quad)))


Statement = tuple[NamedNode, NamedNode, Node]


def _account(made: Made) -> Iterator[Statement]:
    yield from _description(made)
    rests: dict[str, Mapping[str, list[str]]] = {
        SUPPORTED_BY: _by_proposition(made, Outcome.HELD),
        DENIED_BY: _by_proposition(made, Outcome.DENIES),
    }
    details = {each.proposition: each for each in made.workshop.record.details.values()}
    for prop, propositions in rests.items():
        for iri, claims in propositions.items():
            yield from _proposition(details[iri])
            for claim in claims:
                yield NamedNode(iri), NamedNode(prop), NamedNode(claim)


def _description(made: Made) -> Iterator[Statement]:
    node, policy = NamedNode(made.iri), made.asked.policy
    yield node, NamedNode(TYPE), NamedNode(READING)
    yield node, NamedNode(LABEL), Literal(policy.title, language=LANGUAGE)
    yield node, NamedNode(DESCRIPTION), Literal(policy.description, language=LANGUAGE)
    yield node, NamedNode(POLICY), Literal(policy.name)
    yield node, NamedNode(POLICY_DIGEST), Literal(policy.digest)
    for name, value in made.asked.parameters:
        yield node, NamedNode(POLICY_PARAMETER), Literal(f"{name}={value}")
    if version := made.workshop.source.version:
        yield node, NamedNode(RECORD_VERSION), Literal(version)
    for claim, outcome in made.reading.outcomes.items():
        if outcome in UNSETTLED:
            yield node, NamedNode(LEAVES_OPEN), NamedNode(claim)


def _by_proposition(made: Made, outcome: Outcome) -> Mapping[str, list[str]]:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for claim in made.reading.with_outcome(outcome):
        found[made.workshop.record.details[claim].proposition].append(claim)
    return found


def _proposition(detail: Detail) -> Iterator[Statement]:
    """Yield what a proposition says; it asserts nothing."""
    node = NamedNode(detail.proposition)
    yield node, NamedNode(TYPE), NamedNode(PROPOSITION)
    yield node, NamedNode(SUBJECT), NamedNode(detail.subject)
    yield node, NamedNode(PREDICATE), NamedNode(detail.predicate)
    if detail.object is not None:
        yield node, NamedNode(OBJECT), _node(detail.object)
    if detail.act:
        yield node, NamedNode(IN_ACT), NamedNode(detail.act)


def _node(term: Term) -> Node:
    if isinstance(term, Iri):
        return NamedNode(term.value)
    if term.language:
        return Literal(term.value, language=term.language)
    return Literal(term.value, datatype=NamedNode(term.datatype))


def _comment(made: Made) -> bytes:
    """Return what whoever opens the file must know first."""
    policy = made.asked.policy
    lines = [
        f"{policy.title}: {made.asked.called}",
        policy.description,
        "A reading: what would be so by this policy. The record states none of it as a fact.",
        *made.workshop.notice(),
    ]
    return "".join(f"# {line}\n" for text in lines for line in text.splitlines()).encode()


def trig(made: Made) -> bytes:
    """Return the dataset of a reading as TriG, for people to read."""
    return _comment(made) + to_bytes(quads(made), format=RdfFormat.TRIG, prefixes=PREFIXES)


def nquads(made: Made) -> bytes:
    """Return the dataset of a reading as N-Quads, one statement a line."""
    return _comment(made) + to_bytes(quads(made), format=RdfFormat.N_QUADS)


def jsonld(made: Made) -> bytes:
    """Return the dataset of a reading as expanded JSON-LD, which needs no context and so fetches none."""
    return to_bytes(quads(made), format=RdfFormat.JSON_LD) + b"\n"


WRITERS: Final[Mapping[str, Callable[[Made], bytes]]] = {
    "trig": trig,
    "nquads": nquads,
    "jsonld": jsonld,
}
"""The formats that keep graphs; without its graph a reading would look like a record of facts."""
