"""Questions that are open or pull against each other, each with who says what on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import Store

from onrecord.derive.parties import parties
from onrecord.derive.standing import is_withdrawn
from onrecord.model.ontology import name_of
from onrecord.model.vocabulary import ONR
from onrecord.store.select import Row, select

OPEN = """
SELECT DISTINCT ?question ?label ?status ?claim ?stance ?claimant ?hedge ?paraphrase ?accuses WHERE {
  ?question a onr:Question ; onr:status ?status ; rdfs:label ?label ; onr:answeredBy ?claim .
  FILTER(?status != onr:Unopposed)
  ?claim onr:stance ?stance ; onr:claimant ?who ; onr:paraphrase ?paraphrase .
  ?who rdfs:label ?claimant .
  OPTIONAL { ?claim onr:hedge ?reserve . ?reserve rdfs:label ?hedge }
  BIND(EXISTS { ?claim onr:accuses ?accused } AS ?accuses)
} ORDER BY ?status ?label ?question ?claim ?claimant ?hedge
"""
TENSE = """
SELECT DISTINCT ?question ?label ?status ?claim ?stance ?claimant ?hedge ?paraphrase ?accuses WHERE {
  ?question onr:inTension ?other ; onr:status ?status ; rdfs:label ?label ; onr:answeredBy ?claim .
  ?claim onr:stance ?stance ; onr:claimant ?who ; onr:paraphrase ?paraphrase .
  ?who rdfs:label ?claimant .
  OPTIONAL { ?claim onr:hedge ?reserve . ?reserve rdfs:label ?hedge }
  BIND(EXISTS { ?claim onr:accuses ?accused } AS ?accuses)
} ORDER BY ?label ?question ?claim ?claimant ?hedge
"""
PAIRS = """
SELECT DISTINCT ?one ?other WHERE {
  ?one onr:inTension ?other ; rdfs:label ?first . ?other rdfs:label ?second .
  FILTER(STR(?one) < STR(?other))
} ORDER BY ?first ?second ?one ?other
"""


@dataclass(frozen=True, slots=True)
class Voice:
    """One claim on a question: who takes which stance, with which reservations, in our words.

    Also whether it accuses, and whether it was retracted, by itself or with its source.
    """

    claim: str
    claimants: tuple[str, ...]
    stance: str
    paraphrase: str
    hedges: tuple[str, ...] = ()
    accuses: bool = False
    retracted: bool = False


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """A question with its status and every claim that answers it."""

    question: str
    label: str
    status: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Tension:
    """Two questions whose answers pull against each other without contradiction."""

    one: AskedQuestion
    other: AskedQuestion


def open_questions(store: Store) -> tuple[AskedQuestion, ...]:
    """Return the questions that the claims leave contested, unconfirmed, denied only, or with no answer that stands."""
    return tuple(_asked(store, OPEN))


def tensions(store: Store) -> tuple[Tension, ...]:
    """Return the pairs of questions in tension, each pair once."""
    asked = {question.question: question for question in _asked(store, TENSE)}
    return tuple(
        Tension(asked[row["one"].value], asked[row["other"].value]) for row in select(store, PAIRS)
    )


def _asked(store: Store, query: str) -> list[AskedQuestion]:
    who = parties(store)
    return [
        replace(
            asked,
            voices=tuple(
                replace(voice, retracted=is_withdrawn(store, who, voice.claim))
                for voice in asked.voices
            ),
        )
        for asked in _grouped(select(store, query))
    ]


def _grouped(rows: Iterable[Row]) -> list[AskedQuestion]:
    grouped: defaultdict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in rows:
        status = row["status"].value.removeprefix(ONR)
        grouped[row["question"].value, row["label"].value, status].append(row)
    return [AskedQuestion(*key, voices=_voices(same)) for key, same in grouped.items()]


def _voices(rows: Sequence[Row]) -> tuple[Voice, ...]:
    by_claim: defaultdict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_claim[row["claim"].value].append(row)
    return tuple(_voice(claim, same) for claim, same in by_claim.items())


def _voice(claim: str, rows: Sequence[Row]) -> Voice:
    claimants = tuple(dict.fromkeys(row["claimant"].value for row in rows))
    hedges = tuple(dict.fromkeys(row["hedge"].value for row in rows if "hedge" in row))
    stance = name_of(rows[0]["stance"].value)
    accuses = rows[0]["accuses"].value == "true"
    return Voice(claim, claimants, stance, rows[0]["paraphrase"].value, hedges, accuses)
