"""Says what the panel shows for a node: fields of text and links, the same for every face of the page."""

from __future__ import annotations

from typing import Final

from onrecord.model.words import count, spoken_date
from onrecord.network.nodes import Claim, Conflict, Node, Question, Source, Thing
from onrecord.viz.parts import Field, Part, link, links, plain, web
from onrecord.viz.remarks import Nodes, accusation, badges, one_side, uncited
from onrecord.viz.replies import reply_values

DIRECTLY: Final = "directly to the source"
NOT_TOLD: Final = "not told"


def describe(node: Node, nodes: Nodes) -> list[Field]:
    """Return what there is to say about a node, without the words of any source."""
    match node:
        case Claim():
            found = _claim(node, nodes)
        case Question():
            found = _question(node, nodes)
        case Source():
            found = _source(node, nodes)
        case Thing():
            found = _thing(node, nodes)
        case _:
            found = []
    return [field for field in found if field.values]


def _claim(claim: Claim, nodes: Nodes) -> list[Field]:
    return [
        Field("Said by", links(claim.claimants, nodes)),
        Field("Spoken by", links(claim.spokespeople, nodes)),
        Field("Came through", _chain(claim, nodes)),
        Field("Hedged as", plain(", ".join(claim.hedges))),
        Field("Side", plain(", ".join(claim.sides))),
        Field("Relies on", links(claim.bases, nodes) or plain(NOT_TOLD)),
        Field("Said when", plain(_when(claim))),
        Field("About", (_proposition(claim, nodes),)),
        Field("In the act", links([claim.in_act], nodes)),
        Field("Answers", _questions(claim, nodes)),
        Field("Accusation", plain(accusation(claim, nodes))),
        Field("Reply", reply_values(claim, nodes)),
        Field("Official document", links(claim.document, nodes) or plain(uncited(claim))),
        Field("Disputes", links(claim.disputes, nodes)),
        Field("Disputed by", links(claim.disputed_by, nodes)),
        Field("Conflicts with", tuple(_conflict(c, nodes) for c in claim.conflicts)),
        Field("Evidence", _evidence(claim, nodes)),
        Field("Replaces", tuple((Part(iri, code=True),) for iri in claim.replaces)),
        Field("Editor's note", plain(claim.note)),
    ]


def _question(question: Question, nodes: Nodes) -> list[Field]:
    roots = count(question.root_count, "speaker") if question.root_count else ""
    return [
        Field("Status", plain(", ".join(badges(question)))),
        Field("Asked about", links([question.topic], nodes)),
        Field("Answers go back to", plain(roots)),
        Field("Sides heard", plain(", ".join(question.sides))),
        Field("Accusers", plain(one_side(question))),
        Field("In tension with", links(question.in_tension, nodes)),
    ]


def _thing(thing: Thing, nodes: Nodes) -> list[Field]:
    told = count(thing.source_count, "source") if thing.source_count else ""
    return [
        Field("Side", plain(", ".join(thing.sides))),
        Field("Reply", reply_values(thing, nodes)),
        Field("Editor's note", plain(thing.note)),
        Field("Told of in", plain(told)),
    ]


def _source(source: Source, nodes: Nodes) -> list[Field]:
    length = f"{source.length:,} characters".replace(",", "\u202f") if source.length else ""
    return [
        Field("Kind", plain(source.form)),
        Field("Published by", links([source.publisher], nodes)),
        Field("Published on", plain(spoken_date(source.published) if source.published else "")),
        Field("Language", plain(source.language)),
        Field("Address", web(source.url)),
        Field("Licence", web(source.license)),
        Field("Text", plain(length)),
        Field("Digest of the text", ((Part(source.digest, code=True),),) if source.digest else ()),
        Field("Editor's note", plain(source.note)),
    ]


def _chain(claim: Claim, nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    """Return the hops in order, from the speaker's side to the source."""
    parts: list[Part] = []
    for hop in claim.hops:
        parts += [link(hop, nodes), Part(" → ")]
    return ((*parts, link(claim.source, nodes)),) if parts else plain(DIRECTLY)


def _when(claim: Claim) -> str:
    date = spoken_date(claim.said_on) if claim.said_on else ""
    if claim.said_in_words and date:
        return f"{claim.said_in_words} ({date.strip('()')})"
    return claim.said_in_words or date


def _proposition(claim: Claim, nodes: Nodes) -> tuple[Part, ...]:
    """Return what the claim is about as a sentence without a verdict: subject, relation, object."""
    subject = link(claim.subject, nodes)
    value = link(claim.object, nodes) if claim.object in nodes else Part(claim.object_text or "…")
    return (subject, Part(f" — {claim.predicate_label} — "), value)


def _questions(claim: Claim, nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    found = [nodes[iri] for iri in claim.questions if iri in nodes]
    return tuple(
        (Part(q.label, q.iri), Part(f" — {', '.join(badges(q))}"))
        for q in found
        if isinstance(q, Question)
    )


def _conflict(conflict: Conflict, nodes: Nodes) -> tuple[Part, ...]:
    why = conflict.reason or conflict.rule
    return (link(conflict.claim, nodes), Part(f" — {why}" if why else ""))


def _evidence(claim: Claim, nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    """Return where the words stand and how to know them again; never the words."""
    return tuple(
        (
            link(passage.source, nodes),
            Part(f", characters {passage.start} to {passage.end} "),
            Part(passage.digest, code=True),
        )
        for passage in claim.evidence
    )
