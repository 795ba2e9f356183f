"""Holds how findings read as text, JSON and Turtle."""

import json
from dataclasses import asdict

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode, RdfFormat, Store
from rdflib import RDF, SH, Graph

from onrecord.model.finding import Finding, Severity
from onrecord.model.vocabulary import ONR, SHAPES
from onrecord.model.vocabulary import SH as SHACL
from onrecord.validate.report import WRITERS, to_json, to_text, to_turtle

IN_FILE = Finding(
    severity=Severity.VIOLATION,
    code="unknown-key",
    message="Key `stanse` is not known here.",
    mend="Did you mean `stance`?",
    file="incidents/quay.yaml",
    line=12,
    column=5,
    key="claims[3].stanse",
)
IN_GRAPH = Finding(
    severity=Severity.WARNING,
    code="claim-stance",
    message="This claim has no stance.",
    mend="Write one.",
    focus="https://example.org/id/claim/1",
    path=ONR + "stance",
    value=ONR + "Perhaps",
    shape=SHAPES + "claim-stance",
)
WORDS = st.one_of(st.none(), st.text(st.characters(codec="utf-8", exclude_characters="\0")))
FINDINGS = st.builds(
    Finding,
    severity=st.sampled_from(Severity),
    code=st.from_regex(r"[a-z]+(-[a-z]+)*", fullmatch=True),
    message=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
    mend=st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1),
    file=WORDS,
    line=st.one_of(st.none(), st.integers(min_value=1)),
    focus=st.one_of(WORDS, st.sampled_from(["https://example.org/a", "http://not an IRI"])),
    value=WORDS,
)


def test_text_names_place_key_message_mend_and_code() -> None:
    """People read file:line:column, key and message in one line, the mend and its code below."""
    assert to_text([IN_FILE]) == (
        "incidents/quay.yaml:12:5: claims[3].stanse: violation: Key `stanse` is not known here.\n"
        "    Did you mean `stance`? [unknown-key]\n"
        "1 violation.\n"
    )


def test_text_names_the_node_where_no_file_is_known() -> None:
    """A finding in the graph is placed by its node, and says what value it found."""
    assert to_text([IN_GRAPH]).splitlines()[0] == (
        "https://example.org/id/claim/1: warning: This claim has no stance. (found: onr:Perhaps)"
    )


def test_text_says_so_when_nothing_is_wrong() -> None:
    """A record without findings gets one plain line."""
    assert to_text([]) == "Nothing is wrong.\n"


def test_json_says_whether_the_record_conforms() -> None:
    """Warnings do not refuse a record, violations do; every field is there by name."""
    assert json.loads(to_json([IN_GRAPH]))["conforms"] is True
    report = json.loads(to_json([IN_GRAPH, IN_FILE]))
    assert report["conforms"] is False
    assert report["findings"] == [asdict(IN_FILE), asdict(IN_GRAPH)]


def test_turtle_is_a_shacl_report() -> None:
    """A SHACL tool finds the report, its results, and what the specification asks of each."""
    graph = Graph().parse(data=to_turtle([IN_FILE, IN_GRAPH]), format="turtle")
    (report,) = graph.subjects(RDF.type, SH.ValidationReport)
    assert [str(each) for each in graph.objects(report, SH.conforms)] == ["false"]
    results = list(graph.objects(report, SH.result))
    assert len(results) == 2
    for result in results:
        for needed in (SH.focusNode, SH.resultSeverity, SH.sourceConstraintComponent):
            assert len(list(graph.objects(result, needed))) == 1
    assert {str(each) for each in graph.objects(None, SH.sourceShape)} == {IN_GRAPH.shape}


@given(st.lists(FINDINGS, max_size=4))
def test_reports_do_not_depend_on_the_order_of_findings(findings: list[Finding]) -> None:
    """The same findings in any order give the same bytes in every format."""
    for write in WRITERS.values():
        assert write(findings) == write(findings[::-1])


@given(st.lists(FINDINGS, max_size=4))
def test_turtle_can_be_read_whatever_the_findings_hold(findings: list[Finding]) -> None:
    """Odd values and IRIs that are none do not break the report; every finding is in it."""
    store = Store()
    store.load(to_turtle(findings), format=RdfFormat.TURTLE)
    results = list(store.quads_for_pattern(None, NamedNode(SHACL + "result"), None))
    assert len(results) == len(findings)
