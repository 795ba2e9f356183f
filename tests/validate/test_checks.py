"""Holds the checks across claims: each finds its own seeded offender and nothing else."""

import re
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store

from onrecord.model.errors import RuleError
from onrecord.model.finding import Severity
from onrecord.model.vocabulary import ONTOLOGY
from onrecord.read.ontology import ontology_store
from onrecord.validate.checks import Check, read_check, run_checks, shipped_checks

HERE = Path(__file__).parent
BASE = "https://example.org/id/"
# one file for each check, and for a check with several cases more of them: <check>--<case>.trig
OFFENDERS = {path.stem: path for path in sorted((HERE / "offenders").glob("*.trig"))}
HEADER = "#+ title: T\n#+ message: M.\n#+ mend: D.\n#+ severity: warning\n"


def record(*more: Path) -> Store:
    """Return the good record, and whatever is added to it, with the vocabulary."""
    store = Store()
    graph = NamedNode(ONTOLOGY)
    store.bulk_extend(Quad(q.subject, q.predicate, q.object, graph) for q in ontology_store())
    for path in (HERE / "record.trig", *more):
        store.bulk_load(path=path, format=RdfFormat.TRIG)
    return store


def written(tmp_path: Path, text: str) -> Check:
    """Return the check that a file with this text holds."""
    path = tmp_path / "rule.rq"
    path.write_text(text, encoding="utf-8")
    return read_check(path)


def test_nothing_is_wrong_with_the_good_record() -> None:
    """All checks hold on a record that keeps every rule."""
    assert run_checks(record(), shipped_checks()) == []


def test_every_check_has_an_offender() -> None:
    """No check goes untested, and no offender is left without its check."""
    assert {check.name for check in shipped_checks()} == {
        name.partition("--")[0] for name in OFFENDERS
    }


@pytest.mark.parametrize("name", OFFENDERS)
def test_an_offender_is_found_by_its_check_alone(name: str) -> None:
    """The seeded fault is found where it is, by the one check that it breaks."""
    path = OFFENDERS[name]
    focus = re.search(r"^# focus: (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    found = run_checks(record(path), shipped_checks())
    assert {finding.code for finding in found} == {name.partition("--")[0]}
    assert focus is not None
    assert BASE + focus[1] in {finding.focus for finding in found}


@pytest.mark.parametrize("check", shipped_checks(), ids=lambda check: check.name)
def test_a_check_says_what_is_wrong_and_how_to_mend_it(check: Check) -> None:
    """Message and mend are sentences of their own, the title is a rule without full stop."""
    assert check.message.endswith(".")
    assert check.mend.endswith(".")
    assert check.message != check.mend
    assert not check.title.endswith(".")


def test_a_finding_carries_the_offender_and_its_value(tmp_path: Path) -> None:
    """What a row projects as ?focus and ?value stands in the finding."""
    query = 'SELECT ?focus ?value { VALUES (?focus ?value) { (<http://a.example/> "7") } }'
    (found,) = run_checks(Store(), [written(tmp_path, HEADER + query)])
    assert (found.severity, found.code) == (Severity.WARNING, "rule")
    assert (found.focus, found.value) == ("http://a.example/", "7")
    assert (found.message, found.mend) == ("M.", "D.")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT ?focus {}", "title and message and mend and severity"),
        (HEADER.replace("warning", "grave") + "SELECT ?focus {}", "violation, warning, info"),
    ],
)
def test_a_header_that_lacks_something_is_refused(tmp_path: Path, text: str, message: str) -> None:
    """A check without its words, or of unknown severity, is named with what is wrong."""
    with pytest.raises(RuleError, match=message):
        written(tmp_path, text)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT ?focus {", "not SPARQL"),
        ("ASK { ?s ?p ?o }", "selects nothing"),
        ("SELECT ?s { ?s ?p ?o }", "does not select"),
    ],
)
def test_a_query_that_finds_no_offenders_is_refused(
    tmp_path: Path, query: str, message: str
) -> None:
    """A check must be a SELECT of ?focus in valid SPARQL."""
    with pytest.raises(RuleError, match=message):
        run_checks(Store(), [written(tmp_path, HEADER + query)])
