"""How the claims of one dossier are spoken of: those told in full by number, others by identifier."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.model.words import count
from onrecord.query.dossier.texts import NO_TEXTS, Texts
from onrecord.query.dossier.values import Family
from onrecord.query.dossier.wording import (
    document,
    identifier,
    one_line,
    said,
)

if TYPE_CHECKING:
    from onrecord.query.dossier.plan import Group
    from onrecord.query.dossier.values import Claim, Dossier, Judged, Passage, Question


@dataclass(frozen=True)
class Speech:
    """How the claims of one dossier are spoken of: those told in full by number, others by identifier."""

    dossier: Dossier
    groups: tuple[Group, ...]
    texts: Texts = NO_TEXTS
    numbers: dict[str, int] = field(init=False)
    told: frozenset[str] = field(init=False)
    claims: dict[str, Claim] = field(init=False)
    order: dict[str, int] = field(init=False)
    questions: dict[str, Question] = field(init=False)
    notes: dict[str, Claim] = field(init=False)

    def __post_init__(self) -> None:
        """Give each claim that is told its number; in an incident each has one, whatever is told in full."""
        told = [claim.iri for group in self.groups for claim in group.claims]
        is_story = self.dossier.family is Family.INCIDENT
        numbered = [claim.iri for claim in self.dossier.claims] if is_story else told
        held = (*self.dossier.claims, *self.dossier.related)
        object.__setattr__(self, "numbers", {iri: n for n, iri in enumerate(numbered, start=1)})
        object.__setattr__(self, "told", frozenset(told))
        object.__setattr__(self, "claims", {claim.iri: claim for claim in held})
        object.__setattr__(self, "order", {claim.iri: n for n, claim in enumerate(held)})
        noted = {c.note: c for g in reversed(self.groups) for c in reversed(g.claims) if c.note}
        object.__setattr__(self, "notes", noted)
        object.__setattr__(self, "questions", {q.iri: q for q in self.dossier.questions})

    @property
    def is_whole(self) -> bool:
        """Return whether every claim of the dossier is told in full."""
        return len(self.told) == len(self.dossier.claims)

    @property
    def has_accusations(self) -> bool:
        """Return whether the account tells accusations in a section of their own."""
        return self.dossier.family not in {Family.CLAIM, Family.QUESTION, Family.NODE}

    def noted(self, claim: Claim) -> Claim | None:
        """Return the claim of an earlier passage at which the same note is told in full, if there is one."""
        first = self.notes.get(claim.note)
        return None if first is None or first.passages == claim.passages else first

    def mark(self, claim: Claim) -> str:
        """Return the number of a claim, or the beginning of its identifier where it has none here."""
        number = self.numbers.get(claim.iri)
        return f"({identifier(claim.short)})" if number is None else f"[{number}]"

    def brief(self, claim: Claim) -> str:
        """Return one line on a claim, which never says what is claimed without who claims it."""
        cited = document(claim)
        became = "".join(f"; {words}" for words in self.later(claim))
        return f"{said(claim)}{f' ({cited})' if cited else ''}{became} {self.mark(claim)}"

    def later(self, claim: Claim) -> list[str]:
        """Return what is told to have become of what a claim says, so that neither is told alone."""
        held = (self.claims[iri] for iri in claim.later if iri in self.claims)
        return [f"what later came of it: {said(each)} {self.mark(each)}" for each in held]

    def marks(self, claims: Iterable[Claim]) -> str:
        """Return the numbers of claims, those that follow one another as a range; those without are counted."""
        held = list(claims)
        numbers = sorted(self.numbers[each.iri] for each in held if each.iri in self.numbers)
        runs = [list(run) for _, run in groupby(enumerate(numbers), key=lambda at: at[1] - at[0])]
        shown = [_range(run[0][1], run[-1][1]) for run in runs]
        if untold := len(held) - len(numbers):
            shown.append(f"{count(untold, 'claim')} not told here")
        return ", ".join(shown)

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
        """Return whether those whom a claim accuses had a say in its incident, and on what it is about."""
        accused = {name.iri for name in claim.accuses}
        about = claim.proposition.aspect
        fits = [
            judged
            for judged in self.dossier.replies
            if judged.agent.iri in accused and judged.incident == claim.incident
        ]
        meant = {j.agent.iri for j in fits if any(name.iri == about for name in j.aspects)}
        return [
            judged
            for judged in fits
            if any(name.iri == about for name in judged.aspects)
            or (not judged.aspects and judged.agent.iri not in meant)
        ]

    def accusing(self, question: Question) -> list[Claim]:
        """Return the answers to a question that accuse somebody."""
        return [claim for claim in self.in_order(question.answers) if claim.accuses]

    def where(self, passages: Sequence[Passage], before: Sequence[Passage] = ()) -> str:
        """Return where words stand, and the words where the text is at hand; those told just `before` only once."""
        if len(passages) == len(before) == 1 and self._goes_on(before[0], passages[0]):
            first, last = before[0], passages[0]
            added = one_line(self.texts.found[last.source][first.end : last.end])
            dots = " …" if self.texts.cut(last)[1] else ""
            return f"{last.start}\N{EN DASH}{last.end}, the words above and “{added}{dots}”"
        return " and ".join(map(self._at, passages)) or "no passage is named"

    def _goes_on(self, first: Passage, last: Passage) -> bool:
        """Return whether a passage begins where another does and has more words, both as their digests have it."""
        same = (first.source, first.start) == (last.source, last.start) and first.end < last.end
        return same and None not in {self.texts.words(first), self.texts.words(last)}

    def _at(self, passage: Passage) -> str:
        place = f"{passage.start}\N{EN DASH}{passage.end}"
        if not self.texts.is_at_hand(passage.source):
            return place
        words = self.texts.words(passage)
        if words is None:
            return f"{place} (the words at this place of the text are others than those the claim rests on)"
        begins, ends = self.texts.cut(passage)
        return f"{place} “{'… ' if begins else ''}{one_line(words)}{' …' if ends else ''}”"


def _range(first: int, last: int) -> str:
    if last - first < 2:
        return ", ".join(f"[{number}]" for number in range(first, last + 1))
    return f"[{first}]\N{EN DASH}[{last}]"
