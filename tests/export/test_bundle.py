"""All formats in one folder: every file with its sum, as a whole or not at all."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from onrecord.export.bundle import MANIFEST, OURS, SUMS, write_bundle
from onrecord.export.formats import FORMATS
from onrecord.export.source import Source, open_source
from onrecord.model.errors import ExportError
from tests.export import hostile


@pytest.fixture(scope="module")
def source(sample_build: Path) -> Source:
    """Give the sample as an export reads it."""
    return open_source(sample_build)


@pytest.fixture(scope="module")
def folder(source: Source, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of all formats of the sample."""
    out = tmp_path_factory.mktemp("bundle") / "sub" / "dist"
    write_bundle(source, out)
    return out


def test_every_format_is_there_as_it_is_alone(source: Source, folder: Path) -> None:
    """The folder holds what each format gives alone, the manifest, the sums, and nothing else."""
    assert {path.name for path in folder.iterdir()} == OURS
    for each in FORMATS.values():
        assert (folder / each.filename).read_bytes() == each.write(source)


def test_the_manifest_tells_each_file(source: Source, folder: Path) -> None:
    """Whose record it is, and of each file the size, the sum and what it leaves out."""
    manifest = json.loads((folder / MANIFEST).read_bytes())
    files = manifest.pop("files")
    assert manifest == {
        "title": source.title,
        "publisher": source.publisher_name,
        "license": source.license,
        "version": source.version,
        "withheld": "",
        "source_licenses": dict(source.source_licences()),
    }
    assert manifest["source_licenses"]
    assert [file["format"] for file in files] == list(FORMATS)
    for file in files:
        data = (folder / file["name"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
        assert file["leaves_out"] == list(FORMATS[file["format"]].leaves_out)


def test_the_sums_cover_every_file_but_themselves(folder: Path) -> None:
    """Each line is a sum and a name, as `sha256sum --check` reads them."""
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, _, name in (line.partition("  ") for line in lines)}
    assert sums == {
        name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in OURS - {SUMS}
    }


def test_a_failure_leaves_what_stood_there(source: Source, tmp_path: Path) -> None:
    """Where one format cannot be written, it is named, and neither new nor half-written files are left."""
    out = tmp_path / "dist"
    with pytest.raises(ExportError, match=r"rdfxml.*U\+0000"):
        write_bundle(hostile.record("\x00"), out)
    assert list(tmp_path.iterdir()) == []
    write_bundle(source, out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    with pytest.raises(ExportError, match="Nothing was written"):
        write_bundle(hostile.record("\x00"), out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert list(tmp_path.iterdir()) == [out]


def test_an_earlier_folder_is_replaced_as_a_whole(source: Source, tmp_path: Path) -> None:
    """What an earlier call wrote goes, also through a link, and nothing of it is left beside."""
    out, link = tmp_path / "dist", tmp_path / "link"
    write_bundle(hostile.record("other"), out)
    link.symlink_to(out)
    write_bundle(source, link)
    assert source.title in (out / MANIFEST).read_text(encoding="utf-8")
    assert {path.name for path in tmp_path.iterdir()} == {"dist", "link"}


def test_an_interrupt_between_the_two_moves_brings_the_old_folder_back(
    source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever stops the program while the folders are switched still has the old one, and nothing beside it."""
    out = tmp_path / "dist"
    write_bundle(source, out)
    before = {path.name: path.read_bytes() for path in out.iterdir()}
    move = Path.replace

    def interrupted(self: Path, target: Path) -> Path:
        if self.name == "new":
            raise KeyboardInterrupt
        return move(self, target)

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_bundle(source, out)
    assert {path.name: path.read_bytes() for path in out.iterdir()} == before
    assert list(tmp_path.iterdir()) == [out]


@pytest.mark.parametrize("name", ["letter.txt", "record.ttl"])
def test_a_folder_of_others_is_refused(tmp_path: Path, source: Source, name: str) -> None:
    """A folder that no such call wrote is left alone, whatever its files are called."""
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(ExportError, match="another folder"):
        write_bundle(source, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_folder_that_somebody_stands_in_is_refused(
    source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It would be replaced under their feet; so would one above it, while one below it is theirs to name."""
    inner = tmp_path / "inner"
    inner.mkdir()
    monkeypatch.chdir(inner)
    for out in (Path(), Path(".."), inner):
        with pytest.raises(ExportError, match="is where you are"):
            write_bundle(source, out)
    assert list(inner.iterdir()) == []
    assert write_bundle(source, Path("dist"))


def test_a_file_and_a_published_build_are_refused(
    tmp_path: Path, source: Source, sample_build: Path
) -> None:
    """Neither a file nor a folder within a published version is replaced."""
    file = tmp_path / "file"
    file.touch()
    with pytest.raises(ExportError, match="is a file"):
        write_bundle(source, file)
    with pytest.raises(ExportError, match="published build"):
        write_bundle(source, sample_build / "current" / "store" / "dist")
    with pytest.raises(ExportError, match="cannot be written"):
        write_bundle(source, file / "dist")
