"""Why a digest does not fit is explained by what does; the offsets stay as somebody wrote them."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from onrecord.model.claim import Span
from onrecord.read.evidence import shift
from onrecord.read.evidence.compare import digest_of
from onrecord.read.evidence.shift import Explainer, places_of
from onrecord.read.located import Place
from tests.workspaces import digest

SOURCE = "https://example.org/source/piece"
TEXT = "🚋 Stop.\r\nOla said: “I had no cart.”\r\nThe cafe\u0301 was shut, a clerk said.\r\n"


def told(text: str, start: int, end: int, words: str, other: Span | None = None) -> str:
    """Return what is said of a passage that has the digest of some words."""
    span = Span(SOURCE, start, end, digest(words))
    others = {other.digest: (other, Place("incidents/a.yaml", 9))} if other else {}
    found = Explainer(text, [span], others).explain(span)
    return "" if found is None else f"{found.why} {found.mend}"


@pytest.mark.parametrize("words", ["no cart", "“I had no cart.”", "a clerk", "cafe\u0301"])
def test_bytes_and_utf16_units_are_recognised(words: str) -> None:
    """The explanation names the unit, the place where the digest fits, and what stands before it."""
    start = TEXT.index(words)
    fits = f"[{start}, {start + len(words)}]"
    for name, encoding, width in (("bytes", "utf-8", 1), ("UTF-16 units", "utf-16-le", 2)):
        first = len(TEXT[:start].encode(encoding)) // width
        last = first + len(words.encode(encoding)) // width
        said = told(TEXT, first, last, words)
        assert f"The digest fits at {fits}" in said
        assert f"[{first}, {last}] counts {name}, and U+1F68B stands before it" in said
        assert f"if it is the one at {fits}, write that" in said


@pytest.mark.parametrize(
    ("words", "moved", "ends", "expected"),
    [
        ("no cart", 3, 0, "3 code points earlier"),
        ("no cart", -2, 0, "2 code points later"),
        ("no cart", -1, 0, "1 code point later"),
        ("no cart", 0, -1, "its end is the first code point after the words"),
        ("no cart", 0, 2, "its end is the first code point after the words"),
        ("a clerk", -2, 0, "as many as there are line breaks of two code points (CRLF) before it, 2"),
        ("was shut", -1, 0, "combining marks before it, 1"),
    ],
)  # fmt: skip
def test_a_shift_is_told_with_its_cause(words: str, moved: int, ends: int, expected: str) -> None:
    """How far the words are, and what may have been left out of the count."""
    start = TEXT.index(words)
    changed = TEXT if words != "was shut" else TEXT.replace("\r\n", "\n")
    start = changed.index(words)
    said = told(changed, start + moved, start + moved + len(words) + ends, words)
    assert expected in said
    assert f"[{start}, {start + len(words)}]" in said


def test_a_byte_order_mark_that_was_not_counted_is_named() -> None:
    """A mark at the beginning of the text as stored is a code point of it."""
    assert "the byte order mark at the beginning" in told("\ufeffOla left.", 0, 3, "Ola")


@pytest.mark.parametrize(
    ("stored", "typed", "how"),
    [
        ("“no cart”", '"no cart"', "with straight quotation marks"),
        ("one\r\ntwo", "one\ntwo", "with LF for each line break"),
        ("one\ntwo", "one\r\ntwo", "with CRLF for each line break"),
        ("one\ntwo", "one two", "with a space for each line break"),
        ("cafe\u0301", "caf\u00e9", "in composed form (NFC)"),
        ("caf\u00e9", "cafe\u0301", "in decomposed form (NFD)"),
        (" cart", "cart", "without the blanks"),
        ("no\u00a0cart", "no cart", "plain spaces for no-break spaces"),
    ],
)
def test_words_that_were_hashed_in_another_form_are_recognised(
    stored: str, typed: str, how: str
) -> None:
    """The place is right, and the digest is that of a normalised copy of its words."""
    text = f"He said {stored} there."
    assert how in told(text, 8, 8 + len(stored), typed)


def test_the_digest_of_another_passage_is_named() -> None:
    """A digest that was copied from another claim is found by the other's place in the files."""
    other = Span("https://example.org/source/other", 4, 12, digest("their own"))
    said = told(TEXT, 3, 7, "their own", other)
    assert "The digest is that of another passage, [4, 12] (incidents/a.yaml, line 9)" in said
    own = Span(SOURCE, 3, 7, digest("nothing"))
    assert told(TEXT, 3, 7, "nothing", own) == ""


def test_words_that_stand_several_times_are_all_told() -> None:
    """The nearest comes first, and none is said to be the one."""
    said = told("no cart, no cart, no cart.", 11, 18, "no cart")
    assert "fits at [9, 16] (line 1 of the text), 2 code points earlier" in said
    assert "it fits at [18, 25] and [0, 7], too" in said


def test_a_long_text_is_not_searched_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where all of it would be too much, what is near to the passage is looked at."""
    monkeypatch.setattr(shift, "MOST_WINDOWS", 10)
    monkeypatch.setattr(shift, "NEARBY", 3)
    span = Span(SOURCE, 3, 5, digest("bc"))
    assert places_of([span], "abc") == {(2, digest("bc")): (1,)}
    assert places_of([span], "abc" * 9) == {(2, digest("bc")): (1, 4)}


@given(st.text(min_size=1, max_size=30), st.data())
def test_whatever_is_said_to_fit_fits(text: str, data: st.DataObject) -> None:
    """Of any text and any two passages: where an explanation names a place, the digest is that of its words."""
    assume("\ud800" not in text)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    first = data.draw(st.integers(0, len(text)))
    last = data.draw(st.integers(first + 1, len(text) + 3))
    span = Span(SOURCE, first, last, digest_of(text[start:end].encode()))
    found = Explainer(text, [span], {}).explain(span)
    if last - first == end - start:
        assert found is not None
    if found is not None and "fits at [" in found.why:
        where = found.why.partition("fits at [")[2].partition("]")[0].split(", ")
        a, b = map(int, where)
        assert digest_of(text[a:b].encode()) == span.digest
