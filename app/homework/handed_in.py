"""Who has handed in, what waits for an answer: for the teacher, and those who read the journal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from peewee import SQL, fn

from app.codes import HandInState, Role
from app.files.attaching import attached
from app.homework.hand_in_rows import (
    HandIn,
    HandInCount,
    HandInLine,
    HandInPage,
    Unanswered,
    WaitingHandIns,
)
from app.homework.hand_ins import (
    OWNER,
    VERSION,
    Task,
    Version,
    due_of,
    hand_in_of,
    lessons_around,
    task,
    tasks_of,
    version_of,
    whole_versions,
)
from app.homework.marking import kind_of_homework, marks_at
from app.homework.reading import due_at
from app.homework.rules import Due, LessonSlot
from app.journal.cells import effective_scale
from app.journal.homework_files import OWNER as HOMEWORK_FILES
from app.journal.keys import hand_in_key, homework_key
from app.journal.reading import readable_roster, require_readable, works_of_lesson
from app.journal.rows import WorkRow
from app.permissions import Action, Target, can
from app.school import calendar, structure
from app.school.rows import CourseFacts, RosterLine
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Homework, HomeworkAnswer, HomeworkDone


@query(Action.READ_JOURNAL, course="course_id")
def handed_in(
    session: Session, course_id: int, due_date: date, no: int, work: int | None = None
) -> HandInPage:
    """Who of a course has handed in a piece of homework: when, whether late, seen, answered, with which mark; the last
    version with its text.  10 statements at most.

    Of homework for single pupils all are listed who were given the same words at the same lesson.  `work` is the one
    whose marks are shown, None: the lesson's first of the kind homework.
    A class teacher sees, in a group across classes, the pupils of the own class.  Raises NotFound homework.unknown.
    """
    one = task(course_id, due_date, no)
    tasks: dict[int | None, Task] = {None: one} if one.pupil is None else _given_with(one)
    lessons = lessons_around(course_id, due_date)
    due = due_of(one, lessons)
    works, chosen = _works(session, course_id, due, work)
    marks = marks_at(course_id, (due.date, due.number), chosen) if chosen and due.number is not None else {}
    nos = [two.no for two in tasks.values()]
    last = _last_versions(course_id, due_date, nos)
    texts = _last_texts(course_id, due_date, nos)
    ticks = _ticks(course_id, due_date, nos)
    keys = {
        place: hand_in_key(course_id, due_date, *place, version.version) for place, version in last.items()
    }
    files, own = attached(OWNER, keys.values()), homework_key(course_id, due_date, no)
    facts = structure.course_facts(session, course_id)
    structure.names(session, (version.answered_by for version in last.values()))
    lines = []
    for line in readable_roster(session, course_id):
        its = tasks.get(line.pupil_id) or tasks.get(None)
        if its is None:
            continue
        key = (its.no, line.pupil_id)
        if key not in last and not line.covers(due_date):
            continue
        value, comment = marks.get(line.pupil_id, (None, None))
        version = last.get(key)
        lines.append(
            HandInLine(
                line.pupil_id, line.name, its.no, ticks.get(key),
                hand_in_of(session, version, texts[key], _until(session, facts, line, its, lessons),
                           its.entered_at, files.get(keys[key], ()))
                if version is not None else None,
                value, comment,
            )
        )  # fmt: skip
    return HandInPage(
        course=structure.course_card(session, course_id),
        due_date=due_date,
        no=no,
        text=one.text,
        minutes=one.minutes,
        individual=one.pupil is not None,
        due=(due.date, due.number),
        scale=effective_scale(facts),
        works=works,
        work=chosen,
        lines=tuple(lines),
        may_answer=can(session, Action.ANSWER_HOMEWORK, Target(course=course_id)),
        seq=session.last_seq,
        files=attached(HOMEWORK_FILES, [own]).get(own, ()),
    )


@query(Action.READ_JOURNAL, course="course_id")
def hand_in_versions(
    session: Session, course_id: int, due_date: date, no: int, pupil_id: int
) -> tuple[HandIn, ...]:
    """All that a pupil has handed in for a piece of homework, the oldest version first.  4 statements.
    Raises NotFound homework.unknown."""
    require_readable(session, course_id, pupil_id)
    one = task(course_id, due_date, no)
    lessons = lessons_around(course_id, due_date)
    line = next((two for two in structure.roster(session, course_id) if two.pupil_id == pupil_id), None)
    facts = structure.course_facts(session, course_id)
    until = _until(session, facts, line, one, lessons) if line is not None else None
    return whole_versions(session, one, pupil_id, until)


@query(Action.READ_JOURNAL, course="course_id")
def hand_in_counts(
    session: Session, course_id: int, first: date, last: date
) -> dict[tuple[date, int], HandInCount]:
    """How many have handed in, by the day named and the number of the homework, of what is due in a range of days.
    1 statement.  Homework for which nothing was handed in is not there."""
    table = HomeworkAnswer
    found = table.select(table.due_date, table.no, table.pupil, table.state).where(
        table.course == course_id, within(table.due_date, first, last)
    )
    readable = {line.pupil_id for line in readable_roster(session, course_id)}
    pupils: dict[tuple[date, int], set[int]] = {}
    waiting: dict[tuple[date, int], int] = {}
    for due_date, no, pupil, state in rows(found):
        if pupil in readable:
            pupils.setdefault((due_date, no), set()).add(pupil)
            waiting[due_date, no] = waiting.get((due_date, no), 0) + (state == HandInState.WAITS)
    return {key: HandInCount(len(those), waiting[key]) for key, those in pupils.items()}


@query(Action.READ_STRUCTURE)
def unanswered_hand_ins(session: Session) -> Unanswered:
    """What waits for the answer of this teacher, in the courses of this year; nothing for everybody else.
    1 statement on an index of what waits."""
    if session.role is not Role.TEACHER:
        return Unanswered(0, ())
    year = calendar.year_of(session, session.clock.today())
    courses = {
        one.course_id
        for one in structure.courses(session, tuple(session.scope.courses))
        if year is not None and one.year.id == year.id
    }
    table = HomeworkAnswer
    found = (
        table.select(
            table.course, table.due_date, table.no, fn.COUNT(table.pupil), fn.MIN(table.handed_in_at)
        )
        .where(SQL("state = 0"), table.course.in_(sorted(courses)))
        .group_by(table.course, table.due_date, table.no)
    )
    waiting = [
        WaitingHandIns(structure.course_card(session, course), due_date, no, count, since)
        for course, due_date, no, count, since in rows(found)
    ]
    waiting.sort(key=lambda one: (one.since, one.course.course_id, one.no))
    return Unanswered(sum(one.count for one in waiting), tuple(waiting))


# --- inside --------------------------------------------------------------------------------------------------


def _given_with(one: Task) -> dict[int | None, Task]:
    """Homework for single pupils that was given in the same words at the same lesson, by pupil."""
    here = (Homework.due_date == one.due_date, Homework.pupil.is_null(False), Homework.text == one.text)
    same = tasks_of(one.course_id, *here)
    at = (one.set_date, one.set_number, one.due_number)
    return {two.pupil: two for two in same if (two.set_date, two.set_number, two.due_number) == at}


def _works(
    session: Session, course_id: int, due: Due, wanted: int | None
) -> tuple[tuple[WorkRow, ...], int | None]:
    """The works of the lesson, and the one that marks go into."""
    if due.number is None:
        return (), None
    works, kind = works_of_lesson(session, course_id, due.date, due.number), kind_of_homework(session)
    if wanted is not None and any(one.no == wanted for one in works):
        return works, wanted
    return works, next((one.no for one in works if kind is None or one.kind_id == kind.id), 0)


def _last_versions(course_id: int, due_date: date, nos: list[int]) -> dict[tuple[int, int], Version]:
    """By number of the homework and pupil, without texts.  1 statement: they lie side by side."""
    table = HomeworkAnswer
    found = (
        table.select(table.no, table.pupil, *VERSION)
        .where(table.course == course_id, table.due_date == due_date, table.no.in_(nos))
        .order_by(table.no, table.pupil, table.version)
    )
    return {(no, pupil): version_of(row) for no, pupil, *row in rows(found)}


def _last_texts(course_id: int, due_date: date, nos: list[int]) -> dict[tuple[int, int], str]:
    """Of the last versions.  1 statement; the texts of older ones are not read."""
    table, later = HomeworkAnswer, HomeworkAnswer.alias()
    newer = later.select(later.version).where(
        later.course == table.course, later.due_date == table.due_date, later.no == table.no,
        later.pupil == table.pupil, later.version > table.version,
    )  # fmt: skip
    found = table.select(table.no, table.pupil, table.text).where(
        table.course == course_id, table.due_date == due_date, table.no.in_(nos), ~fn.EXISTS(newer)
    )
    return {(no, pupil): text for no, pupil, text in rows(found)}


def _ticks(course_id: int, due_date: date, nos: list[int]) -> dict[tuple[int, int], datetime]:
    table = HomeworkDone
    found = table.select(table.no, table.pupil, table.done_at).where(
        table.course == course_id, table.due_date == due_date, table.no.in_(nos)
    )
    return {(no, pupil): done_at for no, pupil, done_at in rows(found)}


def _until(
    session: Session, course: CourseFacts, line: RosterLine, one: Task, lessons: Iterable[LessonSlot]
) -> datetime:
    """When it was due for a pupil: of the lessons, those at which the pupil was in the course."""
    due = due_of(one, [two for two in lessons if line.covers(two.date)])
    return due_at(session, course, line.pupil_id, due)
