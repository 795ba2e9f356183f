"""Profiles: files that say how people are shown and which claims are withheld."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from pathlib import Path
from typing import Final

from onrecord.model.errors import FindingsError, ProfileError
from onrecord.model.finding import Finding
from onrecord.model.ontology import Ontology
from onrecord.model.vocabulary import NAMING_BASIS_CLASS, ONR
from onrecord.read.located import Place, Refused, excerpt, violation
from onrecord.read.record import nearest
from onrecord.read.strays import shown_name
from onrecord.read.text_file import read_text
from onrecord.read.toml_document import kind_of, places, read_toml

BUILT_IN: Final = Path(__file__).parent / "files"
FOLDER: Final = "profiles"  # of a workspace
SUFFIX: Final = ".toml"
NEWSROOM: Final = "newsroom"
PUBLIC: Final = "public"
PEOPLE: Final = "people"
CLAIMS: Final = "claims"


class Showing(IntEnum):
    """How a person is shown; the greater, the less is told."""

    NAMED = 0
    DESCRIBED = 1
    WITHHELD = 2


SHOWINGS: Final = {each.name.lower(): each for each in Showing}


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Rules on what is shown; terms are IRIs.

    `outcomes` are aspects whose answers are withheld with what they are about.
    """

    name: str
    title: str
    description: str
    minors: Showing
    described: Showing
    withheld: Showing
    grounds: frozenset[str]
    aspects: frozenset[str] = field(default_factory=frozenset)
    kept: frozenset[str] = field(default_factory=frozenset)
    outcomes: frozenset[str] = field(default_factory=frozenset)

    @property
    def names_all(self) -> bool:
        """Return whether everybody who has a name is shown by it, whatever its ground."""
        return not (self.minors or self.described or self.withheld)


WHOLE: Final = Profile(
    name=NEWSROOM,
    title="Newsroom",
    description="Everything that the record holds.",
    minors=Showing.NAMED,
    described=Showing.NAMED,
    withheld=Showing.NAMED,
    grounds=frozenset(),
)
"""The profile that shows everything; a test holds that its file says the same."""


def profile_names(workspace: Path) -> dict[str, Path]:
    """Return the files of the built-in profiles, then of those of a workspace, by their names."""
    found: dict[str, Path] = {}
    for folder in (BUILT_IN, workspace / FOLDER):
        for path in sorted(folder.glob(f"*{SUFFIX}")):
            found.setdefault(path.stem, path)
    return found


def find_profile(name: str, ontology: Ontology, workspace: Path = Path()) -> Profile:
    """Return the profile of that name, built in or of a workspace, or the one in a file.

    Raises ProfileError where there is none, FindingsError with the places where its file is wrong.
    """
    known = profile_names(workspace)
    path = known.get(name)
    if path is None and name.endswith(SUFFIX):
        path = Path(name)
    if path is None:
        raise ProfileError(
            f"There is no profile called {name!r}, built in or in {workspace / FOLDER}/."
            f" {nearest(name, known)}"
        )
    return read_profile(path, ontology)


def read_profile(path: Path, ontology: Ontology) -> Profile:
    """Return the profile in a file; raises FindingsError, with every place, where something is wrong in it."""
    shown = shown_name(path)
    try:
        text = read_text(path, shown)
        reader = _Reader(read_toml(text, shown), places(text, shown), shown, ontology)
    except Refused as refused:
        raise FindingsError(f"{shown} is no profile that can be read.", [refused.finding]) from None
    profile = reader.profile(path.stem)
    if reader.problems:
        raise FindingsError(f"{shown} is no profile that can be read.", reader.problems)
    return profile


class _Reader:
    """Takes a profile out of a table and notes what is wrong with it."""

    def __init__(
        self,
        table: Mapping[str, object],
        at: Mapping[str, Place],
        file: str,
        ontology: Ontology,
    ) -> None:
        self.values = dict(_flat(table))
        self.at = at
        self.file = file
        self.ontology = ontology
        self.problems: list[Finding] = []

    def profile(self, name: str) -> Profile:
        """Return the profile; where something was wrong it is not to be used."""
        aspects = {p.aspect.iri for p in self.ontology.predicates.values() if p.aspect}
        by_name = {iri.removeprefix(ONR): iri for iri in aspects}
        concepts = {key: concept.iri for key, concept in self.ontology.concepts.items()}
        grounds = {
            key: c.iri
            for key, c in self.ontology.concepts.items()
            if self.ontology.fits(c.classes, [NAMING_BASIS_CLASS])
        }
        found = Profile(
            name=name,
            title=self._text("title"),
            description=self._text("description"),
            minors=self._showing(f"{PEOPLE}.minors"),
            described=self._showing(f"{PEOPLE}.described"),
            withheld=self._showing(f"{PEOPLE}.withheld"),
            grounds=self._terms(f"{PEOPLE}.grounds", grounds),
            aspects=self._terms(f"{CLAIMS}.aspects", by_name),
            kept=self._terms(f"{CLAIMS}.kept", concepts),
            outcomes=self._terms(f"{CLAIMS}.outcomes", by_name),
        )
        for key in self.values:
            self._problem(
                key, "unknown-key", f"Key `{excerpt(key)}` is not known here.", "Delete it."
            )
        return found

    def _text(self, key: str) -> str:
        value = self.values.pop(key, None)
        if isinstance(value, str) and value.strip():
            return value
        self._wrong(key, value, "text")
        return ""

    def _showing(self, key: str) -> Showing:
        value = self.values.pop(key, None)
        if isinstance(value, str) and value in SHOWINGS:
            return SHOWINGS[value]
        self._wrong(key, value, "`named`, `described` or `withheld`")
        return Showing.WITHHELD

    def _terms(self, key: str, known: Mapping[str, str]) -> frozenset[str]:
        values = self.values.pop(key, [])
        if not isinstance(values, list) or not all(isinstance(each, str) for each in values):
            self._wrong(key, values, "a list of names")
            return frozenset()
        for each in values:
            if each not in known:
                message = f"`{excerpt(each)}` is not known under `{key}`."
                self._problem(key, "unknown-value", message, nearest(each, known))
        return frozenset(known[each] for each in values if each in known)

    def _wrong(self, key: str, value: object, wanted: str) -> None:
        if value is None:
            self._problem(key, "missing-key", f"Key `{key}` is missing.", f"Write {wanted}.")
        else:
            message = f"`{key}` is {kind_of(value)} that does not belong there."
            self._problem(key, "wrong-value", message, f"Write {wanted}.")

    def _problem(self, key: str, code: str, message: str, mend: str) -> None:
        place = self.at.get(key, Place(self.file, 1, key=excerpt(key)))
        self.problems.append(violation(place, code, message, mend))


def _flat(table: Mapping[str, object], prefix: str = "") -> Iterator[tuple[str, object]]:
    """Yield the values of a table and of those in it, by their paths."""
    for key, value in table.items():
        if isinstance(value, Mapping) and not prefix:
            yield from _flat(value, f"{key}.")
        else:
            yield f"{prefix}{key}", value
