"""An invented workspace in which an account moves: brandished, then appears to have had, then found feet away."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tests.workspaces import digest

BASE = "https://example.org/pier/"
TEXTS = {
    "courier-first": (
        "The pier police said that Ola Brandt brandished a handgun.\n"
        "Her sister Ida Brandt said that it was a phone.\n"
    ),
    "ledger-second": "A clerk said for the police that Brandt appears to have had a handgun.\n",
    "courier-third": (
        "In a report the police wrote that a handgun was found nine feet from Brandt.\n"
        "They could not say what she had held.\n"
    ),
    "leaflet": "Police said that Brandt had a handgun.\n",
}
PUBLISHED = {
    "courier-first": "2031-05-04",
    "ledger-second": "2031-05-07",
    "courier-third": "2031-06",
}
SETTINGS = f"""\
title = "Pier, an invented record"
base = "{BASE}"
publisher = "publisher/pier-record"
publisher_label = "Pier record (invented)"
license = "https://creativecommons.org/licenses/by/4.0/"
"""
REGISTRY = """\
people:
  - {id: person/ola-brandt, label: Ola Brandt, namingBasis: namedInSource}
  - {id: person/ida-brandt, label: Ida Brandt, namingBasis: namedInSource}
  - {id: person/pier-clerk, label: clerk of the pier police (name not published), unnamed: true}
agencies:
  - {id: agency/pier-police, label: Pier Police}
  - {id: agency/pier-watch, label: Pier Watch}
outlets:
  - {id: outlet/courier, label: Courier (invented)}
  - {id: outlet/ledger, label: Ledger (invented)}
places:
  - {id: place/planks, label: planks of the pier}
"""
INCIDENT = """\
incident: incident/pier
label: Pier incident
acts:
  - {id: act/pier-1, label: stop on the pier}
  - {id: act/pier-2, label: finding told of in the report}
items:
  - {id: item/pier-1, label: object on the planks}
sides:
  - {agent: agency/pier-police, side: actingAgency, reason: Its officers made the stop.}
  - {agent: person/ida-brandt, side: family, reason: She is the sister.}
identities:
  - {left: agency/pier-police, right: agency/pier-watch, verdict: same, reason: One body under two names.}
replies:
  - {agent: person/ola-brandt, state: replied, reason: Her sister speaks for her.}
claims:
"""
CLAIMS = (
    ("courier-first", "The pier police said that Ola Brandt brandished a handgun.", """\
    says: {subject: person/ola-brandt, predicate: brandished, object: handgun, inAct: act/pier-1}
    claimant: agency/pier-police
    stance: asserts
    said: 2031-05-03
    accuses: [person/ola-brandt]
    paraphrase: police say that Brandt brandished a handgun
"""),
    ("courier-first", "Her sister Ida Brandt said that it was a phone.", """\
    says: {subject: person/ola-brandt, predicate: armedWith, object: handgun}
    claimant: person/ida-brandt
    stance: denies
    paraphrase: the sister says that there was no handgun
"""),
    ("courier-first", "The pier police said", """\
    says: {subject: act/pier-1, predicate: performedBy, object: agency/pier-police}
    claimant: outlet/courier
    stance: asserts
    paraphrase: the pier police made the stop
"""),
    ("ledger-second", "A clerk said for the police that Brandt appears to have had a handgun.", """\
    says: {subject: person/ola-brandt, predicate: armedWith, object: handgun}
    claimant: agency/pier-watch
    spokesperson: person/pier-clerk
    stance: asserts
    hedge: [apparent]
    said: XXXX-05-06
    accuses: [person/ola-brandt]
    paraphrase: police say that Brandt appears to have had a handgun
"""),
    ("courier-third", "They could not say what she had held.", """\
    says: {subject: person/ola-brandt, predicate: hadInHand}
    claimant: agency/pier-police
    stance: cannotConfirm
    basis: [source/police-report]
    paraphrase: police cannot say what Brandt had in the hand
"""),
    ("courier-third", "a handgun was found nine feet from Brandt", """\
    says: {subject: item/pier-1, predicate: foundAt, object: place/planks}
    claimant: agency/pier-police
    stance: asserts
    basis: [source/police-report]
    paraphrase: police say that the object was found on the planks, nine feet away
"""),
    ("leaflet", "Police said that Brandt had a handgun.", """\
    says: {subject: person/ola-brandt, predicate: armedWith, object: handgun}
    claimant: agency/pier-police
    stance: asserts
    accuses: [person/ola-brandt]
    paraphrase: police say that Brandt had a handgun
"""),
)  # fmt: skip


def write_moving(folder: Path) -> Path:
    """Write the workspace into a folder, with the texts of its sources beside it."""
    files = {
        "onrecord.toml": SETTINGS,
        "registry/pier.yaml": REGISTRY,
        "sources/pier.yaml": "sources:\n" + "".join(_sources()),
        "incidents/pier.yaml": INCIDENT + "".join(_claims()),
        **{f"texts/{name}.txt": text for name, text in TEXTS.items()},
    }
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    return folder


def _sources() -> Iterator[str]:
    for name, text in TEXTS.items():
        outlet = "ledger" if name.startswith("ledger") else "courier"
        yield f"  - id: source/{name}\n    type: article\n    label: {name} piece\n    language: en\n"
        yield f"    publisher: outlet/{outlet}\n    digest: {digest(text)}\n    length: {len(text)}\n"
        if name in PUBLISHED:
            yield f"    published: {PUBLISHED[name]}\n"
    yield "  - {id: source/police-report, type: report, label: report of the pier police}\n"


def _claims() -> Iterator[str]:
    for source, words, claim in CLAIMS:
        text = TEXTS[source]
        assert text.count(words) == 1, words
        start = text.index(words)
        yield f"  - source: source/{source}\n{claim}    at: [{start}, {start + len(words)}]\n"
        yield f"    digest: {digest(words)}\n"
