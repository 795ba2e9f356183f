"""A single claim with everything that is known of it, down to the exact identifiers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from onrecord.query.dossier import sections
from onrecord.query.dossier.asked import question_entry
from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.told import told

if TYPE_CHECKING:
    from onrecord.query.dossier.speech import Speech
    from onrecord.query.dossier.values import Claim, Name

Entries = tuple[Entry, ...]


def claim_sections(speech: Speech) -> Entries:
    """Return the sections of an account of one claim."""
    dossier = speech.dossier
    asked = (question_entry(speech, question) for question in dossier.questions)
    return (
        *told(speech),
        *section("Questions that it answers, and who else does", asked),
        *section("Exactly", (entry for claim in dossier.claims for entry in _exactly(claim))),
        *section("Sources", map(sections.thing_entry, dossier.sources)),
    )


def _exactly(claim: Claim) -> Iterator[Entry]:
    said = claim.proposition
    yield Entry(f"claim <{claim.iri}>")
    yield Entry(
        f"proposition <{said.iri}>, which asserts nothing by itself",
        lines(
            f"subject: {_iri(said.subject)}",
            f"predicate: {_iri(said.predicate)}",
            f"object: {_iri(said.object) if said.object else 'none, since nobody says what it is'}",
            f"in act: {_iri(said.in_act)}" if said.in_act else "",
        ),
    )
    yield Entry(f"stance <{claim.stance.value}>")
    for role, names in (
        ("claimant", claim.claimants),
        ("spokesperson", claim.spokespeople),
        ("passed on by", claim.hops),
        ("relies on", claim.bases),
        ("accuses", claim.accuses),
        ("document cited", claim.documents),
    ):
        yield from (Entry(f"{role}: {_iri(name)}") for name in names)
    for passage in claim.passages:
        place = f"code points {passage.start} to before {passage.end}"
        yield Entry(f"passage: {place} of <{passage.source}>", lines(passage.digest))


def _iri(name: Name) -> str:
    return f"{name.label} <{name.iri}>" if name.iri else f"“{name.label}”"
