"""What has to go from the files of a workspace with one thing or one claim: itself, and whatever speaks of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

import yaml

from onrecord.model.errors import TakedownError
from onrecord.read.cut import Cut, cut, leaves, scalars
from onrecord.read.schema import SECTIONS

THINGS: Final = (*SECTIONS, "sources")
JUDGEMENTS: Final = ("sides", "identities", "replies")
LISTED: Final = {"claims": ("disputes", "replaces"), "notices": ("concerns",)}
"""Keys of which only the entry goes that names what is gone, as long as others are left."""

Entry = yaml.MappingNode


@dataclass(slots=True)
class Removal:
    """Files by name with what is left of each, None where it goes as a whole; and how much goes, by kind."""

    files: dict[str, str | None] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Sought:
    """What is gone: identifiers of things and claims, handles of claims, and the entries themselves."""

    names: set[str]
    entries: dict[int, Entry] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)


def remove(
    files: Mapping[str, str], identifier: str, claims: Mapping[tuple[str, int], str]
) -> Removal:
    """Return the files of a workspace without a thing or a claim, and without what depends on it.

    `claims` are the identifiers of claims by file and line. A claim goes that names it in any part, a judgement on
    it, a source that it published, an incident with all in it. Raises TakedownError where nothing is called so, or
    a file is written in a way that cannot be cut.
    """
    roots = {name: root for name, text in files.items() if (root := _root(text))}
    sought = _Sought({identifier})
    known = -1
    while len(sought.entries) + len(sought.files) > known:
        known = len(sought.entries) + len(sought.files)
        for name, root in roots.items():
            _seek(name, root, sought, claims)
    if not known:
        raise TakedownError(
            f"There is no {identifier} in the files. Name a thing or a claim that is there."
        )
    result = Removal()
    for name, root in roots.items():
        text = _without(name, files[name], root, sought, result.counts)
        if text != files[name]:
            result.files[name] = text
    return result


def _root(text: str) -> Entry | None:
    root = yaml.compose(text, Loader=yaml.SafeLoader)
    return root if isinstance(root, yaml.MappingNode) else None


def sections(root: Entry) -> Iterator[tuple[str, yaml.SequenceNode]]:
    """Yield the lists of entries in a file, by key."""
    for key, value in root.value:
        if isinstance(value, yaml.SequenceNode):
            yield key.value, value


def _seek(name: str, root: Entry, sought: _Sought, claims: Mapping[tuple[str, int], str]) -> None:
    """Add to what is sought whatever of a file goes with it."""
    if not sought.names.isdisjoint(_texts(root, "incident")):
        sought.files.add(name)
    if name in sought.files:
        sought.names |= {i for key, items in sections(root) if key in THINGS for i in _ids(items)}
    of_file = _texts(root, "source")
    for key, items in sections(root):
        for entry in items.value:
            if isinstance(entry, yaml.MappingNode) and id(entry) not in sought.entries:
                own = claims.get((name, entry.start_mark.line + 1), "")
                if name in sought.files or _goes(key, entry, own, of_file, sought.names):
                    sought.entries[id(entry)] = entry
                    sought.names |= {*_texts(entry, "id"), *_texts(entry, "key")}
                    sought.names |= {own} - {""} if key == "claims" else set()


def _goes(key: str, entry: Entry, own: str, of_file: set[str], gone: set[str]) -> bool:
    """Return whether an entry goes with what is gone."""
    if key in THINGS:
        return not gone.isdisjoint(_texts(entry, "id") | _texts(entry, "publisher"))
    if key == "notices":
        concerns = _texts(entry, "concerns")
        others = _texts(entry, "by") | _texts(entry, "replacedBy") | _texts(entry, "source")
        return concerns <= gone or not gone.isdisjoint(others)
    if key in JUDGEMENTS:
        return not gone.isdisjoint(_texts(entry, *("agent", "left", "right")))
    if key != "claims":
        return False
    parts = {k.value for k, _ in entry.value} - {"key", "paraphrase", "note", *LISTED["claims"]}
    source = _texts(entry, "source") or of_file
    return own in gone or not gone.isdisjoint(_texts(entry, *parts) | source)


def _texts(entry: Entry, *keys: str) -> set[str]:
    """Return all values under some keys of an entry."""
    return {
        text.value for key, value in entry.value if key.value in keys for text in scalars(value)
    }


def _ids(items: yaml.SequenceNode) -> set[str]:
    return {i for e in items.value if isinstance(e, yaml.MappingNode) for i in _texts(e, "id")}


def _without(
    name: str, text: str, root: Entry, sought: _Sought, counts: Counter[str]
) -> str | None:
    """Return a file without what is gone, None where nothing of it is left."""
    of_all = [
        (k.value, v) for k, v in root.value if k.value == "source" and v.value in sought.names
    ]
    cuts: list[Cut] = [place for key, v in of_all for place in leaves(text, key, root, v, [v])]
    left = len(root.value)
    for key, items in sections(root):
        gone = [entry for entry in items.value if id(entry) in sought.entries]
        counts[key] += len(gone)
        if gone and len(gone) == len(items.value):
            left -= 1
        cuts += leaves(text, key, root, items, gone)
        for entry in (e for e in items.value if id(e) not in sought.entries):
            cuts += _trimmed(text, key, entry, sought.names)
    if name in sought.files or not left:
        return None
    return cut(text, cuts)


def _trimmed(text: str, key: str, entry: object, gone: set[str]) -> Iterable[Cut]:
    """Yield what goes out of an entry that stays: the names of what is gone, in its lists."""
    if not isinstance(entry, yaml.MappingNode):
        return
    for name, value in entry.value:
        if name.value in LISTED.get(key, ()):
            those = value.value if isinstance(value, yaml.SequenceNode) else [value]
            lost = [each for each in those if each.value in gone]
            yield from leaves(text, name.value, entry, value, lost)
