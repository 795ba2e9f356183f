"""A question in words: how it stands, who is behind the answers, and why they do not go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from onrecord.derive.conflicts import Rule
from onrecord.model.vocabulary import CONTESTED, DENIED_ONLY, RETRACTED, UNCONFIRMED, UNOPPOSED
from onrecord.model.words import count
from onrecord.query.disputes.choose import OPEN
from onrecord.query.disputes.values import Standing
from onrecord.query.dossier.wording import alone, called, labels

if TYPE_CHECKING:
    from onrecord.query.disputes.values import (
        Claimant,
        Conflict,
        Disputes,
        Row,
        Table,
        Tension,
    )
    from onrecord.query.dossier.values import Name, Question

MEANINGS: Final = {
    CONTESTED: "answers deny, dispute or exclude each other",
    UNCONFIRMED: "somebody says that it cannot be told, or leaves it open",
    DENIED_ONLY: "all that is said to it is a denial, which nobody in the record opposes",
    RETRACTED: "every answer was taken back",
    UNOPPOSED: "nobody in the record says otherwise",
}
"""What each standing means, without the words for it."""
STANDING_WORDS: Final = {
    Standing.CONTESTED: "disputed",
    Standing.UNCONFIRMED: "not confirmed",
    Standing.DENIED_ONLY: "denied only",
    Standing.RETRACTED: "retracted",
    Standing.TENSION: "in tension",
    Standing.UNOPPOSED: "unopposed",
}
NOT_FACTS: Final = (
    "What stands here are claims, each with who makes it; the record states none of them as a fact."
)
SILENT: Final = "nothing recorded"
QUOTED: Final = (
    "Words in quotation marks are those of the source, letter for letter, compared with the digest"
    " of the claim; only their own quotation marks are set as single ones, and dots mark where a"
    " sentence is cut. What follows a source's letter are characters (Unicode code points) of it. “In our"
    " words” and “read as” mark the record's own neutral paraphrase."
)
UNSAID: Final = (
    "“Nothing recorded” means that no source of the record tells what the claimant says on the"
    " question: not that nobody asked, nor that there was no answer."
)
JUDGED: Final = (
    "Sides, and which names mean the same, are as the record's editors judged. A speaker is counted"
    " once, however many pass the word on."
)
STANDING: Final = (
    "“Open” are questions that are disputed, not confirmed, denied only, retracted, or in tension"
    " with another. How a question stands says what answers there are, not which is right."
    " “Unopposed” means only that nobody in the record says otherwise. “Denied only” does not mean"
    " that somebody accused denies it: it may be the accuser who does, such as by saying that"
    " an order was not obeyed."
)
HOW_TO_READ: Final = (STANDING, QUOTED, UNSAID, JUDGED)
REASONS: Final[Mapping[str, str]] = {
    Rule.DECLARED_EXCLUSION: "the vocabulary of the record takes the two answers to exclude each"
    " other; that is its own judgement, and no claimant need say so",
}
"""Why claims do not go together, where the reason that is recorded could be taken for a claimant's."""
DASH: Final = "\N{EN DASH}"


def title(found: Disputes) -> str:
    """Return what a page is about; it names no matter that is open as if it were settled."""
    what = _what(found.selection.standings or OPEN)
    return f"{called(found.about)}: {what}" if found.about else f"All incidents: {what}"


def _what(standings: frozenset[Standing]) -> str:
    if standings == OPEN:
        return "open questions"
    if standings == frozenset(Standing):
        return "all questions"
    words = [STANDING_WORDS[each] for each in Standing if each in standings]
    return f"questions that are {listed(words, 'or')}"


def counts(table: Table) -> str:
    """Return how many questions of an incident are shown of how many there are, and how all of these stand."""
    tense = STANDING_WORDS[Standing.TENSION]
    told = ", ".join(
        f"{number} {words}" for words, number in table.counted.items() if words != tense
    )
    besides = f"; {number} of them {tense}" if (number := table.counted.get(tense)) else ""
    stand = f" (of all {table.total:,}: {told}{besides})" if told else ""
    return f"{len(table.rows):,} of {count(table.total, 'question')}{stand}"


