"""A build in which an account moves, shared by the tests of what is written of readings."""

from pathlib import Path

import pytest

from onrecord.export.build import build
from onrecord.export.readings.made import Workshop
from tests.moving import write_moving


@pytest.fixture(scope="session")
def moving_build(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the build folder of the workspace in which an account moves."""
    folder = write_moving(tmp_path_factory.mktemp("moving"))
    out = folder / "build"
    build(folder, out, texts=[folder / "texts"])
    return out


@pytest.fixture
def workshop(moving_build: Path) -> Workshop:
    """Give the same build, to make readings from."""
    return Workshop(moving_build, moving_build.parent)
