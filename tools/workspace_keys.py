"""What each key of a workspace's files means, for the tables of docs/workspace-format.md."""

from __future__ import annotations

from collections.abc import Mapping

_THINGS = {
    "people": "people, named or not",
    "groups": "several people who are told of as one",
    "agencies": "organisations: police, oversight, prosecution, a city",
    "units": "parts of agencies",
    "posts": "offices that somebody may hold",
    "outlets": "media",
    "places": "places, as exact as they are told",
}
_NOTE = "a remark of the editors, in plain words"

MEANINGS: Mapping[str, Mapping[str, str]] = {
    "settings": {
        "title": "what the record is called",
        "publisher": "identifier of whoever publishes the record and answers for its judgements",
        "publisher_label": "name of the publisher",
        "license": "address of the licence of the record",
        "base": "IRI under which everything in the record is named; ends with a slash",
        "language": "language of labels and paraphrases",
    },
    "registry": _THINGS,
    "sources": {"sources": "the sources; the keys of each are below"},
    "incident": {
        "incident": "identifier of the incident",
        "label": "neutral name of the incident",
        "note": _NOTE,
        "source": "source of every claim of this file that names none itself",
        **_THINGS,
        "acts": "what is told to have been done, one entry for each",
        "items": "objects that are told of",
        "involvements": "somebody in an act in some role, where the role itself is claimed",
        "sides": "on which side an agent stands in this incident: a judgement of the editors",
        "identities": "whether two agents are one: a judgement of the editors",
        "replies": "whether an accused had a say in the sources: a judgement of the editors",
        "claims": "the claims; the keys of each are below",
    },
    "thing": {
        "id": "identifier: the kind, a slash, then lower-case letters, digits and single hyphens",
        "label": "short neutral name, in the words of the editors; it must not prejudge anything",
        "note": _NOTE,
        "unnamed": "only under `people`: no source of the record gives a name, so the label describes",
        "namingBasis": "only under `people`: why a person is named: `publicOfficial`, `publicSpeaker`, "
        "`namedByFamily`, `namedInCourtRecord`, `namedInSource` or `consented`",
        "minor": "only under `people`: who was under age in an incident",
        "visibility": "only under `people`: how the person is shown in what is handed to anybody: `named`, "
        "`described` or `withheld`; if not given, the ground for the name decides",
    },
    "reply": {
        "agent": "who is accused",
        "state": "`replied`, `declinedToComment`, `didNotRespond`, `notAsked` or `notStated`",
        "aspects": "to which questions: aspects such as `aspect-armed`; to all others if not given",
        "reason": "why, in one sentence",
    },
    "source": {
        "id": "identifier: `source/` and a short name",
        "label": "short neutral name of the source",
        "note": _NOTE,
        "type": "one of the types below",
        "publisher": "who published it: an outlet, agency or person of the record",
        "language": "language tag of its text",
        "digest": "`sha256:` and the SHA-256 of the text as stored (UTF-8 bytes); needed for evidence",
        "length": "number of Unicode code points of the text as stored",
        "published": "day of publication, as exact as it is known",
        "url": "web address",
        "license": "address of the licence of the source",
    },
    "claim": {
        "says": "the proposition; its keys are below",
        "claimant": "who says it; several where they speak jointly; the outlet for its own voice",
        "stance": "`asserts`, `denies`, `cannotConfirm` or `reservesJudgement`",
        "source": "source in which it stands, where that is not the source of the file",
        "hedge": "`preliminary`, `apparent`, `alleged`, `reported` or `approximate`",
        "basis": "sources that the claimant relies on, such as footage or a report",
        "hops": "who passed it on between the claimant and the source, the first after the claimant first",
        "spokesperson": "who speaks for the claimant",
        "disputes": "handles (`key`) of claims that this one disputes in so many words",
        "key": "handle by which other claims of the workspace refer to this one; not published",
        "accuses": "whom it accuses of wrongdoing",
        "document": "official documents that the source cites for a conviction or a sustained complaint",
        "documentNotCited": "`true` where the source cites none for it",
        "said": "day on which it was said, with `X` for digits that are not stated",
        "saidInWords": "when it was said, where the source tells it only in words",
        "paraphrase": "what is claimed, in neutral words of the editors",
        "at": "where its words stand in the text of the source, in code points, the end exclusive",
        "digest": "`sha256:` and the SHA-256 of exactly those words; as many as there are passages",
        "quote": "the words themselves (or a list), while writing; `onrecord evidence anchor` makes `at` and "
        "`digest` of them, and a record with one left in it does not build",
        "occurrence": "beside a `quote` that stands several times: which of its places is meant, from 1",
        "note": _NOTE,
        "replaces": "`claim/` and the 32 digits of the claim that this one replaces",
    },
    "says": {
        "subject": "what the proposition is about: an identifier",
        "predicate": "one of the predicates of the vocabulary",
        "object": "what is said of it: an identifier, a value of the vocabulary, a date, number or text",
        "inAct": "act within which it is said to hold",
    },
    "side": {
        "agent": "whose side it is",
        "side": "one of the sides of the vocabulary, such as `actingAgency` or `oversight`",
        "reason": "why, in one sentence",
    },
    "identity": {
        "left": "one agent",
        "right": "the other agent",
        "verdict": "`same`, `different` or `unsure`",
        "reason": "why, in one sentence",
        "score": "how sure it is, from 0 to 1",
    },
    "editorial": {
        "notices": "what was corrected, withdrawn, answered or removed; the keys of each are below",
        "tombstones": "what is left of what was taken out; `onrecord takedown` writes them",
    },
    "notice": {
        "type": "`correction`, `retraction`, `reply` or `takedown`",
        "concerns": "what it is about: a claim by its `key` or `claim/` and digits, a source, or a thing",
        "by": "who corrects, withdraws, answers or removes: an agent of the record, or its publisher",
        "on": "the day, as exact as it is known",
        "reason": "what was done and why, or what is answered, in our own words",
        "source": "the source in which it can be read",
        "replacedBy": "only of a correction: the claim that stands in the place of the one that was wrong",
    },
    "tombstone": {
        "digest": "`sha256:` and the SHA-256 of the IRI of what was taken out",
        "on": "the day on which it was taken out",
        "by": "who decided: the publisher of the record, or an agent of it",
        "reason": "why, in one sentence that names nobody",
    },
}