def who(claimant: Claimant) -> str:
    """Return the name of a column."""
    return called(claimant.names[0])


def alike(claimant: Claimant) -> str:
    """Return under which other names a column speaks that are judged to mean the same, if there are any."""
    others = listed([called(name) for name in claimant.names[1:]])
    return f"also told of as {others}, judged to be the same" if others else ""


def asks(question: Question) -> str:
    """Return a question as it is asked."""
    return question.asks or question.label


def topic(question: Question) -> str:
    """Return whom or what a question is about, and in which act where it is asked of one act alone."""
    is_of_act = question.scope.short.startswith("act/") and question.scope != question.topic
    within = f" · in: {called(question.scope)}" if is_of_act else ""
    return f"{called(question.topic)}{within}"


def status(question: Question) -> str:
    """Return how the answers to a question stand, with what that means."""
    meaning = MEANINGS.get(question.status, "")
    return f"{question.status_words}: {meaning}" if meaning else question.status_words


def facts(row: Row) -> Iterator[str]:
    """Yield what there is to know beside the answers: who is behind them, which sides are heard."""
    question = row.question
    yield behind(row)
    heard = ", ".join(question.sides)
    yield f"sides heard: {heard}" if heard else "no side judged"
    if row.single_root:
        yield "in several sources, and all that is asserted goes back to one speaker"
    if row.circular:
        yield "outlets cite one another, with nobody behind them"
    if question.hedged:
        yield "every assertion is hedged"
    if question.single_sided:
        yield alone(question)


def behind(row: Row) -> str:
    """Return to how many speakers the answers go back, and to whom where the record tells it."""
    number = count(len(row.roots) or row.question.root_count, "speaker")
    names = f" ({labels(row.roots)})" if row.roots else ""
    return f"answers go back to {number}{names}"


def against(row: Row) -> Iterator[str]:
    """Yield why answers cannot hold beside each other, what disputes what, and what a question is in tension with."""
    yield from map(conflict, row.conflicts)
    told = {tuple(sorted((a, b))) for c in row.conflicts for a in c.left for b in c.right}
    bare: dict[int, list[int]] = {}
    for first, second in row.disputes:
        if tuple(sorted((first, second))) not in told:
            bare.setdefault(second, []).append(first)
    for second, those in bare.items():
        verb = "is" if len(those) == 1 else "are"
        yield f"{numbers(those)} {verb} read as disputing [{second}]"
    yield from (tension(row.question, each) for each in row.tensions)


def conflict(found: Conflict) -> str:
    """Return which claims cannot hold beside which, and why."""
    why = REASONS.get(found.rule) or found.reason.rstrip(".") or found.rule
    why = f"{why[:1].lower()}{why[1:]}"
    return f"{numbers(found.left)} cannot hold beside {numbers(found.right)}: {why}"


def tension(question: Question, other: Tension) -> str:
    """Return with what a question is in tension, and by what rule; nobody in the sources need oppose it."""
    rule = f": {question.tension_rule}" if question.tension_rule else ""
    return f"in tension with “{other.label}” ({other.status_words}){rule}"


def numbers(held: Sequence[int]) -> str:
    """Return numbers in brackets, three or more that follow one another as a range."""
    runs = [list(run) for _, run in groupby(enumerate(held), key=lambda at: at[1] - at[0])]
    return ", ".join(_run([number for _, number in run]) for run in runs)


def _run(run: Sequence[int]) -> str:
    if len(run) < 3:
        return ", ".join(f"[{number}]" for number in run)
    return f"[{run[0]}]{DASH}[{run[-1]}]"


def silent(table: Table, row: Row) -> str:
    """Return of whom nothing is recorded on a question."""
    names = [who(each) for each in table.claimants if each.iri not in row.cells]
    return f"{SILENT} from {listed(names)}" if names else ""


def listed(names: Sequence[str], last: str = "and") -> str:
    """Return names with commas, the last behind a word."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def name_of(name: Name) -> str:
    """Return a name with its identifier."""
    return f"{called(name)} ({name.short})" if name.short else called(name)
