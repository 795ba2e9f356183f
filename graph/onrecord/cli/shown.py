"""The build that goes into a document, as a profile shows it, with which words of texts may be shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.cli.arguments import ANYBODY, EVERYTHING, default_workspace

if TYPE_CHECKING:
    from pyoxigraph import Store

    from onrecord.query.citation import Edition

PAGES = frozenset({"html"})
READ_BACK = {"html": "page.html", "markdown": "page.md"}


@dataclass(frozen=True, slots=True)
class Shown:
    """A record under a profile, with what names its build, and what says how much of it is withheld."""

    store: Store
    edition: Edition
    withheld: Callable[[Sequence[str]], str]
    may_show: Callable[[str], bool]


def open_shown(build: Path, profile: str | None, form: str) -> Shown:
    """Return the record of a build under a profile: without one, pages are for everybody, the rest is for the newsroom.

    Raises StoreError where there is no build, ProfileError where there is no such profile.
    """
    from onrecord.cli.withheld import tell_withheld
    from onrecord.export.profile import open_profiled
    from onrecord.export.source import open_source
    from onrecord.query.citation import Edition
    from onrecord.store.snapshot import store_folder

    chosen = profile or (ANYBODY if form in PAGES else EVERYTHING)
    source = open_source(build)
    found = open_profiled(store_folder(build).parent, chosen, default_workspace())
    tell_withheld(found.line())
    title = found.title(source.title)
    publisher = found.title(source.publisher_name)
    edition = Edition(title, publisher, source.version, source.license)
    return Shown(found.store, edition, found.line, lambda words: not found.names.are_in(words))


def refuse_leaks(shown: Shown, form: str, data: bytes) -> None:
    """Refuse a page that tells as a fact what is only claimed. Raises LeakError, naming each place."""
    from onrecord.export.leaks.outputs import refuse_file

    if form in READ_BACK:
        refuse_file(shown.store, READ_BACK[form], data)
