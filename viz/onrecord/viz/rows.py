"""The table twin: every claim as a row of text, with what filters and sorting need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model.words import STANCE_WORDS
from onrecord.network.nodes import Claim, Node, Question
from onrecord.viz.remarks import accusation, names, stance_name, status_words, uncited
from onrecord.viz.replies import reply_remark

if TYPE_CHECKING:
    from onrecord.network.projection import Network


@dataclass(frozen=True, slots=True)
class Row:
    """A claim as a reader of the table sees it."""

    number: int
    stance: str
    statuses: str
    says: str
    remark: str
    who: str
    through: str
    word: str
    about: str
    source: str
    characters: str
    status: str


def rows(network: Network, numbers: Mapping[str, int]) -> list[Row]:
    """Return a row for every claim, in the order in which the sources tell them."""
    nodes: dict[str, Node] = {iri: data["data"] for iri, data in network.nodes(data=True)}
    claims = [node for node in nodes.values() if isinstance(node, Claim)]
    return [_row(claim, nodes, numbers[claim.iri]) for claim in claims]


def _row(claim: Claim, nodes: Mapping[str, Node], number: int) -> Row:
    asked = [node for iri in claim.questions if isinstance(node := nodes.get(iri), Question)]
    spoken = f" (through {names(claim.spokespeople, nodes)})" if claim.spokespeople else ""
    return Row(
        number=number,
        stance=stance_name(claim, nodes),
        statuses=" ".join(question.status.name for question in asked),
        says=claim.paraphrase,
        remark=_remark(claim, nodes),
        who=names(claim.claimants, nodes) + spoken,
        through=" → ".join(names([hop], nodes) for hop in claim.hops),
        word=", ".join((STANCE_WORDS[claim.stance], *claim.hedges)),
        about="; ".join(f"{q.label} {q.sublabel}".strip() for q in asked),
        source=names([claim.source], nodes),
        characters=", ".join(f"{e.start} to {e.end}" for e in claim.evidence),
        status=", ".join(dict.fromkeys(status_words(claim, nodes))),
    )


def _remark(claim: Claim, nodes: Mapping[str, Node]) -> str:
    """Return what an accusation never stands without, or what a finding lacks."""
    remark = accusation(claim, nodes) or uncited(claim)
    return " ".join(filter(None, (remark, reply_remark(claim, nodes))))
