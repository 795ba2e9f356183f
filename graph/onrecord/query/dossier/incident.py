"""The account of an incident: first what is told, then what is open, then whom it accuses, then every claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from onrecord.model.words import count, natural_key
from onrecord.query.dossier import sections
from onrecord.query.dossier.accused import accusations_section, left_over
from onrecord.query.dossier.asked import open_section, question_counts, remarks
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.story import story_section
from onrecord.query.dossier.told import told
from onrecord.query.dossier.values import Family
from onrecord.query.dossier.wording import CLAIMS_NOT_FACTS, called, extent, with_id

if TYPE_CHECKING:
    from onrecord.query.dossier.speech import Speech
    from onrecord.query.dossier.values import Claim, Name, Thing

Entries = tuple[Entry, ...]


def incident_top(speech: Speech) -> Iterator[str]:
    """Yield how much is said of an incident, in which sources, and that all of it is claimed."""
    dossier = speech.dossier
    if not dossier.claims:
        yield extent(dossier.claims)
        return
    asked = count(len(dossier.questions), "question")
    yield f"{count(len(dossier.claims), 'claim')}; {asked}: {question_counts(speech)}"
    yield _read(dossier.claims, dossier.sources)
    yield CLAIMS_NOT_FACTS


def incident_sections(speech: Speech) -> Entries:
    """Return the story first, then what there is to weigh, who is who, and each claim in full."""
    dossier = speech.dossier
    return (
        *(story_section(speech) if dossier.claims else ()),
        *open_section(speech),
        *accusations_section(speech),
        *sections.parties_section(dossier.sides, remarks(speech), is_brief=not speech.told),
        *_sources(speech),
        *(_spoken_of(speech) if speech.told else ()),
        *sections.identities_section(dossier.identities),
        *sections.replies_section(left_over(speech)),
        *_notes(speech),
        *told(speech),
        *(_members(speech) if speech.told else ()),
    )


def _read(claims: Iterable[Claim], sources: Iterable[Thing]) -> str:
    """Return the sources with who publishes them; of a single one, that nobody else is heard."""
    publishers = {claim.source.iri: claim.publisher for claim in claims}
    read = [each for each in sources if each.name.iri in publishers]
    told = [f"{each.name.label}, {_publisher(publishers[each.name.iri])}" for each in read]
    if len(read) == 1:
        return f"Source: {told[0]}; one {read[0].kind} only: nobody outside it is heard"
    return f"Sources: {'; '.join(told) or 'none'}"


def _publisher(name: Name | None) -> str:
    return f"publisher: {called(name)}" if name else "no publisher is known"


def _notes(speech: Speech) -> Entries:
    """Return what the editors note on the incident itself."""
    thing = speech.dossier.thing
    facts = (f"{words}: {value}" for words, value in thing.facts)
    return section("Notes of the editors on the incident", lines(*facts, thing.note))


def _sources(speech: Speech) -> Entries:
    """Return the sources that were read."""
    read = {claim.source.iri for claim in speech.dossier.claims}
    found = (each for each in speech.dossier.sources if each.name.iri in read)
    return section("Sources that were read", map(sections.thing_entry, found))


def _members(speech: Speech) -> Entries:
    """Return the acts and items with the numbers of the claims on each; their labels say nothing contested."""
    by_end: dict[str, list[Claim]] = {}
    for claim in speech.dossier.claims:
        said = claim.proposition
        for end in {name.iri for name in (said.subject, said.object, said.in_act) if name}:
            by_end.setdefault(end, []).append(claim)
    found = (
        f"{with_id(each.name)}: {speech.marks(by_end.get(each.name.iri, ())) or 'no claim'}"
        for each in speech.dossier.members
    )
    return section("Acts and items, with the claims on each", lines(*found))


def _spoken_of(speech: Speech) -> Entries:
    """Return what the sources speak of, so that each can be looked up: other sources, then who and what else.

    Parties have been named, and are named again only with a note.
    """
    dossier = speech.dossier
    listed = {each.name.iri for each in dossier.members}
    listed.update(claim.source.iri for claim in dossier.claims)
    parties = {each.agent.iri for each in dossier.sides}
    named = {each.name.iri: each for each in (*dossier.sources, *dossier.mentioned)}
    left = [
        named[iri]
        for iri in sorted(named.keys() - listed, key=natural_key)
        if named[iri].note or iri not in parties
    ]
    sources = [each for each in left if each.family is Family.SOURCE]
    others = [each for each in left if each.family is not Family.SOURCE]
    return (
        *section("Sources only spoken of", _by_kind(sources)),
        *section("Who and what else is spoken of", _by_kind(others)),
    )


def _by_kind(things: Iterable[Thing]) -> Iterator[Entry]:
    """Yield things by their kind, in one line those of which nothing is noted."""
    by_kind: dict[str, list[Thing]] = {}
    for each in things:
        by_kind.setdefault(each.kind, []).append(each)
    for kind, held in by_kind.items():
        bare = ", ".join(with_id(each.name) for each in held if not each.note)
        noted = (f"{with_id(each.name)}: {each.note}" for each in held if each.note)
        yield Entry(f"{kind}: {bare}" if bare else kind, lines(*noted))
