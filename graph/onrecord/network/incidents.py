"""Finds an incident by what a person would type."""

from __future__ import annotations

import difflib

from pyoxigraph import Store

from onrecord.model.errors import ViewError
from onrecord.network.queries import INCIDENTS
from onrecord.store.select import select


def incidents(store: Store) -> dict[str, str]:
    """Return the incidents of a record by IRI with their labels, sorted, so that they can be offered."""
    found = {r["incident"].value: r["label"].value for r in select(store, INCIDENTS)}
    return dict(sorted(found.items()))


def find_incident(store: Store, name: str) -> str:
    """Return the IRI of the incident that is called by its IRI, by `incident/x` or by `x` alone.

    Raises ViewError, with the names that exist, when there is none or more than one.
    """
    known = list(incidents(store))
    found = [iri for iri in known if iri == name or iri.endswith(f"/{name}")]
    if len(found) == 1:
        return found[0]
    names = [iri.rsplit("/", 1)[-1] for iri in known]
    near = difflib.get_close_matches(name.rsplit("/", 1)[-1], names, n=1)
    hint = f" Did you mean {near[0]}?" if near else ""
    problem = "More than one incident is called" if found else "There is no incident called"
    raise ViewError(f"{problem} {name}; there are: {', '.join(names) or 'none'}.{hint}")
