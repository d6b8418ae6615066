"""The double pages of the journal: everything is on them once, on the paper, in its place, and nothing is cut off."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from app.journal.export.left_side import MOST_LESSONS, MOST_PUPILS
from app.journal.export.sheet import journal_paper
from app.journal.export.sheet_form import BODY, BOTTOM, LEFT_TO, RIGHT_FROM, WIDTH
from app.paper.faces import MM_PER_POINT, width
from app.paper.page import Align, Box, Line, Page, Text
from tests.app.journal.printed_pages import WORDS, printed_page

EDGE = 5.0
"""What common printers leave white."""


def texts(page: Page, *, left: bool | None = None) -> list[str]:
    """What stands on a page, or on one of its sides."""
    return [
        one.text
        for one in page.items
        if isinstance(one, Text) and (left is None or (one.x < WIDTH / 2) is left)
    ]


def frame(text: Text) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a text, from the ascent to the descent of its face."""
    wide = width(text.text, text.face, text.size)
    before = {Align.LEFT: 0.0, Align.CENTRE: wide / 2, Align.RIGHT: wide}[text.align]
    up, down = (share * text.size * MM_PER_POINT for share in (0.77, 0.23))
    if text.turned:
        return text.x - up, text.y + before - wide, text.x + down, text.y + before
    return text.x - before, text.y - up, text.x - before + wide, text.y + down


SIZES = [(35, 90), (25, 20), (1, 1), (0, 12), (30, 0), (0, 0), (80, 40), (MOST_PUPILS, MOST_LESSONS)]


@pytest.mark.parametrize(("pupils", "lessons"), SIZES)
def test_nothing_lies_outside_the_paper(pupils: int, lessons: int) -> None:
    for page in journal_paper(printed_page(pupils, lessons, topic="Очень длинная тема " * 9), WORDS).pages:
        for item in page.items:
            if isinstance(item, Text):
                box = frame(item)
            elif isinstance(item, Line):
                box = (item.x1, item.y1, item.x2, item.y2)
            else:
                box = (item.x, item.y, item.x + item.width, item.y + item.height)
            assert box[0] >= EDGE, item
            assert box[1] >= EDGE, item
            assert box[2] <= page.width - EDGE, item
            assert box[3] <= page.height - EDGE, item
            assert box[2] <= LEFT_TO + 0.01 or box[0] >= RIGHT_FROM - 0.01 or box[3] < 15, "crosses the fold"


def numbered(page: Page) -> list[int]:
    """The lessons whose topics stand at the right."""
    return [int(found[1]) for text in texts(page, left=False) if (found := re.match(r"Урок (\d+):", text))]


@pytest.mark.parametrize(("pupils", "lessons"), [(35, 90), (25, 20), (1, 1), (35, MOST_LESSONS + 1)])
def test_each_lesson_stands_once_at_the_left_and_once_at_the_right(pupils: int, lessons: int) -> None:
    page = printed_page(pupils, lessons)
    sheets = journal_paper(page, WORDS).pages
    assert [one for sheet in sheets for one in numbered(sheet)] == list(range(1, lessons + 1))
    for sheet in sheets:
        here = numbered(sheet)
        days = [str(page.lessons[number - 1].date.day) for number in here]
        head = [one for one in sheet.items if isinstance(one, Text) and one.x < LEFT_TO and 25 < one.y < BODY]
        assert [one.text for one in head if one.text.isdigit()] == days
        dates = [text for text in texts(sheet, left=False) if re.fullmatch(r"\d\d\.\d\d", text)]
        assert dates == [f"{page.lessons[number - 1].date:%d.%m}" for number in here]


def test_every_mark_is_on_paper_once() -> None:
    page = printed_page(35, 90)
    expected = sorted(str(cell) for one in page.pupils for cell in (*one.cells, one.term_mark) if cell != "")
    found = [one.text for sheet in journal_paper(page, WORDS).pages for one in marks(sheet)]
    assert sorted(found) == expected


def marks(sheet: Page) -> list[Text]:
    """What stands in the cells of the left side."""
    return [
        item
        for item in sheet.items
        if isinstance(item, Text) and item.align is Align.CENTRE and item.x < LEFT_TO and item.y > BODY
    ]


def test_many_marks_of_a_lesson_stand_in_two_lines_that_can_be_read() -> None:
    page = printed_page(1, MOST_LESSONS)
    cells = ("зач/зач", "незач", "4/5/5/4", "о 4/5", *page.pupils[0].cells[4:])
    page = replace(page, pupils=(replace(page.pupils[0], cells=cells),))
    shown = marks(journal_paper(page, WORDS).pages[0])
    assert [one.text for one in shown][:6] == ["зач/", "зач", "незач", "4/5/", "5/4", "о 4/5"]
    assert min(one.size for one in shown) >= 5.5


