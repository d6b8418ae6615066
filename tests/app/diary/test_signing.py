"""Signatures under the weeks: who may give them, when, and what becomes of a second one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from app.changes import Change, changes_since
from app.codes import LessonState, Role
from app.diary.commands import record_visit
from app.diary.signing import (
    record_paper_signature,
    record_paper_signatures,
    sign_week,
    sign_weeks,
    withdraw_paper_signature,
)
from app.diary.weeks import week_sign
from app.diary.weeks_rows import SignState
from app.errors import Conflict, NotAllowed, Refused
from app.session import Session
from models.base import rows
from models.diary import WeekSignature
from models.journal import Lesson
from models.log import Setting
from models.people import Guardianship
from models.school import ClassTeacher, Enrollment
from tests.build import BuiltSchool, person

FIRST, SECOND, THIRD, CURRENT = (date(2026, 11, day) for day in (2, 9, 16, 23))
Made = Callable[[], Session]


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


@pytest.fixture
def class_teacher(school: BuiltSchool) -> Session:
    return school.session(Role.CLASS_TEACHER, school.russian_teacher)


def stored(school: BuiltSchool) -> list[tuple[Any, ...]]:
    with school.file.reading():
        return list(
            rows(
                WeekSignature.select(
                    WeekSignature.pupil, WeekSignature.week, WeekSignature.parent, WeekSignature.on_paper,
                    WeekSignature.recorded_by,
                )
            )
        )  # fmt: skip


def log(school: BuiltSchool) -> list[Change]:
    with school.file.reading():
        return [change for change in changes_since(0) if change.entity == "week_signature"]


def second_parent(school: BuiltSchool) -> Session:
    with school.file.writing():
        father = person("Арбузов", "Пётр", "Ильич", "m")
        Guardianship.create(parent=father, pupil=school.arbuzova)
    return school.session(Role.PARENT, father)


# --- the parent ------------------------------------------------------------------------------------------


def test_a_parent_signs_a_week_by_any_day_of_it(school: BuiltSchool, parent: Session) -> None:
    signed = sign_week(parent, school.arbuzova, SECOND + timedelta(days=3))
    assert (signed.new, signed.monday, signed.signature.by) == (True, SECOND, "Арбузова Ольга Ивановна")
    assert (signed.signature.own, signed.signature.on_paper) == (True, False)
    assert stored(school) == [(school.arbuzova, SECOND, school.parent, False, None)]
    (change,) = log(school)
    assert (change.key, change.pupil, change.date, change.role) == (
        f"{school.arbuzova}/20261109", school.arbuzova, SECOND, "parent",
    )  # fmt: skip
    assert (change.before, change.after) == (None, {"parent": school.parent, "on_paper": False})


def test_twice_and_by_the_second_parent_the_first_signature_stays(
    school: BuiltSchool, parent: Session
) -> None:
    first = sign_week(parent, school.arbuzova, SECOND)
    school.clock.moment += timedelta(hours=3)
    assert sign_week(parent, school.arbuzova, SECOND) == replace(first, new=False)
    father = sign_week(second_parent(school), school.arbuzova, SECOND)
    assert (father.new, father.signature.by, father.signature.own) == (False, first.signature.by, False)
    assert father.signature.signed_at == first.signature.signed_at
    assert len(log(school)) == 1


def test_the_current_week_from_friday_on(school: BuiltSchool, parent: Session) -> None:
    for offset in range(4):
        school.clock.moment = datetime(2026, 11, 23 + offset, 23, 59, tzinfo=school.clock.moment.tzinfo)
        with pytest.raises(Refused) as refusal:
            sign_week(parent, school.arbuzova, CURRENT)
        assert (refusal.value.code, refusal.value.data["opens"]) == ("week.not_over", date(2026, 11, 27))
    school.clock.moment += timedelta(minutes=1)  # midnight at school; it is still Thursday in UTC
    assert sign_week(parent, school.arbuzova, CURRENT).new


@pytest.mark.parametrize(
    ("week", "code"),
    [
        (date(2026, 11, 30), "week.not_over"),  # lessons on its Monday, but it has not begun
        (date(2026, 12, 7), "week.no_lessons"),
        (date(2026, 10, 26), "week.no_lessons"),  # holidays
        (date(2025, 11, 10), "week.no_lessons"),
    ],
)
def test_weeks_that_cannot_be_signed(school: BuiltSchool, parent: Session, week: date, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        sign_week(parent, school.arbuzova, week)
    assert refusal.value.code == code
    assert stored(school) == []


def test_a_year_that_is_over_is_not_signed_any_more(school: BuiltSchool, parent: Session) -> None:
    with school.file.writing():
        school.file.connection.execute(
            "INSERT INTO academic_year (name, starts, ends) VALUES ('2027/2028', 20270901, 20280831)"
        )
    school.clock.moment = datetime(2027, 9, 1, 9, tzinfo=school.clock.moment.tzinfo)
    with pytest.raises(Refused, match=r"week\.other_year"):
        sign_week(school.session(Role.PARENT, school.parent), school.arbuzova, SECOND)


def test_a_week_whose_lessons_are_all_cancelled_is_none(school: BuiltSchool, parent: Session) -> None:
    with school.file.writing():
        Lesson.update(state=int(LessonState.CANCELLED)).where(
            Lesson.date >= SECOND, Lesson.date < THIRD
        ).execute()
    with pytest.raises(Refused, match=r"week\.no_lessons"):
        sign_week(parent, school.arbuzova, SECOND)
    assert week_sign(parent, school.arbuzova, SECOND).state is SignState.NOT_ASKED


def test_from_the_first_day_to_the_last(school: BuiltSchool, class_teacher: Session) -> None:
    """Новиков came on Monday, 9 November; Яшин left on Tuesday, 10 November."""
    for pupil, week, signed in (
        (school.novikov, FIRST, False), (school.novikov, SECOND, True),
        (school.yashin, FIRST, True), (school.yashin, SECOND, True), (school.yashin, THIRD, False),
    ):  # fmt: skip
        if signed:
            assert record_paper_signature(class_teacher, pupil, week).new
            continue
        with pytest.raises(Refused, match=r"week\.no_lessons"):
            record_paper_signature(class_teacher, pupil, week)


def test_several_weeks_at_once_all_or_none(school: BuiltSchool, parent: Session) -> None:
    with pytest.raises(Refused, match=r"week\.not_over"):
        sign_weeks(parent, school.arbuzova, [FIRST, SECOND, CURRENT])
    assert stored(school) == [] == log(school)
    sign_week(parent, school.arbuzova, SECOND)
    signed = sign_weeks(parent, school.arbuzova, [FIRST, SECOND, THIRD])
    assert [(one.monday, one.new) for one in signed] == [(FIRST, True), (SECOND, False), (THIRD, True)]
    assert [change.key.split("/")[1] for change in log(school)] == ["20261109", "20261102", "20261116"]
    assert log(school)[1].step == log(school)[2].step


def test_only_for_own_children_and_by_nobody_else(school: BuiltSchool, parent: Session) -> None:
    for who in (
        school.session(Role.PARENT, school.other_parent), school.session(Role.PUPIL, school.arbuzova),
        school.session(Role.TEACHER, school.maths_teacher), school.session(Role.ADMIN, school.admin),
        school.session(Role.CLASS_TEACHER, school.russian_teacher),
    ):  # fmt: skip
        with pytest.raises(NotAllowed):
            sign_week(who, school.arbuzova, SECOND)
    with pytest.raises(NotAllowed):
        week_sign(school.session(Role.PARENT, school.other_parent), school.arbuzova, SECOND)
    assert stored(school) == []


def test_a_school_that_asks_for_none(school: BuiltSchool, parent: Session, class_teacher: Session) -> None:
    with school.file.writing():
        Setting.create(scope=f"class:{school.class_a}", key="signature.asked", value="false")
    parent = school.session(Role.PARENT, school.parent)
    class_teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    with pytest.raises(Refused, match=r"signature\.not_asked"):
        sign_week(parent, school.arbuzova, SECOND)
    with pytest.raises(Refused, match=r"signature\.not_asked"):
        record_paper_signatures(class_teacher, school.class_a, SECOND, [school.arbuzova])
    assert week_sign(parent, school.arbuzova, SECOND).state is SignState.NOT_ASKED
    assert sign_week(parent, school.beryozkin, SECOND).new, "another class is asked"


# --- how it stands ---------------------------------------------------------------------------------------


def test_how_it_stands_with_a_week(school: BuiltSchool, parent: Session) -> None:
    pupil = school.session(Role.PUPIL, school.arbuzova)
    found = {week: week_sign(parent, school.arbuzova, week) for week in (FIRST, CURRENT, date(2026, 10, 26))}
    assert [(one.state, one.may_sign) for one in found.values()] == [
        (SignState.OPEN, True), (SignState.NOT_YET, False), (SignState.NOT_ASKED, False),
    ]  # fmt: skip
    assert found[CURRENT].opens_on == date(2026, 11, 27)
    seen = week_sign(pupil, school.arbuzova, FIRST)
    assert (seen.state, seen.may_sign) == (SignState.OPEN, False)
    sign_week(parent, school.arbuzova, FIRST)
    for session, own in ((parent, True), (pupil, False)):
        signed = week_sign(session, school.arbuzova, FIRST)
        assert (signed.state, signed.may_sign) == (SignState.SIGNED, False)
        assert signed.signature is not None
        assert (signed.signature.by, signed.signature.own) == ("Арбузова Ольга Ивановна", own)
        assert signed.signature.signed_at == school.clock.now()


# --- on paper --------------------------------------------------------------------------------------------


def test_the_class_teacher_records_a_signature_on_paper(
    school: BuiltSchool, class_teacher: Session, parent: Session
) -> None:
    signed = record_paper_signature(class_teacher, school.arbuzova, SECOND, school.parent)
    assert (signed.new, signed.signature.on_paper, signed.signature.own) == (True, True, False)
    assert (signed.signature.by, signed.signature.recorded_by) == (
        "Арбузова Ольга Ивановна", "Словов Инна Петровна",
    )  # fmt: skip
    nobody = record_paper_signature(class_teacher, school.yolkin, SECOND)
    assert (nobody.signature.parent_id, nobody.signature.by) == (None, "")
    assert stored(school) == [
        (school.arbuzova, SECOND, school.parent, True, school.russian_teacher),
        (school.yolkin, SECOND, None, True, school.russian_teacher),
    ]
    assert not sign_week(parent, school.arbuzova, SECOND).new
    with pytest.raises(Refused, match=r"signature\.not_parent"):
        record_paper_signature(class_teacher, school.zhukova, SECOND, school.parent)
    with pytest.raises(Refused, match=r"week\.not_over"):
        record_paper_signature(class_teacher, school.arbuzova, CURRENT)


def test_what_a_parent_has_signed_here_stays(
    school: BuiltSchool, class_teacher: Session, parent: Session
) -> None:
    at = sign_week(parent, school.arbuzova, SECOND).signature.signed_at
    assert not record_paper_signature(class_teacher, school.arbuzova, SECOND).new
    with pytest.raises(Refused, match=r"signature\.not_paper"):
        withdraw_paper_signature(class_teacher, school.arbuzova, SECOND, expected_at=at)
    assert len(stored(school)) == 1


def test_a_paper_signature_is_taken_back_by_who_sees_it(school: BuiltSchool, class_teacher: Session) -> None:
    signed = record_paper_signature(class_teacher, school.arbuzova, SECOND, school.parent)
    withdraw_paper_signature(class_teacher, school.arbuzova, SECOND, expected_at=signed.signature.signed_at)
    withdraw_paper_signature(class_teacher, school.arbuzova, SECOND, expected_at=signed.signature.signed_at)
    assert stored(school) == []
    assert [(change.before, change.after) for change in log(school)] == [
        (None, {"parent": school.parent, "on_paper": True}),
        ({"parent": school.parent, "on_paper": True}, None),
    ]
    assert record_paper_signature(class_teacher, school.arbuzova, SECOND).new


def test_what_another_class_has_recorded_is_not_taken_back(
    school: BuiltSchool, class_teacher: Session
) -> None:
    """Яшин, who left 7А on Tuesday the 10th, is in 7Б since; the week of both is of both."""
    with school.file.writing():
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 11))
        ClassTeacher.create(school_class=school.class_b, person=school.maths_teacher, from_date=FIRST)
    class_teacher.forget_all()
    other = school.session(Role.CLASS_TEACHER, school.maths_teacher)
    at = record_paper_signature(other, school.yashin, THIRD).signature.signed_at
    with pytest.raises(Refused, match=r"week\.no_lessons"):
        withdraw_paper_signature(class_teacher, school.yashin, THIRD, expected_at=at)
    assert len(stored(school)) == 1
    record_paper_signature(other, school.yashin, SECOND)
    withdraw_paper_signature(class_teacher, school.yashin, SECOND, expected_at=at)
    withdraw_paper_signature(other, school.yashin, THIRD, expected_at=at)
    assert stored(school) == []


def test_another_one_than_was_seen_is_not_taken_back(school: BuiltSchool, class_teacher: Session) -> None:
    """At another PC the paper signature was taken back and recorded anew meanwhile."""
    seen = record_paper_signature(class_teacher, school.arbuzova, SECOND).signature.signed_at
    elsewhere = school.session(Role.CLASS_TEACHER, school.russian_teacher, school.other())
    withdraw_paper_signature(elsewhere, school.arbuzova, SECOND, expected_at=seen)
    school.clock.moment += timedelta(minutes=2)
    record_paper_signature(elsewhere, school.arbuzova, SECOND, school.parent)
    with pytest.raises(Conflict) as clash:
        withdraw_paper_signature(class_teacher, school.arbuzova, SECOND, expected_at=seen)
    assert clash.value.data["author"] == "Словов Инна Петровна"
    assert stored(school) == [(school.arbuzova, SECOND, school.parent, True, school.russian_teacher)]


def test_a_whole_class_hands_in_its_diaries(
    school: BuiltSchool, class_teacher: Session, parent: Session
) -> None:
    sign_week(parent, school.arbuzova, SECOND)
    pupils = [school.arbuzova, school.yolkin, school.zhukova, school.novikov]
    signed = record_paper_signatures(class_teacher, school.class_a, SECOND, pupils)
    assert [one.new for one in signed] == [False, True, True, True]
    assert [paper for *_, paper, _ in stored(school)] == [False, True, True, True]
    assert len({change.step for change in log(school)[1:]}) == 1


def test_a_whole_class_or_nobody(school: BuiltSchool, class_teacher: Session, parent: Session) -> None:
    """Яшин had left; Берёзкин is in another class, and that his week is signed is not told either."""
    sign_week(parent, school.beryozkin, SECOND)
    for stranger, week in ((school.yashin, THIRD), (school.beryozkin, SECOND)):
        with pytest.raises(Refused, match=r"week\.no_lessons"):
            record_paper_signatures(class_teacher, school.class_a, week, [school.yolkin, stranger])
    assert len(stored(school)) == 1


# --- the feed --------------------------------------------------------------------------------------------


def test_who_is_told_of_a_signature(school: BuiltSchool, parent: Session) -> None:
    told = {
        who: school.session(role, school.ids[who], school.other())
        for who, role in (
            ("parent", Role.PARENT), ("arbuzova", Role.PUPIL), ("russian_teacher", Role.CLASS_TEACHER),
            ("deputy", Role.DEPUTY), ("other_parent", Role.PARENT), ("zhukova", Role.PUPIL),
            ("maths_teacher", Role.TEACHER),
        )
    }  # fmt: skip
    sign_week(parent, school.arbuzova, SECOND)
    record_visit(parent, school.arbuzova, "marks")
    heard = {who: [change.entity for change in session.poll()] for who, session in told.items()}
    both = ["week_signature", "diary_visit"]
    assert heard == {
        "parent": both, "arbuzova": both, "russian_teacher": both, "deputy": both,
        "other_parent": [], "zhukova": [], "maths_teacher": [],
    }  # fmt: skip
