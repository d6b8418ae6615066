"""A page of the journal for paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from app.codes import AttendanceCode, LessonState
from app.journal.export.rows import PrintedCell, PrintedLesson, PrintedPage, PrintedPupil, Slot
from app.journal.queries import journal_page
from app.journal.reading import homework_between
from app.journal.rows import HomeworkRow, JournalPage, PupilLine
from app.journal.rules import CellInput, format_cell, format_mark
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Lesson, LessonTopic

_HOMEWORK_LOOKED_FOR_DAYS = 60
"""How long after the period what was set in it may be due."""

_ABSENT_ON_PAPER = frozenset({AttendanceCode.EXCUSED, AttendanceCode.ILL})


@query(Action.READ_JOURNAL, course="course_id")
def page_for_print(session: Session, course_id: int, term_id: int, *, reasons: bool = False) -> PrintedPage:
    """The journal of a course and period as the paper journal looks.

    Cells are written as by `format_cell`, several marks of a lesson as «4/5».  On paper every absence is «н» and
    lateness has no minutes; with `reasons` they are as on screen.  Homework stands at the lesson where it was set,
    else at the lesson before the one it is due for; that of single pupils is left out.

    3 statements beyond `journal_page`: topics, lessons of the year, homework.
    Raises NotFound("term.unknown"), NotFound("course.unknown").
    """
    page = journal_page(session, course_id, term_id)
    lessons = _lessons(session, page)
    return PrintedPage(
        school=session.setting("school.name"),
        course=page.course,
        term=page.term,
        lessons=lessons,
        pupils=_pupils(page, [lesson.slot for lesson in lessons], reasons=reasons),
    )


# --- the left side ---------------------------------------------------------------------------------------


def _pupils(page: JournalPage, slots: Sequence[Slot], *, reasons: bool) -> tuple[PrintedPupil, ...]:
    columns: dict[Slot, list[int]] = {}
    for index, column in enumerate(page.columns):
        columns.setdefault((column.date, column.number), []).append(index)
    return tuple(
        PrintedPupil(
            no=no,
            pupil_id=line.pupil_id,
            name=line.name,
            cells=tuple(_cell(page, line, slot, columns[slot], reasons=reasons) for slot in slots),
            inside=tuple(line.covers(on) for on, _ in slots),
            term_mark=_term_mark(page.term_marks.get(line.pupil_id)),
        )
        for no, line in enumerate(page.pupils, 1)
    )


def _cell(
    page: JournalPage, line: PupilLine, slot: Slot, columns: Sequence[int], *, reasons: bool
) -> PrintedCell:
    found = (page.marks.get((line.pupil_id, index)) for index in columns)
    marks = tuple(mark.value for mark in found if mark is not None)
    absence = page.attendance.get((line.pupil_id, slot))
    if absence is None and len(marks) == 1 and marks[0] >= 0:
        return marks[0]
    code, minutes = (absence.code, absence.minutes) if absence is not None else (None, None)
    if not reasons:
        code, minutes = (AttendanceCode.ABSENT if code in _ABSENT_ON_PAPER else code), None
    return format_cell(CellInput(marks, code, minutes), excused=page.excused)


def _term_mark(value: int | None) -> PrintedCell:
    if value is None:
        return ""
    return value if value >= 0 else format_mark(value)


# --- the right side --------------------------------------------------------------------------------------


def _lessons(session: Session, page: JournalPage) -> tuple[PrintedLesson, ...]:
    course, term = structure.course_facts(session, page.course.course_id), page.term
    held = dict.fromkeys(
        (column.date, column.number) for column in page.columns if column.state != LessonState.CANCELLED
    )
    topics = LessonTopic.select(LessonTopic.date, LessonTopic.number, LessonTopic.topic).where(
        LessonTopic.home == course.home_id,
        within(LessonTopic.date, term.starts, term.ends),
        LessonTopic.course == course.course_id,
    )
    about = {(on, number): topic for on, number, topic in rows(topics)}
    known = Lesson.select(Lesson.date, Lesson.number).where(
        Lesson.course == course.course_id, Lesson.state != LessonState.CANCELLED
    )
    of_year = [(on, number) for on, number in rows(known.order_by(Lesson.date, Lesson.number))]
    due_by = term.ends + timedelta(days=_HOMEWORK_LOOKED_FOR_DAYS)
    set_at = _homework(homework_between(course.course_id, term.starts, due_by), of_year)
    return tuple(
        PrintedLesson(on, number, about.get((on, number), ""), "; ".join(set_at.get((on, number), ())))
        for on, number in held
    )


def _homework(homework: Sequence[HomeworkRow], lessons: Sequence[Slot]) -> dict[Slot, list[str]]:
    """What was set at each lesson."""
    found: dict[Slot, list[str]] = {}
    for one in homework:
        if one.pupil_id is None and lessons:
            text = " ".join(one.text.split())
            found.setdefault(_set_at(one, lessons), []).append(text)
    return found


def _set_at(one: HomeworkRow, lessons: Sequence[Slot]) -> Slot:
    """The lesson where homework was set, as near as it is known; there are some."""
    if one.set_date is not None:
        told = [slot for slot in lessons if slot[0] == one.set_date and one.set_number in (None, slot[1])]
        before: list[Slot] = told or [slot for slot in lessons if slot[0] <= one.set_date]
    else:
        before = [slot for slot in lessons if slot < (one.due_date, _first(one, lessons))]
    return before[-1] if before else lessons[0]


def _first(one: HomeworkRow, lessons: Sequence[Slot]) -> int:
    """The number of the lesson that it is due for."""
    if one.due_number is not None:
        return one.due_number
    return min((number for on, number in lessons if on == one.due_date), default=0)
