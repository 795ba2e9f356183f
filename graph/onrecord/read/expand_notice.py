"""Notices and tombstones as plain JSON-LD nodes: what was corrected, withdrawn, answered or removed, and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.claim import Span
from onrecord.model.finding import Finding
from onrecord.model.mint import notice_iri, tombstone_iri
from onrecord.model.vocabulary import AGENT_CLASS, SOURCE
from onrecord.read.draft import CLAIM_IDENTIFIER, Draft
from onrecord.read.expansion import Expansion, JsonNode, present, words
from onrecord.read.located import Scalar, excerpt, violation
from onrecord.read.passages import DIGEST
from onrecord.read.record import Record, nearest
from onrecord.read.resolve import Resolver

RETRACTION = "retraction"
CORRECTION = "correction"
NOTICES: Mapping[str, str] = {
    CORRECTION: "Correction",
    RETRACTION: "Retraction",
    "reply": "Reply",
    "takedown": "Takedown",
}
MOST_CANDIDATES = 3

Remembered = Callable[[str], Sequence[Span]]
"""What an earlier build knows of a claim that may be lost: the passages on which it rested."""


def forgotten(_claim: str) -> Sequence[Span]:
    """Return no passage, for whoever has no earlier build."""
    return ()


@dataclass(frozen=True, slots=True)
class Claims:
    """The claims to which a notice may point: by handle, by IRI, and by the claim that each replaces."""

    handles: Mapping[str, Scalar]
    by_iri: Mapping[str, Draft]
    by_handle: Mapping[str, str]
    replacing: Mapping[str, Sequence[Draft]]
    remembered: Remembered

    @classmethod
    def of(
        cls, drafts: Sequence[Draft], handles: Mapping[str, Scalar], remembered: Remembered
    ) -> Claims:
        """Return the claims of a workspace, looked up."""
        replacing: defaultdict[str, list[Draft]] = defaultdict(list)
        for draft in drafts:
            for old in draft.replaces:
                replacing[old].append(draft)
        by_handle = {draft.key.text: draft.iri for draft in drafts if draft.key}
        by_iri = {draft.iri: draft for draft in drafts}
        return cls(handles, by_iri, by_handle, dict(replacing), remembered)

    def find(self, word: Scalar, resolver: Resolver) -> str | None:
        """Return the IRI that a handle or an identifier of a claim stands for, whether the claim is there or not."""
        if CLAIM_IDENTIFIER.fullmatch(word.text):
            return resolver.iri(word.text)
        return self.by_handle.get(word.text)

    def took_over(self, iri: str, replaced_by: str | None) -> bool:
        """Return whether a claim says that it replaces another."""
        return any(draft.iri == replaced_by for draft in self.replacing.get(iri, ()))

    def candidates(self, iri: str) -> list[Draft]:
        """Return the claims that may stand in the place of a lost one: those that replace it, those on its words."""
        spans = self.remembered(iri)
        drafts = self.by_iri.values() if spans else ()
        close = (d for d in drafts if any(_meet(one, s) for one in d.spans for s in spans))
        found = {draft.iri: draft for draft in (*self.replacing.get(iri, ()), *close)}
        return list(found.values())[:MOST_CANDIDATES]

    def own_voice(self, source: str, publisher: str) -> Iterator[str]:
        """Yield the claims that a source makes in the voice of its publisher."""
        for draft in self.by_iri.values():
            if draft.source == source and draft.claimants == (publisher,):
                yield draft.iri


def _meet(one: Span, other: Span) -> bool:
    return one.source == other.source and one.start < other.end and other.start < one.end


def expand_notices(file: Record, claims: Claims, resolver: Resolver, result: Expansion) -> None:
    """Add the notices and tombstones of an editorial file to the registry."""
    for record in file.records.get("notices", ()):
        if record.whole:
            _notice(record, claims, resolver, result)
    for record in file.records.get("tombstones", ()):
        if record.whole:
            _tombstone(record, resolver, result)


def _notice(record: Record, claims: Claims, resolver: Resolver, result: Expansion) -> None:
    before = len(result.findings)
    kind = _kind(record, resolver)
    replaced_by = _replacing_claim(record, claims, resolver)
    concerns = list(_concerns(record, replaced_by, claims, resolver))
    by = list(_by(record, resolver, result))
    day = resolver.date(record.words["on"][0])
    told_in = resolver.thing(word, SOURCE) if (word := record.word("source")) else None
    if len(result.findings) > before or kind is None or day is None:
        return
    node: JsonNode = {
        "@id": notice_iri(resolver.base, kind, concerns, by, day),
        "@type": kind,
        "concerns": concerns,
        "wasAttributedTo": by,
        "noticeOn": day,
        "reason": words(record.text("reason"), resolver.language),
        "toldIn": told_in,
        "isReplacedBy": replaced_by,
    }
    _add_once(node, record, result)


def _kind(record: Record, resolver: Resolver) -> str | None:
    word = record.words["type"][0]
    if word.text not in NOTICES:
        message = f"There is no notice of the type `{excerpt(word.text)}`."
        mend = nearest(word.text, NOTICES)
        resolver.problems.append(violation(word.place, "unknown-type", message, mend))
    return NOTICES.get(word.text)


def _concerns(
    record: Record, replaced_by: str | None, claims: Claims, resolver: Resolver
) -> Iterator[str]:
    """Yield what a notice is about; a source that is withdrawn takes what it says in its own voice with it."""
    is_retraction = record.text("type") == RETRACTION
    seen: set[str] = set()
    for word in record.words["concerns"]:
        found = [_concerned(word, replaced_by, claims, resolver)]
        thing = resolver.things.get(word.text)
        publisher = thing.record.word("publisher") if thing else None
        if is_retraction and found[0] and publisher:
            found += claims.own_voice(found[0], resolver.iri(publisher.text))
        yield from (iri for iri in found if iri and iri not in seen)
        seen.update(filter(None, found))


def _concerned(
    word: Scalar, replaced_by: str | None, claims: Claims, resolver: Resolver
) -> str | None:
    if iri := claims.find(word, resolver):
        if iri in claims.by_iri or claims.took_over(iri, replaced_by):
            return iri
        resolver.problems.append(_lost(word, iri, claims, resolver))
        return None
    if word.text in resolver.things:
        return resolver.iri(word.text)
    if word.text not in claims.handles:  # else the claim has findings of its own
        message = f"`{excerpt(word.text)}` is no claim and nothing else of the workspace."
        mend = nearest(word.text, [*claims.handles, *resolver.things])
        resolver.problems.append(violation(word.place, "dangling-reference", message, mend))
    return None


def _lost(word: Scalar, iri: str, claims: Claims, resolver: Resolver) -> Finding:
    """Return the finding that a claim is gone, with those that may stand in its place."""
    message = f"`{word.text}` is not in the record: it was changed or taken out."
    near = [_shown(draft, resolver) for draft in claims.candidates(iri)]
    mend = (
        f"Nearest: {'; '.join(near)}."
        if near
        else "Name a claim that is there by its `key`, or delete the entry."
    )
    return violation(word.place, "lost-claim", message, mend)


def _shown(draft: Draft, resolver: Resolver) -> str:
    name = f"`{draft.key.text}`" if draft.key else f"`{draft.iri.removeprefix(resolver.base)}`"
    return f"{name} ({draft.place.file}, line {draft.place.line})"


def _replacing_claim(record: Record, claims: Claims, resolver: Resolver) -> str | None:
    word = record.word("replacedBy")
    if word is None:
        return None
    if record.text("type") != CORRECTION:
        message, mend = "Only a correction replaces a claim.", "Delete `replacedBy`."
        resolver.problems.append(violation(word.place, "misplaced-key", message, mend))
        return None
    iri = claims.find(word, resolver)
    if iri in claims.by_iri:
        return iri
    if word.text not in claims.handles or iri is not None:
        message = f"`{excerpt(word.text)}` is no claim of the workspace."
        mend = nearest(word.text, claims.handles)
        resolver.problems.append(violation(word.place, "dangling-reference", message, mend))
    return None


def _by(record: Record, resolver: Resolver, result: Expansion) -> Iterator[str]:
    """Yield who decided: the publisher of the workspace, or agents of the record."""
    for word in record.words["by"]:
        if word.text == result.settings.publisher:
            yield resolver.iri(word.text)
        elif agent := resolver.thing(word, AGENT_CLASS):
            yield agent


def _tombstone(record: Record, resolver: Resolver, result: Expansion) -> None:
    before = len(result.findings)
    digest = record.words["digest"][0]
    if not DIGEST.fullmatch(digest.text):
        message = f"{excerpt(digest.text)!r} is no digest."
        mend = "Write sha256: and 64 lower-case hexadecimal digits."
        resolver.problems.append(violation(digest.place, "wrong-digest", message, mend))
    by = list(_by(record, resolver, result))
    day = resolver.date(record.words["on"][0])
    if len(result.findings) > before:
        return
    node: JsonNode = {
        "@id": tombstone_iri(resolver.base, digest.text),
        "@type": "Tombstone",
        "removedDigest": digest.text,
        "removedOn": day,
        "wasAttributedTo": by,
        "reason": words(record.text("reason"), resolver.language),
    }
    _add_once(node, record, result)


def _add_once(node: JsonNode, record: Record, result: Expansion) -> None:
    first = result.origins.get(str(node["@id"]))
    if first is not None:
        message = f"The same stands in {first.file}, line {first.line}."
        result.findings.append(violation(record.place, "duplicate-notice", message, "Delete one."))
    result.add("registry", present(node), record.place)
