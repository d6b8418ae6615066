"""The timetable on paper or as a file: the grid as it is shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.reports.document import Cell, Column, Document, Row, Table
from app.reports.words import Language, ReportWords
from app.reports.writers.files import FileKind
from ui.family.page import Place
from ui.icons import set_icon
from ui.paper.calendar_file import keep_calendar
from ui.paper.document_files import DocumentFiles
from ui.timetable.sheet import Sheet
from ui.widgets import Retranslated, keyed_action

_LOOKS: tuple[tuple[FileKind | None, str, str], ...] = (
    (None, "printer", "Ctrl+P"),
    (FileKind.PDF, "file-text", "Ctrl+S"),
    (FileKind.BOOK, "file-spreadsheet", "Ctrl+E"),
)
_COLUMNS_A_SHEET = 12
"""So many classes beside one another can be read on paper; the others follow on the next pages."""

Made = Callable[[], tuple[Sheet, str, str, str]]
"""The sheet as it is now, its title, its name, and what is said below the title."""

Whose = Callable[[], dict[str, int]]
"""Whose calendar the year has (`ui.paper.calendar_file`); nobody's, {}."""


class TimetableOut(Retranslated, QToolButton):
    """A button with a menu.  In a kiosk there is no paper and no file."""

    def __init__(
        self, place: Place, page: QWidget, busy: Callable[[bool], None], made: Made, whose: Whose
    ) -> None:
        super().__init__(page)
        self._worker, self._whose = place.worker, whose
        self._made, self._files = made, DocumentFiles(place.worker, page, busy)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        set_icon(self, "printer")
        menu = QMenu(self)
        self.actions_of: dict[FileKind | None, QAction] = {}
        for kind, icon, keys in _LOOKS:
            action = keyed_action(page, icon, keys, partial(self.do, kind))
            menu.addAction(action)
            self.actions_of[kind] = action
        self.calendar = menu.addAction("")
        set_icon(self.calendar, "calendar-days")
        self.calendar.triggered.connect(self.keep_calendar)
        menu.aboutToShow.connect(lambda: self.calendar.setEnabled(bool(self._whose())))
        self.setMenu(menu)
        self.setVisible(not place.kiosk)
        self.retranslate()

    def do(self, kind: FileKind | None) -> None:
        """Print (None), or keep as a file."""
        document = document_of(*self._made())
        language: Language = "ru" if QLocale().language() is QLocale.Language.Russian else "en"
        words = ReportWords(language)
        if kind is None:
            self._files.preview((document,), words)
        else:
            self._files.keep((document,), words, kind, f"{document.title} {document.name}")

    def keep_calendar(self) -> None:
        """The lessons of the year of the class or the teacher that is shown."""
        whose = self._whose()
        if whose:
            keep_calendar(self._worker, self.window(), self._made()[2], **whose)

    def retranslate(self) -> None:
        self.calendar.setText(self.tr("Calendar for a phone…"))
        self.setToolTip(self.tr("Print or save"))
        self.setAccessibleName(self.tr("Print or save"))
        words = {
            None: self.tr("Print…"),
            FileKind.PDF: self.tr("Save as PDF…"),
            FileKind.BOOK: self.tr("Save as an Excel workbook…"),
        }
        for kind, action in self.actions_of.items():
            action.setText(words[kind])


def document_of(sheet: Sheet, title: str, name: str, heading: str) -> Document:
    """A sheet as a document; a wide one as several tables."""
    tables = []
    step = _COLUMNS_A_SHEET if sheet.narrow else max(1, len(sheet.columns))
    for first in range(0, len(sheet.columns), step):
        places = range(first, min(first + step, len(sheet.columns)))
        columns = (Column("lesson", "", width=8), *(Column(f"c{one}", _head(sheet, one)) for one in places))
        rows = []
        for row, head in enumerate(sheet.rows):
            label = f"{head.text} {head.note}".strip()
            rows.append(Row((Cell(label, strong=True), *(Cell(_cell(sheet, row, one)) for one in places))))
        tables.append(Table(columns, tuple(rows)))
    return Document(
        "timetable", title, name, heading=(heading,) if heading else (), parts=tuple(tables), across=True
    )


def _head(sheet: Sheet, column: int) -> str:
    head = sheet.columns[column]
    return f"{head.text} {head.note}".strip()


def _cell(sheet: Sheet, row: int, column: int) -> str:
    faces = sheet.faces(row, column)
    return "; ".join(f"{face.title} ({face.detail})" if face.detail else face.title for face in faces)
