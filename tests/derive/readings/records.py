"""Invented records by the hundred: a few speakers, sources and questions, claims as chance has them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from onrecord.derive.readings import Record, load
from onrecord.model.vocabulary import ONR
from onrecord.read.ontology import read_ontology
from tests.inventions import Invention, Value, date, iri, mole, number, term

SIDES = {"agency/watch": "ActingAgency", "agency/panel": "Oversight", "person/kin": "Family"}
SPEAKERS = (*SIDES, "person/kin-too", "outlet/echo", "outlet/wire")
SAME = ("person/kin", "person/kin-too")
SOURCES = {"source/echo-mole": "2031-05-04", "source/wire-mole": "2031-06", "source/undated": ""}
FILM = "source/film"
SUBJECTS = ("person/ana-berg", "person/bo-lind", "act/mole-1", "act/mole-2")
SAID: dict[str, tuple[Value, ...]] = {
    "armedWith": (term("Handgun"), term("Firearm"), term("Knife")),
    "brandished": (term("Handgun"), term("Knife")),
    "age": (number(30), number(31)),
    "firstShotBy": (iri("person/ana-berg"), iri("person/bo-lind")),
    "legalFinding": (term("WithinLaw"), term("OutsideLaw")),
    "dutyStatus": (term("AdministrativeLeave"), term("OnDuty")),
    "recommendedStatus": (term("AdministrativeLeave"), term("OnDuty")),
    "described": (number(1),),
}
STANCES = ("Asserts", "Asserts", "Asserts", "Denies", "CannotConfirm", "ReservesJudgement")
DATES = ("", "XXXX-05-03", "2031-05-03", "2031-05", "2031-05-20/2031-06-02", "203X")


@dataclass(frozen=True)
class Said:
    """A claim to be invented."""

    subject: str
    predicate: str
    value: Value | None
    claimants: tuple[str, ...]
    stance: str = "Asserts"
    source: str = "source/echo-mole"
    hedges: tuple[str, ...] = ()
    accuses: bool = False
    basis: bool = False
    said: str = ""
    disputes: int | None = None


@st.composite
def said(draw: st.DrawFn) -> Said:
    """Return a claim as chance has it; what only asserts and denies has an object."""
    predicate = draw(st.sampled_from(sorted(SAID)))
    stance = draw(st.sampled_from(STANCES))
    needs = stance in {"Asserts", "Denies"}
    value = draw(st.sampled_from(SAID[predicate])) if needs or draw(st.booleans()) else None
    return Said(
        subject=draw(st.sampled_from(SUBJECTS)),
        predicate=predicate,
        value=value,
        claimants=tuple(draw(st.sets(st.sampled_from(SPEAKERS), min_size=1, max_size=2))),
        stance=stance,
        source=draw(st.sampled_from(sorted(SOURCES))),
        hedges=tuple(draw(st.sets(st.sampled_from(["Alleged", "Apparent"]), max_size=1))),
        accuses=draw(st.booleans()),
        basis=draw(st.booleans()),
        said=draw(st.sampled_from(DATES)),
        disputes=draw(st.none() | st.integers(0, 20)),
    )


def never(_: Said) -> bool:
    """Leave nothing out."""
    return False


def claims(most: int = 14) -> st.SearchStrategy[list[Said]]:
    """Return lists of claims."""
    return st.lists(said(), max_size=most)


def invented(found: Sequence[Said], *, without: Callable[[Said], bool] = never) -> Invention:
    """Return the record of some claims; those that are left out change the name of no other."""
    record = mole()
    for name in SUBJECTS:
        record.thing(name, "Act" if name.startswith("act") else "Person", name)
    for name in SPEAKERS:
        record.thing(name, {"a": "Agency", "p": "Person", "o": "Outlet"}[name[0]], name)
    for name, published in SOURCES.items():
        record.thing(name, "Article", name)
        if published:
            record.add(name, ONR + "publishedOn", date(published))
    record.thing(FILM, "Footage", FILM)
    for number_, (agent, side) in enumerate(SIDES.items()):
        judgement = f"judgement/{number_}"
        record.thing(judgement, "SideJudgement", judgement)
        record.add(judgement, ONR + "agent", iri(agent))
        record.add(judgement, ONR + "side", term(side))
        record.add(judgement, ONR + "aboutIncident", iri("incident/mole"))
    record.thing("judgement/same", "IdentityJudgement", "same")
    record.add("judgement/same", ONR + "left", iri(SAME[0]))
    record.add("judgement/same", ONR + "right", iri(SAME[1]))
    record.add("judgement/same", ONR + "verdict", term("Same"))
    names: list[str] = []
    for each in found:
        if without(each):
            record.count += 1
            names.append("")
        else:
            names.append(_claim(record, each, names))
    return record


def _claim(record: Invention, each: Said, before: Sequence[str]) -> str:
    disputed = each.disputes if each.disputes is not None else len(before)
    name = record.claim(
        each.subject,
        each.predicate,
        each.value,
        claimants=each.claimants,
        stance=each.stance,
        source=each.source,
        hedges=each.hedges,
        accuses=["person/ana-berg"] if each.accuses else (),
        basis=[FILM] if each.basis else (),
        disputes=[name for name in before[disputed : disputed + 1] if name],
    )
    if each.said:
        record.add(name, ONR + "saidOn", date(each.said))
    return name


def record_of(found: Sequence[Said], *, without: Callable[[Said], bool] = never) -> Record:
    """Return the record of some claims, as readings are computed from it."""
    return load(invented(found, without=without).store(), read_ontology())
