"""The families of a class: who did not look, which weeks are not signed, who can come and ever came.

Weeks of a closed period are settled: what was not signed in it is found no more.  A parent who stays away is found also
when the period has been closed since.

A pupil without a parent, or of whose parents none has a login that can be used, is no finding: nobody could come.  The
dashboard counts them.

Looks and signatures lie by pupil, and those of a class are some fifty pages.  What was read of them once stands in
`PupilWeek`, on a page, so only the pupils are read anew whom the log names: each look that is the first of its week,
and each signature, is told there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from app.changes import Change
from app.clock import day_of, monday
from app.control import of_class
from app.control.families_rules import (
    Login,
    Place,
    Seen,
    Week,
    could_come_since,
    is_unsigned,
    sums_by_week,
    weeks_away,
    weeks_of_class,
)
from app.control.judging import Figures, Found, Judge, Verdict
from app.control.rule_book import RuleBook
from app.diary.weeks_reading import ASKED, class_days, is_asked
from app.diary.weeks_rules import sunday
from app.school import structure
from app.school.rows import ClassFacts, RosterLine
from app.session import Session
from models.access import Account
from models.base import day_number, rows, within
from models.control import ClassUse, ClassWeek, PupilWeek
from models.diary import DiaryVisit, WeekSignature
from models.people import Guardianship

_LOOKS = frozenset({"diary_visit", "week_signature"})
_MAY_SAY_ANEW = frozenset({"enrollment", "academic_year", "school_class"})
"""Entities that may give a class weeks of a pupil that were not its before."""
_A_WEEK = timedelta(days=7)


# --- what touches a class -----------------------------------------------------------------------------------------


def touched(session: Session, change: Change) -> Collection[int]:
    """The classes whose families a change is about."""
    if change.entity in _LOOKS:
        return of_class.of_pupil(session, change.pupil) if change.pupil is not None else ()
    if change.entity == "lesson":
        return of_class.of_course(session, change.course or int(change.key)) if _moves_days(change) else ()
    if change.entity == "guardianship":
        people = {int(one) for one in change.key.split("/")}
        return {one for person in people for one in of_class.of_pupil(session, person)}
    if change.entity == "account" or (change.entity == "sign_in" and _is_first(change)):
        return of_class.of_account(session, int(change.key))
    if change.entity == "setting":
        return _of_setting(session, change)
    return of_class.of_structure(session, change)


def _moves_days(change: Change) -> bool:
    """Whether a class may have lessons on other days by this: one is new, gone, cancelled, or held after all."""
    return of_class.is_held(change.before) != of_class.is_held(change.after)


def _is_first(change: Change) -> bool:
    """Whether somebody has come in who never had before; a wrong password is no coming in."""
    before, after = (state or {} for state in (change.before, change.after))
    return before.get("last_seen_at") is None and after.get("last_seen_at") is not None


def _of_setting(session: Session, change: Change) -> Collection[int]:
    if not change.key.endswith(ASKED):
        return ()
    if change.school_class is not None:
        return (change.school_class,)
    return of_class.classes_now(session)


# --- judging ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Class:
    """A class as it is judged: its pupils, those of them who are in it today, and their weeks."""

    facts: ClassFacts
    today: date
    teacher: int | None
    here: tuple[RosterLine, ...]
    weeks: Mapping[Place, Week]


def judge(session: Session, class_id: int, book: RuleBook, told: Sequence[Change] | None) -> Verdict:
    """See `app.control.judging`.  4 statements: days with lessons, what is known of the weeks, parents and pupils with
    their logins; and 2 for those whom the log names, looks and signatures."""
    facts = of_class.class_now(session, class_id)
    if facts is None:
        return Verdict()
    today = session.clock.today()
    bounds = monday(facts.year.starts), monday(min(today, facts.year.ends))
    roster = structure.class_roster(session, class_id)
    days = class_days(session, class_id, facts.year.starts, min(sunday(bounds[1]), facts.year.ends))
    seen = _seen(class_id, [line.pupil_id for line in roster], bounds, told)
    one = _Class(
        facts=facts,
        today=today,
        teacher=of_class.class_teacher(session, class_id, today),
        here=tuple(line for line in roster if line.covers(today)),
        weeks=weeks_of_class(days, {line.pupil_id: line.spans for line in roster}, seen, bounds),
    )
    logins = _logins(session, [line.pupil_id for line in one.here])
    return Verdict(
        (*_away(one, book, logins), *_unsigned(session, one, book)),
        _figures(one, logins),
        _due(session, one, roster),
        _closed(session, facts),
    )


def _seen(
    class_id: int, pupils: Collection[int], bounds: tuple[date, date], told: Sequence[Change] | None
) -> dict[Place, Seen]:
    """What happened to the diaries of a class: as it is known, and read anew of those whom the changes name."""
    known = None if told is None or any(one.entity in _MAY_SAY_ANEW for one in told) else _known(class_id)
    if known is None or told is None:
        return _read(pupils, bounds)
    told_of = {one.pupil for one in told if one.entity in _LOOKS}
    named = [pupil for pupil in pupils if pupil in told_of]
    return {place: one for place, one in known.items() if place[1] not in told_of} | _read(named, bounds)


def _known(class_id: int) -> dict[Place, Seen] | None:
    query = PupilWeek.select(
        PupilWeek.week, PupilWeek.pupil, PupilWeek.by_parents, PupilWeek.by_pupil, PupilWeek.signed
    ).where(PupilWeek.school_class == class_id)
    return {(week, pupil): Seen(*map(bool, seen)) for week, pupil, *seen in rows(query)} or None


def _read(pupils: Collection[int], bounds: tuple[date, date]) -> dict[Place, Seen]:
    """2 statements: a range of the primary key for each pupil."""
    if not pupils:
        return {}
    some = sorted(pupils)
    looks = DiaryVisit.select(DiaryVisit.week, DiaryVisit.pupil, DiaryVisit.person == DiaryVisit.pupil).where(
        DiaryVisit.pupil.in_(some), within(DiaryVisit.week, *bounds)
    )
    found: dict[Place, Seen] = {}
    for week, pupil, own in rows(looks.distinct()):
        one = found.get((week, pupil), Seen())
        found[week, pupil] = one._replace(by_pupil=True) if own else one._replace(by_parents=True)
    signed = WeekSignature.select(WeekSignature.week, WeekSignature.pupil).where(
        WeekSignature.pupil.in_(some), within(WeekSignature.week, *bounds)
    )
    for week, pupil in rows(signed):
        found[week, pupil] = found.get((week, pupil), Seen())._replace(signed=True)
    return found


def _due(session: Session, one: _Class, roster: Sequence[RosterLine]) -> datetime | None:
    """When the week is over, or before it somebody comes or leaves; after the year's last week, no more."""
    turns = (
        monday(one.today) + _A_WEEK,
        of_class.next_turn((span for line in roster for span in line.spans), one.today),
        of_class.teachers_change(session, one.facts.class_id),
    )
    ahead = [day for day in turns if day is not None and day <= one.facts.year.ends + _A_WEEK]
    return session.clock.at(min(ahead), 0) if ahead else None


