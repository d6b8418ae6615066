"""Why there is no timetable to show, and the way on."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtWidgets import QWidget

from app.codes import Role
from ui.widgets import EmptyState, Retranslated


class Because(StrEnum):
    """Why."""

    FAILED = "failed"
    NO_YEAR = "no_year"
    NO_COURSES = "no_courses"
    NOTHING = "nothing"  # nobody has placed a lesson yet; told to those who cannot


class TimetableEmpty(Retranslated, EmptyState):
    """Says it, with a button for who can do something about it."""

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__("calendar-days", parent)
        self._role, self.because = role, Because.FAILED

    def show_reason(self, because: Because) -> None:
        self.because = because
        self.retranslate()

    def retranslate(self) -> None:
        is_admin = self._role is Role.ADMIN
        ask = self.tr("The administrator does it on the tab “School”.")
        if self.because is Because.FAILED:
            self.set_text(self.tr("The timetable could not be read"))
            self.set_action(self.tr("Try again"))
        elif self.because is Because.NO_YEAR:
            self.set_text(self.tr("There is no academic year yet"), "" if is_admin else ask)
            self.set_action(self.tr("To the tab “School”") if is_admin else "")
        elif self.because is Because.NO_COURSES:
            told = self.tr(
                "First say which subjects which class has; or import a timetable, it brings them along."
            )
            self.set_text(self.tr("There are no classes or courses yet"), told if is_admin else ask)
            self.set_action(self.tr("To the tab “School”") if is_admin else "")
        else:
            self.set_text(
                self.tr("There is no timetable yet"), self.tr("It appears here as soon as it is made.")
            )
            self.set_action("")
