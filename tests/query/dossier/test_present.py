"""What people read: golden accounts of a tiny record, and that nothing in any account is told as a fact."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.model.vocabulary import ONR, TYPE
from onrecord.query.citation import Edition
from onrecord.query.dossier.account import account
from onrecord.query.dossier.outline import to_markdown
from onrecord.query.dossier.plan import Choice, plan
from onrecord.query.dossier.present import outline
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.wording import document, said
from onrecord.query.formats.markdown import escape
from onrecord.query.show import show

GOLDEN = Path(__file__).parent / "golden"
ACCOUNTS = {
    "incident.txt": ("incident/depot", "text"),
    "incident.md": ("incident/depot", "markdown"),
    "person.txt": ("person/ola-brandt", "text"),
    "agency.txt": ("agency/tram-watch", "text"),
    "claim.txt": ("claim/7ce0b540", "text"),
    "question.txt": ("question/b98ffc60", "text"),
    "proposition.txt": ("proposition/6dc86933", "text"),
    "source.txt": ("source/gazette-depot", "text"),
    "act.txt": ("act/depot-1", "text"),
}


@pytest.mark.parametrize("file", ACCOUNTS)
def test_an_account_reads_as_it_did(
    file: str, depot: ox.Store, depot_texts: Path, edition: Edition
) -> None:
    """Every word that people read is decided on purpose; the words of the text are shown where it is at hand."""
    name, form = ACCOUNTS[file]
    shown = show(depot, name, edition, texts=[depot_texts], form=form)
    assert shown.decode() == (GOLDEN / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("choice", Choice)
def test_nothing_that_is_claimed_is_told_without_who_claims_it(
    sample: ox.Store, choice: Choice
) -> None:
    """In each account each paraphrase stands right behind its speakers, their stance and their reservations."""
    reading = Reading(sample)
    things = sorted({iri for kind in reading.kinds for iri in reading.pointing(TYPE, kind)})
    held = 0
    for iri in things:
        found = account(reading, iri)
        shown = to_markdown(outline(Speech(found, plan(found, choice)), ""))
        reasons = [each.reason for each in (*found.sides, *found.replies)]
        for reason in (*reasons, *(each.reason for each in found.identities)):
            shown = shown.replace(escape(reason), "")  # the editors' own words, under their heading
        for claim in (*found.claims, *found.related):
            paraphrase = escape(claim.paraphrase)
            attributed = escape(said(claim))
            assert shown.count(paraphrase) == shown.count(attributed), (iri, claim.paraphrase)
            held += shown.count(attributed)
    assert held > 100


def test_an_accusation_is_never_without_its_standing(sample: ox.Store) -> None:
    """Wherever a claim that accuses is told in full, the next lines say how it stands."""
    reading = Reading(sample)
    for iri in reading.pointing(TYPE, ONR + "Person"):
        found = account(reading, iri)
        speech = Speech(found, plan(found, Choice.ACCUSATIONS))
        shown = to_markdown(outline(speech, ""))
        accusing = [claim for group in speech.groups for claim in group.claims]
        assert shown.count("an accusation against") == len(accusing)
        assert shown.count("in answer to “") == len(accusing)
        plain = [claim for claim in accusing if not document(claim)]
        assert shown.count(", not a finding, in answer to") == len(plain)
