"""Where the folders that the program ships with are found, in a wheel and in a checkout."""

from __future__ import annotations

from pathlib import Path

from onrecord.model.errors import ResourceError

# In a wheel everything lies below the package; a workspace called "data" would say too little there.
NAMES_IN_WHEEL = {"data": "sample"}
CHECKOUT = Path(__file__).resolve().parents[3]


def resource(name: str) -> Path:
    """Return the folder called `name` (ontology, queries, data, ...) that ships with the program.

    Raises ResourceError, naming both places, where neither a wheel nor a checkout holds it.
    """
    installed = Path(__file__).resolve().parents[1] / NAMES_IN_WHEEL.get(name, name)
    for folder in (installed, CHECKOUT / name):
        if folder.is_dir():
            return folder
    raise ResourceError(
        f"Folder {name!r} is neither at {installed} nor at {CHECKOUT / name}: install onrecord again."
    )
