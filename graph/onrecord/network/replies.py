"""Takes out of rows what editors judged of the replies of those who are accused."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from onrecord.model.vocabulary import NOT_STATED
from onrecord.model.words import local_name
from onrecord.network.nodes import Reply
from onrecord.store.select import Row

Replies = Mapping[str, tuple[Reply, ...]]
"""What was judged of each agent."""


def by_agent(rows: Iterable[Row], terms: Mapping[str, str]) -> Replies:
    """Return what was judged of each agent: first what holds of all, then what holds of some questions only."""

    def words(iri: str) -> str:
        return terms.get(iri) or local_name(iri)

    found: dict[str, Reply] = {}
    for row in rows:
        aspect = (row["aspect"].value,) if "aspect" in row else ()
        judgement = row["judgement"].value
        reply = found.get(judgement) or Reply(
            agent=row["agent"].value,
            incident=row["incident"].value,
            state=_worded(row["state"].value, words),
            reason=row["reason"].value if "reason" in row else "",
        )
        aspects = tuple(sorted({*reply.aspects, *aspect}))
        found[judgement] = replace(reply, aspects=aspects, only=tuple(map(words, aspects)))
    agents: defaultdict[str, list[Reply]] = defaultdict(list)
    for reply in sorted(found.values()):
        agents[reply.agent].append(reply)
    return {agent: tuple(replies) for agent, replies in agents.items()}


def _worded(state: str, words: Callable[[str], str]) -> str:
    """Return the words for a state that can stand alone: what is not stated is so as far as the sources go."""
    return f"{words(state)} in the sources" if state == NOT_STATED else words(state)


def of_accusation(
    replies: Replies, accused: Iterable[str], incidents: Collection[str], aspects: Collection[str]
) -> Iterator[Reply]:
    """Yield what was judged of the accused; what holds of the claim's own questions goes before what holds of all."""
    for agent in accused:
        told = [reply for reply in replies.get(agent, ()) if reply.incident in incidents]
        narrow = [reply for reply in told if not set(aspects).isdisjoint(reply.aspects)]
        yield from narrow or (reply for reply in told if not reply.aspects)
