"""What is handed to anybody holds no name that is not to be told, and no claim that is withheld."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from onrecord.cli import cli
from onrecord.derive import derive
from onrecord.export.assemble import assemble
from onrecord.export.build import build
from onrecord.export.formats import FORMATS
from onrecord.export.profile import Withheld, find_profile, profiled
from onrecord.export.profile.minted import Minting
from onrecord.export.profile.nodes import Nodes
from onrecord.export.source import open_source
from onrecord.model.errors import ProfileError
from onrecord.model.vocabulary import CLAIM, ONR, PREDICATE, SUBJECT, TYPE
from onrecord.network import project
from onrecord.read.ontology import read_ontology
from onrecord.store.record import record_base, record_quads
from onrecord.store.select import select
from onrecord.validate import validate
from onrecord.viz import render, render_svg
from tests.export.profile.hushed import CHANGES, HUSHED, held
from tests.inventions import SAMPLE
from tests.workspaces import FILES, INCIDENT, REGISTRY, SETTINGS, SOURCES, passage, write_workspace

ONTOLOGY = read_ontology()
PUBLIC = find_profile("public", ONTOLOGY)
RESEARCH = find_profile("research", ONTOLOGY)
NEWSROOM = find_profile("newsroom", ONTOLOGY)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the build of a workspace with names that are not to be told."""
    folder = tmp_path_factory.mktemp("hushed")
    build(write_workspace(folder / "workspace", CHANGES), folder / "build")
    return folder / "build"


@pytest.fixture(scope="module")
def public(built: Path) -> Withheld:
    """Give what the public sees of it."""
    return profiled(open_source(built).store, PUBLIC, ONTOLOGY)


def said(store: Store) -> set[str]:
    """Return the predicates of the claims in a store."""
    asks = "SELECT ?predicate { ?claim onr:proposition ?p . ?p rdf:predicate ?predicate }"
    return {row["predicate"].value.removeprefix(ONR) for row in select(store, asks)}


def test_the_workspace_holds_every_name(built: Path) -> None:
    """Without a profile each of the names would be found: the tests below look for what is there."""
    assert held((built / "record.nq").read_bytes()) == set(HUSHED)
    assert held(FORMATS["csv"].write(open_source(built))) or _unzipped(built, "newsroom")


def _unzipped(built: Path, profile: str) -> set[str]:
    data = FORMATS["csv"].write(open_source(built, profile=profile))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {
            who for name in archive.namelist() for who in held(archive.read(name) + name.encode())
        }


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("profile", ["public", "research"])
def test_no_format_holds_a_name(built: Path, name: str, profile: str) -> None:
    """Neither as bytes nor, of an archive, in the files within it; heads and titles included."""
    data = FORMATS[name].write(open_source(built, profile=profile))
    assert held(data) == set()
    if name == "csv":
        assert _unzipped(built, profile) == set()
        assert _unzipped(built, "newsroom") == set(HUSHED)


def test_no_picture_holds_a_name(public: Withheld) -> None:
    """Neither the page with what it searches nor the picture that stands still."""
    for network in (project(public.store), project(public.store, "depot")):
        assert held(render(network)) == held(render_svg(network)) == set()


def test_the_commands_hold_to_it(built: Path, tmp_path: Path) -> None:
    """What is written by default is for the public, and says on stderr how much is withheld."""
    for arguments in (
        ["export", "--all", str(tmp_path / "dist")],
        ["view", "--out", str(tmp_path / "page.html")],
        ["view", "--out", str(tmp_path / "picture.svg")],
        ["info", "--profile", "public", "--format", "json"],
        ["show", "incident/depot", "--profile", "public"],
        ["query", "claims/who-said-what", "--profile", "public", "--format", "csv"],
    ):
        done = subprocess.run(
            [sys.executable, "-m", "onrecord.cli", *arguments, "--store", str(built)],
            capture_output=True, text=True, check=True, cwd=tmp_path,
        )  # fmt: skip
        assert "Profile public: 4 claims withheld, 3 people not named" in done.stderr
        assert held(done.stdout + done.stderr) == set(), arguments
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(files) > 13
    assert {who for path in files for who in held(path.read_bytes())} == set()
    assert '"withheld": "Profile public: 4 claims' in (tmp_path / "dist/manifest.json").read_text()


