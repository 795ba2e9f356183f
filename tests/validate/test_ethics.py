"""Holds that what is owed to people who are named is asked of whoever writes a workspace, and where."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import QuerySolutions, Store

from onrecord.export.assemble import Assembled, assemble
from onrecord.model.finding import Finding, Severity
from onrecord.model.vocabulary import ONR
from onrecord.network import project
from onrecord.network.kinds import Status
from onrecord.query import run
from onrecord.query.catalogue import catalogue
from onrecord.validate.checks import shipped_checks
from onrecord.validate.shapes import shapes_graph
from tests.inventions import SAMPLE
from tests.workspaces import FILES, INCIDENT, REGISTRY, passage, replaced, write_workspace

# who belongs to what, who holds which post and what was made public accuses nobody
HARMLESS = {"agents/parents", "agents/posts", "sources/releases"}
PROMISES = [f"h{number}" for number in range(1, 10)]
SAID = f"""\
  - says: {{subject: person/ola-brandt, predicate: convictedOf, object: criminalOffence}}
    claimant: outlet/gazette
    stance: asserts
    accuses: [person/ola-brandt]
    documentNotCited: true
    paraphrase: the Gazette says that Brandt had been convicted before
    {passage("stopped Ola Brandt")}
"""
LATER = f"""\
  - says: {{subject: person/ola-brandt, predicate: laterOutcome, object: overturned}}
    claimant: outlet/gazette
    stance: asserts
    paraphrase: the Gazette says that the conviction was set aside
    {passage("stopped Ola Brandt")}
