"""A week that waits for a signature: what happened in it, in words, and the button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.diary.weeks_rows import Signature, UnsignedWeek
from ui.diary.signing.press import DeliberateButton, SignPress
from ui.diary.signing.words import (
    absence_words,
    low_words,
    marks_words,
    remark_words,
    signature_words,
)
from ui.family.dates import week_words
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

_MOST_REMARKS = 3


class UnsignedCard(Retranslated, QFrame):
    """Once signed it stays, with the signature in place of the button, as long as the page is open."""

    opened = Signal(object)
    """UnsignedWeek: its week of the diary is wanted."""
    sign_wanted = Signal(object)
    """UnsignedWeek."""

    def __init__(self, week: UnsignedWeek, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.week, self.signature = week, None  # type: UnsignedWeek, Signature | None
        set_role(self, "card")
        self._title = QLabel(self)
        set_role(self._title, "section")
        self._lines: list[tuple[IconLabel, QLabel]] = []
        self._done = IconLabel("circle-check", 20, "success", self)
        self.state = QLabel(self)
        self.open, self.press = DeliberateButton(self), SignPress(self)
        set_role(self.open, "ghost")
        set_icon(self.open, "notebook-tabs", "accent_text")
        self.open.clicked.connect(lambda: self.opened.emit(self.week))
        self.press.confirmed.connect(lambda: self.sign_wanted.emit(self.week))
        self.press.asking_changed.connect(lambda asking: self.open.setVisible(not asking))
        self._column = QVBoxLayout()
        self._column.setSpacing(SPACE.xs)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self._done)
        foot.addWidget(self.state, 1)
        foot.addStretch(0)
        foot.addWidget(self.open)
        foot.addWidget(self.press, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.s, SPACE.s)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._title)
        layout.addLayout(self._column)
        layout.addLayout(foot)
        self.retranslate()

    def show_week(self, week: UnsignedWeek) -> None:
        """The same week as it is now: a teacher may have entered something."""
        if week != self.week:
            self.week = week
            self.retranslate()

    def show_signed(self, signature: Signature) -> None:
        """It is signed, by this press or by somebody before it."""
        self.signature = signature
        self.press.reset()
        self.retranslate()

    def retranslate(self) -> None:
        """All words."""
        self._title.setText(week_words(self.week.monday))
        self._say(self._told())
        week = week_words(self.week.monday)
        self.open.setText(self.tr("Open the week"))
        self.open.setAccessibleName(self.tr("Open the week {0}").format(week))
        self.press.set_words(
            self.tr("I have read the diary"),
            self.tr("Sign the week {0}? A signature is not taken back.").format(week),
        )
        self.press.button.setAccessibleName(self.tr("Sign the week {0}").format(week))
        signed = self.signature is not None
        self._done.setVisible(signed)
        self.state.setVisible(signed)
        self.state.setText(signature_words(self.signature) if self.signature is not None else "")
        self.press.setVisible(not signed)

    # --- private -----------------------------------------------------------------------------------------------

    def _told(self) -> list[tuple[str, str, str]]:
        """Icon, tone and words of each line."""
        week = self.week
        told = []
        if week.low:
            told.append(("triangle-alert", "warning", low_words(week)))
        if week.marks:
            told.append(("graduation-cap", "muted", marks_words(week)))
        if words := absence_words(week.absences):
            told.append(("calendar-days", "absence", words))
        for line in week.remarks[:_MOST_REMARKS]:
            icon, tone = {"praise": ("award", "success"), "notice": ("info", "info")}.get(
                line.kind, ("message-square-text", "warning")
            )
            told.append((icon, tone, remark_words(line)))
        left = len(week.remarks) - _MOST_REMARKS
        if left > 0:
            words = self.tr("%n more remark(s): open the week", "", left)
            told.append(("message-square-text", "muted", words))
        if not told:
            told.append(("circle", "muted", self.tr("No marks, absences or remarks in this week")))
        return told

    def _say(self, told: list[tuple[str, str, str]]) -> None:
        while len(self._lines) < len(told):
            self._add_line()
        for number, (icon, label) in enumerate(self._lines):
            for part in (icon, label):
                part.setVisible(number < len(told))
            if number < len(told):
                name, tone, words = told[number]
                icon.set_picture(name, tone)
                label.setText(words)

    def _add_line(self) -> None:
        icon, label = IconLabel("circle", 18, "muted", self), QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label, 1)
        self._column.addLayout(row)
        self._lines.append((icon, label))
