"""What is known of a thing, as values: claims with who makes them, and the questions that they answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.model.claim import Stance


@dataclass(frozen=True, slots=True)
class Name:
    """Something of the record by its IRI, its IRI below the record's base, and its neutral label."""

    iri: str
    short: str
    label: str


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Where words stand: code points from start to before end in a source, and their digest."""

    source: str
    start: int
    end: int
    digest: str


@dataclass(frozen=True, slots=True)
class Proposition:
    """What a claim is about; there is no object where nobody says what the answer is.

    `value` is the object as it is written where it is no thing, such as a duration.
    """

    iri: str
    subject: Name
    predicate: Name
    object: Name | None
    in_act: Name | None
    aspect: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """Another claim that cannot hold beside one, by which rule and why."""

    claim: str
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """What was done about something (`done`: retracted, corrected and so on), by whom, when and why, in our words."""

    iri: str
    done: str
    by: tuple[Name, ...]
    day: str
    on: str
    reason: str
    told_in: Name | None
    replaced_by: str


class Part(StrEnum):
    """What a thing is to a claim."""

    CLAIM = "the claim itself"
    CLAIMANT = "says it"
    SPOKESPERSON = "speaks for the claimant"
    HOP = "passed it on"
    SUBJECT = "what it is about"
    OBJECT = "what is said of the subject"
    ACT = "the act in which it is said to be so"
    ACCUSED = "accused by it"
    BASIS = "what the claimant relies on"
    SOURCE = "where it stands"
    INCIDENT = "the incident it belongs to"
    PROPOSITION = "what is asserted or denied"
    QUESTION = "the question it answers"
    EVIDENCE = "the words it rests on"
    CONFLICT = "why it cannot hold beside another"


@dataclass(frozen=True, slots=True)
class Claim:
    """Who says what, in what way, through whom, resting on what, where, and who says otherwise."""

    iri: str
    short: str
    incident: Name | None
    stance: Stance
    claimants: tuple[Name, ...]
    spokespeople: tuple[Name, ...]
    hops: tuple[Name, ...]
    hedges: tuple[str, ...]
    paraphrase: str
    proposition: Proposition
    source: Name
    publisher: Name | None
    passages: tuple[Passage, ...]
    bases: tuple[Name, ...]
    accuses: tuple[Name, ...]
    documents: tuple[Name, ...]
    document_not_cited: bool
    said_on: str
    said_on_value: str
    said_in_words: str
    disputes: tuple[str, ...]
    disputed_by: tuple[str, ...]
    conflicts: tuple[Clash, ...]
    questions: tuple[str, ...]
    replaces: tuple[str, ...]
    replaced_by: tuple[str, ...]
    note: str
    more: tuple[tuple[str, str], ...]
    parts: tuple[Part, ...] = ()
    notices: tuple[Notice, ...] = ()
    later: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked, how its answers stand to each other, and from how many speakers and sides they come.

    A speaker is counted once (`root_count`) however many pass the word on; whether speakers know
    of it independently is not told by it. `accuses` says whether an answer accuses somebody,
    `hearsay` whether outlets tell an accusation in their own voice as alleged or reported;
    `tension_rule` says by what rule it is in tension.
    """

    iri: str
    short: str
    label: str
    asks: str
    topic: Name
    scope: Name
    status: str
    status_words: str
    root_count: int
    sides: tuple[str, ...]
    single_sided: bool
    accuses: bool
    hearsay: bool
    hedged: bool
    in_tension: tuple[str, ...]
    tension_rule: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What the record's editors judged of an agent in an incident (its side, its reply), and why.

    `aspects` are what the judgement is limited to; there are none where it holds for all.
    """

    agent: Name
    verdict: str
    incident: Name
    reason: str
    aspects: tuple[Name, ...] = ()


@dataclass(frozen=True, slots=True)
class Identity:
    """What the record's editors decided on whether two identifiers mean the same, and why."""

    left: Name
    right: Name
    verdict: str
    score: str
    reason: str


class Family(StrEnum):
    """Which shape the account of a thing takes."""

    INCIDENT = "incident"
    AGENT = "agent"
    SOURCE = "source"
    CLAIM = "claim"
    QUESTION = "question"
    PROPOSITION = "proposition"
    REFERENT = "referent"
    NODE = "node"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is registered: its kind, and what is plain of it (its label is neutral)."""

    name: Name
    kind: str
    family: Family
    facts: tuple[tuple[str, str], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything that a record holds on one thing.

    `related` are claims that only answer the same questions, `same` the names that are judged to
    mean the same thing, `covered` the passages of each source on which any claim rests, `one` the
    name that stands for each of those that are judged to mean the same.
    """

    family: Family
    thing: Thing
    claims: tuple[Claim, ...]
    related: tuple[Claim, ...]
    questions: tuple[Question, ...]
    sources: tuple[Thing, ...]
    members: tuple[Thing, ...]
    mentioned: tuple[Thing, ...]
    published: tuple[Thing, ...]
    incidents: tuple[Name, ...]
    same: tuple[Name, ...]
    sides: tuple[Judged, ...]
    replies: tuple[Judged, ...]
    identities: tuple[Identity, ...]
    covered: Mapping[str, tuple[Passage, ...]]
    one: Mapping[str, str]
