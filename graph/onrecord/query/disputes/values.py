"""What claimants say on questions, as values: a table an incident, a row a question, a column a claimant."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.query.dossier.values import Claim, Name, Passage, Question, Thing


class Standing(StrEnum):
    """How the answers to a question stand to each other, by the word that a command takes."""

    CONTESTED = "contested"
    UNCONFIRMED = "unconfirmed"
    DENIED_ONLY = "denied-only"
    RETRACTED = "retracted"
    TENSION = "tension"
    UNOPPOSED = "unopposed"


@dataclass(frozen=True, slots=True)
class Selection:
    """Which questions are asked for: of an incident, on a person or of all, and how they stand."""

    incident: str = ""
    person: str = ""
    standings: frozenset[Standing] = frozenset()


@dataclass(frozen=True, slots=True)
class Claimant:
    """A column: somebody who speaks, under one name or several that are judged the same, and their side."""

    iri: str
    names: tuple[Name, ...]
    side: str
    side_iri: str


@dataclass(frozen=True, slots=True)
class Words:
    """Where the words of a claim stand, and what they are where their text is at hand.

    `text` is None where no text is at hand, or where it holds other words at this place
    (`is_other`). `begins` and `ends` say whether the passage starts or stops inside a sentence.
    """

    passage: Passage
    text: str | None = None
    is_other: bool = False
    begins: bool = False
    ends: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A claim in a cell, with its number in the document, its words, who else makes it, and what became of it.

    `judged` are those whom the editors judge to be meant where it accuses somebody under another name.
    """

    number: int
    claim: Claim
    words: tuple[Words, ...]
    beside: tuple[Name, ...] = ()
    single_sided: bool = False
    notices: tuple[str, ...] = ()
    judged: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims that cannot hold beside others, all by their numbers, and why."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Tension:
    """A question that pulls against another without contradicting it."""

    iri: str
    label: str
    status_words: str


@dataclass(frozen=True, slots=True)
class Row:
    """A question with what each claimant says to it; whoever is not in `cells` says nothing.

    `roots` are those to whom the answers go back where the record tells them.
    """

    question: Question
    cells: Mapping[str, tuple[Said, ...]]
    conflicts: tuple[Conflict, ...]
    disputes: tuple[tuple[int, int], ...]
    tensions: tuple[Tension, ...]
    roots: tuple[Name, ...]
    single_root: bool
    circular: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The questions of an incident that were asked for, with everybody who says anything to them.

    `total` is how many questions the incident has in all, `counted` how many of them stand how, in words;
    one that is in tension has a status as well.
    """

    incident: Name
    claimants: tuple[Claimant, ...]
    rows: tuple[Row, ...]
    counted: Mapping[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A source under the letter by which cells refer to it."""

    letter: str
    source: Thing
    at_hand: bool


@dataclass(frozen=True, slots=True)
class Disputes:
    """Everything that a page of disputes tells."""

    about: Name | None
    selection: Selection
    tables: tuple[Table, ...]
    exhibits: tuple[Exhibit, ...]
    claims: tuple[Said, ...]
    citation: str
    version: str
    withheld: str = ""
