"""Holds what the Chicago record says of the Foster incident: who says what, and where each question stands."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from onrecord.export.assemble import Assembled, assemble
from onrecord.model.vocabulary import ONR
from onrecord.store.select import select
from tests.test_records import Standing, passages, standings

ARTICLE = "source/foster-article"
FOSTER = "person/durel-foster"
RUN = 9  # so many words in a row are a sentence of somebody else's

CLAIMS = """
SELECT ?claim ?claimant ?stance ?subject ?predicate ?object ?paraphrase ?hop ?disputes ?accuses WHERE {
  ?claim a onr:Claim ; onr:aboutIncident ?incident ; onr:claimant ?claimant ; onr:stance ?stance ;
    onr:proposition ?proposition ; onr:paraphrase ?paraphrase .
  FILTER(STRENDS(STR(?incident), "incident/foster"))
  ?proposition rdf:subject ?subject ; rdf:predicate ?predicate .
  OPTIONAL { ?proposition rdf:object ?object }
  OPTIONAL { ?claim onr:hop ?at . ?at onr:agent ?hop }
  OPTIONAL { ?claim onr:disputes ?disputes }
  OPTIONAL { ?claim onr:accuses ?accuses }
}
"""
SPANS = """
SELECT DISTINCT ?start ?end ?digest WHERE {
  ?span oa:hasSource ?source ; onr:quoteDigest ?digest ; oa:hasSelector ?at .
  ?at oa:start ?start ; oa:end ?end .
  FILTER(STRENDS(STR(?source), "source/foster-article"))
}
"""
CONFLICTS = """
SELECT DISTINCT ?one ?other WHERE {
  ?claim onr:conflictsWith ?against ; onr:aboutIncident ?incident ; onr:proposition ?a .
  ?against onr:proposition ?b .
  ?a rdf:object ?one . ?b rdf:object ?other ; rdf:predicate onr:stopReason .
  FILTER(STRENDS(STR(?incident), "incident/foster"))
}
"""

# aspect and topic -> status, number of roots, whether it is a single-sided accusation
STANDINGS: Mapping[tuple[str, str], Standing] = {
    ("armed", FOSTER): ("Contested", "4", False),
    ("stop-reason", "act/foster-3"): ("Contested", "3", False),
    ("compliance", "person/foster-driver"): ("DeniedOnly", "1", False),
    ("shots", "act/foster-1"): ("Unopposed", "1", False),
    ("hits", FOSTER): ("Unopposed", "2", False),
    ("wound", FOSTER): ("Unopposed", "1", False),
    ("time", "act/foster-3"): ("Unopposed", "1", False),
    ("condition", FOSTER): ("Unopposed", "1", False),
    ("performer", "act/foster-21"): ("Unopposed", "1", True),
    ("item-kind", "item/foster-5"): ("Unopposed", "1", True),
    ("item-contents", "item/foster-6"): ("Unopposed", "1", True),
    ("conviction-count", FOSTER): ("Unopposed", "1", True),
    ("prior-convictions", FOSTER): ("Unopposed", "1", True),
    ("conviction-date", FOSTER): ("Unopposed", "1", True),
    ("sentence", FOSTER): ("Unopposed", "1", False),
    ("legal-status", FOSTER): ("Unopposed", "1", False),
}

Told = dict[str, str]


@pytest.fixture(scope="module")
def record(root: Path) -> Assembled:
    """Give the Chicago record, which holds no text."""
    return assemble(root / "data")


@pytest.fixture(scope="module")
def claims(record: Assembled) -> list[Told]:
    """Give the claims on the incident, every name without what all names begin with."""
    base = record.read.settings.base
    return [
        {key: node.value.removeprefix(base).removeprefix(ONR) for key, node in row.items()}
        for row in select(record.store, CLAIMS)
    ]


@pytest.fixture(scope="module")
def text(shared_folder: Path) -> str:
    """Give the article as it is stored."""
    return next((shared_folder / "seeds").glob("000_*.txt")).read_bytes().decode("utf-8")


def test_every_question_stands_as_the_article_leaves_it(record: Assembled) -> None:
    """Weapon and reason of the stop are contested; what only the acting agency says is marked so."""
    found = standings(record)
    assert {key: found[key] for key in STANDINGS} == STANDINGS


def test_only_weapon_and_reason_are_contested(record: Assembled) -> None:
    """No other question of the incident is, since nobody in the article speaks against the rest."""
    contested = {
        (aspect, topic)
        for (aspect, topic), (status, _, _) in standings(record).items()
        if status == "Contested" and "foster" in topic
    }
    assert contested == {("armed", FOSTER), ("stop-reason", "act/foster-3")}


def test_looks_exclude_each_traffic_violation(record: Assembled) -> None:
    """The father's reason stands against speeding, plate and windows, and these not against each other."""
    found = {
        frozenset(row[name].value.removeprefix(ONR) for name in ("one", "other"))
        for row in select(record.store, CONFLICTS)
    }
    assert found == {
        frozenset({"Appearance", other})
        for other in ("Speeding", "MissingPlate", "TintedWindowsViolation")
    }


