"""What is known of a thing, written out: from a build and a name to bytes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from onrecord.query.dossier.account import account
from onrecord.query.dossier.find import find
from onrecord.query.dossier.machine import to_json
from onrecord.query.dossier.outline import WIDEST, to_markdown, to_text
from onrecord.query.dossier.plan import Choice, chosen, plan
from onrecord.query.dossier.present import outline
from onrecord.query.dossier.reading import Reading
from onrecord.query.dossier.speech import Speech
from onrecord.query.dossier.texts import NO_TEXTS, texts_of
from onrecord.store.snapshot import open_snapshot

BOLD, PLAIN = "\x1b[1m", "\x1b[0m"


def show(
    build: Path,
    name: str,
    texts: Sequence[Path] = (),
    form: str = "text",
    choice: str = "all",
    *,
    columns: int | None = None,
    bold: bool = False,
) -> bytes:
    """Return what a build holds on what is called `name`, in a format (UTF-8)."""
    reading = Reading(open_snapshot(build))
    found = account(reading, find(reading, name))
    sources = sorted({p.source for c in (*found.claims, *found.related) for p in c.passages})
    at_hand = texts_of(reading, sources, texts) if texts else NO_TEXTS
    if form == "json":
        return to_json(found, chosen(found, Choice(choice)), at_hand)
    tree = outline(Speech(found, plan(found, Choice(choice)), at_hand))
    if form == "markdown":
        return to_markdown(tree).encode()
    style = _bold if bold else str
    return to_text(tree, columns or WIDEST, style).encode()


def _bold(text: str) -> str:
    return f"{BOLD}{text}{PLAIN}"
