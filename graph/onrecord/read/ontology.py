"""The vocabulary as the ontology's files declare it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Store

from onrecord.model.ontology import Aspect, ClaimPredicate, Comparator, Concept, Ontology, name_of
from onrecord.model.resources import resource
from onrecord.model.vocabulary import (
    ACT_SCOPE,
    ASKS,
    ASPECT_CLASS,
    BEARS_ON,
    BROADER,
    CLAIM_PREDICATE,
    COMPARATOR,
    DENIED_WITH,
    EXCLUDES,
    IN_SCHEME,
    MULTI_VALUED,
    OBJECT_CLASS,
    ONR,
    PROPOSITION_CLASS,
    SCOPE_KIND,
    SUB_CLASS_OF,
    SUBJECT_CLASS,
    TOLERANCE,
    TYPE,
    VALUES_UNDER,
    WEIGHED_AGAINST,
)

ALIGNMENTS = "alignments.ttl"  # what others call our terms; nothing is read or checked by it


def ontology_files() -> list[Path]:
    """Return the topic files of the vocabulary, sorted, without the alignments."""
    return sorted(path for path in resource("ontology").glob("*.ttl") if path.name != ALIGNMENTS)


@cache
def ontology_store() -> Store:
    """Return the vocabulary's triples in memory; callers only read it."""
    store = Store()
    for path in ontology_files():
        store.bulk_load(path=path, format=RdfFormat.TURTLE)
    return store


@cache
def read_ontology() -> Ontology:
    """Return the vocabulary that the expander, the derivation and the messages go by."""
    store = ontology_store()
    aspects = {iri: _aspect(store, iri) for iri in _subjects(store, TYPE, ASPECT_CLASS)}
    falls = _ancestors(store, DENIED_WITH)
    predicates = {
        iri.removeprefix(ONR): _predicate(store, iri, aspects, falls)
        for iri in _subjects(store, TYPE, CLAIM_PREDICATE)
    }
    concepts = {
        name_of(iri): Concept(iri, _values(store, iri, TYPE)) for iri in _subjects(store, IN_SCHEME)
    }
    return Ontology(
        predicates,
        concepts,
        superclasses=_ancestors(store, SUB_CLASS_OF),
        exclusions=_exclusions(store),
        broader=_ancestors(store, BROADER),
    )


def _aspect(store: Store, iri: str) -> Aspect:
    tolerance = _value(store, iri, TOLERANCE)
    return Aspect(
        iri=iri,
        asks=_value(store, iri, ASKS),
        proposition_class=_value(store, iri, PROPOSITION_CLASS),
        comparator=Comparator(_value(store, iri, COMPARATOR)),
        multi_valued=_value(store, iri, MULTI_VALUED) == "true",
        act_scope=_value(store, iri, SCOPE_KIND) == ACT_SCOPE,
        tolerance=float(tolerance or 0),
        weighed_against=_values(store, iri, WEIGHED_AGAINST),
        values_under=_value(store, iri, VALUES_UNDER),
    )


def _predicate(
    store: Store, iri: str, aspects: dict[str, Aspect], falls: dict[str, frozenset[str]]
) -> ClaimPredicate:
    return ClaimPredicate(
        iri=iri,
        subject_classes=_values(store, iri, SUBJECT_CLASS),
        object_classes=_values(store, iri, OBJECT_CLASS),
        aspect=aspects.get(_value(store, iri, BEARS_ON)),
        denied_with=falls.get(iri, frozenset()) | {iri},
    )


def _ancestors(store: Store, upwards: str) -> dict[str, frozenset[str]]:
    """Return everything that has a parent by a predicate, with its parents, theirs, and so on."""
    parents = {iri: _values(store, iri, upwards) for iri in _subjects(store, upwards)}

    def ancestors(iri: str, seen: frozenset[str]) -> frozenset[str]:
        new = parents.get(iri, frozenset()) - seen
        return seen.union(new, *(ancestors(parent, seen | new) for parent in sorted(new)))

    return {iri: ancestors(iri, frozenset()) for iri in sorted(parents)}


def _exclusions(store: Store) -> frozenset[frozenset[str]]:
    pairs = store.quads_for_pattern(None, NamedNode(EXCLUDES), None)
    return frozenset(frozenset({_text(q.subject), _text(q.object)}) for q in pairs)


def _subjects(store: Store, predicate: str, value: str | None = None) -> list[str]:
    target = NamedNode(value) if value else None
    return sorted(
        {_text(q.subject) for q in store.quads_for_pattern(None, NamedNode(predicate), target)}
    )


def _values(store: Store, subject: str, predicate: str) -> frozenset[str]:
    found = store.quads_for_pattern(NamedNode(subject), NamedNode(predicate), None)
    return frozenset(_text(quad.object) for quad in found)


def _value(store: Store, subject: str, predicate: str) -> str:
    return min(_values(store, subject, predicate), default="")


def _text(term: object) -> str:
    return term.value if isinstance(term, (NamedNode, Literal)) else str(term)
