"""The legend: what each shape, line and badge means, and how often it occurs; none is left out for being absent."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from onrecord.network.kinds import Relation, Status
from onrecord.network.nodes import Claim, Node, Question
from onrecord.network.ties import ties
from onrecord.viz.palette import CONFLICTS, DISPUTES, FACT, LINES, LOOKS, TENSION, TIE
from onrecord.viz.remarks import stance_name

if TYPE_CHECKING:
    from onrecord.network.projection import Network

IN_TENSION: Final = "TENSION"
TIES: Final = "ties"
BETWEEN: Final = {
    DISPUTES: Relation.DISPUTES,
    CONFLICTS: Relation.CONFLICTS,
    TENSION: Relation.IN_TENSION,
}
"""Lines that no claim has by its stance: they run between claims, or between questions."""

LINE_GROUPS: Final[dict[str, tuple[str, frozenset[Relation]]]] = {
    "about": (
        "about",
        frozenset({Relation.SUBJECT, Relation.OBJECT, Relation.IN_ACT, Relation.ACCUSES}),
    ),
    "asks": ("answers", frozenset({Relation.ANSWERS, Relation.ASKED_ABOUT})),
    "against": (
        "against",
        frozenset({Relation.DISPUTES, Relation.CONFLICTS, Relation.IN_TENSION}),
    ),
    "who": ("said by, all", frozenset({Relation.SAYS, Relation.SPEAKS_FOR, Relation.HOP})),
    "where": ("source", frozenset({Relation.REPORTED_IN, Relation.BASIS})),
    "registry": (
        "registry",
        frozenset({Relation.PART_OF, Relation.PUBLISHED_BY, Relation.JUDGED}),
    ),
    TIES: ("told of in", frozenset({Relation.TOLD_IN})),
}
"""Lines by what they tell; each group can be drawn or left out."""


@dataclass(frozen=True, slots=True)
class Key:
    """One entry: what it filters by, its word, how often it occurs, and the look it explains."""

    group: str
    name: str
    word: str
    count: int
    path: str = ""
    fill: str = ""
    line: str = ""
    dashes: str = ""
    width: float = 0.0
    pressed: bool = True


def legend(network: Network) -> dict[str, list[Key]]:
    """Return the entries of the legend by their group; what is drawn at first is up to each picture."""
    nodes: list[Node] = [data["data"] for _, data in network.nodes(data=True)]
    relations = Counter(data["relation"] for _, _, data in network.edges(data=True))
    relations[Relation.TOLD_IN] = len(ties(network))
    return {
        "Things": _kinds(nodes),
        "Stances": _stances(nodes, relations),
        "Questions": _statuses(nodes),
        "Drawn": [*_lines(relations), _quiet(nodes)],
    }


def _kinds(nodes: list[Node]) -> list[Key]:
    counts = Counter(node.kind for node in nodes)
    return [
        Key("kind", kind.name, look.plural, counts[kind], look.path, look.fill, look.line)
        for kind, look in LOOKS.items()
    ]


def _stances(nodes: list[Node], relations: Counter[Relation]) -> list[Key]:
    named = {node.iri: node for node in nodes}
    counts = Counter(stance_name(node, named) for node in nodes if isinstance(node, Claim))
    for name, relation in BETWEEN.items():
        counts[name] = relations[relation]
    return [
        Key(
            group="relation" if name in BETWEEN else "stance",
            name=BETWEEN[name].name if name in BETWEEN else name,
            word=line.word,
            count=counts[name],
            line=name,
            dashes=" ".join(map(str, line.dashes)),
            width=line.width,
        )
        for name, line in LINES.items()
        if name not in {FACT, TIE}
    ]


def _statuses(nodes: list[Node]) -> list[Key]:
    questions = [node for node in nodes if isinstance(node, Question)]
    counts = Counter(question.status for question in questions)
    tension = sum(1 for question in questions if question.in_tension)
    found = [Key("status", status.name, status.value, counts[status]) for status in Status]
    found.insert(3, Key("status", IN_TENSION, "in tension", tension))
    return found


def _quiet(nodes: list[Node]) -> Key:
    """Return the entry that draws the questions on which nobody disagrees."""
    quiet = sum(1 for node in nodes if isinstance(node, Question) and not node.is_open)
    return Key("lines", "quiet", "questions nobody disputes", quiet, pressed=False)


def _lines(relations: Counter[Relation]) -> list[Key]:
    return [
        Key(
            group="lines",
            name=name,
            word=word,
            count=sum(relations[relation] for relation in members),
            pressed=False,
        )
        for name, (word, members) in LINE_GROUPS.items()
        if name != TIES or relations[Relation.TOLD_IN]
    ]
