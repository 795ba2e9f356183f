"""The vocabulary as its pages show it: each term with what is said of it, by the file that declares it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from onrecord.model.resources import resource
from onrecord.model.vocabulary import DCTERMS, LABEL, ONR, OWL, RDFS, TYPE
from onrecord.read.ontology import ALIGNMENTS, ontology_files

IS_DEFINED_BY = RDFS + "isDefinedBy"

Values = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the vocabulary: where it is declared, and everything that is said of it."""

    iri: str
    topic: str
    values: Values

    @property
    def name(self) -> str:
        """Return the local name."""
        return self.iri.removeprefix(ONR)

    @property
    def types(self) -> tuple[str, ...]:
        """Return the IRIs of its classes."""
        return self.all(TYPE)

    def all(self, predicate: str) -> tuple[str, ...]:
        """Return the values of a predicate, sorted."""
        return self.values.get(predicate, ())

    def one(self, predicate: str) -> str:
        """Return the value of a predicate, or an empty text."""
        return next(iter(self.all(predicate)), "")


@dataclass(frozen=True, slots=True)
class Topic:
    """A file of the vocabulary; its terms are in alphabetical order."""

    name: str
    title: str
    description: str
    terms: tuple[Term, ...]


@cache
def topics() -> tuple[Topic, ...]:
    """Return the files of the vocabulary, alignments aside."""
    return tuple(_topic(path) for path in ontology_files())


@cache
def terms() -> Mapping[str, Term]:
    """Return every term by its IRI."""
    return {term.iri: term for topic in topics() for term in topic.terms}


@cache
def prefixes() -> Mapping[str, str]:
    """Return the namespaces by the prefixes that the ontology's files use for them."""
    found: dict[str, str] = {}
    for path in (*ontology_files(), resource("ontology") / ALIGNMENTS):
        parser = parse(path=path, format=RdfFormat.TURTLE)
        list(parser)
        found |= parser.prefixes
    return found


def alignments() -> list[tuple[str, str, str]]:
    """Return each alignment: our term, the relation, the term of others."""
    return [
        (ours, relation, theirs)
        for ours, values in described(resource("ontology") / ALIGNMENTS).items()
        for relation, all_theirs in values.items()
        for theirs in all_theirs
        if ours.startswith(ONR)
    ]


def header(path: Path) -> tuple[str, str]:
    """Return the title and the description of a file of the ontology or of its shapes."""
    ontology = next(v for v in described(path).values() if OWL + "Ontology" in v.get(TYPE, ()))
    return ontology[DCTERMS + "title"][0], ontology[DCTERMS + "description"][0]


def short(iri: str) -> str:
    """Return an IRI by its prefix; a term of this vocabulary by its bare name."""
    if iri.startswith(ONR):
        return iri.removeprefix(ONR)
    for prefix, namespace in prefixes().items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return iri


def label(iri: str) -> str:
    """Return the label of a term of this vocabulary, or the short form of anything else."""
    found = terms().get(iri)
    return found.one(LABEL) if found else short(iri)


def _topic(path: Path) -> Topic:
    declared = [
        Term(iri, path.stem, values)
        for iri, values in described(path).items()
        if IS_DEFINED_BY in values
    ]
    declared.sort(key=lambda term: (term.name.casefold(), term.name))
    return Topic(path.stem, *header(path), terms=tuple(declared))


def described(path: Path) -> dict[str, Values]:
    """Return what a file says of each IRI, everything sorted; a blank node leaves only its predicate."""
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for quad in parse(path=path, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode):
            values = found[quad.subject.value][quad.predicate.value]
            if isinstance(quad.object, NamedNode | Literal):
                values.add(quad.object.value)
    return {
        subject: {predicate: tuple(sorted(known[predicate])) for predicate in sorted(known)}
        for subject, known in sorted(found.items())
    }
