"""A reading of a build with everything that its writers need: the record, its words, the policy, the version."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from onrecord.derive.questions import Question
from onrecord.derive.readings import Reading, Record, load, reading
from onrecord.export.profile import NEWSROOM
from onrecord.export.readings.asked import Asked, ask
from onrecord.export.source import Source, open_source
from onrecord.query.dossier.reading import Reading as Reader
from onrecord.read.ontology import read_ontology


@dataclass(frozen=True, slots=True)
class Made:
    """A reading that was asked for and computed."""

    asked: Asked
    reading: Reading
    workshop: Workshop

    @property
    def iri(self) -> str:
        """Return the name of the reading, below the base of its record."""
        return self.asked.iri(self.workshop.record.base)


class Workshop:
    """A build from which readings are made; it is read once and never written."""

    def __init__(self, build: Path, workspace: Path, profile: str = NEWSROOM) -> None:
        self.source: Source = open_source(build, profile=profile, workspace=workspace)
        self.workspace = workspace
        self.profile = "" if profile == NEWSROOM else Path(profile).stem
        self.reader = Reader(self.source.store)

    @cached_property
    def record(self) -> Record:
        """Return the record of the build, as readings are computed from it."""
        return load(self.source.store, read_ontology())

    @cached_property
    def standing(self) -> Mapping[str, Question]:
        """Return by claim the question that it answers in the record as a whole."""
        asked = self.record.questions(self.record.answers)
        return {answer.claim: question for question in asked for answer in question.answers}

    @cached_property
    def tense(self) -> frozenset[str]:
        """Return the questions of the record as a whole that pull against another."""
        return self.record.tense({each.iri: each for each in self.standing.values()}.values())

    @cached_property
    def accusing(self) -> frozenset[str]:
        """Return the propositions by which somebody is accused, whoever asserts them."""
        accusing = (answer.claim for answer in self.record.answers if answer.accuses)
        return frozenset(self.record.details[claim].proposition for claim in accusing)

    def notice(self) -> list[str]:
        """Return whose record it is, its licence and the version of the build."""
        return self.source.notice()[:-1]  # that claims are no facts is said of the record

    def ask(self, words: Iterable[str], params: Mapping[str, str], incident: str = "") -> Asked:
        """Return the reading that is meant; raises what `asked.ask` does."""
        asked = ask(words, params, self.source.store, self.workspace, incident)
        return asked.under(self.profile) if self.profile else asked

    def make(self, asked: Asked) -> Made:
        """Return the reading that is asked for."""
        return Made(asked, reading(self.record, asked.rules), self)
