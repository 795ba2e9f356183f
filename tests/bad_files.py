"""Files of a workspace that cannot be read as they stand, and keys that hold something else than they should."""

from __future__ import annotations

from tests.bad import bad, bad_claim, bad_file
from tests.workspaces import FILES, REGISTRY, SETTINGS

REGISTRY_TEXT = FILES[REGISTRY]
OBJECT = "object: 2021-05-03"
LAUGHS = "a0: &a0 [x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 12)
)

FILE_LEVEL = {
    "syntax error": bad_file(
        REGISTRY, "people:\n  - id: person/a\n   label: b\n", "yaml-syntax",
        at="   label: b", column=4, message="This is not YAML", mend="indentation",
    ),
    "unclosed bracket": bad_file(
        REGISTRY, "people: [\n", "yaml-syntax", at=2, message="This is not YAML", mend="bracket",
    ),
    "tab": bad_file(
        REGISTRY, "people:\n\t- id: person/a\n", "tab",
        at=2, message="indented with a tab", mend="Indent with spaces.",
    ),
    "empty file": bad_file(REGISTRY, "", "empty-file", message="is empty", mend="delete it"),
    "blank file": bad_file(REGISTRY, " \n\n", "empty-file", message="is empty", mend="delete it"),
    "comments only": bad_file(
        REGISTRY, "# nothing\n", "empty-file", message="comments only", mend="delete it",
    ),
    "document of nothing": bad_file(
        REGISTRY, "---\n...\n", "empty-file", message="holds nothing", mend="delete it",
    ),
    "list where the map of a file belongs": bad_file(
        REGISTRY, "- people\n", "not-a-map", message="holds a list", mend="Start it with a key",
    ),
    "text where the map of a file belongs": bad_file(
        REGISTRY, "people\n", "not-a-map", message="a single value", mend="Start it with a key",
    ),
    "bytes that are no UTF-8": bad_file(
        REGISTRY, b"people:\n  - {id: person/a, label: Jos\xe9}\n", "not-utf-8",
        at=2, column=30, message="Byte 37 (0xe9) is not UTF-8", mend="Save the file as UTF-8.",
    ),
    "UTF-16": bad_file(
        REGISTRY, REGISTRY_TEXT.encode("utf-16"), "not-utf-8", message="Byte 0", mend="UTF-8",
    ),
    "byte order mark": bad_file(
        REGISTRY, REGISTRY_TEXT.encode("utf-8-sig"), "byte-order-mark",
        message="byte order mark", mend="without a byte order mark",
    ),
    "NUL": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "tram\0depot"), "control-character",
        at="tram\0depot", column=16, message="U+0000", mend="Delete it.",
    ),
    "escape sequence of a terminal": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "\x1b[2J"), "control-character",
        at="\x1b[2J", column=12, message="U+001B", mend="Delete it.",
    ),
    "NUL by an escape": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", r'"tram\0depot"'), "control-character",
        at='depot"', key="places[0].label", message="U+0000", mend="Delete it.",
    ),
    "surrogate by an escape": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", r'"\ud83d"'), "yaml-syntax",
        at="ud83d", message="Unicode", mend="quote",
    ),
    "line separator of Unicode": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "tram\u2028x: y"), "control-character",
        at="tram\u2028", column=16, message="U+2028", mend="Delete it.",
    ),
    "next line of C1": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "tram\x85x: y"), "control-character",
        at="tram\x85", column=16, message="U+0085", mend="Delete it.",
    ),
    "text that runs backwards": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "tram \u202edepot"), "control-character",
        at="\u202edepot", column=17, message="U+202E", mend="Delete it.",
    ),
    "what is no character": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "tram \ufffe"), "control-character",
        at="\ufffe", message="U+FFFE", mend="Delete it.",
    ),
    "byte order mark in the middle": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "tram \ufeffdepot"), "control-character",
        at="\ufeffdepot", message="U+FEFF", mend="Delete it.",
    ),
    "line ends of old": bad_file(
        REGISTRY, "people:\r  - {id: person/a, label: a}\r", "control-character",
        column=8, message="U+000D", mend="Delete it.",
    ),
    "line of 10 MB": bad_file(
        REGISTRY, REGISTRY_TEXT + "# " + "x" * 10_485_760 + "\n", "line-too-long",
        at=17, message="10,485,762 characters", mend="Break it",
    ),
    "python object": bad_file(
        REGISTRY, "people: !!python/object/apply:os.system ['false']\n", "yaml-tag",
        key="people", column=9, message="python/object/apply:os.system", mend="Delete it",
    ),
    "tag of text": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "!!str depot"), "yaml-tag",
        at="!!str", key="places[0].label", message="tag:yaml.org,2002:str", mend="quote",
    ),
    "bare tag": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "! depot"), "yaml-tag",
        at="! depot", key="places[0].label", message="The YAML tag", mend="quote",
    ),
    "anchor": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "&a depot"), "yaml-alias",
        at="&a", key="places[0].label", message="Anchors (&) and aliases (*)", mend="Write the value out",
    ),
    "alias": bad_file(
        REGISTRY, REGISTRY_TEXT.replace("tram depot", "*depot"), "yaml-alias",
        at="*depot", key="places[0].label", message="Anchors (&) and aliases (*)", mend="Write the value",
    ),
    "alias bomb": bad_file(
        REGISTRY, LAUGHS, "yaml-alias", key="a0", column=5, message="aliases", mend="Write the value out",
    ),
    "merge key": bad_file(
        REGISTRY, REGISTRY_TEXT + "<<: {people: []}\n", "yaml-merge",
        at="<<", message="`<<`", mend="Write the keys out",
    ),
    "deep lists": bad_file(
        REGISTRY, "people: " + "[" * 10_000, "yaml-depth", key="people" + "[0]" * 32,
        column=41, message="more than 32 deep", mend="Flatten",
    ),
    "deep maps": bad_file(
        REGISTRY, "".join(f"{' ' * n}a:\n" for n in range(1_000)), "yaml-depth",
        at=34, key=".".join("a" * 33), message="more than 32 deep", mend="Flatten",
    ),
    "deep keys": bad_file(
        REGISTRY, "people: " + "{" * 10_000, "key-not-text",
        column=10, message="A list or map stands as a key", mend="Quote it",
    ),
    "second document": bad_file(
        REGISTRY, REGISTRY_TEXT + "---\npeople: []\n", "second-document",
        at="---", message="second document", mend="a file of its own",
    ),
    "repeated key": bad_file(
        REGISTRY, REGISTRY_TEXT + "people: []\n", "repeated-key",
        at="people: []", message="`people` stands twice in one map, first in line 1", mend="Delete one",
    ),
    "list as a key": bad_file(
        REGISTRY, "? [people]\n: x\n", "key-not-text", column=3, message="stands as a key", mend="Quote",
    ),
}  # fmt: skip