def test_earlier_convictions_are_withheld_with_what_became_of_them(
    built: Path, public: Withheld
) -> None:
    """An acquittal told alone would tell that there was something; research has both."""
    hangs_on = {"convictedOf", "laterOutcome"}
    assert not said(public.store) & hangs_on
    assert hangs_on <= said(profiled(open_source(built).store, RESEARCH, ONTOLOGY).store)


def test_who_is_left_out_says_nothing_in_public(built: Path, public: Withheld) -> None:
    """Neither the person nor what the person says is there; in research the words are, without the name."""
    denials = "SELECT ?claim { ?claim a onr:Claim ; onr:stance onr:Denies }"
    whole = open_source(built).store
    assert len(list(select(whole, denials))) == 2
    assert len(list(select(public.store, denials))) == 1
    assert len(list(select(profiled(whole, RESEARCH, ONTOLOGY).store, denials))) == 2


def test_what_is_shown_is_a_record_that_keeps_the_rules(public: Withheld) -> None:
    """The shapes find nothing, and what is derived is what would be derived from it."""
    assert validate(list(record_quads(public.store)), public.store) == []
    base = record_base(public.store)
    graph = NamedNode(f"{base}graph/derived")
    derived = set(public.store.quads_for_pattern(None, None, None, graph))
    rest = Store()
    rest.bulk_extend(quad for quad in public.store if quad.graph_name != graph)
    assert set(derive(rest, base, ONTOLOGY)) == derived


def test_nothing_points_to_what_is_gone(public: Withheld) -> None:
    """Whatever stands under the base and is pointed to says something of itself."""
    base = record_base(public.store)
    quads = list(record_quads(public.store))
    known = {quad.subject for quad in quads}
    ends = {q.object for q in quads if isinstance(q.object, NamedNode)}
    dangling = {end for end in ends if end.value.startswith(base) and end not in known}
    assert dangling == set()


def test_iris_are_minted_anew_from_what_is_shown(public: Withheld) -> None:
    """Whoever guesses a name finds it in no IRI: each is what it would be without the name."""
    base = record_base(public.store)
    nodes = Nodes(record_quads(public.store))
    minted = Minting(nodes, base, {}).new
    assert {old for old, new in minted.items() if old != new} == set()


@pytest.mark.parametrize("workspace", [SAMPLE, SAMPLE.parents[1] / "data"], ids=lambda p: p.name)
def test_minting_anew_changes_nothing_where_no_name_changes(workspace: Path) -> None:
    """The IRIs are those that the reader mints; a profile that hides nobody is the record."""
    store = assemble(workspace).store
    nodes = Nodes(record_quads(store))
    minted = Minting(nodes, record_base(store), {}).new
    assert len(minted) > 50
    assert {old for old, new in minted.items() if old != new} == set()
    assert set(record_quads(profiled(store, NEWSROOM, ONTOLOGY).store)) == set(record_quads(store))
    assert set(record_quads(profiled(store, RESEARCH, ONTOLOGY).store)) == set(record_quads(store))


def test_people_who_are_named_keep_their_names(public: Withheld) -> None:
    """Nobody else is hidden, and a claim on them keeps its IRI."""
    labels = {row["l"].value for row in select(public.store, "SELECT ?l { ?p rdfs:label ?l }")}
    assert "Ola Brandt" in labels
    assert {"person 1 (name withheld)", "person 2 (name withheld)"} <= labels


def test_a_base_that_holds_a_name_is_refused(tmp_path: Path) -> None:
    """Every IRI would tell it, so nothing is shown."""
    spoilt = {
        **CHANGES,
        SETTINGS: CHANGES[SETTINGS].replace("example.org/depot/", "example.org/kvapilova/"),
    }
    store = assemble(write_workspace(tmp_path, spoilt)).store
    with pytest.raises(ProfileError, match="base"):
        profiled(store, PUBLIC, ONTOLOGY)


