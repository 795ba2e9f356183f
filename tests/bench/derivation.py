"""Print what it costs to derive many claims, one more, and to guard them: `python -m tests.bench.derivation COUNT…`.

Each number of claims runs in a process of its own. The peer is the engine's own load of the same claims; a million
need about 16 GB of memory, most of it the store. Times are CPU seconds, printed and never asserted.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from time import process_time

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from onrecord.derive.graph import Derivation, derivation
from onrecord.derive.update import update
from onrecord.export.assemble import vocabulary_quads
from onrecord.export.leaks.check import leaks
from onrecord.model.vocabulary import STATUS
from onrecord.read.ontology import read_ontology
from tests.bench.synthetic import BASE, Told, claim_lines, synthetic

CHUNK = 500_000
RUNS = 200
DENIAL = Told("person/i{n}-driver", "armedWith", "onr:Firearm", "family", 2, "Denies")


def main(counts: Sequence[str]) -> None:
    """Measure each number of claims in a new process."""
    for count in counts:
        subprocess.run([sys.executable, "-m", "tests.bench.derivation", "--one", count], check=True)


def one(count: int) -> None:
    """Measure one number of claims, and print it."""
    store, load = _loaded(count)
    before = _peak()
    start = process_time()
    found = derivation(store, BASE, read_ontology())
    quads = sum(_kept(store, chunk) for chunk in _chunks(found))
    derived = process_time() - start
    print(f"{count:9,} claims, {len(store):,} quads")
    print(f"  load (pyoxigraph)        {load:8.1f} s   {before:5.1f} GB")
    print(f"  derive and store         {derived:8.1f} s   {_peak():5.1f} GB   {quads:,} quads")
    print(f"  ratio to the load        {derived / load:8.2f}")
    print(f"  a claim                  {derived / count * 1e6:8.1f} us")
    open_ = len(list(store.quads_for_pattern(None, NamedNode(STATUS), None)))
    times = sorted(_one_more(found, n) for n in range(RUNS))
    print(f"  questions                {open_:8,}")
    start = process_time()
    verdict = leaks(store)
    guarded = process_time() - start
    print(f"  leak guard               {guarded:8.1f} s   {_peak():5.1f} GB   {verdict}")
    print(
        f"  one more claim, median   {median(times) * 1e3:8.2f} ms   (most {times[-1] * 1e3:.2f})"
    )


def _loaded(count: int) -> tuple[Store, float]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.nq"
        with path.open("wb") as file:
            file.writelines(synthetic(count))
        store, start = Store(), process_time()
        store.bulk_load(path=path, format=RdfFormat.N_QUADS)
        load = process_time() - start
    store.bulk_extend(vocabulary_quads())
    return store, load


def _chunks(found: Derivation) -> Iterator[list[Quad]]:
    chunk: list[Quad] = []
    for quad in found.everything():
        chunk.append(quad)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    yield chunk


def _kept(store: Store, chunk: list[Quad]) -> int:
    store.bulk_extend(chunk)
    return len(chunk)


def _one_more(found: Derivation, n: int) -> float:
    quads = list(parse(claim_lines(DENIAL, n), format=RdfFormat.N_QUADS))
    start = process_time()
    update(found, add=quads)
    return process_time() - start


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(int(sys.argv[2]))
    else:
        main(sys.argv[1:] or ["100000"])
