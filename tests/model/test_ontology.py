"""Classes fit where they or an ancestor of theirs is wanted; concepts have the names that people write."""

from __future__ import annotations

import pytest

from onrecord.model.ontology import Ontology, name_of
from onrecord.model.vocabulary import ONR

ZOO = Ontology(
    predicates={},
    concepts={},
    superclasses={"cat": frozenset({"mammal", "animal"}), "mammal": frozenset({"animal"})},
    exclusions=frozenset({frozenset({"cat-like", "dog-like"})}),
    broader={"tabby": frozenset({"cat-like"}), "poodle": frozenset({"dog-like"})},
)


@pytest.mark.parametrize(
    ("classes", "wanted", "expected"),
    [
        ({"cat"}, {"cat"}, True),
        ({"cat"}, {"animal"}, True),
        ({"cat"}, {"fish", "mammal"}, True),
        ({"animal"}, {"cat"}, False),
        ({"stone"}, {"animal"}, False),
        ({"stone"}, {"stone"}, True),
        ({"stone", "cat"}, {"animal"}, True),
        (set(), {"animal"}, False),
        ({"cat"}, set(), False),
    ],
)
def test_a_class_fits_itself_and_its_ancestors(
    classes: set[str], wanted: set[str], expected: bool
) -> None:
    """What is wanted may be more general, never more special."""
    assert ZOO.fits(classes, wanted) is expected


@pytest.mark.parametrize(
    ("iri", "name"),
    [(ONR + "CannotConfirm", "cannotConfirm"), (ONR + "asserts", "asserts"), (ONR + "X", "x")],
)
def test_concepts_are_written_with_a_small_first_letter(iri: str, name: str) -> None:
    """The local name, as people write it in a workspace."""
    assert name_of(iri) == name


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("cat-like", "dog-like", True),
        ("tabby", "dog-like", True),
        ("tabby", "poodle", True),
        ("tabby", "cat-like", False),
        ("tabby", "tabby", False),
        ("tabby", "stone", False),
    ],
)
def test_an_exclusion_reaches_what_falls_under_it(one: str, other: str, expected: bool) -> None:
    """Whoever is of one kind is of none that is declared to exclude it, either way round."""
    assert ZOO.exclude(one, other) is ZOO.exclude(other, one) is expected
