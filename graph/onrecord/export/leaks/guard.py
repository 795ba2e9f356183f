"""The guard: which of the things that an output says tell what is guarded, or what may only be claimed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Store

from onrecord.export.leaks.guarded import Guarded, guarded
from onrecord.export.leaks.kinds import READINGS
from onrecord.export.leaks.leak import Found, Kind, Leak
from onrecord.export.leaks.lexicon import lexicon
from onrecord.export.leaks.names import names
from onrecord.export.leaks.said import Label, Name, Said, Statement, Text, Told
from onrecord.export.leaks.statements import Statements
from onrecord.export.leaks.telling import Telling
from onrecord.export.leaks.wording import Words
from onrecord.model.phrases import Phrases
from onrecord.model.vocabulary import INCIDENT, TYPE
from onrecord.store.select import text_of


class Guard:
    """Finds leaks in what outputs say; it keeps what is guarded and the names of people, and no more of the record."""

    def __init__(self, held: Guarded, called: Phrases[str], incidents: Iterable[str]) -> None:
        terms = lexicon()
        telling = Telling(terms, called)
        self.guarded = held
        self.names = called
        self._statements = Statements(held, terms, telling)
        self._words = Words(held, terms, telling, incidents)
        self._claims = {each.claim: each for each in held.held}

    def leaks(self, said: Iterable[Said], output: str) -> Iterator[Leak]:
        """Yield the leaks of an output in the order in which it says things; a graph and a name are judged once."""
        seen: set[str] = set()
        for each in said:
            for kind, what, held in self._found(each, seen):
                yield Leak(
                    output=output,
                    where=each.where,
                    kind=kind,
                    what=what,
                    thing=_thing(each),
                    claim=held.claim if held else "",
                    status=held.status if held else "",
                )

    def _found(self, said: Said, seen: set[str]) -> Iterator[Found]:
        match said:
            case Statement():
                yield from self._graph(said, seen)
                if READINGS not in (said.graph or ""):
                    yield from self._statements.found(said)
            case Label():
                yield from self._words.label(said)
            case Name() if said.iri not in seen:
                seen.add(said.iri)
                yield from self._words.name(said.iri)
            case Text():
                yield from self._words.text(said)
            case Told() if not said.speakers and (held := self._claims.get(said.claim)):
                yield Kind.SPEAKER, f"The claim {said.claim} stands without a speaker", held
            case _:
                return

    def _graph(self, said: Statement, seen: set[str]) -> Iterator[Found]:
        if said.graph is None or (key := f"graph {said.graph}") in seen:
            return
        seen.add(key)
        if what := self._statements.graph(said.graph):
            yield Kind.READING, what, None


def guard(store: Store) -> Guard:
    """Return the guard of the record in a store, for any number of its outputs."""
    incidents = store.quads_for_pattern(None, NamedNode(TYPE), NamedNode(INCIDENT))
    slugs = [text_of(quad.subject).rpartition("/")[2] for quad in incidents]
    return Guard(guarded(store), names(store), slugs)


def _thing(said: Said) -> str:
    match said:
        case Statement():
            return said.subject
        case Label():
            return said.thing
        case Name():
            return said.iri
        case Told():
            return said.claim
        case _:
            return ""
