"""An account as JSON holds what the dossier holds."""

from __future__ import annotations

import json
from dataclasses import fields

import pyoxigraph as ox

from onrecord.query.dossier import Dossier, dossier
from onrecord.query.dossier.machine import to_json
from onrecord.query.dossier.texts import NO_TEXTS, Texts
from tests.workspaces import TEXT

SOURCE = "https://example.org/depot/source/gazette-depot"


def test_every_field_is_there(depot: ox.Store) -> None:
    """Claims by the names of their fields, with the stance as an IRI."""
    found = dossier(depot, "incident/depot")
    document = json.loads(to_json(found, found.claims, NO_TEXTS, "how to cite it"))
    assert set(document) == {each.name for each in fields(Dossier)} | {"citation"}
    assert [claim["iri"] for claim in document["claims"]] == [claim.iri for claim in found.claims]
    for shown, claim in zip(document["claims"], found.claims, strict=True):
        assert shown["stance"] == claim.stance.value
        assert shown["paraphrase"] == claim.paraphrase
        assert [p["start"] for p in shown["passages"]] == [p.start for p in claim.passages]


def test_words_are_there_only_with_their_text(depot: ox.Store) -> None:
    """They stand under their places, and a text that is not at hand is named."""
    found = dossier(depot, "incident/depot")
    without = to_json(found, found.claims, Texts({}, (SOURCE,)), "")
    assert json.loads(without)["texts_not_at_hand"] == [SOURCE]
    assert "“Brandt had a handgun,”" not in without.decode()
    document = json.loads(to_json(found, found.claims, Texts({SOURCE: TEXT}, ()), ""))
    assert document["words"] == {
        f"{SOURCE}#{p.start}-{p.end}": TEXT[p.start : p.end]
        for claim in found.claims
        for p in claim.passages
    }
