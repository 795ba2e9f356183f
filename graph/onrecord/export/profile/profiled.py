"""A record as a profile shows it: a store of its own, with what is derived derived again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode, Store

from onrecord.derive import derive
from onrecord.export.profile.neutral import Neutral
from onrecord.export.profile.nodes import Nodes
from onrecord.export.profile.people import people
from onrecord.export.profile.rules import NEWSROOM, Profile
from onrecord.export.profile.withheld import withheld_claims, without
from onrecord.model.ontology import Ontology
from onrecord.model.words import count
from onrecord.read.name_parts import Names
from onrecord.store.nquads import load_memory
from onrecord.store.record import record_base, record_quads, vocabulary_quads

DERIVED = "graph/derived"
NO_NAMES = Names((), ())
HOW_TO_SEE = f"--profile {NEWSROOM} shows everything"


@dataclass(frozen=True, slots=True)
class Withheld:
    """A record as a profile shows it, and how much the profile withholds."""

    store: Store
    profile: Profile
    claims: int = 0
    people: int = 0
    texts: int = 0
    names: Names = NO_NAMES

    @property
    def is_whole(self) -> bool:
        """Return whether the profile shows everything."""
        return self.profile.names_all and not self.profile.aspects

    def line(self, incidents: Sequence[str] = ()) -> str:
        """Return in one sentence how much is withheld and how to see it; nothing where all is shown.

        In a document that shows some incidents alone, the count is said to be of the whole record: a number for one
        incident would tell of whom something is withheld.
        """
        if self.is_whole:
            return ""
        held = [f"{count(self.claims, 'claim')} withheld"]
        if incidents:
            held = [f"{count(self.claims, 'claim')} of the whole record withheld"]
        if self.people:
            held.append(f"{self.people:,} {'person' if self.people == 1 else 'people'} not named")
        if self.texts:
            held.append(f"{count(self.texts, 'text')} left out for a name")
        return f"Profile {self.profile.name}: {', '.join(held)}; {HOW_TO_SEE}."

    def title(self, words: str) -> str:
        """Return a title or a name, or that it is withheld where it holds a name that is not shown."""
        return "withheld: it holds a name" if self.names.are_in(words) else words


def profiled(store: Store, profile: Profile, ontology: Ontology) -> Withheld:
    """Return the record in a store as a profile shows it; the store is only read.

    Claims that the profile withholds are gone, and so is what hangs on them alone; people who are not to be named
    stand under neutral names, and no text holds a part of theirs. Questions and statuses are derived again from
    what is left. Raises ProfileError where the base of the record's IRIs holds such a name.
    """
    if profile.names_all and not profile.aspects:
        return Withheld(store, profile)
    base = record_base(store)
    derived = NamedNode(base + DERIVED)
    nodes = Nodes(quad for quad in record_quads(store) if quad.graph_name != derived)
    who = people(store, profile)
    claims = withheld_claims(nodes, profile, who, ontology)
    neutral = Neutral(Nodes(without(nodes, claims, who, profile)), base, who)
    shown = load_memory((*neutral.quads(), *vocabulary_quads(store)))
    shown.bulk_extend(derive(shown, base, ontology))
    hidden = len(who.hidden)
    return Withheld(shown, profile, len(claims), hidden, neutral.texts, who.names)
