"""A dossier as people and programs read it: each sentence with its note, in every form."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from onrecord.query.chronicle import Chronicle, chronicle, machine, wording
from onrecord.query.chronicle.outline import outline
from onrecord.query.citation import Edition
from onrecord.query.dossier.outline import Entry, to_markdown, to_text
from onrecord.query.terminal import width
from tests.query.disputes.test_forms import keys
from tests.query.dossier.conftest import SAMPLE

GOLDEN = Path(__file__).parent / "golden"
FORMS = {
    "depot.txt": lambda found: to_text(outline(found), 80),
    "depot.md": lambda found: to_markdown(outline(found)),
    "depot.json": lambda found: machine.to_json(found).decode(),
}
NUMBER = re.compile(r"\[(\d+)\]")


def keys_of(found: Chronicle) -> Any:
    """Return a dossier as JSON gives it back."""
    return json.loads(machine.to_json(found))


@pytest.mark.parametrize("file", FORMS)
def test_a_dossier_reads_as_it_did(
    file: str, depot: ox.Store, depot_texts: Path, edition: Edition
) -> None:
    """Every word that people read is decided on purpose."""
    found = chronicle(depot, "depot", edition, [depot_texts])
    assert FORMS[file](found) == (GOLDEN / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["quay", "market"])
def test_each_line_of_the_story_has_its_notes(
    sample: ox.Store, edition: Edition, name: str
) -> None:
    """A clause without a number would be told by nobody; each number is that of a note."""
    found = chronicle(sample, name, edition)
    root = outline(found)
    (story,) = [each for each in root.below if each.text.startswith("What is told")]
    (notes,) = [each for each in root.below if each.text.startswith("Notes")]
    known = {number for each in notes.below for number in NUMBER.findall(each.text)}
    lines = [line for entry in story.below[1:] for line in (entry.below or (entry,))]
    assert lines
    for line in lines:
        assert line.text.endswith("]")
        assert set(NUMBER.findall(line.text)) <= known


@pytest.mark.parametrize("columns", [40, 80])
def test_no_line_is_wider_than_the_terminal(
    sample: ox.Store, edition: Edition, columns: int
) -> None:
    """A long word is broken."""
    shown = to_text(outline(chronicle(sample, "quay", edition, [SAMPLE / "texts"])), columns)
    assert max(map(width, shown.splitlines())) <= columns


def test_json_keeps_its_form(sample: ox.Store, edition: Edition) -> None:
    """A key that goes, or means something else, needs another version of the form."""
    found = keys_of(chronicle(sample, "quay", edition))
    assert (found["form"], found["form_version"]) == ("onrecord-dossier", 1)
    assert sorted(keys(found)) == (GOLDEN / "keys.txt").read_text(encoding="utf-8").split()


def test_json_refers_only_to_claims_that_it_holds(sample: ox.Store, edition: Edition) -> None:
    """By their numbers, in each of its parts."""
    found = keys_of(chronicle(sample, "quay", edition))
    numbers = {claim["number"] for claim in found["claims"]}
    named = {
        *found["dated"],
        *(n for told in found["told"] for line in told["lines"] for n in line["claims"]),
        *(n for each in found["unknown"] for n in each["claims"]),
        *(n for each in found["standards"]["questions"] for n in each["claims"]),
        *(n for each in found["accusations"] for n in each["claims"]),
    }
    assert named == numbers


def texts(entry: Entry) -> Iterator[str]:
    """Yield the texts of an outline."""
    yield entry.text
    for each in entry.below:
        yield from texts(each)


def test_what_the_editors_note_stands_with_the_claim(sample: ox.Store, edition: Edition) -> None:
    """In full where it comes first, then where to find it: a doubt of theirs is not left out of a print."""
    for name in ("quay", "market"):
        found = chronicle(sample, name, edition)
        noted = wording.noted(found)
        notes = {each.number: each.claim.note for each in found.notes if each.claim.note}
        assert noted.keys() == notes.keys()
        full = [words for words in noted.values() if not words.startswith("as on [")]
        assert sorted(full) == sorted(set(notes.values()))
        shown = [line for line in texts(outline(found)) if line.startswith("the editors on ")]
        assert {line.partition(": ")[2] for line in shown} == set(noted.values())


def test_who_is_judged_the_same_is_told(sample: ox.Store, edition: Edition) -> None:
    """With the reason, as who stands on which side."""
    found = chronicle(sample, "quay", edition)
    shown = "\n".join(texts(outline(found)))
    assert found.speech.dossier.identities
    for each in found.speech.dossier.identities:
        assert f": {each.verdict}" in shown
        assert f". {each.reason}" in shown
