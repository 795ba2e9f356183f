"""Files of policies: the built-in ones, those of a workspace, and one that lies anywhere."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from onrecord.model.errors import FindingsError, ReadingError
from onrecord.model.finding import Finding, Severity
from onrecord.read.located import Place, Refused, excerpt, violation
from onrecord.read.policy import FORMS, OPEN, Form, Kind, Parameter, Policy, Setting, misfit
from onrecord.read.record import nearest
from onrecord.read.strays import shown_name
from onrecord.read.text_file import read_text
from onrecord.read.toml_document import kind_of, places, read_toml

BUILT_IN: Final = Path(__file__).parent / "policies"
FOLDER: Final = "readings"  # of a workspace
SUFFIX: Final = ".toml"
NAME: Final = re.compile(r"[a-z\d]+(-[a-z\d]+)*", re.ASCII)
RECORD: Final = "record"  # what a reading may be compared with, hence no reading's name
TEXTS: Final = ("title", "description")
PARAMETERS: Final = "parameters"
PARAMETER_KEYS: Final = ("description", "default")


def policy_names(workspace: Path) -> dict[str, Path]:
    """Return the files of the built-in policies, then of those of a workspace, by their names."""
    found: dict[str, Path] = {}
    for folder in (BUILT_IN, workspace / FOLDER):
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            found.setdefault(path.stem, path)
    return found


def find_policy(name: str, workspace: Path) -> Policy:
    """Return the policy of that name, built in or of a workspace, or the one in a file.

    Raises ReadingError where there is none, FindingsError with the places where its file is wrong.
    """
    known = policy_names(workspace)
    path = known.get(name)
    if path is None and name.endswith(SUFFIX):
        path = Path(name)
    if path is None:
        raise ReadingError(f"There is no reading called {name!r}. {nearest(name, known)}")
    return read_policy(path)


def read_policy(path: Path) -> Policy:
    """Return the policy in a file; raises FindingsError, with every place, where something is wrong in it."""
    shown = (
        shown_name(path) if path.parent == BUILT_IN else f"{path.parent.name}/{shown_name(path)}"
    )
    shown = shown.removeprefix("/")
    problems: list[Finding] = []
    policy = None
    try:
        text = read_text(path, shown)
        values, at = read_toml(text, shown), Places(text, shown)
    except Refused as refused:
        problems.append(refused.finding)
    else:
        problems.extend(_named(path, shown))
        problems.extend(_check(values, at))
        policy = None if problems else _policy(path, text, values)
    if policy is None:
        raise FindingsError(f"{shown} is no policy that can be read.", problems)
    return policy


def policy_findings(workspace: Path) -> Iterator[Finding]:
    """Yield what is wrong with the policies of a workspace, as warnings: no record depends on a reading."""
    for path in sorted((workspace / FOLDER).glob(f"*{SUFFIX}")):
        try:
            read_policy(path)
        except FindingsError as error:
            yield from (replace(each, severity=Severity.WARNING) for each in error.findings)


class Places:
    """Where the keys of a file stand."""

    def __init__(self, text: str, file: str) -> None:
        self.file = file
        self.known = places(text, file)

    def of(self, key: str) -> Place:
        """Return where a key stands, or the beginning of the file where it lacks."""
        return self.known.get(key, Place(self.file, 1)).within(excerpt(key))


def _named(path: Path, shown: str) -> Iterator[Finding]:
    """Yield what is wrong with the name of a file, which becomes that of the reading."""
    name = path.stem
    if not NAME.fullmatch(name) or name == RECORD:
        message = f"{excerpt(name)!r} cannot be the name of a reading."
        mend = "Use lower-case letters, digits and single hyphens; `record` stands for the record."
        yield violation(Place(shown, 1), "wrong-name", message, mend)
    elif path.parent != BUILT_IN and (BUILT_IN / path.name).exists():
        message = f"A built-in reading is called {name}."
        yield violation(Place(shown, 1), "wrong-name", message, "Give the file another name.")


def _check(values: Mapping[str, object], at: Places) -> Iterator[Finding]:
    known = {*TEXTS, *FORMS, PARAMETERS}
    for key in sorted({*TEXTS, *values}):
        if key not in known:
            message = f"Key `{excerpt(key)}` is not known here."
            yield violation(at.of(key), "unknown-key", message, nearest(key, known))
        elif key not in values:
            message = f"Key `{key}` is missing."
            yield violation(at.of(key), "missing-key", message, f'Add `{key} = "…"`.')
        elif key in TEXTS:
            yield from _check_text(key, values[key], at)
        elif key in FORMS:
            yield from _check_setting(key, values[key], at)
    yield from _check_parameters(values, at)


def _check_text(key: str, value: object, at: Places) -> Iterator[Finding]:
    if not isinstance(value, str) or not value.strip():
        what = "empty" if isinstance(value, str) else f"{kind_of(value)} where text belongs"
        yield violation(at.of(key), "not-text", f"`{key}` is {what}.", f'Write `{key} = "…"`.')


def _check_setting(key: str, value: object, at: Places) -> Iterator[Finding]:
    form = FORMS[key]
    if not _has_kind(form, value):
        message = f"`{key}` is {kind_of(value)} where {form.kind.value} belongs."
        yield violation(at.of(key), "wrong-kind", message, f"Write `{key} = {form.example}`.")
        return
    words = tuple(map(str, value)) if isinstance(value, list) else (str(value),)
    if not all(words) or not words:
        mend = f"Write `{key} = {form.example}`, or delete the key."
        yield violation(at.of(key), "empty-value", f"`{key}` names nothing.", mend)
    elif form.kind is not Kind.FLAG and (problem := misfit(key, _written_out(words))):
        wrong, _, mend = problem.partition(". ")
        yield violation(at.of(key), "wrong-value", f"{wrong}.", mend)


def _has_kind(form: Form, value: object) -> bool:
    if isinstance(value, str) and value.startswith(OPEN):
        return True
    if form.kind is Kind.LIST:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    return isinstance(value, bool if form.kind is Kind.FLAG else str)


def _written_out(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words that stand for themselves and for no parameter."""
    return tuple(word for word in words if not word.startswith(OPEN))


