"""The words of the network: what a node is, what an edge says, how a question stands."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from onrecord.model import vocabulary
from onrecord.model.vocabulary import ONR
from onrecord.model.words import STATUS_WORDS


class Kind(StrEnum):
    """What a node stands for."""

    PERSON = "Person"
    GROUP = "Group"
    AGENCY = "Agency"
    UNIT = "Unit"
    POST = "Post"
    OUTLET = "Outlet"
    INCIDENT = "Incident"
    ACT = "Act"
    INVOLVEMENT = "Involvement"
    ITEM = "Item"
    PLACE = "Place"
    SOURCE = "Source"
    CLAIM = "Claim"
    QUESTION = "Question"


SOURCE_FORMS: Final[dict[str, str]] = {
    ONR + "Source": "source",
    ONR + "Article": "article",
    ONR + "Footage": "footage",
    ONR + "Recording": "recording",
    ONR + "Report": "report",
    ONR + "CourtDocument": "court document",
    ONR + "PressConference": "press conference",
    ONR + "SocialMediaPost": "social media post",
    ONR + "Dataset": "data set",
    ONR + "Record": "record of a data set",
}
"""The classes of sources and their names."""

THING_CLASSES: Final[dict[str, Kind]] = {
    **{ONR + kind.value: kind for kind in Kind if kind not in {Kind.CLAIM, Kind.QUESTION}},
    **dict.fromkeys(SOURCE_FORMS, Kind.SOURCE),
}
"""The classes whose members are drawn as things, and the kind of node that each gives."""


class Relation(StrEnum):
    """What an edge says; only the first three say nothing that anybody could contest."""

    PART_OF = "part of"
    PUBLISHED_BY = "published by"
    ASKED_ABOUT = "asked about"
    SAYS = "says"
    SPEAKS_FOR = "speaks for"
    HOP = "passed on"
    SUBJECT = "subject"
    OBJECT = "object"
    IN_ACT = "in act"
    REPORTED_IN = "reported in"
    BASIS = "relies on"
    ANSWERS = "answers"
    DISPUTES = "disputes"
    CONFLICTS = "conflicts with"
    ACCUSES = "accuses"
    IN_TENSION = "in tension with"
    JUDGED = "judged"
    TOLD_IN = "told of in"


BY_STANCE: Final = frozenset({Relation.SAYS, Relation.ANSWERS})
"""Relations that carry a stance: of the speaker to a claim, and of the claim to its question.

From anything else, a line with a stance would say that whoever a claim is about denies or asserts it.
"""


class Status(StrEnum):
    """How the claims that answer a question stand to each other."""

    CONTESTED = STATUS_WORDS[vocabulary.CONTESTED]
    UNCONFIRMED = STATUS_WORDS[vocabulary.UNCONFIRMED]
    DENIED_ONLY = STATUS_WORDS[vocabulary.DENIED_ONLY]
    RETRACTED = STATUS_WORDS[vocabulary.RETRACTED]
    UNOPPOSED = STATUS_WORDS[vocabulary.UNOPPOSED]


STATUSES: Final[dict[str, Status]] = {
    vocabulary.CONTESTED: Status.CONTESTED,
    vocabulary.UNCONFIRMED: Status.UNCONFIRMED,
    vocabulary.DENIED_ONLY: Status.DENIED_ONLY,
    vocabulary.RETRACTED: Status.RETRACTED,
    vocabulary.UNOPPOSED: Status.UNOPPOSED,
}
