"""Where the parts of a build lie on disk: the one place that knows the names.

build/versions/<id>/{store/, record.nq, report.json}     written once, never changed
build/current -> versions/<id>                           replaced atomically
build/{store, record.nq, report.json} -> current/...     for people and other programs
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

STORE: Final = "store"
RECORD: Final = "record.nq"
REPORT: Final = "report.json"
PARTS: Final = (STORE, RECORD, REPORT)

VERSIONS: Final = "versions"
CURRENT: Final = "current"
LOCK: Final = ".lock"
NEW: Final = ".new-"  # a version that is being written
OLD: Final = ".old-"  # a version that is being removed

VERSION_ID: Final = re.compile(r"[0-9a-f]{16}")
KEPT_VERSIONS: Final = 3


def version_id(*contents: bytes) -> str:
    """Return the name of the version with these contents, the same wherever it is built."""
    digest = hashlib.sha256()
    for content in contents:
        digest.update(content)
    return digest.hexdigest()[:16]


def link_target(name: str) -> str:
    """Return what the link called `name` (a part) points to, relative to the build folder."""
    return f"{CURRENT}/{name}"


def is_version_target(target: str) -> bool:
    """Say whether a link with this target is a `current` that a build of ours wrote."""
    folder, _, name = target.partition("/")
    return folder == VERSIONS and VERSION_ID.fullmatch(name) is not None


def is_in_version(path: Path) -> bool:
    """Say whether a path, its links resolved, lies in a published version, which nobody changes."""
    return any(
        VERSION_ID.fullmatch(folder.name) and folder.parent.name == VERSIONS
        for folder in path.parents
    )


def version_folders(out: Path) -> list[Path]:
    """Return the whole versions in the build folder `out`, the one published last first."""
    found = [path for path in (out / VERSIONS).iterdir() if VERSION_ID.fullmatch(path.name)]
    return sorted(found, key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
