"""Invented claims by the million, as N-Quads: the same for the same number, on every machine.

Fifty claims an incident, by three articles, on about thirty questions, as in the record of real articles; every
tenth incident has denials. Identifiers are as long as minted ones.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import vocabulary as v

BASE = v.DEFAULT_BASE
ENGLISH = "@en"
INTEGER = f"^^<{v.INTEGER}>"
EDTF = f"^^<{v.EDTF}>"
A_CLAIM = (v.TYPE, f"<{v.CLAIM}>")


@dataclass(frozen=True, slots=True)
class Told:
    """One claim of every incident: who says what of which of its things; `{n}` is the incident's number."""

    subject: str
    predicate: str
    value: str
    claimant: str = "outlet"
    source: int = 0
    stance: str = "Asserts"
    hop: bool = False
    hedge: str = ""
    accuses: bool = False
    seldom: bool = False  # as written in every tenth incident only, asserted in the others


def acts(number: int) -> list[Told]:
    """Return what is told of one act of an incident."""
    act = f"act/i{{n}}-{number}"
    return [
        Told(act, "actKind", "onr:TrafficStop" if number == 1 else "onr:Arrest"),
        Told(act, "performedBy", "person/i{n}-officer", "agency", hop=number == 1),
        Told(act, "directedAt", "person/i{n}-driver", "agency", source=1),
        Told(act, "happenedOn", f"2021-0{number}-1{number}", "agency"),
        Told(act, "happenedOn", f"2021-0{number}", source=1),
        Told(act, "happenedAt", "place/i{n}-corner", source=2),
        Told(act, "follows", f"act/i{{n}}-{number - 1}" if number > 1 else "act/i{n}-4"),
        Told(act, "shotsFired", str(number), "agency", hedge="Approximate"),
        Told(act, "shotsFired", str(number), "watchdog", source=2),
    ]


SINGLE = [
    Told("person/i{n}-driver", "armedWith", "onr:Handgun", "agency", accuses=True),
    Told("person/i{n}-driver", "armedWith", "onr:Handgun", "agency", 1, hop=True, accuses=True),
    Told("person/i{n}-driver", "armedWith", "onr:Handgun", "family", 2, "Denies", seldom=True),
    Told("person/i{n}-driver", "age", "26", "agency"),
    Told("person/i{n}-driver", "age", "26", source=1),
    Told("person/i{n}-driver", "hasName", "Driver {n}", "family", source=2),
    Told("act/i{n}-2", "firstShotBy", "person/i{n}-driver", "watchdog", hedge="Preliminary"),
    Told("act/i{n}-2", "firstShotBy", "", "outlet", 1, "CannotConfirm"),
    Told("act/i{n}-1", "stopReason", "onr:Speeding", "agency", accuses=True),
    Told("act/i{n}-1", "stopReason", "onr:Looks", "family", 2, seldom=True),
    Told("person/i{n}-officer", "recommendedStatus", "onr:RelievedOfPowers", "watchdog"),
    Told("person/i{n}-officer", "dutyStatus", "onr:RoutineLeave", "agency", 1),
    Told("person/i{n}-driver", "outcome", "onr:Fatal", "agency"),
    Told("person/i{n}-driver", "outcome", "onr:Fatal", source=2),
]
TEMPLATE = [told for number in range(1, 5) for told in acts(number)] + SINGLE
SIDES = {"agency": "ActingAgency", "watchdog": "Oversight", "family": "Family"}