# --- findings -----------------------------------------------------------------------------------------------------


def _away(one: _Class, book: RuleBook, logins: _Logins) -> Iterator[Found]:
    rule = book["parent_away"]
    if not rule.covers(one.facts.grade):
        return
    own: dict[int, dict[date, Week]] = {}
    for (week, pupil), found in one.weeks.items():
        own.setdefault(pupil, {})[week] = found
    for line in one.here:
        can_come, since = could_come_since(logins.of_parents(line.pupil_id))
        weeks = weeks_away(own.get(line.pupil_id, {}), one.today, since)
        if can_come and weeks and len(weeks) >= rule.threshold:
            yield Found(
                "parent_away", str(line.pupil_id), teacher_id=one.teacher, class_id=one.facts.class_id,
                pupil_id=line.pupil_id, date=weeks[-1], detail={"weeks": len(weeks)},
            )  # fmt: skip


def _unsigned(session: Session, one: _Class, book: RuleBook) -> Iterator[Found]:
    rule = book["week_not_signed"]
    closed = _closed(session, one.facts)
    if not rule.covers(one.facts.grade) or not is_asked(session, one.facts.class_id):
        return
    for week, sums in sums_by_week(one.weeks).items():
        if of_class.is_settled(closed, week) or sunday(week) >= one.today:
            continue
        if is_unsigned(sums, rule.threshold):
            yield Found(
                "week_not_signed", str(day_number(week)), teacher_id=one.teacher, class_id=one.facts.class_id,
                date=week, detail={"signed": sums.signed, "of": sums.pupils},
            )  # fmt: skip


