"""Publishing, rewording, withdrawing, pinning, and drafts."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from app.changes import changes_since
from app.codes import Role
from app.errors import Conflict, NotAllowed, NotFound, Refused
from app.news.commands import change, drop_draft, pin, publish, save_draft, withdraw
from app.news.noting import confirm, mark_read
from app.news.queries import audience_choices, drafts, news_list, news_piece, unread_news
from app.news.rows import Draft, Kind, NewsCount, NewsState, Part, Who
from app.news.rules import LONGEST_TEXT
from models.base import rows
from models.log import Setting
from models.news import News, NewsText
from tests.app.news.paper import (
    SCHOOL,
    STAFF,
    TODAY,
    class_teacher,
    head,
    notice,
    of_class,
    other_parent,
    told,
)
from tests.build import BuiltSchool


def log(school: BuiltSchool, *entities: str) -> list[Any]:
    with school.file.reading():
        return [one for one in changes_since(0) if one.entity in entities]


WIDER = [
    (SCHOOL,),
    (Part(Kind.SCHOOL, 0, Who.PARENTS),),
    (Part(Kind.GRADE, 7),),
    (STAFF,),
    ("class_b",),
    ("class_a", "class_b"),
    ("class_a", SCHOOL),
    ("class_a", STAFF),
]


@pytest.mark.parametrize("parts", WIDER, ids=str)
def test_a_class_teacher_writes_to_the_own_class_and_to_nobody_else(
    school: BuiltSchool, parts: tuple[Part | str, ...]
) -> None:
    """Also in the name of the own class; and by rewording what is there."""
    teacher = class_teacher(school)
    wider = notice(*(of_class(school.ids[one]) if isinstance(one, str) else one for one in parts))
    own = publish(teacher, notice(of_class(school.class_a)), school.class_a)
    before = len(log(school, "news"))
    for class_id in (school.class_a, school.class_b, None):
        with pytest.raises(NotAllowed):
            publish(teacher, wider, class_id)
        with pytest.raises(NotAllowed):
            change(teacher, own, wider, class_id, expected=1)
    assert len(log(school, "news")) == before
    assert news_piece(teacher, own).row.revision == 1


def test_a_class_teacher_leaves_alone_what_others_wrote(school: BuiltSchool) -> None:
    """Also what the head wrote to this class."""
    teacher, news_id = class_teacher(school), told(school, of_class(school.class_a))
    for call in (
        lambda: change(teacher, news_id, notice(of_class(school.class_a)), school.class_a, expected=1),
        lambda: withdraw(teacher, news_id, school.class_a),
        lambda: pin(teacher, news_id, True, school.class_a),
    ):
        with pytest.raises(NotAllowed):
            call()
    assert not news_piece(teacher, news_id).row.may_change


def test_a_teacher_and_families_write_none(school: BuiltSchool) -> None:
    for role, person in (
        (Role.TEACHER, school.russian_teacher),
        (Role.PARENT, school.parent),
        (Role.PUPIL, school.zhukova),
    ):
        session = school.session(role, person)
        for class_id in (None, school.class_a):
            with pytest.raises(NotAllowed):
                publish(session, notice(of_class(school.class_a)), class_id)
            with pytest.raises(NotAllowed):
                audience_choices(session, class_id)
        assert not news_list(session).may_write


def test_whom_one_may_write_to(school: BuiltSchool) -> None:
    all_of_it = audience_choices(head(school))
    assert [(one.name, one.grade, one.pupils, one.with_parents) for one in all_of_it.classes] == [
        ("7А", 7, 4, 2),
        ("7Б", 7, 2, 1),
    ]
    assert (all_of_it.staff, all_of_it.days_shown) == (5, 30)
    own = audience_choices(class_teacher(school), school.class_a)
    assert ([one.name for one in own.classes], own.staff) == (["7А"], None)
    page = news_list(class_teacher(school))
    assert (page.may_write, page.own_class) == (True, school.class_a)


def test_days_that_are_left_open_are_those_of_the_school(school: BuiltSchool) -> None:
    with school.file.writing():
        Setting.create(key="news.days_shown", value="7")
    row = news_piece(head(school), told(school)).row
    assert (row.starts, row.ends) == (TODAY, TODAY + timedelta(days=7))
    past = news_piece(head(school), told(school, starts=TODAY - timedelta(days=5))).row
    assert past.starts == TODAY  # nothing was shown before it was written


def test_the_same_piece_is_published_once_however_often_it_is_sent(school: BuiltSchool) -> None:
    session = head(school)
    assert publish(session, notice(), token="eins") == publish(session, notice(), token="eins")
    assert publish(session, notice(), token="zwei") != publish(session, notice())
    assert len(log(school, "news")) == 3


def test_what_cannot_be_published_leaves_no_trace(school: BuiltSchool) -> None:
    session = head(school)
    for wrong, code in (
        (notice(title=" "), "news.no_title"), (notice(text=""), "news.no_text"),
        (notice(text="x" * (LONGEST_TEXT + 1)), "news.too_long"),
        (notice(ends=TODAY - timedelta(days=1)), "news.ends_before"),
        (notice(ends=TODAY + timedelta(days=900)), "news.shown_too_long"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refusal:
            publish(session, wrong)
        assert refusal.value.code == code
    with pytest.raises(NotFound, match=r"class\.unknown"):
        publish(session, notice(of_class(999)))
    assert log(school, "news") == []


# --- rewording -----------------------------------------------------------------------------------------------------


def test_each_wording_is_kept_and_what_was_read_stays_read(school: BuiltSchool) -> None:
    news_id = told(school, confirm=True)
    reader = other_parent(school)
    confirm(reader, news_id)
    assert change(head(school), news_id, notice(text="Иначе", confirm=True), expected=1) == 2
    assert unread_news(reader) == NewsCount(0, 0)
    assert news_piece(reader, news_id).row.confirmed_at == school.clock.now()
    with school.file.reading():
        kept = list(rows(NewsText.select(NewsText.revision, NewsText.text).order_by(NewsText.revision)))
    assert kept == [(1, "В **среду**."), (2, "Иначе")]


def test_confirmation_is_asked_again_only_if_the_author_says_so(school: BuiltSchool) -> None:
    news_id = told(school, confirm=True)
    reader, slow = other_parent(school), school.session(Role.PUPIL, school.zhukova)
    confirm(reader, news_id)
    change(head(school), news_id, notice(text="Не в среду!", confirm=True), expected=1, ask_again=True)
    assert unread_news(reader) == unread_news(slow) == NewsCount(1, 1)
    row = news_piece(reader, news_id).row
    assert (row.unread, row.to_confirm, row.confirmed_at) == (True, True, None)
    mark_read(reader, news_id)
    confirm(reader, news_id)
    assert unread_news(reader) == NewsCount(0, 0)


def test_of_two_hands_the_slower_is_told(school: BuiltSchool) -> None:
    news_id = told(school)
    session = head(school)
    deputy = school.session(Role.DEPUTY, school.deputy)
    change(session, news_id, notice(text="Первая рука"), expected=1)
    with pytest.raises(Conflict) as clash:
        change(deputy, news_id, notice(text="Вторая рука"), expected=1)
    assert clash.value.data["author"] == "Директоров Инна Петровна"
    assert (clash.value.data["expected"], clash.value.data["actual"]["revision"]) == ({"revision": 1}, 2)
    assert news_piece(deputy, news_id).text == "Первая рука"


def test_what_nobody_could_read_yet_is_not_marked_as_changed(school: BuiltSchool) -> None:
    later = TODAY + timedelta(days=3)
    news_id = told(school, starts=later)
    change(head(school), news_id, notice(text="Лучше так", starts=later), expected=1)
    assert news_piece(head(school), news_id).row.changed_at is None
    change(head(school), news_id, notice(text="Уже сегодня", starts=TODAY), expected=2)
    assert news_piece(other_parent(school), news_id).row.state is NewsState.CURRENT


def test_a_piece_that_began_keeps_its_first_day(school: BuiltSchool) -> None:
    news_id = told(school)
    school.clock.moment += timedelta(days=4)
    change(head(school), news_id, notice(text="Иначе", starts=TODAY), expected=1)
    assert news_piece(head(school), news_id).row.starts == TODAY


def test_withdrawn_news_stay_as_they_were(school: BuiltSchool) -> None:
    news_id = told(school)
    withdraw(head(school), news_id)
    for call in (
        lambda: change(head(school), news_id, notice(), expected=1),
        lambda: pin(head(school), news_id, True),
    ):
        with pytest.raises(Refused, match=r"news\.withdrawn"):
            call()


def test_pinning(school: BuiltSchool) -> None:
    news_id = told(school)
    for _ in range(2):
        pin(head(school), news_id, True)
    with school.file.reading():
        assert list(rows(News.select(News.pinned, News.revision))) == [(True, 1)]
    assert len(log(school, "news")) == 2


def test_the_log_tells_what_was_done_and_not_the_words(school: BuiltSchool) -> None:
    news_id = told(school, of_class(school.class_a, Who.PARENTS), text="Секретное слово")
    (change_,) = log(school, "news")
    assert (change_.key, change_.before) == (str(news_id), None)
    assert change_.after["audience"] == [f"class/{school.class_a}/parents"]
    assert "Секретное" not in str(change_)


# --- drafts --------------------------------------------------------------------------------------------------------


def test_drafts_are_their_authors(school: BuiltSchool) -> None:
    teacher, deputy = class_teacher(school), school.session(Role.DEPUTY, school.deputy)
    draft = Draft("Начало", "и не", (of_class(school.class_a),), starts=TODAY, confirm=True, token="t")
    no = save_draft(teacher, draft, school.class_a)
    assert save_draft(teacher, Draft("Начало", "и конец"), school.class_a, no=no) == no
    second = save_draft(teacher, draft, school.class_a)
    kept = {one.no: one.draft for one in drafts(teacher, school.class_a)}
    assert kept == {no: Draft("Начало", "и конец"), second: draft}
    assert drafts(deputy) == ()
    drop_draft(deputy, no)
    drop_draft(teacher, no, school.class_a)
    drop_draft(teacher, no, school.class_a)
    assert [one.no for one in drafts(teacher, school.class_a)] == [second]
    assert "Начало" not in str(log(school, "news_draft"))
