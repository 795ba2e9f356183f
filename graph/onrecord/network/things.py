"""Makes the nodes of things and sources out of rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import fields

from onrecord.model.vocabulary import (
    INCIDENT,
    LANGUAGE,
    LICENSE,
    NOTE,
    PUBLISHED_ON,
    PUBLISHER,
    TEXT_DIGEST,
    TEXT_LENGTH,
    UNNAMED,
    WEB_ADDRESS,
)
from onrecord.model.words import local_name, natural_key, split_remark
from onrecord.network.kinds import SOURCE_FORMS, THING_CLASSES, Kind
from onrecord.network.nodes import Claim, Source, Thing
from onrecord.network.records import Records


def things(records: Records, claims: Collection[Claim], incidents: Collection[str]) -> list[Thing]:
    """Return the things that claims touch, and all that belongs to their incidents, in a fixed order."""
    mentions = _mentions(records, claims)
    for thing in records.classes:
        if thing in incidents or set(records.incident_of(thing)) & set(incidents):
            mentions[thing] |= set()
    sources = _sources_of(claims)
    found = [
        _thing(records, iri, tuple(sorted(where)), len(sources.get(iri, ())))
        for iri, where in mentions.items()
        if iri in records.classes
    ]
    return sorted(found, key=lambda thing: natural_key(thing.iri))


def side_names(records: Records, agent: str, incidents: Collection[str]) -> tuple[str, ...]:
    """Return the sides on which an agent stands in incidents, the same that questions count."""
    found = {records.parties.side(incident, agent) for incident in incidents}
    return tuple(sorted(records.name_of(side) for side in found if side is not None))


def _touched(claim: Claim) -> Iterator[str]:
    """Yield everything that a claim has an edge to, apart from claims and questions."""
    yield from (claim.subject, claim.object, claim.in_act, claim.source)
    yield from (*claim.claimants, *claim.spokespeople, *claim.hops, *claim.bases, *claim.accuses)


def _mentions(records: Records, claims: Collection[Claim]) -> defaultdict[str, set[str]]:
    """Return for each thing the incidents it is told of in; publishers come with their sources."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for iri in _touched(claim):
            for thing in (iri, *records.thing_detail(iri, PUBLISHER)):
                found[thing].update(claim.incidents)
    return found


def _sources_of(claims: Collection[Claim]) -> dict[str, set[str]]:
    """Return for each thing the sources that tell of it, which is what its size in the picture says."""
    found: dict[str, set[str]] = defaultdict(set)
    for claim in claims:
        for iri in _touched(claim):
            found[iri].add(claim.source)
    return found


def _thing(records: Records, iri: str, told: tuple[str, ...], source_count: int) -> Thing:
    cls = records.classes[iri]
    kind = THING_CLASSES[cls]
    label, remark = split_remark(records.labels.get(iri, local_name(iri)))
    incidents = (iri,) if cls == INCIDENT else told or records.incident_of(iri)
    thing = Thing(
        kind=kind,
        iri=iri,
        label=label,
        sublabel=remark,
        incidents=incidents,
        unnamed="true" in records.thing_detail(iri, UNNAMED),
        note=" ".join(records.thing_detail(iri, NOTE)),
        sides=side_names(records, iri, incidents),
        replies=records.replies.get(iri, ()),
        source_count=source_count,
    )
    return _source(records, thing, SOURCE_FORMS[cls]) if kind is Kind.SOURCE else thing


def _source(records: Records, thing: Thing, form: str) -> Source:
    """Return a thing as the source that it is, with what it takes to find and check its text."""

    def one(prop: str) -> str:
        return next(iter(records.thing_detail(thing.iri, prop)), "")

    length = one(TEXT_LENGTH)
    return Source(
        **{each.name: getattr(thing, each.name) for each in fields(thing)},
        form=form,
        publisher=one(PUBLISHER),
        published=one(PUBLISHED_ON),
        language=one(LANGUAGE),
        digest=one(TEXT_DIGEST),
        length=int(length) if length else None,
        url=one(WEB_ADDRESS),
        license=one(LICENSE),
    )
