"""The build that a command reads, as a profile shows it, and what the profile withholds, said on stderr."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.cli.arguments import EVERYTHING, default_workspace

if TYPE_CHECKING:
    from pyoxigraph import Store


def open_shown(build: Path, profile: str) -> Store:
    """Return the store of a build as a profile shows it, and say how much that withholds.

    Raises StoreError where there is no build, ProfileError or FindingsError where there is no such profile.
    """
    store, line = open_with_line(build, profile)
    tell_withheld(line)
    return store


def open_with_line(build: Path, profile: str) -> tuple[Store, str]:
    """Return the same store, and the sentence on how much is withheld."""
    if profile == EVERYTHING:  # nothing else has to be loaded for it
        from onrecord.store.snapshot import open_snapshot

        return open_snapshot(build), ""
    from onrecord.export.profile import open_profiled

    shown = open_profiled(build, profile, default_workspace())
    return shown.store, shown.line()


def tell_withheld(line: str) -> None:
    """Say how much a profile withholds and how to see it; nothing where it shows everything."""
    if line:
        click.echo(line, err=True)
