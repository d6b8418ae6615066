"""«Табель успеваемости» of another diary: a block for each pupil, subjects × periods and the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from app.exchange.readers.blocks import Blocks, mean_of, term_value
from app.exchange.reasons import Reason
from app.exchange.records import Place, TermRecord, refuse
from app.exchange.tables import Row, Sheet, column_letters
from app.exchange.text import clean, words

TermKind = Literal["", "quarter", "half_year", "trimester"]

_KINDS: dict[str, TermKind] = {"четверть": "quarter", "полугодие": "half_year", "триместр": "trimester"}
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_TERM = re.compile(r"(\d|iv|i{1,3}) (четверть|полугодие|триместр)")
_HEADER_ROWS = 4


class CardReading(Blocks):
    """The state of reading report cards."""

    def __init__(self, file: str) -> None:
        super().__init__(file, "report_card")

    @staticmethod
    def heads(row: Row) -> bool:
        """Whether this row begins the header of a block."""
        texts = {words(cell) for cell in row.cells if isinstance(cell, str) and len(cell) < 100}
        return "предмет" in texts and "учебные периоды" in texts

    def read(self, sheet: Sheet) -> None:
        """Take in all blocks of a sheet."""
        self.start_sheet()
        rows = iter(sheet.rows)
        for row in rows:
            if not self.heads(row):
                self.read_label(row, sheet.name)
                continue
            header = [row, *self._rest_of_header(rows)]
            subject = next(column for column, cell in enumerate(row.cells) if words(cell) == "предмет")
            if self.pupil is None:
                place = Place(self.file, sheet.name, row.number)
                self.refused.append(refuse(place, "", Reason.PUPIL_MISSING))
            self._read_block(rows, sheet, subject, _columns(header))
            self.pupil = None

    @staticmethod
    def _rest_of_header(rows: Iterator[Row]) -> Iterator[Row]:
        """Rows down to the one that says which column is a mean and which a mark."""
        for row, _count in zip(rows, range(_HEADER_ROWS), strict=False):
            yield row
            if any(words(cell) == "итог" for cell in row.cells):
                return

    def _read_block(
        self,
        rows: Iterator[Row],
        sheet: Sheet,
        subject_column: int,
        columns: dict[int, tuple[str, TermKind, str]],
    ) -> None:
        for row in rows:
            place = Place(self.file, sheet.name, row.number)
            subject = clean(row.cell(subject_column))[:200]
            if self.read_label(row, sheet.name) or not subject:
                return
            if self.pupil is None:
                continue
            self.subjects.setdefault(subject)
            found: dict[tuple[str, TermKind], dict[str, str | float | None]] = {}
            for column, (term, kind, what) in columns.items():
                cell = row.cell(column)
                values = found.setdefault((term, kind), {})
                if what == "value":
                    values[what], refused = term_value(cell, place.at(column_letters(column)))
                    if refused is not None:
                        self.refused.append(refused)
                else:
                    values[what] = mean_of(cell)
            for (term, kind), values in found.items():
                if any(value is not None for value in values.values()):
                    self._add(place, subject, term, kind, values)

    def _add(
        self, place: Place, subject: str, term: str, kind: TermKind, values: dict[str, str | float | None]
    ) -> None:
        assert self.pupil is not None
        value, mean, weighted = values.get("value"), values.get("mean"), values.get("weighted")
        self.terms.append(
            TermRecord(
                place,
                self.pupil.index,
                subject,
                term,
                value if isinstance(value, str) else None,
                mean if isinstance(mean, float) else None,
                weighted if isinstance(weighted, float) else None,
                kind,
            )
        )


def _columns(header: list[Row]) -> dict[int, tuple[str, TermKind, str]]:
    """Column → (term, kind of term, "value" | "mean" | "weighted")."""
    columns: dict[int, tuple[str, TermKind, str]] = {}
    width = max(len(row.cells) for row in header)
    current: tuple[str, TermKind] | None = None
    for column in range(width):
        texts = [words(row.cell(column)) for row in header]
        for text in texts:
            if (found := _TERM.fullmatch(text)) is not None:
                number = _ROMAN.get(found.group(1), found.group(1))
                current = (number, _KINDS[found.group(2)])
        whole = _whole_year(" ".join(text for text in texts if text))
        if whole is not None:
            columns[column] = (whole, "", "value")
            current = None
        elif current is not None:
            what = {"итог": "value", "средний балл": "mean", "ср взв балл": "weighted"}.get(texts[-1])
            if what is not None:
                columns[column] = (*current, what)
    return columns


def _whole_year(text: str) -> str | None:
    """Which mark of the whole year a column holds, by its header."""
    if not text.endswith(("оценка", "отметка")):
        return None
    for start, term in (("гос экз", "state_exam"), ("экз", "exam"), ("год", "year"), ("итог", "final")):
        if text.startswith(start):
            return term
    return None