def synthetic(claims: int) -> Iterator[bytes]:
    """Yield the lines of a record of so many claims, without what is derived from them."""
    for n in range(-(-claims // len(TEMPLATE))):
        wanted = TEMPLATE[: claims - n * len(TEMPLATE)]
        yield "".join((*_registry(n), *(line for t in wanted for line in _claim(t, n)))).encode()


def claim_lines(told: Told, n: int) -> bytes:
    """Return one claim on an incident of the record."""
    return "".join(_claim(told, n)).encode()


def _registry(n: int) -> Iterator[str]:
    graph = f"{BASE}graph/registry"
    incident = f"incident/i{n}"
    things = {incident: "Incident", f"agency/a{n % 200}": "Agency", f"agency/w{n % 20}": "Agency"}
    things |= {f"person/i{n}-{who}": "Person" for who in ("driver", "officer", "father")}
    things |= {f"act/i{n}-{number}": "Act" for number in range(1, 5)}
    for thing, kind in things.items():
        yield _line(thing, v.TYPE, f"<{v.ONR}{kind}>", graph)
        yield _line(thing, v.LABEL, f'"{thing.partition("/")[2]}"{ENGLISH}', graph)
        if kind == "Act":
            yield _line(thing, v.PART_OF_INCIDENT, f"<{BASE}{incident}>", graph)
    for who, side in SIDES.items():
        judgement = f"judgement/{_hash('side', who, n)}"
        yield _line(judgement, v.TYPE, f"<{v.SIDE_JUDGEMENT}>", graph)
        yield _line(judgement, v.ABOUT_INCIDENT, f"<{BASE}{incident}>", graph)
        yield _line(judgement, v.AGENT, f"<{BASE}{_agent(who, n, 0)}>", graph)
        yield _line(judgement, v.SIDE, f"<{v.ONR}{side}>", graph)
    for source in range(3):
        yield from _source(n, source)


def _source(n: int, source: int) -> Iterator[str]:
    name, outlet = f"source/i{n}-{source}", _agent("outlet", n, source)
    graph = f"{BASE}graph/{name}"
    yield _line(name, v.TYPE, f"<{v.ONR}Article>", graph)
    yield _line(name, v.PUBLISHER, f"<{BASE}{outlet}>", graph)
    yield _line(outlet, v.TYPE, f"<{v.OUTLET}>", f"{BASE}graph/registry")


def _claim(told: Told, n: int) -> Iterator[str]:
    """Yield what one claim is made of; a claim and what it says have the forms of the record."""
    source = f"source/i{n}-{told.source}"
    graph = f"{BASE}graph/{source}"
    value = told.value.format(n=n)
    stance = told.stance if not told.seldom or n % 10 == 0 else "Asserts"
    proposition = f"proposition/{_hash(told.subject, told.predicate, value, n)}"
    claim = f"claim/{_hash(told.subject, told.predicate, value, told.claimant, stance, source, n)}"
    span = f"span/{_hash(claim)}"
    claimant = _agent(told.claimant, n, told.source)
    yield _line(claim, *A_CLAIM, graph)
    for predicate, node in (
        (v.ABOUT, proposition),
        (v.CLAIMANT, claimant),
        (v.REPORTED_IN, source),
        (v.ABOUT_INCIDENT, f"incident/i{n}"),
        (v.EVIDENCE, span),
    ):
        yield _line(claim, predicate, f"<{BASE}{node}>", graph)
    yield _line(claim, v.STANCE, f"<{v.ONR}{stance}>", graph)
    yield _line(
        claim, v.PARAPHRASE, f'"what is told of {claim[-6:]}, in our own words"{ENGLISH}', graph
    )
    if told.hedge:
        yield _line(claim, v.HEDGE, f"<{v.ONR}{told.hedge}>", graph)
    if told.accuses:
        yield _line(claim, v.ACCUSES, f"<{BASE}person/i{n}-driver>", graph)
    if told.hop:
        hop = f"{claim}#hop-1"
        yield _line(claim, v.HOP, f"<{BASE}{hop}>", graph)
        yield _line(hop, v.HOP_POSITION, f'"1"{INTEGER}', graph)
        yield _line(hop, v.AGENT, f"<{BASE}{_agent('outlet', n, 2)}>", graph)
    yield from _span(span, source, graph)
    yield from _proposition(proposition, told, n, value)


def _span(span: str, source: str, graph: str) -> Iterator[str]:
    at = f"{span}#at"
    yield _line(span, v.TYPE, f"<{v.OA}SpecificResource>", graph)
    yield _line(span, v.HAS_SOURCE, f"<{BASE}{source}>", graph)
    yield _line(span, v.QUOTE_DIGEST, f'"sha256:{_hash(span)}{_hash(at)}"', graph)
    yield _line(span, v.HAS_SELECTOR, f"<{BASE}{at}>", graph)
    yield _line(at, v.TYPE, f"<{v.OA}TextPositionSelector>", graph)
    yield _line(at, v.SPAN_START, f'"{len(span)}"{INTEGER}', graph)
    yield _line(at, v.SPAN_END, f'"{2 * len(span)}"{INTEGER}', graph)


def _proposition(proposition: str, told: Told, n: int, value: str) -> Iterator[str]:
    graph = f"{BASE}graph/propositions"
    yield _line(proposition, v.TYPE, f"<{v.PROPOSITION}>", graph)
    yield _line(proposition, v.SUBJECT, f"<{BASE}{told.subject.format(n=n)}>", graph)
    yield _line(proposition, v.PREDICATE, f"<{v.ONR}{told.predicate}>", graph)
    if value:
        yield _line(proposition, v.OBJECT, _object(value, told.predicate), graph)


def _object(value: str, predicate: str) -> str:
    if value.startswith("onr:"):
        return f"<{v.ONR}{value.removeprefix('onr:')}>"
    if "/" in value:
        return f"<{BASE}{value}>"
    if value.isdigit():
        return f'"{value}"{INTEGER}'
    return f'"{value}"{EDTF if predicate == "happenedOn" else ""}'


def _agent(who: str, n: int, source: int) -> str:
    match who:
        case "agency":
            return f"agency/a{n % 200}"
        case "watchdog":
            return f"agency/w{n % 20}"
        case "family":
            return f"person/i{n}-father"
        case _:
            return f"outlet/o{(n + source) % 500}"


def _line(subject: str, predicate: str, value: str, graph: str) -> str:
    return f"<{BASE}{subject}> <{predicate}> {value} <{graph}> .\n"


def _hash(*parts: object) -> str:
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:32]
