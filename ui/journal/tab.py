"""The journal tab: choose course and period, enter marks; everything else happens in the background."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.errors import sentence_for
from ui.journal.cell_line import CellLine
from ui.journal.editor import JournalEditor
from ui.journal.grid import JournalGrid
from ui.journal.saver import Saver
from ui.journal.source import JournalSource
from ui.journal.toolbar import JournalToolbar
from ui.live import Live
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, BusyBar, EmptyState, Retranslated, Toast

if TYPE_CHECKING:
    from app.changes import Change
    from app.journal.rows import JournalPage
    from app.school.rows import CourseCard, TermRow


class JournalTab(Retranslated, QWidget):
    """See the module. `state_changed` is for the shell's sign of the connection."""

    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of values not saved yet."""
    page_opened = Signal(int, int)
    """Course and period, once their page is painted from."""

    def __init__(
        self, source: JournalSource, live: Live[Any] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._course: int | None = None
        self._term: int | None = None
        self._loading = False
        self._empty_because = ""
        self._error: Exception | None = None
        self._refusal: Exception | None = None
        self._toast: Toast | None = None
        self._saver = Saver(source, self)
        self.editor = JournalEditor(self._saver, self)
        self.toolbar = JournalToolbar(self)
        self.grid = JournalGrid(self.editor, self)
        self._line = CellLine(self.editor, self)
        self._banner = Banner(BannerKind.WARNING, self)
        self._empty = EmptyState("notebook-tabs", self)
        self._stack = QStackedWidget(self)
        self._busy = BusyBar(self)
        self._sheet = QWidget(self)
        self._lay_out()
        self._connect(live)
        set_role(self, "page")
        self.retranslate()
        self._update_history()

    def start(self) -> None:
        """Ask for the courses and open the first one."""
        self._set_loading(True)
        self._error = None
        self._source.load_courses(self, self._on_courses_loaded, self._on_load_failed)

    @property
    def unsaved(self) -> int:
        """How many values are typed and not stored: closing the window asks while there are some."""
        return self._saver.unsaved

    def flush(self) -> None:
        """Write at once what waits."""
        self._saver.flush()

    def open_course(self, course: int, term: int | None = None) -> None:
        """Open a course; without a period the one of today."""
        self._saver.flush()
        self._course, self._term = course, term
        self.toolbar.set_course(course)
        self._set_loading(True)
        self._source.load_terms(self, course, self._on_terms_loaded, self._on_load_failed)

    def open_term(self, term: int) -> None:
        """Open a period of the course that is open."""
        if self._course is None:
            return
        self._saver.flush()
        self._term = term
        self._set_loading(True)
        self._source.load_page(self, self._course, term, self._on_page_loaded, self._on_load_failed)

    def reload(self) -> None:
        """Read the page anew and keep the cursor and what is typed."""
        if self._course is not None and self._term is not None:
            self._source.load_page(self, self._course, self._term, self._on_page_loaded, self._on_load_failed)

    def retranslate(self) -> None:
        """Sentences of the empty page and the banner."""
        self._set_empty_text()
        if self._refusal is not None:
            self._banner.set_text(self._refusal_text(self._refusal))
            self._banner.set_action(self.tr("Give up these changes"))

    # --- slots --------------------------------------------------------------------------------------------

    def _on_courses_loaded(self, courses: Sequence[CourseCard]) -> None:
        self.toolbar.set_courses(courses, self._course)
        if not courses:
            self._show_empty("no_courses")
            return
        known = {course.course_id for course in courses}
        self.open_course(self._course if self._course in known else courses[0].course_id, self._term)

    def _on_terms_loaded(self, answer: tuple[Sequence[TermRow], date]) -> None:
        terms, today = answer
        if not terms:
            self.toolbar.set_terms((), None)
            self._show_empty("no_lessons")
            return
        if self._term not in {term.id for term in terms}:
            self._term = _term_of(terms, today).id
        self.toolbar.set_terms(terms, self._term)
        self.reload()

    def _on_page_loaded(self, page: JournalPage) -> None:
        if page.course.course_id != self._course or page.term.id != self._term:
            return
        buffer = self.editor.buffer
        same = (
            buffer is not None
            and buffer.page.course.course_id == page.course.course_id
            and buffer.page.term.id == page.term.id
        )
        self._error = None
        self._set_loading(False)
        if same:
            self.grid.remember_cursor()
        had_focus = self.grid.marks.hasFocus()
        self.editor.set_page(page)
        if not page.columns or not page.pupils:
            self._show_empty("no_lessons" if page.pupils else "no_pupils")
            return
        self._stack.setCurrentWidget(self._sheet)
        if had_focus or not same:
            self.grid.marks.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page_opened.emit(page.course.course_id, page.term.id)

    def _on_load_failed(self, error: Exception) -> None:
        self._set_loading(False)
        self._error = error
        if self.editor.buffer is None:
            self._show_empty("failed")
        else:
            self._banner.show_text(sentence_for(error), BannerKind.WARNING)

    def _on_changes(self, changes: list[Change]) -> None:
        if self.editor.merge(changes):
            self.reload()

    def _on_refused(self, course: int, error: Exception) -> None:
        self._refusal = error
        self._banner.show_text(self._refusal_text(error), BannerKind.ERROR, self.tr("Give up these changes"))

    def _on_banner_action(self) -> None:
        self._refusal = None
        self._banner.hide()
        self.editor.drop_refused()

    def _on_undo_overtaken(self, count: int) -> None:
        self._say(
            self.tr(
                "%n cell(s) have been changed by somebody else since. Nothing was overwritten.", "", count
            )
        )

    def _on_refused_entry(self) -> None:
        if self.editor.can_edit:
            self._say(
                self.tr(
                    "Nothing can be entered here: the lesson is cancelled or the pupil was not in the class."
                )
            )
        else:
            self._say(self.tr("This journal is open for reading only."))

    def _on_empty_action(self) -> None:
        if self._course is None:
            self.start()
        else:
            self.open_course(self._course, self._term)

    def _say(self, text: str) -> None:
        """Say it over the page, which must not move under the hands; once, however often the key is pressed."""
        if self._toast is None or not isValid(self._toast) or self._toast.accessibleName() != text:
            self._toast = Toast.show_over(self.window(), text)

    def _undo(self) -> None:
        self._show_place(self.editor.undo())

    def _redo(self) -> None:
        self._show_place(self.editor.redo())

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        sheet = QVBoxLayout(self._sheet)
        sheet.setContentsMargins(0, 0, 0, 0)
        sheet.setSpacing(SPACE.m)
        sheet.addWidget(self.grid, 1)
        sheet.addWidget(self._line)
        self._stack.addWidget(self._sheet)
        self._stack.addWidget(self._empty)
        blank = QWidget(self)
        self._stack.addWidget(blank)
        self._stack.setCurrentWidget(blank)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.toolbar)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)

    def _connect(self, live: Live[Any] | None) -> None:
        self._saver.state_changed.connect(self.state_changed)
        self._saver.refused.connect(self._on_refused)
        self.editor.history_changed.connect(self._update_history)
        self.editor.undo_overtaken.connect(self._on_undo_overtaken)
        self.toolbar.course_chosen.connect(self.open_course)
        self.toolbar.term_chosen.connect(self.open_term)
        self.grid.cursor_moved.connect(self._line.show_cell)
        self.grid.refused_entry.connect(self._on_refused_entry)
        self._banner.action_triggered.connect(self._on_banner_action)
        self._empty.action_triggered.connect(self._on_empty_action)
        for action, slot in (
            (self.toolbar.today, self.grid.go_to_today),
            (self.toolbar.undo, self._undo),
            (self.toolbar.redo, self._redo),
        ):
            action.triggered.connect(slot)
            self.addAction(action)
        for keys, step in (
            ("F6", self.toolbar.focus_courses),
            ("Ctrl+PgDown", self._next),
            ("Ctrl+PgUp", self._previous),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(step)
            self.addAction(action)
        if live is not None:
            live.subscribe(self, self._is_mine, self._on_changes)

    def _is_mine(self, change: Change) -> bool:
        return change.course == self._course or change.course is None

    def _next(self) -> None:
        self.toolbar.step_course(1)

    def _previous(self) -> None:
        self.toolbar.step_course(-1)

    def _show_place(self, cell: tuple[int, int] | None) -> None:
        if cell is not None:
            self.grid.marks.go_to(*cell)
            self.grid.marks.setFocus()

    def _update_history(self) -> None:
        self.toolbar.undo.setEnabled(self.editor.can_undo)
        self.toolbar.redo.setEnabled(self.editor.can_redo)

    def _set_loading(self, loading: bool) -> None:
        self._loading = loading
        self._busy.set_busy(loading)

    def _show_empty(self, because: str) -> None:
        self._set_loading(False)
        self._empty_because = because
        if because == "no_courses":
            self.editor.set_page(None)
        self._set_empty_text()
        self._stack.setCurrentWidget(self._empty)

    def _set_empty_text(self) -> None:
        title, sentence, action = {
            "": ("", "", ""),
            "no_courses": (
                self.tr("No courses yet"),
                self.tr(
                    "You teach no course in this year's timetable. The administrator enters the courses."
                ),
                "",
            ),
            "no_lessons": (
                self.tr("No lessons in this period"),
                self.tr("As soon as the timetable has lessons for it, they stand here."),
                "",
            ),
            "no_pupils": (self.tr("No pupils"), self.tr("Nobody is enrolled in this class or group."), ""),
            "failed": (
                self.tr("The journal could not be opened"),
                sentence_for(self._error) if self._error is not None else "",
                self.tr("Try again"),
            ),
        }[self._empty_because]
        self._empty.set_text(title, sentence)
        self._empty.set_action(action)

    def _refusal_text(self, error: Exception) -> str:
        return self.tr("Not accepted: {0} What you entered is kept and marked.").format(sentence_for(error))


def _term_of(terms: Sequence[TermRow], today: date) -> TermRow:
    """Today's period, else the last one that has begun, else the first."""
    begun = [term for term in terms if term.starts <= today]
    return begun[-1] if begun else terms[0]
