"""Invented claims in a store, for the tests of what changes with one of them."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode, Quad

from onrecord.model import vocabulary as v

BASE = "https://example.org/"
GRAPH = NamedNode(BASE + "graph/source/any")
PEOPLE = ("ann", "bob", "unnamed-ann")
PLACES = ("yard", "quarter", "town")
OUTLETS = ("post", "wire")


@dataclass(frozen=True, slots=True)
class Told:
    """A claim in a few words; the number makes it a claim of its own."""

    number: int
    subject: str
    predicate: str
    value: str
    stance: str = "Asserts"
    claimant: str = "police"
    source: str = "post"
    accuses: bool = False
    disputes: int | None = None
    retracted: bool = False
    act: str = ""

    def quads(self) -> list[Quad]:
        """Return the claim, its proposition and, where it was withdrawn, the notice."""
        said = f"{self.subject} {self.predicate} {self.value} {self.act}".replace(" ", "-")
        claim, proposition = f"claim/{self.number}", f"proposition/{said}"
        found = [
            quad(claim, v.TYPE, v.CLAIM),
            quad(claim, v.ABOUT, proposition),
            quad(claim, v.STANCE, v.ONR + self.stance),
            quad(claim, v.CLAIMANT, self.claimant),
            quad(claim, v.REPORTED_IN, f"source/{self.source}"),
            quad(claim, v.ABOUT_INCIDENT, "incident"),
            quad(proposition, v.SUBJECT, self.subject),
            quad(proposition, v.PREDICATE, v.ONR + self.predicate),
            quad(proposition, v.OBJECT, self.value),
        ]
        if self.act:
            found.append(quad(proposition, v.IN_ACT, self.act))
        if self.accuses:
            found.append(quad(claim, v.ACCUSES, "ann"))
        if self.disputes is not None:
            found.append(quad(claim, v.DISPUTES, f"claim/{self.disputes}"))
        if self.retracted:
            notice = f"notice/{self.number}"
            found += [quad(notice, v.TYPE, v.RETRACTION), quad(notice, v.CONCERNS, claim)]
        return found


def quad(subject: str, predicate: str, value: str) -> Quad:
    """Return a statement between things, each by its name or its IRI."""
    ends = [NamedNode(end if end.startswith("http") else BASE + end) for end in (subject, value)]
    return Quad(ends[0], NamedNode(predicate), ends[1], GRAPH)


def background() -> list[Quad]:
    """Return who publishes what, who stands where, and that two names mean one person."""
    found = [quad(f"source/{name}", v.PUBLISHER, name) for name in OUTLETS]
    found += [quad(name, v.TYPE, v.OUTLET) for name in OUTLETS]
    found += [
        quad("same", v.TYPE, v.IDENTITY_JUDGEMENT),
        quad("same", v.LEFT, "ann"),
        quad("same", v.RIGHT, "unnamed-ann"),
        quad("same", v.VERDICT, v.SAME),
        quad("side", v.TYPE, v.SIDE_JUDGEMENT),
        quad("side", v.ABOUT_INCIDENT, "incident"),
        quad("side", v.AGENT, "police"),
        quad("side", v.SIDE, v.ACTING_AGENCY),
    ]
    return found
