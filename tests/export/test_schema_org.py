"""schema.org: claims as claims; nothing that anybody could contest is a plain statement."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import rdflib
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse
from rdflib.compare import isomorphic

from onrecord.export.schema_org import LEAVES_OUT, write
from onrecord.export.source import Source, open_source
from onrecord.model.vocabulary import (
    CLAIMANT,
    DOCUMENT_NOT_CITED,
    LABEL,
    ONR,
    PARAPHRASE,
    RDF,
    SCHEMA,
    SINGLE_SIDED,
    STATUS,
    TYPE,
)
from onrecord.model.words import STANCE_WORDS
from onrecord.store.record import record_quads
from tests.export import hostile

# what may stand of each class, and nothing else
ALLOWED = {
    "Person": {"name", "description"},
    "Group": {"name", "description"},
    "Agency": {"name"},
    "Unit": {"name"},
    "Post": {"name"},
    "Outlet": {"name"},
    "Place": {"name"},
    "Incident": {"name"},
    "Claim": {"text", "description", "author", "appearance", "isBasedOn", "about"},
    "Question": {"name", "description", "about", "answerCount", "suggestedAnswer"},
}
OWN = {"Claim": {"stance", "hedge"}, "Question": {"status", "singleSided"}}
LOST = {
    "Act", "Item", "Involvement", "Proposition", "Hop", "Conflict", "SideJudgement",
    "IdentityJudgement", "ReplyJudgement",
}  # fmt: skip


@pytest.fixture(scope="module")
def source(sample_build: Path) -> Source:
    """Give the sample as an export reads it."""
    return open_source(sample_build)


@pytest.fixture(scope="module")
def written(source: Source) -> set[Triple]:
    """Give the statements of the file, as an engine reads them."""
    return {quad.triple for quad in parse(write(source), format=RdfFormat.JSON_LD)}


@pytest.fixture(scope="module")
def record(source: Source) -> set[Triple]:
    """Give the statements of the record."""
    return {quad.triple for quad in record_quads(source.store)}


def test_two_parsers_read_the_same_without_a_network(source: Source) -> None:
    """The context stands in the file: an engine and rdflib read isomorphic graphs, and nothing is fetched."""
    data = write(source)
    one = rdflib.Graph().parse(data=data, format="json-ld")
    lines = "".join(f"{quad.triple} .\n" for quad in parse(data, format=RdfFormat.JSON_LD))
    other = rdflib.Graph().parse(data=lines, format="nt")
    assert len(one) > 100
    assert isomorphic(one, other)
    assert _contexts(json.loads(data)) == [{"@vocab": SCHEMA, "onr": ONR}]


def test_only_what_is_neutral_is_said_of_things(written: set[Triple]) -> None:
    """Whoever and whatever is described has a class and a name; claims and questions have what makes them so."""
    classes = {t.subject: _local(t.object) for t in written if _is_own_type(t)}
    for triple in written:
        cls = classes.get(triple.subject)
        if cls not in ALLOWED or triple.predicate.value == TYPE:
            continue
        allowed = {SCHEMA + name for name in ALLOWED[cls]} | {ONR + n for n in OWN.get(cls, ())}
        assert triple.predicate.value in allowed, triple


def test_no_proposition_stands_as_a_plain_statement(
    written: set[Triple], record: set[Triple]
) -> None:
    """No subject of a claim is tied to what is claimed of it, by whatever property; every status is among them."""
    parts = {
        name: {t.subject: t.object for t in record if t.predicate.value == RDF + name}
        for name in ("subject", "predicate", "object")
    }
    assert len(parts["object"]) > 20
    tied = {(t.subject, t.object) for t in written}
    used = {t.predicate for t in written}
    for proposition, subject in parts["subject"].items():
        value = parts["object"].get(proposition)
        assert (subject, value) not in tied
        assert parts["predicate"][proposition] not in used
    statuses = Counter(_local(t.object) for t in record if t.predicate.value == STATUS)
    assert {"Contested", "Unconfirmed", "DeniedOnly", "Unopposed"} <= set(statuses)
    assert Literal("true", datatype=_boolean()) in {
        t.object for t in record if t.predicate.value == SINGLE_SIDED
    }


def test_names_are_the_labels_of_the_record(written: set[Triple], record: set[Triple]) -> None:
    """No name says more than the neutral label."""
    labels = {(t.subject, t.object) for t in record if t.predicate.value == LABEL}
    things = {t.subject for t in record if _is_own_type(t)}
    names = {
        (t.subject, t.object)
        for t in written
        if t.predicate.value == SCHEMA + "name" and t.subject in things
    }
    assert names
    assert names <= labels


def test_each_text_names_its_speakers_and_stance(source: Source) -> None:
    """What a claim says cannot be read without who says it, and how."""
    nodes = {node["@id"]: node for node in json.loads(write(source))["@graph"]}
    quads = list(record_quads(source.store))
    words = {_value(q.subject): _value(q.object) for q in quads if q.predicate.value == PARAPHRASE}
    labels = {_value(q.subject): _value(q.object) for q in quads if q.predicate.value == LABEL}
    assert words
    for quad in quads:
        if quad.predicate.value == CLAIMANT:
            claim = _value(quad.subject)
            head = nodes[claim]["text"]["@value"].removesuffix(words[claim])
            assert labels[_value(quad.object)] in head
            assert any(w in head for w in STANCE_WORDS.values())


def test_carriers_and_missing_documents_stand_with_a_claim(source: Source) -> None:
    """Through whom a claim came, in order, and that no document is cited for a conviction, are told with it."""
    nodes = {node["@id"]: node for node in json.loads(write(source))["@graph"]}
    told = [node for node in nodes.values() if "Claim" in node["@type"]]
    assert any(re.search(r"through [^,]+, through ", node["text"]["@value"]) for node in told)
    quads = list(record_quads(source.store))
    uncited = {_value(q.subject) for q in quads if q.predicate.value == DOCUMENT_NOT_CITED}
    assert uncited
    assert {
        node["@id"]
        for node in told
        if "No official document is cited" in node.get("description", "")
    } == uncited


def test_how_a_question_stands_goes_with_its_claims(source: Source) -> None:
    """The status, and that only one side says so, stand in words with each claim that answers."""
    nodes = {node["@id"]: node for node in json.loads(write(source))["@graph"]}
    questions = [node for node in nodes.values() if "Question" in node["@type"]]
    assert any(question["onr:singleSided"] for question in questions)
    for question in questions:
        for answer in question["suggestedAnswer"]:
            assert question["description"] in nodes[answer["@id"]]["description"]
        assert question["onr:singleSided"] == ("All known accusers" in question["description"])
        assert "acceptedAnswer" not in question


def test_the_record_and_its_sources_carry_their_licences(source: Source) -> None:
    """Title, publisher, licence, version and losses stand in the file, and the licences of sources."""
    nodes = {node["@id"]: node for node in json.loads(write(source))["@graph"]}
    (about,) = (node for node in nodes.values() if node["@type"] == "Dataset")
    assert (about["name"], about["version"]) == (source.title, source.version)
    assert about["license"] == {"@id": source.license}
    assert about["publisher"] == {"@id": source.publisher, "name": source.publisher_name}
    assert all(each in about["description"] for each in LEAVES_OUT)
    own = source.source_licences()
    assert own
    assert all(nodes[iri]["license"] == [{"@id": licence}] for iri, licence in own)


def test_exactly_what_is_said_is_lost(written: set[Triple], record: set[Triple]) -> None:
    """The classes of which no member is described are those that the format says it leaves out."""
    described = {t.subject for t in written}
    lost = {_local(t.object) for t in record if _is_own_type(t) and t.subject not in described}
    assert {name for name in lost if not name.endswith("Proposition")} <= LOST
    assert {"Act", "Item", "Hop"} <= lost


@pytest.mark.parametrize("text", [*hostile.TEXTS, *hostile.NOT_FOR_XML])
def test_any_text_stays_text(text: str) -> None:
    """Whatever a record holds comes back, and cannot end the element of a page that holds the file."""
    data = write(hostile.record(text))
    values = {t.object.value for t in _triples(data) if isinstance(t.object, Literal)}
    assert text == "" or text in values
    assert b"<" not in data


def _triples(data: bytes) -> list[Triple]:
    return [quad.triple for quad in parse(data, format=RdfFormat.JSON_LD)]


def _is_own_type(triple: Triple) -> bool:
    return triple.predicate.value == TYPE and _value(triple.object).startswith(ONR)


def _local(term: NamedNode | BlankNode | Literal | Triple) -> str:
    return _value(term).removeprefix(ONR)


def _value(term: NamedNode | BlankNode | Literal | Triple) -> str:
    assert not isinstance(term, Triple)
    return term.value


def _boolean() -> NamedNode:
    return NamedNode("http://www.w3.org/2001/XMLSchema#boolean")


def _contexts(value: object) -> list[Any]:
    if isinstance(value, dict):
        own = [value["@context"]] if "@context" in value else []
        return own + [found for each in value.values() for found in _contexts(each)]
    return [found for each in value for found in _contexts(each)] if isinstance(value, list) else []
