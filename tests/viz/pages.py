"""Pages of invented records, and what their parts hold."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from onrecord.network import project
from onrecord.viz import render
from onrecord.viz.record import REPEATED
from tests.inventions import city, crowd, sample, stances

DATA = re.compile(r'<script type="application/json" id="record">(.*?)</script>', re.DOTALL)


def data_of(page: str) -> dict[str, Any]:
    """Return what the page gives its script, with nodes and edges written out as the script does."""
    found = DATA.findall(page)
    assert len(found) == 1
    data: dict[str, Any] = json.loads(found[0])
    kinds, texts = list(data["kinds"]), data["texts"]
    for number, node in enumerate(data["nodes"]):
        node |= {"id": number, "kind": kinds[node["kind"]], "iri": data["base"] + node["iri"]}
        node |= {name: texts[node[name]] for name in REPEATED & node.keys()}
        node["fields"] = [
            [texts[term], [[_part(part, texts) for part in value] for value in values]]
            for term, *values in node["fields"]
        ]
    data["edges"] = [
        {"from": start, "to": end, "relation": data["relations"][relation], "claim": claim}
        for start, end, relation, claim, *_ in data["edges"]
    ]
    return data


def _part(part: Any, texts: list[str]) -> Any:
    match part:
        case int():
            return texts[part]
        case [number]:
            return {"node": number}
        case _:
            return part


@cache
def sample_page() -> str:
    """Return the page of the sample workspace."""
    return render(project(sample()))


@cache
def small_page() -> str:
    """Return the page of a record in which every stance is taken."""
    return render(project(stances().store()))


@cache
def large_page() -> str:
    """Return the page of a record as large as a real incident."""
    return render(project(crowd().store()))


@cache
def city_page() -> str:
    """Return the page of a record of three incidents and 510 claims."""
    return render(project(city().store()))
