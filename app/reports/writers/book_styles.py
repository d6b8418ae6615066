"""How the cells of a workbook look."""

from __future__ import annotations

from typing import Any

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from app.reports.document import Kind, RowKind
from app.reports.words import ReportWords

_HEAD, _LINE, _TOTAL = "#E6E6E6", "#F0F0F0", "#F0F0F0"


class Styles:
    """The formats of a book, each made once."""

    def __init__(self, book: Workbook, words: ReportWords) -> None:
        self._book = book
        self._made: dict[tuple[Kind, RowKind, bool], Format] = {}
        self._formats = {
            Kind.TEXT: "General",
            Kind.WHOLE: "0",
            Kind.MEAN: "0.00",
            Kind.PERCENT: "0.0%",
            Kind.DAY: "dd.mm.yyyy" if words.language == "ru" else "yyyy-mm-dd",
            Kind.MARK: "0",
        }
        self._wrapped: dict[int, Format] = {}
        self.school = self._of_line({"font_size": 10})
        self.title = self._of_line({"bold": True, "font_size": 13})
        self.heading = self._of_line({"font_size": 11})
        self.strong_text = self._of_line({"bold": True})
        self.note = self._of_line({"font_size": 9, "font_color": "#404040"})
        self.plain = self._of_line({})
        self.table_title = book.add_format({"bold": True, "font_size": 11})
        self.to_sign_on = book.add_format({"bottom": 1})
        head: dict[str, Any] = {
            "bold": True, "border": 1, "align": "center", "valign": "vcenter", "text_wrap": True, "bg_color": _HEAD,
        }  # fmt: skip
        self.head = book.add_format(head)
        self.turned_head = book.add_format({**head, "rotation": 90})
        self.line = book.add_format({"bold": True, "border": 1, "valign": "vcenter", "bg_color": _LINE})
        self.empty = book.add_format({"border": 1, "align": "center", "italic": True})

    def _of_line(self, look: dict[str, Any]) -> Format:
        """The format of a text over the width of the sheet, which it leaves at the right where it is longer."""
        made = self._book.add_format(look)
        self._wrapped[id(made)] = self._book.add_format({**look, "text_wrap": True, "valign": "top"})
        return made

    def wrapped(self, style: Format) -> Format:
        """The same for a text of several lines."""
        return self._wrapped[id(style)]

    def of(self, kind: Kind, row: RowKind, *, strong: bool) -> Format:
        """The format of a cell."""
        made = self._made.get((kind, row, strong))
        if made is None:
            made = self._made[kind, row, strong] = self._book.add_format(self._look(kind, row, strong=strong))
        return made

    def _look(self, kind: Kind, row: RowKind, *, strong: bool) -> dict[str, Any]:
        look: dict[str, Any] = {"border": 1, "valign": "vcenter", "num_format": self._formats[kind]}
        if kind is Kind.TEXT:
            look |= {"text_wrap": True, "align": "left"}
        else:
            look["align"] = "center"
        if row is RowKind.TOTAL:
            look |= {"bg_color": _TOTAL, "top": 2}
        if strong or row is RowKind.TOTAL:
            look["bold"] = True
        return look
