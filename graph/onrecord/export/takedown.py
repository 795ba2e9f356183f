"""A thing or a claim is taken out of a workspace as a whole: no name of it is left, and a tombstone keeps its place."""

from __future__ import annotations

import contextlib
import re
import shutil
import tempfile
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from onrecord.derive.parties import parties
from onrecord.export.assemble import Assembled, assemble
from onrecord.model.edtf import is_edtf
from onrecord.model.errors import FindingsError, TakedownError, reason
from onrecord.model.vocabulary import CLAIM
from onrecord.model.whole_file import draft
from onrecord.model.words import split_remark
from onrecord.read.alone import alone_in
from onrecord.read.log import SHOWN as LOG
from onrecord.read.name_parts import Names, folded
from onrecord.read.record import Record
from onrecord.read.record_log import record_log
from onrecord.read.removal import Removal, remove
from onrecord.read.schema import FILES
from onrecord.read.settings import SETTINGS
from onrecord.read.slug import one_line
from onrecord.read.strays import YAML_SUFFIXES
from onrecord.read.template import quoted
from onrecord.read.things import IDENTIFIER, collect_things
from onrecord.read.workspace import read_workspace
from onrecord.store import layout
from onrecord.store.select import select
from onrecord.store.tombstone import digest_of_iri

FORM: Final = re.compile(rf"{IDENTIFIER.pattern}|claim/[0-9a-f]{{32}}")
MOST_SHOWN: Final = 20
HISTORY: Final = ".git"
CALLED: Final = """
SELECT DISTINCT ?person ?name WHERE {
  VALUES ?naming { onr:hasName onr:alsoKnownAs }
  ?proposition rdf:predicate ?naming ; rdf:subject ?person ; rdf:object ?name .
}
"""


@dataclass(frozen=True, slots=True)
class TakenDown:
    """What was taken out, by kind; the files that changed; other files of the workspace that still hold a name.

    `same` are identifiers that stay and were judged to mean the same; `history` is the folder that keeps old versions
    of the files, if there is one.
    """

    counts: Mapping[str, int]
    files: tuple[str, ...]
    tombstone: str
    left: tuple[str, ...]
    same: tuple[str, ...] = ()
    history: str = ""


def take_down(
    folder: Path, identifier: str, *, why: str, on: str, by: str | None = None, dry: bool = False
) -> TakenDown:
    """Take a thing or a claim out of the files of a workspace, with all that depends on it, and return what went.

    All of it goes, or nothing: the files are changed only where the rest is a record that builds and holds no name
    of it. Raises TakedownError where that is not so, with every place that somebody has to reword; FindingsError
    where the workspace, or what would be left, is not valid. `dry` changes nothing.
    """
    if not FORM.fullmatch(identifier):
        raise TakedownError(
            f"{identifier!r} is no identifier: write one such as person/ola-brandt."
        )
    if not is_edtf(on):
        raise TakedownError(f"{on!r} is no date: write it as 2031-04-12.")
    with alone_in(folder):
        return _taken_down(folder, identifier, why=why, on=on, by=by, dry=dry)


def _taken_down(
    folder: Path, identifier: str, *, why: str, on: str, by: str | None, dry: bool
) -> TakenDown:
    before = _valid(folder, "The workspace is not valid as it stands. Mend it first")
    names = _names(folder, identifier, before)
    why = one_line(why, "reason")
    if names.are_in(why) or identifier in why:
        raise TakedownError(
            "The reason names what is taken out. The tombstone stays, so say it without the name."
        )
    files = _files(folder)
    removal = remove(files, identifier, _claims(before))
    stone = digest_of_iri(before.read.settings.base + identifier)
    who = by or before.read.settings.publisher
    new = {**removal.files, _stone_name(stone): _tombstone(stone, on, who, why)}
    settings = {SETTINGS: (folder / SETTINGS).read_text(encoding="utf-8")}
    _refuse_left({**files, **settings}, removal, identifier, names)
    with _tried(folder, new, why, on) as log:
        changed = {**new, **log}
    left = tuple(_others(folder, {*files, *changed, SETTINGS}, identifier, names))
    if not dry:
        _write(folder, changed)
    counts = {kind: n for kind, n in removal.counts.items() if n}
    same, history = _same(before, identifier), _history(folder)
    return TakenDown(counts, tuple(sorted(changed)), _stone_name(stone), left, same, history)


