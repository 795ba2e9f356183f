"""From the files that people write to the root: six outlets and one statement, hops of any length, circles."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from pyoxigraph import Store

from onrecord.export.assemble import assemble
from onrecord.query import run
from onrecord.query.catalogue import find
from onrecord.store.select import Row, select
from tests.workspaces import BASE, FILES, INCIDENT, REGISTRY, SOURCES, digest, write_workspace

OUTLETS = ("post", "star", "echo", "herald", "courier", "tribune")
TEXT = "A stop.\n"
ROOTS = """
SELECT ?aspect ?count ?single ?circular ?root WHERE {
  ?question a onr:Question ; onr:aspect ?aspect ; onr:rootCount ?count ; onr:singleRoot ?single ;
    onr:circular ?circular ; onr:root ?root ; onr:topic ?topic .
  FILTER(STRENDS(STR(?topic), "act/depot-2"))
} ORDER BY ?root
"""


def told(outlet: str, claimant: str, hops: Sequence[str] = ()) -> str:
    """Return a claim in the article of an outlet: by whom, through whom, that the search was the watch's."""
    return f"""\
  - says: {{subject: act/depot-2, predicate: performedBy, object: agency/tram-watch}}
    source: source/{outlet}
    claimant: {claimant}
    hops: [{", ".join(f"outlet/{hop}" for hop in hops)}]
    stance: asserts
    paraphrase: it was the watch that searched
    at: [0, 7]
    digest: {digest(TEXT[:7])}
"""


def files(claims: Sequence[str]) -> Mapping[str, str]:
    """Return the workspace with six outlets more, an article of each, and claims in them."""
    outlets = "".join(f"  - {{id: outlet/{name}, label: {name.title()}}}\n" for name in OUTLETS)
    sources = "".join(
        f"  - {{id: source/{name}, type: article, label: piece in the {name}, publisher: outlet/{name},"
        f" language: en, digest: '{digest(TEXT)}', length: {len(TEXT)}}}\n"
        for name in OUTLETS
    )
    return {
        REGISTRY: FILES[REGISTRY].replace("outlets:\n", f"outlets:\n{outlets}"),
        SOURCES: FILES[SOURCES] + sources,
        INCIDENT: FILES[INCIDENT].partition("  - says: {subject: act/depot-2")[0] + "".join(claims),
    }


def built(folder: Path, claims: Sequence[str]) -> Store:
    """Return the store of a record with these claims."""
    assembled = assemble(write_workspace(folder, files(claims)))
    assert assembled.is_valid, assembled.findings
    return assembled.store


def question(store: Store) -> tuple[str, str, str, list[str]]:
    """Return number of roots, single root, circular and the roots of who searched."""
    rows: list[Row] = list(select(store, ROOTS))
    first = rows[0]
    names = [row["root"].value.removeprefix(BASE) for row in rows]
    return first["count"].value, first["single"].value, first["circular"].value, names


def test_six_outlets_and_one_statement_are_one_root(tmp_path: Path) -> None:
    """Each names the watch."""
    store = built(tmp_path, [told(name, "agency/tram-watch") for name in OUTLETS])
    assert question(store) == ("1", "true", "false", ["agency/tram-watch"])


def test_outlets_in_a_chain_go_back_to_whoever_stands_at_its_start(tmp_path: Path) -> None:
    """The first names the watch, each other the outlet before it."""
    chain = [told(OUTLETS[0], "agency/tram-watch")]
    chain += [told(name, f"outlet/{before}") for before, name in pairwise(OUTLETS)]
    assert question(built(tmp_path, chain)) == ("1", "true", "false", ["agency/tram-watch"])


def test_outlets_that_cite_one_another_are_a_circle(tmp_path: Path) -> None:
    """Two name each other, and nobody else says it."""
    circle = [told("post", "outlet/star"), told("star", "outlet/post")]
    found = question(built(tmp_path, circle))
    assert found == ("1", "true", "true", ["outlet/post", "outlet/star"])


def test_a_second_voice_is_a_second_root(tmp_path: Path) -> None:
    """Five repeat the watch, one tells it in its own voice."""
    five = [told(name, "agency/tram-watch") for name in OUTLETS[:5]]
    store = built(tmp_path, [*five, told("tribune", "outlet/tribune")])
    assert question(store) == ("2", "false", "false", ["agency/tram-watch", "outlet/tribune"])


@pytest.mark.parametrize("count", [0, 1, 5])
def test_hops_of_any_length_keep_their_order(count: int, tmp_path: Path) -> None:
    """What came through none or through five stands in the chain as it was written, speaker first."""
    hops = OUTLETS[:0:-1][:count]
    store = built(tmp_path, [told("post", "agency/tram-watch", hops)])
    rows = list(run(find("claims/chains").text, store=store).rows())
    (chain,) = [row for row in rows if str(row["reported"]).startswith('"piece in the post')]
    through = chain.get("hops")
    said = getattr(through, "value", "")
    assert said == " > ".join(name.title() for name in hops)
