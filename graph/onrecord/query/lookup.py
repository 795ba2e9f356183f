"""From what a person types to the one thing of a record that it means."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import LABEL
from onrecord.query.shorten import short_iri
from onrecord.query.terminal import plain
from onrecord.store.record import record_base
from onrecord.store.select import text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

SAID: Final = ("claim", "question", "proposition")
TIES: Final = ("span", "conflict", "judgement")
SHORTEST_HASH: Final = 4  # digits by which a hash may be called
BEGINNING: Final = re.compile(rf"(?:({'|'.join((*SAID, *TIES))})/)?([0-9a-f]{{1,32}})")
KIND: Final = re.compile(r"^[^/:]*[/:](?!//)")
MINTED: Final = re.compile(r"/[0-9a-f]{32}(#|$)")  # nobody types these
INCIDENTS: Final = "incident/"  # what is offered where nothing is near
MOST: Final = 12  # names that a message can hold
NEAR: Final = 3
SHORTEST_PART: Final = 3  # letters of a name by which a person may remember it


def find_one(
    name: str,
    store: ox.Store,
    among: Collection[str],
    *,
    kind: str = "",
    besides: Collection[str] = (),
) -> str:
    """Return which of some IRIs a name means: an IRI, `kind/x`, `x` alone, a label, or the beginning of a hash.

    Where `x` fits several, those of a `kind` come first; those `besides` are sought where nothing else is called so.
    Raises QueryError with the nearest names where nothing is called so, and with all of them where several things are.
    """
    base = record_base(store)
    wanted = name.strip().removeprefix("<").removesuffix(">")
    shorts = {short_iri(iri, base): iri for iri in sorted(among)}
    others = {short_iri(iri, base): iri for iri in sorted(besides)}
    ways = chain(_ways(wanted, shorts, store, kind), _ways(wanted, others, store, kind))
    found = next(filter(None, ways), [])
    if len(found) == 1:
        return found[0]
    if found:
        things = _listed([f"{short_iri(iri, base)}{_label(iri, store)}" for iri in found])
        raise QueryError(f"Several things are called {plain(name)}: {plain(things)}.")
    if (hashed := BEGINNING.fullmatch(wanted)) and hashed[1] and len(hashed[2]) < SHORTEST_HASH:
        raise QueryError(
            f"{wanted} is too short: at least {SHORTEST_HASH} digits of an identifier are needed."
        )
    sort = wanted.removesuffix(end(wanted))
    near = hint(
        wanted,
        [*shorts, *(o for o in others if sort and o.startswith(sort))],
        f"{kind}/" if kind else "",
    )
    nothing = f"Nothing in the record is called {plain(name)}." if wanted else "The name is empty."
    raise QueryError(f"{nothing}{near}")


def hint(wanted: str, shorts: Iterable[str], sort: str = "") -> str:
    """Return a sentence with the nearest short names, of its sort (`incident/`) if there are any; else with all of it.

    What was minted from content is never near; where no sort is told, the incidents are offered.
    """
    sort = wanted.removesuffix(end(wanted)) or sort
    spoken = sorted(short for short in shorts if not MINTED.search(short))
    of_sort = [short for short in spoken if short.startswith(sort)]
    if near := _nearest(end(wanted).casefold(), of_sort or spoken):
        return f" Did you mean {' or '.join(near)}?"
    listed = [short for short in spoken if short.startswith(sort or INCIDENTS)]
    return f" Known: {_listed(listed)}." if listed else ""


def end(short: str) -> str:
    """Return what follows the kind or the prefix in a short name."""
    return KIND.sub("", short)


def _ways(
    wanted: str, shorts: Mapping[str, str], store: ox.Store, kind: str
) -> Iterator[list[str]]:
    """Yield what is called so in one way after the other: whole, by its end, in other letters, by label, by hash."""
    yield [iri for short, iri in shorts.items() if wanted in (short, iri)]
    folded = wanted.casefold()
    yield _of_kind(kind, [s for s in shorts if end(s) == wanted], shorts)
    yield _of_kind(kind, [s for s in shorts if folded in (s, end(s))], shorts)
    labels = store.quads_for_pattern(None, ox.NamedNode(LABEL), None)
    named = {text_of(q.subject) for q in labels if text_of(q.object).casefold() == folded}
    yield sorted(named.intersection(shorts.values()))
    yield _beginning(wanted, shorts, SAID)
    yield _beginning(wanted, shorts, TIES)


def _of_kind(kind: str, found: list[str], shorts: Mapping[str, str]) -> list[str]:
    own = [short for short in found if short.startswith(f"{kind}/")]
    return [shorts[short] for short in own or found]


def _beginning(wanted: str, shorts: Mapping[str, str], kinds: Sequence[str]) -> list[str]:
    """Return what has an IRI of some kinds made from its content that begins as typed."""
    match = BEGINNING.fullmatch(wanted)
    if match is None or len(match[2]) < SHORTEST_HASH:
        return []
    beginnings = tuple(f"{kind}/{match[2]}" for kind in kinds if match[1] in {None, kind})
    if not beginnings:
        return []
    return [iri for short, iri in shorts.items() if short.startswith(beginnings)]


def _label(iri: str, store: ox.Store) -> str:
    found = store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(LABEL), None)
    label = min((text_of(quad.object) for quad in found), default="")
    return f" ({label})" if label else ""


def _listed(names: Sequence[str]) -> str:
    """Return as many names as a message can hold, and how many more there are."""
    more = f" and {len(names) - MOST:,} more" if len(names) > MOST else ""
    return f"{', '.join(names[:MOST])}{more}"


def _nearest(wanted: str, shorts: list[str]) -> list[str]:
    """Return the short names that hold what was typed, those with little else first; else the most alike."""
    from difflib import get_close_matches

    if len(wanted) >= SHORTEST_PART and (held := [short for short in shorts if wanted in short]):
        return sorted(held, key=lambda short: len(end(short)))[:NEAR]
    ends = {end(short): short for short in reversed(shorts)}
    return [ends[each] for each in get_close_matches(wanted, ends, n=1)]
