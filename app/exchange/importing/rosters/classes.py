"""The pupils of a bundle, the classes they are in, and who answers for the classes.

A home class («homeroom») is a class here; its title says which («7А», «Class 7B»), or its grade and title together.  A
pupil of no home class is in the class of his grade, which then has no letter.  Grades are 1 to 11 here: a pupil of
another is refused.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta

from app.changes import Record
from app.exchange.importing.ledger import Ledger, stored
from app.exchange.importing.matching import matched
from app.exchange.importing.pupils import OtherYears, Stored, stored_pupils
from app.exchange.importing.rosters.people import Details, People
from app.exchange.importing.rosters.year import RosterYear
from app.exchange.importing.school import Classes, ClassRef, enrolled
from app.exchange.names import Unreadable, parse_class_name
from app.exchange.reasons import Reason
from app.exchange.records import ClassName, Place
from app.exchange.rosters import ClassRecord, MemberRecord, RosterFiles, UserRecord
from app.school.spans import Span
from models.base import rows
from models.school import ClassTeacher, Enrollment

FIRST_GRADE, LAST_GRADE = 1, 11
_DAY = timedelta(days=1)


def grade_of(text: str) -> int | None:
    """«07» → 7; None for what is no grade here («KG», «12», «PS1»)."""
    text = text.strip()
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= 2 else 0
    return number if FIRST_GRADE <= number <= LAST_GRADE else None


@dataclass
class _Stay:
    """A pupil in a class of the bundle: from when to when, as far as it is told."""

    ref: ClassRef
    place: Place
    begins: date | None = None
    ends: date | None = None


@dataclass
class _Wanted:
    user: UserRecord
    stays: list[_Stay] = field(default_factory=list)


class Pupils:
    """The pupils of a bundle."""

    def __init__(
        self, ledger: Ledger, files: RosterFiles, year: RosterYear, people: People, given: ClassName | None
    ) -> None:
        self._ledger, self._files, self._year, self._people = ledger, files, year, people
        self._given = given
        self.classes = Classes(ledger, year.year)
        stored_ = stored_pupils()
        self._before = OtherYears(year.year, stored_)
        self._here: dict[int, list[Stored]] = {}
        for one in stored_:
            if any(each.id == one.class_id for each in self.classes.all()):
                self._here.setdefault(one.class_id, []).append(one)
        self._spans: dict[int, dict[int, list[Span]]] = {}
        """pupil → class → days in it, of this year."""
        for class_id, of_class in enrolled([each.id for each in self.classes.all()]).items():
            for pupil, spans in of_class.items():
                self._spans.setdefault(pupil, {})[class_id] = spans
        self._taken: set[int] = set()
        self._homes: dict[str, ClassRef | None] = {}
        self._named: dict[int, str] = {}
        self.of_class: dict[int, set[int]] = {}
        """class → those whom the bundle has in it."""

    # --- which class ---------------------------------------------------------------------------------------

    def store(
        self, users: list[UserRecord], classes: dict[str, ClassRecord], members: list[MemberRecord]
    ) -> set[int]:
        """Find or make all pupils and their classes; returns the pupils."""
        of_user: dict[str, list[MemberRecord]] = {}
        for one in members:
            if one.role == "student":
                of_user.setdefault(one.user, []).append(one)
        grades = self._grades(users, classes, of_user)
        by_class: dict[int, list[_Wanted]] = {}
        for user in users:
            wanted = self._wanted(user, of_user.get(user.id, []), classes, grades)
            if wanted is not None:
                by_class.setdefault(wanted.stays[0].ref.id, []).append(wanted)
        found: set[int] = set()
        for class_id, those in by_class.items():
            found |= self._store_class(class_id, those)
        return found

    def _grades(
        self,
        users: list[UserRecord],
        classes: dict[str, ClassRecord],
        of_user: dict[str, list[MemberRecord]],
    ) -> dict[str, str]:
        """home class → the grade that it, or all its pupils, have."""
        told: dict[str, set[str]] = {}
        for user in users:
            for one in of_user.get(user.id, ()):
                if user.grades and one.class_id in classes and classes[one.class_id].home:
                    told.setdefault(one.class_id, set()).add(user.grades[0])
        found = {}
        for number, record in classes.items():
            grades = set(record.grades[:1]) or told.get(number, set())
            if record.home and len(grades) == 1:
                found[number] = next(iter(grades))
        return found

    def _wanted(
        self,
        user: UserRecord,
        members: list[MemberRecord],
        classes: dict[str, ClassRecord],
        grades: dict[str, str],
    ) -> _Wanted | None:
        """Where a pupil belongs; None, and refused, where that cannot be told."""
        wanted = _Wanted(user)
        homes = [one for one in members if one.class_id in classes and classes[one.class_id].home]
        for one in homes:
            ref = self._home(classes[one.class_id], grades.get(one.class_id, ""))
            if ref is not None:
                wanted.stays.append(_Stay(ref, one.place, one.begins, one.ends))
        if homes:
            if not wanted.stays:
                self._ledger.refuse(user.place, classes[homes[0].class_id].title, Reason.CLASS_UNREADABLE)
            return wanted if wanted.stays else None
        present = self._present(user)
        if present is not None:
            if user.grades and grade_of(user.grades[0]) != present.grade:
                place = user.place.at("grades")
                self._ledger.refuse(place, present.name, Reason.PUPIL_ELSEWHERE, row_lost=False)
            wanted.stays.append(_Stay(self.classes.met(present), user.place))
            return wanted
        own = user.grades or self._grades_of_subjects(members, classes)
        if not own and self._given is not None:
            wanted.stays.append(_Stay(self.classes.get(self._given), user.place))
            return wanted
        grade = grade_of(own[0]) if own else None
        if grade is None:
            reason = Reason.GRADE_OUTSIDE if own else Reason.GRADE_MISSING
            self._ledger.refuse(user.place.at("grades"), own[0] if own else user.name.full, reason)
            return None
        wanted.stays.append(_Stay(self.classes.get(ClassName(str(grade), grade, "")), user.place))
        return wanted

    def _grades_of_subjects(
        self, members: list[MemberRecord], classes: dict[str, ClassRecord]
    ) -> tuple[str, ...]:
        """The one grade that the classes have which a pupil attends."""
        found: set[str] = set()
        for one in members:
            if one.class_id in classes:
                record = classes[one.class_id]
                subject = self._files.subjects.get(record.subject)
                grades = record.grades or (subject.grades if subject else ())
                found |= set(grades) if len(grades) == 1 else set()
        return tuple(found) if len(found) == 1 else ()

    def home(self, number: str) -> ClassRef | None:
        """The class that a home class of the bundle has become."""
        return self._homes.get(number)

    def _home(self, record: ClassRecord, grade: str) -> ClassRef | None:
        if record.id not in self._homes:
            name = _class_name(record, grade) or self._given
            ref = None if name is None else self.classes.get(name, self._year.kind_of(record))
            if (
                ref is not None
                and name is not self._given
                and self._named.setdefault(ref.id, record.id) != record.id
            ):
                # «7А» of two schools, or two classes of a grade whose titles say nothing: never one class.
                self._ledger.refuse(record.place, record.title, Reason.CLASS_TWICE)
                ref = None
            self._homes[record.id] = ref
        return self._homes[record.id]

    def _present(self, user: UserRecord) -> ClassRef | None:
        """The class of this year in which somebody is already whom the bundle puts into none."""
        person = self._people.find(user.id)
        there = self._spans.get(person, {}) if person is not None else {}
        last = max(there, key=lambda one: max(span[0] for span in there[one]), default=None)
        return next((one for one in self.classes.all() if one.id == last), None)

    # --- who is who ----------------------------------------------------------------------------------------

    def _store_class(self, class_id: int, those: list[_Wanted]) -> set[int]:
        people = [self._people.find(one.user.id) for one in those]
        self._taken.update(one for one in people if one is not None)
        there = [
            one
            for one in self._here.get(class_id, [])
            if one.id not in self._taken and self._people.is_free(one.id)
        ]
        unknown = [place for place, one in enumerate(people) if one is None]
        places = matched([self._people.of(those[one].user) for one in unknown], [one.known for one in there])
        for place, other in zip(unknown, places, strict=True):
            if other is not None:
                people[place] = there[other].id
                self._taken.add(there[other].id)
        found = set()
        for wanted, person in zip(those, people, strict=True):
            number = self._store_pupil(wanted, person)
            if number is not None:
                found.add(number)
        return found

    def _store_pupil(self, wanted: _Wanted, person: int | None) -> int | None:
        user = wanted.user
        if person is None:
            known = self._people.of(user)
            elsewhere = self._elsewhere(wanted)
            if elsewhere is not None:
                self._ledger.refuse(user.place, elsewhere, Reason.PUPIL_ELSEWHERE)
                return None
            before = self._before.find(known, wanted.stays[0].ref.grade, self._taken)
            person = None if before is None else before.id
        group = wanted.stays[-1].ref.name
        details: Details = ()
        if person is None:
            person = self._people.add(user, "pupils", group)
            changed = True
        else:
            self._taken.add(person)
            changed = self._people.states[person]["external_id"] != user.id
            details = self._people.keep(user, person)
            changed = changed or bool(details)
        stays = sorted(wanted.stays, key=lambda one: (one.begins or date.min, one.ref.id))
        for stay in stays:
            changed = self._enrol(person, stay) or changed
        self._people.count(user, person, "pupils", group, changed, details)
        for stay in stays:
            if self._spans.get(person, {}).get(stay.ref.id):
                self.of_class.setdefault(stay.ref.id, set()).add(person)
        return person

    def _elsewhere(self, wanted: _Wanted) -> str | None:
        """Another class of the year that has the same child, by name and day of birth; no id says otherwise."""
        known = self._people.of(wanted.user)
        mine = {stay.ref.id for stay in wanted.stays}
        for class_id, people in self._here.items() if known.born is not None else ():
            for one in people:
                same = one.known.key == known.key and one.known.born == known.born
                if same and class_id not in mine and one.ends is None and self._people.is_free(one.id):
                    return self._name_of(class_id)
        return None

    def _name_of(self, class_id: int) -> str:
        return next(each.name for each in self.classes.all() if each.id == class_id)

    # --- from when to when ---------------------------------------------------------------------------------

    def spans(self, pupil: int) -> dict[int, list[Span]]:
        """class → days in it, as it is by now."""
        return self._spans.get(pupil, {})

    def _enrol(self, pupil: int, stay: _Stay) -> bool:
        """Let a pupil be in a class as the bundle has it.  True if something changed."""
        starts, ends = self._year.starts(stay.begins), self._year.ends(stay.ends)
        if ends is not None and ends < starts:
            self._ledger.refuse(stay.place, f"{ends:%d.%m.%Y}", Reason.LEFT_BEFORE_YEAR, row_lost=False)
            return False
        spans = self._spans.setdefault(pupil, {}).setdefault(stay.ref.id, [])
        same = [one for one in spans if one[0] == starts] or [
            one for one in spans if stay.begins is None or _meet(one, (starts, ends))
        ]
        if same:
            return self._leave(pupil, stay.ref.id, same[-1], ends)
        changed = False
        for class_id, others in self._spans[pupil].items():
            for other in [one for one in others if class_id != stay.ref.id and _meet(one, (starts, ends))]:
                if stay.begins is None or other[1] is not None or other[0] >= starts:
                    self._ledger.refuse(stay.place, self._name_of(class_id), Reason.CLASSES_OVERLAP)
                    return changed
                changed = self._leave(pupil, class_id, other, starts - _DAY) or changed
        self._ledger.insert(
            None, Enrollment, school_class=stay.ref.id, pupil=pupil, from_date=starts, to_date=ends
        )
        spans.append((starts, ends))
        return True

    def _leave(self, pupil: int, class_id: int, span: Span, ends: date | None) -> bool:
        """End a span that has no end here; one that somebody has ended stays."""
        if ends is None or span[1] is not None:
            return False
        here = (
            (Enrollment.school_class == class_id)
            & (Enrollment.pupil == pupil)
            & (Enrollment.from_date == span[0])
        )
        Enrollment.update(to_date=ends).where(here).execute()
        before = stored({"school_class": class_id, "pupil": pupil, "from_date": span[0]})
        after = stored({"school_class": class_id, "pupil": pupil, "from_date": span[0], "to_date": ends})
        key = f"{class_id}/{pupil}/{span[0]:%Y%m%d}"
        self._ledger.record(Record("enrollment", key, before, after))
        spans = self._spans[pupil][class_id]
        spans[spans.index(span)] = (span[0], ends)
        return True

    # --- who answers for a class ---------------------------------------------------------------------------

    def store_class_teachers(self, members: list[MemberRecord], is_staff: set[int]) -> None:
        """Class teachers: of the teachers of a home class the one who is called primary, or the only one."""
        of_class: dict[str, list[MemberRecord]] = {}
        for one in members:
            if one.role == "teacher" and self._homes.get(one.class_id) is not None:
                of_class.setdefault(one.class_id, []).append(one)
        columns = (
            ClassTeacher.school_class,
            ClassTeacher.person,
            ClassTeacher.from_date,
            ClassTeacher.to_date,
        )
        there: dict[int, list[tuple[int, Span]]] = {}
        for class_id, person, starts, ends in rows(ClassTeacher.select(*columns)):
            there.setdefault(class_id, []).append((person, (starts, ends)))
        for number, found in of_class.items():
            ref = self._homes[number]
            assert ref is not None
            for one in found if len(found) == 1 else [each for each in found if each.primary]:
                person = self._people.find(one.user)
                if person is not None and person in is_staff:
                    self._store_class_teacher(ref, one, person, there.setdefault(ref.id, []))

    def _store_class_teacher(
        self, ref: ClassRef, one: MemberRecord, person: int, there: list[tuple[int, Span]]
    ) -> None:
        span = (self._year.starts(one.begins), self._year.ends(one.ends))
        if span[1] is not None and span[1] < span[0]:
            return
        if any(other == person and _meet(theirs, span) for other, theirs in there):
            return
        if any(_meet(theirs, span) for _, theirs in there):
            self._ledger.note(ref.name, Reason.CLASS_TEACHER_HERE)
            return
        self._ledger.insert(
            None, ClassTeacher, school_class=ref.id, person=person, from_date=span[0], to_date=span[1]
        )
        there.append((person, span))


def _class_name(record: ClassRecord, grade: str) -> ClassName | None:
    """What a home class is called here; None where nothing tells."""
    own = grade_of(grade)
    for text in (record.title, record.code):
        found = _parsed(text)
        if found is not None and (own is None or found.grade == own):
            return found
    if own is None:
        return None
    for text in (record.title, record.code):
        found = _parsed(f"{own}-{text}")
        if found is not None and found.letter:
            return found
    return ClassName(str(own), own, "")


def _parsed(text: str) -> ClassName | None:
    try:
        return parse_class_name(text)
    except Unreadable:
        return None


def _meet(one: Span, other: Span) -> bool:
    """Whether two spans have a day in common."""
    return (one[1] is None or other[0] <= one[1]) and (other[1] is None or one[0] <= other[1])
