"""The child process of `legacy.py`: reads one workbook, writes its cells as JSON, and may end in any way.

It is run by its path and imports nothing of this program.  Where the system allows it, its memory is limited.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
from pathlib import Path
from typing import Any

_MEMORY = 1024 * 1024 * 1024


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return  # Windows: an impossible request for memory ends the process just as well
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _encoded(value: object) -> tuple[str, Any] | None:
    if value == "" or value is None:
        return None
    if isinstance(value, dt.datetime):
        return "date", value.isoformat()
    if isinstance(value, dt.date):
        return "date", value.isoformat()
    if isinstance(value, dt.time):
        return "time", value.isoformat()
    if isinstance(value, dt.timedelta):
        return "text", str(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return "number", int(value)
    if isinstance(value, bool | int | float):
        return "number", value
    return "text", str(value)


def _cells(sheet: Any, limits: dict[str, int], left: int) -> list[list[Any]]:
    cells: list[list[Any]] = []
    for number, row in enumerate(sheet.to_python(skip_empty_area=False), 1):
        for column, value in enumerate(row):
            if (encoded := _encoded(value)) is not None:
                if len(cells) >= left or column >= limits["columns"]:
                    raise OverflowError
                cells.append([number, column, *encoded])
    return cells


def main(source: str, answer: str, limits: dict[str, int]) -> None:
    """Read `source`, write `answer`: a list of sheets, or the reason code of a refusal as a string."""
    from python_calamine import CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

    found: object
    try:
        book = CalamineWorkbook.from_filelike(Path(source).open("rb"))  # noqa: SIM115
        sheets: list[dict[str, Any]] = []
        left = limits["cells"]
        for number, about in enumerate(book.sheets_metadata):
            if number >= limits["sheets"]:
                raise OverflowError
            if about.typ != SheetTypeEnum.WorkSheet:
                continue
            sheet = book.get_sheet_by_name(about.name)
            cells = _cells(sheet, limits, left)
            left -= len(cells)
            merged = [
                [top + 1, column, bottom + 1, last]
                for (top, column), (bottom, last) in (sheet.merged_cell_ranges or [])[: limits["merged"]]
            ]
            hidden = about.visible != SheetVisibleEnum.Visible
            sheets.append({"name": about.name, "hidden": hidden, "cells": cells, "merged": merged})
        found = sheets
    except OverflowError:
        found = "table.too_large"
    except PasswordError:
        found = "file.password"
    Path(answer).write_text(json.dumps(found), "utf-8")


if __name__ == "__main__":
    _limit_memory()
    main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
