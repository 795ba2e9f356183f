"""An article enters a workspace: by digest and length, never by its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from onrecord.model.edtf import is_edtf
from onrecord.model.errors import WorkspaceError
from onrecord.read.alone import alone_in
from onrecord.read.article import Article, read_article
from onrecord.read.names import Named, alike, find_or_name, free
from onrecord.read.new_files import write_new
from onrecord.read.settings import FORMS, is_web_address
from onrecord.read.slug import DEVICES, one_line, slug
from onrecord.read.strays import YAML_SUFFIXES
from onrecord.read.template import filled, quoted
from onrecord.read.things import Thing, collect_things
from onrecord.read.workspace import read_workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What whoever adds an article tells of it; nothing of this is taken from its text."""

    incident: str | None = None
    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission:
    """What an article is called in a workspace, and which files were written for it."""

    source: str
    incident: Named
    outlet: Named
    article: Article
    files: Mapping[str, str]
    notes: tuple[str, ...]


def admit(path: Path, folder: Path, told: Told) -> Admission:
    """Record an article in a workspace and return what was written; files that are there stay as they are.

    Raises WorkspaceError where the article is no text or is there already, or where something that is told of it
    cannot be used; nothing is written then.
    """
    _check(told)
    article = read_article(path)
    with alone_in(folder):
        return _admitted(article, folder, told)


def _admitted(article: Article, folder: Path, told: Told) -> Admission:
    things = _things(folder)
    _refuse_known(article, things)
    incident = _incident(told.incident, things)
    outlet = _outlet(told.outlet, incident, things)
    source = _source_id(told, incident, outlet, things)
    files = dict(_files(folder, article, told, source, incident, outlet))
    write_new([(folder / name, text) for name, text in files.items()])
    near = _near(outlet, things) if told.outlet is not None else ()
    notes = (*article.notes, *_same_address(told.url, things), *near)
    return Admission(
        source=source,
        incident=incident,
        outlet=outlet,
        article=article,
        files=files,
        notes=notes,
    )


def _check(told: Told) -> None:
    """Refuse a date, address or language that a source could not hold."""
    _, is_language, language = FORMS["language"]
    for value, fits, wanted in (
        (told.published, is_edtf, "a date such as 2024-03-21, 2024-03 or XXXX-03-21"),
        (told.url, is_web_address, "the web address, with https:// in front"),
        (told.language, is_language, language),
    ):
        if value is not None and not fits(value):
            raise WorkspaceError(f"{value!r} cannot be used. Write {wanted}.")


def _things(folder: Path) -> dict[str, Thing]:
    workspace = read_workspace(folder)
    if not workspace.is_complete:
        raise WorkspaceError(
            f"Not every file of {folder} can be read, so nothing was added: run `onrecord validate`."
        )
    return collect_things(workspace, [])


def _refuse_known(article: Article, things: Mapping[str, Thing]) -> None:
    for thing in things.values():
        digest = thing.record.word("digest")
        if digest is not None and digest.text == article.digest:
            where = f"{digest.place.file}, line {digest.place.line}"
            raise WorkspaceError(f"The article is there already: {thing.id} in {where}.")


def _incident(name: str | None, things: Mapping[str, Thing]) -> Named:
    if name is None:
        number = next(
            n for n in range(1, len(things) + 2) if f"incident/incident-{n}" not in things
        )
        return Named(f"incident/incident-{number}", f"Incident {number}", is_new=True)
    found = find_or_name("incident", name, things)
    if not found.is_new or "incident" in found.label.casefold():
        return found
    label = found.label[:1].upper() + found.label[1:]
    return Named(found.id, f"{label} incident", is_new=True)


def _outlet(name: str | None, incident: Named, things: Mapping[str, Thing]) -> Named:
    """Return the outlet that is named, or one without a name: two of those are never taken for one."""
    if name is not None:
        return find_or_name("outlet", name, things)
    identifier = free("outlet", f"{incident.short} publisher", things)
    label = f"publisher of an article on {incident.label} (not named)"
    return Named(identifier, label, is_new=True)


def _source_id(told: Told, incident: Named, outlet: Named, things: Mapping[str, Thing]) -> str:
    words = (
        f"{incident.short} article" if told.outlet is None else f"{outlet.short} {incident.short}"
    )
    return free("source", words, things)


def _files(
    folder: Path, article: Article, told: Told, source: str, incident: Named, outlet: Named
) -> Iterator[tuple[str, str]]:
    """Yield the new files; the source comes last, since with it the article is known."""
    if outlet.is_new:
        name = _free_file(folder, "registry", outlet.short)
        yield name, filled("outlet.yaml", outlet=outlet.id, label=quoted(outlet.label))
    if incident.is_new:
        name = _free_file(folder, "incidents", incident.short)
        yield name, _incident_file(incident, source, outlet, article)
    name = _free_file(folder, "sources", source.partition("/")[2])
    yield name, _source_file(article, told, source, incident, outlet)


def _incident_file(incident: Named, source: str, outlet: Named, article: Article) -> str:
    return filled(
        "incident.yaml",
        incident=incident.id,
        label=quoted(incident.label),
        source=source,
        outlet=outlet.id,
        short=slug(incident.short),
        length=str(article.length),
    )


def _source_file(article: Article, told: Told, source: str, incident: Named, outlet: Named) -> str:
    return filled(
        "source.yaml",
        source=source,
        label=quoted(_label(told, incident, outlet)),
        outlet=outlet.id,
        more="".join(_more(told)),
        digest=article.digest,
        length=str(article.length),
    )


def _label(told: Told, incident: Named, outlet: Named) -> str:
    """Return the title that somebody typed, or a neutral label; the article's own words are not asked."""
    if told.title is not None:
        return one_line(told.title, "title")
    who = outlet.label if told.outlet is not None else "publisher not named"
    return f"article on {incident.label} ({who})"


def _more(told: Told) -> Iterator[str]:
    for key in ("language", "published", "url"):
        if (value := getattr(told, key)) is not None:
            yield f"    {key}: {quoted(value)}\n"


def _free_file(folder: Path, part: str, short: str) -> str:
    """Return the name of a file in a part of the workspace that is not there yet, whatever the ending."""
    number, name = 1, short
    while name in DEVICES or any(
        (folder / part / f"{name}{end}").exists() for end in YAML_SUFFIXES
    ):
        number += 1
        name = f"{short}-{number}"
    return f"{part}/{name}.yaml"


def _near(outlet: Named, things: Mapping[str, Thing]) -> Iterator[str]:
    for other in alike(outlet, things):
        label = things[other].record.text("label")
        yield f"{outlet.id} is new, and its name is like that of {other} ({label}); two outlets are never merged."


def _same_address(url: str | None, things: Mapping[str, Thing]) -> Iterator[str]:
    for thing in things.values():
        word = thing.record.word("url")
        if url is not None and word is not None and word.text == url:
            yield f"{thing.id} has the same address and another text."
