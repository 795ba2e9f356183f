"""A dossier as an outline, for a terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from onrecord.query.chronicle import wording
from onrecord.query.disputes import telling
from onrecord.query.disputes import wording as disputed
from onrecord.query.disputes.lines import lines as lines_of
from onrecord.query.dossier import sections
from onrecord.query.dossier.accused import accusations_section
from onrecord.query.dossier.asked import remarks
from onrecord.query.dossier.incident import incident_top
from onrecord.query.dossier.outline import Entry, lines, section

if TYPE_CHECKING:
    from onrecord.query.chronicle.values import Chronicle, Standard
    from onrecord.query.disputes.values import Row

Entries = tuple[Entry, ...]


def outline(found: Chronicle) -> Entry:
    """Return a dossier as an outline, which ends with the notes and how to cite it."""
    top = lines(*incident_top(found.speech), found.withheld)
    text = f"{wording.title(found)} ({found.incident.short})"
    return Entry(text, (*top, *_sections(found)), heading=True)


def _sections(found: Chronicle) -> Entries:
    letters = telling.letters(found.exhibits)
    speech = found.speech
    return (
        *section(wording.DATED, (Entry(speech.brief(claim)) for claim in found.dated)),
        *section(wording.TOLD, (*lines(wording.TOLD_HINT), *_told(found))),
        *section(wording.OPEN, (_open(found, row, letters) for row in found.table.rows)),
        *section(wording.UNKNOWN, (Entry(wording.unknown(found, each)) for each in found.unknown)),
        *section(
            wording.standards_title(found), (*lines(wording.standards_hint(found)), *_standards(found))
        ),
        *section(wording.SILENT, _silent(found)),
        *accusations_section(speech),
        *sections.parties_section(speech.dossier.sides, remarks(speech)),
        *sections.identities_section(speech.dossier.identities),
        *section(wording.NOTICES, _notices(found)),
        *section("Sources", (Entry(f"{each.letter}: {telling.exhibit(each)}") for each in found.exhibits)),
        *section(wording.NOTES, (*lines(wording.NOTES_HINT), *_notes(found, letters))),
        *section("Cite as", lines(wording.citation(found))),
    )  # fmt: skip


def _told(found: Chronicle) -> Iterator[Entry]:
    for told in found.told:
        entries = tuple(
            Entry(
                line.head
                + "; ".join(
                    f"{wording.clause(found, each)} [{wording.number(found, each)}]"
                    for each in line.claims
                )
            )
            for line in told.lines
        )
        if len(found.told) == 1:
            yield from entries
        else:
            yield Entry(f"In {disputed.name_of(told.source)}", entries)


def _open(found: Chronicle, row: Row, letters: dict[str, str]) -> Entry:
    question = row.question
    speaking = (
        Entry(
            f"{disputed.who(claimant)} ({claimant.side})",
            tuple(
                Entry(first, lines(*rest))
                for n, said in enumerate(held)
                for first, *rest in [list(lines_of(said, letters, held[:n]))]
            ),
        )
        for claimant in found.table.claimants
        if (held := row.cells.get(claimant.iri, ()))
    )
    standing = (disputed.status(question), "; ".join(disputed.facts(row)), *disputed.against(row))
    return Entry(
        f"{disputed.asks(question)} · {disputed.topic(question)}",
        (*lines(*standing), *speaking, *lines(disputed.silent(found.table, row))),
    )


def _standards(found: Chronicle) -> Iterator[Entry]:
    for part, held in groupby(found.standards.questions, key=lambda each: each.part):
        yield Entry(
            wording.UNPARTED.get(part, part), tuple(_standard(found, each) for each in held)
        )


def _standard(found: Chronicle, held: Standard) -> Entry:
    stands = wording.statuses(found, held)
    words = f"{held.asks} {held.state}{f' ({stands})' if stands else ''}"
    return Entry(words, lines(*wording.answers(found, held)))


def _silent(found: Chronicle) -> Iterable[Entry]:
    held = [wording.silent(found, each) for each in found.silent]
    return lines(wording.SILENT_HINT, *held) if held else ()


def _notices(found: Chronicle) -> Iterable[Entry]:
    held = [wording.notice(found, each) for each in found.notices]
    return lines(*held) if held else lines(wording.NO_NOTICE)


def _notes(found: Chronicle, letters: dict[str, str]) -> Iterator[Entry]:
    noted = wording.noted(found)
    for held in wording.notes(found):
        claims = ", ".join(f"[{each.number}] {wording.short(each.claim)}" for each in held)
        yield Entry(
            f"{claims}: {wording.note(held, letters)}", lines(*wording.remarks(held, noted))
        )
