"""The page on how disputes are found names every rule that there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from onrecord.derive.conflicts import Rule
from onrecord.derive.questions import Status
from onrecord.model.ontology import Comparator
from onrecord.model.vocabulary import ONR, ROOT, ROOT_COUNT, SIDE, SINGLE_ROOT, SINGLE_SIDED

NAMES = (
    *(comparator.value for comparator in Comparator),
    *(status.value for status in Status),
    *(ONR + rule.value for rule in Rule),
)


@pytest.mark.parametrize("iri", NAMES)
def test_every_rule_has_a_row(iri: str, root: Path) -> None:
    """Comparators, statuses and rules each open a row of a table."""
    rows = (root / "docs/derivation.md").read_text(encoding="utf-8").splitlines()
    assert any(row.startswith(f"| `{iri.removeprefix(ONR)}` |") for row in rows)


@pytest.mark.parametrize("iri", [ROOT, ROOT_COUNT, SINGLE_ROOT, SIDE, SINGLE_SIDED])
def test_everything_beside_the_status_is_told(iri: str, root: Path) -> None:
    """Roots, echoes, circles and sides are explained by the names that queries use."""
    assert f"`onr:{iri.removeprefix(ONR)}`" in (root / "docs/derivation.md").read_text("utf-8")


def test_the_statuses_stand_in_their_order(root: Path) -> None:
    """The table gives the statuses in the order in which the first that applies is taken."""
    page = (root / "docs/derivation.md").read_text(encoding="utf-8")
    names = [status.value.removeprefix(ONR) for status in Status]
    rows = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert [row for row in rows if row in names] == names