def _valid(folder: Path, what: str) -> Assembled:
    assembled = assemble(folder)
    if not assembled.is_valid:
        raise FindingsError(f"{what}; nothing was taken out.", assembled.findings)
    return assembled


def _claims(assembled: Assembled) -> dict[tuple[str, int], str]:
    """Return the claims of a record by the place where they stand."""
    base = assembled.read.settings.base
    prefix = f"{base}{CLAIM.rpartition('#')[2].lower()}/"
    return {
        (place.file, place.line): iri.removeprefix(base)
        for iri, place in assembled.read.origins.items()
        if iri.startswith(prefix) and "#" not in iri
    }


def _files(folder: Path) -> dict[str, str]:
    """Return the files of a workspace that hold its record, by name."""
    return {
        f"{name}/{path.name}": path.read_bytes().decode("utf-8")
        for name in FILES
        if (folder / name).is_dir()
        for path in sorted((folder / name).iterdir())
        if path.suffix in YAML_SUFFIXES and path.name[0] != "."
    }


def _same(assembled: Assembled, identifier: str) -> tuple[str, ...]:
    """Return the other names that are judged to mean the same as what is taken out."""
    base = assembled.read.settings.base
    alike = parties(assembled.store).names(base + identifier)
    return tuple(sorted(each.removeprefix(base) for each in alike if each != base + identifier))


def _history(folder: Path) -> str:
    """Return the folder in which versions of the files are kept, nothing where there is none."""
    here = folder.resolve()
    return next((str(up / HISTORY) for up in (here, *here.parents) if (up / HISTORY).exists()), "")


def _names(folder: Path, identifier: str, assembled: Assembled) -> Names:
    """Return the names by which a thing that is taken out could be known: those of a person by any part."""
    things = collect_things(read_workspace(folder), [])
    thing = things.get(identifier)
    if thing is None:
        return Names((), ())
    label = split_remark(thing.record.text("label") or "")[0]
    if not _is_named(thing.record, identifier):
        return Names((), ())
    others = (t.record for i, t in things.items() if i != identifier and _is_named(t.record, i))
    shown = [split_remark(record.text("label") or "")[0] for record in others]
    person = NamedNode(assembled.read.settings.base + identifier)
    called = [row["name"].value for row in select(assembled.store, CALLED, {"person": person})]
    return Names([label, identifier.partition("/")[2], *called], shown)


def _is_named(record: Record, identifier: str) -> bool:
    return identifier.startswith("person/") and record.text("unnamed") != "true"


def _stone_name(digest: str) -> str:
    return f"editorial/tombstone-{digest.removeprefix('sha256:')[:16]}.yaml"


def _tombstone(digest: str, on: str, by: str, why: str) -> str:
    lines = ("tombstones:", f"  - digest: {digest}", f"    on: {quoted(on)}")
    return "\n".join((*lines, f"    by: {by}", f"    reason: {quoted(why)}", ""))


