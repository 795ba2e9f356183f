"""What queries need to be asked of the invented sample."""

from __future__ import annotations

from typing import Final

ARGUMENTS: Final = {
    "agents/about": {"agent": "joaquin-ibanez"},
    "claims/as-graph": {"about": "quay"},
    "sources/reported-by-one": {"outlet": "beacon", "other": "courier"},
}
GRAPHS: Final = ("claims/as-graph",)  # the others answer with rows
