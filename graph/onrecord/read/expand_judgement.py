"""Editorial judgements as plain JSON-LD nodes: who is on which side, had a say, or is the same as whom, and why."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from onrecord.model.mint import judgement_iri
from onrecord.model.vocabulary import (
    AGENT_CLASS,
    ASPECT_CLASS,
    REPLY_STATE_CLASS,
    SIDE_CLASS,
    VERDICT_CLASS,
)
from onrecord.read.expansion import Expansion, JsonNode, present, words
from onrecord.read.located import Place, excerpt, violation
from onrecord.read.record import Record
from onrecord.read.resolve import Resolver

DECIDED = frozenset({"side", "verdict", "replyState"})  # what is judged, not of whom
SCORE = re.compile(r"0(\.\d{1,6})?|1(\.0{1,6})?", re.ASCII)


def expand_judgements(file: Record, resolver: Resolver, result: Expansion) -> None:
    """Add the judgements of an incident's file to the registry."""
    incident = resolver.iri(file.words["incident"][0].text)
    for record in filter(_is_whole, file.records.get("sides", ())):
        agent = resolver.thing(record.words["agent"][0], AGENT_CLASS)
        side = resolver.concept(record.words["side"][0], SIDE_CLASS)
        parts = {"agent": agent, "side": side, "aboutIncident": incident}
        _judgement("SideJudgement", parts, record, result)
    for record in filter(_is_whole, file.records.get("replies", ())):
        _reply(record, incident, resolver, result)
    for record in filter(_is_whole, file.records.get("identities", ())):
        left, right = (
            resolver.thing(record.words[key][0], AGENT_CLASS) for key in ("left", "right")
        )
        if left is not None and left == right:
            message, mend = "Left and right are one and the same.", "Name two, or delete this."
            place = record.words["right"][0].place
            result.findings.append(violation(place, "self-identity", message, mend))
        verdict = resolver.concept(record.words["verdict"][0], VERDICT_CLASS)
        parts = {"left": left, "right": right, "verdict": verdict}
        _judgement("IdentityJudgement", parts, record, result)


def _reply(record: Record, incident: str, resolver: Resolver, result: Expansion) -> None:
    """Add whether somebody had a say: on what is asked under `aspects`, or on all that no other entry names."""
    agent = resolver.thing(record.words["agent"][0], AGENT_CLASS)
    state = resolver.concept(record.words["state"][0], REPLY_STATE_CLASS)
    words = record.words.get("aspects", ())
    aspects = sorted(filter(None, (resolver.concept(word, ASPECT_CLASS) for word in words)))
    if len(aspects) == len(words):
        parts = {"agent": agent, "replyState": state, "aboutIncident": incident}
        _judgement("ReplyJudgement", parts, record, result, aspects)


def _is_whole(record: Record) -> bool:
    return record.whole


def _judgement(
    kind: str,
    parts: Mapping[str, str | None],
    record: Record,
    result: Expansion,
    aspects: Sequence[str] = (),
) -> None:
    known = [part for part in parts.values() if part is not None]
    if len(known) < len(parts):
        return
    settings = result.settings
    iri = judgement_iri(settings.base, kind, [*known, *aspects])
    if first := _judged_before(kind, parts, aspects, record, result):
        message = f"This is judged twice, first in {first.file}, line {first.line}."
        result.findings.append(
            violation(record.place, "duplicate-judgement", message, "Delete one.")
        )
    node: JsonNode = {
        "@id": iri,
        "@type": kind,
        **parts,
        "aspect": list(aspects) or None,
        "reason": words(record.text("reason"), settings.language),
        "wasAttributedTo": settings.base + settings.publisher,
        "score": _score(record, result),
    }
    result.add("registry", present(node), record.place)


def _judged_before(
    kind: str,
    parts: Mapping[str, str | None],
    aspects: Sequence[str],
    record: Record,
    result: Expansion,
) -> Place | None:
    """Return where the same two people, or the side or the say of one agent in the incident, were judged before."""
    subject = {part for key, part in parts.items() if key not in DECIDED}
    places = [
        result.judged.setdefault((kind, frozenset({*subject, each})), record.place)
        for each in aspects or [""]
    ]
    return next((place for place in places if place is not record.place), None)


def _score(record: Record, result: Expansion) -> JsonNode | None:
    """Return how sure an identity is, from 0 to 1, or None where that is not said."""
    word = record.word("score")
    if word is None:
        return None
    if not SCORE.fullmatch(word.text):
        message = f"{excerpt(word.text)!r} is no score."
        mend = "Write a decimal number from 0 to 1."
        result.findings.append(violation(word.place, "wrong-score", message, mend))
    number = word.text.rstrip("0").rstrip(".") if "." in word.text else word.text
    return {"@value": number, "@type": "xsd:decimal"}
