"""Timetables: who teaches whom what, when and where; and the lessons that follow from it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from app.changes import Record
from app.exchange.importing.calendar import Year, Years, class_in_words, year_in_words
from app.exchange.importing.ledger import Ledger, tried
from app.exchange.importing.placing import Placing, Slot, hours_per_week
from app.exchange.importing.school import Classes, CourseRef, Courses, GroupRef, Groups, Subjects, enrolled
from app.exchange.importing.sets import Sets, Together
from app.exchange.importing.staff import Staff
from app.exchange.importing.summary import ImportSummary, Progress, no_progress, refuse_if_lost
from app.exchange.readers.timetable import read_timetable
from app.exchange.reasons import Reason
from app.exchange.records import Activity, ClassName, Day, Timetable, TimetableEntry
from app.permissions import Action
from app.session import Session
from app.timetable.following import follow
from app.unit_of_work import command, in_steps
from models.school import Course

_DAILY = frozenset({"daily", "every day", "everyday", "ежедневно", "каждый день"})
_WORKWEEK = (1, 2, 3, 4, 5)
_LAST_NUMBER = 15


@in_steps(Action.MANAGE_SCHOOL)
def import_timetable(
    session: Session,
    path: str | Path,
    *,
    year: str | None = None,
    class_name: str | None = None,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Bring a timetable into the school: subjects, teachers, classes, groups, courses, entries and lessons.

    It holds from today on (in a year that has not begun, or is over, for the whole of it).  For the courses
    of the file it replaces the timetable that is there: entries that the file has not end the day before, and
    their coming lessons go as far as nothing was entered in them.  Other courses stay as they are.
    `class_name` takes the activities of one class only, and says whose timetable it is where the file does not.  Raises
    as `import_pupils`.
    """
    only = class_in_words(class_name, Path(path).name) if class_name is not None else None
    timetable = read_timetable(path, class_name=only)
    first = year_in_words(year, timetable.file) if year is not None else None
    if not skip_refused:
        refuse_if_lost(timetable.refused)
    return tried(
        lambda: store_timetable(
            session, timetable, first, only,
            dry_run=dry_run, skip_refused=skip_refused, progress=progress or no_progress,
        )
    )  # fmt: skip


@command(Action.MANAGE_SCHOOL)
def store_timetable(
    session: Session,
    timetable: Timetable,
    first: int | None,
    only: ClassName | None,
    *,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress = no_progress,
) -> ImportSummary:
    """The second step of `import_timetable`: a timetable that is read, the first calendar year of its academic
    year, and the one class that is wanted of it."""
    ledger = Ledger(session, timetable.file)
    ledger.refused += timetable.refused
    years = Years(ledger)
    today = session.clock.today()
    year = years.begun_in(first) if first is not None else years.of(today)
    starts = today if year.holds(today) else year.starts
    Import(ledger, year, timetable, starts, only).store(progress)
    return ledger.finish(dry_run=dry_run, skip_refused=skip_refused)


@dataclass
class _Plan:
    """What the file has for one course."""

    course: CourseRef
    teachers: set[int] = field(default_factory=set)
    slots: dict[Slot, list[str]] = field(default_factory=dict)  # with the rooms
    hours: int = 0


