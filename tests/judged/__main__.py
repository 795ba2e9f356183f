"""Print how far the record and its readers agree: `python -m tests.judged`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from onrecord.export.assemble import assemble
from tests.judged.table import Key, Stands, derived, judged

ROOT = Path(__file__).resolve().parents[2]


def line(name: str, found: Mapping[Key, Stands], held: Mapping[Key, Stands]) -> str:
    """Return how many of some questions stand the same in both."""
    same = sum(key in held and held[key].status == each.status for key, each in found.items())
    return f"{name:44} {same:4} of {len(found):4}  {same / max(len(found), 1):6.1%}"


def main() -> None:
    """Compare the record with the tables, and print the shares."""
    assembled = assemble(ROOT / "data")
    ours, theirs = derived(assembled.store, assembled.read.settings.base), judged()
    apart = {key: each for key, each in theirs.items() if not each.same_as}
    blind = {key: each for key, each in theirs.items() if each.read != "keyed" and not each.same_as}
    unlike = "Unopposed", "none"
    print(line("precision: statuses of the record", ours, theirs))
    print(line("  those that are not unopposed", _open(ours, unlike), theirs))
    print(line("recall: all questions of the readers", apart, ours))
    print(line("  read before the record's were seen", blind, ours))
    print(line("  those that are not unopposed", _open(apart, unlike), ours))
    shared = ours.keys() & theirs.keys()
    sided = {key: each for key, each in ours.items() if key in shared and each.single_sided}
    right = sum(theirs[key].single_sided for key in sided)
    wanted = sum(theirs[key].single_sided for key in shared)
    print(f"single-sided: {right} of {len(sided)} right, {right} of {wanted} found")


def _open(found: Mapping[Key, Stands], unlike: tuple[str, ...]) -> Mapping[Key, Stands]:
    return {key: each for key, each in found.items() if each.status not in unlike}


if __name__ == "__main__":
    main()
