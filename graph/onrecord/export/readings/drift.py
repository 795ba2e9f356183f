"""How accounts moved, in every format: text, Markdown, JSON; of one speaker or of all of an incident."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from onrecord.derive.readings.drift import Drift, Thread
from onrecord.derive.readings.moments import Saying
from onrecord.derive.readings.movement import Move, Step
from onrecord.export.readings import machine
from onrecord.export.readings.drift_account import MOVES, account
from onrecord.export.readings.made import Workshop
from onrecord.export.readings.table import cells, room
from onrecord.export.readings.words import Speech
from onrecord.model.ontology import name_of
from onrecord.query.dossier.outline import to_markdown, to_text
from onrecord.query.formats.markdown import escape
from onrecord.query.formats.table import grid

NAMES = ("Speaker", "Claims", "With a date", "Questions", "What moved")
Json = dict[str, Any]


def written(workshop: Workshop, drift: Drift, form: str, columns: int | None) -> bytes:
    """Return how one account moved, in a format."""
    if form == "json":
        return machine.written({**_build(workshop), **_drift(workshop, drift)})
    tree = account(workshop, drift)
    if form == "markdown":
        return to_markdown(tree).encode()
    return to_text(tree, room(columns)).encode()


def all_written(
    workshop: Workshop, drifts: Sequence[Drift], form: str, columns: int | None
) -> bytes:
    """Return how much each account of an incident moved, in a format."""
    if form == "json":
        accounts = [_drift(workshop, each) for each in drifts]
        return machine.written({**_build(workshop), "accounts": accounts})
    rows = [_row(workshop, each) for each in drifts]
    if form == "markdown":
        head = [NAMES, ("---",) * len(NAMES)]
        body = [tuple(map(escape, row)) for row in rows]
        return "".join(f"| {' | '.join(row)} |\n" for row in (*head, *body)).encode()
    found = grid(NAMES, [cells(*row) for row in rows], room(columns))
    return "".join(f"{line}\n" for line in found).encode()


def _row(workshop: Workshop, drift: Drift) -> tuple[str, ...]:
    said = drift.sayings
    dated = sum(each.when is not None for each in said)
    moves = drift.moves
    moved = "; ".join(f"{MOVES[move]}: {moves[move]:,}" for move in Move if moves[move])
    nothing = "nothing that has a date" if dated else "cannot be told: no claim has a date"
    label = f"{Speech(workshop.reader).thing(drift.claimant)} ({_short(workshop, drift.claimant)})"
    return label, f"{len(said):,}", f"{dated:,}", f"{len(drift.threads):,}", moved or nothing


def _short(workshop: Workshop, iri: str) -> str:
    return workshop.reader.name(iri).short


def _build(workshop: Workshop) -> Json:
    source = workshop.source
    return {"record": source.title, "recordVersion": source.version, "license": source.license}


def _drift(workshop: Workshop, drift: Drift) -> Json:
    said = drift.sayings
    return {
        "claimant": drift.claimant,
        "names": list(drift.names),
        "label": workshop.reader.name(drift.claimant).label,
        "incident": drift.incident,
        "claims": len(said),
        "dated": sum(each.when is not None for each in said),
        "movements": {move.value: drift.moves[move] for move in Move if drift.moves[move]},
        "questions": [_thread(workshop, thread) for thread in drift.threads],
    }


def _thread(workshop: Workshop, thread: Thread) -> Json:
    return {
        "question": thread.question.iri,
        "asks": Speech(workshop.reader).question(thread.question),
        "moments": [[_said(workshop, each) for each in moment] for moment in thread.moments],
        "undated": [_said(workshop, each) for each in thread.undated],
        "steps": [_step(each) for each in thread.steps],
    }


def _said(workshop: Workshop, each: Saying) -> Json:
    speech, when = Speech(workshop.reader), each.when
    return {
        "claim": each.claim,
        "stance": name_of(each.answer.stance.value),
        "says": speech.said_of(each.detail),
        "hedges": speech.hedges(each.claim),
        "bases": sorted(each.detail.bases),
        "spokespeople": sorted(each.detail.spokespeople),
        "source": each.detail.source,
        "date": when.text if when else None,
        "dateIsOf": None if when is None else "saying" if when.is_said else "publication",
    }


def _step(step: Step) -> Json:
    return {
        "from": step.earlier.claim,
        "to": step.later.claim,
        "movements": [
            {"kind": each.move.value, "terms": list(each.terms)} for each in step.movements
        ],
    }
