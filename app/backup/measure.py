"""What the main views cost in this file, in the unit that counts on a share: pages read that are not in memory.

Each view is read for one course, pupil and class of several classes of the newest year, spread evenly over it, and
the example with the median number of pages is reported: one example alone would say how its rows happen to lie on
the pages.  What a session keeps (names, courses, periods, the period marks of a course) is in memory, as it is in a
running program whose pages another PC's commit has made invalid.  Two rows tell what it costs to come to know that:
`reference` is the list of courses and `journal_first` a journal, each in a session that knows nothing.  What is new is
read by people and not by classes: by parents of two and by teachers.  `class_summary` is what the report of this
name reads: the book of the class, which is of the whole year whatever the period of the report.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from peewee import fn

from app.backup.keeping import keeper
from app.backup.measure_control import control_costs
from app.backup.measure_digest import digest_costs
from app.backup.measure_letters import letter_costs
from app.backup.measure_news import news_costs
from app.clock import monday
from app.diary.class_weeks import class_weeks
from app.diary.looks import new_marks_by_week
from app.diary.paper.queries import extract
from app.diary.queries import diary_week
from app.diary.weeks import unsigned_weeks
from app.homework.handed_in import handed_in
from app.homework.queries import HOMEWORK_AHEAD, HOMEWORK_BACK, homework_due
from app.journal.queries import journal_page, my_courses
from app.progress.classroom import class_progress, course_progress
from app.progress.course import class_course, pupil_course
from app.progress.marks import marks_since, pupil_marks
from app.progress.queries import pupil_year
from app.progress.rating import class_rating, rating
from app.reports.results.queries import class_book
from app.school import calendar, structure
from app.school.rows import ClassFacts, TermRow, YearRow
from app.session import Session
from models.base import rows
from models.journal import Homework, Mark
from models.reads import Reads, counting

EXAMPLES = 15
"""So many that the median does not change with how rows happen to lie on pages."""


@dataclass(frozen=True, slots=True)
class ViewCost:
    """A view: SQL statements, pages read cold, rows, milliseconds; `example` says of what, by ids."""

    name: str
    statements: int
    pages: int
    rows: int
    ms: float
    example: tuple[tuple[str, int | str], ...] = ()


@dataclass(frozen=True, slots=True)
class _Example:
    year_id: int
    class_id: int
    course_id: int
    pupil_id: int
    term_id: int
    week: date
    piece: tuple[date, int] | None


@keeper
def measure(session: Session) -> list[ViewCost]:
    """The cost of each main view; without classes only that of the reference data."""
    with session.school.reading():
        examples = _examples(session)
    a_week_ago, a_month_ago = (session.clock.now() - timedelta(days=days) for days in (7, 28))
    views: tuple[tuple[str, Callable[[_Example], object], tuple[str, ...]], ...] = (
        ("journal", lambda one: journal_page(session, one.course_id, one.term_id), ("course_id", "term_id")),
        ("diary_week", lambda one: diary_week(session, one.pupil_id, one.week), ("pupil_id", "week")),
        ("diary_news", lambda one: new_marks_by_week(session, one.pupil_id, a_month_ago), ("pupil_id",)),
        (
            "diary_extract",
            lambda one: extract(session, one.pupil_id, *_days_of(session, one.term_id)),
            ("pupil_id", "term_id"),
        ),
        ("homework", lambda one: _homework(session, one), ("pupil_id", "week")),
        ("handed_in", lambda one: _handed_in(session, one), ("course_id",)),
        ("pupil_year", lambda one: pupil_year(session, one.pupil_id, one.year_id), ("pupil_id", "year_id")),
        ("marks", lambda one: pupil_marks(session, one.pupil_id, one.year_id), ("pupil_id", "year_id")),
        ("marks_week", lambda one: marks_since(session, one.pupil_id, a_week_ago), ("pupil_id",)),
        ("class_summary", lambda one: class_book(session, one.class_id), ("class_id",)),
        ("unsigned_weeks", lambda one: unsigned_weeks(session, one.pupil_id), ("pupil_id",)),
        (
            "class_weeks",
            lambda one: class_weeks(session, one.class_id, *_days_of(session, one.term_id)),
            ("class_id", "term_id"),
        ),
        (
            "pupil_charts",
            lambda one: pupil_course(session, one.pupil_id, one.year_id),
            ("pupil_id", "year_id"),
        ),
        ("class_charts", lambda one: _class_course(session, one), ("pupil_id", "year_id")),
        ("class_progress", lambda one: class_progress(session, one.class_id), ("class_id",)),
        ("course_progress", lambda one: course_progress(session, one.course_id), ("course_id",)),
        ("rating", lambda one: rating(session, one.pupil_id, one.term_id), ("pupil_id", "term_id")),
        ("rating_year", lambda one: rating(session, one.pupil_id), ("pupil_id",)),
        (
            "class_rating",
            lambda one: class_rating(session, one.class_id, one.term_id),
            ("class_id", "term_id"),
        ),
    )
    found = []
    for name, view, ids in views:
        if examples:
            found.append(_median(name, ids, [(one, _warm(session, view, one)) for one in examples]))
    found += [_cost(name, example, reads) for name, example, reads in news_costs(session)]
    found += [_cost(name, example, reads) for name, example, reads in letter_costs(session)]
    found += [_cost(name, example, reads) for name, example, reads in digest_costs(session)]
    found += [_cost(name, example, reads) for name, example, reads in control_costs(session)]
    found.append(_cost("reference", (), _first(session, lambda: my_courses(session))))
    if examples:
        name, view, ids = views[0]
        costs = [(one, _first(session, lambda one=one: view(one))) for one in examples]  # type: ignore[misc]
        found.append(_median("journal_first", ids, costs))
    return found


def _homework(session: Session, one: _Example) -> object:
    """Homework as its page asks for it, as if today were in that week."""
    return homework_due(session, one.pupil_id, one.week - HOMEWORK_BACK, one.week + HOMEWORK_AHEAD)


def _handed_in(session: Session, one: _Example) -> object:
    """Who has handed in the last homework of the course that was due by the end of the week."""
    return handed_in(session, one.course_id, *one.piece) if one.piece is not None else None


def _class_course(session: Session, one: _Example) -> object:
    """The class beside a pupil, of whose marks the session keeps nothing."""
    for course in structure.class_courses(session, one.class_id):
        session.forget("mark", course.course_id)
    return class_course(session, one.pupil_id, one.year_id)


def _days_of(session: Session, term_id: int) -> tuple[date, date]:
    term = structure.term_row(session, term_id)
    return term.starts, term.ends


def _warm(session: Session, view: Callable[[_Example], object], one: _Example) -> Reads:
    """The view with the structure in memory and no page of the file."""
    view(one)
    with counting(session.school, cold=True) as reads:
        view(one)
    return reads


def _first(session: Session, view: Callable[[], object]) -> Reads:
    """The view with nothing in memory."""
    session.forget_all()
    with counting(session.school, cold=True) as reads:
        view()
    return reads


def _median(name: str, ids: Iterable[str], costs: list[tuple[_Example, Reads]]) -> ViewCost:
    ordered = sorted(costs, key=lambda pair: (pair[1].pages, pair[1].rows, pair[0].class_id))
    one, reads = ordered[len(ordered) // 2]
    values = {field: getattr(one, field) for field in ids}
    return _cost(
        name, tuple((field, str(v) if isinstance(v, date) else v) for field, v in values.items()), reads
    )


def _cost(name: str, example: tuple[tuple[str, int | str], ...], reads: Reads) -> ViewCost:
    return ViewCost(name, reads.statements, reads.pages, reads.rows, round(reads.ms, 1), example)


# --- what is typical -----------------------------------------------------------------------------------------------


def _examples(session: Session) -> list[_Example]:
    """Of classes with marks, evenly from the youngest to the oldest; the same ones at every call."""
    year = calendar.year_of(session, session.clock.today())
    if year is None:
        return []
    classes = [one for one in structure.classes(session).values() if one.year.id == year.id and one.grade > 1]
    step = max(1, len(classes) // EXAMPLES)
    found = (_example(session, year, one) for one in classes[step // 2 :: step][:EXAMPLES])
    return [one for one in found if one is not None]


def _example(session: Session, year: YearRow, one: ClassFacts) -> _Example | None:
    term = _full_term(session, one)
    pupils = [
        line.pupil_id for line in structure.class_roster(session, one.class_id) if line.covers(year.starts)
    ]
    course = _middle_course(session, one.class_id)
    if term is None or course is None or not pupils:
        return None
    last_week = min(term.ends, session.clock.today()) - timedelta(days=7)
    pupil, week = pupils[len(pupils) // 2], monday(last_week)
    return _Example(year.id, one.class_id, course, pupil, term.id, week, _last_piece(course, week))


def _last_piece(course: int, week: date) -> tuple[date, int] | None:
    """The last homework for everybody that was due by the end of a week."""
    found = Homework.select(Homework.due_date, Homework.no).where(
        Homework.course == course, Homework.due_date <= week + timedelta(days=6), Homework.pupil.is_null()
    )
    return next(((on, no) for on, no in rows(found.order_by(Homework.due_date.desc()).limit(1))), None)


def _full_term(session: Session, one: ClassFacts) -> TermRow | None:
    """The last period that is over, else the first of the year."""
    terms = calendar.scheme_terms(session, one.scheme_id)
    over = [term for term in terms if term.ends < session.clock.today()]
    return over[-1] if over else next(iter(terms), None)


def _middle_course(session: Session, class_id: int) -> int | None:
    """The class's course with the median number of marks; of whole-class courses, where there are any."""
    courses = structure.class_courses(session, class_id)
    whole = [one.course_id for one in courses if one.whole_class]
    query: Any = (
        Mark.select(Mark.course, fn.COUNT(Mark.value))
        .where(Mark.course.in_(whole or [one.course_id for one in courses]))
        .group_by(Mark.course)
    )
    ordered = sorted(rows(query), key=lambda row: (row[1], row[0]))
    return ordered[len(ordered) // 2][0] if ordered else None