def _refuse_left(files: Mapping[str, str], removal: Removal, identifier: str, names: Names) -> None:
    """Refuse where the files would still name what is taken out, with every place that has to be reworded."""
    left = {name: removal.files.get(name, text) for name, text in files.items()}
    lines = {name: text.splitlines() for name, text in files.items()}
    found = [
        f"{name}, line {lines[name].index(line) + 1}"
        for name, text in left.items()
        for line in (text or "").splitlines()
        if _tells(line, identifier, names)
    ]
    found += [
        f"the name of {name}" for name, text in left.items() if text and names.are_in(_stem(name))
    ]
    if found:
        places = "; ".join(dict.fromkeys(found[:MOST_SHOWN]))
        more = f" and {len(found) - MOST_SHOWN} more" if len(found) > MOST_SHOWN else ""
        raise TakedownError(
            f"Nothing was taken out, since these would still tell of {identifier}: {places}{more}."
            " Reword them, or give what is called so another identifier, and try again."
        )


def _tells(text: str, identifier: str, names: Names) -> bool:
    return names.are_in(text) or bool(re.search(rf"{re.escape(identifier)}(?![\w-])", text))


def _stem(name: str) -> str:
    return name.rpartition("/")[2].rpartition(".")[0]


@contextlib.contextmanager
def _tried(
    folder: Path, new: Mapping[str, str | None], why: str, on: str
) -> Iterator[Mapping[str, str]]:
    """Yield the log that belongs to the changed files, after a record was made of them in another place."""
    with tempfile.TemporaryDirectory() as place:
        trial = Path(place, "workspace")
        trial.mkdir()
        shutil.copy(folder / SETTINGS, trial / SETTINGS)
        for name in FILES:
            if (folder / name).is_dir():
                shutil.copytree(folder / name, trial / name)
        _place(trial, new)
        log: dict[str, str] = {}
        if (folder / LOG).is_file():
            record_log(trial, why=why, on=on)
            log[LOG] = (trial / LOG).read_bytes().decode("utf-8")
        _valid(trial, "What would be left is not a valid record")
        yield log


def _write(folder: Path, new: Mapping[str, str | None]) -> None:
    """Change the files; where the system refuses one, or somebody interrupts, all are as they were."""
    before = {n: _bytes(folder / n) for n in new}
    try:
        _place(folder, new)
    except OSError as error:
        _restore(folder, before)
        raise TakedownError(
            f"The files cannot be changed: {reason(error)}. They are as they were."
        ) from error
    except BaseException:  # whoever is interrupted leaves nothing half done
        _restore(folder, before)
        raise


def _restore(folder: Path, before: Mapping[str, bytes | None]) -> None:
    for name, data in before.items():
        if data is None:
            (folder / name).unlink(missing_ok=True)
        elif _bytes(folder / name) != data:
            (folder / name).write_bytes(data)


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.is_file() else None


def _place(folder: Path, new: Mapping[str, str | None]) -> None:
    for name, text in new.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        if text is None:
            path.unlink(missing_ok=True)
            continue
        with draft(path, text.encode("utf-8")) as whole:
            whole.replace(path)


def _others(folder: Path, known: Container[str], identifier: str, names: Names) -> Iterator[str]:
    """Yield the files in a workspace that are no part of the record and tell, in words or name, of what is taken out.

    Versions of builds go with --purge, and the history of the files is told of as a whole. Raises TakedownError
    where a file cannot be read.
    """
    for path in sorted(_files_in(folder)):
        name = path.relative_to(folder).as_posix()
        if name in known:
            continue
        try:
            data = path.read_bytes()
        except OSError as error:
            raise TakedownError(
                f"{name} cannot be read, and may hold the name: {reason(error)}. Nothing was taken out."
            ) from error
        if any(_tells(folded(text), folded(identifier), names) for text in (name, *_texts(data))):
            yield name


def _texts(data: bytes) -> Iterator[str]:
    """Yield what a file says, as UTF-8, or as UTF-16 where it begins so."""
    yield data.decode("utf-8", "replace")
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        yield data.decode("utf-16", "replace")


def _files_in(folder: Path) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.is_symlink() or path.name == HISTORY:
            continue
        if path.is_dir():
            is_build = path.name == layout.VERSIONS and (folder / layout.CURRENT).is_symlink()
            yield from () if is_build else _files_in(path)
        elif path.is_file():
            yield path
