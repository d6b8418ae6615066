"""Which page is open and which is asked for: courses, their periods, and the page of both, read in the background.

A later question replaces an earlier one; an answer to what is no longer asked for is dropped.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.journal.source import CourseList, JournalSource

if TYPE_CHECKING:
    from app.journal.rows import JournalPage
    from app.school.rows import TermRow


class PageLoader(QObject):
    """Asks the source.  `course`, `term` and `year` are what is wanted, whatever is shown meanwhile."""

    asked = Signal()
    """Another page is on its way: what is shown may not be typed into."""
    courses_found = Signal(object)
    """`CourseList`."""
    terms_found = Signal(object, object)
    """Sequence of `TermRow`, and the id of the one that is opened, None without any."""
    page_found = Signal(object)
    """`JournalPage`."""
    failed = Signal(object)
    """Exception."""

    def __init__(self, source: JournalSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self.course: int | None = None
        self.term: int | None = None
        self.year: int | None = None
        self.day: date | None = None
        """The day whose period is opened, instead of today's."""

    def load_courses(self, year: int | None = None) -> None:
        """The courses of a year; without one of that which is open, else of today's."""
        if year is not None:
            self.year, self.course, self.term = year, None, None
        self.asked.emit()
        self._source.load_courses(self, self.year, self._on_courses, self.failed.emit)

    def open_course(self, course: int, term: int | None = None) -> None:
        """A course; without a period the one of today."""
        self.course, self.term = course, term
        self.asked.emit()
        self._source.load_terms(self, course, self._on_terms, self.failed.emit)

    def open_term(self, term: int) -> None:
        """A period of the course that is open."""
        if self.course is not None:
            self.term = term
            self.asked.emit()
            self.reload()

    def reload(self) -> None:
        """The page anew."""
        if self.course is not None and self.term is not None:
            self._source.load_page(self, self.course, self.term, self._on_page, self.failed.emit)

    def again(self) -> None:
        """Ask once more for what could not be read."""
        if self.course is None:
            self.load_courses()
        else:
            self.open_course(self.course, self.term)

    def is_wanted(self, page: JournalPage | None) -> bool:
        """Whether this is the page that is asked for."""
        return page is not None and (page.course.course_id, page.term.id) == (self.course, self.term)

    def _on_courses(self, found: CourseList) -> None:
        self.year = found.year
        self.courses_found.emit(found)

    def _on_terms(self, answer: tuple[Sequence[TermRow], date]) -> None:
        terms, today = answer
        if terms and self.term not in {term.id for term in terms}:
            self.term = term_of(terms, self.day or today).id
        self.day = None
        self.terms_found.emit(terms, self.term if terms else None)
        if terms:
            self.reload()

    def _on_page(self, page: JournalPage) -> None:
        if self.is_wanted(page):
            self.page_found.emit(page)


def term_of(terms: Sequence[TermRow], today: date) -> TermRow:
    """Today's period, else the last one that has begun, else the first."""
    begun = [term for term in terms if term.starts <= today]
    return begun[-1] if begun else terms[0]
