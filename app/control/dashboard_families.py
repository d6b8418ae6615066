"""The dashboard: how families use the diary, from the figures that control keeps; names on demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from app.clock import monday as monday_of
from app.control.dashboard_rows import (
    ClassUseLine,
    ParentUse,
    PupilNeverCame,
    PupilUse,
    UnansweredRow,
    UseCell,
    UsePage,
    UseWeek,
    UseWeekColumn,
)
from app.control.families_rules import Seen, Week, weeks_away
from app.control.freshness import judged
from app.control.letters import unanswered as unanswered_threads
from app.control.rule_book import RuleBook
from app.diary.weeks_reading import is_asked
from app.diary.weeks_rules import opens_on, sunday
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import ClassFacts
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows
from models.control import ClassUse, ClassWeek, PupilWeek
from models.people import Guardianship

_NOBODY = (0, 0, 0, 0, 0, 0, 0, 0)


@query(Action.READ_CONTROL)
def use(session: Session) -> UsePage:
    """Classes × school weeks of the year: looks and signatures, and who can come and ever came.  2 statements on the
    figures, 2 on how fresh they are, and the classes.  Raises NotFound year.unknown."""
    year = calendar.year_of_today(session)
    classes = {one.class_id: one for one in structure.classes(session).values() if one.year.id == year.id}
    stored = ClassUse.select().where(ClassUse.school_class.in_(list(classes)))
    come = {class_id: counts for class_id, *counts in rows(stored)}
    weeks = (
        ClassWeek.select()
        .where(ClassWeek.week >= monday_of(year.starts), ClassWeek.week <= year.ends)
        .order_by(ClassWeek.week)
    )
    cells = {
        (class_id, week): UseCell(*counts) for week, class_id, *counts in rows(weeks) if class_id in classes
    }
    return UsePage(
        today=session.clock.today(),
        classes=tuple(_class_line(session, one, come.get(one.class_id, _NOBODY)) for one in classes.values()),
        weeks=_columns(session, cells),
        cells=cells,
        judged=judged(),
    )


@query(Action.READ_CONTROL, school_class="class_id")
def use_week(session: Session, class_id: int, week: date) -> UseWeek:
    """The pupils of a class in a school week, by name.  1 statement: the year of the class is a page.  Raises NotFound
    class.unknown."""
    one = structure.class_facts(session, class_id)
    monday = monday_of(week)
    stored = PupilWeek.select().where(PupilWeek.school_class == class_id)
    of_pupils: dict[int, dict[date, Week]] = {}
    for _, on, pupil, school, *seen in rows(stored):
        of_pupils.setdefault(pupil, {})[on] = Week(bool(school), Seen(*map(bool, seen)))
    lines = {line.pupil_id: line.name for line in structure.class_roster(session, class_id)}
    return UseWeek(
        class_id,
        one.name,
        monday,
        is_asked(session, class_id),
        tuple(
            PupilUse(pupil, name, *here.seen, len(_away_then(weeks, monday, session.clock.today())))
            for pupil, name in lines.items()
            if (here := (weeks := of_pupils.get(pupil, {})).get(monday)) is not None and here.school
        ),
    )


@query(Action.READ_CONTROL, school_class="class_id")
def never_came(session: Session, class_id: int) -> tuple[PupilNeverCame, ...]:
    """The pupils of a class of whose parents none ever came, by name, with these.  1 statement.  Raises NotFound
    class.unknown."""
    structure.class_facts(session, class_id)
    today = session.clock.today()
    here = {
        line.pupil_id: line.name for line in structure.class_roster(session, class_id) if line.covers(today)
    }
    parents = _parents(session, list(here))
    return tuple(
        PupilNeverCame(pupil, name, tuple(parent for parent, _ in parents.get(pupil, ())))
        for pupil, name in here.items()
        if not any(came for _, came in parents.get(pupil, ()))
    )


@query(Action.READ_CONTROL)
def unanswered(session: Session) -> tuple[UnansweredRow, ...]:
    """Messages of parents that wait for an answer, whoever has waited longest first; never a word of them.  2
    statements, or 3 (`app.control.letters`), on an index of what waits."""
    rule = RuleBook.of(session)["message_unanswered"]
    found = unanswered_threads(session, rule)
    spoken = structure.names(session, {teacher for one in found for teacher in one.teachers})
    return tuple(
        UnansweredRow(
            teacher_id=teacher,
            teacher=spoken.get(teacher, "") if teacher is not None else "",
            class_id=one.one_class.class_id if one.one_class else None,
            class_name=one.one_class.name if one.one_class else "",
            since=one.since,
            days=one.waiting.days,
            late=one.waiting.late and rule.covers(one.one_class.grade if one.one_class else None),
        )
        for one in found
        for teacher in one.teachers
    )


# --- inside -------------------------------------------------------------------------------------------------------


def _class_line(session: Session, one: ClassFacts, counts: Iterable[int]) -> ClassUseLine:
    return ClassUseLine(one.class_id, one.name, one.grade, is_asked(session, one.class_id), *counts)


def _columns(session: Session, cells: Mapping[tuple[int, date], UseCell]) -> tuple[UseWeekColumn, ...]:
    today = session.clock.today()
    asked = {class_id: is_asked(session, class_id) for class_id, _ in cells}
    of_week: dict[date, list[tuple[bool, UseCell]]] = {}
    for (class_id, week), cell in cells.items():
        of_week.setdefault(week, []).append((asked[class_id], cell))
    return tuple(
        UseWeekColumn(
            week=week,
            over=sunday(week) < today,
            open=opens_on(week) <= today,
            pupils=sum(one.pupils for _, one in found),
            by_parents=sum(one.by_parents for _, one in found),
            by_pupils=sum(one.by_pupils for _, one in found),
            signed=sum(one.signed for is_asked_for, one in found if is_asked_for),
            asked=sum(one.pupils for is_asked_for, one in found if is_asked_for),
        )
        for week, found in sorted(of_week.items())
    )


def _away_then(weeks: Mapping[date, Week], monday: date, today: date) -> tuple[date, ...]:
    """The finished school weeks, up to this one, since a parent looked."""
    return weeks_away({week: one for week, one in weeks.items() if week <= monday}, today)


def _parents(session: Session, pupils: list[int]) -> dict[int, list[tuple[ParentUse, bool]]]:
    """The parents of each pupil by name, and whether each ever came."""
    query: Any = (
        Guardianship.select(
            Guardianship.pupil, Guardianship.parent, Guardianship.relation,
            Account.password_hash.is_null(False) & (Account.disabled == 0), Account.first_seen_at.is_null(False),
        )
        .left_outer_join(Account, on=(Account.person == Guardianship.parent))
        .where(Guardianship.pupil.in_(pupils))
    )  # fmt: skip
    stored = list(rows(query))
    spoken = structure.names(session, {row[1] for row in stored})
    found: dict[int, list[tuple[ParentUse, bool]]] = {}
    for pupil, parent, relation, usable, came in stored:
        line = ParentUse(parent, spoken.get(parent, ""), relation or None, bool(usable))
        found.setdefault(pupil, []).append((line, bool(came)))
    for family in found.values():
        family.sort(key=lambda one: (one[0].name.casefold(), one[0].parent_id))
    return found
