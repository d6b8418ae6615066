"""The structure of the school: read by everybody, or by those who lead; laid out by the administrator alone.

What a command is given is read by what everybody may ask: so the command itself refuses.  It is called three times in
one file and has to succeed each time: names are new ones, and what is changed is changed to and fro.
"""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date

from app.codes import HolidayKind, TermKind
from app.school import bells, classes, courses, first_day, holidays, kinds, structure, subjects, years
from app.school.calendars import CalendarKey
from app.school.classes import ClassPlan, plan_of
from app.school.courses import CellPlan
from app.school.first_day import StepKey
from app.school.kinds import KindPlan, kind_lines
from app.school.plan_rows import HolidayPlan
from app.school.subjects import SubjectPlan, subject_lines
from app.school.years import school_year
from app.session import Session
from models.school import (
    AcademicYear,
    BellSchedule,
    Course,
    Holiday,
    SchoolClass,
    StudyGroup,
    Subject,
    Term,
    TermScheme,
    WorkKind,
)
from tests.app.permission_cases import Its, case
from tests.build import BuiltSchool

_SEEN, _LED, _LAID_OUT = "read_structure", "read_school", "manage_school"
_NUMBERS = itertools.count(2040)
_SPAN = (date(2026, 9, 1), date(2026, 12, 30))


def _new_name() -> str:
    return f"Новое {next(_NUMBERS)}"


def _more(_school: BuiltSchool, its: Its) -> None:
    """Something of each kind that nothing hangs on; made for each of the three calls."""
    number = next(_NUMBERS)
    year = AcademicYear.create(name=str(number), starts=date(number, 9, 1), ends=date(number + 1, 8, 31))
    scheme = TermScheme.create(year=its.year, kind="own", name=str(number))
    Term.create(scheme=scheme, number=1, starts=_SPAN[0], ends=_SPAN[1])
    SchoolClass.create(year=its.year, grade=3, letter=f"к{number}", term_scheme=scheme)
    subject = Subject.create(name=str(number))
    BellSchedule.create(year=its.year, name=str(number))
    WorkKind.create(code=str(number), name=str(number))
    starts = date(2026, 12, 1 + number % 28)
    Holiday.create(year=its.year, name=str(number), kind="public", starts=starts, ends=starts)
    group = StudyGroup.create(
        id=number, year=its.year, school_class=its.school_class, name=str(number), home=number
    )
    Course.create(year=its.year, subject=subject, group=group)
    assert year is not None


def _spare_class(session: Session, its: Its) -> tuple[int, ClassPlan]:
    with session.school.reading():
        one = [facts for facts in structure.classes(session).values() if facts.grade == 3][-1]
        return one.class_id, plan_of(one)


def _spare_course(session: Session, its: Its) -> int:
    with session.school.reading():
        return [one.course_id for one in structure.class_courses(session, its.school_class)][-1]


def _spare_scheme(session: Session, its: Its) -> int:
    return [one for one in school_year(session, its.year).schemes if not one.classes][-1].id


def _unused_scheme(school: BuiltSchool, its: Its) -> None:
    TermScheme.create(year=its.year, kind="own", name=_new_name())


def _set_terms(session: Session, its: Its) -> None:
    scheme = school_year(session, its.year).schemes[-1]
    wished = (_SPAN[0], date(2026, 12, 29 if scheme.days[0][1].day == 30 else 30))
    years.set_terms(session, scheme.id, [wished], scheme.days)


def _change_class(session: Session, its: Its) -> None:
    class_id, plan = _spare_class(session, its)
    turned = replace(plan, study_days=11 - plan.study_days)
    classes.change_classes(session, {class_id: turned}, {class_id: plan})


def _remove_class(session: Session, its: Its) -> None:
    classes.remove_class(session, *_spare_class(session, its))


def _change_holiday(session: Session, its: Its) -> None:
    line = school_year(session, its.year).holidays[-1]
    holidays.change_holiday(session, replace(line.plan, name=_new_name()), line)


def _change_bells(session: Session, its: Its) -> None:
    line = bells.bell_schedules(session, its.year)[0]
    bells.change_bells(session, _new_name(), 1, dict(line.times), line)