def test_no_date_of_the_incident_is_made_up(claims: list[Told]) -> None:
    """The article has days of the week only; the one year in it is that of a conviction."""
    assert {told["predicate"] for told in claims}.isdisjoint({"happenedOn"})
    years = {
        told["predicate"] for told in claims if re.search(r"\b\d{4}\b", told.get("object", ""))
    }
    assert years == {"convictionDate"}


def test_statements_keep_the_way_they_came(claims: list[Told]) -> None:
    """Convictions came through one paper, the father's words on the footage through another, and no more did."""
    ways = {(told["claimant"], told["hop"]) for told in claims if "hop" in told}
    assert ways == {
        ("agency/cook-county-sheriffs-office", "outlet/new-york-post"),
        ("person/maurice-foster", "outlet/chicago-sun-times"),
    }


def test_family_and_father_dispute_the_gun(claims: list[Told]) -> None:
    """Only where the text says that something is disputed is it linked, and what is linked is a weapon."""
    disputing = [told for told in claims if "disputes" in told]
    assert {(told["claimant"], told["stance"], told["object"]) for told in disputing} == {
        ("group/foster-family", "Denies", "Firearm"),
        ("person/maurice-foster", "Denies", "Firearm"),
    }
    disputed = {told["disputes"] for told in disputing}
    assert {told["object"] for told in claims if told["claim"] in disputed} == {
        "Weapon",
        "Handgun",
        "Firearm",
    }


def test_who_is_said_to_have_been_convicted_is_accused(claims: list[Told]) -> None:
    """Whatever is said of earlier convictions is marked as an accusation."""
    earlier = {"convictedOf", "convictionCount", "convictionDate", "sentencedTo"}
    found = [
        told for told in claims if told["predicate"] in earlier or told.get("object") == "OnParole"
    ]
    assert {told.get("accuses") for told in found} == {FOSTER}
    assert len(found) == 6


def test_unnamed_officers_stay_apart(claims: list[Told]) -> None:
    """Those told of as shooting, passed and using a taser are five people in the record, not one."""
    officers = {
        told[key]
        for told in claims
        for key in ("subject", "object")
        if told.get(key, "").startswith("person/foster-officer-")
    }
    assert len(officers) == 5


def test_every_passage_is_exact_and_whole(record: Assembled, text: str) -> None:
    """Each has the digest of the words at its place, cuts no word, and opens no quotation that it does not close."""
    rows = list(select(record.store, SPANS))
    assert len(rows) > 70
    for row in rows:
        start, end = int(row["start"].value), int(row["end"].value)
        words = text[start:end]
        digest = hashlib.sha256(words.encode("utf-8")).hexdigest()
        assert row["digest"].value == f"sha256:{digest}"
        assert not text[start - 1 : start].isalnum(), words
        assert not text[end : end + 1].isalnum(), words
        assert words.count("“") == words.count("”"), words


def test_every_sentence_holds_a_claim(record: Assembled, text: str) -> None:
    """Nothing but marks and a conjunction of the article lies outside all passages."""
    covered = {i for at in passages(record, ARTICLE) for i in range(*at)}
    bare = "".join(" " if i in covered else char for i, char in enumerate(text))
    assert set(re.findall(r"\w+", bare)) <= {"and"}


def test_paraphrases_are_in_our_own_words(claims: list[Told], text: str) -> None:
    """No run of nine words or more is that of the article."""
    theirs = _runs(text)
    assert [told["paraphrase"] for told in claims if _runs(told["paraphrase"]) & theirs] == []


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