def test_a_name_that_two_share_is_no_secret_by_itself(tmp_path: Path) -> None:
    """The surname of a child whose father is named stays with the father; the first name goes."""
    registry = CHANGES[REGISTRY].replace("label: Ola Brandt", "label: Ola Kvapilová")
    store = assemble(write_workspace(tmp_path, {**CHANGES, REGISTRY: registry})).store
    shown = profiled(store, PUBLIC, ONTOLOGY)
    labels = {row["l"].value for row in select(shown.store, "SELECT ?l { ?p rdfs:label ?l }")}
    assert "Ola Kvapilová" in labels
    assert not any("ofie" in label for label in labels)


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.text(
            "abcdefgijkmnoprstuvzáčďéěíňóřšťúůýžøåæßłđğ\N{LATIN SMALL LETTER DOTLESS I}şćęöüñ",
            min_size=4,
            max_size=9,
        ),
        min_size=2,
        max_size=3,
        unique=True,
    )
)
def test_no_name_with_diacritics_is_told(
    tmp_path_factory: pytest.TempPathFactory, words: list[str]
) -> None:
    """Whatever the name of a child, no literal and no IRI of the public record holds a word of it."""
    parts = [f"Q{word}" for word in words]  # no word of the workspace begins so
    name = " ".join(parts)
    registry = (
        CHANGES[REGISTRY]
        .replace("label: Žofie Kvapilová", f"label: {name.title()}")
        .replace("her aunt", name.upper())
    )
    changes = {
        **CHANGES,
        REGISTRY: registry,
        "editorial/notices.yaml": CHANGES["editorial/notices.yaml"].replace(
            "Žofie Kvapilová says", f"{name.casefold()} says"
        ),
    }
    folder = tmp_path_factory.mktemp("name")
    store = assemble(write_workspace(folder, changes)).store
    plain = {str(quad).casefold() for quad in record_quads(profiled(store, PUBLIC, ONTOLOGY).store)}
    assert plain
    assert not [part for part in parts if any(part.casefold() in line for line in plain)]


def test_the_claims_that_are_left_are_those_that_were_there(built: Path, public: Withheld) -> None:
    """A profile takes away and adds nothing: as many claims are left as are not withheld."""
    whole = Nodes(record_quads(open_source(built).store))
    left = Nodes(record_quads(public.store))
    assert len(left.of_type(CLAIM)) == len(whole.of_type(CLAIM)) - public.claims
    assert {q.predicate for q in left.quads} <= {q.predicate for q in whole.quads}
    assert Literal(value=True) in {q.object for q in left.quads}
    assert {TYPE, SUBJECT, PREDICATE} <= {q.predicate.value for q in left.quads}


def test_a_picture_says_what_is_withheld(built: Path, tmp_path: Path) -> None:
    """The page in what is read, the still picture in its description; for the newsroom neither says anything."""
    for ending in ("html", "svg"):
        told = {}
        for profile in ("public", "newsroom"):
            out = tmp_path / f"{profile}.{ending}"
            arguments = ["view", "--store", str(built), "--profile", profile, "--out", str(out)]
            assert CliRunner().invoke(cli, arguments).exit_code == 0
            told[profile] = "claims withheld, 3 people not named" in out.read_text(encoding="utf-8")
        assert told == {"public": True, "newsroom": False}


def test_words_of_texts_are_for_the_newsroom(built: Path, tmp_path: Path) -> None:
    """The words of an article name whom the profile does not, so they are not shown under it."""
    arguments = ["show", "incident/depot", "--store", str(built), "--texts", str(tmp_path)]
    assert CliRunner().invoke(cli, arguments).exit_code == 0
    refused = CliRunner().invoke(cli, [*arguments, "--profile", "public"])
    assert refused.exit_code == 2
    assert "--profile newsroom" in refused.stderr


NOTICES = "editorial/notices.yaml"
CONVICTED = f"""\
  - key: convicted
    says: {{subject: person/ola-brandt, predicate: convictedOf, object: criminalOffence}}
    claimant: agency/tram-watch
    stance: asserts
    accuses: [person/ola-brandt]
    documentNotCited: true
    paraphrase: the watch says that there was a conviction
    {passage("stopped Ola")}
"""
CHARGED = (
    CONVICTED.replace("convictedOf", "chargedWith")
    .replace("key: convicted", "key: charged")
    .replace("    documentNotCited: true\n", "")
    .replace("there was a conviction", "he is charged")
)
OVERTURNED = f"""\
  - says: {{subject: person/o-brandt, predicate: laterOutcome, object: overturned}}
    claimant: outlet/gazette
    stance: asserts
    paraphrase: the Gazette says that it was set aside
    {passage("Ola Brandt at")}
"""
SAME = "{left: person/o-brandt, right: person/ola-brandt, verdict: same, reason: One man.}"
SILENT = "{agent: person/o-brandt, state: notStated, reason: The piece is silent.}"
ALIAS = "{id: person/o-brandt, label: O. Brandt, namingBasis: namedInSource}"
TWO_NAMES = {
    REGISTRY: FILES[REGISTRY].replace("agencies:\n", f"  - {ALIAS}\nagencies:\n"),
    INCIDENT: FILES[INCIDENT]
    .replace("identities:\n", f"identities:\n  - {SAME}\n")
    .replace("replies:\n", f"replies:\n  - {SILENT}\n"),
}


