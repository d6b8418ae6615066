"""A log as a table with what is asked for above it and more of it below: what both pages have in common."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.backup.problems import Progress
from app.paper.files import file_name
from app.reports.words import Language, ReportWords
from app.session import Session
from ui.errors import sentence_for
from ui.family.aside import Aside
from ui.family.page import Place
from ui.icons import set_icon
from ui.outgoing.progress import Working
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, BusyBar, EmptyState, FlowLayout, Retranslated, leads_outside

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


def language() -> Language:
    """The language of the window, for words that files share with it."""
    return "ru" if QLocale().language() is QLocale.Language.Russian else "en"


class RecordsModel(QAbstractTableModel):
    """Lines of words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.heads: list[str] = []
        self.lines: list[Sequence[str]] = []

    def show_lines(self, heads: list[str], lines: list[Sequence[str]]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self.heads, self.lines = heads, lines
        self.endResetModel()

    def add_lines(self, lines: list[Sequence[str]]) -> None:
        """Show more below."""
        if lines:
            self.beginInsertRows(QModelIndex(), len(self.lines), len(self.lines) + len(lines) - 1)
            self.lines += lines
            self.endInsertRows()

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        text = self.lines[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        return text if role == Qt.ItemDataRole.ToolTipRole and len(text) > 24 else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.heads[section]
        return None


class RecordsPage(Retranslated, QWidget):
    """Subclasses say what is asked (`_page`), in which words (`_heads`, `_cells`), how it is written (`_writer`)."""

    widths: tuple[int, ...] = ()
    file_title = ""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._rows: list[Any] = []
        self._before: int | None = None
        self.work = Aside(place.worker, self)
        self.banner, self._busy = Banner(BannerKind.ERROR, self), BusyBar(self)
        self.filters = QWidget(self)
        self.filter_row = FlowLayout(self.filters)
        self.filter_row.setSpacing(SPACE.s)
        self.model, self.table = RecordsModel(self), QTableView(self)
        self.empty = EmptyState("scroll-text", self)
        self.earlier, self.to_book, self.to_csv = (QPushButton(self) for _ in range(3))
        self._said = QLabel(self)
        set_role(self._said, "muted")
        self.working = Working(self.work, self)
        self.foot = QHBoxLayout()
        self._lay_out()
        self.earlier.clicked.connect(lambda: self._read(self._before))
        self.to_book.clicked.connect(lambda: self._on_save(".xlsx"))
        self.to_csv.clicked.connect(lambda: self._on_save(".csv"))
        self.empty.action_triggered.connect(lambda: self._read(self._before))
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.work.running_changed.connect(self.working.setVisible)

    # --- for subclasses ----------------------------------------------------------------------------------------

    def _page(self, before: int | None) -> Callable[[Session], tuple[Sequence[Any], int | None, str]]:
        """What reads a page: its rows, from where the next goes on, and up to when it was looked."""
        raise NotImplementedError

    def _heads(self, words: ReportWords) -> list[str]:
        raise NotImplementedError

    def _cells(self, row: Any, words: ReportWords) -> Sequence[str]:
        raise NotImplementedError

    def _writer(self, path: Path) -> Callable[[Session, Progress], int]:
        raise NotImplementedError

    def _on_own_done(self, answer: Any) -> None:
        """Something else than a file came of the work."""

    # --- public ------------------------------------------------------------------------------------------------

    def reload(self) -> None:
        """Read anew what is asked for now."""
        self._read(None)

    def save_to(self, path: Path) -> None:
        """Write what is asked for into a file."""
        self.banner.hide()
        self.working.begin(self.tr("Writing the file…"))
        self.work.run(self._writer(path))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def retranslate(self) -> None:
        self.earlier.setText(self.tr("Earlier"))
        self.to_book.setText(self.tr("Excel"))
        self.to_csv.setText("CSV")
        self.to_book.setAccessibleName(self.tr("Save as a workbook"))
        self.to_csv.setAccessibleName(self.tr("Save as CSV"))
        self.table.setAccessibleName(self.tr("Records"))
        words = ReportWords(language())
        self.model.show_lines(self._heads(words), [self._cells(one, words) for one in self._rows])
        self._say(self._until)

    # --- private -----------------------------------------------------------------------------------------------

    _until = ""

    def _lay_out(self) -> None:
        self.table.setModel(self.model)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        set_icon(self.earlier, "chevron-down")
        set_icon(self.to_book, "file-spreadsheet")
        leads_outside(self.to_book, self.to_csv)
        self.working.hide()
        self.foot.setSpacing(SPACE.s)
        self.foot.addWidget(self.earlier)
        self.foot.addWidget(self._said, 1)
        self.foot.addWidget(self.to_book)
        self.foot.addWidget(self.to_csv)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.banner)
        layout.addWidget(self.filters)
        layout.addWidget(self._busy)
        layout.addWidget(self.stack, 1)
        layout.addWidget(self.working)
        layout.addLayout(self.foot)

    def _read(self, before: int | None) -> None:
        self._busy.set_busy(True)
        job = self._page(before)
        self.place.worker.submit(
            self, lambda desk: desk.ask(job), lambda answer: self._on_page(answer, before), self._on_failed,
            replaces="page", label="audit",
        )  # fmt: skip

    def _on_page(self, answer: tuple[Sequence[Any], int | None, str], before: int | None) -> None:
        self._busy.set_busy(False)
        found, self._before, self._until = answer
        words = ReportWords(language())
        lines = [self._cells(one, words) for one in found]
        if before is None:
            self._rows = list(found)
            self.model.show_lines(self._heads(words), lines)
            for column, width in enumerate(self.widths):
                self.table.setColumnWidth(column, width)
        else:
            self._rows += found
            self.model.add_lines(lines)
        self._say(self._until)

    def _say(self, until: str) -> None:
        some = bool(self._rows)
        self.stack.setCurrentIndex(0 if some else 1)
        self.earlier.setVisible(some and self._before is not None)
        for button in (self.to_book, self.to_csv):
            button.setEnabled(some)
        more = self._before is not None
        self._said.setText(
            self.tr("Looked through back to {0}").format(until) if some and more and until else ""
        )
        if more:
            looked = self.tr("Looked through back to {0}.").format(until)
            self.empty.set_text(self.tr("Nothing found yet"), looked)
        else:
            hint = self.tr("Ask for more: another period, anybody, everything.")
            self.empty.set_text(self.tr("Nothing was found"), hint)
        self.empty.set_action(self.tr("Look further") if more else "")

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)

    def _on_save(self, suffix: str) -> None:
        dialog = QFileDialog(self.window(), self.tr("Where to save"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.removeprefix("."))
        dialog.setNameFilters([f"*{suffix}"])
        dialog.selectFile(file_name(ReportWords(language())(self.file_title), suffix))
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_done(self, answer: Any) -> None:
        if isinstance(answer, int):
            self.banner.show_text(self.tr("%n row(s) written.", "", answer), BannerKind.SUCCESS)
        else:
            self._on_own_done(answer)
