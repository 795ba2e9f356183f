"""The sample record, opened once."""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox
import pytest

from onrecord.export.assemble import assemble

SAMPLE = Path(__file__).resolve().parents[1] / "sample"


@pytest.fixture(scope="session")
def sample() -> ox.Store:
    """Give the invented record of the tests with its vocabulary, in memory; tests only read it."""
    assembled = assemble(SAMPLE, [SAMPLE / "texts"])
    assert assembled.is_valid
    return assembled.store
