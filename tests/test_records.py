"""Holds the two records that lie in the checkout: the invented sample and the Chicago record."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from onrecord.export.assemble import Assembled, assemble
from onrecord.model.vocabulary import ONR
from onrecord.store.select import Row, select

SAMPLE = Path(__file__).parent / "sample"
FURNITURE = {"Photo of author", "Leave a comment"}

QUESTIONS = """
SELECT ?aspect ?topic ?status ?roots ?single WHERE {
  ?question a onr:Question ; onr:aspect ?aspect ; onr:topic ?topic ; onr:status ?status ;
    onr:rootCount ?roots ; onr:singleSided ?single .
}
"""
OF_SOURCE = """
SELECT DISTINCT ?source ?start ?end WHERE {
  ?claim onr:evidence ?span . ?span oa:hasSource ?source ; oa:hasSelector ?at .
  ?at oa:start ?start ; oa:end ?end .
}
"""

Standing = tuple[str, str, bool]

# aspect and topic -> status, number of roots, whether it is a single-sided accusation
STANDINGS: Mapping[tuple[str, str], Standing] = {
    ("armed", "person/joaquin-ibanez"): ("Contested", "3", True),
    ("shots", "act/quay-6"): ("Contested", "2", False),
    ("compliance", "person/asa-lindqvist"): ("Contested", "2", True),
    ("conviction-count", "person/asa-lindqvist"): ("Contested", "2", True),
    ("first-shot", "act/quay-3"): ("Unconfirmed", "2", True),
    ("lawfulness", "act/quay-6"): ("Unconfirmed", "1", False),
    ("belonging", "item/market-1"): ("Unconfirmed", "1", False),
    ("hit", "act/quay-3"): ("DeniedOnly", "1", False),
    ("stop-reason", "act/quay-1"): ("Unopposed", "1", True),
    ("armed", "person/asa-lindqvist"): ("Unopposed", "1", True),
    ("prior-convictions", "person/asa-lindqvist"): ("Unopposed", "1", True),
    ("conviction-date", "person/asa-lindqvist"): ("Unopposed", "1", True),
    ("date", "act/quay-1"): ("Unopposed", "2", False),
}


@pytest.fixture(scope="module")
def sample() -> Assembled:
    """Give the sample, checked against its own texts."""
    return assemble(SAMPLE, [SAMPLE / "texts"])


@pytest.fixture(scope="module")
def chicago(root: Path) -> Assembled:
    """Give the Chicago record, which holds no text."""
    return assemble(root / "data")


def standings(record: Assembled) -> dict[tuple[str, str], Standing]:
    """Return how each question of a record stands, by aspect and topic."""
    base = record.read.settings.base
    return {
        (
            row["aspect"].value.removeprefix(ONR + "aspect-"),
            row["topic"].value.removeprefix(base),
        ): (row["status"].value.removeprefix(ONR), row["roots"].value, _true(row))
        for row in select(record.store, QUESTIONS)
    }


def passages(record: Assembled, source: str) -> Iterator[tuple[int, int]]:
    """Yield start and end of every passage of a source that some claim rests on."""
    wanted = NamedNode(record.read.settings.base + source)
    for row in select(record.store, OF_SOURCE, {"source": wanted}):
        yield int(row["start"].value), int(row["end"].value)


def _true(row: Row) -> bool:
    return row["single"].value == "true"


def test_nothing_is_wrong_with_the_sample(sample: Assembled) -> None:
    """The sample keeps every rule, and every passage of it was compared with its text."""
    assert sample.findings == ()
    assert sample.read.evidence.missing_texts == ()
    assert sample.read.evidence.verified == sample.read.evidence.spans > 25


def test_the_sample_stands_as_its_page_says(sample: Assembled) -> None:
    """The questions that the sample was written for come out as told; no other is open or accuses."""
    found = standings(sample)
    assert {key: found[key] for key in STANDINGS} == STANDINGS
    others = {standing for key, standing in found.items() if key not in STANDINGS}
    assert {(status, single) for status, _, single in others} == {("Unopposed", False)}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_only_code_points_find_the_passages_of_the_sample(sample: Assembled, encoding: str) -> None:
    """Whoever counts bytes or UTF-16 units cuts other words than whoever counts code points."""
    text = (SAMPLE / "texts" / "courier-quay.txt").read_text(encoding="utf-8")
    units = text.encode(encoding)
    width = len("a".encode(encoding))
    cut = {
        units[start * width : end * width].decode(encoding, errors="replace") != text[start:end]
        for start, end in passages(sample, "source/courier-quay")
    }
    assert cut == {True}


def test_nothing_is_wrong_with_the_chicago_record(chicago: Assembled) -> None:
    """The record that is shipped keeps every rule."""
    assert chicago.findings == ()


def test_who_fired_first_stays_open_in_the_chicago_record(chicago: Assembled) -> None:
    """One office points to somebody, an outlet cannot tell: the question is unconfirmed."""
    found = standings(chicago)
    assert found["first-shot", "act/reed-4"] == ("Unconfirmed", "2", False)
    assert found["compliance", "person/dexter-reed"][0] == "DeniedOnly"
    assert found["lawfulness", "act/reed-5"][0] == "Unconfirmed"


def test_every_passage_of_the_chicago_record_is_exact(root: Path, shared_folder: Path) -> None:
    """Each passage has the digest of the words at its place, for whoever holds the text."""
    record = assemble(root / "data", [shared_folder / "seeds"])
    assert record.findings == ()
    assert record.read.evidence.missing_texts == ()
    assert record.read.evidence.verified == record.read.evidence.spans > 100


def test_no_line_of_the_reed_article_is_left_without_a_claim(
    chicago: Assembled, shared_folder: Path
) -> None:
    """Every line of the article but the furniture of the page holds the evidence of some claim."""
    path = next((shared_folder / "seeds").glob("001_*.txt"))
    text = path.read_bytes().decode("utf-8")
    covered = {i for at in passages(chicago, "source/reed-article") for i in range(*at)}
    bare, position = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip() and not covered.intersection(range(position, position + len(line))):
            bare.append(line.strip())
        position += len(line)
    assert set(bare) == FURNITURE
