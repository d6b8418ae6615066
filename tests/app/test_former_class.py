"""The class of the year before, which nobody has closed, is no way to its pupils: they are another's class now."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import Role
from app.diary.paper.queries import class_extracts, class_week_for_print
from app.diary.queries import diary_week, my_pupils
from app.errors import NotAllowed
from app.permissions import Action, Target, can
from app.progress.rating import rating
from app.session import Session
from models.school import AcademicYear, ClassTeacher, Enrollment, SchoolClass
from tests.build import LESSON_DAYS, BuiltSchool

LAST_YEAR = date(2025, 9, 1), date(2026, 8, 31)


@pytest.fixture
def former(school: BuiltSchool) -> Session:
    """Словов led Берёзкин's class last year, and leads 7А now; neither lead nor place in the class has an end."""
    with school.file.writing():
        year = AcademicYear.create(name="2025/2026", starts=LAST_YEAR[0], ends=LAST_YEAR[1])
        one = SchoolClass.create(
            year=year, grade=6, letter="Б", term_scheme=school.quarters, bell_schedule=school.bells
        )
        school.ids["class_before"] = one.id
        for pupil in (school.beryozkin, school.arbuzova):
            Enrollment.create(school_class=one, pupil=pupil, from_date=LAST_YEAR[0])
        ClassTeacher.create(school_class=one, person=school.russian_teacher, from_date=LAST_YEAR[0])
    return school.session(Role.CLASS_TEACHER, school.russian_teacher)


def test_this_years_diary_and_login_are_out_of_reach(school: BuiltSchool, former: Session) -> None:
    with pytest.raises(NotAllowed):
        diary_week(former, school.beryozkin, LESSON_DAYS[0])
    assert school.beryozkin not in {one.pupil_id for one in my_pupils(former)}
    with pytest.raises(NotAllowed):
        rating(former, school.beryozkin)
    assert not can(former, Action.ISSUE_LOGIN, Target(person=school.beryozkin))
    assert diary_week(former, school.arbuzova, LESSON_DAYS[0]).pupil.name == "Арбузова Анна"
    assert not can(former, Action.ISSUE_LOGIN, Target(school_class=school.class_before))
    assert can(former, Action.ISSUE_LOGIN, Target(person=school.arbuzova))
    assert can(former, Action.ISSUE_LOGIN, Target(school_class=school.class_a))


def test_papers_of_the_class_end_with_its_year(school: BuiltSchool, former: Session) -> None:
    days = LESSON_DAYS[0], LESSON_DAYS[-1]
    assert class_extracts(former, school.class_before, *days) == ()
    assert class_week_for_print(former, school.class_before, LESSON_DAYS[0]) == ()
    before = class_extracts(former, school.class_before, date(2025, 11, 1), date(2025, 11, 30))
    assert [one.pupil.name for one in before] == ["Арбузова Анна", "Берёзкин Борис"]
