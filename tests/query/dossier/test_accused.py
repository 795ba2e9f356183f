"""Accusations stand under one heading for each person, and only those that are marked."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from onrecord.model.vocabulary import ONR
from onrecord.query.dossier import Dossier, dossier
from onrecord.query.dossier.accused import accusations_section, left_over
from onrecord.query.dossier.outline import Entry, to_text
from onrecord.query.dossier.plan import Choice, plan
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.values import Judged, Name


def speech(found: Dossier) -> Speech:
    """Return how an account is spoken of when all of it is told."""
    return Speech(found, plan(found, Choice.ALL))


def against(found: Dossier) -> tuple[Entry, ...]:
    """Return the entries of those who are accused."""
    return accusations_section(speech(found))[0].below


def flat(*entries: Entry) -> str:
    """Return entries and all below them in one line."""
    return " ".join(" ".join(map(to_text, entries)).split())


def test_every_accusation_is_told_and_nothing_else_as_one(sample: ox.Store) -> None:
    """Claims that are not marked stand there only behind the words for speaking against one or leaving it open."""
    for name in ("quay", "market"):
        found = dossier(sample, name)
        told = speech(found)
        shown = flat(*against(found))
        for claim in found.claims:
            line = told.brief(claim)
            behind = shown.count(f"against it: {line}") + shown.count(f"left open: {line}")
            if claim.accuses:
                assert shown.count(line) > behind, line
            else:
                assert shown.count(line) == behind, line


def test_a_denial_stands_against_what_it_denies(depot: ox.Store) -> None:
    """Who says otherwise is told with the accusation."""
    found = dossier(depot, "incident/depot")
    shown = flat(*against(found))
    assert "against it: Ola Brandt denied: Brandt says that there was no handgun [4]" in shown


def test_names_that_are_judged_the_same_have_one_heading(depot: ox.Store) -> None:
    """Who is told of under another name is found under the name that is known, and the judgement is said."""
    found = dossier(depot, "incident/depot")
    (claim,) = [each for each in found.claims if each.accuses]
    (brandt,) = claim.accuses
    driver = Name("https://example.org/depot/person/driver", "person/driver", "driver (not named)")
    other = replace(claim, iri=f"{claim.iri}0", accuses=(driver,))
    asked = [replace(q, answers=(*q.answers, other.iri)) for q in found.questions]
    both = replace(
        found,
        claims=(*found.claims, other),
        questions=tuple(asked),
        one={brandt.iri: brandt.iri, driver.iri: brandt.iri},
    )
    assert [entry.text for entry in against(both)] == ["Against Ola Brandt (person/ola-brandt)"]
    assert "also told of as driver (not named) (person/driver), as the editors judge" in flat(
        *against(both)
    )
    assert len(against(replace(both, one={}))) == 2


def test_an_accusation_without_a_document_says_so(sample: ox.Store) -> None:
    """A conviction is neither called a finding nor said to be none."""
    found = dossier(sample, "market")
    bare = [claim for claim in found.claims if claim.document_not_cited]
    assert bare
    for claim in bare:
        assert f"{claim.paraphrase} (no document is cited for it)" in flat(*against(found))


def test_how_many_repeat_an_accusation_is_not_told(sample: ox.Store) -> None:
    """A number of speakers reads like agreement; sides and standing are told instead."""
    shown = flat(*against(dossier(sample, "quay")))
    assert "answered by" not in shown
    assert "sides heard: " in shown


def test_a_reply_that_is_limited_to_an_aspect_is_told_for_that_alone(depot: ox.Store) -> None:
    """A judgement on one matter is not taken for one on all."""
    found = dossier(depot, "incident/depot")
    (claim,) = [each for each in found.claims if each.accuses]
    (general,) = found.replies
    armed = replace(general, verdict="declined", aspects=(Name(ONR + "aspect-armed", "", "armed"),))
    wound = replace(general, aspects=(Name(ONR + "aspect-wound", "", "wound"),))
    cases: list[tuple[tuple[Judged, ...], list[Judged]]] = [
        ((general,), [general]),
        ((general, armed), [armed]),
        ((general, wound), [general]),
        ((wound,), []),
    ]
    for judged, told in cases:
        assert speech(replace(found, replies=judged)).replies(claim) == told
    shown = flat(*against(replace(found, replies=(general, armed))))
    assert "declined (on armed only). Brandt answers" in shown
    assert "replied (on all else). Brandt answers" in shown


def test_a_reply_is_told_with_the_accusation_or_by_itself(depot: ox.Store) -> None:
    """No judgement is told twice, and none is lost."""
    found = dossier(depot, "incident/depot")
    (judged,) = found.replies
    assert left_over(speech(found)) == []
    stranger = replace(judged, agent=Name("i", "person/i", "somebody else"))
    other = replace(found, replies=(stranger,))
    assert left_over(speech(other)) == [stranger]
    clerk = Name("i", "person/i", "clerk (name not published)")
    (claim,) = [each for each in found.claims if each.accuses]
    claims = tuple(replace(c, accuses=(clerk,)) if c == claim else c for c in found.claims)
    unnamed = replace(found, claims=claims)
    assert "not recorded whether the clerk had a say" in flat(*against(unnamed))
    assert "not recorded whether Ola Brandt had a say" in flat(*against(other))


def test_a_reply_is_told_in_the_account_of_whoever_speaks_against_the_accusation(
    sample: ox.Store,
) -> None:
    """That nobody recorded a reply is never said of one that is recorded, whosever account it is."""
    incidents = [dossier(sample, name) for name in ("quay", "market")]
    judged = {reply.agent.iri for found in incidents for reply in found.replies}
    agents = {name.iri for found in incidents for c in found.claims for name in c.claimants}
    beside = set()
    for found in (dossier(sample, agent) for agent in sorted(agents)):
        told = speech(found)
        accused = {n.iri for q in found.questions for c in told.accusing(q) for n in c.accuses}
        assert accused & judged <= {reply.agent.iri for reply in found.replies}
        beside |= accused & judged - {n.iri for claim in found.claims for n in claim.accuses}
    assert beside
