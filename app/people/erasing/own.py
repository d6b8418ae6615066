"""What the file holds of a person under the person's own number: what goes, and what stays as figures alone."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from peewee import fn

from app.changes import Record
from app.codes import HandInState
from app.journal.keys import hand_in_key
from app.session import Session
from app.unit_of_work import record
from models.access import AccessRecord, Account
from models.base import Table, day, day_number, rows
from models.control import FindingAnswer
from models.diary import DiaryVisit, Remark, WeekSignature
from models.journal import Attendance, Homework, HomeworkAnswer, HomeworkDone, HomeworkDraft, Mark, TermMark
from models.log import Setting
from models.news import NewsDraft
from models.people import Guardianship, Person, StaffRole, fold
from models.school import AcademicYear, ClassTeacher, CourseTeacher, Enrollment, GroupMember

NOTHING = "–"
"""In place of words that were erased where there have to be some."""

_STAYS: dict[str, tuple[type[Table], Any]] = {
    "marks": (Mark, Mark.pupil),
    "absences": (Attendance, Attendance.pupil),
    "term_marks": (TermMark, TermMark.pupil),
    "enrollments": (Enrollment, Enrollment.pupil),
    "signatures": (WeekSignature, WeekSignature.pupil),
    "visits": (DiaryVisit, DiaryVisit.pupil),
    "ticks": (HomeworkDone, HomeworkDone.pupil),
}
_BELONGS: tuple[tuple[type[Table], Any, str], ...] = (
    (Enrollment, Enrollment.pupil, "school_class"),
    (GroupMember, GroupMember.pupil, "group"),
    (ClassTeacher, ClassTeacher.person, "school_class"),
    (CourseTeacher, CourseTeacher.teacher, "course"),
)


def called(person: int) -> str:
    """The name of a person who was erased, in every language; one word, so that no short form cuts it."""
    return f"№{person}"


def figures(person: int) -> dict[str, int]:
    """What stays, without a name: how many rows of each kind.  7 statements."""
    return {
        name: int(table.select().where(column == person).count()) for name, (table, column) in _STAYS.items()
    }


def losses(person: int) -> dict[str, int]:
    """What goes: how many rows of each kind.  6 statements."""
    counts: dict[str, Any] = {
        "guardianships": _guardianships(person),
        "logins": Account.select().where(Account.person == person, Account.password_hash.is_null(False)),
        "remarks": Remark.select().where(Remark.pupil == person),
        "comments": Mark.select().where(Mark.pupil == person, Mark.comment.is_null(False)),
        "hand_ins": HomeworkAnswer.select().where(HomeworkAnswer.pupil == person),
        "drafts": HomeworkDraft.select().where(HomeworkDraft.pupil == person),
    }
    return {name: int(query.count()) for name, query in counts.items()}


def _guardianships(person: int) -> Any:
    return Guardianship.select().where((Guardianship.parent == person) | (Guardianship.pupil == person))


def memberships(person: int, today: date) -> list[str]:
    """Why the person is here still: tables with a row that is not over, and "staff_role".  5 statements."""
    found = [
        table._meta.table_name
        for table, column, what in _BELONGS
        if table.select().where(column == person, _not_over(table, what, today)).exists()
    ]
    if StaffRole.select().where(StaffRole.person == person).exists():
        found.append("staff_role")
    return found


def _not_over(table: Any, what: str, today: date) -> Any:
    """Rows without an end, or with one to come; what is of a year that is over is over."""
    place: Any = getattr(table, what)
    of: Any = place.rel_model
    years = AcademicYear.select(AcademicYear.id).where(AcademicYear.ends >= today)
    current = of.select(of.id).where(of.year.in_(years))
    return (table.to_date.is_null() | (table.to_date >= today)) & place.in_(current)


def _last_day(person: int, today: date) -> date:
    """The last day here: yesterday, or today where something was entered already."""
    entered = [
        table.select(fn.MAX(table.date)).where(table.pupil == person, table.date <= today).scalar()
        for table in (Mark, Attendance)
    ]
    return max(
        [today - timedelta(days=1), *(day(one) if isinstance(one, int) else one for one in entered if one)]
    )


def end_memberships(session: Session, person: int) -> None:
    """Who has left is in no list from today on (from tomorrow on, where something was entered today); what was before
    stays.  Inside a command."""
    today = session.clock.today()
    leaves = _last_day(person, today)
    for table, column, what in _BELONGS:
        place = getattr(table, what)
        for key, starts, ends in list(
            rows(
                table.select(place, table.from_date, table.to_date).where(  # type: ignore[attr-defined]
                    column == person, _not_over(table, what, today)
                )
            )
        ):
            last = max(starts, leaves)
            here = (place == key, column == person, table.from_date == starts)  # type: ignore[attr-defined]
            table.update(to_date=last).where(*here).execute()
            name = table._meta.table_name
            old, new = ({"to_date": one and day_number(one)} for one in (ends, last))
            scope = {"school_class": key} if what == "school_class" else {}
            scope |= {"course": key} if what == "course" else {}
            scope |= {"pupil": person} if table in (Enrollment, GroupMember) else {}
            record(session, Record(name, f"{key}/{person}/{day_number(starts)}", old, new, **scope))
    for (role,) in list(rows(StaffRole.select(StaffRole.role).where(StaffRole.person == person))):
        StaffRole.delete().where(StaffRole.person == person, StaffRole.role == role).execute()
        record(session, Record("staff_role", f"{person}/{role}", {"role": role}, None))


HomeworkPlace = tuple[int, date, int, int]
"""Home, day, course, number."""


def homework_for(person: int) -> tuple[HomeworkPlace, ...]:
    """Homework that one pupil was given alone.  1 statement, which reads all homework: not to be asked while others
    wait."""
    columns = (Homework.home, Homework.due_date, Homework.course, Homework.no)
    found = rows(Homework.select(*columns).where(Homework.pupil == person))
    return tuple((row[0], row[1], row[2], row[3]) for row in found)


def empty_rows(session: Session, person: int, homework: Iterable[HomeworkPlace]) -> list[tuple[str, str]]:
    """Take away, or empty, what is the person's; returns what files hung on: owner and key.  Inside a command."""
    hung = _empty_homework(person, homework)
    Remark.delete().where(Remark.pupil == person).execute()
    Mark.update(comment=None).where(Mark.pupil == person, Mark.comment.is_null(False)).execute()
    TermMark.update(reason=None).where(TermMark.pupil == person, TermMark.reason.is_null(False)).execute()
    Enrollment.update(reason=None).where(Enrollment.pupil == person).execute()
    FindingAnswer.update(text="").where(FindingAnswer.person == person).execute()
    NewsDraft.delete().where(NewsDraft.person == person).execute()
    _unlink(session, person)
    return hung


