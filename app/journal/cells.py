"""Writing cells of the journal: each edit says what it believes is there, and is done only if that is so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any

from app.changes import Record
from app.codes import AttendanceCode, LessonState, MarkValue, Scale
from app.errors import Conflict, Refused
from app.journal.history import last_change, was_made_by_a_mark
from app.journal.keys import attendance_key, mark_key, work_key
from app.journal.lengths import LONGEST_COMMENT, LONGEST_REASON, check_length
from app.journal.reading import default_kind, weight_of
from app.journal.rows import CellConflict, CellEdit, CellMore, WriteResult
from app.journal.rules import allowed
from app.school import structure
from app.school.rows import CourseFacts, RosterLine, TermRow
from app.session import Session
from app.unit_of_work import record, recorded_until
from models.base import rows
from models.journal import Attendance, Lesson, Mark, Work

Slot = tuple[date, int]
"""A lesson of the course: date and number."""

MOST_WORKS = 30

_MOST_AT_ONCE = 3
"""So many marks are typed into a cell («4/5/3»); a number further on is that of a work which is gone."""


@dataclass
class _Mark:
    """A stored mark, as far as a cell knows it."""

    value: int
    comment: str | None
    due_date: date | None
    author: int | None
    set_at: datetime

    @property
    def more(self) -> CellMore:
        return CellMore(self.comment, None, self.due_date)


@dataclass
class _Ground:
    """What the edits meet: read once, kept up to date while they are done."""

    course: CourseFacts
    scale: str
    closed: tuple[TermRow, ...]
    roster: dict[int, RosterLine]
    lessons: dict[Slot, int]
    works: dict[Slot, list[int]]
    marks: dict[tuple[date, int, int, int], _Mark]
    attendance: dict[tuple[date, int, int], tuple[int, int | None]]
    found: list[CellEdit] = field(default_factory=list)
    reason: str | None = None
    unreasoned: list[CellEdit] = field(default_factory=list)


def write(
    session: Session, course_id: int, edits: Sequence[CellEdit], reason: str | None = None
) -> WriteResult:
    """See `app.journal.commands.write_cells`."""
    ground = _read_ground(session, course_id, {edit.date for edit in edits})
    ground.reason = (reason or "").strip() or None
    check_length(ground.reason, LONGEST_REASON)
    for edit in edits:
        _judge(ground, edit)
    written: list[CellEdit] = []
    conflicts: list[CellConflict] = []
    for edit in edits:
        write_one = _write_mark if edit.kind == "mark" else _write_attendance
        outcome = write_one(session, ground, edit)
        if isinstance(outcome, CellEdit):
            written.append(outcome)
        else:
            conflicts.append(outcome)
    if ground.unreasoned:
        raise _reason_needed(session, ground)
    _take_away_left_works(session, ground, written)
    return WriteResult(tuple(written), tuple(conflicts), recorded_until(), tuple(ground.found))


def expect(entity: str, key: str, expected: Any, actual: Any, wanted: Any) -> None:
    """Raise Conflict unless what is there is what the caller believed."""
    if expected != actual:
        raise Conflict("conflict", entity=entity, key=key, expected=expected, wanted=wanted, actual=actual)


def effective_scale(course: CourseFacts) -> str:
    """The scale of a course: the first grade has no marks, whatever the subject."""
    return Scale.NONE if course.grade == 1 else course.scale


def _read_ground(session: Session, course_id: int, days: Iterable[date]) -> _Ground:
    course = structure.course_facts(session, course_id)
    on = sorted(set(days))
    lessons = Lesson.select(Lesson.date, Lesson.number, Lesson.state)
    works = Work.select(Work.date, Work.number, Work.no)
    marks = Mark.select(
        Mark.date, Mark.number, Mark.work, Mark.pupil,
        Mark.value, Mark.comment, Mark.due_date, Mark.author, Mark.set_at,
    )  # fmt: skip
    attendance = Attendance.select(
        Attendance.date, Attendance.number, Attendance.pupil, Attendance.code, Attendance.minutes
    )
    ground = _Ground(
        course=course,
        scale=effective_scale(course),
        closed=tuple(term for term in structure.course_terms(session, course_id) if term.closed),
        roster={line.pupil_id: line for line in structure.roster(session, course_id)},
        lessons={(day, number): state for day, number, state in rows(_on(lessons, Lesson, course_id, on))},
        works={},
        marks={(*row[:4],): _Mark(*row[4:]) for row in rows(_on(marks, Mark, course_id, on))},
        attendance={(*row[:3],): row[3:] for row in rows(_on(attendance, Attendance, course_id, on))},
    )
    for day, number, no in rows(_on(works, Work, course_id, on)):
        ground.works.setdefault((day, number), []).append(no)
    return ground


def _on(select: Any, table: Any, course_id: int, days: Sequence[date]) -> Any:
    return select.where(table.course == course_id, table.date.in_(days))


# --- what is refused -------------------------------------------------------------------------------------


def _judge(ground: _Ground, edit: CellEdit) -> None:
    """Raise Refused for an edit that no school allows.  In an open period anything may be taken away."""
    place = {
        "course": ground.course.course_id,
        "date": edit.date,
        "number": edit.number,
        "pupil": edit.pupil_id,
    }
    state = ground.lessons.get((edit.date, edit.number))
    if state is None:
        raise Refused("lesson.unknown", **place)
    closed = next((term for term in ground.closed if term.starts <= edit.date <= term.ends), None)
    if closed is not None:
        raise Refused("term.closed", **place, term=closed.number, kind=closed.kind)
    if edit.wanted is None:
        return
    if state == LessonState.CANCELLED:
        raise Refused("lesson.cancelled", **place)
    line = ground.roster.get(edit.pupil_id)
    if line is None:
        raise Refused("pupil.not_in_course", **place)
    if not line.covers(edit.date):
        raise Refused("pupil.not_enrolled_then", **place, from_date=line.from_date, to_date=line.to_date)
    if edit.kind == "mark":
        if not allowed(edit.wanted, ground.scale):
            raise Refused("mark.outside_scale", **place, value=edit.wanted, scale=str(ground.scale))
    elif edit.wanted not in set(AttendanceCode):
        raise Refused("attendance.unknown_code", **place, value=edit.wanted)
    elif edit.minutes is not None and (edit.wanted != AttendanceCode.LATE or not 1 <= edit.minutes <= 240):
        raise Refused("attendance.bad_minutes", **place, value=edit.minutes)


def _lacks_reason(session: Session, ground: _Ground, edit: CellEdit, since: datetime | None) -> bool:
    """Whether this is a change without a reason to what has long stood in the cell of an old lesson; it is noted, for
    the teacher is asked once for all of them.

    An empty cell is filled, and what was entered these days is put right, without a question: that is how work that
    was handed in late gets its mark.  `since`: when the value was put there (None: not known, so long ago).
    """
    days: int = session.setting("journal.reason_after_days")
    if ground.reason is not None or days == 0 or (session.clock.today() - edit.date).days <= days:
        return False
    if since is not None and session.clock.now() - since <= timedelta(days=days):
        return False
    ground.unreasoned.append(edit)
    return True


def _reason_needed(session: Session, ground: _Ground) -> Refused:
    first = ground.unreasoned[0]
    return Refused(
        "journal.reason_needed",
        course=ground.course.course_id, date=first.date, number=first.number, pupil=first.pupil_id, kind=first.kind,
        days=session.setting("journal.reason_after_days"),
        cells=tuple((one.date, one.number, one.work, one.pupil_id, one.kind) for one in ground.unreasoned),
    )  # fmt: skip


# --- marks -----------------------------------------------------------------------------------------------


def _write_mark(session: Session, ground: _Ground, edit: CellEdit) -> CellEdit | CellConflict:
    edit = replace(edit, work=_work_of(ground, edit))
    cell = (edit.date, edit.number, edit.work, edit.pupil_id)
    old = ground.marks.get(cell)
    actual = old.value if old else None
    comment, due_date = _wanted_with(edit, old)
    if actual == edit.wanted and (old is None or (old.comment, old.due_date) == (comment, due_date)):
        if actual != edit.expected:
            key = mark_key(ground.course.course_id, *cell)
            _note_found(session, ground, edit, key, old.author if old else None)
        return edit  # it is as wished, be it by an earlier try of this very edit
    if actual != edit.expected or _is_other(edit, old.more if old else None):
        return _mark_conflict(session, ground, edit, old)
    if old is not None and _lacks_reason(session, ground, edit, old.set_at):
        return edit
    if old is None or comment != old.comment:
        check_length(
            comment, LONGEST_COMMENT, date=edit.date, number=edit.number, pupil=edit.pupil_id, work=edit.work
        )
    if edit.wanted is None:
        _store_mark(session, ground, cell, None)
    else:
        _make_works(session, ground, (edit.date, edit.number), edit.work)
        now = session.clock.now()
        _store_mark(session, ground, cell, _Mark(edit.wanted, comment, due_date, session.person_id, now))
    return edit


def _wanted_with(edit: CellEdit, old: _Mark | None) -> tuple[str | None, date | None]:
    """The comment and the due day that are wanted."""
    if edit.seen is not None:
        return edit.comment or None, edit.due_date if edit.wanted == MarkValue.DEBT else None
    comment = (old.comment if old else None) if edit.comment is None else (edit.comment or None)
    due_date = None
    if edit.wanted == MarkValue.DEBT:
        due_date = edit.due_date or (old.due_date if old and old.value == MarkValue.DEBT else None)
    return comment, due_date


def _is_other(edit: CellEdit, actual: CellMore | None) -> bool:
    """Whether something else goes with the value than the teacher saw."""
    return edit.seen is not None and actual is not None and actual != edit.seen


def _work_of(ground: _Ground, edit: CellEdit) -> int:
    """The work that an edit is about: 0 is the lesson's first, which may still have to be made, as may the next ones
    of a lesson («4/5» where there was one, or where there was none and the 4 was taken back before it was stored)."""
    works = ground.works.get((edit.date, edit.number), [])
    if edit.work in works:
        return edit.work
    if edit.work == 0 and works:
        return min(works)
    if edit.work in (0, 1) and not works:
        return 1
    last = max(works, default=0)
    if last < edit.work <= min(last + _MOST_AT_ONCE, MOST_WORKS):
        return edit.work
    if edit.wanted is None and edit.expected is None:
        return edit.work
    raise Refused(
        "work.unknown", course=ground.course.course_id, date=edit.date, number=edit.number, work=edit.work,
        pupil=edit.pupil_id,
    )  # fmt: skip


def _make_works(session: Session, ground: _Ground, slot: Slot, upto: int) -> None:
    """Make the work where it is missing, and those before it, which are further columns of the same lesson."""
    works = ground.works.setdefault(slot, [])
    kind = default_kind(session) if upto > max(works, default=0) else None
    while kind is not None and max(works, default=0) < upto:
        no = max(works, default=0) + 1
        insert_work(session, ground.course, slot, no, kind.id, weight_of(kind), None)
        works.append(no)


def _take_away_left_works(session: Session, ground: _Ground, written: Iterable[CellEdit]) -> None:
    """A further work that a mark had made goes with its last mark: «4/5» taken back leaves no column behind."""
    emptied = {
        (edit.date, edit.number, edit.work)
        for edit in written
        if edit.kind == "mark" and edit.wanted is None and edit.work > 1
    }
    course = ground.course
    for day, number, no in sorted(emptied, reverse=True):
        works = ground.works.get((day, number), [])
        if no != max(works, default=0) or any(cell[:3] == (day, number, no) for cell in ground.marks):
            continue
        key = work_key(course.course_id, day, number, no)
        if not was_made_by_a_mark(course.course_id, day, number, key):
            continue
        here = (Work.course == course.course_id, Work.date == day, Work.number == number, Work.no == no)
        kind, weight, title = next(rows(Work.select(Work.kind, Work.weight, Work.title).where(*here)))
        Work.delete().where(*here).execute()
        works.remove(no)
        before = {"kind": kind, "weight": weight, "title": title}
        record(session, lesson_record(course, (day, number), "work", key, before, None))


def insert_work(
    session: Session, course: CourseFacts, slot: Slot, no: int, kind_id: int, weight: float, title: str | None
) -> None:
    """Make a work of a lesson, and note it."""
    day, number = slot
    Work.insert(
        course=course.course_id, date=day, number=number, no=no, kind=kind_id, weight=weight, title=title
    ).execute()
    key = work_key(course.course_id, day, number, no)
    after = {"kind": kind_id, "weight": weight, "title": title}
    record(session, lesson_record(course, slot, "work", key, None, after))


def lesson_record(
    course: CourseFacts,
    slot: Slot,
    entity: str,
    key: str,
    before: Any,
    after: Any,
    pupil: int | None = None,
    reason: str | None = None,
) -> Record:
    """A change at a lesson, with its scope."""
    return Record(
        entity, key, before, after,
        course=course.course_id, school_class=course.class_id, pupil=pupil, date=slot[0], number=slot[1],
        reason=reason,
    )  # fmt: skip


def _store_mark(
    session: Session, ground: _Ground, cell: tuple[date, int, int, int], new: _Mark | None
) -> None:
    day, number, work, pupil = cell
    course = ground.course
    old = ground.marks.get(cell)
    if new is None:
        Mark.delete().where(
            Mark.course == course.course_id, Mark.date == day, Mark.number == number, Mark.work == work,
            Mark.pupil == pupil,
        ).execute()  # fmt: skip
        ground.marks.pop(cell, None)
    else:
        keys = {"course": course.course_id, "date": day, "number": number, "work": work, "pupil": pupil}
        _upsert(Mark, keys, vars(new))
        ground.marks[cell] = new
    key = mark_key(course.course_id, day, number, work, pupil)
    before, after = _mark_state(old), _mark_state(new)
    record(session, lesson_record(course, (day, number), "mark", key, before, after, pupil, ground.reason))


def _upsert(table: Any, keys: dict[str, Any], values: dict[str, Any]) -> None:
    target = [getattr(table, name) for name in keys]
    preserved = [getattr(table, name) for name in values]
    table.insert(**keys, **values).on_conflict(conflict_target=target, preserve=preserved).execute()


def _mark_state(mark: _Mark | None) -> dict[str, Any] | None:
    """What the change log keeps of a mark."""
    if mark is None:
        return None
    state: dict[str, Any] = {"value": mark.value, "comment": mark.comment}
    if mark.due_date is not None:
        state["due"] = mark.due_date.isoformat()
    return state


def _mark_conflict(session: Session, ground: _Ground, edit: CellEdit, old: _Mark | None) -> CellConflict:
    if old is not None and old.author is not None:
        author = structure.names(session, [old.author]).get(old.author)
        return CellConflict(edit, old.value, author, old.set_at, old.more)
    key = mark_key(ground.course.course_id, edit.date, edit.number, edit.work, edit.pupil_id)
    name, at = last_change(
        session, ground.course.course_id, edit.date, edit.number, edit.pupil_id, "mark", key
    )
    return CellConflict(
        edit, old.value if old else None, name, old.set_at if old else at, old.more if old else CellMore()
    )


def _note_found(session: Session, ground: _Ground, edit: CellEdit, key: str, author: int | None) -> None:
    """What is there as wished, though the teacher had seen something else: by another hand, or by an own earlier try
    whose answer was lost."""
    own = structure.names(session, [session.person_id]).get(session.person_id)
    name: str | None
    if author is not None:
        name = own if author == session.person_id else None
    else:
        place = (edit.date, edit.number, edit.pupil_id)
        name, _ = last_change(session, ground.course.course_id, *place, edit.kind, key)
    if name != own:
        ground.found.append(edit)


# --- attendance ------------------------------------------------------------------------------------------


def _write_attendance(session: Session, ground: _Ground, edit: CellEdit) -> CellEdit | CellConflict:
    course_id = ground.course.course_id
    cell = (edit.date, edit.number, edit.pupil_id)
    old = ground.attendance.get(cell)
    new = None if edit.wanted is None else (edit.wanted, edit.minutes)
    key = attendance_key(course_id, *cell)
    if old == new:
        if (old[0] if old else None) != edit.expected:
            _note_found(session, ground, edit, key, None)
        return edit
    more = CellMore(minutes=old[1]) if old else CellMore()
    if (old[0] if old else None) != edit.expected or _is_other(edit, more if old else None):
        name, at = last_change(session, course_id, *cell, "attendance", key)
        return CellConflict(edit, old[0] if old else None, name, at, more)
    if old is not None and ground.reason is None:
        since = last_change(session, course_id, *cell, "attendance", key)[1]
        if _lacks_reason(session, ground, edit, since):
            return edit
    if new is None:
        Attendance.delete().where(
            Attendance.course == course_id, Attendance.date == edit.date, Attendance.number == edit.number,
            Attendance.pupil == edit.pupil_id,
        ).execute()  # fmt: skip
        del ground.attendance[cell]
    else:
        keys = {"course": course_id, "date": edit.date, "number": edit.number, "pupil": edit.pupil_id}
        _upsert(Attendance, keys, {"code": new[0], "minutes": new[1]})
        ground.attendance[cell] = new
    before, after = (one and {"code": one[0], "minutes": one[1]} for one in (old, new))
    slot = (edit.date, edit.number)
    record(
        session,
        lesson_record(ground.course, slot, "attendance", key, before, after, edit.pupil_id, ground.reason),
    )
    return edit
