"""Who may write to whom now.  Inside a transaction; the answers are kept by the session until the structure changes.

* Administration (administrator, deputy head, head) writes to everybody, and everybody to it.
* Staff write to one another.
* A teacher writes to the families of the pupils whom he teaches now (who stands in: while it lasts), a class teacher
  to those of the class.
* A family writes to these same teachers and class teachers of its child, and never to another family.

An inbox belongs to a side, and so do these rights: who is a teacher and a deputy head has those of both in either role.
"""

from __future__ import annotations

from collections.abc import Collection

from app.codes import Role, Side, side_of
from app.school import calendar, structure
from app.scope import not_over, teaches
from app.session import Session
from models.base import rows
from models.people import Guardianship, Person, StaffRole
from models.school import ClassTeacher, CourseTeacher

LEADERS = frozenset({Role.ADMIN, Role.DEPUTY, Role.HEAD})
"""The administration, for all."""
_RANK = (Role.HEAD, Role.DEPUTY, Role.ADMIN, Role.CLASS_TEACHER, Role.TEACHER)
"""As what somebody is named who is several."""


def my_side(session: Session) -> Side:
    """As what the session writes and reads."""
    return side_of(session.role)


def staff_roles(session: Session) -> dict[int, Role]:
    """Everybody who works at the school now, by name, with the highest role.  2 statements, kept."""

    def load() -> dict[int, Role]:
        held: dict[int, set[Role]] = {}
        for person, role in rows(StaffRole.select(StaffRole.person, StaffRole.role)):
            held.setdefault(person, set()).add(Role(role))
        leading = ClassTeacher.select(ClassTeacher.person).where(
            not_over(ClassTeacher, session.clock.today())
        )
        for (person,) in rows(leading.distinct()):
            held.setdefault(person, set()).add(Role.CLASS_TEACHER)
        order = Person.select(Person.id).where(Person.id.in_(list(held))).order_by(Person.sort_key, Person.id)
        return {person: next(role for role in _RANK if role in held[person]) for (person,) in rows(order)}

    return session.reference("letters.staff", load)


def leaders(session: Session) -> tuple[int, ...]:
    """The administration, by name.  Kept."""

    def load() -> tuple[int, ...]:
        granted = StaffRole.select(StaffRole.person).where(StaffRole.role.in_([one.value for one in LEADERS]))
        found = {row[0] for row in rows(granted)}
        return tuple(person for person in staff_roles(session) if person in found)

    return session.reference("letters.leaders", load)


def on_watch() -> tuple[int, ...]:
    """Who takes up what is urgent and unseen: the deputy heads; where there are none, the head.  1 statement."""
    held: dict[str, list[int]] = {}
    for person, role in rows(StaffRole.select(StaffRole.person, StaffRole.role)):
        held.setdefault(role, []).append(person)
    return tuple(held.get(Role.DEPUTY, ()) or held.get(Role.HEAD, ()))


def is_leader(session: Session) -> bool:
    """Whether the asker is of the administration, on the side of staff."""
    return my_side(session) is Side.STAFF and bool(LEADERS.intersection(session.roles))


# --- a child and its school -------------------------------------------------------------------------------------------


def class_teachers_of(session: Session, pupil: int) -> tuple[int, ...]:
    """The class teachers of the class that a pupil is in.  1 statement, kept by class."""
    on = structure.class_on(session, pupil, session.clock.today())
    if on is None or not _is_enrolled(session, pupil):
        return ()

    def load() -> tuple[int, ...]:
        found = ClassTeacher.select(ClassTeacher.person).where(
            ClassTeacher.school_class == on.class_id, not_over(ClassTeacher, session.clock.today())
        )
        return tuple(dict.fromkeys(row[0] for row in rows(found)))

    return session.reference(("letters.class_teachers", on.class_id), load)


def teachers_of(session: Session, pupil: int) -> dict[int, tuple[str, ...]]:
    """Who teaches a pupil now, each with the subjects, in the order of these.  2 statements, kept by child."""

    def load() -> dict[int, tuple[str, ...]]:
        taken = _courses_now(session, pupil)
        now = CourseTeacher.select(CourseTeacher.course, CourseTeacher.teacher).where(
            CourseTeacher.course.in_(list(taken)), teaches(session.clock.today())
        )
        by_course: dict[int, list[int]] = {}
        for course, teacher in rows(now):
            by_course.setdefault(course, []).append(teacher)
        found: dict[int, list[str]] = {}
        for course, subject in taken.items():
            for teacher in by_course.get(course, ()):
                found.setdefault(teacher, []).append(subject)
        return {teacher: tuple(dict.fromkeys(subjects)) for teacher, subjects in found.items()}

    return session.reference(("letters.teachers", pupil), load)


