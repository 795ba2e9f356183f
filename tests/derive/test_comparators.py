"""Two answers agree as far as each is precise; a denial covers what it says and what is narrower."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.derive.comparators import agree, covers
from onrecord.model.ontology import Comparator
from tests.derive.answers import ASSERTS, DENIES, ONTOLOGY, answer, aspect, literal

VALUES = st.one_of(
    st.none(),
    st.sampled_from(["pistol", "gun", "weapon", "phone"]),
    st.sampled_from(["4", "9", "2019-05-03", "2019-05", "XXXX-05", "Kim Foxx", "Kim", "x"]).map(
        literal
    ),
)


def agreeing(
    comparator: Comparator,
    one: str,
    other: str,
    *,
    tolerance: float = 0.0,
    approximate: bool = False,
) -> bool:
    """Return whether two literals agree under a comparator; it must not matter which comes first."""
    under = aspect(comparator, tolerance=tolerance)
    a, b = (answer(literal(value), under=under) for value in (one, other))
    c = answer(literal(other), under=under, approximate=True) if approximate else b
    assert agree(a, c, ONTOLOGY) is agree(c, a, ONTOLOGY)
    return agree(a, c, ONTOLOGY)


@pytest.mark.parametrize(
    ("one", "other", "tolerance", "approximate", "expected"),
    [
        ("96", "96", 0.0, False, True),
        ("96", "97", 0.05, False, False),
        ("96", "100", 0.05, True, True),
        ("100", "95", 0.05, True, True),
        ("100", "94", 0.05, True, False),
        ("0", "0", 0.05, True, True),
        ("0", "1", 0.05, True, False),
        ("-4", "4", 0.5, True, False),
        ("4", "four", 0.05, True, False),
        ("0.1", "0.1000", 0.0, False, True),
    ],
)
def test_numbers_agree_within_a_tolerance_only_where_one_is_approximate(
    one: str, other: str, tolerance: float, approximate: bool, expected: bool
) -> None:
    """An exact 96 and an exact 97 differ; "about a hundred" and 96 do not."""
    found = agreeing(Comparator.NUMBER, one, other, tolerance=tolerance, approximate=approximate)
    assert found is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Dexter Reed", "dexter reed", True),
        ("Dexter Reed", "Dexter Reed Jr.", True),
        ("Dexter Reed", "D. Reed", False),
        ("Joaquín Ibáñez", "Ibáñez", True),
        ("Kim Foxx", "Kim Fox", False),
    ],
)
def test_names_agree_where_one_has_every_word_of_the_other(
    one: str, other: str, expected: bool
) -> None:
    """Case and "Jr." do not make two names; another word does."""
    assert agreeing(Comparator.NAME, one, other) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2019-05-03", "2019-05", True),
        ("2019-05-03", "XXXX-05-03", True),
        ("2019-05-03", "2019-05-04", False),
        ("2019-05-03", "2019-05-01/2019-05-09", True),
        ("2019-05-03", "some day", False),
    ],
)
def test_dates_agree_as_far_as_each_is_precise(one: str, other: str, expected: bool) -> None:
    """A month agrees with its days, an interval with what lies in it."""
    assert agreeing(Comparator.DATE, one, other) is expected


@pytest.mark.parametrize("comparator", [Comparator.EQUAL, Comparator.SET, Comparator.PLACE])
def test_other_values_agree_only_where_they_are_equal(comparator: Comparator) -> None:
    """Without a rule of their own two values are the same or not."""
    assert agreeing(comparator, "a", "a")
    assert not agreeing(comparator, "a", "A")


def test_every_comparator_has_its_rules() -> None:
    """No way of comparing is forgotten."""
    for comparator in Comparator:
        agreeing(comparator, "a", "b")


def test_a_concept_agrees_with_what_is_broader() -> None:
    """A pistol is a gun and a weapon, but no phone."""
    assert agree(answer("pistol"), answer("gun"), ONTOLOGY)
    assert agree(answer("weapon"), answer("pistol"), ONTOLOGY)
    assert not agree(answer("pistol"), answer("phone"), ONTOLOGY)


@pytest.mark.parametrize("comparator", Comparator)
@given(one=VALUES, other=VALUES)
def test_agreement_is_mutual_and_with_oneself(
    comparator: Comparator, one: str | None, other: str | None
) -> None:
    """For all values and comparators."""
    under = aspect(comparator, tolerance=0.1)
    a, b = answer(one, under=under), answer(other, under=under)
    assert agree(a, a, ONTOLOGY)
    assert agree(a, b, ONTOLOGY) is agree(b, a, ONTOLOGY)


@pytest.mark.parametrize(
    ("denied", "asserted", "expected"),
    [
        ("pistol", "pistol", True),
        ("weapon", "pistol", True),
        ("gun", "pistol", True),
        ("pistol", "gun", False),
        ("pistol", "phone", False),
    ],
)
def test_a_denial_covers_what_is_narrower(denied: str, asserted: str, expected: bool) -> None:
    """No weapon means no pistol; no pistol does not mean no weapon."""
    denial = answer(denied, DENIES)
    assert covers(denial, answer(asserted, ASSERTS), ONTOLOGY) is expected


@pytest.mark.parametrize(
    ("denied", "asserted", "expected"),
    [("had", "had", True), ("had", "held", True), ("held", "had", False), ("held", "held", True),
     ("saw", "held", False)],
)  # fmt: skip
def test_a_denial_covers_its_predicate_and_those_that_fall_with_it(
    denied: str, asserted: str, expected: bool
) -> None:
    """Who had none held none; who held none may have had one; seeing is another matter."""
    denial = answer("pistol", DENIES, predicate=denied)
    assert covers(denial, answer("pistol", ASSERTS, predicate=asserted), ONTOLOGY) is expected


@pytest.mark.parametrize(
    ("comparator", "denied", "asserted", "expected"),
    [
        (Comparator.DATE, "2019-05", "2019-05-03", True),
        (Comparator.DATE, "2019-05-03", "2019-05", False),
        (Comparator.DATE, "XXXX-05-03", "2019-05-03", True),
        (Comparator.DATE, "2019-05-03", "XXXX-05-03", False),
        (Comparator.DATE, "2019-05-01/2019-05-09", "2019-05-03", True),
        (Comparator.DATE, "2019", "2020", False),
        (Comparator.NAME, "Reed", "Dexter Reed", True),
        (Comparator.NAME, "Dexter Reed", "Reed", False),
        (Comparator.NUMBER, "4", "4", True),
        (Comparator.NUMBER, "4", "5", False),
        (Comparator.EQUAL, "x", "x", True),
        (Comparator.EQUAL, "x", "y", False),
    ],
)
def test_a_denial_covers_what_is_more_precise(
    comparator: Comparator, denied: str, asserted: str, expected: bool
) -> None:
    """To deny the month is to deny its days; to deny a day is not to deny the month."""
    under = aspect(comparator)
    denial, assertion = (
        answer(literal(value), stance, under=under)
        for value, stance in ((denied, DENIES), (asserted, ASSERTS))
    )
    assert covers(denial, assertion, ONTOLOGY) is expected
