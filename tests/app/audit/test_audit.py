"""The change log and the access log as people read them."""

from __future__ import annotations

import datetime as dt
from datetime import timedelta

import pytest

from app.audit import log
from app.audit.access import AccessWish, access_page, diary_visits
from app.audit.log import LogRow, LogWish, log_page
from app.audit.looks import CARD, DIARY, note_looks
from app.audit.told import access_cells, document, heads, log_cells
from app.audit.verify import last_verified, verify_log
from app.changes import INSERT, Record, broken_links, chained_rows
from app.diary.commands import record_visit
from app.reports.words import ReportWords
from app.session import Session
from models.access import AccessRecord
from models.codes import Role
from models.reads import counting
from tests.app.people.erasing.ground import fill
from tests.build import NOW, BuiltSchool


def every(session: Session, wish: LogWish, limit: int = 60) -> list[LogRow]:
    """All pages."""
    found: list[LogRow] = []
    page = log_page(session, wish, None, limit)
    found += page.rows
    while page.before is not None:
        page = log_page(session, wish, page.before, limit)
        found += page.rows
    return found


def test_the_log_by_what_people_look_for(school: BuiltSchool, monkeypatch: pytest.MonkeyPatch) -> None:
    ground = fill(school)
    head = school.session(Role.HEAD, school.head)
    whole = every(head, LogWish())
    assert [one.seq for one in whole] == sorted((one.seq for one in whole), reverse=True)
    for limit, scanned in ((1, 3000), (7, 3000), (60, 1), (60, 5)):
        monkeypatch.setattr(log, "SCANNED", scanned)
        assert every(head, LogWish(), limit) == whole
    marks = every(head, LogWish(kind="marks"))
    assert {one.entity for one in marks} <= {"mark", "attendance", "term_mark", "work"}
    assert {one.author for one in every(head, LogWish(author_id=school.maths_teacher))} == {
        "Цифрова Инна Петровна"
    }
    own = every(head, LogWish(pupil_id=ground.pupil), 3)
    assert own
    assert {one.pupil for one in own} == {"Ржевская Ульяна Павловна"}
    assert len(own) == len({one.seq for one in own})
    assert {one.class_name for one in every(head, LogWish(class_id=school.class_a, kind="lessons"))} <= {"7А"}
    (found,) = every(head, LogWish(text="СПУТАЛА"))
    assert found.reason.startswith("Спутала")
    words = ReportWords("ru")
    cells = log_cells(found, words)
    assert cells[1:4] == ("Цифрова Инна Петровна", "Учитель", "отметка")
    assert (cells[5], cells[6], cells[7]) == ("Жукова Жанна", "5", "4")
    assert heads(("at", "who"), words) == ["Когда", "Кто"]
    made = document("audit.log", ("at", "who"), [cells[:2]], ReportWords("en"), school="S", today=NOW.date())
    assert made.title == "Change log"
    for row in whole:
        assert all(isinstance(one, str) for one in log_cells(row, words))


def _many(school: BuiltSchool, days: int, a_day: int) -> None:
    with school.file.writing():
        last = (0, bytes(32))
        for day in range(days):
            at = int((NOW - timedelta(days=days - day)).timestamp())
            records = [Record("setting", f"x{number}", None, {"value": day}) for number in range(a_day)]
            made = list(chained_rows(records, after=last, at=at, account=None, role=None))
            school.file.connection.executemany(INSERT, made)
            last = (made[-1][0], made[-1][-1])


def test_a_page_is_cheap_in_a_long_log(school: BuiltSchool) -> None:
    _many(school, 40, 800)
    admin = school.session(Role.ADMIN, school.admin)
    log_page(admin, LogWish())  # names
    wishes = (
        LogWish(), LogWish(text="nothing"), LogWish(kind="marks"),
        LogWish(starts=NOW.date() - timedelta(days=20), ends=NOW.date() - timedelta(days=20)),
    )  # fmt: skip
    for wish in wishes:
        with counting(school.file, cold=True) as reads:
            page = log_page(admin, wish)
        assert reads.pages <= 40, wish
    day = NOW.date() - timedelta(days=20)
    assert {one.at.astimezone(NOW.tzinfo).date() for one in page.rows} == {day}
    assert len(every(admin, wishes[-1])) == 800
    assert every(admin, LogWish(ends=dt.date(2020, 1, 1))) == []
    assert every(admin, LogWish(starts=dt.date(2030, 1, 1))) == []


def test_the_chain_is_verified_and_that_is_kept(school: BuiltSchool) -> None:
    fill(school)
    deputy = school.session(Role.DEPUTY, school.deputy)
    assert last_verified(deputy) is None
    found = verify_log(deputy)
    assert (found.broken, last_verified(deputy)) == ((), found)
    school.file.connection.execute("UPDATE change_log SET reason = 'x' WHERE seq = 3")
    assert verify_log(deputy).broken == (3,)
    kept = last_verified(deputy)
    assert kept is not None
    assert (kept.broken, kept.rows) == ((3,), found.rows + 1)
    with school.file.reading():
        assert list(broken_links()) == [3]


def test_who_looked_at_whose_data(school: BuiltSchool) -> None:
    leader = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    note_looks(
        leader, [school.arbuzova, school.yolkin, school.vetrova], DIARY
    )  # the last is of another class
    note_looks(school.session(Role.ADMIN, school.admin), [school.arbuzova], CARD)
    note_looks(
        school.session(Role.PARENT, school.parent), [school.arbuzova], DIARY
    )  # noted as a visit instead
    record_visit(school.session(Role.PARENT, school.parent), school.arbuzova, "marks")
    with school.file.writing():
        AccessRecord.create(at=NOW, action="sign_in.wrong", detail="staff")
    head = school.session(Role.HEAD, school.head)
    page = access_page(head, AccessWish())
    words = ReportWords("ru")
    assert [access_cells(one, words)[3] for one in page.rows] == [
        "отказ: неверный логин или пароль", "смотрел карточку", "смотрел дневник", "смотрел дневник",
    ]  # fmt: skip
    assert page.before is None
    about = access_page(head, AccessWish(person_id=school.arbuzova)).rows
    assert [(one.who, one.role) for one in about] == [
        ("Админова Инна Петровна", "admin"), ("Словов Инна Петровна", "class_teacher"),
    ]  # fmt: skip
    by = access_page(head, AccessWish(person_id=school.russian_teacher)).rows
    assert {one.subject for one in by} == {"Арбузова Анна", "Ёлкин Егор"}
    for kind, count in (("looks", 3), ("refusals", 1), ("sign_ins", 0), ("exports", 0), ("logins", 0)):
        assert len(access_page(head, AccessWish(kind=kind)).rows) == count, kind
    first = access_page(head, AccessWish(), limit=3)
    assert len(access_page(head, AccessWish(), first.before, limit=3).rows) == 1
    assert access_page(head, AccessWish(starts=NOW.date() + timedelta(days=1))).rows == ()
    (visit,) = diary_visits(head, school.arbuzova)
    assert access_cells(visit, words)[1:4] == ("Арбузова Ольга Ивановна", "Родитель", "дневник: оценки")
