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
RUN = 6  # so many words in a row are somebody else's

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
REPLIES = """
SELECT ?agent ?aspect WHERE {
  ?judgement onr:agent ?agent ; onr:replyState onr:Replied ; onr:aboutIncident ?incident .
  FILTER(STRENDS(STR(?incident), "incident/foster"))
  OPTIONAL { ?judgement onr:aspect ?aspect }
}
"""
PASSAGES = """
SELECT ?claim ?start WHERE {
  ?claim onr:evidence ?span . ?span oa:hasSource ?source ; oa:hasSelector/oa:start ?start .
  FILTER(STRENDS(STR(?source), "source/foster-article"))
}
"""
CONFLICTS = """
SELECT DISTINCT ?one ?other WHERE {
  ?claim onr:conflictsWith ?against ; onr:aboutIncident ?incident ; onr:proposition ?a .
  ?against onr:proposition ?b .
  ?a rdf:object ?one . ?b rdf:object ?other ; rdf:predicate ?predicate .
  FILTER(?predicate IN (onr:stopReason, onr:violationNoted))
  FILTER(STRENDS(STR(?incident), "incident/foster"))
}
"""

# aspect and topic -> status, number of roots, whether it is a single-sided accusation
STANDINGS: Mapping[tuple[str, str], Standing] = {
    ("armed", FOSTER): ("Contested", "4", False),
    ("stop-reason", "act/foster-3"): ("Contested", "3", False),
    ("compliance", "person/durel-foster"): ("DeniedOnly", "1", False),
    ("shots", "act/foster-1"): ("Unopposed", "1", False),
    ("hits", FOSTER): ("Unopposed", "2", False),
    ("wound", FOSTER): ("Unopposed", "1", False),
    ("time", "act/foster-3"): ("Unopposed", "1", False),
    ("condition", FOSTER): ("Unopposed", "1", False),
    ("performer", "act/foster-21"): ("Unopposed", "1", True),
    ("found-at", "item/foster-5"): ("Unopposed", "1", True),
    ("item-kind", "item/foster-5"): ("Unopposed", "1", False),
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


def test_looks_exclude_speeding_and_not_what_is_told_beside_the_stop(
    record: Assembled, claims: list[Told]
) -> None:
    """The father's reason stands against the publisher's; plate and windows are told without being reasons."""
    found = {
        frozenset(row[name].value.removeprefix(ONR) for name in ("one", "other"))
        for row in select(record.store, CONFLICTS)
    }
    assert found == {frozenset({"Appearance", "Speeding"})}
    beside = {
        (told["object"], told["claimant"])
        for told in claims
        if told["predicate"] == "violationNoted"
    }
    assert beside == {
        ("MissingPlate", "outlet/chicago-sun-times"),
        ("TintedWindowsViolation", "outlet/chicago-sun-times"),
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
    """What the text says is disputed is linked to what the lead alleges, and to no reading of the footage."""
    disputing = [told for told in claims if "disputes" in told]
    assert {(told["claimant"], told["stance"], told["object"]) for told in disputing} == {
        ("group/foster-family", "Denies", "Firearm"),
        ("person/maurice-foster", "Denies", "Firearm"),
    }
    disputed = {told["disputes"] for told in disputing}
    assert {told["object"] for told in claims if told["claim"] in disputed} == {"Weapon"}


def test_who_is_said_to_have_been_convicted_is_accused(claims: list[Told]) -> None:
    """Whatever is said of earlier convictions is marked as an accusation."""
    earlier = {"convictedOf", "convictionCount", "convictionDate", "sentencedTo"}
    found = [
        told for told in claims if told["predicate"] in earlier or told.get("object") == "OnParole"
    ]
    assert {told.get("accuses") for told in found} == {FOSTER}
    assert len(found) == 6


def test_accusations_say_who_did_it(claims: list[Told]) -> None:
    """Kind, order, place and manner of a deed and the kind of an object carry no mark; who did it does."""
    plain = {"actKind", "follows", "posture", "destination", "timeInWords", "itemKind", "placeKind"}
    marked = [told for told in claims if "accuses" in told]
    assert [told["paraphrase"] for told in marked if told["predicate"] in plain] == []
    accused = {
        (told["subject"], told["object"]) for told in marked if told["predicate"] == "performedBy"
    }
    driver = "person/foster-driver"
    assert accused == {
        *((f"act/foster-{n}", FOSTER) for n in (2, 13, 16, 17, 21, 22)),
        *((f"act/foster-{n}", driver) for n in (9, 10, 11, 12)),
    }


def test_every_violation_told_of_is_marked(claims: list[Told]) -> None:
    """What the vehicle lacks and has against the rules accuses the driver, as a feature and beside the stop."""
    told_of = {
        told["object"]: told.get("accuses")
        for told in claims
        if told["predicate"] in {"itemFeature", "violationNoted"}
    }
    assert len(told_of) == 4
    assert set(told_of.values()) == {"person/foster-driver"}


def test_each_quotation_is_told_with_its_speaker(record: Assembled) -> None:
    """A passage within the quotation that runs on from a named speaker never stands without the naming."""
    rows = [(row["claim"].value, int(row["start"].value)) for row in select(record.store, PASSAGES)]
    quoted = {claim for claim, start in rows if 1811 < start < 1987}
    named = {claim for claim, start in rows if start == 1791}
    assert len(quoted) == 20
    assert quoted == named


def test_nobody_is_said_to_have_replied_to_more_than_the_father_speaks_of(
    record: Assembled,
) -> None:
    """He speaks of the gun and of the reason of the stop; on the rest nobody is quoted for his son."""
    found = {
        (row["agent"].value.rpartition("/")[2], row["aspect"].value.removeprefix(ONR))
        for row in select(record.store, REPLIES)
    }
    assert found == {
        ("durel-foster", "aspect-armed"),
        ("durel-foster", "aspect-stop-reason"),
        ("foster-driver", "aspect-stop-reason"),
    }


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


def test_all_words_are_our_own(root: Path, text: str) -> None:
    """No run of six words or more in a paraphrase, label, note or reason is that of the article."""
    files = [root / "data" / folder / "foster.yaml" for folder in ("incidents", "sources")]
    ours = {run for file in files for run in _runs(file.read_text(encoding="utf-8"))}
    assert ours & _runs(text) == set()


def _runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[^\W_]+", text.casefold())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}