def _closed(session: Session, facts: ClassFacts) -> tuple[of_class.ClosedTerm, ...]:
    """The closed periods, each from the Monday of its first week."""
    return tuple(
        (number, monday(starts), ends) for number, starts, ends in of_class.closed_terms(session, facts)
    )


# --- figures ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Logins:
    """The logins of pupils and their parents, and whose parents these are."""

    of: Mapping[int, Login]
    parents: Mapping[int, Sequence[int]]

    def of_parents(self, pupil_id: int) -> list[Login]:
        return [self.of[one] for one in self.parents.get(pupil_id, ())]

    def counts(self, people: Collection[int]) -> tuple[int, int, int]:
        """Of people: how many, with a login that can be used, who ever came."""
        own = [self.of[one] for one in people]
        return len(own), sum(one.usable for one in own), sum(one.came for one in own)


def _logins(session: Session, pupils: Sequence[int]) -> _Logins:
    """2 statements."""
    parents: dict[int, list[int]] = {}
    for pupil, parent in rows(
        Guardianship.select(Guardianship.pupil, Guardianship.parent).where(Guardianship.pupil.in_(pupils))
    ):
        parents.setdefault(pupil, []).append(parent)
    people = {*pupils, *(one for of_pupil in parents.values() for one in of_pupil)}
    stored = Account.select(
        Account.person, Account.password_hash.is_null(False) & (Account.disabled == 0), Account.issued_at,
        Account.first_seen_at.is_null(False),
    ).where(Account.person.in_(sorted(people)))  # fmt: skip
    found = dict.fromkeys(people, Login(False, None, False))
    for person, usable, issued, came in rows(stored):
        found[person] = Login(
            bool(usable), day_of(session.clock, issued) if issued is not None else None, bool(came)
        )
    return _Logins(found, parents)


def _figures(one: _Class, logins: _Logins) -> tuple[Figures, ...]:
    class_id = one.facts.class_id
    weeks = [
        (class_id, day_number(week), pupil, found.school, *found.seen)
        for (week, pupil), found in sorted(one.weeks.items())
    ]
    sums = [(day_number(week), class_id, *found) for week, found in sums_by_week(one.weeks).items()]
    pupils = [line.pupil_id for line in one.here]
    parents = {parent for pupil in pupils for parent in logins.parents.get(pupil, ())}
    families = [logins.of_parents(pupil) for pupil in pupils]
    use = (
        class_id, *logins.counts(pupils), *logins.counts(parents),
        sum(any(parent.usable for parent in family) for family in families),
        sum(any(parent.came for parent in family) for family in families),
    )  # fmt: skip
    of: dict[str, Any] = {"school_class": class_id}
    return Figures(PupilWeek, of, weeks), Figures(ClassWeek, of, sums), Figures(ClassUse, of, [use])


JUDGE = Judge(units=of_class.classes_of, touched=touched, judge=judge)
