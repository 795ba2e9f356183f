"""The words that a picture opens with: what it is about, and how much is said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onrecord.model.words import count
from onrecord.network.kinds import Kind
from onrecord.network.nodes import Claim, Node, Question
from onrecord.viz.remarks import year_note

if TYPE_CHECKING:
    from onrecord.network.projection import Network

MOST_NAMED: Final = 3
REMARK: Final = "Each line is what somebody says, not what is so."


def remark(network: Network) -> str:
    """Return what is said of every picture, and how much the profile withholds under which it is drawn."""
    return " ".join(filter(None, (REMARK, str(network.graph.get("withheld", "")))))


def words(network: Network) -> dict[str, str]:
    """Return the title, the counts and the remarks that a picture opens with."""
    nodes: list[Node] = [data["data"] for _, data in network.nodes(data=True)]
    claims = [node for node in nodes if isinstance(node, Claim)]
    opened = sum(1 for node in nodes if isinstance(node, Question) and node.is_open)
    speakers = {claimant for claim in claims for claimant in claim.claimants}
    sources = {claim.source for claim in claims}
    labels = [node.label for node in nodes if node.kind is Kind.INCIDENT]
    year = year_note(claims)
    counts = (
        count(len(claims), "claim"),
        f"{count(len(speakers), 'speaker')} in {count(len(sources), 'source')}",
        f"{count(opened, 'question')} open",
    )
    summary = " · ".join((*counts, *([year.rstrip(".")] if year else [])))
    return {
        "title": _listed(labels) if len(labels) <= MOST_NAMED else f"{len(labels)} incidents",
        "heading": f"{len(labels)} incidents" if len(labels) > 1 else _listed(labels),
        "summary": summary,
        "year": year,
        "picture": f"Network of what is said about: {', '.join(labels)}. {summary}.",
    }


def _listed(labels: list[str]) -> str:
    """Return labels as a list in words."""
    return " and ".join(filter(None, (", ".join(labels[:-1]), *labels[-1:])))
