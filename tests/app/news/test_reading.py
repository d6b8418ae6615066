"""Who is shown what: lists, pieces by their number, counts."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.codes import Role
from app.errors import NotAllowed, NotFound
from app.news.commands import change, publish, withdraw
from app.news.noting import confirm, mark_read
from app.news.queries import news_list, news_piece, unread_news
from app.news.rows import Kind, NewsCount, NewsState, Part, Who
from app.session import Session
from models.school import Enrollment
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
    titles,
    told,
)
from tests.build import BuiltSchool


def everybody(school: BuiltSchool) -> dict[str, Session]:
    """One of each kind of reader."""
    return {
        "admin": school.session(Role.ADMIN, school.admin),
        "head": head(school),
        "teacher": school.session(Role.TEACHER, school.maths_teacher),
        "class_teacher": class_teacher(school),
        "parent": other_parent(school),
        "pupil": school.session(Role.PUPIL, school.zhukova),
        "pupil_b": school.session(Role.PUPIL, school.vetrova),
    }


LEADERS = {"admin", "head"}


@pytest.mark.parametrize(
    ("parts", "meant", "others"),
    [
        ((SCHOOL,), {"admin", "head", "teacher", "class_teacher", "parent", "pupil", "pupil_b"}, set()),
        ((STAFF,), {"admin", "head", "teacher", "class_teacher"}, set()),
        ((Part(Kind.SCHOOL, 0, Who.PARENTS),), {"parent"}, {*LEADERS, "class_teacher"}),
        ((Part(Kind.SCHOOL, 0, Who.PUPILS),), {"pupil", "pupil_b"}, {*LEADERS, "class_teacher"}),
        ((Part(Kind.GRADE, 7),), {"parent", "pupil", "pupil_b"}, {*LEADERS, "class_teacher"}),
        ((Part(Kind.GRADE, 8),), set(), LEADERS),
        (("class_a",), {"parent", "pupil"}, {*LEADERS, "class_teacher"}),
        (("class_b",), {"pupil_b"}, LEADERS),
        (("class_b", STAFF), {"admin", "head", "teacher", "class_teacher", "pupil_b"}, set()),
    ],
    ids=[
        "school",
        "staff",
        "parents",
        "pupils",
        "grade",
        "another grade",
        "class",
        "another class",
        "class and staff",
    ],
)
def test_who_is_meant_and_who_may_look_on(
    school: BuiltSchool, parts: tuple[Part | str, ...], meant: set[str], others: set[str]
) -> None:
    """Who is not among these finds nothing in a list, and nothing by guessing the number."""
    news_id = told(school, *(of_class(school.ids[one]) if isinstance(one, str) else one for one in parts))
    for name, session in everybody(school).items():
        count = unread_news(session)
        assert count == NewsCount(int(name in meant), 0), name
        rows = news_list(session).rows
        if name in meant | others:
            assert [row.is_mine for row in rows] == [name in meant], name
            assert news_piece(session, news_id).text == "В **среду**."
        else:
            assert rows == (), name
            for call in (news_piece, mark_read, confirm):
                with pytest.raises(NotFound, match=r"news\.unknown"):
                    call(session, news_id)


def test_planned_news_are_their_authors_until_the_day(school: BuiltSchool) -> None:
    news_id = publish(
        class_teacher(school),
        notice(of_class(school.class_a), starts=TODAY + timedelta(days=2)),
        school.class_a,
    )
    readers = everybody(school)
    for name, session in readers.items():
        planned = news_list(session, "planned").rows
        assert [row.state for row in planned] == (
            [NewsState.PLANNED] if name in {*LEADERS, "class_teacher"} else []
        ), name
        assert titles(session) == titles(session, "archive") == []
        assert unread_news(session) == NewsCount(0, 0)
    with pytest.raises(NotFound, match=r"news\.unknown"):
        news_piece(readers["parent"], news_id)
    school.clock.moment += timedelta(days=2)
    assert titles(readers["parent"]) == ["Собрание"]  # by itself: nobody has written anything meanwhile
    assert unread_news(readers["pupil"]) == NewsCount(1, 0)
    assert titles(readers["class_teacher"], "planned") == []


def test_what_is_over_goes_to_the_archive_and_is_not_asked_for(school: BuiltSchool) -> None:
    told(school, ends=TODAY + timedelta(days=1), confirm=True)
    reader = other_parent(school)
    assert unread_news(reader) == NewsCount(1, 1)
    school.clock.moment += timedelta(days=2)
    assert (titles(reader), titles(reader, "archive")) == ([], ["Собрание"])
    assert unread_news(reader) == NewsCount(0, 0)
    (row,) = news_list(reader, "archive").rows
    assert (row.state, row.unread, row.to_confirm) == (NewsState.EXPIRED, False, False)


def test_withdrawn_news_are_gone_for_readers_and_kept_for_writers(school: BuiltSchool) -> None:
    news_id = told(school)
    reader = other_parent(school)
    mark_read(reader, news_id)
    withdraw(head(school), news_id)
    withdraw(head(school), news_id)
    for name, session in everybody(school).items():
        assert titles(session) == []
        if name in LEADERS:
            assert [row.state for row in news_list(session, "archive").rows] == [NewsState.WITHDRAWN]
            assert news_piece(session, news_id).text
        else:
            assert titles(session, "archive") == []
            with pytest.raises(NotFound, match=r"news\.unknown"):
                news_piece(session, news_id)


def test_who_joins_finds_what_still_holds_and_who_left_is_told_no_more(school: BuiltSchool) -> None:
    school.clock.moment -= timedelta(days=15)  # 8 November: Новиков comes on the 9th, Яшин leaves on the 10th
    told(school, of_class(school.class_a), title="Пока оба", ends=TODAY)
    school.clock.moment += timedelta(days=10)
    told(school, of_class(school.class_a), title="Без него", ends=TODAY)
    assert titles(school.session(Role.PUPIL, school.novikov)) == ["Без него", "Пока оба"]
    assert titles(school.session(Role.PUPIL, school.yashin)) == ["Пока оба"]


def test_a_child_that_changes_the_class_takes_what_it_knew_along(school: BuiltSchool) -> None:
    told(school, of_class(school.class_a), title="Для 7А")
    reader = other_parent(school)
    with school.file.writing():
        Enrollment.update(to_date=TODAY).where(Enrollment.pupil == school.zhukova).execute()
        Enrollment.create(
            school_class=school.class_b, pupil=school.zhukova, from_date=TODAY + timedelta(days=1)
        )
    school.clock.moment += timedelta(days=3)
    told(school, of_class(school.class_a), title="Уже не ей")
    told(school, of_class(school.class_b), title="Для 7Б")
    reader = other_parent(school)
    assert titles(reader) == ["Для 7Б", "Для 7А"]


def test_a_parent_of_two_reads_what_is_for_each(school: BuiltSchool) -> None:
    told(school, of_class(school.class_a), title="Для 7А")
    told(school, of_class(school.class_b), title="Для 7Б")
    assert sorted(titles(parent(school))) == ["Для 7А", "Для 7Б"]
    assert titles(other_parent(school)) == ["Для 7А"]


def test_the_order_of_a_list(school: BuiltSchool) -> None:
    """What is asked for on top, then what is pinned, then the newest."""
    told(school, title="Старое", starts=TODAY)
    told(school, title="Закреплено", pinned=True)
    asked = told(school, title="Подтвердите", confirm=True)
    school.clock.moment += timedelta(days=1)
    told(school, title="Новое")
    reader = other_parent(school)
    assert titles(reader) == ["Подтвердите", "Закреплено", "Новое", "Старое"]
    confirm(reader, asked)
    assert titles(reader) == ["Закреплено", "Новое", "Подтвердите", "Старое"]


def test_the_archive_comes_by_pages(school: BuiltSchool) -> None:
    for number in range(130):
        told(school, title=f"№ {number}", ends=TODAY)
    school.clock.moment += timedelta(days=1)
    reader, found, before = other_parent(school), [], None
    for _ in range(9):
        page = news_list(reader, "archive", before=before)
        found += [row.title for row in page.rows]
        before = page.before
        if before is None:
            break
    assert found == [f"№ {number}" for number in reversed(range(130))]


def test_a_family_is_not_told_who_else_was_told(school: BuiltSchool) -> None:
    told(school, of_class(school.class_a), of_class(school.class_b))
    (row,) = news_list(other_parent(school)).rows
    assert row.parts == ()
    (row,) = news_list(head(school)).rows
    assert len(row.parts) == 2


def test_readers_see_that_it_was_changed_and_writers_how_it_was(school: BuiltSchool) -> None:
    news_id = told(school, text="В среду.")
    change(head(school), news_id, notice(text="В четверг."), expected=1)
    seen = news_piece(other_parent(school), news_id)
    assert (seen.text, seen.row.changed_at, seen.history) == ("В четверг.", school.clock.now(), ())
    (old,) = news_piece(head(school), news_id).history
    assert (old.revision, old.text, old.author) == (1, "В среду.", "Директоров Инна Петровна")


def test_last_years_grade_is_not_this_years(school: BuiltSchool) -> None:
    """A piece for grade 7 of this year is not for those who come into grade 7 next year."""
    told(school, Part(Kind.GRADE, 7), ends=date(2026, 12, 1))
    with school.file.writing():
        Enrollment.update(from_date=date(2026, 12, 2)).where(Enrollment.pupil == school.zhukova).execute()
    assert titles(other_parent(school)) == []


def test_a_session_in_a_role_that_was_taken_away_reads_nothing(school: BuiltSchool) -> None:
    told(school)
    session = other_parent(school)
    session.roles = ()
    with pytest.raises(NotAllowed):
        news_list(session)
