"""One incident as a strip: its acts in the order told, and every claim by what it hangs from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from onrecord.model.words import count
from onrecord.network.kinds import Kind
from onrecord.network.nodes import Claim, Node, Question, Thing
from onrecord.network.order import told_order
from onrecord.network.roles import BANDS, Band

if TYPE_CHECKING:
    from onrecord.network.projection import Network


@dataclass(frozen=True, slots=True)
class Strip:
    """What belongs to one incident alone: its acts in the order told, and its claims by what they hang from."""

    incident: Node
    acts: Sequence[Node]
    hung: Mapping[str, Sequence[Claim]]
    people: Sequence[Node]
    questions: Sequence[Question]

    @property
    def spine(self) -> Sequence[Node]:
        """Return what stands on the line; the incident itself carries what no act does."""
        return (self.incident, *self.acts)

    @property
    def title(self) -> tuple[str, str]:
        """Return the label of the incident, and how much is said about it."""
        claims = sum(map(len, self.hung.values()))
        counts = (count(claims, "claim"), f"{count(len(self.questions), 'question')} open")
        return (self.incident.label, ", ".join(counts))


def strips(network: Network) -> list[Strip]:
    """Return the incidents of a network as strips, in the order of the network."""
    nodes: list[Node] = [data["data"] for _, data in network.nodes(data=True)]
    return [_strip(node, nodes, network) for node in nodes if node.kind is Kind.INCIDENT]


def _strip(incident: Node, nodes: Iterable[Node], network: Network) -> Strip:
    own = [node for node in nodes if node.incidents[:1] == (incident.iri,)]
    claims = [node for node in own if isinstance(node, Claim)]
    acts = {node.iri: node for node in own if node.kind is Kind.ACT}
    people = [node for node in own if isinstance(node, Thing) and _is_named(node)]
    questions = [node for node in own if isinstance(node, Question) and node.is_open]
    return Strip(
        incident=incident,
        acts=[acts[iri] for iri in told_order(acts, claims)],
        hung=_hang(claims, acts, incident.iri, {q.iri for q in questions}),
        people=sorted(people, key=lambda node: (-network.degree(node.iri), node.iri)),
        questions=questions,
    )


def _is_named(thing: Thing) -> bool:
    """Return whether somebody belongs to one incident and is called by a name."""
    people = BANDS[thing.kind] in {Band.PEOPLE, Band.TOP} and len(thing.incidents) == 1
    return people and not thing.unnamed and not thing.sublabel


def _hang(
    claims: Iterable[Claim], acts: Mapping[str, Node], incident: str, opened: set[str]
) -> dict[str, list[Claim]]:
    """Return the claims by the act that they are about, or the incident; answers to open questions hang lowest."""
    found: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        ends = (claim.subject, claim.in_act, claim.object)
        found[next((iri for iri in ends if iri in acts), incident)].append(claim)
    return {
        host: sorted(hung, key=lambda claim: not opened.isdisjoint(claim.questions))
        for host, hung in found.items()
    }
