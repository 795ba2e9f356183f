"""The nodes of the network as values: everything a reader needs to weigh a claim, without its source's words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from onrecord.model.claim import Stance
from onrecord.network.kinds import Kind, Status

ONE_SIDE: Final = "accusers: acting agency only"


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every node has; the label is neutral and the sublabel says what the label leaves open."""

    kind: Kind
    iri: str
    label: str
    sublabel: str = ""
    incidents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Reply:
    """What editors judged of the reply of somebody accused: in an incident, and if so, on some questions only.

    The state, and what it is limited to, are in words; the aspects of those questions by their IRIs.
    """

    agent: str
    incident: str
    aspects: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    state: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing(Node):
    """Something that claims are about or that speaks: a referent of the registry, never a fact about it."""

    unnamed: bool = False
    note: str = ""
    sides: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    source_count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Thing):
    """Where something was said; enough to find it and to check that it is the same text."""

    form: str = "source"
    publisher: str = ""
    published: str = ""
    language: str = ""
    digest: str = ""
    length: int | None = None
    url: str = ""
    license: str = ""


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The passage a claim rests on: code points from start to before end, and the digest of its bytes."""

    source: str
    start: int
    end: int
    digest: str


@dataclass(frozen=True, slots=True, order=True)
class Conflict:
    """Another claim that cannot hold beside this one, by which rule, and why."""

    claim: str
    rule: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Node):
    """Who says what, in what way, through whom, resting on what, and who says otherwise."""

    stance: Stance
    paraphrase: str
    subject: str
    predicate: str
    predicate_label: str
    object: str = ""
    object_value: str = ""
    object_text: str = ""
    in_act: str = ""
    source: str
    claimants: tuple[str, ...]
    speakers: str
    spokespeople: tuple[str, ...] = ()
    hops: tuple[str, ...] = ()
    bases: tuple[str, ...] = ()
    hedges: tuple[str, ...] = ()
    said_on: str = ""
    said_in_words: str = ""
    evidence: tuple[Evidence, ...] = ()
    disputes: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    questions: tuple[str, ...] = ()
    accuses: tuple[str, ...] = ()
    replies: tuple[Reply, ...] = ()
    standing: tuple[str, ...] = ()
    document: tuple[str, ...] = ()
    document_not_cited: bool = False
    sides: tuple[str, ...] = ()
    single_sided: bool = False
    replaces: tuple[str, ...] = ()
    note: str = ""
    withdrawn: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question(Node):
    """What is asked, how its answers stand to each other, and from how many sides they come."""

    status: Status
    topic: str = ""
    answers: tuple[str, ...] = ()
    root_count: int = 0
    sides: tuple[str, ...] = ()
    single_sided: bool = False
    in_tension: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether there is something to weigh: more than answers that nobody opposes."""
        return self.status is not Status.UNOPPOSED or bool(self.in_tension)

    @property
    def standing(self) -> tuple[str, ...]:
        """Return the words for how its answers stand: status, tension with another question, who accuses."""
        tension = ("in tension",) if self.in_tension else ()
        return (self.status.value, *tension, *((ONE_SIDE,) if self.single_sided else ()))
