"""Who has read a piece: in numbers by class, and by name; reminding those who have not, on screen and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.news.rows import NewsRow, ReceiptLine, Receipts
from ui.icons import set_icon
from ui.naming import short_name
from ui.news.list_printing import PrintedList, print_list
from ui.news.words import confirmed_words, families_words, moment_words, staff_words
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState, FlowLayout, Retranslated, leads_outside, plain_tip

STAFF = "staff"
"""In place of a class: the members of staff."""


class ReceiptsView(Retranslated, QWidget):
    """`show_receipts`, then `show_lines` of what is `chosen`."""

    back_wanted = Signal()
    group_chosen = Signal(object)
    """A class's id, or STAFF: its names are wanted."""
    remind_wanted = Signal(object)
    """The piece's NewsRow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: NewsRow | None = None
        self.counts: Receipts | None = None
        self.lines: tuple[ReceiptLine, ...] | None = None
        self.back, self.remind, self.copy, self.print = (QPushButton(self) for _ in range(4))
        self.title, self.told, self.reminded = (QLabel(self) for _ in range(3))
        self.groups, self.only_missing = QComboBox(self), QCheckBox(self)
        self.table, self._model = QTreeView(self), QStandardItemModel(0, 4, self)
        self._all_read = EmptyState("check-check", self)
        self._lay_out()
        self.back.clicked.connect(self.back_wanted)
        self.remind.clicked.connect(lambda: self.remind_wanted.emit(self.row))
        self.copy.clicked.connect(self._on_copy)
        self.print.clicked.connect(self._on_print)
        self.only_missing.toggled.connect(self._fill)
        self.groups.currentIndexChanged.connect(self._on_group)
        leads_outside(self.print, self.copy)
        self.retranslate()

    @property
    def group(self) -> object:
        """The class (or STAFF) whose names are shown."""
        return self.groups.currentData()

    @property
    def shown(self) -> list[ReceiptLine]:
        """The lines that are listed."""
        asks = self.counts is not None and self.counts.confirm
        return [
            line
            for line in self.lines or ()
            if not self.only_missing.isChecked() or not (line.confirmed_at if asks else line.read_at)
        ]

    def begin(self, row: NewsRow) -> None:
        """Another piece; what is known of the one before is gone."""
        if self.row is None or self.row.news_id != row.news_id:
            self.counts, self.lines = None, None
            self._model.removeRows(0, self._model.rowCount())
            self.groups.blockSignals(True)
            self.groups.clear()
            self.groups.blockSignals(False)
        self.row = row
        self.retranslate()

    def show_receipts(self, counts: Receipts) -> None:
        """The numbers; the group that was chosen stays."""
        self.counts = counts
        kept = self.groups.currentData()
        self.groups.blockSignals(True)
        self.groups.clear()
        for one in counts.classes:
            words = f"{one.name}: {one.families.read} / {one.families.asked}"
            self.groups.addItem(words, one.class_id)
        if counts.staff is not None:
            self.groups.addItem(
                self.tr("Staff: {0} / {1}").format(counts.staff.read, counts.staff.asked), STAFF
            )
        self.groups.setCurrentIndex(max(0, self.groups.findData(kept)))
        self.groups.blockSignals(False)
        self.groups.setVisible(self.groups.count() > 1)
        self.retranslate()

    def show_lines(self, lines: Sequence[ReceiptLine]) -> None:
        """The names of the chosen group."""
        self.lines = tuple(lines)
        self._fill()

    def retranslate(self) -> None:
        self.back.setText(self.tr("Back to the text"))
        self.copy.setText(self.tr("Copy the list"))
        self.print.setText(self.tr("Print the list"))
        self.only_missing.setText(self.tr("Only those who have not"))
        self.groups.setAccessibleName(self.tr("Class, or staff"))
        self.table.setAccessibleName(self.tr("Who has read it"))
        self._model.setHorizontalHeaderLabels(self._head())
        self._all_read.set_text(self.tr("Everybody has read it"))
        self.title.setText("" if self.row is None else self.row.title)
        self._tell_counts()
        self._fill()

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label, role in ((self.title, "title"), (self.told, ""), (self.reminded, "muted")):
            set_role(label, role)
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self.back, "ghost")
        set_icon(self.back, "arrow-left", "accent_text")
        set_icon(self.remind, "bell")
        set_icon(self.copy, "copy")
        set_icon(self.print, "printer")
        self.table.setModel(self._model)
        self.table.setRootIsDecorated(False)
        self.table.setUniformRowHeights(True)
        self.table.setAllColumnsShowFocus(True)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.header().setStretchLastSection(False)
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        flow.setSpacing(SPACE.s)
        for button in (self.remind, self.copy, self.print):
            flow.addWidget(button)
        choice = QHBoxLayout()
        choice.setSpacing(SPACE.m)
        choice.addWidget(self.groups)
        choice.addWidget(self.only_missing)
        choice.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.title, self.told, self.reminded):
            layout.addWidget(widget)
        layout.addLayout(choice)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._all_read, 1)
        layout.addWidget(buttons)
        self._all_read.hide()
        self.groups.hide()

    def _tell_counts(self) -> None:
        counts = self.counts
        self.remind.setEnabled(counts is not None and not counts.reminded_today)
        reminded = counts is not None and counts.reminded_today
        self.remind.setText(self.tr("Reminded today") if reminded else self.tr("Remind"))
        self.remind.setToolTip(self.tr("Puts it on top for those who have not read it; at most once a day"))
        if counts is None:
            self.told.setText("")
            self.reminded.hide()
            return
        words = []
        if counts.families.asked:
            words.append(families_words(counts.families))
            if counts.confirm:
                words.append(confirmed_words(counts.families))
        if counts.staff is not None:
            words.append(staff_words(counts.staff))
            if counts.confirm:
                words.append(confirmed_words(counts.staff))
        self.told.setText(", ".join(words))
        self.reminded.setVisible(bool(counts.reminders))
        if counts.reminders:
            last = counts.reminders[0]
            self.reminded.setText(
                self.tr("Reminded on {0}: {1}").format(moment_words(last.at), short_name(last.by))
            )

    def _fill(self) -> None:
        asks = self.counts is not None and self.counts.confirm
        self._model.removeRows(0, self._model.rowCount())
        for line in self.shown:
            name = QStandardItem(line.name)
            read = QStandardItem(_when(line.read_at))
            confirmed = QStandardItem(_when(line.confirmed_at))
            by = QStandardItem(", ".join(short_name(one) for one in line.by.split(", ") if one))
            by.setToolTip(plain_tip(line.by))
            self._model.appendRow([name, read, confirmed, by])
        self._model.setHorizontalHeaderLabels(self._head())
        self.table.setColumnHidden(2, not asks)
        self.table.setColumnHidden(3, self.group == STAFF)
        header = self.table.header()
        wide = 0 if self.group == STAFF else 3
        for column in range(4):
            mode = (
                QHeaderView.ResizeMode.Stretch if column == wide else QHeaderView.ResizeMode.ResizeToContents
            )
            header.setSectionResizeMode(column, mode)
        nobody_left = self.lines is not None and not self.shown and self.only_missing.isChecked()
        self._all_read.setVisible(nobody_left)
        self.table.setVisible(not nobody_left)

    def _head(self) -> list[str]:
        name = self.tr("Member of staff") if self.group == STAFF else self.tr("Pupil")
        return [name, self.tr("Read"), self.tr("Confirmed"), self.tr("By whom")]

    def _on_group(self) -> None:
        self.lines = None
        self._fill()
        if self.group is not None:
            self.group_chosen.emit(self.group)

    def _printed(self) -> PrintedList:
        asks, staff = self.counts is not None and self.counts.confirm, self.group == STAFF
        wanted = [place for place in range(4) if (place != 2 or asks) and (place != 3 or not staff)]
        head = [self._head()[place] for place in wanted]
        table = []
        for line in self.shown:
            cells = (line.name, _when(line.read_at), _when(line.confirmed_at), line.by)
            table.append([cells[place] for place in wanted])
        title = "" if self.row is None else self.row.title
        group = self.groups.currentText().partition(":")[0]
        return PrintedList(
            title, f"{group} · {self.told.text()}".strip(" ·"), tuple(head), tuple(map(tuple, table))
        )

    def _on_copy(self) -> None:
        """As a table that a spreadsheet takes."""
        printed = self._printed()
        lines = [printed.title, printed.caption, "\t".join(printed.head)]
        lines += ["\t".join(row) for row in printed.table]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _on_print(self) -> None:
        print_list(self._printed(), self)


def _when(at: datetime | None) -> str:
    return "–" if at is None else moment_words(at)
