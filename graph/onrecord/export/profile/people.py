"""How each person of a record is shown under a profile, and which names are not to be told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from pyoxigraph import Store

from onrecord.derive.parties import parties
from onrecord.export.profile.rules import Profile, Showing
from onrecord.model.vocabulary import ONR
from onrecord.model.words import split_remark
from onrecord.read.name_parts import Names
from onrecord.store.select import Row, select

PEOPLE = """
SELECT ?person ?label ?basis ?visibility ?minor ?unnamed WHERE {
  ?person a onr:Person ; rdfs:label ?label .
  OPTIONAL { ?person onr:namingBasis ?basis }
  OPTIONAL { ?person onr:visibility ?visibility }
  OPTIONAL { ?person onr:minor ?minor }
  OPTIONAL { ?person onr:unnamed ?unnamed }
} ORDER BY ?person
"""
CALLED = """
SELECT DISTINCT ?person ?name WHERE {
  VALUES ?naming { onr:hasName onr:alsoKnownAs }
  ?proposition rdf:predicate ?naming ; rdf:subject ?person ; rdf:object ?name .
  ?person a onr:Person .
}
"""


@dataclass(frozen=True, slots=True)
class People:
    """How people are shown, by IRI; `hidden` are those who have a name that is not told.

    `one` gives each name that is judged to mean the same as others the one that stands for them.
    """

    showing: Mapping[str, Showing]
    hidden: frozenset[str]
    names: Names
    one: Mapping[str, str]

    def left_out(self) -> frozenset[str]:
        """Return those who are not shown at all."""
        return frozenset(p for p, showing in self.showing.items() if showing is Showing.WITHHELD)


def people(store: Store, profile: Profile) -> People:
    """Return how each person is shown: as the strictest rule for any of the names judged to mean the same has it."""
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    for row in select(store, PEOPLE):
        rows[row["person"].value].append(row)
    one = parties(store).one
    strictest: defaultdict[str, Showing] = defaultdict(lambda: Showing.NAMED)
    for person, those in rows.items():
        who = one.get(person, person)
        strictest[who] = max(strictest[who], _showing(those, profile))
    showing = {person: strictest[one.get(person, person)] for person in rows}
    named = {person for person, those in rows.items() if "unnamed" not in those[0]}
    hidden = frozenset(person for person in named if showing[person])
    return People(showing, hidden, _names(store, rows, hidden, named - hidden), one)


def _showing(rows: list[Row], profile: Profile) -> Showing:
    """Return how one entry of a person is shown: by its visibility, else by age, else by the ground for the name."""
    given = {"Named": Showing.NAMED, "Described": profile.described, "Withheld": profile.withheld}
    for row in rows:
        if visibility := row.get("visibility"):
            return given.get(visibility.value.removeprefix(ONR), Showing.WITHHELD)
    if any("minor" in row for row in rows):
        return profile.minors
    grounds = {row["basis"].value for row in rows if "basis" in row}
    is_unnamed = "unnamed" in rows[0]
    return Showing.NAMED if is_unnamed or grounds & profile.grounds else profile.described


def _names(
    store: Store, rows: Mapping[str, list[Row]], hidden: frozenset[str], shown: set[str]
) -> Names:
    called: defaultdict[str, set[str]] = defaultdict(set)
    for person, those in rows.items():
        called[person].update(split_remark(row["label"].value)[0] for row in those)
    for row in select(store, CALLED):
        called[row["person"].value].add(row["name"].value)
    slugs = {person.rpartition("/")[2] for person in hidden}
    secret = {name for person in hidden for name in called[person]} | slugs
    return Names(secret, {name for person in shown for name in called[person]})
