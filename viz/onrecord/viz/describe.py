"""Says what the panel shows for a node: fields of text and links, the same for every face of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from onrecord.model.vocabulary import HAPPENED_ON
from onrecord.model.words import lacks_year, spoken_date
from onrecord.network.kinds import Status
from onrecord.network.nodes import Claim, Conflict, Node, Question, Source, Thing
from onrecord.viz.palette import RETRACTED

DIRECTLY: Final = "directly to the source"
NOT_TOLD: Final = "not told"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a value: text, and the node or the web address that it leads to, if any."""

    text: str
    node: str = ""
    address: str = ""
    code: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the panel; each value stands on a line of its own."""

    term: str
    values: tuple[tuple[Part, ...], ...]


Nodes = Mapping[str, Node]


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
            found = _thing(node)
        case _:
            found = []
    return [field for field in found if field.values]


def names(iris: Iterable[str], nodes: Nodes) -> str:
    """Return the names of nodes as one text."""
    return ", ".join(nodes[iri].label for iri in iris if iri in nodes)


def status_words(claim: Claim, nodes: Nodes) -> list[str]:
    """Return how the questions stand that a claim answers."""
    found = (nodes.get(iri) for iri in claim.questions)
    return [word for asked in found if isinstance(asked, Question) for word in asked.standing]


def badges(question: Question) -> list[str]:
    """Return the words on the badge of a question: its status, and whether it pulls against another."""
    return list(question.standing)


def stance_name(claim: Claim, nodes: Nodes) -> str:
    """Return the name of the line of a claim: its stance, or that everything it answers is retracted."""
    asked = [nodes[iri] for iri in claim.questions if iri in nodes]
    withdrawn = [isinstance(q, Question) and q.status is Status.RETRACTED for q in asked]
    return RETRACTED if withdrawn and all(withdrawn) else claim.stance.name


def accusation(claim: Claim, nodes: Nodes) -> str:
    """Return the remark that an accusation carries, saying whose word it is."""
    if not claim.accuses:
        return ""
    whose = f"Said from the side of: {', '.join(claim.sides)}." if claim.sides else ""
    alone = "Only the acting agency's side says so." if claim.single_sided else ""
    against = f"An accusation against {names(claim.accuses, nodes)}, not a finding."
    return " ".join(filter(None, (against, whose, alone, uncited(claim))))


def _claim(claim: Claim, nodes: Nodes) -> list[Field]:
    return [
        Field("Said by", _links(claim.claimants, nodes)),
        Field("Spoken by", _links(claim.spokespeople, nodes)),
        Field("Came through", _chain(claim, nodes)),
        Field("Hedged as", _text(", ".join(claim.hedges))),
        Field("Side", _text(", ".join(claim.sides))),
        Field("Relies on", _links(claim.bases, nodes) or _text(NOT_TOLD)),
        Field("Said when", _text(_when(claim))),
        Field("About", (_proposition(claim, nodes),)),
        Field("In the act", _links([claim.in_act], nodes)),
        Field("Answers", _questions(claim, nodes)),
        Field("Accusation", _text(accusation(claim, nodes))),
        Field("Official document", _links(claim.document, nodes) or _text(uncited(claim))),
        Field("Disputes", _links(claim.disputes, nodes)),
        Field("Disputed by", _links(claim.disputed_by, nodes)),
        Field("Conflicts with", tuple(_conflict(c, nodes) for c in claim.conflicts)),
        Field("Evidence", _evidence(claim, nodes)),
        Field("Replaces", tuple((Part(iri, code=True),) for iri in claim.replaces)),
        Field("Editor's note", _text(claim.note)),
    ]


def uncited(claim: Claim) -> str:
    """Return the remark of a claim that tells of a finding or conviction without naming its document."""
    return "No official document is cited." if claim.document_not_cited else ""


def _question(question: Question, nodes: Nodes) -> list[Field]:
    roots = _count(question.root_count, "speaker") if question.root_count else ""
    alone = (
        "Nobody known to assert it stands outside the acting agency."
        if question.single_sided
        else ""
    )
    return [
        Field("Status", _text(", ".join(badges(question)))),
        Field("Asked about", _links([question.topic], nodes)),
        Field("Answers go back to", _text(roots)),
        Field("Sides heard", _text(", ".join(question.sides))),
        Field("One side only", _text(alone)),
        Field("In tension with", _links(question.in_tension, nodes)),
    ]


def _thing(thing: Thing) -> list[Field]:
    return [
        Field("Side", _text(", ".join(thing.sides))),
        Field("Editor's note", _text(thing.note)),
        Field("Told of in", _text(_count(thing.source_count, "source"))),
    ]


def _source(source: Source, nodes: Nodes) -> list[Field]:
    length = f"{source.length:,} characters".replace(",", "\u202f") if source.length else ""
    return [
        Field("Kind", _text(source.form)),
        Field("Published by", _links([source.publisher], nodes)),
        Field("Published on", _text(spoken_date(source.published) if source.published else "")),
        Field("Language", _text(source.language)),
        Field("Address", _web(source.url)),
        Field("Licence", _web(source.license)),
        Field("Text", _text(length)),
        Field("Digest of the text", ((Part(source.digest, code=True),),) if source.digest else ()),
        Field("Editor's note", _text(source.note)),
    ]


def _chain(claim: Claim, nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    """Return the hops in order, from the speaker's side to the source."""
    parts: list[Part] = []
    for hop in claim.hops:
        parts += [_link(hop, nodes), Part(" → ")]
    return ((*parts, _link(claim.source, nodes)),) if parts else _text(DIRECTLY)


