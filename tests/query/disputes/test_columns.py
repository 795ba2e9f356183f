"""Who speaks: a column each, names that are judged the same in one, in the order of the sides."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from onrecord.derive.parties import Parties, parties
from onrecord.model.vocabulary import OUTLET_SIDE
from onrecord.query.citation import Edition
from onrecord.query.disputes import Selection, disputes
from onrecord.query.disputes.choose import EVERY
from onrecord.query.disputes.columns import NO_SIDE, NOBODY, SIDES, columns, speakers
from onrecord.query.dossier import dossier
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Name


def test_columns_stand_by_their_sides(sample: ox.Store, edition: Edition) -> None:
    """The acting agency first, outlets last; whoever is on no side behind them."""
    found = disputes(sample, Selection(incident="quay", standings=EVERY), edition)
    ranks = [
        SIDES.index(c.side_iri) if c.side_iri else len(SIDES) for c in found.tables[0].claimants
    ]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0
    assert {c.side for c in found.tables[0].claimants if not c.side_iri} <= {NO_SIDE}
    assert SIDES[-1] == OUTLET_SIDE


def test_names_that_are_judged_the_same_are_one_column(depot: ox.Store) -> None:
    """The name that names somebody leads, and every name stays told."""
    reading, found = Reading(depot), dossier(depot, "incident/depot")
    first = found.claims[0]
    known = Name("https://example.org/depot/person/b", "person/b", "Bo")
    described = Name("https://example.org/depot/person/a", "person/a", "clerk (not named)")
    both = [replace(first, claimants=(name,)) for name in (described, known)]
    same = Parties(dict.fromkeys((known.iri, described.iri), described.iri), {})
    (column,) = columns(reading, same, "", both)
    assert [name.label for name in column.names] == ["Bo", "clerk (not named)"]
    assert column.side == NO_SIDE
    assert len(columns(reading, Parties({}, {}), "", both)) == 2


def test_a_joint_statement_stands_in_the_column_of_each(sample: ox.Store) -> None:
    """Once for somebody with two names; what nobody makes has a column of its own."""
    found = dossier(sample, "quay")
    one = parties(sample)
    joint = next(claim for claim in found.claims if len(claim.claimants) > 1)
    assert len(speakers(joint, one)) == len(joint.claimants)
    alike = Parties({name.iri: joint.claimants[0].iri for name in joint.claimants}, {})
    assert speakers(joint, alike) == [joint.claimants[0].iri]
    assert speakers(replace(joint, claimants=()), one) == [NOBODY.iri]
