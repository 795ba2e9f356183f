"""What ties a record together is shown simply, with the claims that it ties and the words for it."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from onrecord.model.vocabulary import CONFLICT, TOMBSTONE, TYPE
from onrecord.query.citation import STYLES, Edition, cite
from onrecord.query.dossier import dossier
from onrecord.query.dossier.families import NODES, SPAN
from onrecord.query.dossier.notices import KINDS
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.values import Family, Part, Passage
from onrecord.query.show import show


@pytest.mark.parametrize("kind", [kind for kind in NODES if kind not in {*KINDS, TOMBSTONE}])
def test_each_is_shown_with_what_is_known_of_it(
    sample: ox.Store, reading: Reading, edition: Edition, kind: str
) -> None:
    """Every kind has words, none is called missing, and no term of the vocabulary is among its words."""
    nodes = [iri for iri in reading.pointing(TYPE, kind) if iri.startswith(reading.base)]
    assert nodes
    for iri in nodes:
        found = dossier(sample, iri)
        assert (found.family, found.thing.kind) == (Family.NODE, NODES[kind])
        assert found.thing.facts
        shown = show(sample, iri, edition).decode()
        assert f"{found.thing.facts[0][0]}: " in shown
        assert "no claim yet" not in shown
        for style in STYLES.values():
            assert NODES[kind] in style(cite(found, edition))


def test_a_passage_has_its_place_its_digest_and_the_claims_that_rest_on_it(
    sample: ox.Store, reading: Reading
) -> None:
    """Every claim is among those of each of its passages."""
    rested: set[tuple[str, Passage]] = set()
    for iri in reading.pointing(TYPE, SPAN):
        found = dossier(sample, iri)
        facts = dict(found.thing.facts)
        (at,) = {p for c in found.claims for p in c.passages if p.digest.endswith(digest(facts))}
        assert facts["code points"] == f"{at.start} to before {at.end}"
        assert all(claim.parts == (Part.EVIDENCE,) for claim in found.claims)
        rested.update((claim.iri, at) for claim in found.claims)
    claims = [c for name in ("quay", "market") for c in dossier(sample, name).claims]
    assert rested == {(claim.iri, at) for claim in claims for at in claim.passages}


def digest(facts: dict[str, str]) -> str:
    """Return the digest among what is known of a passage."""
    return facts["digest of the words"]


def test_a_conflict_has_two_claims_with_rule_and_reason(sample: ox.Store, reading: Reading) -> None:
    """Both name the other."""
    nodes = reading.pointing(TYPE, CONFLICT)
    assert nodes
    for iri in nodes:
        found = dossier(sample, iri)
        one, other = found.claims
        assert other.iri in {clash.claim for clash in one.conflicts}
        (clash,) = [clash for clash in other.conflicts if clash.claim == one.iri]
        assert found.thing.facts == (("rule", clash.rule), ("reason", clash.reason))


def test_a_judgement_says_who_was_judged_what_and_why(sample: ox.Store, edition: Edition) -> None:
    """What the account of the incident holds of it stands there, too, with identifiers that commands take."""
    (reply,) = [j for j in dossier(sample, "market").replies if j.verdict == "replied"]
    reading = Reading(sample)
    (node,) = [
        iri
        for iri in reading.pointing("https://w3id.org/onrecord/ns#agent", reply.agent.iri)
        if reading.text(iri, "https://w3id.org/onrecord/ns#reason") == reply.reason
    ]
    shown = show(sample, node, edition).decode()
    assert f"on: {reply.agent.label} ({reply.agent.short})" in shown
    assert f"judged: {reply.verdict}\n" in shown
    assert f"incident: {reply.incident.label} ({reply.incident.short})" in shown
    assert reply.reason in " ".join(shown.split())


def test_a_reading_and_a_publisher_are_told_with_how_much_they_did(depot: ox.Store) -> None:
    """What came of them is counted, since each is shown by itself."""
    reading = Reading(depot)
    facts = {
        kind: dict(dossier(depot, iri).thing.facts)
        for kind, words in NODES.items()
        for iri in reading.pointing(TYPE, kind)
        if words in {"reading of a source", "publisher of the record"}
    }
    activity, publisher = facts.values()
    assert activity["claims that came of it"] == "4"
    assert activity["source"] == "Gazette piece on the depot stop (source/gazette-depot)"
    assert publisher["readings of sources"] == "1"
