"""An account as an outline: which sections each family of things gets, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from onrecord.query.dossier import sections
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.speech import Speech, count, with_id
from onrecord.query.dossier.told import told
from onrecord.query.dossier.values import Family

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim

Entries = tuple[Entry, ...]
ACTS: Final = "act/"
CLAIMS_NOT_FACTS: Final = (
    "What follows are claims, each with who makes it; none is stated as a fact."
)


def outline(speech: Speech) -> Entry:
    """Return the account of a thing as an outline."""
    dossier = speech.dossier
    head = dossier.thing
    facts = (f"{words}: {value}" for words, value in head.facts)
    note = f"note: {head.note}" if head.note else ""
    size = count(len(dossier.claims), "claim", "claims")
    where = count(len({c.source.iri for c in dossier.claims}), "source", "sources")
    top = lines(*facts, note, f"{size} in {where}. {CLAIMS_NOT_FACTS}")
    return Entry(title(speech), (*top, *LAYOUTS[dossier.family](speech)), heading=True)


def title(speech: Speech) -> str:
    """Return what an account is about."""
    thing = speech.dossier.thing
    return f"{thing.name.label}: {thing.kind} ({thing.name.short})"


def _incident(speech: Speech) -> Entries:
    dossier = speech.dossier
    return (
        *section("Sources", map(sections.thing_entry, dossier.sources)),
        *sections.parties_section(dossier.parties),
        *sections.questions_section(speech, dossier.questions),
        *told(speech),
        *_members(speech),
        *sections.identities_section(dossier.identities),
    )


def _members(speech: Speech) -> Entries:
    """Return the acts and items with what is said of each; their labels say nothing contested."""
    by_end: dict[str, list[Claim]] = {}
    for claim in speech.dossier.claims:
        said = claim.proposition
        ends = {name.iri for name in (said.subject, said.object, said.in_act) if name}
        for end in sorted(ends):
            by_end.setdefault(end, []).append(claim)
    entries = (
        Entry(
            with_id(each.name),
            lines(
                f"note: {each.note}" if each.note else "",
                *(speech.brief(claim) for claim in by_end.get(each.name.iri, ())),
            ),
        )
        for each in speech.dossier.members
    )
    return section("Acts and items, with what is said of each", entries)


def _other(speech: Speech) -> Entries:
    return (
        *sections.questions_section(speech, speech.dossier.questions),
        *told(speech),
    )


Layout = Callable[[Speech], Entries]
LAYOUTS: Final[Mapping[Family, Layout]] = {
    family: _incident if family is Family.INCIDENT else _other for family in Family
}
