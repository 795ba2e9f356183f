"""A citation and the edition that it cites, as values."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """The build that is cited; publisher and version are empty where nothing tells them."""

    title: str
    publisher: str
    version: str
    license: str


@dataclass(frozen=True, slots=True)
class Citation:
    """What it takes to find something again: who says what, where it stands, and in which edition.

    The record's publisher is its author, not the claimant: the paraphrase is the record's. There is
    no date but those that sources state, hence none of the citation itself.
    """

    key: str
    title: str
    places: tuple[str, ...]
    remarks: tuple[str, ...]
    iri: str
    edition: Edition
