"""What changes a few times a year: names, classes, courses, and who is in them.

Every answer is kept by `Session.reference` until the change log tells of a change to it, so that a view which
asks again reads no page.  The functions are for queries and commands of all features, inside a transaction,
and check no permission: who may see a journal may see who is in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from app.errors import NotFound
from app.permissions import Action, Target, can
from app.school.calendar import scheme_terms, year_row
from app.school.calendar import term_row as term_row  # noqa: PLC0414 - asked for here by others
from app.school.rows import ClassFacts, CourseCard, CourseFacts, PupilCourse, RosterLine, TermRow
from app.school.spans import Span, covers, intersected, joined, overlaps
from app.session import Session
from models.base import rows
from models.people import Person
from models.school import Course, CourseTeacher, Enrollment, GroupMember, SchoolClass, StudyGroup, Subject

OPEN_TERMS = "journal.open_terms"
"""The setting of a course that says which closed periods are open for it; see `opened_terms`."""

# --- names ----------------------------------------------------------------------------------------------


def names(session: Session, ids: Iterable[int | None]) -> dict[int, str]:
    """Full names («Фамилия Имя Отчество») by the person's id; at most 1 statement, for those unknown."""
    known: dict[int, str] = session.reference("names", dict)
    wanted = {one for one in ids if one is not None}
    missing = wanted - known.keys()
    if missing:
        columns = (Person.id, Person.last_name, Person.first_name, Person.patronymic)
        for person, *parts in rows(Person.select(*columns).where(Person.id.in_(sorted(missing)))):
            known[person] = full_name(*parts)
        numbers = {one for one in missing if known.get(one, "").startswith("№")}
        if numbers:
            known.update(_merged_names(session, numbers))
    return {one: known[one] for one in wanted if one in known}


def _merged_names(session: Session, numbers: set[int]) -> dict[int, str]:
    """Who was merged into another is called as that one: what the log tells of him is told of a human being."""
    merged = {int(number): person for number, person in session.setting("people.merged").items()}
    spoken = names(session, [merged[one] for one in numbers & merged.keys()])
    return {one: spoken[merged[one]] for one in numbers & merged.keys() if merged[one] in spoken}


def full_name(last: str, first: str, patronymic: str) -> str:
    """The parts that there are, with single blanks."""
    return " ".join(part for part in (last, first, patronymic) if part)


# --- classes --------------------------------------------------------------------------------------------


def class_facts(session: Session, class_id: int) -> ClassFacts:
    """A class.  Raises NotFound("class.unknown")."""
    facts = classes(session).get(class_id)
    if facts is None:
        raise NotFound("class.unknown", school_class=class_id)
    return facts


def classes(session: Session) -> dict[int, ClassFacts]:
    """All classes of all years by id; by year, grade and letter."""

    def load() -> dict[int, ClassFacts]:
        query = SchoolClass.select(
            SchoolClass.id, SchoolClass.grade, SchoolClass.letter, SchoolClass.year, SchoolClass.term_scheme,
            SchoolClass.bell_schedule, SchoolClass.study_days,
        ).order_by(SchoolClass.year, SchoolClass.grade, SchoolClass.letter)  # fmt: skip
        return {
            class_id: ClassFacts(
                class_id,
                class_name(grade, letter),
                grade,
                letter,
                year_row(session, year),
                scheme,
                bells,
                days,
            )
            for class_id, grade, letter, year, scheme, bells, days in rows(query)
        }

    return session.reference("classes", load)


def class_name(grade: int, letter: str) -> str:
    """«7А», «10-хим/био»."""
    return f"{grade}{letter}"


def class_roster(session: Session, class_id: int) -> tuple[RosterLine, ...]:
    """The pupils of a class with their days in it, leavers too, by name."""

    def load() -> tuple[RosterLine, ...]:
        query = (
            Enrollment.select(
                Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sort_key,
                Enrollment.from_date, Enrollment.to_date,
            )
            .join(Person, on=(Enrollment.pupil == Person.id))
            .where(Enrollment.school_class == class_id)
        )  # fmt: skip
        return roster_lines(session, rows(query))

    return session.reference(("class_roster", class_id), load)


