"""What the guard finds in outputs, whatever they are, and in a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from pyoxigraph import Store

from onrecord.export.leaks.guard import Guard, guard
from onrecord.export.leaks.leak import Leak
from onrecord.export.leaks.prejudged import Prejudged, prejudged
from onrecord.export.leaks.readers.rdf import said_by_store
from onrecord.export.leaks.said import Said
from onrecord.model.errors import LeakError


@dataclass(frozen=True, slots=True)
class Output:
    """Something that a record is told in: its name, and what it says."""

    name: str
    said: Callable[[], Iterable[Said]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the guard found in so many outputs of so many claims, and which of our own words prejudge there."""

    leaks: tuple[Leak, ...]
    claims: int
    outputs: int
    prejudged: tuple[Prejudged, ...] = ()

    def __str__(self) -> str:
        """Return the verdict in words."""
        return in_words(len(self.leaks), self.claims, self.outputs)


def leaks(store: Store) -> Verdict:
    """Return what leaks in a store itself; the time is linear in its claims, and little is kept of them."""
    return check(guard(store), [of_store(store)])


def check(watch: Guard, outputs: Iterable[Output], *, wording: bool = False) -> Verdict:
    """Return what leaks in outputs, one after the other; with `wording`, also which words prejudge in them."""
    counted = 0
    found: set[Leak] = set()
    words: set[Prejudged] = set()
    for output in outputs:
        counted += 1
        found.update(watch.leaks(output.said(), output.name))
        if wording:
            words.update(prejudged(output.said(), output.name, watch.names))
    return Verdict(tuple(sorted(found)), watch.guarded.claims, counted, tuple(sorted(words)))


def of_store(store: Store) -> Output:
    """Return a store as an output of the record in it."""
    return Output("store", partial(said_by_store, store))


def refuse(verdict: Verdict) -> None:
    """Raise LeakError, naming the first leak, where there is one."""
    if verdict.leaks:
        first = verdict.leaks[0]
        raise LeakError(f"{verdict}. {first.message} {first.mend} `onrecord leaks` lists them all.")


def in_words(leaks: int, claims: int, outputs: int) -> str:
    """Return the line that is published: so many leaks in so many claims and outputs."""
    return f"{_count(leaks, 'leak')} in {_count(claims, 'claim')}, {_count(outputs, 'output')}"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
