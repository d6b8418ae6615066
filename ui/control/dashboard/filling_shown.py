"""What is on the screen of a step: the figures above, the map or list, the lines beside it, and where cells lead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication

from app.control.dashboard_rows import (
    ACROSS,
    ClassLine,
    Compared,
    CourseFilling,
    CourseWeeks,
    Filling,
    FillingPage,
    Span,
    WeekFilling,
    WeekOfTerm,
    Weeks,
)
from app.control.rows import FindingFilter
from app.school.rows import TermRow
from ui.charts import Curves, Heat
from ui.control.dashboard.filling_curves import filling_curves
from ui.control.dashboard.filling_heat import (
    Order,
    before_words,
    class_name,
    course_name,
    course_weeks_heat,
    courses_heat,
    subject_heat,
    teachers_heat,
    week_heat,
    weeks_heat,
)
from ui.control.dashboard.measure_bar import Told
from ui.control.dashboard.measure_words import (
    DashboardCounts,
    change_text,
    measure_meaning,
    measure_name,
    value_text,
)
from ui.control.dashboard.measures import SHARES, Measure, change_of, need_of, value_of
from ui.control.dashboard.steps import Answer, Step, View, class_id_of
from ui.family.dates import short_date, week_words
from ui.family.targets import JournalPlace
from ui.naming import short_name, term_words


@dataclass(frozen=True, slots=True)
class Shown:
    """All words and figures of a step.  `empty`: why there is nothing; `note`: what stands below on paper."""

    told: tuple[Told, ...]
    map_title: str
    map_sentence: str
    map_hint: str
    heat: Heat
    curves: Curves | None
    curve_title: str
    curve_sentence: str
    empty: str
    note: str


def shown_of(answer: Answer, view: View, measure: Measure, order: Order) -> Shown:
    """The school, courses, or a course."""
    if answer.course is not None:
        return _of_course(answer, answer.course, measure)
    if answer.step.is_school:
        return _of_school(answer, view, measure, order)
    return _of_courses(answer, measure, order)


# --- the school -------------------------------------------------------------------------------------------------------


def _of_school(answer: Answer, view: View, measure: Measure, order: Order) -> Shown:
    translate, page = QCoreApplication.translate, answer.page
    curves = None
    if view is View.TEACHERS:
        heat, title = teachers_heat(page, order), translate("Dashboard", "Teachers")
        sentence = translate("Dashboard", "{0}. A click on a head orders by it.").format(span_words(page))
    elif view is View.WEEKS and answer.by_week is not None:
        totals = {one.week: one.filling for one in page.weeks}
        heat, title = week_heat(answer.by_week, totals, measure, order), _map_title(measure)
        sentence = translate("Dashboard", "Classes by week, the whole year. {0}.").format(
            measure_meaning(measure)
        )
    elif view is View.LINES:
        heat, title = weeks_heat(page.weeks), translate("Dashboard", "The school by week")
        sentence = translate("Dashboard", "The whole year, the latest week first.")
        if page.weeks:
            curves = filling_curves(measure, page.weeks, terms=_terms(page))
    else:
        heat, title = subject_heat(page, measure, order), _map_title(measure)
        sentence = f"{span_words(page)}. {measure_meaning(measure)}."
    return Shown(
        told_of(page.total, before_words(page.span)), title, sentence, _hint(answer, view), heat, curves,
        translate("Dashboard", "The school over the weeks"), "",
        _nothing(page, page.total), _note(page),
    )  # fmt: skip


# --- courses of a class, a subject, a teacher -------------------------------------------------------------------------


def _of_courses(answer: Answer, measure: Measure, order: Order) -> Shown:
    translate, page = QCoreApplication.translate, answer.page
    grades = _grades(page)
    before = before_words(page.span if answer.step.week is None else answer.step.week)
    total = Compared()
    for one in answer.courses:
        total = total.plus(one.filling)
    heat = courses_heat(answer.courses, grades, order, before)
    own = {grades.get(one.class_id) for one in answer.courses}
    grade = own.pop() if len(own) == 1 else None
    curves = filling_curves(measure, answer.weeks, page.weeks, _terms(page), grade) if answer.weeks else None
    when = week_words(answer.step.week.starts) if answer.step.week is not None else _step_span(answer)
    return Shown(
        told_of(total, before, grade), answer.step.name,
        translate("Dashboard", "{0}: {1}. A click on a head orders by it.").format(
            DashboardCounts().courses(len(answer.courses)), when
        ),
        _hint(answer, View.SUBJECTS), heat, curves,
        translate("Dashboard", "Over the weeks: {0}").format(answer.step.name), "",
        "" if answer.courses else translate("Dashboard", "There are no courses here."), _note(page),
    )  # fmt: skip


# --- a course ---------------------------------------------------------------------------------------------------------


def _of_course(answer: Answer, found: CourseWeeks, measure: Measure) -> Shown:
    translate, page, course = QCoreApplication.translate, answer.page, found.course
    grade = _grades(page).get(course.class_id)
    weeks: dict[date, Filling] = {}
    for one in found.weeks:
        weeks[one.week] = weeks.get(one.week, Filling()).plus(one.filling)
    lines = tuple(WeekFilling(week, filling) for week, filling in sorted(weeks.items()))
    teacher = short_name(course.teacher) if course.teacher else translate("Dashboard", "Without a teacher")
    sentence = translate(
        "Dashboard", "{0} · above: {1}; below the weeks of the year, the latest first."
    ).format(teacher, _span_of(page, course.class_id))
    return Shown(
        told_of(compared_of(page, found), before_words(page.span), grade), course_name(course), sentence,
        _hint(answer, View.SUBJECTS), course_weeks_heat(found, grade),
        filling_curves(measure, lines, page.weeks, found.terms, grade) if lines else None,
        translate("Dashboard", "Over the weeks: {0}").format(course_name(course)), "",
        "" if lines else translate("Dashboard", "No lesson of this course has taken place yet."), _note(page),
    )  # fmt: skip


def compared_of(page: FillingPage, found: CourseWeeks) -> Compared:
    """A course in the time that is looked at, and in the one before it."""
    line = next((one for one in page.classes if one.class_id == found.course.class_id), None)
    now, before = Filling(), Filling()
    for one in found.weeks:
        place = _place_in(page, line, found, one)
        if place > 0:
            now = now.plus(one.filling)
        elif place < 0:
            before = before.plus(one.filling)
    return Compared(now, before)


def _place_in(page: FillingPage, line: ClassLine | None, found: CourseWeeks, one: WeekOfTerm) -> int:
    """1: in the time that is looked at, -1: in the one before it, 0: in neither."""
    span = page.span
    if isinstance(span, Weeks):
        weeks = [week.week for week in page.weeks]
        wanted = sum(span.starts <= week <= span.ends for week in weeks)
        earlier = [week for week in weeks if week < span.starts][-wanted:] if wanted else []
        return 1 if span.starts <= one.week <= span.ends else -1 if one.week in earlier else 0
    if span is Span.YEAR:
        return 1
    if line is None or line.term is None:
        terms = [term for term in found.terms if term.starts <= page.today]
        now, last = (terms[-1] if terms else None), (terms[-2] if len(terms) > 1 else None)
        if span is Span.LAST_TERM:
            now, last = last, (terms[-3] if len(terms) > 2 else None)
    else:
        now, last = line.term, line.before
    if now is not None and one.term == now.number:
        return 1
    return -1 if last is not None and one.term == last.number else 0


def told_of(both: Compared, before: str, grade: int | None = None) -> tuple[Told, ...]:
    """The figures above: of all measures."""
    told = []
    for measure in Measure:
        change = change_of(measure, both, grade)
        told.append(
            Told(
                measure.value,
                measure_name(measure),
                value_text(measure, value_of(measure, both.now, grade)),
                _changed(measure, both, before, grade) if change is not None else "",
                need_of(measure, both.now, grade),
                measure_meaning(measure),
            )
        )
    return tuple(told)


def _changed(measure: Measure, both: Compared, before: str, grade: int | None) -> str:
    change = change_of(measure, both, grade)
    if change is None:
        return ""
    if not change.noted:
        return change_text(measure, change)
    return f"{change.sign} {change_text(measure, change)}"


# --- where a cell leads -----------------------------------------------------------------------------------------------


def behind(answer: Answer, view: View, row: str, column: str) -> Step | None:
    """What is behind a cell; None: nothing."""
    if not answer.step.is_school:
        found = next((one for one in answer.courses if str(one.course_id) == row), None)
        return _course_step(found) if found is not None else None
    if view is View.TEACHERS:
        return _teacher_step(answer.page, row)
    if view is View.WEEKS:
        return _week_step(answer, row, column)
    return _class_step(answer.page, row, column)


def _course_step(course: CourseFilling) -> Step:
    return Step(course_name(course), course_id=course.course_id)


def _teacher_step(page: FillingPage, row: str) -> Step | None:
    found = next((one for one in page.teachers if str(one.teacher_id) == row), None)
    return Step(short_name(found.name), teacher_id=found.teacher_id) if found is not None else None


def _class_step(page: FillingPage, row: str, column: str) -> Step | None:
    """The courses of a class, of a subject, or of both."""
    school_class = class_id_of(row)
    subject = next((one for one in page.subjects if str(one.subject_id) == column), None)
    names = [_class_words(page, school_class)] if school_class is not None else []
    if subject is not None:
        if school_class is not None and (school_class or None, subject.subject_id) not in page.cells:
            return None
        names.append(subject.name)
    if not names:
        return None
    subject_id = subject.subject_id if subject is not None else None
    return Step(" · ".join(names), class_id=school_class, subject_id=subject_id)


def _week_step(answer: Answer, row: str, column: str) -> Step | None:
    school_class, found = class_id_of(row), answer.by_week
    if school_class is None or found is None:
        return None
    week = date.fromisoformat(column)
    if (school_class or None, week) not in found.cells:
        return None
    name = f"{_class_words(answer.page, school_class)} · {week_words(week)}"
    return Step(name, class_id=school_class, week=Weeks(week, week))


def _class_words(page: FillingPage, school_class: int) -> str:
    return next((class_name(one) for one in page.classes if (one.class_id or ACROSS) == school_class), "")


def journal_place(found: CourseWeeks, week: str | None) -> JournalPlace:
    """The journal of a course, in the period of a week (None: of the latest)."""
    course = found.course
    if week is None and found.weeks:
        last = found.weeks[-1]
        week = f"{last.week.isoformat()}/{last.term}"
    number = int(week.split("/")[1]) if week else 0
    term = next((one.id for one in found.terms if one.number == number), None)
    return JournalPlace(course.year_id, course.course_id, term)


def findings_of(answer: Answer) -> FindingFilter:
    """What control has found at a step."""
    step = answer.step
    if answer.course is not None:
        course = answer.course.course
        return FindingFilter(
            teacher_id=course.teacher_id, class_id=course.class_id, subject_id=course.subject_id
        )
    starts = step.week.starts if step.week is not None else None
    ends = step.week.ends + timedelta(days=6) if step.week is not None else None
    return FindingFilter(
        teacher_id=step.teacher_id,
        class_id=step.class_id or None,
        subject_id=step.subject_id,
        starts=starts,
        ends=ends,
    )


# --- words ------------------------------------------------------------------------------------------------------------


def span_words(page: FillingPage) -> str:
    """«2 четверть, 1 полугодие»: the time that is looked at."""
    translate = QCoreApplication.translate
    if isinstance(page.span, Weeks):
        if page.span.starts == page.span.ends:
            return week_words(page.span.starts)
        last = page.span.ends + timedelta(days=6)
        return f"{short_date(page.span.starts)} – {short_date(last)}"
    if page.span is Span.YEAR:
        return translate("Dashboard", "The year")
    names = dict.fromkeys(term_words(one.term) for one in page.classes if one.term is not None)
    return ", ".join(names) or translate("Dashboard", "No period")


def _span_of(page: FillingPage, class_id: int | None) -> str:
    """The time that is looked at in a class."""
    line = next((one for one in page.classes if one.class_id == class_id), None)
    return term_words(line.term) if line is not None and line.term is not None else span_words(page)


def _step_span(answer: Answer) -> str:
    return _span_of(answer.page, answer.step.class_id) if answer.step.class_id else span_words(answer.page)


def _map_title(measure: Measure) -> str:
    """Its cells have no room for the sign of percent."""
    return f"{measure_name(measure)}, %" if measure in SHARES else measure_name(measure)


def _hint(answer: Answer, view: View) -> str:
    """The line below the map while no cell is pointed at."""
    translate = QCoreApplication.translate
    if answer.step.is_course:
        return translate("Dashboard", "Enter opens the journal, Esc leads back.")
    if not answer.step.is_school:
        return translate("Dashboard", "Enter shows the weeks of a course, Esc leads back.")
    if view is View.LINES:
        return translate("Dashboard", "Enter shows the classes and subjects of a week.")
    if view is View.TEACHERS:
        return translate("Dashboard", "Letters lead to a name; Enter shows the courses of a teacher.")
    return translate("Dashboard", "Arrows go from cell to cell; Enter shows what is behind a cell.")


def _nothing(page: FillingPage, total: Compared) -> str:
    if total.now.lessons:
        return ""
    return QCoreApplication.translate("Dashboard", "No lesson has taken place in this time yet.")


def _note(page: FillingPage) -> str:
    return QCoreApplication.translate("Dashboard", "Control on {0}").format(short_date(page.today))


def _terms(page: FillingPage) -> tuple[TermRow, ...]:
    """The periods that most classes have, for the names above the lines."""
    found: dict[int, TermRow] = {}
    kinds: dict[str, int] = {}
    for one in page.classes:
        for term in (one.before, one.term):
            if term is not None:
                kinds[term.kind] = kinds.get(term.kind, 0) + 1
                found[term.id] = term
    kind = max(kinds, key=lambda key: kinds[key], default="")
    return tuple(sorted((one for one in found.values() if one.kind == kind), key=lambda one: one.starts))


def _grades(page: FillingPage) -> dict[int | None, int | None]:
    return {one.class_id: one.grade for one in page.classes}
