"""From a dossier to the citation of what it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from onrecord.query.citation.values import Citation, Edition
from onrecord.query.dossier.values import Family
from onrecord.query.dossier.wording import (
    document,
    extent,
    in_words,
    is_hash,
    noticed,
    said,
    spoken_when,
    standing,
)
from onrecord.query.lookup import end

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim, Dossier

KEY_HASH: Final = 16  # digits of a hash in a key; none is likely to meet another
NO_KEY: Final = re.compile(r"[^A-Za-z0-9]+")


def cite(dossier: Dossier, edition: Edition) -> Citation:
    """Return the citation of a thing in an edition: of a claim with its claimant and place, of others as they stand."""
    name = dossier.thing.name
    claim = dossier.claims[0] if dossier.family is Family.CLAIM else None
    return Citation(
        key=_key(name.short),
        title=_title(dossier),
        places=_places(claim, dossier) if claim else (),
        remarks=_remarks(claim, dossier) if claim else _size(dossier),
        iri=name.iri,
        edition=edition,
    )


def _key(short: str) -> str:
    """Return a key that every program for references takes: letters, digits and hyphens."""
    kind, _, rest = short.partition("/")
    return NO_KEY.sub("-", f"{kind}-{rest[:KEY_HASH] if len(rest) == 2 * KEY_HASH else rest}")


def _title(dossier: Dossier) -> str:
    if dossier.family is Family.CLAIM:
        return said(dossier.claims[0])
    if dossier.family is Family.QUESTION:
        (question,) = dossier.questions
        return f"{question.label}: {standing(question)}"
    if dossier.family is Family.PROPOSITION and dossier.claims:
        return f"{in_words(dossier.claims[0].proposition)} (a proposition, which asserts nothing)"
    name = dossier.thing.name
    is_bare = dossier.family is Family.NODE and is_hash(end(name.short))
    return f"{name.short if is_bare else name.label} ({dossier.thing.kind})"


def _places(claim: Claim, dossier: Dossier) -> tuple[str, ...]:
    """Return where the words of a claim stand, with publisher and date as far as they are stated."""
    source = next(thing for thing in dossier.sources if thing.name == claim.source)
    facts = dict(source.facts)
    publisher = (
        f"published by {claim.publisher.label}" if claim.publisher else "publisher not stated"
    )
    dated = f"dated {facts['dated']}" if "dated" in facts else "date not stated"
    spans = " and ".join(f"{p.start}\N{EN DASH}{p.end}" for p in claim.passages)
    digest = facts.get("digest of the text", "")
    where = f"{claim.source.label}, {publisher}, {dated}, code points {spans}"
    return (where, f"text {digest}") if digest else (where,)


def _remarks(claim: Claim, dossier: Dossier) -> tuple[str, ...]:
    """Return what was done about a claim and how what it answers stands: none is cited without it."""
    asked = (q for q in dossier.questions if claim.iri in q.answers)
    states = "; ".join(f"“{q.label}” ({standing(q)})" for q in asked)
    kind = "an accusation" if claim.accuses else "a claim"
    finding = document(claim) or "not a finding"
    answers = f", in answer to {states}" if states else ""
    others = {other.iri: other for other in dossier.related}
    later = (f"what later came of it: {said(others[iri])}" for iri in claim.later if iri in others)
    told = (spoken_when(claim), *map(noticed, claim.notices), f"{kind}, {finding}{answers}", *later)
    return tuple(filter(None, told))


def _size(dossier: Dossier) -> tuple[str, ...]:
    """Return how much is claimed; of what ties things together that can be nothing."""
    if not dossier.claims:
        return () if dossier.family is Family.NODE else (extent(dossier.claims),)
    return (f"{extent(dossier.claims)}, none stated as a fact",)
