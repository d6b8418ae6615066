"""What people see before and after the first day of a year that was made in summer: the old year until then, the new
one from then on, and the years before at any time."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest

from app.diary.queries import diary_week, my_pupils
from app.journal.queries import journal_page, my_courses
from app.people.family import classes_today
from app.permissions import Action, Target, can
from app.progress.marks import pupil_marks
from app.progress.queries import pupil_year
from app.progress.rating import rating
from app.reports.offer import report_offer
from app.school import queries, structure
from app.school.new_year import commands as new_year
from app.scope import load_roles
from models.access import Account
from models.codes import Role
from models.people import Guardianship
from models.school import Enrollment
from tests.app.school.ladder import Ladder, ladder
from tests.app.school.test_new_year import SUMMER, class_id
from tests.build import BuiltSchool

AUTUMN = datetime(2027, 9, 1, 9, 0, tzinfo=timezone(timedelta(hours=3)))


@pytest.fixture
def laid(school: BuiltSchool) -> Ladder:
    school.clock.moment = SUMMER
    made = ladder(school)
    admin = school.session(Role.ADMIN, school.admin)
    new_year.carry_out(admin, new_year.proposal(admin))
    return made


def roles(school: BuiltSchool, person: int) -> tuple[Role, ...]:
    with school.file.reading():
        account = Account.get(Account.person == person).id
        return load_roles(account, person, school.clock.today())


def test_in_summer_the_old_year_is_shown(school: BuiltSchool, laid: Ladder) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    now = queries.current_year(admin)
    assert now is not None
    assert now.name == "2026/2027"
    assert {one.name for one in queries.classes(admin)} >= {"11А", "7А"}
    assert report_offer(admin).year.name == "2026/2027"
    pupil = school.session(Role.PUPIL, school.arbuzova)
    marks = pupil_marks(pupil, school.arbuzova)
    assert marks.year is not None
    assert marks.year.name == "2026/2027"
    assert [one.name for one in marks.years] == ["2026/2027"]  # what has not begun is nobody's year yet
    assert rating(pupil, school.arbuzova).class_name == "7А"
    assert diary_week(pupil, school.arbuzova, date(2026, 11, 9)).pupil.class_name == "7А"
    assert [one.class_name for one in my_pupils(pupil)] == ["7А"]
    with school.file.reading():
        assert classes_today(admin, [school.arbuzova])[school.arbuzova].name == "7А"
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    assert {one.class_name for one in my_courses(teacher, now.id)} == {"7А", "7Б"}
    assert Role.PUPIL in roles(school, laid.pupils["11А"][0])  # his last summer
    # Who will lead a class prepares for it: the logins of its families, and nobody's else.
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    assert can(leader, Action.ISSUE_FIRST_LOGIN, Target(school_class=class_id(admin, "8А")))


def test_from_its_first_day_on_the_new_year_is_shown(school: BuiltSchool, laid: Ladder) -> None:
    school.clock.moment = AUTUMN
    admin = school.session(Role.ADMIN, school.admin)
    now = queries.current_year(admin)
    assert now is not None
    assert now.name == "2027/2028"
    assert {one.name: one.pupils for one in queries.classes(admin)}["8А"] == 4
    assert roles(school, laid.pupils["11А"][0]) == ()
    assert Role.PUPIL in roles(school, laid.pupils["10А"][0])
    assert Role.CLASS_TEACHER in roles(school, school.russian_teacher)
    pupil = school.session(Role.PUPIL, school.arbuzova)
    marks = pupil_marks(pupil, school.arbuzova)
    assert marks.year is not None
    assert (marks.year.name, marks.grade) == ("2027/2028", 8)
    assert [one.name for one in marks.years] == ["2027/2028", "2026/2027"]
    assert [one.class_name for one in my_pupils(pupil)] == ["8А"]
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    assert {one.class_name for one in my_courses(teacher, now.id)} == {"8А", "8Б"}


def test_the_years_before_are_readable_by_whom_they_are_about(school: BuiltSchool, laid: Ladder) -> None:
    school.clock.moment = AUTUMN
    pupil = school.session(Role.PUPIL, school.arbuzova)
    before = pupil_marks(pupil, school.arbuzova, year_id=school.year)
    assert before.grade == 7
    assert diary_week(pupil, school.arbuzova, date(2026, 11, 9)).pupil.class_name == "7А"
    assert pupil_year(pupil, school.arbuzova, school.year) is not None
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    assert {one.class_name for one in my_courses(teacher, school.year)} == {"7А", "7Б"}
    assert journal_page(teacher, school.algebra_a, school.term2).course.class_name == "7А"
    parent = school.session(Role.PARENT, school.parent)
    assert {one.class_name for one in my_pupils(parent)} == {"8А", "8Б"}
    leaders = school.session(Role.HEAD, school.head)
    assert [one.name for one in report_offer(leaders).years][:2] == ["2027/2028", "2026/2027"]
    assert report_offer(leaders, school.year).year.name == "2026/2027"


def test_who_leaves_the_new_class_is_not_in_the_old_one_again(school: BuiltSchool, laid: Ladder) -> None:
    school.clock.moment = AUTUMN + timedelta(days=40)
    admin = school.session(Role.ADMIN, school.admin)
    eighth = class_id(admin, "8А")
    with school.file.writing():
        Enrollment.update(to_date=date(2027, 9, 20)).where(
            Enrollment.school_class == eighth, Enrollment.pupil == school.arbuzova
        ).execute()
    admin.forget_all()
    with school.file.reading():
        found = structure.class_on(admin, school.arbuzova, school.clock.today())
    assert found is not None
    assert found.name == "8А"


def test_parents_of_leavers_read_what_there_was(school: BuiltSchool, laid: Ladder) -> None:
    with school.file.writing():
        Guardianship.create(parent=school.other_parent, pupil=laid.pupils["11А"][0])
    school.clock.moment = AUTUMN
    parent = school.session(Role.PARENT, school.other_parent)
    assert pupil_marks(parent, laid.pupils["11А"][0]).years[0].name == "2026/2027"
