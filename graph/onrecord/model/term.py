"""RDF terms as plain values, so that claims can be minted and compared without any RDF library."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.vocabulary import LANG_STRING, STRING


@dataclass(frozen=True, slots=True, order=True)
class Iri:
    """A resource by its absolute IRI."""

    value: str


@dataclass(frozen=True, slots=True, order=True)
class Literal:
    """A literal by lexical form, datatype and, for language-tagged text, its tag (RDF 1.1 Concepts, section 3.3)."""

    value: str
    datatype: str = STRING
    language: str = ""


Term = Iri | Literal


def text(value: str, language: str) -> Literal:
    """Return language-tagged text, the form of every label and paraphrase."""
    return Literal(value, LANG_STRING, language)


def identity(term: Term | None) -> list[str]:
    """Return the parts that make a term what it is, for hashing; a missing term has none."""
    match term:
        case None:
            return []
        case Iri(value):
            return [value]
        case Literal(value, datatype, language):
            return [value, datatype, language]
