"""Words are shown from a text that is found by its digest, and only where they are the right ones."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.errors import WorkspaceError
from onrecord.query.dossier import dossier
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.texts import Texts, texts_of
from onrecord.query.dossier.values import Passage
from onrecord.read.evidence.compare import digest_of
from tests.workspaces import TEXT

SOURCE = "https://example.org/depot/source/gazette-depot"


def passage(start: int, end: int, text: str = TEXT) -> Passage:
    """Return a passage with the digest of the words at its place."""
    return Passage(SOURCE, start, end, digest_of(text[start:end].encode()))


def test_a_text_is_found_by_its_digest_under_any_name(depot: ox.Store, tmp_path: Path) -> None:
    """The name of the file says nothing; another text of that name is not taken."""
    (tmp_path / "any name").write_bytes(TEXT.encode())
    (tmp_path / "gazette-depot.txt").write_bytes(b"something else")
    found = texts_of(Reading(depot), [SOURCE], [tmp_path])
    assert (found.found, found.absent) == ({SOURCE: TEXT}, ())


def test_a_text_that_changed_is_not_at_hand(depot: ox.Store, tmp_path: Path) -> None:
    """One more space makes it another text."""
    (tmp_path / "gazette-depot.txt").write_bytes(f"{TEXT} ".encode())
    found = texts_of(Reading(depot), [SOURCE], [tmp_path])
    assert (found.is_at_hand(SOURCE), found.absent) == (False, (SOURCE,))


def test_a_folder_that_is_not_there_is_named(depot: ox.Store, tmp_path: Path) -> None:
    """A mistyped folder is no folder without texts."""
    with pytest.raises(WorkspaceError, match="no folder"):
        texts_of(Reading(depot), [SOURCE], [tmp_path / "none"])


def test_the_words_of_every_claim_are_those_of_the_text(depot: ox.Store) -> None:
    """Each passage is sliced by code points."""
    texts = Texts({SOURCE: TEXT}, ())
    for claim in dossier(depot, "incident/depot").claims:
        for each in claim.passages:
            assert texts.words(each) == TEXT[each.start : each.end]


def test_other_words_at_the_place_are_not_shown() -> None:
    """A digest that does not fit is worth no guess."""
    assert Texts({SOURCE: "x" * len(TEXT)}, ()).words(passage(0, 4)) is None
    assert Texts({}, (SOURCE,)).words(passage(0, 4)) is None


@pytest.mark.parametrize(
    ("words", "begins", "ends"),
    [
        ("On May 3, 2021", False, True),
        ("the Tram Watch stopped Ola Brandt at the depot.", True, False),
        ("“Brandt had a handgun,”", False, True),
        ("a clerk of the watch said", True, False),
        ("“I had no handgun,” Brandt said.", False, False),
        ("Stop at the tram depot", False, True),
        ("handgun,” a clerk of the watch said. “I had", True, True),
    ],
)
def test_a_passage_that_is_cut_out_of_a_sentence_is_known(
    words: str, *, begins: bool, ends: bool
) -> None:
    """Where it begins or ends inside a sentence, a reader is not to take it for a whole one."""
    start = TEXT.index(words)
    cut = Texts({SOURCE: TEXT}, ()).cut(passage(start, start + len(words)))
    assert cut == (begins, ends)


@given(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)))
def test_any_passage_can_be_asked_whether_it_is_cut(one: int, other: int) -> None:
    """The whole text is not cut, whatever else is asked."""
    texts = Texts({SOURCE: TEXT}, ())
    texts.cut(passage(min(one, other), max(one, other)))
    assert texts.cut(passage(0, len(TEXT))) == (False, False)


PLACES = st.integers(min_value=0, max_value=len(TEXT))
PASSAGES = st.lists(
    st.tuples(PLACES, PLACES).map(lambda ends: passage(min(ends), max(ends))), max_size=6
)


@given(PASSAGES)
def test_gaps_and_passages_are_the_whole_text(passages: list[Passage]) -> None:
    """Every letter stands in a passage or in a gap, never in both."""
    gaps = Texts({SOURCE: TEXT}, ()).gaps(SOURCE, passages)
    in_gaps = {place for start, end in gaps for place in range(start, end)}
    in_passages = {place for each in passages for place in range(each.start, each.end)}
    assert not in_gaps & in_passages
    letters = {place for place, character in enumerate(TEXT) if character.isalnum()}
    assert letters <= in_gaps | in_passages
