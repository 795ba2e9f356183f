"""Disputes as a page that a reporter prints."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import ONR
from onrecord.model.words import STANCE_WORDS
from onrecord.query.disputes import telling, wording
from onrecord.query.disputes.values import Claimant, Disputes, Exhibit, Row, Said, Table, Words
from onrecord.query.dossier.wording import called, labels
from onrecord.viz.prints.sheet import Paper, sheet, width

Values = dict[str, Any]
DIGEST_SHOWN: Final = 12  # digits of the digest of a passage
MANY: Final = 2  # claims in a cell above which a row may go over the end of a sheet
MARKS: Final = {
    Stance.ASSERTS: "●",
    Stance.DENIES: "○",
    Stance.CANNOT_CONFIRM: "?",
    Stance.RESERVES_JUDGEMENT: "–",  # noqa: RUF001 - a dash stands for no answer
}
"""What stands before a stance, so that a row can be taken in at a glance; the words say the same."""


def dispute_page(found: Disputes, paper: Paper = Paper.A4) -> str:
    """Return disputes as one HTML page for a size of paper; the same disputes give the same bytes."""
    letters = telling.letters(found.exhibits)
    values = {
        "title": wording.title(found),
        "not_facts": wording.NOT_FACTS,
        "withheld": found.withheld,
        "about": found.about in {each.incident for each in found.tables},
        "turned": any(width(len(each.claimants)) == "some" for each in found.tables),
        "tables": [table(each, letters) for each in found.tables],
        "claims": [note(each, letters) for each in found.claims],
        "exhibits": [exhibit(each) for each in found.exhibits],
        "alike": dict.fromkeys(
            f"{called(each.names[0])}: {wording.alike(each)}"
            for held in found.tables
            for each in held.claimants
            if len(each.names) > 1
        ),
        "reading": wording.HOW_TO_READ,
        "citation": found.citation,
        "version": found.version,
    }
    return sheet("disputes.html.j2", values, paper)


def table(held: Table, letters: Mapping[str, str]) -> Values:
    """Return the values of a matrix."""
    return {
        "incident": called(held.incident),
        "anchor": held.incident.short.replace("/", "-"),
        "counts": wording.counts(held),
        "nothing": wording.SILENT,
        "width": width(len(held.claimants)),
        "sides": _sides(held.claimants),
        "claimants": [_claimant(each) for each in held.claimants],
        "rows": [_row(held, each, letters) for each in held.rows],
    }


def note(said: Said, letters: Mapping[str, str]) -> Values:
    """Return the values of a note: where a claim stands, under which digest, and by which identifier."""
    claim = said.claim
    return {
        "number": said.number,
        "who": labels(claim.claimants) or "nobody named",
        "places": telling.places(said, letters),
        "digests": [_digest(words.passage.digest) for words in said.words],
        "id": claim.short,
        "link": link(claim.iri),
    }


def exhibit(held: Exhibit) -> Values:
    """Return the values of a source."""
    address = dict(held.source.facts).get("address", "")
    return {
        "letter": held.letter,
        "words": telling.exhibit(held),
        "link": link(address),
    }


def link(iri: str) -> str:
    """Return an IRI that a reader may follow; nothing where following it could run something."""
    return iri if iri.startswith(("https://", "http://")) else ""


def _digest(digest: str) -> str:
    kind, _, digits = digest.partition(":")
    return f"{kind}:{digits[:DIGEST_SHOWN]}…"


def _sides(claimants: Sequence[Claimant]) -> list[Values]:
    """Return the sides with how many columns stand below each."""
    found: list[Values] = []
    for each in claimants:
        if found and found[-1]["name"] == each.side:
            found[-1]["span"] += 1
        else:
            found.append({"name": each.side, "span": 1})
    return found


def _claimant(held: Claimant) -> Values:
    return {"name": wording.who(held), "alike": wording.alike(held), "side": held.side}


def _row(held: Table, row: Row, letters: Mapping[str, str]) -> Values:
    question = row.question
    meaning = wording.MEANINGS.get(question.status, "")
    return {
        "asks": wording.asks(question),
        "topic": wording.topic(question),
        "status": question.status_words,
        "kind": question.status.removeprefix(ONR).lower(),
        "tense": bool(row.tensions),
        "meaning": meaning,
        "facts": list(wording.facts(row)),
        "against": list(wording.against(row)),
        "silent": wording.silent(held, row),
        "alone": len(row.cells) == 1 and len(held.claimants) > 2,
        "tall": max(map(len, row.cells.values()), default=0) > MANY,
        "cells": [_cell(row.cells.get(each.iri, ()), letters) for each in held.claimants],
    }


def _cell(held: Sequence[Said], letters: Mapping[str, str]) -> list[Values]:
    return [said(each, letters, held[:number]) for number, each in enumerate(held)]


def said(each: Said, letters: Mapping[str, str], before: Sequence[Said] = ()) -> Values:
    """Return the values of a claim in a cell; words that stand in the cell already are not told again."""
    known = any(words.text is not None for words in each.words)
    is_same = known and each.words in {other.words for other in before}
    return {
        "number": each.number,
        "mark": MARKS[each.claim.stance],
        "stance": STANCE_WORDS[each.claim.stance],
        "hedges": ", ".join(each.claim.hedges),
        "way": telling.way(each),
        "same": is_same,
        "quotes": [] if is_same else _quotes(each.words),
        "goes_on": bool(each.words) and each.words[-1].ends and not is_same,
        "differs": telling.OTHER_WORDS if any(words.is_other for words in each.words) else "",
        "ours": each.claim.paraphrase,
        "ours_are": (telling.READ_AS if known else telling.OURS).strip(),
        "accusation": telling.accusation(each),
        "notices": list(each.notices),
        "rests": telling.rests(each),
        "places": telling.places(each, letters),
    }


def _quotes(held: Sequence[Words]) -> list[Values]:
    """Return the words of passages, with dots where a sentence is cut or words are left out between them."""
    known = [words for words in held if words.text]
    return [
        {
            "before": "… " if number == 0 and words.begins else " … " if number else "",
            "words": telling.within(words.text or ""),
        }
        for number, words in enumerate(known)
    ]
