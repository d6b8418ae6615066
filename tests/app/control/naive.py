"""Control's figures reckoned a second time: slowly, by looking at every row of the file.

Nothing of the program is used here, no rule and no statement of it but «SELECT * FROM table»: what is counted is
written down once more, as `models.control` and the rules say it.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

CANCELLED, EMPTY = 2, 1
DEBT = -5
BIG = 3
"""What a контрольная weighs in the small school."""
NORMS = {1: 60, 2: 90, 3: 90, 4: 120, 5: 120, 6: 150, 7: 150, 8: 150, 9: 210, 10: 210, 11: 210}
LATEST = date(9999, 1, 1)
A_DAY = timedelta(days=1)

Row = dict[str, Any]
Cell = tuple[int, date]


def day(number: int | None) -> date:
    """20261123 → 23 November 2026; none: the end of time."""
    return LATEST if number is None else date(number // 10000, number // 100 % 100, number % 100)


def monday(of: date) -> date:
    return of - timedelta(days=of.weekday())


class Filled(NamedTuple):
    """The columns of `CourseWeek`, of one lesson or of many."""

    lessons: int = 0
    kept: int = 0
    topics: int = 0
    homework: int = 0
    marked: int = 0
    marks: int = 0
    pupils: int = 0
    delayed: int = 0
    delay_hours: int = 0
    big_works: int = 0


def added(parts: Any) -> Filled:
    return Filled(*(sum(column) for column in zip(*parts, strict=True))) if parts else Filled()


@dataclass
class Paper:
    """A school file as it lies, and the day on which it is looked at."""

    tables: dict[str, list[Row]]
    now: datetime

    @classmethod
    def of(cls, connection: Any, now: datetime) -> Paper:
        """All rows of all tables that are looked at."""
        names = (
            "academic_year school_class enrollment study_group group_member course course_teacher class_teacher term"
            " holiday bell subject lesson lesson_topic work mark attendance homework diary_visit week_signature"
            " guardianship account staff_role message_thread message thread_participant setting"
        ).split()
        tables = {}
        for name in names:
            cursor = connection.execute(f'SELECT * FROM "{name}"')
            rows = cursor.fetchall()
            columns = [one[1] for one in connection.execute(f'PRAGMA table_info("{name}")')]
            tables[name] = [dict(zip(columns, row, strict=True)) for row in rows]
        return cls(tables, now)

    def __getitem__(self, name: str) -> list[Row]:
        return self.tables[name]

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def year(self) -> Row:
        (only,) = self["academic_year"]
        return only

    # --- who is where ----------------------------------------------------------------------------------------------

    def in_class(self, pupil: int, class_id: int, on: date) -> bool:
        return any(
            one["pupil_id"] == pupil and one["school_class_id"] == class_id
            and day(one["from_date"]) <= on <= day(one["to_date"])
            for one in self["enrollment"]
        )  # fmt: skip

    def group_of(self, course: int) -> Row:
        (one,) = (row for row in self["course"] if row["id"] == course)
        (group,) = (row for row in self["study_group"] if row["id"] == one["group_id"])
        return group

    def takes(self, pupil: int, course: int, on: date) -> bool:
        """Whether a pupil belongs to a course on a day of the year."""
        group = self.group_of(course)
        if not day(self.year["starts"]) <= on <= day(self.year["ends"]):
            return False
        classes = [one["id"] for one in self["school_class"]]
        if group["school_class_id"] is not None:
            classes = [group["school_class_id"]]
        if not any(self.in_class(pupil, one, on) for one in classes):
            return False
        return bool(group["whole"]) or any(
            one["group_id"] == group["id"] and one["pupil_id"] == pupil
            and day(one["from_date"]) <= on <= day(one["to_date"])
            for one in self["group_member"]
        )  # fmt: skip

    def ever_in(self, class_id: int) -> set[int]:
        return {one["pupil_id"] for one in self["enrollment"] if one["school_class_id"] == class_id}

    def courses_of(self, class_id: int) -> list[int]:
        """Of the class, its parts, and of groups across classes in which one of its pupils ever was."""
        pupils = self.ever_in(class_id)
        members = {one["group_id"] for one in self["group_member"] if one["pupil_id"] in pupils}
        found = []
        for course in self["course"]:
            group = self.group_of(course["id"])
            own = group["school_class_id"] == class_id
            across = group["school_class_id"] is None and group["id"] in members
            if own or across:
                found.append(course["id"])
        return found

    # --- families --------------------------------------------------------------------------------------------------

    def school_days(self, class_id: int) -> set[date]:
        courses = self.courses_of(class_id)
        return {
            day(one["date"])
            for one in self["lesson"]
            if one["course_id"] in courses and one["state"] != CANCELLED
        }

    @cached_property
    def pupil_weeks(self) -> dict[tuple[int, date, int], tuple[bool, bool, bool, bool]]:
        """(class, week, pupil) → school week, looks of parents, of the pupil, signed: as `PupilWeek`."""
        found = {}
        last = min(monday(self.today), monday(day(self.year["ends"])))
        for one in self["school_class"]:
            days = self.school_days(one["id"])
            for pupil in self.ever_in(one["id"]):
                week = monday(day(self.year["starts"]))
                while week <= last:
                    inside = [week + timedelta(days=offset) for offset in range(7)]
                    here = [on for on in inside if self.in_class(pupil, one["id"], on)]
                    school = any(on in days for on in here)
                    seen = self.seen(pupil, week)
                    if school or (here and any(seen)):
                        found[one["id"], week, pupil] = (school, *seen)
                    week += timedelta(days=7)
        return found

    def seen(self, pupil: int, week: date) -> tuple[bool, bool, bool]:
        looks = [
            one["person_id"]
            for one in self["diary_visit"]
            if one["pupil_id"] == pupil and day(one["week"]) == week
        ]
        signed = any(one["pupil_id"] == pupil and day(one["week"]) == week for one in self["week_signature"])
        return any(one != pupil for one in looks), pupil in looks, signed

    @cached_property
    def class_weeks(self) -> dict[Cell, tuple[int, int, int, int]]:
        """(class, week) → pupils, by parents, by pupils, signed."""
        found: dict[Cell, list[tuple[bool, ...]]] = defaultdict(list)
        for (class_id, week, _), (school, *seen) in self.pupil_weeks.items():
            if school:
                found[class_id, week].append((True, *seen))
        return {
            cell: tuple(sum(column) for column in zip(*parts, strict=True))  # type: ignore[misc]
            for cell, parts in found.items()
        }

    def account(self, person: int) -> Row:
        (one,) = (row for row in self["account"] if row["person_id"] == person)
        return one

    def can_come(self, person: int) -> bool:
        one = self.account(person)
        return one["password_hash"] is not None and not one["disabled"]

    def came(self, person: int) -> bool:
        return self.account(person)["first_seen_at"] is not None

    def parents(self, pupil: int) -> list[int]:
        return [one["parent_id"] for one in self["guardianship"] if one["pupil_id"] == pupil]

    def here(self, class_id: int) -> list[int]:
        return [one for one in self.ever_in(class_id) if self.in_class(one, class_id, self.today)]

    def class_use(self, class_id: int) -> tuple[int, ...]:
        pupils = self.here(class_id)
        parents = {parent for pupil in pupils for parent in self.parents(pupil)}
        return (
            len(pupils), sum(map(self.can_come, pupils)), sum(map(self.came, pupils)),
            len(parents), sum(map(self.can_come, parents)), sum(map(self.came, parents)),
            sum(any(map(self.can_come, self.parents(pupil))) for pupil in pupils),
            sum(any(map(self.came, self.parents(pupil))) for pupil in pupils),
        )  # fmt: skip

    def away(self) -> dict[tuple[int, int, date], int]:
        """(class, pupil, last of the weeks) → finished school weeks since a parent looked, from one on."""
        found = {}
        weeks = self.pupil_weeks
        for one in self["school_class"]:
            for pupil in self.here(one["id"]):
                parents = [parent for parent in self.parents(pupil) if self.can_come(parent)]
                since = [
                    date.min
                    if self.came(parent) or self.account(parent)["issued_at"] is None
                    else self.local(self.account(parent)["issued_at"]).date()
                    for parent in parents
                ]
                own = {
                    week: state
                    for (of, week, who), state in weeks.items()
                    if of == one["id"] and who == pupil
                }
                missed = [
                    week
                    for week, (school, *_) in sorted(own.items())
                    if school and week + 6 * A_DAY < self.today and since and week >= min(since)
                    if not any(later >= week and state[1] for later, state in own.items())
                ]
                if missed:
                    found[one["id"], pupil, missed[-1]] = len(missed)
        return found

    # --- load ------------------------------------------------------------------------------------------------------

    def due_day(self, one: Row, pupil: int) -> date:
        """For which day homework is, by the lessons that the pupil has."""
        named = day(one["due_date"])
        lessons = sorted(
            (day(row["date"]), row["number"], row["state"])
            for row in self["lesson"]
            if row["course_id"] == one["course_id"] and abs(day(row["date"]) - named) <= 14 * A_DAY
            and self.takes(pupil, one["course_id"], day(row["date"]))
        )  # fmt: skip
        of_day = [row for row in lessons if row[0] == named]
        exact = [row for row in of_day if row[1] == one["due_number"]]
        found = next(iter(exact or of_day), None)
        if found is None or found[2] != CANCELLED:
            return named
        held = [row for row in lessons if row[2] != CANCELLED and row[:2] > found[:2]]
        return held[0][0] if held else named

    @cached_property
    def class_days(self) -> dict[Cell, tuple[int, int, int, int]]:
        """(class, day) → minutes, pieces, without an estimate, control works: of whoever has the most."""
        found = {}
        for one in self["school_class"]:
            courses = self.courses_of(one["id"])
            homework: dict[tuple[date, int], list[int | None]] = defaultdict(list)
            works: dict[tuple[date, int], int] = defaultdict(int)
            for pupil in self.ever_in(one["id"]):
                for piece in self["homework"]:
                    named = day(piece["due_date"])
                    is_mine = self.in_class(pupil, one["id"], named) and self.takes(
                        pupil, piece["course_id"], named
                    )
                    if piece["pupil_id"] is None and piece["course_id"] in courses and is_mine:
                        homework[self.due_day(piece, pupil), pupil].append(piece["minutes"])
                for work in self["work"]:
                    on = day(work["date"])
                    is_mine = self.in_class(pupil, one["id"], on) and self.takes(pupil, work["course_id"], on)
                    if work["course_id"] in courses and work["weight"] >= BIG and is_mine:
                        works[on, pupil] += 1
            for on in {key[0] for key in (*homework, *works)}:
                heaviest = max(
                    (
                        (sum(minutes or 0 for minutes in pieces), len(pieces), pieces.count(None))
                        for (at, _), pieces in homework.items()
                        if at == on
                    ),
                    default=(0, 0, 0),
                )
                most = max((count for (at, _), count in works.items() if at == on), default=0)
                found[one["id"], on] = (*heaviest, most)
        return found

    # --- journals --------------------------------------------------------------------------------------------------

    def local(self, seconds: int) -> datetime:
        return datetime.fromtimestamp(seconds, self.now.tzinfo)

    def settled(self, first: date, last: date) -> bool:
        """Whether days lie in a closed period."""
        return any(
            one["closed_at"] is not None and day(one["starts"]) <= last and first <= day(one["ends"])
            for one in self["term"]
        )

    def term_of(self, on: date) -> int:
        return next(
            (one["number"] for one in self["term"] if day(one["starts"]) <= on <= day(one["ends"])), 0
        )

    @cached_property
    def lessons(self) -> list[tuple[Row, Filled]]:
        """Each lesson that has taken place and whose day is over, with what is entered at it."""
        return [
            (one, self.filled(one))
            for one in self["lesson"]
            if one["state"] != CANCELLED and day(one["date"]) < self.today
        ]

    def filled(self, lesson: Row) -> Filled:
        on = day(lesson["date"])

        def at_it(table: str) -> list[Row]:
            keys = ("course_id", "date", "number")
            return [one for one in self[table] if all(one[key] == lesson[key] for key in keys)]

        entered = at_it("mark")
        marks = [one for one in entered if one["value"] != DEBT]
        kept = bool(entered or at_it("attendance")) or lesson["state"] == EMPTY
        people = {one["pupil_id"] for one in self["enrollment"]}
        ends = next((one["ends"] for one in self["bell"] if one["number"] == lesson["number"]), None)
        delay = None
        if marks and ends is not None:
            over = datetime.combine(on, datetime.min.time(), self.now.tzinfo) + timedelta(minutes=ends)
            first = self.local(min(one["set_at"] for one in marks))
            delay = max(0, int((first - over).total_seconds() // 3600))
        return Filled(
            lessons=1,
            kept=kept,
            topics=bool(at_it("lesson_topic")),
            homework=self.has_homework(lesson["course_id"], on),
            marked=bool(marks),
            marks=len(marks),
            pupils=sum(self.takes(pupil, lesson["course_id"], on) for pupil in people),
            delayed=delay is not None,
            delay_hours=delay or 0,
            big_works=sum(one["weight"] >= BIG for one in at_it("work")),
        )

    def has_homework(self, course: int, on: date) -> bool:
        """Given at a lesson of the day, or for the course's next day with lessons."""
        own = [one for one in self["homework"] if one["course_id"] == course and one["pupil_id"] is None]
        if any(one["set_date"] is not None and day(one["set_date"]) == on for one in own):
            return True
        days = sorted(
            {
                day(one["date"])
                for one in self["lesson"]
                if one["course_id"] == course and one["state"] != CANCELLED
            }
        )
        nexts = dict(pairwise([*days, LATEST]))
        return any(on < day(one["due_date"]) <= nexts[on] for one in own)

    # --- letters ---------------------------------------------------------------------------------------------------

    def waits(self) -> dict[int, datetime]:
        """Since when a parent waits, by the thread."""
        found = {}
        for thread in self["message_thread"]:
            since = None
            for one in sorted(self["message"], key=lambda row: row["no"]):
                if one["thread_id"] == thread["id"] and one["withdrawn_at"] is None:
                    if one["side"] == "staff":
                        since = None
                    elif one["side"] == "parent" and since is None:
                        since = self.local(one["sent_at"])
            if since is not None and thread["closed_at"] is None and thread["waiting_since"] is not None:
                found[thread["id"]] = since
        return found

    def school_day(self, on: date, grade: int) -> bool:
        rests = any(
            day(one["starts"]) <= on <= day(one["ends"]) and one["grade_from"] <= grade <= one["grade_to"]
            for one in self["holiday"]
        )
        return self.term_of(on) > 0 and on.weekday() < 5 and not rests

    def school_days_over(self, since: date, grade: int) -> int:
        count, on = 0, since + A_DAY
        while on < self.today:
            count += self.school_day(on, grade)
            on += A_DAY
        return count
