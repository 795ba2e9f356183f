"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

FOLDER = click.Path(path_type=Path)

workspace = click.argument("workspace", type=FOLDER, default=Path("data"))
texts = click.option(
    "--texts",
    type=FOLDER,
    multiple=True,
    metavar="DIR",
    help="A folder with texts of sources; each passage is compared with them. Repeatable.",
)
