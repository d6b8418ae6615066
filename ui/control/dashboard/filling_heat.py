"""The filling of journals as heat maps: class × subject and class × week of one measure; teachers, courses and the
weeks of a course with all measures beside one another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from app.control.dashboard_rows import (
    ClassLine,
    ClassWeeksOfFilling,
    Compared,
    CourseFilling,
    CourseWeeks,
    Filling,
    FillingPage,
    Span,
    SubjectLine,
    TeacherLine,
    WeekFilling,
    WeekOfTerm,
    Weeks,
)
from ui.charts import Heat, HeatCell, HeatColumn, HeatRow
from ui.control.dashboard.measure_words import (
    DashboardCounts,
    compared_words,
    filling_words,
    measure_head,
    measure_meaning,
    step_words,
    value_text,
)
from ui.control.dashboard.measures import (
    FIRST_GRADE,
    SCALES,
    Measure,
    badness_of,
    change_of,
    need_of,
    value_of,
)
from ui.family.dates import week_words
from ui.naming import short_name, term_words

T = TypeVar("T")

ALL = "all"
LESSONS = "lessons"
_WORD = 84
"""Heads of lists are words, and no abbreviations; they may be so wide."""


class Order(NamedTuple):
    """How a list is ordered: by a measure (None: as the school does), the worst first or last."""

    measure: Measure | None = None
    worst_first: bool = True


# --- class × subject --------------------------------------------------------------------------------------------------


def subject_heat(page: FillingPage, measure: Measure, order: Order) -> Heat:
    """Each class in each subject, and all together above and at the left."""
    before = before_words(page.span)
    classes, subjects = list(page.classes), list(page.subjects)
    if order.measure is not None:
        classes.sort(key=lambda line: _key(order, line.filling.now, line.grade))
        subjects.sort(key=lambda line: _key(order, line.filling.now, None))
    columns = (
        HeatColumn(ALL, _all(), _all_subjects(), strong=True),
        *(HeatColumn(str(line.subject_id), line.short or line.name, line.name) for line in subjects),
    )
    rows = [
        HeatRow(
            ALL,
            _school(),
            (
                _cell(measure, page.total, None, before),
                *(_cell(measure, line.filling, None, before) for line in subjects),
            ),
            strong=True,
        ),
        *(_class_row(page, line, subjects, measure) for line in classes),
    ]
    return Heat(columns, tuple(rows), _class_head(), step_words(measure))


def _class_row(
    page: FillingPage, line: ClassLine, subjects: Sequence[SubjectLine], measure: Measure
) -> HeatRow:
    before = term_words(line.before) if line.before is not None else before_words(page.span)
    cells = (page.cells.get((line.class_id, subject.subject_id)) for subject in subjects)
    return HeatRow(
        class_key(line.class_id),
        class_name(line),
        (
            _cell(measure, line.filling, line.grade, before),
            *(_cell(measure, both, line.grade, before) for both in cells),
        ),
    )


# --- class × week -----------------------------------------------------------------------------------------------------


def week_heat(
    found: ClassWeeksOfFilling, totals: Mapping[date, Filling], measure: Measure, order: Order
) -> Heat:
    """Each class in each week of the year."""
    lines = list(found.classes)
    if order.measure is not None:
        lines.sort(key=lambda line: _key(order, line.filling.now, line.grade))
    columns = tuple(HeatColumn(week.isoformat(), short_week(week), week_words(week)) for week in found.weeks)

    def row(key: str, name: str, grade: int | None, of: Callable[[date], Filling | None]) -> HeatRow:
        cells = tuple(
            _cell(measure, Compared(one), grade, "") if one is not None else None
            for one in (of(week) for week in found.weeks)
        )
        return HeatRow(key, name, cells, strong=key == ALL)

    rows = [
        row(ALL, _school(), None, totals.get),
        *(
            row(
                class_key(line.class_id),
                class_name(line),
                line.grade,
                lambda week, line=line: found.cells.get((line.class_id, week)),  # type: ignore[misc]
            )
            for line in lines
        ),
    ]
    return Heat(columns, tuple(rows), _class_head(), step_words(measure))


# --- lists with all measures ------------------------------------------------------------------------------------------


def teachers_heat(page: FillingPage, order: Order) -> Heat:
    """Teachers by name, or the worst in a measure first."""
    first_grades = {line.name for line in page.classes if line.grade == FIRST_GRADE}

    def grade(line: TeacherLine) -> int | None:
        return FIRST_GRADE if line.classes and first_grades.issuperset(line.classes) else None

    lines = _ordered(page.teachers, order, lambda line: (line.filling.now, grade(line)))
    rows = tuple(
        HeatRow(
            teacher_key(line.teacher_id),
            short_name(line.name) if line.teacher_id is not None else _nobody(),
            _measured(line.filling, grade(line), before_words(page.span), _teaches(line)),
        )
        for line in lines
    )
    return Heat(
        _measure_columns(order),
        rows,
        QCoreApplication.translate("Dashboard", "Teacher"),
        _need_steps(),
        _WORD,
    )


def courses_heat(
    courses: Sequence[CourseFilling], grades: Mapping[int | None, int | None], order: Order, before: str
) -> Heat:
    """Courses: what they have in common is left to the title."""
    name = _course_namer(courses)
    lines = _ordered(courses, order, lambda one: (one.filling.now, grades.get(one.class_id)))
    rows = tuple(
        HeatRow(
            str(one.course_id),
            name(one),
            _measured(one.filling, grades.get(one.class_id), before, short_name(one.teacher)),
        )
        for one in lines
    )
    return Heat(
        _measure_columns(order), rows, QCoreApplication.translate("Dashboard", "Course"), _need_steps(), _WORD
    )


def weeks_heat(weeks: Sequence[WeekFilling]) -> Heat:
    """The weeks of the school, the latest first."""
    rows = tuple(
        HeatRow(one.week.isoformat(), week_words(one.week), _measured(Compared(one.filling), None, "", ""))
        for one in reversed(weeks)
    )
    return Heat(
        _measure_columns(Order()), rows, QCoreApplication.translate("Dashboard", "Week"), _need_steps(), _WORD
    )


def course_weeks_heat(found: CourseWeeks, grade: int | None) -> Heat:
    """The weeks of a course, the latest first."""
    terms = {term.number: term_words(term) for term in found.terms}
    rows = tuple(
        HeatRow(
            week_key(one),
            week_words(one.week),
            _measured(Compared(one.filling), grade, "", terms.get(one.term, "")),
        )
        for one in reversed(found.weeks)
    )
    return Heat(
        _measure_columns(Order()), rows, QCoreApplication.translate("Dashboard", "Week"), _need_steps(), _WORD
    )


def _measure_columns(order: Order) -> tuple[HeatColumn, ...]:
    arrow = (
        "\N{BLACK DOWN-POINTING SMALL TRIANGLE}"
        if order.worst_first
        else "\N{BLACK UP-POINTING SMALL TRIANGLE}"
    )
    lessons = QCoreApplication.translate("Dashboard", "Lessons")
    return (
        *(
            HeatColumn(
                measure.value,
                f"{measure_head(measure)} {arrow}" if order.measure is measure else measure_head(measure),
                measure_meaning(measure),
            )
            for measure in Measure
        ),
        HeatColumn(
            LESSONS, lessons, QCoreApplication.translate("Dashboard", "Lessons that have taken place")
        ),
    )


def _measured(both: Compared, grade: int | None, before: str, beside: str) -> tuple[HeatCell | None, ...]:
    lessons = both.now.lessons
    words = " \N{MIDDLE DOT} ".join(part for part in (DashboardCounts().lessons(lessons), beside) if part)
    count = HeatCell(str(lessons), "", words) if lessons else None
    return (*(_cell(measure, both, grade, before, has_bar=True) for measure in Measure), count)


def _need_steps() -> tuple[str, ...]:
    translate = QCoreApplication.translate
    return (
        translate("Dashboard", "as it should be"),
        translate("Dashboard", "nearly"),
        translate("Dashboard", "lagging"),
        translate("Dashboard", "bad"),
        translate("Dashboard", "very bad"),
    )


# --- cells ------------------------------------------------------------------------------------------------------------


def _cell(
    measure: Measure, both: Compared | None, grade: int | None, before: str, *, has_bar: bool = False
) -> HeatCell | None:
    """None where there were no lessons."""
    if both is None or not both.now.lessons:
        return None
    value, change = value_of(measure, both.now, grade), change_of(measure, both, grade)
    return HeatCell(
        value_text(measure, value, bare=not has_bar or measure is Measure.DELAY),
        "",
        partial(_cell_words, measure, both, grade, before),
        change.sign if change is not None else "",
        need_of(measure, both.now, grade),
        _part(measure, value) if has_bar else -1.0,
    )


def _cell_words(measure: Measure, both: Compared, grade: int | None, before: str) -> str:
    words = [filling_words(both.now, grade), compared_words(measure, both, before, grade)]
    return "; ".join(part for part in words if part)


def _part(measure: Measure, value: float | None) -> float:
    """How long the bar of a figure is: of marks and days it is full where the scale ends."""
    if value is None:
        return -1.0
    steps = SCALES[measure].steps
    whole = {Measure.MARKS: 2 * steps[0], Measure.DELAY: steps[-1]}.get(measure, 1.0)
    return min(1.0, value / whole)


def _key(order: Order, found: Filling, grade: int | None) -> float:
    assert order.measure is not None
    badness = badness_of(order.measure, found, grade)
    if badness == float("-inf"):
        return float("inf")  # what has no figure is last, however it is ordered
    return -badness if order.worst_first else badness


def _ordered(rows: Iterable[T], order: Order, of: Callable[[T], tuple[Filling, int | None]]) -> list[T]:
    found = list(rows)
    if order.measure is not None:
        found.sort(key=lambda row: _key(order, *of(row)))
    return found


# --- keys and names ---------------------------------------------------------------------------------------------------


def class_key(class_id: int | None) -> str:
    """Of a row; groups across classes have one too."""
    return "across" if class_id is None else str(class_id)


def teacher_key(teacher_id: int | None) -> str:
    """Of a row; courses without a teacher have one too."""
    return "nobody" if teacher_id is None else str(teacher_id)


def week_key(one: WeekOfTerm) -> str:
    """A week may lie in two periods."""
    return f"{one.week.isoformat()}/{one.term}"


def class_name(line: ClassLine) -> str:
    """«7А»."""
    if line.class_id is None:
        return QCoreApplication.translate("Dashboard", "Mixed groups")
    return line.name


def course_name(one: CourseFilling) -> str:
    """«7А · Алгебра», with its group."""
    of = one.class_name or one.group_name
    if one.class_name and one.group_name and one.group_name != one.class_name:
        of = f"{one.class_name} ({one.group_name})"
    return f"{of} · {one.subject}"


def before_words(span: Span | Weeks) -> str:
    """What the time before is called."""
    translate = QCoreApplication.translate
    if isinstance(span, Weeks):
        return translate("Dashboard", "in the weeks before")
    return translate("Dashboard", "in the period before")


def short_week(monday: date) -> str:
    """«16.11»: the Monday, where there is no room for more."""
    pattern = QCoreApplication.translate("Dashboard", "{0:02}.{1:02}", "day and month")
    return pattern.format(monday.day, monday.month)


def _course_namer(courses: Sequence[CourseFilling]) -> Callable[[CourseFilling], str]:
    """One class: subjects and teachers; one subject: classes and teachers; else classes and subjects."""
    one_class = len({one.class_id for one in courses}) == 1 and len(courses) > 1
    one_subject = len({one.subject_id for one in courses}) == 1 and len(courses) > 1

    def name(one: CourseFilling) -> str:
        group = one.group_name if one.group_name != one.class_name else ""
        parts = [
            "" if one_class and one.class_name else one.class_name,
            group,
            "" if one_subject and not one_class else one.subject,
        ]
        if one_class or one_subject:
            parts.append(short_name(one.teacher))
        return " · ".join(part for part in parts if part)

    return name


def _teaches(line: TeacherLine) -> str:
    parts = (DashboardCounts().courses(line.courses), ", ".join(line.subjects), ", ".join(line.classes))
    return "; ".join(part for part in parts if part)


def _all() -> str:
    return QCoreApplication.translate("Dashboard", "All")


def _all_subjects() -> str:
    return QCoreApplication.translate("Dashboard", "All subjects")


def _school() -> str:
    return QCoreApplication.translate("Dashboard", "School")


def _class_head() -> str:
    return QCoreApplication.translate("Dashboard", "Class")


def _nobody() -> str:
    return QCoreApplication.translate("Dashboard", "Without a teacher")
