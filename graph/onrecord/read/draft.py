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
from onrecord.read.literals import COUNT_FORM
from onrecord.read.located import Place, Scalar, excerpt, violation
from onrecord.read.record import Record
from onrecord.read.resolve import Resolver

DIGEST = re.compile(r"sha256:[0-9a-f]{64}")
CLAIM_IDENTIFIER = re.compile(r"claim/[0-9a-f]{32}")


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
    passages = tuple(_passages(record, source or "", resolver))
    spans = tuple(span for span, _ in passages)
    lists = {
        "claimant": _things(record, "claimant", resolver, AGENT_CLASS),
        "basis": _things(record, "basis", resolver, SOURCE),
        "hops": _things(record, "hops", resolver, AGENT_CLASS),
        "spokesperson": _things(record, "spokesperson", resolver, AGENT_CLASS),
        "accuses": _things(record, "accuses", resolver, AGENT_CLASS),
    }
    hedges = tuple(
        filter(None, (resolver.concept(w, HEDGE_CLASS) for w in record.words.get("hedge", ())))
    )
    said = resolver.date(word) if (word := record.word("said")) else None
    replaces = tuple(_replaced(record, resolver))
    if stance and stance.needs_object and "object" not in record.records["says"][0].words:
        _lacks_object(record, resolver)
    if len(resolver.problems) > before or not (source and stated and stance):
        return None
    proposition, predicate = stated
    return Draft(
        iri=claim_iri(resolver.base, source, spans, lists["claimant"], stance, proposition),
        place=record.place,
        incident=resolver.iri(file.words["incident"][0].text),
        source=source,
        proposition=proposition,
        predicate=predicate,
        stance=stance,
        claimants=lists["claimant"],
        spans=spans,
        span_places=tuple(place for _, place in passages),
        hedges=hedges,
        basis=lists["basis"],
        hops=lists["hops"],
        spokespersons=lists["spokesperson"],
        accuses=lists["accuses"],
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


def _things(record: Record, key: str, resolver: Resolver, *classes: str) -> tuple[str, ...]:
    found = (resolver.thing(word, *classes) for word in record.words.get(key, ()))
    return tuple(filter(None, found))


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


def _passages(record: Record, source: str, resolver: Resolver) -> Iterator[tuple[Span, Place]]:
    """Yield the passages of a claim, each with the place where its offsets stand."""
    pairs, digests = record.spans.get("at", ()), record.words.get("digest", ())
    if quote := record.word("quote"):
        message = (
            "The claim still holds the words of its source (`quote`), which a record does not keep."
        )
        mend = "Put `at` (offsets) and `digest` in its place."
        resolver.problems.append(violation(quote.place, "quote-left", message, mend))
        return
    if not pairs or len(pairs) != len(digests):
        found = f"{_several(len(pairs), 'passage')} in `at` and {_several(len(digests), 'digest')}"
        mend = "Give each passage [start, end] and its sha256 digest."
        place = record.at("at").within(f"{record.place.key}.at")
        resolver.problems.append(
            violation(place, "missing-evidence", f"The claim has {found}.", mend)
        )
        return
    seen: set[tuple[int, int]] = set()
    for (start, end), digest in zip(pairs, digests, strict=True):
        if not (_is_span(start, end, resolver) and _is_digest(digest, resolver)):
            continue
        place = start.place.within(record.at("at").key or "at")
        span = Span(source, int(start.text), int(end.text), digest.text)
        if (span.start, span.end) in seen:
            message = f"Passage [{span.start}, {span.end}] stands twice here."
            mend = "Delete one with its digest."
            resolver.problems.append(violation(place, "repeated-passage", message, mend))
        seen.add((span.start, span.end))
        yield span, place


def _several(count: int, noun: str) -> str:
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def _is_span(start: Scalar, end: Scalar, resolver: Resolver) -> bool:
    numbers = all(COUNT_FORM.fullmatch(each.text) for each in (start, end))
    if numbers and int(start.text) < int(end.text):
        return True
    message = f"[{excerpt(start.text)}, {excerpt(end.text)}] is no passage."
    mend = "Write two whole numbers: the first code point, and the one after the last."
    resolver.problems.append(violation(start.place, "wrong-offsets", message, mend))
    return False


def _is_digest(digest: Scalar, resolver: Resolver) -> bool:
    if DIGEST.fullmatch(digest.text):
        return True
    message = f"{excerpt(digest.text)!r} is no digest."
    mend = "Write sha256: and 64 lower-case hexadecimal digits."
    resolver.problems.append(violation(digest.place, "malformed-digest", message, mend))
    return False


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
