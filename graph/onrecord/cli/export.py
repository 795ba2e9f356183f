"""`onrecord export`: a record in another format."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli import arguments
from onrecord.cli.progress import progress

NAMES = ("turtle", "trig", "nquads", "ntriples", "rdfxml", "jsonld", "graphml", "gexf", "csv")


@click.command()
@click.option("--format", "name", type=click.Choice(NAMES), required=True,
              help="How to write it: trig, nquads and jsonld keep the graphs.")  # fmt: skip
@arguments.store
@click.option("--out", type=arguments.FOLDER, default=Path("-"), metavar="FILE",
              help="Where to; stdout if not given.")  # fmt: skip
@click.option("--with-ontology", is_flag=True, help="Put the vocabulary in, too (RDF formats).")
def command(name: str, store: Path, out: Path, *, with_ontology: bool) -> None:
    """Write the record of a build in another format.

    What the format leaves out is said on stderr.

    \b
    Example: onrecord export --format trig --out record.trig
    """  # noqa: D301 - click's mark for lines that it must not wrap
    from onrecord.cli.files import tell_written, write_output
    from onrecord.export.formats import FORMATS
    from onrecord.export.source import open_source

    chosen = FORMATS[name]
    with progress(f"writing the record as {name}"):
        data = chosen.write(open_source(store, with_ontology=with_ontology))
    write_output(data, out)
    tell_written(data, out, f"the record as {name}")
    for each in chosen.leaves_out:
        click.echo(f"Left out: {each}.", err=True)
