"""The log of editorial decisions: a file to which entries are only added, each chained to the one before."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from onrecord.model.errors import LogError, reason
from onrecord.model.finding import Finding
from onrecord.model.whole_file import draft
from onrecord.read.decisions import KINDS, Decision, canonical, digest_of
from onrecord.read.located import Place, violation
from onrecord.read.settings import PUBLISHER

FOLDER: Final = "editorial"
NAME: Final = "log.jsonl"
SHOWN: Final = f"{FOLDER}/{NAME}"
START: Final = f"sha256:{'0' * 64}"
"""What the first entry is chained to, and the head of a log without entries."""
NOTHING: Final = ""
"""What stands for a decision before it was made and after it was withdrawn."""
DAY: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
MAKE, CHANGE, WITHDRAW = "make", "change", "withdraw"
ACTIONS: Final = frozenset(f"{verb} {kind}" for verb in (MAKE, CHANGE, WITHDRAW) for kind in KINDS)
DIGEST: Final = re.compile(r"sha256:[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act of an editor: on what day, by whom, what was decided of which target, and why; targets are digests."""

    n: int
    on: str
    by: str
    action: str
    target: str
    before: str
    after: str
    reason: str
    previous: str
    digest: str = ""

    def line(self) -> bytes:
        """Return the entry as it stands in the file."""
        return canonical(asdict(self)) + b"\n"

    def sealed(self) -> Entry:
        """Return the entry with the digest of everything else in it."""
        return replace(self, digest=digest_of(self._open()))

    def is_sealed(self) -> bool:
        """Return whether the digest is that of the entry."""
        return self.digest == digest_of(self._open())

    def is_written_so(self) -> bool:
        """Return whether its day, its author, its action and its digests are such as the program writes."""
        states = (self.before or START, self.after or START)
        return (
            bool(DAY.fullmatch(self.on) and PUBLISHER.fullmatch(self.by))
            and self.action in ACTIONS
            and all(DIGEST.fullmatch(each) for each in (self.target, *states))
        )

    def _open(self) -> dict[str, object]:
        return {key: value for key, value in asdict(self).items() if key != "digest"}


KEYS: Final = tuple(Entry.__dataclass_fields__)


@dataclass(frozen=True, slots=True)
class Log:
    """The entries of a log, and what is wrong with it: the first fault, since all that follows hangs on it."""

    entries: tuple[Entry, ...]
    faults: tuple[Finding, ...] = ()

    @property
    def head(self) -> str:
        """Return the digest of the last entry, which stands for the whole log."""
        return self.entries[-1].digest if self.entries else START

    def holds(self, head: str) -> bool:
        """Return whether a digest that was noted is that of an entry, so that nothing before it is lost."""
        return head == START or any(entry.digest == head for entry in self.entries)

    def states(self) -> dict[str, Entry]:
        """Return the last entry on each target on which a decision holds."""
        last = {entry.target: entry for entry in self.entries}
        return {target: entry for target, entry in last.items() if entry.after != NOTHING}


def log_path(workspace: Path) -> Path:
    """Return where the log of a workspace lies."""
    return workspace / FOLDER / NAME


def read_log(workspace: Path) -> Log | None:
    """Return the log of a workspace, checked, or None where there is none.

    Raises LogError where it is there and cannot be read.
    """
    try:
        data = log_path(workspace).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise LogError(f"{SHOWN} cannot be read: {reason(error)}.") from error
    return check_log(data)


def check_log(data: bytes) -> Log:
    """Return the log that a file's bytes hold, with the first entry that is not what it should be."""
    entries: list[Entry] = []
    states: dict[str, str] = {}
    for number, line in enumerate(data.splitlines(keepends=True), start=1):
        entry = _parsed(line)
        fault = _unreadable(line) if entry is None else _fault(entry, number, entries, states)
        if entry is None or fault:
            return Log(tuple(entries), (_finding(number, fault or ""),))
        entries.append(entry)
        states[entry.target] = entry.after
    return Log(tuple(entries))


def _parsed(line: bytes) -> Entry | None:
    """Return the entry on a line, or None where it is not exactly as one is written."""
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(values, dict) or set(values) != set(KEYS):
        return None
    kinds = {key: int if key == "n" else str for key in KEYS}
    if any(type(values[key]) is not kind for key, kind in kinds.items()):
        return None
    entry = Entry(**values)
    try:
        return entry if entry.line() == line else None
    except UnicodeEncodeError:
        return None


