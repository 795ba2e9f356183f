"""A record in which no name stands that is not to be told: neutral IRIs and labels, texts withheld."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Triple

from onrecord.export.profile.minted import Minting
from onrecord.export.profile.nodes import Nodes
from onrecord.export.profile.people import People
from onrecord.model.errors import ProfileError
from onrecord.model.vocabulary import (
    LABEL,
    LANG_STRING,
    MINOR,
    NAMING_BASIS,
    NOTE,
    PARAPHRASE,
    REASON,
    REPLACES,
    SAID_IN_WORDS,
    UNNAMED,
    VISIBILITY,
)

GRAPH: Final = "graph/"
MINTED: Final = frozenset(
    {"claim", "proposition", "span", "judgement", "notice", "tombstone", "question", "conflict"}
)
PRIVATE: Final = frozenset({NAMING_BASIS, VISIBILITY, MINOR, NOTE, UNNAMED})
"""What is said of a person and is left out with the name; `unnamed` is put in its place."""
IN_PLACE: Final = {
    PARAPHRASE: "paraphrase withheld: it holds a name that is not shown",
    REASON: "reason withheld: it holds a name that is not shown",
}
DROPPED: Final = frozenset({NOTE, SAID_IN_WORDS})
ENGLISH: Final = "en"


class Neutral:
    """Rewrites the quads of a record; `texts` counts those that were withheld."""

    def __init__(self, nodes: Nodes, base: str, who: People) -> None:
        self.nodes = nodes
        self.base = base
        self.who = who
        self.texts = 0
        self.things = dict(self._renamed())
        self.iris = Minting(nodes, base, self.things).new if self.things else {}
        self.changed = {old for old, new in self.iris.items() if old != new}

    def quads(self) -> Iterator[Quad]:
        """Yield the quads of the record, without the names."""
        for quad in self.nodes.quads:
            yield from self._quad(quad)
        registry = NamedNode(f"{self.base}{GRAPH}registry")
        for person in sorted(self.who.hidden & self.nodes.by_subject.keys()):
            subject = NamedNode(self._iri(person))
            yield Quad(subject, NamedNode(UNNAMED), Literal(value=True), registry)

    def _quad(self, quad: Quad) -> Iterator[Quad]:
        subject = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
        prop = quad.predicate.value
        if subject in self.who.hidden and prop in PRIVATE:
            return
        if prop == REPLACES and subject in self.changed:
            return  # the old IRI may come of a name
        fresh = self._object(subject, prop, quad.object)
        if fresh is not None:
            graph = self._graph(
                quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""
            )
            yield Quad(NamedNode(self._iri(subject)), quad.predicate, fresh, graph)

    def _object(
        self, subject: str, prop: str, term: NamedNode | Literal | BlankNode | Triple
    ) -> NamedNode | Literal | None:
        if isinstance(term, NamedNode):
            return self._node(term.value)
        if isinstance(term, Literal):
            may_tell = subject in self.things or self._holds(term)
            return self._text(subject, prop, term) if may_tell else term
        return None

    def _holds(self, term: Literal) -> bool:
        return self.who.names.are_in(term.value)

    def _text(self, subject: str, prop: str, term: Literal) -> Literal | None:
        """Return what stands in the place of a text that may hold a name, or None where nothing does."""
        if prop == LABEL:
            return Literal(self._label(subject), language=ENGLISH)
        if not self._holds(term):
            return term
        self.texts += 1
        if prop in DROPPED:
            return None
        if words := IN_PLACE.get(prop):
            return Literal(words, language=ENGLISH)
        is_text = term.datatype.value == LANG_STRING
        return Literal("withheld: it holds a name", language=ENGLISH) if is_text else None

    def _label(self, subject: str) -> str:
        """Return a label that says what kind of thing it is, and which, where its IRI was changed."""
        kind, _, slug = self._iri(subject).removeprefix(self.base).partition("/")
        number = slug.removeprefix("withheld-") if subject in self.things else ""
        what = "name" if subject in self.who.hidden else "label"
        return f"{kind} {number} ({what} withheld)" if number else f"{kind} ({what} withheld)"

    def _node(self, iri: str) -> NamedNode | None:
        """Return a thing under its new IRI; an address that holds a name is left out."""
        if not iri.startswith(self.base) and self.who.names.are_in(iri) and not _is_term(iri):
            self.texts += 1
            return None
        return NamedNode(self._iri(iri))

    def _iri(self, iri: str) -> str:
        return self.iris.get(iri, iri)

    def _graph(self, graph: str) -> NamedNode:
        inner = self.base + graph.removeprefix(self.base + GRAPH)
        return NamedNode(f"{self.base}{GRAPH}{self._iri(inner).removeprefix(self.base)}")

    def _renamed(self) -> Iterator[tuple[str, str]]:
        """Yield the things whose identifiers are not told, each with a neutral one.

        Things of a kind are numbered in the order of their digests. A digest in the place of a number would stay
        the same from build to build, and so would let anybody who guesses an identifier make sure of it.
        """
        if self.who.names.are_in(self.base):
            raise ProfileError(
                "The base of the record's identifiers holds a name that is not shown: choose another `base`."
            )
        kinds: defaultdict[str, list[str]] = defaultdict(list)
        for iri in self._things():
            kind, _, slug = iri.removeprefix(self.base).partition("/")
            if kind not in MINTED and (iri in self.who.hidden or self.who.names.are_in(slug)):
                kinds[kind].append(iri)
        for kind, iris in kinds.items():
            free = _free(f"{self.base}{kind}/withheld-", self.nodes)
            yield from zip(sorted(iris, key=_digest), free, strict=False)

    def _things(self) -> Iterable[str]:
        """Return everything that the record names by an identifier of its own."""
        ends = {q.object.value for q in self.nodes.quads if isinstance(q.object, NamedNode)}
        found = ends.union(self.nodes.by_subject)
        inner = f"{self.base}{GRAPH}"
        return (i for i in found if i.startswith(self.base) and not i.startswith(inner))


def _free(prefix: str, nodes: Nodes) -> Iterator[str]:
    """Yield neutral IRIs that the record does not use."""
    number = 0
    while True:
        number += 1
        if (iri := f"{prefix}{number}") not in nodes.by_subject:
            yield iri


def _digest(iri: str) -> str:
    return hashlib.sha256(iri.encode("utf-8")).hexdigest()


def _is_term(iri: str) -> bool:
    """Return whether an IRI is one of a vocabulary, which nobody is called by."""
    return "w3.org/" in iri or "purl.org/dc/" in iri or "w3id.org/onrecord/ns" in iri
