"""The extract of a diary: what it is read from, and its pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.codes import AttendanceCode, MarkValue, Role, TermMarkKind
from app.diary.commands import add_remark
from app.diary.paper.extract import extract_paper, period
from app.diary.paper.extract_form import BOTTOM, LATER_TOP
from app.diary.paper.queries import class_extracts, extract
from app.errors import BadInput
from app.journal.commands import add_work, write_cells
from app.journal.rows import CellEdit
from app.paper.page import Line, Text
from models.base import rows
from models.journal import TermMark
from tests.app.diary.papers import (
    ENGLISH,
    TERMS,
    WORDS,
    YEAR,
    assert_on_paper,
    codes,
    frame,
    printed_extract,
    texts,
)
from tests.build import NOW, BuiltSchool

AUTUMN = date(2026, 11, 5), date(2026, 12, 30)
MONDAY, TUESDAY = date(2026, 11, 9), date(2026, 11, 10)


@pytest.fixture
def entered(school: BuiltSchool) -> None:
    """Algebra: 5, a test with 3 (weight 3), a debt; absent on Tuesday in two subjects; a remark; a period mark."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    other = school.session(Role.TEACHER, school.russian_teacher)
    course, pupil = school.algebra_a, school.arbuzova
    add_work(teacher, course, TUESDAY, 1, school.kind_test)
    write_cells(
        teacher,
        course,
        [
            CellEdit(MONDAY, 1, 1, pupil, "mark", None, 5, comment="Молодец"),
            CellEdit(TUESDAY, 1, 1, pupil, "mark", None, 3),
            CellEdit(TUESDAY, 1, 0, pupil, "attendance", None, AttendanceCode.ILL),
            CellEdit(
                date(2026, 11, 11), 1, 1, pupil, "mark", None, MarkValue.DEBT, due_date=date(2026, 11, 20)
            ),
        ],
    )
    write_cells(
        other, school.russian_a, [CellEdit(TUESDAY, 2, 0, pupil, "attendance", None, AttendanceCode.ILL)]
    )
    add_remark(teacher, pupil, TUESDAY, "remark", "Забыла дневник", course_id=course, number=1)
    with school.file.writing():
        TermMark.create(
            course=course, kind=1, number=2, pupil=pupil, value=4, author=school.maths_teacher, set_at=NOW
        )


def test_what_was_entered(school: BuiltSchool, entered: None) -> None:
    found = extract(school.session(Role.PARENT, school.parent), school.arbuzova, *AUTUMN)
    assert (found.pupil.name, found.pupil.class_name) == ("Арбузова Анна", "7А")
    assert found.class_teacher == "Словов Инна Петровна"
    assert found.term is not None
    assert found.term.number == 2
    assert [column.kind for column in found.columns] == [TermMarkKind.TERM]
    by_name = {one.subject: one for one in found.subjects}
    assert list(by_name) == ["Алгебра", "Английский язык", "Русский язык"]
    algebra = by_name["Алгебра"]
    assert [(mark.date, mark.value, mark.weight, mark.comment) for mark in algebra.marks] == [
        (MONDAY, 5, 1, "Молодец"), (TUESDAY, 3, 3, ""), (date(2026, 11, 11), MarkValue.DEBT, 1, ""),
    ]  # fmt: skip
    assert (algebra.count, algebra.plain, algebra.weighted) == (2, 4.0, pytest.approx((5 + 9) / 4))
    assert (algebra.absences.ill, algebra.results) == (1, (4,))
    assert [(one.number, one.subject, one.code) for one in found.absences] == [
        (1, "Алгебра", AttendanceCode.ILL), (2, "Русский язык", AttendanceCode.ILL),
    ]  # fmt: skip
    assert [(one.subject, one.text) for one in found.remarks] == [("Алгебра", "Забыла дневник")]
    lines = texts(extract_paper([found], WORDS).pages)
    joined = " ".join(lines)
    assert "Отметок: 2, средний балл: 3,50. Пропущено уроков: 2 (по болезни 2," in joined
    assert "5 (09.11" in joined
    assert "×3)" in joined
    assert "10.11, вт: болезнь – 1 Алгебра, 2 Русский язык" in joined
    assert "сдать до 20.11" in joined
    assert "09.11. Алгебра, 5: Молодец" in joined
    assert "10.11. Замечание (Алгебра): Забыла дневник – Цифрова Инна Петровна" in joined


def test_another_childs_extract_is_not_read(school: BuiltSchool, entered: None) -> None:
    found = extract(school.session(Role.DEPUTY, school.deputy), school.yolkin, *AUTUMN)
    assert [subject.marks for subject in found.subjects] == [(), (), ()]
    assert found.remarks == found.absences == ()


def test_days_that_are_no_period(school: BuiltSchool, entered: None) -> None:
    deputy = school.session(Role.DEPUTY, school.deputy)
    november = extract(deputy, school.arbuzova, date(2026, 11, 1), date(2026, 11, 30))
    assert (november.term, november.columns, november.is_year) == (None, (), False)
    assert period(november, WORDS) == "1 – 30 ноября 2026"
    whole = extract(deputy, school.arbuzova, date(2026, 8, 20), date(2030, 1, 1))
    assert whole.is_year, "days of other years are left out"
    assert [(one.kind, one.term.number if one.term else 0) for one in whole.columns] == [
        (1, 1), (1, 2), (1, 3), (1, 4), (2, 0), (3, 0), (4, 0),
    ]  # fmt: skip
    assert whole.subjects[0].results == (None, 4, None, None, None, None, None)
    assert period(whole, WORDS) == "2026/2027 учебный год"
    with pytest.raises(BadInput, match="period.bad"):
        extract(deputy, school.arbuzova, date(2026, 11, 2), date(2026, 11, 1))


