"""A name is found however it is spelt, and nothing else is taken for it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.read.name_parts import Names, folded
from onrecord.read.slug import slug

NAME = "Žofie Østergård-Łukasz"
LETTERS = "abcdefghijklmnopqrstuvwxyzáčďéěíňóřšťúůýžøåæßłđöüñ"


@pytest.mark.parametrize(
    "text",
    [
        "Žofie said so", "ŽOFIE", "zofie's bag", "of Z\u0308ofie, Ostergard", "østergård",
        "act/lukasz-2", "https://example.net/zofieostergardlukasz.html", "(Łukasz)", "ŁUKASZ!",
        "\uff3a\uff4f\uff46\uff49\uff45", "Zo\u00adfie", "Žo\u200bfie",
        "Zo\ufe0ffie", "Zo\u034ffie", "Zo\u3164fie", "the Zofies", "ostergardens", "zofie2012",
        "#JusticeForZofie", "LUKASZFamily", "@alukasz", "Łuk-asz", "Oster-\ngård", "Ø s t e r g å r d",
        "Oestergaard", "OstergardLukasz", "https://example.net/%C5%BDofie",
        "https://example.net/?to=%25C5%2581ukasz", "xn--stergrd-ixa9n.example", "&#381;ofie",
    ],
)  # fmt: skip
def test_a_name_is_found_however_it_is_written(text: str) -> None:
    """Case, accents, width, what nobody sees, hyphens and web addresses hide nothing."""
    assert Names([NAME], []).are_in(text)


@pytest.mark.parametrize(
    "text", ["Zofi", "lukas", "of the depot", "", "guard", "zofian", "ostrich"]
)
def test_other_words_are_left_alone(text: str) -> None:
    """A part of a word is no name."""
    assert not Names([NAME], []).are_in(text)


def test_particles_and_shared_parts_are_no_secret() -> None:
    """Whoever is called van der Berg is not known by van; a shared surname is told with the first name only."""
    names = Names(["Tim van der Berg"], ["Ola Berg"])
    assert not names.are_in("the van of Ola Berg")
    assert names.are_in("Tim")
    assert Names(["Ola Berg Holm"], ["Ola Holm", "Ina Berg"]).are_in("Ola Berg Holm came")


def test_what_holds_a_whole_name_makes_no_part_of_it_known() -> None:
    """An aunt whose label holds the name of a child tells nobody that the name is no secret."""
    names = Names(["Tim Holm"], ["Ina, aunt of Tim Holm"])
    assert names.are_in("Tim said so")
    assert names.are_in("the Holms")
    assert not names.are_in("the aunt of Ina")


def test_words_that_only_begin_like_a_name_are_left_alone() -> None:
    """Whoever is called like a word hides no longer words, and no digest that happens to hold the letters."""
    names = Names(["Cooper Mark", "Ebba Allen Brand"], ["Ola Coopers"])
    for text in (
        "cooperate",
        "market",
        "fallen",
        "branding",
        "Ola Coopers",
        f"sha256:{'7ebba9a1' * 8}",
    ):
        assert not names.are_in(text), text


def test_marks_for_vowels_are_part_of_words() -> None:
    """In scripts that write vowels as marks on other letters, a word is not cut at each."""
    assert Names(["प्रिया"], []).are_in("बहन प्रिया बोली")


def test_scripts_without_spaces_are_searched_within_words() -> None:
    """A name in Chinese stands between other signs."""
    assert Names(["吴毅"], []).are_in("据吴毅说")


@given(st.lists(st.text(LETTERS, min_size=3, max_size=10), min_size=1, max_size=3))
def test_a_name_is_found_in_every_form_of_it(words: list[str]) -> None:
    """In capitals, decomposed, in ASCII, as a slug, in the middle of a sentence."""
    name = " ".join(words)
    names = Names([name], [])
    if not names:  # particles alone
        return
    for form in (
        name,
        name.upper(),
        name.title(),
        unicodedata.normalize("NFD", name),
        folded(name),
    ):
        assert names.are_in(f"what, {form}? no"), form
    assert names.are_in(slug(name, 100))
