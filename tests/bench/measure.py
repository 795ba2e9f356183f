"""CPU seconds of whole processes."""

from __future__ import annotations

import resource
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median


@dataclass(frozen=True, slots=True)
class Times:
    """The CPU seconds (user and system) of the runs of one command."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """Return the middle of the runs."""
        return median(self.seconds)

    def __str__(self) -> str:
        """Return median, least and most in columns."""
        return f"{self.median:7.2f} {min(self.seconds):7.2f} {max(self.seconds):7.2f}"


def measure(commands: Mapping[str, Sequence[str]], runs: int, cwd: Path) -> dict[str, Times]:
    """Return the times of each command.

    The commands take turns, so that a load from outside falls on all of them alike. Raises CalledProcessError
    where one fails: what does not work has no time.
    """
    taken: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            taken[name].append(cpu_seconds(command, cwd))
    return {name: Times(tuple(seconds)) for name, seconds in taken.items()}


def cpu_seconds(command: Sequence[str], cwd: Path) -> float:
    """Run a program once and return the CPU seconds that it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=cwd, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
