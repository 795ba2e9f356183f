"""A claim as a value says what the files say."""

from __future__ import annotations

import pyoxigraph as ox

from onrecord.model.claim import Stance
from onrecord.model.vocabulary import ONR
from onrecord.query.dossier import dossier
from onrecord.query.dossier.claims import claim
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Claim


def the(store: ox.Store, stance: Stance, name: str = "incident/depot") -> Claim:
    """Return the one claim with a stance in the tiny record."""
    (found,) = [c for c in dossier(store, name).claims if c.stance is stance]
    return found


def test_an_assertion_says_who_voices_it_and_what_it_rests_on(depot: ox.Store) -> None:
    """Claimant, spokesperson, hedges, basis, accused and place are those of the file."""
    (found,) = [c for c in dossier(depot, "incident/depot").claims if c.accuses]
    assert [name.short for name in found.claimants] == ["agency/tram-watch"]
    assert [name.short for name in found.spokespeople] == ["person/tram-clerk"]
    assert found.hedges == ("apparent", "preliminary")
    assert [name.short for name in found.bases] == ["source/depot-footage"]
    assert [name.short for name in found.accuses] == ["person/ola-brandt"]
    assert found.publisher is not None
    assert found.publisher.short == "outlet/gazette"
    assert [passage.start < passage.end for passage in found.passages] == [True]
    assert found.incident is not None
    assert found.incident.short == "incident/depot"


def test_a_denial_shares_its_proposition_with_the_assertion(depot: ox.Store) -> None:
    """They are one thing with two stances, which dispute and exclude one another."""
    denial = the(depot, Stance.DENIES)
    (assertion,) = [c for c in dossier(depot, "incident/depot").claims if c.accuses]
    assert denial.proposition == assertion.proposition
    assert denial.disputes == (assertion.iri,)
    assert assertion.disputed_by == (denial.iri,)
    assert [(c.claim, c.rule) for c in denial.conflicts] == [(assertion.iri, "denial")]
    assert (denial.said_on, denial.said_in_words) == ("3 May (year not stated)", "the same day")


def test_what_nobody_can_say_has_no_object(depot: ox.Store) -> None:
    """It came by a hop, and the answer is left open."""
    found = the(depot, Stance.CANNOT_CONFIRM)
    assert found.proposition.object is None
    assert [name.short for name in found.hops] == ["outlet/wire"]


def test_what_the_vocabulary_adds_to_claims_later_is_told_in_its_words(depot: ox.Store) -> None:
    """A property that this program has no place for is not lost."""
    store = ox.Store()
    store.bulk_extend(iter(depot))
    iri = ox.NamedNode(the(depot, Stance.DENIES).iri)
    value = ox.NamedNode(ONR + "Preliminary")
    store.add(ox.Quad(iri, ox.NamedNode(ONR + "laterAddition"), value))
    assert claim(Reading(store), iri.value).more == (("later addition", "preliminary"),)
    assert claim(Reading(depot), iri.value).more == ()
