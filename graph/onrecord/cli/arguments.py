"""Arguments and options that several commands share."""

from __future__ import annotations

from collections.abc import Callable
from os import PathLike, fspath
from pathlib import Path
from typing import Any, Final, TypeVar

import click

_Command = TypeVar("_Command", bound=Callable[..., Any])


class Named(click.Path):
    """A path that says something: an empty one, such as an unset variable leaves, is not the current folder."""

    def convert(
        self, value: str | PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | PathLike[str]:
        """Return the path, or refuse an empty one."""
        if not fspath(value):
            self.fail(
                "it is empty. Name a folder or a file; the current folder is '.'.", param, ctx
            )
        return super().convert(value, param, ctx)


FOLDER = Named(path_type=Path)

EVERYTHING: Final = "newsroom"
ANYBODY: Final = "public"
"""The profiles in which a record is worked with, and in which it is handed on."""
PAPERS: Final = ("a4", "letter")

HERE = "the current folder if it is a workspace, else data"


def default_workspace() -> Path:
    """Return the workspace that is meant where none is named: the current folder, or the one in `data`."""
    from onrecord.read.settings import SETTINGS

    here = Path()
    return here if (here / SETTINGS).is_file() else Path("data")


workspace = click.argument("workspace", type=FOLDER, default=default_workspace)
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


def profile(default: str) -> Callable[[_Command], _Command]:
    """Return the option that says under which profile a command shows a record."""
    return click.option(
        "--profile",
        default=default,
        show_default=True,
        metavar="NAME",
        help="What is shown: newsroom, research, public, one in profiles/ of the workspace, or a file.",
    )


page_profile = click.option(
    "--profile",
    metavar="NAME",
    help=f"What is shown, as in show; without it, {ANYBODY} for html, else {EVERYTHING}.",
)
quoted_texts = click.option(
    "--texts",
    type=FOLDER,
    multiple=True,
    metavar="DIR",
    help="A folder with texts of sources, whose words are shown. Repeatable.",
)
paper = click.option(
    "--paper",
    type=click.Choice(PAPERS),
    default=PAPERS[0],
    show_default=True,
    help="The size of the paper for --format html.",
)
out = click.option(
    "--out",
    "-o",
    type=FOLDER,
    default=Path("-"),
    metavar="FILE",
    help="Where to; stdout if not given.",
)
