"""Write the generated pages of docs/, or with --check say which are not up to date.

Run from the checkout: `python -m tools.docs [--check]`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import tools.cli_reference
import tools.picture
import tools.queries
import tools.shapes
import tools.vocabulary
import tools.workspace_format

ROOT = Path(__file__).resolve().parents[1]
GENERATORS = (
    tools.cli_reference.pages,
    tools.vocabulary.pages,
    tools.shapes.pages,
    tools.queries.pages,
    tools.workspace_format.pages,
    tools.picture.pages,
)
GENERATED_FOLDERS = ("docs/vocabulary",)  # hold nothing that is written by hand


def pages() -> dict[str, str]:
    """Return every generated page by its path in the checkout."""
    return {path: text for made in GENERATORS for path, text in made().items()}


def outdated(wanted: Mapping[str, str], root: Path = ROOT) -> list[str]:
    """Return the paths of pages that are missing, that differ, or that nothing generates any more."""
    differing = [path for path, text in wanted.items() if _text(root / path) != text]
    return sorted([*differing, *_left_over(wanted, root)])


def write(wanted: Mapping[str, str], root: Path = ROOT) -> None:
    """Make the generated pages what they should be."""
    for path, text in wanted.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for path in _left_over(wanted, root):
        (root / path).unlink()


def _left_over(wanted: Mapping[str, str], root: Path) -> Iterator[str]:
    for folder in GENERATED_FOLDERS:
        found = (path.relative_to(root).as_posix() for path in (root / folder).glob("*.md"))
        yield from (path for path in sorted(found) if path not in wanted)


def _text(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def main() -> int:
    """Write or check the pages and return the exit status."""
    wanted = pages()
    if "--check" not in sys.argv[1:]:
        write(wanted)
        return 0
    for path in (found := outdated(wanted)):
        print(f"{path} is not what it is written from says: run `make docs`.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
