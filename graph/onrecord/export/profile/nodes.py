"""The quads of a record, without what is derived, looked up by subject and by class."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, Quad

from onrecord.model.vocabulary import TYPE


class Nodes:
    """Quads by their subjects; the order is that of the IRIs."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self.quads = list(quads)
        self.by_subject: defaultdict[str, list[Quad]] = defaultdict(list)
        self.types: defaultdict[str, set[str]] = defaultdict(set)
        for quad in self.quads:
            if isinstance(quad.subject, NamedNode):
                self.by_subject[quad.subject.value].append(quad)
                if quad.predicate.value == TYPE and isinstance(quad.object, NamedNode):
                    self.types[quad.object.value].add(quad.subject.value)

    def of_type(self, cls: str) -> list[str]:
        """Return the things of a class, in order."""
        return sorted(self.types.get(cls, ()))

    def terms(self, subject: str, predicate: str) -> list[NamedNode | Literal]:
        """Return what is said of a subject under a predicate."""
        return [
            quad.object
            for quad in self.by_subject.get(subject, ())
            if quad.predicate.value == predicate and isinstance(quad.object, NamedNode | Literal)
        ]

    def values(self, subject: str, predicate: str) -> Sequence[str]:
        """Return the same as plain text, in order."""
        return sorted(term.value for term in self.terms(subject, predicate))

    def one(self, subject: str, predicate: str) -> str:
        """Return the first of these, or nothing."""
        return next(iter(self.values(subject, predicate)), "")
