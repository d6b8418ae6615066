"""Who has read and confirmed, as those who wrote are told; and reminding the others."""

from __future__ import annotations

from datetime import timedelta

import pytest

from app.changes import changes_since
from app.codes import Role
from app.errors import NotAllowed, NotFound, Refused
from app.news.commands import change, publish
from app.news.noting import confirm, mark_read, remind
from app.news.queries import news_list
from app.news.receipts import class_receipts, receipts, staff_receipts
from app.news.rows import Kind, Part, ReaderCount, Who
from models.base import rows
from models.news import NewsReceipt
from tests.app.news.paper import (
    SCHOOL,
    STAFF,
    TODAY,
    class_teacher,
    head,
    notice,
    of_class,
    other_parent,
    parent,
    told,
)
from tests.build import BuiltSchool


def test_a_family_has_read_when_one_of_those_has_whom_it_is_for(school: BuiltSchool) -> None:
    """Of 7А there are four today: Арбузова and Жукова have a parent here, Ёлкин and Новиков come by themselves."""
    for_all = told(school, of_class(school.class_a), confirm=True)
    for_parents = told(school, of_class(school.class_a, Who.PARENTS))
    for_pupils = told(school, of_class(school.class_a, Who.PUPILS))
    pupil = school.session(Role.PUPIL, school.zhukova)
    for news_id in (for_all, for_pupils):
        mark_read(pupil, news_id)
    for news_id in (for_all, for_parents):
        mark_read(parent(school), news_id)
    confirm(parent(school), for_all)
    teacher = class_teacher(school)
    counts = {
        one: receipts(teacher, one, school.class_a).families for one in (for_all, for_parents, for_pupils)
    }
    assert counts == {
        for_all: ReaderCount(4, 2, 1), for_parents: ReaderCount(2, 1, 0), for_pupils: ReaderCount(4, 1, 0),
    }  # fmt: skip
    assert [(one.name, bool(one.read_at), bool(one.confirmed_at), one.by) for one in
            class_receipts(teacher, for_all, school.class_a)] == [
        ("Арбузова Анна", True, True, "Арбузова Ольга Ивановна"), ("Ёлкин Егор", False, False, ""),
        ("Жукова Жанна", True, False, "Жукова Жанна"), ("Новиков Ник", False, False, ""),
    ]  # fmt: skip


def test_who_looks_on_is_not_counted(school: BuiltSchool) -> None:
    """A class teacher and the heads read what families are told; a parent what is over."""
    news_id = told(school, of_class(school.class_a, Who.PUPILS))
    mark_read(class_teacher(school), news_id)
    mark_read(head(school), news_id)
    with school.file.reading():
        assert list(rows(NewsReceipt.select(NewsReceipt.person))) == []


def test_the_numbers_of_the_whole_school(school: BuiltSchool) -> None:
    news_id = told(school)
    mark_read(other_parent(school), news_id)
    mark_read(parent(school), news_id)
    mark_read(school.session(Role.TEACHER, school.maths_teacher), news_id)
    found = receipts(head(school), news_id)
    assert found.families == ReaderCount(6, 3, 0)
    assert [(one.name, one.families) for one in found.classes] == [
        ("7А", ReaderCount(4, 2, 0)),
        ("7Б", ReaderCount(2, 1, 0)),
    ]
    assert found.staff == ReaderCount(5, 1, 0)
    read = [one.name for one in staff_receipts(head(school), news_id) if one.read_at]
    assert read == ["Цифрова Инна Петровна"]


def test_names_are_told_to_those_who_may_see_them(school: BuiltSchool) -> None:
    news_id = told(school)
    teacher = class_teacher(school)
    assert receipts(teacher, news_id, school.class_a).staff is None
    assert len(class_receipts(teacher, news_id, school.class_a)) == 4
    for call in (
        lambda: class_receipts(teacher, news_id, school.class_b),
        lambda: receipts(teacher, news_id, school.class_b),
        lambda: receipts(teacher, news_id),
        lambda: staff_receipts(teacher, news_id),
        lambda: receipts(school.session(Role.TEACHER, school.maths_teacher), news_id),
        lambda: class_receipts(other_parent(school), news_id, school.class_a),
    ):
        with pytest.raises(NotAllowed):
            call()


def test_receipts_of_what_is_not_for_the_class_are_unknown(school: BuiltSchool) -> None:
    news_id = told(school, of_class(school.class_b))
    for session in (class_teacher(school), head(school)):
        for call in (receipts, class_receipts, remind):
            with pytest.raises(NotFound, match=r"news\.unknown"):
                call(session, news_id, school.class_a)
    for_staff = told(school, STAFF)
    with pytest.raises(NotFound, match=r"news\.unknown"):
        class_receipts(class_teacher(school), for_staff, school.class_a)


