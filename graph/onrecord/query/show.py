"""What is known of a thing, written out: from a store and a name to bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from onrecord.query.citation import cite
from onrecord.query.citation.text import text
from onrecord.query.dossier.account import account
from onrecord.query.dossier.find import find
from onrecord.query.dossier.machine import to_json
from onrecord.query.dossier.outline import WIDEST, to_markdown, to_text
from onrecord.query.dossier.plan import Choice, chosen, plan
from onrecord.query.dossier.present import outline
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.texts import NO_TEXTS, texts_of

if TYPE_CHECKING:
    import pyoxigraph as ox

    from onrecord.query.citation import Edition


def show(
    store: ox.Store,
    name: str,
    edition: Edition,
    *,
    texts: Sequence[Path] = (),
    form: str = "text",
    choice: str = "all",
    columns: int | None = None,
    heading: Callable[[str], str] = str,
) -> bytes:
    """Return what a record holds on what is called `name`, in a format (UTF-8).

    `columns` is the width of the terminal that it is for, `heading` how headings stand out there.
    Raises QueryError where nothing, or more than one thing, is called so, WorkspaceError where a
    folder of texts cannot be read.
    """
    reading = Reading(store)
    found = account(reading, find(reading, name))
    sources = sorted({p.source for c in (*found.claims, *found.related) for p in c.passages})
    at_hand = texts_of(reading, sources, texts) if texts else NO_TEXTS
    citation = text(cite(found, edition)).strip()
    if form == "json":
        return to_json(found, chosen(found, Choice(choice)), at_hand, citation)
    tree = outline(Speech(found, plan(found, Choice(choice)), at_hand), citation)
    if form == "markdown":
        return to_markdown(tree).encode()
    return to_text(tree, columns or WIDEST, heading).encode()
