"""Holds the cutting of labels to lines that fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.network.labels import ELLIPSIS, shorten, text_width, wrap

names = st.text(max_size=80)
widths = st.integers(40, 300).map(float)


@given(names, widths)
def test_lines_fit(text: str, width: float) -> None:
    """A label has two lines at most, and none is wider than its room."""
    lines = wrap(text, width)
    assert len(lines) <= 2
    assert all(text_width(line) <= width for line in lines)


@given(names, widths)
def test_what_fits_is_whole(text: str, width: float) -> None:
    """A text is cut only where it must be, and then says so."""
    shown = shorten(text, width)
    if text_width(text) <= width:
        assert shown == text
    else:
        assert shown.endswith(ELLIPSIS)
        assert text.startswith(shown.removesuffix(ELLIPSIS))


def test_words_go_to_the_next_line() -> None:
    """A long label breaks between words."""
    assert wrap("District Attorney of the county", 110) == (
        "District",
        "Attorney of the …",
    ) or wrap("District Attorney of the county", 110) == ("District Attorney", "of the county")


def test_wide_scripts_take_more_room() -> None:
    """A character of an East Asian script counts for two, and an accent for none."""
    assert text_width("港") > text_width("a")
    assert text_width("e\u0301") == text_width("e")
    assert text_width("") == 0
