"""What the guard found, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from onrecord.export.leaks.check import Verdict
from onrecord.query.formats.cell import Cell
from onrecord.query.formats.table import grid

NAMES = ("where", "what", "claim", "how it stands", "what to do")


def to_json(verdict: Verdict) -> bytes:
    """Return a verdict as one JSON object; `rule` says whether a guarded claim is told, or any claim at all."""
    found = {
        "leaks": len(verdict.leaks),
        "claims": verdict.claims,
        "outputs": verdict.outputs,
        "found": [
            asdict(leak) | {"rule": leak.rule, "message": leak.message, "mend": leak.mend}
            for leak in verdict.leaks
        ],
        "prejudging": [asdict(each) for each in verdict.prejudged],
    }
    return (json.dumps(found, ensure_ascii=False, indent=2) + "\n").encode()


def to_table(verdict: Verdict, columns: int | None, base: str) -> bytes:
    """Return a verdict as a table of what leaks, and lines for words that prejudge, before the counts."""
    rows = [
        [
            Cell(leak.where or leak.output),
            Cell(f"{leak.what} [{leak.kind.value}]"),
            Cell(leak.claim.removeprefix(base) or "any"),
            Cell(leak.status or "claims only"),
            Cell(leak.mend),
        ]
        for leak in verdict.leaks
    ]
    lines = [*grid(NAMES, rows, columns), ""] if rows else []
    lines += [*_words(verdict), str(verdict)]
    return "".join(f"{line}\n" for line in lines).encode()


def _words(verdict: Verdict) -> Iterator[str]:
    for each in verdict.prejudged:
        yield f"{each.where or each.output}: {each.word!r} prejudges. {each.why}"
    if verdict.prejudged:
        yield ""
