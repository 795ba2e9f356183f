"""Values of a workspace that name nothing, or nothing that may stand where they stand."""

from __future__ import annotations

from tests.bad import bad, bad_claim, bad_file
from tests.workspaces import FILES, INCIDENT, REGISTRY, SOURCES, TEXT, digest

CLAIMS = FILES[INCIDENT]
OBJECT = "object: 2021-05-03"
NAMES = {
    "dangling reference": bad_claim(
        "spokesperson: person/tram-clerk", "spokesperson: person/tram-clark", "dangling-reference",
        key="claims[1].spokesperson", column=19,
        message="`person/tram-clark` is declared nowhere", mend="Did you mean `person/tram-clerk`?",
    ),
    "dangling source": bad_claim(
        "\nsource: source/gazette-depot", "\nsource: source/gazete-depot", "dangling-reference",
        at="source/gazete-depot", key="source", message="`source/gazete-depot`",
        mend="Did you mean `source/gazette-depot`?",
    ),
    "dangling handle": bad_claim(
        "disputes: [handgun]", "disputes: [handgum]", "dangling-reference",
        key="claims[2].disputes[0]", message="No claim has the handle `handgum`",
        mend="Did you mean `handgun`?",
    ),
    "dispute with itself": bad_claim(
        "disputes: [handgun]", "disputes: [no-handgun]", "self-dispute",
        key="claims[2].disputes[0]", message="disputes itself", mend="the other claim",
    ),
    "identifier twice": bad(
        REGISTRY, "agencies:\n", "  - {id: person/ola-brandt, label: Ola}\nagencies:\n", "duplicate-id",
        at="label: Ola}", key="people[2].id", column=10,
        message="`person/ola-brandt` is declared twice, first in registry/depot.yaml, line 2",
        mend="another identifier",
    ),
    "identifier twice in two files": bad_claim(
        "items:\n", "people:\n  - {id: person/ola-brandt, label: Ola}\nitems:\n", "duplicate-id",
        at="label: Ola}", key="people[0].id",
        message="first in registry/depot.yaml, line 2", mend="another identifier",
    ),
    "capitals in an identifier": bad_claim(
        "{id: item/depot-1,", "{id: item/Depot-1,", "wrong-identifier",
        key="items[0].id", message="'item/Depot-1' is no identifier", mend="`item/` and then",
    ),
    "path in an identifier": bad_claim(
        "{id: item/depot-1,", "{id: item/../etc,", "wrong-identifier",
        key="items[0].id", message="'item/../etc'", mend="lower-case letters",
    ),
    "percent in an identifier": bad_claim(
        "{id: item/depot-1,", "{id: item/%2e, ", "wrong-identifier",
        key="items[0].id", message="'item/%2e'", mend="lower-case letters",
    ),
    "identifier of 10,000 characters": bad_claim(
        "{id: item/depot-1,", f"{{id: item/{'a' * 10_000},", "wrong-identifier",
        key="items[0].id", message="item/aaaaaa", mend="at most 100",
    ),
    "identifier of another list": bad(
        REGISTRY, "id: place/depot", "id: plaza/depot", "wrong-identifier",
        key="places[0].id", message="'plaza/depot'", mend="`place/` and then",
    ),
    "malformed identifier that others name": bad_file(
        INCIDENT, CLAIMS.replace("act/depot-2", "act/Depot-2"), "wrong-identifier",
        at="id: act/Depot-2", key="acts[1].id", message="'act/Depot-2'", mend="`act/` and then",
    ),
    "incident with spaces": bad_claim(
        "incident: incident/depot", "incident: incident/the depot", "wrong-identifier",
        key="incident", message="'incident/the depot'", mend="`incident/` and then",
    ),
    "unknown type of source": bad(
        SOURCES, "type: footage", "type: fotage", "unknown-type",
        key="sources[1].type", message="`fotage`", mend="Did you mean `footage`?",
    ),
    "unknown predicate": bad_claim(
        "predicate: happenedOn", "predicate: hapenedOn", "unknown-predicate",
        key="claims[0].says.predicate", message="`hapenedOn`", mend="Did you mean `happenedOn`?",
    ),
    "unknown stance": bad_claim(
        "stance: denies", "stance: denys", "unknown-value", key="claims[2].stance",
        message="`denys` is not one of the values of a Stance", mend="Did you mean `denies`?",
    ),
    "unknown hedge": bad_claim(
        "hedge: [preliminary, apparent]", "hedge: [preliminry]", "unknown-value",
        key="claims[1].hedge[0]", message="`preliminry`", mend="Did you mean `preliminary`?",
    ),
    "subject of another class": bad_claim(
        "subject: act/depot-1, predicate: happenedOn", "subject: item/depot-1, predicate: happenedOn",
        "wrong-class", key="claims[0].says.subject", column=21,
        message="`item/depot-1` is an Item, which does not belong here", mend="Name an Act or an Incident.",
    ),
    "object of another class": bad_claim(
        "predicate: performedBy}", "predicate: performedBy, object: item/depot-1}", "wrong-class",
        at="performedBy, object", key="claims[3].says.object", message="is an Item", mend="Name an Agent.",
    ),
    "object outside the range": bad_claim(
        "{subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}",
        "{subject: person/ola-brandt, predicate: hitCount, object: a few}", "outside-range",
        key="claims[0].says.object", message="`a few` is outside what `object` takes",
        mend="Write a whole number.",
    ),
    "thing where words belong": bad_claim(
        "{subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}",
        "{subject: act/depot-1, predicate: content, object: person/ola-brandt}", "outside-range",
        key="claims[0].says.object", message="`person/ola-brandt` is outside", mend="Write text.",
    ),
    "undeclared thing where words belong": bad_claim(
        "{subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}",
        "{subject: person/ola-brandt, predicate: alsoKnownAs, object: person/ola}", "outside-range",
        key="claims[0].says.object", message="`person/ola` is outside", mend="Write text.",
    ),
    "thing said of itself": bad_claim(
        "{subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}",
        "{subject: act/depot-1, predicate: follows, object: act/depot-1}", "same-object",
        key="claims[0].says.object", message="one and the same", mend="Name another",
    ),
    "source as an intermediary": bad_claim(
        "hops: [outlet/wire]", "hops: [source/depot-footage]", "wrong-class",
        key="claims[3].hops[0]", message="is a Footage", mend="Name an Agent.",
    ),
    "concept of another list": bad_claim(
        "{subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}",
        "{subject: act/depot-1, predicate: actKind, object: handgun}", "outside-range",
        key="claims[0].says.object", message="`handgun` is outside", mend="Write an ActKind.",
    ),
    "claimant who is no agent": bad_claim(
        "claimant: outlet/gazette", "claimant: place/depot", "wrong-class",
        key="claims[0].claimant", message="`place/depot` is a Place", mend="Name an Agent.",
    ),
    "publisher who is none": bad(
        SOURCES, "publisher: outlet/gazette", "publisher: outlet/gazete", "dangling-reference",
        key="sources[0].publisher", message="`outlet/gazete`", mend="Did you mean `outlet/gazette`?",
    ),
    "unknown ground for a name": bad(
        REGISTRY, "namingBasis: namedInSource", "namingBasis: famous", "unknown-value",
        key="people[0].namingBasis", message="`famous` is not one of the values of a NamingBasis", mend="Known:",
    ),
    "minor who is neither": bad(
        REGISTRY, "label: Ola Brandt", "label: Ola Brandt\n    minor: maybe", "not-yes-no",
        at="minor", key="people[0].minor", message="'maybe' is neither true nor false", mend="`true`",
    ),
    "document that is no source": bad_claim(
        "accuses: [person/ola-brandt]", "accuses: [person/ola-brandt]\n    document: agency/tram-watch",
        "wrong-class", at="document", key="claims[1].document", message="is an Agency", mend="Name a Source.",
    ),
    "uncited document that is neither": bad_claim(
        "accuses: [person/ola-brandt]", "accuses: [person/ola-brandt]\n    documentNotCited: perhaps",
        "not-yes-no", at="documentNotCited", key="claims[1].documentNotCited",
        message="'perhaps' is neither true nor false", mend="`true`",
    ),
    "unknown state of a reply": bad_claim(
        "state: replied", "state: silent", "unknown-value", key="replies[0].state",
        message="`silent` is not one of the values of a ReplyState", mend="Known:",
    ),
    "reply of what is no agent": bad_claim(
        "{agent: person/ola-brandt, state", "{agent: place/depot, state", "wrong-class",
        key="replies[0].agent", message="`place/depot` is a Place", mend="Name an Agent.",
    ),
    "reply to what is no aspect": bad_claim(
        "state: replied", "state: replied, aspects: [handgun]", "unknown-value", key="replies[0].aspects[0]",
        message="`handgun` is not one of the values of", mend="Known:",
    ),
    "reply to one aspect judged twice": bad_claim(
        "claims:\n",
        "  - {agent: person/ola-brandt, state: replied, aspects: [aspect-armed, aspect-date], reason: Hm.}\n"
        "  - {agent: person/ola-brandt, state: notStated, aspects: [aspect-date], reason: Hm.}\nclaims:\n",
        "duplicate-judgement", at="state: notStated", key="replies[2]", message="judged twice", mend="Delete one",
    ),
    "reply judged twice": bad_claim(
        "claims:\n",
        "  - {agent: person/ola-brandt, state: notStated, reason: Hm.}\nclaims:\n",
        "duplicate-judgement", at="state: notStated", key="replies[1]",
        message="judged twice, first in incidents/depot.yaml, line 17", mend="Delete one",
    ),
    "side twice": bad_claim(
        "identities:\n",
        "  - {agent: agency/tram-watch, side: oversight, reason: It looks after itself.}\nidentities:\n",
        "duplicate-judgement", at="side: oversight", key="sides[1]", column=5,
        message="judged twice, first in incidents/depot.yaml, line 10", mend="Delete one",
    ),
    "identity twice": bad_claim(
        "replies:\n",
        "  - {left: person/tram-clerk, right: person/ola-brandt, verdict: same, reason: Hm.}\nreplies:\n",
        "duplicate-judgement", at="reason: Hm", key="identities[1]",
        message="judged twice, first in incidents/depot.yaml, line 12", mend="Delete one",
    ),
    "identity with itself": bad_claim(
        "right: person/tram-clerk", "right: person/ola-brandt", "self-identity",
        key="identities[0].right", message="one and the same", mend="Name two",
    ),
    "score above one": bad_claim(
        "verdict: different", "verdict: different\n    score: 1.5", "wrong-score", at="score: 1.5",
        key="identities[0].score", message="'1.5' is no score", mend="from 0 to 1",
    ),
}  # fmt: skip

