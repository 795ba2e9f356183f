"""Print the CPU seconds of the commands and of their peers: `make bench`, or `python -m tests.bench`.

Times are printed, never asserted: they are those of this machine under its load. Ratios travel better.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from pyoxigraph import RdfFormat

from onrecord.store.snapshot import open_snapshot
from tests.bench.measure import Times, measure

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
QUERY = "disputes"
RATIOS = (
    ("onrecord --help", "python -c pass"),
    (f"onrecord query {QUERY}", "python -c pass"),
    (f"onrecord query {QUERY}", "pyoxigraph: load, query"),
    (f"onrecord query {QUERY}", "rdflib: parse, query"),
    ("onrecord build data", 'python -c "import rdflib"'),
    ("onrecord build data", "pyshacl --help"),
)


def commands(folder: Path) -> dict[str, list[str]]:
    """Return what is measured, by the name under which it is printed; `folder` holds a build and its quads."""
    program, pyshacl = (
        str(Path(sys.executable).with_name(name)) for name in ("onrecord", "pyshacl")
    )
    data = [str(folder / "everything.nq"), str(query_file())]
    return {
        "onrecord --help": [program, "--help"],
        f"onrecord query {QUERY}": [program, "query", QUERY, "--store", str(folder / "build")],
        "onrecord build data": [program, "build", "data", "--out", str(folder / "fresh")],
        "python -c pass": [sys.executable, "-c", "pass"],
        'python -c "import rdflib"': [sys.executable, "-c", "import rdflib"],
        "pyoxigraph: load, query": [sys.executable, "-m", "tests.bench.peer_oxigraph", *data],
        "rdflib: parse, query": [sys.executable, "-m", "tests.bench.peer_rdflib", *data],
        "pyshacl --help": [pyshacl, "--help"],
    }


def query_file() -> Path:
    """Return the file of the canned query that all engines answer."""
    return next((ROOT / "queries").glob(f"*/{QUERY}.rq"))


def prepare(folder: Path) -> None:
    """Build the record, and write for the peers all that its store answers from as N-Quads."""
    program = str(Path(sys.executable).with_name("onrecord"))
    out = folder / "build"
    subprocess.run([program, "build", "data", "--out", out], cwd=ROOT, check=True, stdout=-3)
    open_snapshot(out).dump(str(folder / "everything.nq"), format=RdfFormat.N_QUADS)


def report(found: dict[str, Times]) -> None:
    """Print the times of each command, and how the commands compare with their peers."""
    version = sys.version.split()[0]
    print(f" median   least    most  CPU seconds (user + system) of {RUNS} runs, Python {version}")
    for name, times in found.items():
        print(f"{times}  {name}")
    print("\n  ratio  of medians")
    for ours, theirs in RATIOS:
        print(f"{found[ours].median / found[theirs].median:7.2f}  {ours} / {theirs}")


def main() -> None:
    """Measure everything, and print it."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        prepare(folder)
        report(measure(commands(folder), RUNS, ROOT))


if __name__ == "__main__":
    main()
