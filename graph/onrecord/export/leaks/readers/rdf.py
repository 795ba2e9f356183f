"""What RDF says: every statement, label, class and name that may leak, and claims that name nobody."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store, parse

from onrecord.export.leaks.kinds import READINGS, TOLD_OF
from onrecord.export.leaks.lexicon import lexicon
from onrecord.export.leaks.said import Label, Name, Said, Statement, Told
from onrecord.model.errors import ExportError
from onrecord.model.vocabulary import (
    CLAIMANT,
    HAS_SELECTOR,
    HAS_SOURCE,
    LABEL,
    OA,
    OBJECT,
    ONR,
    ONTOLOGY,
    PARAPHRASE,
    PREDICATE,
    PROV,
    SCHEMA,
    SPAN_END,
    SPAN_START,
    SUBJECT,
    TYPE,
)
from onrecord.store.select import select, text_of

NOWHERE: Final = "https://onrecord.invalid/"
CALLS: Final = frozenset({LABEL, SCHEMA + "name", SCHEMA + "description"})
CLASSES: Final = "SELECT DISTINCT ?class WHERE { ?thing a ?class }"
THING_CLASSES: Final = tuple(
    ONR + name
    for name in ("Act", "Item", "Involvement", "Person", "Group", "Agency", "Unit", "Post",
                 "Outlet", "Place", "Incident")
)  # fmt: skip


def said_by_rdf(data: bytes, form: RdfFormat, base: str, where: str = "") -> Iterator[Said]:
    """Yield what an RDF document says; graphs count where the format can name them.

    Raises ExportError where it cannot be read.
    """
    try:
        quads = parse(data, format=form, base_iri=NOWHERE)
        yield from said_by_quads(quads, base, graphs=form.supports_datasets, where=where)
    except (SyntaxError, ValueError) as error:
        raise ExportError(f"{where or 'The output'} is no {form.name}: {error}") from error


def said_by_quads(
    quads: Iterable[Quad], base: str, *, graphs: bool, where: str = ""
) -> Iterator[Said]:
    """Yield what quads say, read once and one by one; of the claims only their names are kept.

    What stands in the graph of a reading is told by the graph as a whole.
    """
    quiet, machinery = _quiet(), _classes().difference(THING_CLASSES)
    told = tuple(f"{base}{kind}/" for kind in TOLD_OF)
    known: set[str] = set()
    paraphrased: set[str] = set()
    spoken: set[str] = set()
    for quad in quads:
        if graphs:
            name = _graph(quad)
            if name not in known:
                known.add(name)
                yield from _said(quad, name, where)
            if name == ONTOLOGY or READINGS in name:
                continue
        prop = quad.predicate.value
        if prop == PARAPHRASE:
            paraphrased.add(text_of(quad.subject))
        elif prop == CLAIMANT:
            spoken.add(text_of(quad.subject))
        elif (
            prop not in quiet and (prop != TYPE or text_of(quad.object) not in machinery)
        ) or text_of(quad.subject).startswith(told):
            yield from _said(quad, None, where)
    yield from (Told(claim, (), where) for claim in sorted(paraphrased - spoken))


def said_by_store(store: Store) -> Iterator[Said]:
    """Yield what the record of a store says that may leak, by its indexes: not every statement is looked at."""
    for graph in (DefaultGraph(), *store.named_graphs()):
        if first := next(store.quads_for_pattern(None, None, None, graph), None):
            yield from _said(first, _graph(first), "")
    for prop in sorted(lexicon().claimed_with):
        yield from _all(store.quads_for_pattern(None, NamedNode(prop), None))
    classes = {row["class"].value for row in select(store, CLASSES)}
    for cls in sorted(classes - _classes()):
        yield from _all(store.quads_for_pattern(None, NamedNode(TYPE), NamedNode(cls)))
    for cls in THING_CLASSES:
        for thing in store.quads_for_pattern(None, NamedNode(TYPE), NamedNode(cls)):
            yield from _all(store.quads_for_pattern(thing.subject, None, None))


def _all(quads: Iterable[Quad]) -> Iterator[Said]:
    vocabulary = NamedNode(ONTOLOGY)
    for quad in quads:
        if quad.graph_name != vocabulary:
            yield from _said(quad, None, "")


def _said(quad: Quad, graph: str | None, where: str) -> Iterator[Said]:
    subject, value = text_of(quad.subject), text_of(quad.object)
    prop = quad.predicate.value
    if prop == TYPE or prop in CALLS:
        yield Name(subject, where)
    if prop in CALLS:
        yield Label(subject, value, where)
    yield Statement(subject, prop, value, isinstance(quad.object, NamedNode), graph, where)


def _graph(quad: Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, NamedNode) else ""


@cache
def _quiet() -> frozenset[str]:
    """Return the properties that say nothing about what a record tells of, unless it is of an act or an item."""
    others = {SUBJECT, PREDICATE, OBJECT, HAS_SOURCE, HAS_SELECTOR, SPAN_START, SPAN_END}
    return (lexicon().properties | others) - {PARAPHRASE, CLAIMANT}


@cache
def _classes() -> frozenset[str]:
    """Return the classes of the vocabulary and of what a record is made of beside it."""
    others = {f"{OA}SpecificResource", f"{OA}TextPositionSelector", f"{PROV}Activity"}
    return (lexicon().classes - lexicon().concepts) | others
