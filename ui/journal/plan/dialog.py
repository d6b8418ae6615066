"""The thematic plan of a course: what it is about lesson by lesson, where it comes from, and how it is moved.

Every step is tried or shown before it is written, and says what it was seen to change: where somebody else was faster,
nothing is overwritten and the plan is read anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.errors import Conflict
from ui.journal.plan.choice import PlanChoice, PlanChoicePage
from ui.journal.plan.importing import PlanImportPage
from ui.journal.plan.reasons import error_words
from ui.journal.plan.sheet import PlanSheet
from ui.journal.plan.source import PlanFile, PlanSight, PlanSource
from ui.journal.plan.tools import PlanEmpty, PlanTools
from ui.naming import course_words
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, BusyBar, ElidedLabel, Retranslated

if TYPE_CHECKING:
    from app.changes import Change
    from app.plans.rows import CoursePlanView
    from app.school.rows import CourseCard

_ENTITIES = frozenset({"thematic_plan", "plan_item", "course_plan", "lesson", "lesson_topic"})


class PlanDialog(Retranslated, QDialog):
    """`open()` it; `changed` when the course follows its plan otherwise than before."""

    changed = Signal()

    def __init__(self, source: PlanSource, course: CourseCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._course = source, course
        self._sight: PlanSight | None = None
        self._error: Exception | None = None
        self._title = ElidedLabel("", self)
        self._answer = Banner(BannerKind.SUCCESS, self)
        self._sheet, self._empty = PlanSheet(self), PlanEmpty(self)
        self._file, self._choice = PlanImportPage(self), PlanChoicePage(self)
        self._stack = QStackedWidget(self)
        self._tools = PlanTools(self)
        self._busy = BusyBar(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.reload()

    def reload(self) -> None:
        """Read the plan anew."""
        self._busy.set_busy(True)
        self._source.load(self, self._course.course_id, self._on_loaded, self._on_load_failed)

    def merge(self, changes: Sequence[Change]) -> None:
        """Somebody has changed a plan, or a lesson of the course."""
        if any(one.entity in _ENTITIES and one.course in (self._course.course_id, None) for one in changes):
            self.reload()

    def show_file(self, path: Path, sheet: str | None = None) -> None:
        """Try a file, and show what it would do."""
        self._answer.hide()
        self._file.begin(path, sheet)
        self._turn_to(self._file)
        self._busy.set_busy(True)
        self._source.try_file(
            self, self._course.course_id, path, sheet, self._on_file_tried, self._on_file_failed
        )

    def reject(self) -> None:
        """Escape leads back to the plan first."""
        if self._stack.currentWidget() in (self._file, self._choice):
            self._turn_back()
        elif self._sheet.shift.isVisible():
            self._end_shift()
        else:
            super().reject()

    def retranslate(self) -> None:
        """Words."""
        self.setWindowTitle(self.tr("Thematic plan"))
        self._title.setText(course_words(self._course))

    # --- slots --------------------------------------------------------------------------------------------

    def _on_loaded(self, sight: PlanSight) -> None:
        self._busy.set_busy(False)
        if self._sight is not None and self._sight.view != sight.view and self._sheet.shift.isVisible():
            self._end_shift()  # what it said is no longer so
        self._sight, self._error = sight, None
        self._choice.show_sight(sight)
        if sight.view is not None:
            self._sheet.show_sight(sight)
        self._show()

    def _on_load_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._error = error
        if self._sight is not None:
            self._answer.show_text(error_words(error), BannerKind.ERROR)
        self._show()

    def _on_load_asked(self) -> None:
        dialog = QFileDialog(self, self.tr("Load a thematic plan"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Tables (*.xlsx *.ods *.xls *.csv *.html *.htm)"), self.tr("All files (*)")]
        )
        dialog.fileSelected.connect(lambda path: self.show_file(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_file_tried(self, file: PlanFile) -> None:
        self._busy.set_busy(False)
        self._file.show_file(file)

    def _on_file_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._file.show_error(error)
        if isinstance(error, Conflict):
            self.reload()

    def _on_file_accepted(self, file: PlanFile) -> None:
        self._busy.set_busy(True)
        self._source.load_file(
            self, self._course.course_id, file, self._seen(), self._on_file_stored, self._on_file_failed
        )

    def _on_file_stored(self, file: PlanFile) -> None:
        if file.summary is None:  # the file was changed meanwhile
            self._on_file_tried(file)
            return
        self._on_done(self.tr("The plan “{0}” is loaded.").format(file.summary.name))

    def _on_shift_asked(self, by: int) -> None:
        self._answer.hide()
        self._busy.set_busy(True)
        self._source.load_shifted(
            self, self._course.course_id, by, partial(self._on_shifted, by), self._on_failed
        )

    def _on_shifted(self, by: int, after: CoursePlanView | None) -> None:
        self._busy.set_busy(False)
        sight = self._sight
        if after is None:
            self.reload()  # somebody has given the plan up meanwhile
        elif sight is not None and sight.view is not None:
            self._sheet.shift.show_shift(by, sight.view, after, sight.today)

    def _on_shift_confirmed(self, by: int) -> None:
        if self._sight is None or self._sight.view is None:
            return
        said = (
            self.tr("The plan is moved one lesson later.")
            if by > 0
            else self.tr("The plan is moved one lesson earlier.")
        )
        self._busy.set_busy(True)
        self._source.shift(
            self, self._course.course_id, by, self._sight.view.shift, self._sight.view.plan.plan_id,
            lambda _: self._on_done(said), self._on_failed,
        )  # fmt: skip

    def _on_choice_made(self, choice: PlanChoice) -> None:
        course, seen = self._course.course_id, self._seen()
        self._busy.set_busy(True)
        if choice.copy_from is not None:
            said = self.tr("The plan is copied; the course follows the copy.")
            self._source.copy(
                self, course, choice.copy_from, seen, lambda _: self._on_done(said), self._on_failed
            )
            return
        said = self.tr("The course follows no plan now.")
        if choice.plan is not None:
            said = self.tr("The course follows this plan now.")
        self._source.assign(self, course, choice.plan, seen, lambda _: self._on_done(said), self._on_failed)

    def _on_done(self, said: str) -> None:
        self._end_shift()
        self._turn_back()
        self._answer.show_text(said, BannerKind.SUCCESS)
        self.reload()
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._end_shift()
        self._turn_back()
        self._answer.show_text(error_words(error), BannerKind.ERROR)
        if isinstance(error, Conflict):
            self.reload()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.resize(980, 680)
        set_role(self._title, "title")
        for page in (self._sheet, self._empty, self._file, self._choice):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._answer)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._tools)

    def _connect(self) -> None:
        self._tools.load_asked.connect(self._on_load_asked)
        self._tools.other_asked.connect(self._on_other_asked)
        self._tools.shift_asked.connect(self._on_shift_asked)
        self._tools.close_asked.connect(self.close)
        self._empty.action_triggered.connect(self._on_empty_action)
        self._sheet.shift.confirmed.connect(self._on_shift_confirmed)
        self._sheet.shift.given_up.connect(self._end_shift)
        self._choice.chosen.connect(self._on_choice_made)
        self._choice.left.connect(self._turn_back)
        self._file.left.connect(self._turn_back)
        self._file.accepted.connect(self._on_file_accepted)
        self._file.sheet_chosen.connect(self.show_file)
        self._file.again_asked.connect(self.show_file)
        self._file.another_asked.connect(self._on_load_asked)

    def _on_other_asked(self) -> None:
        self._answer.hide()
        self._turn_to(self._choice)
        self._choice.begin()

    def _on_empty_action(self) -> None:
        if self._empty.can_retry:
            self.reload()
        else:
            self._on_load_asked()

    def _seen(self) -> int | None:
        return self._sight.plan_id if self._sight is not None else None

    def _end_shift(self) -> None:
        self._sheet.shift.hide()
        self._sheet.setFocus()

    def _turn_to(self, page: QWidget) -> None:
        self._end_shift()
        self._tools.hide()
        self._stack.setCurrentWidget(page)

    def _turn_back(self) -> None:
        self._stack.setCurrentWidget(self._sheet)
        self._tools.show()
        self._show()

    def _show(self) -> None:
        """The plan, or why there is none; what may be done."""
        sight = self._sight
        has_plan = sight is not None and sight.view is not None
        may_edit = sight is not None and sight.may_edit
        self._tools.show_rights(may_edit=may_edit, has_plan=has_plan, has_others=not self._choice.is_empty)
        self._empty.show_reason(is_read=sight is not None, may_edit=may_edit, error=self._error)
        if self._stack.currentWidget() in (self._sheet, self._empty):
            self._stack.setCurrentWidget(self._sheet if has_plan else self._empty)
