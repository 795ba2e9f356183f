"""Output goes where it was sent: a file is replaced whole, a link is followed, a device stays one."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from onrecord.cli.files import write_output
from onrecord.model.errors import OnrecordError
from tests.inventions import SAMPLE

FULL = Path("/dev/full")
CLOSED = "Error: stdout is closed: there is nowhere to write to.\n"
PROGRAM = (sys.executable, "-m", "onrecord.cli")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="the system has no such files")
needs_full = pytest.mark.skipif(not FULL.is_char_device(), reason="there is no full device")


def shell(command: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder as a shell does, with its redirections."""
    line = f'"$0" -m onrecord.cli {command}'
    arguments = ["sh", "-c", line, PROGRAM[0]]
    return subprocess.run(arguments, capture_output=True, text=True, cwd=folder, check=False)


def test_a_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    """The new bytes stand under the name, in folders made for it, and no temporary file stays."""
    out = tmp_path / "made" / "page.html"
    for data in (b"long before", b"new"):
        write_output(data, out)
    assert out.read_bytes() == b"new"
    assert list(out.parent.iterdir()) == [out]


@needs_posix
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """What a link leads to is written, there or not."""
    link = tmp_path / "link"
    link.symlink_to(tmp_path / "target")
    for data in (b"first", b"second"):
        write_output(data, link)
        assert link.is_symlink()
        assert (tmp_path / "target").read_bytes() == data


def test_a_published_build_is_never_written_into(tmp_path: Path) -> None:
    """The links of a build lead into a version; writing through one is refused, and the version stays."""
    part = tmp_path / "build" / "versions" / "0123456789abcdef" / "record.nq"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"whole")
    link = tmp_path / "build" / "record.nq"
    link.symlink_to(part)
    for out in (link, part, part.parent / "new.nq"):
        with pytest.raises(OnrecordError, match="published build"):
            write_output(b"other", out)
    assert part.read_bytes() == b"whole"
    assert list(part.parent.iterdir()) == [part]


@needs_posix
def test_a_pipe_is_written_to(tmp_path: Path) -> None:
    """A pipe, as any device, gets the bytes and is not replaced by a file."""
    pipe, got = tmp_path / "pipe", []
    os.mkfifo(pipe)
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()), daemon=True)
    reader.start()
    write_output(b"data", pipe)
    reader.join(timeout=10)
    assert got == [b"data"]
    assert pipe.is_fifo()


@needs_full
def test_a_full_device_ends_with_a_message() -> None:
    """The message names the file, and the device is still one."""
    with pytest.raises(OnrecordError, match=r"^/dev/full cannot be written: No space left"):
        write_output(b"data", FULL)
    assert FULL.is_char_device()


@needs_full
@pytest.mark.parametrize(
    "command", ["--help", "--version", "build --help", "query --list", f"validate '{SAMPLE}'"]
)
def test_a_full_disk_behind_stdout_ends_with_a_message(command: str) -> None:
    """Whatever is written, one line says why it could not be, and the status says that it was not."""
    run = shell(f"{command} > {FULL}")
    assert run.returncode == 1
    assert run.stderr == "Error: No space left on device\n"


@needs_posix
@pytest.mark.parametrize("command", ["--help", "--version", "view --help", "query --list"])
def test_a_reader_that_left_before_is_no_error(command: str) -> None:
    """Nothing is said, and the status is that of a program which the signal ended."""
    reader, writer = os.pipe()
    os.close(reader)
    line = [*PROGRAM, *command.split()]
    run = subprocess.run(line, stdout=writer, stderr=subprocess.PIPE, check=False)
    os.close(writer)
    assert (run.returncode, run.stderr) == (141, b"")


@needs_posix
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("query --list >&-", CLOSED),
        ("info >&-", CLOSED),
        ("info --format json >&-", CLOSED),
        ("completion bash >&-", CLOSED),
        ("query - <&-", "Error: The query is empty.\n"),
    ],
)
def test_a_closed_stream_ends_with_a_message(command: str, said: str, sample_build: Path) -> None:
    """A stream that was closed before the program began is no traceback."""
    run = shell(command, sample_build.parent)
    assert (run.returncode, run.stderr) == (1, said)
