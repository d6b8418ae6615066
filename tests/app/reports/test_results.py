"""The reports on results of the small school: who is given which, and what stands in those that go down to marks."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from app.codes import Role
from app.errors import NotAllowed
from app.journal.rules import nearest
from app.progress.queries import pupil_year
from app.reports.document import Document
from app.reports.results.specs import RESULTS
from app.reports.sentences import SENTENCES
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import ReportWords
from models.journal import TermMark
from tests.app.progress.pen import Pen
from tests.app.reports.formulas import wrong_formulas
from tests.app.reports.test_report_card import leaves
from tests.build import NOW, BuiltSchool

WORDS = {"ru": ReportWords("ru"), "en": ReportWords("en")}
SPECS = {one.key: one for one in RESULTS}


def made(
    school: BuiltSchool, role: Role, person: str, key: str, of: Of, whose: str, **more: Any
) -> list[Document]:
    session = school.session(role, school.ids[person])
    number = {"7": 7, "": 0}.get(whose) if whose in ("7", "") else school.ids[whose]
    wish = Wish(key, of, number or 0, school.year, more.get("term", 2))
    return list(SPECS[key].make(session, wish, WORDS[more.get("language", "ru")]))


@pytest.fixture
def marked(school: BuiltSchool) -> BuiltSchool:
    """Two weeks of algebra in 7А: Арбузова has many marks, Ёлкин one, Жукова none; a few period marks."""
    pen = Pen(school)
    with school.file.writing():
        pen.marks("arbuzova", "algebra_a", *[(5, 1)] * 5, (4, 3))
        pen.marks("yolkin", "algebra_a", (3, 1))
        for course, pupil, value in (
            ("algebra_a", "arbuzova", 4), ("algebra_a", "yolkin", 3), ("russian_a", "arbuzova", 5),
            ("russian_a", "yolkin", 2), ("algebra_b", "beryozkin", 5),
        ):  # fmt: skip
            TermMark.create(
                course=school.ids[course], kind=1, number=2, pupil=school.ids[pupil], value=value, set_at=NOW
            )
    return school


def values(document: Document, table: int = 0) -> list[list[Any]]:
    """The rows of a table."""
    return [[cell.value for cell in row.cells] for row in document.tables[table].rows]


def test_density_of_a_course(marked: BuiltSchool) -> None:
    """A lesson every day: the norm is 7; 19 of the 56 days of the quarter have passed."""
    (document,) = made(marked, Role.TEACHER, "maths_teacher", "mark_density", Of.COURSE, "algebra_a")
    due = 7 * Fraction(19, 56)
    newcomer = 7 * Fraction(15, 56)  # since 9 November
    assert values(document) == [
        ["Арбузова Анна", 6, 7, due, 600 / due], ["Ёлкин Егор", 1, 7, due, 100 / due],
        ["Жукова Жанна", 0, 7, due, 0], ["Новиков Ник", 0, 7, newcomer, 0],
    ]  # fmt: skip
    flagged = [row.cells[0].strong for row in document.tables[0].rows]
    assert flagged == [False, True, True, True]


def test_density_of_a_class_and_the_school(marked: BuiltSchool) -> None:
    (of_class,) = made(marked, Role.CLASS_TEACHER, "russian_teacher", "mark_density", Of.CLASS, "class_a")
    algebra = next(row for row in of_class.tables[0].rows if row.cells[0].value == "Алгебра")
    assert [cell.value for cell in algebra.cells[1:4]] == [4, 7, 7]
    assert algebra.cells[6].behind == (
        "Ёлкин Егор: 1 из 2,4", "Жукова Жанна: 0 из 2,4", "Новиков Ник: 0 из 1,9",
    )  # fmt: skip
    (school,) = made(marked, Role.DEPUTY, "deputy", "mark_density", Of.SCHOOL, "")
    assert [row[0] for row in values(school)] == ["7А", "7Б"]


def test_mean_against_mark(marked: BuiltSchool) -> None:
    (document,) = made(marked, Role.TEACHER, "maths_teacher", "mean_and_mark", Of.COURSE, "algebra_a")
    # (5·5 + 4·3) / 8 = 4.625: a 5 follows from it, and a 4 was set
    assert values(document) == [
        ["Алгебра", "Арбузова Анна", 6, Fraction(29, 6), Fraction(37, 8), 5, 4, -1],
        ["Алгебра", "Ёлкин Егор", 1, Fraction(3), Fraction(3), 3, 3, 0],
    ]
    assert any("«3» — 2,60, «4» — 3,60, «5» — 4,60" in note for note in document.notes)


def test_means_of_a_class_are_those_of_each_pupil(school: BuiltSchool) -> None:
    """The class is read course by course, the pupil by himself: they must say the same."""
    pen = Pen(school)
    with school.file.writing():
        for number, pupil in enumerate(("arbuzova", "yolkin", "zhukova", "novikov")):
            pen.marks(pupil, "algebra_a", *((2 + (number + n) % 4, (1, 1.5, 3, 0)[n % 4]) for n in range(4)))
            pen.marks(pupil, "russian_a", *((5 - n % 3, 1 + number) for n in range(3)))
    (document,) = made(school, Role.DEPUTY, "deputy", "mean_and_mark", Of.CLASS, "class_a")
    told = {
        (pupil, subject): (count, nearest(plain), nearest(weighted), proposal)
        for subject, pupil, count, plain, weighted, proposal, *_ in values(document)
    }
    session, expected = school.session(Role.DEPUTY, school.deputy), {}
    for pupil in ("arbuzova", "yolkin", "zhukova", "novikov"):
        year = pupil_year(session, school.ids[pupil], school.year)
        for subject in year.subjects:
            one = subject.terms[1]
            if one.count:
                expected[year.pupil.name, subject.subject] = one.count, one.plain, one.weighted, one.proposal
    assert len(expected) == 8
    assert told == expected


def test_report_of_a_class_teacher(marked: BuiltSchool) -> None:
    (document,) = made(marked, Role.CLASS_TEACHER, "russian_teacher", "class_teacher", Of.CLASS, "class_a")
    assert values(document, 2) == [
        ["Хорошисты (на «4» и «5»)", "Арбузова Анна", ""],
        ["Из них с одной «4»", "Арбузова Анна", "Алгебра — 4 (Цифрова Инна Петровна)"],
        ["Неуспевающие (с «2»)", "Ёлкин Егор", "Русский язык — 2 (Словов Инна Петровна)"],
    ]
    assert values(document, 0)[0][:4] == [4, 1, 1, 4]


def test_results_of_the_school(marked: BuiltSchool) -> None:
    (document,) = made(marked, Role.HEAD, "head", "results", Of.SCHOOL, "")
    assert [row[:9] for row in values(document)] == [
        ["7А", 4, 2, 0, 1, 0, 1, 50, 50], ["7Б", 2, 1, 1, 0, 0, 0, 100, 100],
        ["7-е классы", 6, 3, 1, 1, 0, 1, Fraction(200, 3), Fraction(200, 3)],
    ]  # fmt: skip


FORBIDDEN = [
    (Role.CLASS_TEACHER, "russian_teacher", Of.CLASS, "class_b"),
    (Role.CLASS_TEACHER, "russian_teacher", Of.SCHOOL, ""),
    (Role.TEACHER, "maths_teacher", Of.CLASS, "class_a"), (Role.TEACHER, "maths_teacher", Of.COURSE, "russian_a"),
    (Role.TEACHER, "maths_teacher", Of.TEACHER, "russian_teacher"), (Role.TEACHER, "maths_teacher", Of.SCHOOL, ""),
    (Role.PARENT, "other_parent", Of.CLASS, "class_a"), (Role.PARENT, "other_parent", Of.COURSE, "russian_a"),
    (Role.PARENT, "other_parent", Of.TEACHER, "russian_teacher"), (Role.PUPIL, "zhukova", Of.SCHOOL, ""),
]  # fmt: skip


@pytest.mark.parametrize(("role", "person", "of", "whose"), FORBIDDEN)
@pytest.mark.parametrize("key", SPECS)
def test_to_whom_they_are_not_given(
    marked: BuiltSchool, key: str, role: Role, person: str, of: Of, whose: str
) -> None:
    if of in SPECS[key].who:
        with pytest.raises(NotAllowed):
            made(marked, role, person, key, of, whose)


OFFERED = [
    (key, of, role) for key, spec in SPECS.items() for of, roles in spec.who.items() for role in sorted(roles)
]
PERSONS = {
    Role.ADMIN: "admin", Role.DEPUTY: "deputy", Role.HEAD: "head", Role.CLASS_TEACHER: "russian_teacher",
    Role.TEACHER: "maths_teacher", Role.PARENT: "other_parent", Role.PUPIL: "zhukova",
}  # fmt: skip
WHOSE = {Of.CLASS: "class_a", Of.PARALLEL: "7", Of.SCHOOL: "", Of.PUPIL: "zhukova"}


@pytest.mark.parametrize(("key", "of", "role"), OFFERED)
@pytest.mark.parametrize("language", ["ru", "en"])
def test_what_is_offered_is_given(marked: BuiltSchool, key: str, of: Of, role: Role, language: str) -> None:
    """In both languages, of a period and of the year, with formulas that are right."""
    whose = WHOSE.get(of) or ""
    if of is Of.TEACHER:
        whose = "maths_teacher"
    if of is Of.COURSE:
        whose = "algebra_a"
    for term in (2, WHOLE_YEAR, None):
        documents = made(marked, role, PERSONS[role], key, of, whose, term=term, language=language)
        assert documents
        for one in documents:
            assert wrong_formulas(one, WORDS[language]) == []
            assert one.title == WORDS[language](f"report.{key}")
            assert not any("{" in text for text in _plain(one))


def _plain(document: Document) -> list[str]:
    """The texts, without formulas."""
    return [
        text
        for table in document.tables
        for row in table.rows
        for cell in row.cells
        for text in leaves(cell.value)
    ]


def test_a_subject_teacher_reads_of_own_courses_alone(marked: BuiltSchool) -> None:
    (document,) = made(marked, Role.TEACHER, "maths_teacher", "subject_teacher", Of.TEACHER, "maths_teacher")
    assert [row[0] for row in values(document)] == ["Алгебра", "7А", "7Б", "Всего: Алгебра"]
    assert "Русский" not in " ".join(leaves(document))


def test_every_report_has_its_words() -> None:
    for key in SPECS:
        assert {f"report.{key}", f"report.{key}.about"} <= SENTENCES.keys()


@pytest.mark.parametrize("term", [2, WHOLE_YEAR])
def test_names_of_a_class_summary_lead_to_the_diary(marked: BuiltSchool, term: int) -> None:
    (document,) = made(
        marked, Role.CLASS_TEACHER, "russian_teacher", "class_summary", Of.CLASS, "class_a", term=term
    )
    places = {row.cells[1].value: row.cells[1].place for row in document.tables[0].rows if len(row.cells) > 1}
    place = places["Арбузова Анна"]
    assert place is not None
    assert place[:2] == ("pupil", marked.ids["arbuzova"])
    assert (place[2] == 0) is (term == WHOLE_YEAR)
