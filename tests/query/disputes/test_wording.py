"""Words that a reader could take for more than is recorded."""

from __future__ import annotations

from dataclasses import replace

import pyoxigraph as ox

from onrecord.derive.conflicts import REASONS, Rule
from onrecord.model.claim import Stance
from onrecord.query.citation import Edition
from onrecord.query.disputes import Disputes, Selection, disputes, telling, wording
from onrecord.query.disputes.choose import EVERY
from onrecord.query.disputes.values import Conflict, Standing
from onrecord.query.dossier.values import Name


def found(store: ox.Store, edition: Edition) -> Disputes:
    """Return all questions of a record."""
    return disputes(store, Selection(standings=EVERY), edition)


def test_counts_tell_what_they_count(sample: ox.Store, edition: Edition) -> None:
    """All questions of the incident, each under one status; tension comes on top of it."""
    tense = wording.STANDING_WORDS[Standing.TENSION]
    for table in found(sample, edition).tables:
        shown = wording.counts(replace(table, rows=table.rows[:1]))
        assert shown.startswith(f"1 of {table.total} questions (of all {table.total}: ")
        stand = {words: number for words, number in table.counted.items() if words != tense}
        assert sum(stand.values()) == table.total
        assert (f"of them {tense}" in shown) == (tense in table.counted)


def test_an_accusation_tells_who_is_judged_to_be_meant(sample: ox.Store, edition: Edition) -> None:
    """A name that is judged to mean somebody is not taken for theirs without a word."""
    accusing = [each for each in found(sample, edition).claims if each.claim.accuses]
    assert accusing
    for each in accusing:
        bare = telling.accusation(replace(each, judged=()))
        told = telling.accusation(replace(each, judged=(Name("x", "person/x", "Asa (remark)"),)))
        assert "judge" not in bare
        assert ", whom the editors judge to be Asa" in told


def test_a_denial_that_accuses_says_so(sample: ox.Store, edition: Edition) -> None:
    """Else it reads as if the accused denied it."""
    for each in found(sample, edition).claims:
        is_denial = each.claim.stance is Stance.DENIES and bool(each.claim.accuses)
        assert ("made by this denial" in telling.accusation(each)) == is_denial


def test_what_the_vocabulary_excludes_is_no_claimants_word() -> None:
    """The reason says whose judgement it is."""
    rule = Rule.DECLARED_EXCLUSION
    assert "its own judgement" in wording.conflict(Conflict((1,), (2,), rule, REASONS[rule]))
    other = Conflict((1,), (2,), Rule.DENIAL, REASONS[Rule.DENIAL])
    assert (
        wording.conflict(other)
        == "[1] cannot hold beside [2]: one claim denies what the other asserts"
    )
