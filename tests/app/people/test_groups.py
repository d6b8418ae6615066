"""Groups and class teachers: from day to day, and never twice in a subject."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.errors import BadInput, Conflict, DiaryError, Refused
from app.people import class_page, groups, leading
from app.scope import staff_ids
from app.session import Session
from models.access import Account
from models.codes import Role
from models.journal import Mark, Work
from models.log import ChangeLog
from models.school import Course, CourseTeacher, StudyGroup
from tests.build import LESSON_DAYS, YEAR_STARTS, BuiltSchool

DAY = date(2026, 11, 16)


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def refused(work: object, *args: object) -> str:
    with pytest.raises(DiaryError) as refusal:
        work(*args)  # type: ignore[operator]
    return refusal.value.code


def members(session: Session, group: int, on: date = DAY) -> set[int]:
    return {
        one.row.pupil_id
        for one in groups.group_members(session, group)
        if one.row.starts <= on and (one.row.ends is None or on <= one.row.ends)
    }


def second_english(school: BuiltSchool, session: Session) -> int:
    group = groups.add_group(session, "англ. 2", school.class_a)
    with school.file.writing():
        course = Course.create(year=school.year, subject=school.english, group=group)
        CourseTeacher.create(course=course, teacher=school.maths_teacher, from_date=YEAR_STARTS)
    return group


def test_a_group_is_made_named_and_removed(school: BuiltSchool, admin: Session) -> None:
    group = groups.add_group(admin, "  нем.  ", school.class_a)
    with school.file.reading():
        row = StudyGroup.get_by_id(group)
    assert (row.name, row.home_id, row.school_class_id) == ("нем.", school.group_class_a, school.class_a)
    assert refused(groups.add_group, admin, "НЕМ.", school.class_a) == "group.exists"
    assert refused(groups.add_group, admin, " ", school.class_a) == "group.bad_name"
    with pytest.raises(Conflict):
        groups.rename_group(admin, group, "франц.", "исп.")
    groups.rename_group(admin, group, "нем.", "исп.")
    across = groups.add_group(admin, "хор")
    groups.join_group(admin, across, [school.zhukova, school.vetrova], DAY)
    found = {one.name: (one.members, one.class_id) for one in groups.groups_of_class(admin, school.class_a)}
    assert found == {"исп.": (0, school.class_a), "англ. 1": (2, school.class_a), "хор": (2, None)}
    assert [(one.name, one.class_name) for one in groups.group_members(admin, across)] == [
        ("Ветрова Вера", "7Б"), ("Жукова Жанна", "7А"),
    ]  # fmt: skip
    groups.remove_group(admin, across)
    assert refused(groups.remove_group, admin, across) == "group.unknown"
    assert refused(groups.remove_group, admin, school.group_english) == "group.has_courses"


def test_one_group_of_a_subject_at_a_time(school: BuiltSchool, admin: Session) -> None:
    second = second_english(school, admin)
    assert refused(groups.join_group, admin, second, [school.yolkin], DAY) == "group.twice_in_subject"
    assert refused(groups.join_group, admin, second, [school.vetrova], DAY) == "pupil.not_enrolled_then"
    groups.move_between_groups(admin, school.group_english, second, [school.yolkin], DAY)
    assert members(admin, school.group_english) == {school.arbuzova}
    assert members(admin, second) == {school.yolkin}
    assert members(admin, school.group_english, DAY - timedelta(1)) == {school.arbuzova, school.yolkin}
    # What was entered after that day keeps a pupil in the group.
    with school.file.writing():
        on = LESSON_DAYS[-1]
        Work.create(course=school.english_a1, date=on, number=3, no=1, kind=school.kind_answer, weight=1)
        Mark.create(
            course=school.english_a1, date=on, number=3, work=1, pupil=school.arbuzova, value=5,
            set_at=school.clock.now(),
        )  # fmt: skip
    before = _log(school)
    assert refused(
        groups.move_between_groups, admin, school.group_english, second, [school.arbuzova], DAY
    ) == ("group.marks_beyond")
    assert _log(school) == before
    groups.set_members(admin, second, [school.yolkin], [school.zhukova], DAY + timedelta(1))
    assert members(admin, second, DAY + timedelta(1)) == {school.zhukova}
    with pytest.raises(Conflict):
        groups.set_members(admin, second, [school.yolkin], [], DAY + timedelta(1))


def _log(school: BuiltSchool) -> int:
    with school.file.reading():
        return int(ChangeLog.select().count())


def test_a_class_is_split(school: BuiltSchool, admin: Session) -> None:
    page = class_page.class_people_page(admin, school.class_a)
    here = [one.stay.pupil_id for one in page.pupils if one.here]
    assert [len(part) for part in groups.halves(here)] == [2, 2]
    assert groups.halves([1, 2, 3, 4, 5]) == [[1, 2, 3], [4, 5]]
    assert groups.halves([1, 2, 3, 4, 5], 3) == [[1, 2], [3, 4], [5]]
    first, second = groups.halves(here)
    made = groups.split_class(admin, school.class_a, {"труд 1": first, "труд 2": second}, DAY)
    assert [members(admin, group) for group in made] == [set(first), set(second)]
    again = groups.split_class(
        admin, school.class_a, {"труд 1": [*first, second[0]], "труд 2": second[1:]}, DAY + timedelta(7)
    )
    assert again == made
    assert members(admin, made[0], DAY + timedelta(7)) == {*first, second[0]}
    assert members(admin, made[1], DAY) == set(second)
    with pytest.raises(BadInput):
        groups.split_class(admin, school.class_a, {"а": first, "б": first}, DAY)


def test_class_teachers_from_day_to_day(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        Account.update(kind="family").where(Account.person == school.other_parent).execute()
    leading.add_leader(admin, school.class_a, school.other_parent, DAY, DAY + timedelta(30))
    with school.file.reading():
        assert Account.get(Account.person == school.other_parent).kind == "staff"
        assert school.other_parent in staff_ids(DAY)
    now = leading.leaders_of(admin, school.class_a)
    assert [(one.name.split()[0], one.ends) for one in now] == [
        ("Жуков", DAY + timedelta(30)), ("Словов", None),
    ]  # fmt: skip
    assert refused(leading.add_leader, admin, school.class_a, school.other_parent, DAY) == "leader.exists"
    assert refused(leading.add_leader, admin, school.class_a, 999, DAY) == "person.unknown"
    leading.remove_leader(admin, now[0])
    with school.file.reading():
        assert Account.get(Account.person == school.other_parent).kind == "family"
    leading.follow_leader(admin, school.class_a, school.maths_teacher, DAY)
    found = [(one.person_id, one.starts, one.ends) for one in leading.leaders_of(admin, school.class_a)]
    assert found == [
        (school.maths_teacher, DAY, None),
        (school.russian_teacher, YEAR_STARTS, DAY - timedelta(1)),
    ]
    with pytest.raises(Conflict):
        leading.change_leader(admin, now[1], YEAR_STARTS, None)
    with pytest.raises(Refused):
        leading.follow_leader(admin, school.class_a, school.maths_teacher, DAY)
