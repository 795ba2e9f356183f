"""A dossier's sections in words, for text, Markdown and the printed page alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import DENIED_ONLY, UNOPPOSED
from onrecord.model.words import STANCE_WORDS, count
from onrecord.query.chronicle.values import State
from onrecord.query.citation.text import text
from onrecord.query.disputes import telling
from onrecord.query.disputes import wording as disputed
from onrecord.query.dossier.story import head, item
from onrecord.query.dossier.wording import called, hedged, is_hash, labels, speakers

if TYPE_CHECKING:
    from onrecord.query.chronicle.values import Chronicle, Notice, Silent, Standard, Unknown
    from onrecord.query.disputes.values import Said
    from onrecord.query.dossier.values import Claim

DIGEST_SHOWN: Final = 12  # digits of the digest of a passage
HASH_SHOWN: Final = 16  # digits of the identifier of a claim
MOST: Final = 12  # answers to a standard question that are told one by one
DATED: Final = "Dates, times and durations that are claimed"
TOLD: Final = "What is told, in the order of the text"
TOLD_HINT: Final = (
    "Each line opens with who speaks; each number leads to a claim. Where something stands in the text says nothing"
    " of when it was. “Unopposed” means only that nobody in the record says otherwise; “denied only”, that the claim is"
    " itself a denial, which nobody opposes: it may be the accuser who denies, such as that an order was obeyed."
)
OPEN: Final = "What is open: who says what"
UNKNOWN: Final = "What is said to be unknown"
UNKNOWN_HINT: Final = "Questions to which somebody says that it cannot be told, or leaves it open."
STANDARD_HINT: Final = (
    "what it asks of every use of force, in our words, with the claims that bear on it. They are found by a rule, which"
    " can miss one; whether they answer the question is the reader's to judge. Where the vocabulary of the record does"
    " not ask it, the sources can still speak of it: what is told above holds every claim."
)
SILENT: Final = "Spoken of, with no claim of their own"
SILENT_HINT: Final = (
    "No claim of the record is theirs, by name or through a spokesperson. Numbers lead to where others tell of words"
    " of theirs, such as words heard on footage. That does not say that nobody asked them."
)
NOTICES: Final = "Corrections, retractions, replies and takedowns"
NO_NOTICE: Final = "None is recorded."
NOTES: Final = "Notes: where each claim stands"
NOTES_HINT: Final = (
    "Who says it; letter of the source and characters of its text, with the words where the text is at hand;"
    " beginnings of the digests of the words; beginnings of the identifiers of the claims; what the editors note on"
    " them, such as how else the words could be read."
)
COUNTED: Final[Mapping[State, str]] = {
    State.ANSWERED: "on which claims bear",
    State.UNANSWERED: "without a claim",
    State.NOT_ASKED: State.NOT_ASKED.value,
}
QUIET: Final = frozenset({UNOPPOSED, DENIED_ONLY})
"""Standings that are no answer to a standard question; beside one, “denied only” would turn what is said round."""
UNPARTED: Final[Mapping[str, str]] = {
    "incident": "The incident",
    "subject": "Whom force is said to have reached",
    "officer": "Officers",
}


def title(found: Chronicle) -> str:
    """Return what a dossier is called; it names no matter that is open as if it were settled."""
    return f"{called(found.incident)}: dossier"


def citation(found: Chronicle) -> str:
    """Return how to cite the incident in this very edition."""
    return text(found.citation).strip()


def standards_title(found: Chronicle) -> str:
    """Return the heading of the standard questions, with on how many of them claims bear."""
    states = [each.state for each in found.standards.questions]
    told = ", ".join(
        f"{states.count(state)} {COUNTED[state]}" for state in State if state in states
    )
    return f"Standard questions: {told}"


def standards_hint(found: Chronicle) -> str:
    """Return whose the standard questions are, and what their answers are worth."""
    return f"{found.standards.title}, {found.standards.address}: {STANDARD_HINT}"


def clause(found: Chronicle, claim: Claim) -> str:
    """Return what is said in a line of the story, with reservations, how it stands and what became of it."""
    became = [each.kind for each in found.notices if claim in each.claims]
    remark = f" ({', '.join(became)}; see the notices)" if became else ""
    return f"{item(found.speech, claim)}{remark}"


def number(found: Chronicle, claim: Claim) -> int:
    """Return the number of the note on a claim."""
    return found.speech.numbers[claim.iri]


def speaker(claim: Claim) -> str:
    """Return who makes a claim, as the words that open a line."""
    return head(claim).removesuffix(": ")


def by_speaker(claims: Iterable[Claim]) -> Iterator[tuple[str, list[Claim]]]:
    """Yield claims by who makes them, as long as the same speaker goes on."""
    for who, those in groupby(claims, key=speaker):
        yield who, list(those)


def answers(found: Chronicle, held: Standard) -> Iterator[str]:
    """Yield what speakers say that bears on a standard question, with the numbers and how it stands."""
    for who, those in by_speaker(held.answers[:MOST]):
        told = "; ".join(f"{clause(found, each)} [{number(found, each)}]" for each in those)
        yield f"{who}: {told}"
    if more := held.answers[MOST:]:
        yield f"{count(len(more), 'more claim')}: {found.speech.marks(more)}"


def statuses(found: Chronicle, held: Standard) -> str:
    """Return how the open ones of the questions stand that the claims on a standard question answer."""
    asked = (q for each in held.answers for q in found.speech.asked(each))
    words = ", ".join(dict.fromkeys(q.status_words for q in asked if q.status not in QUIET))
    return f"in part {words}" if words else ""


def unknown(found: Chronicle, held: Unknown) -> str:
    """Return a question with who says that it cannot be told, and in what sense."""
    question = held.question
    those = "; ".join(
        f"{speakers(each)} {STANCE_WORDS[each.stance]}{hedged(each.hedges)}: {each.paraphrase}"
        f" {found.speech.mark(each)}"
        for each in held.claims
    )
    stands = f"{disputed.asks(question)} · {disputed.topic(question)} ({question.status_words})"
    return f"{stands}: {those}" if those else stands


def silent(found: Chronicle, held: Silent) -> str:
    """Return somebody who makes no claim, with how many are about them and which tell that they spoke."""
    told = ", ".join(f"{found.speech.mark(each)}{hedged(each.hedges)}" for each in held.words)
    words = f"; told of as speaking: {told}" if told else ""
    about = f"{held.kind}; {count(held.claims, 'claim')} about them"
    return f"{disputed.name_of(held.agent)}: {about}{words}"


def notice(found: Chronicle, held: Notice) -> str:
    """Return a notice in a line."""
    about = [*(found.speech.mark(each) for each in held.claims), *map(called, held.others)]
    parts = (
        f"concerns {', '.join(about)}" if about else "",
        f"by {labels(held.by)}" if held.by else "",
        held.on,
        f"told in {labels(held.told_in)}" if held.told_in else "",
    )
    return f"{held.kind}: {'; '.join(filter(None, parts))}. {held.reason}".rstrip()


def notes(found: Chronicle) -> list[list[Said]]:
    """Return the claims in their order, those of a claimant that rest on the same words together."""
    together = groupby(found.notes, key=lambda each: (each.claim.claimants, each.words))
    return [list(held) for _, held in together]


def note(held: Sequence[Said], letters: Mapping[str, str]) -> str:
    """Return where claims on the same words stand: who says it, source, code points, words and digest."""
    first = held[0]
    words = telling.quotation(first.words)
    return "; ".join(
        (
            labels(first.claim.claimants) or "nobody named",
            f"{telling.places(first, letters)}{f' {words}' if words else ''}",
            f"digest {', '.join(digests(first)) or 'none'}",
        )
    )


def noted(found: Chronicle) -> dict[int, str]:
    """Return what the editors note on claims, by their numbers: once in full, then where it stands."""
    first: dict[str, int] = {}
    told: dict[int, str] = {}
    for each in found.notes:
        if words := each.claim.note:
            at = first.setdefault(words, each.number)
            told[each.number] = words if at == each.number else f"as on [{at}]"
    return told


def remarks(held: Sequence[Said], noted: Mapping[int, str]) -> Iterator[str]:
    """Yield what the editors note on claims that are told together, such as how else the words could be read."""
    by_words: dict[str, list[int]] = {}
    for each in held:
        if words := noted.get(each.number):
            by_words.setdefault(words, []).append(each.number)
    for words, those in by_words.items():
        yield f"the editors on {disputed.numbers(those)}: {words}"


def short(claim: Claim) -> str:
    """Return the identifier of a claim, cut to a beginning that commands take and no other is likely to have."""
    kind, slash, rest = claim.short.partition("/")
    return kind + slash + rest[:HASH_SHOWN] if is_hash(rest) else claim.short


def digests(held: Said) -> Sequence[str]:
    """Return the beginnings of the digests of the words of a claim."""
    return [_short(words.passage.digest) for words in held.words]


def _short(digest: str) -> str:
    kind, _, digits = digest.partition(":")
    return f"{kind}:{digits[:DIGEST_SHOWN]}…"
