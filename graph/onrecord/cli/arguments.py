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
store = click.option(
    "--store",
    type=FOLDER,
    default=Path("build"),
    show_default=True,
    metavar="DIR",
    help="The build to read: its folder, or the store folder in it.",
)
