"""A new workspace, which builds as it is."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.errors import WorkspaceError, reason
from onrecord.read.log import SHOWN as LOG
from onrecord.read.new_files import write_new
from onrecord.read.record_log import record_log
from onrecord.read.schema import FILES
from onrecord.read.settings import FORMS, SETTINGS
from onrecord.read.slug import one_line, slug
from onrecord.read.template import filled, quoted, template

EXAMPLES = (
    "registry/example.yaml",
    "sources/example.yaml",
    "incidents/example.yaml",
    "texts/example.txt",
)
TEXTS = "texts"
WHY = "made with the workspace"
UNCLAIMED_BASE = "https://example.org/"  # reserved for examples (RFC 2606): nobody's identifiers
NO_CONTENT = frozenset({".git"})  # whoever begins with `git init` has written nothing yet
SHOWN = 3


@dataclass(frozen=True, slots=True)
class Workspace:
    """What was made: the folder, the title, and the files in it."""

    folder: Path
    title: str
    files: tuple[str, ...]


def scaffold(
    folder: Path,
    *,
    title: str | None = None,
    base: str | None = None,
    publisher_label: str | None = None,
    example: bool = True,
    on: str | None = None,
) -> Workspace:
    """Make a workspace in a folder that is new or empty and return what was made.

    `on` is the day on which its log begins, with the decisions of the example; without it there is none.
    Raises WorkspaceError where the folder holds anything, cannot be written, or a value cannot be used; nothing
    is written then.
    """
    _refuse_taken(folder)
    place = Path(os.path.realpath(folder))
    _refuse_inside(place)
    shown = one_line(title, "title") if title is not None else _title(place.name)
    texts = {name: template(f"workspace/{name}") for name in EXAMPLES if example}
    texts |= {
        "README.md": template("workspace/README.md"),
        ".gitignore": template("workspace/gitignore"),
    }
    texts |= {LOG: ""} if on else {}
    # last: with it the folder is a workspace
    texts[SETTINGS] = _settings(place.name, shown, base, publisher_label)
    write_new(
        [(folder / name, text) for name, text in texts.items()],
        [folder / name for name in (*FILES, TEXTS)],
    )
    if on:
        record_log(folder, why=WHY, on=on)
    return Workspace(folder, shown, tuple(texts))


def _settings(name: str, title: str, base: str | None, publisher_label: str | None) -> str:
    """Return the settings of a workspace in a folder of that name; what is not told is made of name and title."""
    short = _short(name)
    label = (
        one_line(publisher_label, "name of the publisher")
        if publisher_label is not None
        else f"editors of {title}"
    )
    return filled(
        "workspace/onrecord.toml",
        title=quoted(title),
        base=quoted(_base(base) if base is not None else f"{UNCLAIMED_BASE}{short}/"),
        publisher=quoted(f"publisher/{short}"),
        publisher_label=quoted(label),
    )


def _refuse_taken(folder: Path) -> None:
    """Refuse a folder that holds anything, and what is no folder."""
    try:
        found = sorted(path.name for path in folder.iterdir() if path.name not in NO_CONTENT)
    except FileNotFoundError:
        if folder.is_symlink():
            raise WorkspaceError(
                f"{folder} is a link that leads nowhere. Name another folder."
            ) from None
        return
    except NotADirectoryError as error:
        what = "is a file" if folder.exists() else "would lie in a file"
        raise WorkspaceError(f"{folder} {what}. Name a folder that is new or empty.") from error
    except (OSError, ValueError) as error:
        raise WorkspaceError(f"{folder} cannot be read: {reason(error)}.") from error
    if SETTINGS in found:
        raise WorkspaceError(f"{folder} is a workspace already: it holds {SETTINGS}.")
    if found:
        more = f" and {len(found) - SHOWN} more" if len(found) > SHOWN else ""
        held = ", ".join(ascii(name)[1:-1] for name in found[:SHOWN])
        raise WorkspaceError(
            f"{folder} is not empty: it holds {held}{more}. Name a folder that is new or empty."
        )


def _refuse_inside(place: Path) -> None:
    """Refuse a folder in another workspace, whose reader would take it for a stray part."""
    for parent in place.parents:
        if (parent / SETTINGS).is_file():
            raise WorkspaceError(
                f"{place} would lie in the workspace {parent}. Name a folder outside of it."
            )


def _title(name: str) -> str:
    """Return the name of the folder as a title, where it is one."""
    try:
        return one_line(name, "title")
    except WorkspaceError:
        return "Record"


def _short(name: str) -> str:
    try:
        return slug(name)
    except WorkspaceError:
        return "record"


def _base(base: str) -> str:
    _, fits, wanted = FORMS["base"]
    if not fits(base):
        raise WorkspaceError(f"{base!r} cannot be the base of identifiers. Write {wanted}.")
    return base
