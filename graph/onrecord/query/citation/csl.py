"""A citation as CSL-JSON, the form that programs for references exchange.

https://github.com/citation-style-language/schema/blob/master/schemas/input/csl-data.json
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from onrecord.query.terminal import plain

if TYPE_CHECKING:
    from onrecord.query.citation.values import Citation


def csl_json(citation: Citation) -> str:
    """Return a citation as a list of one item; it has no date, since no source states one of it."""
    edition = citation.edition
    notes = (*citation.places, *citation.remarks, f"licence {edition.license}")
    item = {
        "id": citation.key,
        "type": "entry",
        "title": citation.title,
        "author": [{"literal": plain(edition.publisher)}] if edition.publisher else [],
        "container-title": edition.title,
        "publisher": edition.publisher,
        "version": edition.version,
        "URL": citation.iri,
        "note": "; ".join(notes),
    }
    kept = {name: plain(v) if isinstance(v, str) else v for name, v in item.items() if v}
    return json.dumps([kept], ensure_ascii=False, indent=2) + "\n"
