"""Small dialogs: room and weeks of a lesson, another day for it, why it falls out, a whole day off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.timetable.layout import WEEKS
from app.timetable.rows import ClassLine
from app.timetable.storing import LAST_NUMBER
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, Form, Retranslated

_NARROWEST = 420


class FormDialog(Retranslated, QDialog):
    """A title, a form, «Cancel» and what is to be done.  `wanted` carries what the subclass says in `answer`."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setMinimumWidth(_NARROWEST)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.title, self.hint, self.form = QLabel(self), QLabel(self), Form(self)
        set_role(self.title, "title")
        set_role(self.hint, "muted")
        for label in (self.title, self.hint):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.cancel, self.ok = QPushButton(self), QPushButton(self)
        set_role(self.ok, "primary")
        self.ok.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.ok.clicked.connect(self._on_ok)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.ok)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        self.column.setSpacing(SPACE.m)
        for widget in (self.title, self.hint, self.form):
            self.column.addWidget(widget)
        self.column.addLayout(row)

    def answer(self) -> object:
        """What is wished, or None where something is missing."""
        raise NotImplementedError

    def say(self, title: str, act: str, hint: str = "") -> None:
        """The words, in `retranslate`."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.ok.setText(act)
        self.cancel.setText(self.tr("Cancel"))

    def _on_ok(self) -> None:
        found = self.answer()
        if found is not None:
            self.accept()
            self.wanted.emit(found)


class LessonDialog(FormDialog):
    """Room, and in which weeks.  `wanted`: (room, week)."""

    def __init__(self, parent: QWidget, about: str, room: str, week: int, rooms: Sequence[str]) -> None:
        super().__init__(parent)
        self._about = about
        self.room, self.week = self.form.add(QLineEdit(room, self)), self.form.add(QComboBox(self))
        completer = QCompleter(list(rooms), self.room)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.room.setCompleter(completer)
        self.room.setMaxLength(100)
        self.week.addItems([""] * len(WEEKS))
        self.week.setCurrentIndex(WEEKS.index(week))
        self.retranslate()
        self.room.selectAll()

    def answer(self) -> tuple[str, int]:
        return self.room.text().strip(), WEEKS[self.week.currentIndex()]

    def retranslate(self) -> None:
        self.say(self._about, self.tr("Apply"))
        self.form.describe(self.room, self.tr("&Room"))
        self.form.describe(self.week, self.tr("&Weeks"))
        words = self.tr("Every week"), self.tr("Odd weeks"), self.tr("Even weeks")
        for index, text in enumerate(words):
            self.week.setItemText(index, text)


class MoveDialog(FormDialog):
    """`wanted`: (day, number, room, reason)."""

    def __init__(self, parent: QWidget, about: str, day: date, number: int, room: str) -> None:
        super().__init__(parent)
        self._about = about
        self.day = self.form.add(DateEdit(QDate(day.year, day.month, day.day), self))
        self.number, self.room = self.form.add(QSpinBox(self)), self.form.add(QLineEdit(room, self))
        self.reason = self.form.add(QLineEdit(self))
        self.number.setRange(0, LAST_NUMBER)
        self.number.setValue(number)
        self.reason.setMaxLength(300)
        self.room.setMaxLength(100)
        self.retranslate()

    def answer(self) -> tuple[date, int, str, str]:
        return as_day(self.day.date()), self.number.value(), self.room.text().strip(), self.reason.text()

    def retranslate(self) -> None:
        hint = self.tr("Homework that is due at it goes with it. Families see it at once.")
        self.say(self.tr("Move: {0}").format(self._about), self.tr("Move"), hint)
        self.form.describe(self.day, self.tr("To the &day"))
        self.form.describe(self.number, self.tr("&Lesson number"))
        self.form.describe(self.room, self.tr("&Room"))
        self.form.describe(self.reason, self.tr("R&eason, for the school"))


class CancelDialog(FormDialog):
    """`wanted`: the reason."""

    def __init__(self, parent: QWidget, about: str) -> None:
        super().__init__(parent)
        self._about = about
        self.reason = self.form.add(QLineEdit(self))
        self.reason.setMaxLength(300)
        self.retranslate()

    def answer(self) -> str:
        return self.reason.text()

    def retranslate(self) -> None:
        hint = self.tr("Homework that is due at it is due at the next lesson. Families see it at once.")
        self.say(self.tr("Cancel: {0}").format(self._about), self.tr("Cancel the lesson"), hint)
        self.cancel.setText(self.tr("Back"))
        self.form.describe(self.reason, self.tr("&Reason, for the school"))


class DayOffDialog(FormDialog):
    """`wanted`: (classes, first day, last day, reason, last lesson that is held or None)."""

    def __init__(self, parent: QWidget, classes: Sequence[ClassLine], chosen: int | None, day: date) -> None:
        super().__init__(parent)
        self.classes = self.form.add(QListWidget(self))
        start = QDate(day.year, day.month, day.day)
        self.first = self.form.add(DateEdit(start, self))
        self.last = self.form.add(DateEdit(start, self))
        self.after, self.reason = self.form.add(QSpinBox(self)), self.form.add(QLineEdit(self))
        for one in classes:
            item = QListWidgetItem(one.name)
            item.setData(Qt.ItemDataRole.UserRole, one.class_id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            checked = one.class_id == chosen
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
            self.classes.addItem(item)
            if checked:
                self.classes.setCurrentItem(item)
        self.classes.setFixedHeight(150)
        self.after.setRange(0, LAST_NUMBER)
        self.reason.setMaxLength(300)
        self.first.dateChanged.connect(lambda day: self.last.setDate(max(day, self.last.date())))
        self.retranslate()

    def answer(self) -> tuple[list[int], date, date, str, int | None] | None:
        items = [self.classes.item(row) for row in range(self.classes.count())]
        chosen = [
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() is Qt.CheckState.Checked
        ]
        self.form.set_error(self.classes, "" if chosen else self.tr("Choose at least one class."))
        if not chosen:
            return None
        first, last = as_day(self.first.date()), as_day(self.last.date())
        return chosen, first, last, self.reason.text(), self.after.value() or None

    def retranslate(self) -> None:
        hint = self.tr(
            "Lessons of these classes are cancelled. Those in which marks or absences are entered stay, and so do"
            " lessons of groups across classes."
        )
        self.say(self.tr("A day off or a shorter one"), self.tr("Cancel the lessons"), hint)
        self.cancel.setText(self.tr("Back"))
        self.form.describe(self.classes, self.tr("&Classes"))
        self.form.describe(self.first, self.tr("&From"))
        self.form.describe(self.last, self.tr("&To"))
        self.form.describe(self.after, self.tr("&Last lesson that is held"))
        self.after.setSpecialValueText(self.tr("none: the whole day is off"))
        self.form.describe(self.reason, self.tr("&Reason, for the school"))


def as_day(day: QDate) -> date:
    """A day of the program."""
    return date(day.year(), day.month(), day.day())
