"""VoID: what the record holds in counts, and where its dumps lie (https://www.w3.org/TR/void/)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from pyoxigraph import Literal, NamedNode, Quad, Triple

from onrecord.export.format import Format, triples
from onrecord.export.relative import BASE, RECORD, about_record, count, triple, turtle
from onrecord.export.source import Source
from onrecord.model.vocabulary import (
    CLAIM,
    INCIDENT,
    ONR,
    ONTOLOGY,
    PREFIXES,
    QUESTION,
    RDF_FORMATS,
    TYPE,
    VOID,
)
from onrecord.model.words import natural_key
from onrecord.store.record import record_base, record_quads
from onrecord.store.select import text_of

LEAVES_OUT = ("the record: this describes it, and names the files beside it that hold it",)
GRAPH = "graph/"
EXAMPLES = (INCIDENT, CLAIM, QUESTION, ONR + "Person")


def describe(formats: Sequence[Format]) -> Format:
    """Return VoID as a format that names the dumps that formats give."""
    return Format("void", ".void.ttl", "text/turtle", partial(write, formats), LEAVES_OUT)


def write(formats: Sequence[Format], source: Source) -> bytes:
    """Return the description of the record as Turtle; its dumps are named relative to it."""
    quads = list(record_quads(source.store))
    statements = triples(quads)
    found = [triple(RECORD, TYPE, VOID + "Dataset"), *about_record(source)]
    base = record_base(source.store)
    found.append(triple(RECORD, VOID + "uriSpace", Literal(base)))
    found += _counts(statements, base)
    found += _examples(statements)
    found += _partitions(statements)
    found += _links(statements)
    found += _vocabularies(statements)
    found += _graphs(quads)
    found += _dumps(formats)
    return turtle(source, found, LEAVES_OUT)


def _counts(statements: Sequence[Triple], base: str) -> Iterator[Triple]:
    """Yield the statistics of section 4.6; entities are what the record names below its base."""
    subjects = {each.subject for each in statements}
    numbers = {
        "triples": len(statements),
        "entities": sum(s.value.startswith(base) for s in subjects if isinstance(s, NamedNode)),
        "classes": len({t.object for t in statements if t.predicate.value == TYPE}),
        "properties": len({each.predicate for each in statements}),
        "distinctSubjects": len(subjects),
        "distinctObjects": len({each.object for each in statements}),
    }
    for name, number in numbers.items():
        yield triple(RECORD, VOID + name, count(number))


def _examples(statements: Iterable[Triple]) -> Iterator[Triple]:
    members = defaultdict(list)
    for each in statements:
        if each.predicate.value == TYPE and isinstance(each.subject, NamedNode):
            members[text_of(each.object)].append(each.subject.value)
    for cls in EXAMPLES:
        if members[cls]:
            example = min(members[cls], key=natural_key)
            yield triple(RECORD, VOID + "exampleResource", example)


def _partitions(statements: Sequence[Triple]) -> Iterator[Triple]:
    """Yield how often each class and each property occurs."""
    classes = Counter(text_of(t.object) for t in statements if t.predicate.value == TYPE)
    properties = Counter(each.predicate.value for each in statements)
    for what, counted, number in (
        ("class", classes, "entities"),
        ("property", properties, "triples"),
    ):
        for at, iri in enumerate(sorted(counted), start=1):
            part = f"{BASE}#{what}-{at}"
            yield triple(RECORD, VOID + f"{what}Partition", part)
            yield triple(part, VOID + what, iri)
            yield triple(part, VOID + number, count(counted[iri]))


def _links(statements: Iterable[Triple]) -> Iterator[Triple]:
    """Yield a set of links for each property that ties the record to terms of its vocabulary."""
    found = Counter(
        each.predicate.value
        for each in statements
        if isinstance(each.object, NamedNode) and each.object.value.startswith(ONR)
    )
    for at, prop in enumerate(sorted(set(found) - {TYPE}), start=1):
        part = f"{BASE}#links-{at}"
        yield triple(RECORD, VOID + "subset", part)
        yield triple(part, TYPE, VOID + "Linkset")
        yield triple(part, VOID + "linkPredicate", prop)
        yield triple(part, VOID + "subjectsTarget", RECORD)
        yield triple(part, VOID + "objectsTarget", ONTOLOGY)
        yield triple(part, VOID + "triples", count(found[prop]))


def _vocabularies(statements: Iterable[Triple]) -> Iterator[Triple]:
    used = [
        term.value
        for t in statements
        for term in (t.predicate, t.object)
        if isinstance(term, NamedNode)
    ]
    for namespace in PREFIXES.values():
        if any(iri.startswith(namespace) for iri in used):
            yield triple(RECORD, VOID + "vocabulary", namespace)


def _graphs(quads: Iterable[Quad]) -> Iterator[Triple]:
    """Yield the graphs of the record as its parts."""
    for graph, number in Counter(quad.graph_name for quad in quads).items():
        if isinstance(graph, NamedNode):
            yield triple(RECORD, VOID + "subset", graph)
            yield triple(graph.value, TYPE, VOID + "Dataset")
            yield triple(graph.value, VOID + "triples", count(number))


def _dumps(formats: Iterable[Format]) -> Iterator[Triple]:
    for each in formats:
        if each.rdf:
            yield triple(RECORD, VOID + "dataDump", BASE + each.filename)
            yield triple(RECORD, VOID + "feature", RDF_FORMATS + each.rdf)
