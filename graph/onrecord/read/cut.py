"""Entries cut out of a YAML text by their places, so that everything else in it stays as it was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import yaml

from onrecord.model.errors import TakedownError

Cut = tuple[int, int]


def cut(text: str, cuts: Iterable[Cut]) -> str:
    """Return a text without some stretches."""
    kept, at = [], 0
    for start, end in sorted(cuts):
        kept.append(text[at : max(start, at)])
        at = max(at, end)
    return "".join((*kept, text[at:]))


def scalars(node: yaml.Node) -> Iterator[yaml.ScalarNode]:
    """Yield all single values in a node, however deep."""
    yield from (each for each in _all(node) if isinstance(each, yaml.ScalarNode))


def _all(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield a node and all nodes in it."""
    yield node
    if isinstance(node, yaml.MappingNode):
        for pair in node.value:
            for each in pair:
                yield from _all(each)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _all(item)


def leaves(
    text: str,
    key: str,
    owner: yaml.MappingNode,
    value: yaml.Node,
    gone: Sequence[yaml.Node],
) -> Iterator[Cut]:
    """Yield the stretches to cut so that some entries leave a list; with the last of them goes its key.

    Raises TakedownError, with the line, for a map on one line of which a key would have to go.
    """
    if not gone:
        return
    items = value.value if isinstance(value, yaml.SequenceNode) else [value]
    if len(gone) == len(items):
        yield _key(text, key, owner, value)
    elif isinstance(value, yaml.SequenceNode) and value.flow_style:
        yield from _from_flow(value, gone)
    else:
        for node in gone:
            yield _item(text, node)


def _key(text: str, key: str, owner: yaml.MappingNode, value: yaml.Node) -> Cut:
    """Return where a key with all under it stands."""
    if owner.flow_style:
        line = owner.start_mark.line + 1
        raise TakedownError(
            f"Line {line}: `{key}` cannot be cut out of a map on one line. Write each key on a line of its own first."
        )
    name = next(each for each, _ in owner.value if each.value == key)
    start = _line_start(text, name.start_mark.index)
    if owner.value[0][0] is name and text[start : name.start_mark.index].strip():
        raise TakedownError(
            f"Line {name.start_mark.line + 1}: `{key}` cannot be cut out as the first key. Put another before it."
        )
    return start, _end_of_lines(text, value)


def _item(text: str, node: yaml.Node) -> Cut:
    """Return the lines of an entry of a list, from the line with its hyphen on."""
    dash = text.rfind("-", 0, node.start_mark.index)
    return _line_start(text, dash), _end_of_lines(text, node)


def _from_flow(value: yaml.SequenceNode, gone: Sequence[yaml.Node]) -> Iterator[Cut]:
    """Yield entries of a list in brackets, each with a comma."""
    lost = {id(node) for node in gone}
    items = value.value
    first_kept = next(n for n, node in enumerate(items) if id(node) not in lost)
    for n, node in enumerate(items):
        if id(node) in lost and n < first_kept:
            yield node.start_mark.index, items[n + 1].start_mark.index
        elif id(node) in lost:
            yield items[n - 1].end_mark.index, node.end_mark.index


def _line_start(text: str, index: int) -> int:
    return text.rfind("\n", 0, index) + 1


def _end_of_lines(text: str, node: yaml.Node) -> int:
    """Return where the line after the last one of a node begins; comments and blank lines after it stay."""
    end = max(_end(text, each) for each in _all(node) if _is_leaf(each))
    after = text.find("\n", end)
    return len(text) if after < 0 else after + 1


def _is_leaf(node: yaml.Node) -> bool:
    """Return whether the end of a node is where its text ends; that of a block is where the next one begins."""
    return not isinstance(node, yaml.CollectionNode) or bool(node.flow_style)


def _end(text: str, node: yaml.Node) -> int:
    """Return the place of the last character of a node; a block of text ends where the next line begins."""
    return node.start_mark.index + len(text[node.start_mark.index : node.end_mark.index].rstrip())
