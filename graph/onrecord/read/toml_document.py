"""TOML as values, with the place of each key; the parser of the standard library does not say it."""

from __future__ import annotations

import re
import tomllib

from onrecord.read.located import Place, refuse

LINE = re.compile(
    r"[ \t]*(?P<table>\[*)[ \t]*(?P<path>[\"']?[\w-]+[\"']?(?:\.[\"']?[\w-]+[\"']?)*)"
)
UNQUOTED = re.compile(r"[\"']")


def read_toml(text: str, file: str) -> dict[str, object]:
    """Return the table that a file holds; raises Refused, with the place, where it is not TOML."""
    try:
        return tomllib.loads(text)
    except RecursionError as error:
        message, mend = "Lists or tables are nested too deep.", 'Write `key = "value"` lines.'
        raise refuse(Place(file, 1), "toml-syntax", message, mend) from error
    except ValueError as error:  # of TOML itself, or of a number with thousands of digits
        found = re.search(r"line (\d+), column (\d+)", str(error))
        place = Place(file, int(found[1]), int(found[2])) if found else Place(file, 1)
        message, mend = f"This is not TOML: {error}.", 'Write `key = "value"` lines.'
        raise refuse(place, "toml-syntax", message, mend) from error


def places(text: str, file: str) -> dict[str, Place]:
    """Return where each key and each table begins, by its path (`parameters.side.default`)."""
    found: dict[str, Place] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if match := LINE.match(line):
            path = UNQUOTED.sub("", match["path"])
            if match["table"]:
                table = path
            elif table:
                path = f"{table}.{path}"
            column = match.start("path") + 1
            for end in [*(dot.start() for dot in re.finditer(r"\.", path)), len(path)]:
                found.setdefault(path[:end], Place(file, number, column, path[:end]))
    return found


def kind_of(value: object) -> str:
    """Return what kind of value TOML holds, in words."""
    names = {
        str: "text",
        bool: "true or false",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
    }
    return names.get(type(value), "a date or time")
