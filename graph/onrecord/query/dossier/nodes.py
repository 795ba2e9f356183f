"""What ties a record together, as facts: passages, conflicts, judgements, readings of sources and who publishes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from onrecord.model.vocabulary import (
    ABOUT_INCIDENT,
    AGENT,
    ASPECT,
    BETWEEN,
    CONCERNS,
    HAS_SELECTOR,
    HAS_SOURCE,
    IS_REPLACED_BY,
    LABEL,
    LEFT,
    NOTE,
    NOTICE_ON,
    PROV,
    QUOTE_DIGEST,
    REASON,
    REPLY_STATE,
    RIGHT,
    RULE,
    SCORE,
    SIDE,
    TOLD_IN,
    TYPE,
    VERDICT,
)
from onrecord.query.dossier.claims import passage
from onrecord.query.dossier.families import SPAN
from onrecord.query.dossier.reading import Reading
from onrecord.store.select import Node

READ: Final = PROV + "used"
ASSOCIATED: Final = PROV + "wasAssociatedWith"
ATTRIBUTED: Final = PROV + "wasAttributedTo"
GENERATED: Final = PROV + "wasGeneratedBy"
FACTS: Final[Mapping[str, str]] = {
    HAS_SOURCE: "stands in",
    QUOTE_DIGEST: "digest of the words",
    RULE: "rule",
    AGENT: "on",
    LEFT: "on",
    RIGHT: "and",
    SIDE: "judged",
    REPLY_STATE: "judged",
    VERDICT: "judged",
    SCORE: "likelihood",
    ASPECT: "limited to",
    ABOUT_INCIDENT: "incident",
    CONCERNS: "concerns",
    IS_REPLACED_BY: "in its place",
    NOTICE_ON: "on",
    TOLD_IN: "told in",
    REASON: "reason",
    READ: "source",
    ASSOCIATED: "by",
    ATTRIBUTED: "by",
}
"""What is known of them in this order, with the words for it."""
COUNTS: Final[Mapping[str, str]] = {
    GENERATED: "claims that came of it",
    ASSOCIATED: "readings of sources",
    ATTRIBUTED: "judgements",
}
"""What leads to them and is only counted: each is shown by itself, and with the thing that it is about."""
SHOWN: Final = {TYPE, LABEL, NOTE, HAS_SELECTOR, BETWEEN, *FACTS}


def facts(reading: Reading, iri: str) -> Iterator[tuple[str, str]]:
    """Yield what is known of a node besides the claims that it ties, things with their identifiers."""
    said = reading.node(iri)
    if SPAN in reading.texts(iri, TYPE):
        at = passage(reading, iri)
        yield "code points", f"{at.start} to before {at.end}"
    for prop, words in FACTS.items():
        for term in said.get(prop, ()):
            yield words, _value(reading, term)
    for prop in sorted(said.keys() - SHOWN):
        for term in said[prop]:
            yield reading.words(prop), _value(reading, term)
    for prop, words in COUNTS.items():
        if number := len(reading.pointing(prop, iri)):
            yield words, f"{number:,}"


def _value(reading: Reading, term: Node) -> str:
    name = reading.value(term)
    is_thing = name.iri and not reading.is_concept(name.iri)
    return f"{name.label} ({name.short})" if is_thing else name.label
