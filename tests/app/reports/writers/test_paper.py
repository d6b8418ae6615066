"""Documents as pages: what is on them, what is repeated, what stays together, nothing outside."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from app.paper.page import A4_ACROSS, A4_UPRIGHT, Box, Page, Paper, Text
from app.reports.document import Cell, Column, Document, Kind, Row, Signature, Table
from tests.app.reports.writers import documents as made
from tests.app.reports.writers.reading import outside, pages, pdf, texts

ALL: tuple[Callable[[], Document], ...] = (
    made.subject_teacher, made.report_card, made.class_summary, made.long_list, made.nothing,
)  # fmt: skip


@pytest.mark.parametrize("make", ALL)
def test_nothing_is_outside_the_page(make: Callable[[], Document]) -> None:
    for page in pages(make()):
        assert outside(page) == []


@pytest.mark.parametrize("make", ALL)
def test_what_is_drawn_is_found_in_the_file(make: Callable[[], Document]) -> None:
    """Another program reads the same words from the file, and sees ink."""
    document = make()
    for page, sheet in zip(pages(document), pdf(document), strict=True):
        found = sheet.get_textpage().get_text_range().split()
        assert sorted("".join(found)) == sorted("".join("".join(texts(page)).split()))
        image = sheet.render(scale=1).to_pil().convert("L")
        low, high = image.getextrema()
        assert low < 100 < high
        assert image.crop((0, 0, image.width, 14)).getextrema()[0] == 255, "nothing at the upper edge"
        assert image.crop((0, image.height - 14, image.width, image.height)).getextrema()[0] == 255


def test_a_document_says_whose_it_is_and_is_signed() -> None:
    (page,) = pages(made.subject_teacher())
    shown = texts(page)
    for line in (
        "МБОУ «Школа № 1»", "Отчёт учителя-предметника", "Алгебра, Иванова А. Б.", "Отметки", "«5»", "Учитель",
        "Иванова А. Б.", "Заместитель директора по УВР", "Составлено 27.11.2026", "84,6", "3,31",
    ):  # fmt: skip
        assert line in shown
    assert "1 / 1" not in shown
    assert (page.width, page.height) == A4_UPRIGHT


def test_values_stand_under_their_heads() -> None:
    (page,) = pages(made.report_card())
    head = next(one for one in page.items if isinstance(one, Text) and one.text == "Год")
    below = [one.text for one in page.items if isinstance(one, Text) and one.x == head.x and one.y > head.y]
    assert below == ["4"] * len(made.SUBJECTS)


def test_heads_are_repeated_on_each_page_and_rows_stand_once() -> None:
    document = made.long_list()
    found = pages(document)
    assert len(found) > 2
    for number, page in enumerate(found, 1):
        shown = texts(page)
        assert shown.count("Что изменено") == 1
        assert f"{number} / {len(found)}" in shown
    days = [text for page in found for text in texts(page) if re.fullmatch(r"\d\d\.\d\d\.20\d\d", text)]
    assert len(days) == len(set(days)) == 120


def test_a_head_within_a_table_is_not_left_alone_at_the_end_of_a_page() -> None:
    for count in range(20, 60):
        for page in pages(made.long_list(count)):
            rows = [one for one in texts(page) if one not in ("Иванова А. Б.", "8А Алгебра, 3")]
            body = [one for one in rows if not one.startswith("Составлено") and " / " not in one]
            assert not body[-1].startswith("Неделя")


def test_what_is_too_wide_goes_on_beside_with_its_first_columns() -> None:
    found = pages(made.class_summary(10))
    assert {(page.width, page.height) for page in found} == {A4_ACROSS}
    assert len(found) > 1
    for page in found:
        assert "Константинопольский7 Александр" in texts(page)
    for subject in made.SUBJECTS:
        with_it = [page for page in found if subject in " ".join(texts(page))]
        assert len(with_it) == 1, f"{subject} is not parted"


def test_a_table_lies_on_its_side_rather_than_go_on_beside() -> None:
    columns = tuple(Column(f"c{number}", f"Колонка{number}", Kind.WHOLE) for number in range(15))
    table = Table(columns, (Row(tuple(Cell(number) for number in range(15))),))
    found = pages(Document("wide", "Широкая", "", parts=(table,)))
    assert [(page.width, page.height) for page in found] == [A4_ACROSS]


@pytest.mark.parametrize("rows", range(28, 40))
def test_signatures_stay_with_the_last_row(rows: int) -> None:
    table = Table((Column("a", "Кто"),), tuple(Row((Cell(f"Строка {number}"),)) for number in range(rows)))
    signers = tuple(Signature(f"Член комиссии {number}") for number in range(4))
    found = pages(Document("x", "Акт", "", parts=(table,), notes=("Примечание",), signatures=signers))
    last = texts(found[-1])
    assert f"Строка {rows - 1}" in last
    assert f"Строка {rows - 2}" in last
    assert all(f"Член комиссии {number}" in last for number in range(4))


def test_many_columns_that_are_repeated_stay_wide_enough() -> None:
    columns = tuple(
        Column(f"c{at}", "Очень широкая колонка" * (at % 3), width=40 * (at % 2)) for at in range(40)
    )
    rows = (Row(tuple(Cell("слово " * (at % 4)) for at in range(40))),)
    for frozen in (0, 1, 7, 24, 40, 41):
        found = pages(Document("x", "Т", "", parts=(Table(columns, rows, frozen=frozen),)))
        assert all(outside(page) == [] for page in found)


def test_a_row_that_is_higher_than_a_page_goes_on() -> None:
    text = " ".join(f"слово{number}" for number in range(3000))
    table = Table((Column("a", "Что"), Column("b", "Сколько", Kind.WHOLE)), (Row((Cell(text), Cell(1))),))
    found = pages(Document("x", "Длинно", "", parts=(table,)))
    assert len(found) > 1
    assert " ".join(line for page in found for line in texts(page) if "слово" in line).split() == text.split()
    assert all(outside(page) == [] for page in found)


def test_what_stands_in_the_row_above_too_is_told_again_on_each_page_alone() -> None:
    rows = tuple(Row((Cell("Иванова А. Б.", again=number > 0), Cell(number))) for number in range(200))
    table = Table((Column("who", "Кто"), Column("n", "Число", Kind.WHOLE)), rows)
    found = pages(Document("x", "Т", "", parts=(table,)))
    assert len(found) > 2
    assert [texts(page).count("Иванова А. Б.") for page in found] == [1] * len(found)


def test_an_empty_table_says_so() -> None:
    (page,) = pages(made.nothing())
    assert "Пропусков нет" in texts(page)
    assert "Ученик" in texts(page)


def test_a_layout_of_its_own_is_used_as_it_is() -> None:
    own = Page(100, 100, (Text(10, 10, "своя", 9),))
    document = replace(made.nothing(), paper=lambda: Paper("", "", "ru", (own,)))
    assert pages(document, made.nothing())[0] is own


def test_bars_are_as_high_as_their_values() -> None:
    (page,) = pages(made.subject_teacher(2))
    boxes = [item for item in page.items if isinstance(item, Box) and item.height > 5]
    bars = [one for one in boxes if one.width < 20]
    highs = sorted(one.height for one in bars)
    rows = made.subject_teacher(2).tables[0].rows[:2]
    values = sorted(float(row.cells[at].value or 0) for row in rows for at in (6, 7))  # type: ignore[arg-type]
    assert [high / highs[-1] for high in highs] == pytest.approx([value / values[-1] for value in values])


@pytest.mark.parametrize(("pupils", "sheets"), [(20, 1), (28, 1), (40, 2)])
def test_rows_move_together_where_that_saves_a_page(pupils: int, sheets: int) -> None:
    columns = (
        Column("pupil", "Ученик"),
        *(Column(f"s{at}", "Алгебра", Kind.MARK, turned=True) for at in range(16)),
    )
    rows = tuple(
        Row((Cell(f"Иванов{number} Пётр"), *(Cell(5) for _at in range(16)))) for number in range(pupils)
    )
    signed = (Signature("Классный руководитель"), Signature("Заместитель директора по УВР"))
    document = Document("x", "Ведомость", "8А", parts=(Table(columns, rows),), signatures=signed, across=True)
    found = pages(document)
    assert len(found) == sheets
    assert all(outside(page) == [] for page in found)
