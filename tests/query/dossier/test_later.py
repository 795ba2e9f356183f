"""What later became of a conviction is told wherever the conviction is told."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from pyoxigraph import Store

from onrecord.export.build import build
from onrecord.export.formats import FORMATS
from onrecord.export.source import open_source
from onrecord.query.citation import STYLES, Edition, cite
from onrecord.query.dossier import dossier
from onrecord.query.show import show
from onrecord.store.select import select
from tests.workspaces import FILES, INCIDENT, passage, write_workspace

EDITION = Edition("Depot", "Depot record", "0123456789abcdef", "https://example.org/licence")
# what was found first, and what is said to have become of it
OUTCOMES = {
    "overturned": ("person/ola-brandt", "convictedOf", "criminalOffence", "overturned"),
    "acquitted": ("person/ola-brandt", "convictedOf", "criminalOffence", "acquitted"),
    "pardoned": ("person/ola-brandt", "convictedOf", "criminalOffence", "pardoned"),
    "not sustained": ("act/depot-2", "finding", "sustained", "overturned"),
}
CONVICTED = "the Gazette says that Brandt had been convicted before"
LATER = "it was told to have ended otherwise"


def workspace(outcome: str) -> dict[str, str]:
    """Return the file of an incident with a conviction or a finding, and what later became of it."""
    subject, predicate, first, later = OUTCOMES[outcome]
    return {
        INCIDENT: FILES[INCIDENT]
        + f"""\
  - says: {{subject: {subject}, predicate: {predicate}, object: {first}}}
    claimant: outlet/gazette
    stance: asserts
    accuses: [person/ola-brandt]
    documentNotCited: true
    paraphrase: {CONVICTED}
    {passage("stopped Ola Brandt")}
  - says: {{subject: {subject}, predicate: laterOutcome, object: {later}}}
    claimant: outlet/gazette
    stance: asserts
    paraphrase: {LATER}
    {passage("at the depot.")}
"""
    }


@pytest.fixture(scope="module", params=OUTCOMES)
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the build of a record with a later outcome."""
    folder = tmp_path_factory.mktemp("later")
    build(write_workspace(folder / "workspace", workspace(request.param)), folder / "build")
    return folder / "build"


@pytest.fixture
def store(built: Path) -> Store:
    """Give its store."""
    return open_source(built).store


def claims(store: Store) -> dict[str, str]:
    """Return the claims by their paraphrases."""
    rows = select(store, "SELECT ?c ?words { ?c onr:paraphrase ?words }")
    return {row["words"].value: row["c"].value for row in rows}


@pytest.mark.parametrize("form", ["text", "markdown", "json"])
def test_no_account_tells_the_one_without_the_other(store: Store, form: str) -> None:
    """Of the claim, the person, the incident, the source, the speaker: in every form."""
    claim = claims(store)[CONVICTED]
    for name in (
        claim,
        "person/ola-brandt",
        "incident/depot",
        "source/gazette-depot",
        "outlet/gazette",
    ):
        text = " ".join(show(store, name, EDITION, form=form, columns=100).decode().split())
        assert CONVICTED in text
        assert LATER in text, name


def test_beside_the_claim_itself(store: Store) -> None:
    """It stands at the claim, not only somewhere in the account; for programs as its identifier."""
    found = claims(store)
    text = " ".join(show(store, found[CONVICTED], EDITION, columns=100).decode().split())
    assert f"what later came of it: Gazette asserted: {LATER}" in text
    document = json.loads(show(store, found[CONVICTED], EDITION, form="json"))
    assert document["claims"][0]["later"] == [found[LATER]]


def test_whoever_cites_the_conviction_cites_the_outcome(store: Store) -> None:
    """In every style; the outcome itself is cited without a word on the conviction."""
    found = claims(store)
    for style in STYLES.values():
        assert LATER in style(cite(dossier(store, found[CONVICTED]), EDITION))
        assert CONVICTED not in style(cite(dossier(store, found[LATER]), EDITION))


def test_the_table_of_claims_has_it_in_the_same_row(built: Path) -> None:
    """So whoever sorts and filters the table does not part them."""
    with zipfile.ZipFile(io.BytesIO(FORMATS["csv"].write(open_source(built)))) as archive:
        (name,) = (each for each in archive.namelist() if each.endswith("claims.csv"))
        rows = list(csv.DictReader(io.StringIO(archive.read(name).decode("utf-8-sig"))))
    (row,) = (row for row in rows if row["paraphrase"] == CONVICTED)
    assert row["pulls_against"] == LATER
