"""The names by which people and places would be told, those who share a name among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import NamedNode, Store

from onrecord.model.phrases import Phrases, words_of
from onrecord.model.vocabulary import LABEL, ONR, TYPE, UNNAMED
from onrecord.store.select import text_of

PERSON: Final = ONR + "Person"
NAMED: Final = tuple(
    ONR + name for name in ("Person", "Group", "Agency", "Unit", "Post", "Outlet", "Place")
)
SUFFIXES: Final = frozenset({"jr", "sr", "ii", "iii", "iv"})


def names(store: Store) -> Phrases[str]:
    """Return the names of agents and places, each for whoever is called so; of people also the last name.

    What has no published name is described by its label, and nobody is called by a description.
    """
    found: Phrases[str] = Phrases()
    for cls in NAMED:
        for quad in store.quads_for_pattern(None, NamedNode(TYPE), NamedNode(cls)):
            subject = quad.subject
            if isinstance(subject, NamedNode) and not _is_unnamed(store, subject):
                for name in _names(store, subject, person=cls == PERSON):
                    found.add(name, subject.value, plural=False)
    return found


def _is_unnamed(store: Store, subject: NamedNode) -> bool:
    return any(store.quads_for_pattern(subject, NamedNode(UNNAMED), None))


def _names(store: Store, subject: NamedNode, *, person: bool) -> Iterator[str]:
    """Yield what somebody is called: the label up to a bracket, if it begins as a name does."""
    for quad in store.quads_for_pattern(subject, NamedNode(LABEL), None):
        name = text_of(quad.object).partition("(")[0]
        if not name[:1].isupper():
            continue
        yield name
        words = [word for word in words_of(name) if word not in SUFFIXES]
        if person and len(words) > 1 and words[-1].isalpha():
            yield words[-1]
