"""What a name in a file stands for: a thing, a concept, a predicate or a typed literal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from onrecord.model.edtf import is_edtf
from onrecord.model.finding import Finding
from onrecord.model.ontology import ClaimPredicate, Ontology
from onrecord.model.term import Iri, Literal, Term, text
from onrecord.model.vocabulary import EDTF, LANG_STRING, ONR
from onrecord.read.literals import LITERALS
from onrecord.read.located import Scalar, excerpt, violation
from onrecord.read.record import nearest
from onrecord.read.schema import SECTIONS
from onrecord.read.things import IDENTIFIER, Thing
from onrecord.read.words import last_key

KINDS = frozenset({"incident", "source", *(prefix for _, prefix in SECTIONS.values())})


@dataclass(frozen=True, slots=True)
class Resolver:
    """Looks names up in the vocabulary and among the things of a workspace; adds what fails to `problems`."""

    base: str
    language: str
    ontology: Ontology
    things: Mapping[str, Thing]
    problems: list[Finding]
    sought: dict[str, str] = field(default_factory=dict)

    def iri(self, identifier: str) -> str:
        """Return the absolute IRI of an identifier."""
        return self.base + identifier

    def thing(self, word: Scalar, *classes: str) -> str | None:
        """Return the IRI of a declared thing of one of the classes, or None."""
        found = self.things.get(word.text)
        if found is None:
            message = f"`{excerpt(word.text)}` is declared nowhere in the workspace."
            mend = self._nearest(word.text)
            self.problems.append(violation(word.place, "dangling-reference", message, mend))
        elif not self.ontology.fits({found.cls}, classes):
            message = (
                f"`{excerpt(word.text)}` is {_article(found.cls)}, which does not belong here."
            )
            mend = f"Name {_any_of(classes)}."
            self.problems.append(violation(word.place, "wrong-class", message, mend))
        else:
            return self.iri(word.text)
        return None

    def concept(self, word: Scalar, *classes: str) -> str | None:
        """Return the IRI of a concept of one of the classes, or None."""
        found = self.ontology.concepts.get(word.text)
        if found is not None and self.ontology.fits(found.classes, classes):
            return found.iri
        known = [
            key
            for key, c in self.ontology.concepts.items()
            if self.ontology.fits(c.classes, classes)
        ]
        message = f"`{excerpt(word.text)}` is not one of the values of {_any_of(classes)}."
        self.problems.append(
            violation(word.place, "unknown-value", message, nearest(word.text, known))
        )
        return None

    def date(self, word: Scalar) -> str | None:
        """Return a date as written, or None where the calendar has no such date."""
        if is_edtf(word.text):
            return word.text
        self._outside(word, "wrong-date", [EDTF])
        return None

    def predicate(self, word: Scalar) -> ClaimPredicate | None:
        """Return the predicate of a name, or None."""
        found = self.ontology.predicates.get(word.text)
        if found is None:
            message = f"There is no predicate `{excerpt(word.text)}`."
            mend = nearest(word.text, self.ontology.predicates)
            self.problems.append(violation(word.place, "unknown-predicate", message, mend))
        return found

    def value(self, word: Scalar, classes: Iterable[str]) -> Term | None:
        """Return the subject or object that a word stands for, typed by the classes that may stand there."""
        wanted = sorted(classes)
        resources = [cls for cls in wanted if cls not in LITERALS]
        if resources and (word.text in self.things or IDENTIFIER.fullmatch(word.text)):
            iri = self.thing(word, *resources)
            return Iri(iri) if iri else None
        concept = self.ontology.concepts.get(word.text)
        if resources and concept is not None and self.ontology.fits(concept.classes, resources):
            return Iri(concept.iri)
        literals = (self.literal(word, datatype) for datatype in wanted)
        found = None if self._is_identifier(word.text) else next(filter(None, literals), None)
        if found is not None:
            return found
        code = "wrong-date" if wanted == [EDTF] else "outside-range"
        self._outside(word, code, wanted)
        return None

    def literal(self, word: Scalar, datatype: str) -> Literal | None:
        """Return a literal of a datatype, or None where the word has not its form."""
        form = LITERALS[datatype][1](word.text) if datatype in LITERALS else None
        if form is None:
            return None
        return text(form, self.language) if datatype == LANG_STRING else Literal(form, datatype)

    def _outside(self, word: Scalar, code: str, wanted: list[str]) -> None:
        concepts = [
            key
            for key, concept in self.ontology.concepts.items()
            if self.ontology.fits(concept.classes, [cls for cls in wanted if cls not in LITERALS])
        ]
        mend = f"Write {_any_of(wanted)}."
        if concepts:
            mend = f"{mend} {nearest(word.text, concepts)}"
        message = f"`{excerpt(word.text)}` is outside what `{last_key(word.place)}` takes here."
        self.problems.append(violation(word.place, code, message, mend))

    def _is_identifier(self, text: str) -> bool:
        """Return whether a text names a thing, declared or not, and is hence no words of a statement."""
        match = IDENTIFIER.fullmatch(text)
        return text in self.things or (match is not None and match["kind"] in KINDS)

    def _nearest(self, identifier: str) -> str:
        """Return the sentence that names the thing most like it; sought once for each identifier."""
        if identifier not in self.sought:
            kind = identifier.partition("/")[0]
            same = [known for known in self.things if known.partition("/")[0] == kind]
            self.sought[identifier] = nearest(identifier, same or self.things)
        return self.sought[identifier]


def _article(cls: str) -> str:
    name = cls.removeprefix(ONR)
    return f"an {name}" if name[:1] in "AEIOU" else f"a {name}"


def _any_of(classes: Iterable[str]) -> str:
    return " or ".join(LITERALS[cls][0] if cls in LITERALS else _article(cls) for cls in classes)
