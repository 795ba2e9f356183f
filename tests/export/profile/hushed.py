"""A workspace with people who are not to be named, whose names stand wherever they could."""

from __future__ import annotations

from collections.abc import Mapping

from tests.workspaces import FILES, INCIDENT, REGISTRY, SETTINGS, SOURCES, passage

CHILD = "Žofie Kvapilová"
NEIGHBOUR = "Tor Østergård-Quist"
GUEST = "Ngozi Xhemal"
HUSHED: Mapping[str, tuple[str, ...]] = {
    "child": ("žofie", "zofie", "kvapilová", "kvapilova"),
    "neighbour": ("østergård", "ostergard", "östergård", "quist"),
    "guest": ("ngozi", "xhemal"),
}
"""What no output may hold, in lower case."""

PEOPLE = f"""\
people:
  - {{id: person/zofie-kvapilova, label: {CHILD}, minor: true, namingBasis: namedByFamily,
     note: Her aunt is Ms Kvapilová.}}
  - {{id: person/tor-ostergard-quist, label: {NEIGHBOUR}, visibility: described, namingBasis: namedInSource}}
  - {{id: person/ngozi-xhemal, label: {GUEST}, visibility: withheld, namingBasis: namedInSource}}
"""
CLAIMS = f"""\
  - says: {{subject: act/kvapilova-1, predicate: performedBy, object: person/zofie-kvapilova}}
    claimant: outlet/gazette
    stance: asserts
    saidInWords: on the name day of Zofie
    note: Quist is spelt in two ways.
    paraphrase: the Gazette says that the bag of ŽOFIE was searched
    {passage("stopped Ola Brandt")}
  - says: {{subject: person/zofie-kvapilova, predicate: hasName, object: Žofka K.}}
    claimant: outlet/gazette
    stance: asserts
    paraphrase: the Gazette gives a short name
    {passage("the Tram Watch")}
  - says: {{subject: person/tor-ostergard-quist, predicate: armedWith, object: handgun, inAct: act/depot-1}}
    claimant: agency/tram-watch
    stance: asserts
    accuses: [person/tor-ostergard-quist]
    paraphrase: the watch says that a neighbour carried a handgun
    {passage("at the depot")}
  - says: {{subject: person/ola-brandt, predicate: armedWith, object: taser, inAct: act/depot-1}}
    claimant: person/ngozi-xhemal
    stance: denies
    paraphrase: a guest denies it
    {passage("a handgun,")}
  - says: {{subject: person/ola-brandt, predicate: convictedOf, object: criminalOffence}}
    claimant: outlet/gazette
    stance: asserts
    accuses: [person/ola-brandt]
    documentNotCited: true
    paraphrase: the Gazette says that Brandt had been convicted before
    {passage("stopped Ola")}
  - says: {{subject: person/ola-brandt, predicate: laterOutcome, object: overturned}}
    claimant: outlet/gazette
    stance: asserts
    paraphrase: the Gazette says that the conviction was set aside
    {passage("Ola Brandt at")}
"""
CHANGES: Mapping[str, str] = {
    SETTINGS: FILES[SETTINGS]
    .replace("Depot, an invented record", "Kvapilová at the depot")
    .replace("Depot record (invented)", "Friends of Ostergard"),
    REGISTRY: FILES[REGISTRY].replace("people:\n", PEOPLE)
    + "groups:\n  - {id: group/kvapilova-family, label: KVAPILOVA family}\n",
    SOURCES: FILES[SOURCES]
    + """\
  - id: source/quist-letter
    type: socialMediaPost
    label: letter of Tor ØSTERGÅRD-QUIST
    url: https://example.net/torostergardquist.html
""",
    INCIDENT: FILES[INCIDENT]
    .replace("acts:\n", "acts:\n  - {id: act/kvapilova-1, label: search of Kvapilová's bag}\n")
    .replace("basis: [source/depot-footage]", "basis: [source/quist-letter]")
    .replace(
        "replies:\n",
        "replies:\n  - {agent: person/tor-ostergard-quist, state: notStated, reason: Østergård is not quoted.}\n",
    )
    .replace(
        "identities:\n",
        "identities:\n"
        "  - {left: person/tor-ostergard-quist, right: person/ola-brandt, verdict: different, reason: Two men.}\n",
    )
    + CLAIMS,
    "editorial/notices.yaml": """\
notices:
  - type: reply
    concerns: [handgun, act/kvapilova-1]
    by: person/zofie-kvapilova
    on: 2021-06-01
    reason: Žofie Kvapilová says that there was none.
""",
}


def held(data: bytes | str) -> set[str]:
    """Return whose name some output holds, as bytes or as text."""
    text = data.decode("utf-8", "replace") if isinstance(data, bytes) else data
    plain = text.casefold()
    return {who for who, names in HUSHED.items() if any(name in plain for name in names)}
