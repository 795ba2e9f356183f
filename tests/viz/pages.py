"""Pages of invented records, and what their parts hold."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from onrecord.network import project
from onrecord.viz import render
from tests.inventions import crowd, sample, stances

DATA = re.compile(r'<script type="application/json" id="record">(.*?)</script>', re.DOTALL)


def data_of(page: str) -> dict[str, Any]:
    """Return what the page gives its script."""
    found = DATA.findall(page)
    assert len(found) == 1
    data: dict[str, Any] = json.loads(found[0])
    return data


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
