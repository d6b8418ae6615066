"""The page of the new year: its steps side by side, the plan between them, and what was made in the end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.errors import DiaryError
from app.school.new_year.commands import (
    Workshop,
    carry_out,
    entered,
    rehearse,
    take_back,
    workshop,
)
from app.school.new_year.rows import Entered, NewYearPlan, Outcome, TakenBack
from ui.errors import sentence_for
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.icons import set_icon
from ui.school.new_year.classes import ClassesStep
from ui.school.new_year.courses import CoursesStep
from ui.school.new_year.dates import DatesStep
from ui.school.new_year.draft import Draft
from ui.school.new_year.outcome import DoneView, OutcomeStep
from ui.school.new_year.pupils import PupilsStep
from ui.school.new_year.step import Step
from ui.school.page import Because, SchoolEmpty
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, Toast

_NOTHING_TO_MOVE = frozenset({"new_year.no_old_classes", "year.unknown"})


class NewYearPage(ClassPage):
    """Steps are opened in any order; what is changed is kept by itself, and can be undone step by step."""

    failed_because = Because.FAILED

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._reasons = SchoolEmpty()
        super().__init__(place, self._reasons, parent)
        self.draft = Draft(self._worker, self)
        self.box: QMessageBox | None = None
        self._take_theirs = False
        self.steps: dict[str, Step] = {
            "dates": DatesStep(self.draft),
            "classes": ClassesStep(self.draft),
            "pupils": PupilsStep(self.draft),
            "courses": CoursesStep(self.draft),
            "outcome": OutcomeStep(self.draft),
        }
        self.done = DoneView(self.draft)
        self.buttons = {key: QPushButton(self) for key in self.steps}
        self.undo, self.following, self._kept = QPushButton(self), QPushButton(self), QLabel(self)
        self._views = QStackedWidget(self)
        self._bar = QWidget(self)
        self._make()
        self.open_step("dates")

    @property
    def outcome(self) -> OutcomeStep:
        """The last step."""
        step = self.steps["outcome"]
        assert isinstance(step, OutcomeStep)
        return step

    def open_step(self, key: str) -> None:
        """Show one of the steps."""
        for of, button in self.buttons.items():
            button.setChecked(of == key)
        self._views.setCurrentWidget(self.steps[key])
        self.following.setVisible(key != "outcome")

    def flush(self) -> None:
        """Keep at once what was changed."""
        self.draft.keep()

    def leave(self) -> None:
        self.draft.keep()

    def retranslate(self) -> None:
        super().retranslate()
        titles = (
            self.tr("Dates"),
            self.tr("Classes"),
            self.tr("Pupils"),
            self.tr("Courses"),
            self.tr("Rehearsal"),
        )
        stops = sum(one.blocks for one in self.draft.findings)
        for number, (button, title) in enumerate(zip(self.buttons.values(), titles, strict=True), 1):
            button.setText(f"{number}. {title}")
        if stops:
            self.buttons["outcome"].setText(f"5. {titles[-1]} ({stops})")
        self.undo.setText(self.tr("Undo"))
        self.undo.setToolTip(self.tr("Take the last change of the plan back (Ctrl+Z)"))
        self.following.setText(self.tr("Next"))
        self._show_kept()

    # --- reading -------------------------------------------------------------------------------------------------

    def reload(self, *, quiet: bool = False) -> None:
        if not quiet:
            self._busy.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(workshop), self._on_workshop, self._on_failed,
            replaces="page", quiet=quiet, label="new year",
        )  # fmt: skip

    @property
    def _is_known(self) -> bool:
        return self.draft.is_known

    def _forget_classes(self) -> None:
        """All is read anew as it is."""

    def _touches(self, change: Change) -> bool:
        return False  # but what is of structure

    def _show_reason(self, because: Any) -> None:
        nothing = isinstance(self._error, DiaryError) and self._error.code in _NOTHING_TO_MOVE
        self._reasons.show_reason(Because.FAILED, self._error)
        if nothing:
            self._reasons.set_text(
                self.tr("There is no class yet that could move up"),
                self.tr("The new year is prepared here once the first one has classes."),
            )
            self._reasons.set_action("")

    def _on_workshop(self, desk: Workshop) -> None:
        self._on_read()
        if self._take_theirs:
            self._take_theirs = False
            self.draft.take_theirs(desk)
        else:
            self.draft.load(desk)
        is_there = desk.state.next_classes > 0
        self._bar.setVisible(not is_there)
        if is_there:
            self._views.setCurrentWidget(self.done)
        elif self._views.currentWidget() is self.done:
            self.open_step("dates")
        self._show_content()
        self.retranslate()

    def _on_draft(self) -> None:
        self.undo.setEnabled(self.draft.can_undo)
        self.retranslate()

    def _show_kept(self) -> None:
        if not self.draft.is_known:
            self._kept.setText("")
            return
        self._kept.setText(self.tr("kept") if self.draft.is_kept else self.tr("is kept in a moment…"))

    # --- doing ---------------------------------------------------------------------------------------------------

    def _on_rehearse(self) -> None:
        plan = self.draft.plan
        self.outcome.set_busy(True)
        self._busy.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: rehearse(session, plan)),
            lambda outcome: self._on_rehearsed(outcome, plan), self._on_not_done, lane="write", label="rehearse",
        )  # fmt: skip

    def _on_rehearsed(self, outcome: Outcome, plan: NewYearPlan) -> None:
        self._busy.set_busy(False)
        self.outcome.set_busy(False)
        self.outcome.show_outcome(outcome, plan)

    def _on_carry_out(self) -> None:
        year = self.draft.plan.name
        self._confirm(
            self.tr("Make the year {0}?").format(year),
            self.tr(
                "Classes move up and leavers go. Journals of this year stay as they are. It can be taken back on this"
                " page as long as nothing was entered in the new year."
            ),
            self.tr("Make it"),
            self._carry_out,
        )

    def _carry_out(self) -> None:
        plan = self.draft.plan
        self.draft.keep()
        self._do(lambda session: carry_out(session, plan), self._on_done, "carry out the year")

    def _on_done(self, outcome: Outcome) -> None:
        said = self.tr("The year {0} is there.").format(outcome.year)
        Toast.show_over(self.window(), said, kind=BannerKind.SUCCESS)
        self.reload()

    def _on_take_back(self) -> None:
        year = self.draft.desk.state.next_year
        self._confirm(
            self.tr("Take the year {0} back?").format(year),
            self.tr(
                "Its classes, courses and periods go, and who left is in the class again. The plan stays."
            ),
            self.tr("Take it back"),
            lambda: self._do(take_back, self._on_taken_back, "take the year back"),
        )

    def _on_taken_back(self, found: TakenBack) -> None:
        said = self.tr("The year {0} is taken back: all is as it was before.").format(found.year)
        Toast.show_over(self.window(), said, kind=BannerKind.SUCCESS)
        self.done.show_entered(())
        self.reload()

    def _on_look(self) -> None:
        self._do(entered, self._on_entered, "what was entered")

    def _on_entered(self, found: tuple[Entered, ...]) -> None:
        self._busy.set_busy(False)
        self.done.show_entered(found)
        if not found:
            said = self.tr("Nothing was entered: the year can be taken back.")
            Toast.show_over(self.window(), said, kind=BannerKind.INFO)

    def _do(self, job: Callable[[Any], Any], then: Callable[[Any], None], label: str) -> None:
        self._busy.set_busy(True)
        self.outcome.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(job), then, self._on_not_done, lane="write", label=label
        )

    def _on_not_done(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self.outcome.set_busy(False)
        self._on_refused(error)
        if isinstance(error, DiaryError) and error.code == "new_year.entered":
            self._on_look()
        else:
            self.reload(quiet=True)

    def _on_refused(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        for step in self.steps.values():
            if step.isVisible() and self.draft.is_known:
                step.show_draft()

    def _on_conflict(self) -> None:
        """Another administrator has kept another plan."""
        box = self._box(
            self.tr("The plan was changed elsewhere"),
            self.tr("Another administrator has kept another plan meanwhile. Which one is to stay?"),
        )
        theirs = box.addButton(self.tr("Theirs"), QMessageBox.ButtonRole.RejectRole)
        mine = box.addButton(self.tr("Mine"), QMessageBox.ButtonRole.AcceptRole)
        box.setEscapeButton(theirs)
        theirs.clicked.connect(lambda _=False: self._on_theirs())
        mine.clicked.connect(lambda _=False: self._on_mine())
        box.open()

    def _on_theirs(self) -> None:
        self._take_theirs = True
        self.reload()

    def _on_mine(self) -> None:
        self._worker.submit(
            self, lambda desk: desk.ask(workshop), lambda desk: self.draft.keep_mine(desk.mark), self._on_failed,
            label="new year",
        )  # fmt: skip

    def _confirm(self, title: str, sentence: str, act: str, yes: Callable[[], object]) -> None:
        box = self._box(title, sentence)
        stay = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        take.clicked.connect(lambda _=False: yes())
        box.open()

    def _box(self, title: str, sentence: str) -> QMessageBox:
        box = self.box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(sentence)
        box.finished.connect(box.deleteLater)
        return box

    # --- making --------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        bar = QHBoxLayout(self._bar)
        bar.setContentsMargins(0, 0, 0, 0)
        bar.setSpacing(SPACE.s)
        for key, button in self.buttons.items():
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, of=key: self.open_step(of))
            bar.addWidget(button)
        bar.addStretch(1)
        set_role(self._kept, "caption")
        set_icon(self.undo, "undo-2")
        set_icon(self.following, "arrow-right", "on_accent")
        set_role(self.following, "primary")
        for widget in (self._kept, self.undo, self.following):
            bar.addWidget(widget)
        self.undo.setEnabled(False)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        for step in (*self.steps.values(), self.done):
            self._views.addWidget(step)
        column.addWidget(self._views, 1)
        self.undo.clicked.connect(lambda _=False: self.draft.undo())
        self.following.clicked.connect(lambda _=False: self._on_next())
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self.draft.undo)
        self.draft.changed.connect(self._on_draft)
        self.draft.kept_changed.connect(self._show_kept)
        self.draft.refused.connect(self._on_refused)
        self.draft.conflict.connect(self._on_conflict)
        self.outcome.rehearse_wanted.connect(self._on_rehearse)
        self.outcome.carry_out_wanted.connect(self._on_carry_out)
        self.done.take_back_wanted.connect(self._on_take_back)
        self.done.look_wanted.connect(self._on_look)
        self.done.page_wanted.connect(self.place.family.page_requested)
        self._finish(self._bar, content, self._views)

    def _on_next(self) -> None:
        keys = list(self.steps)
        place = next(number for number, key in enumerate(keys) if self.buttons[key].isChecked())
        self.open_step(keys[min(place + 1, len(keys) - 1)])
        self.steps[keys[min(place + 1, len(keys) - 1)]].setFocus()
