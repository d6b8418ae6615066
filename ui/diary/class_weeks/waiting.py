"""Beside the grid: who has not signed the chosen week, and why perhaps; ready to be copied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.diary.weeks_rows import ClassWeeks, PupilWeeks, WeekColumn
from app.diary.weeks_rules import opens_on
from ui.diary.class_weeks.words import listed_name, reason_words
from ui.family.dates import short_date, week_words
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, Retranslated, Toast


class WaitingList(Retranslated, QWidget):
    """`show_week` of a class; before Friday, and where no signatures are asked for, it names those whose parents have
    not looked."""

    all_wanted = Signal(object, object)
    """WeekColumn, tuple[PupilWeeks, …]: record their signatures on paper."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: ClassWeeks | None = None
        self._week: WeekColumn | None = None
        self._title, self._told = QLabel(self), QLabel(self)
        set_role(self._title, "section")
        set_role(self._told, "muted")
        for label in (self._title, self._told):
            label.setWordWrap(True)
        self.names = QPlainTextEdit(self)
        self.names.setReadOnly(True)
        self.names.setTabChangesFocus(True)
        self.names.setMinimumWidth(0)
        self.copy_button, self.all_button = QPushButton(self), QPushButton(self)
        set_icon(self.copy_button, "copy")
        set_icon(self.all_button, "pencil")
        self.copy_button.clicked.connect(self.copy)
        self.all_button.clicked.connect(self._on_all)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.copy_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._title)
        layout.addWidget(self._told)
        layout.addWidget(self.names, 1)
        layout.addLayout(buttons)
        layout.addWidget(self.all_button)
        self.retranslate()

    def show_week(self, found: ClassWeeks | None, week: WeekColumn | None) -> None:
        """What there is to say of a week."""
        self._found, self._week = found, week
        self.retranslate()

    def waiting(self) -> tuple[PupilWeeks, ...]:
        """Whose names are in the list."""
        found, week = self._found, self._week
        if found is None or week is None:
            return ()
        unsigned = found.unsigned(week.monday)
        if self._asks:
            return unsigned
        return tuple(one for one in unsigned if not found.cell(one.pupil_id, week.monday).parent_looked)

    def copy(self) -> None:
        """The list with its heading, for a message or a sheet of paper."""
        QGuiApplication.clipboard().setText(self._whole_text())
        Toast.show_over(self.window(), self.tr("The list is copied"), kind=BannerKind.SUCCESS)

    def retranslate(self) -> None:
        """All words."""
        self.names.setAccessibleName(self.tr("Who has not signed"))
        self.names.setPlaceholderText(self.tr("Nobody", "is on the list"))
        self.copy_button.setText(self.tr("Copy the list"))
        waiting = self.waiting()
        self._title.setText(self._heading())
        self._told.setText(self._hint())
        self._told.setVisible(bool(self._told.text()))
        text = "\n".join(self._lines())
        if self.names.toPlainText() != text:
            self.names.setPlainText(text)
        self.copy_button.setEnabled(bool(waiting))
        may = self._found is not None and self._found.may_record and self._asks
        self.all_button.setText(self.tr("Signed on paper: all %n", "", len(waiting)))
        self.all_button.setToolTip(
            self.tr("Record a signature on paper for all who have not signed this week")
        )
        self.all_button.setVisible(may and bool(waiting))

    # --- private -----------------------------------------------------------------------------------------------

    @property
    def _asks(self) -> bool:
        """Whether this week is one that can be signed."""
        return self._found is not None and self._found.asked and self._week is not None and self._week.open

    def _heading(self) -> str:
        if self._week is None:
            return ""
        count, week = len(self.waiting()), week_words(self._week.monday)
        if self._asks:
            if not count:
                return self.tr("{0}: all have signed").format(week)
            return self.tr("{0}: {1} of {2} have not signed").format(week, count, self._week.asked)
        if not count:
            return self.tr("{0}: the parents of all have looked").format(week)
        return self.tr("{0}: the parents of {1} of {2} have not looked").format(week, count, self._week.asked)

    def _hint(self) -> str:
        if self._week is None or self._found is None or self._asks or not self._found.asked:
            return ""
        return self.tr("The week can be signed from Friday, {0}.").format(
            short_date(opens_on(self._week.monday))
        )

    def _lines(self) -> list[str]:
        found, week = self._found, self._week
        if found is None or week is None:
            return []
        return [
            self.tr("{0} – {1}").format(
                listed_name(one.name), reason_words(one, found.cell(one.pupil_id, week.monday))
            )
            for one in self.waiting()
        ]

    def _whole_text(self) -> str:
        name = self._found.class_name if self._found is not None else ""
        return "\n".join([f"{name}. {self._heading()}", *self._lines()])

    def _on_all(self) -> None:
        if self._week is not None:
            self.all_wanted.emit(self._week, self.waiting())
