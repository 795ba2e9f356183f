"""The things that a workspace names: every identifier once, with its class and place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.model.finding import Finding
from onrecord.model.vocabulary import INCIDENT, ONR
from onrecord.read.located import Scalar, excerpt, violation
from onrecord.read.record import Record, nearest
from onrecord.read.schema import SECTIONS
from onrecord.read.workspace import Workspace

IDENTIFIER = re.compile(r"(?P<kind>[a-z]+)/(?=.{1,100}$)[a-z0-9]+(?:-[a-z0-9]+)*")
SOURCE_TYPES: Mapping[str, str] = {
    "article": "Article",
    "footage": "Footage",
    "recording": "Recording",
    "report": "Report",
    "pressConference": "PressConference",
    "socialMediaPost": "SocialMediaPost",
    "dataset": "Dataset",
    "record": "Record",
    "courtDocument": "CourtDocument",
}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with an identifier: its class, the record that declares it, the incident it is bound to."""

    id: str
    cls: str
    record: Record
    incident: str | None = None


def collect_things(workspace: Workspace, problems: list[Finding]) -> dict[str, Thing]:
    """Return all things of a workspace by identifier; adds doubles and malformed identifiers to `problems`.

    A malformed identifier is among them, so that what names it is not called dangling, too.
    """
    things: dict[str, Thing] = {}
    for thing, identifier, prefix in _declared(workspace, problems):
        match = IDENTIFIER.fullmatch(thing.id)
        if match is None or match["kind"] != prefix:
            problems.append(_malformed(identifier, prefix))
        first = things.setdefault(thing.id, thing)
        if first is not thing:
            problems.append(_double(identifier, first))
    return things


def _declared(workspace: Workspace, problems: list[Finding]) -> Iterator[tuple[Thing, Scalar, str]]:
    for file in workspace.registry:
        yield from _sections(file, None)
    for file in workspace.sources:
        yield from _sources(file, problems)
    for file in workspace.incidents:
        if incident := file.word("incident"):
            yield Thing(incident.text, INCIDENT, file), incident, "incident"
        yield from _sections(file, file.text("incident"))


def _sections(file: Record, incident: str | None) -> Iterator[tuple[Thing, Scalar, str]]:
    for section, (cls, prefix) in SECTIONS.items():
        for record in file.records.get(section, ()):
            if identifier := record.word("id"):
                yield Thing(identifier.text, ONR + cls, record, incident), identifier, prefix


def _sources(file: Record, problems: list[Finding]) -> Iterator[tuple[Thing, Scalar, str]]:
    for record in file.records.get("sources", ()):
        identifier, kind = record.word("id"), record.word("type")
        if kind and kind.text not in SOURCE_TYPES:
            message = f"There is no source type `{excerpt(kind.text)}`."
            problems.append(
                violation(kind.place, "unknown-type", message, nearest(kind.text, SOURCE_TYPES))
            )
        cls = ONR + SOURCE_TYPES.get(kind.text if kind else "", "Source")
        if identifier:
            yield Thing(identifier.text, cls, record), identifier, "source"


def _malformed(identifier: Scalar, prefix: str) -> Finding:
    message = f"{excerpt(identifier.text)!r} is no identifier here."
    mend = f"Write `{prefix}/` and then at most 100 lower-case letters, digits and single hyphens."
    return violation(identifier.place, "wrong-identifier", message, mend)


def _double(identifier: Scalar, first: Thing) -> Finding:
    place = (first.record.word("id") or first.record.words["incident"][0]).place
    shown = excerpt(identifier.text)
    message = f"`{shown}` is declared twice, first in {place.file}, line {place.line}."
    return violation(
        identifier.place, "duplicate-id", message, "Delete one or give it another identifier."
    )