def roster_lines(session: Session, found: Iterable[tuple[Any, ...]]) -> tuple[RosterLine, ...]:
    """Roster lines from rows of a person and a span; keeps the names on the way."""
    known: dict[int, str] = session.reference("names", dict)
    people: dict[int, tuple[str, list[Span]]] = {}
    for person, last, first, patronymic, sort_key, starts, ends in found:
        known[person] = full_name(last, first, patronymic)
        people.setdefault(person, (sort_key, []))[1].append((starts, ends))
    lines = [
        RosterLine(one, known[one], sort_key, joined(spans)) for one, (sort_key, spans) in people.items()
    ]
    return tuple(sorted(lines, key=lambda line: (line.sort_key, line.pupil_id)))


# --- courses --------------------------------------------------------------------------------------------


def course_facts(session: Session, course_id: int) -> CourseFacts:
    """A course.  Raises NotFound("course.unknown")."""
    found = courses(session, (course_id,))
    if not found:
        raise NotFound("course.unknown", course=course_id)
    return found[0]


def courses(session: Session, ids: Collection[int]) -> tuple[CourseFacts, ...]:
    """The courses of these ids, in the order of lists; 4 statements at most for those not yet known."""
    known: dict[int, CourseFacts] = session.reference("courses", dict)
    missing = [one for one in ids if one not in known]
    if missing:
        known.update({one.course_id: one for one in _load_courses(session, Course.id.in_(missing))})
    return tuple(sorted((known[one] for one in set(ids) if one in known), key=_course_order))


def class_courses(session: Session, class_id: int) -> tuple[CourseFacts, ...]:
    """The courses of a class, of its parts, and of groups across classes with its pupils; by subject."""

    def load() -> tuple[CourseFacts, ...]:
        members = (
            GroupMember.select(GroupMember.group)
            .join(Enrollment, on=(Enrollment.pupil == GroupMember.pupil))
            .where(Enrollment.school_class == class_id)
        )
        year_id = class_facts(session, class_id).year.id
        across = StudyGroup.school_class.is_null() & (StudyGroup.year == year_id) & StudyGroup.id.in_(members)
        query = (
            Course.select(Course.id)
            .join(StudyGroup, on=(Course.group == StudyGroup.id))
            .where((StudyGroup.school_class == class_id) | across)
        )
        return courses(session, [row[0] for row in rows(query)])

    return session.reference(("class_courses", class_id), load)


def pupil_courses(session: Session, pupil_id: int, on: date | tuple[date, date]) -> tuple[PupilCourse, ...]:
    """The courses that a pupil takes on a day or within a range of days (both included), by subject."""
    starts, ends = on if isinstance(on, tuple) else (on, on)
    return tuple(one for one in _all_courses_of(session, pupil_id) if overlaps(one.spans, starts, ends))


def pupil_classes(session: Session, pupil_id: int) -> tuple[tuple[ClassFacts, Span], ...]:
    """The classes that a pupil has been in, in order, with the days in each."""

    def load() -> tuple[tuple[ClassFacts, Span], ...]:
        query = (
            Enrollment.select(Enrollment.school_class, Enrollment.from_date, Enrollment.to_date)
            .where(Enrollment.pupil == pupil_id)
            .order_by(Enrollment.from_date)
        )
        return tuple((class_facts(session, one), (starts, ends)) for one, starts, ends in rows(query))

    return session.reference(("pupil_classes", pupil_id), load)


def class_on(session: Session, pupil_id: int, on: date) -> ClassFacts | None:
    """The class that a pupil is in on a day; outside all enrolments the last begun before, else the first."""
    found = pupil_classes(session, pupil_id)
    # "Still in the class" ends with the class's year: nobody closes it for those who move up.
    inside = [one for one, span in found if covers((span,), on) and on <= one.year.ends]
    before = [one for one, span in found if span[0] <= on]
    for choice in (inside, before):
        if choice:
            return choice[-1]
    return found[0][0] if found else None


