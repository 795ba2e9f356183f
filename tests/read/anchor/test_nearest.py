"""What is most like words that do not stand in a text is shown with its differences, whatever the words."""

# ruff: noqa: RUF001 - curly marks are what stands in texts
from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.anchor.nearest import differences, nearest_passage, shown

TEXT = "The harbour board closed the slipway. “It wasn’t safe,” the board said.\r\nNobody asked the board why.\n"
SOME = st.text("ab .,'’“\n\u00a0é\u0301🚋", max_size=30)


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("harbor board closed", "harbour board closed"),
        ('"It wasn\'t safe,"', "“It wasn’t safe,”"),
        ("the board said. Nobody asked", "the board said.\r\nNobody asked"),
        ("NOBODY ASKED", "Nobody asked"),
        ("asked the bored why", "asked the board why"),
        ("The board closed the slipway", "board closed the slipway"),
    ],
)
def test_the_nearest_passage(typed: str, words: str) -> None:
    """Spelling, marks, case and breaks do not hide it; its offsets are those of its words."""
    near = nearest_passage(typed, TEXT)
    assert near is not None
    assert near.words.endswith(words)
    assert TEXT[near.start : near.end] == near.words
    assert differences(typed, near.words)


@pytest.mark.parametrize("typed", ["", "…", "Seven eight nine", "🚋"])
def test_nothing_alike_is_nothing(typed: str) -> None:
    """Where no word is shared, no passage is shown."""
    assert nearest_passage(typed, TEXT) is None


@pytest.mark.parametrize(
    ("typed", "found", "told"),
    [
        ("it's", "it’s", ["the text has ’ (U+2019) where you typed ' (U+0027)"]),
        ("a b c", "a  b\nc", ["the text has two spaces where you typed a space",
                              "the text has a line break where you typed a space"]),
        ("a\u00a0b", "a b", ["the text has a space where you typed a no-break space"]),
        ("a\tb", "a b", ["the text has a space where you typed a tab"]),
        ("a \u00a0b", "a b", ["the text has a space where you typed U+0020 U+00A0"]),
        ("a b", "a\r\n\r\nb", ["the text has two line breaks (CRLF) where you typed a space"]),
        ("caf\u00e9", "cafe\u0301",
         ["the text has the accents of “cafe\u0301” decomposed (NFD), you typed them otherwise"]),
        ("cafe\u0301", "caf\u00e9",
         ["the text has the accents of “caf\u00e9” composed (NFC), you typed them otherwise"]),
        ("a b", "a", ["you typed “ b”, which the text has not"]),
        ("a", "a, b", ["the text has “, b”, which you left out"]),
        ("'a' 'b'", "‘a‘ ‘b‘", ["the text has ‘ (U+2018) where you typed ' (U+0027) (4 times)"]),
        ("same", "same", []),
    ],
)  # fmt: skip
def test_differences_are_told_in_words(typed: str, found: str, told: list[str]) -> None:
    """Characters that look alike are named by their code points, blanks by what they are."""
    assert differences(typed, found) == told


def test_many_differences_are_not_all_told() -> None:
    """Six are enough to see that it is another passage, and very long words are not compared."""
    assert differences("a b c d e f g h", "s t u v w x y z")[-1] == "and 2 more"
    assert differences("a " * 9000, "b " * 9000) == ["they differ"]


@given(SOME, SOME)
def test_no_words_do_harm(typed: str, text: str) -> None:
    """Of any two texts: what is shown is a passage of the one, and fits into a line."""
    near = nearest_passage(typed, text)
    if near is not None:
        assert text[near.start : near.end] == near.words
        assert bool(differences(typed, near.words)) == (typed != near.words)
    assert "\n" not in shown(text)


def test_words_that_are_all_common_are_found_all_the_same() -> None:
    """In a long text in which every word stands often, their order still leads to the passage."""
    text = " ".join(f"word{n % 97} of{n % 89}" for n in range(20_000))
    typed = text[40_000:40_300].replace("word5", "wird5")
    near = nearest_passage(typed, text)
    assert near is not None
    assert near.words.count("word5") == typed.count("wird5") > 0
