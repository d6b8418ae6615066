"""What is written into the class journal.

Every command says what it believes is there (`expected`).  `write_cells` reports each cell where that was
wrong; the others change one thing and raise `Conflict` with the actual value.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from peewee import fn

from app.codes import LessonState
from app.errors import NotFound, Refused
from app.journal import cells, history, homework, individual, standing_in
from app.journal.cells import MOST_WORKS, expect
from app.journal.keys import lesson_key, work_key
from app.journal.lengths import LONGEST_TITLE, LONGEST_TOPIC, check_length
from app.journal.reading import weight_of
from app.journal.rows import CellEdit, WorkRow, WriteResult
from app.permissions import Action
from app.school import calendar, structure
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.journal import Attendance, Lesson, LessonTopic, Mark, Work


@command(Action.SET_MARK, course="course_id")
def write_cells(
    session: Session, course_id: int, edits: Sequence[CellEdit], reason: str | None = None
) -> WriteResult:
    """Write marks and absences, together, in the order given; what is not as `expected` is not overwritten
    but comes back as a conflict.  A cell that already is as wished counts as written, so that edits may be
    sent again.

    The first mark of a lesson makes work 1 of the default kind, and a mark for the work after the last one makes that;
    it goes again with its last mark.
    Refused with all edits, when one of them is
    lesson.unknown, lesson.cancelled, work.unknown, pupil.not_in_course, pupil.not_enrolled_then, term.closed,
    mark.outside_scale, attendance.unknown_code, attendance.bad_minutes; BadInput text.too_long (of a comment, or the
    reason); or journal.reason_needed (days, cells: date, number, work, pupil and kind of each), when some change what
    has stood in a lesson for longer than the setting `journal.reason_after_days`.  A `reason` is kept in
    the change log with all of them.
    """
    return cells.write(session, course_id, edits, reason)


# --- works -----------------------------------------------------------------------------------------------


@command(Action.EDIT_LESSON, course="course_id")
def add_work(
    session: Session,
    course_id: int,
    date: date,
    number: int,
    kind_id: int,
    weight: float | None = None,
    title: str | None = None,
) -> int:
    """A column more at a lesson; returns its number, which no other work of the lesson had before.

    Without `weight` that of the kind; 0: does not count.

    Errors: NotFound lesson.unknown, work_kind.unknown; Refused work.too_many, work.bad_weight,
    term.closed.
    """
    _lesson(course_id, date, number)
    _not_closed(session, course_id, date)
    weight = _weight(session, kind_id, weight)
    last = Work.select(fn.MAX(Work.no)).where(
        Work.course == course_id, Work.date == date, Work.number == number
    ).scalar()  # fmt: skip
    no = (last or 0) + 1
    if no > MOST_WORKS:
        raise Refused("work.too_many", most=MOST_WORKS)
    # A mark that still waits on some PC for a work that was removed must not find another one under its number.
    unused = history.last_work(course_id, date, number) + 1
    no = max(no, unused) if unused <= MOST_WORKS else no
    check_length(title, LONGEST_TITLE)
    course = structure.course_facts(session, course_id)
    cells.insert_work(session, course, (date, number), no, kind_id, weight, title or None)
    return no


@command(Action.EDIT_LESSON, course="course_id")
def change_work(
    session: Session,
    course_id: int,
    date: date,
    number: int,
    expected: WorkRow,
    *,
    kind_id: int,
    weight: float | None = None,
    title: str | None = None,
) -> None:
    """Give a work another kind, weight or title; its marks stay.  `expected` is the work as it was seen.

    Errors: NotFound work.unknown, work_kind.unknown; Refused work.bad_weight, term.closed; Conflict.
    """
    before = _work_state(course_id, date, number, expected.no)
    key = work_key(course_id, date, number, expected.no)
    seen = {"kind": expected.kind_id, "weight": expected.weight, "title": expected.title}
    after = {"kind": kind_id, "weight": _weight(session, kind_id, weight), "title": title or None}
    if before == after:
        return
    check_length(title, LONGEST_TITLE)
    _not_closed(session, course_id, date)
    expect("work", key, seen, before, after)
    Work.update(**after).where(*_is_work(course_id, date, number, expected.no)).execute()
    course = structure.course_facts(session, course_id)
    record(session, cells.lesson_record(course, (date, number), "work", key, before, after))


@command(Action.EDIT_LESSON, course="course_id")
def remove_work(session: Session, course_id: int, date: date, number: int, no: int) -> None:
    """Take a work away that has no marks.  Errors: NotFound work.unknown; Refused work.has_marks (count),
    term.closed."""
    before = _work_state(course_id, date, number, no)
    _not_closed(session, course_id, date)
    marks = Mark.select().where(
        Mark.course == course_id, Mark.date == date, Mark.number == number, Mark.work == no
    ).count()  # fmt: skip
    if marks:
        raise Refused("work.has_marks", count=marks)
    Work.delete().where(*_is_work(course_id, date, number, no)).execute()
    course = structure.course_facts(session, course_id)
    key = work_key(course_id, date, number, no)
    record(session, cells.lesson_record(course, (date, number), "work", key, before, None))


def _not_closed(session: Session, course_id: int, on: date) -> None:
    """Works carry the weights that the marks of a period follow from."""
    for term in structure.course_terms(session, course_id):
        if term.closed and term.starts <= on <= term.ends:
            raise Refused("term.closed", course=course_id, date=on, term=term.number, kind=term.kind)


def _weight(session: Session, kind_id: int, weight: float | None) -> float:
    kind = calendar.work_kinds(session).get(kind_id)
    if kind is None:
        raise NotFound("work_kind.unknown", kind=kind_id)
    if weight is None:
        return weight_of(kind)
    if not 0 <= weight <= 100:
        raise Refused("work.bad_weight", value=weight)
    return weight


def _is_work(course_id: int, on: date, number: int, no: int) -> tuple[Any, ...]:
    return Work.course == course_id, Work.date == on, Work.number == number, Work.no == no


def _work_state(course_id: int, on: date, number: int, no: int) -> dict[str, Any]:
    found = Work.select(Work.kind, Work.weight, Work.title).where(*_is_work(course_id, on, number, no))
    for kind, weight, title in rows(found):
        return {"kind": kind, "weight": weight, "title": title}
    raise NotFound("work.unknown", course=course_id, date=on, number=number, work=no)


# --- lessons ---------------------------------------------------------------------------------------------


@command(Action.EDIT_LESSON, course="course_id")
def add_lesson(session: Session, course_id: int, date: date, number: int, *, room: str | None = None) -> None:
    """Put a lesson where the timetable has none.  Refused: lesson.exists, date.outside_year,
    lesson.bad_number."""
    course = structure.course_facts(session, course_id)
    if not course.year.starts <= date <= course.year.ends:
        raise Refused("date.outside_year", date=date, starts=course.year.starts, ends=course.year.ends)
    if not 0 <= number <= 15:
        raise Refused("lesson.bad_number", number=number)
    if Lesson.select().where(*_is_lesson(course_id, date, number)).exists():
        raise Refused("lesson.exists", course=course_id, date=date, number=number)
    Lesson.insert(course=course_id, date=date, number=number, room=room).execute()
    after = {"state": int(LessonState.NORMAL), "substitute": None, "room": room}
    key = lesson_key(course_id, date, number)
    record(session, cells.lesson_record(course, (date, number), "lesson", key, None, after))


@command(Action.EDIT_LESSON, course="course_id")
def remove_lesson(session: Session, course_id: int, date: date, number: int) -> None:
    """Take a lesson away at which nothing was entered.  Errors: NotFound lesson.unknown; Refused
    lesson.not_empty."""
    before = _lesson(course_id, date, number)
    for table in (Work, Attendance, LessonTopic):
        here = (table.course == course_id) & (table.date == date) & (table.number == number)
        if table.select().where(here).exists():
            raise Refused("lesson.not_empty", course=course_id, date=date, number=number)
    Lesson.delete().where(*_is_lesson(course_id, date, number)).execute()
    course = structure.course_facts(session, course_id)
    standing_in.follow(session, course, date, before["substitute"], None)
    key = lesson_key(course_id, date, number)
    record(session, cells.lesson_record(course, (date, number), "lesson", key, before, None))


@command(Action.EDIT_LESSON, course="course_id")
def set_lesson_state(
    session: Session,
    course_id: int,
    date: date,
    number: int,
    state: int,
    *,
    expected: int,
    substitute_id: int | None = None,
    expected_substitute: int | None = None,
) -> None:
    """Say what became of a lesson: NORMAL, HELD_EMPTY, CANCELLED, or REPLACED by the substitute named, a teacher or
    head of this school, for whom the course is open then (`app.journal.standing_in`).

    `expected_substitute` goes with an `expected` REPLACED: who was seen to stand in (None: whoever does).
    Errors: NotFound lesson.unknown; Refused lesson.bad_state, lesson.needs_substitute, lesson.has_marks (a
    lesson that was cancelled has none); Conflict.
    """
    before = _lesson(course_id, date, number)
    if state not in (LessonState.NORMAL, LessonState.HELD_EMPTY, LessonState.CANCELLED, LessonState.REPLACED):
        raise Refused("lesson.bad_state", state=state)
    if (state == LessonState.REPLACED) != (substitute_id is not None):
        raise Refused("lesson.needs_substitute")
    if substitute_id is not None:
        standing_in.require_staff(substitute_id)
    after = {**before, "state": int(state), "substitute": substitute_id}
    if after == before:
        return
    key = lesson_key(course_id, date, number)
    expect("lesson", key, expected, before["state"], int(state))
    if expected_substitute is not None:
        expect("lesson_substitute", key, expected_substitute, before["substitute"], substitute_id)
    if state == LessonState.CANCELLED and _has_entries(course_id, date, number):
        raise Refused("lesson.has_marks", course=course_id, date=date, number=number)
    Lesson.update(state=int(state), substitute=substitute_id).where(
        *_is_lesson(course_id, date, number)
    ).execute()
    course = structure.course_facts(session, course_id)
    standing_in.follow(session, course, date, before["substitute"], substitute_id)
    record(session, cells.lesson_record(course, (date, number), "lesson", key, before, after))


@command(Action.EDIT_LESSON, course="course_id")
def set_topic(
    session: Session, course_id: int, date: date, number: int, topic: str, *, expected: str = ""
) -> None:
    """Write what a lesson was about; "" takes it away.  Errors: NotFound lesson.unknown; BadInput
    text.too_long; Conflict."""
    _lesson(course_id, date, number)
    course = structure.course_facts(session, course_id)
    place = {"home": course.home_id, "date": date, "number": number, "course": course_id}
    is_topic = [getattr(LessonTopic, name) == value for name, value in place.items()]
    before = next((row[0] for row in rows(LessonTopic.select(LessonTopic.topic).where(*is_topic))), "")
    topic = topic.strip()
    if topic == before:
        return
    check_length(topic, LONGEST_TOPIC)
    key = lesson_key(course_id, date, number)
    expect("lesson_topic", key, expected, before, topic)
    if topic:
        target = [getattr(LessonTopic, name) for name in place]
        LessonTopic.insert(**place, topic=topic).on_conflict(
            conflict_target=target, preserve=[LessonTopic.topic]
        ).execute()
    else:
        LessonTopic.delete().where(*is_topic).execute()
    old, new = ({"topic": text} if text else None for text in (before, topic))
    record(session, cells.lesson_record(course, (date, number), "lesson_topic", key, old, new))


def _is_lesson(course_id: int, on: date, number: int) -> tuple[Any, ...]:
    return Lesson.course == course_id, Lesson.date == on, Lesson.number == number


def _lesson(course_id: int, on: date, number: int) -> dict[str, Any]:
    """The state of a lesson as the change log keeps it.  Raises NotFound("lesson.unknown")."""
    found = Lesson.select(Lesson.state, Lesson.substitute, Lesson.room).where(
        *_is_lesson(course_id, on, number)
    )
    for state, substitute, room in rows(found):
        return {"state": state, "substitute": substitute, "room": room}
    raise NotFound("lesson.unknown", course=course_id, date=on, number=number)


def _has_entries(course_id: int, on: date, number: int) -> bool:
    return any(
        table.select().where(table.course == course_id, table.date == on, table.number == number).exists()
        for table in (Mark, Attendance)
    )


# --- homework --------------------------------------------------------------------------------------------


@command(Action.EDIT_LESSON, course="course_id")
def set_homework(
    session: Session,
    course_id: int,
    due_date: date,
    no: int | None,
    text: str,
    *,
    expected: str = "",
    due_number: int | None = None,
    set_date: date | None = None,
    set_number: int | None = None,
    pupil_id: int | None = None,
    minutes: int | None = None,
) -> int | None:
    """Write homework for the day it is due; returns its number of that day, None when it was taken away.

    `no` None is new homework, a text "" takes it away, `expected` is the text as it was seen.  `set_date` and
    `set_number` name the lesson at which it is given; `pupil_id` makes it homework of one pupil.
    Errors: NotFound homework.unknown; Refused date.outside_year, homework.due_before_set, homework.empty,
    homework.bad_minutes, homework.has_answers (count), pupil.not_in_course; Conflict.
    """
    wanted = homework.Content(text.strip(), due_number, set_date, set_number, pupil_id, minutes)
    return homework.write(session, course_id, due_date, no, wanted, expected)


@command(Action.EDIT_LESSON, course="course_id")
def set_individual_homework(
    session: Session,
    course_id: int,
    due_date: date,
    text: str,
    pupils: Collection[int],
    *,
    seen: Mapping[int, int] | None = None,
    expected: str = "",
    due_number: int | None = None,
    set_date: date | None = None,
    set_number: int | None = None,
    minutes: int | None = None,
) -> dict[int, int]:
    """Give homework to some pupils, each of whom sees only that it is for him; returns its number by pupil.

    `seen` is what is to be changed (number by pupil) with the text `expected`: pupils are added and taken out, and a
    text "" takes it away from all.  All or nothing; sent twice it is given once.
    Errors: as of `set_homework`; Refused homework.nobody without pupils.
    """
    if not pupils and text.strip():
        raise Refused("homework.nobody")
    wanted = homework.Content(text.strip(), due_number, set_date, set_number, None, minutes)
    return individual.write(session, course_id, due_date, wanted, pupils, seen or {}, expected)
