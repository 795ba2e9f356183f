"""`onrecord add`: an article enters a workspace, without its words."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments

if TYPE_CHECKING:
    from onrecord.read.admit import Admission


@click.command()
@click.argument("article", type=arguments.FOLDER)
@click.option("--into", "folder", type=arguments.FOLDER, default=arguments.default_workspace,
              show_default=arguments.HERE, metavar="DIR", help="The workspace that takes it.")  # fmt: skip
@click.option("--incident", metavar="NAME",
              help="What it is on: an incident that is there, or a new one; numbered if not given.")  # fmt: skip
@click.option("--outlet", metavar="NAME",
              help="Who published it: an outlet that is there, or a new one; unnamed if not given.")  # fmt: skip
@click.option(
    "--published", metavar="DATE", help="When, as exactly as it is known: 2024-03-21, 2024-03."
)
@click.option("--title", metavar="TEXT", help="Label of the source; a neutral one if not given.")
@click.option("--url", metavar="URL", help="Where it was published.")
@click.option("--language", metavar="TAG", help="Language of its text, such as en.")
def command(
    article: Path,
    folder: Path,
    incident: str | None,
    outlet: str | None,
    published: str | None,
    title: str | None,
    url: str | None,
    language: str | None,
) -> None:
    """Record ARTICLE, a text file in UTF-8, as a source of a workspace.

    Nothing of its text is copied: only its digest and its length go into sources/. A new incident gets a file
    with examples in comments; files that are there stay as they are. Nothing is fetched.

    \b
    Example: onrecord add texts/quay.txt --incident quay --outlet "The Courier" --published 2024-03-21
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.read.admit import Told, admit

    told = Told(
        incident=incident,
        outlet=outlet,
        published=published,
        title=title,
        url=url,
        language=language,
    )
    admitted = admit(article, folder, told)
    for line in (*_written(admitted), *_next(admitted, article, folder)):
        click.echo(line)
    for note in admitted.notes:
        click.echo(f"Note: {note}", err=True)


def _written(admitted: Admission) -> Iterator[str]:
    """Yield what was recorded, in counts, and in which files."""
    text = admitted.article
    lines = "1 line" if text.lines == 1 else f"{text.lines:,} lines"
    yield f"Added {admitted.source}: {text.length:,} code points in {lines}, 0 claims."
    for thing in (admitted.outlet, admitted.incident):
        yield f"  {thing.id}  {thing.label} ({'new' if thing.is_new else 'was there'})"
    for name in admitted.files:
        yield f"  wrote {name}"


def _next(admitted: Admission, article: Path, folder: Path) -> Iterator[str]:
    """Yield what to do next."""
    file = next((name for name in admitted.files if name.startswith("incidents/")), None)
    if file is None:
        yield f"Next: put claims with `source: {admitted.source}` into the file of {admitted.incident.id}."
    else:
        yield f"Next: write claims into {file}; its comments show examples."
    texts = shlex.quote(str(article.parent))
    yield f"Then: onrecord validate {shlex.quote(str(folder))} --texts {texts}"
