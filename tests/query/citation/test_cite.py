"""A citation says who says what, where it stands and in which edition, and makes nothing up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.query.citation import STYLES, Citation, Edition, cite
from onrecord.query.dossier import dossier
from tests.query.dossier.conftest import record
from tests.workspaces import SOURCES, replaced, write_workspace


@pytest.fixture
def accusation(depot: ox.Store, edition: Edition) -> Citation:
    """Give the citation of the claim that accuses."""
    (claim,) = [c for c in dossier(depot, "incident/depot").claims if c.accuses]
    return cite(dossier(depot, claim.iri), edition)


def test_a_claim_is_cited_with_all_that_finds_it_again(accusation: Citation) -> None:
    """Speaker, stance, reservations, paraphrase, source, publisher, stated date, place and digest."""
    assert accusation.title == (
        "Tram Watch, voiced by clerk of the watch, asserted (apparent, preliminary): "
        "the watch says that Brandt carried a handgun"
    )
    where, digest = accusation.places
    assert where == (
        "Gazette piece on the depot stop, published by Gazette (invented), dated 4 May 2021, "
        "code points 90\N{EN DASH}140"
    )
    assert digest.startswith("text sha256:")
    assert accusation.iri.startswith("https://example.org/depot/claim/")


def test_an_accusation_is_cited_with_its_standing(accusation: Citation) -> None:
    """Whoever quotes the citation alone cannot take it for a finding."""
    (remark,) = accusation.remarks
    assert remark.startswith("an accusation, not a finding, in answer to “Was somebody armed")
    assert "(disputed; sides, as the editors placed them: acting agency; " in remark
    assert "nobody known to accuse stands outside the acting agency" in remark


def test_the_day_of_speaking_is_as_it_is_told(depot: ox.Store, edition: Edition) -> None:
    """An unstated year stays unstated."""
    (denial,) = [c for c in dossier(depot, "incident/depot").claims if c.said_on]
    said, _ = cite(dossier(depot, denial.iri), edition).remarks
    assert said == "said on: 3 May (year not stated), in the words of the text “the same day”"


def test_no_date_is_made_up_where_the_source_states_none(tmp_path: Path, edition: Edition) -> None:
    """The citation says so instead of leaving a reader to guess."""
    undated = replaced(SOURCES, "    published: 2021-05-04\n", "")
    store = record(write_workspace(tmp_path, undated))
    for claim in dossier(store, "incident/depot").claims:
        place = cite(dossier(store, claim.iri), edition).places[0]
        assert ", published by Gazette (invented), date not stated, " in place


@pytest.mark.parametrize(
    ("name", "title"),
    [
        ("incident/depot", "Depot incident (incident)"),
        ("person/ola-brandt", "Ola Brandt (person)"),
        ("source/depot-footage", "footage of the depot stop (footage)"),
    ],
)
def test_other_things_are_cited_by_their_labels(
    depot: ox.Store, edition: Edition, name: str, title: str
) -> None:
    """A label is neutral; how much is said is counted, and nothing of it told."""
    citation = cite(dossier(depot, name), edition)
    assert citation.title == title
    assert citation.remarks[0].endswith("none stated as a fact")


def test_a_question_is_cited_with_how_it_stands(depot: ox.Store, edition: Edition) -> None:
    """The status is part of the title, so that no answer is taken from it."""
    (disputed, *_) = dossier(depot, "incident/depot").questions
    title = cite(dossier(depot, disputed.iri), edition).title
    assert title.startswith("Was somebody armed, and with what? (Ola Brandt): disputed; ")


def test_a_proposition_asserts_nothing(depot: ox.Store, edition: Edition) -> None:
    """What is cited is what somebody can assert, and the citation says that it does not."""
    claim = dossier(depot, "incident/depot").claims[0]
    title = cite(dossier(depot, claim.proposition.iri), edition).title
    assert title.endswith("(a proposition, which asserts nothing)")


@pytest.mark.parametrize("style", STYLES)
def test_every_style_names_the_claim_and_the_edition(accusation: Citation, style: str) -> None:
    """Record, publisher, version, licence and identifier are in each of them."""
    shown = STYLES[style](accusation)
    edition = accusation.edition
    for part in (
        edition.title,
        edition.publisher,
        edition.version,
        edition.license,
        accusation.iri,
    ):
        assert part in shown
    assert "the watch says that Brandt carried a handgun" in shown


@pytest.mark.parametrize("style", STYLES)
def test_a_version_that_nothing_tells_is_not_made_up(accusation: Citation, style: str) -> None:
    """A store that was carried off from its build has no version."""
    unknown = replace(accusation, edition=replace(accusation.edition, version="", publisher=""))
    shown = STYLES[style](unknown)
    assert "0123456789abcdef" not in shown
    assert '""' not in shown


@pytest.mark.parametrize("style", STYLES)
def test_a_citation_reads_as_it_did(accusation: Citation, style: str) -> None:
    """Every character that programs for references read is decided on purpose."""
    golden = Path(__file__).parent / "golden" / style
    assert STYLES[style](accusation) == golden.read_text(encoding="utf-8")