def _assign_bells(session: Session, its: Its) -> None:
    with session.school.reading():
        now = structure.class_facts(session, its.school_class).bell_schedule_id
    other = [one.id for one in bells.bell_schedules(session, its.year) if one.id != now][-1]
    bells.assign_bells(session, other, {its.school_class: now})


def _change_subject(session: Session, its: Its) -> None:
    line = subject_lines(session)[-1]
    subjects.change_subject(session, line.id, replace(line.plan, name=_new_name()), line.plan)


def _order_subjects(session: Session, its: Its) -> None:
    ids = [one.id for one in subject_lines(session)]
    subjects.order_subjects(session, ids[::-1], ids)


def _remove_subject(session: Session, its: Its) -> None:
    line = [one for one in subject_lines(session) if not one.courses][-1]
    subjects.remove_subject(session, line.id, line.plan)


def _unused_subject(school: BuiltSchool, its: Its) -> None:
    Subject.create(name=_new_name())


def _change_kind(session: Session, its: Its) -> None:
    line = kind_lines(session)[-1]
    kinds.change_kind(session, replace(line.plan, name=_new_name()), line)


def _order_kinds(session: Session, its: Its) -> None:
    ids = [one.id for one in kind_lines(session)]
    kinds.order_kinds(session, ids[::-1], ids)


def _set_teacher(session: Session, its: Its) -> None:
    course = _spare_course(session, its)
    with session.school.reading():
        now = courses.teachers_today(session, its.year).get(course)
    courses.set_teacher(session, [course], its.staff, expected={course: now})


def _set_hours(session: Session, its: Its) -> None:
    course = _spare_course(session, its)
    with session.school.reading():
        now = Course.get_by_id(course).hours_per_week
    courses.set_hours(session, course, 3.0 if now != 3 else 4.0, now)


def _say(session: Session, its: Its) -> None:
    for word in ("skipped", ""):
        first_day.say_of_steps(session, [StepKey.PARENTS], word)


