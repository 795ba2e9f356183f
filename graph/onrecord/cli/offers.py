"""What a shell offers while somebody types: names of queries and incidents. What fails offers nothing."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from onrecord.model.errors import OnrecordError

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

INCIDENTS = "SELECT DISTINCT ?incident WHERE { ?incident a onr:Incident } ORDER BY ?incident"
KIND = "incident/"


def queries(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the queries whose names begin like that; where none does, the shell offers files."""
    from click.shell_completion import CompletionItem

    from onrecord.query.catalogue import names

    return _beginning(names(), begun) or [CompletionItem(begun, type="file")]


def incidents(context: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Return the incidents of the build that the command line names, or of the usual one."""
    from onrecord.store.select import select
    from onrecord.store.snapshot import open_snapshot

    try:
        store = open_snapshot(Path(context.params.get("store") or "build"))
    except OnrecordError:
        return []
    start = KIND if begun.startswith(KIND) else ""
    names = (row["incident"].value.rpartition("/")[2] for row in select(store, INCIDENTS))
    return _beginning((start + name for name in names), begun)


def _beginning(words: Iterable[str], begun: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    return [CompletionItem(word) for word in words if word.startswith(begun)]
