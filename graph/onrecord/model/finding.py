"""What a reader, a shape or a check says about a record: where, what is wrong, how to mend it."""

from dataclasses import dataclass, replace
from enum import StrEnum


class Severity(StrEnum):
    """How grave a finding is; the record is refused only for violations."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for the gravest, so that sorting puts it first."""
        return _RANKS[self]


_RANKS = {Severity.VIOLATION: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong or doubtful, with its place in the files or in the graph.

    `message` says what is wrong, `mend` how to put it right; each is a sentence of its own.
    `line` and `column` count from 1. `focus`, `path` and `shape` are IRIs.
    """

    severity: Severity
    code: str
    message: str
    mend: str
    file: str | None = None
    line: int | None = None
    column: int | None = None
    key: str | None = None
    focus: str | None = None
    path: str | None = None
    value: str | None = None
    shape: str | None = None

    def placed(
        self, *, file: str, line: int | None, column: int | None = None, key: str | None = None
    ) -> "Finding":
        """Return the same finding at a place in a file, for findings that began in the graph."""
        return replace(self, file=file, line=line, column=column, key=key or self.key)

    def sort_key(self) -> tuple[object, ...]:
        """Return a total order: by place in the files, then gravity, then everything else."""
        words = (self.key, self.focus, self.path, self.value, self.shape)
        return (
            self.file is None,
            self.file or "",
            self.line or 0,
            self.column or 0,
            self.severity.rank,
            self.code,
            *((word is not None, word or "") for word in words),
            self.message,
            self.mend,
        )

    def __lt__(self, other: "Finding") -> bool:
        """Compare by `sort_key`."""
        return self.sort_key() < other.sort_key()
