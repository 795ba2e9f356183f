"""Holds how the Alvarez incident stands in the Chicago record: statuses, roots, sides, chains, and its evidence."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from onrecord.export.assemble import Assembled, assemble
from onrecord.model.vocabulary import ONR
from onrecord.store.select import Row, select, text_of

SOURCE = "source/alvarez-article"
FURNITURE = {"CLICK HERE TO GET THE FOX NEWS APP"}
ALVAREZ = "person/anthony-alvarez"
OFFICER = "person/alvarez-officer-3"
ALIKE = "person/alvarez-officer-1"  # judged to be the same; it stands for both in questions
SHOOTING = "act/alvarez-1"
FOOTAGE = "source/alvarez-footage-"
TOLD_BY = {
    "Alleged": ("alleged",),
    "Apparent": ("appears",),
    FOOTAGE: ("footage shows", "videos shows", "video shows"),
}
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

QUESTIONS = """
SELECT DISTINCT ?source ?aspect ?topic ?status ?roots ?single ?side WHERE {
  ?question onr:answeredBy ?claim ; onr:aspect ?aspect ; onr:topic ?topic ; onr:status ?status ;
    onr:rootCount ?roots ; onr:singleSided ?single .
  ?claim onr:reportedIn ?source .
  OPTIONAL { ?question onr:side ?side }
}
"""
CLAIMS = """
SELECT ?source ?subject ?claim ?claimant ?predicate ?object WHERE {
  ?claim onr:reportedIn ?source ; onr:claimant ?claimant ; onr:proposition ?proposition .
  ?proposition rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
}
"""
OF_CLAIM = "SELECT ?claim ?property ?value WHERE { ?claim ?property ?value }"
HOPS = "SELECT ?claim ?agent WHERE { ?claim onr:hop ?hop . ?hop onr:agent ?agent }"
TENSIONS = """
SELECT ?topic ?one ?two WHERE {
  ?question onr:inTension ?other ; onr:topic ?topic ; onr:aspect ?one . ?other onr:topic ?topic ; onr:aspect ?two .
}
"""
GROUNDS = """
SELECT DISTINCT ?source ?claim ?property ?ground ?start ?end WHERE {
  VALUES ?property { onr:basis onr:hedge }
  ?claim ?property ?ground ; onr:evidence ?span .
  ?span oa:hasSource ?source ; oa:hasSelector ?at .
  ?at oa:start ?start ; oa:end ?end .
}
"""
PASSAGES = """
SELECT DISTINCT ?source ?start ?end WHERE {
  ?claim onr:evidence ?span . ?span oa:hasSource ?source ; oa:hasSelector ?at .
  ?at oa:start ?start ; oa:end ?end .
}
"""
JUDGED = """
SELECT ?one ?two ?verdict WHERE {
  { ?judgement onr:left ?one ; onr:right ?two } UNION { ?judgement onr:left ?two ; onr:right ?one }
  ?judgement onr:verdict ?verdict .
}
"""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a question stands: its status, its number of roots, whether it is single-sided, and the sides."""

    status: str
    roots: int
    single: bool
    sides: set[str]


STANDINGS = {
    ("armed", ALVAREZ): Standing("Unopposed", 3, True, {"ActingAgency", "OutletSide"}),
    ("recommended-status", ALIKE): Standing("Unopposed", 1, False, {"Oversight"}),
    ("duty-status", ALIKE): Standing("Unopposed", 1, False, {"ActingAgency"}),
    ("duration", "act/alvarez-18"): Standing("Unopposed", 1, False, {"ActingAgency"}),
    ("shots", "act/alvarez-1"): Standing("Unopposed", 1, False, {"OutletSide"}),
    ("cause-of-death", ALVAREZ): Standing("Unopposed", 1, False, {"Medical"}),
    ("acquaintance", ALVAREZ): Standing("Unopposed", 1, False, {"Oversight"}),
    ("stop-reason", "act/alvarez-12"): Standing("Unopposed", 1, False, set()),
    ("times-done", "act/alvarez-5"): Standing("Unopposed", 1, False, {"OutletSide"}),
    ("age", ALVAREZ): Standing("Unopposed", 1, False, {"OutletSide"}),
    ("content", "act/alvarez-10"): Standing("Unopposed", 2, False, {"City", "Family"}),
}


