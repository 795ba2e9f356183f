"""A build, opened as a profile shows it."""

from __future__ import annotations

from pathlib import Path

from onrecord.export.profile.profiled import Withheld, profiled
from onrecord.export.profile.rules import NEWSROOM, WHOLE, find_profile
from onrecord.read.ontology import read_ontology
from onrecord.store.snapshot import open_snapshot


def open_profiled(build: Path, name: str, workspace: Path = Path()) -> Withheld:
    """Return the record of a build folder as the profile of a name, or in a file, shows it.

    `workspace` is where profiles of one's own are looked for. Raises StoreError where there is no build,
    ProfileError or FindingsError where there is no such profile.
    """
    if name == NEWSROOM:  # nothing to look up in the vocabulary, which takes a while to read
        return Withheld(open_snapshot(build), WHOLE)
    ontology = read_ontology()
    profile = find_profile(name, ontology, workspace)
    return profiled(open_snapshot(build), profile, ontology)
