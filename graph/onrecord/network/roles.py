"""Says which part of the picture each node belongs to, and beside which node a claim hangs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, Final

from onrecord.network.kinds import Kind
from onrecord.network.nodes import Claim, Node, Question

if TYPE_CHECKING:
    from onrecord.network.projection import Network


class Band(Enum):
    """A stripe of the picture; claims hang above or below the stripe of what they are about."""

    TOP = auto()
    PEOPLE = auto()
    SPINE = auto()
    MIDDLE = auto()
    BOTTOM = auto()


BANDS: Final[dict[Kind, Band]] = {
    Kind.POST: Band.TOP,
    Kind.AGENCY: Band.TOP,
    Kind.UNIT: Band.TOP,
    Kind.PERSON: Band.PEOPLE,
    Kind.GROUP: Band.PEOPLE,
    Kind.INCIDENT: Band.SPINE,
    Kind.ACT: Band.SPINE,
    Kind.ITEM: Band.MIDDLE,
    Kind.PLACE: Band.MIDDLE,
    Kind.INVOLVEMENT: Band.MIDDLE,
    Kind.SOURCE: Band.BOTTOM,
    Kind.OUTLET: Band.BOTTOM,
}


@dataclass(frozen=True)
class Cast:
    """The nodes of a network by the part they play in the picture."""

    nodes: Mapping[str, Node]
    bands: Mapping[Band, Sequence[Node]]
    claims: Sequence[Claim]
    open_questions: Sequence[Question]
    quiet_questions: Sequence[Question]
    answers: Mapping[str, Sequence[Claim]]
    above: Mapping[str, Sequence[Claim]]
    below: Mapping[str, Sequence[Claim]]

    def hanging(self, band: Band, *, above: bool) -> list[tuple[str, Sequence[Claim]]]:
        """Return the claims that hang on one side of a band, by the node they hang on."""
        hung = self.above if above else self.below
        return [(node.iri, hung[node.iri]) for node in self.bands[band] if node.iri in hung]


def cast(network: Network) -> Cast:
    """Return the parts that the nodes of a network play; every claim plays one."""
    nodes: dict[str, Node] = {iri: data["data"] for iri, data in network.nodes(data=True)}
    questions = [node for node in nodes.values() if isinstance(node, Question)]
    opened = [question for question in questions if question.is_open]
    claims = [node for node in nodes.values() if isinstance(node, Claim)]
    answers, above, below = _hang(claims, nodes, {question.iri for question in opened})
    return Cast(
        nodes=nodes,
        bands={band: [n for n in nodes.values() if BANDS.get(n.kind) is band] for band in Band},
        claims=claims,
        open_questions=opened,
        quiet_questions=[question for question in questions if not question.is_open],
        answers=answers,
        above=above,
        below=below,
    )


Hung = dict[str, list[Claim]]


def _hang(
    claims: Sequence[Claim], nodes: Mapping[str, Node], opened: set[str]
) -> tuple[Hung, Hung, Hung]:
    answers: Hung = defaultdict(list)
    above: Hung = defaultdict(list)
    below: Hung = defaultdict(list)
    for claim in claims:
        asked = next((question for question in claim.questions if question in opened), None)
        if asked is not None:
            answers[asked].append(claim)
            continue
        host = _host(claim, nodes)
        (above if _hangs_above(claim, nodes[host], nodes) else below)[host].append(claim)
    return answers, above, below


def _host(claim: Claim, nodes: Mapping[str, Node]) -> str:
    """Return the node that a claim hangs on: an act before its people, so that it stands in its time."""
    ends = [iri for iri in (claim.subject, claim.in_act, claim.object) if iri in nodes]
    spine = [iri for iri in ends if nodes[iri].kind is Kind.ACT]
    choice = [*spine, *ends, *claim.incidents, *claim.claimants, claim.source]
    return next(iri for iri in choice if iri in nodes)


def _hangs_above(claim: Claim, host: Node, nodes: Mapping[str, Node]) -> bool:
    """Return whether a claim hangs above its host: between an act and the people, or over people and sources."""
    band = BANDS[host.kind]
    if band is not Band.SPINE:
        return band is not Band.MIDDLE
    others = [nodes[iri] for iri in (claim.subject, claim.object) if iri in nodes]
    return any(BANDS[other.kind] in {Band.TOP, Band.PEOPLE} for other in others)
