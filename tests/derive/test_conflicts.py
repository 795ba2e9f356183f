"""Claims conflict by three rules and no others."""

from __future__ import annotations

import pytest

from onrecord.derive.answers import Answer
from onrecord.derive.conflicts import REASONS, Rule, conflicts
from onrecord.model.ontology import Comparator
from tests.derive.answers import (
    ASSERTS,
    CANNOT_CONFIRM,
    DENIES,
    ONTOLOGY,
    RESERVES,
    answer,
    aspect,
    literal,
)

ONE = aspect(several=False)
SHOTS = aspect(Comparator.NUMBER, several=False, tolerance=0.1)


def rules(*question: Answer) -> list[Rule]:
    """Return the rules by which the answers to a question conflict; order must not matter."""
    found = sorted(conflict.rule for conflict in conflicts(question, ONTOLOGY))
    assert found == sorted(conflict.rule for conflict in conflicts(question[::-1], ONTOLOGY))
    return found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ([answer("pistol"), answer("pistol", DENIES)], [Rule.DENIAL]),
        ([answer("pistol"), answer("weapon", DENIES)], [Rule.DENIAL]),
        ([answer("weapon"), answer("pistol", DENIES)], []),
        ([answer("pistol"), answer("phone", DENIES)], []),
        ([answer("pistol", DENIES), answer("phone", DENIES)], []),
        ([answer("pistol"), answer("phone")], []),
        ([answer("lawful"), answer("unlawful", predicate="held")], []),
        ([answer("pistol"), answer("pistol")], []),
        ([answer("pistol", under=ONE), answer("phone", under=ONE)], [Rule.EXCLUSIVE_VALUES]),
        ([answer("pistol", under=ONE), answer("gun", under=ONE)], []),
        ([answer("lawful"), answer("unlawful")], [Rule.DECLARED_EXCLUSION]),
        ([answer("lawful", under=ONE), answer("unlawful", under=ONE)], [Rule.DECLARED_EXCLUSION]),
        ([answer("lawful"), answer("unlawful", DENIES)], []),
        ([answer("pistol"), answer("pistol", CANNOT_CONFIRM)], []),
        ([answer("pistol", under=ONE), answer(None, CANNOT_CONFIRM, under=ONE)], []),
        ([answer("pistol", under=ONE), answer("phone", RESERVES, under=ONE)], []),
        ([answer(literal("4"), under=SHOTS), answer(literal("9"), under=SHOTS)], [Rule.EXCLUSIVE_VALUES]),
        ([answer(literal("96"), under=SHOTS), answer(literal("100"), under=SHOTS, approximate=True)], []),
        ([], []),
        ([answer("pistol")], []),
    ],
)  # fmt: skip
def test_claims_conflict_by_rule(question: list[Answer], expected: list[Rule]) -> None:
    """Denial of what is asserted, two values where one is right, values declared to exclude each other."""
    assert rules(*question) == expected


def test_every_pair_is_compared() -> None:
    """Two who assert against two who deny are four conflicts, each between two claims of the question."""
    question = [answer("pistol"), answer("gun"), answer("weapon", DENIES), answer("gun", DENIES)]
    found = conflicts(question, ONTOLOGY)
    pairs = {frozenset({conflict.one, conflict.other}) for conflict in found}
    assert len(found) == len(pairs) == 4
    assert {stance.stance for stance in question if stance.claim in set().union(*pairs)} == {
        ASSERTS,
        DENIES,
    }


def test_conflicts_come_in_the_order_of_the_claims() -> None:
    """The list depends on the claims alone."""
    question = [answer("pistol", claim=name) for name in "abc"] + [
        answer("pistol", DENIES, claim="d")
    ]
    assert [(c.one, c.other) for c in conflicts(question, ONTOLOGY)] == [
        ("a", "d"), ("b", "d"), ("c", "d"),
    ]  # fmt: skip


def test_every_rule_has_a_reason() -> None:
    """Each rule says in a sentence why two claims conflict."""
    assert set(REASONS) == set(Rule)
    assert all(reason.endswith(".") for reason in REASONS.values())


def test_many_members_of_a_set_are_not_compared_with_one_another() -> None:
    """Thousands of values that stand side by side conflict with what denies or excludes them, and nothing else."""
    many = [answer(f"thing-{n}") for n in range(3000)]
    odd = [answer("lawful"), answer("unlawful"), answer("thing-7", DENIES)]
    assert rules(*many, *odd) == [Rule.DECLARED_EXCLUSION, Rule.DENIAL]
