"""The one family of exceptions that the library raises.

The command line turns them into a message and an exit status, the server into one JSON shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onrecord.model.finding import Finding


class OnrecordError(Exception):
    """Something that the user can mend; its text says what is wrong and what to do."""

    exit_code = 1


def reason(error: Exception) -> str:
    """Return what the system or a parser says is wrong, as the end of a sentence: one line, no number, no path."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text.strip().splitlines()[0].rstrip(".") if text.strip() else type(error).__name__


class ResourceError(OnrecordError):
    """A folder that the program ships with was not found."""


class WorkspaceError(OnrecordError):
    """A workspace could not be read at all."""


class FindingsError(OnrecordError):
    """A workspace does not validate; `findings` says where and how to mend it."""

    def __init__(self, message: str, findings: Sequence[Finding]) -> None:
        super().__init__(message)
        self.findings = tuple(findings)


class StoreError(OnrecordError):
    """A build could not be opened or written."""


class QueryError(OnrecordError):
    """A query, its name or its parameters are not usable."""


class ExportError(OnrecordError):
    """A record cannot be written in the format that was asked for."""


class LeakError(OnrecordError):
    """An output would tell as a fact what is only claimed."""


class ViewError(OnrecordError):
    """A page cannot be drawn from this record."""


class LogError(OnrecordError):
    """The log of editorial decisions is broken, or an entry cannot be written."""


class TakedownError(OnrecordError):
    """Something cannot be taken out of a workspace as a whole, so nothing was."""


class ProfileError(OnrecordError):
    """A record cannot be shown under the profile that was asked for."""


class ReadingError(OnrecordError):
    """A reading, its policy or its parameters are not usable."""


class RuleError(OnrecordError):
    """A shape or a check cannot be used as it is written."""
