"""From what a person types to the one thing that it means."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import LABEL, TYPE
from onrecord.query.terminal import plain
from onrecord.store.select import text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onrecord.query.dossier.reading import Reading

MINTED: Final = re.compile(r"(?:(claim|question|proposition)/)?([0-9a-f]{4,32})")
MOST: Final = 12  # names that a message can hold
NEAR: Final = 3


def find(reading: Reading, name: str) -> str:
    """Return the IRI of what is called by its IRI, by `kind/x`, by `x` alone, by its label, or the beginning of a hash.

    Raises QueryError with the nearest names where there is none, and with all of them where there are several.
    """
    wanted = name.strip().removeprefix("<").removesuffix(">")
    known = _known(reading)
    for exact in (wanted, reading.base + wanted):
        if exact in known:
            return exact
    shorts = {iri.removeprefix(reading.base): iri for iri in sorted(known)}
    found = [iri for short, iri in shorts.items() if short.rpartition("/")[2] == wanted]
    found = found or _labelled(reading, known, wanted) or _minted(shorts, wanted)
    if len(found) == 1:
        return found[0]
    if found:
        raise QueryError(f"Several things are called {plain(name)}: {_list(reading, found)}.")
    raise QueryError(f"Nothing in the record is called {plain(name)}.{_hint(wanted, shorts)}")


def _known(reading: Reading) -> frozenset[str]:
    """Return everything that can be shown; spans, selectors and hops are parts of claims."""
    return frozenset(iri for kind in reading.kinds for iri in reading.pointing(TYPE, kind))


def _labelled(reading: Reading, known: Iterable[str], wanted: str) -> list[str]:
    folded = wanted.casefold()
    labels = reading.store.quads_for_pattern(None, ox.NamedNode(LABEL), None)
    same = {text_of(q.subject) for q in labels if text_of(q.object).casefold() == folded}
    return sorted(same.intersection(known))


def _minted(shorts: dict[str, str], wanted: str) -> list[str]:
    """Return what has an IRI made from its content that begins as typed."""
    match = MINTED.fullmatch(wanted)
    if match is None:
        return []
    kinds = (match[1],) if match[1] else ("claim", "question", "proposition")
    beginnings = tuple(f"{kind}/{match[2]}" for kind in kinds)
    return sorted(iri for short, iri in shorts.items() if short.startswith(beginnings))


def _list(reading: Reading, found: list[str]) -> str:
    shown = [reading.name(iri) for iri in found[:MOST]]
    more = ", ..." if len(found) > MOST else ""
    return plain(", ".join(f"{each.short} ({each.label})" for each in shown)) + more


def _hint(wanted: str, shorts: dict[str, str]) -> str:
    """Return a sentence with the nearest names, else with those of the incidents; hashes are never near."""
    from difflib import get_close_matches

    spoken = sorted(short for short in shorts if not MINTED.fullmatch(short))
    part = wanted.casefold()
    near = [short for short in spoken if part and part in short][:NEAR]
    if not near:
        ends = {short.rpartition("/")[2]: short for short in spoken}
        near = get_close_matches(part, spoken, n=NEAR)
        near = near or [ends[end] for end in get_close_matches(part, ends, n=NEAR)]
    if near:
        return f" Did you mean {' or '.join(near)}?"
    incidents = [short for short in spoken if short.startswith("incident/")]
    return f" Its incidents: {', '.join(incidents[:MOST]) or 'none'}."