SHAPE = {
    "unknown key": bad_claim(
        "    stance: denies", "    stanse: denies\n    stance: denies", "unknown-key",
        at="stanse", key="claims[2].stanse", column=5,
        message="Key `stanse` is not known", mend="Did you mean `stance`?",
    ),
    "unknown key at the top": bad(
        REGISTRY, "places:\n", "plases:\n", "unknown-key",
        key="plases", message="`plases`", mend="Did you mean `places`?",
    ),
    "unknown key in what is said": bad_claim(
        "predicate: happenedOn", "Predicate: x, predicate: happenedOn", "unknown-key",
        at="Predicate: x", key="claims[0].says.Predicate", column=34,
        message="Key `Predicate`", mend="Did you mean `predicate`?",
    ),
    "look-alike key": bad_claim(
        "    stance: denies", "    st\u0430nce: denies\n    stance: denies", "unknown-key",
        at="st\u0430nce", key="claims[2].st\u0430nce", message="is not known here",
        mend="Did you mean `stance`? What stands here holds U+0430.",
    ),
    "acts in the registry": bad(
        REGISTRY, "places:\n", "acts: []\nplaces:\n", "unknown-key",
        at="acts", key="acts", message="Key `acts`", mend="Move it to a file in incidents/.",
    ),
    "missing key": bad(
        REGISTRY, "    label: Tram Watch\n", "", "missing-key", at="agency/tram-watch",
        key="agencies[0].label", column=5, message="Key `label` is missing", mend="Add `label:`.",
    ),
    "missing key of a claim": bad_claim(
        "    paraphrase: the stop was on 3 May 2021\n", "", "missing-key", at=OBJECT,
        key="claims[0].paraphrase", message="Key `paraphrase` is missing", mend="Add `paraphrase:`.",
    ),
    "missing key in what is said": bad_claim(
        "{subject: act/depot-1, predicate: happenedOn,", "{subject: act/depot-1,", "missing-key",
        at=OBJECT, key="claims[0].says.predicate", column=11,
        message="Key `predicate` is missing", mend="Add `predicate:`.",
    ),
    "missing key of a file": bad_claim(
        "incident: incident/depot\n", "", "missing-key", at="label: Depot incident",
        key="incident", message="Key `incident` is missing", mend="Add `incident:`.",
    ),
    "map where a list belongs": bad(
        REGISTRY, "  - id: place/depot\n    label: tram depot", "  id: place/depot\n  label: depot",
        "wrong-shape", at="places:", key="places", column=1,
        message="`places` holds a map where a list of maps", mend="starting with `- `",
    ),
    "text where a list belongs": bad(
        REGISTRY, "places:\n  - id: place/depot\n    label: tram depot", "places: place/depot",
        "wrong-shape", key="places", message="`places` holds a single value", mend="Write a list of maps",
    ),
    "nothing where a list belongs": bad(
        REGISTRY, "places:\n  - id: place/depot\n    label: tram depot", "places:",
        "empty-value", key="places", message="`places` is empty", mend="delete the key",
    ),
    "list where a map belongs": bad_claim(
        "{subject: act/depot-1, predicate: happenedOn, object: 2021-05-03}", "[act/depot-1]",
        "wrong-shape", key="claims[0].says",
        message="`says` holds a list where a map of keys belongs", mend="Write a map",
    ),
    "text in a list of maps": bad(
        REGISTRY, "  - id: place/depot\n    label: tram depot", "  - place/depot", "wrong-shape",
        key="places[0]", message="`places[0]` holds a single value where a map", mend="Write a map",
    ),
    "list where one value belongs": bad_claim(
        "stance: denies", "stance: [denies]", "wrong-shape", key="claims[2].stance",
        message="`stance` holds a list where a single value", mend="Write a single value.",
    ),
    "map where one value belongs": bad_claim(
        "    paraphrase: the stop was on 3 May 2021", "    paraphrase: {stop: was on 3 May}",
        "wrong-shape", key="claims[0].paraphrase",
        message="`paraphrase` holds a map where a single value", mend="Write a single value.",
    ),
    "list in a list": bad_claim(
        "hedge: [preliminary, apparent]", "hedge: [[preliminary]]", "wrong-shape",
        key="claims[1].hedge[0]", message="`hedge[0]` holds a list", mend="one value or a list",
    ),
    "null": bad_claim(
        OBJECT, "object: null", "empty-value", key="claims[0].says.object",
        message="`object` is empty", mend="Write a value",
    ),
    "tilde": bad_claim(
        "claimant: outlet/gazette", "claimant: ~", "empty-value", key="claims[0].claimant",
        message="`claimant` is empty", mend="Write a value",
    ),
    "no claimants": bad_claim(
        "claimant: outlet/gazette", "claimant: []", "empty-value", key="claims[0].claimant",
        message="`claimant` is empty", mend="Write a value",
    ),
    "no sources": bad_file(
        "sources/more.yaml", "sources: []\n", "empty-value", key="sources",
        message="`sources` is empty", mend="Write a value",
    ),
    "number where text belongs": bad(
        REGISTRY, "label: tram depot", "label: 17", "not-text", key="places[0].label",
        message="`label` is 17 where text belongs", mend="quote it if it is text",
    ),
    "truth where text belongs": bad_claim(
        "reason: Its people made the stop.", "reason: true", "not-text", key="sides[0].reason",
        message="`reason` is true where text belongs", mend="quote it if it is text",
    ),
    "neither true nor false": bad(
        REGISTRY, "unnamed: true", "unnamed: yes", "not-yes-no", key="people[1].unnamed",
        message="'yes' is neither true nor false", mend="`true` or `false`",
    ),
    "value twice": bad_claim(
        "hedge: [preliminary, apparent]", "hedge: [apparent, apparent]", "repeated-value",
        key="claims[1].hedge[1]", message="`apparent` stands twice", mend="Delete one",
    ),
}  # fmt: skip

