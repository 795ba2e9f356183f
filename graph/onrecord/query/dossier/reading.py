"""A store read node by node: names, values and who points where, each node fetched once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.vocabulary import (
    BOOLEAN,
    CLAIM_PREDICATE,
    EDGE_LABEL,
    IN_SCHEME,
    LABEL,
    ONTOLOGY,
    SUB_CLASS_OF,
    TYPE,
)
from onrecord.model.words import local_name, spoken
from onrecord.query.dossier.families import kinds
from onrecord.query.dossier.values import Family, Name
from onrecord.query.shorten import short_iri
from onrecord.store.record import record_base
from onrecord.store.select import Node, text_of

if TYPE_CHECKING:
    Values = Mapping[str, tuple[Node, ...]]

VOCABULARY: Final = ox.NamedNode(ONTOLOGY)


class Reading:
    """What a store says of nodes, in an order that does not depend on the store."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store
        self.base = record_base(store)
        self._nodes: dict[str, Values] = {}

    @cached_property
    def kinds(self) -> Mapping[str, Family]:
        """Return the classes of what can be shown, each with the family of its accounts."""
        return kinds(self)

    def below(self, iri: str) -> tuple[str, ...]:
        """Return a class and all that fall under it, each behind those above it."""
        found = [iri]
        for each in found:
            found.extend(c for c in self.pointing(SUB_CLASS_OF, each) if c not in found)
        return tuple(found)

    def node(self, iri: str) -> Values:
        """Return everything that is said of a node by property; values that stand in two graphs once."""
        if iri not in self._nodes:
            self._nodes[iri] = self._describe(iri)
        return self._nodes[iri]

    def texts(self, iri: str, prop: str) -> tuple[str, ...]:
        """Return the values of a property as texts, sorted."""
        return tuple(text_of(term) for term in self.node(iri).get(prop, ()))

    def text(self, iri: str, prop: str) -> str:
        """Return the values of a property as one text, empty where there is none."""
        return " ".join(self.texts(iri, prop))

    def one(self, iri: str, prop: str) -> str:
        """Return the first value of a property, empty where there is none."""
        return next(iter(self.texts(iri, prop)), "")

    def names(self, iri: str, prop: str) -> tuple[Name, ...]:
        """Return the things that a property leads to."""
        return tuple(map(self.name, self.texts(iri, prop)))

    def first_name(self, iri: str, prop: str) -> Name | None:
        """Return the thing that a property leads to, None where there is none."""
        return next(iter(self.names(iri, prop)), None)

    def pointing(self, prop: str, iri: str) -> tuple[str, ...]:
        """Return the nodes with a property that leads to this one, sorted."""
        found = self.store.quads_for_pattern(None, ox.NamedNode(prop), ox.NamedNode(iri))
        return tuple(sorted({text_of(quad.subject) for quad in found}))

    def name(self, iri: str) -> Name:
        """Return a thing with its neutral label, or words made of the end of its IRI."""
        return Name(iri, short_iri(iri, self.base), self.words(iri))

    def words(self, iri: str) -> str:
        """Return the words for a thing or a term: a claim predicate reads as between subject and object."""
        prop = EDGE_LABEL if CLAIM_PREDICATE in self.texts(iri, TYPE) else LABEL
        return self.one(iri, prop) or self.one(iri, LABEL) or local_name(iri)

    def label(self, iri: str) -> Name:
        """Return a term of the vocabulary under its own label, as it stands before a value."""
        return Name(iri, short_iri(iri, self.base), self.one(iri, LABEL) or local_name(iri))

    def value(self, term: Node) -> Name:
        """Return a term as a thing; a literal is its own words and has no IRI."""
        if isinstance(term, ox.Literal):
            is_yes = term.datatype.value == BOOLEAN and term.value == "true"
            return Name("", "", "yes" if is_yes else spoken(term.value, term.datatype.value))
        return self.name(term.value)

    def is_recorded(self, iri: str) -> bool:
        """Return whether the record, and not only the vocabulary, says anything of a node."""
        try:
            found = self.store.quads_for_pattern(ox.NamedNode(iri), None, None)
        except ValueError:  # no IRI at all
            return False
        return any(quad.graph_name != VOCABULARY for quad in found)

    def is_concept(self, iri: str) -> bool:
        """Return whether a node is a value of the vocabulary."""
        return bool(self.texts(iri, IN_SCHEME))

    def _describe(self, iri: str) -> Values:
        found: defaultdict[str, set[Node]] = defaultdict(set)
        for quad in self.store.quads_for_pattern(ox.NamedNode(iri), None, None):
            if isinstance(quad.object, ox.NamedNode | ox.Literal):
                found[quad.predicate.value].add(quad.object)
        return {prop: tuple(sorted(terms, key=str)) for prop, terms in found.items()}
