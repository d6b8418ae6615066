"""The scale on which all subjects stand in one mean is the same wherever it is shown."""

from __future__ import annotations

import pytest

from app.codes import Role, Scale
from app.progress.classroom import class_progress
from app.progress.course import pupil_course
from app.progress.marks import pupil_marks
from app.progress.rating import class_rating, rating
from app.session import Session
from models.school import Course, GroupMember, StudyGroup, Subject
from tests.app.progress.pen import writing
from tests.build import YEAR_STARTS, BuiltSchool


def shown(session: Session, school: BuiltSchool, pupil: str) -> set[str | None]:
    """What the rating, the charts of the class and the pages of a pupil take it to be."""
    room = class_progress(session, school.class_a)
    return {
        rating(session, school.ids[pupil], school.term2).scale,
        class_rating(session, school.class_a, school.term1).scale,
        pupil_marks(session, school.ids[pupil]).scale,
        pupil_course(session, school.ids[pupil]).scale,
        *(one.scale for one in room.subjects if one.subject_id in room.overall),
    }


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


def on_scale(school: BuiltSchool, *subjects: str) -> None:
    Subject.update(scale=Scale.HUNDRED).where(Subject.id << [school.ids[one] for one in subjects]).execute()


def test_marks_do_not_decide(school: BuiltSchool, deputy: Session) -> None:
    """Two of three subjects are on the scale of a hundred, and all marks so far on that of five."""
    with writing(school) as pen:
        on_scale(school, "english", "russian")
        pen.table("arbuzova", "algebra_a", "5 4 5")
        pen.table("yolkin", "algebra_a", "4")
    assert shown(deputy, school, "arbuzova") == {Scale.HUNDRED}
    assert shown(deputy, school, "yolkin") == {Scale.HUNDRED}


def test_a_subject_counts_once_however_many_groups_it_is_taught_in(
    school: BuiltSchool, deputy: Session
) -> None:
    """English alone is on the scale of a hundred, in three groups."""
    with writing(school) as pen:
        on_scale(school, "english")
        for number in range(2):
            group = StudyGroup.create(
                year=school.year,
                school_class=school.class_a,
                name=f"англ. {number + 2}",
                home=school.group_class_a,
            )
            Course.create(year=school.year, subject=school.english, group=group)
            GroupMember.create(group=group, pupil=school.zhukova, from_date=YEAR_STARTS)
        pen.table("arbuzova", "english_a1", "91 80")
    for pupil in ("arbuzova", "zhukova"):
        assert shown(deputy, school, pupil) == {Scale.FIVE}
