"""A claim as plain JSON-LD nodes: the claim, its hops, its proposition, its passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.model.claim import Proposition, Span
from onrecord.model.mint import hop_iri, proposition_iri, span_iri
from onrecord.model.ontology import ClaimPredicate
from onrecord.model.term import Iri, Literal, Term
from onrecord.model.vocabulary import LANG_STRING, PROPOSITION
from onrecord.read.draft import Draft
from onrecord.read.expansion import Expansion, JsonNode, activity_iri, present, words
from onrecord.read.resolve import Resolver


def expand_claim(draft: Draft, disputed: list[str], resolver: Resolver, result: Expansion) -> None:
    """Add a claim with its hops and passages to its source's graph, and its proposition to the shared one."""
    base, graph = resolver.base, draft.source.removeprefix(resolver.base)
    activity = activity_iri(base, draft.source)
    result.add(graph, _claim_node(draft, base, resolver.language, disputed, activity), draft.place)
    for hop in _hop_nodes(draft):
        result.add(graph, hop, draft.place)
    for span in draft.spans:
        for node in _span_nodes(span, base):
            result.add(graph, node, draft.place)
    result.add(
        "propositions", _proposition_node(draft.proposition, draft.predicate, base), draft.place
    )


def _claim_node(
    draft: Draft, base: str, language: str, disputed: Sequence[str], activity: str
) -> JsonNode:
    """Return the node of a claim."""
    return present(
        {
            "@id": draft.iri,
            "@type": "Claim",
            "proposition": proposition_iri(base, draft.proposition),
            "stance": draft.stance.value,
            "claimant": list(draft.claimants),
            "reportedIn": draft.source,
            "aboutIncident": draft.incident,
            "evidence": [span_iri(base, span) for span in draft.spans],
            "paraphrase": words(draft.paraphrase, language),
            "hedge": list(draft.hedges),
            "saidOn": draft.said,
            "saidInWords": words(draft.said_in_words, language),
            "basis": list(draft.basis),
            "spokesperson": list(draft.spokespersons),
            "hop": [hop_iri(draft.iri, number) for number in range(1, len(draft.hops) + 1)],
            "disputes": list(disputed),
            "accuses": list(draft.accuses),
            "document": list(draft.documents),
            "documentNotCited": True if draft.document_not_cited else None,
            "replaces": list(draft.replaces),
            "note": words(draft.note, language),
            "wasGeneratedBy": activity,
        }
    )


def _hop_nodes(draft: Draft) -> Iterator[JsonNode]:
    """Yield the intermediaries of a claim, nearest to the claimant first."""
    for position, agent in enumerate(draft.hops, start=1):
        yield {
            "@id": hop_iri(draft.iri, position),
            "@type": "Hop",
            "position": position,
            "agent": agent,
        }


def _proposition_node(proposition: Proposition, predicate: ClaimPredicate, base: str) -> JsonNode:
    """Return the node of a proposition, typed by the aspect on which its predicate bears."""
    aspect = [predicate.aspect.proposition_class] if predicate.aspect else []
    return present(
        {
            "@id": proposition_iri(base, proposition),
            "@type": [PROPOSITION, *aspect],
            "subject": proposition.subject.value,
            "predicate": proposition.predicate.value,
            "object": _term(proposition.object),
            "inAct": proposition.in_act.value if proposition.in_act else None,
        }
    )


def _span_nodes(span: Span, base: str) -> Iterator[JsonNode]:
    """Yield a passage and its selector (Web Annotation Data Model, section 4.2.5)."""
    iri = span_iri(base, span)
    yield {
        "@id": iri,
        "@type": "SpecificResource",
        "hasSource": span.source,
        "quoteDigest": span.digest,
        "hasSelector": f"{iri}#at",
    }
    yield {
        "@id": f"{iri}#at",
        "@type": "TextPositionSelector",
        "start": span.start,
        "end": span.end,
    }


def _term(term: Term | None) -> JsonNode | None:
    match term:
        case None:
            return None
        case Iri(value):
            return {"@id": value}
        case Literal(value, datatype, language) if datatype == LANG_STRING:
            return {"@value": value, "@language": language}
        case Literal(value, datatype, _):
            return {"@value": value, "@type": datatype}
