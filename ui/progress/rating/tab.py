"""The family's page of the rating: where the child stands, whether it has risen, and what that follows from."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Change
from app.progress.rating import rating
from app.progress.rating_rows import Rating, Standing
from app.school.queries import current_term
from app.school.rows import TermRow
from app.session import Session
from ui.family.page import FamilyPage, Place, Question
from ui.progress.periods import PeriodBar
from ui.progress.rating.distribution import Distribution
from ui.progress.rating.explanation import Explanation
from ui.progress.rating.headline import RatingHeadline
from ui.progress.rating.subjects import SubjectTable
from ui.theme import SPACE
from ui.widgets import scrolled

FIRST_GRADE, NO_CLASS = "first_grade", "no_class"

_ENTITIES = frozenset({"mark", "work", "lesson"})
_WIDEST_LEFT, _NARROWEST_LEFT = 680, 420


class RatingTab(FamilyPage):
    """The period of today comes first; what was chosen stays chosen while the child does."""

    part: ClassVar[str] = "rating"
    icon: ClassVar[str] = "trophy"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._rating: Rating | None = None
        self._term: TermRow | None = None
        self._is_chosen = False
        self.periods = PeriodBar(self)
        self.headline, self.subjects = RatingHeadline(self), SubjectTable(self)
        self.distribution = Distribution(self, may_copy=not place.kiosk)
        self.explanation = Explanation(self)
        self.periods.term_chosen.connect(self._on_term_chosen)
        self.headline.refresh.connect(self._on_refresh)
        self._finish(self._put_together(), at_the_left=self.periods)
        self.setFocusProxy(self.subjects)

    @property
    def rating(self) -> Rating | None:
        """What is shown."""
        return self._rating

    # --- the page ----------------------------------------------------------------------------------------------

    def _question(self) -> Question:
        pupil = self._family.chosen
        if pupil is not None and pupil.pupil_id != self._pupil_shown and self._term is not None:
            self._is_chosen = False  # another child has other periods; "the year" is the year of each
        class_id = pupil.class_id if pupil is not None else None
        term_id = self._term.id if self._term is not None else None
        if self._is_chosen or class_id is None:
            return lambda session, pupil_id: rating(session, pupil_id, term_id)
        return lambda session, pupil_id: _of_today(session, pupil_id, class_id)

    def _show(self, answer: Rating) -> None:
        self._rating, self._term = answer, answer.term
        self._is_chosen = True
        self.periods.show_periods(_Periods(answer), answer.term)
        self.periods.setVisible(answer.standing not in (Standing.FIRST_GRADE, Standing.NO_CLASS))
        if answer.standing is Standing.FIRST_GRADE:
            self._say_empty(FIRST_GRADE)
            return
        if answer.standing is Standing.NO_CLASS:
            self._say_empty(NO_CLASS)
            return
        self.headline.show_rating(answer, self._read_at)
        self.distribution.show_rating(answer)
        self.subjects.show_rating(answer)
        self.subjects.setVisible(bool(answer.subjects))
        self.explanation.show_rating(answer)

    def _concerns(self, change: Change) -> bool:
        return change.entity in _ENTITIES

    def _empty_words(self, because: str) -> tuple[str, str, str]:
        if because == FIRST_GRADE:
            return (
                self.tr("There is no rating in the first grade"),
                self.tr("First-graders learn without marks, so there is nothing to compare."),
                "",
            )
        if because == NO_CLASS:
            return (
                self.tr("Not in a class yet"),
                self.tr("A place will stand here once the child is enrolled in a class and has marks."),
                "",
            )
        return super()._empty_words(because)

    def _on_refresh(self) -> None:
        self.reload()

    def _on_term_chosen(self, term: TermRow | None) -> None:
        self._term, self._is_chosen = term, True
        self.periods.show_periods(_Periods(self._rating), term)
        self.reload()

    # --- parts -------------------------------------------------------------------------------------------------

    def _put_together(self) -> QWidget:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.m)
        for widget in (self.headline, self.distribution, self.explanation):
            column.addWidget(widget)
        column.addStretch(1)
        area = scrolled(left, self)
        area.setMinimumWidth(_NARROWEST_LEFT)
        area.setMaximumWidth(_WIDEST_LEFT)
        content = QWidget(self)
        layout = QHBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(area, 5)
        layout.addWidget(self.subjects, 6)
        return content


class _Periods:
    """The periods of the child's class; other years are not looked at here."""

    def __init__(self, shown: Rating | None) -> None:
        self.year = shown.year if shown is not None else None
        self.years = (self.year,) if self.year is not None else ()
        self.terms = shown.terms if shown is not None else ()


def _of_today(session: Session, pupil_id: int, class_id: int) -> Rating:
    """In the period of today."""
    term = current_term(session, class_id)
    return rating(session, pupil_id, term.id if term is not None else None)
