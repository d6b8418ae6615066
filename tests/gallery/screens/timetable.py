"""The timetable: the whole school with clashes, a class to edit, a teacher's real week, who stands in."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.codes import LessonState, Role
from app.desk import Desk
from app.timetable import commands, days, queries
from app.timetable.layout import Entry
from app.timetable.rows import Spot
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.timetable.page import TimetablePage
from ui.timetable.sheet import Kind
from ui.timetable.substitutes import SubstituteDialog

_MONDAY = date(2026, 11, 30)


def _page(stage: Stage, desk: Desk, login: str, role: Role) -> TimetablePage:
    worker = stage.worker(desk)
    page = TimetablePage(stage.place(worker, sign_in(desk, login, role)))
    page.resize(1280, 760)
    page.show()
    return page


def _clashing(desk: Desk) -> None:
    """A lesson more where the teacher is taken, rooms for a class, one in odd weeks."""
    sign_in(desk, "zavuch", Role.DEPUTY)
    session = desk.session
    plan = queries.school_plan(session, _MONDAY)
    own = [one for one in plan.planned if one.class_id == plan.classes[0].class_id]
    for number, one in enumerate(own[:12]):
        commands.set_room(session, one.entry, str(21 + number % 4), session.clock.today())
    plan = queries.school_plan(session, _MONDAY)
    first = next(one for one in plan.planned if one.teachers and one.whole and one.entry.number == 2)
    other = next(
        one for one in plan.planned
        if one.teachers == first.teachers and one.course_id != first.course_id and one.whole
    )  # fmt: skip
    spot = Spot(first.entry.weekday, first.entry.number)
    there = [one.entry for one in plan.planned if one.class_id == other.class_id and one.spot == spot]
    commands.rewrite(session, there, [(other.course_id, spot, "")], session.clock.today())
    last = own[-1].entry
    commands.set_week(session, _again(session, last), 1, session.clock.today())


def _again(session: object, one: Entry) -> Entry:
    plan = queries.school_plan(session, _MONDAY)  # type: ignore[arg-type]
    return next(
        each.entry for each in plan.planned
        if each.course_id == one.course_id and (each.entry.weekday, each.entry.number) == (one.weekday, one.number)
    )  # fmt: skip


@screen("timetable.school")
def whole_school(stage: Stage) -> QWidget:
    """Clashes in place and as a list."""
    desk = open_desk(stage.directory)
    _clashing(desk)
    page = _page(stage, desk, "zavuch", Role.DEPUTY)
    page._on_clash(page.side._shown[0])
    return page


@screen("timetable.class")
def a_class(stage: Stage) -> QWidget:
    """Courses to place at the side, a course being chosen by letters."""
    desk = open_desk(stage.directory)
    _clashing(desk)
    page = _page(stage, desk, "zavuch", Role.DEPUTY)
    page.bar.choose(Kind.CLASS)
    page.grid.go(5, 2)
    return page


@screen("timetable.week")
def a_real_week(stage: Stage) -> QWidget:
    """A teacher's own: one lesson moved, one cancelled, one held by somebody else."""
    desk = open_desk(stage.directory)
    sign_in(desk, "zavuch", Role.DEPUTY)
    session = desk.session
    person = sign_in(desk, "teacher", Role.TEACHER).person_id
    sign_in(desk, "zavuch", Role.DEPUTY)
    session = desk.session
    lessons = [
        one for one in queries.teacher_week(session, person, session.clock.today()).lessons
        if one.state.state == LessonState.NORMAL and one.key.date >= session.clock.today()
    ]  # fmt: skip
    late = [one for one in lessons if one.key.date > session.clock.today()]
    days.cancel(session, [(late[0].key, late[0].state)], "эвакуационная тренировка")
    days.move_lessons(session, [(late[1].key, late[1].state)], late[1].key.date, 7)
    stand_in = next(one for one, _ in queries.school_plan(session, _MONDAY).teachers if one != person)
    days.substitute(session, [((late[2].key, late[2].state), stand_in)], "курсы")
    return _page(stage, desk, "teacher", Role.TEACHER)


@screen("timetable.substitutes")
def stand_ins(stage: Stage) -> QWidget:
    """A teacher is away for two days."""
    desk = open_desk(stage.directory)
    page = _page(stage, desk, "zavuch", Role.DEPUTY)
    plan = page.plan
    assert plan is not None
    teacher = next(one.teachers[0] for one in plan.planned if one.teachers)
    page.hide()  # the dialog alone is looked at
    stage.keep.append(page)
    return SubstituteDialog(
        page, page.worker, teachers=plan.teachers, teacher=teacher, day=date(2026, 11, 24)
    )  # fmt: skip
