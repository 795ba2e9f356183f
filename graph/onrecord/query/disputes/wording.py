"""A question and what is said to it, in words: short, whole, and never without who says it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Final

from onrecord.model.vocabulary import CONTESTED, DENIED_ONLY, RETRACTED, UNCONFIRMED, UNOPPOSED
from onrecord.model.words import STANCE_WORDS, count
from onrecord.query.disputes.choose import OPEN
from onrecord.query.disputes.values import Standing
from onrecord.query.dossier.wording import (
    alone,
    called,
    document,
    labels,
    one_line,
    spoken_when,
)

if TYPE_CHECKING:
    from onrecord.query.disputes.values import (
        Claimant,
        Conflict,
        Disputes,
        Exhibit,
        Row,
        Said,
        Table,
        Tension,
        Words,
    )
    from onrecord.query.dossier.values import Name, Question

MEANINGS: Final = {
    CONTESTED: "answers cannot hold beside each other",
    UNCONFIRMED: "somebody says that it cannot be told, or leaves it open",
    DENIED_ONLY: "it is denied, and nobody asserts it",
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
SILENT: Final = "says nothing"
OURS: Final = "in our words: "
READ_AS: Final = "read as: "
OTHER_WORDS: Final = "the text at hand has other words at this place than those the claim rests on"
QUOTED: Final = (
    "Words in quotation marks are those of the source at the code points that are named, letter for"
    " letter, compared with the digest of the claim. “In our words” and “read as” mark the"
    " record's own neutral paraphrase."
)
UNSAID: Final = (
    "“Says nothing” means that no source of the record quotes the claimant on the question, not"
    " that nobody asked."
)
JUDGED: Final = (
    "Sides, and which names mean the same, are as the record's editors judged. A speaker is counted"
    " once, however many pass the word on."
)
HOW_TO_READ: Final = (QUOTED, UNSAID, JUDGED)
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
    return f"questions that are {_listed(words, 'or')}"


def counts(table: Table) -> str:
    """Return how many questions of an incident are shown of how many there are, by how they stand."""
    told = ", ".join(f"{number} {words}" for words, number in table.counted.items())
    return f"{len(table.rows)} of {count(table.total, 'question')}{f' ({told})' if told else ''}"


def who(claimant: Claimant) -> str:
    """Return the name of a column."""
    return called(claimant.names[0])


def alike(claimant: Claimant) -> str:
    """Return under which other names a column speaks that are judged to mean the same, if there are any."""
    others = _listed([called(name) for name in claimant.names[1:]])
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
        verb = "says that it disputes" if len(those) == 1 else "say that they dispute"
        yield f"{numbers(those)} {verb} [{second}]"
    yield from (tension(row.question, each) for each in row.tensions)


def conflict(found: Conflict) -> str:
    """Return which claims cannot hold beside which, and why."""
    why = found.reason.rstrip(".") or found.rule
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
    """Return who says nothing on a question."""
    names = [who(each) for each in table.claimants if each.iri not in row.cells]
    return f"{_listed(names)} {SILENT if len(names) == 1 else 'say nothing'}" if names else ""


def stance(said: Said) -> str:
    """Return the stance with every reservation."""
    hedges = f" ({', '.join(said.claim.hedges)})" if said.claim.hedges else ""
    return f"{STANCE_WORDS[said.claim.stance]}{hedges}"


def way(said: Said) -> str:
    """Return with whom a claim is made, who voices it, and through whom it came; nothing where it is direct."""
    claim = said.claim
    parts = (
        f"jointly with {labels(said.beside)}" if said.beside else "",
        f"voiced by {_listed([called(n) for n in claim.spokespeople])}"
        if claim.spokespeople
        else "",
        f"through {', then '.join(called(n) for n in claim.hops)}" if claim.hops else "",
    )
    return "; ".join(filter(None, parts))


def quoted(words: Words) -> str:
    """Return the very words of a passage in quotation marks; nothing where they are not known."""
    if words.is_other:
        return f"({OTHER_WORDS})"
    if words.text is None:
        return ""
    begins, ends = "… " if words.begins else "", " …" if words.ends else ""
    return f"{begins}“{one_line(words.text)}”{ends}"


def quotation(held: Sequence[Words]) -> str:
    """Return the words of several passages in one line, with dots between them, and where a sentence is cut."""
    known = [words for words in held if words.text is not None]
    if not known:
        return quoted(held[0]) if held else ""
    told = " … ".join(f"“{one_line(words.text or '')}”" for words in known)
    return f"{'… ' if known[0].begins else ''}{told}{' …' if known[-1].ends else ''}"


def ours(said: Said) -> str:
    """Return our paraphrase, marked as such."""
    known = any(words.text is not None for words in said.words)
    return f"{READ_AS if known else OURS}{said.claim.paraphrase}"


def rests(said: Said) -> str:
    """Return on what the claimant relies, which document is cited or missing, and when it was said."""
    claim = said.claim
    bases = f"relies on {labels(claim.bases)}" if claim.bases else ""
    return "; ".join(filter(None, (bases, document(claim), spoken_when(claim))))


def accusation(said: Said) -> str:
    """Return whom a claim accuses and whether only the acting agency's side does; nothing where it accuses nobody."""
    if not said.claim.accuses:
        return ""
    text = f"accusation against {labels(said.claim.accuses)}"
    return f"{text}; known accusers: acting agency only" if said.single_sided else text


def places(said: Said, letters: Mapping[str, str]) -> str:
    """Return by letter and code points where the words stand."""
    held = said.words
    found = [
        f"{letters.get(source, '?')} {', '.join(_span(w) for w in those)}"
        for source, those in groupby(held, key=lambda w: w.passage.source)
    ]
    return "; ".join(found) or "no passage is named"


def _span(words: Words) -> str:
    return f"{words.passage.start}{DASH}{words.passage.end}"


def letters(exhibits: Iterable[Exhibit]) -> dict[str, str]:
    """Return the letter of each source."""
    return {each.source.name.iri: each.letter for each in exhibits}


def exhibit(found: Exhibit) -> str:
    """Return a source with what is plain of it."""
    plain = dict(found.source.facts)
    publisher = plain.get("published by", "").partition(" (")[0]
    parts = (
        found.source.kind,
        f"published by {publisher}" if publisher else "",
        f"dated {plain['dated']}" if "dated" in plain else "date not stated",
        plain.get("address", ""),
        f"text {plain['digest of the text']}"
        if "digest of the text" in plain
        else "no text is recorded",
    )
    return f"{found.source.name.label}: {'; '.join(filter(None, parts))}"


def _listed(names: Sequence[str], last: str = "and") -> str:
    """Return names with commas, the last behind a word."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {last} {names[-1]}"


def name_of(name: Name) -> str:
    """Return a name with its identifier."""
    return f"{called(name)} ({name.short})" if name.short else called(name)
