"""An account holds every claim that concerns a thing, and who says otherwise."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.model.vocabulary import ONR, PREFIXES
from onrecord.query.dossier import Dossier, dossier
from onrecord.query.dossier.account import account
from onrecord.query.dossier.claims import FIRST_ASKED
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Family, Part
from onrecord.read.schema import SECTIONS
from onrecord.read.things import SOURCE_TYPES

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OF_INCIDENT = "SELECT DISTINCT ?claim { ?claim onr:aboutIncident ?incident ; a onr:Claim }"


def ask(store: ox.Store, query: str) -> set[str]:
    """Return the first column of an answer over all graphs."""
    found = store.query(query, prefixes=PREFIXES, use_default_graph_as_union=True)
    assert isinstance(found, ox.QuerySolutions)
    return {row[0].value for row in found}


def told(found: Dossier) -> set[str]:
    """Return the paraphrases of the claims in an account."""
    return {claim.paraphrase for claim in found.claims}


def test_an_incident_has_each_of_its_claims_once(sample: ox.Store) -> None:
    """Nothing is left out and nothing is told twice."""
    claims = [claim.iri for name in ("quay", "market") for claim in dossier(sample, name).claims]
    assert sorted(claims) == sorted(ask(sample, OF_INCIDENT))


def test_claims_stand_in_the_order_of_the_text(sample: ox.Store) -> None:
    """Source by source, from the first code point on."""
    claims = dossier(sample, "quay").claims
    places = [(claim.source.iri, claim.passages[0].start) for claim in claims]
    assert places == sorted(places)
    assert len(places) > 20


def test_everything_that_can_be_shown_has_an_account(sample: ox.Store) -> None:
    """Whatever the record names is told of without an error, and a claim of it concerns it."""
    reading = Reading(sample)
    things = {iri for kind in reading.kinds for iri in reading.pointing(TYPE, kind)}
    families = set()
    for iri in sorted(things):
        found = account(reading, iri)
        families.add(found.family)
        assert found.thing.name.iri == iri
        assert all(claim.parts for claim in found.claims)
        assert not {c.iri for c in found.claims} & {c.iri for c in found.related}
    assert families == set(Family)


def test_every_class_that_a_workspace_can_name_is_shown(reading: Reading) -> None:
    """A class that the vocabulary gains is shown without being listed anywhere."""
    named = {
        ONR + name for name in (*SOURCE_TYPES.values(), *(cls for cls, _ in SECTIONS.values()))
    }
    assert named <= set(reading.kinds)
    assert {reading.kinds[ONR + name] for name in SOURCE_TYPES.values()} == {Family.SOURCE}


def test_claims_of_a_passage_stand_by_subject_and_by_what_is_asked_first(sample: ox.Store) -> None:
    """What an act was comes before who did it, and both before when and where."""
    claims = [c for name in ("quay", "market") for c in dossier(sample, name).claims]
    ranks = {ONR + f"aspect-{name}": n for n, name in enumerate(FIRST_ASKED)}
    found: dict[object, list[int]] = {}
    for claim in claims:
        place = (claim.source, claim.passages, claim.proposition.subject)
        found.setdefault(place, []).append(ranks.get(claim.proposition.aspect, len(ranks)))
    assert any(len(set(each)) > 1 for each in found.values())
    assert all(each == sorted(each) for each in found.values())


def test_names_that_are_judged_the_same_are_told_of_together(sample: ox.Store) -> None:
    """Both names lead to the same claims; the other name and the judgement are given."""
    one, other = dossier(sample, "person/joaquin-ibanez"), dossier(sample, "person/j-ibanez")
    assert {claim.iri for claim in one.claims} == {claim.iri for claim in other.claims}
    assert [name.short for name in one.same] == ["person/j-ibanez"]
    assert any(identity.verdict == "same" for identity in one.identities)


def test_an_unsure_judgement_joins_nobody(sample: ox.Store) -> None:
    """Who may be somebody else keeps claims of his own, and the doubt is told."""
    found = dossier(sample, "person/soren-vance")
    assert found.same == ()
    assert [identity.verdict for identity in found.identities] == ["unsure"]


def test_a_claim_brings_those_who_say_otherwise(sample: ox.Store) -> None:
    """What answers the same question, or disputes or excludes it, is at hand though it is not asked for."""
    (pistol,) = [
        c for c in dossier(sample, "quay").claims if "had a pistol on leaving" in c.paraphrase
    ]
    found = dossier(sample, pistol.iri)
    assert [claim.iri for claim in found.claims] == [pistol.iri]
    assert found.claims[0].parts == (Part.CLAIM,)
    assert "the family says that he held no pistol, against the department" in {
        claim.paraphrase for claim in found.related
    }
    assert {clash.claim for clash in pistol.conflicts} <= {claim.iri for claim in found.related}


@pytest.mark.parametrize(
    ("name", "part", "paraphrase"),
    [
        ("person/soren-vance", Part.SPOKESPERSON, "the officers fired"),
        ("outlet/ansel-wire", Part.HOP, "the same reason, as police gave it to Channel 6"),
        ("source/quay-footage", Part.BASIS, "the panel cannot tell from the footage"),
        ("source/quay-footage", Part.OBJECT, "the footage was made public"),
        ("person/wu-yi", Part.CLAIMANT, "Wu counted some nine shots"),
        ("person/wu-yi", Part.OBJECT, "the chief says that Wu was not struck"),
        ("act/quay-2", Part.ACT, "the department says that Ibáñez had a pistol"),
        ("person/joaquin-ibanez", Part.ACCUSED, "the department's first look at the footage"),
        ("source/courier-quay", Part.SOURCE, "Ibáñez was 31"),
        ("place/tallow-quay", Part.OBJECT, "the stop was on Tallow Quay"),
    ],
)
def test_a_claim_says_what_a_thing_is_to_it(
    sample: ox.Store, name: str, part: Part, paraphrase: str
) -> None:
    """Speakers, go-betweens, bases, acts and the accused are told apart."""
    (claim,) = [c for c in dossier(sample, name).claims if c.paraphrase.startswith(paraphrase)]
    assert part in claim.parts


def test_open_questions_come_first(sample: ox.Store) -> None:
    """Disputed before not confirmed before denied before unopposed; what is in tension before what is at rest."""
    questions = dossier(sample, "quay").questions
    ranks = ["disputed", "not confirmed", "denied only", "unopposed"]
    found = [ranks.index(question.status_words) for question in questions]
    assert found == sorted(found)
    assert set(found) == {0, 1, 2, 3}
    quiet = [bool(q.in_tension) for q in questions if q.status_words == "unopposed"]
    assert quiet == sorted(quiet, reverse=True)


def test_the_order_of_a_store_changes_nothing(depot: ox.Store) -> None:
    """A store that holds the same statements in another order gives the same account."""
    other = ox.Store()
    for quad in sorted(depot, key=str, reverse=True):
        other.add(quad)
    assert dossier(other, "incident/depot") == dossier(depot, "incident/depot")
