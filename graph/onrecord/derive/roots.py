"""To whom statements go back, once every chain is followed through the sources that repeat one another."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.derive.answers import Answer
from onrecord.derive.parties import Parties

Position = tuple[
    str, str, str, str
]  # predicate, act or incident, stance and value: what is repeated


@dataclass(frozen=True, slots=True)
class Root:
    """Whoever stands at the start of a claim's chain; circular where they only cite one another."""

    speakers: frozenset[str]
    circular: bool = False


def roots(group: Sequence[Answer], who: Parties) -> Mapping[str, Root]:
    """Return the root of each claim that answers one question, by the claim.

    A claimant who published the same statement as somebody else's is followed to that one, and so on: an
    outlet that cites an outlet that cites the police has its statement from the police. Whoever says it in
    their own voice, or of whom no source of their own is on record, is a root.
    """
    if len(group) == 1 and not group[0].through:
        return {group[0].claim: Root(who.speakers(group[0].claimants))}
    took = _took(group, who)
    return {answer.claim: _root(answer, took, who) for answer in group}


def independent(found: Iterable[Root]) -> int:
    """Return how many statements share no speaker with one another, joint ones counted after single ones.

    What somebody says alone and says again together with others is one voice more, not two. Of joint statements,
    those that share the fewest speakers come first, whatever their names.
    """
    different = {root.speakers for root in found}
    if len(different) < 2:
        return len(different)
    voices = Counter(name for speakers in different for name in speakers)
    taken: set[str] = set()
    count = 0
    for speakers in sorted(
        different, key=lambda names: (len(names), sum(voices[n] for n in names), sorted(names))
    ):
        if taken.isdisjoint(speakers):
            taken |= speakers
            count += 1
    return count


Took = Mapping[tuple[str, Position], frozenset[str] | None]


def _took(group: Sequence[Answer], who: Parties) -> Took:
    """Return from whom each publisher has a statement; nobody (None) where they say it in their own voice."""
    said: defaultdict[tuple[str, Position], set[str]] = defaultdict(set)
    own: set[tuple[str, Position]] = set()
    for answer in group:
        publisher = who.one.get(answer.publisher, answer.publisher)
        key = publisher, _position(answer)
        speakers = who.speakers(answer.claimants)
        said[key] |= speakers
        if publisher in speakers and not answer.through:
            own.add(key)
    return {key: None if key in own else frozenset(speakers) for key, speakers in said.items()}


def _root(answer: Answer, took: Took, who: Parties) -> Root:
    position = _position(answer)
    reached, ends = set[str](), set[str]()
    left = sorted(who.speakers(answer.claimants))
    if not answer.through and left == [who.one.get(answer.publisher, answer.publisher)]:
        return Root(frozenset(left))
    while left:
        speaker = left.pop()
        if speaker not in reached:
            reached.add(speaker)
            before = took.get((speaker, position))
            left.extend(sorted(before or ()))
            if not before:
                ends.add(speaker)
    return Root(frozenset(ends or reached), circular=bool(reached) and not ends)


def _position(answer: Answer) -> Position:
    value = "" if answer.value is None else repr(answer.value)
    return answer.predicate.iri, answer.scope, answer.stance.value, value
