"""Statements that leak: plain triples, types, words of other vocabularies, graphs that are no part of the record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from onrecord.export.leaks.guarded import Guarded, Held
from onrecord.export.leaks.kinds import REGISTERED, TOLD_OF, kind_of
from onrecord.export.leaks.leak import Found, Kind
from onrecord.export.leaks.lexicon import Lexicon
from onrecord.export.leaks.said import Statement
from onrecord.export.leaks.telling import Telling
from onrecord.model.phrases import words_of
from onrecord.model.vocabulary import (
    LABEL,
    LICENSE,
    NOTE,
    ONR,
    ONTOLOGY,
    PART_OF_INCIDENT,
    PROV,
    READING,
    SCHEMA,
    TYPE,
    UNNAMED,
    prefixed,
)

PLAIN_OF_TOLD: Final = frozenset({TYPE, LABEL, NOTE, PART_OF_INCIDENT, UNNAMED})
FOREIGN: Final = frozenset(
    {TYPE, LABEL, NOTE, LICENSE, SCHEMA + "name", SCHEMA + "description", SCHEMA + "url"}
)
"""Properties of others that say no more than what something is called."""
FOREIGN_TYPES: Final = frozenset(
    {PROV + "Agent", *(SCHEMA + name for name in (
        "Person", "Thing", "Organization", "NewsMediaOrganization", "Place", "Event"))}
)  # fmt: skip

JUDGING: Final = frozenset(
    {SCHEMA + name for name in ("acceptedAnswer", "reviewRating", "claimReviewed")}
)
"""Properties by which an answer would be called the right one, whatever has them."""


class Statements:
    """Finds statements that tell what may only be claimed."""

    def __init__(self, guarded: Guarded, lexicon: Lexicon, telling: Telling) -> None:
        self._guarded = guarded
        self._lexicon = lexicon
        self._telling = telling

    def found(self, said: Statement) -> Iterator[Found]:
        """Yield how a statement leaks; at most once, by the most telling of its parts."""
        kind = kind_of(said.subject, self._guarded.base)
        if said.predicate in self._lexicon.claimed_with:
            yield self._kind(said.predicate), self._what(said), self._held(said)
        elif said.predicate == TYPE:
            yield from self._type(said, kind)
        elif said.predicate in JUDGING:
            yield Kind.VOCABULARY, self._what(said), None
        elif ":" not in said.predicate:
            yield from self._column(said, kind)
        elif kind in REGISTERED and not self._is_plain(said.predicate, kind):
            held = self._held(said)
            found = self._kind(held.predicate) if held else Kind.VOCABULARY
            found = Kind.VOCABULARY if found is Kind.TRIPLE else found
            yield found, self._what(said), held

    def graph(self, name: str) -> str:
        """Return what is wrong with a graph, empty where it is one of the record's."""
        if not name:
            return "Statements stand in the default graph, as if they were so"
        _, graph, path = name.partition("/graph/")
        if name == ONTOLOGY or (graph and "reading" not in path.split("/")):
            return ""
        return f"Statements stand in {self._short(name)}, which is no graph of the record"

    def _type(self, said: Statement, kind: str) -> Iterator[Found]:
        if said.value == READING:
            yield Kind.READING, f"{self._short(said.subject)} is a reading", None
        elif said.subject.startswith(ONR):
            return
        elif said.value in self._lexicon.concepts or not self._may_be(said.value, kind):
            yield Kind.TYPE, self._what(said), self._held(said)

    def _may_be(self, cls: str, kind: str) -> bool:
        if kind in TOLD_OF:
            return cls == TOLD_OF[kind]
        if kind not in REGISTERED:
            return True
        return cls in self._lexicon.classes or cls in FOREIGN_TYPES

    def _is_plain(self, predicate: str, kind: str) -> bool:
        if kind in TOLD_OF:
            return predicate in PLAIN_OF_TOLD
        return predicate in self._lexicon.properties or predicate in FOREIGN

    def _column(self, said: Statement, kind: str) -> Iterator[Found]:
        """Judge a column or an attribute that this project does not write by what stands in it."""
        if kind not in REGISTERED:
            return
        words = words_of(f"{said.predicate} {said.value}")
        held = self._held(said) or next(
            (h for h in self._guarded.about.get(said.subject, ()) if self._tells(h, words)), None
        )
        tells = said.iri or self._telling.kind(words)
        if held is not None or (kind in TOLD_OF and tells):
            yield Kind.VOCABULARY, self._what(said), held

    def _tells(self, held: Held, words: list[str]) -> bool:
        return bool(self._telling.word(held, words) or self._telling.name(held, words))

    def _kind(self, predicate: str) -> Kind:
        if predicate in self._lexicon.of_owners:
            return Kind.OWNER
        if predicate in self._lexicon.of_roles:
            return Kind.ROLE
        return Kind.PLACE if predicate in self._lexicon.of_places else Kind.TRIPLE

    def _held(self, said: Statement) -> Held | None:
        """Return what guards a statement: the same, the same ends either way about, or the same subject."""
        guarded = self._guarded
        exact = guarded.by_statement.get((said.subject, said.predicate, said.value))
        if exact is not None or not said.iri:
            return exact
        ends = guarded.by_ends.get((said.subject, said.value))
        return ends or guarded.by_ends.get((said.value, said.subject))

    def _what(self, said: Statement) -> str:
        predicate = "a" if said.predicate == TYPE else prefixed(said.predicate)
        value = self._short(said.value) if said.iri else repr(said.value)
        return f"{self._short(said.subject)} {predicate} {value} stands as a fact"

    def _short(self, iri: str) -> str:
        return prefixed(iri.removeprefix(self._guarded.base))