def shown_lines(folder: Path, changes: Mapping[str, str]) -> str:
    """Return what the public sees of a workspace, as lines."""
    assembled = assemble(write_workspace(folder, changes))
    assert assembled.is_valid, assembled.findings
    return "\n".join(map(str, record_quads(profiled(assembled.store, PUBLIC, ONTOLOGY).store)))


def test_an_outcome_that_is_told_alone_is_withheld(tmp_path: Path) -> None:
    """That something was overturned tells that there was something; what became of a charge is told with the charge."""
    alone = {**TWO_NAMES, INCIDENT: TWO_NAMES[INCIDENT] + OVERTURNED}
    assert "set aside" not in shown_lines(tmp_path / "alone", alone)
    both = {**TWO_NAMES, INCIDENT: TWO_NAMES[INCIDENT] + CHARGED + OVERTURNED}
    assert "set aside" in shown_lines(tmp_path / "both", both)


def test_an_outcome_under_another_name_is_withheld_with_the_conviction(tmp_path: Path) -> None:
    """Two names that are judged to mean the same are one person here as well."""
    told = {**TWO_NAMES, INCIDENT: TWO_NAMES[INCIDENT] + CHARGED + CONVICTED + OVERTURNED}
    lines = shown_lines(tmp_path, told)
    assert "he is charged" in lines
    assert "set aside" not in lines


def test_a_reason_that_is_also_about_what_is_withheld_is_withheld(tmp_path: Path) -> None:
    """A notice on a claim that is told and on a conviction stays, without the words that may tell of it."""
    notice = """\
notices:
  - type: retraction
    concerns: [handgun, convicted]
    by: agency/tram-watch
    on: 2021-06-01
    reason: It withdraws both the handgun and the sentence.
"""
    lines = shown_lines(tmp_path, {INCIDENT: FILES[INCIDENT] + CONVICTED, NOTICES: notice})
    assert "and the sentence" not in lines
    assert "reason withheld: it is also about what is not shown" in lines
    assert "ns#Retraction>" in lines
    assert "DeniedOnly" in lines


def test_a_claim_that_is_only_remembered_may_come_of_a_name(tmp_path: Path) -> None:
    """The identifier of a corrected claim is a digest of whom it named, so it goes where somebody is hidden."""
    old = f"claim/{'ab' * 16}"
    on_day = "    paraphrase: the stop was on 3 May 2021\n"
    replacing = f"{on_day}    key: fresh\n    replaces: {old}\n"
    text = CHANGES[INCIDENT].replace(on_day, replacing)
    notice = f"""\
  - type: correction
    concerns: {old}
    replacedBy: fresh
    by: publisher/depot-record
    on: 2021-06-02
    reason: It was another day.
"""
    changes = {**CHANGES, INCIDENT: text, NOTICES: CHANGES[NOTICES] + notice}
    lines = shown_lines(tmp_path / "hushed", changes)
    assert "It was another day" in lines
    assert old not in lines
    plain = {INCIDENT: FILES[INCIDENT].replace(on_day, replacing), NOTICES: f"notices:\n{notice}"}
    assert lines.count(old) == 0 < shown_lines(tmp_path / "plain", plain).count(old)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.net/%C5%BDofie-Kvapilov%C3%A1",
        "https://example.net/?to=kv%2561pilova",
        "https://xn--kvapilov-gza.example",
        "https://example.net/@zkvapilova12",
    ],
)
def test_no_address_tells_a_name(tmp_path: Path, address: str) -> None:
    """However its signs are escaped."""
    sources = CHANGES[SOURCES].replace("https://example.net/torostergardquist.html", address)
    assert sources != CHANGES[SOURCES]
    assert address not in shown_lines(tmp_path, {**CHANGES, SOURCES: sources})


def test_the_label_of_somebody_else_makes_no_name_known(tmp_path: Path) -> None:
    """A named aunt whose label holds the name of a child does not let the child be told everywhere."""
    aunt = "people:\n  - {id: person/aunt, label: 'Eva, aunt of Zofie Kvapilova', namingBasis: consented}\n"
    registry = CHANGES[REGISTRY].replace("people:\n", aunt)
    assert held(shown_lines(tmp_path, {**CHANGES, REGISTRY: registry})) == set()
