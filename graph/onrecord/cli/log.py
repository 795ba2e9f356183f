"""`onrecord log`: the log of editorial decisions."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments
from onrecord.cli.today import today

if TYPE_CHECKING:
    from onrecord.read.log import Entry, Log


@click.group()
def command() -> None:
    """Keep the log of editorial decisions: who is one with whom, on which side, named on what ground, taken out.

    It lies in editorial/log.jsonl of a workspace, is only ever added to, and each entry is chained to the one
    before. Where it is there, nothing is built from a decision that is not in it.

    \b
    Example: onrecord log record data --reason "the second article settles it"
    """  # noqa: D301 - click's mark for lines that it must not wrap


@command.command()
@arguments.workspace
@click.option("--by", metavar="ID",
              help="Who decided: publisher/…; the publisher of the workspace if not given.")  # fmt: skip
@click.option("--reason", "why", required=True, metavar="TEXT",
              help="Why, in a sentence that names nobody: the log is never rewritten.")  # fmt: skip
@click.option("--on", metavar="DATE", help="The day of the decision; today if not given.")
def record(workspace: Path, by: str | None, why: str, on: str | None) -> None:
    """Write an entry for every decision of WORKSPACE that the log lacks or has otherwise.

    \b
    Example: onrecord log record data --by publisher/onrecord --reason "the first reading" --on 2026-11-22
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.read.log import read_log
    from onrecord.read.record_log import record_log

    added = record_log(workspace, by=by, why=why, on=on or today())
    log = read_log(workspace)
    held = _held(workspace) if added else {}
    for entry in added:
        click.echo(f"{entry.n}  {entry.on}  {entry.action}: {_about(entry, held)}")
    click.echo(f"{len(added)} new. {_head(log)}" if log else "Nothing to log.")


@command.command()
@arguments.workspace
@click.option("--head", metavar="DIGEST",
              help="The digest of the last entry as you noted it; only with it is a lost end seen.")  # fmt: skip
def verify(workspace: Path, head: str | None) -> None:
    """Check that no entry of the log of WORKSPACE was changed, moved or taken out.

    Nor may the files hold a decision that the log lacks. A build tells the digest of the last entry in its report, too.

    \b
    Example: onrecord log verify data
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.findings import show as show_findings
    from onrecord.model.errors import LogError
    from onrecord.read.decisions import decisions
    from onrecord.read.log import unlogged
    from onrecord.read.workspace import read_workspace

    log = _log(workspace)
    found = list(log.faults) or list(unlogged(log, decisions(read_workspace(workspace))))
    if found:
        show_findings(found)
        raise SystemExit(1)
    if head is not None and not log.holds(head):
        raise LogError(
            f"No entry has the digest {head}: the end of the log was cut off, or the log is another one."
        )
    click.echo(f"The chain is whole. {_head(log)}")


@command.command()
@arguments.workspace
def show(workspace: Path) -> None:
    """Show the log of WORKSPACE; what a decision is about is told as long as the files hold it.

    \b
    Example: onrecord log show data
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.model.errors import FindingsError

    log = _log(workspace)
    for line in _lines(log, _held(workspace)):
        click.echo(line)
    if log.faults:
        raise FindingsError(
            "What follows in the log is not in order, and is not shown.", log.faults
        )
    click.echo(_head(log))


def _log(workspace: Path) -> Log:
    from onrecord.model.errors import LogError
    from onrecord.read.log import SHOWN, read_log

    log = read_log(workspace)
    if log is None:
        raise LogError(f"{workspace} has no {SHOWN}: begin one with `onrecord log record`.")
    return log


def _held(workspace: Path) -> dict[str, str]:
    """Return by target what the decisions that the files hold are about."""
    from onrecord.read.decisions import decisions
    from onrecord.read.workspace import read_workspace

    return {each.target: " ".join(each.about) for each in decisions(read_workspace(workspace))}


def _about(entry: Entry, held: dict[str, str]) -> str:
    return held.get(entry.target, f"not in the files any more, {entry.target[:15]}…")


def _lines(log: Log, held: dict[str, str]) -> Iterator[str]:
    for entry in log.entries:
        yield f"{entry.n}  {entry.on}  {entry.by}  {entry.action}: {_about(entry, held)}"
        yield f"    {entry.reason}"


def _head(log: Log) -> str:
    from onrecord.model.words import count

    many = count(len(log.entries), "entry").replace("entrys", "entries")
    return f"{many}; the last has the digest {log.head}"
