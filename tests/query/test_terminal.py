"""Text for a terminal has a known width and no commands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.query.terminal import fit, pad, plain, split, width

TEXTS = st.text(st.characters(codec="utf-8"), max_size=40).map(plain)


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("é", 1), ("e\u0301", 1), ("漢字", 4), ("🚀", 2)]
)
def test_width_is_that_of_the_screen(text: str, columns: int) -> None:
    """Marks take no room and wide characters take two columns."""
    assert width(text) == columns


def test_commands_are_written_out() -> None:
    """Line ends, escapes and marks of direction are shown, letters and emoji are left."""
    text = "a\nb\x1b[2J\u202eñ👩\u200d🚀\ud800"
    assert plain(text) == "a\\nb\\x1b[2J\\u202eñ👩\u200d🚀\\ud800"


@given(TEXTS, st.integers(min_value=2, max_value=20))
def test_a_text_that_is_cut_fits_and_begins_as_it_did(text: str, columns: int) -> None:
    """An ellipsis says that something is missing, and only then."""
    shown = fit(text, columns)
    assert width(shown) <= columns
    assert shown == text if width(text) <= columns else text.startswith(shown.removesuffix("…"))


@given(TEXTS, st.integers(min_value=2, max_value=20))
def test_parts_of_a_text_are_all_of_it(text: str, columns: int) -> None:
    """Splitting loses nothing and no part is too wide."""
    parts = split(text, columns)
    assert "".join(parts) == text
    assert all(width(part) <= columns for part in parts)


@given(TEXTS)
def test_padding_fills_a_column(text: str) -> None:
    """Columns line up whatever is in them."""
    assert width(pad(text, 200)) == 200
