"""A reading that somebody asks for by name: its policy, its parameters as the record names them, its rules."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import quote

from pyoxigraph import NamedNode, Store

from onrecord.derive.readings.rules import Accusations, Rules
from onrecord.model.errors import ReadingError
from onrecord.model.ontology import name_of
from onrecord.model.vocabulary import (
    AGENT_CLASS,
    CONTESTED,
    DENIED_ONLY,
    INCIDENT,
    SIDE_CLASS,
    SOURCE,
    TYPE,
    UNCONFIRMED,
    UNOPPOSED,
)
from onrecord.model.words import local_name
from onrecord.query.lookup import find_one
from onrecord.query.shorten import short_iri
from onrecord.read.policy import FORMS, OPEN, Kind, Policy, Setting, settled
from onrecord.read.policy_file import find_policy
from onrecord.read.record import nearest
from onrecord.store.record import record_base
from onrecord.store.select import select, text_of

BELOW: Final = "SELECT DISTINCT ?class ?below { ?below rdfs:subClassOf* ?class }"
STATUSES: Final = {name_of(iri): iri for iri in (UNOPPOSED, CONTESTED, UNCONFIRMED, DENIED_ONLY)}
NAMED: Final = {
    "claimants": (AGENT_CLASS, ""),
    "incidents": (INCIDENT, "incident"),
    "without_sources": (SOURCE, "source"),
}
"""The keys that name things of a record: of which class those are, and what kind is meant first."""
INCIDENTS: Final = "incidents"
NARROWED: Final = "incident"  # a parameter that every reading has
PROFILE: Final = "profile"  # as well
EVERY: Final = frozenset({NARROWED, PROFILE})
LETTERS: Final = re.compile(r"[^a-z]")
PAIR: Final = re.compile(r"([a-z][a-z0-9_-]*)=(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """A policy with the parameters that it was asked with, by which its reading has a name of its own."""

    policy: Policy
    parameters: tuple[tuple[str, str], ...]
    rules: Rules

    def iri(self, base: str) -> str:
        """Return the name of the reading below the base of its record."""
        parts = [f"{name}={quote(value, safe='/,')}" for name, value in self.parameters]
        return "/".join([f"{base}reading/{self.policy.name}", *parts])

    def under(self, profile: str) -> Asked:
        """Return the same reading of what a profile shows of the record, which is another reading."""
        parameters = (*self.parameters, (PROFILE, profile))
        return replace(self, parameters=tuple(sorted(parameters)))

    @property
    def called(self) -> str:
        """Return the reading in a few words: its name and the values that set it apart, whatever the incident."""
        values = (spoken(value) for name, value in self.parameters if name not in EVERY)
        return " ".join([self.policy.name, *values])

    @property
    def given(self) -> str:
        """Return the values that set the reading apart, with incident and profile behind them."""
        values = [spoken(value) for name, value in self.parameters if name not in EVERY]
        places = [f"in {value}" for name, value in self.parameters if name == NARROWED]
        shown = [f"under the profile {value}" for name, value in self.parameters if name == PROFILE]
        return ", ".join([*values, *places, *shown])


def ask(
    words: Iterable[str],
    params: Mapping[str, str],
    store: Store,
    workspace: Path,
    incident: str = "",
) -> Asked:
    """Return the reading that is meant by a name, then values for its parameters in their order, or NAME=VALUE.

    Raises ReadingError, FindingsError or QueryError where policy, parameters or names of things are not usable.
    """
    name, *values = words
    policy = find_policy(name, workspace)
    names = Names(store)
    given = {**_given(policy, values), **params}
    canonical = {each: _canonical(policy, each, text, names) for each, text in given.items()}
    settings = settled(policy, canonical)
    defaults = {each.name: each.default for each in policy.parameters}
    shown = [(each, value) for each, value in canonical.items() if value != defaults.get(each)]
    if incident:
        found = names.one(INCIDENTS, incident)
        settings[INCIDENTS] = (found,)
        shown.append((NARROWED, found))
    return Asked(policy, tuple(sorted(shown)), _rules(settings, names))


def _given(policy: Policy, values: Iterable[str]) -> dict[str, str]:
    """Return the values of parameters by name; those without a name are in the order of the policy."""
    found: dict[str, str] = {}
    order = [each.name for each in policy.parameters]
    for value in values:
        pair = PAIR.fullmatch(value)
        if pair:
            found[pair[1]] = pair[2]
            continue
        left = [each for each in order if each not in found]
        if not left:
            raise ReadingError(f"The reading {policy.name} does not take the value {value!r}.")
        found[left[0]] = value
    return found


def _canonical(policy: Policy, parameter: str, text: str, names: Names) -> str:
    """Return the value of a parameter under the names that the record uses, so that one reading has one name."""
    for key, setting in policy.trusts.items():
        items = setting if isinstance(setting, tuple) else (setting,)
        if f"{OPEN}{parameter}" in items and FORMS[key].kind is Kind.LIST:
            words = [word.strip() for word in text.split(",") if word.strip()]
            return ",".join(sorted({names.one(key, word) for word in words}))
    return text.strip()


def _rules(settings: Mapping[str, Setting], names: Names) -> Rules:
    def some(key: str) -> frozenset[str] | None:
        words = settings.get(key)
        return names.iris(key, words) if isinstance(words, tuple) else None

    return Rules(
        statuses=some("status"),
        claimants=some("claimants"),
        sides=some("sides"),
        incidents=some(INCIDENTS),
        without_sources=some("without_sources") or frozenset(),
        as_of=str(settings.get("as_of", "")),
        hedged=settings.get("hedged", True) is True,
        tension=settings.get("tension", True) is True,
        accusations=Accusations(str(settings.get("accusations", Accusations.ALL))),
    )


class Names:
    """What the words of a policy mean in a record."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.base = record_base(store)
        self._members: dict[str, frozenset[str]] = {}

    def iris(self, key: str, words: Iterable[str]) -> frozenset[str]:
        """Return what some words under a key stand for."""
        return frozenset(self._iri(key, word) for word in words)

    def one(self, key: str, word: str) -> str:
        """Return the name under which the record knows what a word under a key stands for."""
        iri = self._iri(key, word)
        return short_iri(iri, self.base) if key in NAMED else name_of(iri)

    def _iri(self, key: str, word: str) -> str:
        if key in NAMED:
            cls, kind = NAMED[key]
            return find_one(word, self.store, self._of(cls), kind=kind)
        if key == "sides":
            return _alike(word, {name_of(iri): iri for iri in self._of(SIDE_CLASS)}, "side")
        return _alike(word, STATUSES, "status")

    def _of(self, cls: str) -> frozenset[str]:
        """Return everything of a class, or of one below it."""
        if cls not in self._members:
            classes = {row["below"] for row in select(self.store, BELOW, {"class": NamedNode(cls)})}
            self._members[cls] = frozenset(
                text_of(quad.subject)
                for each in classes
                for quad in self.store.quads_for_pattern(None, NamedNode(TYPE), each)
            )
        return self._members[cls]


def _alike(word: str, known: Mapping[str, str], what: str) -> str:
    """Return what a word stands for, in whatever case and with or without hyphens and spaces."""
    names = {_folded(name): iri for name, iri in known.items()}
    found = names.get(_folded(word)) or names.get(_folded(word + what))
    if found is None:
        raise ReadingError(f"There is no {what} called {word!r}. {nearest(word, known)}")
    return found


def _folded(text: str) -> str:
    return LETTERS.sub("", text.casefold())


def spoken(value: str) -> str:
    """Return a value as it is read: what is a term of the vocabulary, such as a side, in plain words."""
    return ", ".join(local_name(v) if v.isalpha() else v for v in value.split(","))
