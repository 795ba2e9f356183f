"""YAML as located values: the 1.2 core schema, without anchors, aliases and tags.

Works on the parser's events, not on its objects: nothing is constructed, nothing is expanded (an alias is
refused before it could multiply), and each value keeps its line.
"""

from __future__ import annotations

from collections.abc import Iterator

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from onrecord.read.located import Entries, Items, Node, Place, Scalar, excerpt, refuse
from onrecord.read.text_file import UNPRINTABLE, unprintable
from onrecord.read.words import is_empty

MAX_DEPTH = 32
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it was compiled in


def read_yaml(text: str, file: str) -> Entries:
    """Return the map that a file of the workspace holds.

    Raises Refused at the first syntax error, alias, anchor, tag, second document or repeated key,
    and where the file holds no map.
    """
    reader = _Reader(file)
    try:
        root = reader.document(iter(yaml.parse(text, Loader=LOADER)))
    except yaml.YAMLError as error:
        raise _syntax_error(error, file) from error
    if isinstance(root, Entries):
        return root
    if isinstance(root, Scalar) and is_empty(root):
        raise _nothing("nothing", file)
    what = "a list" if isinstance(root, Items) else "a single value"
    message = f"The file holds {what} where a map of keys belongs."
    raise refuse(
        Place(file, root.place.line), "not-a-map", message, "Start it with a key such as `claims:`."
    )


def _syntax_error(error: yaml.YAMLError, file: str) -> Exception:
    marked = error if isinstance(error, yaml.MarkedYAMLError) else yaml.MarkedYAMLError()
    mark = marked.problem_mark or marked.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark else Place(file, 1)
    what = " ".join(filter(None, (marked.context, marked.problem))) or str(error)
    mend = "Look at this line and the one before: indentation, a missing colon, an unclosed quote or bracket."
    return refuse(place, "yaml-syntax", f"This is not YAML: {what}.", mend)


def _nothing(what: str, file: str) -> Exception:
    message, mend = f"The file holds {what}.", "Write into it or delete it."
    return refuse(Place(file, 1), "empty-file", message, mend)


class _Reader:
    """Turns the events of one document into located values."""

    def __init__(self, file: str) -> None:
        self.file = file

    def document(self, events: Iterator[Event]) -> Node:
        """Return the root of the only document among the events."""
        root: Node | None = None
        for event in events:
            if isinstance(event, DocumentStartEvent) and root is not None:
                message = "The file holds a second document after `---`."
                raise refuse(
                    self.place(event), "second-document", message, "Put it into a file of its own."
                )
            if isinstance(event, (ScalarEvent, SequenceStartEvent, MappingStartEvent, AliasEvent)):
                root = self.node(event, events, "", 0)
        if root is None:
            raise _nothing("comments only", self.file)
        return root

    def node(self, event: Event, events: Iterator[Event], key: str, depth: int) -> Node:
        """Return the value that begins with an event."""
        place = self.place(event, key or None)
        self.check(event, place, depth)
        if isinstance(event, MappingStartEvent):
            return Entries(tuple(self.entries(events, key, depth)), place)
        if isinstance(event, SequenceStartEvent):
            return Items(tuple(self.items(events, key, depth)), place)
        return self.scalar(event, place)

    def scalar(self, event: Event, place: Place) -> Scalar:
        """Return a scalar, whose escapes may not stand for what nobody sees either."""
        text, style = str(getattr(event, "value", "")), getattr(event, "style", None)
        if found := UNPRINTABLE.search(text):
            raise unprintable(place, found[0])
        return Scalar(text, not style, place)  # libyaml calls a plain style "", PyYAML None

    def items(self, events: Iterator[Event], key: str, depth: int) -> Iterator[Node]:
        """Yield the values of a list."""
        for number, event in enumerate(events):
            if isinstance(event, SequenceEndEvent):
                return
            yield self.node(event, events, f"{key}[{number}]", depth + 1)

    def entries(
        self, events: Iterator[Event], key: str, depth: int
    ) -> Iterator[tuple[Scalar, Node]]:
        """Yield the keys and values of a map."""
        seen: dict[str, int] = {}
        for event in events:
            if isinstance(event, MappingEndEvent):
                return
            name = self.key(event, seen)
            shown = excerpt(name.text)
            path = f"{key}.{shown}" if key else shown
            yield name, self.node(next(events), events, path, depth + 1)

    def key(self, event: Event, seen: dict[str, int]) -> Scalar:
        """Return a key of a map, which must be a scalar that the map does not hold yet."""
        place = self.place(event)
        self.check(event, place, 0)
        if not isinstance(event, ScalarEvent):
            raise refuse(
                place, "key-not-text", "A list or map stands as a key.", "Quote it if it is text."
            )
        name = self.scalar(event, place)
        if name.plain and name.text == "<<":
            message, mend = "Merge keys (`<<`) are not read.", "Write the keys out."
            raise refuse(place, "yaml-merge", message, mend)
        if name.text in seen:
            shown = excerpt(name.text)
            message = f"Key `{shown}` stands twice in one map, first in line {seen[name.text]}."
            raise refuse(place, "repeated-key", message, "Delete one of them.")
        seen[name.text] = place.line
        return name

    def check(self, event: Event, place: Place, depth: int) -> None:
        """Refuse what the workspace's YAML leaves out."""
        if isinstance(event, AliasEvent) or getattr(event, "anchor", None):
            message = "Anchors (&) and aliases (*) are not read."
            raise refuse(
                place, "yaml-alias", message, "Write the value out, or quote it if it is text."
            )
        if getattr(event, "tag", None):
            message = f"The YAML tag {getattr(event, 'tag', '')!r} is not read."
            raise refuse(place, "yaml-tag", message, "Delete it, or quote the value if it is text.")
        if depth > MAX_DEPTH:
            message = f"Lists and maps are nested more than {MAX_DEPTH} deep."
            raise refuse(place, "yaml-depth", message, "Flatten them: claims are one list of maps.")

    def place(self, event: Event, key: str | None = None) -> Place:
        """Return where an event starts."""
        mark = event.start_mark
        if mark is None:
            return Place(self.file, 1, key=key)
        return Place(self.file, mark.line + 1, mark.column + 1, key)
