"""Whatever people type becomes a short name that is safe in identifiers and files, or is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import WorkspaceError
from onrecord.read.slug import LONGEST, LONGEST_LABEL, one_line, slug
from onrecord.read.text_file import UNPRINTABLE
from onrecord.read.things import IDENTIFIER


def named(words: str) -> str | None:
    """Return the slug of words, None where they are refused."""
    try:
        return slug(words)
    except WorkspaceError:
        return None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("quay", "quay"),
        ("The  Courier & Co.", "the-courier-co"),
        ("Über Ærø, Straße", "uber-aero-strasse"),
        ("../../x", "x"),
        ("24/7 News", "24-7-news"),
        ("İstanbul", "istanbul"),
        ("½", "1-2"),
        ("FOX 32", "fox-32"),
    ],
)
def test_words_become_a_name(words: str, name: str) -> None:
    """Accents, case and punctuation go; what is left are letters, digits and single hyphens."""
    assert slug(words) == name


@pytest.mark.parametrize("words", ["", " ", "../..", "—!", "\u0301"])
def test_what_holds_no_letter_is_refused(words: str) -> None:
    """There is nothing to name by."""
    with pytest.raises(WorkspaceError, match="no letter and no digit"):
        slug(words)


def test_another_script_is_stood_for_by_a_digest() -> None:
    """Two names in letters that are no ASCII stay two names."""
    names = {slug("Дом"), slug("Дым"), slug("家"), slug("Дом 7"), slug("٣")}
    assert len(names) == 5
    assert all(IDENTIFIER.fullmatch(f"outlet/{name}") for name in names)


def test_long_names_that_begin_alike_stay_apart() -> None:
    """What is cut off counts."""
    first, second = slug("harbour " * 20 + "one"), slug("harbour " * 20 + "two")
    assert first != second
    assert len(first) <= LONGEST
    assert slug("a" * 200) != slug("a" * 201)


@given(st.text())
def test_a_name_is_safe_or_refused(words: str) -> None:
    """A slug is the last part of an identifier, short, and its own slug; a path it never is."""
    name = named(words)
    if name is None:
        assert not any(c.isalnum() and c.isascii() for c in words)
    else:
        assert IDENTIFIER.fullmatch(f"incident/{name}")
        assert len(name) <= LONGEST
        assert slug(name) == name


@given(st.text())
def test_a_label_can_be_shown_and_read_back(words: str) -> None:
    """A label is one line that a workspace's reader takes, or it is refused."""
    try:
        label = one_line(words, "label")
    except WorkspaceError:
        return
    assert 0 < len(label) <= LONGEST_LABEL
    assert not UNPRINTABLE.search(label)
    assert not set("\n\t") & set(label)
    assert one_line(label, "label") == label
