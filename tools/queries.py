"""docs/queries.md: the canned queries and the checks, by the headers of their files."""

from __future__ import annotations

from onrecord.model.vocabulary import PREFIXES
from onrecord.query.catalogue import Query, catalogue
from onrecord.query.header import Parameter
from onrecord.validate.checks import shipped_checks
from tools.markdown import table, written_from

HEAD = """# Queries

{written}

A canned query is asked by its name: `onrecord query NAME --param KEY=VALUE`. Its file, `queries/NAME.rq`, is
SPARQL 1.1 and serves as a model for one of your own; lines at its top that begin with `#+` describe it. Queries may
use these prefixes without declaring them:

"""
CHECKS = """## Checks

Rules over the whole record, in `queries/checks/`. A check that finds something is a finding of `onrecord validate`, by
the name of the check; zero rows mean that the rule holds.
"""


def pages() -> dict[str, str]:
    """Return the page by its path in the checkout."""
    prefixes = table(["prefix", "namespace"], ([f"`{k}:`", f"`{v}`"] for k, v in PREFIXES.items()))
    head = HEAD.format(written=written_from("`queries/`")) + prefixes
    return {"docs/queries.md": "\n".join([head, *map(_query, catalogue().values()), _checks()])}


def _query(query: Query) -> str:
    lines = [f"## {query.name}\n", f"**{query.title}.** {query.question}\n"]
    if query.parameters:
        lines.append(table(["parameter", "takes", "about"], map(_parameter, query.parameters)))
    rows = [[f"`{name}`", about] for name, about in query.columns]
    answer = table(["column", "holds"], rows) if rows else "It answers with a graph.\n"
    return "\n".join([*lines, answer])


def _parameter(parameter: Parameter) -> list[str]:
    takes = parameter.type.value
    if parameter.required:
        takes += ", needed"
    if parameter.default is not None:
        takes += f", `{parameter.default}` if not given"
    return [f"`{parameter.name}`", takes, parameter.description]


def _checks() -> str:
    rows = (
        [f"`{check.name}`", f"{check.title}.", check.severity.value, check.mend]
        for check in shipped_checks()
    )
    return f"{CHECKS}\n{table(['check', 'rule', 'severity', 'how to mend it'], rows)}"