@pytest.fixture(scope="module")
def chicago(root: Path) -> Assembled:
    """Give the Chicago record, which holds no text."""
    return assemble(root / "data")


def short(record: Assembled, iri: str) -> str:
    """Return an IRI without the base of the record and the namespace of the vocabulary."""
    return iri.removeprefix(record.read.settings.base).removeprefix(ONR).removeprefix("aspect-")


def rows(record: Assembled, query: str, **given: str) -> Iterator[Row]:
    """Yield the answers of a query about the Alvarez article, with further things or properties given."""
    base = record.read.settings.base
    nodes = {
        name: NamedNode(value if "://" in value else base + value) for name, value in given.items()
    }
    yield from select(record.store, query, nodes)


def standings(record: Assembled) -> dict[tuple[str, str], Standing]:
    """Return how each question stands that some claim of the Alvarez article answers."""
    sides: dict[tuple[str, str, str, int, bool], set[str]] = {}
    for row in rows(record, QUESTIONS, source=SOURCE):
        names = [short(record, text_of(row[name])) for name in ("aspect", "topic", "status")]
        roots, single = int(text_of(row["roots"])), text_of(row["single"]) == "true"
        found = sides.setdefault((names[0], names[1], names[2], roots, single), set())
        found |= {short(record, text_of(row["side"]))} if "side" in row else set()
    return {
        (aspect, topic): Standing(status, roots, single, found)
        for (aspect, topic, status, roots, single), found in sides.items()
    }


def claims(record: Assembled, subject: str, *predicates: str) -> list[tuple[str, str, str]]:
    """Return claim, claimant and object of the claims on a subject with one of some predicates."""
    return [
        (text_of(row["claim"]), short(record, text_of(row["claimant"])), text_of(row["object"]))
        for row in rows(record, CLAIMS, source=SOURCE, subject=subject)
        if short(record, text_of(row["predicate"])) in predicates
    ]


def values(record: Assembled, claim: str, name: str) -> set[str]:
    """Return what a claim has under a property, in short."""
    found = rows(record, OF_CLAIM, claim=claim, property=ONR + name)
    return {short(record, text_of(row["value"])) for row in found}


def hops(record: Assembled, claim: str) -> list[str]:
    """Return through whom a claim came."""
    return [short(record, text_of(row["agent"])) for row in rows(record, HOPS, claim=claim)]


def verdicts(record: Assembled, one: str, two: str) -> set[str]:
    """Return how the editors judge whether two names mean one."""
    return {
        short(record, text_of(row["verdict"])) for row in rows(record, JUDGED, one=one, two=two)
    }


def passages(record: Assembled) -> list[tuple[int, int]]:
    """Return start and end of every passage of the Alvarez article that some claim rests on."""
    found = rows(record, PASSAGES, source=SOURCE)
    return [(int(text_of(row["start"])), int(text_of(row["end"]))) for row in found]


def test_the_questions_stand_as_told(chicago: Assembled) -> None:
    """Nobody opposes anybody; how many independent voices there are, and on which sides, is as listed."""
    found = standings(chicago)
    assert {key: found[key] for key in STANDINGS} == STANDINGS
    assert {standing.status for standing in found.values()} == {"Unopposed"}


def test_only_the_gun_and_what_came_of_it_are_single_sided(chicago: Assembled) -> None:
    """What is single-sided is about the gun that police tell of, and what came of it."""
    single = {key for key, standing in standings(chicago).items() if standing.single}
    assert single == {
        ("armed", ALVAREZ),
        ("order", "act/alvarez-20"),
    }


def test_each_claim_of_a_gun_says_who_makes_it_and_accuses(chicago: Assembled) -> None:
    """The lead's allegation, the officer's answer and the earlier account stand apart, each with its hedge."""
    found = claims(chicago, ALVAREZ, "armedWith", "brandished", "hadInHand", "dropped")
    assert {claimant: values(chicago, claim, "hedge") for claim, claimant, _ in found} == {
        "outlet/fox-news": {"Alleged"},
        "person/alvarez-officer-2": set(),
        "agency/alvarez-1": {"Alleged"},
    }
    assert all(values(chicago, claim, "accuses") == {ALVAREZ} for claim, _, _ in found)


