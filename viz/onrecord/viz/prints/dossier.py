"""A dossier as pages that an editor reads and a lawyer files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, Final

from onrecord.query.chronicle import wording
from onrecord.query.chronicle.values import Chronicle, Standard, State
from onrecord.query.disputes import telling
from onrecord.query.disputes import wording as disputed
from onrecord.query.disputes.values import Said
from onrecord.query.dossier import sections
from onrecord.query.dossier.accused import accusations_section
from onrecord.query.dossier.asked import remarks
from onrecord.query.dossier.incident import incident_top
from onrecord.query.dossier.outline import Entry
from onrecord.query.dossier.story import Line
from onrecord.query.dossier.wording import CLAIMS_NOT_FACTS
from onrecord.viz.prints.disputes import exhibit, link, table
from onrecord.viz.prints.sheet import Paper, sheet

Values = dict[str, Any]
UPRIGHT: Final = 3  # claimants that stand side by side on an upright sheet
MARK: Final = re.compile(r"\[(\d+)\]")


def dossier_page(found: Chronicle, paper: Paper = Paper.A4) -> str:
    """Return a dossier as one HTML page for a size of paper; the same dossier gives the same bytes."""
    letters, noted = telling.letters(found.exhibits), wording.noted(found)
    open_ones = table(found.table, letters)
    if len(found.table.claimants) > UPRIGHT:
        open_ones["width"] = "many"
    values = {
        "title": wording.title(found),
        "not_facts": CLAIMS_NOT_FACTS,
        "top": [line for line in incident_top(found.speech) if line != CLAIMS_NOT_FACTS],
        "withheld": found.withheld,
        "turned": False,
        "contents": _contents(found),
        "hints": {
            "told": wording.TOLD_HINT,
            "unknown": wording.UNKNOWN_HINT,
            "standard": wording.standards_hint(found),
            "silent": wording.SILENT_HINT,
            "notes": wording.NOTES_HINT,
        },
        "dated": [_clauses(found, Line(wording.speaker(c), (c,))) for c in found.dated],
        "told": [
            {
                "source": disputed.name_of(told.source),
                "lines": [_clauses(found, line) for line in told.lines],
            }
            for told in found.told
        ],
        "table": open_ones,
        "unknown": [_parts(found, wording.unknown(found, each)) for each in found.unknown],
        "standards": list(_standards(found)),
        "silent": [_parts(found, wording.silent(found, each)) for each in found.silent],
        "accusations": _below(found, accusations_section(found.speech)),
        "parties": _below(
            found, sections.parties_section(found.speech.dossier.sides, remarks(found.speech))
        ),
        "identities": _below(found, sections.identities_section(found.speech.dossier.identities)),
        "notices": [_parts(found, wording.notice(found, each)) for each in found.notices],
        "no_notice": wording.NO_NOTICE,
        "notes": [_note(found, held, letters, noted) for held in wording.notes(found)],
        "exhibits": [exhibit(each) for each in found.exhibits],
        "alike": {},
        "reading": disputed.HOW_TO_READ,
        "citation": wording.citation(found),
    }
    return sheet("dossier.html.j2", values, paper)


def _contents(found: Chronicle) -> dict[str, str]:
    """Return the headings of the sections by their anchors, in their order."""
    return {
        "dated": wording.DATED,
        "told": wording.TOLD,
        "open": wording.OPEN,
        "unknown": wording.UNKNOWN,
        "standard": wording.standards_title(found),
        "silent": wording.SILENT,
        "accusations": "Accusations, none stated as a fact",
        "parties": "Parties, as the editors of the record placed them",
        "notices": wording.NOTICES,
        "notes": wording.NOTES,
    }


def _clauses(found: Chronicle, line: Line) -> Values:
    """Return a line of the story: who speaks, and each clause with the number of its note."""
    return {
        "speaker": line.head.removesuffix(": "),
        "clauses": [
            {"words": wording.clause(found, each), "number": wording.number(found, each)}
            for each in line.claims
        ],
    }


def _standards(found: Chronicle) -> Iterator[Values]:
    """Yield the parts of the standard questions: those that can be asked, then the others in a line."""
    for part, group in groupby(found.standards.questions, key=lambda each: each.part):
        held = list(group)
        yield {
            "title": wording.UNPARTED.get(part, part),
            "rows": [_standard(found, q) for q in held if q.state is not State.NOT_ASKED],
            "others": [q.asks for q in held if q.state is State.NOT_ASKED],
            "not_asked": State.NOT_ASKED.value,
        }


def _standard(found: Chronicle, held: Standard) -> Values:
    return {
        "asks": held.asks,
        "state": held.state.value,
        "is_open": held.state is not State.ANSWERED,
        "stands": wording.statuses(found, held),
        "answers": [_parts(found, words) for words in wording.answers(found, held)],
    }


def _below(found: Chronicle, entries: tuple[Entry, ...]) -> list[Values]:
    """Return what stands below the heading of a section."""
    return [_entry(found, each) for section in entries for each in section.below]


def _note(
    found: Chronicle, held: Sequence[Said], letters: Mapping[str, str], noted: Mapping[int, str]
) -> Values:
    """Return the values of a note on claims that rest on the same words."""
    return {
        "words": wording.note(held, letters),
        "remarks": [_parts(found, words) for words in wording.remarks(held, noted)],
        "claims": [
            {"number": n.number, "id": wording.short(n.claim), "link": link(n.claim.iri)}
            for n in held
        ],
    }


def _entry(found: Chronicle, entry: Entry) -> Values:
    return {
        "parts": _parts(found, entry.text),
        "below": [_entry(found, each) for each in entry.below],
    }


def _parts(found: Chronicle, text: str) -> list[Values]:
    """Return a text cut where it names a note, so that the number can be followed."""
    known = {str(note.number) for note in found.notes}
    parts: list[Values] = []
    for at, piece in enumerate(MARK.split(text)):
        if at % 2 and piece in known:
            parts.append({"words": "", "number": int(piece)})
        elif piece:
            parts.append({"words": f"[{piece}]" if at % 2 else piece, "number": 0})
    return parts
