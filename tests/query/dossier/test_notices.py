"""What was corrected, withdrawn or answered is told beside the claim, wherever that is told."""

from __future__ import annotations

import json

import pytest
from pyoxigraph import Store

from onrecord.export.assemble import assemble
from onrecord.query.citation import STYLES, Edition, cite
from onrecord.query.dossier import dossier
from onrecord.query.show import show
from onrecord.store.select import select
from tests.workspaces import digest, write_workspace

EDITION = Edition("Depot", "Depot record", "0123456789abcdef", "https://example.org/licence")
NOTICES = """\
notices:
  - {type: reply, concerns: handgun, by: person/ola-brandt, on: 2021-05-05, reason: It was an umbrella.}
  - type: retraction
    concerns: handgun
    by: agency/tram-watch
    on: 2021-06
    reason: The watch withdraws its words.
    source: source/depot-footage
  - type: correction
    concerns: [no-handgun, item/depot-1]
    by: publisher/depot-record
    on: 2021-06-02
    reason: The offset was wrong.
tombstones:
  - {digest: DIGEST, on: 2021-06-03, by: publisher/depot-record, reason: On request.}
"""
RETRACTED = "retracted by Tram Watch, June 2021: The watch withdraws its words (told in footage of the depot stop)"
REPLY = "reply of Ola Brandt, 5 May 2021: It was an umbrella"
CORRECTED = "corrected by Depot record, 2 June 2021: The offset was wrong"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Give the record of a workspace with notices."""
    folder = tmp_path_factory.mktemp("depot")
    return assemble(
        write_workspace(folder, {"editorial/notices.yaml": NOTICES.replace("DIGEST", digest("x"))})
    ).store


def claim(store: Store) -> str:
    """Return the claim that was withdrawn."""
    (row,) = select(store, "SELECT ?c { ?c onr:accuses ?who }")
    return row["c"].value


def shown(store: Store, name: str, form: str = "text") -> str:
    """Return what is shown of a thing, in one line."""
    text = show(store, name, EDITION, form=form, columns=100).decode()
    return " ".join(text.replace("\\", "").split())


@pytest.mark.parametrize("name", ["incident/depot", "person/ola-brandt", "agency/tram-watch"])
@pytest.mark.parametrize("form", ["text", "markdown"])
def test_a_notice_is_told_beside_its_claim(store: Store, name: str, form: str) -> None:
    """Whatever is shown that tells the claim tells who withdrew it, when, and what the accused answers."""
    text = shown(store, name, form)
    assert RETRACTED in text
    assert REPLY in text


def test_a_claim_is_cited_with_its_notices(store: Store) -> None:
    """In every style: whoever cites a claim that was withdrawn says so."""
    found = cite(dossier(store, claim(store)), EDITION)
    assert found.remarks[:2] == (RETRACTED, REPLY)
    for style in STYLES.values():
        assert "he watch withdraws its words" in style(found)


def test_programs_read_notices(store: Store) -> None:
    """As JSON a claim holds its notices field by field."""
    document = json.loads(show(store, claim(store), EDITION, form="json"))
    told = document["claims"][0]["notices"]
    assert [each["done"] for each in told] == ["retracted", "reply"]
    assert told[0]["day"] == "2021-06"
    assert told[0]["told_in"]["short"] == "source/depot-footage"


def test_a_notice_on_a_thing_is_told_with_it(store: Store) -> None:
    """So is that on a claim of somebody else who denies; and the notice itself can be shown."""
    assert CORRECTED in shown(store, "item/depot-1")
    assert CORRECTED in shown(store, "incident/depot")
    for row in select(store, "SELECT ?n { ?n onr:noticeOn ?day }"):
        assert "concerns" in shown(store, row["n"].value)
    (stone,) = select(store, "SELECT ?n { ?n onr:removedOn ?day }")
    assert "tombstone of what was taken out" in shown(store, stone["n"].value)
