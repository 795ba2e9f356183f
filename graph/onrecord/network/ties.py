"""What ties incidents together: the things that claims about more than one of them touch."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, Final

from onrecord.network.kinds import Kind
from onrecord.network.nodes import Claim, Thing

if TYPE_CHECKING:
    from onrecord.network.projection import Network

OF_ONE: Final = frozenset({Kind.INCIDENT, Kind.ACT, Kind.INVOLVEMENT})


@dataclass(frozen=True, slots=True)
class Tie:
    """A thing and one of the incidents that it is told of in; `claims` counts the claims that touch it there."""

    thing: str
    incident: str
    claims: int


def shared(network: Network) -> list[Thing]:
    """Return the things that are told of in more than one incident."""
    things = (data["data"] for _, data in network.nodes(data=True))
    return [
        thing
        for thing in things
        if isinstance(thing, Thing) and thing.kind not in OF_ONE and len(thing.incidents) > 1
    ]


def ties(network: Network) -> list[Tie]:
    """Return each shared thing with each of its incidents; none says more than that claims touch both."""
    return [
        Tie(thing.iri, incident, counts[incident])
        for thing in shared(network)
        for counts in [claim_counts(network, thing.iri)]
        for incident in thing.incidents
    ]


def claim_counts(network: Network, thing: str) -> Counter[str]:
    """Return how many claims touch a thing, by the incident that they are about."""
    near = dict.fromkeys(chain(network.predecessors(thing), network.successors(thing)))
    claims = (network.nodes[iri]["data"] for iri in near)
    return Counter(
        incident for claim in claims if isinstance(claim, Claim) for incident in claim.incidents
    )
