"""Words are read as a person sees them, and phrases are found among them and not inside them."""

import pytest

from onrecord.model.phrases import Phrases, fold, words_of, words_of_name

CYRILLIC = "\u0455u\u0455p\u0435\u0441t"
WIDE = "\uff53\uff55\uff53\uff50\uff45\uff43\uff54"


@pytest.mark.parametrize(
    "text",
    ["Suspect", "sus\u00adpect", "sus\u200bpect", "sus\u2060pect", "S\u00daSPECT", CYRILLIC, WIDE],
)
def test_a_hidden_word_is_read(text: str) -> None:
    """Soft hyphens, invisible characters, letters of other scripts, marks and wide forms hide nothing."""
    assert fold(text) == "suspect"


def test_words_are_parted_as_a_reader_parts_them() -> None:
    """Apostrophes, hyphens, underscores and capitals part words."""
    assert words_of("Foster\u2019s hand-gun") == ["foster", "s", "hand", "gun"]
    assert words_of_name("act/foster_handGun-2") == ["act", "foster", "hand", "gun", "2"]


def test_phrases_are_found_with_their_plural() -> None:
    """A phrase is found whole, in one or many, and not within another word."""
    phrases: Phrases[str] = Phrases()
    for phrase in ("gang member", "thief", "injury", "crutch"):
        phrases.add(phrase, phrase)
    phrases.add("…", "nothing")
    assert [key for *_, key in phrases.find(words_of("two gang members, one injury"))] == [
        "gang member",
        "injury",
    ]
    assert [key for *_, key in phrases.find(words_of("injuries by crutches"))] == [
        "injury",
        "crutch",
    ]
    assert list(phrases.find(words_of("gangmember, thieflike"))) == []


def test_the_longest_phrase_hides_what_stands_in_it() -> None:
    """A full name is nobody else's last name."""
    phrases: Phrases[str] = Phrases()
    phrases.add("Maurice Foster", "father", plural=False)
    phrases.add("Foster", "father", plural=False)
    phrases.add("Foster", "son", plural=False)
    found = list(phrases.longest(words_of("Maurice Foster and Foster")))
    assert found == [(0, 2, frozenset({"father"})), (3, 4, frozenset({"father", "son"}))]
