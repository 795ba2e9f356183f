"""`onrecord leaks`: what an output tells as a fact though it is only claimed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments, look
from onrecord.cli.progress import progress

if TYPE_CHECKING:
    from collections.abc import Iterator

    from onrecord.export.leaks.check import Output
    from onrecord.export.leaks.guard import Guard

FORMATS = ("table", "json")


@click.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path), metavar="[FILE]...")
@arguments.store
@arguments.profile(arguments.EVERYTHING)
@click.option("--format", "form", type=click.Choice(FORMATS), default="table", show_default=True,
              help="table for people, json for programs.")  # fmt: skip
@click.option("-o", "--out", type=arguments.FOLDER, default=look.STDOUT, metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
def command(files: tuple[Path, ...], store: Path, profile: str, form: str, out: Path) -> None:
    """Look in every output of a build, or in FILES, for what is told as a fact though it is only claimed.

    A file may be RDF, a table, a network, a page, a picture or Markdown, whoever changed it. Words of our own that
    prejudge are told, too. Exit status 1 where anything leaks.

    \b
    Example: onrecord leaks
    Example: onrecord leaks edited/acts.csv page.html --format json
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.files import write_output
    from onrecord.export.leaks.check import check
    from onrecord.export.leaks.guard import guard
    from onrecord.export.leaks.present import to_json, to_table
    from onrecord.export.source import open_source
    from onrecord.store.snapshot import store_folder
    from onrecord.viz.every import every_output

    with progress("opening the record") as step:
        source = open_source(store, profile=profile, workspace=arguments.default_workspace())
        watch = guard(source.store)
        build = store_folder(store).parent
        outputs = _named(files, watch) if files else every_output(source, build, watch, step)
        verdict = check(watch, outputs, wording=True)
    if form == "json":
        write_output(to_json(verdict), out)
    else:
        write_output(to_table(verdict, look.columns(out), watch.guarded.base), out)
    if verdict.leaks:
        raise SystemExit(1)


def _named(files: tuple[Path, ...], watch: Guard) -> Iterator[Output]:
    """Yield the files that somebody names. Raises OnrecordError for one that cannot be read."""
    from onrecord.export.leaks.outputs import of_file
    from onrecord.model.errors import OnrecordError, reason

    for path in files:
        try:
            data = path.read_bytes()
        except OSError as error:
            raise OnrecordError(f"{path} cannot be read: {reason(error)}.") from error
        yield of_file(str(path), data, watch)
