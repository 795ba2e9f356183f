"""Print the CPU seconds of the commands and of their peers: `make bench`, or `python -m tests.bench`.

Times are printed, never asserted: they are those of this machine under its load. Ratios travel better.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from pyoxigraph import RdfFormat

from onrecord.model.vocabulary import PREFIXES
from onrecord.query.catalogue import find
from onrecord.store.snapshot import open_snapshot
from tests.bench.measure import Times, measure

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
QUERY = "questions/disputed"
RATIOS = (
    ("onrecord --help", "python -c pass"),
    (f"onrecord query {QUERY}", "python -c pass"),
    (f"onrecord query {QUERY}", "pyoxigraph: load, query"),
    (f"onrecord query {QUERY}", "rdflib: parse, query"),
    ("onrecord build data", 'python -c "import rdflib"'),
    ("onrecord build data", "pyshacl --help"),
)


def commands(folder: Path) -> dict[str, list[str]]:
    """Return what is measured, by the name under which it is printed; `folder` holds what `prepare` wrote."""
    program, pyshacl = (
        str(Path(sys.executable).with_name(name)) for name in ("onrecord", "pyshacl")
    )
    data = [str(folder / "everything.nq"), str(folder / "query.rq")]
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


def prepare(folder: Path) -> None:
    """Build the record, and write for the peers what its store answers from, and the query with its prefixes."""
    program = str(Path(sys.executable).with_name("onrecord"))
    command = [program, "build", "data", "--out", str(folder / "build")]
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    open_snapshot(folder / "build").dump(str(folder / "everything.nq"), format=RdfFormat.N_QUADS)
    prefixes = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    (folder / "query.rq").write_text(prefixes + find(QUERY).text, encoding="utf-8")


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
