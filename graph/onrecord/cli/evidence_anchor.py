"""`onrecord evidence anchor`: the quotations that somebody typed into a file become offsets and digests."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments

if TYPE_CHECKING:
    from onrecord.read.anchor.quotes import Anchored, Choice, Choose, Plan


@click.command()
@click.argument("file", type=arguments.FOLDER)
@click.option("--texts", type=arguments.FOLDER, multiple=True, metavar="DIR",
              help="A folder with texts of sources, which are found by digest. Repeatable.")  # fmt: skip
@click.option("--occurrence", type=click.IntRange(min=1), metavar="N",
              help="Which place is meant, from 1, where one quote of FILE stands several times.")  # fmt: skip
@click.option("--no-input", is_flag=True, help="Never ask; refuse what is not clear.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
def command(
    file: Path, texts: tuple[Path, ...], occurrence: int | None, no_input: bool, dry_run: bool
) -> None:
    """Put `at` and `digest` in the place of each `quote` in FILE, a file of a workspace's incidents/.

    All quotes of the file are found, or it stays as it is. Words that do not stand in their text to the letter are
    refused; the nearest passage is shown and never taken. At a terminal, you are asked which place is meant where
    words stand several times; else write `occurrence: 2` beside the quote. Nothing else in the file is touched.

    \b
    Example: onrecord evidence anchor record/incidents/quay.yaml --texts articles
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.findings import show
    from onrecord.read.anchor.quotes import plan, write

    made = plan(file, texts, occurrence, _chooser(no_input=no_input))
    if made.quotes and not dry_run:
        write(made)
    for line in _told(made, dry_run=dry_run):
        click.echo(line)
    if made.notes:
        show(made.notes)


def _told(made: Plan, *, dry_run: bool) -> Iterator[str]:
    """Yield the place of each quote, and in counts what was done."""
    from onrecord.model.words import count

    if not made.quotes:
        yield f"No claim of {made.path} holds a `quote`: there is nothing to do."
        return
    for each in made.quotes:
        yield _line(each)
    several = f"{count(len(made.quotes), 'quote')} in {count(made.claims, 'claim')} of {made.path}"
    chosen = sum(each.of > 1 for each in made.quotes)
    more = f" ({chosen} of them by a choice among several places)" if chosen else ""
    if dry_run:
        yield f"Would anchor {several}{more}; nothing was written."
    else:
        yield f"Anchored {several}{more}; their words are no longer in it."


def _line(each: Anchored) -> str:
    of = f" ({each.number} of {each.of} places)" if each.of > 1 else ""
    place = f"line {each.place.line}: {each.place.key}"
    return f"{place} -> {each.source} [{each.at.start}, {each.at.end}], line {each.at.line}{of}"


def _chooser(*, no_input: bool) -> Choose | None:
    """Return who is asked where words stand several times: nobody, unless somebody sits at the terminal."""
    at_terminal = all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))
    return _choose if at_terminal and not no_input else None


def _choose(choice: Choice) -> int:
    from onrecord.query.terminal import plain

    several = len(choice.found)
    place = f"{choice.place.file}, line {choice.place.line}"
    click.echo(
        f"{place}: these words stand {several} times in the text of {choice.source}.", err=True
    )
    for number, each in enumerate(choice.found, start=1):
        click.echo(f"  {plain(each.told(number))}", err=True)
    wanted = click.IntRange(1, several)
    return int(
        click.prompt(
            "Which one is meant? (Ctrl-C: none, and nothing is written)", type=wanted, err=True
        )
    )
