"""Finds an incident by what a person would type."""

from __future__ import annotations

from pyoxigraph import Store

from onrecord.network.queries import INCIDENTS
from onrecord.query.lookup import find_one
from onrecord.store.select import select


def incidents(store: Store) -> dict[str, str]:
    """Return the incidents of a record by IRI with their labels, sorted, so that they can be offered."""
    found: dict[str, str] = {}
    for iri, label in sorted(
        (r["incident"].value, r["label"].value) for r in select(store, INCIDENTS)
    ):
        found.setdefault(iri, label)
    return found


def find_incident(store: Store, name: str) -> str:
    """Return the IRI of the incident that a name means: an IRI, `incident/x`, `x` alone, or its label.

    Raises QueryError, with the nearest names, when none is called so, and with all when several are.
    """
    return find_one(name, store, incidents(store), kind="incident")
