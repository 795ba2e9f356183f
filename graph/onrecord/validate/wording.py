"""Words that prejudge in our own words: which, why, and what to write; English only, and never in what others said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from onrecord.model.finding import Finding, Severity
from onrecord.model.phrases import Phrases, fold, words_of
from onrecord.model.vocabulary import DEFINITION, LABEL, NOTE, OBJECT, PARAPHRASE, REASON, WORD
from onrecord.read.ontology import ontology_store
from onrecord.read.settings import SETTINGS
from onrecord.store.select import text_of

ENGLISH: Final = "en"
OUR_WORDS: Final = frozenset({LABEL, PARAPHRASE, REASON, NOTE, OBJECT})
DASHES: Final = re.compile("[\u2010-\u2015\u2212]")
NAMED_BY_OTHERS: Final = ("/agency/", "/unit/", "/post/", "/outlet/", "/place/", "/question/")


@dataclass(frozen=True, slots=True, order=True)
class Prejudging:
    """A word that prejudges, with why it does and what to write; hidden where its characters are not what they seem."""

    word: str
    why: str
    is_hidden: bool = False


def prejudging(text: str, names: Phrases[str] | None = None) -> list[Prejudging]:
    """Return the words of a text that prejudge, each once, those in the names of others left alone."""
    words, plain = words_of(text), text.lower()
    joined = fold(DASHES.sub("-", text))
    named = [range(start, end) for start, end, _ in names.longest(words)] if names else []
    return sorted(
        {
            Prejudging(word, why, is_hidden=word.split("-")[0].split()[0] not in plain)
            for start, _, (word, why) in _wordings().find(words)
            if not any(start in span for span in named) and ("-" not in word or word in joined)
        }
    )


def hidden_words(record: Iterable[Quad]) -> Iterator[Finding]:
    """Yield where a record hides a word that prejudges, which the rule on plain words cannot see."""
    for quad in record:
        if quad.predicate.value in OUR_WORDS and isinstance(quad.object, Literal):
            text, subject = quad.object.value, text_of(quad.subject)
            if text.isascii() or (quad.predicate.value == LABEL and _is_of_others(subject)):
                continue
            yield from (_hidden(each, subject) for each in prejudging(text) if each.is_hidden)


def unchecked_language(language: str) -> Iterator[Finding]:
    """Yield that nobody looks for words that prejudge, or that tell what is claimed, in another language."""
    if language.partition("-")[0] != ENGLISH:
        yield Finding(
            severity=Severity.INFO,
            code="wording-not-checked",
            message=f"Labels and paraphrases in {language!r} are not checked for words that prejudge or tell a claim.",
            mend="Read them with that in mind; the lists of words are English.",
            file=SETTINGS,
            key="language",
        )


def _hidden(found: Prejudging, subject: str) -> Finding:
    return Finding(
        severity=Severity.WARNING,
        code="hidden-wording",
        message="Our own words hold a word that prejudges, written so that a search does not find it.",
        mend=found.why,
        focus=subject,
        value=found.word,
    )


def _is_of_others(subject: str) -> bool:
    return any(kind in subject for kind in NAMED_BY_OTHERS)


@cache
def _wordings() -> Phrases[tuple[str, str]]:
    """Return the words of the vocabulary, each with the definition of its kind, which says what to write."""
    store = ontology_store()
    found: Phrases[tuple[str, str]] = Phrases()
    for quad in store.quads_for_pattern(None, NamedNode(WORD), None):
        why = next(store.quads_for_pattern(quad.subject, NamedNode(DEFINITION), None))
        word = text_of(quad.object)
        found.add(word, (word, text_of(why.object)))
    return found
