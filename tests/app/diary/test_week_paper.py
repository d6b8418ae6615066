"""The week on paper: everything that was entered is there once, on the paper, and no line is cut in two."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codes import AttendanceCode, LessonState, MarkValue, Role
from app.diary.commands import add_remark
from app.diary.paper.queries import week_for_print
from app.diary.paper.rows import PrintedWeek
from app.diary.paper.week import week_paper
from app.diary.paper.week_form import BOTTOM, EDGES, LEFT, RIGHT, TOP, WIDTH
from app.diary.rows import DiaryDay, DiaryLesson, HomeworkLine
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.paper.page import Line, Page, Text
from app.paper.pdf import as_pdf
from tests.app.diary.papers import (
    AT,
    ENGLISH,
    MONDAY,
    WORDS,
    assert_on_paper,
    codes,
    frame,
    printed_week,
    texts,
)
from tests.build import BuiltSchool


def with_lesson(one: PrintedWeek, **more: object) -> PrintedWeek:
    """The first lesson of the week is another one."""
    day = one.week.days[0]
    first = replace(day.lessons[0], **more)  # type: ignore[arg-type]
    days = (replace(day, lessons=(first, *day.lessons[1:])), *one.week.days[1:])
    return replace(one, week=replace(one.week, days=days))


def expected_codes(one: PrintedWeek) -> list[str]:
    found = []
    for number, day in enumerate(one.week.days):
        found += [f"Похвала-{number}", f"Отдельно-{number}"]
        for lesson in day.lessons:
            code = lesson.course_id
            found += [f"Предмет-{code}", f"Тема-{code}", f"Задание-{code}", f"каб{code}"]
            found += [f"Коммент-{code}-{mark.work}" for mark in lesson.marks]
    return found


SIZES = [(6, 8, 1), (5, 6, 1), (5, 8, 3), (6, 9, 2), (6, 0, 0), (7, 3, 1)]


@pytest.mark.parametrize(("days", "lessons", "marks"), SIZES)
@pytest.mark.parametrize("homework", ["§ 12", "Очень длинное домашнее задание " * 8])
def test_all_is_on_paper_once(days: int, lessons: int, marks: int, homework: str) -> None:
    one = printed_week(days, lessons, homework=homework, marks=marks)
    pages = week_paper([one], WORDS).pages
    assert_on_paper(pages)
    assert codes(pages) == dict.fromkeys(expected_codes(one), 1)
    for page in pages:
        for item in page.items:
            left, _, right, _ = frame(item)
            assert right <= WIDTH / 2 or left >= WIDTH / 2, "crosses the fold"


def test_eight_lessons_on_six_days_are_one_sheet() -> None:
    """With a topic, homework, and marks in half of the lessons, as a full week is; nothing said besides."""
    one = printed_week(6, 8, homework="№ 341–346, § 12 выучить")
    days = tuple(
        replace(
            day,
            remarks=(),
            loose_homework=(),
            lessons=tuple(
                replace(
                    lesson, topic="Формулы сокращённого умножения", marks=lesson.marks[: lesson.number % 2]
                )
                for lesson in day.lessons
            ),
        )
        for day in one.week.days
    )
    (sheet,) = week_paper([replace(one, week=replace(one.week, days=days))], WORDS).pages
    sizes = [item.size for item in sheet.items if isinstance(item, Text) and "Формулы" in item.text]
    assert min(sizes) > 5.5
    heads = [text for text in texts([sheet]) if ", " in text and text.split(",")[0] in WORDS.weekdays]
    assert heads == [WORDS.title(date(2026, 11, day)) for day in range(23, 29)]


def rows_of(page: Page) -> list[tuple[float, float, float]]:
    """The upright lines of each row: x, upper and lower end."""
    return [
        (item.x1, item.y1, item.y2)
        for item in page.items
        if isinstance(item, Line) and item.x1 == item.x2 and item.y1 >= TOP - 1 and item.y2 <= BOTTOM + 1
    ]


@pytest.mark.parametrize("homework", ["№ 5", "Выучить наизусть и записать. " * 30, "слово " * 700])
def test_what_is_long_goes_on_on_the_next_sheet_and_no_line_is_cut(homework: str) -> None:
    one = printed_week(6, 8, homework=homework, marks=2)
    pages = week_paper([one], WORDS).pages
    assert_on_paper(pages)
    assert codes(pages) == dict.fromkeys(expected_codes(one), 1)
    words = sum(text.split().count("слово") for text in texts(pages))
    assert words == homework.split().count("слово") * 48
    for number, page in enumerate(pages, 1):
        rows = rows_of(page)
        for item in page.items:
            if isinstance(item, Text) and TOP < item.y < BOTTOM:
                _, top, _, bottom = frame(item)
                assert any(upper - 0.2 <= top and bottom <= lower + 0.6 for _, upper, lower in rows), item
        if len(pages) > 1:
            assert f"Лист {number} из {len(pages)}" in texts([page])
    signed = [WORDS.parents in texts([page]) for page in pages]
    assert signed == [False] * (len(pages) - 1) + [True]
    if len(pages) > 1:
        assert any("(продолжение)" in text for text in texts(pages))


def test_free_lines_follow_as_in_the_paper_diary() -> None:
    """Two lessons a day: lines up to the sixth. A gap has its line, a lesson 0 stands first."""
    one = printed_week(5, 2)
    (page,) = week_paper([one], WORDS).pages
    assert numbered(page) == [str(number) for _ in range(5) for number in range(1, 7)]
    day = one.week.days[0]
    gap = replace(day, lessons=(replace(day.lessons[0], number=0), replace(day.lessons[1], number=3)))
    (page,) = week_paper([replace(one, week=replace(one.week, days=(gap,)))], WORDS).pages
    assert numbered(page) == list("0123456")
    afternoon = replace(day, lessons=(replace(day.lessons[0], number=8),))
    (page,) = week_paper([replace(one, week=replace(one.week, days=(afternoon,)))], WORDS).pages
    assert numbered(page) == ["8"]


def numbered(page: Page) -> list[str]:
    """The numbers of the lines."""
    columns = [(start, start + EDGES[1]) for start in (LEFT, RIGHT)]
    return [
        item.text
        for item in page.items
        if isinstance(item, Text)
        and item.text.isdigit()
        and any(low < item.x < high for low, high in columns)
    ]


def test_what_is_unusual_is_said_in_words() -> None:
    week = printed_week(1, 2, homework="")
    off = with_lesson(week, state=LessonState.CANCELLED, marks=(), attendance=None)
    assert "отменён" in texts(week_paper([off], WORDS).pages)
    (page,) = week_paper([off], WORDS).pages
    (name,) = [item for item in page.items if isinstance(item, Text) and item.text == "Предмет-1"]
    left, top, right, bottom = frame(name)
    assert [
        line for line in page.items
        if isinstance(line, Line) and line.y1 == line.y2 and top < line.y1 < bottom
        and line.x1 == pytest.approx(left) and line.x2 == pytest.approx(right)
    ], "struck through"  # fmt: skip
    replaced = with_lesson(
        week, state=LessonState.REPLACED, teacher="Новая А. А.", usual_teacher="Прежняя Б. Б."
    )
    assert "замена: Новая А. А." in texts(week_paper([replaced], WORDS).pages)
    moved = with_lesson(week, state=LessonState.MOVED, moved_from=date(2026, 11, 20))
    assert "перенесён с 20.11" in texts(week_paper([moved], WORDS).pages)


def test_signs_of_marks_and_absences() -> None:
    marks = tuple(
        replace(printed_week().week.days[0].lessons[0].marks[0], value=value, work=number, comment=None)
        for number, value in enumerate((5, MarkValue.PASSED, MarkValue.DEBT), 1)
    )
    week = with_lesson(printed_week(1, 1), marks=marks, attendance=(AttendanceCode.LATE, 10))
    assert any("5, зач, •," in text for text in texts(week_paper([week], WORDS).pages))
    assert any("о 10 мин" in text for text in texts(week_paper([week], WORDS).pages))
    english = with_lesson(week, attendance=(AttendanceCode.ILL, None))
    assert "5, pass, •, I" in " ".join(texts(week_paper([english], ENGLISH).pages))


def test_holidays_have_their_name_and_no_lines() -> None:
    week = printed_week(5, 0)
    days = tuple(
        replace(day, holiday="Осенние каникулы", remarks=(), loose_homework=()) for day in week.week.days
    )
    (page,) = week_paper([replace(week, week=replace(week.week, days=days))], WORDS).pages
    assert texts([page]).count("Осенние каникулы") == 5
    free = replace(week, week=replace(week.week, days=tuple(replace(day, holiday=None) for day in days)))
    assert texts(week_paper([free], WORDS).pages).count("Уроков нет") == 5


def test_head_and_figures() -> None:
    lines = texts(week_paper([printed_week(5, 2, marks=1)], WORDS).pages)
    for text in ("Школа № 12", "Иванова Мария Петровна", "7А", "23 – 27 ноября 2026", "неделя 12 из 34"):
        assert text in lines
    assert any(line.startswith("Отметок: 10, средняя: 4,00.") for line in lines)


def test_a_class_is_one_paper_with_a_sheet_for_each() -> None:
    paper = week_paper([printed_week(5, 5), printed_week(5, 4)], WORDS)
    assert len(paper.pages) == 2
    assert paper.title == "Дневник: Иванова Мария Петровна, 23 – 27 ноября 2026"
    content = as_pdf(paper, made_at=AT)
    assert content.startswith(b"%PDF")
    assert content.count(b"/FontFile2") >= 2, "its fonts are inside"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.lists(st.text(alphabet="абвгд -№§123\n", max_size=400), max_size=9), min_size=1, max_size=7)
)
def test_whatever_is_written_lies_on_the_paper(days: list[list[str]]) -> None:
    one = printed_week(len(days), 0)
    told = []
    for day, texts_of_day in zip(one.week.days, days, strict=True):
        lessons = tuple(
            DiaryLesson(
                number, None, None, "Алгебра", "", "", number, LessonState.NORMAL, text,
                (HomeworkLine(1, text, True, True, day.date),), (), None,
            )
            for number, text in enumerate(texts_of_day)
        )  # fmt: skip
        told.append(DiaryDay(day.date, None, lessons, ()))
    pages = week_paper([replace(one, week=replace(one.week, days=tuple(told)))], WORDS).pages
    assert_on_paper(pages)
    written = "".join("".join(text.split()) for text in texts(pages))
    for texts_of_day in days:
        for text in texts_of_day:
            assert "".join(text.split()) in written


def test_read_from_the_file(school: BuiltSchool) -> None:
    """School, class teacher, the number of the week, and what was entered."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    write_cells(teacher, school.algebra_a, [CellEdit(MONDAY, 1, 1, school.arbuzova, "mark", None, 5)])
    add_remark(teacher, school.arbuzova, MONDAY, "praise", "Молодец", course_id=school.algebra_a, number=1)
    found = week_for_print(school.session(Role.PARENT, school.parent), school.arbuzova, date(2026, 11, 25))
    assert (found.class_teacher, found.number, found.weeks) == ("Словов Инна Петровна", 12, 36)
    lines = texts(week_paper([found], WORDS).pages)
    assert "5" in lines
    assert "Похвала: Молодец (Цифрова Инна Петровна)" in lines
