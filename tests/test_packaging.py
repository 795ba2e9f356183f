"""What is shipped is whole: wheel and sdist agree, install without development tools, and run."""

import hashlib
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path, PurePosixPath

import pytest

IMPORT_ALL = """
import importlib, onrecord, pkgutil
for module in pkgutil.walk_packages(onrecord.__path__, "onrecord."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
"""


def run(*command: str | Path, cwd: Path) -> str:
    """Run a program and return what it prints; its errors are shown when it fails."""
    result = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout + result.stderr
    return result.stdout


def build(kind: str, source: Path, out: Path) -> Path:
    """Build a wheel or an sdist without a network and return its path."""
    run(
        sys.executable, "-m", "hatchling", "build", "--target", kind, "--directory", out, cwd=source
    )
    return next(out.glob("*.whl" if kind == "wheel" else "*.tar.gz"))


def locked(lock: Path) -> Iterator[Distribution]:
    """Yield the installed distributions that a lock file names, for this interpreter."""
    from packaging.requirements import Requirement

    for line in lock.read_text().splitlines():
        if line[:1].isalnum():
            requirement = Requirement(line.removesuffix("\\"))
            if requirement.marker is None or requirement.marker.evaluate():
                yield distribution(requirement.name)


def top_level(package: Distribution) -> Iterator[Path]:
    """Yield the files and folders that a distribution put into site-packages."""
    names = {file.parts[0] for file in package.files or () if ".." not in file.parts}
    yield from (Path(str(package.locate_file(name))) for name in names - {"__pycache__"})


def environment(folder: Path, *locks: Path) -> Path:
    """Make a virtual environment that holds exactly the locked packages; return its Python."""
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=folder.parent)
    site = next(folder.glob("lib/python*/site-packages"))
    for path in {path for lock in locks for package in locked(lock) for path in top_level(package)}:
        (site / path.name).symlink_to(path)
    return folder / "bin" / "python"


