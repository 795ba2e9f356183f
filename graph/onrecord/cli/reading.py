"""`onrecord reading`: what would hold if certain claims were trusted."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments
from onrecord.cli.progress import progress
from onrecord.cli.query import pairs

if TYPE_CHECKING:
    from onrecord.export.readings.asked import Asked
    from onrecord.export.readings.made import Workshop
    from onrecord.read.policy import Policy

FORMATS = ("table", "json", "trig", "nquads", "jsonld")
COMPARED = ("table", "json")
RECORD = "record"
WITHOUT = "without-source"


@click.command()
@click.argument("words", nargs=-1, metavar="[NAME [VALUE]...]")
@arguments.store
@arguments.profile(arguments.EVERYTHING)
@click.option("--param", "params", multiple=True, callback=pairs, metavar="NAME=VALUE",
              help="A value that the reading needs; those behind NAME are in their order. Repeatable.")  # fmt: skip
@click.option("--incident", default="", metavar="ID", help="Only claims about one incident.")
@click.option("--diff", "other", metavar="OTHER",
              help="What holds in one and not in the other, and why; `record` for how questions change.")  # fmt: skip
@click.option("--without", "sources", multiple=True, metavar="SOURCE",
              help="Which questions of the record would change without a source. Repeatable.")  # fmt: skip
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
              help="table for people, json for programs, the others as a dataset.")  # fmt: skip
@click.option("-o", "--out", type=arguments.FOLDER, default=Path("-"), metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
@click.option("--workspace", type=arguments.FOLDER, metavar="DIR",
              help=f"Where readings of your own lie, in readings/: {arguments.HERE}.")  # fmt: skip
@click.option("--list", "wants_list", is_flag=True, help="List the readings that have a name.")
@click.pass_context
def command(
    context: click.Context,
    words: tuple[str, ...],
    store: Path,
    profile: str,
    params: dict[str, str],
    incident: str,
    other: str | None,
    sources: tuple[str, ...],
    form: str,
    out: Path,
    workspace: Path | None,
    *,
    wants_list: bool,
) -> None:
    """Compute the reading NAME: what would be so if certain claims were trusted, each statement with its claims.

    A reading is made by a rule in a file and is a dataset of its own. The record states none of it as a fact.

    \b
    Example: onrecord reading undisputed --incident reed
    Example: onrecord reading by-side oversight --diff "by-side acting-agency"
    Example: onrecord reading --without source/reed-article
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.files import tell_written, write_output
    from onrecord.cli.withheld import tell_withheld

    here = workspace or arguments.default_workspace()
    if wants_list:
        write_output(_list(here).encode(), out)
        return
    if sources:
        if words or params or other:
            raise click.UsageError("--without stands alone: it asks how the record would change.")
        words, params, other = (WITHOUT,), {"source": ",".join(sources)}, RECORD
    if not words:
        raise click.UsageError("Name a reading, or see --list.", context)
    if other is not None and form not in COMPARED:
        raise click.UsageError(f"A comparison is written as {' or '.join(COMPARED)}.")
    with progress("reading the record") as step:
        workshop = _workshop(store, here, profile)
        data = _data(workshop, words, params, incident, other, form, out, step)
    write_output(data, out)
    tell_written(data, out, f"the reading {words[0]}")
    tell_withheld(workshop.source.withheld)


def _workshop(store: Path, workspace: Path, profile: str) -> Workshop:
    from onrecord.export.readings.made import Workshop

    return Workshop(store, workspace, profile)


def _data(
    workshop: Workshop,
    words: tuple[str, ...],
    params: dict[str, str],
    incident: str,
    other: str | None,
    form: str,
    out: Path,
    step: Callable[[str], None],
) -> bytes:
    """Return a reading, or how it differs from another, in a format."""
    from onrecord.export.readings import changes, dataset, machine, table

    width = columns(out)
    asked = workshop.ask(words, params, incident)
    against = _against(workshop, other, incident)
    step("computing the reading")
    made = workshop.make(asked)
    if other == RECORD:
        return changes.as_json(made) if form == "json" else changes.as_text(made, width)
    if against is not None:
        second = workshop.make(against)
        is_json = form == "json"
        return (
            machine.difference(made, second) if is_json else table.difference(made, second, width)
        )
    if form == "table":
        return table.table(made, width)
    return machine.reading(made) if form == "json" else dataset.WRITERS[form](made)


def _against(workshop: Workshop, other: str | None, incident: str) -> Asked | None:
    """Return the other reading of a comparison: a name with values behind it."""
    if other is None or other == RECORD:
        return None
    words = other.split()
    if not words:
        raise click.UsageError("--diff needs the name of a reading, or `record`.")
    return workshop.ask(words, {}, incident)


def columns(out: Path) -> int | None:
    """Return the width of the terminal, None where there is none."""
    return shutil.get_terminal_size(fallback=(0, 0)).columns or None if out == Path("-") else None


def _list(workspace: Path) -> str:
    """Return the readings that have a name, with what each trusts and needs."""
    from onrecord.read.policy_file import policy_names, read_policy

    return "\n".join(_entry(read_policy(path)) for path in policy_names(workspace).values())


def _entry(policy: Policy) -> str:
    from textwrap import wrap

    lines = [
        f"{policy.name}: {policy.title}",
        *(f"  {line}" for line in wrap(policy.description, 94)),
    ]
    for each in policy.parameters:
        default = f" (default: {each.default})" if each.default is not None else " (required)"
        lines.append(f"  --param {each.name}=…  {each.description}{default}")
    return "".join(f"{line}\n" for line in lines)
