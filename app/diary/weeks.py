"""What a family reads of its signatures: how it stands with a week, and what waits to be signed."""

from __future__ import annotations

from datetime import date

from app.clock import monday as monday_of
from app.codes import Role
from app.diary.pupils import pupil_card
from app.diary.remarks import remarks_of
from app.diary.weeks_reading import is_asked_in, pupil_days, signatures, state_of, told
from app.diary.weeks_rows import PupilToSign, SignState, UnsignedWeek, WeekMark, WeekSign
from app.diary.weeks_rules import WeekState, is_low, newest_open, opens_on, school_weeks, sunday
from app.journal.cells import effective_scale
from app.journal.of_pupil import absences_of, count_absences
from app.permissions import Action, Target, can
from app.school import calendar, structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Mark

_STATES = {WeekState.OPEN: SignState.OPEN, WeekState.NOT_YET: SignState.NOT_YET}


@query(Action.READ_DIARY, pupil="pupil_id")
def week_sign(session: Session, pupil_id: int, monday: date) -> WeekSign:
    """How it stands with the signature under the week of the day given.  2 statements: the signature, and where there
    is none the days with lessons of the week."""
    week = monday_of(monday)
    stored = signatures([pupil_id], week, week).get((pupil_id, week))
    if stored is not None:
        return WeekSign(pupil_id, week, SignState.SIGNED, told(session, stored), opens_on(week), False)
    state = SignState.NOT_ASKED
    if is_asked_in(session, pupil_id, week):
        state = _STATES.get(state_of(session, pupil_id, week), SignState.NOT_ASKED)
    may = state is SignState.OPEN and can(session, Action.SIGN_WEEK, Target(pupil=pupil_id))
    return WeekSign(pupil_id, week, state, None, opens_on(week), may)


@query(Action.READ_STRUCTURE)
def to_sign(session: Session) -> tuple[PupilToSign, ...]:
    """The children of the parent who asks, by name, each with the weeks that wait for a signature; none for anybody
    else.  Statements as of `unsigned_weeks`, for each child."""
    if session.role is not Role.PARENT:
        return ()
    spoken = structure.names(session, session.scope.pupils)
    children = sorted(session.scope.pupils, key=lambda one: (spoken.get(one, "").casefold(), one))
    today = session.clock.today()
    return tuple(
        PupilToSign(pupil_card(session, one, today), unsigned_weeks(session, one)) for one in children
    )


@query(Action.READ_DIARY, pupil="pupil_id")
def unsigned_weeks(session: Session, pupil_id: int) -> tuple[UnsignedWeek, ...]:
    """The school weeks of this academic year that can be signed and are not, the newest first, each with what happened
    in it.  2 statements: days with lessons, signatures; and where something waits 3 more: marks, absences, remarks.
    """
    waiting = weeks_waiting(session, pupil_id)
    return _with_contents(session, pupil_id, waiting) if waiting else ()


@query(Action.READ_DIARY, pupil="pupil_id")
def weeks_waiting(session: Session, pupil_id: int) -> tuple[date, ...]:
    """The Mondays of the school weeks of this academic year that can be signed and are not, the newest first.  2
    statements: days with lessons, signatures."""
    today = session.clock.today()
    year = calendar.year_of(session, today)
    if year is None:
        return ()
    newest = newest_open(today)
    days = pupil_days(session, pupil_id, year.starts, min(year.ends, sunday(newest)))
    signed = signatures([pupil_id], year.starts, newest)
    return tuple(
        week
        for week in reversed(school_weeks(days))
        if (pupil_id, week) not in signed and is_asked_in(session, pupil_id, week)
    )


def _with_contents(session: Session, pupil_id: int, weeks: tuple[date, ...]) -> tuple[UnsignedWeek, ...]:
    """Weeks, the newest first, with what happened in them: one range of days, whatever lies between them."""
    starts, ends = weeks[-1], sunday(weeks[0])
    marks = _marks(session, pupil_id, starts, ends)
    remarks = remarks_of(session, pupil_id, starts, ends)
    codes: dict[date, dict[int, int]] = {}
    for absence in absences_of(pupil_id, starts, ends):
        of_week = codes.setdefault(monday_of(absence.date), {})
        of_week[absence.code] = of_week.get(absence.code, 0) + 1
    return tuple(
        UnsignedWeek(
            pupil_id,
            week,
            tuple(mark for mark in marks if monday_of(mark.date) == week),
            count_absences(codes.get(week, {})),
            tuple(line for on, line in remarks if monday_of(on) == week),
        )
        for week in weeks
    )


def _marks(session: Session, pupil_id: int, starts: date, ends: date) -> list[WeekMark]:
    """A pupil's marks by day and subject.  1 statement on the covering index alone: what for, the week itself shows."""
    found = list(
        rows(
            Mark.select(Mark.date, Mark.number, Mark.course, Mark.value)
            .where(Mark.pupil == pupil_id, within(Mark.date, starts, ends))
            .order_by(Mark.date, Mark.course, Mark.number, Mark.work)
        )
    )
    known = {one.course_id: one for one in structure.courses(session, {row[2] for row in found})}
    marks = []
    for on, number, course_id, value in found:
        course = known[course_id]
        low = is_low(value, effective_scale(course))
        marks.append((on, number, WeekMark(on, course.subject, value, low)))
    return [mark for *_, mark in sorted(marks, key=lambda one: one[:2])]
