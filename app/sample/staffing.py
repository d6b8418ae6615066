"""Who teaches what: departments, loads up to a full week, the same teacher for a class from year to year."""

from __future__ import annotations

from app.sample.roll import Roll, Teacher
from app.sample.schooling import ClassYear, Course, Line

_FULL = 24
"""Lessons a week of a teacher; a little over one and a third of a post, as is usual."""

_MERGED = {"it": "maths", "physics": "maths", "arts": "labour"}
"""Departments that share teachers in a small school."""


class Staff:
    """Teachers of the school, their departments and what they had the year before."""

    def __init__(self, roll: Roll, classes: int) -> None:
        self._roll = roll
        self._small = classes < 12
        self._seats: dict[tuple[Line, str, int], Teacher] = {}
        self._homes: dict[Line, Teacher] = {}
        self.admin = roll.teacher("office", ("admin",))
        self.head = roll.teacher("office", ("head",))
        self.deputies = [roll.teacher("office", ("deputy",)) for _ in range(max(1, classes // 15))]
        self.teachers: list[Teacher] = []
        self.reserved: tuple[Line, Teacher] | None = None
        """A class that has a certain class teacher, once it is old enough for his subject."""

    @property
    def everybody(self) -> list[Teacher]:
        """All who have ever worked here."""
        return [self.admin, self.head, *self.deputies, *self.teachers]

    def assign(self, classes: list[ClassYear], courses: list[Course]) -> None:
        """Give each course a teacher and each class a class teacher."""
        for teacher in self.teachers:
            teacher.load = 0
        bundles: dict[tuple[int, str, int], list[Course]] = {}
        for course in courses:
            bundles.setdefault((course.classes[0].id, self._department(course), course.part), []).append(
                course
            )
        seats: dict[tuple[Line, str, int], Teacher] = {}
        # Halves after the whole class, so that the teacher of the whole class can take one of them.
        kept = self.reserved[0] if self.reserved else None
        order = sorted(
            bundles.items(), key=lambda b: (b[1][0].classes[0].line != kept, b[0][0], b[0][2], b[0][1])
        )
        for (_, department, part), bundle in order:
            line = bundle[0].classes[0].line
            others = {
                c.teacher
                for c in courses
                if c.part and part and c.part != part and c.classes == bundle[0].classes
            }
            hours = sum(course.hours for course in bundle)
            teacher = self._choose(seats, (line, department, part), hours, others)
            seats[line, department, part] = teacher
            teacher.load += hours
            for course in bundle:
                course.teacher = teacher
        self._seats = seats
        self._class_teachers(classes, courses)

    def _department(self, course: Course) -> str:
        if course.grade <= 4 and course.subject.words.get("primary"):
            return "primary"
        name = str(course.subject.words["department"])
        return _MERGED.get(name, name) if self._small else name

    def _choose(
        self,
        seats: dict[tuple[Line, str, int], Teacher],
        seat: tuple[Line, str, int],
        hours: int,
        others: set[Teacher | None],
    ) -> Teacher:
        """Last year's teacher if there is time, else who knows the class, else who has room, else a new one."""
        line, department, part = seat
        mine = self.reserved[1] if self.reserved and line == self.reserved[0] else None
        wanted = [
            mine if mine and mine.department == department else None,
            self._seats.get(seat),
            seats.get((line, department, 0)) if part else None,
        ]
        for teacher in wanted:
            if teacher and teacher not in others and teacher.load + hours <= _FULL + 1:
                return teacher
        free = [
            one
            for one in self.teachers
            if one.department == department and one not in others and one.load + hours <= _FULL
        ]
        if free:
            # The fullest that still has room: few teachers with full weeks instead of many with half of one.
            return max(free, key=lambda one: (one.load, -one.id))
        teacher = self._roll.teacher(department)
        self.teachers.append(teacher)
        return teacher

    def _class_teachers(self, classes: list[ClassYear], courses: list[Course]) -> None:
        taken: set[Teacher] = set()
        homes: dict[Line, Teacher] = {}
        hours: dict[int, dict[Teacher, int]] = {}
        if self.reserved and any(one.line == self.reserved[0] for one in classes):
            self._homes[self.reserved[0]] = self.reserved[1]
        for course in courses:
            if course.teacher:
                count = hours.setdefault(course.classes[0].id, {})
                count[course.teacher] = count.get(course.teacher, 0) + course.hours
        for keeps in (True, False):
            for one in classes:
                known = hours.get(one.id, {})
                before = self._homes.get(one.line)
                if one.teacher is not None or (keeps and before not in known):
                    continue
                if (
                    keeps
                    and before is not None
                    and before not in taken
                    and (one.grade != 5 or self._is_reserved(before))
                ):
                    one.teacher = before
                elif not keeps:
                    by_hours = sorted(known, key=lambda t: (t in taken, -known[t], t.id))
                    one.teacher = by_hours[0]
                if one.teacher is not None:
                    taken.add(one.teacher)
                    homes[one.line] = one.teacher
        self._homes = homes

    def _is_reserved(self, teacher: Teacher) -> bool:
        return self.reserved is not None and self.reserved[1] is teacher
