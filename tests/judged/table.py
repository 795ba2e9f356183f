"""What readers of the three articles alone made of them: every question with its status, to hold the record against.

One reader an article, who had the article, the aspects and the neutral names of the things, and no claim: wrote
down all questions with their statuses (`blind`), then was given the questions of the record, without answers, and
judged those that were missing (`keyed`); what the record does not ask stayed (`extra`), with the question that
it repeats, if it does (`same_as`). A status of "none" means that the article says nothing on it.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Store

from onrecord.model.vocabulary import ONR
from onrecord.store.select import select

FOLDER = Path(__file__).parent
ASKED = """
SELECT ?aspect ?topic ?scope ?status ?single WHERE {
  ?question a onr:Question ; onr:aspect ?aspect ; onr:topic ?topic ; onr:scope ?scope ;
    onr:status ?status ; onr:singleSided ?single .
}
"""
Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Stands:
    """Where a question stands, by a reader or by the record."""

    status: str
    single_sided: bool
    read: str = ""
    same_as: str = ""


def judged() -> Mapping[Key, Stands]:
    """Return what the readers made of each question, by aspect, topic and scope."""
    found: dict[Key, Stands] = {}
    for path in sorted(FOLDER.glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                key = row["aspect"], row["topic"], row["scope"]
                single = row["single_sided"] == "true"
                found[key] = Stands(row["status"], single, row["read"], row["same_as"])
    return found


def derived(store: Store, base: str) -> Mapping[Key, Stands]:
    """Return where the questions of a record stand, by aspect, topic and scope."""
    return {
        (
            row["aspect"].value.removeprefix(ONR + "aspect-"),
            row["topic"].value.removeprefix(base),
            row["scope"].value.removeprefix(base),
        ): Stands(row["status"].value.removeprefix(ONR), row["single"].value == "true")
        for row in select(store, ASKED)
    }
