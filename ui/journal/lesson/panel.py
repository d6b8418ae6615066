"""The panel beside the grid: the lesson under the cursor, with topic, homework, works and what became of it.

Nothing here waits for the database: a lesson is read when the cursor rests on it, and what is typed goes to the
`LessonSaver`.  News of the same lesson are shown everywhere but where somebody is typing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.codes import LessonState
from app.errors import Conflict
from ui.errors import sentence_for
from ui.journal import words
from ui.journal.barriers import Barrier, barrier_words, page_barrier
from ui.journal.editor import JournalEditor
from ui.journal.entry.typed_ahead import TypedAhead
from ui.journal.lesson.form import LessonForm
from ui.journal.lesson.homework_part import LessonHomeworkPart
from ui.journal.lesson.saver import LessonSaver
from ui.journal.lesson.state import LessonStateField
from ui.journal.lesson.wishes import Became, LessonKey, LessonView, Part, Place, Wish
from ui.journal.lesson.words import both_words, place_words
from ui.journal.plan.dialog import PlanDialog
from ui.journal.side_card import card_column
from ui.journal.source import JournalSource
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated, announce

if TYPE_CHECKING:
    from app.changes import Change

#: The cursor rests so long on a lesson before it is read: arrows that run through the page ask nothing.
REST_ON_LESSON_MS = 120
_OF_PLAN = frozenset({"thematic_plan", "plan_item", "course_plan"})
_OF_HOMEWORK = frozenset({"homework", "homework_files", "homework_answer"})
_ENTITIES = frozenset({"lesson", "lesson_topic", "work", "work_kind"}) | _OF_PLAN | _OF_HOMEWORK


class LessonPanel(Retranslated, QFrame):
    """See the module."""

    left = Signal()
    """Back to the grid."""
    hand_ins_wanted = Signal(object)
    """PieceKey: who has handed it in."""
    no_hand_ins = Signal()
    """There is no homework at the lesson that could be handed in."""

    def __init__(
        self, source: JournalSource, editor: JournalEditor, saver: LessonSaver, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source, self._editor, self._saver = source, editor, saver
        self._key: LessonKey | None = None
        self._view: LessonView | None = None
        self._error: Exception | None = None
        self._refusal: Exception | None = None
        self._ahead = TypedAhead(self)
        self._asked: LessonKey | None = None
        self._wants_hand_ins = False
        self._date, self._place = ElidedLabel("", self), ElidedLabel("", self)
        self._reason, self._unsaved = QLabel(self), QLabel(self)
        self._state = LessonStateField(self)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._plan: PlanDialog | None = None
        self._form = LessonForm(saver, self)
        self.homework = LessonHomeworkPart(source.hand_ins(), saver, self)
        self._body = QWidget(self)
        self._resting = QTimer(self, singleShot=True, interval=REST_ON_LESSON_MS)
        self._resting.timeout.connect(self._ask)
        self._lay_out()
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self._state.chosen.connect(self._on_state_chosen)
        self._form.plan_asked.connect(self.open_plan)
        self.homework.hand_ins_wanted.connect(self.hand_ins_wanted)
        self.homework.changed.connect(self._ask)
        saver.changed.connect(self._on_saver_changed)
        saver.stored.connect(self._on_stored)
        saver.refused.connect(self._on_refused)
        editor.page_changed.connect(self._on_page_changed)
        self._body.hide()
        self.retranslate()

    @property
    def lesson(self) -> LessonKey | None:
        """The lesson whose words are shown; None while it is read."""
        return self._view.key if self._view is not None else None

    def show_cell(self, _row: int, column: int) -> None:
        """The cursor stands on a column now."""
        buffer = self._editor.buffer
        if buffer is None or not 0 <= column < len(buffer.columns):
            return
        at = buffer.columns[column]
        key = LessonKey(buffer.page.course.course_id, at.date, at.number)
        if key == self._key:
            return
        self._key, self._view, self._error, self._refusal = key, None, None, None
        self._wants_hand_ins = False
        self._saver.flush()
        if self.isVisible():
            self._body.hide()
            self.retranslate()
            self._resting.start()

    def begin(self) -> None:
        """The keys go here now, also while the lesson is still read."""
        if self._view is not None:
            self._ahead.give_to(self._form)
        else:
            self._ahead.begin()
            self._ask()

    def open_hand_ins(self) -> None:
        """To who has handed in what is due at the lesson, else what was given at it; once the lesson is read."""
        self._wants_hand_ins = self._view is None
        if self._view is None:
            self._ask()
            return
        key = self.homework.first_piece
        if key is not None:
            self.hand_ins_wanted.emit(key)
        else:
            self.no_hand_ins.emit()

    def reload(self) -> None:
        """Read the lesson anew; what is typed stays."""
        self._ask()

    def merge(self, changes: Sequence[Change]) -> None:
        """Read the lesson anew when something of it has changed."""
        if self._plan is not None:
            self._plan.merge(changes)
        key = self._key
        if key is None or self._view is None or not any(self._is_about(one, key) for one in changes):
            return
        if self.isVisible():
            self._ask()
        else:
            self._view = None  # read when it is shown

    def open_plan(self) -> None:
        """Show the thematic plan of the course that is open."""
        buffer = self._editor.buffer
        if buffer is None:
            return
        self._saver.flush()
        plan = PlanDialog(self._source.plans(), buffer.page.course, self)
        plan.changed.connect(self._ask)
        plan.finished.connect(self._on_plan_closed)
        self._plan = plan
        plan.open()

    def retry(self) -> None:
        """The share answers again."""
        if self._error is not None or (self._asked is not None and self._view is None):
            self._ask()

    def showEvent(self, event: QEvent) -> None:
        """What was not read while the panel was hidden is read now."""
        super().showEvent(event)  # type: ignore[arg-type]
        if self._view is None and self._key is not None:
            self._resting.start()

    def retranslate(self) -> None:
        """All sentences."""
        self.setAccessibleName(self.tr("Lesson"))
        key = self._key
        self._date.setText(words.day_words(key.date) if key is not None else "")
        self._date.setAccessibleName(self._date.text())
        card = self._view.card if self._view is not None else None
        self._place.setText(place_words(key, card) if key is not None else "")
        self._show_reason()
        self._show_unsaved()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_loaded(self, view: LessonView) -> None:
        if view.key != self._key:
            return
        self._view, self._error, self._asked = view, None, None
        self._saver.seen(view)
        self._show_view()
        if self._ahead.is_waiting:
            self._ahead.give_to(self._form)
        if self._wants_hand_ins:
            self.open_hand_ins()

    def _on_load_failed(self, error: Exception) -> None:
        self._error = error
        self._show_reason()

    def _on_state_chosen(self, wanted: Became) -> None:
        view = self._view
        if view is not None:
            self._refusal = None
            place = Place(Part.STATE)
            self._saver.put(view.key, Wish(place, view.stored(place), wanted), at_once=True)

    def _on_plan_closed(self) -> None:
        if self._plan is not None:
            self._plan.deleteLater()
        self._plan = None

    def _on_saver_changed(self, key: LessonKey) -> None:
        if key == self._key and self._view is not None:
            self._form.show_wishes()
            self.homework.show_wishes()
            self._show_unsaved()
            if self._refusal is not None and self._form.is_unsaved():
                self._refusal = None
                self._show_reason()

    def _on_stored(self, key: LessonKey) -> None:
        if key == self._key:
            self._ask()

    def _on_refused(self, key: LessonKey, error: Exception) -> None:
        """A step that was not done: the panel shows what is stored, and says why."""
        if key != self._key:
            return
        self._refusal = error
        self._show_reason()
        announce(self, self._reason.text())

    def _on_page_changed(self) -> None:
        if self._editor.buffer is None:
            self._key = self._view = None
            self._body.hide()
        self._show_reason()
        if self._view is not None:
            self._show_view()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._date, "section")
        set_role(self._place, "muted")
        set_role(self._reason, "caption")
        set_role(self._unsaved, "caption")
        self._reason.setWordWrap(True)
        self._reason.hide()
        layout = card_column(self, SPACE.m)
        layout.addWidget(self._date)
        layout.addLayout(_row((self._place, 1), (self._unsaved, 0)))
        layout.addWidget(self._reason)
        layout.addWidget(self._body)
        layout.addStretch(1)
        body = QVBoxLayout(self._body)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(SPACE.s)
        body.addWidget(self._form)
        body.addSpacing(SPACE.s)
        body.addWidget(self.homework)
        body.addSpacing(SPACE.s)
        body.addWidget(self._state)

    def _ask(self) -> None:
        self._resting.stop()
        if self._key is not None:
            self._asked = self._key
            self._source.load_lesson(self, self._key, self._on_loaded, self._on_load_failed)

    def _show_view(self) -> None:
        view = self._view
        if view is None:
            return
        barrier = self._barrier()
        buffer = self._editor.buffer
        cancelled = (
            {(at.date, at.number) for at in buffer.columns if at.state == LessonState.CANCELLED}
            if buffer
            else set()
        )
        self._body.show()
        self._form.show_view(
            view, cancelled, may_write=barrier is not Barrier.READ_ONLY, may_change_works=barrier is None
        )
        may_write = barrier is not Barrier.READ_ONLY
        self.homework.show_view(view, may_write=may_write)
        self._state.show_view(view, may_write=may_write)
        self.retranslate()

    def _barrier(self) -> Barrier | None:
        buffer = self._editor.buffer
        return page_barrier(buffer) if buffer is not None else None

    def _show_reason(self) -> None:
        buffer, barrier = self._editor.buffer, self._barrier()
        text, refused = "", self._refusal
        if refused is not None:
            text = self.tr("Not accepted: {0}").format(sentence_for(refused))
            if isinstance(refused, Conflict) and (both := both_words(refused, self._view)):
                text += " " + self.tr("Stored: {0}. You chose: {1}.").format(*both)
        elif self._error is not None:
            text = sentence_for(self._error)
        elif buffer is not None and barrier is Barrier.CLOSED:
            text = self.tr("The period is closed: its works can only be read.")
        elif buffer is not None and barrier is not None:
            text = barrier_words(barrier, buffer)
        set_role(self._reason, "error" if refused is not None or self._error is not None else "caption")
        self._reason.setText(text)
        self._reason.setVisible(bool(text))

    def _show_unsaved(self) -> None:
        waits = self._view is not None and self._form.is_unsaved()
        self._unsaved.setText(self.tr("not yet saved") if waits else "")

    @staticmethod
    def _is_about(change: Change, key: LessonKey) -> bool:
        if change.entity not in _ENTITIES or change.course not in (key.course, None):
            return False
        if change.entity in ("lesson", "lesson_topic", "work"):
            here = (change.date, change.number) == (key.date, key.number)
            # Another lesson's topic moves what the plan offers; its state moves where homework can go.
            return here or change.entity in ("lesson", "lesson_topic")
        return True


def _row(*widgets: tuple[QWidget, int]) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(SPACE.s)
    for widget, stretch in widgets:
        layout.addWidget(widget, stretch)
    return layout
