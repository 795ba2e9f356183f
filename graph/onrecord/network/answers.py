"""Computes the picture of what is open: who speaks at the left, what each says amid, the questions at the right."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from statistics import fmean
from typing import TYPE_CHECKING, Final

from onrecord.model.claim import Stance
from onrecord.model.words import STANCE_WORDS
from onrecord.network.kinds import Status
from onrecord.network.labels import wrap
from onrecord.network.nodes import Claim, Node, Question
from onrecord.network.pack import Parcel, spread
from onrecord.network.placement import Layout, Spot, around, moved, spot

if TYPE_CHECKING:
    from onrecord.network.projection import Network

CLAIMS: Final = 180  # from the speakers
QUESTIONS: Final = 490
CLAIM_WIDTH: Final = 225
QUESTION_WIDTH: Final = 170
NAME_WIDTH: Final = 150
GAP: Final = 6
BLOCK_GAP: Final = 18


def answer_layout(network: Network) -> Layout:
    """Return the places of the open questions of a network, of their answers, and of who gives them.

    Each question stands beside its answers, the disputed ones first; nothing else has a place.
    """
    nodes: dict[str, Node] = {iri: data["data"] for iri, data in network.nodes(data=True)}
    spots: dict[str, Spot] = {}
    top = 0
    for question in _opened(nodes):
        block = _block(question, nodes, spots)
        frame = around(block.values())
        spots |= {iri: moved(place, 0, top - frame.top) for iri, place in block.items()}
        top += frame.bottom - frame.top + BLOCK_GAP
    spots |= _speakers(nodes, spots)
    return Layout(dict(sorted(spots.items())), (), around(spots.values()))


def _opened(nodes: Mapping[str, Node]) -> list[Question]:
    """Return the open questions: by status, then those with most answers."""
    order = list(Status)
    found = [node for node in nodes.values() if isinstance(node, Question) and node.is_open]
    return sorted(found, key=lambda q: (order.index(q.status), -len(q.answers), q.iri))


def _block(
    question: Question, nodes: Mapping[str, Node], placed: Mapping[str, Spot]
) -> dict[str, Spot]:
    """Return a question beside those of its answers that stand with no other question."""
    claims = [nodes[iri] for iri in question.answers if iri in nodes and iri not in placed]
    block: dict[str, Spot] = {}
    bottom = 0
    for claim in sorted((c for c in claims if isinstance(c, Claim)), key=_by_speaker):
        place = spot(claim, CLAIMS, 0, "right", lines=_words(claim))
        frame = around([place])
        block[claim.iri] = moved(place, 0, bottom - frame.top)
        bottom += frame.bottom - frame.top + GAP
    right = around(block.values()).right
    block = {iri: _reaching(place, right) for iri, place in block.items()}
    lines = (*wrap(question.label, QUESTION_WIDTH), *wrap(question.sublabel, QUESTION_WIDTH, 1))
    middle = spot(question, QUESTIONS, max(0, bottom - GAP) // 2, "right", lines=lines)
    return block | {question.iri: middle}


def _reaching(place: Spot, right: int) -> Spot:
    """Return a spot whose label reaches as far as its neighbours', so that lines begin behind them all."""
    return replace(place, label=place.label and replace(place.label, right=right))


def _by_speaker(claim: Claim) -> tuple[int, str, str]:
    return (list(Stance).index(claim.stance), claim.speakers, claim.iri)


def _words(claim: Claim) -> tuple[str, ...]:
    """Return what an answer says and how; who says it, its line tells."""
    manner = ", ".join((STANCE_WORDS[claim.stance], *claim.hedges))
    return (*wrap(claim.label, CLAIM_WIDTH, 1), *wrap(manner, CLAIM_WIDTH, 1))


def _name(node: Node) -> tuple[str, ...]:
    return (*wrap(node.label, NAME_WIDTH), *wrap(node.sublabel, NAME_WIDTH, 1))


def _speakers(nodes: Mapping[str, Node], placed: Mapping[str, Spot]) -> dict[str, Spot]:
    """Return who gives the answers beneath each other, each near the middle of what they say."""
    heights: dict[str, list[int]] = {}
    for iri, place in placed.items():
        claim = nodes[iri]
        for speaker in claim.claimants if isinstance(claim, Claim) else ():
            if speaker in nodes:
                heights.setdefault(speaker, []).append(place.y)
    made = {iri: spot(nodes[iri], 0, 0, "left", lines=_name(nodes[iri])) for iri in heights}
    frames = {iri: around([place]) for iri, place in made.items()}
    row = sorted(
        (Parcel(i, f.bottom - f.top, 0, fmean(heights[i])) for i, f in frames.items()),
        key=lambda parcel: (parcel.wish, parcel.name),
    )
    ys = spread(row, GAP)
    return {parcel.name: moved(made[parcel.name], 0, y) for parcel, y in zip(row, ys, strict=True)}
