"""The editorial decisions that the files of a workspace hold, by digests, so that a log of them tells no name.

A decision is a judgement of identity, side or reply, the ground and the way in which a person is named, a notice or a
tombstone.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from onrecord.read.located import Place
from onrecord.read.record import Record
from onrecord.read.workspace import Workspace

Form = Mapping[str, object]
KINDS = ("naming", "side", "identity", "reply", "notice", "tombstone")


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision: its kind, the digest of what it is about, that of what it says, and where it stands.

    `about` are the identifiers in plain words; they do not leave the workspace.
    """

    kind: str
    about: tuple[str, ...]
    target: str
    state: str
    place: Place


def decisions(workspace: Workspace) -> list[Decision]:
    """Return the decisions of a workspace, each target once, in the order of the files."""
    found: dict[str, Decision] = {}
    for decision in _all(workspace):
        found.setdefault(decision.target, decision)
    return list(found.values())


def canonical(value: object) -> bytes:
    """Return JSON that is the same for equal values: keys sorted, no spaces, UTF-8."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def digest_of(value: object) -> str:
    """Return the digest of a value in its canonical form."""
    return f"sha256:{hashlib.sha256(canonical(value)).hexdigest()}"


def _all(workspace: Workspace) -> Iterator[Decision]:
    base = workspace.settings.base
    for file in (*workspace.registry, *workspace.incidents):
        for record in file.records.get("people", ()):
            yield from _naming(record, base)
    for file in workspace.incidents:
        yield from _judgements(file, base)
    for file in workspace.editorial:
        for record in file.records.get("notices", ()):
            about = (*_words(record, "type"), *_set(record, "concerns"), *_set(record, "by"))
            about = (*about, *_words(record, "on"))
            # the two lists also apart: one after the other, a word could move between them unseen
            form = _form(record, "concerns", "by", "reason", "source", "replacedBy")
            yield _decision("notice", about, form, record, base)
        for record in file.records.get("tombstones", ()):
            form = _form(record, "on", "by", "reason")
            yield _decision("tombstone", _words(record, "digest"), form, record, base)


def _naming(record: Record, base: str) -> Iterator[Decision]:
    form = _form(record, "namingBasis", "minor", "visibility")
    if any(form.values()):
        yield _decision("naming", _words(record, "id"), form, record, base)


def _judgements(file: Record, base: str) -> Iterator[Decision]:
    incident = _words(file, "incident")
    for record in file.records.get("sides", ()):
        about = (*incident, *_words(record, "agent"))
        yield _decision("side", about, _form(record, "side", "reason"), record, base)
    for record in file.records.get("identities", ()):
        about = tuple(sorted((*_words(record, "left"), *_words(record, "right"))))
        form = _form(record, "verdict", "reason", "score")
        yield _decision("identity", about, form, record, base)
    for record in file.records.get("replies", ()):
        about = (*incident, *_words(record, "agent"), *_set(record, "aspects"))
        yield _decision("reply", about, _form(record, "state", "reason"), record, base)


def _decision(kind: str, about: tuple[str, ...], form: Form, record: Record, base: str) -> Decision:
    target = digest_of([base, kind, *about])
    return Decision(kind, about, target, digest_of([target, form]), record.place)


def _form(record: Record, *keys: str) -> Form:
    return {key: _set(record, key) for key in keys if _set(record, key)}


def _words(record: Record, key: str) -> tuple[str, ...]:
    return tuple(word.text for word in record.words.get(key, ()))


def _set(record: Record, key: str) -> tuple[str, ...]:
    return tuple(sorted(_words(record, key)))
