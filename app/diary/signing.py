"""Signing weeks: the parent in the diary, and the class teacher for one who signed on paper."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from app.changes import Record
from app.clock import monday as monday_of
from app.diary.weeks_reading import StoredSignature, is_asked_in, signatures, state_of, told
from app.diary.weeks_rows import Signed
from app.diary.weeks_rules import WeekState, opens_on, sunday
from app.errors import Refused
from app.permissions import Action
from app.school import structure
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import command, conflict, record
from models.base import rows
from models.diary import WeekSignature
from models.people import Guardianship

_REFUSED = {WeekState.OTHER_YEAR: "week.other_year", WeekState.NO_LESSONS: "week.no_lessons"}


@command(Action.SIGN_WEEK, pupil="pupil_id")
def sign_week(session: Session, pupil_id: int, monday: date) -> Signed:
    """Sign the week of the day given as read.  A signature that is there stays, whoever gave it.

    Errors: Refused week.not_over (data: opens), week.no_lessons, week.other_year, signature.not_asked.
    """
    return sign_weeks(session, pupil_id, (monday,))[0]


@command(Action.SIGN_WEEK, pupil="pupil_id")
def sign_weeks(session: Session, pupil_id: int, mondays: Sequence[date]) -> tuple[Signed, ...]:
    """Sign several weeks of a child, all or none.  Errors as of `sign_week`."""
    return tuple(
        _signed(
            session, pupil_id, monday_of(one), StoredSignature(session.person_id, _now(session), False, None)
        )
        for one in mondays
    )


@command(Action.RECORD_SIGNATURE, pupil="pupil_id")
def record_paper_signature(
    session: Session, pupil_id: int, monday: date, parent_id: int | None = None
) -> Signed:
    """Record that a parent (None: it cannot be read which) has signed a week in the paper diary.  A signature that is
    there stays.

    Errors: those of `sign_week`; Refused signature.not_parent.  A week in which the pupil was in another class is one
    without lessons here.
    """
    if parent_id is not None and not _is_parent(parent_id, pupil_id):
        raise Refused("signature.not_parent", pupil=pupil_id, parent=parent_id)
    paper = StoredSignature(parent_id, _now(session), True, session.person_id)
    return _signed(session, pupil_id, monday_of(monday), paper, session.scope.classes)


@command(Action.RECORD_SIGNATURE, school_class="class_id")
def record_paper_signatures(
    session: Session, class_id: int, monday: date, pupils: Collection[int]
) -> tuple[Signed, ...]:
    """Record that the paper diaries of these pupils are signed: all, or none.  Errors as of `record_paper_signature`,
    of a pupil who was not in the class then too."""
    week, paper = monday_of(monday), StoredSignature(None, _now(session), True, session.person_id)
    of_class = {line.pupil_id for line in structure.class_roster(session, class_id)}
    if not of_class.issuperset(
        pupils
    ):  # also before it is told that another class's pupil has signed already
        raise Refused("week.no_lessons", monday=week)
    return tuple(_signed(session, one, week, paper, (class_id,)) for one in pupils)


@command(Action.RECORD_SIGNATURE, pupil="pupil_id")
def withdraw_paper_signature(session: Session, pupil_id: int, monday: date, *, expected_at: datetime) -> None:
    """Take back a signature on paper that was recorded at that moment.  Is there none any more, nothing is done.

    Errors: Refused signature.not_paper: what a parent has signed here stays; week.no_lessons: of a week in which the
    pupil was in another class alone; Conflict.
    """
    week = monday_of(monday)
    if not _was_in(session, pupil_id, week, session.scope.classes):
        raise Refused("week.no_lessons", monday=week)
    stored = signatures([pupil_id], week, week).get((pupil_id, week))
    if stored is None:
        return
    if not stored.on_paper:
        raise Refused("signature.not_paper", pupil=pupil_id, monday=week)
    change = _record(pupil_id, week, stored, None)
    if stored.signed_at != expected_at.replace(microsecond=0):
        author = structure.names(session, [stored.recorded_by])
        raise conflict(
            session, change, change.before,
            author=next(iter(author.values()), None), at=int(stored.signed_at.timestamp()),
        )  # fmt: skip
    WeekSignature.delete().where(WeekSignature.pupil == pupil_id, WeekSignature.week == week).execute()
    record(session, change)


def _signed(
    session: Session,
    pupil_id: int,
    week: date,
    wanted: StoredSignature,
    classes: Collection[int] | None = None,
) -> Signed:
    """Store a signature, unless there is one."""
    stored = signatures([pupil_id], week, week).get((pupil_id, week))
    if stored is not None:
        return Signed(pupil_id, week, told(session, stored), new=False)
    _check(session, pupil_id, week, classes)
    WeekSignature.insert(
        pupil=pupil_id, week=week, parent=wanted.parent_id, signed_at=wanted.signed_at, on_paper=wanted.on_paper,
        recorded_by=wanted.recorded_by,
    ).execute()  # fmt: skip
    record(session, _record(pupil_id, week, None, wanted))
    return Signed(pupil_id, week, told(session, wanted), new=True)


def _check(session: Session, pupil_id: int, week: date, classes: Collection[int] | None) -> None:
    state = state_of(session, pupil_id, week, classes)
    if state is WeekState.NOT_YET:
        raise Refused("week.not_over", monday=week, opens=opens_on(week))
    if state is not WeekState.OPEN:
        raise Refused(_REFUSED[state], monday=week)
    if not is_asked_in(session, pupil_id, week):
        raise Refused("signature.not_asked")


def _record(
    pupil_id: int, week: date, before: StoredSignature | None, after: StoredSignature | None
) -> Record:
    def state(one: StoredSignature | None) -> dict[str, Any] | None:
        return None if one is None else {"parent": one.parent_id, "on_paper": one.on_paper}

    key = f"{pupil_id}/{week:%Y%m%d}"
    return Record("week_signature", key, state(before), state(after), pupil=pupil_id, date=week)


def _was_in(session: Session, pupil_id: int, week: date, classes: Collection[int]) -> bool:
    """Whether a pupil was in one of some classes on a day of a week."""
    return any(
        one.class_id in classes and overlaps((span,), week, min(sunday(week), one.year.ends))
        for one, span in structure.pupil_classes(session, pupil_id)
    )


def _is_parent(parent_id: int, pupil_id: int) -> bool:
    found = Guardianship.select(Guardianship.parent).where(
        Guardianship.parent == parent_id, Guardianship.pupil == pupil_id
    )
    return next(rows(found), None) is not None


def _now(session: Session) -> datetime:
    """To the second, as it is stored."""
    return session.clock.now().replace(microsecond=0)
