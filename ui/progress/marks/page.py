"""The page of marks: how the child is doing in four figures, subjects × marks, and what a line of it is about.

The year is read whole, so that periods are changed without asking; what is supposed lives in the panel alone and dies
with it.  A mark that is set elsewhere comes with the feed: the row flashes, and cursor, panel and suppositions stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, ClassVar

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Change
from app.progress.marks import mark_authors, pupil_marks
from app.progress.marks_figures import term_of
from app.progress.marks_rows import PupilMarks
from app.school.rows import TermRow
from ui.family.page import FamilyPage, Place, Question
from ui.family.targets import SubjectMarks
from ui.later import later
from ui.progress.marks.headline import Headline
from ui.progress.marks.sections import Overview, subject_of
from ui.progress.marks.subject_panel import SubjectPanel
from ui.progress.marks.table import MarksTable
from ui.progress.periods import PeriodBar
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState

NO_CLASS = "no_class"

_ON_PAGE = frozenset({"mark", "work", "attendance", "term_mark", "lesson"})
_PANEL_WIDTH, _NARROWEST_PANEL = 352, 300
_WIDTH_KEY = "marks/panel_width"


class MarksPage(FamilyPage):
    """See the module."""

    part: ClassVar[str] = "marks"
    icon: ClassVar[str] = "graduation-cap"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._page: PupilMarks | None = None
        self._term: TermRow | None = None
        self._year_id: int | None = None
        self._wanted_course: int | None = None
        self.periods, self.headline = PeriodBar(self), Headline(self)
        self.table, self.no_marks = MarksTable(self), EmptyState("smile", self)
        self.overview, self.panel = Overview(self), SubjectPanel(self)
        self._left, self._right = QStackedWidget(self), QStackedWidget(self)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._finish(self._put_together(), at_the_left=self.periods)
        self.setFocusProxy(self.table)
        self.periods.term_chosen.connect(self._on_term_chosen)
        self.periods.year_chosen.connect(self._on_year_chosen)
        self.table.opened.connect(self.open_subject)
        self.panel.closed.connect(self.close_subject)
        self.panel.chosen.connect(self._on_target)
        self.overview.chosen.connect(self._on_target)

    def go_to(self, target: SubjectMarks) -> None:
        """Another page leads here: open a subject of this year, as soon as it is read."""
        self._wanted_course, self._year_id = target.course, None
        if self.isVisible():
            self.reload(quiet=True)

    @property
    def opened(self) -> int | None:
        """The course whose panel is shown."""
        return self.panel.course_id if self._right.currentWidget() is self.panel else None

    def open_subject(self, course_id: int) -> None:
        """Show a subject beside the table."""
        subject = subject_of(self._page, course_id) if self._page is not None else None
        if self._page is None or subject is None:
            return
        if course_id != self.panel.course_id:
            self.panel.forget()
        self.panel.show_subject(self._page, subject, self._term, self._new)
        self._right.setCurrentWidget(self.panel)
        self.table.mark_opened(course_id)
        self._ask_authors(course_id)

    def close_subject(self) -> None:
        """Back to the overview; what was supposed is gone."""
        had_focus = self._panel_has_focus()
        self._right.setCurrentWidget(self.overview)
        self.table.mark_opened(None)
        self.panel.forget()
        if had_focus:
            self.table.setFocus()

    def retranslate(self) -> None:
        super().retranslate()
        self.no_marks.set_text(
            self.tr("There are no marks in the first grade"),
            self.tr("The child learns without marks this year. Attendance stands beside."),
        )
        if self._page is not None:
            self.table.show_marks(self._page, self._term, self._new)
            self.periods.setAccessibleName(self.tr("Period"))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes to another page leaves nothing supposed behind."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.panel.suppose.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The panel keeps its width, the table takes the rest."""
        super().resizeEvent(event)
        later(self, self._place_panel)

    # --- what is asked and shown -------------------------------------------------------------------------------

    def _question(self) -> Question:
        year_id, since = self._year_id, None
        chosen = self._family.chosen
        if chosen is not None:
            if self._page is not None and chosen.pupil_id != self._page.pupil.pupil_id:
                year_id = None  # another child may not have been here then
            since = self._family.last_look(chosen.pupil_id, self.part)
            # Who has never opened this page has seen the marks in the diary.
            since = since or self._family.last_look(chosen.pupil_id, "week")
        return lambda session, pupil_id: pupil_marks(session, pupil_id, year_id, since)

    def _concerns(self, change: Change) -> bool:
        return change.entity in _ON_PAGE

    def _show(self, answer: PupilMarks) -> None:
        before = self._page
        is_other_child = before is None or before.pupil.pupil_id != answer.pupil.pupil_id
        is_other_year = before is None or before.year != answer.year
        self._page = answer
        if is_other_child:
            self._year_id = None
            self.close_subject()
        if answer.year is None:
            self._say_empty(NO_CLASS)
            return
        if is_other_child or is_other_year:
            self._term = self._first_term(answer)
        else:
            self._term = self._same_term(answer)
        self._show_period()
        if self._wanted_course is not None:
            self.open_subject(self._wanted_course)
            self._wanted_course = None

    def _first_term(self, page: PupilMarks) -> TermRow | None:
        """The period of today; of an earlier year the whole of it."""
        assert page.year is not None
        return term_of(page.terms, page.today) if page.year.starts <= page.today <= page.year.ends else None

    def _same_term(self, page: PupilMarks) -> TermRow | None:
        """The period that was shown, as it is now."""
        if self._term is None:
            return None
        return next((term for term in page.terms if term.id == self._term.id), self._first_term(page))

    def _show_period(self) -> None:
        page = self._page
        assert page is not None
        self.periods.show_periods(page, self._term)
        self.headline.show_marks(page, self._term)
        self.overview.show_marks(page, self._term)
        self._left.setCurrentWidget(self.no_marks if page.grade == 1 else self.table)
        self.table.show_marks(page, self._term, self._new)
        opened = self.opened
        if opened is None:
            return
        subject = subject_of(page, opened)
        if subject is None:
            self.close_subject()
        else:
            self.panel.show_subject(page, subject, self._term, self._new)
            self._ask_authors(opened)

    def _empty_words(self, because: str) -> tuple[str, str, str]:
        if because == NO_CLASS:
            return (
                self.tr("Not in a class yet"),
                self.tr("Marks will stand here once the child is enrolled in a class."),
                "",
            )
        return super()._empty_words(because)

    @property
    def _new(self) -> frozenset[tuple[int, date, int, int]]:
        page = self._page
        return page.news.marks if page is not None and page.news is not None else frozenset()

    def _ask_authors(self, course_id: int) -> None:
        """Who set the marks comes after the marks: it lies elsewhere in the file."""
        assert self._page is not None
        assert self._page.year is not None
        pupil_id, year_id = self._page.pupil.pupil_id, self._page.year.id

        def show(authors: Mapping[tuple[date, int, int], str]) -> None:
            if self._page is not None and self._page.pupil.pupil_id == pupil_id and self.opened == course_id:
                self.panel.set_authors(authors)

        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: mark_authors(session, pupil_id, course_id, year_id)),
            show,
            lambda _error: None,  # names are not worth an error
            replaces="authors",
            quiet=True,
            label="mark authors",
        )

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_term_chosen(self, term: TermRow | None) -> None:
        self._term = term
        if self._page is not None:
            self._show_period()

    def _on_year_chosen(self, year_id: int) -> None:
        self._year_id = year_id
        self.reload()

    def _on_target(self, target: tuple[str, Any]) -> None:
        what, which = target
        if what == "subject":
            self.open_subject(which)
        else:
            self._family.open_page("diary", which)

    def _place_panel(self) -> None:
        width = max(_NARROWEST_PANEL, int(str(QSettings().value(_WIDTH_KEY, _PANEL_WIDTH))))
        self._split.setSizes([max(1, self._split.width() - width), width])

    def _on_split_moved(self) -> None:
        QSettings().setValue(_WIDTH_KEY, self._split.sizes()[1])

    # --- parts -------------------------------------------------------------------------------------------------

    def _put_together(self) -> QWidget:
        self._left.addWidget(self.table)
        self._left.addWidget(self.no_marks)
        self._right.addWidget(self.overview)
        self._right.addWidget(self.panel)
        self._right.setMinimumWidth(_NARROWEST_PANEL)
        self._split.setHandleWidth(SPACE.m)
        set_role(self._split, "gap")
        self._split.addWidget(self._left)
        self._split.addWidget(self._right)
        self._split.setChildrenCollapsible(False)
        self._split.setStretchFactor(0, 1)
        self._split.setStretchFactor(1, 0)
        self._split.splitterMoved.connect(lambda *_: self._on_split_moved())
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.headline)
        layout.addWidget(self._split, 1)
        return content

    def _panel_has_focus(self) -> bool:
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.panel.isAncestorOf(focused)
