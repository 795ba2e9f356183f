"""A claim, a question or a thing in words that leave no doubt who says it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onrecord.model.claim import Stance
from onrecord.model.words import split_remark
from onrecord.query.dossier.texts import NO_TEXTS, Texts

if TYPE_CHECKING:
    from onrecord.query.dossier.plan import Group
    from onrecord.query.dossier.values import (
        Claim,
        Dossier,
        Judged,
        Name,
        Passage,
        Proposition,
        Question,
    )

GROUP: Final = "group/"  # what is told of several people takes the plural
HASH_SHOWN: Final = 8  # digits of a hash; `find` takes the beginning of one
VERBS: Final = {
    Stance.ASSERTS: ("asserts", "assert"),
    Stance.DENIES: ("denies", "deny"),
    Stance.CANNOT_CONFIRM: ("cannot confirm", "cannot confirm"),
    Stance.RESERVES_JUDGEMENT: ("reserves judgement", "reserve judgement"),
}
STANDS: Final = {
    Stance.ASSERTS: "asserted",
    Stance.DENIES: "denied",
    Stance.CANNOT_CONFIRM: "not confirmed",
    Stance.RESERVES_JUDGEMENT: "left open",
}
LINE_END: Final = " ⏎ "


@dataclass(frozen=True)
class Speech:
    """How the claims of one dossier are spoken of: those told in full by number, others by identifier."""

    dossier: Dossier
    groups: tuple[Group, ...]
    texts: Texts = NO_TEXTS
    numbers: dict[str, int] = field(init=False)
    claims: dict[str, Claim] = field(init=False)
    order: dict[str, int] = field(init=False)
    questions: dict[str, Question] = field(init=False)

    def __post_init__(self) -> None:
        """Give each claim that is told its number."""
        told = [claim.iri for group in self.groups for claim in group.claims]
        held = (*self.dossier.claims, *self.dossier.related)
        object.__setattr__(self, "numbers", {iri: n for n, iri in enumerate(told, start=1)})
        object.__setattr__(self, "claims", {claim.iri: claim for claim in held})
        object.__setattr__(self, "order", {claim.iri: n for n, claim in enumerate(held)})
        object.__setattr__(self, "questions", {q.iri: q for q in self.dossier.questions})

    @property
    def is_whole(self) -> bool:
        """Return whether every claim of the dossier is told in full."""
        return len(self.numbers) == len(self.dossier.claims)

    def mark(self, claim: Claim) -> str:
        """Return the number of a claim, or the beginning of its identifier where it has none here."""
        number = self.numbers.get(claim.iri)
        return f"({identifier(claim.short)})" if number is None else f"[{number}]"

    def brief(self, claim: Claim) -> str:
        """Return one line on a claim, which never says what is claimed without who claims it."""
        return f"{said(claim)} {self.mark(claim)}"

    def voices(self, claims: Sequence[Claim]) -> str:
        """Return who takes which stance, each once with the numbers under which the claims can be read."""
        marks: dict[str, list[str]] = {}
        for claim in claims:
            text = stance(claim) if claim.iri in self.numbers else said(claim)
            marks.setdefault(text, []).append(self.mark(claim))
        return "; ".join(f"{text} {', '.join(those)}" for text, those in marks.items())

    def reference(self, iri: str) -> str:
        """Return what to call another claim: its number, with who says what where it has none."""
        claim = self.claims.get(iri)
        if claim is None:
            return f"a claim that the record does not hold (<{iri}>)"
        return self.mark(claim) if iri in self.numbers else self.brief(claim)

    def in_order(self, claims: Iterable[str]) -> list[Claim]:
        """Return those of some claims that the dossier holds, as the text tells them."""
        held = (iri for iri in claims if iri in self.order)
        return [self.claims[iri] for iri in sorted(held, key=self.order.__getitem__)]

    def asked(self, claim: Claim) -> list[Question]:
        """Return the questions that a claim answers."""
        return [self.questions[q] for q in claim.questions if q in self.questions]

    def replies(self, claim: Claim) -> list[Judged]:
        """Return whether those whom a claim accuses had a say in its incident."""
        accused = {name.iri for name in claim.accuses}
        return [
            judged
            for judged in self.dossier.replies
            if judged.agent.iri in accused and judged.incident == claim.incident
        ]

    def where(self, passages: Sequence[Passage]) -> str:
        """Return where words stand, and the words where the text is at hand."""
        return " and ".join(map(self._at, passages)) or "no passage is named"

    def _at(self, passage: Passage) -> str:
        place = f"{passage.start}\N{EN DASH}{passage.end}"
        if not self.texts.is_at_hand(passage.source):
            return place
        words = self.texts.words(passage)
        if words is None:
            return f"{place} (the words at this place of the text are others than those the claim rests on)"
        return f"{place} “{one_line(words)}”"


def said(claim: Claim) -> str:
    """Return who says what, with the stance and the reservations before it."""
    return f"{stance(claim)}: {claim.paraphrase}"


def stance(claim: Claim) -> str:
    """Return who takes which stance with which reservations."""
    hedges = f" ({', '.join(claim.hedges)})" if claim.hedges else ""
    one, several = VERBS[claim.stance]
    is_several = len(claim.claimants) > 1 or claim.claimants[0].short.startswith(GROUP)
    verb = several if is_several else one
    return f"{speakers(claim)} {verb}{hedges}"


def speakers(claim: Claim) -> str:
    """Return who makes a claim, through whom it is voiced and by what way it came."""
    who = " and ".join(map(called, claim.claimants)) or "nobody named"
    if claim.spokespeople:
        who += f", voiced by {' and '.join(map(called, claim.spokespeople))}"
    if claim.hops:
        who += f", as passed on by {', then '.join(map(called, claim.hops))}"
    return f"{who}," if claim.spokespeople or claim.hops else who


def called(name: Name) -> str:
    """Return the label of a speaker without the remark that ends it, such as that a name is not published."""
    return split_remark(name.label)[0]


def in_words(said_of: Proposition) -> str:
    """Return a proposition in words; what nobody says is a question mark."""
    answer = said_of.object.label if said_of.object else "?"
    act = f" · in: {said_of.in_act.label}" if said_of.in_act else ""
    return f"{said_of.subject.label} · {said_of.predicate.label} · {answer}{act}"


def standing(question: Question) -> str:
    """Return how a question stands, with from how many speakers and sides its answers come."""
    roots = "1 root" if question.root_count == 1 else f"{question.root_count} independent roots"
    sides = f"; sides: {', '.join(question.sides)}" if question.sides else "; no side judged"
    alone = "; single-sided: only the acting agency accuses" if question.single_sided else ""
    return f"{question.status_words}; {roots}{sides}{alone}"


def labels(names: Iterable[Name]) -> str:
    """Return the labels of things, one after the other."""
    return ", ".join(name.label for name in names)


def with_id(name: Name) -> str:
    """Return the label of a thing with the identifier that a command takes."""
    return f"{name.label} ({identifier(name.short)})"


def identifier(short: str) -> str:
    """Return an identifier; one made from content is cut to a beginning that commands take as well."""
    kind, slash, rest = short.partition("/")
    return kind + slash + rest[:HASH_SHOWN] if is_hash(rest) else short


def is_hash(text: str) -> bool:
    """Return whether an identifier was made from content."""
    return len(text) == 32 and all(c in "0123456789abcdef" for c in text)


def one_line(text: str) -> str:
    """Return words with a sign for each end of a line."""
    return LINE_END.join(filter(None, map(str.strip, text.splitlines())))


def count(number: int, one: str, several: str) -> str:
    """Return a number with its noun."""
    return f"{number:,} {one if number == 1 else several}"
