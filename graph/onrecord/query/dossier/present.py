"""An account as an outline: which sections each family of things gets, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from onrecord.model.words import natural_key
from onrecord.query.dossier import sections
from onrecord.query.dossier.asked import left_over, question_entry, questions_sections
from onrecord.query.dossier.exact import claim_sections
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.told import told
from onrecord.query.dossier.values import Family
from onrecord.query.dossier.wording import count, in_words, with_id

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim

Entries = tuple[Entry, ...]
CLAIMS_NOT_FACTS: Final = (
    "What follows are claims, each with who makes it; the record states none of them as a fact."
)


def outline(speech: Speech, citation: str) -> Entry:
    """Return the account of a thing as an outline, which ends with how to cite it."""
    below = (*lines(*_top(speech)), *LAYOUTS[family(speech)](speech))
    return Entry(_title(speech), (*below, *section("Cite as", lines(citation))), heading=True)


def family(speech: Speech) -> Family:
    """Return the family of what an account is about."""
    return speech.dossier.family


def _title(speech: Speech) -> str:
    thing = speech.dossier.thing
    if family(speech) is Family.CLAIM:
        return f"Claim {thing.name.short}"
    label = thing.name.label
    if family(speech) is Family.PROPOSITION and speech.dossier.claims:
        label = in_words(speech.dossier.claims[0].proposition)
    return f"{label}: {thing.kind} ({thing.name.short})"


def _top(speech: Speech) -> Iterator[str]:
    """Yield what stands above all sections: what is plain of a thing, and how much is said of it."""
    dossier = speech.dossier
    yield from (f"{words}: {value}" for words, value in dossier.thing.facts)
    if dossier.thing.note and family(speech) is not Family.CLAIM:  # it stands at the claim
        yield f"note: {dossier.thing.note}"
    if dossier.same:
        names = ", ".join(map(with_id, dossier.same))
        yield f"Told of together with what the editors judged to be the same: {names}"
    if family(speech) is not Family.CLAIM:
        size = count(len(dossier.claims), "claim", "claims")
        where = count(len({c.source.iri for c in dossier.claims}), "source", "sources")
        yield f"{size} in {where}. {CLAIMS_NOT_FACTS}"


def _incident(speech: Speech) -> Entries:
    dossier = speech.dossier
    return (
        *_sources(speech),
        *sections.parties_section(dossier.sides),
        *sections.replies_section(left_over(speech)),
        *questions_sections(speech, quiet=True),
        *told(speech),
        *_members(speech),
        *_mentioned(speech),
        *sections.identities_section(dossier.identities),
    )


def _agent(speech: Speech) -> Entries:
    dossier = speech.dossier
    return (
        *section("Incidents", (Entry(with_id(name)) for name in dossier.incidents)),
        *section("Sources that they published", map(sections.thing_entry, dossier.published)),
        *sections.sides_section(dossier.sides),
        *sections.replies_section(left_over(speech)),
        *sections.identities_section(dossier.identities),
        *questions_sections(speech),
        *told(speech),
    )


def _other(speech: Speech) -> Entries:
    return (*questions_sections(speech), *told(speech))


def _question(speech: Speech) -> Entries:
    asked = (question_entry(speech, q) for q in speech.dossier.questions)
    return (*section("How its answers stand", asked), *told(speech))


def _sources(speech: Speech) -> Entries:
    """Return the sources that were read, and those of which they only speak."""
    dossier = speech.dossier
    named = {each.name.iri: each for each in (*dossier.sources, *dossier.mentioned)}
    read = {claim.source.iri for claim in dossier.claims}
    spoken = (t for t in named.values() if t.family is Family.SOURCE and t.name.iri not in read)
    return (
        *section(
            "Sources that were read",
            (sections.thing_entry(each) for each in dossier.sources if each.name.iri in read),
        ),
        *section(
            "Sources only spoken of",
            map(sections.thing_entry, sorted(spoken, key=lambda t: natural_key(t.name.iri))),
        ),
    )


def _members(speech: Speech) -> Entries:
    """Return the acts and items with the numbers of the claims on each; their labels say nothing contested."""
    by_end: dict[str, list[Claim]] = {}
    for claim in speech.dossier.claims:
        said = claim.proposition
        for end in {name.iri for name in (said.subject, said.object, said.in_act) if name}:
            by_end.setdefault(end, []).append(claim)
    found = (
        Entry(
            f"{with_id(each.name)}: {speech.marks(by_end.get(each.name.iri, ())) or 'no claim'}",
            lines(f"note: {each.note}" if each.note else ""),
        )
        for each in speech.dossier.members
    )
    return section("Acts and items, with the claims on each", found)


def _mentioned(speech: Speech) -> Entries:
    """Return who and what else is spoken of, so that each can be looked up.

    Parties have been named, and are named again only with a note.
    """
    listed = {each.name.iri for each in speech.dossier.members}
    parties = {each.agent.iri for each in speech.dossier.sides}
    found = (
        Entry(
            f"{with_id(each.name)}: {each.kind}", lines(f"note: {each.note}" if each.note else "")
        )
        for each in speech.dossier.mentioned
        if each.name.iri not in listed
        and each.family is not Family.SOURCE
        and (each.note or each.name.iri not in parties)
    )
    return section("Who and what else is spoken of", found)


LAYOUTS: Final[Mapping[Family, Callable[[Speech], Entries]]] = {
    Family.INCIDENT: _incident,
    Family.AGENT: _agent,
    Family.SOURCE: _other,
    Family.CLAIM: claim_sections,
    Family.QUESTION: _question,
    Family.PROPOSITION: _other,
    Family.REFERENT: _other,
}
