"""What a reader of an output takes as said there: statements, labels, names, texts and claims, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Statement:
    """Something is said of a thing: by a triple, a column, an attribute or a line of a drawing.

    `predicate` is an IRI, or the name of a column or an attribute of its own; `iri` says whether the value is one.
    `graph` names the graph of a statement in an output that has several: empty where it is the default one.
    """

    subject: str
    predicate: str
    value: str
    iri: bool = False
    graph: str | None = None
    where: str = ""


@dataclass(frozen=True, slots=True)
class Label:
    """A thing is called so."""

    thing: str
    text: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Name:
    """A thing has this identifier, which people read, too."""

    iri: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Words that stand by themselves: a title, a heading, the words for a picture."""

    text: str
    kind: str
    where: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim is told, by the names of those who make it; empty where the output names nobody beside it."""

    claim: str
    speakers: tuple[str, ...]
    where: str = ""


@dataclass(frozen=True, slots=True)
class Prose:
    """Running text of our own: no word of it may prejudge, and who says what stands in it."""

    text: str
    where: str = ""


Said = Statement | Label | Name | Text | Told | Prose
