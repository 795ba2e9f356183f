"""What the vocabulary says of itself: which terms are claimed with, and which words would tell what they say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, Store

from onrecord.model.ontology import Ontology
from onrecord.model.vocabulary import (
    ACT,
    ACT_KIND,
    AGENT_CLASS,
    BELONGS_TO,
    BOOLEAN,
    GUILT_WORDING,
    INVOLVEMENT,
    ITEM,
    ITEM_KIND,
    LABEL,
    MAY_ACCUSE,
    OWL,
    PLACE,
    ROLE,
    TELLING_WORD,
    TYPE,
    WORD,
)
from onrecord.read.ontology import ontology_store, read_ontology
from onrecord.store.select import text_of

TOLD_OF = frozenset({ACT, ITEM, INVOLVEMENT})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The classes of terms and the words that the guard goes by.

    `words` are those by which a concept or a predicate would be told; `by_name` are the predicates that the
    name of their object tells, where it stands with their subject; `kinds` what acts, items and roles can be.
    """

    words: Mapping[str, frozenset[str]]
    claimed_with: frozenset[str]
    concepts: frozenset[str]
    accusing: frozenset[str]
    kinds: frozenset[str]
    classes: frozenset[str]
    properties: frozenset[str]
    by_name: frozenset[str]
    of_owners: frozenset[str]
    of_roles: frozenset[str]
    of_places: frozenset[str]
    of_guilt: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Return what the vocabulary that ships with the program says of itself."""
    store, ontology = ontology_store(), read_ontology()
    predicates = frozenset(each.iri for each in ontology.predicates.values())
    concepts = {concept.iri: concept.classes for concept in ontology.concepts.values()}
    of_places, with_agents = (_with_object(ontology, {cls}) for cls in (PLACE, AGENT_CLASS))
    told = _with_subject(ontology, TOLD_OF)
    return Lexicon(
        words=_words(store, ontology, concepts.keys()),
        claimed_with=predicates,
        concepts=frozenset(concepts),
        accusing=_accusing(store) & concepts.keys(),
        kinds=frozenset(
            i for i, classes in concepts.items() if classes & {ITEM_KIND, ACT_KIND, ROLE}
        ),
        classes=_declared(store, "Class"),
        properties=_declared(store, "ObjectProperty", "DatatypeProperty") - predicates,
        by_name=told & (of_places | with_agents),
        of_owners=frozenset({BELONGS_TO}),
        of_roles=_with_object(ontology, {ROLE}) | ((told & with_agents) - {BELONGS_TO}),
        of_places=of_places,
        of_guilt=frozenset(_texts(store, GUILT_WORDING, WORD)),
    )


def _words(
    store: Store, ontology: Ontology, concepts: Iterable[str]
) -> Mapping[str, frozenset[str]]:
    """Return the telling words of predicates, and those of concepts with the ones narrower or broader.

    What everything else of its list falls under tells nothing, unless it has words of its own.
    """
    own: defaultdict[str, set[str]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, NamedNode(TELLING_WORD), None):
        own[text_of(quad.subject)].add(text_of(quad.object))
    above = ontology.broader
    wide = {broad for each in above.values() for broad in each} - above.keys()
    neutral = wide - own.keys()
    for iri in set(concepts) - neutral:
        own[iri].update(_texts(store, iri, LABEL))
    found = {iri: set(words) for iri, words in own.items()}
    for iri in sorted(above):
        for broad in above[iri] - wide:
            found[iri] |= own[broad]
        for broad in above[iri] - neutral:
            found[broad] |= own[iri]
    return {iri: frozenset(words) for iri, words in found.items()}


def _with_subject(ontology: Ontology, classes: Iterable[str]) -> frozenset[str]:
    found = ontology.predicates.values()
    return frozenset(p.iri for p in found if ontology.fits(p.subject_classes, classes))


def _with_object(ontology: Ontology, classes: Iterable[str]) -> frozenset[str]:
    found = ontology.predicates.values()
    return frozenset(p.iri for p in found if ontology.fits(p.object_classes, classes))


def _accusing(store: Store) -> frozenset[str]:
    true = Literal("true", datatype=NamedNode(BOOLEAN))
    return _subjects(store, MAY_ACCUSE, true)


def _declared(store: Store, *kinds: str) -> frozenset[str]:
    return frozenset().union(*(_subjects(store, TYPE, NamedNode(OWL + kind)) for kind in kinds))


def _subjects(store: Store, prop: str, value: NamedNode | Literal) -> frozenset[str]:
    found = store.quads_for_pattern(None, NamedNode(prop), value)
    return frozenset(text_of(quad.subject) for quad in found)


def _texts(store: Store, subject: str, prop: str) -> set[str]:
    found = store.quads_for_pattern(NamedNode(subject), NamedNode(prop), None)
    return {text_of(quad.object) for quad in found}
