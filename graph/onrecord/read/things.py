"""The things that a workspace names: every identifier once, with its class and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.model.finding import Finding
from onrecord.model.vocabulary import ONR
from onrecord.read.located import Scalar, violation
from onrecord.read.record import Record, nearest
from onrecord.read.schema import SECTIONS
from onrecord.read.workspace import Workspace

IDENTIFIER = re.compile(r"(?P<kind>[a-z]+)/[a-z0-9]+(?:-[a-z0-9]+)*")
SOURCE_TYPES: Mapping[str, str] = {
    "article": "Article",
    "footage": "Footage",
    "report": "Report",
    "pressConference": "PressConference",
    "socialMediaPost": "SocialMediaPost",
    "dataset": "Dataset",
    "record": "Record",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with an identifier: its class, the record that declares it, the incident it is bound to."""

    id: str
    cls: str
    record: Record
    incident: str | None = None


def collect_things(workspace: Workspace, problems: list[Finding]) -> dict[str, Thing]:
    """Return all things of a workspace by identifier; adds doubles and malformed identifiers to `problems`."""
    things: dict[str, Thing] = {}
    for thing, identifier, prefix in _declared(workspace, problems):
        match = IDENTIFIER.fullmatch(thing.id)
        if match is None or match["kind"] != prefix:
            problems.append(_malformed(identifier, prefix))
        elif thing.id in things:
            problems.append(_double(identifier, things[thing.id]))
        else:
            things[thing.id] = thing
    return things


def _declared(workspace: Workspace, problems: list[Finding]) -> Iterator[tuple[Thing, Scalar, str]]:
    for file in workspace.registry:
        yield from _sections(file, None)
    for file in workspace.sources:
        yield from _sources(file, problems)
    for file in workspace.incidents:
        incident = file.words["incident"][0]
        yield Thing(incident.text, ONR + "Incident", file), incident, "incident"
        yield from _sections(file, incident.text)


def _sections(file: Record, incident: str | None) -> Iterator[tuple[Thing, Scalar, str]]:
    for section, (cls, prefix) in SECTIONS.items():
        for record in file.records.get(section, ()):
            identifier = record.words["id"][0]
            yield Thing(identifier.text, ONR + cls, record, incident), identifier, prefix


def _sources(file: Record, problems: list[Finding]) -> Iterator[tuple[Thing, Scalar, str]]:
    for record in file.records.get("sources", ()):
        identifier, kind = record.words["id"][0], record.words["type"][0]
        if kind.text not in SOURCE_TYPES:
            message = f"There is no source type `{kind.text}`."
            problems.append(
                violation(kind.place, "unknown-type", message, nearest(kind.text, SOURCE_TYPES))
            )
        cls = ONR + SOURCE_TYPES.get(kind.text, "Source")
        yield Thing(identifier.text, cls, record), identifier, "source"


def _malformed(identifier: Scalar, prefix: str) -> Finding:
    message = f"{identifier.text[:80]!r} is no identifier for this list."
    mend = f"Write `{prefix}/` and then lower-case letters, digits and single hyphens."
    return violation(identifier.place, "wrong-identifier", message, mend)


def _double(identifier: Scalar, first: Thing) -> Finding:
    place = first.record.words.get("id", first.record.words.get("incident", ()))[0].place
    message = f"`{identifier.text}` is declared twice, first in {place.file}, line {place.line}."
    return violation(
        identifier.place, "duplicate-id", message, "Delete one or give it another identifier."
    )
