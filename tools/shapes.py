"""docs/shapes.md: what each shape requires, in the words of its message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from onrecord.model.resources import resource
from onrecord.model.vocabulary import SH, TYPE
from tools.markdown import table, written_from
from tools.terms import Values, described, header, short

NODE_SHAPE = SH + "NodeShape"
TARGETS = {
    SH + "targetClass": "every {}",
    SH + "targetSubjectsOf": "whatever has {}",
    SH + "targetObjectsOf": "every value of {}",
}
WRAPPER = {TYPE, SH + "property", SH + "severity", SH + "message", *TARGETS}
HEAD = """# Shapes

{written}

`onrecord validate` and `onrecord build` hold every record against these shapes (SHACL). A violation refuses
the record, a warning does not. The messages below are those that a finding shows, each with how to mend it.
An example that conforms and one that does not stand in `ontology/examples/` under the name of the shape.
"""


def pages() -> dict[str, str]:
    """Return the page by its path in the checkout."""
    written = written_from("`ontology/shapes/`")
    return {"docs/shapes.md": "\n".join([HEAD.format(written=written), *map(_file, _files())])}


def _files() -> list[Path]:
    return sorted((resource("ontology") / "shapes").glob("*.ttl"))


@cache
def _all_shapes() -> Mapping[str, Values]:
    return {iri: values for path in _files() for iri, values in described(path).items()}


def _file(path: Path) -> str:
    title, description = header(path)
    shapes = [iri for iri, values in described(path).items() if NODE_SHAPE in values.get(TYPE, ())]
    head = f"## {title}\n\n`ontology/shapes/{path.name}`: {description}\n"
    return "\n".join([head, *map(_shape, shapes)])


def _shape(iri: str) -> str:
    """Return the entry of a node shape: what it applies to, what it and its properties require."""
    values = _all_shapes()[iri]
    own = [] if values.keys() <= WRAPPER else [iri]
    rows = [_row(_all_shapes()[each]) for each in (*own, *values.get(SH + "property", ()))]
    applies = "; ".join(_targets(values)) or "whatever another shape sends to it"
    body = table(["on", "severity", "message"], rows)
    return f"### {iri.rpartition('#')[2]}\n\nApplies to {applies}.\n\n{body}"


def _targets(values: Values) -> Iterator[str]:
    for predicate, words in TARGETS.items():
        yield from (words.format(f"`{short(target)}`") for target in values.get(predicate, ()))


def _row(values: Values) -> list[str]:
    path = ", ".join(f"`{short(each)}`" for each in values.get(SH + "path", ())) or "the node"
    severity = values[SH + "severity"][0].removeprefix(SH).lower()
    return [path, severity, values[SH + "message"][0]]
