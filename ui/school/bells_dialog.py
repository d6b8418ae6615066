"""Dialogs of the bells: a schedule with its times, and the classes that are to keep to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
)

from app.school.bells import BellsLine, add_bells, assign_bells, change_bells
from app.school.classes import ClassLine
from app.school.ready_bells import BellsKey, BellTimes, ready_bells
from app.session import Session
from ui.school.choice import Choice
from ui.school.dialog import SchoolDialog, buttons_in_a_row
from ui.school.page import SchoolPage
from ui.school.words import bells_words, time_words
from ui.theme import set_role

_LINE = re.compile(r"\s*(?:(\d{1,2})\s*[.):]?\s+)?(\d{1,2})[:.](\d\d)\s*[-–—]\s*(\d{1,2})[:.](\d\d)\s*")


def times_typed(text: str) -> dict[int, tuple[int, int]] | int:
    """Number → times of lines such as «1. 8:30–9:15»; a line without a number goes on counting.  The place of the
    first line that is none, from 1."""
    found: dict[int, tuple[int, int]] = {}
    number = 0
    for place, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        match = _LINE.fullmatch(line)
        if match is None:
            return place
        number = int(match.group(1)) if match.group(1) else number + 1
        begin, end = (int(match.group(one)) * 60 + int(match.group(one + 1)) for one in (2, 4))
        found[number] = (begin, end)
    return found


class BellsDialog(SchoolDialog):
    """Times are typed line by line, for all days and for those that differ."""

    def __init__(self, page: SchoolPage, line: BellsLine | None) -> None:
        super().__init__(page)
        self._line = line
        self._texts: dict[int, str] = {}
        self._weekday = 0
        self.setMinimumWidth(520)
        self.ready = self.form.add(Choice(self))
        self.name = self.form.add(QLineEdit(self))
        self.shift = self.form.add(Choice(self))
        self.weekday = self.form.add(Choice(self))
        self.times = self.form.add(QPlainTextEdit(self))
        self.times.setTabChangesFocus(True)
        self.times.setMinimumHeight(190)
        self.form.set_shown(self.ready, line is None)
        self.ready.currentIndexChanged.connect(lambda _index: self._on_ready())
        self.weekday.currentIndexChanged.connect(lambda _index: self._on_weekday())
        self.retranslate()
        if line is None:
            self._on_ready()
        else:
            self._fill(line.name, line.shift, dict(line.times))
        (self.ready if line is None else self.times).setFocus()

    def retranslate(self) -> None:
        new = self._line is None
        self._say(
            self.tr("New bell schedule") if new else self.tr("Bell schedule"),
            self.tr("Add") if new else self.tr("Save"),
        )
        self.form.describe(self.ready, self.tr("Begin with"))
        self.ready.offer([(bells_words(key), key) for key in BellsKey])
        self.form.describe(self.name, self.tr("Name"))
        self.form.describe(self.shift, self.tr("Shift"))
        self.shift.offer([(str(number), number) for number in (1, 2, 3)])
        self.form.describe(
            self.weekday,
            self.tr("Times of"),
            self.tr("A day with no times of its own goes by those of all days"),
        )
        days = [(QLocale().standaloneDayName(day), day) for day in range(1, 7)]
        self.weekday.offer([(self.tr("All days"), 0), *days])
        self.form.describe(self.times, self.tr("Lessons"), self.tr("A line for each: 1. 8:30–9:15"))

    @property
    def all_times(self) -> dict[tuple[int, int], tuple[int, int]] | None:
        """What is typed for all days; None where a line is no lesson, which is then shown."""
        self._texts[self._weekday] = self.times.toPlainText()
        found: dict[tuple[int, int], tuple[int, int]] = {}
        for weekday, text in self._texts.items():
            typed = times_typed(text)
            if isinstance(typed, int):
                self.weekday.choose(weekday)
                self.form.set_error(self.times, self.tr("Line {0} is not such as 1. 8:30–9:15").format(typed))
                self.times.setFocus()
                return None
            found |= {(weekday, number): span for number, span in typed.items()}
        return found

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        times, line, year = self.all_times, self._line, self.page.year.id
        if times is None:
            return None
        name, shift = self.name.text().strip(), self.shift.chosen
        self.form.set_error(self.name, "" if name else self.tr("Enter a name"))
        if not name:
            self.name.setFocus()
            return None
        said = self.tr("“{0}” is stored.").format(name)
        if line is None:
            return (lambda session: add_bells(session, year, name, shift, times)), said
        return (lambda session: change_bells(session, name, shift, times, line)), said

    def _fill(self, name: str, shift: int, times: BellTimes) -> None:
        self.name.setText(name)
        self.shift.choose(shift)
        self._texts = {}
        for (weekday, number), (starts, ends) in sorted(times.items()):
            line = f"{number}. {time_words(starts)}–{time_words(ends)}\n"
            self._texts[weekday] = self._texts.get(weekday, "") + line
        self._weekday = self.weekday.chosen or 0
        self.times.setPlainText(self._texts.get(self._weekday, ""))

    def _on_ready(self) -> None:
        ready = ready_bells(self.ready.chosen)
        self._fill(ready.name, ready.shift, ready.times)

    def _on_weekday(self) -> None:
        self._texts[self._weekday] = self.times.toPlainText()
        self._weekday = self.weekday.chosen or 0
        self.form.set_error(self.times, "")
        self.times.setPlainText(self._texts.get(self._weekday, ""))


class AssignDialog(SchoolDialog):
    """All classes of the year; those that are checked are to keep to the schedule."""

    def __init__(self, page: SchoolPage, line: BellsLine, classes: Sequence[ClassLine]) -> None:
        super().__init__(page)
        self._line, self._classes = line, {one.id: one for one in classes}
        self.list = QListWidget(self)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setMinimumHeight(320)
        for one in classes:
            item = QListWidgetItem(one.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, one.id)
            keeps = one.id in line.classes
            item.setCheckState(Qt.CheckState.Checked if keeps else Qt.CheckState.Unchecked)
            if keeps:  # to leave it, a class is given to another schedule
                item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
        self.all, self.low, self.high = QPushButton(self), QPushButton(self), QPushButton(self)
        for button, grades in ((self.all, range(1, 12)), (self.low, range(1, 5)), (self.high, range(5, 12))):
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, grades=grades: self._check(grades))
        self._note = QLabel(self)
        set_role(self._note, "caption")
        self.body.addLayout(buttons_in_a_row(self.all, self.low, self.high))
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._note)
        self.retranslate()
        self.list.setFocus()

    def retranslate(self) -> None:
        self._say(self.tr("Classes of “{0}”").format(self._line.name), self.tr("Save"))
        self.all.setText(self.tr("All"))
        self.low.setText(self.tr("Grades 1–4"))
        self.high.setText(self.tr("Grades 5–11"))
        self.list.setAccessibleName(self.tr("Classes"))
        self._note.setText(
            self.tr("A class keeps to one schedule: to leave this one it is given to another.")
        )

    def _check(self, grades: range) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            known = self._classes[item.data(Qt.ItemDataRole.UserRole)]
            if known.plan.grade in grades:
                item.setCheckState(Qt.CheckState.Checked)

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        items = [self.list.item(row) for row in range(self.list.count())]
        ids = [
            one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked
        ]
        moved: Mapping[int, int | None] = {
            one: self._classes[one].plan.bells_id for one in ids if one not in self._line.classes
        }
        line = self._line
        return (
            lambda session: assign_bells(session, line.id, moved),
            self.tr("The classes keep to “{0}”.").format(line.name),
        )
