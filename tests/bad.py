"""A spoilt workspace and what the reader must say of it."""

from __future__ import annotations

from dataclasses import dataclass

from tests.workspaces import INCIDENT, Changes, replaced


@dataclass(frozen=True, kw_only=True)
class Bad:
    """A spoilt workspace and the first of its findings (mostly the only one).

    `at` is a snippet of the line that it names, or the number of the line.
    """

    changes: Changes
    code: str
    at: str | int
    key: str | None
    message: str
    mend: str
    column: int | None = None
    needs_text: bool = False
    count: int = 1

    @property
    def file(self) -> str:
        """Return the file that the finding names: the last one changed."""
        return list(self.changes)[-1]

    @property
    def line(self) -> int:
        """Return the number of the line in which the snippet stands."""
        if isinstance(self.at, int):
            return self.at
        content = self.changes[self.file]
        assert isinstance(content, str)
        assert content.count(self.at) == 1, (self.at, content.count(self.at))
        return content[: content.index(self.at)].count("\n") + 1


def bad(file: str, old: str, new: str, code: str, **expected: object) -> Bad:
    """Return a workspace in which one snippet of a file is spoilt; the finding is where the new one begins."""
    changes = replaced(file, old, new)
    expected.setdefault("at", new)
    return Bad(changes=changes, code=code, **expected)  # type: ignore[arg-type]


def bad_claim(old: str, new: str, code: str, **expected: object) -> Bad:
    """Return a workspace in which one snippet of the incident's file is spoilt."""
    return bad(INCIDENT, old, new, code, **expected)


def bad_file(file: str, content: str | bytes, code: str, **expected: object) -> Bad:
    """Return a workspace in which a file holds something else."""
    expected = {"at": 1, "key": None, **expected}
    return Bad(changes={file: content}, code=code, **expected)  # type: ignore[arg-type]
