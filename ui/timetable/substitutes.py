"""Who stands in: for one lesson, or for all lessons of a teacher who is away for some days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.desk import Desk
from app.session import Session
from app.timetable.rows import Candidate, LessonKey, LessonState, ToStandIn
from app.timetable.standing import absence, substitutes
from ui.errors import sentence_for
from ui.tasks import WorkerBase
from ui.theme import set_role
from ui.timetable.dialogs import FormDialog, as_day
from ui.timetable.words import course_title, day_name, short_day
from ui.widgets import DateEdit, guard_wheel

Wish = tuple[tuple[LessonKey, LessonState], int | None]
_LEAVE, _CANCEL = -1, -2
_ROW = 42


class SubstituteDialog(FormDialog):
    """`wanted`: (what is wished of each lesson, reason).  A lesson that is left as it is, is not in it."""

    def __init__(
        self,
        parent: QWidget,
        worker: WorkerBase[Desk],
        *,
        lesson: LessonKey | None = None,
        teachers: Sequence[tuple[int, str]] = (),
        teacher: int | None = None,
        day: date,
    ) -> None:
        super().__init__(parent)
        self._worker, self._lesson = worker, lesson
        self._found: tuple[ToStandIn, ...] = ()
        self._read, self._error = False, ""
        self.teachers, start = QComboBox(self), QDate(day.year, day.month, day.day)
        self.first, self.last = DateEdit(start, self), DateEdit(start, self)
        for person, name in teachers:
            self.teachers.addItem(name, person)
        self.teachers.setCurrentIndex(max(0, self.teachers.findData(teacher)))
        for field in (self.teachers, self.first, self.last):
            self.form.add(field)
            self.form.set_shown(field, lesson is None)
        self.reason = QLineEdit(self)
        self.reason.setMaxLength(300)
        self._reason_label = QLabel(self)
        self._reason_label.setBuddy(self.reason)
        set_role(self._reason_label, "section")
        self.table, self.note = QTableWidget(0, 2, self), QLabel(self)
        self.choices: list[QComboBox] = []
        self.note.setWordWrap(True)
        set_role(self.note, "muted")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(_ROW)
        self.table.setWordWrap(True)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for place, widget in enumerate((self.table, self.note, self._reason_label, self.reason)):
            self.column.insertWidget(3 + place, widget)
        self.resize(680, 480 if lesson is None else 320)
        self.teachers.currentIndexChanged.connect(lambda _: self.read())
        self.first.dateChanged.connect(self._on_first)
        self.last.dateChanged.connect(lambda _: self.read())
        self.retranslate()
        self.read()

    def read(self) -> None:
        """Ask for the lessons and who may hold them."""
        lesson, person = self._lesson, self.teachers.currentData()
        first, last = as_day(self.first.date()), as_day(self.last.date())
        if lesson is None and person is None:
            self._on_read(())
            return

        def found(session: Session) -> tuple[ToStandIn, ...]:
            if lesson is not None:
                one = substitutes(session, lesson)
                return (one,) if one is not None else ()
            return absence(session, person, first, last)

        self._worker.submit(
            self, lambda desk: desk.ask(found), self._on_read, self._on_failed,
            replaces="substitutes", label="substitutes",
        )  # fmt: skip

    def answer(self) -> tuple[list[Wish], str] | None:
        wished: list[Wish] = []
        for one, choice in zip(self._found, self.choices, strict=True):
            person: int = choice.currentData()
            if person != _LEAVE:
                seen = one.lesson.key, one.lesson.state
                wished.append((seen, None if person == _CANCEL else person))
        return (wished, self.reason.text()) if wished else None

    def retranslate(self) -> None:
        title = self.tr("Who stands in") if self._lesson else self.tr("A teacher is away")
        hint = self.tr(
            "First come those who are free then and teach the subject. Whoever stands in can fill in the journal of the"
            " course from that day on for a week."
        )
        self.say(title, self.tr("Assign"), hint)
        self.form.describe(self.teachers, self.tr("&Teacher"))
        self.form.describe(self.first, self.tr("&From"))
        self.form.describe(self.last, self.tr("&To"))
        self._reason_label.setText(self.tr("&Reason, for the school"))
        self.reason.setAccessibleName(self.tr("Reason, for the school"))
        self.table.setHorizontalHeaderLabels([self.tr("Lesson"), self.tr("Who holds it")])
        self.table.setAccessibleName(title)
        self._say_note()

    # --- private -----------------------------------------------------------------------------------------------------

    def _on_first(self, day: QDate) -> None:
        if self.last.date() < day:
            self.last.setDate(day)  # reads
        else:
            self.read()

    def _on_read(self, found: tuple[ToStandIn, ...]) -> None:
        self._found, self._read, self._error = found, True, ""
        self.choices = []
        self.table.setRowCount(len(found))
        for row, one in enumerate(found):
            self.table.setItem(row, 0, QTableWidgetItem(_lesson_words(one)))
            choice = QComboBox(self.table)
            guard_wheel(choice)
            choice.setAccessibleName(_lesson_words(one))
            if self._lesson is None:
                choice.addItem(self.tr("leave as it is"), _LEAVE)
            for candidate in one.candidates:
                choice.addItem(self._candidate_words(candidate), candidate.person_id)
            choice.addItem(self.tr("nobody: cancel the lesson"), _CANCEL)
            best = next((each for each in one.candidates if each.teaches and not each.busy), None)
            choice.setCurrentIndex(max(0, choice.findData(best.person_id)) if best is not None else 0)
            self.table.setCellWidget(row, 1, choice)
            self.choices.append(choice)
        self._say_note()

    def _on_failed(self, error: Exception) -> None:
        self._error = sentence_for(error)
        self._say_note()

    def _say_note(self) -> None:
        none = self._read and not self._found
        text = self._error or (self.tr("There are no lessons to be held then.") if none else "")
        self.note.setText(text)
        self.note.setVisible(bool(text))
        self.ok.setEnabled(bool(self._found))

    def _candidate_words(self, one: Candidate) -> str:
        told = [one.name]
        if one.teaches:
            told.append(self.tr("teaches the subject"))
        told.append(self.tr("busy: {0}").format(one.busy) if one.busy else self.tr("free"))
        if one.near and not one.busy:
            told.append(self.tr("at school that day"))
        return " · ".join(told)


def _lesson_words(one: ToStandIn) -> str:
    lesson = one.lesson
    day = lesson.key.date
    when = f"{day_name(day.isoweekday(), short=True)} {short_day(day)}, {lesson.key.number}"
    return f"{when}: {lesson.class_name} {course_title(lesson.subject, lesson.group)}".replace("  ", " ")
