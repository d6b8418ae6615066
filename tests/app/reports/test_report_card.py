"""The report card of the small school: what stands in it, of whom, and who is given it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from app.clock import FixedClock
from app.codes import AttendanceCode, MarkValue, Role
from app.errors import NotAllowed
from app.reports.document import Document
from app.reports.results import class_summary, report_card
from app.reports.results.queries import class_book, pupil_card
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import ReportWords
from models.journal import Attendance, TermMark
from models.log import Setting
from models.reads import counting
from models.school import Enrollment
from tests.app.reports.formulas import formulas_of, wrong_formulas
from tests.build import LESSON_DAYS, NOW, BuiltSchool

WORDS = ReportWords("ru")


def _given(school: BuiltSchool, course: str, pupil: str, kind: int, number: int, value: int) -> None:
    TermMark.create(
        course=school.ids[course], kind=kind, number=number, pupil=school.ids[pupil], value=value, set_at=NOW
    )


@pytest.fixture
def marked(school: BuiltSchool) -> BuiltSchool:
    """Marks of two quarters; Жукова was ill for two lessons and absent for one."""
    with school.file.writing():
        for pupil, first, second in (
            ("arbuzova", 5, 4), ("yolkin", 4, 2), ("zhukova", 3, MarkValue.NOT_ATTESTED), ("yashin", 5, 5),
        ):  # fmt: skip
            _given(school, "algebra_a", pupil, 1, 1, first)
            _given(school, "algebra_a", pupil, 1, 2, second)
        _given(school, "algebra_a", "novikov", 1, 2, MarkValue.EXEMPT)
        _given(school, "english_a1", "arbuzova", 1, 1, 5)
        _given(school, "algebra_b", "vetrova", 1, 1, 2)
        for day, code in ((0, AttendanceCode.ILL), (1, AttendanceCode.ILL), (2, AttendanceCode.ABSENT)):
            Attendance.create(
                course=school.algebra_a, date=LESSON_DAYS[day], number=1, pupil=school.zhukova, code=code
            )
        Setting.create(scope="", key="school.name", value='"Школа № 1"')
    return school


def card(school: BuiltSchool, role: Role, person: str, of: Of, whose: str) -> list[Document]:
    session = school.session(role, school.ids[person])
    wish = Wish("report_card", of, school.ids[whose] if whose else 0, school.year, WHOLE_YEAR)
    return list(report_card.make(session, wish, WORDS))


def lines(document: Document) -> list[list[str]]:
    """The rows of the first table as text."""
    table = document.tables[0]
    return [
        [
            WORDS.cell(cell.value, cell.kind or column.kind)
            for column, cell in zip(table.columns, row.cells, strict=True)
        ]
        for row in table.rows
    ]


def test_what_stands_in_it(marked: BuiltSchool) -> None:
    (document,) = card(marked, Role.PARENT, "other_parent", Of.PUPIL, "zhukova")
    assert [column.head for column in document.tables[0].columns] == [
        "Предмет", "1 четверть", "2 четверть", "3 четверть", "4 четверть", "Год", "Экзамен", "Итог",
    ]  # fmt: skip
    assert lines(document) == [
        ["Алгебра", "3", "н/а", "", "", "", "", ""],
        ["Русский язык", "", "", "", "", "", "", ""],
        ["Пропущено уроков", "0", "3", "", "", "3", "", ""],
        ["в том числе по болезни", "0", "2", "", "", "2", "", ""],
        ["Подпись классного руководителя", "", "", "", "", "", "", ""],
        ["Подпись родителя", "", "", "", "", "", "", ""],
    ]
    assert document.heading == ("Ученик: Жукова Жанна", "7А класс", "2026/2027 учебный год")
    assert document.school == "Школа № 1"
    assert [(one.who, one.name) for one in document.signatures] == [
        ("Директор", "Директоров Инна Петровна"), ("Классный руководитель", "Словов Инна Петровна"),
    ]  # fmt: skip
    assert wrong_formulas(document, WORDS) == []
    assert len(formulas_of(document)) == 2
    (missed,) = [row for row in document.tables[0].rows if row.cells[0].value == "Пропущено уроков"]
    assert missed.cells[2].behind == ("по болезни: 2", "без уважительной причины: 1")
    assert document.tables[0].rows[0].cells[1].place == ("course", marked.algebra_a, marked.term1)


def test_of_a_class_one_for_each_who_is_in_it(marked: BuiltSchool) -> None:
    documents = card(marked, Role.CLASS_TEACHER, "russian_teacher", Of.CLASS, "class_a")
    assert [one.name for one in documents] == ["Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник"]
    alone = card(marked, Role.DEPUTY, "deputy", Of.PUPIL, "zhukova")[0]
    assert lines(documents[2]) == lines(alone)
    assert documents[2].signatures == alone.signatures
    assert len(card(marked, Role.DEPUTY, "deputy", Of.SCHOOL, "")) == 6
    english = [row[:2] for row in lines(documents[0]) if row[0] == "Английский язык"]
    assert english == [["Английский язык", "5"]]


@pytest.mark.parametrize(
    ("role", "person", "of", "whose"),
    [
        (Role.PARENT, "other_parent", Of.PUPIL, "arbuzova"), (Role.PARENT, "other_parent", Of.CLASS, "class_a"),
        (Role.PARENT, "other_parent", Of.SCHOOL, ""), (Role.PUPIL, "zhukova", Of.PUPIL, "yolkin"),
        (Role.CLASS_TEACHER, "russian_teacher", Of.CLASS, "class_b"),
        (Role.CLASS_TEACHER, "russian_teacher", Of.PUPIL, "vetrova"),
        (Role.CLASS_TEACHER, "russian_teacher", Of.SCHOOL, ""), (Role.TEACHER, "maths_teacher", Of.PUPIL, "zhukova"),
        (Role.TEACHER, "maths_teacher", Of.CLASS, "class_a"),
    ],
)  # fmt: skip
def test_to_whom_it_is_not_given(marked: BuiltSchool, role: Role, person: str, of: Of, whose: str) -> None:
    with pytest.raises(NotAllowed):
        card(marked, role, person, of, whose)


def leaves(value: Any) -> Iterator[str]:
    """Every text in a document."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            yield from leaves(getattr(value, one.name))
    elif isinstance(value, tuple | list):
        for inner in value:
            yield from leaves(inner)
    else:
        yield str(value)


