"""The statements of a record, looked up from both ends; it remembers which of them were written down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Triple

from onrecord.export.format import triples
from onrecord.export.source import Source
from onrecord.model.vocabulary import LANG_STRING, SUB_CLASS_OF, TYPE
from onrecord.store.record import record_quads, vocabulary_quads

Node = NamedNode | Literal
Kind = tuple[str, str]
"""The datatype and the language of a literal; `IRI` of what is no literal."""
IRI: Kind = ("iri", "")


class Statements:
    """The statements of a record in one order; the vocabulary is looked up, too, but is none of them."""

    def __init__(self, source: Source) -> None:
        self.unwritten = dict.fromkeys(sorted(triples(record_quads(source.store)), key=str))
        self._record = Index(self.unwritten)
        self._vocabulary = Index(quad.triple for quad in vocabulary_quads(source.store))

    def values(self, subject: str, prop: str) -> list[Node]:
        """Return the values of a property in the record."""
        return self._record.values.get((subject, prop), [])

    def subjects(self, prop: str, value: str) -> list[str]:
        """Return what has a value in the record."""
        return self._record.subjects.get((prop, value), [])

    def told(self, subject: str, step: str) -> list[Node]:
        """Return the values of a property in record and vocabulary, or with ^ before it what has it as a value."""
        if step.startswith("^"):
            return [NamedNode(found) for found in self.subjects(step[1:], subject)]
        return self.values(subject, step) or self._vocabulary.values.get((subject, step), [])

    def members(self, cls: str, *, narrower: bool) -> list[str]:
        """Return what the record says to be of a class, or of one that the vocabulary puts under it."""
        todo, known = [cls], {cls}
        while narrower and todo:
            below = set(self._vocabulary.subjects.get((SUB_CLASS_OF, todo.pop()), [])) - known
            known |= below
            todo.extend(sorted(below))
        return sorted({member for each in known for member in self.subjects(TYPE, each)})

    def wrote(self, subject: str, prop: str, value: Node) -> None:
        """Remember that a statement was written down."""
        self.unwritten.pop(Triple(NamedNode(subject), NamedNode(prop), value), None)


class Index:
    """Statements by subject and property, and by property and value."""

    def __init__(self, statements: Iterable[Triple]) -> None:
        self.values: defaultdict[tuple[str, str], list[Node]] = defaultdict(list)
        self.subjects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for subject, predicate, value in statements:
            if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Literal):
                self.values[subject.value, predicate.value].append(value)
                if isinstance(value, NamedNode):
                    self.subjects[predicate.value, value.value].append(subject.value)


def kind_of(node: Node) -> Kind:
    """Return the datatype and the language of a literal, or that it is none."""
    if isinstance(node, NamedNode):
        return IRI
    return (LANG_STRING, node.language) if node.language else (node.datatype.value, "")
