"""The page of the plan dialog for a file: what it would do, before anything is written, or why it is refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.journal.plan.model import FileTopicsModel, RefusedModel
from ui.journal.plan.reasons import error_words
from ui.journal.plan.source import PlanFile
from ui.journal.plan.table import PlanTable
from ui.journal.plan.words import PlanWords
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, ElidedLabel, Retranslated
from ui.widgets.wheel import guard_wheel


class PlanImportPage(Retranslated, QWidget):
    """Nothing is written until `accepted`."""

    accepted = Signal(object)
    """`PlanFile`: store it."""
    sheet_chosen = Signal(object, str)
    """Path and sheet: try that one."""
    another_asked = Signal()
    again_asked = Signal(object, object)
    """Path and sheet: the same file, corrected meanwhile."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._file: PlanFile | None = None
        self._error: Exception | None = None
        self._sheets: tuple[str, ...] = ()
        self._words = PlanWords(self)
        self._title, self._facts = ElidedLabel("", self), QLabel(self)
        self._banner = Banner(BannerKind.ERROR, self, closable=False)
        self._sheet_label, self._sheet = QLabel(self), QComboBox(self)
        self._topics, self._refused = FileTopicsModel(self), RefusedModel(self)
        self._topic_table = PlanTable(self._topics, {1: 3, 2: 2}, self)
        self._refused_table = PlanTable(self._refused, {3: 2, 4: 3}, self)
        self._back, self._another = QPushButton(self), QPushButton(self)
        self._again, self._store = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._sheet.activated.connect(self._on_sheet_chosen)
        self._back.clicked.connect(self.left)
        self._another.clicked.connect(self.another_asked)
        self._again.clicked.connect(self._on_again)
        self._store.clicked.connect(self._on_store)
        self.retranslate()

    def begin(self, path: Path, sheet: str | None) -> None:
        """A file is being read."""
        if path != self._path:
            self._sheets = ()
        self._path, self._file, self._error = path, PlanFile(path, sheet), None
        self._show()

    def show_file(self, file: PlanFile) -> None:
        """What the file would do, or which rows are refused, or which sheets there are."""
        self._file, self._error = file, None
        self._sheets = file.sheets or self._sheets
        self._show()
        self._first().setFocus()

    def show_error(self, error: Exception) -> None:
        """The file cannot be used as a whole, or the school file could not be asked."""
        self._error = error
        self._show()
        self._again.setFocus()

    def retranslate(self) -> None:
        """Words."""
        self._sheet_label.setText(self.tr("Sheet"))
        self._sheet.setAccessibleName(self._sheet_label.text())
        self._topic_table.setAccessibleName(self.tr("Topics in the file"))
        self._refused_table.setAccessibleName(self.tr("Rows that cannot be taken"))
        self._back.setText(self.tr("Back"))
        self._another.setText(self.tr("Another file…"))
        self._again.setText(self.tr("Read it again"))
        self._store.setText(self.tr("Load"))
        self._show()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_sheet_chosen(self) -> None:
        sheet = self._sheet.currentData()
        if self._path is not None and sheet:
            self.sheet_chosen.emit(self._path, sheet)

    def _on_again(self) -> None:
        if self._path is not None:
            self.again_asked.emit(self._path, self._file.sheet if self._file is not None else None)

    def _on_store(self) -> None:
        if self._file is not None and self._file.summary is not None:
            self._store.setEnabled(False)
            self.accepted.emit(self._file)

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._title, "section")
        set_role(self._store, "primary")
        set_icon(self._store, "check", "on_accent")
        set_icon(self._again, "refresh-cw")
        self._facts.setWordWrap(True)
        guard_wheel(self._sheet)
        for button in (self._back, self._another, self._again, self._store):
            button.setAutoDefault(False)
        sheet = QHBoxLayout()
        sheet.addWidget(self._sheet_label)
        sheet.addWidget(self._sheet)
        sheet.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        for button in (self._another, self._again, self._store):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addLayout(sheet)
        layout.addWidget(self._banner)
        layout.addWidget(self._facts)
        layout.addWidget(self._topic_table, 1)
        layout.addWidget(self._refused_table, 1)
        layout.addStretch()
        layout.addLayout(buttons)

    def _first(self) -> QWidget:
        """Where the keys go once the file is read."""
        offered = (self._store, self._refused_table, self._sheet, self._back)
        return next((one for one in offered if one.isVisibleTo(self)), self._back)

    def _show(self) -> None:
        file, error = self._file, self._error
        summary = file.summary if file is not None and error is None else None
        refused = file.refused if file is not None and error is None else ()
        self._title.setText(self._path.name if self._path is not None else "")
        self._show_sheets(file)
        self._topics.show_items(summary.items if summary is not None else ())
        self._refused.show_refused(refused)
        self._topic_table.setVisible(summary is not None)
        self._refused_table.setVisible(bool(refused))
        self._facts.setText("\n".join(self._words.summary(summary)) if summary is not None else "")
        self._facts.setVisible(summary is not None)
        stored = summary is not None and summary.changes_nothing
        self._store.setVisible(summary is not None and not stored)
        self._store.setEnabled(True)
        self._again.setVisible(bool(refused) or error is not None)
        self._show_banner(error, len(refused), stored=stored)

    def _show_banner(self, error: Exception | None, refused: int, *, stored: bool) -> None:
        file = self._file
        waits = file is not None and file.summary is None and not refused
        if error is not None:
            self._banner.show_text(error_words(error), BannerKind.ERROR)
        elif refused:
            text = self.tr("%n row(s) cannot be taken.", "", refused)
            more = self.tr("Nothing was loaded. Correct the rows in the file, save it, and read it again.")
            self._banner.show_text(f"{text} {more}", BannerKind.ERROR)
        elif stored:
            self._banner.show_text(self.tr("Nothing has changed."), BannerKind.SUCCESS)
        elif waits and self._sheets and file is not None and file.sheet is None:
            self._banner.show_text(
                self.tr("Several sheets of the file hold a plan. Choose one."), BannerKind.INFO
            )
        elif waits:
            self._banner.show_text(self.tr("The file is being read…"), BannerKind.INFO)
        else:
            self._banner.show_text(
                self.tr("Nothing is written yet. Look through it, then load it."), BannerKind.INFO
            )

    def _show_sheets(self, file: PlanFile | None) -> None:
        chosen = file.sheet if file is not None else None
        self._sheet.clear()
        if chosen is None:
            self._sheet.addItem(self.tr("Choose a sheet"), "")
        for name in self._sheets:
            self._sheet.addItem(name, name)
        self._sheet.setCurrentIndex(max(0, self._sheet.findData(chosen or "")))
        self._sheet.setVisible(bool(self._sheets))
        self._sheet_label.setVisible(bool(self._sheets))
