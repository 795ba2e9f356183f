"""A claim as it stands in a file, with every name resolved and its IRI minted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from onrecord.model.claim import Proposition, Span, Stance
from onrecord.model.mint import claim_iri
from onrecord.model.ontology import ClaimPredicate
from onrecord.model.term import Iri
from onrecord.model.vocabulary import ACT, AGENT_CLASS, HEDGE_CLASS, SOURCE, STANCE_CLASS
from onrecord.read.located import Place, Scalar, excerpt, violation
from onrecord.read.passages import read_passages
from onrecord.read.record import Record
from onrecord.read.resolve import Resolver

CLAIM_IDENTIFIER = re.compile(r"claim/[0-9a-f]{32}")
# key of a claim -> the class of the things that it names
NAMED: Mapping[str, str] = {
    "claimant": AGENT_CLASS,
    "basis": SOURCE,
    "hops": AGENT_CLASS,
    "spokesperson": AGENT_CLASS,
    "accuses": AGENT_CLASS,
    "document": SOURCE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One claim ready to be written as RDF; references to other claims (`disputes`) are still handles."""

    iri: str
    place: Place
    incident: str
    source: str
    proposition: Proposition
    predicate: ClaimPredicate
    stance: Stance
    claimants: tuple[str, ...]
    spans: tuple[Span, ...]
    span_places: tuple[Place, ...]
    hedges: tuple[str, ...]
    basis: tuple[str, ...]
    hops: tuple[str, ...]
    spokespersons: tuple[str, ...]
    accuses: tuple[str, ...]
    documents: tuple[str, ...]
    document_not_cited: bool
    disputes: tuple[Scalar, ...]
    replaces: tuple[str, ...]
    paraphrase: str
    said: str | None
    said_in_words: str | None
    note: str | None
    key: Scalar | None


def draft_claim(record: Record, file: Record, resolver: Resolver) -> Draft | None:
    """Return the claim of a record, or None where what is wrong with it has been added to the problems."""
    before = len(resolver.problems)
    source = _source(record, file, resolver)
    stated = _proposition(record, resolver)
    stance = _stance(record, resolver)
    passages = tuple(read_passages(record, source or "", resolver))
    spans = tuple(span for span, _ in passages)
    named = {key: tuple(_things(record, key, resolver)) for key in NAMED}
    hedges = tuple(_hedges(record, resolver))
    said = resolver.date(word) if (word := record.word("said")) else None
    replaces = tuple(_replaced(record, resolver))
    if stance and stance.needs_object and "object" not in record.records["says"][0].words:
        _lacks_object(record, resolver)
    if len(resolver.problems) > before or not (source and stated and stance):
        return None
    proposition, predicate = stated
    return Draft(
        iri=claim_iri(resolver.base, source, spans, named["claimant"], stance, proposition),
        place=record.place,
        incident=resolver.iri(file.words["incident"][0].text),
        source=source,
        proposition=proposition,
        predicate=predicate,
        stance=stance,
        claimants=named["claimant"],
        spans=spans,
        span_places=tuple(place for _, place in passages),
        hedges=hedges,
        basis=named["basis"],
        hops=named["hops"],
        spokespersons=named["spokesperson"],
        accuses=named["accuses"],
        documents=named["document"],
        document_not_cited=record.text("documentNotCited") == "true",
        disputes=record.words.get("disputes", ()),
        replaces=replaces,
        paraphrase=record.text("paraphrase") or "",
        said=said,
        said_in_words=record.text("saidInWords"),
        note=record.text("note"),
        key=record.word("key"),
    )


def _source(record: Record, file: Record, resolver: Resolver) -> str | None:
    word = record.word("source") or file.word("source")
    if word is not None:
        return resolver.thing(word, SOURCE)
    message = "The claim has no source, and the file names none for all its claims."
    resolver.problems.append(
        violation(
            record.place,
            "missing-source",
            message,
            "Add `source: source/…` to the claim or the file.",
        )
    )
    return None


def _things(record: Record, key: str, resolver: Resolver) -> Iterator[str]:
    """Yield the IRIs of the things that a key names."""
    found = (resolver.thing(word, NAMED[key]) for word in record.words.get(key, ()))
    yield from filter(None, found)


def _hedges(record: Record, resolver: Resolver) -> Iterator[str]:
    found = (resolver.concept(word, HEDGE_CLASS) for word in record.words.get("hedge", ()))
    yield from filter(None, found)


def _stance(record: Record, resolver: Resolver) -> Stance | None:
    iri = resolver.concept(record.words["stance"][0], STANCE_CLASS)
    return Stance(iri) if iri else None


def _proposition(record: Record, resolver: Resolver) -> tuple[Proposition, ClaimPredicate] | None:
    says = record.records["says"][0]
    predicate = resolver.predicate(says.words["predicate"][0])
    if predicate is None:
        return None
    subject = resolver.value(says.words["subject"][0], predicate.subject_classes)
    stated, act = says.word("object"), says.word("inAct")
    value = resolver.value(stated, predicate.object_classes) if stated else None
    in_act = resolver.thing(act, ACT) if act else None
    if stated and value is not None and value == subject:
        message, mend = "Subject and object are one and the same.", "Name another object."
        resolver.problems.append(violation(stated.place, "same-object", message, mend))
    if not isinstance(subject, Iri):
        return None
    proposition = Proposition(subject, Iri(predicate.iri), value, Iri(in_act) if in_act else None)
    return proposition, predicate


def _lacks_object(record: Record, resolver: Resolver) -> None:
    says = record.records["says"][0]
    message = "A claim that asserts or denies must say what: `object` is missing."
    mend = "Add `object:`, or use the stance cannotConfirm or reservesJudgement."
    place = says.place.within(f"{says.place.key}.object")
    resolver.problems.append(violation(place, "missing-object", message, mend))


def _replaced(record: Record, resolver: Resolver) -> Iterator[str]:
    for word in record.words.get("replaces", ()):
        if CLAIM_IDENTIFIER.fullmatch(word.text):
            yield resolver.iri(word.text)
        else:
            message = f"{excerpt(word.text)!r} is no claim."
            mend = "Write `claim/` and its 32 digits."
            resolver.problems.append(violation(word.place, "wrong-identifier", message, mend))


def collect_handles(claims: Iterable[Record], resolver: Resolver) -> Mapping[str, Scalar]:
    """Return the handles that the files give to claims, usable or not; doubles become findings."""
    found: dict[str, Scalar] = {}
    for word in filter(None, (claim.word("key") for claim in claims)):
        first = found.setdefault(word.text, word)
        if first is not word:
            shown = excerpt(word.text)
            message = f"Handle `{shown}` is given twice, first in {_where(first.place)}."
            mend = "Give one of them another."
            resolver.problems.append(violation(word.place, "duplicate-key", message, mend))
    return found


def distinct(drafts: list[Draft], resolver: Resolver) -> list[Draft]:
    """Return each claim once; the same utterance written twice becomes a finding."""
    found: dict[str, Draft] = {}
    for draft in drafts:
        first = found.setdefault(draft.iri, draft)
        if first is not draft:
            message = f"The same claim stands in {_where(first.place)}."
            mend = "Delete one: speaker, stance, what is said and passage are equal."
            resolver.problems.append(violation(draft.place, "duplicate-claim", message, mend))
    return list(found.values())


def _where(place: Place) -> str:
    return f"{place.file}, line {place.line}"
