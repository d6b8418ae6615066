"""The journal tab: choose course and period, enter marks; everything else happens in the background."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.family.targets import HandInPlace, JournalPlace, TermRequests
from ui.journal.editor import JournalEditor
from ui.journal.empty import Because, EmptyPage
from ui.journal.handed_in.page import HandedInPage
from ui.journal.handed_in.wishes import PieceKey
from ui.journal.locks.term_closing import TermsButton
from ui.journal.locks.term_requests import RequestsNotice
from ui.journal.page_loader import PageLoader
from ui.journal.paper.export import JournalExport
from ui.journal.paper.words import paper_title
from ui.journal.places import Place, Places
from ui.journal.presence import PresenceWatch
from ui.journal.refusal import JournalBanner
from ui.journal.results.page import ResultsPage
from ui.journal.saving.elsewhere_bar import ElsewhereBar
from ui.journal.saving.last_time import LastTime
from ui.journal.saving.saver import is_question
from ui.journal.saving.savers import Savers
from ui.journal.sheet import JournalSheet
from ui.journal.source import CourseList, JournalSource
from ui.journal.toolbar import JournalToolbar
from ui.live import Live
from ui.theme import SPACE, set_role
from ui.widgets import BusyBar, Toast

if TYPE_CHECKING:
    from app.changes import Change
    from app.journal.rows import JournalPage
    from app.school.rows import TermRow

#: The page of before stays so long while another one is read.
PATIENCE_MS = 250


class JournalTab(QWidget):
    """See the module. `state_changed` is for the shell's sign of the connection."""

    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of values not saved yet."""
    page_opened = Signal(int, int)
    """Course and period, once their page is painted from."""

    def __init__(
        self,
        source: JournalSource,
        live: Live[Any] | None = None,
        parent: QWidget | None = None,
        *,
        last_time: LastTime | None = None,
        presence: PresenceWatch | None = None,
        places: Places | None = None,
    ) -> None:
        super().__init__(parent)
        self._loader = PageLoader(source, self)
        self._failed = False
        self._toast: Toast | None = None
        self._last_time = last_time or LastTime()
        self._savers = Savers(source, self, self._last_time.keeper)
        self._presence = presence
        self.editor = JournalEditor(self._savers.cells, self)
        self.export = JournalExport(source.exports(), self)
        self.toolbar = JournalToolbar(self.export, self)
        self.sheet = JournalSheet(source, self.editor, self._savers, self.toolbar.courses.name_of, self)
        self.grid, self.lesson, self.entry = self.sheet.grid, self.sheet.lesson, self.sheet.entry
        self.results = ResultsPage(source.results(), self)
        self.hand_ins = HandedInPage(source.hand_ins(), self)
        self._savers.add(self.sheet.cell, first=True)
        self._savers.add(self.results)
        self._savers.add(self.hand_ins)
        self._wanted_piece: PieceKey | None = None
        self._places, self._visited = places or Places(), set[int]()
        self._wanted_place: JournalPlace | None = None
        self._banner = JournalBanner(self)
        self.requests, self.periods = RequestsNotice(source, self), TermsButton(source, self)
        self._moved = ElsewhereBar(self._last_time, self)
        self._empty, self._blank = EmptyPage(self), EmptyPage(self)
        self._stack = QStackedWidget(self)
        self._busy = BusyBar(self)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._on_patience_lost)
        self._lay_out()
        self._connect(live)
        set_role(self, "page")
        self._update_history()

    def start(self) -> None:
        """Ask for the courses and open the first one."""
        self._last_time.bring_in(self._savers.cells, self._savers.slips)
        self._loader.load_courses()

    def open_year(self, year: int) -> None:
        """Offer the courses of a year and open the first one."""
        self.flush()
        self._loader.load_courses(year)

    @property
    def unsaved(self) -> int:
        """How many values are typed and not stored: closing the window asks while there are some."""
        return self._savers.unsaved

    @property
    def is_kept(self) -> bool:
        """Whether they are on the disk of this PC, to be written after the next sign-in."""
        return self._last_time.keeps(self.unsaved)

    def leave(self) -> None:
        """The session ends: what is kept on this PC is left to the next one."""
        self._places.keep()
        self._last_time.leave()
        self._leave_page()

    def flush(self) -> None:
        """Write at once what waits."""
        self._savers.flush()

    def open_course(self, course: int, term: int | None = None) -> None:
        """Open a course; without a period the one of today."""
        self.flush()
        self.toolbar.courses.set_course(course)
        self._loader.open_course(course, term)

    def go_to(self, place: JournalPlace | HandInPlace | TermRequests) -> None:
        """Another page leads here: open the marks of a course at a pupil, what was handed in there, or what waits for
        the deputy head."""
        if isinstance(place, TermRequests):
            self.requests.open_dialog()
            return
        self.flush()
        self._wanted_piece = None
        if isinstance(place, HandInPlace):
            self._wanted_piece = PieceKey(place.course, place.due, place.no)
            place = JournalPlace(place.year, place.course, None, None)
        self._wanted_place, self._loader.day = place, place.day
        self.toolbar.results.setChecked(place.part == "results")
        self.results.show_pupil(place.pupil if place.part == "results" else None)
        if place.year == self._loader.year:
            self.open_course(place.course, place.term)
        else:
            self._loader.load_courses(place.year)
            self._loader.course, self._loader.term = place.course, place.term

    def open_term(self, term: int) -> None:
        """Open a period of the course that is open."""
        self.flush()
        self._wanted_piece = None
        self._loader.open_term(term)

    def reload(self) -> None:
        """Read the page anew and keep the cursor and what is typed."""
        self._loader.reload()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_courses_found(self, found: CourseList) -> None:
        self.toolbar.set_years(found.years, found.year)
        self.toolbar.courses.set_courses(found.courses, self._loader.course)
        known = [course.course_id for course in found.courses]
        self._last_time.show_courses(known)
        if not known:
            self._loader.course = None
            self.toolbar.set_terms((), None)
            self._show_empty(Because.NO_COURSES)
            return
        wanted = (self._loader.course, self._places.course, known[0])
        self.open_course(next(course for course in wanted if course in known), self._loader.term)

    def _on_terms_found(self, terms: Sequence[TermRow], term: int | None) -> None:
        self.toolbar.set_terms(terms, term)
        if not terms:
            self._show_empty(Because.NO_PERIODS)

    def _on_page_found(self, page: JournalPage) -> None:
        same = self._shows_what_was_asked()
        self._failed = False
        self._banner.end_warning()
        self._end_loading()
        if not same:
            self.grid.wanted = self._last_place(page)
        had_focus = self.grid.marks.hasFocus()
        self.editor.set_page(page)
        self._visited.add(page.course.course_id)
        self._last_time.show_course(page.course.course_id)
        if not page.columns or not page.pupils:
            self._show_empty(Because.NO_LESSONS if page.pupils else Because.NO_PUPILS)
            return
        self.export.set_page(page.course.course_id, page.term.id, paper_title(page.course, page.term))
        if self._wanted_piece is not None and self._wanted_piece.course == page.course.course_id:
            self.hand_ins.open_piece(self._wanted_piece)
        elif not same:
            self._wanted_piece = None
        self._show_page(keep_focus=same and not had_focus)
        place, self._wanted_place = self._wanted_place, None
        if place is not None and place.course == page.course.course_id:
            self.sheet.arrive(place)
        self.page_opened.emit(page.course.course_id, page.term.id)

    def _on_load_failed(self, error: Exception) -> None:
        self._end_loading()
        self._failed = True
        if self._shows_what_was_asked():
            self._banner.show_warning(error)
        else:
            self._show_empty(Because.FAILED, error)

    def _on_stalled(self, stalled: bool) -> None:
        """The share answers again: write what waits, and ask once more for what did not come."""
        if stalled:
            return
        self._savers.retry()
        self.hand_ins.retry()
        self.sheet.retry()
        if self._failed:
            self._loader.again()

    def _on_patience_lost(self) -> None:
        """The page of before must not look like the one that was asked for."""
        self._blank.show_reason(Because.OPENING, course=self.toolbar.courses.currentText())
        self._stack.setCurrentWidget(self._blank)

    def _on_changes(self, changes: list[Change]) -> None:
        if self.editor.merge(changes):
            self.reload()
        self.sheet.merge(changes)
        self.results.merge(changes)
        self.hand_ins.merge(changes)

    def _on_refused(self, _course: int, error: Exception) -> None:
        if is_question(error):
            return  # the panel asks it
        self._banner.show_refusal(error)

    def _on_reason_applied(self, course: int, reason: str) -> None:
        text = self.tr("Late changes in this course get the reason “{0}”.").format(reason)
        again = partial(self._savers.cells.ask_again, course)
        self._say(text, action=self.tr("Ask again from now on"), on_action=again)

    def _on_unsettled(self, course: int, day: date | None) -> None:
        """Something of the last time needs its author: that is the place to begin at."""
        if self._loader.course is None:
            self._loader.course, self._loader.day = course, day
        elif self._loader.course == course:
            self.reload()

    def _on_undo_overtaken(self, count: int) -> None:
        self._say(
            self.tr(
                "%n cell(s) have been changed by somebody else since. Nothing was overwritten.", "", count
            )
        )

    def _say(self, text: str, **action: Any) -> None:
        """Say it over the page, which must not move under the hands; once, however often the key is pressed."""
        if self._toast is None or not isValid(self._toast) or self._toast.accessibleName() != text:
            self._toast = Toast.show_over(self.window(), text, high=True, **action)

    def _undo(self, *, again: bool = False) -> None:
        """Take back the last step in what is shown, or take it `again`."""
        if self._shows_results:
            (self.results.redo if again else self.results.undo)()
        else:
            cell = (self.editor.redo if again else self.editor.undo)()
            if cell is not None:
                self.grid.marks.go_to(*cell)
                self.grid.marks.setFocus()

    def _on_results_wanted(self, wanted: bool) -> None:
        """The marks of the report card in place of those of the lessons, and back."""
        self.toolbar.results.setChecked(wanted)
        if wanted and self.grid.place is not None:
            self.results.show_pupil(self.grid.place.pupil)
        if self._shows_what_was_asked():
            self._show_page()

    def _on_hand_ins_wanted(self, key: PieceKey | None) -> None:
        """What was handed in, in place of the marks of the lessons; None: back."""
        self._wanted_piece = key
        self.toolbar.results.setChecked(False)
        if key is not None:
            self.hand_ins.open_piece(key)
        if self._shows_what_was_asked():
            self._show_page()

    def _on_result_wanted(self, row: int) -> None:
        """The mark of the period of one pupil, or of them all."""
        if row >= 0 and (cell := self.grid.marks.cursor_cell) is not None:
            self.grid.marks.go_to(row, cell[1])
        self._on_results_wanted(True)

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for page in (QWidget(self), self.sheet, self.results, self.hand_ins, self._empty, self._blank):
            self._stack.addWidget(page)
        self.setFocusProxy(self.grid.marks)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        layout.setSpacing(SPACE.m)
        self.toolbar.add_tool(self.periods)
        layout.addWidget(self.toolbar)
        layout.addWidget(self.requests)
        layout.addWidget(self._moved)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)

    def _connect(self, live: Live[Any] | None) -> None:
        self._savers.changed.connect(self.state_changed)
        self.sheet.side.shown_changed.connect(self.toolbar.panel.setChecked)
        self.toolbar.panel.setChecked(self.sheet.side.is_shown)
        self.sheet.said.connect(self._say)
        self.sheet.reload_wanted.connect(self.reload)
        for part in (self.sheet, self.toolbar):
            self.toolbar.more.aboutToShow.connect(partial(part.fill_menu, self.toolbar.more))
        self.export.about_to_read.connect(self.flush)
        self.hand_ins.left.connect(lambda: self._on_hand_ins_wanted(None))
        self.sheet.lesson.hand_ins_wanted.connect(self._on_hand_ins_wanted)
        self.results.left.connect(lambda: self._on_results_wanted(False))
        self.results.history_changed.connect(self._update_history)
        self._savers.cells.refused.connect(self._on_refused)
        self.editor.history_changed.connect(self._update_history)
        self.editor.undo_overtaken.connect(self._on_undo_overtaken)
        self.toolbar.course_chosen.connect(self.open_course)
        self.toolbar.year_chosen.connect(self.open_year)
        self.toolbar.courses.left.connect(self.grid.marks.setFocus)
        self.toolbar.term_chosen.connect(self.open_term)
        self.grid.cursor_moved.connect(self._note_place)
        self.grid.totals.results_wanted.connect(self._on_result_wanted)
        self._banner.given_up.connect(self.editor.drop_refused)
        for leading in (self.requests, self.periods):
            leading.course_wanted.connect(self.open_course)
        self._savers.cells.reason_applied.connect(self._on_reason_applied)
        self._empty.action_triggered.connect(self._loader.again)
        self._loader.asked.connect(self._begin_loading)
        self._loader.courses_found.connect(self._on_courses_found)
        self._loader.terms_found.connect(self._on_terms_found)
        self._loader.page_found.connect(self._on_page_found)
        self._loader.failed.connect(self._on_load_failed)
        for action, slot in (
            (self.toolbar.today, self.grid.go_to_today),
            (self.toolbar.panel, self.sheet.side.set_shown),
            (self.toolbar.results, self._on_results_wanted),
            (self.toolbar.undo, self._undo),
            (self.toolbar.redo, lambda: self._undo(again=True)),
        ):
            action.triggered.connect(slot)
        self.addActions([*self.toolbar.shortcuts, *self.export.actions()])
        self._last_time.setParent(self)
        self._last_time.name_of = self.toolbar.courses.name_of
        self._last_time.said.connect(self._say, Qt.ConnectionType.QueuedConnection)  # once there is a window
        self._last_time.unsettled.connect(self._on_unsettled)
        self._last_time.refused.connect(self._on_refused)
        self._banner.given_up.connect(self._last_time.drop_out_of_reach)
        if self._presence is not None:
            self._presence.setParent(self)
            self.page_opened.connect(self._presence.page_opened)
            self._presence.others_changed.connect(self.toolbar.presence.set_others)
        if live is not None:
            live.subscribe(self, self._is_mine, self._on_changes)
            live.stalled_changed.connect(self._on_stalled)

    def _is_mine(self, change: Change) -> bool:
        return change.course == self._loader.course or change.course is None

    def _note_place(self) -> None:
        if self._loader.course is not None and self.grid.place is not None and self._shows_what_was_asked():
            self._places.note(self._loader.course, self.grid.place)

    def _last_place(self, page: JournalPage) -> Place | None:
        """Where one has been in the course; but today's lesson comes before what was another day."""
        place = self._places.of(page.course.course_id)
        has_today = any(column.date == page.today for column in page.columns)
        return None if has_today and page.course.course_id not in self._visited else place

    @property
    def _shows_results(self) -> bool:
        return self._stack.currentWidget() is self.results

    def _show_page(self, *, keep_focus: bool = False) -> None:
        """Bring the page into sight: the marks of the lessons, or those of the report card.

        It takes the keys only where somebody sees it: a page that comes when another tab is open would set marks.
        """
        keep_focus = keep_focus or not self.isVisible()
        if self._wanted_piece is not None and not self.toolbar.results.isChecked():
            self._stack.setCurrentWidget(self.hand_ins)
            if not keep_focus:
                self.hand_ins.table.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.toolbar.results.isChecked() and self._loader.course is not None:
            self._stack.setCurrentWidget(self.results)
            self.results.open_course(self._loader.course, self._loader.term)
            if not keep_focus:
                self.results.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._stack.setCurrentWidget(self.sheet)
            if not keep_focus:
                self.grid.marks.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toolbar.show_terms(not self._shows_results)
        shows_marks = self._stack.currentWidget() is self.sheet
        for action in (self.toolbar.today, self.toolbar.panel):
            action.setEnabled(shows_marks)
        self._update_history()

    def _update_history(self) -> None:
        editor = self.results.editor if self._shows_results else self.editor
        shown = self._stack.currentWidget() is not self.hand_ins
        self.toolbar.undo.setEnabled(shown and editor.can_undo)
        self.toolbar.redo.setEnabled(shown and editor.can_redo)

    def _shows_what_was_asked(self) -> bool:
        buffer = self.editor.buffer
        return self._loader.is_wanted(buffer.page if buffer is not None else None)

    def _begin_loading(self) -> None:
        """Until the page is there no key goes into another one."""
        self._failed = False
        self._busy.set_busy(True)
        if not self._shows_what_was_asked():
            self.grid.setEnabled(False)
            self._patience.start()

    def _end_loading(self) -> None:
        self._busy.set_busy(False)
        self._patience.stop()
        self.grid.setEnabled(True)

    def _leave_page(self) -> None:
        if self._presence is not None:
            self._presence.page_left()

    def _show_empty(self, because: Because, error: Exception | None = None) -> None:
        self._end_loading()
        self._leave_page()
        self.export.set_page(None, None)
        if because is Because.NO_COURSES:
            self.editor.set_page(None)
        self._empty.show_reason(because, year=self.toolbar.year_name, error=error)
        self._stack.setCurrentWidget(self._empty)
        self.toolbar.show_terms(True)