CASES = (
    # read
    case(years.school_year, _SEEN, "", lambda session, its: school_year(session, its.year)),
    case(bells.bell_schedules, _SEEN, "", lambda session, its: bells.bell_schedules(session, its.year)),
    case(subjects.subject_lines, _SEEN, "", lambda session, its: subject_lines(session)),
    case(kinds.kind_lines, _SEEN, "", lambda session, its: kind_lines(session)),
    case(classes.class_lines, _LED, "", lambda session, its: classes.class_lines(session, its.year)),
    case(courses.curriculum, _LED, "", lambda session, its: courses.curriculum(session, its.year)),
    case(first_day.first_day, _LAID_OUT, "", lambda session, its: first_day.first_day(session)),
    case(first_day.say_of_steps, _LAID_OUT, "", _say),
    # years, periods, holidays
    case(
        years.add_year, _LAID_OUT, "",
        lambda session, its: years.add_year(session, CalendarKey.MODULES, next(_NUMBERS)),
    ),
    case(
        years.change_year, _LAID_OUT, "",
        lambda session, its: years.change_year(
            session, _new_name(), date(2026, 9, 1), date(2027, 8, 31), school_year(session, its.year).year
        ),
    ),
    case(
        years.remove_year, _LAID_OUT, "",
        lambda session, its: years.remove_year(session, _years(session)[0]), prepare=_more,
    ),
    case(
        years.choose_calendar, _LAID_OUT, "",
        lambda session, its: years.choose_calendar(
            session, next(_CALENDARS), school_year(session, its.year)
        ),
    ),
    case(years.set_terms, _LAID_OUT, "", _set_terms, prepare=_more),
    case(
        years.add_scheme, _LAID_OUT, "",
        lambda session, its: years.add_scheme(session, its.year, TermKind.OWN, _new_name(), [_SPAN]),
    ),
    case(
        years.rename_scheme, _LAID_OUT, "",
        lambda session, its: years.rename_scheme(
            session, school_year(session, its.year).schemes[0].id, _new_name(),
            school_year(session, its.year).schemes[0].name,
        ),
    ),
    case(
        years.remove_scheme, _LAID_OUT, "",
        lambda session, its: years.remove_scheme(session, _spare_scheme(session, its)),
        prepare=_unused_scheme,
    ),
    case(
        holidays.add_holiday, _LAID_OUT, "",
        lambda session, its: holidays.add_holiday(
            session, its.year,
            HolidayPlan("Мороз", HolidayKind.PUBLIC, *([date(2027, 1, 12 + next(_NUMBERS) % 15)] * 2)),
        ),
    ),
    case(holidays.change_holiday, _LAID_OUT, "", _change_holiday, prepare=_more),
    case(
        holidays.remove_holiday, _LAID_OUT, "",
        lambda session, its: holidays.remove_holiday(session, school_year(session, its.year).holidays[-1]),
        prepare=_more,
    ),
    # bells
    case(
        bells.add_bells, _LAID_OUT, "",
        lambda session, its: bells.add_bells(session, its.year, _new_name(), 2, {(0, 1): (800, 840)}),
    ),
    case(bells.change_bells, _LAID_OUT, "", _change_bells),
    case(
        bells.remove_bells, _LAID_OUT, "",
        lambda session, its: bells.remove_bells(session, bells.bell_schedules(session, its.year)[-1].id),
        prepare=_more,
    ),
    case(bells.assign_bells, _LAID_OUT, "", _assign_bells, prepare=_more),
    # classes
    case(
        classes.add_classes, _LAID_OUT, "",
        lambda session, its: classes.add_classes(session, its.year, [(5, "А"), (5, _new_name())]),
    ),
    case(classes.change_classes, _LAID_OUT, "", _change_class, prepare=_more),
    case(classes.remove_class, _LAID_OUT, "", _remove_class, prepare=_more),
    # subjects and kinds of work
    case(
        subjects.add_subjects, _LAID_OUT, "",
        lambda session, its: subjects.add_subjects(session, [SubjectPlan(_new_name())]),
    ),
    case(subjects.change_subject, _LAID_OUT, "", _change_subject),
    case(subjects.order_subjects, _LAID_OUT, "", _order_subjects),
    case(subjects.remove_subject, _LAID_OUT, "", _remove_subject, prepare=_unused_subject),
    case(
        kinds.add_kind, _LAID_OUT, "",
        lambda session, its: kinds.add_kind(session, KindPlan(_new_name(), "н", 2)),
    ),
    case(kinds.change_kind, _LAID_OUT, "", _change_kind),
    case(kinds.order_kinds, _LAID_OUT, "", _order_kinds),
    case(
        kinds.remove_kind, _LAID_OUT, "",
        lambda session, its: kinds.remove_kind(session, kind_lines(session)[-1]), prepare=_more,
    ),
    # courses
    case(
        courses.set_cells, _LAID_OUT, "",
        lambda session, its: courses.set_cells(
            session, its.year, [CellPlan(its.school_class, _unused(session), 2.0, False, None)]
        ),
        prepare=_unused_subject,
    ),
    case(
        courses.fill_usual, _LAID_OUT, "school_class",
        lambda session, its: courses.fill_usual(session, its.year, [its.school_class]),
    ),
    case(
        courses.add_course, _LAID_OUT, "",
        lambda session, its: courses.add_course(session, _spare_group(session, its), _unused(session)),
        prepare=_unused_subject,
    ),
    case(courses.set_hours, _LAID_OUT, "", _set_hours, prepare=_more),
    case(courses.set_teacher, _LAID_OUT, "", _set_teacher, prepare=_more),
    case(
        courses.remove_course, _LAID_OUT, "",
        lambda session, its: courses.remove_course(session, _spare_course(session, its)), prepare=_more,
    ),
)  # fmt: skip

_CALENDARS = itertools.cycle((CalendarKey.MODULES, CalendarKey.RECOMMENDED))


def _years(session: Session) -> list[int]:
    with session.school.reading():
        return [one.id for one in AcademicYear.select().order_by(AcademicYear.starts.desc())]


def _spare_group(session: Session, its: Its) -> int:
    with session.school.reading():
        return int(StudyGroup.get(StudyGroup.school_class == its.school_class, StudyGroup.whole == 1).id)


def _unused(session: Session) -> int:
    return [one.id for one in subject_lines(session) if not one.courses][-1]
