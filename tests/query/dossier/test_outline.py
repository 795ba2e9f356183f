"""An outline is text that fits a terminal, or Markdown that takes no value for markup."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.query.dossier.outline import (
    NARROWEST,
    WIDEST,
    Entry,
    lines,
    section,
    to_markdown,
    to_text,
)
from onrecord.query.terminal import width

WORDS = st.text(st.characters(codec="utf-8"), max_size=60)
TREES = st.recursive(
    WORDS.map(Entry),
    lambda below: st.builds(
        lambda text, entries, heading: Entry(text, tuple(entries), heading=heading),
        WORDS,
        st.lists(below, max_size=3),
        st.booleans(),
    ),
    max_leaves=8,
)
TREE = Entry(
    "A thing",
    (
        Entry("plain"),
        Entry("First", (Entry("one", (Entry("below one"),)), Entry("two")), heading=True),
        Entry("Second", (Entry("three"),), heading=True),
    ),
    heading=True,
)


def test_a_tree_as_text() -> None:
    """Headings stand at the margin after an empty line, what belongs below is indented."""
    assert to_text(TREE) == (
        "A thing\n  plain\n\nFirst\n  one\n    below one\n  two\n\nSecond\n  three\n"
    )


def test_a_tree_as_markdown() -> None:
    """Headings are headings and entries are nested lists."""
    assert to_markdown(TREE) == (
        "# A thing\n\n- plain\n\n## First\n\n- one\n  - below one\n- two\n\n"
        "## Second\n\n- three\n\n"
    )


def test_headings_stand_out_where_they_are_told_to() -> None:
    """Only headings are styled."""
    shown = to_text(TREE, heading=str.upper).splitlines()
    assert [line for line in shown if line.isupper()] == ["A THING", "FIRST", "SECOND"]


@pytest.mark.parametrize("columns", [0, 20, 57, 96, 1000])
def test_lines_are_no_wider_than_the_terminal(columns: int) -> None:
    """A very narrow one gets lines that can still be read, a very wide one lines that the eye can follow."""
    tree = Entry("word " * 60, (Entry("longer " * 60, (Entry("x" * 400),)),), heading=True)
    most = max(NARROWEST, min(WIDEST, columns))
    assert most - 8 < max(map(width, to_text(tree, columns).splitlines())) <= most


@given(TREES)
def test_nothing_in_a_text_commands_the_terminal(tree: Entry) -> None:
    """No control character and no mark of direction gets through, whatever the labels hold."""
    shown = to_text(tree)
    bad = {"Cc", "Zl", "Zp", "Cs"}
    assert not [c for c in shown.replace("\n", "") if unicodedata.category(c) in bad]
    assert not set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068") & set(shown)


@given(TREES)
def test_no_value_becomes_markup(tree: Entry) -> None:
    """Each line of Markdown is a heading, an entry or empty: no value begins one of its own."""
    for line in to_markdown(tree).splitlines():
        assert not line or line.lstrip(" ").startswith(
            ("# ", "## ", "### ", "#### ", "##### ", "###### ", "- ")
        )


@pytest.mark.parametrize(
    ("text", "line"),
    [("1. one", r"- 1\. one"), ("30.", r"- 30\."), ("1.5 m", "- 1.5 m"), ("a 1. b", "- a 1. b")],
)
def test_a_number_that_begins_a_label_begins_no_list(text: str, line: str) -> None:
    """Only where Markdown would take it for the mark of a list is it escaped."""
    assert to_markdown(Entry("A", lines(text), heading=True)) == f"# A\n\n{line}\n\n"


def test_a_section_without_entries_is_none() -> None:
    """A heading announces something, and empty texts are no entries."""
    assert section("Empty", lines("", "")) == ()
