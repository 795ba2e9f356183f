"""Every way to leak is found in every output in which it stands, once, and nothing else is."""

from __future__ import annotations

from collections import Counter

import pytest

from onrecord.export.formats import FORMATS
from onrecord.export.leaks.check import Output, check, leaks, of_store
from onrecord.export.leaks.guard import guard
from onrecord.export.leaks.leak import Kind
from onrecord.export.leaks.outputs import READERS, of_format
from onrecord.export.source import Source
from tests.export.leaks.seeds import BY_GRAPH, IN_GRAPHS, IN_WORDS, READING, SPEAKERS, Seed, sown

RDF = ("turtle", "trig", "nquads", "ntriples", "rdfxml", "jsonld")
WITH_GRAPHS = ("store", "trig", "nquads", "jsonld")
NETWORKS = ("graphml", "gexf")
ALL_SEEDS = (*IN_GRAPHS, *IN_WORDS, *BY_GRAPH, SPEAKERS)


def outputs(source: Source) -> list[Output]:
    """Return the store of a record and every format of an export."""
    watch = guard(source.store)
    return [
        of_store(source.store),
        *(of_format(name, each.write(source), watch) for name, each in FORMATS.items()),
    ]


def found(seed: Seed | None) -> Counter[tuple[str, Kind]]:
    """Return how often each kind of leak is found in each output of the record with a seed."""
    source = sown(seed)
    verdict = check(guard(source.store), outputs(source))
    return Counter((leak.output, leak.kind) for leak in verdict.leaks)


def expected(seed: Seed) -> Counter[tuple[str, Kind]]:
    """Return in which outputs a seed stands."""
    if seed in IN_GRAPHS:  # what these formats do not write cannot leak there
        where = ["store", *RDF, "csv"]
    elif seed in BY_GRAPH:
        where = [*WITH_GRAPHS]
    else:
        where = ["store", *RDF, *NETWORKS, "csv"]
        where += ["schemaorg"] if "person" in seed.name else []
    if seed is SPEAKERS:  # three guarded claims; the shapes see to the store
        where = [*RDF, *NETWORKS, "csv", "schemaorg"]
        return Counter({(name, seed.kind): 3 for name in where})
    return Counter((name, seed.kind) for name in where)


def test_a_clean_record_has_no_leaks() -> None:
    """Nothing is found where nothing leaks, in any format."""
    assert found(None) == Counter()


@pytest.mark.parametrize("seed", ALL_SEEDS, ids=lambda seed: seed.name)
def test_a_seed_is_found_where_it_stands_and_nowhere_else(seed: Seed) -> None:
    """Each detector fires exactly on its seed, once for each output that tells it."""
    assert found(seed) == expected(seed)


@pytest.mark.parametrize("name", ["trig", "nquads", "jsonld"])
def test_a_reading_is_told_as_a_whole(name: str) -> None:
    """A graph of a reading is one leak of a file, however much would hold in it."""
    source = sown(READING)
    watch = guard(source.store)
    (leak,) = check(watch, [of_format(name, FORMATS[name].write(source), watch)]).leaks
    assert leak.kind is Kind.READING
    assert "reading/police" in leak.message


def test_every_kind_of_leak_has_a_seed() -> None:
    """No kind goes untested; words that stand by themselves are tested with the readers of pages."""
    assert {seed.kind for seed in ALL_SEEDS} == set(Kind) - {Kind.TEXT}


def test_every_format_has_a_reader() -> None:
    """A format that nothing reads would be exported unseen."""
    assert READERS.keys() == FORMATS.keys()


def test_a_verdict_counts_claims_and_outputs() -> None:
    """The line that is published says what it was of."""
    assert str(leaks(sown().store)) == "0 leaks in 4 claims, 1 output"


def test_a_leak_names_the_claim_and_how_it_stands() -> None:
    """A reader learns which claim is told as a fact, that it is disputed, and what to do."""
    (leak,) = leaks(sown(IN_GRAPHS[0]).store).leaks
    assert leak.status == "disputed"
    assert "/claim/" in leak.claim
    assert "person/ola-brandt onr:armedWith onr:Handgun" in leak.message
    assert leak.mend.startswith("Write it as a claim")


def test_what_nobody_opposes_may_not_stand_plainly_either() -> None:
    """The date of the stop is unopposed, and still a claim: no predicate of claims stands in a plain triple."""
    (leak,) = leaks(sown(IN_GRAPHS[3]).store).leaks
    assert (leak.claim, leak.status) == ("", "")
    assert "no more than claimed" in leak.message
