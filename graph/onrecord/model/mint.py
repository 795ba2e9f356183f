"""IRIs minted from content: the same claim has the same IRI in every build, on every machine.

No counters and no blank nodes, so that a claim can be cited, compared and found again after an edit elsewhere.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence

from onrecord.model.claim import Proposition, Span, Stance
from onrecord.model.term import identity

DIGITS = 32  # 128 bits: no collision is expected below 10^18 claims


def proposition_iri(base: str, proposition: Proposition) -> str:
    """Return the IRI shared by every claim that asserts, denies or doubts this proposition."""
    parts = (proposition.subject, proposition.predicate, proposition.object, proposition.in_act)
    return _mint(base, "proposition", [identity(part) for part in parts])


def span_iri(base: str, span: Span) -> str:
    """Return the IRI of a passage, shared by the claims that rest on it."""
    return _mint(base, "span", [span.source, span.start, span.end, span.digest])


def claim_iri(
    base: str,
    source: str,
    spans: Sequence[Span],
    claimants: Iterable[str],
    stance: Stance,
    proposition: Proposition,
) -> str:
    """Return the IRI of one utterance by one speaker (or joint speakers) about one proposition."""
    passages = sorted(span_iri(base, span) for span in spans)
    about = proposition_iri(base, proposition)
    return _mint(base, "claim", [source, passages, sorted(claimants), stance.name, about])


def question_iri(base: str, aspect: str, topic: str, scope: str) -> str:
    """Return the IRI of the question that an aspect asks about a topic within a scope."""
    return _mint(base, "question", [aspect, topic, scope])


def conflict_iri(base: str, rule: str, claims: Iterable[str]) -> str:
    """Return the IRI of a computed conflict between claims under a rule."""
    return _mint(base, "conflict", [rule, sorted(claims)])


def judgement_iri(base: str, kind: str, parts: Sequence[str]) -> str:
    """Return the IRI of an editorial judgement of a kind about the things named in `parts`."""
    return _mint(base, "judgement", [kind, list(parts)])


def notice_iri(base: str, kind: str, concerns: Iterable[str], by: Iterable[str], day: str) -> str:
    """Return the IRI of a notice of a kind: what it is about, who gave it, and the day."""
    return _mint(base, "notice", [kind, sorted(concerns), sorted(by), day])


def tombstone_iri(base: str, digest: str) -> str:
    """Return the IRI of what is left of something whose identifier has a digest."""
    return _mint(base, "tombstone", [digest])


def hop_iri(claim: str, position: int) -> str:
    """Return the IRI of the hop at a position (1 is nearest to the claimant) of a claim."""
    return f"{claim}#hop-{position}"


def _mint(base: str, kind: str, content: object) -> str:
    canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    digest = hashlib.sha256(canonical.encode("utf-8")).hexdigest()
    return f"{base}{kind}/{digest[:DIGITS]}"
