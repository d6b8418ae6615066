"""What a person says about a file before it is tried."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from app.exchange.assistant.found import Found, FoundSheet
from app.exchange.headers import Column
from app.exchange.mapping import SheetMapping, TableMapping
from app.exchange.people_columns import FIELDS, People


@dataclass(frozen=True, slots=True)
class Choices:
    """The mapping of the sheets that were corrected, the year («2026/2027») and the class where the file names none.

    `skip_refused`: bring in the rest when some rows cannot be used.
    """

    mapping: TableMapping = field(default_factory=dict)
    year: str | None = None
    class_name: str | None = None
    skip_refused: bool = False


def guessed(sheet: FoundSheet) -> SheetMapping:
    """The program's guess as a mapping, to be corrected."""
    return SheetMapping(
        sheet.header,
        {one.number: one.field for one in sheet.columns if one.field},
        "" if sheet.used else sheet.class_name,
        "given_first" if sheet.given_first else "surname_first",
        "month_first" if sheet.month_first else "day_first",
        skip=sheet.hidden or (sheet.header is None and not any(one.field for one in sheet.columns)),
    )


def suggested(found: Found) -> TableMapping:
    """Sheets whose names or days are written in the other order than is the custom here; {} for most files."""
    other = (
        one for one in found.sheets if one.used and not one.hidden and (one.month_first or one.given_first)
    )
    return {one.position: guessed(one) for one in other}


def missing_fields(mapping: SheetMapping, people: People, *, has_class: bool) -> tuple[str, ...]:
    """Fields without which nobody can be brought in: the name, the class of pupils, the parents of a list of
    parents."""
    fields = mapping.fields()
    missing: list[str] = []
    if Column.FULL not in fields:
        missing += [one for one in (Column.SURNAME, Column.GIVEN) if one not in fields]
    if people is People.PUPILS and not has_class and not fields.keys() & {Column.CLASS, Column.GRADE}:
        missing.append(Column.CLASS)
    if people is People.PARENTS and not any("." in one for one in fields):
        missing.append("parent.full")
    return tuple(missing)


def with_remembered(found: Found, known: Mapping[str, Mapping[str, Any]]) -> TableMapping:
    """The mapping that was kept for tables with these headers; {} where none was.

    What does not fit this kind of table any more is left out.
    """
    people = found.people
    mapping: dict[int, SheetMapping] = {}
    for sheet in found.sheets:
        kept = known.get(sheet.alike)
        if kept is None or people is None or sheet.hidden or sheet.header is None:
            continue  # tables without a header are alike only in how many columns they have
        columns = {int(at): str(name) for at, name in kept.get("columns", {}).items()}
        mapping[sheet.position] = replace(
            guessed(sheet),
            columns={at: name for at, name in columns.items() if name in FIELDS[people]},
            name_order=kept.get("name_order", "surname_first"),
            date_order=kept.get("date_order", "day_first"),
            skip=False,
        )
    return mapping