def test_a_class_in_one_go(school: BuiltSchool, entered: None) -> None:
    """All who were in it in the period, by name; who left before is not there."""
    teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    found = class_extracts(teacher, school.class_a, *AUTUMN)
    assert [one.pupil.name for one in found] == [
        "Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник", "Яшин Яков",
    ]  # fmt: skip
    assert found[0] == extract(teacher, school.arbuzova, *AUTUMN)
    later = class_extracts(teacher, school.class_a, date(2026, 11, 11), date(2026, 12, 30))
    assert "Яшин Яков" not in [one.pupil.name for one in later]
    paper = extract_paper(found, WORDS)
    assert paper.title == "Выписка из дневника: 7А, 2 четверть 2026/2027"
    assert len(paper.pages) == 5
    assert all("Лист 1 из 1" in texts([page]) for page in paper.pages)


# --- pages -----------------------------------------------------------------------------------------------

SIZES = [(16, 12), (18, 60), (1, 1), (0, 0), (16, 0), (3, 400)]


@pytest.mark.parametrize(("subjects", "marks"), SIZES)
@pytest.mark.parametrize("year", [False, True])
@pytest.mark.parametrize("words", [WORDS, ENGLISH])
def test_every_mark_is_on_paper_once(subjects: int, marks: int, year: bool, words: object) -> None:
    one = printed_extract(subjects, marks, year=year, absences=0, remarks=0)
    pages = extract_paper([one], words).pages  # type: ignore[arg-type]
    assert_on_paper(pages)
    found = codes(pages)
    for number in range(subjects):
        assert found[f"Учитель-{number}"] == 1
        assert [day for day in range(marks) if found[f"вид{number}.{day}"] != 1] == []


@pytest.mark.parametrize("absences", [0, 5, 150])
@pytest.mark.parametrize("remarks", [0, 3, 60])
def test_absences_and_remarks_go_on_on_further_pages(absences: int, remarks: int) -> None:
    pages = extract_paper([printed_extract(4, 4, absences=absences, remarks=remarks)], WORDS).pages
    assert_on_paper(pages)
    found = codes(pages)
    assert [day for day in range(absences) if found[f"Пропуск-{day}"] != 1] == []
    assert [day for day in range(remarks) if found[f"Слово-{day}"] != 20] == []
    for number, page in enumerate(pages, 1):
        lines = texts([page])
        assert f"Лист {number} из {len(pages)}" in lines
        assert (WORDS.parents_know in lines) == (number == len(pages)), "signed on the last page"
        assert number == 1 or any(line.startswith("Иванова Мария Петровна, 7А") for line in lines)


def test_no_row_is_cut_by_the_end_of_a_page() -> None:
    pages = extract_paper([printed_extract(18, 60, year=True)], WORDS).pages
    assert len(pages) > 2
    for page in pages:
        upright = [
            item
            for item in page.items
            if isinstance(item, Line) and item.x1 == item.x2 and item.y2 > LATER_TOP
        ]
        assert all(item.y2 <= BOTTOM + 0.01 for item in upright)
        for item in page.items:
            if isinstance(item, Text) and item.text.startswith("Предмет-"):
                _, top, _, bottom = frame(item)
                assert any(line.y1 - 0.2 <= top and bottom <= line.y2 + 0.2 for line in upright), item
        assert any(text.startswith("Среднее") for text in texts([page])), "the heads come again"


def test_a_last_page_with_a_few_lines_is_saved() -> None:
    """What is a little too much for a page is set a little smaller, as long as it can be read."""
    found = {
        subjects: extract_paper([printed_extract(subjects, 12, remarks=0)], WORDS).pages
        for subjects in range(5, 16)
    }
    counts = [len(pages) for pages in found.values()]
    assert counts == sorted(counts)
    (page,) = found[max(subjects for subjects, pages in found.items() if len(pages) == 1)]
    sizes = {item.size for item in page.items if isinstance(item, Text) and "вид0." in item.text}
    assert 7 < min(sizes) < 8.5


def test_period_in_words() -> None:
    assert period(printed_extract(), WORDS) == "1 четверть 2026/2027"
    assert period(printed_extract(), ENGLISH) == "Quarter 1 2026/2027"
    assert period(printed_extract(year=True), WORDS) == "2026/2027 учебный год"
    across = replace(printed_extract(), term=None, starts=date(2026, 9, 28), ends=date(2026, 10, 3))
    assert period(across, WORDS) == "28 сентября 2026 – 3 октября 2026"
    assert YEAR.starts == TERMS[0].starts


def test_long_names_are_shortened_and_nothing_else(school: BuiltSchool) -> None:
    one = printed_extract(2, 3)
    long = replace(one, school="Муниципальное бюджетное общеобразовательное учреждение " * 5)
    pages = extract_paper([long], WORDS).pages
    assert_on_paper(pages)
    assert [text for text in texts(pages) if text.endswith("…")] == [texts(pages)[0]]
    with school.file.reading():
        assert list(rows(TermMark.select(TermMark.value))) == []
