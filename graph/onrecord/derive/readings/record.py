"""A record as readings are computed from it: read once, derived again as often as it takes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from pyoxigraph import Store

from onrecord.derive.answers import Answer, answers
from onrecord.derive.parties import Parties, parties
from onrecord.derive.questions import Question, questions
from onrecord.derive.readings.details import Detail, details
from onrecord.derive.tensions import tensions
from onrecord.model.ontology import Ontology
from onrecord.store.record import record_base


@dataclass(frozen=True, slots=True)
class Record:
    """The claims of a record as answers and in detail, and its speakers."""

    base: str
    ontology: Ontology
    who: Parties
    answers: tuple[Answer, ...]
    details: Mapping[str, Detail]

    @property
    def withdrawn(self) -> frozenset[str]:
        """Return the claims that whoever made them took back."""
        return frozenset(answer.claim for answer in self.answers if answer.retracted)

    def questions(
        self, among: Iterable[Answer], present: Collection[str] | None = None
    ) -> list[Question]:
        """Return the questions that some of the answers belong to, as if there were no others.

        Where it is told which claims are `present`, no other claim disputes anything.
        """
        known = among if present is None else (_disputed_by(each, present) for each in among)
        return questions(self.base, known, self.ontology, self.who)

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
    )


def _disputed_by(answer: Answer, present: Collection[str]) -> Answer:
    """Return an answer that nobody disputes but by claims that are present."""
    left = frozenset(claim for claim in answer.disputed_by if claim in present)
    return answer if left == answer.disputed_by else replace(answer, disputed_by=left)
