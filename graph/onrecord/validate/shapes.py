"""The shapes: what each node of a record must look like, judged by pySHACL."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from onrecord.model.errors import RuleError
from onrecord.model.finding import Finding, Severity
from onrecord.model.resources import resource
from onrecord.model.vocabulary import SH, SHAPES
from onrecord.read.ontology import ontology_files
from onrecord.validate.graphs import read_turtle

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SEVERITIES = {
    SH + "Violation": Severity.VIOLATION,
    SH + "Warning": Severity.WARNING,
    SH + "Info": Severity.INFO,
}
END_OF_SENTENCE = re.compile(r"(?<=[.?!]) +(?=[A-Z`])")


@cache
def shapes_graph() -> Graph:
    """Return the shapes that ship with the program; callers only read them."""
    return read_turtle(sorted((resource("ontology") / "shapes").glob("*.ttl")))


@cache
def shape_names() -> tuple[str, ...]:
    """Return the names of the shapes for nodes, sorted, so that a report can say what was judged."""
    from rdflib import RDF
    from rdflib import SH as SHACL

    found = {str(shape) for shape in shapes_graph().subjects(RDF.type, SHACL.NodeShape)}
    return tuple(sorted(name.removeprefix(SHAPES) for name in found))


@cache
def vocabulary_graph() -> Graph:
    """Return the vocabulary as a graph of rdflib; callers only read it."""
    return read_turtle(ontology_files())


def check_shapes(data: Graph, shapes: Graph, ontology: Graph) -> list[Finding]:
    """Return what the shapes find wrong in a record, whose named graphs are one graph here.

    The ontology lends classes and concepts, so that sh:class knows them; nothing is inferred.
    Raises RuleError where a shape is not well formed. https://www.w3.org/TR/shacl/
    """
    from pyshacl import validate
    from pyshacl.errors import ReportableRuntimeError, ShapeLoadError
    from rdflib import Graph

    try:
        _, report, _ = validate(
            _with_classes(data, ontology),
            shacl_graph=shapes,
            inference="none",
            advanced=False,
            inplace=True,
        )
    except (ReportableRuntimeError, ShapeLoadError) as error:
        raise RuleError(f"A shape cannot be used: {error}") from error
    if not isinstance(report, Graph):
        raise RuleError(f"The shapes cannot be used: {report}")
    return sorted(set(_findings(report)))


def _with_classes(data: Graph, ontology: Graph) -> Graph:
    """Return a new graph of the data with the types and superclasses that the ontology declares."""
    from rdflib import RDF, RDFS, Graph

    union = Graph()
    for triples in (
        data,
        ontology.triples((None, RDF.type, None)),
        ontology.triples((None, RDFS.subClassOf, None)),
    ):
        union.addN((*triple, union) for triple in triples)
    return union


def _findings(report: Graph) -> Iterator[Finding]:
    """Yield the results of a SHACL report, those inside other results (sh:detail) left out."""
    from rdflib import SH as SHACL

    for result in report.objects(None, SHACL.result):
        shape = _text(report.value(result, SHACL.sourceShape))
        text = min(map(str, report.objects(result, SHACL.resultMessage)), default="")
        message, mend = split(text)
        yield Finding(
            severity=SEVERITIES.get(
                str(report.value(result, SHACL.resultSeverity)), Severity.VIOLATION
            ),
            code=(shape or "").removeprefix(SHAPES),
            message=message,
            mend=mend,
            focus=_text(report.value(result, SHACL.focusNode)),
            path=_text(report.value(result, SHACL.resultPath)),
            value=_text(report.value(result, SHACL.value)),
            shape=shape,
        )


def split(text: str) -> tuple[str, str]:
    """Return the first sentence of a shape's message, what is wrong, and the rest, how to mend it."""
    message, *rest = END_OF_SENTENCE.split(text, maxsplit=1)
    return message, rest[0] if rest else "See the shape that is named."


def _text(node: Node | None) -> str | None:
    return None if node is None else str(node)