@pytest.fixture(scope="module")
def sdist(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the sdist from the checkout."""
    return build("sdist", root, tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def wheel(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel from the checkout."""
    return build("wheel", root, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def unpacked(sdist: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the sdist and return the folder of its sources."""
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        # Python 3.11.3 and older have no filters; newer ones warn without one.
        archive.extraction_filter = getattr(tarfile, "data_filter", None)
        archive.extractall(folder)  # noqa: S202 - our own archive, filtered where that is known
    return next(folder.iterdir())


def test_onrecord_is_a_namespace(root: Path) -> None:
    """No `__init__.py` closes the namespace that the two source roots share."""
    assert not list(root.glob("*/onrecord/__init__.py"))
    assert not list(root.glob("*/__init__.py"))


def test_every_package_ships_its_types(root: Path) -> None:
    """Every room has a py.typed, every folder of code below it an `__init__.py`."""
    rooms = [path for path in root.glob("*/onrecord/*") if any(path.glob("*.py"))]
    assert rooms
    assert [str(room) for room in rooms if not (room / "py.typed").is_file()] == []
    folders = {path.parent for room in rooms for path in room.rglob("*.py")}
    assert [str(folder) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_mypy_knows_the_source_roots(root: Path) -> None:
    """Without explicit bases, mypy would see two packages called onrecord as one that is broken."""
    mypy = tomllib.loads((root / "pyproject.toml").read_text())["tool"]["mypy"]
    assert mypy["explicit_package_bases"] is True
    assert mypy["mypy_path"] == ["graph", "viz"]


def test_resources_are_found_the_one_way(root: Path) -> None:
    """`files("onrecord.<folder>")` works only from a wheel, so nobody writes it."""
    wrong = re.compile(r"""files\(\s*["']onrecord\.""")
    sources = [path for path in root.glob("*/onrecord/**/*.py") if wrong.search(path.read_text())]
    assert sources == []


def test_the_version_stands_in_one_place(root: Path) -> None:
    """Only pyproject.toml says which version this is, and the installed metadata agrees."""
    version = tomllib.loads((root / "pyproject.toml").read_text())["project"]["version"]
    assert distribution("onrecord").version == version
    sources = root.glob("*/onrecord/**/*.py")
    assert [path for path in sources if f'"{version}"' in path.read_text()] == []


def test_wheel_from_sdist_is_wheel_from_tree(wheel: Path, unpacked: Path, tmp_path: Path) -> None:
    """The sdist holds all that the wheel is made of: both ways give the same bytes."""
    again = build("wheel", unpacked, tmp_path)
    assert again.name == wheel.name
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (wheel, again)]
    assert digests[0] == digests[1]


def test_the_wheel_holds_one_package(wheel: Path) -> None:
    """Nobody who installs onrecord gets a top-level module called graph, viz, data or tests."""
    with zipfile.ZipFile(wheel) as archive:
        tops = {PurePosixPath(name).parts[0] for name in archive.namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"onrecord"}


def test_the_sdist_holds_no_outputs(unpacked: Path) -> None:
    """Neither builds nor caches are shipped, and tests, documents and licences are."""
    names = {path.name for path in unpacked.iterdir()}
    assert {"tests", "docs", "requirements", "Makefile", "LICENSE", "LICENSE-DATA"} <= names
    assert not names & {"build", "dist", ".venv", ".git", "node_modules"}
    assert not list(unpacked.rglob("__pycache__"))


@pytest.mark.slow
def test_the_wheel_runs_without_development_tools(wheel: Path, root: Path, tmp_path: Path) -> None:
    """In an environment that holds the locked run-time packages only, every module imports.

    So nothing that is shipped needs a development tool, or a package that pyproject.toml forgot;
    and the installed command and the module both start. The packages are linked from the running
    environment, which `make` filled from the same lock, so that no network is needed.
    """
    python = environment(tmp_path / "environment", root / "requirements/run.txt")
    _install(python, wheel, tmp_path)
    _starts(python, tmp_path)
    _works(python, tmp_path)


@pytest.mark.slow
def test_the_sdist_installs_and_runs(sdist: Path, root: Path, tmp_path: Path) -> None:
    """The sdist installs with the locked build tools alone, and what it installs starts."""
    locks = (root / "requirements/run.txt", root / "requirements/build.txt")
    python = environment(tmp_path / "environment", *locks)
    _install(python, sdist, tmp_path)
    _starts(python, tmp_path)


def _install(python: Path, archive: Path, cwd: Path) -> None:
    """Install an archive into an environment, from nothing but the archive."""
    pip = (sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-index")
    run(*pip, "--no-deps", "--no-build-isolation", archive, cwd=cwd)


def _starts(python: Path, cwd: Path) -> None:
    """Import every module, and start the program by its name and as a module."""
    run(python, "-c", IMPORT_ALL, cwd=cwd)
    program = python.with_name("onrecord")
    assert "build" in run(program, "--help", cwd=cwd)
    assert run(program, "--version", cwd=cwd).startswith("onrecord ")
    assert run(python, "-m", "onrecord.cli", "--help", cwd=cwd).startswith("Usage: onrecord")


def _works(python: Path, cwd: Path) -> None:
    """Build, ask and draw the record that is shipped, with the vocabulary and the queries that are."""
    shipped = "from onrecord.model.resources import resource; print(resource('data'))"
    sample = run(python, "-c", shipped, cwd=cwd).strip()
    assert Path(sample).parts[-2:] == ("onrecord", "sample")
    program = python.with_name("onrecord")
    assert "Evidence" in run(program, "build", sample, "--out", "made", cwd=cwd)
    assert "rows" in run(program, "query", "--store", "made", "claims/chains", cwd=cwd)
    run(program, "view", "--store", "made", "--out", "page.html", cwd=cwd)
    assert "<title>" in (cwd / "page.html").read_text(encoding="utf-8")
    run(program, "init", "new", cwd=cwd)
    (cwd / "words.txt").write_text("Nobody was there.\n", encoding="utf-8")
    assert "Added source/" in run(program, "add", "words.txt", "--into", "new", cwd=cwd)
    assert "Evidence" in run(program, "build", "new", "--out", "own", cwd=cwd)
    assert "Rules" in run(program, "info", "--store", "own", cwd=cwd)


def test_git_can_make_the_same_tree(root: Path, unpacked: Path) -> None:
    """Every file of the sdist is tracked or about to be: none is ignored by git."""
    if shutil.which("git") is None or not (root / ".git").exists():
        pytest.skip("this is not a git checkout")
    files = [path.relative_to(unpacked) for path in unpacked.rglob("*") if path.is_file()]
    names = "\n".join(str(file) for file in files if file.name != "PKG-INFO")
    command = ["git", "check-ignore", "--no-index", "--stdin"]
    result = subprocess.run(
        command, cwd=root, input=names, capture_output=True, text=True, check=False
    )
    assert result.stdout.split() == []
