"""The old XLS and ODS, through python-calamine in a child process.

The library is fast and right on sound files, but a damaged one can make it ask for more memory than there
is, and then it ends its process without a word.  It must not be this process: there may be unsaved marks on
screen.
"""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from app.exchange.reasons import Reason, bad_input
from app.exchange.tables import (
    MAX_CELLS,
    MAX_COLUMNS,
    MAX_MERGED,
    MAX_SHEETS,
    Cell,
    CellBudget,
    Merged,
    Sheet,
    SheetBuilder,
)

_CHILD = Path(__file__).with_name("legacy_child.py")
_SECONDS = 60


def read_legacy(content: bytes, file: str) -> tuple[Sheet, ...]:
    """All sheets of an XLS or ODS workbook."""
    with tempfile.TemporaryDirectory(prefix="school-diary-") as folder:
        source, answer = Path(folder, "workbook"), Path(folder, "cells.json")
        source.write_bytes(content)
        limits = json.dumps(
            {"cells": MAX_CELLS, "columns": MAX_COLUMNS, "sheets": MAX_SHEETS, "merged": MAX_MERGED}
        )
        try:
            done = subprocess.run(
                [sys.executable, "-I", str(_CHILD), str(source), str(answer), limits],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                timeout=_SECONDS,
                check=False,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except subprocess.TimeoutExpired as error:
            raise bad_input(Reason.FILE_DAMAGED, file) from error
        if done.returncode != 0 or not answer.is_file():
            raise bad_input(Reason.FILE_DAMAGED, file)
        found = json.loads(answer.read_text("utf-8"))
    if isinstance(found, str):
        raise bad_input(Reason(found), file)
    budget = CellBudget(file)
    return tuple(_sheet(described, file, budget) for described in found)


def _sheet(described: dict[str, Any], file: str, budget: CellBudget) -> Sheet:
    builder = SheetBuilder(file, described["name"], budget)
    for number, column, kind, value in described["cells"]:
        builder.put(number, column, _cell(kind, value))
    merged = tuple(Merged(*block) for block in described["merged"])
    return builder.sheet(hidden=described["hidden"], merged=merged)


def _cell(kind: str, value: Any) -> Cell:
    if kind == "date":
        return dt.datetime.fromisoformat(value)
    if kind == "time":
        return dt.time.fromisoformat(value)
    result: Cell = value
    return result
