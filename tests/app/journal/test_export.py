"""The page of the journal for paper, and the workbook that is made of it."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.journal.commands import add_work, set_homework, set_lesson_state, set_topic, write_cells
from app.journal.export.queries import page_for_print
from app.journal.export.rows import PrintedCell, PrintedPage
from app.journal.export.xlsx import PageWords, page_as_xlsx
from app.journal.queries import journal_page
from app.journal.rows import CellEdit
from app.session import Session
from models.journal import TermMark
from tests.app.test_query_plans import statements_of
from tests.build import LESSON_DAYS, NOW, BuiltSchool

DAYS = LESSON_DAYS
WORDS = PageWords(
    marks_sheet="Отметки", topics_sheet="Темы", number="№", pupil="Фамилия, имя", term_mark="Итог", date="Дата",
    lesson="Урок", topic="Тема", homework="Д/з", teacher="Учитель",
    months=[f"месяц {number}" for number in range(1, 13)], date_format="dd.mm.yyyy",
)  # fmt: skip


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def mark(pupil: int, place: int, value: int, work: int = 0) -> CellEdit:
    return CellEdit(DAYS[place], 1, work, pupil, "mark", None, value)


def absence(pupil: int, place: int, code: int, minutes: int | None = None) -> CellEdit:
    return CellEdit(DAYS[place], 1, 0, pupil, "attendance", None, code, minutes=minutes)


@pytest.fixture
def filled(school: BuiltSchool, teacher: Session) -> BuiltSchool:
    """A journal with something of everything."""
    course = school.algebra_a
    add_work(teacher, course, DAYS[0], 1, school.kind_answer)
    add_work(teacher, course, DAYS[0], 1, school.kind_test)
    edits = [
        mark(school.arbuzova, 0, 4, 1), mark(school.arbuzova, 0, 5, 2), mark(school.arbuzova, 1, 3),
        mark(school.arbuzova, 2, MarkValue.DEBT), absence(school.yolkin, 0, AttendanceCode.ABSENT),
        absence(school.yolkin, 1, AttendanceCode.ILL), absence(school.yolkin, 2, AttendanceCode.EXCUSED),
        absence(school.zhukova, 0, AttendanceCode.LATE, 5), mark(school.zhukova, 0, 5, 1),
    ]  # fmt: skip
    assert write_cells(teacher, course, edits).conflicts == ()
    set_topic(teacher, course, DAYS[0], 1, "=Дроби")
    set_topic(teacher, course, DAYS[1], 1, "Корни")
    set_lesson_state(teacher, course, DAYS[3], 1, LessonState.CANCELLED, expected=0)
    with school.file.writing():
        TermMark.create(course=course, kind=1, number=2, pupil=school.arbuzova, value=4, set_at=NOW)
    return school


def printed(session: Session, school: BuiltSchool, **more: Any) -> PrintedPage:
    return page_for_print(session, school.algebra_a, school.term2, **more)


def cells(page: PrintedPage, name: str, count: int = 3) -> tuple[PrintedCell, ...]:
    return next(one for one in page.pupils if one.name.startswith(name)).cells[:count]


# --- the page --------------------------------------------------------------------------------------------


def test_the_left_side(filled: BuiltSchool, teacher: Session) -> None:
    """A lone number is a number; every absence is «н» on paper, lateness stands without its minutes."""
    page = printed(teacher, filled)
    assert [(one.no, one.name.split()[0]) for one in page.pupils] == [
        (1, "Арбузова"), (2, "Ёлкин"), (3, "Жукова"), (4, "Новиков"), (5, "Яшин"),
    ]  # fmt: skip
    assert cells(page, "Арбузова") == ("4/5", 3, "•")
    assert cells(page, "Ёлкин") == ("н", "н", "н")
    assert cells(page, "Жукова") == ("о 5", "", "")
    assert [one.term_mark for one in page.pupils] == [4, "", "", "", ""]
    assert cells(printed(teacher, filled, reasons=True), "Ёлкин") == ("н", "б", "п")
    assert cells(printed(teacher, filled, reasons=True), "Жукова") == ("о5м 5", "", "")


def test_cancelled_lessons_are_on_neither_side(filled: BuiltSchool, teacher: Session) -> None:
    page = printed(teacher, filled)
    assert [one.date for one in page.lessons] == [day for day in DAYS if day != DAYS[3]]
    assert {len(one.cells) for one in page.pupils} == {len(page.lessons)}
    assert page.months == ((DAYS[0], len(DAYS) - 1),)


def test_days_before_and_after_a_pupil_was_there(filled: BuiltSchool, teacher: Session) -> None:
    page = printed(teacher, filled)
    inside = {one.name.split()[0]: one.inside for one in page.pupils}
    days = [one.date for one in page.lessons]
    assert inside["Новиков"] == tuple(day >= date(2026, 11, 9) for day in days)
    assert inside["Яшин"] == tuple(day <= date(2026, 11, 10) for day in days)
    assert all(inside["Арбузова"])


def test_homework_stands_where_it_was_set(filled: BuiltSchool, teacher: Session) -> None:
    course = filled.algebra_a
    set_homework(teacher, course, DAYS[2], None, "№ 1", set_date=DAYS[0], set_number=1)
    set_homework(teacher, course, DAYS[2], None, "№ 2")  # set at the lesson before, as far as is known
    set_homework(teacher, course, DAYS[2], None, "№ 3\nи № 4", due_number=1)
    set_homework(teacher, course, DAYS[4], None, "№ 5")  # the one before is cancelled
    set_homework(teacher, course, DAYS[5], None, "№ 6", set_date=DAYS[3])  # … and this was set at it
    set_homework(teacher, course, date(2027, 1, 12), None, "№ 7", set_date=DAYS[-1])
    set_homework(teacher, course, DAYS[0], None, "№ 8")  # before any lesson of the year
    set_homework(teacher, course, DAYS[2], None, "для одной", pupil_id=filled.arbuzova)
    found = {one.date: one.homework for one in printed(teacher, filled).lessons if one.homework}
    assert found == {
        DAYS[0]: "№ 8; № 1", DAYS[1]: "№ 2; № 3 и № 4", DAYS[2]: "№ 5; № 6", DAYS[-1]: "№ 7",
    }  # fmt: skip


def test_the_right_side_has_topics(filled: BuiltSchool, teacher: Session) -> None:
    assert [one.topic for one in printed(teacher, filled).lessons[:3]] == ["=Дроби", "Корни", ""]


def test_number_of_statements(filled: BuiltSchool, teacher: Session) -> None:
    printed(teacher, filled)
    of_page = statements_of(teacher, lambda: journal_page(teacher, filled.algebra_a, filled.term2))
    assert len(statements_of(teacher, lambda: printed(teacher, filled))) == len(of_page) + 3


# --- the workbook ----------------------------------------------------------------------------------------


def opened(page: PrintedPage) -> Any:
    return openpyxl.load_workbook(io.BytesIO(page_as_xlsx(page, WORDS, made_at=NOW)))


def row_of(sheet: Any, number: int) -> list[Any]:
    return [cell.value for cell in sheet[number]]


def test_the_workbook_has_numbers_and_dates(filled: BuiltSchool, teacher: Session) -> None:
    page = printed(teacher, filled)
    book = opened(page)
    assert book.sheetnames == ["Отметки", "Темы"]
    marks, topics = book["Отметки"], book["Темы"]
    assert marks["A1"].value == "7А Алгебра"
    assert "05.11.2026 – 30.12.2026" in marks["A2"].value
    assert row_of(marks, 3)[:3] == ["№", "Фамилия, имя", "месяц 11"]
    assert row_of(marks, 4)[2:-1] == [
        datetime(one.date.year, one.date.month, one.date.day) for one in page.lessons
    ]
    assert row_of(marks, 5)[:5] == [1, "Арбузова Анна", "4/5", 3, "•"]
    assert row_of(marks, 5)[-1] == 4
    assert marks["D5"].data_type == "n"
    assert marks["C4"].is_date
    assert marks["C8"].fill.fgColor.rgb == "FFD9D9D9"  # Новиков was not there yet
    assert marks["C5"].fill.fgColor.rgb != "FFD9D9D9"
    assert row_of(topics, 5) == [datetime(2026, 11, 5), 1, "=Дроби", None]
    assert topics["C5"].data_type == "s", "a topic is a text, whatever it begins with"
    assert topics["A5"].number_format == "dd.mm.yyyy"
    assert marks.max_row == 4 + len(page.pupils)
    assert topics.max_row == 4 + len(page.lessons)


def test_the_workbook_prints_as_a_page(filled: BuiltSchool, teacher: Session) -> None:
    page = printed(teacher, filled)
    book = opened(page)
    last = openpyxl.utils.get_column_letter(3 + len(page.lessons))
    for name, frozen, area in (
        ("Отметки", "C5", f"'Отметки'!$A$1:${last}$9"),
        ("Темы", "A5", f"'Темы'!$A$1:$D${4 + len(page.lessons)}"),
    ):
        sheet = book[name]
        assert (int(sheet.page_setup.paperSize), sheet.page_setup.orientation) == (9, "landscape")
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.freeze_panes == frozen
        assert sheet.print_area == area
        assert sheet.print_title_rows == "$3:$4"


def test_an_empty_page_is_a_workbook_too(school: BuiltSchool, teacher: Session) -> None:
    page = page_for_print(teacher, school.algebra_a, school.term4)
    assert (page.lessons, page.months) == ((), ())
    book = opened(page)
    assert row_of(book["Отметки"], 3)[:3] == ["№", "Фамилия, имя", "Итог"]
    assert book["Темы"].max_row == 4


def test_the_same_page_gives_the_same_bytes(filled: BuiltSchool, teacher: Session) -> None:
    page = printed(teacher, filled)
    one, two = (page_as_xlsx(page, WORDS, made_at=NOW) for _ in range(2))
    assert one == two
