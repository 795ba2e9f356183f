"""Python callers ask by name, file or text, of a build or of an open store."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.model.errors import QueryError, StoreError
from onrecord.query import run
from onrecord.query.catalogue import find, names
from onrecord.query.engine import from_text
from onrecord.query.formats import write
from onrecord.query.hints import unknown_things
from onrecord.query.result import Kind
from onrecord.store.nquads import canonical
from onrecord.store.publication import publish
from tests.query.arguments import ARGUMENTS

COUNT = "SELECT (COUNT(*) AS ?n) { ?claim a onr:Claim }"


def number(value: object) -> int:
    """Return the number that a literal holds."""
    assert isinstance(value, ox.Literal)
    return int(value.value)


def test_a_query_is_a_text_a_file_or_a_name(sample: ox.Store, tmp_path: Path) -> None:
    """All three are asked in the same way."""
    path = tmp_path / "count.rq"
    path.write_text(COUNT)
    counts = [number(next(run(each, store=sample).rows())["n"]) for each in (COUNT, path)]
    rows = run("claims/who-said-what", store=sample).rows()
    assert counts == [len({row["claim"] for row in rows})] * 2


def test_a_build_is_named_by_its_folder(sample: ox.Store, tmp_path: Path) -> None:
    """A store on disk answers as the one in memory does."""
    publish(
        tmp_path,
        record=canonical(q for q in sample if isinstance(q.subject, ox.NamedNode)),
        report=b"{}",
    )
    for name in names():
        answers = [
            write(run(name, store=store, params=ARGUMENTS.get(name)))
            for store in (sample, tmp_path, str(tmp_path / "store"))
        ]
        assert answers[0] == answers[1] == answers[2], name


def test_without_a_build_it_is_said_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The default is the build of the current folder."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(StoreError, match=r"build does not exist: .*onrecord build"):
        run(COUNT)


def test_all_graphs_answer_together(sample: ox.Store) -> None:
    """A pattern may reach from a source into the vocabulary."""
    query = "SELECT DISTINCT ?words { ?claim onr:stance ?stance . ?stance rdfs:label ?words }"
    words = {row["words"] for row in run(query, store=sample).rows()}
    assert ox.Literal("denies", language="en") in words


@pytest.mark.parametrize(
    ("clause", "incidents"),
    [
        ("", 2),
        ("FROM <graph/registry>", 2),
        ("from <graph/derived>", 0),
        ("FROM <graph/derived> FROM <graph/registry>", 2),
        ("FROM NAMED <graph/registry>", 0),
        ("# FROM <graph/derived>\n", 2),
    ],
)
def test_a_query_may_name_its_graphs(sample: ox.Store, clause: str, incidents: int) -> None:
    """FROM narrows the answer to what it names (SPARQL 1.1, section 13.2)."""
    query = f"SELECT ?from {clause} {{ ?from a onr:Incident . FILTER('FROM' != '') }}"
    assert len(list(run(query, store=sample).rows())) == incidents


def test_relative_names_are_the_records_own(sample: ox.Store) -> None:
    """A query need not know the base."""
    assert run("ASK { <incident/quay> a onr:Incident }", store=sample).truth()


def test_prefixes_of_the_query_win(sample: ox.Store) -> None:
    """What a text declares itself is not overruled."""
    text = "PREFIX onr: <urn:other#> ASK { ?claim a onr:Claim }"
    assert not run(text, store=sample).truth()


def test_line_numbers_are_those_of_the_text(sample: ox.Store) -> None:
    """Nothing is put before the text."""
    with pytest.raises(QueryError, match="Line 2, column 1"):
        run("SELECT * {\n?? }", store=sample)


def test_a_reader_that_does_not_fit_the_answer_says_so(sample: ox.Store) -> None:
    """Rows, truth and triples are not taken for one another."""
    rows, truth, graph = (
        run(text, store=sample)
        for text in (COUNT, "ASK {}", "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 3")
    )
    assert (rows.kind, truth.kind, graph.kind) == (Kind.ROWS, Kind.TRUTH, Kind.GRAPH)
    for call in (rows.truth, rows.triples, truth.triples, graph.truth):
        with pytest.raises(QueryError, match="The query answers with"):
            call()
    for result in (truth, graph):
        with pytest.raises(QueryError, match="not with rows"):
            list(result.rows())
    assert len(graph.triples()) == 3


def test_nothing_can_be_written(sample: ox.Store) -> None:
    """An update is refused before any engine sees it."""
    with pytest.raises(QueryError, match="changes data"):
        run("INSERT DATA { <urn:a> <urn:b> <urn:c> }", store=sample)


def test_a_term_of_nothing_is_pointed_out(sample: ox.Store) -> None:
    """An empty answer is not taken for an answer."""
    (note,) = unknown_things(find("questions/disputed"), sample, {"status": "quarrelled"})
    assert note.endswith("(or 'not confirmed') or deniedOnly.")
    mine = from_text("SELECT ?s ?o { ?s ?p ?o }", "mine")
    (note,) = unknown_things(mine, sample, {"s": "<https://example.org/port-ansel/person/wu-ye>"})
    assert note.endswith("called person/wu-ye. Did you mean person/wu-yi?")


def test_names_of_something_are_not_pointed_out(sample: ox.Store) -> None:
    """No note where there is nothing to note."""
    assert unknown_things(find("claims/as-graph"), sample, {"about": "quay"}) == []


def test_a_thing_of_another_kind_is_pointed_out(sample: ox.Store) -> None:
    """A person is no incident; a parameter whose name is no kind of the record takes any thing."""
    query = find("claims/who-said-what")
    (note,) = unknown_things(query, sample, {"incident": "wu-yi"})
    assert note.startswith("person/wu-yi is no incident")
    assert unknown_things(query, sample, {"incident": "quay", "claimant": "wu-yi"}) == []
