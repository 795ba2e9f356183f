"""Disputes as people and programs read them: every word decided on purpose, every form whole."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.query.citation import Edition
from onrecord.query.disputes import Disputes, Selection, disputes, machine
from onrecord.query.disputes.choose import EVERY
from onrecord.query.disputes.markdown import MOST, markdown
from onrecord.query.disputes.telling import LEFT, RIGHT, within
from onrecord.query.disputes.text import COLUMN, text
from onrecord.query.terminal import width
from tests.query.dossier.conftest import SAMPLE

GOLDEN = Path(__file__).parent / "golden"
TEXTS = SAMPLE / "texts"
FORMS = {
    "depot-80.txt": lambda found: text(found, 80),
    "depot-50.txt": lambda found: text(found, 50),
    "depot.md": markdown,
    "depot.json": lambda found: machine.to_json(found).decode(),
    "quay-80.txt": lambda found: text(found, 80),
    "quay-220.txt": lambda found: text(found, 220),
    "quay.md": markdown,
}


@pytest.fixture
def found(
    request: pytest.FixtureRequest, depot: ox.Store, depot_texts: Path, sample: ox.Store,
    edition: Edition,
) -> Disputes:  # fmt: skip
    """Give the open questions of one of the invented incidents, with their words."""
    if request.param == "depot":
        return disputes(depot, Selection(incident="depot"), edition, [depot_texts])
    return disputes(sample, Selection(incident=request.param), edition, [TEXTS])


@pytest.mark.parametrize(
    ("file", "found"),
    [(file, re.split(r"[-.]", file)[0]) for file in FORMS],
    indirect=["found"],
    ids=list(FORMS),
)
def test_disputes_read_as_they_did(file: str, found: Disputes) -> None:
    """Every word that people read is decided on purpose."""
    assert FORMS[file](found) == (GOLDEN / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("columns", [40, 60, 80, 96, 120, 200])
def test_no_line_is_wider_than_the_terminal(
    sample: ox.Store, edition: Edition, columns: int
) -> None:
    """Side by side where there is room for it, else one below the other; every claim either way."""
    found = disputes(sample, Selection(standings=EVERY), edition, [TEXTS])
    shown = text(found, columns)
    assert max(map(width, shown.splitlines())) <= columns
    for said in found.claims:
        assert f"[{said.number}]" in shown


def test_claimants_stand_side_by_side_only_where_cells_can_be_read(
    depot: ox.Store, edition: Edition
) -> None:
    """A rule below each name, as wide as the cell; where there is none, who is silent is said."""
    found = disputes(depot, Selection(), edition)
    count = len(found.tables[0].claimants)
    wide, narrow = text(found, (COLUMN + 2) * count + 2), text(found, COLUMN * count)
    assert "-" * COLUMN in wide
    assert "-" * COLUMN not in narrow


def test_our_words_are_told_from_theirs(sample: ox.Store, edition: Edition) -> None:
    """Without a text every claim is in our words; with it the very words stand in quotation marks."""
    bare = text(disputes(sample, Selection(), edition), 120)
    assert "in our words: " in bare
    assert "read as: " not in bare
    shown = text(disputes(sample, Selection(), edition, [TEXTS]), 10_000)
    assert "in our words: " not in shown.partition("How to read this")[0]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("“Stop here,” she said.", "<Stop here,> she said."),
        ('He said, "Stop here."', "He said, <Stop here.>"),
        ('"Stop" ("now") they\'d say', "<Stop> (<now>) they'd say"),
        ("It wasn't the sheriff's.", "It wasn't the sheriff's."),
    ],
)
def test_quotation_marks_within_are_single(words: str, shown: str) -> None:
    """Words that open with a quotation do not open with two pairs of marks; nothing else changes."""
    assert within(words) == shown.replace("<", LEFT).replace(">", RIGHT)


def test_values_are_no_markup(sample: ox.Store, edition: Edition) -> None:
    """A table in Markdown has one line a row, and as many cells in each."""
    found = disputes(sample, Selection(), edition, [TEXTS])
    shown = markdown(found)
    for table in found.tables:
        if 1 < len(table.claimants) <= MOST:
            rows = [line for line in shown.splitlines() if line.startswith("| **")]
            assert all(re.split(r"(?<!\\)\|", row)[1:-1] for row in rows)


def keys(value: object, path: str = "") -> set[str]:
    """Return the keys of a JSON value as paths; the columns of cells are one."""
    match value:
        case dict() if path.endswith((".cells", ".counts")):
            return set().union(*(keys(each, f"{path}.*") for each in value.values()), {path})
        case dict():
            return {path or "."}.union(
                *(keys(each, f"{path}.{key}") for key, each in value.items())
            )
        case list():
            return {path or "."}.union(*(keys(each, f"{path}[]") for each in value))
        case _:
            return {path or "."}


def test_json_keeps_its_form(sample: ox.Store, edition: Edition) -> None:
    """A key that goes, or means something else, needs another version of the form."""
    found = json.loads(machine.to_json(disputes(sample, Selection(standings=EVERY), edition)))
    assert (found["form"], found["form_version"]) == ("onrecord-disputes", 1)
    golden = (GOLDEN / "keys.txt").read_text(encoding="utf-8").split()
    assert sorted(keys(found)) == golden


def test_the_same_record_gives_the_same_bytes(sample: ox.Store, edition: Edition) -> None:
    """In each form."""
    for form in (text, markdown, machine.to_json):
        first, second = (form(disputes(sample, Selection(), edition, [TEXTS])) for _ in range(2))
        assert first == second
