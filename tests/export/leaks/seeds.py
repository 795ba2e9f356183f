"""An invented record in memory, and ways to make it leak, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from onrecord.export.assemble import assemble
from onrecord.export.leaks.leak import Kind
from onrecord.export.source import Source
from onrecord.model.vocabulary import CLAIMANT, LABEL, ONR, PART_OF_INCIDENT, SCHEMA, TYPE
from onrecord.store.nquads import load_memory
from tests.workspaces import BASE, write_workspace

BRANDT, CLERK = BASE + "person/ola-brandt", BASE + "person/tram-clerk"
STOP, SEARCH, ITEM = BASE + "act/depot-1", BASE + "act/depot-2", BASE + "item/depot-1"
DEPOT = BASE + "place/depot"
DEPOT_INCIDENT = BASE + "incident/depot"
REGISTRY = NamedNode(BASE + "graph/registry")

Quads = list[Quad]


@dataclass(frozen=True)
class Seed:
    """One way to leak: what it does to the quads of the record, and the leaks that it is."""

    name: str
    sow: Callable[[Quads], Quads]
    kind: Kind


def statement(subject: str, prop: str, value: str, graph: str | None = REGISTRY.value) -> Quad:
    """Return a statement; text as its value is an IRI."""
    place = NamedNode(graph) if graph else DefaultGraph()
    return Quad(NamedNode(subject), NamedNode(prop), NamedNode(value), place)


def added(*more: Quad) -> Callable[[Quads], Quads]:
    """Return the sower that adds statements."""
    return lambda quads: [*quads, *more]


def called(thing: str, label: str) -> Callable[[Quads], Quads]:
    """Return the sower that gives a thing another label."""

    def sow(quads: Quads) -> Quads:
        def kept(quad: Quad) -> Quad:
            if (quad.subject, quad.predicate.value) != (NamedNode(thing), LABEL):
                return quad
            return Quad(
                quad.subject, quad.predicate, Literal(label, language="en"), quad.graph_name
            )

        return [kept(quad) for quad in quads]

    return sow


def renamed(old: str, new: str) -> Callable[[Quads], Quads]:
    """Return the sower that gives a thing another identifier."""

    def term(node: object) -> object:
        return NamedNode(new) if node == NamedNode(old) else node

    return lambda quads: [Quad(*map(term, quad)) for quad in quads]  # type: ignore[arg-type]


def silenced(quads: Quads) -> Quads:
    """Sow claims that nobody makes."""
    return [quad for quad in quads if quad.predicate.value != CLAIMANT]


IN_GRAPHS = (
    Seed("a plain triple", added(statement(BRANDT, ONR + "armedWith", ONR + "Handgun")), Kind.TRIPLE),
    Seed("an owner", added(statement(ITEM, ONR + "belongsTo", BRANDT)), Kind.OWNER),
    Seed("a role", added(statement(SEARCH, ONR + "performedBy", CLERK)), Kind.ROLE),
    Seed("a place", added(statement(STOP, ONR + "happenedAt", DEPOT)), Kind.PLACE),
    Seed("a type", added(statement(ITEM, TYPE, ONR + "Handgun")), Kind.TYPE),
    Seed("a type of others", added(statement(ITEM, TYPE, SCHEMA + "Product")), Kind.TYPE),
    Seed("a word of others", added(statement(ITEM, SCHEMA + "owner", BRANDT)), Kind.VOCABULARY),
    Seed("a property of hops", added(statement(STOP, ONR + "agent", CLERK)), Kind.VOCABULARY),
)  # fmt: skip
IN_WORDS = (
    Seed("a label of an item", called(ITEM, "handgun in the coat"), Kind.LABEL),
    Seed("a label of an act", called(STOP, "stop of the armed man"), Kind.LABEL),
    Seed("a label with a hidden word", called(ITEM, "hand\u00adgun in the coat"), Kind.LABEL),
    Seed("a label of a person", called(BRANDT, "Ola Brandt (gunman)"), Kind.LABEL),
    Seed("an identifier of an item", renamed(ITEM, BASE + "item/depot-handgun"), Kind.IRI),
    Seed("an identifier of an act", renamed(STOP, BASE + "act/brandishing"), Kind.IRI),
    Seed("an identifier of a person", renamed(BRANDT, BASE + "person/gunman"), Kind.IRI),
)
BY_GRAPH = (
    Seed(
        "a statement in the default graph",
        added(statement(STOP, PART_OF_INCIDENT, DEPOT_INCIDENT, None)),
        Kind.READING,
    ),
    Seed(
        "a graph of a reading",
        added(statement(STOP, PART_OF_INCIDENT, DEPOT_INCIDENT, BASE + "reading/undisputed")),
        Kind.READING,
    ),
)
READING = Seed(
    "a whole reading",
    added(
        statement(BRANDT, ONR + "armedWith", ONR + "Handgun", BASE + "reading/police"),
        statement(STOP, ONR + "happenedAt", DEPOT, BASE + "reading/police"),
    ),
    Kind.READING,
)
SPEAKERS = Seed("claims without speakers", silenced, Kind.SPEAKER)


@cache
def clean() -> tuple[tuple[Quad, ...], tuple[Quad, ...]]:
    """Return the record of the invented depot and the vocabulary, as quads."""
    with TemporaryDirectory() as folder:
        assembled = assemble(write_workspace(Path(folder)))
    assert assembled.is_valid, assembled.findings
    return assembled.record, assembled.vocabulary


def sown(seed: Seed | None = None) -> Source:
    """Return the record with a seed in it, as it would be exported."""
    record, vocabulary = clean()
    quads = seed.sow(list(record)) if seed else list(record)
    store = load_memory((*quads, *vocabulary))
    return Source(store, "Depot, an invented record", "https://example.org/licence")


def store_of(quads: Iterable[Quad]) -> Store:
    """Return quads with the vocabulary as a store."""
    return load_memory((*quads, *clean()[1]))
