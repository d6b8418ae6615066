"""A second reckoning of what control has to find in courses, and of their weeks: plain Python over the rows of the
file, without the program's SQL, facts and rules.

It is slow and knows nothing but the tables; thresholds are given.  Bells are those of the small school: lesson n ends
at 495 + 55·n minutes, and the last bell is the seventh.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from typing import Any

import apsw

Key = tuple[str, int, str]
"""Rule, course, place."""

AWAY = {1, 2, 3}
DEBT, NOT_ATTESTED = -5, -4
HELD_EMPTY, CANCELLED = 1, 2
BIG = 3.0


def rows(connection: apsw.Connection, table: str) -> list[dict[str, Any]]:
    cursor = connection.execute(f'SELECT * FROM "{table}"')
    try:
        names = [one[0] for one in cursor.getdescription()]
    except apsw.ExecutionCompleteError:
        return []
    return [dict(zip(names, row, strict=True)) for row in cursor]


def day(number: int | None) -> date:
    assert number is not None
    return date(number // 10000, number // 100 % 100, number % 100)


class School:
    """The file as it is at a moment."""

    def __init__(self, connection: apsw.Connection, now: datetime, on: dict[str, float]) -> None:
        self.connection, self.now, self.today, self.on = connection, now, now.date(), on
        self.tables = {
            name: rows(connection, name)
            for name in (
                "lesson", "lesson_topic", "work", "mark", "attendance", "homework", "term_mark", "term",
                "study_group", "group_member", "enrollment", "course", "subject", "school_class",
            )
        }  # fmt: skip

    def belongs(self, course: dict[str, Any], pupil: int, on: date) -> bool:
        (group,) = (one for one in self.tables["study_group"] if one["id"] == course["group_id"])

        def within(row: dict[str, Any]) -> bool:
            return day(row["from_date"]) <= on and (row["to_date"] is None or on <= day(row["to_date"]))

        enrolled = any(
            row["pupil_id"] == pupil and row["school_class_id"] == group["school_class_id"] and within(row)
            for row in self.tables["enrollment"]
        )
        if group["whole"]:
            return enrolled
        return enrolled and any(
            row["group_id"] == group["id"] and row["pupil_id"] == pupil and within(row)
            for row in self.tables["group_member"]
        )

    def pupils(self, course: dict[str, Any], on: date) -> set[int]:
        everybody = {row["pupil_id"] for row in self.tables["enrollment"]}
        return {pupil for pupil in everybody if self.belongs(course, pupil, on)}

    def found(self) -> set[Key]:
        """Everything that breaks a rule which is on."""
        return {
            (rule, course["id"], place)
            for course in self.tables["course"]
            for rule, place in _Course(self, course).found()
            if rule in self.on
        }

    def weeks(self) -> dict[tuple[int, date, int], tuple[int, ...]]:
        """(course, Monday, period) → the figures of `CourseWeek`, in the order of its columns."""
        return {
            (course["id"], *key): figures
            for course in self.tables["course"]
            for key, figures in _Course(self, course).weeks().items()
        }


class _Course:
    def __init__(self, school: School, course: dict[str, Any]) -> None:
        self.school, self.course, self.on = school, course, school.on
        mine = {
            name: [row for row in table if row.get("course_id") == course["id"]]
            for name, table in school.tables.items()
        }
        (self.subject,) = (one for one in school.tables["subject"] if one["id"] == course["subject_id"])
        self.terms = school.tables["term"]
        self.lessons = sorted(
            (day(one["date"]), one["number"], one["state"])
            for one in mine["lesson"]
            if one["state"] != CANCELLED
        )
        self.topics = {(day(one["date"]), one["number"]) for one in mine["lesson_topic"]}
        self.weights = {(day(one["date"]), one["number"], one["no"]): one["weight"] for one in mine["work"]}
        self.marks: dict[tuple[date, int], list[tuple[int, int, int, datetime]]] = defaultdict(list)
        self.debts: set[tuple[date, int]] = set()
        for one in sorted(mine["mark"], key=lambda row: row["work"]):
            slot = (day(one["date"]), one["number"])
            if one["value"] == DEBT:
                self.debts.add(slot)
            else:
                at = datetime.fromtimestamp(one["set_at"], UTC)
                self.marks[slot].append((one["work"], one["pupil_id"], one["value"], at))
        self.codes = {
            (day(one["date"]), one["number"], one["pupil_id"]): one["code"] for one in mine["attendance"]
        }
        self.homework = [one for one in mine["homework"] if one["pupil_id"] is None]
        self.term_marks = {
            (one["number"], one["pupil_id"]): one["value"] for one in mine["term_mark"] if one["kind"] == 1
        }

    # --- what is known of a lesson --------------------------------------------------------------------------------

    def over(self) -> list[tuple[date, int, int]]:
        return [one for one in self.lessons if one[0] < self.school.today]

    def term_of(self, on: date) -> dict[str, Any] | None:
        return next((one for one in self.terms if day(one["starts"]) <= on <= day(one["ends"])), None)

    def closed(self, on: date) -> bool:
        term = self.term_of(on)
        return term is not None and term["closed_at"] is not None

    def away(self, slot: tuple[date, int], pupil: int) -> bool:
        return self.codes.get((*slot, pupil)) in AWAY

    def present(self, slot: tuple[date, int]) -> int:
        return sum(not self.away(slot, pupil) for pupil in self.school.pupils(self.course, slot[0]))

    def kept(self, slot: tuple[date, int], state: int) -> bool:
        has_code = any(key[:2] == slot for key in self.codes)
        return bool(self.marks.get(slot)) or slot in self.debts or has_code or state == HELD_EMPTY

    def days_with_homework(self) -> set[date]:
        days = {one[0] for one in self.lessons}
        found = set()
        for one in self.homework:
            if one["set_date"] is not None:
                found.add(day(one["set_date"]))
            before = [on for on in days if on < day(one["due_date"])]
            if before:
                found.add(max(before))
        return found

    def counts(self, slot: tuple[date, int], mark: tuple[int, int, int, datetime]) -> bool:
        return mark[2] >= 0 and self.weights.get((*slot, mark[0]), 0) > 0

    def is_two(self, slot: tuple[date, int], mark: tuple[int, int, int, datetime]) -> bool:
        return self.counts(slot, mark) and mark[2] <= 2

    # --- rules --------------------------------------------------------------------------------

    def found(self) -> set[tuple[str, str]]:
        result = set()
        homework = self.days_with_homework()
        for on, number, state in self.over():
            slot, place = (on, number), f"{on:%Y%m%d}/{number}"
            if self.closed(on):
                continue
            late = self.school.today - on
            marks = self.marks.get(slot, [])
            if self.school.pupils(self.course, on):
                if late.days > self.on.get("not_kept", 0) and not self.kept(slot, state):
                    result.add(("not_kept", place))
                if late.days > self.on.get("no_topic", 0) and slot not in self.topics:
                    result.add(("no_topic", place))
                asked = self.kept(slot, state) or "not_kept" not in self.on
                if (
                    late.days > self.on.get("no_marks", 0) and not marks and state != HELD_EMPTY
                    and self.present(slot) and asked
                ):  # fmt: skip
                    result.add(("no_marks", place))
            result |= self._absent_and_mark(slot, marks)
        result |= self._no_homework(homework)
        result |= self._rows() | self._not_corrected() | self._at_edge() | self._after_absence()
        return result | self._terms() | self._late()

    def _absent_and_mark(self, slot: tuple[date, int], marks: list[Any]) -> set[tuple[str, str]]:
        ends = datetime.combine(slot[0] + timedelta(days=1), datetime.min.time(), self.school.now.tzinfo)
        return {
            ("absent_and_mark", f"{slot[0]:%Y%m%d}/{slot[1]}/{pupil}")
            for _, pupil, value, at in marks
            if (value >= 0 or value in (-1, -2))
            and (self.codes.get((*slot, pupil)) == 1 or (self.away(slot, pupil) and at < ends))
        }

    def _no_homework(self, homework: set[date]) -> set[tuple[str, str]]:
        found = self._days_without_homework(homework)
        days = {on for on, _, state in self.over() if state != HELD_EMPTY}
        if found and len(days) >= 20 and len(days & homework) * 3 < len(days):
            return {("no_homework", "course")}
        return found

    def _days_without_homework(self, homework: set[date]) -> set[tuple[str, str]]:
        result = set()
        for on in {one[0] for one in self.over()}:
            of_day = [one for one in self.lessons if one[0] == on]
            term = self.term_of(on)
            later = term is not None and any(on < one[0] <= day(term["ends"]) for one in self.lessons)
            if (
                not self.closed(on) and on not in homework and later
                and any(state != HELD_EMPTY for _, _, state in of_day)
                and (self.school.today - on).days > self.on.get("no_homework", 0)
                and self.school.pupils(self.course, on)
            ):  # fmt: skip
                result.add(("no_homework", f"{on:%Y%m%d}/{max(one[1] for one in of_day)}"))
        return result

    def _rows(self) -> set[tuple[str, str]]:
        result, run = set(), []
        lessons = [
            one for one in self.over()
            if not self.closed(one[0]) and one[2] != HELD_EMPTY and self.present(one[:2])
        ]  # fmt: skip
        for one in [*lessons, None]:
            if one is not None and not self.marks.get(one[:2]):
                run.append(one)
                continue
            if len(run) > self.on.get("unmarked_row", 3):
                result.add(("unmarked_row", f"{run[0][0]:%Y%m%d}/{run[0][1]}"))
            run = []
        return result

    def _not_corrected(self) -> set[tuple[str, str]]:
        result = set()
        lessons = [one for one in self.over() if not self.closed(one[0])]
        for pupil in {mark[1] for marks in self.marks.values() for mark in marks}:
            first: tuple[int, str] | None = None
            for at, one in enumerate(lessons):
                for mark in self.marks.get(one[:2], []):
                    if mark[1] != pupil:
                        continue
                    if self.is_two(one[:2], mark):
                        place = f"{one[0]:%Y%m%d}/{one[1]}/{mark[0]}/{pupil}"
                        first = first or (at, place)
                    elif self.counts(one[:2], mark) and mark[2] >= 3:
                        first = None
            if first is None or not self.school.belongs(self.course, pupil, self.school.today):
                continue
            attended = [
                one for one in lessons[first[0] + 1 :]
                if one[2] != HELD_EMPTY and self.school.belongs(self.course, pupil, one[0])
                and not self.away(one[:2], pupil)
            ]  # fmt: skip
            if len(attended) >= self.on.get("two_not_corrected", 3):
                result.add(("two_not_corrected", first[1]))
        return result

    def _at_edge(self) -> set[tuple[str, str]]:
        result = set()
        for term in self.terms:
            if term["closed_at"] is not None:
                continue
            inside = [one for one in self.lessons if day(term["starts"]) <= one[0] <= day(term["ends"])]
            if not inside:
                continue
            edges = {inside[0][0]}
            beyond = any(one[0] > day(term["ends"]) for one in self.lessons)
            if beyond or self.school.today > day(term["ends"]):
                edges.add(inside[-1][0])
            for one in inside:
                if one[0] in edges and one[0] < self.school.today:
                    for mark in self.marks.get(one[:2], []):
                        if self.is_two(one[:2], mark):
                            result.add(("two_at_edge", f"{one[0]:%Y%m%d}/{one[1]}/{mark[0]}/{mark[1]}"))
        return result

    def _after_absence(self) -> set[tuple[str, str]]:
        result, over = set(), self.over()
        for at, one in enumerate(over):
            for mark in self.marks.get(one[:2], []):
                pupil = mark[1]
                if self.closed(one[0]) or not self.is_two(one[:2], mark) or self.away(one[:2], pupil):
                    continue
                missed = 0
                for other in reversed(over[:at]):
                    if not self.school.belongs(self.course, pupil, other[0]) or not self.away(
                        other[:2], pupil
                    ):
                        break
                    missed += 1
                if missed >= self.on.get("two_after_absence", 1):
                    result.add(("two_after_absence", f"{one[0]:%Y%m%d}/{one[1]}/{mark[0]}/{pupil}"))
        return result

    def _terms(self) -> set[tuple[str, str]]:
        result = set()
        everybody = {row["pupil_id"] for row in self.school.tables["enrollment"]}
        for term in self.terms:
            number, ends = term["number"], day(term["ends"])
            inside = [one for one in self.lessons if day(term["starts"]) <= one[0] <= ends]
            if not inside:
                continue
            there = {pupil for pupil in everybody if self.school.belongs(self.course, pupil, ends)}
            missing = {pupil for pupil in there if (number, pupil) not in self.term_marks}
            if (self.school.today - ends).days > self.on.get("term_mark_missing", 0):
                if missing == there and len(there) > 1:
                    result.add(("term_mark_missing", f"term/{number}"))
                else:
                    result |= {("term_mark_missing", f"term/{number}/{pupil}") for pupil in missing}
            if term["closed_at"] is None:
                for (of, pupil), value in self.term_marks.items():
                    if of == number and self.school.belongs(self.course, pupil, inside[0][0]):
                        result |= self._attested(number, pupil, value, inside)
        return result

    def _attested(self, number: int, pupil: int, value: int, inside: list[Any]) -> set[tuple[str, str]]:
        result, place = set(), f"term/{number}/{pupil}"
        marks = [
            (mark[2], Fraction(str(self.weights[(*one[:2], mark[0])])))
            for one in inside for mark in self.marks.get(one[:2], [])
            if mark[1] == pupil and self.counts(one[:2], mark)
        ]  # fmt: skip
        if value >= 0:
            if len(marks) < self.on.get("term_mark_few", 3):
                result.add(("term_mark_few", place))
            if marks:
                mean = sum(mark * weight for mark, weight in marks) / sum(weight for _, weight in marks)
                limits = (
                    self.subject["threshold_3"],
                    self.subject["threshold_4"],
                    self.subject["threshold_5"],
                )
                proposed = 2 + sum(mean >= Fraction(str(limit)) for limit in limits)
                if abs(proposed - value) >= self.on.get("term_mark_differs", 1):
                    result.add(("term_mark_differs", place))
        own = [
            one for one in inside
            if one[0] < self.school.today and self.school.belongs(self.course, pupil, one[0])
        ]  # fmt: skip
        missed = sum(self.away(one[:2], pupil) for one in own)
        limit = Fraction(str(self.on.get("missed_yet_attested", 66.67)))
        if own and (value >= 0 or value == -1) and Fraction(100 * missed, len(own)) > limit:
            result.add(("missed_yet_attested", place))
        return result

    def _late(self) -> set[tuple[str, str]]:
        result = set()
        for one in self.homework:
            due = day(one["due_date"])
            if one["set_date"] is not None:
                on = day(one["set_date"])
                if one["set_number"] is None and not any(other[0] == on for other in self.lessons):
                    continue
            else:
                before = [other[0] for other in self.lessons if other[0] < due]
                if not before:
                    continue
                on = max(before)
            bell = datetime.combine(on, datetime.min.time(), self.school.now.tzinfo) + timedelta(
                minutes=495 + 55 * 7
            )
            minutes = (one["entered_at"] - int(bell.timestamp())) // 60
            if minutes > self.on.get("homework_late", 60) and not self.closed(on):
                result.add(("homework_late", f"{due:%Y%m%d}/{one['no']}"))
        return result

    # --- figures --------------------------------------------------------------------------------

    def weeks(self) -> dict[tuple[date, int], tuple[int, ...]]:
        homework = self.days_with_homework()
        sums: dict[tuple[date, int], list[int]] = defaultdict(lambda: [0] * 10)
        for on, number, state in self.over():
            slot, term = (on, number), self.term_of(on)
            week = sums[on - timedelta(days=on.weekday()), 0 if term is None else term["number"]]
            marks = self.marks.get(slot, [])
            week[0] += 1
            week[1] += self.kept(slot, state)
            week[2] += slot in self.topics
            week[3] += on in homework
            week[4] += bool(marks)
            week[5] += len(marks)
            week[6] += len(self.school.pupils(self.course, on))
            if marks and number <= 7:
                bell = datetime.combine(on, datetime.min.time(), self.school.now.tzinfo) + timedelta(
                    minutes=495 + 55 * number
                )
                first = min(mark[3] for mark in marks)
                week[7] += 1
                week[8] += max(0, int((first - bell).total_seconds() // 3600))
            week[9] += sum(
                weight >= BIG
                for (day_, number_, _), weight in self.weights.items()
                if (day_, number_) == slot
            )
        return {key: tuple(one) for key, one in sums.items()}
