"""The scripts and styles that go into the page: our own, and the drawing library that pyvis ships."""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from typing import Final

from onrecord.model.errors import ViewError

PAGE: Final = "onrecord.viz"
SCRIPTS: Final = (
    "page.js",
    "views.js",
    "theme.js",
    "canvas.js",
    "labels.js",
    "panel.js",
    "legend.js",
    "table.js",
    "search.js",
    "keyboard.js",
    "start.js",
)
LIBRARY: Final = "lib/vis-9.1.2/vis-network.min.js"
SOURCE_MAP: Final = "//# sourceMappingURL="


def own(name: str) -> str:
    """Return a file of the page as it stands beside this module."""
    return files(PAGE).joinpath("page", name).read_text(encoding="utf-8")


def page_script() -> str:
    """Return our scripts as one, in a scope of their own."""
    body = "\n".join(own(name) for name in SCRIPTS)
    return inlined(f'"use strict";\n(() => {{\n{body}}})();\n')


def drawing_library() -> str:
    """Return vis-network as pyvis ships it, with the notice of its licence (MIT or Apache-2.0) at its head.

    Only the pointer to its source map is dropped, which a browser's inspector would fetch. Its style
    sheet is not needed: it dresses buttons and dialogs that the page does not use. Raises ViewError when
    the installed pyvis does not hold the file.
    """
    try:
        text = files("pyvis").joinpath(LIBRARY).read_text(encoding="utf-8")
    except (FileNotFoundError, ModuleNotFoundError) as error:
        raise ViewError(
            f"pyvis is installed without {LIBRARY}; install pyvis 0.3.2, which ships it."
        ) from error
    code, _, _ = text.partition(SOURCE_MAP)
    return inlined(code)


def inlined(text: str) -> str:
    """Return a script or style that may stand inside its element; raise ViewError if it would end it."""
    if "</script" in text.lower() or "</style" in text.lower() or "<!--" in text:
        raise ViewError("a script or style of the page holds a tag that would end its element.")
    return text


def source_hash(text: str) -> str:
    """Return the source expression that lets exactly this script or style run (CSP Level 3, section 2.3.1)."""
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
