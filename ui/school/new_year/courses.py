"""The fourth step: what each class is taught, how many hours, by whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QWidget

from app.school.new_year.edits import add_course, change_course, drop_course, proposed_anew
from app.school.new_year.rows import CoursePlan
from ui.school.choice import Choice
from ui.school.new_year.draft import Draft
from ui.school.new_year.grid import Grid, GridRow
from ui.school.new_year.step import Step
from ui.theme import SPACE, set_role

_SUBJECT, _GROUP, _HOURS, _TEACHER, _BEFORE = range(5)
_ACROSS = -1
_MOST_HOURS = 40


class CoursesStep(Step):
    """One class at a time; beside each course who taught the subject to these pupils this year."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.classes, self.subjects = Choice(self), Choice(self)
        self._label, self._sum = QLabel(self), QLabel(self)
        set_role(self._sum, "muted")
        self.add, self.drop, self.anew = self.tool("plus"), self.tool("trash-2"), self.tool("refresh-cw")
        self.topics = QCheckBox(self)
        self.grid = Grid({_HOURS: None, _TEACHER: self._teachers}, self, figures=(_HOURS,), stretch=_BEFORE)
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(SPACE.s)
        top.addWidget(self._label)
        top.addWidget(self.classes)
        top.addWidget(self._sum)
        top.addStretch(1)
        top.addWidget(self.drop)
        top.addWidget(self.anew)
        below.addWidget(self.subjects)
        below.addWidget(self.add)
        below.addStretch(1)
        below.addWidget(self.topics)
        self.column.addLayout(top)
        self.column.addWidget(self.grid, 1)
        self.column.addLayout(below)
        self.classes.currentIndexChanged.connect(lambda _index: self.show_draft())
        self.grid.edited.connect(self._on_edited)
        self.grid.cleared.connect(self._on_drop)
        self.drop.clicked.connect(lambda _=False: self._on_drop())
        self.anew.clicked.connect(lambda _=False: self._on_anew())
        self.add.clicked.connect(lambda _=False: self._on_add())
        self.topics.clicked.connect(lambda on: self.draft.apply(lambda plan: replace(plan, copy_topics=on)))
        self.setFocusProxy(self.grid)
        self.retranslate()

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr(
                "Subjects and hours as the same grade has them this year, teachers as before where they go on."
                " All of it can be changed later, too."
            )
        )
        self._label.setText(self.tr("Class"))
        self.classes.setAccessibleName(self.tr("Class"))
        self.subjects.setAccessibleName(self.tr("Subject to add"))
        self.add.setText(self.tr("Add subject"))
        self.drop.setText(self.tr("Take away"))
        self.anew.setText(self.tr("Propose anew"))
        self.topics.setText(self.tr("Copy thematic plans for teachers who go on with them"))
        self.grid.setAccessibleName(self.tr("Courses"))
        self.grid.set_heads(
            (self.tr("Subject"), self.tr("Group"), self.tr("Hours"), self.tr("Teacher"), self.tr("This year"))
        )
        self.shown_anew()

    def show_draft(self) -> None:
        if not self.draft.is_known:
            return
        plan = self.draft.plan
        self.classes.offer(
            [*((one.name, one.key) for one in plan.classes), (self.tr("groups across classes"), _ACROSS)]
        )
        taken = {one.subject for one in self._courses() if one.group is None}
        self.subjects.offer(
            [
                (name, number)
                for number, (name, _) in self.draft.running.subjects.items()
                if number not in taken
            ]
        )
        rows = list(self._rows())
        self.grid.show_rows(rows)
        self.topics.setChecked(plan.copy_topics)
        is_class = self.classes.chosen != _ACROSS
        for widget in (self.subjects, self.add, self.anew):
            widget.setEnabled(is_class)
        self.drop.setEnabled(bool(rows))
        hours: dict[int, float] = {}
        for one in self._courses():
            hours[one.subject] = max(hours.get(one.subject, 0), one.hours or 0)
        self._sum.setText(self.tr("{0} hours a week").format(QLocale().toString(sum(hours.values()), "g", 6)))

    # --- rows ----------------------------------------------------------------------------------------------------

    def _courses(self) -> list[CoursePlan]:
        wanted = None if self.classes.chosen == _ACROSS else self.classes.chosen
        order = {subject: place for place, subject in enumerate(self.draft.running.subjects)}
        found = [one for one in self.draft.plan.courses if one.school_class == wanted]
        return sorted(found, key=lambda one: (order.get(one.subject, 0), one.group or 0))

    def _rows(self) -> Iterator[GridRow]:
        groups = {one.key: one.name for one in self.draft.plan.groups}
        before = self._before()
        sources = [
            source
            for one in self.draft.plan.classes
            if one.key == self.classes.chosen
            for source in one.sources
        ]
        new = self.tr("new subject") if sources else ""
        for one in self._courses():
            name, _ = self.draft.running.subjects.get(one.subject, ("", 0))
            texts = (
                name,
                groups.get(one.group or 0, ""),
                "" if one.hours is None else QLocale().toString(one.hours, "g", 6),
                self.draft.teacher(one.teacher) or "–",
                before.get(one.subject, new),
            )
            yield GridRow(one.key, texts, {_TEACHER: one.teacher})

    def _before(self) -> dict[int, str]:
        """Who taught the pupils of the class each subject this year, and how many hours."""
        chosen = next((one for one in self.draft.plan.classes if one.key == self.classes.chosen), None)
        found: dict[int, list[str]] = {}
        for course in self.draft.running.courses:
            if chosen is not None and course.group.class_id in chosen.sources:
                hours = "" if course.hours is None else QLocale().toString(course.hours, "g", 6)
                words = " · ".join(part for part in (self.draft.teacher(course.teacher), hours) if part)
                if words and words not in found.setdefault(course.subject, []):
                    found[course.subject].append(words)
        return {subject: ", ".join(words) for subject, words in found.items()}

    def _teachers(self) -> list[tuple[str, int | None]]:
        return [("–", None), *((name, person) for person, name in self.draft.desk.staff)]

    # --- changing ------------------------------------------------------------------------------------------------

    def _on_edited(self, key: int, column: int, value: object) -> None:
        if column == _TEACHER:
            teacher = value if isinstance(value, int) else None
            self.draft.apply(
                partial(change_course, key=key, change=lambda one: replace(one, teacher=teacher))
            )
            return
        hours = _hours(str(value))
        if hours is False:
            self.show_draft()
            return
        self.draft.apply(partial(change_course, key=key, change=lambda one: replace(one, hours=hours)))

    def _on_drop(self) -> None:
        row = self.grid.current
        if row is not None:
            self.draft.apply(partial(drop_course, key=row.key))

    def _on_anew(self) -> None:
        key = self.classes.chosen
        self.draft.apply(lambda plan: proposed_anew(plan, self.draft.running, [key]))

    def _on_add(self) -> None:
        if self.subjects.chosen is not None and self.classes.chosen != _ACROSS:
            self.draft.apply(
                partial(add_course, school_class=self.classes.chosen, subject=self.subjects.chosen)
            )


def _hours(text: str) -> float | bool | None:
    """Hours a week; None where nothing is typed, False where it is no number of hours."""
    if not text.strip():
        return None
    try:
        number = float(text.replace(",", "."))
    except ValueError:
        return False
    return number if 0 <= number <= _MOST_HOURS else False
