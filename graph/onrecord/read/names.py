"""Which thing of a workspace somebody means by a name, or what a new one is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from onrecord.model.errors import WorkspaceError
from onrecord.read.resolve import KINDS
from onrecord.read.slug import one_line, slug
from onrecord.read.things import IDENTIFIER, Thing

LIKE = 0.85  # of two names; 1 is the same
SHORTEST_LIKE = 4  # letters of a name that says something where it is a part of another
LONGEST = 90  # of an identifier made of others, with room for a number
PART_OF_PATH = re.compile(r"[~/\\].*|.*\\.*|(?:.*/)?\.{1,2}(?:/.*)?|.*//.*|.*/")


@dataclass(frozen=True, slots=True)
class Named:
    """A thing by its identifier and label; `is_new` where the workspace does not hold it yet."""

    id: str
    label: str
    is_new: bool

    @property
    def short(self) -> str:
        """Return the identifier without its kind."""
        return self.id.partition("/")[2]


def find_or_name(kind: str, words: str, things: Mapping[str, Thing]) -> Named:
    """Return the thing of a kind that words name (by identifier, its last part, or label), or a new one.

    Two things are never taken for one because their names look alike. Raises WorkspaceError where the words
    name nothing clearly.
    """
    words = one_line(words, f"name of the {kind}")
    known = {id_: _label(thing) for id_, thing in things.items() if id_.startswith(f"{kind}/")}
    if found := _known(kind, words, known):
        return Named(found, known[found], is_new=False)
    named = IDENTIFIER.fullmatch(words)
    if named and named["kind"] == kind:
        return Named(words, _from_short(words.partition("/")[2]), is_new=True)
    if PART_OF_PATH.fullmatch(words) or (named and named["kind"] in KINDS):
        raise WorkspaceError(f"{words!r} is no name of an {kind}. Write it in plain words.")
    identifier = f"{kind}/{slug(words)}"
    if identifier in known:
        like = f"{identifier} is {known[identifier]!r} already"
        raise WorkspaceError(f"{like}. Write {identifier} if that is meant, or another name.")
    return Named(identifier, words, is_new=True)


def alike(named: Named, things: Mapping[str, Thing]) -> list[str]:
    """Return the things of its kind whose names are like that of a new thing: one of them may be meant."""
    kind = named.id.partition("/")[0]
    own = {_bare(named.short), _bare(named.label)}
    return [
        id_
        for id_, thing in things.items()
        if named.is_new and id_.startswith(f"{kind}/")
        if any(
            _are_like(a, b) for a in own for b in (_bare(id_[len(kind) :]), _bare(_label(thing)))
        )
    ]


def _bare(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _are_like(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    inside = len(short) >= SHORTEST_LIKE and short in long
    return inside or SequenceMatcher(None, one, other).ratio() >= LIKE


def free(kind: str, short: str, things: Mapping[str, Thing]) -> str:
    """Return an identifier that the workspace does not hold yet: a short name, with a number where it is taken."""
    start = f"{kind}/{slug(short, LONGEST)}"
    number, found = 1, start
    while found in things:
        number += 1
        found = f"{start}-{number}"
    return found


def _known(kind: str, words: str, known: Mapping[str, str]) -> str | None:
    exact = [id_ for id_ in known if words in (id_, id_.removeprefix(f"{kind}/"))]
    alike = [id_ for id_, label in known.items() if label.casefold() == words.casefold()]
    if exact or len(alike) == 1:
        return (exact or alike)[0]
    if alike:
        both = " and ".join(sorted(alike))
        raise WorkspaceError(f"{both} are both called {words!r}. Write the one that is meant.")
    return None


def _label(thing: Thing) -> str:
    return thing.record.text("label") or thing.id


def _from_short(short: str) -> str:
    return short.replace("-", " ").capitalize()
