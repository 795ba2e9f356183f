"""Readings, their differences and what changes, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from onrecord.derive.questions import Question
from onrecord.derive.readings.difference import Changed, Missing, missing
from onrecord.derive.readings.outcomes import Outcome
from onrecord.derive.readings.reading import Held
from onrecord.export.readings.made import Made
from onrecord.export.readings.words import WORDS, Speech
from onrecord.model.ontology import name_of
from onrecord.model.term import Iri, Literal, Term
from onrecord.model.vocabulary import CLAIMANT, LANG_STRING

Json = dict[str, Any]


def reading(made: Made) -> bytes:
    """Return a reading with what becomes of every claim."""
    outcomes = made.reading.outcomes
    left: dict[Outcome, list[str]] = {}
    for claim, outcome in outcomes.items():
        left.setdefault(outcome, []).append(claim)
    held = len(left.pop(Outcome.HELD, []))
    return written({
        **described(made),
        "claims": len(outcomes),
        "held": held,
        "statements": [_statement(made, each) for each in made.reading.held],
        "leftOpen": [
            {"question": each.question, "aspect": name_of(each.aspect), "topic": each.topic,
             "claims": [_claim(made, claim) for claim in each.claims]}
            for each in made.reading.disagreements
        ],
        "denied": [_claim(made, claim) for claim in left.get(Outcome.DENIES, [])],
        "notHeld": [
            {"reason": outcome.value, "words": WORDS[outcome], "claims": left[outcome]}
            for outcome in Outcome
            if outcome in left
        ],
    })  # fmt: skip


def difference(one: Made, other: Made) -> bytes:
    """Return what holds in one reading and not in another, and the reverse."""
    here, there = missing(one.reading, other.reading), missing(other.reading, one.reading)
    return written(
        {
            "reading": described(one),
            "against": described(other),
            "inBoth": len(one.reading.held) - len(here),
            "onlyHere": [_missing(one, each) for each in here],
            "onlyThere": [_missing(other, each) for each in there],
        }
    )


def changes(made: Made, found: Iterable[Changed], total: int) -> bytes:
    """Return which questions of a record change where only the claims of a reading are trusted."""
    return written(
        {
            **described(made),
            "questions": total,
            "changed": [_changed(made, each) for each in found],
        }
    )


def described(made: Made) -> Json:
    """Return how a reading was made."""
    policy, source = made.asked.policy, made.workshop.source
    return {
        "iri": made.iri,
        "policy": policy.name,
        "policyDigest": policy.digest,
        "parameters": dict(made.asked.parameters),
        "title": policy.title,
        "description": policy.description,
        "record": source.title,
        "recordVersion": source.version,
        "license": source.license,
    }


def written(data: Json) -> bytes:
    """Return JSON, the same bytes for the same data."""
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()


def term(made: Made, value: Term | None) -> Json | None:
    """Return a value as SPARQL results write it, with its words."""
    if value is None:
        return None
    label = Speech(made.workshop.reader).value(value).label
    if isinstance(value, Iri):
        return {"type": "uri", "value": value.value, "label": label}
    found: Json = {"type": "literal", "value": value.value, "label": label}
    return {**found, **_kind(value)}


def _kind(value: Literal) -> Json:
    if value.datatype == LANG_STRING:
        return {"xml:lang": value.language}
    return {"datatype": value.datatype}


def _statement(made: Made, each: Held) -> Json:
    reader, stands = made.workshop.reader, made.workshop.standing
    return {
        "subject": {"iri": each.subject, "label": reader.name(each.subject).label},
        "predicate": {"iri": each.predicate, "label": reader.label(each.predicate).label},
        "object": term(made, each.object),
        "propositions": list(each.propositions),
        "statuses": sorted({name_of(stands[c].status.value) for c in each.claims}),
        "accuses": bool(made.workshop.accusing.intersection(each.propositions)),
        "singleSided": any(stands[c].single_sided for c in each.claims),
        "claims": [_claim(made, claim) for claim in each.claims],
    }


def _claim(made: Made, claim: str) -> Json:
    speech, detail = Speech(made.workshop.reader), made.workshop.record.details[claim]
    return {
        "iri": claim,
        "claimants": list(made.workshop.reader.texts(claim, CLAIMANT)),
        "speaker": speech.speaker(claim),
        "hedges": speech.hedges(claim),
        "says": speech.said_of(detail),
        "source": detail.source,
        **({"act": detail.act} if detail.act else {}),
    }


def _missing(made: Made, each: Missing) -> Json:
    why = [
        {"claim": claim, "reason": outcome.value, "words": WORDS[outcome]}
        for claim, outcome in each.why
    ]
    return {**_statement(made, each.held), "why": why}


def _changed(made: Made, each: Changed) -> Json:
    speech = Speech(made.workshop.reader)
    return {
        "question": each.before.iri,
        "asks": speech.question(each.before),
        "incident": each.before.answers[0].incident,
        "changes": [change.value for change in each.changes],
        "before": _standing(each.before),
        "after": _standing(each.after) if each.after else None,
        "lostSides": sorted(map(name_of, each.lost_sides)),
        "lostRoots": sorted(each.lost_roots),
        "lostClaims": list(each.lost_answers),
    }


def _standing(question: Question) -> Json:
    return {
        "status": name_of(question.status.value),
        "sides": sorted(map(name_of, question.sides)),
        "roots": question.root_count,
        "singleSided": question.single_sided,
        "singleRoot": question.single_root,
        "answers": len(question.answers),
    }
