"""Invented records made in memory, as large and as odd as a test wants; nothing in them exists."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad, Store

from onrecord.export.assemble import assemble
from onrecord.model.vocabulary import DCTERMS, EDTF, INTEGER, LABEL, OA, ONR, RDF, TYPE

BASE: Final = "https://example.org/mole/"
INCIDENT: Final = "incident/mole"
SOURCE: Final = "source/echo-mole"
OUTLET: Final = "outlet/echo"
SAMPLE: Final = Path(__file__).parent / "sample"

Value = NamedNode | Literal


@dataclass
class Invention:
    """A record in the making; names are relative to its base, terms to the vocabulary."""

    quads: list[Quad] = field(default_factory=list)
    count: int = 0

    def add(self, subject: str, prop: str, value: Value) -> None:
        """Add a triple; where it stands does not matter to the union of graphs."""
        graph = NamedNode(BASE + "graph/all")
        self.quads.append(Quad(NamedNode(BASE + subject), NamedNode(prop), value, graph))

    def thing(self, name: str, cls: str, label: str, *, incident: str = "") -> str:
        """Add a thing of a class and return its name."""
        self.add(name, TYPE, term(cls))
        self.add(name, LABEL, Literal(label, language="en"))
        if incident:
            self.add(name, ONR + "partOfIncident", iri(incident))
        return name

    def source(self, name: str = SOURCE, publisher: str = OUTLET) -> str:
        """Add an article with its outlet and return its name."""
        self.thing(publisher, "Outlet", "Echo (invented)")
        self.thing(name, "Article", "piece on the mole (invented)")
        self.add(name, ONR + "publisher", iri(publisher))
        self.add(name, ONR + "textDigest", Literal(digest(name)))
        self.add(name, ONR + "textLength", Literal(900))
        return name

    def claim(
        self,
        subject: str,
        predicate: str,
        value: Value | None,
        *,
        claimants: Sequence[str] = (OUTLET,),
        stance: str = "Asserts",
        paraphrase: str = "",
        incident: str = INCIDENT,
        source: str = SOURCE,
        **more: Iterable[str],
    ) -> str:
        """Add a claim with its proposition and evidence and return its name.

        `more` are properties with things as values (basis, spokesperson, disputes, accuses), or
        hedges as terms and hops in order.
        """
        self.count += 1
        name = f"claim/{digest(str(self.count))[7:39]}"
        proposition = f"proposition/{digest(f'{subject} {predicate} {value}')[7:39]}"
        self.add(name, TYPE, term("Claim"))
        self.add(name, ONR + "proposition", iri(proposition))
        self.add(name, ONR + "stance", term(stance))
        self.add(name, ONR + "reportedIn", iri(source))
        self.add(name, ONR + "aboutIncident", iri(incident))
        words = paraphrase or f"claim number {self.count}"
        self.add(name, ONR + "paraphrase", Literal(words, language="en"))
        for claimant in claimants:
            self.add(name, ONR + "claimant", iri(claimant))
        self._proposition(proposition, subject, predicate, value)
        self._evidence(name, source)
        self._more(name, more)
        return name

    def question(self, label: str, status: str, topic: str, answers: Iterable[str]) -> str:
        """Add a question that claims answer and return its name."""
        name = f"question/{digest(label + topic)[7:39]}"
        self.add(name, TYPE, term("Question"))
        self.add(name, LABEL, Literal(label, language="en"))
        self.add(name, ONR + "status", term(status))
        self.add(name, ONR + "topic", iri(topic))
        for answer in answers:
            self.add(name, ONR + "answeredBy", iri(answer))
        return name

    def store(self) -> Store:
        """Return the record as a store."""
        store = Store()
        store.bulk_extend(self.quads)
        return store

    def _proposition(self, name: str, subject: str, predicate: str, value: Value | None) -> None:
        self.add(name, RDF + "subject", iri(subject))
        self.add(name, RDF + "predicate", term(predicate))
        if value is not None:
            self.add(name, RDF + "object", value)

    def _evidence(self, claim: str, source: str) -> None:
        span = f"span/{digest('span' + str(self.count))[7:39]}"
        self.add(claim, ONR + "evidence", iri(span))
        self.add(span, OA + "hasSource", iri(source))
        self.add(span, ONR + "quoteDigest", Literal(digest(span)))
        self.add(span, OA + "hasSelector", iri(span + "#at"))
        self.add(span + "#at", OA + "start", number(10 * self.count))
        self.add(span + "#at", OA + "end", number(10 * self.count + 8))

    def _more(self, claim: str, more: dict[str, Iterable[str]]) -> None:
        for hedge in more.pop("hedges", ()):
            self.add(claim, ONR + "hedge", term(hedge))
        for position, agent in enumerate(more.pop("hops", ()), start=1):
            hop = f"{claim}#hop-{position}"
            self.add(claim, ONR + "hop", iri(hop))
            self.add(hop, ONR + "position", number(position))
            self.add(hop, ONR + "agent", iri(agent))
        for prop, names in more.items():
            for name in names:
                self.add(claim, ONR + prop, iri(name))


def iri(name: str) -> NamedNode:
    """Return the resource of an invented record by its name."""
    return NamedNode(BASE + name)


def term(name: str) -> NamedNode:
    """Return a term of the vocabulary by its local name."""
    return NamedNode(ONR + name)


def date(value: str) -> Literal:
    """Return a date of the record."""
    return Literal(value, datatype=NamedNode(EDTF))


def number(value: int) -> Literal:
    """Return a whole number."""
    return Literal(str(value), datatype=NamedNode(INTEGER))


def digest(text: str) -> str:
    """Return the digest of a text in the form of the record."""
    return f"sha256:{hashlib.sha256(text.encode('utf-8')).hexdigest()}"


def mole(incident: str = INCIDENT) -> Invention:
    """Return a record with an incident and a source, and no claim yet."""
    invention = Invention()
    invention.thing(incident, "Incident", "Mole incident")
    invention.source()
    return invention


def stances() -> Invention:
    """Return a small record in which every stance is taken, officially and through others."""
    record = mole()
    record.add(SOURCE, DCTERMS + "source", Literal("javascript:alert(1)"))
    record.thing("act/mole-1", "Act", "stop on the mole", incident=INCIDENT)
    record.thing("act/mole-2", "Act", "gunfire on the mole", incident=INCIDENT)
    record.thing("person/ana-berg", "Person", "Ana Berg")
    record.thing("person/mole-officer-1", "Person", "officer on the mole (name not published)")
    record.thing("agency/port-watch", "Agency", "Port Watch")
    record.thing("post/harbour-master", "Post", "Harbour Master")
    record.thing("outlet/wire", "Outlet", "Wire (invented)")
    fired = record.claim(
        "act/mole-2", "firstShotBy", iri("person/ana-berg"), claimants=["agency/port-watch"],
        hedges=["Preliminary"], hops=["outlet/wire"], accuses=["person/ana-berg"],
        paraphrase="the watch says that Berg fired first",
    )  # fmt: skip
    untold = record.claim(
        "act/mole-2", "firstShotBy", None, stance="CannotConfirm",
        paraphrase="the Echo could not tell who fired first",
    )  # fmt: skip
    denied = record.claim(
        "act/mole-2", "firstShotBy", iri("person/ana-berg"), claimants=["person/ana-berg"],
        stance="Denies", disputes=[fired], paraphrase="Berg denies that she fired first",
    )  # fmt: skip
    left = record.claim(
        "act/mole-2", "legalFinding", None, claimants=["person/mole-officer-1"],
        stance="ReservesJudgement", paraphrase="the officer leaves open whether it was lawful",
    )  # fmt: skip
    record.claim("person/mole-officer-1", "holdsPost", iri("post/harbour-master"))
    record.claim("act/mole-2", "follows", iri("act/mole-1"))
    day = record.claim("act/mole-1", "happenedOn", date("XXXX-05-03"))
    asked = "Who fired the first shot? (gunfire on the mole)"
    record.question(asked, "Contested", "act/mole-2", [fired, untold, denied])
    record.question("Was it lawful? (gunfire on the mole)", "Unconfirmed", "act/mole-2", [left])
    record.question("On what date was it? (stop on the mole)", "Unopposed", "act/mole-1", [day])
    return record


def crowd(acts: int = 15, people: int = 10, claims: int = 90, opened: int = 6) -> Invention:
    """Return a record as large as a real incident, with claims spread by a fixed rule."""
    record = mole()
    named = [record.thing(f"person/p{i}", "Person", f"Person number {i}") for i in range(people)]
    agencies = [record.thing(f"agency/a{i}", "Agency", f"Agency number {i}") for i in range(3)]
    posts = [record.thing(f"post/o{i}", "Post", f"Office number {i}") for i in range(2)]
    done = [
        record.thing(f"act/mole-{i}", "Act", f"act number {i} of the evening", incident=INCIDENT)
        for i in range(1, acts + 1)
    ]
    kinds = ("performedBy", "shotsFired", "holdsPost", "directedAt", "follows")
    values: tuple[Value, ...] = (*map(iri, named), *map(iri, agencies), *map(iri, posts), number(3))
    said = [
        record.claim(
            named[i % people] if kinds[i % 5] == "holdsPost" else done[(i * i) % acts],
            kinds[i % 5],
            values[(7 * i) % len(values)],
            claimants=[(*agencies, OUTLET)[i % 4]],
            stance=("Asserts", "Asserts", "Denies", "Asserts")[i % 4],
        )
        for i in range(claims)
    ]
    for i in range(opened):
        topic = done[i % acts]
        record.question(f"Question number {i}? (x)", "Contested", topic, said[3 * i : 3 * i + 2])
    return record


def city(incidents: int = 3, acts: int = 24, claims: int = 170, opened: int = 5) -> Invention:
    """Return a record of several incidents that share agencies, an office and an outlet, by a fixed rule."""
    record = Invention()
    shared = [record.thing(f"agency/s{i}", "Agency", f"Harbour agency {i}") for i in range(2)]
    shared.append(record.thing("post/s0", "Post", "Commissioner of the harbour district"))
    shared.append(record.thing("outlet/wire", "Outlet", "Wire (invented)"))
    for one in range(incidents):
        _borough(record, one, (acts, claims, opened), shared)
    return record


def _borough(
    record: Invention, one: int, size: tuple[int, int, int], shared: Sequence[str]
) -> None:
    """Add an incident of a city, with acts, people, a source and questions of its own."""
    acts, claims, opened = size
    place = f"incident/b{one}"
    record.thing(place, "Incident", f"Borough {one} incident")
    source = record.source(f"source/b{one}", f"outlet/b{one}")
    people = [record.thing(f"person/b{one}-{i}", "Person", f"Person {one}.{i}") for i in range(6)]
    done = [
        record.thing(f"act/b{one}-{i}", "Act", f"act {i} in borough {one}", incident=place)
        for i in range(1, acts + 1)
    ]
    speakers = (*shared, *people[:2], f"outlet/b{one}")
    said = [
        record.claim(
            people[i % 6] if i % 9 == 8 else done[(i * i // 3 + i) % acts],
            ("performedBy", "shotsFired", "directedAt", "follows")[i % 4],
            (iri(people[i % 6]), number(i), iri(shared[i % 4]), iri(done[i % acts]))[i % 4],
            claimants=[speakers[i % len(speakers)]],
            stance=("Asserts", "Asserts", "Denies", "Asserts", "CannotConfirm")[i % 5],
            incident=place,
            source=source,
        )
        for i in range(claims)
    ]
    for i in range(opened):
        asked = f"Question {i} of borough {one}? (x)"
        status = ("Contested", "Unconfirmed")[i % 2]
        record.question(asked, status, done[i % acts], said[3 * i : 3 * i + 3])


@cache
def sample() -> Store:
    """Return the sample workspace as a store, derived and checked."""
    return assemble(SAMPLE).store
