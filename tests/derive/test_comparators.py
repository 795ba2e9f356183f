"""Two answers agree as far as each is precise; a denial covers what it says and what is narrower."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.derive.comparators import agree, covers
from onrecord.derive.conflicts import conflicts
from onrecord.model.claim import Stance
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
        ("-96", "-100", 0.05, True, True),
        ("NaN", "4", 0.5, True, False),
        ("INF", "Infinity", 0.5, True, False),
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
        ("Dexter Reed", "D. Reed", True),
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
        (Comparator.DATE, "XXXX-05-03", "2019-05", False),
        (Comparator.DATE, "XXXX-05-03", "2019-06-01/2019-07-01", False),
        (Comparator.DATE, "2019-XX-03", "2019-05", False),
        (Comparator.DATE, "XXXX-03-01/XXXX-03-05", "2019-02-10", False),
        (Comparator.DATE, "2019-02-01/2019-02-28", "2019-02", True),
        (Comparator.DATE, "2019-04", "2019-04-01/2019-04-30", True),
        (Comparator.NAME, "Reed", "Dexter Reed", True),
        (Comparator.NAME, "Dexter Reed", "Reed", False),
        (Comparator.NAME, "D. Reed", "Dexter Reed", True),
        (Comparator.NAME, "Dexter Reed", "D. Reed", False),
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


@pytest.mark.parametrize(
    ("one", "other", "approximate", "expected"),
    [
        ("19:20:00", "19:20:00", False, True),
        ("19:20:00", "19:21:00", False, False),
        ("19:20:00", "19:30:00", True, True),
        ("19:20:00", "19:40:00", True, False),
        ("23:55:00", "00:05:00", True, True),
        ("19:20:00-05:00", "00:20:00Z", False, True),
        ("19:20:00-05:00", "19:20:00Z", True, False),
        ("19:20:00-05:00", "19:20:00", False, True),
        ("19:20:00", "evening", True, False),
        ("01:20:02-05:00", "06:20:02Z", False, True),
        ("00:08:01", "00:23:01", True, True),
        ("00:23:01", "00:08:01", True, True),
        ("19:20:00+05:30", "13:50:00Z", False, True),
    ],
)
def test_times_agree_within_minutes_only_where_one_is_approximate(
    one: str, other: str, approximate: bool, expected: bool
) -> None:
    """About half past seven and 19:20 may be one time; the clock goes round, zones count where both have one."""
    found = agreeing(Comparator.TIME, one, other, tolerance=15.0, approximate=approximate)
    assert found is expected


@pytest.mark.parametrize(
    ("one", "other", "approximate", "expected"),
    [
        ("PT60S", "PT1M", False, True),
        ("P1D", "PT24H", False, True),
        ("PT41S", "PT42S", False, False),
        ("PT41S", "PT42S", True, True),
        ("PT41S", "PT60S", True, False),
        ("PT1.5S", "PT1500S", True, False),
        ("P1M", "P30D", True, False),
        ("PT", "PT0S", True, False),
    ],
)
def test_durations_are_compared_as_seconds(
    one: str, other: str, approximate: bool, expected: bool
) -> None:
    """A minute is sixty seconds, a month is no number of days; a tolerance counts where one is approximate."""
    found = agreeing(Comparator.DURATION, one, other, tolerance=0.1, approximate=approximate)
    assert found is expected


@pytest.mark.parametrize(
    ("one", "other", "days", "approximate", "expected"),
    [
        ("26", "26", ("", ""), False, True),
        ("26", "27", ("", ""), False, False),
        ("26", "27", ("", ""), True, True),
        ("26", "28", ("", ""), True, False),
        ("26", "27", ("2024-03-21", "2024-04-09"), False, True),
        ("26", "27", ("2024-03-21", "2024-03-21"), False, False),
        ("26", "27", ("2024-03-21", "2024-03"), False, False),
        ("26", "27", ("2024-03-21", ""), False, False),
        ("26", "28", ("2024-03-21", "2025-04-09"), False, False),
        ("26", "about 26", ("", ""), True, False),
    ],
)
def test_ages_a_year_apart_agree_where_a_birthday_may_lie_between(
    one: str, other: str, days: tuple[str, str], approximate: bool, expected: bool
) -> None:
    """Told on different days, or as approximate; the same day, or an unknown one, has no birthday in it."""
    under = aspect(Comparator.AGE, several=False)
    a = answer(literal(one), under=under, said=days[0])
    b = answer(literal(other), under=under, said=days[1], approximate=approximate)
    assert agree(a, b, ONTOLOGY) is agree(b, a, ONTOLOGY) is expected


@pytest.mark.parametrize(
    ("one", "other", "approximate", "expected"),
    [
        ("2024-03-21", "2024-03-22", False, False),
        ("2024-03-21", "2024-03-22", True, True),
        ("2024-03-21", "2024-03-23", True, False),
        ("2023-12-31", "2024-01-01", True, True),
        ("XXXX-03-21", "2024-03-22", True, True),
        ("XXXX-03-21", "XXXX-03-25", True, False),
        ("2024-03", "2024-03-22", False, True),
        ("2024-02", "2024-03-01", True, True),
        ("2024-02-30", "2024-03-01", True, False),
        ("2024-03-21~", "2024-03-22", False, True),
        ("2024-03-21%", "2024-03-23", False, False),
        ("2024-03-21?", "2024-03-22", False, False),
        ("XXXX-12-31", "XXXX-01-01", True, True),
        ("XXXX-12-31", "2024-01-01", True, True),
        ("201X-03-21", "2024-03-22", True, False),
        ("202X-03-21", "2024-03-22", True, True),
        ("XXXX-02-28", "XXXX-03-01", True, True),
        ("XXXX-02-28", "2024-03-01", True, False),
        ("XXXX-02-29", "2023-03-01", True, False),
        ("XXXX-01/XXXX-02", "2024-03-01", True, True),
        ("2023", "XXXX-02-29", False, False),
        ("2024", "XXXX-02-29", False, True),
        ("2024-04", "XXXX-XX-31", False, False),
    ],
)
def test_an_approximate_date_may_be_a_day_off(
    one: str, other: str, approximate: bool, expected: bool
) -> None:
    """About the 21st may be the 22nd; an exact date may not, whatever its precision."""
    assert agreeing(Comparator.DATE, one, other, approximate=approximate) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("José Peña", "Jose Pena", True),
        ("Reed, Dexter", "Dexter Reed", True),
        ("A. A. Reed", "Anna Beth Reed", False),
        ("Reed Jr.", "Reed Sr.", False),
        ("J. Reed", "D. Reed", False),
        ("Area 1", "Area 12", False),
        ("Jean-Luc Reed", "Jean Luc Reed", True),
        ("\u0645. \u0631\u064a\u062f", "\u0645\u064f\u062d\u0645\u062f \u0631\u064a\u062f", True),
        ("\u0930\u093e\u092e", "\u0930\u094b\u092e", False),
        ("\u304b\u3068\u3046", "\u304c\u3068\u3046", False),
        ("\u674e\u660e", "\u674e\u534e", False),
        ("\u674e \u660e", "\u660e \u674e", True),
        ("", "Reed", True),
    ],
)
def test_names_are_compared_word_by_word(one: str, other: str, expected: bool) -> None:
    """Accents, order and punctuation do not count; an initial stands for one word, and only once."""
    assert agreeing(Comparator.NAME, one, other) is expected


def test_a_place_agrees_with_those_around_it() -> None:
    """Who says the yard and who says the town may both be right; two streets of a town are two places."""
    under = aspect(Comparator.PLACE, several=False)
    yard = answer("yard", under=under, within=["quarter", "town"])
    street = answer("street", under=under, within=["town"])
    town = answer("town", under=under)
    assert agree(yard, town, ONTOLOGY)
    assert agree(town, yard, ONTOLOGY)
    assert not agree(yard, street, ONTOLOGY)
    assert covers(answer("town", DENIES, under=under), yard, ONTOLOGY)
    denial = answer("yard", DENIES, under=under, within=["quarter", "town"])
    assert not covers(denial, town, ONTOLOGY)


def test_members_of_a_set_stand_side_by_side() -> None:
    """Two members do not exclude each other; the denial of what one falls under covers it."""
    under = aspect(Comparator.SET)
    assert conflicts([answer("pistol", under=under), answer("phone", under=under)], ONTOLOGY) == []
    assert covers(answer("weapon", DENIES, under=under), answer("pistol", under=under), ONTOLOGY)
    assert not covers(answer("phone", DENIES, under=under), answer("pistol", under=under), ONTOLOGY)


@pytest.mark.parametrize(
    ("comparator", "denied", "asserted", "hedged", "expected"),
    [
        (Comparator.NUMBER, "96", "100", ASSERTS, False),
        (Comparator.NUMBER, "100", "96", DENIES, True),
        (Comparator.NUMBER, "96", "96", ASSERTS, True),
        (Comparator.DURATION, "PT96S", "PT100S", ASSERTS, False),
        (Comparator.DURATION, "PT100S", "PT96S", DENIES, True),
        (Comparator.TIME, "19:20:00", "19:20:03", ASSERTS, False),
        (Comparator.AGE, "27", "26", ASSERTS, False),
        (Comparator.AGE, "27", "26", DENIES, True),
    ],
)
def test_only_an_approximate_denial_covers_more_than_it_says(
    comparator: Comparator, denied: str, asserted: str, hedged: Stance, expected: bool
) -> None:
    """About a hundred and 96 may both be right, and to deny 96 leaves "about a hundred" as it was."""
    under = aspect(comparator, tolerance=0.1)
    denial, assertion = (
        answer(literal(value), stance, under=under, approximate=stance is hedged)
        for value, stance in ((denied, DENIES), (asserted, ASSERTS))
    )
    assert covers(denial, assertion, ONTOLOGY) is expected


def test_to_deny_an_age_says_nothing_of_the_year_before() -> None:
    """Whoever was 26 in March and 27 in May had a birthday, and a denial of 27 in May fits with 26 in March."""
    under = aspect(Comparator.AGE, several=False)
    asserted = answer(literal("26"), under=under, said="2024-03-21")
    later = answer(literal("27"), under=under, said="2024-05-09")
    denial = answer(literal("27"), DENIES, under=under, said="2024-05-09")
    assert agree(asserted, later, ONTOLOGY)
    assert not covers(denial, asserted, ONTOLOGY)
    assert covers(denial, later, ONTOLOGY)
