"""Rows of the queries gathered by what they describe, in an order that does not depend on the store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Store

from onrecord.derive.parties import Parties, parties
from onrecord.model.vocabulary import PART_OF_INCIDENT
from onrecord.model.words import local_name, spoken
from onrecord.network import queries
from onrecord.network.kinds import THING_CLASSES
from onrecord.network.nodes import Conflict, Evidence
from onrecord.network.replies import Replies, by_agent
from onrecord.store.select import Row, select

Values = Mapping[str, tuple[str, ...]]
NOTHING: Values = {}


@dataclass(frozen=True)
class Records:
    """Everything that the nodes and edges are made from, read once."""

    claims: tuple[Row, ...]
    details: Mapping[str, Values]
    hops: Mapping[str, tuple[str, ...]]
    evidence: Mapping[str, tuple[Evidence, ...]]
    conflicts: Mapping[str, tuple[Conflict, ...]]
    questions: tuple[Row, ...]
    question_links: Mapping[str, Values]
    classes: Mapping[str, str]
    labels: Mapping[str, str]
    thing_details: Mapping[str, Values]
    parties: Parties
    replies: Replies
    identities: tuple[Row, ...]
    terms: Mapping[str, str]
    withdrawn: Mapping[str, str]

    def detail(self, claim: str, prop: str) -> tuple[str, ...]:
        """Return the values of a property of a claim, sorted."""
        return self.details.get(claim, NOTHING).get(prop, ())

    def thing_detail(self, thing: str, prop: str) -> tuple[str, ...]:
        """Return the values of a property of a thing, sorted."""
        return self.thing_details.get(thing, NOTHING).get(prop, ())

    def name(self, term: NamedNode | Literal) -> str:
        """Return the words for a term: its label, what a literal says, or the end of its IRI."""
        if isinstance(term, Literal):
            return spoken(term.value, term.datatype.value)
        return self.name_of(term.value)

    def name_of(self, iri: str) -> str:
        """Return the label of a resource, or words made of the end of its IRI."""
        return self.labels.get(iri) or self.terms.get(iri) or local_name(iri)

    def incident_of(self, thing: str) -> tuple[str, ...]:
        """Return the incidents that a referent belongs to by registration."""
        return self.thing_detail(thing, PART_OF_INCIDENT)


def read_records(store: Store, incident: str | None) -> Records:
    """Return all rows that a projection needs, for one incident or for all."""
    classes, labels = _things(store)
    chosen = {} if incident is None else {"incident": NamedNode(incident)}
    terms = _first(select(store, queries.TERMS), "term", "label")
    return Records(
        claims=_sorted(select(store, queries.CLAIMS, chosen)),
        details=_by_property(select(store, queries.DETAILS, chosen), "claim"),
        hops=_hops(select(store, queries.HOPS, chosen)),
        evidence=_evidence(select(store, queries.EVIDENCE, chosen)),
        conflicts=_conflicts(select(store, queries.CONFLICTS, chosen)),
        questions=_sorted(select(store, queries.QUESTIONS, chosen)),
        question_links=_by_property(select(store, queries.QUESTION_LINKS), "question"),
        classes=classes,
        labels=labels,
        thing_details=_by_property(select(store, queries.THING_DETAILS), "thing"),
        parties=parties(store),
        replies=by_agent(_sorted(select(store, queries.REPLIES, chosen)), terms),
        identities=_sorted(select(store, queries.IDENTITIES)),
        terms=terms,
        withdrawn=_first(select(store, queries.WITHDRAWN), "claim", "day"),
    )


def _sorted(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(sorted(rows, key=lambda row: sorted((k, str(v)) for k, v in row.items())))


def _by_property(rows: Iterable[Row], subject: str) -> dict[str, Values]:
    found: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        found[row[subject].value][row["property"].value].add(row["value"].value)
    return {s: {p: tuple(sorted(v)) for p, v in values.items()} for s, values in found.items()}


def _first(rows: Iterable[Row], key: str, value: str) -> dict[str, str]:
    """Return one value a key: the least, so that a second label changes nothing by its place in the store."""
    found: dict[str, str] = {}
    for row in rows:
        name, text = row[key].value, row[value].value
        found[name] = min(found.get(name, text), text)
    return found


def _hops(rows: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    found: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for row in rows:
        found[row["claim"].value].add((int(row["position"].value), row["agent"].value))
    return {claim: tuple(agent for _, agent in sorted(hops)) for claim, hops in found.items()}


def _evidence(rows: Iterable[Row]) -> dict[str, tuple[Evidence, ...]]:
    found: dict[str, set[Evidence]] = defaultdict(set)
    for row in rows:
        start, end = int(row["start"].value), int(row["end"].value)
        passage = Evidence(row["source"].value, start, end, row["digest"].value)
        found[row["claim"].value].add(passage)
    return {claim: tuple(sorted(passages)) for claim, passages in found.items()}


def _conflicts(rows: Iterable[Row]) -> dict[str, tuple[Conflict, ...]]:
    found: dict[str, set[Conflict]] = defaultdict(set)
    for row in rows:
        rule = row["rule"].value if "rule" in row else ""
        reason = row["reason"].value if "reason" in row else ""
        found[row["claim"].value].add(Conflict(row["other"].value, rule, reason))
    return {claim: tuple(sorted(conflicts)) for claim, conflicts in found.items()}


def _things(store: Store) -> tuple[dict[str, str], dict[str, str]]:
    """Return the class that decides how a thing is drawn (the most specific one), and its label."""
    rank = list(THING_CLASSES)
    found: dict[str, str] = {}
    rows = list(select(store, queries.THINGS))
    for row in rows:
        thing, cls = row["thing"].value, row["class"].value
        found[thing] = max(found.get(thing, cls), cls, key=rank.index)
    return found, _first(rows, "thing", "label")