def _when(claim: Claim) -> str:
    date = spoken_date(claim.said_on) if claim.said_on else ""
    if claim.said_in_words and date:
        return f"{claim.said_in_words} ({date.strip('()')})"
    return claim.said_in_words or date


def _proposition(claim: Claim, nodes: Nodes) -> tuple[Part, ...]:
    """Return what the claim is about as a sentence without a verdict: subject, relation, object."""
    subject = _link(claim.subject, nodes)
    value = _link(claim.object, nodes) if claim.object in nodes else Part(claim.object_text or "…")
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
    return (_link(conflict.claim, nodes), Part(f" — {why}" if why else ""))


def _evidence(claim: Claim, nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    """Return where the words stand and how to know them again; never the words."""
    return tuple(
        (
            _link(passage.source, nodes),
            Part(f", characters {passage.start} to {passage.end} "),
            Part(passage.digest, code=True),
        )
        for passage in claim.evidence
    )


def _links(iris: Iterable[str], nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    return tuple((_link(iri, nodes),) for iri in iris if iri)


def _link(iri: str, nodes: Nodes) -> Part:
    node = nodes.get(iri)
    if node is None:
        return Part(iri, code=True)
    if isinstance(node, Claim):
        return Part(f"{node.paraphrase} ({node.sublabel})", iri)
    return Part(" ".join(filter(None, (node.label, node.sublabel))), iri)


def _text(text: str) -> tuple[tuple[Part, ...], ...]:
    return ((Part(text),),) if text else ()


def _web(address: str) -> tuple[tuple[Part, ...], ...]:
    """Return a web address as a link; anything but http and https stays text."""
    if urlsplit(address).scheme in {"http", "https"}:
        return ((Part(address, address=address),),)
    return _text(address)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}" if number else ""


def year_note(claims: Sequence[Claim]) -> str:
    """Return a remark where no date of the record states its year, and nothing otherwise."""
    dates = [claim.object_value for claim in claims if claim.predicate == HAPPENED_ON]
    open_years = [lacks_year(date) for date in dates]
    if not dates:
        return "No date is stated."
    where = "sources" if len({claim.source for claim in claims}) > 1 else "source"
    return f"The year is not stated in the {where}." if all(open_years) else ""
