"""What the guard finds in outputs, whatever they are, and in a store."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from pyoxigraph import Store

from onrecord.export.leaks.guard import Guard, guard
from onrecord.export.leaks.leak import Leak
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
    """What the guard found in so many outputs of so many claims."""

    leaks: tuple[Leak, ...]
    claims: int
    outputs: int

    def __str__(self) -> str:
        """Return the verdict in words."""
        return in_words(len(self.leaks), self.claims, self.outputs)


def leaks(store: Store) -> Verdict:
    """Return what leaks in a store itself; the time is linear in its claims, and little is kept of them."""
    return check(guard(store), [of_store(store)])


def check(watch: Guard, outputs: Iterable[Output]) -> Verdict:
    """Return what leaks in outputs, one after the other."""
    checked = list(outputs)
    found = {leak for output in checked for leak in watch.leaks(output.said(), output.name)}
    return Verdict(tuple(sorted(found)), watch.guarded.claims, len(checked))


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
