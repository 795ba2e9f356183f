"""What a file means to YAML before and after its quotes were replaced, so that nothing else can change."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.read.anchor.yaml import OCCURRENCE, QUOTE, Found, Quoted
from onrecord.read.located import Items, Node, Scalar


def plain(node: Node) -> object:
    """Return what YAML reads, without places; the order of keys is kept."""
    if isinstance(node, Scalar):
        return (node.text, node.plain)
    if isinstance(node, Items):
        return [plain(each) for each in node.items]
    return {name.text: plain(value) for name, value in node.entries}


def expected(meant: object, claims: Sequence[tuple[Quoted, Sequence[Found]]]) -> object:
    """Return what a file must mean afterwards, which meant this before."""
    for claim, found in claims:
        record = meant["claims"][claim.number]  # type: ignore[index]
        is_list = isinstance(record.pop(QUOTE), list)
        record.pop(OCCURRENCE, None)
        pairs = [[(str(each.start), True), (str(each.end), True)] for each in found]
        digests = [(each.digest, True) for each in found]
        record["at"] = pairs if is_list else pairs[0]
        record["digest"] = digests if len(digests) > 1 else digests[0]
    return meant