"""


def with_claims(*claims: str) -> dict[str, str]:
    """Return the file of the incident with more claims at its end."""
    return {INCIDENT: FILES[INCIDENT] + "".join(claims)}


@pytest.fixture
def assembled(tmp_path: Path) -> Callable[[dict[str, str]], Assembled]:
    """Give the record of the workspace with some files changed."""
    return lambda changes: assemble(write_workspace(tmp_path, changes))


def in_tension(store: Store) -> set[tuple[str, str]]:
    """Return the aspects of questions that pull against each other."""
    query = f"SELECT ?a ?b {{ ?x <{ONR}inTension> ?y . ?x <{ONR}aspect> ?a . ?y <{ONR}aspect> ?b }}"
    rows = store.query(query, use_default_graph_as_union=True)
    assert isinstance(rows, QuerySolutions)
    return {tuple(str(row[name].value).rpartition("-")[2] for name in "ab") for row in rows}  # type: ignore[misc]


@pytest.mark.parametrize("promise", PROMISES)
def test_every_promise_has_a_rule_that_goes_by_its_number(promise: str) -> None:
    """Whoever looks for a promise finds the shapes and checks that hold it by their names."""
    names = {str(shape).rpartition("#")[2] for shape in shapes_graph().subjects()}
    names |= {check.name for check in shipped_checks()}
    assert any(name.startswith(f"ethics-{promise}-") for name in names)


def test_the_workspace_keeps_every_promise(
    assembled: Callable[[dict[str, str]], Assembled],
) -> None:
    """A conviction without a document is in order where the record says that none is cited."""
    assert assembled(with_claims(SAID, LATER)).findings == ()


NO_GROUND = replaced(REGISTRY, "    namingBasis: namedInSource\n", "")
NO_REPLY = replaced(
    INCIDENT, "{agent: person/ola-brandt, state", "{agent: agency/tram-watch, state"
)
NO_DOCUMENT = with_claims(SAID.replace("    documentNotCited: true\n", ""))
BOTH = with_claims(
    SAID.replace("documentNotCited", "document: source/depot-footage\n    documentNotCited")
)
GUILT = replaced(
    INCIDENT, "the watch says that Brandt carried", "the watch says that the suspect carried"
)


@pytest.mark.parametrize(
    ("changes", "codes", "file", "key"),
    [
        (NO_GROUND, {"ethics-h5-name"}, REGISTRY, "people[0]"),
        (NO_REPLY, {"ethics-h8-reply-unrecorded"}, INCIDENT, None),
        (NO_DOCUMENT, {"ethics-h3-document-missing"}, INCIDENT, "claims[4]"),
        (BOTH, {"ethics-h3-document", "ethics-h3-document-kind"}, INCIDENT, "claims[4]"),
    ],
    ids=[
        "name without ground",
        "no word on a reply",
        "no word on a document",
        "cited and not cited",
    ],
)
def test_a_broken_promise_refuses_the_record_where_it_is_broken(
    assembled: Callable[[dict[str, str]], Assembled],
    changes: dict[str, str],
    codes: set[str],
    file: str,
    key: str | None,
) -> None:
    """The finding names the file and the entry in which something has to be written."""
    found = assembled(changes).findings
    assert {finding.code for finding in found} == codes
    assert {(finding.file, finding.severity) for finding in found} == {(file, Severity.VIOLATION)}
    assert key is None or {finding.key for finding in found} == {key}


def test_a_word_that_prejudges_is_a_warning_with_its_place(
    assembled: Callable[[dict[str, str]], Assembled],
) -> None:
    """It names the word and the claim in whose paraphrase it stands, and refuses nothing."""
    record = assembled(GUILT)
    (found,) = record.findings
    assert record.is_valid
    assert (found.code, found.severity, found.value) == (
        "ethics-h9-wording",
        Severity.WARNING,
        "suspect",
    )
    assert (found.file, found.key) == (INCIDENT, "claims[1]")


def test_a_later_outcome_pulls_against_the_conviction(
    assembled: Callable[[dict[str, str]], Assembled],
) -> None:
    """The build links the question of the conviction with that of what came of it, both ways."""
    assert in_tension(assembled(with_claims(SAID)).store) == set()
    found = in_tension(assembled(with_claims(SAID, LATER)).store)
    assert found == {("convictions", "outcome"), ("outcome", "convictions")}


def test_an_outcome_in_another_incident_is_found(tmp_path: Path) -> None:
    """What the build cannot link, because it stands in another file, does not go unseen."""
    other = f"incident: incident/yard\nlabel: Yard incident\nsource: source/gazette-depot\nclaims:\n{LATER}"
    folder = write_workspace(tmp_path, with_claims(SAID))
    (folder / "incidents" / "yard.yaml").write_text(other, encoding="utf-8")
    found: tuple[Finding, ...] = assemble(folder).findings
    assert {finding.code for finding in found} == {"ethics-h4-outcome-unseen"}


@pytest.fixture(scope="module")
def sample() -> Store:
    """Give the invented record of several incidents."""
    return assemble(SAMPLE).store


def test_the_table_of_accusations_prints_one_status_beside_each(sample: Store) -> None:
    """No accusation is listed without where the claims leave its question, and whether the accused had a say."""
    rows = list(run("questions/accusations", store=sample).rows())
    claims = {(row["claim"], row["accused"]) for row in rows}
    assert len(rows) == len(claims) > 3
    assert all({"status", "reply", "speaker", "reported"} <= row.keys() for row in rows)
    assert "not judged" not in {str(row["reply"]) for row in rows}


def test_no_table_tells_an_accusation_without_its_status() -> None:
    """Whatever canned query tells what is claimed, in words or by its value, says where it stands."""
    telling = [
        query
        for query in catalogue().values()
        if {"claim", "speaker"} <= dict(query.columns).keys() and query.name not in HARMLESS
    ]
    assert len(telling) > 10
    assert [query.name for query in telling if "status" not in dict(query.columns)] == []


def test_the_network_carries_one_status_for_each_accusation(sample: Store) -> None:
    """Every claim that accuses hangs on one question of the picture, whose status is drawn."""
    nodes: dict[str, dict[str, Any]] = dict(project(sample).nodes.items())
    accusing = [node for node in nodes.values() if node.get("accuses")]
    assert len(accusing) > 3
    for claim in accusing:
        (question,) = claim["questions"]
        assert nodes[question]["status"] in set(Status)


COUNTED = re.compile(r"\(\s*(?:COUNT|SUM|AVG|MAX)\s*\(.*?\)\s+AS\s+\?(\w+)\s*\)", re.IGNORECASE)
ORDERED = re.compile(r"ORDER BY\s+(.*)$", re.IGNORECASE | re.DOTALL)


def ranks_by(text: str) -> set[str]:
    """Return the counts by which the rows of a query are put in order."""
    counts = set(COUNTED.findall(text))
    orders = ORDERED.findall(text.rpartition("}")[2])
    return counts & {name for order in orders for name in re.findall(r"\?(\w+)", order)}


def test_no_query_ranks_anybody_by_counts_without_a_status() -> None:
    """How often somebody is accused is no measure of anything; a count of claims would be read as one."""
    ranking = {
        query.name: ranks_by(query.text)
        for query in catalogue().values()
        if "status" not in dict(query.columns)
    }
    assert len(ranking) >= 5
    assert {name: counts for name, counts in ranking.items() if counts} == {}


@pytest.mark.parametrize(
    "end", ["ORDER BY DESC(?n)", "ORDER BY ?name\n  desc ( ?n )", "ORDER BY ?n LIMIT 5"]
)
def test_a_query_that_ranks_would_be_found(end: str) -> None:
    """However the order is written."""
    text = f"SELECT ?who (COUNT(DISTINCT ?c) AS ?n) WHERE {{ ?c onr:accuses ?who }} GROUP BY ?who {end}"
    assert ranks_by(text) == {"n"}
    assert ranks_by(text.partition("ORDER")[0]) == set()