class Import:
    """One timetable and the school."""

    def __init__(
        self, ledger: Ledger, year: Year, timetable: Timetable, starts: date, only: ClassName | None
    ) -> None:
        self._ledger, self._year, self._timetable = ledger, year, timetable
        self._starts, self._only = starts, only
        self._classes = Classes(ledger, year)
        self._subjects = Subjects(ledger)
        self._groups = Groups(ledger, year)
        self._courses = Courses(ledger, year)
        self._staff = Staff(ledger)
        known = (
            ClassName(one.name, one.grade, one.name.removeprefix(str(one.grade)))
            for one in self._classes.all()
        )
        self._sets = Sets(timetable.students, known)
        self._plans: dict[int, _Plan] = {}

    def store(self, progress: Progress) -> None:
        """Courses first, then their teachers, entries and lessons."""
        plan_of: dict[Activity, _Plan] = {}
        nobody = 0
        for activity in dict.fromkeys(self._timetable.activities):
            who = self._sets.together(activity.students) if activity.students else None
            if who is None:
                nobody += 1
            elif self._only is None or self._only in who.classes:
                plan_of[activity] = self._plan(activity, who)
        progress(1, 4)
        self._place(plan_of)
        progress(2, 4)
        self._note_what_is_open(plan_of, nobody)
        courses = {number: plan.course for number, plan in self._plans.items()}
        changed = self._staff.assign(
            {number: plan.teachers for number, plan in self._plans.items()}, courses, self._starts
        )
        placing = Placing(self._ledger, self._starts)
        moved = placing.store({number: plan.slots for number, plan in self._plans.items() if plan.slots})
        changed |= self._set_hours()
        for number, course in courses.items():
            if number in changed:
                self._ledger.changed["courses"] += 1
            else:
                self._courses.left_as_it_was(course)
        progress(3, 4)
        if moved:
            followed = follow(
                self._ledger.session, sorted(moved), self._starts, self._year.ends,
                former_rooms=placing.former_rooms,
            )  # fmt: skip
            self._ledger.added["lessons"] += followed.added
            self._ledger.changed["lessons"] += followed.removed
            if followed.kept:
                self._ledger.note(len(followed.kept), Reason.LESSONS_KEPT)
        progress(4, 4)

    def _plan(self, activity: Activity, who: Together) -> _Plan:
        subject = self._subjects.get(activity.subject)
        course = self._courses.get(self._group(who), subject)
        plan = self._plans.setdefault(course.id, _Plan(course))
        plan.hours += activity.hours
        for name in activity.teachers:
            teacher = self._staff.get(name, activity.place)
            if teacher is not None:
                plan.teachers.add(teacher)
        return plan

    def _group(self, who: Together) -> GroupRef:
        refs = [self._classes.get(name) for name in who.classes]
        if not who.across:
            return self._groups.part(refs[0].id, who.label) if who.label else self._groups.whole(refs[0].id)
        members = {
            pupil
            for people in enrolled([ref.id for ref in refs]).values()
            for pupil, spans in people.items()
            if any(ends is None or ends >= self._starts for _, ends in spans)
        }
        return self._groups.across(who.label, members)

    # --- when --------------------------------------------------------------------------------------------

    def _place(self, plan_of: dict[Activity, _Plan]) -> None:
        weekdays = _weekdays(self._timetable.days)
        for entry in self._timetable.entries:
            plan = plan_of.get(entry.activity)
            if plan is None:
                continue
            if not weekdays[entry.day.number]:
                self._refuse(entry, entry.day.name, Reason.DAY_UNKNOWN)
            elif not 0 <= entry.hour.number <= _LAST_NUMBER:
                self._refuse(entry, entry.hour.name, Reason.HOUR_UNKNOWN)
            elif len(entry.room) > 100:
                self._refuse(entry, entry.room, Reason.ROOM_TOO_LONG)
            else:
                for weekday in weekdays[entry.day.number]:
                    rooms = plan.slots.setdefault((weekday, entry.hour.number, entry.week), [])
                    if entry.room and entry.room not in rooms:
                        rooms.append(entry.room)

    def _refuse(self, entry: TimetableEntry, value: str, reason: Reason) -> None:
        self._ledger.refuse(entry.place, value, reason)

    def _note_what_is_open(self, plan_of: dict[Activity, _Plan], nobody: int) -> None:
        unplaced = sum(activity in plan_of for activity in self._timetable.unplaced)
        for count, reason in ((unplaced, Reason.ACTIVITY_UNPLACED), (nobody, Reason.WITHOUT_STUDENTS)):
            if count:
                self._ledger.note(count, reason)
        groups = {plan.course.group.id: plan.course.group for plan in self._plans.values() if plan.course.new}
        empty = [one for one in groups.values() if not one.whole and not self._groups.has_members(one)]
        if empty:
            names = ", ".join(self._groups.name(one) for one in empty)
            self._ledger.note(f"{len(empty)}: {names}", Reason.GROUP_WITHOUT_MEMBERS)

    def _set_hours(self) -> set[int]:
        """Store how many lessons a week each course has; returns the courses for which that is news."""
        changed = set()
        for number, plan in self._plans.items():
            hours = hours_per_week(plan.slots) or plan.hours
            if plan.course.hours == hours:
                continue
            Course.update(hours_per_week=hours).where(Course.id == number).execute()
            before = None if plan.course.hours is None else {"hours_per_week": plan.course.hours}
            self._ledger.record(
                Record("course", str(number), before, {"hours_per_week": hours}, course=number)
            )
            if not plan.course.new:
                changed.add(number)
        return changed


def _weekdays(days: Sequence[Day]) -> dict[int, tuple[int, ...]]:
    """The number of a day in the file → days of the week.

    Days named otherwise are counted from Monday, if there are several and no more than a week has; a lone
    «Daily» is every day from Monday to Friday.
    """
    unnamed = all(one.weekday is None for one in days)
    found: dict[int, tuple[int, ...]] = {}
    for one in days:
        if one.weekday is not None:
            found[one.number] = (one.weekday,)
        elif one.name.casefold().strip(" .") in _DAILY:
            found[one.number] = _WORKWEEK
        else:
            found[one.number] = (one.number,) if unnamed and 2 <= len(days) <= 7 else ()
    return found
