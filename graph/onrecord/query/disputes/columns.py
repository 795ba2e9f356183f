"""Who speaks, as columns: names that are judged the same in one, side by side with those of their side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from onrecord.derive.parties import Parties
from onrecord.model.vocabulary import ACTING_AGENCY, ONR, OUTLET_SIDE
from onrecord.model.words import natural_key, split_remark
from onrecord.query.disputes.values import Claimant
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Claim, Name

SIDES: Final = (
    ACTING_AGENCY,
    *(
        ONR + name
        for name in ("Oversight", "Prosecution", "City", "Medical", "Family", "Bystander")
    ),
    OUTLET_SIDE,
)
"""The sides in the order of the columns; whoever has none comes last."""
NO_SIDE: Final = "no side judged"
NOBODY: Final = Name("", "", "nobody named")


def speakers(claim: Claim, parties: Parties) -> list[str]:
    """Return in which columns a claim stands: one for each who makes it, once for names that are the same."""
    return sorted({parties.one.get(n.iri, n.iri) for n in claim.claimants}) or [NOBODY.iri]


def columns(
    reading: Reading, parties: Parties, incident: str, claims: Iterable[Claim]
) -> tuple[Claimant, ...]:
    """Return those who make some claims of an incident, by their sides."""
    held: dict[str, dict[str, Name]] = {}
    for claim in claims:
        for name in claim.claimants or (NOBODY,):
            held.setdefault(parties.one.get(name.iri, name.iri), {})[name.iri] = name
    found = [_claimant(reading, parties, incident, one, names) for one, names in held.items()]
    return tuple(sorted(found, key=_place))


def _claimant(
    reading: Reading, parties: Parties, incident: str, one: str, names: dict[str, Name]
) -> Claimant:
    """Return a column; a name that names somebody stands before those that only describe."""
    side = parties.side(incident, one) or ""
    ordered = sorted(names.values(), key=lambda n: (split_remark(n.label)[1], natural_key(n.iri)))
    return Claimant(one, tuple(ordered), reading.words(side) if side else NO_SIDE, side)


def _place(claimant: Claimant) -> tuple[object, ...]:
    side = claimant.side_iri
    rank = SIDES.index(side) if side in SIDES else len(SIDES)
    return rank, natural_key(claimant.iri)
