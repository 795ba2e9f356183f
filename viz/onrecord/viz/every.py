"""Every output that the program makes of a record, one after the other, for whoever reads them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onrecord.export.leaks.check import Output, of_store
from onrecord.export.leaks.guard import Guard
from onrecord.export.leaks.outputs import of_file, of_format
from onrecord.model.errors import ResourceError
from onrecord.model.resources import resource
from onrecord.network import incidents, project
from onrecord.store.layout import RECORD, REPORT

if TYPE_CHECKING:
    from onrecord.export.source import Source

Step = Callable[[str], None]
DOCUMENTS: Final = (".md", ".svg")


def every_output(source: Source, build: Path, watch: Guard, step: Step) -> Iterator[Output]:
    """Yield the outputs of a record: its build, its exports, its drawings, its printed pages, its documentation.

    `build` is the folder of the build; each output is made when it is its turn, and kept nowhere.
    """
    yield of_store(source.store)
    for name in (RECORD, REPORT):
        yield of_file(name, (build / name).read_bytes(), watch)
    for output in (_exports, _drawings, _prints):
        yield from output(source, watch, step)
    yield from _documents(watch)


def _exports(source: Source, watch: Guard, step: Step) -> Iterator[Output]:
    from onrecord.export.formats import FORMATS

    for name, each in FORMATS.items():
        step(f"reading {each.filename}")
        yield of_format(name, each.write(source), watch, each.filename)


def _drawings(source: Source, watch: Guard, step: Step) -> Iterator[Output]:
    from onrecord.viz import render, render_svg

    step("reading the network")
    whole = project(source.store)
    yield of_file("network.html", render(whole).encode(), watch)
    yield of_file("network.svg", render_svg(whole).encode(), watch)
    for incident in _incidents(source):
        network = project(source.store, incident)
        name = incident.rpartition("/")[2]
        yield of_file(f"network-{name}.html", render(network).encode(), watch)
        yield of_file(f"network-{name}.svg", render_svg(network).encode(), watch)


def _prints(source: Source, watch: Guard, step: Step) -> Iterator[Output]:
    from onrecord.query.chronicle import chronicle
    from onrecord.query.chronicle import machine as dossiers
    from onrecord.query.chronicle.outline import outline
    from onrecord.query.citation import Edition
    from onrecord.query.disputes import Selection, disputes, machine, markdown
    from onrecord.query.disputes.choose import EVERY
    from onrecord.query.dossier.outline import to_markdown
    from onrecord.viz.prints import dispute_page, dossier_page
    from onrecord.viz.prints.sheet import Paper

    step("reading what is printed")
    edition = Edition(source.title, source.publisher_name, source.version, source.license)
    asked = disputes(source.store, Selection("", "", EVERY), edition, ())
    yield of_file("dispute.html", dispute_page(asked, Paper.A4).encode(), watch)
    yield of_file("dispute.md", markdown.markdown(asked).encode(), watch)
    yield of_file("dispute.json", machine.to_json(asked), watch)
    for incident in _incidents(source):
        told = chronicle(source.store, incident, edition, ())
        name = f"dossier-{incident.rpartition('/')[2]}"
        yield of_file(f"{name}.html", dossier_page(told, Paper.A4).encode(), watch)
        yield of_file(f"{name}.md", to_markdown(outline(told)).encode(), watch)
        yield of_file(f"{name}.json", dossiers.to_json(told), watch)


def _incidents(source: Source) -> list[str]:
    return sorted(incidents(source.store))


def _documents(watch: Guard) -> Iterator[Output]:
    """Yield the documentation of a checkout; an installed program has none with it."""
    try:
        folder = resource("docs")
    except ResourceError:
        return
    for path in sorted(folder.rglob("*")):
        if path.suffix in DOCUMENTS:
            name = path.relative_to(folder.parent).as_posix()
            yield of_file(name, path.read_bytes(), watch)
