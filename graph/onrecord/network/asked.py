"""The questions in the picture of an incident: the open ones with their answers, the quiet ones out of the way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from onrecord.network.nodes import Claim, Question
from onrecord.network.placement import PAD, Box, Spot, answer_lines, around, moved, spot
from onrecord.network.plan import Plan
from onrecord.network.roles import Cast
from onrecord.network.stack import BAND_GAP, GAP, PITCH, Stack, Wishes, parcel

INDENT: Final = 16
MOST_IN_COLUMN: Final = 5


def put_questions(parts: Cast, plan: Plan, stack: Stack, wishes: Wishes) -> None:
    """Pack open questions, each a list of its answers, under what they ask about."""
    blocks = {question.iri: _block(question, parts, plan) for question in parts.open_questions}
    wanted = [
        parcel(iri, block.values(), wishes.amid(parts.answers[iri], iri))
        for iri, block in blocks.items()
    ]
    slots, top = stack.band(wanted, upwards=False)
    for iri, slot in slots.items():
        stack.put_block(blocks[iri], slot, top)


def _block(question: Question, parts: Cast, plan: Plan) -> dict[str, Spot]:
    """Return a question and its answers as a list that begins at the origin, in columns where it is long."""
    answers = parts.answers[question.iri]
    block = {question.iri: spot(question, 0, 0, "right", wide=plan.grow, high=plan.grow)}
    top, left = around(block.values()).bottom, INDENT
    rows = -(-len(answers) // -(-len(answers) // MOST_IN_COLUMN)) if answers else 1
    for start in range(0, len(answers), rows):
        column = _answers(answers[start : start + rows], left, top, plan)
        left += around(column.values()).right - around(column.values()).left + GAP
        block |= column
    return block


def _answers(claims: Sequence[Claim], left: int, top: int, plan: Plan) -> dict[str, Spot]:
    """Return answers beneath each other; how an accusation among them stands, their question tells."""
    column: dict[str, Spot] = {}
    for claim in claims:
        lines = answer_lines(claim)
        answer = spot(claim, left, 0, "right", lines=lines, wide=plan.grow, high=plan.grow)
        column[claim.iri] = moved(answer, 0, top + PAD - around([answer]).top)
        top = around(column.values()).bottom
    return column


def put_quiet(questions: Iterable[Question], stack: Stack, frame: Box) -> None:
    """Put the questions that nobody disputes below everything: they show only when asked for."""
    step = 2 * PITCH
    columns = max(1, (frame.right - frame.left) // step)
    for index, question in enumerate(questions):
        row, column = divmod(index, columns)
        x, y = frame.left + PITCH + column * step, frame.bottom + BAND_GAP + PITCH + row * step
        stack.spots[question.iri] = spot(question, x, y, "none", quiet=True)
