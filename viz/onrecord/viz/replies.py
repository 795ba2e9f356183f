"""Says of those who are accused whether they had a say, as the editors judged it."""

from __future__ import annotations

from onrecord.network.nodes import Claim, Reply, Thing
from onrecord.viz.parts import Part, link
from onrecord.viz.remarks import Nodes, names


def reply_values(node: Claim | Thing, nodes: Nodes) -> tuple[tuple[Part, ...], ...]:
    """Return the replies that concern a claim or somebody accused, each with whose it is where that is left open."""
    several = isinstance(node, Claim) and len(node.accuses) > 1
    return tuple(_value(reply, nodes, named=several) for reply in node.replies)


def reply_remark(claim: Claim, nodes: Nodes) -> str:
    """Return the replies to an accusation as one sentence, without reasons."""
    several = len(claim.accuses) > 1
    told = dict.fromkeys(
        _named(reply, nodes) if several else _stands(reply) for reply in claim.replies
    )
    return f"Reply: {'; '.join(told)}." if told else ""


def _value(reply: Reply, nodes: Nodes, *, named: bool) -> tuple[Part, ...]:
    whose = (link(reply.agent, nodes), Part(": ")) if named else ()
    why = (Part(f" — {reply.reason}"),) if reply.reason else ()
    return (*whose, Part(_stands(reply)), *why)


def _named(reply: Reply, nodes: Nodes) -> str:
    return f"{names([reply.agent], nodes)}: {_stands(reply)}"


def _stands(reply: Reply) -> str:
    """Return the state of a reply, and to what alone it applies."""
    return f"{reply.state} (only on: {', '.join(reply.only)})" if reply.only else reply.state
