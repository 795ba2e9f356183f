"""The sample and a tiny record, opened once; that they are valid is held elsewhere."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.derive import derive
from onrecord.export.assemble import vocabulary_quads
from onrecord.query.citation import Edition
from onrecord.query.dossier.reading import Reading
from onrecord.read import read
from onrecord.store.nquads import load_memory
from tests.workspaces import TEXT_FILE, write_workspace

SAMPLE = Path(__file__).resolve().parents[2] / "sample"


@pytest.fixture(scope="session")
def sample() -> ox.Store:
    """Give the sample with its vocabulary, in memory; tests only read it."""
    return record(SAMPLE)


@pytest.fixture(scope="session")
def depot_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of the tiny workspace, with its text."""
    return write_workspace(tmp_path_factory.mktemp("depot"))


@pytest.fixture(scope="session")
def depot_texts(depot_folder: Path) -> Path:
    """Give the folder that holds the text of the tiny workspace."""
    return (depot_folder / TEXT_FILE).parent


@pytest.fixture(scope="session")
def depot(depot_folder: Path) -> ox.Store:
    """Give the tiny record in memory; tests only read it."""
    return record(depot_folder)


@pytest.fixture(scope="session")
def edition() -> Edition:
    """Give an edition that stays the same whatever becomes of the vocabulary."""
    return Edition("Invented record", "Nobody", "0123456789abcdef", "https://example.org/licence")


@pytest.fixture
def reading(sample: ox.Store) -> Reading:
    """Give the sample as it is read node by node."""
    return Reading(sample)


def record(workspace: Path) -> ox.Store:
    """Return the record of a workspace with its vocabulary and what is derived."""
    result = read(workspace)
    assert result.quads, result.findings
    store = load_memory((*result.quads, *vocabulary_quads()))
    store.bulk_extend(derive(store, result.settings.base, result.ontology))
    return store
