"""The homework of one day: its name, how much it is, and the pieces."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.desk import Desk
from app.homework.rows import HomeworkDay, HomeworkPiece
from ui.family.dates import day_title
from ui.homework.load_bar import LoadBar
from ui.homework.piece_row import PieceRow
from ui.homework.selection import Key, key_of
from ui.homework.words import due_title, load_in_words
from ui.icons import set_icon
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

IsNew = Callable[[HomeworkPiece], bool]


class HomeworkDayCard(Retranslated, QFrame):
    """`set_day` shows the same day as it is now, or another one: rows are used again."""

    ticked = Signal(object, bool)
    """HomeworkPiece, done."""
    opened = Signal(object)
    """HomeworkPiece."""
    week_requested = Signal(object)
    """A day of the week that is asked for."""

    def __init__(self, worker: WorkerBase[Desk], *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._can_tick = can_tick
        self._day: HomeworkDay | None = None
        self._today = date.min
        self._rows: dict[Key, PieceRow] = {}
        set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title, self._load, self._bar = QLabel(self), QLabel(self), LoadBar(self)
        self._over = IconLabel("triangle-alert", 16, "warning", self)
        self._week = QPushButton(self)
        set_role(self._title, "section")
        set_role(self._load, "caption")
        set_role(self._week, "ghost")
        set_icon(self._week, "notebook-tabs", "accent_text")
        self._week.clicked.connect(lambda: self.week_requested.emit(self.day.date))
        self._title.setWordWrap(True)
        self._lay_out()

    @property
    def day(self) -> HomeworkDay:
        """What is shown."""
        assert self._day is not None
        return self._day

    @property
    def rows(self) -> list[PieceRow]:
        """The pieces, from top to bottom."""
        return list(self._rows.values())

    def set_day(self, day: HomeworkDay, today: date, *, is_new: IsNew, flash: bool) -> None:
        """Show a day; with `flash` its changes show for a moment."""
        flash = flash and (self._day is None or self._day.date == day.date)
        self._day, self._today = day, today
        spare = [row for key, row in self._rows.items() if key not in {key_of(one) for one in day.pieces}]
        rows: dict[Key, PieceRow] = {}
        for place, piece in enumerate(day.pieces):
            key = key_of(piece)
            row = self._rows.get(key) or (self._make_row() if flash or not spare else spare.pop(0))
            row.set_piece(piece, today, is_new=is_new(piece), flash=flash)
            rows[key] = row
            if self._pieces.indexOf(row) != place:
                self._pieces.insertWidget(place, row)
        for row in spare:
            self._pieces.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = rows
        self._bar.show_load(day.load)
        self._over.setVisible(bool(day.load.over))
        self.retranslate()

    def retranslate(self) -> None:
        if self._day is None:
            return
        past = all(one.is_over for one in self._day.pieces)
        self._title.setText(day_title(self._day.date) if past else due_title(self._day.date, self._today))
        load = load_in_words(self._day.load)
        self._load.setText(load)
        self._load.setVisible(bool(load))
        self._week.setText(self.tr("Week"))
        self._week.setToolTip(self.tr("Open this week of the diary"))
        self._week.setAccessibleName(self.tr("Week of {0}").format(self._title.text()))
        self.setAccessibleName(". ".join(part for part in (self._title.text(), load) if part))

    # --- private -------------------------------------------------------------------------------------------------

    def _make_row(self) -> PieceRow:
        row = PieceRow(self._worker, can_tick=self._can_tick, parent=self)
        row.ticked.connect(self.ticked)
        row.opened.connect(self.opened)
        return row

    def _lay_out(self) -> None:
        load = QHBoxLayout()
        load.setSpacing(SPACE.s)
        for widget in (self._bar, self._over, self._load):
            load.addWidget(widget)
        load.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addLayout(load)
        head = QHBoxLayout()
        head.setContentsMargins(SPACE.l, SPACE.m, SPACE.s, SPACE.s)
        head.addLayout(words, 1)
        head.addWidget(self._week)
        self._pieces = QVBoxLayout()
        self._pieces.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 1, SPACE.xs)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._pieces)
