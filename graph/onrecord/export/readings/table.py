"""A reading for people: what would hold, who says so, what is denied, and what is left out and why."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from onrecord.derive.readings.difference import Missing, missing
from onrecord.derive.readings.outcomes import Outcome
from onrecord.derive.readings.reading import Held
from onrecord.export.readings.asked import NARROWED
from onrecord.export.readings.made import Made
from onrecord.export.readings.words import WORDS, Speech, reasons
from onrecord.model.vocabulary import UNOPPOSED
from onrecord.model.words import STATUS_WORDS, count, natural_key
from onrecord.query.formats.cell import Cell, wrap
from onrecord.query.formats.table import grid
from onrecord.query.terminal import plain

WIDEST = 110
READABLE = 60
NO_FACT = (
    "This is a reading: what would be so by this rule. The record states none of it as a fact."
)
NOTHING = "Nobody who would be trusted asserts anything here that can be compared and is not contradicted."
APART = frozenset({Outcome.HELD, Outcome.DENIES, Outcome.CONTRADICTED, Outcome.DOUBTED})
"""What becomes of claims that a reading tells one by one."""
NOT_LISTED = APART | {Outcome.ELSEWHERE}


def table(made: Made, columns: int | None) -> bytes:
    """Return a reading as text no wider than `columns`."""
    return _text(_lines(made, room(columns)))


def difference(one: Made, other: Made, columns: int | None) -> bytes:
    """Return what holds in one reading and not in another, and the reverse, as text."""
    return _text(_difference(one, other, room(columns)))


def room(columns: int | None) -> int:
    """Return how wide a text may be; nobody reads lines that go on for ever."""
    return min(columns or WIDEST, WIDEST)


def _text(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode()


def _lines(made: Made, width: int) -> Iterator[str]:
    speech = Speech(made.workshop.reader)
    yield from heading(made, width)
    held = len(made.reading.with_outcome(Outcome.HELD))
    statements = count(len(made.reading.held), "statement")
    claims = f"{held:,} of {_total(made):,} claims"
    yield from wrap(f"{statements} would hold, on the word of {claims}.", width)
    if not held:
        yield from wrap(NOTHING, width)
    for incident, rows in by_incident(made, made.reading.held):
        label = speech.thing(incident)
        yield from head(f"{label}: {count(len(rows), 'statement')}", width)
        yield from grid(*_columns(made, speech, rows), width)
    yield from _denied(made, speech, width)
    yield from _open(made, speech, width)
    yield from _left_out(made, width)


def heading(made: Made, width: int) -> Iterator[str]:
    """Yield what a reading is called, what it is, and that it is no record of facts."""
    policy = made.asked.policy
    given = made.asked.given
    yield from wrap(plain(f"{policy.title}{f': {given}' if given else ''}"), width)
    yield ""
    yield from wrap(plain(policy.description), width)
    yield from wrap(NO_FACT, width)
    yield ""


def head(text: str, width: int) -> list[str]:
    """Return the head of a part, with a line before and behind it."""
    return ["", *wrap(plain(text), width), ""]


def by_incident(made: Made, held: Iterable[Held]) -> list[tuple[str, list[Held]]]:
    """Return statements by the incidents that their claims are about, each once in each."""
    found: defaultdict[str, list[Held]] = defaultdict(list)
    for each in held:
        claims = (made.workshop.record.details[claim] for claim in each.claims)
        for incident in sorted({incident for claim in claims for incident in claim.incidents}):
            found[incident].append(each)
    return [
        (incident, sorted(found[incident], key=lambda each: natural_key(each.subject)))
        for incident in sorted(found, key=natural_key)
    ]


def _columns(
    made: Made, speech: Speech, rows: Sequence[Held]
) -> tuple[tuple[str, ...], list[list[Cell]]]:
    """Return names and cells of a table; how the record stands has a column where it is not the same throughout."""
    stands = [standing(made, each) for each in rows]
    has_standing = set(stands) != {STATUS_WORDS[UNOPPOSED]}
    names = ("About", "Would hold", "On the word of", *(["In the record"] * has_standing), "Claims")
    found = []
    before = ""
    for each, stand in zip(rows, stands, strict=True):
        about, stated, who = _row(made, speech, each)
        claims = ", ".join(map(speech.identifier, each.claims))
        first = "" if each.subject == before else about
        found.append(cells(first, stated, who, *([stand] * has_standing), claims))
        before = each.subject
    return names, found


def standing(made: Made, each: Held) -> str:
    """Return how the question stands in the whole record that a statement answers, and whether it accuses somebody."""
    asked = {made.workshop.standing[c].iri: made.workshop.standing[c] for c in each.claims}
    words = {STATUS_WORDS[question.status.value] for question in asked.values()}
    if made.workshop.tense.intersection(asked):
        words.add("pulls against another claim")
    if made.workshop.accusing.intersection(each.propositions):
        alone = any(question.single_sided for question in asked.values())
        words.add("accusation by the acting agency alone" if alone else "accusation")
    return "; ".join(sorted(words, reverse=True))


def _row(made: Made, speech: Speech, each: Held) -> tuple[str, str, str]:
    """Return what a statement is about, what it states, and on whose word."""
    acts = {made.workshop.record.details[claim].act for claim in each.claims}
    within = ", ".join(speech.thing(act) for act in sorted(acts) if act)
    stated = speech.statement(each.predicate, each.object)
    shown = f"{stated} · in: {within}" if within else stated
    return speech.thing(each.subject), shown, speech.speakers(each.claims)


def cells(*texts: str) -> list[Cell]:
    """Return texts as cells of a table."""
    return [Cell(plain(text)) for text in texts]


def _denied(made: Made, speech: Speech, width: int) -> Iterator[str]:
    denials = made.reading.with_outcome(Outcome.DENIES)
    if denials:
        yield from head(f"Denied, and nobody who is trusted asserts it: {len(denials):,}", width)
        yield from _voices(made, speech, denials, width)


def _voices(made: Made, speech: Speech, claims: Iterable[str], width: int) -> Iterator[str]:
    for claim in claims:
        voice = speech.voice(claim, made.workshop.record.details[claim])
        first, *rest = wrap(plain(voice), width - 4)
        yield f"  {first}"
        yield from (f"    {line}" for line in rest)


def _open(made: Made, speech: Speech, width: int) -> Iterator[str]:
    """Yield where those who are trusted do not agree, so that nothing holds."""
    found = made.reading.disagreements
    if not found:
        return
    title = "Left open, because those who are trusted contradict one another or cannot tell"
    yield from ["", *wrap(f"{title}: {len(found):,}", width)]
    asked = {each.iri: each for each in made.reading.questions}
    for each in found:
        yield from ["", *wrap(plain(speech.question(asked[each.question])), width)]
        yield from _voices(made, speech, each.claims, width)


def _total(made: Made) -> int:
    """Return how many claims there are about the incident that was asked for, or about any."""
    outcomes = made.reading.outcomes.values()
    return sum(outcome is not Outcome.ELSEWHERE for outcome in outcomes)


def _left_out(made: Made, width: int) -> Iterator[str]:
    counts = Counter(made.reading.outcomes.values())
    rest = {each: counts[each] for each in Outcome if counts[each] and each not in NOT_LISTED}
    if not rest:
        return
    total = sum(rest.values())
    yield from head(f"Not in this reading: {total:,} of {_total(made):,} claims", width)
    for outcome, number in sorted(rest.items(), key=lambda item: (-item[1], item[0].value)):
        first, *more = wrap(WORDS[outcome], max(width - 8, READABLE))
        yield f"{number:>6,}  {first}"
        yield from (f"        {line}" for line in more)


def _difference(one: Made, other: Made, width: int) -> Iterator[str]:
    here, there = missing(one.reading, other.reading), missing(other.reading, one.reading)
    places = [f"in {value}" for name, value in one.asked.parameters if name == NARROWED]
    title = ", ".join([f"{one.asked.called}, held against {other.asked.called}", *places])
    yield from wrap(plain(title), width)
    yield ""
    yield from wrap(NO_FACT.replace("This is a reading", "Both are readings"), width)
    both = len(one.reading.held) - len(here)
    yield from ["", *wrap(_sum(one, other, both, len(here), len(there)), width)]
    for made, against, found in ((one, other, here), (other, one, there)):
        if found:
            yield from head(f"Only in {made.asked.called}: {count(len(found), 'statement')}", width)
            yield from grid(
                (
                    "About",
                    "Would hold",
                    "On the word of",
                    f"Why not in {plain(against.asked.called)}",
                ),
                _missing_rows(made, found),
                width,
            )


def _sum(one: Made, other: Made, both: int, here: int, there: int) -> str:
    return (
        f"{count(both, 'statement')} in both, {here:,} only in {one.asked.called},"
        f" {there:,} only in {other.asked.called}."
    )


def _missing_rows(made: Made, found: Sequence[Missing]) -> list[list[Cell]]:
    speech = Speech(made.workshop.reader)
    ordered = sorted(found, key=lambda each: natural_key(each.held.subject))
    rows = []
    for each in ordered:
        why = "; ".join(reasons(outcome for _, outcome in each.why))
        rows.append(cells(*_row(made, speech, each.held), why))
    return rows
