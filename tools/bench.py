"""Print the CPU seconds of the program's commands: median, least and most of five runs each."""

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROGRAM = str(Path(sys.executable).with_name("onrecord"))
RUNS = 5


def commands(out: str) -> list[list[str]]:
    """Return the arguments of each measured run, in an order in which each finds its input."""
    return [
        ["--help"],
        ["build", "data", "--out", out],
        ["validate", "data"],
        ["query", "--list"],
        ["view", "--out", f"{out}/network.html"],
    ]


def cpu_seconds(arguments: list[str]) -> float:
    """Run the program once and return the CPU seconds that it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([PROGRAM, *arguments], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Measure each command and print one line about it."""
    python = sys.version.split()[0]
    print(f"{'median':>7} {'least':>7} {'most':>7}  CPU seconds of {RUNS} runs, Python {python}")
    with tempfile.TemporaryDirectory() as folder:
        for arguments in commands(f"{folder}/build"):
            seconds = [cpu_seconds(arguments) for _ in range(RUNS)]
            line = f"{statistics.median(seconds):7.2f} {min(seconds):7.2f} {max(seconds):7.2f}"
            print(line, "onrecord", " ".join(arguments).replace(folder, "TMP"), flush=True)


if __name__ == "__main__":
    main()
