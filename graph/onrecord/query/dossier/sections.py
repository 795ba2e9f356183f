"""The sections of an account that are neither claims nor questions: things, parties, judgements."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.query.dossier.outline import Entry, lines, section
from onrecord.query.dossier.wording import limits, with_id

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Identity, Judged, Thing

Entries = tuple[Entry, ...]


def thing_entry(thing: Thing) -> Entry:
    """Return a registered thing with its kind, what is plain of it and its note."""
    facts = "; ".join(f"{words}: {value}" for words, value in thing.facts)
    note = f"note: {thing.note}" if thing.note else ""
    return Entry(f"{with_id(thing.name)}: {thing.kind}", lines(facts, note))


def parties_section(
    sides: Sequence[Judged], remarks: Entries = (), *, is_brief: bool = False
) -> Entries:
    """Return who stands on which side by the judgement of the record's editors, before what rests on it.

    Why they judged so is left out where the account is to be brief.
    """
    found = []
    for side, group in groupby(sides, key=lambda judged: judged.verdict):
        if is_brief:
            found.append(Entry(f"{side}: {', '.join(with_id(party.agent) for party in group)}"))
        else:
            reasons = (f"{with_id(party.agent)}: {party.reason}" for party in group)
            found.append(Entry(side, lines(*reasons)))
    return section("Parties, as the editors of the record placed them", (*found, *remarks))


def sides_section(sides: Sequence[Judged]) -> Entries:
    """Return on which side an agent stands in each incident, and why."""
    return section("Sides, as the editors of the record judged", map(_judged, sides))


def replies_section(replies: Sequence[Judged]) -> Entries:
    """Return whether people had a say, and why the editors judged so, where no accusation is told."""
    title = "Whether others who are accused had a say, as the editors of the record judged"
    return section(title, map(_judged, replies))


def _judged(each: Judged) -> Entry:
    text = f"{with_id(each.agent)} in {with_id(each.incident)}: {each.verdict}{limits(each)}"
    return Entry(text, lines(each.reason))


def identities_section(identities: Sequence[Identity]) -> Entries:
    """Return what the editors decided on who is the same as whom, and why."""
    found = [
        Entry(
            f"{with_id(each.left)} and {with_id(each.right)}: {each.verdict}"
            f"{f' (likelihood: {each.score})' if each.score else ''}. {each.reason}"
        )
        for each in identities
    ]
    return section("Judgements of the editors on who is the same as whom", found)
