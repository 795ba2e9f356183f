"""Exports: what each format keeps, and that reading it back gives the record."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import Dataset, Quad, RdfFormat, parse
from rdflib.compare import isomorphic

from onrecord.export.format import NO_GRAPHS
from onrecord.export.formats import FORMATS
from onrecord.export.source import Source, open_source
from onrecord.model.errors import ExportError, StoreError
from onrecord.network import project
from onrecord.store.record import record_quads

WITH_GRAPHS = {"trig": RdfFormat.TRIG, "nquads": RdfFormat.N_QUADS, "jsonld": RdfFormat.JSON_LD}
WITHOUT_GRAPHS = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "rdfxml": RdfFormat.RDF_XML,
}
RDFLIB_NAMES = {
    "trig": "trig",
    "nquads": "nquads",
    "jsonld": "json-ld",
    "turtle": "turtle",
    "ntriples": "nt",
    "rdfxml": "xml",
}


@pytest.fixture
def source(sample_build: Path) -> Source:
    """Return the sample as an export reads it."""
    return open_source(sample_build)


@pytest.mark.parametrize("name", WITH_GRAPHS)
def test_formats_with_graphs_come_back_whole(source: Source, name: str) -> None:
    """Reading the export gives exactly the record's quads."""
    found = set(parse(FORMATS[name].write(source), format=WITH_GRAPHS[name]))
    assert found == set(record_quads(source.store))


@pytest.mark.parametrize("name", WITHOUT_GRAPHS)
def test_formats_without_graphs_come_back_but_for_the_graphs(source: Source, name: str) -> None:
    """Reading the export gives every statement of the record, once, and the format says what it leaves out."""
    found = [
        quad.triple for quad in parse(FORMATS[name].write(source), format=WITHOUT_GRAPHS[name])
    ]
    expected = {quad.triple for quad in record_quads(source.store)}
    assert (len(found), set(found)) == (len(expected), expected)
    assert FORMATS[name].leaves_out == (NO_GRAPHS,)


