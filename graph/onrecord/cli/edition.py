"""The build that a command reads, as an edition that can be cited."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.arguments import EVERYTHING, default_workspace
from onrecord.cli.withheld import tell_withheld

if TYPE_CHECKING:
    from pyoxigraph import Store

    from onrecord.query.citation import Edition


def open_edition(build: Path, profile: str = EVERYTHING) -> tuple[Store, Edition]:
    """Return the store of a build as a profile shows it, with what names the build.

    Raises StoreError where there is no build, ExportError where its report cannot be read.
    """
    from onrecord.export.source import open_source
    from onrecord.query.citation import Edition

    source = open_source(build, profile=profile, workspace=default_workspace())
    tell_withheld(source.withheld)
    names = (source.title, source.publisher_name, source.version, source.license)
    return source.store, Edition(*names)
