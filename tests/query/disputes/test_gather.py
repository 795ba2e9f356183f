"""What stands in a table of disputes: everything that is said, once, with its exact words."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from onrecord.model.vocabulary import CONCERNS, EDTF, NOTICE_ON, REASON, RETRACTION, TYPE
from onrecord.query.citation import Edition
from onrecord.query.disputes import Disputes, Selection, disputes
from onrecord.query.disputes.choose import EVERY
from onrecord.query.disputes.markdown import markdown
from onrecord.query.disputes.telling import quotation
from onrecord.query.disputes.text import text
from onrecord.query.disputes.values import Standing, Words
from onrecord.query.dossier.values import Passage
from onrecord.read.evidence.compare import digest_of
from tests.query.dossier.conftest import SAMPLE

TEXTS = SAMPLE / "texts"


def every(store: ox.Store, edition: Edition, *texts: Path) -> Disputes:
    """Return all questions of a record."""
    return disputes(store, Selection(standings=EVERY), edition, texts)


def test_every_answer_stands_in_the_columns_of_whoever_makes_it(
    sample: ox.Store, edition: Edition
) -> None:
    """No answer is left out, and none stands where somebody else speaks."""
    for table in every(sample, edition).tables:
        names = {c.iri: {name.iri for name in c.names} for c in table.claimants}
        for row in table.rows:
            told = {said.claim.iri for cell in row.cells.values() for said in cell}
            assert told == set(row.question.answers)
            for column, cell in row.cells.items():
                for said in cell:
                    speaking = {name.iri for name in said.claim.claimants}
                    assert speaking & names[column]
                    beside = {name.iri for name in said.beside}
                    assert speaking == beside | (speaking & names[column])


def test_a_claim_has_one_number(sample: ox.Store, edition: Edition) -> None:
    """Numbers begin with 1, leave none out, and each leads to one claim, wherever it stands."""
    found = every(sample, edition)
    assert [said.number for said in found.claims] == list(range(1, len(found.claims) + 1))
    assert len({said.claim.iri for said in found.claims}) == len(found.claims)
    held = {said.number: said.claim.iri for said in found.claims}
    for table, _ in ((t, r) for t in found.tables for r in t.rows):
        for row in table.rows:
            for cell in row.cells.values():
                assert all(held[said.number] == said.claim.iri for said in cell)


def test_words_are_exactly_those_of_their_digest(sample: ox.Store, edition: Edition) -> None:
    """They are there where a text with the right digest is, and nowhere else."""
    for said in every(sample, edition, TEXTS).claims:
        for words in said.words:
            assert words.text is not None
            assert digest_of(words.text.encode()) == words.passage.digest
            assert len(words.text) == words.passage.end - words.passage.start
    for said in every(sample, edition).claims:
        assert [words.text for words in said.words] == [None] * len(said.words)


def test_words_that_may_not_be_shown_are_not(sample: ox.Store, edition: Edition) -> None:
    """They are left out without being called others than the claim rests on."""
    found = disputes(
        sample, Selection(), edition, [TEXTS], may_show=lambda words: "pistol" not in words
    )
    shown = [words for said in found.claims for words in said.words]
    assert any(words.text for words in shown)
    assert not any("pistol" in (words.text or "") for words in shown)
    assert not any(words.is_other for words in shown)


def test_what_became_of_a_claim_stands_beside_it(depot: ox.Store, edition: Edition) -> None:
    """A retraction with its day and its reason; whoever reads the claim reads it."""
    store = ox.Store()
    store.bulk_extend(depot)
    claim = disputes(store, Selection(), edition).claims[0].claim.iri
    graph, notice = (
        ox.NamedNode(f"https://example.org/depot/{n}") for n in ("graph/registry", "n")
    )
    for prop, term in (
        (TYPE, ox.NamedNode(RETRACTION)),
        (CONCERNS, ox.NamedNode(claim)),
        (NOTICE_ON, ox.Literal("2021-05-06", datatype=ox.NamedNode(EDTF))),
        (REASON, ox.Literal("The watch takes it back.")),
    ):
        store.add(ox.Quad(notice, ox.NamedNode(prop), term, graph))
    found = disputes(store, Selection(), edition)
    told = [said.notices for said in found.claims if said.claim.iri == claim]
    words = "retraction, 6 May 2021: The watch takes it back."
    assert told == [(words,)]
    for shown in (text(found, 80), markdown(found)):
        assert " ".join(words.split()) in " ".join(shown.replace("\\", "").split())


def test_a_quotation_has_dots_where_words_are_left_out() -> None:
    """Between passages once, and at an end that is inside a sentence."""
    at = Passage("https://example.org/s", 0, 1, "")
    first, last = Words(at, "a", begins=True, ends=True), Words(at, "b", begins=True)
    assert quotation([first, last]) == "… “a” … “b”"
    assert quotation([last, first]) == "… “b” … “a” …"
    assert quotation([Words(at)]) == quotation([]) == ""
    assert quotation([Words(at, is_other=True)]).startswith("(the text at hand has other words")


def test_conflicts_name_claims_of_their_row(sample: ox.Store, edition: Edition) -> None:
    """A disputed question says which answers cannot hold beside which, or which disputes which."""
    found = disputes(sample, Selection(standings=frozenset({Standing.CONTESTED})), edition)
    rows = [row for table in found.tables for row in table.rows]
    assert len(rows) == 4
    for row in rows:
        numbers = {said.number for cell in row.cells.values() for said in cell}
        assert row.conflicts or row.disputes
        for conflict in row.conflicts:
            assert {*conflict.left, *conflict.right} <= numbers
            assert conflict.reason


def test_nothing_that_fits_is_no_error(depot: ox.Store, edition: Edition) -> None:
    """The incident is named, with how many questions it has."""
    selection = Selection(incident="depot", standings=frozenset({Standing.RETRACTED}))
    (table,) = disputes(depot, selection, edition).tables
    assert (table.rows, table.claimants, table.total) == ((), (), 3)
