"""A policy of a reading as its file states it: what is trusted, with parameters still open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final

from onrecord.model.edtf import is_edtf
from onrecord.model.errors import ReadingError
from onrecord.read.record import nearest

Setting = tuple[str, ...] | str | bool
OPEN: Final = "$"  # begins the name of a parameter that stands in place of a value
FLAGS: Final = {"true": True, "yes": True, "false": False, "no": False}


class Kind(Enum):
    """What a key of a policy takes."""

    LIST = "a list of texts"
    WORD = "text"
    DATE = "a date"
    FLAG = "true or false"


@dataclass(frozen=True, slots=True)
class Form:
    """What a key takes, which words there are where not every one will do, and an example."""

    kind: Kind
    example: str
    choices: tuple[str, ...] = ()


FORMS: Final[Mapping[str, Form]] = {
    "status": Form(
        Kind.LIST, '["unopposed"]', ("unopposed", "contested", "unconfirmed", "deniedOnly")
    ),
    "claimants": Form(Kind.LIST, '["agency/harbour-police"]'),
    "sides": Form(Kind.LIST, '["oversight"]'),
    "incidents": Form(Kind.LIST, '["incident/quay"]'),
    "without_sources": Form(Kind.LIST, '["source/courier-article"]'),
    "as_of": Form(Kind.DATE, '"2031-04-12"'),
    "hedged": Form(Kind.FLAG, "true"),
    "tension": Form(Kind.FLAG, "true"),
    "accusations": Form(Kind.WORD, '"all"', ("all", "two-sided", "none")),
}
"""The keys by which a policy says what it trusts; what is not said is trusted."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """What whoever asks for the reading has to say, or may say where there is a default."""

    name: str
    description: str
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Policy:
    """A named policy; `digest` is that of its file, so that a reading tells by which words it was made."""

    name: str
    title: str
    description: str
    digest: str
    trusts: Mapping[str, Setting]
    parameters: tuple[Parameter, ...] = ()


def settled(policy: Policy, given: Mapping[str, str]) -> dict[str, Setting]:
    """Return what a policy trusts, its parameters replaced by what is given for them.

    Raises ReadingError where a parameter is not known, is missing, or has a value that its key does not take.
    """
    known = {each.name: each.default for each in policy.parameters}
    for name in given:
        if name not in known:
            hint = nearest(name, known) if known else "It takes none."
            raise ReadingError(f"The reading {policy.name} has no parameter {name}. {hint}")
    for each in policy.parameters:
        if each.name not in given and each.default is None:
            raise ReadingError(
                f"The reading {policy.name} needs a value for {each.name} ({each.description}):"
                f" onrecord reading {policy.name} {each.name.upper()}, or --param {each.name}=…"
            )
    values = {name: given.get(name, default or "") for name, default in known.items()}
    return {key: _filled(key, setting, values) for key, setting in policy.trusts.items()}


def _filled(key: str, setting: Setting, values: Mapping[str, str]) -> Setting:
    """Return a setting whose parameters are replaced, as a value of the kind that the key takes."""
    if isinstance(setting, bool):
        return setting
    if isinstance(setting, tuple):
        words = tuple(word for item in setting for word in _words(item, values))
        return _accepted(key, words)
    return _accepted(key, values[setting[1:]]) if setting.startswith(OPEN) else setting


def _words(item: str, values: Mapping[str, str]) -> list[str]:
    """Return what an item of a list stands for; a parameter may hold several, parted by commas."""
    if not item.startswith(OPEN):
        return [item]
    return [word.strip() for word in values[item[1:]].split(",") if word.strip()]


def _accepted(key: str, given: tuple[str, ...] | str) -> Setting:
    form = FORMS[key]
    if form.kind is Kind.FLAG and isinstance(given, str):
        if given.strip().casefold() not in FLAGS:
            raise ReadingError(f"`{key}` takes true or false, and is given {given!r}.")
        return FLAGS[given.strip().casefold()]
    if not given:
        raise ReadingError(f"`{key}` is given nothing. It takes {form.kind.value}: {form.example}.")
    if problem := misfit(key, given):
        raise ReadingError(problem)
    return given


def misfit(key: str, given: tuple[str, ...] | str) -> str:
    """Return what is wrong with a value under a key, in sentences, or nothing where it fits."""
    form = FORMS[key]
    for word in (given,) if isinstance(given, str) else given:
        if form.choices and word not in form.choices:
            return f"`{key}` does not take {word!r}. {nearest(word, form.choices)}"
        if form.kind is Kind.DATE and not is_edtf(word):
            return f"{word!r} is not a date. Write year-month-day as far as it is known: 2031-04."
    return ""