VALUES = {
    "30 February": bad_claim(
        OBJECT, "object: 2024-02-30", "wrong-date", key="claims[0].says.object", column=65,
        message="`2024-02-30` is outside", mend="a date such as 2024-03-21",
    ),
    "month 13": bad_claim(
        OBJECT, "object: 2024-13-01", "wrong-date", key="claims[0].says.object",
        message="`2024-13-01`", mend="a date such as",
    ),
    "30 February of no year": bad_claim(
        "said: XXXX-05-03", "said: XXXX-02-30", "wrong-date", key="claims[2].said",
        message="`XXXX-02-30` is outside what `said` takes", mend="XXXX-03-21",
    ),
    "date in words": bad_claim(
        "said: XXXX-05-03", "said: 3 May", "wrong-date", key="claims[2].said",
        message="`3 May`", mend="a date such as",
    ),
    "day of publication": bad(
        SOURCES, "published: 2021-05-04", "published: 2021-05-44", "wrong-date",
        key="sources[0].published", message="'2021-05-44'", mend="a date such as",
    ),
    "address of a source": bad(
        SOURCES, "type: footage", "type: footage\n    url: 'https://['", "malformed-url",
        at="url:", key="sources[1].url", message="'https://['", mend="a web address",
    ),
    "script as an address": bad(
        SOURCES, "type: footage", "type: footage\n    license: 'javascript:alert(1)'",
        "malformed-license", at="license:", key="sources[1].license",
        message="javascript", mend="a web address",
    ),
    "language of a source": bad(
        SOURCES, "language: en", "language: the queen's", "malformed-language",
        key="sources[0].language", message="queen", mend="a tag such as en",
    ),
    "digest of a source": bad(
        SOURCES, digest(TEXT), "sha256:0ECA", "malformed-digest", at="digest:",
        key="sources[0].digest", message="'sha256:0ECA'", mend="64 lower-case hexadecimal digits",
    ),
    "length of a source": bad(
        SOURCES, f"length: {len(TEXT)}", "length: -5", "malformed-length",
        key="sources[0].length", message="'-5'", mend="a number of code points",
    ),
    "digest without length": bad(
        SOURCES, f"    length: {len(TEXT)}\n", "", "missing-key", at="digest:",
        key="sources[0].length", message="`length`", mend="Add `length:`",
    ),
    "length that the text has not": bad(
        SOURCES, f"length: {len(TEXT)}", f"length: {len(TEXT) + 1}", "wrong-length",
        key="sources[0].length", message=f"the text has {len(TEXT)}", mend=f"Write `length: {len(TEXT)}`",
        needs_text=True,
    ),
}  # fmt: skip

