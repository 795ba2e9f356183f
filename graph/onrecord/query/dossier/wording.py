"""Claims, questions and things in words that leave no doubt who says what."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import CONTESTED
from onrecord.model.words import SINGLE_SIDED, count, split_remark

if TYPE_CHECKING:
    from onrecord.query.dossier.values import Claim, Judged, Name, Notice, Proposition, Question

HASH_SHOWN: Final = 8  # digits of a hash; `find` takes the beginning of one
VERBS: Final = {
    Stance.ASSERTS: "asserted",
    Stance.DENIES: "denied",
    Stance.CANNOT_CONFIRM: "could not confirm",
    Stance.RESERVES_JUDGEMENT: "reserved judgement",
}
"""Verbs that are the same for one speaker and for several, for police and for a family."""
HEARSAY: Final = ", besides outlets that tell it as alleged or reported"
BRIEFLY_SINGLE_SIDED: Final = "known accusers: acting agency only"
BRIEFLY_HEARSAY: Final = ", besides outlets that pass it on"
CLAIMS_NOT_FACTS: Final = (
    "What follows are claims, each with who makes it; the record states none of them as a fact."
)
LINE_END: Final = " ⏎ "


def said(claim: Claim) -> str:
    """Return who says what, with the stance and every reservation, which words alike in a paraphrase do not replace."""
    return f"{_verb(claim)}{hedged(claim.hedges)}: {claim.paraphrase}"


def hedged(hedges: Sequence[str]) -> str:
    """Return reservations in brackets, nothing where there are none."""
    return f" ({', '.join(hedges)})" if hedges else ""


def _verb(claim: Claim) -> str:
    return f"{speakers(claim)} {VERBS[claim.stance]}"


def speakers(claim: Claim) -> str:
    """Return who makes a claim, through whom it is voiced and by what way it came."""
    who = " and ".join(map(called, claim.claimants)) or "nobody named"
    if claim.spokespeople:
        who += f", voiced by {' and '.join(map(called, claim.spokespeople))}"
    if claim.hops:
        who += f", as passed on by {', then '.join(map(called, claim.hops))}"
    return f"{who}," if claim.spokespeople or claim.hops else who


def called(name: Name) -> str:
    """Return the label of a thing without the remark that ends it, such as that a name is not published.

    A value is left as it is: that its year is not stated belongs to a date.
    """
    return split_remark(name.label)[0] if name.iri else name.label


def in_words(said_of: Proposition) -> str:
    """Return a proposition in words."""
    return f"{called(said_of.subject)} · {answer(said_of)}"


def answer(said_of: Proposition) -> str:
    """Return what is said of the subject, as a label with its value; what nobody says is a question mark."""
    value = called(said_of.object) if said_of.object else "?"
    act = f" · in: {called(said_of.in_act)}" if said_of.in_act else ""
    return f"{said_of.predicate.label}: {value}{act}"


def standing(question: Question) -> str:
    """Return how a question stands and from which sides its answers are; how many speakers answer no accusation.

    Beside an accusation a number would read like agreement with it.
    """
    placed = "sides, as the editors placed them"
    sides = f"{placed}: {', '.join(question.sides)}" if question.sides else "no side judged"
    more = ("every assertion is hedged" if question.hedged else "", alone(question))
    return "; ".join(filter(None, (question.status_words, _answered(question), sides, *more)))


def _answered(question: Question) -> str:
    """Return how many speakers answer a question, and that they do not agree where they do not."""
    if question.accuses:
        return ""
    told = f"answered by {count(question.root_count, 'speaker')}"
    is_disputed = question.status == CONTESTED and question.root_count > 1
    return f"{told}, who do not agree" if is_disputed else told


def accusers(question: Question) -> str:
    """Return how a question stands that an accusation answers; how many repeat it is no measure of it."""
    sides = f"sides heard: {', '.join(question.sides)}" if question.sides else "no side judged"
    more = ("every assertion is hedged" if question.hedged else "", alone(question))
    return "; ".join(filter(None, (question.status_words, sides, *more)))


def brief_standing(question: Question) -> str:
    """Return how a question stands, for where all that is known of it stands elsewhere."""
    return "; ".join(filter(None, (question.status_words, alone(question))))


def alone(question: Question, *, brief: bool = False) -> str:
    """Return whether all accusers are the acting agency's; an outlet that hedges is none by itself, and is told of."""
    if not question.single_sided:
        return ""
    known, besides = (BRIEFLY_SINGLE_SIDED, BRIEFLY_HEARSAY) if brief else (SINGLE_SIDED, HEARSAY)
    return f"{known}{besides}" if question.hearsay else known


def document(claim: Claim) -> str:
    """Return which official document a claim cites or that none is cited, nothing where none is called for."""
    if claim.documents:
        return f"document cited for it: {labels(claim.documents)}"
    return "no document is cited for it" if claim.document_not_cited else ""


def reply(judged: Judged) -> str:
    """Return whether somebody who is accused had a say, as far as the judgement reaches."""
    return (
        f"reply of {called(judged.agent)}, as the editors judged: {judged.verdict}{limits(judged)}"
    )


def noticed(notice: Notice) -> str:
    """Return what was done about something, by whom, when, why and where it can be read."""
    link = " of" if notice.done == "reply" else " by"
    where = f" (told in {called(notice.told_in)})" if notice.told_in else ""
    return (
        f"{notice.done}{link} {labels(notice.by)}, {notice.on}: {notice.reason.rstrip('.')}{where}"
    )


def limits(judged: Judged) -> str:
    """Return what a judgement is limited to, nothing where it holds for all."""
    return f" (on {labels(judged.aspects)} only)" if judged.aspects else ""


def spoken_when(claim: Claim) -> str:
    """Return when something was said: on what date as far as it is stated, and in the words of the text."""
    words = f"“{claim.said_in_words}”" if claim.said_in_words else ""
    if claim.said_on:
        return f"said on: {claim.said_on}{f', in the words of the text {words}' if words else ''}"
    return f"when, in the words of the text: {words}" if words else ""


def labels(names: Iterable[Name]) -> str:
    """Return the labels of things without the remarks that end them, one after the other."""
    return ", ".join(map(called, names))


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


def extent(claims: Sequence[Claim]) -> str:
    """Return how many claims there are, and in how many sources."""
    sources = len({claim.source.iri for claim in claims})
    where = f" in {count(sources, 'source')}"
    return f"{count(len(claims), 'claim')}{where}" if claims else "no claim yet"
