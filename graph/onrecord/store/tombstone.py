"""The digest that a tombstone keeps of what was taken out."""

from __future__ import annotations

import hashlib


def digest_of_iri(iri: str) -> str:
    """Return the digest of an IRI, by which it is known again and from which it cannot be read."""
    return f"sha256:{hashlib.sha256(iri.encode('utf-8')).hexdigest()}"
