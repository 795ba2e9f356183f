"""What is shown of a thing depends on the record alone, in every format."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.model.errors import QueryError
from onrecord.query.citation import STYLES, Edition, cite
from onrecord.query.dossier import dossier
from onrecord.query.dossier.plan import Choice
from onrecord.query.dossier.story import reservation
from onrecord.query.show import show
from onrecord.read.admit import Told, admit
from onrecord.read.scaffold import scaffold
from tests.query.dossier.conftest import record, sample

__all__ = ["sample"]
EDITION = Edition("Invented record", "Nobody", "0123456789abcdef", "https://example.org/licence")
FORMS = ("text", "json", "markdown")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("choice", Choice)
def test_another_order_of_the_store_shows_the_same(
    sample: ox.Store, form: str, choice: str
) -> None:
    """Nothing that is shown depends on where a statement lies."""
    other = ox.Store()
    for quad in sorted(sample, key=str, reverse=True):
        other.add(quad)
    for name in ("incident/quay", "person/joaquin-ibanez"):
        shown = show(sample, name, EDITION, form=form, choice=choice)
        assert shown == show(other, name, EDITION, form=form, choice=choice)


@pytest.mark.parametrize("form", FORMS)
def test_every_claim_is_shown_in_every_format(sample: ox.Store, form: str) -> None:
    """What one format tells the others tell as well."""
    claims = json.loads(show(sample, "incident/quay", EDITION, form="json"))["claims"]
    shown = show(sample, "incident/quay", EDITION, form=form).decode()
    for claim in claims:
        assert claim["short"][: len("claim/") + 8] in shown.replace("\\", "")


def test_every_reservation_of_every_claim_is_told(sample: ox.Store) -> None:
    """The story, the full account, the account of the claim and each style of citing it hold all of them."""
    hedged = 0
    for incident in ("incident/quay", "incident/market"):
        found = dossier(sample, incident)
        shown = flat(show(sample, incident, EDITION))
        for number, claim in enumerate(found.claims, start=1):
            hedged += bool(claim.hedges)
            assert all(hedge in reservation(claim) for hedge in claim.hedges)
            brief = re.escape(f"{reservation(claim)}{claim.paraphrase}")
            assert re.search(rf"{brief}( \([^\[\]]*\))? \[{number}\]", shown), brief
            words = f" ({', '.join(claim.hedges)})" if claim.hedges else ""
            full = f"{words}: {claim.paraphrase}"
            assert re.search(rf"\[{number}\] [^\[]*{re.escape(full)} \(", shown), full
            assert (
                flat(show(sample, claim.iri, EDITION)).count(full) > 1
            )  # there and in the citation
            citation = cite(dossier(sample, claim.iri), EDITION)
            assert all(full in flat(style(citation).encode()) for style in STYLES.values())
    assert hedged


def flat(shown: bytes) -> str:
    """Return what is shown in one line."""
    return " ".join(shown.decode().split())


def test_fewer_claims_are_shown_where_fewer_are_wanted(sample: ox.Store) -> None:
    """The choice holds in JSON, too; what surrounds the claims stays."""
    whole, some, none = (
        json.loads(show(sample, "incident/quay", EDITION, form="json", choice=choice))
        for choice in ("all", "disputed", "none")
    )
    assert len(whole["claims"]) > len(some["claims"]) > len(none["claims"]) == 0
    assert whole["questions"] == none["questions"]


def test_what_is_not_there_cannot_be_shown(sample: ox.Store) -> None:
    """The error is the one of looking it up."""
    with pytest.raises(QueryError, match="Nothing in the record is called nobody"):
        show(sample, "nobody", EDITION)


@pytest.mark.parametrize("name", ["harbour", "the-courier", "the-courier-harbour"])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_what_nobody_has_said_anything_of_yet_is_shown_so(
    tmp_path: Path, name: str, form: str
) -> None:
    """Right after an article was added there is no claim, and no word on claims, numbers or speakers."""
    (tmp_path / "a.txt").write_text("Invented words.", encoding="utf-8")
    workspace = tmp_path / "w"
    scaffold(workspace, example=False)
    admit(tmp_path / "a.txt", workspace, Told(incident="harbour", outlet="The Courier"))
    shown = show(record(workspace), name, EDITION, form=form).decode()
    assert shown.casefold().count("no claim yet") == 2
    for word in ("0 claims", "What follows", "The numbers lead", "stated as a fact"):
        assert word not in shown