def test_nobody_is_made_up_for_what_is_alleged_without_a_name(chicago: Assembled) -> None:
    """The five rounds, alleged by nobody who is named, are the outlet's claims, and accuse the officer."""
    fired = claims(chicago, SHOOTING, "performedBy", "shotsFired", "follows")
    alleged = [found for found in fired if "Alleged" in values(chicago, found[0], "hedge")]
    assert len(alleged) == 4
    assert {claimant for _, claimant, _ in alleged} == {"outlet/fox-news"}
    by_whom = {claim for claim, _, _ in claims(chicago, SHOOTING, "performedBy")}
    accusing = {claim for claim, _, _ in alleged if values(chicago, claim, "accuses")}
    assert accusing
    assert accusing <= by_whom
    assert all(
        values(chicago, each, "accuses") == {"person/alvarez-officer-1"} for each in accusing
    )


def test_flight_and_a_gun_near_the_man_accuse_him(chicago: Assembled) -> None:
    """Who says that Alvarez fled, or where a gun was found, accuses him; the kind of an object accuses nobody."""
    told = [("act/alvarez-2", "performedBy"), ("act/alvarez-13", "performedBy")]
    told += [(f"item/alvarez-{n}", "foundAt") for n in (1, 3)]
    found = [claim for about in told for claim, _, _ in claims(chicago, *about)]
    assert len(found) == 5
    assert all(values(chicago, claim, "accuses") == {ALVAREZ} for claim in found)
    kinds = [
        claim for n in (1, 3) for claim, _, _ in claims(chicago, f"item/alvarez-{n}", "itemKind")
    ]
    assert len(kinds) == 2
    assert not any(values(chicago, claim, "accuses") for claim in kinds)


def test_the_order_is_content_and_no_claim_of_a_gun(chicago: Assembled) -> None:
    """What is ordered is said by the outlet of an act; the order itself claims nothing."""
    ((claim, claimant, _),) = claims(chicago, "act/alvarez-5", "content")
    assert claimant == "outlet/fox-news"
    assert values(chicago, claim, "accuses") == set()
    ((_, _, times),) = claims(chicago, "act/alvarez-5", "timesDone")
    assert times == "2"


def test_recommended_and_actual_status_pull_against_each_other(chicago: Assembled) -> None:
    """The oversight office recommends one thing, the superintendent tells of another: a tension, no conflict."""
    found = [
        (short(chicago, text_of(row["one"])), short(chicago, text_of(row["two"])))
        for row in rows(chicago, TENSIONS, topic=ALIKE)
    ]
    aspects = ["duty-status", "recommended-status"]
    assert sorted(found) == [(aspects[0], aspects[1]), (aspects[1], aspects[0])]
    ((_, recommends, status),) = claims(chicago, OFFICER, "recommendedStatus")
    assert (recommends, short(chicago, status)) == ("agency/copa", "RelievedOfPowers")
    ((_, tells, status),) = claims(chicago, OFFICER, "dutyStatus")
    assert (tells, short(chicago, status)) == ("person/david-brown", "AdministrativeLeave")


def test_what_came_through_the_station_says_so(chicago: Assembled) -> None:
    """The earlier account of police and the autopsy report came through FOX32, not through Fox News itself."""
    ((brandished, police, _),) = claims(chicago, ALVAREZ, "brandished")
    ((died, office, cause),) = claims(chicago, ALVAREZ, "causeOfDeath")
    assert (police, office) == ("agency/alvarez-1", "agency/cook-county-medical-examiners-office")
    assert short(chicago, cause) == "MultipleGunshotWounds"
    assert hops(chicago, brandished) == hops(chicago, died) == ["outlet/fox32-chicago"]
    assert values(chicago, died, "basis") == {"source/alvarez-autopsy-report"}


