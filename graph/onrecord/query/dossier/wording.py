"""Claims, questions and things in words that leave no doubt who says what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from onrecord.model.claim import Stance
from onrecord.model.words import split_remark

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim, Name, Proposition, Question

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
SINGLE_SIDED: Final = "single-sided: nobody but the acting agency is known to accuse"
LINE_END: Final = " ⏎ "


def said(claim: Claim) -> str:
    """Return who says what, with the stance and the reservations before it."""
    return f"{stance(claim)}: {claim.paraphrase}"


def stance(claim: Claim) -> str:
    """Return who takes which stance with which reservations."""
    hedges = f" ({', '.join(claim.hedges)})" if claim.hedges else ""
    one, several = VERBS[claim.stance]
    is_several = len(claim.claimants) > 1 or any(c.short.startswith(GROUP) for c in claim.claimants)
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
    roots = count(question.root_count, "independent root", "independent roots")
    sides = f"; sides: {', '.join(question.sides)}" if question.sides else "; no side judged"
    hedged = "; every assertion is hedged" if question.hedged else ""
    alone = f"; {SINGLE_SIDED}" if question.single_sided else ""
    return f"{question.status_words}; {roots}{sides}{hedged}{alone}"


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
