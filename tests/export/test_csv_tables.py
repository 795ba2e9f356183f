"""Tables: the whole record comes back from them, none states what is contested, and no cell is a formula."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import example, given, settings
from pyoxigraph import Literal, NamedNode

from onrecord.export.cells import guarded, short
from onrecord.export.columns import Column
from onrecord.export.csv_tables import write
from onrecord.export.format import NO_GRAPHS, triples
from onrecord.export.source import Source, open_source
from onrecord.export.tables import TABLES
from onrecord.model.vocabulary import CLAIM_PREDICATE, ONR, TYPE
from onrecord.store.record import vocabulary_quads
from tests.export import hostile
from tests.export.tables_reader import Tables, read
from tests.inventions import city, mole, stances

NUMBER = re.compile(r"-[0-9]+")
FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@pytest.fixture(scope="module")
def source(sample_build: Path) -> Source:
    """Give the sample as an export reads it."""
    return open_source(sample_build)


@pytest.fixture(scope="module")
def tables(source: Source) -> Tables:
    """Give the tables of the sample."""
    return read(write(source))


def test_the_whole_record_comes_back(source: Source, tables: Tables) -> None:
    """Read by their own description, the tables hold each statement of the record and no other."""
    assert tables.triples() == set(triples(source.quads()))


@pytest.mark.parametrize("made", [stances, city], ids=["stances", "city"])
def test_records_without_a_registry_come_back(made: type) -> None:
    """The same holds of records whose base is not known, and whose claims are many."""
    source = Source(made().store(), "Title", "https://example.org/licence")
    assert read(write(source)).triples() == set(triples(source.quads()))


@settings(max_examples=40, deadline=None)
@given(hostile.ANY_TEXT)
@example("'=1")
@example("")
@example("-1")
def test_any_text_comes_back(text: str) -> None:
    """Whatever a record holds stands in the tables as it was, and no cell is a formula; a number is none."""
    source = hostile.record(text)
    tables = read(write(source))
    assert tables.triples() == set(triples(source.quads()))
    risky = [cell for cell in _cells(tables) if cell.lstrip().startswith(FORMULAS)]
    assert [cell for cell in risky if not NUMBER.fullmatch(cell)] == []


@settings(max_examples=200)
@given(hostile.ANY_TEXT)
def test_the_guard_can_be_undone(text: str) -> None:
    """Taking one leading ' away gives what stood there, whether it was put there or not."""
    assert guarded(text).removeprefix("'") == text


@pytest.mark.parametrize(
    "iri", ["onr:Claim", "rdf:x", "https://e.org/a:b", "urn:x:y", "https://e.org/onr:x"]
)
def test_no_short_name_is_taken_for_another(iri: str) -> None:
    """An identifier that looks like a short name of another is written so that it cannot be one."""
    made = mole()
    made.add("incident/mole", f"{ONR}odd", NamedNode(iri))
    source = Source(made.store(), "Title", "https://example.org/licence")
    assert read(write(source)).triples() == set(triples(source.quads()))
    assert short(iri, "https://e.org/") in (iri, f"<{iri}>")


def test_what_has_no_column_stands_among_the_others() -> None:
    """A property that no table knows, and a second value where one belongs, are kept word for word."""
    made = mole()
    made.add("incident/mole", f"{ONR}notKnownYet", Literal("x"))
    made.add("incident/mole", "http://www.w3.org/2000/01/rdf-schema#label", Literal("second"))
    source = Source(made.store(), "Title", "https://example.org/licence")
    tables = read(write(source))
    assert {"onr:notKnownYet", "rdfs:label"} <= {row["property"] for row in tables.rows("others")}
    assert tables.triples() == set(triples(source.quads()))


def test_no_column_states_what_is_claimed(source: Source) -> None:
    """What predicates of claims say has no column of its own: it stands in rows of claims alone."""
    claimed = {
        quad.subject.value
        for quad in vocabulary_quads(source.store)
        if quad.predicate.value == TYPE and quad.object == NamedNode(CLAIM_PREDICATE)
        if isinstance(quad.subject, NamedNode)
    }
    assert claimed
    columns = {c.prop for table in TABLES for c in table.columns if isinstance(c, Column)}
    assert columns.isdisjoint(claimed)


@pytest.mark.parametrize("name", ["acts", "items", "involvements"])
def test_what_is_only_told_of_has_a_neutral_label_alone(tables: Tables, name: str) -> None:
    """Acts, items and involvements have no kind, owner, time or place."""
    assert tables.raw[name][0] == ["id", "label", "incidents", "note"]


def test_each_claim_tells_who_how_where_and_its_standing(tables: Tables) -> None:
    """No row of a claim can be read without its speaker, its stance, its source and how its question stands."""
    status = {row["id"]: row["status"] for row in tables.rows("questions")}
    answers = [a for row in tables.rows("questions") for a in row["answers"].split("|")]
    rows = tables.rows("claims")
    assert rows
    for row in rows:
        assert all(row[name] for name in ("claimants", "claimant_names", "stance", "source"))
        asked = row["questions"].split("|") if row["questions"] else []
        assert len(asked) == answers.count(row["id"])
        assert row["status"] == "|".join(status[question] for question in asked)
    assert {"onr:Contested", "onr:Unconfirmed"} <= {row["status"] for row in rows}
    assert "true" in {row["single_sided"] for row in rows if row["accuses"]}


def test_the_description_says_whose_and_what(source: Source, tables: Tables) -> None:
    """Title, publisher, licence, version and losses stand in the file, and each column is described."""
    package = tables.package
    assert package["title"] == source.title
    assert package["version"] == source.version
    assert package["licenses"][0]["path"] == source.license
    assert package["contributors"] == [{"title": source.publisher_name, "role": "publisher"}]
    assert package["leavesOut"] == [NO_GRAPHS]
    for name, rows in tables.raw.items():
        assert [field["name"] for field in tables.fields(name)] == rows[0]
        assert all(field["description"] for field in tables.fields(name))


def test_a_source_keeps_its_own_licence(source: Source, tables: Tables) -> None:
    """A source with a licence of its own carries it in its row."""
    own = {row["id"]: row["license"] for row in tables.rows("sources") if row["license"]}
    assert own
    base = tables.package["base"]
    assert {(base + name, licence) for name, licence in own.items()} == set(
        source.source_licences()
    )


def test_the_tables_are_plain_csv_of_no_date(source: Source) -> None:
    """Lines end as RFC 4180 says, rows are as long as their header, and the archive tells no time."""
    with ZipFile(io.BytesIO(write(source))) as archive:
        for entry in archive.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.compress_type == ZIP_STORED
            if entry.filename.endswith(".csv"):
                assert archive.read(entry).endswith(b"\r\n")
    for rows in read(write(source)).raw.values():
        assert {len(row) for row in rows} == {len(rows[0])}


def _cells(tables: Tables) -> list[str]:
    return [cell for rows in tables.raw.values() for row in rows for cell in row]
