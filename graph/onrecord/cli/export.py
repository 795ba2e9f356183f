"""`onrecord export`: a record in another format, or in all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments
from onrecord.cli.progress import progress

if TYPE_CHECKING:
    from onrecord.export.format import Format
    from onrecord.export.source import Source

NAMES = ("turtle", "trig", "nquads", "ntriples", "rdfxml", "jsonld", "schemaorg", "graphml", "gexf",
         "csv", "void", "dcat")  # fmt: skip
STDOUT = Path("-")


@click.command()
@click.option("--format", "name", type=click.Choice(NAMES),
              help="How to write it: trig, nquads and jsonld keep the graphs.")  # fmt: skip
@click.option("--all", "folder", type=arguments.FOLDER, metavar="DIR",
              help="Write every format into a folder, with a manifest and the sums of the files.")  # fmt: skip
@arguments.store
@arguments.profile(arguments.ANYBODY)
@click.option("--out", type=arguments.FOLDER, default=STDOUT, metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
@click.option("--with-ontology", is_flag=True, help="Put the vocabulary in, too (RDF formats).")
def command(
    name: str | None,
    folder: Path | None,
    store: Path,
    profile: str,
    out: Path,
    *,
    with_ontology: bool,
) -> None:
    """Write the record of a build in another format, or in all of them.

    What each format leaves out is said on stderr, and what the profile withholds: earlier convictions and the
    names of minors and private people, unless --profile newsroom is given.

    \b
    Example: onrecord export --format trig --out record.trig
    Example: onrecord export --all dist
    """  # noqa: D301 - click's mark for lines that it must not wrap
    if (name is None) == (folder is None):
        raise click.UsageError(
            "Say which --format to write, or --all and a folder; one of the two."
        )
    if folder is not None:
        if out != STDOUT or with_ontology:
            raise click.UsageError("--all writes into its folder, and the record alone.")
        _write_all(store, profile, folder)
    elif name is not None:
        _write_one(name, (store, profile), out, with_ontology=with_ontology)


def _write_one(name: str, build: tuple[Path, str], out: Path, *, with_ontology: bool) -> None:
    from onrecord.cli.files import tell_written, write_output
    from onrecord.cli.withheld import tell_withheld
    from onrecord.export.formats import FORMATS
    from onrecord.export.leaks.guard import guard
    from onrecord.export.leaks.outputs import refuse_export

    chosen = FORMATS[name]
    if with_ontology and not chosen.rdf:
        raise click.UsageError(f"--with-ontology has no effect on {name}: name an RDF format.")
    with progress(f"writing the record as {name}"):
        source = _source(build, with_ontology=with_ontology)
        data = chosen.write(source)
        refuse_export(guard(source.store), name, data)
    write_output(data, out)
    tell_written(data, out, f"the record as {name}")
    tell_withheld(source.withheld)
    _tell_left_out(chosen)


def _write_all(store: Path, profile: str, folder: Path) -> None:
    from onrecord.cli.withheld import tell_withheld
    from onrecord.export.bundle import MANIFEST, SUMS, write_bundle

    with progress("opening the record") as step:
        source = _source((store, profile))
        written = write_bundle(source, folder, step)
    click.echo(f"Wrote {folder}: {len(written)} formats, {MANIFEST} and {SUMS}.", err=True)
    tell_withheld(source.withheld)
    for each in written:
        click.echo(f"{each.format.filename}: {each.size:,} bytes.", err=True)
        _tell_left_out(each.format, indent="  ")


def _source(build: tuple[Path, str], *, with_ontology: bool = False) -> Source:
    """Return the record of a build under a profile."""
    from onrecord.export.source import open_source

    store, profile = build
    workspace = arguments.default_workspace()
    return open_source(store, with_ontology=with_ontology, profile=profile, workspace=workspace)


def _tell_left_out(written: Format, indent: str = "") -> None:
    for each in written.leaves_out:
        click.echo(f"{indent}Left out: {each}.", err=True)