def _courses_now(session: Session, pupil: int) -> dict[int, str]:
    """The courses that a pupil takes today, with their subjects, in the order of these."""
    if not _is_enrolled(session, pupil):
        return {}
    taken = structure.pupil_courses(session, pupil, session.clock.today())
    return {one.course.course_id: one.course.subject for one in taken}


def _is_enrolled(session: Session, pupil: int) -> bool:
    """Whether a pupil is in a class of this year today: who has left is of no teacher any more."""
    today = session.clock.today()
    year = calendar.year_of(session, today)
    return any(
        year is not None
        and one.year.id == year.id
        and span[0] <= today
        and (span[1] is None or today <= span[1])
        for one, span in structure.pupil_classes(session, pupil)
    )


def reachable_staff(session: Session, pupil: int) -> frozenset[int]:
    """Whom the family of a child may write to."""
    found = {*class_teachers_of(session, pupil), *teachers_of(session, pupil), *leaders(session)}
    return frozenset(found) & staff_roles(session).keys()


def guardians_of(pupils: Collection[int]) -> dict[int, list[int]]:
    """The parents of pupils.  1 statement."""
    found: dict[int, list[int]] = {}
    query = Guardianship.select(Guardianship.pupil, Guardianship.parent).where(
        Guardianship.pupil.in_(list(pupils))
    )
    for pupil, parent in rows(query):
        found.setdefault(pupil, []).append(parent)
    return found


# --- staff and families -----------------------------------------------------------------------------------------------


def own_classes(session: Session) -> tuple[int, ...]:
    """The classes that a member of staff leads now: of this year or a later one."""

    def load() -> tuple[int, ...]:
        today = session.clock.today()
        year = calendar.year_of(session, today)
        found = ClassTeacher.select(ClassTeacher.school_class).where(
            ClassTeacher.person == session.person_id, not_over(ClassTeacher, today)
        )
        led = {row[0] for row in rows(found)}
        return tuple(
            one.class_id
            for one in structure.classes(session).values()
            if one.class_id in led and year is not None and one.year.starts >= year.starts
        )

    return session.reference("letters.classes", load)


def own_courses(session: Session) -> tuple[int, ...]:
    """The courses of this year that a member of staff teaches now, in the order of lists."""

    def load() -> tuple[int, ...]:
        today = session.clock.today()
        year = calendar.year_of(session, today)
        mine = CourseTeacher.select(CourseTeacher.course).where(
            CourseTeacher.teacher == session.person_id, teaches(today)
        )
        found = structure.courses(session, [row[0] for row in rows(mine)])
        return tuple(one.course_id for one in found if year is not None and one.year.id == year.id)

    return session.reference("letters.courses", load)


def pupils_of_class(session: Session, class_id: int) -> list[int]:
    """The pupils of a class today, by name."""
    today = session.clock.today()
    return [line.pupil_id for line in structure.class_roster(session, class_id) if line.covers(today)]


def pupils_of_course(session: Session, course_id: int) -> list[int]:
    """The pupils of a course today, by name."""
    today = session.clock.today()
    return [line.pupil_id for line in structure.roster(session, course_id) if line.covers(today)]


def own_pupils(session: Session) -> frozenset[int]:
    """The pupils whom a member of staff teaches or leads now.  Rosters, kept."""

    def load() -> frozenset[int]:
        led = (pupils_of_class(session, one) for one in own_classes(session))
        taught = (pupils_of_course(session, one) for one in own_courses(session))
        return frozenset(pupil for found in (*led, *taught) for pupil in found)

    return session.reference("letters.pupils", load)


def may_write_family(session: Session, pupil: int) -> bool:
    """Whether a member of staff may write to the family of a pupil."""
    if my_side(session) is not Side.STAFF:
        return False
    return is_leader(session) or pupil in own_pupils(session)


# --- switches ---------------------------------------------------------------------------------------------------------


def may_write(session: Session) -> bool:
    """Whether the asker's side may write at all."""
    return my_side(session) is not Side.PUPIL or bool(session.setting("messages.pupils_write"))


def may_be_urgent(session: Session) -> bool:
    """Whether the asker may send urgent messages."""
    allowed = session.setting("messages.urgent_from")
    side = my_side(session)
    return side is Side.STAFF or allowed == "all" or (side is Side.PARENT and allowed == "parents")
