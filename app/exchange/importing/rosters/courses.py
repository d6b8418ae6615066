"""Who is taught what by whom: the scheduled classes of a bundle as courses here.

A scheduled class that has all pupils of a class is that class's course; one that has a part of them, a group of the
class; one with pupils of several classes, a group across classes.  It is known again by its id, so that a pupil who
joins or leaves it later changes nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from app.changes import Record
from app.exchange.importing.ledger import Ledger, stored
from app.exchange.importing.rosters.classes import Pupils
from app.exchange.importing.rosters.people import People, Staff
from app.exchange.importing.rosters.year import RosterYear
from app.exchange.importing.school import CourseRef, Courses, GroupRef, Groups, Subjects
from app.exchange.reasons import Reason
from app.exchange.rosters import ClassRecord, MemberRecord, Part, RosterFiles
from app.school.spans import Span
from models.base import rows
from models.people import fold
from models.school import Course, CourseTeacher, GroupMember, Subject

LONGEST_NAME = 60
_DAY = timedelta(days=1)


@dataclass
class _Taught:
    """A scheduled class with those of its members who are known here."""

    record: ClassRecord
    pupils: dict[int, list[Span]] = field(default_factory=dict)
    teachers: list[tuple[int, MemberRecord]] = field(default_factory=list)


class Taught:
    """The courses of a bundle."""

    def __init__(
        self,
        ledger: Ledger,
        files: RosterFiles,
        year: RosterYear,
        people: People,
        pupils: Pupils,
        staff: Staff,
    ) -> None:
        self._ledger, self._files, self._year = ledger, files, year
        self._people, self._pupils, self._staff = people, pupils, staff
        self.subjects = Subjects(ledger)
        self._groups = Groups(ledger, year.year)
        self._courses = Courses(ledger, year.year)
        self._named: dict[tuple[int | None, str], frozenset[int]] = {}
        self.courses: dict[str, CourseRef] = {}
        """scheduled class → course."""

    def store(
        self, classes: Iterable[ClassRecord], members: Iterable[MemberRecord], scales: dict[str, str]
    ) -> None:
        """Find or make all courses, with their groups and teachers."""
        taught = {one.id: _Taught(one) for one in classes if not one.home}
        for one in members:
            if one.class_id not in taught and self._courses.named(one.class_id) is not None:
                # Changes alone come without the class: an earlier bundle has brought it.
                taught[one.class_id] = _Taught(ClassRecord(one.place, one.class_id, "", False))
            self._sort(one, taught)
        empty = 0
        for each in taught.values():
            found = self._courses.named(each.record.id)
            if found is None and not each.pupils:
                empty += 1
                continue
            self._store_one(each, found, scales)
        if empty:
            self._ledger.note(empty, Reason.WITHOUT_STUDENTS)

    def find(self, external: str) -> CourseRef | None:
        """A course that an earlier bundle has brought."""
        return self._courses.named(external)

    def _sort(self, one: MemberRecord, taught: dict[str, _Taught]) -> None:
        """Put a member where he belongs, as what he is; one who is no pupil cannot learn here, and is refused."""
        user, person = self._files.users.get(one.user), self._people.find(one.user)
        if user is not None and user.parts:
            fits = (
                Part.STUDENT in user.parts
                if one.role == "student"
                else bool({Part.TEACHER, Part.LEADER} & user.parts)
            )
            if not fits:
                self._ledger.refuse(one.place, user.name.full, Reason.ROLE_DIFFERS)
                return
        if person is None:
            return
        if one.class_id not in taught:
            if one.class_id not in self._files.classes:
                self._ledger.refuse(one.place, one.class_id, Reason.REFERENCE_UNKNOWN)
            return
        if one.role == "teacher":
            taught[one.class_id].teachers.append((person, one))
        elif self._pupils.spans(person):
            span = (self._year.starts(one.begins), self._year.ends(one.ends))
            if span[1] is None or span[0] <= span[1]:
                taught[one.class_id].pupils.setdefault(person, []).append(span)

    def _store_one(self, each: _Taught, found: CourseRef | None, scales: dict[str, str]) -> None:
        changed = False
        if found is None:
            subject = self._subject(each.record, scales)
            found = self._courses.get(self._group(each), subject, each.record.id)
            if found.external is None:
                self._name(found, each.record.id)
                changed = True
        self.courses[each.record.id] = found
        if not found.group.whole:
            self._add_members(found.group, each.pupils)
        changed = self._assign(found, each.teachers) or changed
        if found.new or found.told:
            return
        found.told = True
        (self._ledger.changed if changed else self._ledger.unchanged)["courses"] += 1

    def _subject(self, record: ClassRecord, scales: dict[str, str]) -> int:
        subject = self._files.subjects.get(record.subject)
        title = (subject.title if subject is not None else record.title)[:LONGEST_NAME]
        before = self._ledger.added["subjects"]
        number = self.subjects.get(title)
        scale = scales.get(record.id)
        if self._ledger.added["subjects"] > before and scale not in (None, self.subjects.scale(number)):
            assert scale is not None
            self._set_scale(number, scale)
        return number

    def _set_scale(self, subject: int, scale: str) -> None:
        before = {"scale": self.subjects.scale(subject)}
        Subject.update(scale=scale).where(Subject.id == subject).execute()
        self._ledger.record(Record("subject", str(subject), before, {"scale": scale}))
        self.subjects.rescaled(subject, scale)

    def _name(self, course: CourseRef, external: str) -> None:
        """Keep what the other system calls a course that was here before."""
        Course.update(external_id=external).where(Course.id == course.id).execute()
        record = Record("course", str(course.id), None, {"external_id": external}, course=course.id)
        self._ledger.record(record)
        course.external = external

    # --- who learns together -------------------------------------------------------------------------------

    def _group(self, each: _Taught) -> GroupRef:
        """Those who are taught together, by what their classes are."""
        members = frozenset(each.pupils)
        holding = [
            (len(those), class_id)
            for class_id, those in self._pupils.of_class.items()
            if members <= those and all(self._in_class(one, class_id, each.pupils[one]) for one in members)
        ]
        class_id = min(holding)[1] if holding else None
        if class_id is not None and members == self._pupils.of_class[class_id]:
            return self._groups.whole(class_id)
        name = self._free_name(class_id, each.record, members)
        if class_id is None:
            return self._groups.across(name, ())
        return self._groups.part(class_id, name)

    def _in_class(self, pupil: int, class_id: int, spans: list[Span]) -> bool:
        """Whether a pupil is in the class on the first of these days: who has moved on belongs to two."""
        there = self._pupils.spans(pupil).get(class_id, [])
        first = min(one[0] for one in spans)
        return any(one[1] is None or first <= one[1] for one in there)

    def _free_name(self, class_id: int | None, record: ClassRecord, members: frozenset[int]) -> str:
        """A name for a group that no other group of this bundle bears."""
        wanted = [one[:LONGEST_NAME] for one in (record.code, record.title) if one]
        for name in (*wanted, *(f"{record.title[:50]} {number}" for number in range(2, 1000))):
            key = (class_id, fold(name))
            if self._named.setdefault(key, members) == members:
                return name
        return record.id

    def _add_members(self, group: GroupRef, wanted: dict[int, list[Span]]) -> None:
        columns = (GroupMember.pupil, GroupMember.from_date, GroupMember.to_date)
        there: dict[int, list[Span]] = {}
        for pupil, starts, ends in rows(GroupMember.select(*columns).where(GroupMember.group == group.id)):
            there.setdefault(pupil, []).append((starts, ends))
        changed, new = False, not there
        for pupil, spans in sorted(wanted.items()):
            for span in spans:
                known = there.get(pupil, [])
                same = [one for one in known if _meet(one, span)]
                if not same:
                    known = there.setdefault(pupil, [])
                    known.append(span)
                    self._ledger.insert(
                        None, GroupMember, group=group.id, pupil=pupil, from_date=span[0], to_date=span[1]
                    )
                    changed = True
                elif span[1] is not None and same[-1][1] is None:
                    self._end_member(group, pupil, same[-1][0], span[1])
                    changed = True
        counts = self._ledger.added if new else self._ledger.changed if changed else self._ledger.unchanged
        counts["groups"] += 1

    def _end_member(self, group: GroupRef, pupil: int, since: date, last: date) -> None:
        here = (
            (GroupMember.group == group.id) & (GroupMember.pupil == pupil) & (GroupMember.from_date == since)
        )
        GroupMember.update(to_date=last).where(here).execute()
        before = stored({"group": group.id, "pupil": pupil, "from_date": since})
        key = f"{group.id}/{pupil}/{since:%Y%m%d}"
        self._ledger.record(Record("group_member", key, before, {**before, **stored({"to_date": last})}))

    # --- who teaches ---------------------------------------------------------------------------------------

    def _assign(self, course: CourseRef, teachers: list[tuple[int, MemberRecord]]) -> bool:
        """Who takes a course; a teacher whom the bundle no longer names ends today.  True if something changed."""
        columns = (
            CourseTeacher.teacher, CourseTeacher.from_date, CourseTeacher.to_date, CourseTeacher.substitute
        )  # fmt: skip
        there = [
            (teacher, (starts, ends), bool(substitute))
            for teacher, starts, ends, substitute in rows(
                CourseTeacher.select(*columns).where(CourseTeacher.course == course.id)
            )
        ]
        changed = False
        for person, one in teachers:
            span = (self._year.starts(one.begins), self._year.ends(one.ends))
            stands_in = self._files.ours and not one.primary
            if not self._staff.is_staff(person) or (span[1] is not None and span[1] < span[0]):
                continue
            if any(teacher == person and _meet(theirs, span) for teacher, theirs, _ in there):
                continue
            there.append((person, span, stands_in))
            self._ledger.insert(
                None, CourseTeacher,
                course=course.id, teacher=person, from_date=span[0], to_date=span[1], substitute=int(stands_in),
            )  # fmt: skip
            changed = True
        named = {person for person, _ in teachers}
        for teacher, theirs, substitute in there if named and not self._files.delta else ():
            if teacher not in named and not substitute and theirs[1] is None:
                self._end_teacher(course.id, teacher, theirs[0])
                changed = True
        return changed

    def _end_teacher(self, course: int, teacher: int, since: date) -> None:
        last = max(self._ledger.session.clock.today() - _DAY, since)
        here = (
            (CourseTeacher.course == course)
            & (CourseTeacher.teacher == teacher)
            & (CourseTeacher.from_date == since)
        )
        CourseTeacher.update(to_date=last).where(here).execute()
        before = stored({"course": course, "teacher": teacher, "from_date": since, "substitute": 0})
        key = f"{course}/{teacher}/{since:%Y%m%d}"
        self._ledger.record(Record("course_teacher", key, before, {**before, **stored({"to_date": last})}))


def _meet(one: Span, other: Span) -> bool:
    """Whether two spans have a day in common."""
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])