SETTINGS_FILE = {
    "no TOML": bad_file(
        SETTINGS, FILES[SETTINGS] + "title\n", "toml-syntax", at="title\n", column=6,
        message="This is not TOML", mend='`key = "value"`',
    ),
    "key of the settings twice": bad_file(
        SETTINGS, FILES[SETTINGS] + 'title = "x"\n', "toml-syntax",
        at='title = "x"', message="overwrite", mend='`key = "value"`',
    ),
    "deep lists in the settings": bad_file(
        SETTINGS, FILES[SETTINGS] + "x = " + "[" * 50_000, "toml-syntax",
        message="nested too deep", mend='`key = "value"`',
    ),
    "number of 5,000 digits": bad_file(
        SETTINGS, FILES[SETTINGS] + "x = " + "9" * 5_000, "toml-syntax",
        message="This is not TOML", mend='`key = "value"`',
    ),
    "unknown setting": bad(
        SETTINGS, "language =", "lang =", "unknown-key",
        key="lang", message="Key `lang` is not known", mend="Did you mean `language`?",
    ),
    "table in the settings": bad_file(
        SETTINGS, FILES[SETTINGS] + "[policy]\nx = 1\n", "unknown-key",
        at="policy", key="policy", column=2, message="`policy`", mend="Known: `base`",
    ),
    "missing setting": bad(
        SETTINGS, 'title = "Depot, an invented record"\n', "", "missing-key", at=1,
        key="title", message="Key `title` is missing", mend='Add `title = "…"`.',
    ),
    "number as the title": bad(
        SETTINGS, '"Depot, an invented record"', "3", "not-text", at="title = 3",
        key="title", message="`title` is a number where text belongs", mend='Write `title = "…"`.',
    ),
    "list as the base": bad(
        SETTINGS, '"https://example.org/depot/"', "[]", "not-text", at="base = []",
        key="base", message="`base` is a list where text belongs", mend='Write `base = "…"`.',
    ),
    "number without end as the language": bad(
        SETTINGS, '"en"', "0x" + "f" * 5_000, "not-text", at="language = 0x",
        key="language", message="`language` is a number", mend='Write `language = "…"`.',
    ),
    "empty base": bad(
        SETTINGS, '"https://example.org/depot/"', '" "', "empty-value", at="base =",
        key="base", message="`base` is empty", mend="ends with a slash",
    ),
    "NUL by an escape in the settings": bad(
        SETTINGS, '"Depot, an invented record"', r'"Depot\u0000"', "control-character", at="title =",
        key="title", message="U+0000", mend="Delete it.",
    ),
    "publisher who is none": bad(
        SETTINGS, '"publisher/depot-record"', '"outlet/Depot record"', "wrong-identifier",
        key="publisher", message="'outlet/Depot record'", mend="`publisher/` and then",
    ),
    "language that is none": bad(
        SETTINGS, '"en"', '"plain english"', "wrong-language",
        key="language", message="'plain english'", mend="a language tag such as en",
    ),
    "licence that is no address": bad(
        SETTINGS, "https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0", "wrong-address",
        key="license", message="'CC BY 4.0'", mend="web address of the licence",
    ),
    **{
        f"base {wrong!r}": bad(
            SETTINGS, "https://example.org/depot/", wrong, "wrong-address", at="base =",
            key="base", message="is not what `base` takes", mend="ends with a slash",
        )
        for wrong in (
            "javascript:alert(1)/", "https://example.org/a b/", "https://example.org/depot",
            "https://example.org/../", "https://example.org/#", "https://::/", "//example.org/",
            "https://example.org:port/", "https://user@example.org/", "https://exa<mple.org/",
        )
    },
}  # fmt: skip

BAD_FILES = {**FILE_LEVEL, **SHAPE, **SETTINGS_FILE}
