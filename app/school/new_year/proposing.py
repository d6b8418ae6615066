"""What the new year would be if nobody said otherwise.  Pure; everything can be changed later.

* A class moves up under its letter; classes of the last grade leave; first classes come as many as there are.
* What a grade has (periods, bells, days of the week, subjects, hours, parts of a class) the new class gets from the
  class of the same letter that is in this grade now, or from the first of its parallel: so subjects begin and end as
  they do in this very school.
* A teacher goes on with a class and subject, but not from the fourth grade into the fifth unless he teaches the subject
  there, too; first classes get those who let the fourth ones go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from app.codes import TermKind
from app.school.new_year.rows import ClassPlan, CoursePlan, Fill, GroupPlan, NewYearPlan, PeriodsPlan
from app.school.new_year.running import OldClass, OldCourse, OldGroup, RunningYear
from app.school.year_plan import Days, YearPlan, year_plan

LAST_GRADE = 11
_LAST_OF_PRIMARY = 4
_END_OF_BASIC = 9
_WEEKS_OF_A_YEAR = timedelta(weeks=52)
LEFT = "Окончание школы"
"""Why the last classes leave; as the names of holidays, a text that lies in the file and can be changed."""


def proposed(running: RunningYear) -> NewYearPlan:
    """The plan of the year after the running one."""
    old = running.year
    usual = year_plan(max(old.ends + timedelta(days=1), date(old.starts.year + 1, 9, 1)))
    classes, leaving = _classes(running)
    courses = _Courses(running, classes)
    courses.lay_out()
    following = running.following
    june = date(old.ends.year, 6, 30)
    return NewYearPlan(
        old.id,
        following.year.name if following else usual.name,
        following.year.starts if following else usual.starts,
        following.year.ends if following else usual.ends,
        tuple(_periods(running, usual)),
        following.rests if following else usual.rests,
        tuple(running.bells),
        tuple(classes),
        tuple(leaving),
        min(june, old.ends) if june > old.starts else old.ends,
        LEFT,
        groups=tuple(courses.groups),
        courses=tuple(courses.courses),
        laid_out=following.year.id if following else None,
    )


def _periods(running: RunningYear, usual: YearPlan) -> Iterator[PeriodsPlan]:
    """As they are laid out already; else quarters and half-years as is usual, others on the same days of the week a
    year later."""
    laid_out = running.following.schemes if running.following else ()
    for one in running.schemes.values():
        same = next((other for other in laid_out if (other.kind, other.name) == (one.kind, one.name)), None)
        same = same or next((other for other in laid_out if other.kind == one.kind), None)
        if same is not None:
            yield PeriodsPlan(one.id, same.kind, same.name, same.terms)
            continue
        spans: tuple[Days, ...] = usual.terms.get(TermKind(one.kind), ())
        if len(spans) != len(one.terms):
            later = ((starts + _WEEKS_OF_A_YEAR, ends + _WEEKS_OF_A_YEAR) for starts, ends in one.terms)
            spans = tuple((max(starts, usual.starts), min(ends, usual.ends)) for starts, ends in later)
        yield PeriodsPlan(one.id, one.kind, one.name, spans)


# --- classes -----------------------------------------------------------------------------------------------


def model_of(running: RunningYear, grade: int, letter: str) -> OldClass | None:
    """The class that shows what a grade has: of the same letter, or the first of the parallel."""
    parallel = [one for one in running.classes.values() if one.grade == grade]
    return next((one for one in parallel if one.letter == letter), parallel[0] if parallel else None)


def _classes(running: RunningYear) -> tuple[list[ClassPlan], list[int]]:
    leaving: list[int] = []
    tenth = [one.letter for one in running.classes.values() if one.grade == _END_OF_BASIC + 1]
    found = [_class(running, 1, one.letter, ()) for one in running.classes.values() if one.grade == 1]
    for one in running.classes.values():
        if one.grade == LAST_GRADE or (one.grade == _END_OF_BASIC and not tenth):
            leaving.append(one.id)
        elif one.grade != _END_OF_BASIC:
            found.append(_class(running, one.grade + 1, one.letter, (one.id,)))
    ninth = [one for one in running.classes.values() if one.grade == _END_OF_BASIC and tenth]
    for place, letter in enumerate(tenth):
        sources = tuple(
            one.id
            for turn, one in enumerate(ninth)
            if one.letter == letter or (one.letter not in tenth and turn % len(tenth) == place)
        )
        if sources:
            found.append(_class(running, _END_OF_BASIC + 1, letter, sources))
    found.sort(key=lambda one: (one.grade, one.letter))
    return [replace(one, key=number) for number, one in enumerate(found, 1)], leaving


def _class(running: RunningYear, grade: int, letter: str, sources: tuple[int, ...]) -> ClassPlan:
    before = running.classes[sources[0]] if sources else None
    like = model_of(running, grade, letter) or before or next(iter(running.classes.values()))
    return ClassPlan(
        0, grade, letter, sources, like.scheme, like.bells, like.study_days,
        _leader(running, grade, letter, before),
    )  # fmt: skip


def _leader(running: RunningYear, grade: int, letter: str, before: OldClass | None) -> int | None:
    if grade == _LAST_OF_PRIMARY + 1:
        return None
    if before is None:
        before = next(
            (
                one
                for one in running.classes.values()
                if one.grade == _LAST_OF_PRIMARY and one.letter == letter
            ),
            None,
        )
    teacher = before.teacher if before else None
    return teacher if teacher in running.staff else None


# --- courses -----------------------------------------------------------------------------------------------


class _Courses:
    """Lays out groups and courses of the classes of a plan; new classes may be added to one that is there."""

    def __init__(self, running: RunningYear, classes: Sequence[ClassPlan], key: int = 0) -> None:
        self._running, self._classes = running, classes
        self._key = key
        self.groups: list[GroupPlan] = []
        self.courses: list[CoursePlan] = []
        self._by_class: dict[int, dict[int, list[OldCourse]]] = {}
        self._taught: dict[int, set[tuple[int, bool]]] = {}
        # The plan that a teacher followed in a subject and grade.
        self._topics: dict[tuple[int, int, int | None], int] = {}
        for one in running.courses:
            class_id = one.group.class_id
            if class_id is not None:
                self._by_class.setdefault(class_id, {}).setdefault(one.subject, []).append(one)
                if one.teacher is not None:
                    grade = running.classes[class_id].grade
                    self._taught.setdefault(one.teacher, set()).add((one.subject, grade <= _LAST_OF_PRIMARY))
                    if one.topics is not None:
                        self._topics.setdefault((one.subject, grade, one.teacher), one.topics)

    def lay_out(self) -> None:
        """Courses of classes, those of one next to each other, and then those across classes."""
        for one in self._classes:
            self.of_class(one)
        self._across()

    def of_class(self, one: ClassPlan) -> None:
        """Groups and courses of a class."""
        like = model_of(self._running, one.grade, one.letter)
        before = self._before(one.sources)
        wanted = before if like is None else self._by_class.get(like.id, {})
        parts: dict[str, int] = {}
        for subject in self._running.subjects:
            if subject not in wanted:
                continue
            own, model = before.get(subject, []), wanted[subject]
            own_parts = [course for course in own if not course.group.whole]
            if model[0].group.whole:
                self._add(one, None, subject, own[:1], model[0])
            elif own_parts:
                self._in_parts(one, subject, own_parts, model, parts, new=False)
            else:
                self._in_parts(one, subject, model, model, parts, new=True)

    def _before(self, sources: Sequence[int]) -> dict[int, list[OldCourse]]:
        """What the pupils of a class were taught, by subject; where two classes join, groups of one name are one."""
        found: dict[int, list[OldCourse]] = {}
        for class_id in sources:
            for subject, courses in self._by_class.get(class_id, {}).items():
                found.setdefault(subject, []).extend(courses)
        return found

    def _in_parts(
        self,
        one: ClassPlan,
        subject: int,
        courses: Sequence[OldCourse],
        model: Sequence[OldCourse],
        parts: dict[str, int],
        *,
        new: bool,
    ) -> None:
        by_name: dict[str, list[OldCourse]] = {}
        for course in courses:
            by_name.setdefault(course.group.name, []).append(course)
        for turn, (name, same) in enumerate(by_name.items()):
            if name not in parts:
                sources = tuple(dict.fromkeys(course.group.id for course in same))
                parts[name] = self._group(one, name, same[0].group, sources, (turn + 1, len(by_name)), new)
            like = model[min(turn, len(model) - 1)]
            self._add(one, parts[name], subject, [] if new else same[:1], like)

    def _group(
        self, one: ClassPlan, name: str, like: OldGroup, sources: tuple[int, ...], share: tuple[int, int], new: bool
    ) -> int:  # fmt: skip
        self._key += 1
        if not new:
            self.groups.append(GroupPlan(self._key, one.key, name, sources))
            return self._key
        known = [group for group in self._groups_of(one.sources) if group.name == name]
        sexes = {self._running.pupils[pupil].sex for pupil in like.members if pupil in self._running.pupils}
        if known:
            found = GroupPlan(self._key, one.key, name, tuple(group.id for group in known))
        elif len(sexes) == 1 and None not in sexes:
            found = GroupPlan(self._key, one.key, name, fill=Fill(sexes.pop() or "m"))
        else:
            found = GroupPlan(self._key, one.key, name, fill=Fill.SHARE, share=share)
        self.groups.append(found)
        return self._key

    def _groups_of(self, sources: Sequence[int]) -> list[OldGroup]:
        return [one for one in self._running.groups.values() if one.class_id in sources and not one.whole]

    def _add(
        self, one: ClassPlan, group: int | None, subject: int, own: Sequence[OldCourse], model: OldCourse
    ) -> None:
        self._key += 1
        teacher = self._teacher(one, subject, own[0] if own else None, model)
        topics = self._topics.get((subject, one.grade, teacher))
        hours = own[0].hours if model.hours is None and own else model.hours
        self.courses.append(CoursePlan(self._key, one.key, group, subject, hours, teacher, topics))

    def _teacher(self, one: ClassPlan, subject: int, own: OldCourse | None, model: OldCourse) -> int | None:
        primary = one.grade <= _LAST_OF_PRIMARY
        mine = own.teacher if own is not None and own.teacher in self._running.staff else None
        taught = self._taught.get(mine or 0, ())
        if mine is not None and (one.grade != _LAST_OF_PRIMARY + 1 or (subject, False) in taught):
            return mine
        if not one.sources and primary:
            return self._freed(one.letter, subject, model)
        return model.teacher if model.teacher in self._running.staff else None

    def _freed(self, letter: str, subject: int, model: OldCourse) -> int | None:
        """Who taught the subject in the fourth class of the same letter, unless he taught it higher up as well (then he
        teaches in all grades, and goes on doing so)."""
        like = next(
            (
                one
                for one in self._running.classes.values()
                if one.grade == _LAST_OF_PRIMARY and one.letter == letter
            ),
            None,
        )
        for course in self._by_class.get(like.id, {}).get(subject, []) if like else []:
            if course.teacher in self._running.staff:
                return course.teacher
        return model.teacher if model.teacher in self._running.staff else None

    # --- across classes ------------------------------------------------------------------------------------

    def _across(self) -> None:
        """Groups across classes go on with those of their members who do."""
        going = {source for one in self._classes for source in one.sources}
        home = {
            place.pupil: class_id for class_id, places in self._running.places.items() for place in places
        }
        for group in self._running.groups.values():
            courses = [one for one in self._running.courses if one.group.id == group.id]
            staying = [home[pupil] for pupil in group.members if home.get(pupil) in going]
            if group.class_id is not None or not courses or not staying:
                continue
            grades = {self._running.classes[home[pupil]].grade for pupil in group.members if pupil in home}
            self._key += 1
            number = self._key
            self.groups.append(GroupPlan(number, None, raised(group.name, grades), (group.id,)))
            for course in courses:
                self._key += 1
                teacher = course.teacher if course.teacher in self._running.staff else None
                self.courses.append(
                    CoursePlan(self._key, None, number, course.subject, course.hours, teacher)
                )


def raised(name: str, grades: set[int]) -> str:
    """The name of a group whose members were all in one grade, a grade later: «Химия 10» → «Химия 11»."""
    if len(grades) != 1:
        return name
    grade = next(iter(grades))
    return re.sub(rf"(?<!\d){grade}(?!\d)", str(grade + 1), name)


def class_proposed(
    running: RunningYear, grade: int, letter: str, sources: tuple[int, ...], key: int
) -> ClassPlan:
    """A class as it would be proposed for those who come to it."""
    return replace(_class(running, grade, letter, sources), key=key)


def courses_of(
    running: RunningYear, one: ClassPlan, key: int
) -> tuple[tuple[GroupPlan, ...], tuple[CoursePlan, ...]]:
    """Groups and courses as they would be proposed for a class; keys go on after `key`."""
    courses = _Courses(running, (one,), key)
    courses.of_class(one)
    return tuple(courses.groups), tuple(courses.courses)
