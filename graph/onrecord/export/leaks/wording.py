"""Words that leak: labels, identifiers and texts that tell what is guarded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from onrecord.export.leaks.guarded import Guarded, Held
from onrecord.export.leaks.kinds import NAMED_BY_US, REGISTERED, TOLD_OF, kind_of
from onrecord.export.leaks.leak import Found, Kind
from onrecord.export.leaks.lexicon import Lexicon
from onrecord.export.leaks.said import Label, Text
from onrecord.export.leaks.telling import Telling, attributed
from onrecord.model.phrases import Phrases, words_of, words_of_name


class Words:
    """Finds words that tell what may only be claimed."""

    def __init__(
        self, guarded: Guarded, lexicon: Lexicon, telling: Telling, incidents: Iterable[str]
    ) -> None:
        self._guarded = guarded
        self._lexicon = lexicon
        self._telling = telling
        self._incidents = {tuple(words_of_name(name)) for name in incidents}
        self._paraphrases: Phrases[Held] = Phrases()
        for held in guarded.held:
            self._paraphrases.add(held.paraphrase, held, plural=False)

    def label(self, said: Label) -> Iterator[Found]:
        """Yield how the label of a thing leaks; once, by the first word that tells."""
        kind = kind_of(said.thing, self._guarded.base)
        if kind not in REGISTERED:
            return
        words = words_of(said.text)
        what = f"The label {said.text!r} of {said.thing.removeprefix(self._guarded.base)}"
        for held in self._guarded.about.get(said.thing, ()):
            if told := self._tells(held, said.thing, words):
                yield self._kind(held), f"{what} says {told!r}", held
                return
        if kind in TOLD_OF and (told := self._telling.accusing(words)):
            yield Kind.LABEL, f"{what} says {told!r}", None
            return
        yield from self._told(words, Kind.LABEL, what)

    def name(self, iri: str) -> Iterator[Found]:
        """Yield how an identifier leaks: by what an act, item or role can be, by guilt, by what is guarded."""
        kind = kind_of(iri, self._guarded.base)
        if kind not in NAMED_BY_US:
            return
        name = iri.removeprefix(self._guarded.base)
        words = self._without_incident(words_of_name(name.partition("/")[2]))
        about = self._guarded.about.get(iri, ())
        for held in about:
            if told := self._telling.word(held, words):
                yield Kind.IRI, f"The identifier {name} says {told!r}", held
                return
        told = self._telling.kind(words) if kind in TOLD_OF else ""
        if told := told or self._telling.guilt(words):
            yield Kind.IRI, f"The identifier {name} says {told!r}", about[0] if about else None

    def text(self, said: Text) -> Iterator[Found]:
        """Yield how words that stand by themselves leak: what is guarded is told, and nobody tells it."""
        what = f"The {said.kind} {said.text!r}"
        yield from self._told(words_of(said.text), Kind.TEXT, what, is_question="?" in said.text)

    def _told(
        self, words: Sequence[str], kind: Kind, what: str, *, is_question: bool = False
    ) -> Iterator[Found]:
        """Yield the first guarded claim that words tell of somebody whom they name, if nobody speaks in them."""
        if is_question or attributed(words):
            return
        people = self._telling.people(words)
        for _, _, held in self._paraphrases.find(words):
            if not people & held.speakers:
                yield kind, f"{what} tells a claim", held
                return
        for person in sorted(people):
            for held in self._guarded.about.get(person, ()):
                told = self._telling.word(held, words)
                if told and not (people - {person}) & held.speakers:
                    yield kind, f"{what} says {told!r}", held
                    return

    def _tells(self, held: Held, thing: str, words: Sequence[str]) -> str:
        """Return what tells a guarded proposition in the label of its subject, its object or its act."""
        told = self._telling.word(held, words)
        return told or (self._telling.name(held, words) if thing == held.subject else "")

    def _kind(self, held: Held) -> Kind:
        for terms, kind in (
            (self._lexicon.of_owners, Kind.OWNER),
            (self._lexicon.of_roles, Kind.ROLE),
            (self._lexicon.of_places, Kind.PLACE),
        ):
            if held.predicate in terms:
                return kind
        return Kind.LABEL

    def _without_incident(self, words: list[str]) -> list[str]:
        """Return the words of an identifier without those of the incident that it may begin with."""
        for length in range(len(words), 0, -1):
            if tuple(words[:length]) in self._incidents:
                return words[length:]
        return words
