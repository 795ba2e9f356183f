"""What a dossier holds: every claim of the incident once, each with a note, and nothing that is not claimed."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.model.claim import Stance
from onrecord.model.errors import QueryError
from onrecord.model.vocabulary import (
    CONCERNS,
    NOTICE_ON,
    ONR,
    REASON,
    RETRACTION,
    TYPE,
    UNCONFIRMED,
)
from onrecord.query.chronicle import Chronicle, chronicle, wording
from onrecord.query.citation import Edition
from onrecord.read.evidence.compare import digest_of
from tests.query.dossier.conftest import SAMPLE, record
from tests.workspaces import FILES, INCIDENT, REGISTRY, passage, write_workspace

INCIDENTS = ("quay", "market")
TEXTS = SAMPLE / "texts"


@pytest.fixture(params=INCIDENTS)
def found(request: pytest.FixtureRequest, sample: ox.Store, edition: Edition) -> Chronicle:
    """Give the dossier of each incident of the sample, with its words."""
    return chronicle(sample, request.param, edition, [TEXTS])


def test_every_claim_is_told_once_with_its_note(found: Chronicle) -> None:
    """The numbers of the lines are those of the notes, and each note is on a claim of the incident."""
    lines = [line for told in found.told for line in told.lines]
    numbers = [found.speech.numbers[claim.iri] for line in lines for claim in line.claims]
    assert sorted(numbers) == list(range(1, len(found.speech.dossier.claims) + 1))
    notes = {note.number: note.claim.iri for note in found.notes}
    for line in lines:
        assert line.claims
        assert line.head.endswith(": ")
        for claim in line.claims:
            assert notes[found.speech.numbers[claim.iri]] == claim.iri


def test_every_claim_that_is_cited_exists(found: Chronicle, sample: ox.Store) -> None:
    """A note leads to a claim that the record holds, and to a passage with a digest."""
    for note in found.notes:
        node = ox.NamedNode(note.claim.iri)
        assert any(sample.quads_for_pattern(node, None, None))
        assert note.words
        for words in note.words:
            assert words.text is not None
            assert digest_of(words.text.encode()) == words.passage.digest


def test_the_open_questions_have_the_numbers_of_the_notes(found: Chronicle) -> None:
    """A claim has one number in the whole dossier."""
    notes = {note.number: note.claim.iri for note in found.notes}
    for row in found.table.rows:
        for cell in row.cells.values():
            assert all(notes[said.number] == said.claim.iri for said in cell)


def test_what_is_unknown_is_said_so_by_somebody(found: Chronicle) -> None:
    """Each claim there says that it cannot tell, or leaves it open; each such claim stands there."""
    open_ones = {Stance.CANNOT_CONFIRM, Stance.RESERVES_JUDGEMENT}
    told = [claim for each in found.unknown for claim in each.claims]
    assert {claim.stance for claim in told} <= open_ones
    assert {c.iri for c in told} == {
        c.iri for c in found.speech.dossier.claims if c.stance in open_ones
    }
    assert {q.iri for q in found.speech.dossier.questions if q.status == UNCONFIRMED} <= {
        each.question.iri for each in found.unknown
    }


def test_dates_come_first_and_hold_nothing_else(found: Chronicle) -> None:
    """Only claims on when something was, or how long it took."""
    names = [claim.proposition.predicate.iri.partition("#")[2] for claim in found.dated]
    order = ["happenedOn", "happenedAtTime", "timeInWords", "lasted"]
    assert names == sorted(names, key=order.index)


def test_nobody_who_speaks_is_among_those_not_quoted(found: Chronicle) -> None:
    """Whoever makes a claim, or voices one, was quoted."""
    speaking = {
        name.iri
        for claim in found.speech.dossier.claims
        for name in (*claim.claimants, *claim.spokespeople)
    }
    assert found.silent
    assert not speaking & {each.agent.iri for each in found.silent}


def test_who_is_not_quoted_is_named(sample: ox.Store, edition: Edition) -> None:
    """The driver himself and the officers, of whom all speak."""
    silent = {each.agent.label for each in chronicle(sample, "quay", edition).silent}
    assert "officers at the quay (names not published)" in silent
    assert any("Ibáñez" in label for label in silent)


def test_a_notice_is_told_with_the_claims_that_it_concerns(
    depot: ox.Store, edition: Edition
) -> None:
    """With its kind, its day and its reason; a notice on another incident is not told."""
    store = ox.Store()
    store.bulk_extend(depot)
    assert chronicle(store, "depot", edition).notices == ()
    claim = chronicle(store, "depot", edition).speech.dossier.claims[0]
    graph, node = ox.NamedNode("https://example.org/depot/graph/registry"), "https://example.org/n/"
    ends = ((f"{node}1", claim.iri), (f"{node}2", "https://example.org/depot/claim/0"))
    for name, end in ends:
        notice = ox.NamedNode(name)
        for prop, term in (
            (TYPE, ox.NamedNode(RETRACTION)),
            (CONCERNS, ox.NamedNode(end)),
            (NOTICE_ON, ox.Literal("2021-05-06")),
            (REASON, ox.Literal("The piece was taken back.")),
        ):
            store.add(ox.Quad(notice, ox.NamedNode(prop), term, graph))
    (told,) = chronicle(store, "depot", edition).notices
    assert (told.kind, told.reason) == ("retraction", "The piece was taken back.")
    assert [each.iri for each in told.claims] == [claim.iri]


@pytest.mark.parametrize("name", ["quai", "joaquin-ibanez"])
def test_only_an_incident_has_a_dossier(sample: ox.Store, edition: Edition, name: str) -> None:
    """The nearest name is offered."""
    with pytest.raises(QueryError, match=r"Did you mean incident/quay|Known: incident/"):
        chronicle(sample, name, edition)


def test_without_texts_no_words_are_known(sample: ox.Store, edition: Edition, root: Path) -> None:
    """Nor with a folder that holds other texts."""
    for folders in ([], [root / "tests/query"]):
        notes = chronicle(sample, "quay", edition, folders).notes
        assert not any(words.text for note in notes for words in note.words)


def test_words_that_others_tell_of_are_told_of(tmp_path: Path, edition: Edition) -> None:
    """Whoever is heard giving an order makes no claim of their own, and the list says where they are heard."""
    heard = FILES[INCIDENT] + more(
        "{subject: act/depot-2, predicate: actKind, object: command}",
        "{subject: act/depot-2, predicate: performedBy, object: person/tram-guard}\n    hedge: [apparent]",
        "{subject: person/tram-guard, predicate: age, object: 41}",
    )
    guard = "  - {id: person/tram-guard, label: guard at the depot, unnamed: true}\nagencies:\n"
    people = FILES[REGISTRY].replace("agencies:\n", guard)
    store = record(write_workspace(tmp_path, {INCIDENT: heard, REGISTRY: people}))
    found = chronicle(store, "depot", edition)
    (held,) = [each for each in found.silent if each.agent.short == "person/tram-guard"]
    assert [claim.proposition.predicate.iri for claim in held.words] == [ONR + "performedBy"]
    assert wording.silent(found, held).endswith(
        f"speaking: {found.speech.mark(held.words[0])} (apparent)"
    )


def test_where_a_weapon_was_found_bears_on_whether_somebody_was_armed(
    tmp_path: Path, edition: Edition
) -> None:
    """As much as what the accused say to it; where other things were found does not."""
    for kind, answers in (("handgun", 1), ("phone", 0)):
        told = FILES[INCIDENT] + more(
            f"{{subject: item/depot-1, predicate: itemKind, object: {kind}}}",
            "{subject: item/depot-1, predicate: foundAt, object: place/depot}",
        )
        store = record(write_workspace(tmp_path / kind, {INCIDENT: told}))
        (armed,) = [
            each
            for each in chronicle(store, "depot", edition).standards.questions
            if each.key == "subject-armed"
        ]
        found = [c for c in armed.answers if c.proposition.predicate.iri == ONR + "foundAt"]
        assert len(found) == answers


def more(*says: str) -> str:
    """Return claims of the Gazette for the tiny workspace."""
    words = passage("the Tram Watch stopped Ola Brandt")
    return "".join(
        f"  - says: {each}\n    claimant: outlet/gazette\n    stance: asserts\n"
        f"    paraphrase: the Gazette tells one more thing, number {number}\n    {words}\n"
        for number, each in enumerate(says)
    )
