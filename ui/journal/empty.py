"""What stands in place of the page when there is none, and why."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtWidgets import QWidget

from ui.errors import sentence_for
from ui.widgets import EmptyState, Retranslated


class Because(Enum):
    """Why there is no page."""

    OPENING = auto()
    NO_COURSES = auto()
    NO_PERIODS = auto()
    NO_LESSONS = auto()
    NO_PUPILS = auto()
    FAILED = auto()


class EmptyPage(Retranslated, EmptyState):
    """Says why, and what will change it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("notebook-tabs", parent)
        self.because: Because | None = None
        self._error: Exception | None = None
        self._year = self._course = ""

    def show_reason(
        self, because: Because, *, year: str = "", course: str = "", error: Exception | None = None
    ) -> None:
        """Say this reason."""
        self.because, self._year, self._course, self._error = because, year, course, error
        self.retranslate()

    def retranslate(self) -> None:
        """All sentences."""
        if self.because is None:
            return
        title, sentence = {
            Because.OPENING: (self.tr("Opening…"), self._course),
            Because.NO_COURSES: (
                self.tr("No courses in {0}").format(self._year) if self._year else self.tr("No courses yet"),
                self.tr("The administrator enters the courses of a year and who teaches them."),
            ),
            Because.NO_PERIODS: (
                self.tr("No periods yet"),
                self.tr("The administrator enters the quarters or half-years of this class."),
            ),
            Because.NO_LESSONS: (
                self.tr("No lessons in this period"),
                self.tr("As soon as the timetable has lessons for it, they stand here."),
            ),
            Because.NO_PUPILS: (
                self.tr("No pupils"),
                self.tr("Nobody is enrolled in this class or group in this period."),
            ),
            Because.FAILED: (
                self.tr("The journal could not be opened"),
                sentence_for(self._error) if self._error is not None else "",
            ),
        }[self.because]
        self.set_text(title, sentence)
        self.set_action(self.tr("Try again") if self.because is Because.FAILED else "")
