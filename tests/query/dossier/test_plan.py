"""Every claim that is chosen is told under one heading."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.query.dossier import dossier
from onrecord.query.dossier.plan import Choice, chosen, plan
from onrecord.query.dossier.values import Part

THINGS = (
    "incident/quay",
    "person/joaquin-ibanez",
    "agency/port-ansel-police",
    "outlet/ansel-wire",
    "source/quay-footage",
    "source/courier-quay",
    "act/quay-3",
    "post/chief",
)


@pytest.mark.parametrize("name", THINGS)
@pytest.mark.parametrize("choice", Choice)
def test_each_claim_is_told_once(sample: ox.Store, name: str, choice: Choice) -> None:
    """The headings share out what is chosen, and none is empty."""
    found = dossier(sample, name)
    groups = plan(found, choice)
    told = [claim.iri for group in groups for claim in group.claims]
    assert sorted(told) == sorted(claim.iri for claim in chosen(found, choice))
    assert all(group.claims for group in groups)


def test_choices_are_what_they_say(sample: ox.Store) -> None:
    """All is everything, none is nothing, and accusations accuse."""
    found = dossier(sample, "incident/quay")
    assert chosen(found, Choice.ALL) == found.claims
    assert chosen(found, Choice.NONE) == ()
    accusations = chosen(found, Choice.ACCUSATIONS)
    assert accusations
    assert all(claim.accuses for claim in accusations)
    disputed = chosen(found, Choice.DISPUTED)
    assert 0 < len(disputed) < len(found.claims)
    assert set(disputed) < set(chosen(found, Choice.OPEN)) | set(accusations)


def test_an_accusation_is_told_as_one(sample: ox.Store) -> None:
    """What accuses somebody stands under that heading, never among what is said of him."""
    groups = {g.title: g.claims for g in plan(dossier(sample, "person/joaquin-ibanez"), Choice.ALL)}
    (accusations,) = [claims for title, claims in groups.items() if "Accusations" in title]
    assert all(Part.ACCUSED in claim.parts for claim in accusations)
    others = [c for title, claims in groups.items() if "Accusations" not in title for c in claims]
    assert others
    assert not any(Part.ACCUSED in claim.parts for claim in others)


def test_posts_stand_apart(sample: ox.Store) -> None:
    """Who holds which post is told under a heading of its own."""
    (group, *_) = plan(dossier(sample, "person/ada-mbeki-lund"), Choice.ALL)
    assert group.title == "Posts and ties that are said"
    assert [claim.paraphrase for claim in group.claims] == ["Mbeki-Lund is the chief"]