def _unreadable(line: bytes) -> str:
    whole = line.endswith(b"\n")
    return "it is not written as the program writes it" if whole else "it is cut short"


def _fault(entry: Entry, number: int, before: Sequence[Entry], states: Mapping[str, str]) -> str:
    """Return what is wrong with an entry at its place, or nothing."""
    last = before[-1] if before else None
    state = states.get(entry.target, NOTHING)
    faults = {
        f"it says that it is entry {entry.n}: entries were taken out, put in or moved": entry.n
        != number,
        "it does not follow the entry before it: one of them was changed, taken out or moved": (
            entry.previous != (last.digest if last else START)
        ),
        "its digest is not that of its content: it was changed": not entry.is_sealed(),
        "its day, author, action or target is none that the program writes": (
            not entry.is_written_so()
        ),
        "it is dated before the entry before it": last is not None and entry.on < last.on,
        "it begins from a state in which the decision was not": (
            entry.before != state or entry.after == state
        ),
    }
    return next((words for words, is_so in faults.items() if is_so), "")


def _finding(number: int, fault: str) -> Finding:
    message = f"Entry {number} of the log is not in order: {fault}."
    mend = "Put the log back as it was, from a copy; it is only ever added to."
    return violation(Place(SHOWN, number), "log-broken", message, mend)


def differences(log: Log, decided: Iterable[Decision]) -> Iterator[tuple[str, str, str, str]]:
    """Yield what a log lacks: the action, the target, what holds by the log and what holds by the files."""
    states = log.states()
    held = {decision.target: decision for decision in decided}
    for target, decision in held.items():
        before = states[target].after if target in states else NOTHING
        if before != decision.state:
            action = CHANGE if before else MAKE
            yield f"{action} {decision.kind}", target, before, decision.state
    for target, entry in states.items():
        if target not in held:
            kind = entry.action.partition(" ")[2]
            yield f"{WITHDRAW} {kind}", target, entry.after, NOTHING


def unlogged(log: Log, decided: Sequence[Decision]) -> Iterator[Finding]:
    """Yield a finding for each decision that the files hold otherwise than the log, at its place."""
    places = {decision.target: decision.place for decision in decided}
    last = {entry.target: entry.n for entry in log.entries}
    mend = "Run `onrecord log record --reason …`, which writes down who decided it and why."
    for action, target, _, _ in differences(log, decided):
        verb, _, kind = action.partition(" ")
        if verb == WITHDRAW:
            message = f"Entry {last[target]} of the log made a decision ({kind}) that is not in the files any more."
            yield violation(Place(SHOWN, last[target]), "unlogged-decision", message, mend)
        else:
            state = "is not in the log" if verb == MAKE else "stands in the log otherwise"
            message = f"This decision ({kind}) {state}."
            yield violation(places[target], "unlogged-decision", message, mend)


def extended(log: Log, decided: Sequence[Decision], *, by: str, on: str, why: str) -> Log:
    """Return a log with an entry for each decision that it lacks.

    Raises LogError where the log is broken or the day is none, or before that of the last entry.
    """
    if log.faults:
        raise LogError(f"{log.faults[0].message} Nothing was written.")
    if not DAY.fullmatch(on):
        raise LogError(f"{on!r} is no day: write it as 2031-04-12.")
    if log.entries and on < log.entries[-1].on:
        raise LogError(
            f"The last entry is of {log.entries[-1].on}: an earlier one cannot follow it."
        )
    entries = list(log.entries)
    for action, target, before, after in differences(log, decided):
        entry = Entry(
            n=len(entries) + 1,
            on=on,
            by=by,
            action=action,
            target=target,
            before=before,
            after=after,
            reason=why,
            previous=entries[-1].digest if entries else START,
        )
        entries.append(entry.sealed())
    return Log(tuple(entries))


def write_log(workspace: Path, log: Log) -> None:
    """Write a log as a whole; raises LogError, and leaves what was there, where the system refuses."""
    path = log_path(workspace)
    try:
        path.parent.mkdir(exist_ok=True)
        with draft(path, b"".join(entry.line() for entry in log.entries)) as new:
            new.replace(path)
    except OSError as error:
        raise LogError(f"{SHOWN} cannot be written: {reason(error)}.") from error