def test_lessons_are_spread_evenly_and_the_period_mark_follows_the_last() -> None:
    sheets = journal_paper(printed_page(25, MOST_LESSONS + 2), WORDS).pages
    assert [len(numbered(sheet)) for sheet in sheets] == [MOST_LESSONS // 2 + 1, MOST_LESSONS // 2 + 1]
    assert ["1 четверть" in texts(sheet, left=True) for sheet in sheets] == [False, True]
    assert [WORDS.signature in texts(sheet) for sheet in sheets] == [False, True]
    assert [texts(sheet)[-1 if number < 2 else -2] for number, sheet in enumerate(sheets, 1)] == [
        "Лист 1 из 2",
        "Лист 2 из 2",
    ]


def test_a_group_that_is_too_long_for_a_sheet_goes_on_without_its_topics() -> None:
    sheets = journal_paper(printed_page(MOST_PUPILS + 3, 10), WORDS).pages
    assert len(sheets) == 2
    assert [len(numbered(sheet)) for sheet in sheets] == [10, 0]
    assert "Темы — на листе 1" in texts(sheets[1])
    names = [
        text for sheet in sheets for text in texts(sheet) if text.startswith("Фамилия") and "," not in text
    ]
    assert names == [f"Фамилия{number} Имя" for number in range(1, MOST_PUPILS + 4)]


def test_long_texts_are_wrapped_and_whole() -> None:
    topic = "Решение задач на движение, работу и смеси с помощью систем уравнений " * 6
    sheets = journal_paper(
        printed_page(20, 12, topic=topic, homework="§ 14, № 200–220 (чётные) " * 5), WORDS
    ).pages
    assert len(sheets) > 1, "the texts need more room than one sheet has"
    together = " ".join(text for sheet in sheets for text in texts(sheet, left=False))
    assert "…" not in together
    assert together.count("Решение задач") == 12 * 6
    assert together.count("(чётные)") == 12 * 5


def test_a_text_longer_than_a_page_says_that_it_goes_on() -> None:
    sheets = journal_paper(printed_page(5, 3, homework="задача " * 5000), WORDS).pages
    assert [len(numbered(sheet)) for sheet in sheets] == [1, 1, 1]
    for sheet in sheets:
        assert [text for text in texts(sheet) if text.endswith("…")] != []


def test_a_name_that_does_not_fit_is_set_smaller_and_then_shortened() -> None:
    page = printed_page(2, 60)
    names = ("Константинопольский Александр", "Константинопольская-Верхневолжская Александра")
    page = replace(page, pupils=tuple(
        replace(pupil, name=name) for pupil, name in zip(page.pupils, names, strict=True)
    ))  # fmt: skip
    sheet = journal_paper(page, WORDS).pages[0]
    shown = [one for one in sheet.items if isinstance(one, Text) and one.text.startswith("Констант")]
    assert shown[0].text == names[0]
    assert shown[1].text.endswith("…")
    assert shown[1].size < shown[0].size


def test_days_outside_the_course_are_grey() -> None:
    (sheet,) = journal_paper(printed_page(10, 12), WORDS).pages
    boxes = [one for one in sheet.items if isinstance(one, Box)]
    assert len(boxes) == 1
    name = next(one for one in sheet.items if isinstance(one, Text) and one.text == "Фамилия4 Имя")
    assert boxes[0].y < name.y < boxes[0].y + boxes[0].height
    days = [
        one.x for one in sheet.items if isinstance(one, Text) and 25 < one.y < BODY and one.text.isdigit()
    ]
    inside = [boxes[0].x < x < boxes[0].x + boxes[0].width for x in days]
    assert inside == [True] * 7 + [False] * 5


def test_without_lessons_the_sheet_is_a_form_that_says_so() -> None:
    (sheet,) = journal_paper(printed_page(10, 0), WORDS).pages
    assert "Уроков нет" in texts(sheet)
    assert "Фамилия10 Имя" in texts(sheet)


def test_a_month_with_one_lesson_is_shortened_to_three_letters() -> None:
    page = printed_page(10, MOST_LESSONS)
    days = [one.date.replace(month=10) if number else one.date for number, one in enumerate(page.lessons)]
    page = replace(page, lessons=tuple(
        replace(one, date=day) for one, day in zip(page.lessons, days, strict=True)
    ))  # fmt: skip
    shown = texts(journal_paper(page, WORDS).pages[0], left=True)
    assert [text for text in shown if text[:3] in ("Сен", "Окт")] == ["Сен", "Октябрь"]


def test_the_right_table_ends_where_the_left_one_does() -> None:
    sheets = journal_paper(printed_page(MOST_PUPILS, 90), WORDS).pages
    for sheet in sheets:
        level = [one for one in sheet.items if isinstance(one, Line) and one.y1 == one.y2 and one.y1 < 200]
        right = max(one.y1 for one in level if one.x1 >= RIGHT_FROM)
        assert right == pytest.approx(BOTTOM)
