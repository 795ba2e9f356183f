"""The rooms import only the rooms below them."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

LINT = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
ORDER = ["cli", "viz", "export", "network", "query", "derive", "validate", "store", "read", "model"]


def lint(folder: Path, config: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter in a folder, over the packages that lie there or are installed."""
    command = [*LINT, "--config", str(config)]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


@pytest.fixture
def toy(tmp_path: Path, root: Path) -> Path:
    """Make empty rooms under the same contract; beside onrecord, whose name is taken."""
    for room in ORDER:
        part = "viz" if room == "viz" else "graph"
        package = tmp_path / part / "toyrecord" / room
        package.mkdir(parents=True)
        (package / "__init__.py").write_text("")
    contract = (root / "pyproject.toml").read_text().partition("[tool.importlinter]")[2]
    config = "[tool.importlinter]" + contract.replace("onrecord.", "toyrecord.")
    (tmp_path / "pyproject.toml").write_text(config)
    return tmp_path


def lint_toy(toy: Path, monkeypatch: pytest.MonkeyPatch) -> subprocess.CompletedProcess[str]:
    """Run import-linter over the toy rooms in their two source roots."""
    monkeypatch.setenv("PYTHONPATH", f"{toy / 'graph'}:{toy / 'viz'}")
    return lint(toy, toy / "pyproject.toml")


def test_the_rooms_keep_their_order(root: Path) -> None:
    """No room imports a room above it."""
    result = lint(root, root / "pyproject.toml")
    assert result.returncode == 0, result.stdout


def test_every_room_is_in_the_contract(root: Path) -> None:
    """A new room cannot be forgotten in the contract."""
    config = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["importlinter"]
    rooms = {f"onrecord.{path.parent.name}" for path in root.glob("*/onrecord/*/__init__.py")}
    assert set(config["root_packages"]) == rooms
    assert rooms <= {layer.strip("()") for layer in config["contracts"][0]["layers"]}


def test_an_import_downwards_is_kept(toy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The contract lets the face import what it shows, across the two source roots."""
    (toy / "viz/toyrecord/viz/page.py").write_text("import toyrecord.network\n")
    result = lint_toy(toy, monkeypatch)
    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize(
    ("importer", "imported"),
    [("model", "read"), ("store", "derive"), ("network", "viz"), ("viz", "cli")],
)
def test_an_import_upwards_is_caught(
    toy: Path, monkeypatch: pytest.MonkeyPatch, importer: str, imported: str
) -> None:
    """The contract breaks on an import from above, inside a root and across the two."""
    part = "viz" if importer == "viz" else "graph"
    (toy / part / "toyrecord" / importer / "bad.py").write_text(f"import toyrecord.{imported}\n")
    result = lint_toy(toy, monkeypatch)
    assert result.returncode == 1
    assert f"toyrecord.{importer} is not allowed to import toyrecord.{imported}" in result.stdout
