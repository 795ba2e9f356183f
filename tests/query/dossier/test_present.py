"""What people read: golden accounts of a tiny record, and that nothing in any account is told as a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.model.vocabulary import ONR, TYPE
from onrecord.query.citation import Edition
from onrecord.query.dossier.account import account
from onrecord.query.dossier.outline import Entry, to_markdown
from onrecord.query.dossier.plan import Choice, plan
from onrecord.query.dossier.present import outline
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.story import head, reservation
from onrecord.query.dossier.values import Claim
from onrecord.query.dossier.wording import document, said
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


def texts(entry: Entry) -> Iterator[str]:
    """Yield the text of an entry and of all below it."""
    yield entry.text
    for below in entry.below:
        yield from texts(below)


def attributed(text: str, claims: Iterable[Claim]) -> tuple[str, int]:
    """Return a text without what stands in it behind its speaker, and how much that was.

    That is a paraphrase behind speaker, stance and reservations, or, in a line that its speaker
    opens, behind the stance and the reservations.
    """
    number = 0
    longest = sorted(claims, key=lambda each: -len(each.paraphrase))
    own = [claim for claim in longest if text.startswith(head(claim))]
    behind = [(f"{reservation(claim)}{claim.paraphrase}", head(claim)) for claim in own]
    ways = [said(claim) for claim in longest]
    ways += [way for words, opens in behind for way in (f"{opens}{words}", f"; {words}")]
    for way in ways:
        number += text.count(way)
        text = text.replace(way, "")
    return text, number


@pytest.mark.parametrize("choice", Choice)
def test_nothing_that_is_claimed_is_told_without_who_claims_it(
    sample: ox.Store, choice: Choice
) -> None:
    """In each account each paraphrase stands behind its speakers, their stance and their reservations."""
    reading = Reading(sample)
    things = sorted({iri for kind in reading.kinds for iri in reading.pointing(TYPE, kind)})
    held = 0
    for iri in things:
        found = account(reading, iri)
        claims = (*found.claims, *found.related)
        reasons = [each.reason for each in (*found.sides, *found.replies)]
        reasons += [each.reason for each in found.identities]
        for text in texts(outline(Speech(found, plan(found, choice)), "")):
            shown = text
            for reason in reasons:  # the editors' own words, under their heading
                shown = shown.replace(reason, "")
            left, number = attributed(shown, claims)
            assert not [c.paraphrase for c in claims if c.paraphrase in left], (iri, text)
            held += number
    assert held > 100


def test_a_line_that_mixes_speakers_would_be_found(depot: ox.Store) -> None:
    """What the test above holds can fail: words in the line of somebody else are left over."""
    claims = account(Reading(depot), "https://example.org/depot/incident/depot").claims
    first, second, *_ = claims
    mixed = f"{head(first)}{first.paraphrase}; {second.paraphrase} [1], [2]"
    assert second.paraphrase in attributed(mixed, claims)[0]
    assert first.paraphrase not in attributed(mixed, claims)[0]


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
