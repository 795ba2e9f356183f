"""`onrecord query`: ask a record."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments, offers
from onrecord.cli.progress import progress

if TYPE_CHECKING:
    from onrecord.query.catalogue import Query

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "jsonld", "markdown")


def pairs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> dict[str, str]:
    """Return parameters by name; the value may hold anything, even more equals signs."""
    pairs: dict[str, str] = {}
    for text in values:
        name, equals, value = text.partition("=")
        if not equals or not name:
            raise click.BadParameter(f"{text!r} is not NAME=VALUE.")
        if name in pairs:
            raise click.BadParameter(f"{name} is given twice.")
        pairs[name] = value
    return pairs


@click.command()
@click.argument("query", required=False, metavar="NAME|FILE|-", shell_complete=offers.queries)
@arguments.store
@arguments.profile(arguments.EVERYTHING)
@click.option("--param", "params", multiple=True, callback=pairs, metavar="NAME=VALUE",
              help="What a parameter of the query stands for. Repeatable.")  # fmt: skip
@click.option("--format", "name", type=click.Choice(FORMATS),
              help="How to write the answer: table or turtle if not given.")  # fmt: skip
@click.option("--out", type=arguments.FOLDER, default=Path("-"), metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
@click.option("--list", "wants_list", is_flag=True, help="List the queries that have a name.")
@click.pass_context
def command(
    context: click.Context,
    query: str | None,
    store: Path,
    profile: str,
    params: dict[str, str],
    name: str | None,
    out: Path,
    *,
    wants_list: bool,
) -> None:
    """Ask a build a query: one with a NAME (see --list), one in a FILE, or one on stdin (-).

    A query may use the usual prefixes without declaring them. A value such as incident/reed or
    onr:Asserts stands for the thing of that name in the record; the end of a name, reed, is enough
    where the query has a NAME and one thing only is called so.

    \b
    Example: onrecord query claims/who-said-what --param incident=incident/reed
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.files import write_output

    if wants_list:
        write_output(_list().encode("utf-8"), out)
    elif query is None:
        raise click.UsageError("Name a query, a file or -, or see --list.", context)
    else:
        data, notes = _answer(query, (store, profile), params, name, out)
        write_output(data, out)
        for note in notes:
            click.echo(note, err=True)


def _answer(
    query: str,
    build: tuple[Path, str],
    params: dict[str, str],
    name: str | None,
    out: Path,
) -> tuple[bytes, list[str]]:
    """Return the answer as bytes, with notes on what it may have missed."""
    from onrecord.cli.files import STDOUT
    from onrecord.cli.interrupt import interruptible
    from onrecord.cli.withheld import open_shown
    from onrecord.query.engine import ask
    from onrecord.query.formats import write
    from onrecord.query.hints import unknown_things

    asked = _asked(query)
    store, profile = build
    opened = open_shown(store, profile)
    with progress("asking"), interruptible():
        result = ask(asked, opened, params)
        data = write(result, name, columns=_terminal_columns() if out == STDOUT else None)
        return data, unknown_things(asked, opened, params)


def _asked(query: str) -> Query:
    """Return the query with that name or in that file, or the one on stdin."""
    from onrecord.model.errors import QueryError
    from onrecord.query.catalogue import MOST_BYTES, decode, names
    from onrecord.query.engine import from_text, prepare
    from onrecord.query.nearest import nearest

    if query == "-":
        data = b"" if sys.stdin is None else sys.stdin.buffer.read(MOST_BYTES)
        return from_text(decode(data, "stdin"), "stdin")
    known = names()
    if query in known:
        return prepare(query)
    if not os.path.lexists(query):
        raise QueryError(f"There is no query and no file called {query}.{nearest(query, known)}")
    return prepare(Path(query))


def _terminal_columns() -> int | None:
    """Return the width of the terminal, None where there is none."""
    return shutil.get_terminal_size(fallback=(0, 0)).columns or None


def _list() -> str:
    """Return the queries that have a name, with the question that each answers."""
    from onrecord.query.catalogue import catalogue

    return "\n".join(map(_entry, catalogue().values()))


def _entry(query: Query) -> str:
    lines = [query.name, f"  {query.question}"]
    for each in query.parameters:
        words = [each.description]
        words += ["(required)"] if each.required else []
        words += [f"(default: {each.default})"] if each.default is not None else []
        lines.append(f"  --param {each.name}={each.type.value.upper()}  {' '.join(words)}")
    return "".join(f"{line}\n" for line in lines)
