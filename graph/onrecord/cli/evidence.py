"""`onrecord evidence`: passages checked against the texts they are taken from, and quotations turned into passages."""

from __future__ import annotations

import click

from onrecord.cli.lazy import Entry, LazyGroup

COMMANDS = {
    "check": Entry(
        "onrecord.cli.evidence_check", "Compare every passage with the text it is from."
    ),
    "anchor": Entry(
        "onrecord.cli.evidence_anchor", "Turn typed quotations into offsets and digests."
    ),
}


@click.group(cls=LazyGroup, table=COMMANDS)
def command() -> None:
    """Check that every claim rests on the very words of its source, or find the place of words that were typed.

    Texts are found by digest in the folders that are named; nothing is fetched, and nothing that is only alike is
    ever taken for the words of a source.
    """