@pytest.mark.parametrize("name", RDFLIB_NAMES)
def test_another_library_reads_the_same(
    source: Source, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What rdflib reads from an export is isomorphic to what it reads from the record's N-Quads."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)
    written = rdflib.Dataset(default_union=True)
    written.parse(data=FORMATS[name].write(source), format=RDFLIB_NAMES[name])
    record = rdflib.Dataset(default_union=True)
    record.parse(data=FORMATS["nquads"].write(source), format="nquads")
    assert isomorphic(_merged(written), _merged(record))
    if name in WITH_GRAPHS:
        assert set(written.quads()) == set(record.quads())


def _merged(dataset: rdflib.Dataset) -> rdflib.Graph:
    merged = rdflib.Graph()
    for triple in dataset.triples((None, None, None)):
        merged.add(triple)
    return merged


@pytest.mark.parametrize("name", FORMATS)
def test_two_exports_are_equal_bytes(sample_build: Path, name: str) -> None:
    """The same build gives the same bytes in every format."""
    first, second = (FORMATS[name].write(open_source(sample_build)) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", ["turtle", "trig", "nquads", "ntriples"])
def test_formats_with_comments_carry_title_and_licence(source: Source, name: str) -> None:
    """Whoever opens the file sees what it is and under which licence."""
    head = FORMATS[name].write(source).decode().split("\n")[:3]
    assert source.title in head[0]
    assert source.license in head[1]


HELD_BY = {
    **dict.fromkeys((*WITH_GRAPHS, *WITHOUT_GRAPHS), "test_formats.py"),
    "schemaorg": "test_schema_org.py",
    "graphml": "test_plain_network.py",
    "gexf": "test_plain_network.py",
    "csv": "test_csv_tables.py",
    "void": "test_void.py",
    "dcat": "test_dcat.py",
}


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_is_without_a_test_of_what_it_loses(name: str) -> None:
    """Each format is read back in one of these files, or its losses are held there one by one."""
    held_in = (Path(__file__).parent / HELD_BY[name]).read_text(encoding="utf-8")
    assert (
        "comes_back" in held_in
        or "come_back" in held_in
        or "is_lost" in held_in
        or (FORMATS[name].leaves_out[0].startswith("the record:"))
    )


@pytest.mark.parametrize("name", FORMATS)
def test_each_format_carries_whose_record_it_is(source: Source, name: str) -> None:
    """Title, publisher, licence and version stand in the file, unless the format says that they cannot."""
    data = FORMATS[name].write(source)
    about = (source.title, source.publisher_name, source.license, source.version)
    assert all(about)
    if FORMATS[name].leaves_out[:1] and FORMATS[name].leaves_out[0].startswith("title, publisher"):
        assert source.version.encode() not in data
    else:
        assert [said for said in about if said.encode() not in data] == []


def test_no_two_formats_share_a_file() -> None:
    """Written into one folder, no format overwrites another."""
    assert len({each.filename for each in FORMATS.values()}) == len(FORMATS)


@pytest.mark.slow
def test_other_runs_give_equal_bytes(sample_build: Path) -> None:
    """Neither the order of sets nor the day of the run gets into any format."""
    script = (
        "import hashlib, sys, time; from pathlib import Path\n"
        "from onrecord.export.formats import FORMATS; from onrecord.export.source import open_source\n"
        "day = float(sys.argv[2]); time.time = lambda: day\n"
        "time.strftime = lambda *_: sys.argv[2]\n"
        "source = open_source(Path(sys.argv[1]))\n"
        "for each in FORMATS.values():\n"
        "    print(each.name, hashlib.sha256(each.write(source)).hexdigest())"
    )
    printed = {
        subprocess.run(
            [sys.executable, "-c", script, str(sample_build), day],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed, day in (("1", "86400"), ("4711", "1900000000"))
    }
    assert len(printed) == 1
    assert len(printed.pop().splitlines()) == len(FORMATS)


def test_graphml_holds_every_node_edge_and_value(source: Source) -> None:
    """The network comes back with all its nodes and edges, unique edge ids and declared keys."""
    network = project(source.store)
    root = ET.fromstring(FORMATS["graphml"].write(source))  # noqa: S314 - our own bytes
    space = "{http://graphml.graphdrawing.org/xmlns}"
    nodes = {node.get("id") for node in root.iter(f"{space}node")}
    edges = [edge.get("id") for edge in root.iter(f"{space}edge")]
    assert nodes == set(network)
    assert len(set(edges)) == network.number_of_edges()
    keys = [key.get("id") for key in root.iter(f"{space}key")]
    assert len(keys) == len(set(keys))
    assert {d.get("key") for d in root.iter(f"{space}data")} <= set(keys)


def test_nquads_are_the_record_of_the_build(source: Source, sample_build: Path) -> None:
    """But for the notice at its head, the export is `record.nq`: the engine keeps every literal as it was."""
    lines = FORMATS["nquads"].write(source).splitlines()
    record = (sample_build / "record.nq").read_bytes().splitlines()
    assert sorted(line for line in lines if not line.startswith(b"#")) == record


def test_jsonld_needs_no_context(source: Source) -> None:
    """Reading the JSON-LD fetches nothing: no node names a context."""
    assert "@context" not in _keys(json.loads(FORMATS["jsonld"].write(source)))


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*map(_keys, value.values()))
    return set().union(*map(_keys, value)) if isinstance(value, list) else set()


def test_the_vocabulary_comes_only_when_asked(sample_build: Path) -> None:
    """A plain export is the record alone; with the vocabulary it is the record and more."""
    plain = _quads(open_source(sample_build))
    both = _quads(open_source(sample_build, with_ontology=True))
    assert plain < both


def _quads(source: Source) -> set[Quad]:
    dataset = Dataset(parse(FORMATS["nquads"].write(source), format=RdfFormat.N_QUADS))
    return set(dataset)


def test_no_build_is_said_so(tmp_path: Path) -> None:
    """Exporting from a folder without a build names the folder and the command that makes one."""
    with pytest.raises(StoreError, match="onrecord build"):
        open_source(tmp_path / "nothing")


def test_a_broken_report_is_said_so(sample_build: Path, tmp_path: Path) -> None:
    """A report that cannot be read is named, with what to do."""
    copy = tmp_path / "build"
    shutil.copytree(sample_build, copy, symlinks=True)
    (copy / "report.json").resolve().write_text("{", encoding="utf-8")
    with pytest.raises(ExportError, match=r"report\.json"):
        open_source(copy)
