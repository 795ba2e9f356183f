"""The edges of the network: what hangs together by registration, and what each claim ties together."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from onrecord.model.vocabulary import PART_OF_INCIDENT
from onrecord.model.words import STANCE_WORDS
from onrecord.network.kinds import BY_STANCE, Relation
from onrecord.network.nodes import Claim, Question, Source, Thing
from onrecord.network.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """One line from a node to another; `claim` names the claim it belongs to, none for a fact.

    A stance is given where a speaker takes it, not on the lines to what the claim is about.
    """

    start: str
    end: str
    relation: Relation
    label: str
    claim: str = ""
    stance: str = ""
    position: int = 0
    reason: str = ""

    @property
    def key(self) -> str:
        """Return what tells the edge from its parallels."""
        return f"{self.relation.value}|{self.claim}|{self.position}"


def registry_edges(records: Records, things: Iterable[Thing]) -> Iterator[Edge]:
    """Yield what is plain: acts belong to incidents, sources have publishers."""
    for thing in things:
        for incident in records.thing_detail(thing.iri, PART_OF_INCIDENT):
            yield _fact(thing.iri, incident, Relation.PART_OF)
        if isinstance(thing, Source) and thing.publisher:
            yield _fact(thing.iri, thing.publisher, Relation.PUBLISHED_BY)


def identity_edges(records: Records) -> Iterator[Edge]:
    """Yield what the record's publisher decided on whether two identifiers mean the same."""
    for row in records.identities:
        verdict = records.name(row["verdict"])
        reason = row["reason"].value if "reason" in row else ""
        yield Edge(
            start=row["left"].value,
            end=row["right"].value,
            relation=Relation.JUDGED,
            label=f"judged: {verdict}",
            reason=reason,
        )


def question_edges(questions: Iterable[Question]) -> Iterator[Edge]:
    """Yield what questions are asked about, and which pull against each other (each pair once)."""
    for question in questions:
        if question.topic:
            yield _fact(question.iri, question.topic, Relation.ASKED_ABOUT)
        for other in question.in_tension:
            start, end = sorted((question.iri, other))
            yield _fact(start, end, Relation.IN_TENSION)


def claim_edges(claim: Claim) -> Iterator[Edge]:
    """Yield all lines of one claim: its speakers, its subject and object, source, basis and opponents."""

    def line(start: str, end: str, relation: Relation, label: str = "", position: int = 0) -> Edge:
        return Edge(
            start=start,
            end=end,
            relation=relation,
            label=label or relation.value,
            claim=claim.iri,
            stance=claim.stance.name if relation in BY_STANCE else "",
            position=position,
        )

    me = claim.iri
    yield from (line(a, me, Relation.SAYS, STANCE_WORDS[claim.stance]) for a in claim.claimants)
    yield from (line(a, me, Relation.SPEAKS_FOR) for a in claim.spokespeople)
    yield from (line(a, me, Relation.HOP, "", at) for at, a in enumerate(claim.hops, start=1))
    yield line(me, claim.subject, Relation.SUBJECT, "about")
    if claim.object:
        yield line(me, claim.object, Relation.OBJECT, claim.predicate_label)
    if claim.in_act:
        yield line(me, claim.in_act, Relation.IN_ACT)
    yield line(me, claim.source, Relation.REPORTED_IN)
    yield from (line(me, basis, Relation.BASIS) for basis in claim.bases)
    yield from (line(me, question, Relation.ANSWERS) for question in claim.questions)
    yield from (line(me, other, Relation.DISPUTES) for other in claim.disputes)
    yield from (line(me, agent, Relation.ACCUSES) for agent in claim.accuses)


def conflict_edges(claims: Iterable[Claim]) -> Iterator[Edge]:
    """Yield the computed conflicts between claims, each pair once, with the reason."""
    for claim in claims:
        for conflict in claim.conflicts:
            start, end = sorted((claim.iri, conflict.claim))
            reason = conflict.reason or conflict.rule
            yield Edge(
                start=start,
                end=end,
                relation=Relation.CONFLICTS,
                label=Relation.CONFLICTS.value,
                reason=reason,
            )


def between(edges: Iterable[Edge], nodes: Collection[str]) -> list[Edge]:
    """Return the edges whose two ends are drawn, each once, sorted."""
    found = {(e.start, e.end, e.key): e for e in edges if e.start in nodes and e.end in nodes}
    return [found[key] for key in sorted(found)]


def _fact(start: str, end: str, relation: Relation) -> Edge:
    return Edge(start=start, end=end, relation=relation, label=relation.value)
