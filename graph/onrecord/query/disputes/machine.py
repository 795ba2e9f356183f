"""Disputes as JSON, for programs: a form of its own that does not follow the changes of our code."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from onrecord.model.words import STANCE_WORDS
from onrecord.query.disputes import telling, wording
from onrecord.query.disputes.choose import OPEN
from onrecord.query.disputes.values import Standing
from onrecord.query.dossier.wording import called

if TYPE_CHECKING:
    from onrecord.query.disputes.values import Claimant, Disputes, Exhibit, Row, Said, Table, Words
    from onrecord.query.dossier.values import Name

FORM: Final = "onrecord-disputes"
VERSION: Final = 1
Json = str | int | bool | None | list["Json"] | dict[str, "Json"]


def to_json(found: Disputes) -> bytes:
    """Return disputes as JSON (UTF-8)."""
    return (json.dumps(document(found), ensure_ascii=False, indent=2) + "\n").encode()


def document(found: Disputes) -> dict[str, Json]:
    """Return disputes as an object for JSON; docs/how-to/disputes.md tells its keys."""
    letters = telling.letters(found.exhibits)
    chosen = found.selection.standings or OPEN
    return {
        "form": FORM,
        "form_version": VERSION,
        "title": wording.title(found),
        "about": name(found.about),
        "standings": [each.value for each in Standing if each in chosen],
        "build": found.version,
        "cite_as": found.citation,
        "withheld": found.withheld,
        "incidents": [table(each, letters) for each in found.tables],
        "sources": [exhibit(each) for each in found.exhibits],
    }


def table(held: Table, letters: dict[str, str]) -> Json:
    """Return the questions of an incident with their claimants."""
    return {
        "incident": name(held.incident),
        "total": held.total,
        "counts": dict(held.counted),
        "claimants": [_claimant(each) for each in held.claimants],
        "questions": [_row(each, letters) for each in held.rows],
    }


def exhibit(held: Exhibit) -> Json:
    """Return a source with its letter and the digest of its text."""
    plain = dict(held.source.facts)
    return {
        "letter": held.letter,
        "source": name(held.source.name),
        "kind": held.source.kind,
        "digest": plain.get("digest of the text", ""),
        "text_at_hand": held.at_hand,
    }


def _claimant(held: Claimant) -> Json:
    return {
        "claimant": name(held.names[0]),
        "iri": held.iri,
        "names": names(held.names),
        "side": held.side,
        "side_iri": held.side_iri,
    }


def _row(row: Row, letters: dict[str, str]) -> Json:
    question = row.question
    cells: dict[str, Json] = {
        iri: [said(each, letters) for each in held] for iri, held in row.cells.items()
    }
    return {
        "question": question.iri,
        "asks": wording.asks(question),
        "topic": name(question.topic),
        "scope": name(question.scope),
        "status": question.status,
        "status_words": question.status_words,
        "roots": names(row.roots),
        "root_count": question.root_count,
        "single_root": row.single_root,
        "circular": row.circular,
        "sides": list(question.sides),
        "single_sided": question.single_sided,
        "hedged": question.hedged,
        "conflicts": [
            {"left": list(c.left), "right": list(c.right), "rule": c.rule, "reason": c.reason}
            for c in row.conflicts
        ],
        "disputes": [{"claim": first, "disputed": second} for first, second in row.disputes],
        "tensions": [
            {"question": t.iri, "label": t.label, "rule": question.tension_rule}
            for t in row.tensions
        ],
        "cells": cells,
    }


def said(held: Said, letters: dict[str, str]) -> Json:
    """Return a claim with its words where they are known."""
    claim = held.claim
    return {
        "number": held.number,
        "claim": claim.iri,
        "proposition": claim.proposition.iri,
        "stance": claim.stance.value,
        "stance_words": STANCE_WORDS[claim.stance],
        "hedges": list(claim.hedges),
        "claimants": names(claim.claimants),
        "spokespeople": names(claim.spokespeople),
        "hops": names(claim.hops),
        "paraphrase": claim.paraphrase,
        "source": claim.source.iri,
        "source_letter": letters.get(claim.source.iri, ""),
        "passages": [_words(each) for each in held.words],
        "bases": names(claim.bases),
        "accuses": names(claim.accuses),
        "judged_to_be": names(held.judged),
        "single_sided": held.single_sided,
        "documents": names(claim.documents),
        "document_not_cited": claim.document_not_cited,
        "notices": list(held.notices),
        "said_on": claim.said_on_value,
        "said_in_words": claim.said_in_words,
        "note": claim.note,
    }


def _words(held: Words) -> Json:
    return {
        "start": held.passage.start,
        "end": held.passage.end,
        "digest": held.passage.digest,
        "words": held.text,
        "differs": held.is_other,
    }


def names(held: Iterable[Name]) -> list[Json]:
    """Return things by their names."""
    return [name(each) for each in held]


def name(held: Name | None) -> Json:
    """Return a thing by its name, null where there is none."""
    return {"iri": held.iri, "id": held.short, "label": called(held)} if held else None
