"""What the page asks on the database's thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.codes import Role
from app.journal.queries import my_courses
from app.progress.classroom import class_progress, parallel_courses
from app.progress.classroom_rules import Means
from app.school.queries import ClassRow, classes, current_year, years
from app.school.rows import CourseCard, YearRow
from app.session import Session
from ui.progress.classroom.figures import Choice, Figures, figures_of


@dataclass(frozen=True, slots=True)
class Opened:
    """What is open: a course or a class, by its id."""

    course: int | None = None
    school_class: int | None = None

    @property
    def is_nothing(self) -> bool:
        """Whether nothing is."""
        return self.course is None and self.school_class is None


@dataclass(frozen=True, slots=True)
class Offer:
    """What this session may open: the years in which there is anything, the one that is offered, and the courses (of a
    teacher) or classes of it."""

    years: tuple[YearRow, ...]
    year: int | None
    courses: tuple[CourseCard, ...]
    classes: tuple[ClassRow, ...]

    @property
    def first(self) -> Opened:
        """What is opened when nothing else is wanted."""
        if self.courses:
            return Opened(course=self.courses[0].course_id)
        return Opened(school_class=self.classes[0].id) if self.classes else Opened()

    def has(self, one: Opened) -> bool:
        """Whether it is on offer."""
        return one.course in {card.course_id for card in self.courses} or one.school_class in {
            row.id for row in self.classes
        }


@dataclass(frozen=True)
class Page:
    """What is shown, and what it is reckoned from."""

    opened: Opened
    means: Means
    beside: tuple[Means, ...]
    figures: Figures

    def with_choice(self, choice: Choice) -> Page:
        """The same rows, looked at otherwise.  Takes some tenths of a second of a class in all subjects."""
        return Page(self.opened, self.means, self.beside, figures_of(self.means, choice, self.beside))


def read_offer(session: Session, year_id: int | None) -> Offer:
    """What there is to open in a year (None: in the one of today, else the newest with anything)."""
    known = tuple(years(session))
    if session.role is Role.TEACHER:
        courses = my_courses(session)
        offered = tuple(year for year in known if any(one.year_id == year.id for one in courses))
        year = _year(session, offered, year_id)
        return Offer(offered, year, tuple(one for one in courses if one.year_id == year), ())
    by_year = {year.id: _classes(session, year.id) for year in known}
    offered = tuple(year for year in known if by_year[year.id])
    year = _year(session, offered, year_id)
    return Offer(offered, year, (), tuple(by_year[year]) if year is not None else ())


def _year(session: Session, offered: Sequence[YearRow], wanted: int | None) -> int | None:
    ids = [year.id for year in offered]
    now = current_year(session)
    for one in (wanted, now.id if now is not None else None):
        if one in ids:
            return one
    return ids[0] if ids else None


def _classes(session: Session, year_id: int) -> list[ClassRow]:
    """One's own, or all."""
    found = classes(session, year_id)
    if session.role is Role.CLASS_TEACHER:
        return [one for one in found if one.id in session.scope.classes]
    return found


def read_page(session: Session, opened: Opened, choice: Choice) -> Page:
    """A course with those beside it, or a class, and all that is reckoned from it."""
    if opened.course is not None:
        beside = tuple(Means(room) for room in parallel_courses(session, opened.course))
        means = next(one for one in beside if opened.course in one.room.subjects[0].courses)
    else:
        assert opened.school_class is not None
        beside, means = (), Means(class_progress(session, opened.school_class))
    return Page(opened, means, beside, figures_of(means, choice, beside))
