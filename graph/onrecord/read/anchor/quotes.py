"""Typed quotations become offsets and digests: all those of a file, or none."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from onrecord.model.errors import FindingsError, WorkspaceError, reason
from onrecord.model.finding import Finding
from onrecord.model.whole_file import draft
from onrecord.model.words import count
from onrecord.read.alone import alone_in
from onrecord.read.anchor.asked import UNUSABLE, Asked, asked
from onrecord.read.anchor.meaning import expected, plain
from onrecord.read.anchor.misuse import misused
from onrecord.read.anchor.places import Anchored, Choice, Choose, Places
from onrecord.read.anchor.yaml import CannotEdit, Found, Quoted, anchored, quoted_claims
from onrecord.read.located import Entries, Refused
from onrecord.read.settings import SETTINGS
from onrecord.read.text_file import read_text
from onrecord.read.things import Thing, collect_things
from onrecord.read.workspace import read_workspace
from onrecord.read.yaml_document import read_yaml

__all__ = ["Anchored", "Choice", "Choose", "Plan", "plan", "write"]

FOLDER: Final = "incidents"


@dataclass(frozen=True, slots=True)
class Plan:
    """A file with its quotes replaced, not written yet; `notes` are warnings about what a passage cuts."""

    path: Path
    before: bytes
    after: bytes
    claims: int
    quotes: tuple[Anchored, ...]
    notes: tuple[Finding, ...]


def plan(
    path: Path, folders: Sequence[Path], occurrence: int | None = None, choose: Choose | None = None
) -> Plan:
    """Return what anchoring the quotes of a file would write.

    `occurrence` says which place is meant where one quote stands several times; else `choose` is asked. Raises
    FindingsError, with all that is wrong, where one quote of the file cannot be anchored, and WorkspaceError
    where the file or a folder is none.
    """
    workspace, name = _workspace(path), f"{FOLDER}/{path.name}"
    before, entries = _read(path, name)
    written = before.decode("utf-8")
    claims = quoted_claims(written)
    if not claims:
        return Plan(path, before, before, 0, (), ())
    problems = [problem for claim in claims for problem in misused(claim, name)]
    _refuse(problems, claims, path)
    places = Places(_things(workspace), folders)
    of_claims = [list(asked(claim, entries, name, places.problems)) for claim in claims]
    found = dict(_found(of_claims, places, occurrence, choose))
    _refuse(places.problems, claims, path)
    pairs = [
        (claim, [_place(found[each]) for each in quotes])
        for claim, quotes in zip(claims, of_claims, strict=True)
    ]
    return Plan(
        path=path,
        before=before,
        after=_edited(written, pairs, path, entries, name).encode("utf-8"),
        claims=len(claims),
        quotes=tuple(found.values()),
        notes=tuple(places.warnings(found.values())),
    )


def write(made: Plan) -> None:
    """Write what was planned; the file keeps its permissions, and is replaced only when the new one is whole.

    Raises WorkspaceError where it may not be written, or has been changed since it was read.
    """
    target = Path(os.path.realpath(made.path))
    try:
        mode = stat.S_IMODE(target.stat().st_mode)
        if not mode & stat.S_IWUSR or not os.access(target, os.W_OK):
            raise PermissionError(None, "it may only be read")
        with alone_in(_workspace(made.path)):
            if target.read_bytes() != made.before:
                raise WorkspaceError(
                    f"{made.path} was changed meanwhile; nothing was written. Try again."
                )
            with draft(target, made.after) as new:
                new.chmod(mode)
                new.replace(target)
    except OSError as error:
        message = f"{made.path} cannot be written: {reason(error)}. It is as it was."
        raise WorkspaceError(message) from error


def _workspace(path: Path) -> Path:
    """Return the workspace in whose folder of incidents a file lies."""
    try:
        is_there, is_file = path.exists(), path.is_file()
    except (OSError, ValueError) as error:
        raise WorkspaceError(f"{str(path)!r} cannot be read: {reason(error)}.") from error
    if not is_there:
        raise WorkspaceError(f"There is no file {str(path)!r}.")
    if not is_file:
        raise WorkspaceError(f"{path} is no file. Name one of the files in {FOLDER}/.")
    folder = Path(os.path.abspath(path)).parent  # noqa: PTH100 - links are not to be followed
    if folder.name != FOLDER or not (folder.parent / SETTINGS).is_file():
        message = f"{path} is no file of a workspace: claims stand in {FOLDER}/, beside {SETTINGS}."
        raise WorkspaceError(message)
    return folder.parent


def _read(path: Path, name: str) -> tuple[bytes, Entries]:
    try:
        entries = read_yaml(read_text(path, name), name)
        return path.read_bytes(), entries
    except Refused as refused:
        message = f"{path} cannot be read; it is as it was."
        raise FindingsError(message, [refused.finding]) from refused
    except OSError as error:
        raise WorkspaceError(f"{path} cannot be read: {reason(error)}.") from error


def _things(workspace: Path) -> Mapping[str, Thing]:
    """Return the things of a workspace; what is wrong with other files of it is not asked here."""
    return collect_things(read_workspace(workspace), [])


def _found(
    of_claims: Sequence[Sequence[Asked]],
    places: Places,
    occurrence: int | None,
    choose: Choose | None,
) -> Iterator[tuple[Asked, Anchored]]:
    """Yield the place of each quote whose place is clear, or becomes so; what is wrong goes to the problems."""
    all_asked = [each for quotes in of_claims for each in quotes]
    choices = [(each, places.choice(each.quote, each.place, each.source)) for each in all_asked]
    several = [
        each for each, choice in choices if choice and len(choice.found) > 1 and each.number is None
    ]
    if occurrence is not None:
        _check_option(occurrence, len(several), bool(places.problems))
    may_ask = (
        choose is not None and not places.problems
    )  # nobody is asked for what comes to nothing
    for each, choice in choices:
        if choice is None or each.number == UNUSABLE:
            continue
        number = each.number or (1 if len(choice.found) == 1 else occurrence)
        if number is None and may_ask and choose is not None:
            number = choose(choice)
        if number is None:
            places.refuse(choice)
        elif taken := places.taken(choice, number):
            yield each, taken


def _check_option(occurrence: int, several: int, is_refused: bool) -> None:
    """Refuse an option that says nothing, or cannot say which quote it means."""
    if several > 1:
        message = f"{several} quotes of the file stand several times: --occurrence cannot say which of them it means"
        raise WorkspaceError(f"{message}. Write `occurrence: {occurrence}` beside the quote.")
    if not several and not is_refused:
        raise WorkspaceError("No quote of the file is left open: leave --occurrence out.")


def _place(each: Anchored) -> Found:
    return Found(each.at.start, each.at.end, each.digest)


def _refuse(problems: Sequence[Finding], claims: Sequence[Quoted], path: Path) -> None:
    if problems:
        several = count(sum(max(1, len(claim.quotes)) for claim in claims), "quote")
        message = f"{count(len(problems), 'finding')} on {several}; {path} is as it was."
        raise FindingsError(message, sorted(problems))


def _edited(
    written: str,
    claims: Sequence[tuple[Quoted, Sequence[Found]]],
    path: Path,
    entries: Entries,
    name: str,
) -> str:
    """Return the file with its quotes replaced, read again to see that nothing else in it means anything else.

    Raises WorkspaceError where it is written so that this cannot be done.
    """
    try:
        after = anchored(written, claims)
        meant = plain(read_yaml(after.replace("\r\n", "\n"), name))
    except CannotEdit as error:
        message = f"{path}, line {error.line}: {error}; the file is as it was"
        raise WorkspaceError(f"{message}. Move it behind the quote, without a comment.") from error
    except Refused as refused:
        raise _odd(path, claims) from refused
    if meant != expected(plain(entries), claims):
        raise _odd(path, claims)
    return after


def _odd(path: Path, claims: Sequence[tuple[Quoted, Sequence[Found]]]) -> WorkspaceError:
    line = claims[0][0].quotes[0].line
    message = f"{path}: a quote (the first is in line {line}) is written in a form that cannot be replaced safely"
    return WorkspaceError(f'{message}; the file is as it was. Write it as `quote: "…"`.')
