"""The account of an incident begins with what is told and ends with every claim in full."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from onrecord.query.dossier import Dossier, dossier
from onrecord.query.dossier.incident import incident_sections, incident_top
from onrecord.query.dossier.outline import Entry, to_text
from onrecord.query.dossier.plan import Choice, plan
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.texts import Texts
from onrecord.query.dossier.values import Passage
from onrecord.read.evidence.compare import digest_of
from tests.workspaces import TEXT


def speech(found: Dossier, choice: Choice = Choice.ALL) -> Speech:
    """Return how an account is spoken of."""
    return Speech(found, plan(found, choice))


def headings(found: Dossier, choice: Choice) -> list[str]:
    """Return the first words of the headings of an account."""
    return [
        entry.text.split(",")[0].split(":")[0] for entry in incident_sections(speech(found, choice))
    ]


def flat(entry: Entry) -> str:
    """Return an entry and all below it in one line."""
    return " ".join(to_text(entry).split())


def test_what_is_told_comes_first_and_every_claim_last(sample: ox.Store) -> None:
    """Then what there is to weigh, then who is who; nothing but that is left out of a brief account."""
    found = dossier(sample, "quay")
    whole = headings(found, Choice.ALL)
    assert whole[:4] == ["What is told", "Open", "Accusations", "Parties"]
    assert whole[-2:] == ["Every claim", "Acts and items"]
    brief = headings(found, Choice.NONE)
    assert brief == [each for each in whole if each in brief]
    assert set(whole) - set(brief) == {
        "Every claim",
        "Acts and items",
        "Sources only spoken of",
        "Who and what else is spoken of",
    }
    assert headings(found, Choice.DISPUTED)[-2:] == ["Claims in full", "Acts and items"]


def test_a_single_source_is_said_to_be_one(depot: ox.Store) -> None:
    """The top says who publishes it and that nobody else is heard; of two it names both."""
    found = dossier(depot, "incident/depot")
    counts, source, claims_not_facts = incident_top(speech(found))
    assert counts.startswith("4 claims; 3 questions: 1 disputed, 1 not confirmed, 0 denied only")
    assert source == (
        "Source: Gazette piece on the depot stop, publisher: Gazette;"
        " one article only: nobody outside it is heard"
    )
    assert "claims" in claims_not_facts
    first, *rest = found.claims
    footage = next(each for each in found.sources if each.kind == "footage")
    other = replace(first, source=footage.name, publisher=None)
    _, sources, _ = incident_top(speech(replace(found, claims=(other, *rest))))
    assert "footage of the depot stop, no publisher is known" in sources
    assert sources.startswith("Sources: ")
    assert "nobody outside" not in sources


def test_why_parties_are_placed_is_left_out_of_a_brief_account_alone(depot: ox.Store) -> None:
    """The sides are told in both."""
    found = dossier(depot, "incident/depot")
    for choice, is_told in ((Choice.ALL, True), (Choice.NONE, False)):
        sections = incident_sections(speech(found, choice))
        (parties,) = [flat(each) for each in sections if each.text.startswith("Parties")]
        assert "acting agency" in parties
        assert "agency/tram-watch" in parties
        assert ("Its people made the stop." in parties) is is_told


def test_a_note_is_told_once_and_then_referred_to(depot: ox.Store) -> None:
    """Claims of another passage name the one at which it stands; those of the same passage share it."""
    found = dossier(depot, "incident/depot")
    noted = replace(found, claims=tuple(replace(c, note="Read so.") for c in found.claims))
    (section,) = [e for e in incident_sections(speech(noted)) if e.text.startswith("Every claim")]
    assert flat(section).count("note: Read so.") == 1
    assert flat(section).count("note as on [1]") == len(found.claims) - 1


def test_words_that_two_passages_share_are_shown_once(depot: ox.Store) -> None:
    """A passage that begins as the one before it goes on from there, where the words of both are known."""
    found = dossier(depot, "incident/depot")
    source = found.claims[0].source.iri
    first, last, other = (passage(source, *ends) for ends in ((26, 40), (26, 66), (27, 66)))
    told = replace(speech(found), texts=Texts({source: TEXT}, ()))
    assert told.where([last], [first]) == (
        f"26\N{EN DASH}66, the words above and “{TEXT[40:66].strip()} …”"
    )
    assert "the words above" not in told.where([other], [first])
    assert "the words above" not in told.where([first], [last])
    assert "the words above" not in told.where([replace(last, digest="sha256:0")], [first])
    assert speech(found).where([last], [first]) == "26\N{EN DASH}66"


def passage(source: str, start: int, end: int) -> Passage:
    """Return a passage of the invented text with the digest of its words."""
    return Passage(source, start, end, digest_of(TEXT[start:end].encode()))
