"""What is drawn as a source is every kind of source that the vocabulary has."""

from __future__ import annotations

from onrecord.model.vocabulary import ONR
from onrecord.network.kinds import SOURCE_FORMS
from onrecord.network.queries import THINGS
from onrecord.read.ontology import read_ontology

SOURCE = ONR + "Source"


def test_every_kind_of_source_has_its_words_and_is_asked_for() -> None:
    """A class that is added to the vocabulary cannot be forgotten in the network."""
    declared = {cls for cls, above in read_ontology().superclasses.items() if SOURCE in above}
    assert declared | {SOURCE} == set(SOURCE_FORMS)
    assert [cls for cls in declared if f"onr:{cls.removeprefix(ONR)}" not in THINGS.split()] == []
