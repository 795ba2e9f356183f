"""docs/queries.md: the canned queries and the checks, by the headers of their files."""

from __future__ import annotations

from onrecord.validate.checks import shipped_checks
from tools.markdown import table, written_from

HEAD = """# Queries

{written}
"""
CHECKS = """## Checks

Rules over the whole record, in `queries/checks/`. A check that finds something is a finding of `onrecord validate`, by
the name of the check; zero rows mean that the rule holds.
"""


def pages() -> dict[str, str]:
    """Return the page by its path in the checkout."""
    head = HEAD.format(written=written_from("`queries/`"))
    return {"docs/queries.md": f"{head}\n{_checks()}"}


def _checks() -> str:
    rows = (
        [f"`{check.name}`", f"{check.title}.", check.severity.value, check.mend]
        for check in shipped_checks()
    )
    return f"{CHECKS}\n{table(['check', 'rule', 'severity', 'how to mend it'], rows)}"
