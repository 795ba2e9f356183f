"""Which claims a profile withholds, and what hangs on them alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from onrecord.export.profile.nodes import Nodes
from onrecord.export.profile.people import People
from onrecord.export.profile.rules import Profile
from onrecord.model.ontology import Aspect, Ontology
from onrecord.model.vocabulary import (
    ABOUT,
    ABOUT_INCIDENT,
    ACCUSES,
    AGENT,
    ASPECT,
    BASIS,
    CLAIM,
    CLAIMANT,
    CONCERNS,
    DOCUMENT,
    EVIDENCE,
    HAS_SELECTOR,
    HOP,
    IDENTITY_JUDGEMENT,
    IN_ACT,
    INCIDENT,
    IS_REPLACED_BY,
    OBJECT,
    ONR,
    PREDICATE,
    PUBLISHER,
    REASON,
    REPLACES,
    REPLY_JUDGEMENT,
    SIDE_JUDGEMENT,
    SPOKESPERSON,
    SUBJECT,
    TOLD_IN,
    TYPE,
)

NAMING: Final = frozenset({ONR + "hasName", ONR + "alsoKnownAs"})
NAMED_BY_CLAIM: Final = (CLAIMANT, SPOKESPERSON, ACCUSES, BASIS, DOCUMENT)
NAMED_BY_PROPOSITION: Final = (SUBJECT, OBJECT, IN_ACT)
OTHER_REASON: Final = Literal("reason withheld: it is also about what is not shown", language="en")
CLAIM_PATH: Final = "/claim/"
JUDGEMENTS: Final = (IDENTITY_JUDGEMENT, SIDE_JUDGEMENT, REPLY_JUDGEMENT)


def withheld_claims(
    nodes: Nodes, profile: Profile, who: People, ontology: Ontology
) -> frozenset[str]:
    """Return the claims that are not told: by what they answer, by whom they are about, by a name that they hold."""
    left_out = who.left_out()
    aspects = {p.iri: p.aspect for p in ontology.predicates.values() if p.aspect}
    found: set[str] = set()
    topics: set[str] = set()
    told: defaultdict[str, set[str]] = defaultdict(set)
    outcomes: dict[str, tuple[str, Aspect]] = {}
    for claim in nodes.of_type(CLAIM):
        about = nodes.one(claim, ABOUT)
        aspect = aspects.get(nodes.one(about, PREDICATE))
        subject = nodes.one(about, SUBJECT)
        topic = who.one.get(subject, subject)
        if aspect and _is_withheld(aspect.iri, nodes.values(about, OBJECT), profile):
            found.add(claim)
            topics.add(topic)
        elif not left_out.isdisjoint(_named(nodes, claim)) or _tells_name(nodes, about, who):
            found.add(claim)
        elif aspect and aspect.iri in profile.outcomes:
            outcomes[claim] = (topic, aspect)
        elif aspect:
            told[topic].add(aspect.iri)
    people = {who.one.get(person, person) for person in who.showing}
    for claim, (topic, aspect) in outcomes.items():
        is_told_with = topic not in people or not aspect.weighed_against.isdisjoint(told[topic])
        if topic in topics or not is_told_with:  # alone it would tell that there was something
            found.add(claim)
    return frozenset(found)


def _is_withheld(aspect: str, objects: Iterable[str], profile: Profile) -> bool:
    return aspect in profile.aspects and profile.kept.isdisjoint(objects)


def _named(nodes: Nodes, claim: str) -> Iterator[str]:
    """Yield all things that a claim names."""
    about = nodes.one(claim, ABOUT)
    for prop in NAMED_BY_CLAIM:
        yield from nodes.values(claim, prop)
    for prop in NAMED_BY_PROPOSITION:
        yield from nodes.values(about, prop)
    for hop in nodes.values(claim, HOP):
        yield from nodes.values(hop, AGENT)


def _tells_name(nodes: Nodes, proposition: str, who: People) -> bool:
    """Return whether what is claimed is a name that is not told, or words that hold one."""
    names = nodes.one(proposition, PREDICATE) in NAMING
    if names and nodes.one(proposition, SUBJECT) in who.hidden:
        return True
    said = nodes.terms(proposition, OBJECT)
    return any(isinstance(term, Literal) and who.names.are_in(term.value) for term in said)


def without(nodes: Nodes, claims: frozenset[str], who: People, profile: Profile) -> list[Quad]:
    """Return the quads of a record without some claims and without what hangs on them alone."""
    gone = {*claims, *who.left_out()}
    kept = [claim for claim in nodes.of_type(CLAIM) if claim not in claims]
    gone |= _ties(nodes, claims) - _ties(nodes, kept)
    gone |= _things(nodes, claims) - _things(nodes, kept) - _needed(nodes)
    gone |= _judgements(nodes, gone, profile)
    gone |= _notices(nodes, gone)
    partly = _partly(nodes, gone, profile)
    lost = _lost(nodes) if who.hidden else frozenset()
    return [
        fresh
        for quad in nodes.quads
        if not _is_of(quad, gone, profile) and (fresh := _told(quad, partly, lost, nodes))
    ]


def _partly(nodes: Nodes, gone: set[str], profile: Profile) -> set[str]:
    """Return the notices and judgements that are also about what is not told, so that their reasons may tell it."""
    found: set[str] = set()
    for quad in nodes.quads:
        prop, end = quad.predicate.value, _iri(quad)
        if (prop == CONCERNS and end in gone) or (prop == ASPECT and end in profile.aspects):
            found.add(_subject(quad))
    return found


def _lost(nodes: Nodes) -> frozenset[str]:
    """Return the claims that the record only remembers: their IRIs may come of a name that is not told."""
    ends = {_iri(quad) for quad in nodes.quads if quad.predicate.value in {CONCERNS, REPLACES}}
    kept = {end for end in ends if end in nodes.by_subject}
    return frozenset(end for end in ends - kept if CLAIM_PATH in end)


def _told(quad: Quad, partly: set[str], lost: frozenset[str], nodes: Nodes) -> Quad | None:
    """Return what is told of a quad: no reason that is also about what is not, no claim that is only remembered."""
    subject, prop = _subject(quad), quad.predicate.value
    if prop == REASON and subject in partly:
        return Quad(quad.subject, quad.predicate, OTHER_REASON, quad.graph_name)
    if _iri(quad) not in lost:
        return quad
    new = nodes.one(subject, IS_REPLACED_BY) if prop == CONCERNS else ""
    return Quad(quad.subject, quad.predicate, NamedNode(new), quad.graph_name) if new else None


def _subject(quad: Quad) -> str:
    return quad.subject.value if isinstance(quad.subject, NamedNode) else ""


def _ties(nodes: Nodes, claims: Iterable[str]) -> set[str]:
    """Return the propositions, passages and hops of claims."""
    found: set[str] = set()
    for claim in claims:
        spans = nodes.values(claim, EVIDENCE)
        found.update(nodes.values(claim, ABOUT), nodes.values(claim, HOP), spans)
        found.update(at for span in spans for at in nodes.values(span, HAS_SELECTOR))
    return found


def _things(nodes: Nodes, claims: Iterable[str]) -> set[str]:
    """Return what claims name, and what can be named: neither terms of the vocabulary nor the sources they stand in."""
    return {
        thing for claim in claims for thing in _named(nodes, claim) if thing in nodes.by_subject
    }


def _needed(nodes: Nodes) -> set[str]:
    """Return what stays whoever speaks of it: incidents, publishers of sources, where a notice can be read."""
    ends = {_iri(quad) for quad in nodes.quads if quad.predicate.value in {PUBLISHER, TOLD_IN}}
    return ends.union(nodes.of_type(INCIDENT))


def _judgements(nodes: Nodes, gone: set[str], profile: Profile) -> set[str]:
    """Return the judgements on what is gone, or on questions of which none is told."""
    found: set[str] = set()
    for kind in JUDGEMENTS:
        for judgement in nodes.of_type(kind):
            aspects = set(nodes.values(judgement, ASPECT))
            ends = {value for quad in nodes.by_subject[judgement] if (value := _iri(quad))}
            if ends & gone or (aspects and aspects <= profile.aspects):
                found.add(judgement)
    return found


def _notices(nodes: Nodes, gone: set[str]) -> set[str]:
    """Return the notices of which everything that they concern is gone."""
    concerned: defaultdict[str, set[str]] = defaultdict(set)
    for quad in nodes.quads:
        if quad.predicate.value == CONCERNS and isinstance(quad.subject, NamedNode):
            concerned[quad.subject.value].add(_iri(quad))
    return {notice for notice, things in concerned.items() if things <= gone}


def _is_of(quad: Quad, gone: set[str], profile: Profile) -> bool:
    """Return whether a quad says something of what is gone, or points to it."""
    if isinstance(quad.subject, NamedNode) and quad.subject.value in gone:
        return True
    if quad.predicate.value == ASPECT and _iri(quad) in profile.aspects:
        return True
    return _iri(quad) in gone and quad.predicate.value not in {TYPE, ABOUT_INCIDENT}


def _iri(quad: Quad) -> str:
    return quad.object.value if isinstance(quad.object, NamedNode) else ""
