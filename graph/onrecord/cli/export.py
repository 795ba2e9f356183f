"""`onrecord export`: a record in another format, or in all of them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli import arguments
from onrecord.cli.progress import progress

if TYPE_CHECKING:
    from onrecord.export.format import Format

NAMES = ("turtle", "trig", "nquads", "ntriples", "rdfxml", "jsonld", "schemaorg", "graphml", "gexf",
         "csv", "void", "dcat")  # fmt: skip
STDOUT = Path("-")


@click.command()
@click.option("--format", "name", type=click.Choice(NAMES),
              help="How to write it: trig, nquads and jsonld keep the graphs.")  # fmt: skip
@click.option("--all", "folder", type=arguments.FOLDER, metavar="DIR",
              help="Write every format into a folder, with a manifest and the sums of the files.")  # fmt: skip
@arguments.store
@click.option("--out", type=arguments.FOLDER, default=STDOUT, metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
@click.option("--with-ontology", is_flag=True, help="Put the vocabulary in, too (RDF formats).")
def command(
    name: str | None, folder: Path | None, store: Path, out: Path, *, with_ontology: bool
) -> None:
    """Write the record of a build in another format, or in all of them.

    What each format leaves out is said on stderr.

    \b
    Example: onrecord export --format trig --out record.trig
    Example: onrecord export --all dist
    """  # noqa: D301 - click's mark for lines that it must not wrap
    if (name is None) == (folder is None):
        raise click.UsageError("Say which --format to write, or --all and a folder.")
    if folder is not None:
        if out != STDOUT or with_ontology:
            raise click.UsageError("--all writes into its folder, and the record alone.")
        _write_all(store, folder)
    elif name is not None:
        _write_one(name, store, out, with_ontology=with_ontology)


def _write_one(name: str, store: Path, out: Path, *, with_ontology: bool) -> None:
    from onrecord.cli.files import tell_written, write_output
    from onrecord.export.formats import FORMATS
    from onrecord.export.source import open_source

    chosen = FORMATS[name]
    if with_ontology and not chosen.rdf:
        raise click.UsageError(f"--with-ontology has no effect on {name}: name an RDF format.")
    with progress(f"writing the record as {name}"):
        data = chosen.write(open_source(store, with_ontology=with_ontology))
    write_output(data, out)
    tell_written(data, out, f"the record as {name}")
    _tell_left_out(chosen)


def _write_all(store: Path, folder: Path) -> None:
    from onrecord.export.bundle import MANIFEST, SUMS, write_bundle
    from onrecord.export.source import open_source

    with progress("opening the record") as step:
        written = write_bundle(open_source(store), folder, step)
    click.echo(f"Wrote {folder}: {len(written)} formats, {MANIFEST} and {SUMS}.", err=True)
    for each in written:
        click.echo(f"{each.format.filename}: {each.size:,} bytes.", err=True)
        _tell_left_out(each.format, indent="  ")


def _tell_left_out(written: Format, indent: str = "") -> None:
    for each in written.leaves_out:
        click.echo(f"{indent}Left out: {each}.", err=True)
