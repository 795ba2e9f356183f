"""What may not stand in a tracked file: hosts of registries, paths of machines, others' code."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

# Written with a class of one character each, so that this file does not hold what it looks for.
REGISTRIES = re.compile(
    r"pypi[.]org|python[h]osted[.]org|npmjs[.]or[g]|yarnpkg[.]co[m]|crates[.]i[o]"
    r"|unpkg[.]co[m]|jsdeli[v]r|cdnj[s]|conda[.]anacond[a]|ghcr[.]i[o]|proxy[.]golan[g]"
    r"|artifactor[y]|devp[i]\b|mirror[s]?[.][a-z]",
    re.IGNORECASE,
)
MACHINE_PATHS = re.compile(
    r"(?<![\w.~/-])/(?:wor[k]|hom[e]|roo[t]|User[s]|op[t]|mn[t]|privat[e])/[\w.-]|[A-Z]:\\User[s]"
)
OTHERS = {"node_modules", "vendor", "vendored", "third_party", "third-party", "site-packages"}
SCRIPTS = {".js", ".mjs", ".cjs", ".css", ".html", ".ts", ".svg"}
LONGEST_LINE = 500
LARGEST = 2_000_000


@pytest.fixture(scope="module")
def tracked(root: Path) -> list[Path]:
    """List the files that git tracks, or skip where there is no git."""
    if shutil.which("git") is None or not (root / ".git").exists():
        pytest.skip("this is not a git checkout")
    return tracked_files(root)


def tracked_files(checkout: Path) -> list[Path]:
    """Return the files that git tracks: what somebody made in a checkout by the README is theirs."""
    command = ["git", "ls-files", "-z", "--cached"]
    listed = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=True)
    names = listed.stdout.split("\0")
    return [path for name in names if name and (path := checkout / name).is_file()]


def found(pattern: re.Pattern[str], files: list[Path], root: Path) -> list[str]:
    """Return file, line number and match for each place where the pattern stands."""
    return [
        f"{path.relative_to(root)}:{number}: {match.group()}"
        for path in files
        for number, line in enumerate(path.read_text(errors="replace").split("\n"), start=1)
        for match in pattern.finditer(line)
    ]


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_what_a_reader_makes_is_not_judged(tmp_path: Path) -> None:
    """A page or an export that lies in the checkout fails nothing; what is added to git is judged."""
    for name in ("kept.py", "reed.html"):
        (tmp_path / name).touch()
    for command in (["git", "init", "--quiet"], ["git", "add", "kept.py"]):
        subprocess.run(command, cwd=tmp_path, check=True)
    assert tracked_files(tmp_path) == [tmp_path / "kept.py"]


def test_no_registry_is_named(tracked: list[Path], root: Path) -> None:
    """Where packages come from is the affair of whoever installs them."""
    assert found(REGISTRIES, tracked, root) == []


def test_no_path_of_a_machine_is_named(tracked: list[Path], root: Path) -> None:
    """No file holds an absolute path that exists on one machine only."""
    assert found(MACHINE_PATHS, tracked, root) == []


def test_scripts_are_written_by_hand(tracked: list[Path], root: Path) -> None:
    """No script, style or page is minified: none has an endless line or says so in its name."""
    scripts = [path for path in tracked if path.suffix in SCRIPTS]
    assert [path for path in scripts if ".min." in path.name] == []
    assert found(re.compile(rf"^.{{{LONGEST_LINE}}}.*$"), scripts, root) == []


def test_nothing_of_others_is_copied_in(tracked: list[Path], root: Path) -> None:
    """No folder of others' code, no archive, and no banner of another project's licence."""
    assert [path for path in tracked if OTHERS & set(path.relative_to(root).parts)] == []
    archives = {".whl", ".zip", ".gz", ".tgz", ".jar", ".so", ".pyc", ".pkl"}
    assert [path for path in tracked if path.suffix in archives] == []
    code = [path for path in tracked if path.suffix in {*SCRIPTS, ".py"}]
    assert found(re.compile(r"/\*!|@licens[e]\b|Copyright \([cC]\)"), code, root) == []


def test_no_file_is_large(tracked: list[Path]) -> None:
    """What a fresh clone fetches stays small."""
    assert [path for path in tracked if path.stat().st_size > LARGEST] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (REGISTRIES, "--index-url https://" + "pypi" + ".org/simple"),
        (REGISTRIES, "src='https://cdn." + "js" + "delivr.net/npm/x'"),
        (MACHINE_PATHS, "see /" + "work/main"),
        (MACHINE_PATHS, '"/' + 'home/someone"'),
    ],
)
def test_the_patterns_find_what_they_look_for(pattern: re.Pattern[str], text: str) -> None:
    """Each pattern finds an example, so that an empty list means something."""
    assert pattern.search(text)
