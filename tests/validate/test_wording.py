"""Words that prejudge are found however they are written, told with why and what to write, and left alone elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from onrecord.export.assemble import Assembled, assemble
from onrecord.model.finding import Severity
from onrecord.model.phrases import Phrases
from onrecord.validate.wording import prejudging, unchecked_language
from tests.workspaces import INCIDENT, SETTINGS, replaced, write_workspace

SOFT_HYPHEN, NO_SPACE, CYRILLIC_E = "\u00ad", "\u200b", "\u0435"


@pytest.fixture
def assembled(tmp_path: Path) -> Callable[[dict[str, str]], Assembled]:
    """Give the way from changed files to their record."""
    return lambda changes: assemble(write_workspace(tmp_path, changes))


@pytest.mark.parametrize(
    ("text", "word", "instead"),
    [
        ("the suspect left", "suspect", "such as driver"),
        ("Suspects and gunmen", "gunmen", "such as driver"),
        ("an officer-involved shooting", "officer-involved", "name whoever acted"),
        ("an officer\u2010involved shooting", "officer-involved", "name whoever acted"),
        ("an officer involved shooting", "officer involved shooting", "name whoever acted"),
        ("he murdered her", "murdered", "what was done"),
        ("a career criminal", "career criminal", "what the source says"),
    ],
)
def test_a_word_is_told_with_why_and_what_to_write(text: str, word: str, instead: str) -> None:
    """The message names the word and its kind's advice; nothing of it is hidden."""
    found = {each.word: each for each in prejudging(text)}
    assert instead in found[word].why
    assert not found[word].is_hidden


@pytest.mark.parametrize(
    "text",
    [
        "any officer involved in it",
        "suspected",
        "the suspension",
        "an agent",
        "officer",
        "criminal law",
    ],
)
def test_other_words_are_left_alone(text: str) -> None:
    """What only looks like a word of the list is none."""
    assert prejudging(text) == []


@pytest.mark.parametrize("hiding", [SOFT_HYPHEN, NO_SPACE, CYRILLIC_E])
def test_a_hidden_word_is_found_in_a_record(
    assembled: Callable[[dict[str, str]], Assembled], hiding: str
) -> None:
    """A label that a search would not find is a warning with its place, and says the word in plain letters."""
    written = "susp" + (hiding + "ct" if hiding == CYRILLIC_E else "e" + hiding + "ct")
    record = assembled(replaced(INCIDENT, "object in the coat", f"{written} in the coat"))
    (found,) = (each for each in record.findings if each.code == "hidden-wording")
    assert (found.severity, found.value) == (Severity.WARNING, "suspect")
    assert (found.file, found.key) == (INCIDENT, "items[0]")
    assert record.is_valid


def test_a_plain_word_is_told_once(assembled: Callable[[dict[str, str]], Assembled]) -> None:
    """What the rule on plain words finds is not found again, and the rule says what to write."""
    record = assembled(replaced(INCIDENT, "object in the coat", "object of the suspect"))
    (found,) = record.findings
    assert (found.code, found.value) == ("ethics-h9-wording", "suspect")
    assert "such as driver" in found.mend


def test_names_that_others_chose_are_theirs() -> None:
    """A word within a name is not ours."""
    names: Phrases[str] = Phrases()
    names.add("Major Offender Unit", "unit/x")
    assert prejudging("the Major Offender Unit", names) == []
    assert [each.word for each in prejudging("an offender of the Major Offender Unit", names)] == [
        "offender"
    ]


def test_other_languages_are_not_checked_and_it_is_said(
    assembled: Callable[[dict[str, str]], Assembled],
) -> None:
    """A record in another language is told that no list was held against it; that refuses nothing."""
    record = assembled(replaced(SETTINGS, 'language = "en"', 'language = "nb"'))
    (found,) = record.findings
    assert (found.code, found.severity, found.file) == (
        "wording-not-checked",
        Severity.INFO,
        SETTINGS,
    )
    assert record.is_valid
    assert list(unchecked_language("en-GB")) == []


def test_what_the_program_writes_itself_prejudges_nobody(root: Path) -> None:
    """No template of a page, a picture or a new workspace, no script and no style uses a word of the list."""
    files = [
        path
        for folder in ("viz", "graph")
        for path in sorted((root / folder).rglob("*"))
        if path.suffix in {".j2", ".js", ".css", ".yaml", ".md"}
    ]
    assert len(files) > 15
    found = {path.name: prejudging(path.read_text(encoding="utf-8")) for path in files}
    assert {name: words for name, words in found.items() if words} == {}