def _all_courses_of(session: Session, pupil_id: int) -> tuple[PupilCourse, ...]:
    def load() -> tuple[PupilCourse, ...]:
        in_class: dict[int, list[Span]] = {}
        in_year: dict[int, list[Span]] = {}
        for one, span in pupil_classes(session, pupil_id):
            # "Still in the class" ends with the class's year, else each week would read the courses of all years.
            for inside in intersected((span,), ((one.year.starts, one.year.ends),)):
                in_class.setdefault(one.class_id, []).append(inside)
                in_year.setdefault(one.year.id, []).append(inside)
        groups: dict[int, list[Span]] = {}
        membership = (GroupMember.group, GroupMember.from_date, GroupMember.to_date)
        for group, starts, ends in rows(GroupMember.select(*membership).where(GroupMember.pupil == pupil_id)):
            groups.setdefault(group, []).append((starts, ends))
        query = (
            Course.select(Course.id)
            .join(StudyGroup, on=(Course.group == StudyGroup.id))
            .where(
                ((StudyGroup.whole == True) & StudyGroup.school_class.in_(list(in_class)))  # noqa: E712 - SQL
                | StudyGroup.id.in_(list(groups))
            )
        )
        found = []
        for course in courses(session, [row[0] for row in rows(query)]):
            here = (
                in_year.get(course.year.id, [])
                if course.class_id is None
                else in_class.get(course.class_id, [])
            )
            spans = joined(here) if course.whole_class else intersected(groups[course.group_id], here)
            if spans:
                found.append(PupilCourse(course, spans))
        return tuple(found)

    return session.reference(("pupil_courses", pupil_id), load)


def course_card(session: Session, course_id: int) -> CourseCard:
    """A course as lists show it.  Raises NotFound("course.unknown")."""
    one = course_facts(session, course_id)
    return CourseCard(
        one.course_id, one.subject, one.class_name, one.group_name, one.class_id, one.teacher,
        one.year.id, one.year.name, can(session, Action.SET_MARK, Target(course=course_id)),
    )  # fmt: skip


def course_terms(session: Session, course_id: int) -> tuple[TermRow, ...]:
    """The periods of the class that a course is taught to (of its members' first class, across classes).

    A closed one that the deputy head has opened for this course for a time is not closed here and today.
    """
    terms = scheme_terms(session, course_facts(session, course_id).scheme_id)
    opened = opened_terms(session, course_id)
    return (
        tuple(replace(term, closed=False) if term.id in opened else term for term in terms)
        if opened
        else terms
    )


def course_term(session: Session, course_id: int, term_id: int) -> TermRow:
    """A period as it is for a course.  Raises NotFound("term.unknown")."""
    own = (term for term in course_terms(session, course_id) if term.id == term_id)
    return next(own, None) or term_row(session, term_id)


def opened_terms(session: Session, course_id: int) -> dict[int, date]:
    """The closed periods that are open for a course today, by id, each with the last day of it."""
    stored: dict[str, str] = session.setting(OPEN_TERMS, course_scope(course_id))
    until = {int(term): date.fromisoformat(day) for term, day in stored.items()}
    return {term: day for term, day in until.items() if session.clock.today() <= day}


def course_scope(course_id: int) -> str:
    """The scope of a setting that is of one course."""
    return f"course:{course_id}"


def roster(session: Session, course_id: int) -> tuple[RosterLine, ...]:
    """The pupils of a course with their days in it, leavers too, by name.

    Of a group: the days of membership on which the pupil was also in the class (in any class of the year,
    across classes); who leaves the school need not be taken out of each group by hand.
    """
    course = course_facts(session, course_id)
    if course.whole_class and course.class_id is not None:
        return class_roster(session, course.class_id)
    return session.reference(("group_roster", course.group_id), lambda: _group_roster(session, course))


def _group_roster(session: Session, course: CourseFacts) -> tuple[RosterLine, ...]:
    members = (
        GroupMember.select(
            Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sort_key,
            GroupMember.from_date, GroupMember.to_date,
        )
        .join(Person, on=(GroupMember.pupil == Person.id))
        .where(GroupMember.group == course.group_id)
    )  # fmt: skip
    lines = roster_lines(session, rows(members))
    enrolled = (
        Enrollment.select(Enrollment.pupil, Enrollment.from_date, Enrollment.to_date)
        .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
        .where(Enrollment.pupil.in_([line.pupil_id for line in lines]))
    )
    if course.class_id is None:
        enrolled = enrolled.where(SchoolClass.year == course.year.id)
    else:
        enrolled = enrolled.where(SchoolClass.id == course.class_id)
    in_class: dict[int, list[Span]] = {}
    for pupil, starts, ends in rows(enrolled):
        in_class.setdefault(pupil, []).append((starts, ends))
    result = []
    for line in lines:
        spans = intersected(line.spans, in_class.get(line.pupil_id, []))
        if spans:
            result.append(RosterLine(line.pupil_id, line.name, line.sort_key, spans))
    return tuple(result)


