"""What the file itself refuses, whoever writes."""

from __future__ import annotations

import pytest
from peewee import IntegrityError

from models.journal import Homework, HomeworkAnswer, Lesson, Mark, Work
from models.people import Person
from models.school import SchoolClass, StudyGroup
from tests.build import LESSON_DAYS, NOW, BuiltSchool

DAY = LESSON_DAYS[0]


def refused(school: BuiltSchool, write: object) -> None:
    with pytest.raises(IntegrityError), school.file.writing():
        write()  # type: ignore[operator]


def test_a_class_is_one_whole_group(school: BuiltSchool) -> None:
    """Two would split the class's lessons and homework over two pages."""
    year, home = school.year, school.group_class_a
    refused(
        school,
        lambda: StudyGroup.create(
            year=year, school_class=school.class_a, whole=True, home=home, name="ещё раз"
        ),
    )
    with school.file.writing():
        StudyGroup.create(year=year, school_class=school.class_a, whole=False, home=home, name="англ. 2")


def test_what_a_pupil_handed_in_outlives_the_homework(school: BuiltSchool) -> None:
    with school.file.writing():
        Homework.create(
            home=school.group_class_a, due_date=DAY, course=school.algebra_a, no=1, text="№ 5", entered_at=NOW
        )
        HomeworkAnswer.create(
            pupil=school.arbuzova,
            due_date=DAY,
            course=school.algebra_a,
            no=1,
            version=1,
            text="Вот",
            handed_in_at=NOW,
        )
    refused(school, lambda: Homework.delete().execute())


@pytest.mark.parametrize("table", [Work, Lesson, Person, SchoolClass])
def test_nothing_with_marks_can_be_deleted(school: BuiltSchool, table: type) -> None:
    with school.file.writing():
        Work.create(course=school.algebra_a, date=DAY, number=1, no=1, kind=school.kind_test, weight=3)
        Mark.create(
            course=school.algebra_a, date=DAY, number=1, work=1, pupil=school.arbuzova, value=5, set_at=NOW
        )
    refused(school, lambda: table.delete().execute())  # type: ignore[attr-defined]
    with school.file.reading():
        assert Mark.select().count() == 1
