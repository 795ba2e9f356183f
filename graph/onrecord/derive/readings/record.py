"""A record as readings are computed from it: read once, derived again as often as it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pyoxigraph import Store

from onrecord.derive.answers import Answer, answers
from onrecord.derive.parties import Parties, parties
from onrecord.derive.questions import Question, questions
from onrecord.derive.readings.details import Detail, details, withdrawn
from onrecord.derive.tensions import tensions
from onrecord.model.ontology import Ontology
from onrecord.store.record import record_base


@dataclass(frozen=True, slots=True)
class Record:
    """The claims of a record as answers and in detail, its speakers, and what was withdrawn."""

    base: str
    ontology: Ontology
    who: Parties
    answers: tuple[Answer, ...]
    details: Mapping[str, Detail]
    withdrawn: frozenset[str]

    def questions(self, among: Iterable[Answer]) -> list[Question]:
        """Return the questions that some of the answers belong to, as if there were no others."""
        return questions(self.base, among, self.ontology, self.who)

    def tense(self, asked: Iterable[Question]) -> frozenset[str]:
        """Return those of some questions that pull against another of them."""
        pairs = tensions(asked, self.ontology)
        return frozenset(each.iri for pair in pairs for each in pair)


def load(store: Store, ontology: Ontology) -> Record:
    """Return the record in a store; the store is only read."""
    found = tuple(answers(store, ontology))
    return Record(
        base=record_base(store),
        ontology=ontology,
        who=parties(store),
        answers=found,
        details=details(store),
        withdrawn=withdrawn(store) | {answer.claim for answer in found if answer.retracted},
    )
