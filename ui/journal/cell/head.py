"""The top of the cell panel: whose cell, of which lesson, what stands in it, who put it there and when."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.journal import words
from ui.journal.buffer import JournalBuffer
from ui.journal.cell import words as cell_words
from ui.naming import short_name
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, IconLabel, Retranslated


class CellHead(Retranslated, QWidget):
    """Labels only, so that it can follow every step of the cursor."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pupil = ElidedLabel("", self)
        self._lesson, self._value, self._who = QLabel(self), QLabel(self), QLabel(self)
        self._late = QWidget(self)
        self._late_words = QLabel(self._late)
        set_role(self._pupil, "section")
        set_role(self._lesson, "muted")
        set_role(self._value, "title")
        set_role(self._who, "caption")
        set_role(self._late_words, "caption")
        for label in (self._lesson, self._value, self._who, self._late_words):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setMinimumWidth(1)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)
        late = QHBoxLayout(self._late)
        late.setContentsMargins(0, 0, 0, 0)
        late.setSpacing(SPACE.s)
        late.addWidget(IconLabel("clock", 16, "warning", self._late), 0, Qt.AlignmentFlag.AlignTop)
        late.addWidget(self._late_words, 1)
        top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        top.addWidget(self._pupil, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(top)
        for widget in (self._lesson, self._value, self._who, self._late):
            layout.addWidget(widget)
        self._late.hide()
        self.retranslate()

    def show_cell(self, buffer: JournalBuffer, row: int, column: int) -> None:
        """The cursor is here."""
        self._pupil.setText(buffer.pupils[row].name)
        self._lesson.setText(words.lesson_words(buffer.columns[column]))
        value = cell_words.standing_words(buffer, row, column)
        self._value.setText(value[:1].upper() + value[1:])

    def show_author(self, name: str, at: dt.datetime | None, lesson: dt.date, today: dt.date) -> None:
        """Who put it there, as far as is known, and how long after the lesson."""
        moment = cell_words.moment_words(at, today) if at is not None else ""
        text = " · ".join(part for part in (moment, short_name(name)) if part)
        self._who.setText(self.tr("Entered: {0}").format(text) if text else "")
        self._who.setToolTip(name)
        self._who.setVisible(bool(text))
        late = cell_words.entered_words(lesson, at, today) if at is not None else ""
        self._late_words.setText(late)
        self._late.setVisible(bool(late))

    def show_nothing(self) -> None:
        """There is no cell."""
        self._pupil.setText(self.tr("No cell is chosen"))
        for label in (self._lesson, self._value, self._who):
            label.setText("")
        self._late.hide()

    def retranslate(self) -> None:
        """The panel renews the rest."""