def test_the_two_outlets_are_two(chicago: Assembled) -> None:
    """Names that are alike do not make one medium; the oversight office and the police are those of other incidents."""
    assert verdicts(chicago, "outlet/fox-news", "outlet/fox32-chicago") == {"Different"}
    assert verdicts(chicago, "agency/alvarez-1", "agency/cpd") == {"Same"}
    assert verdicts(chicago, "agency/alvarez-2", "agency/cpd") == {"Unsure"}


def test_no_officer_has_a_name(chicago: Assembled) -> None:
    """The officers whom the article does not name are unnamed, and one only where the editors judged so."""
    for number in (1, 2, 3):
        officer = f"person/alvarez-officer-{number}"
        (unnamed,) = rows(chicago, OF_CLAIM, claim=officer, property=ONR + "unnamed")
        assert text_of(unnamed["value"]) == "true"
    assert verdicts(chicago, ALIKE, OFFICER) == {"Same"}
    assert verdicts(chicago, "person/alvarez-officer-1", "person/alvarez-officer-2") == {"Unsure"}
    assert verdicts(chicago, "person/alvarez-officer-2", OFFICER) == set()


def test_no_year_is_given(chicago: Assembled, root: Path) -> None:
    """The article states a day without a year; no date, label or paraphrase adds one."""
    ((_, _, date),) = claims(chicago, "act/alvarez-1", "happenedOn")
    assert date == "XXXX-03-31"
    for folder in ("incidents", "sources"):
        written = (root / "data" / folder / "alvarez.yaml").read_text(encoding="utf-8")
        words = re.sub(r"sha256:\w+|^ *at: .*$|^ *length: .*$", "", written, flags=re.MULTILINE)
        assert YEAR.findall(words) == []


def test_a_year_would_be_found() -> None:
    """The search finds a year that somebody adds."""
    assert YEAR.findall("said: 2021-03-31, as told in 1999") == ["2021", "1999"]


def test_every_passage_is_exact(root: Path, shared_folder: Path) -> None:
    """Each passage has the digest of the words at its place, begins and ends with words, and cuts no quotation."""
    record = assemble(root / "data", [shared_folder / "seeds"])
    assert record.findings == ()
    assert record.read.evidence.missing_texts == ()
    assert record.read.evidence.verified == record.read.evidence.spans
    text = article(shared_folder)
    found = passages(record)
    assert len(found) > 40
    for start, end in found:
        words = text[start:end]
        assert words == words.strip()
        assert not (text[start - 1 : start].isalnum() and words[0].isalnum()), words
        assert not (text[end : end + 1].isalnum() and words[-1].isalnum()), words
        assert words.count("“") == words.count("”"), words


def test_every_passage_holds_the_words_that_its_claim_rests_on(
    chicago: Assembled, shared_folder: Path
) -> None:
    """Where a claim is hedged or relies on a video, its passages hold the words that say so."""
    text, words = article(shared_folder), dict[tuple[str, str], str]()
    for row in rows(chicago, GROUNDS, source=SOURCE):
        ground = short(chicago, text_of(row["ground"]))
        key = text_of(row["claim"]), FOOTAGE if ground.startswith(FOOTAGE) else ground
        start, end = int(text_of(row["start"])), int(text_of(row["end"]))
        words[key] = words.get(key, "") + text[start:end].lower()
    told = [(TOLD_BY[ground], said) for (_, ground), said in words.items() if ground in TOLD_BY]
    assert len(told) > 50
    assert [said for ways, said in told if not any(way in said for way in ways)] == []


def test_no_line_of_the_article_is_left_without_a_claim(
    chicago: Assembled, shared_folder: Path
) -> None:
    """Every line of the article but the furniture of the page holds the evidence of some claim."""
    covered = {i for at in passages(chicago) for i in range(*at)}
    bare, position = set(), 0
    for line in article(shared_folder).splitlines(keepends=True):
        if line.strip() and not covered.intersection(range(position, position + len(line))):
            bare.add(line.strip())
        position += len(line)
    assert bare == FURNITURE


def article(shared_folder: Path) -> str:
    """Return the text of the article as it is stored."""
    return next((shared_folder / "seeds").glob("002_*.txt")).read_bytes().decode("utf-8")
