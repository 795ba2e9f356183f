"""The queries that ship with the program: what they say of themselves, and what they answer."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.model.resources import resource
from onrecord.model.vocabulary import LABEL, ONR, PREFIXES
from onrecord.query import Result, run
from onrecord.query.catalogue import NAME, Query, catalogue, names
from onrecord.query.header import Type
from onrecord.query.result import Kind
from onrecord.query.shorten import shorten
from onrecord.query.tokens import Kind as TokenKind
from onrecord.query.tokens import tokens
from tests.query.arguments import ARGUMENTS, GRAPHS

BASE = "https://example.org/port-ansel/"
EXPECTED = Path(__file__).parent / "expected"
QUERIES = catalogue()
every_query = pytest.mark.parametrize("query", QUERIES.values(), ids=QUERIES)


def asked(store: ox.Store, name: str, columns: str, **params: str) -> list[tuple[str, ...]]:
    """Return some columns of an answer, as people read them."""
    result = run(name, store=store, params=params)
    return [
        tuple(shorten(row.get(each), result.base) for each in columns.split())
        for row in result.rows()
    ]


def answer(store: ox.Store, query: Query) -> Result:
    """Return the answer of a query with what it needs."""
    return run(query.name, store=store, params=ARGUMENTS.get(query.name))


def test_the_folder_holds_queries_and_nothing_else() -> None:
    """Every file is found, by a name that the command line takes for one."""
    files = [path for path in resource("queries").rglob("*") if path.is_file()]
    assert all(path.suffix == ".rq" for path in files)
    assert {"claims/who-said-what", "questions/disputed", "incidents/timeline"} < set(QUERIES)
    assert {"agents/posts", "claims/chains", "items/recovered", "claims/as-graph"} < set(QUERIES)
    assert list(QUERIES) == names()
    assert all(NAME.fullmatch(name) for name in QUERIES)


@every_query
def test_a_query_says_what_it_asks(query: Query) -> None:
    """Title, question and every parameter are in words."""
    assert query.title
    assert query.question.endswith("?")
    assert all(parameter.description for parameter in query.parameters)
    assert not [p for p in query.parameters if p.required and p.default is not None]


@every_query
def test_every_column_is_described(query: Query, sample: ox.Store) -> None:
    """The columns of the header are those of the answer, in its order."""
    result = answer(sample, query)
    if result.kind is Kind.ROWS:
        assert [name for name, _ in query.columns] == list(result.columns)
        assert all(description for _, description in query.columns)
    else:
        assert not query.columns


@every_query
def test_every_parameter_can_be_bound(query: Query, sample: ox.Store) -> None:
    """The engine binds variables of the projection only, and BOUND does not see what is bound."""
    values = {Type.IRI: "publisher/port-ansel-record", Type.CONCEPT: "none"}
    params = {each.name: values[each.type] for each in query.parameters}
    result = run(query.name, store=sample, params=params)
    assert list(result.rows() if result.kind is Kind.ROWS else result.triples()) == []
    assert not re.search(r"\bBOUND\b", query.text, re.IGNORECASE)


@every_query
def test_a_query_needs_no_prefix_of_its_own(query: Query) -> None:
    """Names in it are those of the vocabulary, with the prefixes that all faces know."""
    text = query.text
    found = [
        text[token.start : token.end] for token in tokens(text) if token.kind is TokenKind.NAME
    ]
    assert found
    assert {name.partition(":")[0] for name in found} <= set(PREFIXES)


@every_query
def test_an_answer_is_the_same_every_time(query: Query, sample: ox.Store) -> None:
    """Rows come in one order, and none comes twice."""
    answers = [answer(sample, query) for _ in range(3)]
    if answers[0].kind is Kind.ROWS:
        rows = [[list(row.items()) for row in result.rows()] for result in answers]
        assert len({str(row) for row in rows[0]}) == len(rows[0])
        assert rows[0] == rows[1] == rows[2]
    else:
        graphs = [result.triples() for result in answers]
        assert graphs[0] == graphs[1] == graphs[2]


def test_the_order_does_not_depend_on_the_order_of_loading(sample: ox.Store) -> None:
    """The same record in another store answers the same, row by row."""
    other = ox.Store()
    other.extend(sorted(sample, key=str, reverse=True))
    for name, query in QUERIES.items():
        one, two = answer(sample, query), answer(other, query)
        if one.kind is Kind.ROWS:
            assert list(one.rows()) == list(two.rows()), name
        else:
            assert one.triples() == two.triples(), name


@every_query
def test_no_words_of_a_claim_stand_without_who_says_them_and_how(query: Query) -> None:
    """Whoever reads a paraphrase reads its speaker, the stance and the reservations beside it."""
    columns = {name for name, _ in query.columns}
    if "paraphrase" in columns:
        assert {"stance", "hedges"} < columns
        assert columns & {"speaker", "root"}


def rows_of(result: Result, columns: list[str]) -> list[list[str]]:
    """Return some columns of an answer, as people read them."""
    return [[shorten(row.get(each), result.base) for each in columns] for row in result.rows()]


def test_every_query_has_expected_rows() -> None:
    """A file for each query that answers with rows, and none for another."""
    files = {p.relative_to(EXPECTED).with_suffix("").as_posix() for p in EXPECTED.rglob("*.csv")}
    assert files == set(QUERIES) - set(GRAPHS)


@pytest.mark.parametrize("name", sorted(set(QUERIES) - set(GRAPHS)))
def test_the_sample_is_answered_as_expected(name: str, sample: ox.Store) -> None:
    """All rows, in their order, in the columns of the file in expected/."""
    with (EXPECTED / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        columns, *expected = csv.reader(file)
    assert expected
    assert rows_of(answer(sample, QUERIES[name]), columns) == expected


# what is asked, and how many rows of the whole answer are left, of which all have these values
NARROWED = [
    ("agents/parents", {"agency": "review-panel"}, 1, {"body": "Review Panel"}),
    ("agents/posts", {"agent": "person/fen-castellanos"}, 1, {"place": "District Attorney"}),
    ("agents/posts", {"agent": "person/wu-yi"}, 0, {}),
    ("agents/prior-convictions", {"person": "asa-lindqvist"}, 5, {"of": "Åsa Lindqvist"}),
    ("agents/prior-convictions", {"incident": "quay"}, 0, {}),
    ("agents/recurring", {"incident": "quay"}, 8, {"told": "Quay incident", "incidents": "2"}),
    ("agents/not-quoted", {"incident": "market"}, 1, {"name": "Review Panel"}),
    ("agents/about", {"agent": "j-ibanez"}, 11, {"agent": "person/j-ibanez"}),
    ("agents/about", {"agent": "quay-officer-1"}, 1, {"part": "is what it is about"}),
    ("claims/by-root", {"incident": "market"}, 23, {"incident": "incident/market"}),
    ("claims/chains", {"claimant": "wu-yi"}, 1, {"speaker": "Wu Yì", "claims": "1"}),
    ("claims/denials", {"incident": "market"}, 3, {"status": "onr:Contested"}),
    ("claims/denials", {"claimant": "ada-mbeki-lund"}, 1, {"opponent": "nobody in the record"}),
    ("claims/who-said-what", {"incident": "market"}, 23, {"incident": "incident/market"}),
    ("claims/who-said-what", {"claimant": "wu-yi"}, 1, {"hedges": "approximate"}),
    ("incidents/investigations", {"incident": "quay"}, 4, {"state": "ongoing"}),
    ("incidents/investigations", {"incident": "market"}, 0, {}),
    ("incidents/timeline", {"incident": "market"}, 8, {"incident": "incident/market"}),
    ("items/recovered", {"incident": "quay"}, 0, {}),
    ("questions/accusations", {"accused": "j-ibanez"}, 1, {"hedges": "reported"}),
    ("questions/accusations", {"incident": "market"}, 6, {"of": "Åsa Lindqvist"}),
    ("questions/disputed", {"status": "deniedOnly"}, 1, {"answer": "Wu Yì"}),
    ("questions/disputed", {"incident": "market", "status": "contested"}, 4, {}),
    ("questions/in-tension", {"incident": "quay"}, 2, {"status": "onr:Unopposed"}),
    ("questions/in-tension", {"incident": "market"}, 0, {}),
    ("questions/only-hedged", {"incident": "quay"}, 3, {"incident": "incident/quay"}),
    ("questions/unconfirmed", {"incident": "market"}, 1, {"speaker": "Ngozi Ferreira"}),
    ("sources/basis", {"kind": "footage"}, 3, {"kind": "onr:Footage"}),
    ("sources/basis", {"basis": "market-film"}, 1, {"speaker": "Ngozi Ferreira"}),
    ("sources/basis", {"incident": "market"}, 1, {"basis": "source/market-film"}),
    ("sources/evidence", {"source": "ledger-two-stops"}, 10, {"source": "source/ledger-two-stops"}),
    ("sources/evidence", {"incident": "quay", "source": "ledger-two-stops"}, 3, {}),
    ("sources/releases", {"incident": "market"}, 1, {"interval": "8 days"}),
    ("sources/reported-by-one", {"outlet": "ledger", "other": "courier"}, 9, {}),
    (
        "sources/reported-by-one",
        {"outlet": "ledger", "other": "courier", "incident": "quay"},
        2,
        {"covered": "yes"},
    ),
    ("sources/reported-by-one", {"outlet": "courier", "other": "courier"}, 0, {}),
    ("sources/reported-by-one", {"outlet": "channel-6", "other": "ledger"}, 3, {"covered": "yes"}),
    ("sources/reported-by-one", {"outlet": "channel-6", "other": "beacon"}, 1, {}),
]


@pytest.mark.parametrize(("name", "params", "count", "values"), NARROWED)
def test_parameters_narrow_an_answer(
    name: str, params: dict[str, str], count: int, values: dict[str, str], sample: ox.Store
) -> None:
    """What is left is what was asked for."""
    result = run(name, store=sample, params=params)
    found = rows_of(result, list(values) or list(result.columns))
    assert len(found) == count
    assert not values or {tuple(row) for row in found} <= {tuple(values.values())}


def test_every_parameter_is_tried() -> None:
    """No parameter is left without a case above, but those of graphs."""
    tried = {(name, key) for name, params, _, _ in NARROWED for key in params}
    declared = {(q.name, each.name) for q in QUERIES.values() for each in q.parameters}
    assert {(name, key) for name, key in declared if name not in GRAPHS} == tried


def test_no_query_hides_who_says_it(sample: ox.Store) -> None:
    """Every row names a claim, and its speaker and source, unless it says that nothing is stated or counts."""
    for name in sorted(set(QUERIES) - {*GRAPHS, "claims/chains"}):
        result = answer(sample, QUERIES[name])
        for row in result.rows():
            values = {shorten(value, result.base) for value in row.values()}
            assert "claim" in row or "not stated" in values, name
            counted = name in {"agents/recurring", "agents/not-quoted"}
            assert counted or "claim" not in row or {"reported"} <= set(row), name


def test_what_is_told_under_another_name_is_not_told_by_one_alone(sample: ox.Store) -> None:
    """Names that are judged the same make no difference between two outlets, as other names do."""
    name = "sources/reported-by-one"
    params = {"outlet": "beacon", "other": "courier"}
    before = asked(sample, name, "claim", **params)
    denial = "SELECT ?c { ?c onr:stance onr:Denies ; onr:claimant <person/ines-ibanez> }"
    claim = next(run(denial, store=sample).rows())["c"]
    assert isinstance(claim, ox.NamedNode)
    for person, rows in (("j-ibanez", before), ("wu-yi", [*before, (shorten(claim, BASE),)])):
        store = about_another(sample, claim, person)
        assert sorted(asked(store, name, "claim", **params)) == sorted(rows)


def about_another(store: ox.Store, claim: ox.NamedNode, person: str) -> ox.Store:
    """Return a copy of a store in which a claim about somebody is about a person of that name."""
    copy = ox.Store()
    copy.extend(store)
    says = ox.NamedNode(ONR + "proposition")
    (link,) = copy.quads_for_pattern(claim, says, None)
    other = ox.NamedNode(BASE + "proposition/other")
    assert isinstance(link.object, ox.NamedNode)
    for quad in copy.quads_for_pattern(link.object, None, None):
        is_subject = quad.predicate.value.endswith("#subject")
        value = ox.NamedNode(BASE + "person/" + person) if is_subject else quad.object
        copy.add(ox.Quad(other, quad.predicate, value, quad.graph_name))
    copy.remove(link)
    copy.add(ox.Quad(claim, says, other, link.graph_name))
    return copy


def test_who_said_what_holds_every_claim_once(sample: ox.Store) -> None:
    """Each claim is about one incident, and all of them are there."""
    name, column = "claims/who-said-what", "claim"
    quay = asked(sample, name, column, incident="incident/quay")
    market = asked(sample, name, column, incident="incident/market")
    every = asked(sample, name, column)
    assert set(every) == set(quay) | set(market)
    assert not set(quay) & set(market)
    claims = run(
        "SELECT (COUNT(DISTINCT ?claim) AS ?n) { ?claim a onr:Claim }", store=sample
    ).rows()
    assert shorten(next(claims)["n"], BASE) == str(len(set(every)))


@pytest.mark.parametrize("status", ["contested", "Contested", "onr:Contested", ONR + "Contested"])
def test_disputed_takes_a_status_by_any_of_its_names(sample: ox.Store, status: str) -> None:
    """A concept is found as workspace files write it and as queries do."""
    rows = asked(sample, "questions/disputed", "status", status=status)
    assert set(rows) == {("onr:Contested",)}


def test_timeline_lists_every_act(sample: ox.Store) -> None:
    """An act of which nobody says when it was is there, and says so."""
    acts = run("SELECT ?act { ?act a onr:Act }", store=sample).rows()
    told = {row[0] for row in asked(sample, "incidents/timeline", "act")}
    assert told == {shorten(act["act"], BASE) for act in acts}


def test_chains_count_every_claim_once_a_speaker(sample: ox.Store) -> None:
    """A joint statement counts for each who made it."""
    counted = sum(int(row[0]) for row in asked(sample, "claims/chains", "claims"))
    pairs = "SELECT DISTINCT ?claim ?who { ?claim onr:claimant ?who }"
    assert counted == len(list(run(pairs, store=sample).rows()))


RECOVERED = """
@base <https://example.org/depot/> .
@prefix onr: <https://w3id.org/onrecord/ns#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<graph/registry> {
  <incident/depot> a onr:Incident .
  <act/depot-1> a onr:Act ; rdfs:label "search of the shed"@en .
  <item/depot-1> a onr:Item ; rdfs:label "object in the shed"@en ; onr:partOfIncident <incident/depot> .
  <item/depot-2> a onr:Item ; rdfs:label "tram"@en ; onr:partOfIncident <incident/depot> .
  <place/shelf> a onr:Place ; rdfs:label "shelf"@en .
  <agency/watch> a onr:Agency ; rdfs:label "Tram Watch"@en .
  <person/clerk> a onr:Person ; rdfs:label "clerk"@en .
}
<graph/propositions> {
  <proposition/1> rdf:subject <act/depot-1> ; rdf:predicate onr:recovered ; rdf:object <item/depot-1> .
  <proposition/2> rdf:subject <item/depot-1> ; rdf:predicate onr:foundAt ; rdf:object <place/shelf> .
  <proposition/3> rdf:subject <item/depot-1> ; rdf:predicate onr:itemKind ; rdf:object onr:Handgun .
  <proposition/4> rdf:subject <item/depot-2> ; rdf:predicate onr:itemKind ; rdf:object onr:Vehicle .
  <proposition/5> rdf:subject <place/shelf> ; rdf:predicate onr:described ; rdf:object "dusty"@en .
  <proposition/6> rdf:subject <item/depot-1> ; rdf:predicate onr:belongsTo .
}
<graph/source/gazette> { <source/gazette> a onr:Article ; rdfs:label "Gazette piece"@en . }
"""


def recovered_store(vocabulary: ox.Store) -> ox.Store:
    """Return an invented record in which something is recovered, with a claim on each proposition."""
    store = ox.Store()
    store.load(RECOVERED, format=ox.RdfFormat.TRIG)
    graph = ox.NamedNode("https://w3id.org/onrecord/ns")
    store.extend(vocabulary.quads_for_pattern(None, None, None, graph))
    base = "https://example.org/depot/"
    for number in range(1, 7):
        stance = "Denies" if number == 3 else "Asserts" if number < 6 else "CannotConfirm"
        says = {
            "proposition": base + f"proposition/{number}",
            "claimant": base + ("person/clerk" if number == 3 else "agency/watch"),
            "stance": ONR + stance,
            "reportedIn": base + "source/gazette",
        }
        claim, source = (
            ox.NamedNode(base + name) for name in (f"claim/{number}", "graph/source/gazette")
        )
        for name, value in says.items():
            store.add(ox.Quad(claim, ox.NamedNode(ONR + name), ox.NamedNode(value), source))
        words = ox.Literal(f"claim {number}", language="en")
        store.add(ox.Quad(claim, ox.NamedNode(ONR + "paraphrase"), words, source))
    return store


def test_recovered_follows_an_item_to_its_place(sample: ox.Store) -> None:
    """What is said of the item, of the place where it was found and of the recovery; nothing else."""
    store = recovered_store(sample)
    rows = asked(store, "items/recovered", "told about says value stance speaker")
    thing = "object in the shed"
    assert rows == [
        (thing, thing, "belongs to", "", "onr:CannotConfirm", "Tram Watch"),
        (thing, thing, "found at", "shelf", "onr:Asserts", "Tram Watch"),
        (thing, thing, "item kind", "handgun", "onr:Denies", "clerk"),
        (thing, "search of the shed", "recovered", thing, "onr:Asserts", "Tram Watch"),
        (thing, "shelf", "described as", "dusty", "onr:Asserts", "Tram Watch"),
    ]


def test_a_graph_of_a_claim_holds_all_that_belongs_to_it(sample: ox.Store) -> None:
    """Claim, proposition, hops, spans and questions, with labels of what they name."""
    chain = "SELECT ?claim { ?claim onr:hop ?hop . ?hop onr:position 2 }"
    row = next(run(chain, store=sample).rows())
    claim = row["claim"]
    assert isinstance(claim, ox.NamedNode)
    triples = run("claims/as-graph", store=sample, params={"about": claim}).triples()
    subjects = {triple.subject for triple in triples}
    parts = "SELECT ?part { ?claim onr:proposition|onr:hop|onr:evidence|^onr:answeredBy ?part }"
    values = {claim} | {
        each["part"] for each in run(parts.replace("?claim", str(claim)), store=sample).rows()
    }
    assert len(values) > 4
    assert values <= subjects
    labels = {shorten(t.object, BASE) for t in triples if t.predicate == ox.NamedNode(LABEL)}
    assert {"Channel 6", "Ansel Wire", "asserts"} <= labels
    claims = {t.subject for t in triples if t.object == ox.NamedNode(ONR + "Claim")}
    assert claims == {claim}


def test_a_graph_of_an_incident_holds_its_claims_and_no_others(sample: ox.Store) -> None:
    """Two incidents that one source tells of stay apart."""
    triples = run("claims/as-graph", store=sample, params={"about": "incident/market"}).triples()
    about = {t.object for t in triples if t.predicate == ox.NamedNode(ONR + "aboutIncident")}
    assert about == {ox.NamedNode(BASE + "incident/market")}


@pytest.mark.parametrize(
    ("name", "columns", "stance"),
    [
        ("claims/denials", "hedges", "Denies"),
        ("claims/denials", "reserved", "Asserts"),
        ("questions/unconfirmed", "hedges", "CannotConfirm"),
    ],
)
def test_reservations_are_told_with_what_is_denied_or_left_open(
    sample: ox.Store, name: str, columns: str, stance: str
) -> None:
    """Several of one claim stand in one cell, in one order, and give no further row."""
    store = ox.Store()
    store.extend(sample)
    before = asked(store, name, "claim")
    for quad in sample.quads_for_pattern(
        None, ox.NamedNode(ONR + "stance"), ox.NamedNode(ONR + stance)
    ):
        for hedge in ("Preliminary", "Alleged"):
            store.add(
                ox.Quad(
                    quad.subject,
                    ox.NamedNode(ONR + "hedge"),
                    ox.NamedNode(ONR + hedge),
                    quad.graph_name,
                )
            )
    assert asked(store, name, "claim") == before
    assert any("alleged, preliminary" in cell for (cell,) in asked(store, name, columns))
