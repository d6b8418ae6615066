"""The dashboard: homework against the norms and control works, by class and day; what is behind a day on demand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from app.control.dashboard_rows import LoadCell, LoadDay, LoadLine, LoadPage, LoadPiece, LoadWork
from app.control.freshness import judged
from app.control.load_reading import ClassLoad, read_load
from app.control.load_rules import BigWork, DayLoad, Piece
from app.control.rule_book import RuleBook
from app.homework.rules import due_lesson, norm_minutes
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import ClassFacts
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.control import ClassDay


@query(Action.READ_CONTROL)
def load(session: Session, starts: date, ends: date) -> LoadPage:
    """The classes of the year of `starts` on the days between two, both included.  1 statement on the figures, 2 on
    how fresh they are, and the classes."""
    year = calendar.year_of(session, starts)
    classes = [one for one in structure.classes(session).values() if year and one.year.id == year.id]
    here = {one.class_id for one in classes}
    found = ClassDay.select().where(within(ClassDay.date, starts, ends)).order_by(ClassDay.date)
    cells = {(class_id, on): LoadCell(*load) for on, class_id, *load in rows(found) if class_id in here}
    book = RuleBook.of(session)
    return LoadPage(
        starts=starts,
        ends=ends,
        today=session.clock.today(),
        days=tuple(sorted({day for _, day in cells})),
        classes=tuple(_line(book, one, cells) for one in classes),
        cells=cells,
        judged=judged(),
    )


@query(Action.READ_CONTROL, school_class="class_id")
def load_day(session: Session, class_id: int, day: date) -> LoadDay:
    """What is behind a day of a class.  3 statements: homework, lessons, works; read as it is now.  Raises NotFound
    class.unknown."""
    one = structure.class_facts(session, class_id)
    found = read_load(session, one, day, day)
    most = found.days.get(day, DayLoad())
    pieces = [piece for piece in found.pieces if _day_of(found, piece) == day or piece in most.pieces]
    works = [work for work in found.works if work.date == day]
    return LoadDay(
        one.year.id,
        class_id,
        one.name,
        day,
        norm_minutes(one.grade),
        LoadCell(most.minutes, len(most.pieces), most.unknown, len(most.works)),
        tuple(
            sorted(
                (_piece(found, most, piece) for piece in pieces),
                key=lambda one: (one.subject, one.group_name, one.no),
            )
        ),
        tuple(
            sorted(
                (_work(session, found, most, work) for work in works),
                key=lambda one: (one.number, one.subject),
            )
        ),
    )


def _line(book: RuleBook, one: ClassFacts, cells: Mapping[tuple[int, date], LoadCell]) -> LoadLine:
    homework, works = book["homework_load"], book["works_on_one_day"]
    norm = norm_minutes(one.grade)
    line = LoadLine(
        class_id=one.class_id,
        name=one.name,
        grade=one.grade,
        norm=norm,
        limit=norm * homework.threshold / 100 if norm is not None and homework.covers(one.grade) else None,
        most_works=int(works.threshold) if works.covers(one.grade) else None,
        over_days=0,
        work_days=0,
    )
    own = [cell for (class_id, _), cell in cells.items() if class_id == one.class_id]
    return replace(line, over_days=sum(map(line.is_over, own)), work_days=sum(map(line.is_crowded, own)))


def _day_of(found: ClassLoad, piece: Piece) -> date:
    """For which day a piece is, to who takes the course all the time."""
    return due_lesson(found.lessons.get(piece.course_id, ()), piece.due_date, piece.due_number).date


def _piece(found: ClassLoad, most: DayLoad, piece: Piece) -> LoadPiece:
    course = found.courses[piece.course_id]
    return LoadPiece(
        course.course_id, course.subject, course.group_name, course.teacher_id, course.teacher, piece.due_date,
        piece.no, piece.minutes, piece in most.pieces,
    )  # fmt: skip


def _work(session: Session, found: ClassLoad, most: DayLoad, work: BigWork) -> LoadWork:
    course, kind = found.courses[work.course_id], calendar.work_kinds(session)[work.kind_id]
    return LoadWork(
        course.course_id, course.subject, course.group_name, course.teacher_id, course.teacher, work.number,
        kind.name, work.title or "", work in most.works,
    )  # fmt: skip
