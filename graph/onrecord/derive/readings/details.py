"""What a record holds of each claim beside its answer: source, dates, basis, voices; read in a few queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import Store

from onrecord.model.term import Iri, Literal, Term
from onrecord.model.vocabulary import BASIS, REPLACES, SAID_ON, SPOKESPERSON
from onrecord.store.select import Node, select

CORE = """
SELECT ?claim ?proposition ?subject ?predicate ?object ?act ?source ?incident ?published WHERE {
  ?claim a onr:Claim ; onr:proposition ?proposition ; onr:reportedIn ?source ; onr:aboutIncident ?incident .
  ?proposition rdf:subject ?subject ; rdf:predicate ?predicate .
  OPTIONAL { ?proposition rdf:object ?object }
  OPTIONAL { ?proposition onr:inAct ?act }
  OPTIONAL { ?source onr:publishedOn ?published }
}
"""
SEVERAL = """
SELECT ?claim ?property ?value WHERE {
  VALUES ?property { onr:basis onr:saidOn onr:spokesperson dcterms:replaces }
  ?claim ?property ?value ; a onr:Claim .
}
"""


@dataclass(frozen=True, slots=True)
class Detail:
    """One claim with what it is about and where and when it was made; texts are empty where nothing is stated."""

    claim: str
    proposition: str
    subject: str
    predicate: str
    object: Term | None
    act: str
    source: str
    incidents: frozenset[str]
    said: str
    published: str
    bases: frozenset[str]
    spokespeople: frozenset[str]
    replaces: frozenset[str]

    @property
    def triple(self) -> tuple[str, str, Term | None]:
        """Return what would be so if the claim were right, whatever the act in which it is said to be."""
        return self.subject, self.predicate, self.object


def details(store: Store) -> dict[str, Detail]:
    """Return the details of every claim by its IRI, in the order of the IRIs."""
    several = _several(store)
    found: dict[str, Detail] = {}
    incidents: defaultdict[str, set[str]] = defaultdict(set)
    rows = sorted(select(store, CORE), key=lambda row: row["claim"].value)
    for row in rows:
        incidents[row["claim"].value].add(row["incident"].value)
    for row in rows:
        claim = row["claim"].value
        if claim not in found:
            found[claim] = _detail(row, several.get(claim, {}), frozenset(incidents[claim]))
    return found


def _detail(
    row: Mapping[str, Node], lists: Mapping[str, set[str]], incidents: frozenset[str]
) -> Detail:
    value = row.get("object")
    return Detail(
        claim=row["claim"].value,
        proposition=row["proposition"].value,
        subject=row["subject"].value,
        predicate=row["predicate"].value,
        object=None if value is None else _term(value),
        act=row["act"].value if "act" in row else "",
        source=row["source"].value,
        incidents=incidents,
        said=min(lists.get(SAID_ON, ()), default=""),
        published=row["published"].value if "published" in row else "",
        bases=frozenset(lists.get(BASIS, ())),
        spokespeople=frozenset(lists.get(SPOKESPERSON, ())),
        replaces=frozenset(lists.get(REPLACES, ())),
    )


def _several(store: Store) -> Mapping[str, Mapping[str, set[str]]]:
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in select(store, SEVERAL):
        found[row["claim"].value][row["property"].value].add(row["value"].value)
    return found


def _term(node: Node) -> Term:
    if isinstance(node, OxLiteral):
        return Literal(node.value, node.datatype.value, node.language or "")
    return Iri(node.value)
