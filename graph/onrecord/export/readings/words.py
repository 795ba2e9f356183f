"""What stands in a reading, in words: who says what of whom, and why something does not hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from pyoxigraph import Literal, NamedNode

from onrecord.derive.questions import Question
from onrecord.derive.readings.details import Detail
from onrecord.derive.readings.outcomes import Outcome
from onrecord.model.claim import Stance
from onrecord.model.term import Literal as PlainLiteral
from onrecord.model.term import Term
from onrecord.model.vocabulary import AGENT, CLAIMANT, HEDGE, HOP, HOP_POSITION, STANCE
from onrecord.model.words import STATUS_WORDS, count
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Name
from onrecord.query.dossier.wording import VERBS, called, hedged, identifier

WORDS: Final[Mapping[Outcome, str]] = {
    Outcome.HELD: "held",
    Outcome.ELSEWHERE: "about another incident",
    Outcome.NO_QUESTION: "answering no question that can be compared, such as a description",
    Outcome.RETRACTED: "withdrawn by whoever made it",
    Outcome.WITHOUT_SOURCE: "standing in the source that is taken away, or resting on it alone",
    Outcome.LATER: "said and published later",
    Outcome.MAYBE_LATER: "dated in a way that does not tell whether it was said by then",
    Outcome.UNDATED: "without a date",
    Outcome.NOT_TRUSTED: "made by somebody else",
    Outcome.CONTESTED: "answering a question that is disputed",
    Outcome.UNCONFIRMED: "answering a question of which somebody says that it cannot be told",
    Outcome.DENIED_ONLY: "answering a question that is only denied",
    Outcome.OTHER_STATUS: "answering a question that stands otherwise",
    Outcome.IN_TENSION: "pulling against another claim",
    Outcome.ACCUSES: "accusing somebody",
    Outcome.HEDGED: "said with a reserve, such as apparently, reportedly or about",
    Outcome.DENIES: "a denial",
    Outcome.TELLS_NOTHING: "leaving the answer open",
    Outcome.CONTRADICTED: "contradicted by somebody who is trusted as well",
    Outcome.DOUBTED: "on something that somebody who is trusted cannot confirm",
}
"""Why a claim does not hold, so that it fits behind a number as well as behind a claim."""


class Speech:
    """The words for the claims and things of a record."""

    def __init__(self, reader: Reading) -> None:
        self.reader = reader

    def thing(self, iri: str) -> str:
        """Return what a thing is called."""
        return called(self.reader.name(iri))

    def value(self, term: Term | None) -> Name:
        """Return a value with its words; a question mark where nobody says what it is."""
        if term is None:
            return Name("", "", "?")
        if isinstance(term, PlainLiteral):
            node = (
                Literal(term.value, language=term.language)
                if term.language
                else Literal(term.value, datatype=NamedNode(term.datatype))
            )
            return self.reader.value(node)
        return self.reader.name(term.value)

    def statement(self, predicate: str, value: Term | None) -> str:
        """Return what is said of something: the predicate under its label, and the value."""
        return f"{self.reader.label(predicate).label}: {called(self.value(value))}"

    def said_of(self, detail: Detail) -> str:
        """Return a whole proposition."""
        act = f" · in: {self.thing(detail.act)}" if detail.act else ""
        stated = self.statement(detail.predicate, detail.object)
        return f"{self.thing(detail.subject)} · {stated}{act}"

    def speaker(self, claim: str) -> str:
        """Return who makes a claim, with what reserve, and through whom it came."""
        who = " and ".join(map(called, self.reader.names(claim, CLAIMANT)))
        hops = sorted(
            self.reader.texts(claim, HOP), key=lambda h: int(self.reader.one(h, HOP_POSITION))
        )
        way = ", then ".join(called(n) for hop in hops for n in self.reader.names(hop, AGENT))
        return f"{who}{hedged(self.hedges(claim))}{f', through {way}' if way else ''}"

    def hedges(self, claim: str) -> list[str]:
        """Return the reserves with which a claim is made."""
        return sorted(name.label for name in self.reader.names(claim, HEDGE))

    def speakers(self, claims: Iterable[str]) -> str:
        """Return who makes some claims, each once."""
        return "; ".join(dict.fromkeys(map(self.speaker, claims)))

    def voice(self, claim: str, detail: Detail) -> str:
        """Return a claim whole: who, in what way, what, and by what it can be shown."""
        verb = VERBS[Stance(self.reader.one(claim, STANCE))]
        return f"{self.speaker(claim)} {verb}: {self.said_of(detail)} ({self.identifier(claim)})"

    def identifier(self, claim: str) -> str:
        """Return by what a command takes a claim."""
        return identifier(self.reader.name(claim).short)

    def question(self, question: Question) -> str:
        """Return what is asked, and of what."""
        return f"{question.aspect.asks} ({self.thing(question.topic)})"

    def standing(self, question: Question | None) -> str:
        """Return how a question stands, who answers it, and whether only the acting agency accuses."""
        if question is None:
            return "not asked any more"
        status = STATUS_WORDS[question.status.value]
        sides = ", ".join(sorted(self.reader.words(side) for side in question.sides))
        parts = [status, f"sides: {sides}" if sides else "no side judged"]
        parts.append(count(question.root_count, "speaker"))
        if question.single_root and question.root_count > 1:
            parts.append("all who assert it go back to one")
        parts += ["accused by the acting agency alone"] if question.single_sided else []
        return "; ".join(parts)


def reasons(outcomes: Iterable[Outcome]) -> list[str]:
    """Return why claims do not hold, each reason once, those of most claims first."""
    counts = Counter(outcomes)
    return [WORDS[each] for each in sorted(counts, key=lambda o: (-counts[o], o.value))]
