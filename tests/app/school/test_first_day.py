"""How far a new school is: counted from what it has."""

from __future__ import annotations

from app.codes import Role
from app.school.first_day import FirstDay, StepKey, StepState, first_day, say_of_steps
from app.session import Session
from models.school import Enrollment
from tests.build import BuiltSchool


def states(day: FirstDay) -> dict[StepKey, StepState]:
    return {step.key: step.state for step in day.steps}


def test_the_steps_are_what_the_school_has(school: BuiltSchool) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    day = first_day(admin)
    assert (day.figures.classes, day.figures.classes_with_pupils, day.figures.classes_with_courses) == (
        2,
        2,
        2,
    )
    assert states(day) == {
        StepKey.YEAR: StepState.OPEN,
        StepKey.BELLS: StepState.OPEN,
        StepKey.CLASSES: StepState.DONE,
        StepKey.STAFF: StepState.DONE,
        StepKey.PARENTS: StepState.PART,
        StepKey.COURSES: StepState.DONE,
        StepKey.TIMETABLE: StepState.OPEN,
        StepKey.LOGINS: StepState.OPEN,
        StepKey.BACKUP: StepState.OPEN,
    }
    assert day.next is not None
    assert day.next.key is StepKey.YEAR
    say_of_steps(admin, [StepKey.YEAR], "done")
    for key in (StepKey.BELLS, StepKey.PARENTS, StepKey.TIMETABLE, StepKey.LOGINS, StepKey.BACKUP):
        say_of_steps(admin, [key], "skipped")
    assert first_day(admin).is_over
    say_of_steps(admin, [StepKey.PARENTS], "")
    assert [step.key for step in first_day(admin).steps if step.state is StepState.PART] == [StepKey.PARENTS]
    with school.file.writing():
        Enrollment.delete().where(Enrollment.school_class == school.class_b).execute()
    other: Session = school.session(Role.ADMIN, school.admin, school.other())
    assert states(first_day(other))[StepKey.CLASSES] is StepState.PART