AT = f"at: [{TEXT.index('On May')}, {TEXT.index('On May') + 14}]"
DIGEST = digest("On May 3, 2021")
EVIDENCE = {
    "outside the text": bad_claim(
        AT, "at: [0, 9000]", "outside-text", key="claims[0].at", column=10,
        message=f"[0, 9000] ends outside its text, which has {len(TEXT)} code points",
        mend="Correct the offsets",
    ),
    "other words": bad_claim(
        AT, "at: [3, 17]", "wrong-digest", key="claims[0].at", column=10,
        message="not that of the words at [3, 17]", mend="Find the passage again", needs_text=True,
    ),
    "other digest": bad_claim(
        DIGEST, digest("On May 4, 2021"), "wrong-digest", at=AT, key="claims[0].at",
        message="The digest is not that of the words", mend="or the digest", needs_text=True,
    ),
    "malformed digest": bad_claim(
        DIGEST, "sha256:12", "malformed-digest", key="claims[0].digest",
        message="'sha256:12' is no digest", mend="64 lower-case hexadecimal digits",
    ),
    "start after end": bad_claim(
        AT, "at: [17, 3]", "wrong-offsets", key="claims[0].at[0]",
        message="[17, 3] is no passage", mend="two whole numbers",
    ),
    "nothing between start and end": bad_claim(
        AT, "at: [3, 3]", "wrong-offsets", key="claims[0].at[0]",
        message="[3, 3] is no passage", mend="two whole numbers",
    ),
    "negative offsets": bad_claim(
        AT, "at: [-3, 3]", "wrong-offsets", key="claims[0].at[0]",
        message="[-3, 3] is no passage", mend="two whole numbers",
    ),
    "huge offsets": bad_claim(
        AT, f"at: [3, {'9' * 5000}]", "wrong-offsets", key="claims[0].at[0]",
        message="[3, 99999", mend="two whole numbers",
    ),
    "offsets in words": bad_claim(
        AT, "at: [three, 1e3]", "wrong-offsets", key="claims[0].at[0]",
        message="[three, 1e3]", mend="two whole numbers",
    ),
    "three offsets": bad_claim(
        AT, "at: [1, 2, 3]", "wrong-shape", key="claims[0].at",
        message="`at` holds a list where a pair of offsets", mend="[12, 48]",
    ),
    "one offset": bad_claim(
        AT, "at: 12", "wrong-shape", key="claims[0].at",
        message="`at` holds a single value", mend="[12, 48]",
    ),
    "fewer digests than passages": bad_claim(
        AT, "at: [[1, 2], [3, 4]]", "missing-evidence", key="claims[0].at",
        message="2 passages in `at` and 1 digest", mend="Give each passage",
    ),
    "passage twice": bad_claim(
        f"{AT}\n    digest: {DIGEST}", f"at: [[34, 48], [034, 48]]\n    digest: [{DIGEST}, {DIGEST}]",
        "repeated-passage", at="at: [[34", key="claims[0].at",
        message="[34, 48] stands twice", mend="Delete one",
    ),
    "no evidence": bad_claim(
        f"    {AT}\n    digest: {DIGEST}\n", "", "missing-evidence", at=OBJECT, key="claims[0].at",
        message="0 passages in `at` and 0 digests", mend="Give each passage",
    ),
    "quote left in": bad_claim(
        f"{AT}\n    digest: {DIGEST}", "quote: On May 3, 2021", "quote-left", key="claims[0].quote",
        message="still holds the words of its source", mend="`at` (offsets) and `digest`",
    ),
    "source without a text": bad_claim(
        "says: {subject: act/depot-1, predicate: happenedOn",
        "source: source/depot-footage\n    says: {subject: act/depot-1, predicate: happenedOn",
        "no-text-digest", at=AT, key="claims[0].at",
        message="has no text digest", mend="Add `digest` and `length`",
    ),
    "claim without a source": bad_claim(
        "source: source/gazette-depot\n", "", "missing-source", at=OBJECT, key="claims[0]", column=5,
        message="no source, and the file names none", mend="Add `source: source/…`", count=4,
    ),
    "claim twice": bad_claim(
        "  - key: no-handgun\n",
        CLAIMS[CLAIMS.index("  - key: handgun\n"):CLAIMS.index("  - key: no-handgun\n")].replace(
            "key: handgun", "key: handgun-again") + "  - key: no-handgun\n",
        "duplicate-claim", at="handgun-again", key="claims[2]", column=5,
        message="The same claim stands in incidents/depot.yaml, line 25", mend="Delete one",
    ),
    "handle twice": bad_claim(
        "    hops:", "    key: handgun\n    hops:", "duplicate-key", at="key: handgun\n    hops",
        key="claims[3].key", message="Handle `handgun` is given twice, first in incidents/depot.yaml, line 25",
        mend="Give one of them another",
    ),
    "assertion of nothing": bad_claim(
        ", object: 2021-05-03", "", "missing-object", at="happenedOn", key="claims[0].says.object",
        message="`object` is missing", mend="cannotConfirm",
    ),
    "claim that replaces itself": bad_claim(
        "stance: denies", "stance: denies\n    replaces: claim/7949ed8d22e00146861b79e7a40c5d37", "self-replacement",
        at="key: no-handgun", key="claims[2]", message="replaces itself", mend="Delete its identifier",
    ),
    "look-alike value": bad_claim(
        "stance: denies", "stance: d\u0435nies", "unknown-value", key="claims[2].stance",
        message="is not one of the values", mend="`denies`? What stands here holds U+0435.",
    ),
    "replaced by a name": bad_claim(
        "stance: denies", "stance: denies\n    replaces: claim/knife", "wrong-identifier",
        at="replaces:", key="claims[2].replaces", message="'claim/knife' is no claim", mend="32 digits",
    ),
}  # fmt: skip

BAD_VALUES = {**NAMES, **VALUES, **EVIDENCE}
