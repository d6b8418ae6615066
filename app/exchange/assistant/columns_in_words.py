"""The mapping as it is typed at the command line: «1=surname,2=given,C=class»."""

from __future__ import annotations

from pathlib import Path

from app.exchange.assistant.found import Kind
from app.exchange.assistant.looking import look_at
from app.exchange.mapping import SheetMapping, TableMapping
from app.exchange.people_columns import FIELDS, People
from app.exchange.reasons import Reason, bad_input


def mapping_in_words(path: Path, what: str, text: str) -> TableMapping:
    """The same columns for every sheet that is shown; the header is where it is guessed to be.

    Raises BadInput("column.unreadable") for a pair that is none, and whatever keeps the file from being read.
    """
    columns = {}
    for pair in text.split(","):
        place, equals, field = (part.strip() for part in pair.partition("="))
        at = _column(place)
        if not equals or at is None or field not in FIELDS[People(what)]:
            raise bad_input(Reason.COLUMN_UNREADABLE, path.name, field="--columns", value=pair)
        columns[at] = str(field)
    found = look_at(path, Kind(what))
    if not found.sheets and found.problem is not None:
        raise found.problem
    return {sheet.position: SheetMapping(sheet.header, columns, skip=sheet.hidden) for sheet in found.sheets}


def _column(place: str) -> int | None:
    """«1» and «A» are the first column, counted from 0."""
    if place.isascii() and place.isdigit() and 1 <= int(place) <= 1024:
        return int(place) - 1
    if place.isascii() and place.isalpha() and len(place) <= 2:
        number = 0
        for letter in place.upper():
            number = number * 26 + ord(letter) - ord("A") + 1
        return number - 1
    return None
