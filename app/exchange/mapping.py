"""How a person says a table is to be read, where the program's guess will not do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

NameOrder = Literal["surname_first", "given_first"]
DateOrder = Literal["day_first", "month_first"]


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """One sheet: in which row its header stands (None: it has none), which column (from 0) is which field, the class
    of rows that name none; `skip`: it is not looked at."""

    header: int | None = None
    columns: Mapping[int, str] = field(default_factory=dict)
    class_name: str = ""
    name_order: NameOrder = "surname_first"
    date_order: DateOrder = "day_first"
    skip: bool = False

    def fields(self) -> dict[str, int]:
        """Field → column; of two columns for one thing the first counts."""
        found: dict[str, int] = {}
        for column in sorted(self.columns):
            if self.columns[column]:
                found.setdefault(self.columns[column], column)
        return found

    def as_json(self) -> dict[str, Any]:
        """As it is remembered for the next file with such a header: without what is of one sheet only."""
        return {
            "columns": {str(column): named for column, named in self.columns.items() if named},
            "name_order": self.name_order,
            "date_order": self.date_order,
        }


TableMapping = Mapping[int, SheetMapping]
"""By the position of the sheet in the file; a sheet that is not in it is read by the words of its header."""
