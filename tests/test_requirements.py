"""The locks are hash-checked, name no host and no machine, and agree with each other."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

LOCKS = ("run", "dev", "build")
PIN = re.compile(r"[a-z0-9][a-z0-9.-]*==[^\s;]+(?: ; [^\\]+)?")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")


def blocks(lock: Path) -> list[list[str]]:
    """Return the requirements of a lock, each as its pin and its hashes."""
    joined = lock.read_text().replace("\\\n", "\n").strip()
    return [
        [part.strip() for part in block.splitlines()] for block in re.split(r"\n(?=\S)", joined)
    ]


def pins(lock: Path) -> set[str]:
    """Return the `name==version` of each requirement of a lock."""
    return {block[0].partition(" ;")[0].strip() for block in blocks(lock)}


@pytest.fixture
def folder(root: Path) -> Path:
    """Give the folder of the locks."""
    return root / "requirements"


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_with_hashes(folder: Path, name: str) -> None:
    """Each line is one exact version or one of its digests, and no version lacks digests."""
    for pin, *hashes in blocks(folder / f"{name}.txt"):
        assert PIN.fullmatch(pin), pin
        assert hashes, pin
        assert all(HASH.fullmatch(line) for line in hashes), pin


@pytest.mark.parametrize("name", LOCKS)
def test_no_host_and_no_path_is_named(folder: Path, name: str) -> None:
    """A lock says what, not from where: no address, no option, no comment, no file."""
    text = (folder / f"{name}.txt").read_text()
    assert not re.search(r"://|@|#|/|^-", text, re.MULTILINE)


def test_the_locks_agree(folder: Path) -> None:
    """What is tested is what is run and built with: dev holds the pins of both other locks."""
    dev = pins(folder / "dev.txt")
    assert pins(folder / "run.txt") <= dev
    assert pins(folder / "build.txt") <= dev


def test_the_locks_hold_what_is_asked_for(root: Path, folder: Path) -> None:
    """Every dependency of pyproject.toml is in its lock."""
    pyproject = tomllib.loads((root / "pyproject.toml").read_text())
    groups = pyproject["dependency-groups"]
    wanted = {
        "run": pyproject["project"]["dependencies"],
        "build": groups["build"] + pyproject["build-system"]["requires"],
        "dev": [line for group in groups.values() for line in group if isinstance(line, str)],
    }
    for name, lines in wanted.items():
        names = {canonicalize_name(Requirement(line).name) for line in lines}
        assert names <= {pin.partition("==")[0] for pin in pins(folder / f"{name}.txt")}
