"""An account as an outline: which sections each family of things gets, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from onrecord.query.dossier import sections
from onrecord.query.dossier.accused import left_over
from onrecord.query.dossier.asked import question_entry, questions_sections
from onrecord.query.dossier.exact import claim_sections
from onrecord.query.dossier.incident import incident_sections, incident_top
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.told import told
from onrecord.query.dossier.values import Family
from onrecord.query.dossier.wording import CLAIMS_NOT_FACTS, extent, in_words, is_hash, with_id
from onrecord.query.lookup import end

Entries = tuple[Entry, ...]


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
    if is_hash(end(thing.name.short)) and family(speech) is Family.NODE:
        return f"{thing.kind[:1].upper()}{thing.kind[1:]} ({thing.name.short})"
    label = thing.name.label
    if family(speech) is Family.PROPOSITION and speech.dossier.claims:
        label = in_words(speech.dossier.claims[0].proposition)
    return f"{label}: {thing.kind} ({thing.name.short})"


def _top(speech: Speech) -> Iterator[str]:
    """Yield what stands above all sections: what is plain of a thing, and how much is said of it."""
    dossier = speech.dossier
    if family(speech) is Family.INCIDENT:
        yield from incident_top(speech)
        return
    yield from (f"{words}: {value}" for words, value in dossier.thing.facts)
    if dossier.thing.note and family(speech) is not Family.CLAIM:  # it stands at the claim
        yield f"note: {dossier.thing.note}"
    if dossier.same:
        names = ", ".join(map(with_id, dossier.same))
        yield f"Told of together with what the editors judged to be the same: {names}"
    is_said = dossier.claims or family(speech) is not Family.NODE
    if is_said and family(speech) is not Family.CLAIM:
        yield f"{extent(dossier.claims)}.{f' {CLAIMS_NOT_FACTS}' if dossier.claims else ''}"


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


def _node(speech: Speech) -> Entries:
    asked = (question_entry(speech, q) for q in speech.dossier.questions)
    return (*told(speech), *section("Questions that they answer, and who else does", asked))


def _question(speech: Speech) -> Entries:
    asked = (question_entry(speech, q) for q in speech.dossier.questions)
    return (*section("How its answers stand", asked), *told(speech))


LAYOUTS: Final[Mapping[Family, Callable[[Speech], Entries]]] = {
    Family.INCIDENT: incident_sections,
    Family.AGENT: _agent,
    Family.SOURCE: _other,
    Family.CLAIM: claim_sections,
    Family.QUESTION: _question,
    Family.PROPOSITION: _other,
    Family.REFERENT: _other,
    Family.NODE: _node,
}