def test_what_is_asked_again_is_counted_anew(school: BuiltSchool) -> None:
    news_id = told(school, confirm=True)
    confirm(other_parent(school), news_id)
    change(head(school), news_id, notice(confirm=True), expected=1)
    assert receipts(head(school), news_id).families == ReaderCount(6, 1, 1)
    change(head(school), news_id, notice(confirm=True), expected=2, ask_again=True)
    assert receipts(head(school), news_id).families == ReaderCount(6, 0, 0)


def test_confirming_is_for_those_who_are_asked(school: BuiltSchool) -> None:
    quiet, asked = told(school), told(school, Part(Kind.SCHOOL, 0, Who.PUPILS), confirm=True)
    for session, news_id in ((other_parent(school), quiet), (class_teacher(school), asked)):
        with pytest.raises(Refused, match=r"news\.not_asked"):
            confirm(session, news_id)


def test_reading_and_confirming_twice_is_recorded_once(school: BuiltSchool) -> None:
    news_id = told(school, confirm=True)
    session = other_parent(school)
    for _ in range(2):
        mark_read(session, news_id)
        confirm(session, news_id)
    with school.file.reading():
        changes = [one for one in changes_since(0) if one.entity == "news_receipt"]
    assert [(one.key, one.before, one.after) for one in changes] == [
        (f"{news_id}/{school.other_parent}", None, {"seen": 1, "confirmed": 0}),
        (f"{news_id}/{school.other_parent}", {"seen": 1, "confirmed": 0}, {"seen": 1, "confirmed": 1}),
    ]


# --- reminding -----------------------------------------------------------------------------------------------------


def test_who_has_not_read_finds_it_on_top_again(school: BuiltSchool) -> None:
    news_id = publish(class_teacher(school), notice(of_class(school.class_a)), school.class_a)
    school.clock.moment += timedelta(days=1)
    told(school, title="Новее")
    reader, done = other_parent(school), parent(school)
    mark_read(done, news_id)
    assert remind(class_teacher(school), news_id, school.class_a)
    assert [row.title for row in news_list(reader).rows] == ["Собрание", "Новее"]
    assert news_list(reader).rows[0].reminded_at == school.clock.now()
    assert [row.title for row in news_list(done).rows] == ["Новее", "Собрание"]
    assert {row.reminded_at for row in news_list(done).rows} == {None}
    (reminder,) = receipts(class_teacher(school), news_id, school.class_a).reminders
    assert (reminder.class_id, reminder.by) == (school.class_a, "Словов Инна Петровна")


def test_at_most_once_a_day(school: BuiltSchool) -> None:
    news_id = told(school)
    teacher = class_teacher(school)
    assert [remind(teacher, news_id, school.class_a) for _ in range(2)] == [True, False]
    assert receipts(teacher, news_id, school.class_a).reminded_today
    assert not receipts(head(school), news_id).reminded_today
    assert remind(head(school), news_id)  # the others, too
    assert not remind(head(school), news_id, school.class_b)
    school.clock.moment += timedelta(days=1)
    assert remind(teacher, news_id, school.class_a)


def test_a_reminder_reaches_its_class_alone(school: BuiltSchool) -> None:
    news_id = told(school)
    remind(class_teacher(school), news_id, school.class_a)
    assert news_list(other_parent(school)).rows[0].reminded_at is not None
    assert news_list(school.session(Role.PUPIL, school.vetrova)).rows[0].reminded_at is None
    assert news_list(school.session(Role.TEACHER, school.maths_teacher)).rows[0].reminded_at is None


def test_nobody_is_reminded_of_what_is_not_shown(school: BuiltSchool) -> None:
    planned = told(school, starts=TODAY + timedelta(days=2))
    with pytest.raises(Refused, match=r"news\.not_shown"):
        remind(head(school), planned)


def test_everybody_is_told_that_it_happened(school: BuiltSchool) -> None:
    """So that an author's count grows and a family's list is read anew; whose it was, nobody learns."""
    watchers = [
        other_parent(school),
        class_teacher(school),
        school.session(Role.TEACHER, school.maths_teacher),
    ]
    news_id = told(school, SCHOOL)
    mark_read(parent(school), news_id)
    for one in watchers:
        heard = [change for change in one.poll() if change.entity.startswith("news")]
        assert [(change.entity, change.key, change.after) for change in heard] == [
            ("news", "", None),
            ("news_receipt", "", None),
        ]
