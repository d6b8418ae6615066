"""The list of findings as a document: all of a filter, in words and dates."""

from __future__ import annotations

import csv
import io
from datetime import timedelta

import pytest

from app.control import listing
from app.control.commands import give_reason
from app.control.listing import findings_document, my_findings_document
from app.control.rows import FindingFilter, FindingState
from app.errors import NotAllowed
from app.reports.document import Document, Kind
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind, report_file
from app.session import Session
from tests.app.control.found import closed, deputy, found, other_teacher, teacher
from tests.build import LESSON_DAYS, NOW, BuiltSchool


def heads(document: Document) -> list[str]:
    return [column.head for column in document.tables[0].columns]


def column(document: Document, key: str) -> list[object]:
    (table,) = document.tables
    number = [one.key for one in table.columns].index(key)
    return [row.cells[number].value for row in table.rows]


def test_every_finding_of_the_filter_is_in_it_in_the_order_of_the_list(school: BuiltSchool) -> None:
    with school.file.writing():
        for number in range(2_345):
            found(school, place=str(number), number=number % 7 + 1, detail={"days": number})
        found(school, "no_homework", place="other")
    closed(school, place="closed")
    document = findings_document(deputy(school), FindingFilter(rules=frozenset({"no_topic"})), "ru")
    numbers = column(document, "place")
    assert numbers == [f"{number % 7 + 1}-й урок" for number in reversed(range(2_345))]
    assert document.heading == ("Незакрытые", "Нет темы урока", "Всего: 2345")
    assert "Правило" not in heads(document), "the heading says it"


def test_pages_are_read_in_transactions_of_their_own(
    school: BuiltSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody who enters something waits for the end of a long list."""
    with school.file.writing():
        for number in range(25):
            closed(school, place=str(number))
    asked: list[int | None] = []
    read = listing.findings

    def ten(session: Session, wanted: FindingFilter, *, before: int | None, limit: int) -> object:
        assert not school.file.connection.in_transaction
        asked.append(before)
        return read(session, wanted, before=before, limit=10)

    monkeypatch.setattr(listing, "findings", ten)
    document = findings_document(deputy(school), FindingFilter(closed=True), "ru")
    assert len(document.tables[0].rows) == 25
    assert len(asked) == 3


def test_cells(school: BuiltSchool) -> None:
    one = found(school, "two_not_corrected", pupil=school.zhukova, detail={"mark": 2, "lessons": 3})
    found(
        school, "homework_load", course=None, number=None, unit="load/1", detail={"minutes": 190, "norm": 150}
    )
    give_reason(teacher(school), {one: FindingState.OPEN}, "Болел")
    document = findings_document(deputy(school), FindingFilter(), "ru")
    assert heads(document) == [
        "Правило", "Что", "Класс", "Предмет", "Учитель", "Ученик", "Дата", "Урок, период", "Найдено",
        "Состояние", "Последнее слово",
    ]  # fmt: skip
    assert column(document, "rule") == ["Заданий больше нормы", "«2» не исправлена"]
    assert column(document, "day") == [LESSON_DAYS[0]] * 2
    assert column(document, "subject") == ["", "Русский язык"]
    assert column(document, "place") == ["", "2-й урок"]
    assert column(document, "state") == ["Ждёт учителя", "Есть ответ"]
    first, last = column(document, "last")
    assert first == ""
    assert str(last).startswith("Болел (")
    assert [one.kind for one in document.tables[0].columns if one.key in ("day", "since")] == [Kind.DAY] * 2
    assert document.across


def test_what_is_closed_says_when_and_why(school: BuiltSchool) -> None:
    closed(school, because="term_closed")
    wanted = FindingFilter(closed=True, class_id=school.class_a, starts=LESSON_DAYS[0])
    document = findings_document(deputy(school), wanted, "ru")
    assert column(document, "state") == ["Период закрыт"]
    assert column(document, "closed") == [(NOW - timedelta(hours=2)).astimezone().date()]
    assert document.heading[:2] == ("Закрытые", f"7А · с {LESSON_DAYS[0]:%d.%m.%Y}")
    assert "Класс" not in heads(document)


def test_states_stand_in_the_order_in_which_they_follow_each_other(school: BuiltSchool) -> None:
    states = frozenset({FindingState.RETURNED, FindingState.ANSWERED, FindingState.OPEN})
    document = findings_document(deputy(school), FindingFilter(states=states), "ru")
    assert document.heading[0] == "Состояние: ждёт учителя, есть ответ, возвращено"


def test_in_the_other_language_and_without_any(school: BuiltSchool) -> None:
    document = findings_document(
        deputy(school), FindingFilter(states=frozenset({FindingState.ANSWERED})), "en"
    )
    assert document.title == "Findings"
    assert document.heading == ("State: answered", "In all: 0")
    assert document.tables[0].empty == "There are no such findings"


def test_a_teacher_has_his_own_and_no_other(school: BuiltSchool) -> None:
    found(school)
    found(school, number=3, teacher=school.maths_teacher)
    closed(school, number=4)
    assert column(my_findings_document(teacher(school), "ru"), "place") == ["2-й урок"]
    assert column(my_findings_document(other_teacher(school), "ru"), "place") == ["3-й урок"]
    assert column(my_findings_document(teacher(school), "ru", closed=True), "place") == ["4-й урок"]
    with pytest.raises(NotAllowed):
        findings_document(teacher(school), FindingFilter(), "ru")


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.BOOK, FileKind.CSV])
def test_as_a_file_of_each_kind(school: BuiltSchool, kind: FileKind) -> None:
    for number in (1, 2, 3):
        found(school, place=str(number), number=number)
    file = report_file(kind, ReportWords("ru"), made_at=NOW)
    file.add(findings_document(deputy(school), FindingFilter(), "ru"))
    made = file.finished()
    assert len(made) > 200
    if kind is FileKind.CSV:
        lines = list(csv.reader(io.StringIO(made.decode("utf-8-sig")), delimiter=";"))
        assert sum("Не записана тема урока" in line for line in lines) == 3
