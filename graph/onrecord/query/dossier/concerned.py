"""Which claims concern a thing, and in what part, asked in SPARQL with the thing bound as a term."""

from __future__ import annotations

from collections import defaultdict
from typing import Final

import pyoxigraph as ox

from onrecord.query.dossier.values import Part
from onrecord.store.select import select, text_of

CONCERNED: Final = """
SELECT DISTINCT ?thing ?claim ?part WHERE {
  { ?claim onr:claimant ?thing BIND("CLAIMANT" AS ?part) }
  UNION { ?claim onr:spokesperson ?thing BIND("SPOKESPERSON" AS ?part) }
  UNION { ?hop onr:agent ?thing . ?claim onr:hop ?hop BIND("HOP" AS ?part) }
  UNION { ?claim onr:accuses ?thing BIND("ACCUSED" AS ?part) }
  UNION { ?claim onr:basis ?thing BIND("BASIS" AS ?part) }
  UNION { ?claim onr:reportedIn ?thing BIND("SOURCE" AS ?part) }
  UNION { ?claim onr:aboutIncident ?thing BIND("INCIDENT" AS ?part) }
  UNION { ?claim onr:proposition ?thing BIND("PROPOSITION" AS ?part) }
  UNION { ?claim onr:evidence ?thing BIND("EVIDENCE" AS ?part) }
  UNION { ?thing onr:between ?claim BIND("CONFLICT" AS ?part) }
  UNION { ?thing onr:answeredBy ?claim BIND("QUESTION" AS ?part) }
  UNION { ?said rdf:subject ?thing . ?claim onr:proposition ?said BIND("SUBJECT" AS ?part) }
  UNION { ?said rdf:object ?thing . ?claim onr:proposition ?said BIND("OBJECT" AS ?part) }
  UNION { ?said onr:inAct ?thing . ?claim onr:proposition ?said BIND("ACT" AS ?part) }
  ?claim a onr:Claim .
}
"""


def concerned(store: ox.Store, iri: str) -> dict[str, tuple[Part, ...]]:
    """Return the claims that a thing has a part in, each with its parts in the order of `Part`."""
    found: defaultdict[str, set[Part]] = defaultdict(set)
    for row in select(store, CONCERNED, {"thing": ox.NamedNode(iri)}):
        found[text_of(row["claim"])].add(Part[text_of(row["part"])])
    return {
        claim: tuple(part for part in Part if part in parts)
        for claim, parts in sorted(found.items())
    }
