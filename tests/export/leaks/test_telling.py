"""Words that tell: each word of each guarded claim is found, and names of speakers tell nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Quad, Store

from onrecord.export.assemble import assemble
from onrecord.export.leaks.guard import Guard, guard
from onrecord.export.leaks.leak import Kind
from onrecord.export.leaks.lexicon import lexicon
from onrecord.export.leaks.said import Label, Name
from onrecord.export.leaks.telling import attributed
from onrecord.model.phrases import words_of
from tests.inventions import Invention, iri, mole, number, term


@pytest.fixture(scope="module", params=["data", "tests/sample"])
def watch(request: pytest.FixtureRequest, root: Path) -> Guard:
    """Give the guard of a record that is at hand."""
    return guard(assemble(root / str(request.param)).store)


def told(watch: Guard) -> Iterator[tuple[str, str, str]]:
    """Yield each thing that a guarded claim is about, with each word that would tell the claim."""
    words = lexicon().words
    for held in watch.guarded.held:
        terms = (held.predicate, held.value if held.is_iri else "")
        for word in sorted(frozenset().union(*(words.get(each, frozenset()) for each in terms))):
            for thing in filter(None, (held.subject, held.act)):
                yield thing, word, held.claim


def test_every_word_of_every_guarded_claim_is_found(watch: Guard) -> None:
    """Whatever is labelled or named with a word for what is open about it leaks."""
    seeds = list(told(watch))
    assert len(seeds) > 100
    for thing, word, _ in seeds:
        label = list(watch.leaks([Label(thing, f"what is called {word} here")], "x"))
        assert label, (thing, word)


def test_kinds_of_acts_and_items_stand_in_no_identifier(watch: Guard) -> None:
    """Any word for what an act or an item can be is found in an identifier, guarded or not."""
    base = watch.guarded.base
    for word in (
        "handgun",
        "pistols",
        "arrest",
        "flight-on-foot",
        "brandishing",
        "vehicle",
        "owner",
    ):
        for kind in ("item", "act", "involvement"):
            (leak,) = watch.leaks([Name(f"{base}{kind}/{word}-1")], "x")
            assert leak.kind is Kind.IRI


@pytest.mark.parametrize("word", ["shooter", "gunman", "suspects", "offender"])
def test_no_person_is_named_guilty(watch: Guard, word: str) -> None:
    """A person's identifier calls nobody guilty."""
    base = watch.guarded.base
    assert len(list(watch.leaks([Name(f"{base}person/quay-{word}")], "x"))) == 1
    assert list(watch.leaks([Name(f"{base}agency/{word}-unit")], "x")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The watch says that he was armed", True),
        ("According to the watch he was armed", True),
        ("He was armed, the watch said", True),
        ("He is said to have been armed", False),
        ("He was armed", False),
        ("movement attributed to the driver", True),
    ],
)
def test_somebody_speaks_or_nobody(text: str, *, expected: bool) -> None:
    """A verb of speaking needs somebody who speaks."""
    assert attributed(words_of(text)) is expected


def opened(predicate: str, value: object, label: str) -> Invention:
    """Return a record in which somebody else denies what is said of an act with a label."""
    record = mole()
    record.thing("act/mole-1", "Act", label, incident="incident/mole")
    record.thing("person/ana-berg", "Person", "Ana Berg")
    record.thing("person/bo-berg", "Person", "Bo Berg")
    record.thing("place/pier", "Place", "Long Pier")
    said = record.claim("act/mole-1", predicate, value)  # type: ignore[arg-type]
    record.question("What?", "Contested", "act/mole-1", [said])
    return record


def in_registry(record: Invention) -> Store:
    """Return a record in the graph by which its base is known."""
    graph = iri("graph/registry")
    record.quads = [Quad(q.subject, q.predicate, q.object, graph) for q in record.quads]
    return record.store()


@pytest.mark.parametrize(
    ("predicate", "value", "label", "kind"),
    [
        ("performedBy", iri("person/ana-berg"), "act of Ana Berg", Kind.ROLE),
        ("performedBy", iri("person/ana-berg"), "Berg\u2019s act", Kind.ROLE),
        ("performedBy", iri("person/ana-berg"), "act of Bo Berg", None),
        ("performedBy", iri("person/ana-berg"), "act of which Ana Berg speaks", None),
        ("performedBy", iri("person/ana-berg"), "act attributed to Ana Berg", None),
        ("happenedAt", iri("place/pier"), "act on the Long Pier", Kind.PLACE),
        ("happenedAt", iri("place/pier"), "act told of first", None),
        ("shotsFired", number(9), "nine shots", Kind.LABEL),
        ("shotsFired", number(9), "9 shots", Kind.LABEL),
        ("shotsFired", number(1), "act told of in one video", None),
        ("shotsFired", number(9), "ninth act", None),
        ("actKind", term("Flight"), "running away from the mole", Kind.LABEL),
        ("actKind", term("Flight"), "movement on the mole", None),
    ],
)
def test_names_places_and_numbers_tell(
    predicate: str, value: object, label: str, kind: Kind | None
) -> None:
    """Who, where and how many are told by a name, a place or a number; a namesake or a speaker tells nothing."""
    watch = guard(in_registry(opened(predicate, value, label)))
    leaks = list(watch.leaks([Label(iri("act/mole-1").value, label)], "x"))
    assert [leak.kind for leak in leaks] == ([kind] if kind else [])
