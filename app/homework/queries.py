"""What a pupil has to do at home."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from app.diary.pupils import pupil_card
from app.homework.reading import pieces_due
from app.homework.rows import HomeworkDay, HomeworkPage, HomeworkPiece, SubjectRecord
from app.homework.rules import kept, load_of
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import HolidayRow
from app.session import Session
from app.unit_of_work import query

HOMEWORK_BACK, HOMEWORK_AHEAD = timedelta(weeks=4), timedelta(days=60)
"""What the page of homework shows around today."""


@query(Action.READ_DIARY, pupil="pupil_id")
def homework_due(session: Session, pupil_id: int, first: date, last: date) -> HomeworkPage:
    """A pupil's homework that is due from `first` to `last`, both included.  4 statements: homework with the pupil's
    ticks, lessons, what was handed in, files.

    Homework is due when the lesson begins that it is for, by the bells of that lesson (`rules.due_lesson` says which
    it is); on a day without such a lesson, and without bells, when the school day begins: at its first bell, else at
    8:00.  A school day ends with the last bell of the pupil's class, else at midnight.
    """
    found = pieces_due(session, pupil_id, first, last)
    today = session.clock.today()
    days: dict[date, list[HomeworkPiece]] = {}
    for piece in found.pieces:
        days.setdefault(piece.day, []).append(piece)
    own_class = structure.class_on(session, pupil_id, today)
    return HomeworkPage(
        pupil=pupil_card(session, pupil_id, today),
        grade=own_class.grade if own_class else None,
        today=today,
        now=session.clock.now(),
        first=first,
        last=last,
        days=tuple(_day(session, pupil_id, on, of_day) for on, of_day in sorted(days.items())),
        record=_record(found.pieces),
        ticks_since=found.ticks_since,
        next_school_day=next((day for day in found.school_days if day > today), None),
        holiday=_holiday(session, today + timedelta(days=1), own_class.grade if own_class else None),
    )


def _day(session: Session, pupil_id: int, on: date, pieces: list[HomeworkPiece]) -> HomeworkDay:
    one = structure.class_on(session, pupil_id, on)
    load = load_of((piece.minutes for piece in pieces), one.grade if one else None)
    return HomeworkDay(on, tuple(pieces), load)


def _record(pieces: Iterable[HomeworkPiece]) -> tuple[SubjectRecord, ...]:
    """By subject, in the order of the alphabet; those of which nothing counts are left out."""
    subjects: dict[tuple[str, int], list[HomeworkPiece]] = {}
    for piece in pieces:
        subjects.setdefault((piece.subject, piece.subject_id), []).append(piece)
    found = (
        SubjectRecord(subject_id, name, kept(one.state for one in of_subject if one.counts))
        for (name, subject_id), of_subject in sorted(subjects.items())
    )
    return tuple(one for one in found if one.kept.of)


def _holiday(session: Session, on: date, grade: int | None) -> HolidayRow | None:
    year = calendar.year_of(session, on)
    return calendar.holiday_on(session, year.id, on, grade) if year else None
