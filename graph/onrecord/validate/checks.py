"""The checks: rules across claims, each a query in queries/checks/ whose rows are the offenders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, QuerySolutions, Store

from onrecord.model.errors import RuleError
from onrecord.model.finding import Finding, Severity
from onrecord.model.resources import resource

KEYS = ("title", "message", "mend", "severity")


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: its name, what it says when a record breaks it, and the query that finds where."""

    name: str
    title: str
    message: str
    mend: str
    severity: Severity
    query: str


def read_check(path: Path) -> Check:
    """Return the check that a file holds.

    Its header is lines of `#+ key: value` before the query. Raises RuleError where the header is incomplete.
    """
    text = path.read_text(encoding="utf-8")
    lines = (line[2:].partition(":") for line in text.splitlines() if line.startswith("#+"))
    header = {key.strip(): value.strip() for key, _, value in lines}
    if missing := [key for key in KEYS if not header.get(key)]:
        raise RuleError(f"{path.name} does not say its {' and '.join(missing)} in its #+ header.")
    try:
        severity = Severity(header["severity"])
    except ValueError as error:
        known = ", ".join(Severity)
        raise RuleError(f"{path.name}: the severity is none of {known}.") from error
    return Check(path.stem, header["title"], header["message"], header["mend"], severity, text)


@cache
def shipped_checks() -> tuple[Check, ...]:
    """Return the checks that ship with the program, by name."""
    return tuple(read_check(path) for path in sorted((resource("queries") / "checks").glob("*.rq")))


def run_checks(store: Store, checks: Iterable[Check]) -> list[Finding]:
    """Return a finding for each row of each check; none means that all of them hold.

    The store must hold the record and, in a graph of its own, the vocabulary.
    Raises RuleError where a query is not SPARQL or does not select ?focus.
    """
    return sorted({finding for check in checks for finding in _offenders(store, check)})


def _offenders(store: Store, check: Check) -> Iterator[Finding]:
    try:
        rows = store.query(check.query, use_default_graph_as_union=True)
    except SyntaxError as error:
        raise RuleError(f"The check {check.name} is not SPARQL: {error}") from error
    if not isinstance(rows, QuerySolutions):
        raise RuleError(f"The check {check.name} selects nothing.")
    names = {variable.value for variable in rows.variables}
    if "focus" not in names:
        raise RuleError(f"The check {check.name} does not select ?focus.")
    for row in rows:
        yield Finding(
            severity=check.severity,
            code=check.name,
            message=check.message,
            mend=(_text(row["mend"]) if "mend" in names else None) or check.mend,
            focus=_text(row["focus"]),
            value=_text(row["value"]) if "value" in names else None,
        )


def _text(term: object) -> str | None:
    if isinstance(term, (NamedNode, Literal, BlankNode)):
        return term.value
    return None if term is None else str(term)
