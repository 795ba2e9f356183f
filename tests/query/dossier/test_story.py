"""The story tells every claim once, in the order of the text, behind whoever makes it."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.claim import Stance
from onrecord.query.dossier import Dossier, dossier
from onrecord.query.dossier.outline import Entry
from onrecord.query.dossier.plan import Choice, plan
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.story import LONG, head, item, story_section
from onrecord.query.dossier.values import Passage


def speech(found: Dossier, choice: Choice = Choice.ALL) -> Speech:
    """Return how an account is spoken of."""
    return Speech(found, plan(found, choice))


def bullets(found: Dossier, choice: Choice = Choice.ALL) -> list[str]:
    """Return the lines of the story, source by source."""
    (story,) = story_section(speech(found, choice))
    first, *rest = story.below
    assert "“Unopposed” means only that nobody in the record says otherwise." in first.text
    return [each.text for entry in rest for each in entry.below or (Entry(entry.text),)]


@pytest.mark.parametrize("choice", [Choice.ALL, Choice.NONE])
@pytest.mark.parametrize("name", ["quay", "market"])
def test_each_claim_is_told_once_behind_its_speaker(
    sample: ox.Store, name: str, choice: Choice
) -> None:
    """Every line is its speaker's, with what that speaker says and nothing of anybody else's."""
    found = dossier(sample, name)
    told = speech(found, choice)
    for bullet in bullets(found, choice):
        held = [c for c in found.claims if bullet.startswith(head(c)) and item(told, c) in bullet]
        held = [c for c in held if told.mark(c) in bullet]
        words = "; ".join(f"{item(told, claim)} {told.mark(claim)}" for claim in held)
        assert bullet == f"{head(held[0])}{words}"
    marks = " ".join(bullets(found, choice))
    assert all(marks.count(f"{item(told, c)} {told.mark(c)}") == 1 for c in found.claims)


def test_a_line_says_what_is_no_plain_assertion(depot: ox.Store) -> None:
    """Accusations, denials and what cannot be told are marked right where they are told."""
    assert bullets(dossier(depot, "incident/depot")) == [
        "Gazette: the stop was on 3 May 2021 [1]",
        (
            "Tram Watch, voiced by clerk of the watch: (apparent, preliminary) the watch says that"
            " Brandt carried a handgun"
            " (accusation; disputed; known accusers: acting agency only) [2]"
        ),
        (
            "Tram Watch, as passed on by Wire: (cannot confirm) the watch cannot say who searched"
            " Brandt (not confirmed) [3]"
        ),
        "Ola Brandt: (a denial) Brandt says that there was no handgun (disputed) [4]",
    ]


def test_only_who_spoke_last_speaks_on_behind_the_passage_that_opens_a_stretch(
    depot: ox.Store,
) -> None:
    """What one says across two sentences does not pull the second before what another says in the first."""
    found = dossier(depot, "incident/depot")
    gazette, watch, *_ = found.claims

    def told(*places: tuple[int, int]) -> list[str]:
        makers = (gazette, watch, gazette)
        claims = tuple(
            replace(c, iri=f"{c.iri}{n}", passages=(Passage(c.source.iri, *place, ""),))
            for n, (c, place) in enumerate(zip(makers, places, strict=True))
        )
        return [each.partition(":")[0] for each in bullets(replace(found, claims=claims))]

    assert told((0, 10), (0, 20), (5, 9)) == ["Gazette", "Tram Watch, voiced by clerk of the watch"]
    assert len(told((0, 10), (0, 20), (11, 19))) == 3
    assert len(told((0, 10), (10, 20), (20, 30))) == 3


@given(st.integers(min_value=1, max_value=60))
def test_nothing_is_far_from_who_says_it(depot: ox.Store, number: int) -> None:
    """Whoever says much is named again and again, in lines that are about as long as each other."""
    found = dossier(depot, "incident/depot")
    first = found.claims[0]
    claims = tuple(replace(first, iri=f"{first.iri}{n}") for n in range(number))
    told = bullets(replace(found, claims=claims))
    lengths = [each.count(first.paraphrase) for each in told]
    assert all(each.startswith(head(first)) for each in told)
    assert sum(lengths) == number
    assert max(lengths) <= LONG
    assert max(lengths) - min(lengths) <= 1


def test_the_numbers_are_the_same_whatever_is_told_in_full(sample: ox.Store) -> None:
    """Who quotes a number means one claim of an incident."""
    found = dossier(sample, "quay")
    assert bullets(found, Choice.NONE) == bullets(found, Choice.ALL)
    numbers = speech(found, Choice.DISPUTED).numbers
    assert numbers == speech(found).numbers
    assert list(numbers.values()) == list(range(1, len(found.claims) + 1))


def test_what_accuses_is_never_without_how_it_stands(sample: ox.Store) -> None:
    """Behind its words stands that it accuses, and a document that is missing."""
    found = dossier(sample, "market")
    told = speech(found)
    accusing = [claim for claim in found.claims if claim.accuses]
    assert accusing
    for claim in accusing:
        asked = told.asked(claim)
        denies = claim.stance is Stance.DENIES
        mark = "accusation, made by this denial" if denies else "accusation"
        assert f"{claim.paraphrase} ({mark}; {asked[0].status_words}" in item(told, claim)
        assert ("no document is cited" in item(told, claim)) is claim.document_not_cited
    denial = replace(accusing[0], stance=Stance.DENIES)
    assert item(told, denial).startswith("(a denial")
