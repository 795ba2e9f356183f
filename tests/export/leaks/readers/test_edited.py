"""Files that somebody edited: a column, an attribute or a line that tells what is claimed is found."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest

from onrecord.export.formats import FORMATS
from onrecord.export.leaks.check import check
from onrecord.export.leaks.guard import Guard, guard
from onrecord.export.leaks.leak import Kind
from onrecord.export.leaks.outputs import of_file
from onrecord.model.errors import ExportError
from tests.export.leaks.seeds import ITEM, sown


@pytest.fixture(scope="module")
def watch() -> Guard:
    """Give the guard of the invented depot."""
    return guard(sown().store)


@pytest.fixture(scope="module")
def tables() -> dict[str, str]:
    """Give the tables of the record by their names."""
    with ZipFile(io.BytesIO(FORMATS["csv"].write(sown()))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


@pytest.fixture(scope="module")
def graphml() -> str:
    """Give the record as GraphML."""
    return FORMATS["graphml"].write(sown()).decode()


def kinds(watch: Guard, name: str, text: str) -> list[Kind]:
    """Return the kinds of leaks in a file."""
    return [leak.kind for leak in check(watch, [of_file(name, text.encode(), watch)]).leaks]


def with_column(table: str, name: str, value: str) -> str:
    """Return a table in which each row has one more value."""
    head, *rows = table.splitlines()
    return "\r\n".join([f"{head},{name}", *(f"{row},{value}" for row in rows)]) + "\r\n"


@pytest.mark.parametrize(
    ("table", "column", "value", "expected"),
    [
        ("items.csv", "kind", "handgun", [Kind.VOCABULARY]),
        ("items.csv", "owner", "person/ola-brandt", [Kind.VOCABULARY]),
        ("acts.csv", "performer", "person/ola-brandt", [Kind.VOCABULARY] * 2),
        ("acts.csv", "what", "brandished", [Kind.VOCABULARY] * 2),
        ("items.csv", "checked", "yes", []),
        ("places.csv", "visited", "2021", []),
    ],
)
def test_a_column_that_somebody_added(
    watch: Guard, tables: dict[str, str], table: str, column: str, value: str, expected: list[Kind]
) -> None:
    """What a new column says of an act or an item is judged by its words; others are left alone."""
    assert kinds(watch, table, with_column(tables[table], column, value)) == expected
    assert kinds(watch, "renamed.csv", with_column(tables[table], column, value)) == expected


@pytest.mark.parametrize(
    ("table", "old", "new", "kind"),
    [
        ("items.csv", "object in the coat", "pistol in the coat", Kind.LABEL),
        ("items.csv", "item/depot-1", "item/depot-pistol", Kind.IRI),
        ("acts.csv", "stop of Brandt", "stop of an armed man", Kind.LABEL),
        ("people.csv", "Ola Brandt", "Ola Brandt (armed)", Kind.LABEL),
    ],
)
def test_a_cell_that_somebody_changed(
    watch: Guard, tables: dict[str, str], table: str, old: str, new: str, kind: Kind
) -> None:
    """A label or an identifier is judged in a table as everywhere, with the row in which it stands."""
    assert old in tables[table]
    data = tables[table].replace(old, new).encode()
    (leak,) = check(watch, [of_file(table, data, watch)]).leaks
    assert leak.kind is kind
    assert leak.where.startswith(f"{table}:")


def test_claims_without_their_speakers(watch: Guard, tables: dict[str, str]) -> None:
    """A table of claims from which the columns of speakers were cut tells guarded claims by nobody."""
    import csv

    rows = list(csv.DictReader(io.StringIO(tables["claims.csv"], newline="")))
    kept = [name for name in rows[0] if not name.startswith("claimant")]
    out = io.StringIO()
    writer = csv.DictWriter(out, kept, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    assert kinds(watch, "claims.csv", tables["claims.csv"]) == []
    assert kinds(watch, "claims.csv", out.getvalue()) == [Kind.SPEAKER] * 3


@pytest.mark.parametrize(
    ("new", "kind"),
    [
        ('<data key="kind_of_item">handgun</data></node>', Kind.VOCABULARY),
        ('<data key="drug">cocaine</data></node>', Kind.VOCABULARY),
        (
            '<data key="belongs">https://example.org/depot/person/ola-brandt</data></node>',
            Kind.VOCABULARY,
        ),
    ],
)
def test_an_attribute_that_somebody_added(watch: Guard, graphml: str, new: str, kind: Kind) -> None:
    """A node of an item with an attribute of another's making is judged by what stands in it."""
    item = f'<node id="{ITEM}"'
    assert graphml.count(item) == 1
    before, after = graphml.split(item)
    edited = before + item + after.replace("</node>", new, 1)
    assert kinds(watch, "record.graphml", graphml) == []
    assert kinds(watch, "record.graphml", edited) == [kind]


def test_a_line_between_two_things(watch: Guard, graphml: str) -> None:
    """A line from an item to a person, without a claim between them, tells whose it is."""
    line = f'<edge source="{ITEM}" target="https://example.org/depot/person/ola-brandt"/></graph>'
    assert kinds(watch, "record.graphml", graphml.replace("</graph>", line)) == [Kind.VOCABULARY]


def test_schema_org_with_a_verdict(watch: Guard) -> None:
    """An accepted answer, a rating or an owner in the words of search engines says what is so."""
    text = FORMATS["schemaorg"].write(sown()).decode()
    assert kinds(watch, "record.schema.jsonld", text) == []
    rated = text.replace('"suggestedAnswer"', '"acceptedAnswer"')
    assert Kind.VOCABULARY in kinds(watch, "record.schema.jsonld", rated)
    without = text.replace('"author"', '"onr:nobody"')
    assert kinds(watch, "record.schema.jsonld", without) == [Kind.SPEAKER] * 3


@pytest.mark.parametrize(
    "name",
    ["a.ttl", "a.nq", "a.rdf", "a.jsonld", "a.schema.jsonld", "a.graphml", "a.gexf", "a.svg", "a.zip", "a.json"],
)  # fmt: skip
def test_what_cannot_be_read_is_named(watch: Guard, name: str) -> None:
    """A file that is not what its ending says is an error with its name, never a clean bill."""
    with pytest.raises(ExportError, match=name):
        kinds(watch, name, "<&")


def test_an_ending_that_nothing_reads(watch: Guard) -> None:
    """What cannot be looked at is refused, and the endings that can are told."""
    with pytest.raises(ExportError, match=r"\.csv"):
        of_file("notes.docx", b"", watch)


def test_entities_are_not_expanded(watch: Guard) -> None:
    """A file that grows while it is read is refused."""
    with pytest.raises(ExportError, match="entities"):
        kinds(watch, "a.svg", '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>')
