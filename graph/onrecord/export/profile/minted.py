"""New IRIs for what was minted from a name: whoever guesses the name could compute the old ones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal as OxLiteral
from pyoxigraph import NamedNode

from onrecord.export.profile.nodes import Nodes
from onrecord.model.claim import Proposition, Span, Stance
from onrecord.model.mint import (
    claim_iri,
    judgement_iri,
    notice_iri,
    proposition_iri,
    span_iri,
)
from onrecord.model.term import Iri, Literal, Term
from onrecord.model.vocabulary import (
    ABOUT,
    ABOUT_INCIDENT,
    AGENT,
    ASPECT,
    ATTRIBUTED_TO,
    CLAIM,
    CLAIMANT,
    CONCERNS,
    EVIDENCE,
    HAS_SELECTOR,
    HAS_SOURCE,
    HOP,
    IDENTITY_JUDGEMENT,
    IN_ACT,
    LEFT,
    NOTICE_ON,
    OBJECT,
    ONR,
    PREDICATE,
    PROPOSITION,
    QUOTE_DIGEST,
    REPLY_JUDGEMENT,
    REPLY_STATE,
    REPORTED_IN,
    RIGHT,
    SIDE,
    SIDE_JUDGEMENT,
    SPAN_END,
    SPAN_START,
    STANCE,
    SUBJECT,
    VERDICT,
)

JUDGED: Mapping[str, tuple[str, ...]] = {
    IDENTITY_JUDGEMENT: (LEFT, RIGHT, VERDICT),
    SIDE_JUDGEMENT: (AGENT, SIDE, ABOUT_INCIDENT),
    REPLY_JUDGEMENT: (AGENT, REPLY_STATE, ABOUT_INCIDENT, ASPECT),
}
"""What a judgement of a kind is minted from, in order."""
NOTICES = ("Correction", "Retraction", "Reply", "Takedown")


class Minting:
    """Mints anew what a record minted, after things have got new IRIs; `new` has the new IRI of each."""

    def __init__(self, nodes: Nodes, base: str, new: Mapping[str, str]) -> None:
        self.nodes = nodes
        self.base = base
        self.new = dict(new)
        for old, fresh in self._spans():
            self.new |= {old: fresh, nodes.one(old, HAS_SELECTOR): f"{fresh}#at"}
        self.new |= dict(self._propositions())
        for old, fresh in self._claims():
            hops = nodes.values(old, HOP)
            self.new |= {old: fresh} | {hop: hop.replace(old, fresh) for hop in hops}
        self.new |= dict(self._judgements())
        self.new |= dict(self._notices())

    def _now(self, subject: str, predicate: str) -> list[str]:
        return sorted(self.new.get(v, v) for v in self.nodes.values(subject, predicate))

    def _span(self, span: str) -> Span:
        at = self.nodes.one(span, HAS_SELECTOR)
        return Span(
            next(iter(self._now(span, HAS_SOURCE)), ""),
            int(self.nodes.one(at, SPAN_START)),
            int(self.nodes.one(at, SPAN_END)),
            self.nodes.one(span, QUOTE_DIGEST),
        )

    def _spans(self) -> Iterator[tuple[str, str]]:
        held = {s for c in self.nodes.of_type(CLAIM) for s in self.nodes.values(c, EVIDENCE)}
        yield from ((span, span_iri(self.base, self._span(span))) for span in sorted(held))

    def _proposition(self, iri: str) -> Proposition:
        terms = {p: self._term(iri, p) for p in (SUBJECT, PREDICATE, OBJECT, IN_ACT)}
        subject, predicate, act = terms[SUBJECT], terms[PREDICATE], terms[IN_ACT]
        return Proposition(
            subject if isinstance(subject, Iri) else Iri(""),
            predicate if isinstance(predicate, Iri) else Iri(""),
            terms[OBJECT],
            act if isinstance(act, Iri) else None,
        )

    def _term(self, subject: str, predicate: str) -> Term | None:
        match next(iter(self.nodes.terms(subject, predicate)), None):
            case NamedNode() as node:
                return Iri(self.new.get(node.value, node.value))
            case OxLiteral() as said:
                return Literal(said.value, said.datatype.value, said.language or "")
        return None

    def _propositions(self) -> Iterator[tuple[str, str]]:
        for iri in self.nodes.of_type(PROPOSITION):
            yield iri, proposition_iri(self.base, self._proposition(iri))

    def _claims(self) -> Iterator[tuple[str, str]]:
        for iri in self.nodes.of_type(CLAIM):
            (source,) = self._now(iri, REPORTED_IN)
            spans = [self._span(span) for span in self.nodes.values(iri, EVIDENCE)]
            stance = Stance(self.nodes.one(iri, STANCE))
            about = self._proposition(self.nodes.one(iri, ABOUT))
            claimants = self._now(iri, CLAIMANT)
            yield iri, claim_iri(self.base, source, spans, claimants, stance, about)

    def _judgements(self) -> Iterator[tuple[str, str]]:
        for kind, properties in JUDGED.items():
            for iri in self.nodes.of_type(kind):
                parts = [part for prop in properties for part in self._now(iri, prop)]
                yield iri, judgement_iri(self.base, kind.removeprefix(ONR), parts)

    def _notices(self) -> Iterator[tuple[str, str]]:
        for kind in NOTICES:
            for iri in self.nodes.of_type(ONR + kind):
                concerns, by = self._now(iri, CONCERNS), self._now(iri, ATTRIBUTED_TO)
                day = self.nodes.one(iri, NOTICE_ON)
                yield iri, notice_iri(self.base, kind, concerns, by, day)
