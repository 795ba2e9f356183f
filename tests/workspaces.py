"""A tiny valid workspace, invented throughout, and ways to spoil it one snippet at a time."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

BASE = "https://example.org/depot/"
TEXT = (
    "Stop at the tram depot 🚋\n\n"
    "On May 3, 2021, the Tram Watch stopped Ola Brandt at the depot.\n"
    "“Brandt had a handgun,” a clerk of the watch said. “I had no handgun,” Brandt said.\n"
)
SETTINGS = "onrecord.toml"
REGISTRY = "registry/depot.yaml"
SOURCES = "sources/depot.yaml"
INCIDENT = "incidents/depot.yaml"
TEXT_FILE = "texts/gazette-depot.txt"


def digest(text: str) -> str:
    """Return the digest of a text in the form of the record."""
    return f"sha256:{hashlib.sha256(text.encode('utf-8')).hexdigest()}"


def passage(words: str) -> str:
    """Return the two lines that point to the only place where words stand in the text."""
    assert TEXT.count(words) == 1, words
    start = TEXT.index(words)
    return f"at: [{start}, {start + len(words)}]\n    digest: {digest(words)}"


FILES: Mapping[str, str] = MappingProxyType(
    {
        SETTINGS: f"""\
# An invented record: no person, place, agency or outlet in it exists.
title = "Depot, an invented record"
base = "{BASE}"
publisher = "publisher/depot-record"
publisher_label = "Depot record (invented)"
language = "en"
license = "https://creativecommons.org/licenses/by/4.0/"
""",
        REGISTRY: """\
people:
  - id: person/ola-brandt
    label: Ola Brandt
    namingBasis: namedInSource
  - id: person/tram-clerk
    label: clerk of the watch (name not published)
    unnamed: true
agencies:
  - id: agency/tram-watch
    label: Tram Watch
outlets:
  - {id: outlet/gazette, label: Gazette (invented)}
  - {id: outlet/wire, label: Wire (invented)}
places:
  - id: place/depot
    label: tram depot
""",
        SOURCES: f"""\
sources:
  - id: source/gazette-depot
    type: article
    label: Gazette piece on the depot stop
    publisher: outlet/gazette
    language: en
    digest: {digest(TEXT)}
    length: {len(TEXT)}
    published: 2021-05-04
  - id: source/depot-footage
    type: footage
    label: footage of the depot stop
""",
        INCIDENT: f"""\
incident: incident/depot
label: Depot incident
source: source/gazette-depot
acts:
  - {{id: act/depot-1, label: stop of Brandt}}
  - {{id: act/depot-2, label: search of Brandt}}
items:
  - {{id: item/depot-1, label: object in the coat}}
sides:
  - {{agent: agency/tram-watch, side: actingAgency, reason: Its people made the stop.}}
identities:
  - left: person/ola-brandt
    right: person/tram-clerk
    verdict: different
    reason: One is stopped, the other speaks for the watch.
replies:
  - {{agent: person/ola-brandt, state: replied, reason: Brandt answers in the same piece.}}
claims:
  - says: {{subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}}
    claimant: outlet/gazette
    stance: asserts
    paraphrase: the stop was on 3 May 2021
    {passage("On May 3, 2021")}
  - key: handgun
    says: {{subject: person/ola-brandt, predicate: armedWith, object: handgun, inAct: act/depot-1}}
    claimant: agency/tram-watch
    spokesperson: person/tram-clerk
    stance: asserts
    hedge: [preliminary, apparent]
    basis: [source/depot-footage]
    accuses: [person/ola-brandt]
    paraphrase: the watch says that Brandt carried a handgun
    {passage("“Brandt had a handgun,” a clerk of the watch said.")}
  - key: no-handgun
    says: {{subject: person/ola-brandt, predicate: armedWith, object: handgun, inAct: act/depot-1}}
    claimant: person/ola-brandt
    stance: denies
    disputes: [handgun]
    said: XXXX-05-03
    saidInWords: the same day
    paraphrase: Brandt says that there was no handgun
    {passage("“I had no handgun,” Brandt said.")}
  - says: {{subject: act/depot-2, predicate: performedBy}}
    claimant: agency/tram-watch
    hops: [outlet/wire]
    stance: cannotConfirm
    paraphrase: the watch cannot say who searched Brandt
    {passage("a clerk of the watch said")}
""",
        TEXT_FILE: TEXT,
    }
)

Content = str | bytes
Changes = Mapping[str, Content | None]
NOTHING: Changes = MappingProxyType({})


def write_workspace(folder: Path, changes: Changes = NOTHING) -> Path:
    """Write the workspace into a folder, some files with other content, or left out where it is None."""
    for name, content in {**FILES, **changes}.items():
        if content is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            data = content.encode("utf-8") if isinstance(content, str) else content
            path.write_bytes(data)
    return folder


def replaced(file: str, old: str, new: str) -> dict[str, str]:
    """Return a file in which a snippet that stands there once is another."""
    text = FILES[file]
    assert text.count(old) == 1, (file, old, text.count(old))
    return {file: text.replace(old, new)}