def _check_parameters(values: Mapping[str, object], at: Places) -> Iterator[Finding]:
    table = values.get(PARAMETERS, {})
    if not isinstance(table, dict):
        message = f"`{PARAMETERS}` is {kind_of(table)} where a table belongs."
        yield violation(at.of(PARAMETERS), "wrong-kind", message, "Write `[parameters.side]`.")
        return
    used = {name: key for key, name in _used(values)}
    for name in sorted(set(used) - set(table)):
        message = f"The parameter `${name}` is used and not described."
        mend = f'Add `[parameters.{name}]` and `description = "…"`.'
        yield violation(at.of(used[name]), "unknown-parameter", message, mend)
    for name, entry in table.items():
        yield from _check_parameter(name, entry, at, is_used=name in used)


def _check_parameter(name: str, entry: object, at: Places, *, is_used: bool) -> Iterator[Finding]:
    key = f"{PARAMETERS}.{name}"
    keys = set(entry) if isinstance(entry, dict) else set()
    texts = isinstance(entry, dict) and all(isinstance(each, str) for each in entry.values())
    if not NAME.fullmatch(name.replace("_", "-")) or not texts or "description" not in keys:
        message = f"The parameter `{excerpt(name)}` is not described."
        mend = 'Give it a `description = "…"` and, where it need not be given, a `default = "…"`.'
        yield violation(at.of(key), "wrong-parameter", message, mend)
    for unknown in sorted(keys - set(PARAMETER_KEYS)):
        message = f"Key `{excerpt(unknown)}` is not known here."
        mend = nearest(unknown, PARAMETER_KEYS)
        yield violation(at.of(f"{key}.{unknown}"), "unknown-key", message, mend)
    if not is_used:
        message = f"Nothing uses the parameter `{excerpt(name)}`."
        mend = f'Write it where its value belongs, such as `sides = ["${name}"]`.'
        yield violation(at.of(key), "unused-parameter", message, mend)


def _used(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the parameters that stand in place of values, each behind the key under which it stands."""
    for key in FORMS:
        value = values.get(key)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and item.startswith(OPEN):
                yield key, item[1:]


def _policy(path: Path, text: str, values: Mapping[str, object]) -> Policy:
    table = values.get(PARAMETERS, {})
    described = table.items() if isinstance(table, dict) else ()
    return Policy(
        name=path.stem,
        title=str(values["title"]).strip(),
        description=" ".join(str(values["description"]).split()),
        digest=f"sha256:{hashlib.sha256(text.encode('utf-8')).hexdigest()}",
        trusts={key: _setting(key, values[key]) for key in FORMS if key in values},
        parameters=tuple(
            Parameter(name, entry["description"], entry.get("default")) for name, entry in described
        ),
    )


def _setting(key: str, value: object) -> Setting:
    if isinstance(value, list):
        return tuple(map(str, value))
    if FORMS[key].kind is Kind.LIST:  # a parameter that stands for the whole list
        return (str(value),)
    return value if isinstance(value, bool) else str(value)