def _course_order(course: CourseFacts) -> tuple[Any, ...]:
    return (
        -course.year.starts.toordinal(), course.grade or 0, course.class_name, course.subject_position,
        course.subject, course.group_name, course.course_id,
    )  # fmt: skip


def _load_courses(session: Session, condition: Any) -> list[CourseFacts]:
    query = (
        Course.select(
            Course.id, Course.year, StudyGroup.school_class,
            Subject.id, Subject.name, Subject.short_name, Subject.position, Subject.scale,
            Subject.threshold_3, Subject.threshold_4, Subject.threshold_5,
            StudyGroup.id, StudyGroup.name, StudyGroup.whole, StudyGroup.home,
        )
        .join(Subject, on=(Course.subject == Subject.id))
        .switch(Course)
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(condition)
    )  # fmt: skip
    found = list(rows(query))
    teachers = _main_teachers(session, [row[0] for row in found])
    spoken = names(session, teachers.values())
    across = _schemes_across(found)
    return [_course(session, row, teachers.get(row[0]), spoken, across) for row in found]


def _course(
    session: Session,
    row: tuple[Any, ...],
    teacher: int | None,
    spoken: dict[int, str],
    across: dict[int, int],
) -> CourseFacts:
    course, year, class_id, *subject, group, label, whole, home = row
    subject_id, name, short, position, scale, *thresholds = subject
    one = class_facts(session, class_id) if class_id is not None else None
    return CourseFacts(
        course_id=course,
        year=year_row(session, year),
        subject_id=subject_id,
        subject=name,
        subject_short=short,
        subject_position=position,
        scale=scale,
        thresholds=(thresholds[0], thresholds[1], thresholds[2]),
        group_id=group,
        group_name=label,
        whole_class=bool(whole),
        home_id=home,
        class_id=class_id,
        class_name=one.name if one else "",
        grade=one.grade if one else None,
        scheme_id=one.scheme_id if one else across.get(group),
        teacher_id=teacher,
        teacher=spoken.get(teacher, "") if teacher is not None else "",
    )


def _main_teachers(session: Session, course_ids: list[int]) -> dict[int, int]:
    """Who teaches each course for good: today, else whoever did last."""
    today = session.clock.today()
    query = CourseTeacher.select(
        CourseTeacher.course, CourseTeacher.teacher, CourseTeacher.from_date, CourseTeacher.to_date,
        CourseTeacher.substitute,
    ).where(CourseTeacher.course.in_(course_ids))  # fmt: skip
    best: dict[int, tuple[tuple[bool, bool, date], int]] = {}
    for course, teacher, starts, ends, substitute in rows(query):
        rank = (not substitute, covers(((starts, ends),), today), starts)
        if course not in best or rank > best[course][0]:
            best[course] = (rank, teacher)
    return {course: teacher for course, (_, teacher) in best.items()}


def _schemes_across(found: Iterable[tuple[Any, ...]]) -> dict[int, int]:
    """The division of the year that groups across classes follow: that of their members' lowest class.  At most 1
    statement, for rows of `_load_courses`."""
    of_year = {row[11]: row[1] for row in found if row[2] is None}
    if not of_year:
        return {}
    query = (
        GroupMember.select(
            GroupMember.group,
            SchoolClass.year,
            SchoolClass.grade,
            SchoolClass.letter,
            SchoolClass.term_scheme,
        )
        .join(Enrollment, on=(Enrollment.pupil == GroupMember.pupil))
        .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
        .where(GroupMember.group.in_(sorted(of_year)), SchoolClass.year.in_(sorted(set(of_year.values()))))
        .distinct()
    )
    lowest: dict[int, tuple[int, str, int]] = {}
    for group, year, *rank in rows(query):
        if year == of_year[group] and (group not in lowest or tuple(rank) < lowest[group]):
            lowest[group] = (rank[0], rank[1], rank[2])
    return {group: scheme for group, (_, _, scheme) in lowest.items()}