def _empty_homework(person: int, homework: Iterable[HomeworkPlace]) -> list[tuple[str, str]]:
    place = (HomeworkAnswer.course, HomeworkAnswer.due_date, HomeworkAnswer.no, HomeworkAnswer.version)
    found = list(rows(HomeworkAnswer.select(*place).where(HomeworkAnswer.pupil == person)))
    HomeworkAnswer.update(text="", comment=None).where(HomeworkAnswer.pupil == person).execute()
    # Nobody is left to whom it could be answered.
    HomeworkAnswer.update(state=HandInState.REPLACED).where(
        HomeworkAnswer.pupil == person, HomeworkAnswer.state == HandInState.WAITS
    ).execute()
    HomeworkDraft.delete().where(HomeworkDraft.pupil == person).execute()
    for home, due, course, no in homework:
        here = (Homework.home == home, Homework.due_date == due, Homework.course == course, Homework.no == no)
        Homework.update(text=NOTHING).where(*here, Homework.pupil == person).execute()
    return [
        ("homework_answer", hand_in_key(course, due, no, person, version))
        for course, due, no, version in found
    ]


def _unlink(session: Session, person: int) -> None:
    found = _guardianships(person)
    for parent, pupil in list(rows(found.select(Guardianship.parent, Guardianship.pupil))):
        Guardianship.delete().where(Guardianship.parent == parent, Guardianship.pupil == pupil).execute()
        record(session, Record("guardianship", f"{parent}/{pupil}", {"relation": ""}, None, pupil=pupil))


def empty_accounts(session: Session, person: int, accounts: Iterable[int]) -> None:
    """The login opens nothing and names nobody; its row stays, because the log refers to it.  Inside a command."""
    for account in accounts:
        Setting.delete().where(
            Setting.scope >= f"account:{account}/", Setting.scope < f"account:{account}0"
        ).execute()
        Account.update(
            login=f"erased-{account}", password_hash=None, must_change=True, issued_at=None, issued_by=None,
            failed_count=0, blocked_until=None, disabled=True, first_seen_at=None, last_seen_at=None,
        ).where(Account.id == account).execute()  # fmt: skip
        record(session, Record("account", str(account), {"disabled": False}, {"disabled": True}))
        AccessRecord.update(detail=None).where(AccessRecord.account == account).execute()
    AccessRecord.update(detail=None).where(AccessRecord.subject == person).execute()


def empty_person(session: Session, person: int) -> None:
    """The person's row without the person.  Inside a command."""
    name = called(person)
    Person.update(
        last_name=name, first_name="", patronymic="", sort_key=fold(name), sex=None, born=None, phone=None,
        email=None, external_id=None, erased_at=session.clock.now(),
    ).where(Person.id == person).execute()  # fmt: skip
    record(session, Record("person", str(person), None, {"last_name": name}))


def lonely_parents(person: int) -> list[int]:
    """The parents of a pupil who have no other child here, work here not, and are no pupils themselves."""
    children = fn.COUNT(Guardianship.pupil)
    mine = Guardianship.select(Guardianship.parent).where(Guardianship.pupil == person)
    alone = (
        Guardianship.select(Guardianship.parent)
        .where(Guardianship.parent.in_(mine))
        .group_by(Guardianship.parent)
        .having(children == 1)
    )
    found = [row[0] for row in rows(alone)]
    for table, column in (
        (StaffRole, StaffRole.person), (Enrollment, Enrollment.pupil), (ClassTeacher, ClassTeacher.person),
        (CourseTeacher, CourseTeacher.teacher),
    ):  # fmt: skip
        busy = {row[0] for row in rows(table.select(column).where(column.in_(found)))}
        found = [one for one in found if one not in busy]
    return found