@pytest.mark.parametrize(("role", "person"), [(Role.PARENT, "other_parent"), (Role.PUPIL, "zhukova")])
def test_a_family_reads_of_nobody_else(marked: BuiltSchool, role: Role, person: str) -> None:
    (document,) = card(marked, role, person, Of.PUPIL, "zhukova")
    told = " ".join(leaves(document)).casefold()
    assert "жукова" in told
    for other in ("Арбузова", "Ёлкин", "Яшин", "Новиков", "Берёзкин", "Ветрова"):
        assert other.casefold() not in told


def test_summary_of_a_quarter(marked: BuiltSchool) -> None:
    """Яшин left on 10 November: his mark of the second quarter is in brackets, and he is not counted."""
    session = marked.session(Role.CLASS_TEACHER, marked.russian_teacher)
    wish = Wish("class_summary", Of.CLASS, marked.class_a, marked.year, 2)
    (document,) = class_summary.make(session, wish, WORDS)
    rows = lines_by_name(document)
    assert {name: row[2] for name, row in rows.items() if row[0]} == {
        "Арбузова Анна": "4", "Ёлкин Егор": "2", "Жукова Жанна": "н/а",
        "Новиков Ник (прибыл(а) 09.11.2026)": "осв", "Яшин Яков (выбыл(а) 10.11.2026)": "(5)",
    }  # fmt: skip
    counts = {
        "Учащихся (N)": "3", "«5»": "0", "«4»": "1", "«3»": "0", "«2»": "1", "н/а": "1", "осв.": "1",
        "Успеваемость, %": "33,3", "Качество знаний, %": "33,3", "СОУ (вариант А), %": "29,0", "Средний балл": "3,00",
    }  # fmt: skip
    assert {name: rows[name][2] for name in counts} == counts
    assert wrong_formulas(document, WORDS) == []
    assert any("В скобках" in note for note in document.notes)
    assert any("7·n(н/а)" in note for note in document.notes)
    assert [part.text for part in document.parts if hasattr(part, "text")] == [
        "2 четверть. Учащихся 3: отличников 0, хорошистов 1, с «3» 0, неуспевающих и неаттестованных 2."
        " Успеваемость 33,3 %, качество 33,3 %."
    ]


def lines_by_name(document: Document) -> dict[str, list[str]]:
    """The rows with two cells and more, by the second."""
    table = document.tables[0]
    return {
        str(row.cells[1].value): [
            WORDS.cell(cell.value, cell.kind or column.kind)
            for column, cell in zip(table.columns, row.cells, strict=True)
        ]
        for row in table.rows
        if len(row.cells) > 1
    }


def test_summary_in_variant_b(marked: BuiltSchool) -> None:
    with marked.file.writing():
        Setting.create(scope="", key="report.sou_variant", value='"B"')
    session = marked.session(Role.DEPUTY, marked.deputy)
    documents = class_summary.make(
        session, Wish("class_summary", Of.PARALLEL, 7, marked.year, WHOLE_YEAR), WORDS
    )
    assert [one.name for one in documents] == ["7А", "7Б"]
    table = documents[0].tables[0]
    degree = next(row for row in table.rows if row.key == "k1_1_degree")
    algebra = next(place for place, one in enumerate(table.columns) if one.head == "Алгебра")
    # Новиков came in November: in the first quarter there were 5, 4, 3, and the 5 of Яшин, who was still there.
    assert degree.cells[1].value == "СОУ (вариант Б), %"
    assert degree.cells[algebra].value == 75
    assert wrong_formulas(documents[0], WORDS) == []
    assert any("(100·n5 + 64·n4 + 36·n3) / N" in note for note in documents[0].notes)


def test_statements(marked: BuiltSchool) -> None:
    """As the queries say, once the structure is known."""
    session = marked.session(Role.DEPUTY, marked.deputy)
    for ask in (
        lambda: class_book(session, marked.class_a),
        lambda: pupil_card(session, marked.zhukova, marked.year),
    ):
        ask()
        with counting(marked.file) as reads:
            ask()
        assert reads.statements <= 4


def test_who_finishes_the_class_has_not_left_it(marked: BuiltSchool) -> None:
    """Classes end with the last period, enrolments with them or in June: in July all have their cards."""
    with marked.file.writing():
        Enrollment.update(to_date=date(2027, 5, 31)).where(Enrollment.to_date.is_null()).execute()
    marked.clock = FixedClock(datetime(2027, 7, 1, 12, tzinfo=UTC))
    documents = card(marked, Role.DEPUTY, "deputy", Of.CLASS, "class_a")
    assert [one.name for one in documents] == ["Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник"]
    session = marked.session(Role.DEPUTY, marked.deputy)
    wish = Wish("class_summary", Of.CLASS, marked.class_a, marked.year, WHOLE_YEAR)
    (document,) = class_summary.make(session, wish, WORDS)
    names = {str(row.cells[1].value) for row in document.tables[0].rows if len(row.cells) > 1}
    assert {"Арбузова Анна", "Яшин Яков (выбыл(а) 10.11.2026)"} <= names
