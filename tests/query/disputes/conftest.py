"""The sample and a tiny record, opened once."""

from __future__ import annotations

from tests.query.dossier.conftest import (
    depot,
    depot_folder,
    depot_texts,
    edition,
    reading,
    sample,
)

__all__ = ["depot", "depot_folder", "depot_texts", "edition", "reading", "sample"]
