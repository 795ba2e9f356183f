"""What a passage cuts is said, and what only looks like a cut is not."""

# ruff: noqa: RUF001 - curly marks are what stands in texts
from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.evidence.cuts import Cuts, splits_character


def codes(text: str, words: str) -> list[str]:
    """Return what the only place of words in a text cuts."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return [cut.code for cut in Cuts(text).of(start, start + len(words))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The warden left.", "The ward", ["cut-word"]),
        ("The warden left.", "arden left", ["cut-word"]),
        ("The warden’s cart", "warden", []),
        ("a well-known cart", "known cart", []),
        ("paid 1,500 in all", "paid 1", ["cut-number"]),
        ("at 9:40 a.m.", "40 a.m.", ["cut-number"]),
        ("in 2019, 2020", "in 2019", []),
        ("on May 3.", "May 3", []),
        ("cafe\u0301 open", "open", []),
        ("cafe\u0301 open", "cafe", ["split-character"]),
        ("cafe\u0301s open", "s open", ["cut-word"]),
        ("a 👩‍🚒 spoke", "a 👩", ["split-character"]),
        ("a 👍🏽 sign", "a 👍", ["split-character"]),
        ("a 👍🏽 sign", "sign", []),
        ("🇫🇷🇩🇪 said", "🇩🇪 said", []),
        ("🇫🇷🇩🇪 said", "🇷🇩", ["split-character", "split-character"]),
        ("🚋🚋 tram", "🚋 tram", []),
        ("one\r\ntwo", "one\r", ["split-character"]),
        ("彼は銃を持っていた", "銃を持", []),
        ("경찰은 말했다", "경찰", []),
        ("Полиция сказала", "Поли", ["cut-word"]),
    ],
)
def test_characters_words_and_numbers(text: str, words: str, expected: list[str]) -> None:
    """Ends inside what belongs together are told; those of scripts without spaces are not."""
    assert codes(text, words) == expected


CUT = ["cut-quotation"]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("“I had a cart,” he said.", "“I had a cart", CUT),
        ("“I had a cart,” he said.", "cart,” he said", CUT),
        ("“I had a cart,” he said.", "I had a cart", []),
        ("“I had a cart,” he said.", "“I had a cart,” he said", []),
        ("“A cart,” he said. “A van,” she said.", "he said. “A van", CUT),
        ("“A cart,” he said. “A van,” she said.", "cart,” he said. “A", [*CUT, *CUT]),
        ('"I had a cart," he said.', '"I had a cart', CUT),
        ('"I had a cart," he said.', "had a cart", []),
        ("«J’avais un van», dit-il.", "van», dit", CUT),
        ("„Ein Karren“, sagte er.", "„Ein Karren", CUT),
        ("„Ein Karren“, sagte er.", "sagte er", []),
    ],
)
def test_quotations_that_are_cut(text: str, words: str, expected: list[str]) -> None:
    """One mark of a pair without the other is told; all or nothing of a quotation, or its inside, is not."""
    assert codes(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Roll it down! she shouts.", "“Roll it down"),
        ("Roll it down!” she shouts.", "down!” she shouts"),
        ("“One paragraph.\n“And another,” he said.", "“One paragraph."),
        ("“One paragraph.\n“And another,” he said.", "“One paragraph.\n“And another,”"),
        ("“One “two” three.", "“One “two"),
        ('a 5" knife and a 6" one', 'a 5" knife'),
        ("he is 6'2\" tall", '2" tall'),
        ("the officers’ van", "the officers"),
    ],
)
def test_a_mark_without_its_partner_is_nobodys_cut(text: str, words: str) -> None:
    """Damage in a text, quotations of several paragraphs, inches and apostrophes do not cry wolf."""
    assert codes(text, words) == []


def test_two_passages_that_meet_in_a_word_mean_it() -> None:
    """Where one ends and the next begins, somebody has taken apart what ran together in the text."""
    assert list(Cuts("of crimesIt was", frozenset({9})).of(0, 9)) == []
    assert [cut.code for cut in Cuts("of crimesIt was").of(0, 9)] == ["cut-word"]


@given(st.text(max_size=40), st.data())
def test_the_whole_of_a_text_cuts_nothing(text: str, data: st.DataObject) -> None:
    """Whatever a text holds, all of it is whole, and asking about any part of it does no harm."""
    cuts = Cuts(text)
    assert list(cuts.of(0, len(text))) == []
    start = data.draw(st.integers(0, len(text)))
    for cut in cuts.of(start, data.draw(st.integers(start, len(text)))):
        assert cut.message
        assert cut.mend


@given(st.text("ae\u0301\u0308k 👍🏽\u200d", max_size=20))
def test_a_combining_mark_never_stands_alone(text: str) -> None:
    """No offset in front of a combining mark is between two characters, save at the beginning."""
    for offset in range(1, len(text)):
        if unicodedata.combining(text[offset]):
            assert splits_character(text, offset)
