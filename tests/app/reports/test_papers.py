"""Journal page, extract of the diary and letter to parents on the small school."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from app.codes import AttendanceCode, MarkValue, Role
from app.errors import NotAllowed
from app.paper.page import Text
from app.reports.all import report_named
from app.reports.document import Document, Paragraph
from app.reports.letters import LETTER_FIELDS
from app.reports.wish import Of, Wish
from app.reports.words import ReportWords
from models.diary import Remark
from models.journal import Attendance, LessonTopic, Mark, TermMark, Work
from tests.app.reports.asking import EN, RU, check_sound, column, document, documents, said
from tests.build import LESSON_DAYS, NOW, BuiltSchool

OTHERS = "Арбузов|Ёлкин|Новиков|Яшин|Ветров|Берёзкин"


@pytest.fixture
def entered(school: BuiltSchool) -> BuiltSchool:
    """Жукова: marks 5 and 4, a debt, a day of illness in one subject, a remark; Арбузова: a mark."""
    with school.file.writing():
        for day, values in enumerate(
            ((5, "zhukova"), (4, "zhukova"), (MarkValue.DEBT, "zhukova"), (3, "arbuzova"))
        ):
            place = {"course": school.algebra_a, "date": LESSON_DAYS[day], "number": 1}
            Work.create(**place, no=1, kind=school.kind_answer, weight=1)
            due = LESSON_DAYS[9] if values[0] == MarkValue.DEBT else None
            Mark.create(
                **place, work=1, pupil=school.ids[values[1]], value=values[0], set_at=NOW, due_date=due,
                comment="сдать тетрадь" if due else None,
            )  # fmt: skip
        for course, number in (("algebra_a", 1), ("russian_a", 2)):
            Attendance.create(
                course=school.ids[course], date=LESSON_DAYS[4], number=number, pupil=school.zhukova,
                code=AttendanceCode.ILL,
            )  # fmt: skip
        LessonTopic.create(
            home=school.group_class_a, date=LESSON_DAYS[0], number=1, course=school.algebra_a, topic="Дроби"
        )
        TermMark.create(course=school.algebra_a, kind=1, number=2, pupil=school.zhukova, value=5, set_at=NOW)
        Remark.create(
            pupil=school.zhukova, date=LESSON_DAYS[1], no=1, course=school.algebra_a, kind="praise",
            text="Отлично отвечала", author=school.maths_teacher, written_at=NOW - timedelta(days=1),
        )  # fmt: skip
    return school


def printed(one: Document) -> str:
    """All words on the paper of a document."""
    assert one.paper is not None
    return " ".join(item.text for page in one.paper().pages for item in page.items if isinstance(item, Text))


def test_journal_page(entered: BuiltSchool) -> None:
    teacher = entered.session(Role.TEACHER, entered.maths_teacher)
    one = document(teacher, entered, "journal_page", Of.COURSE, entered.algebra_a, term=2)
    check_sound(one)
    marks, topics = one.tables
    zhukova = next(row for row in marks.rows if row.cells[1].value == "Жукова Жанна")
    assert [zhukova.cells[place].value for place in (2, 3, 4, 6, -1)] == [5, 4, "•", "н", 5]
    assert column(topics, "topic")[0] == "Дроби"
    assert "Дроби" in printed(one)
    assert one.book is not None
    assert one.book().startswith(b"PK")
    assert (one.name, one.heading[0]) == ("7А Алгебра", "7А Алгебра")


def test_journal_pages_of_a_class_and_of_the_year(entered: BuiltSchool) -> None:
    session = entered.session(Role.CLASS_TEACHER, entered.russian_teacher)
    found = documents(session, entered, "journal_page", Of.CLASS, entered.class_a, EN, term=2)
    assert [one.name for one in found] == ["7А Алгебра", "7А Английский язык англ. 1", "7А Русский язык"]
    assert "Topic" in printed(found[0])
    year = documents(session, entered, "journal_page", Of.COURSE, entered.algebra_a, term=0)
    assert [one.name for one in year] == ["7А Алгебра 1", "7А Алгебра 2"]  # the others have not begun
    with pytest.raises(NotAllowed):
        documents(session, entered, "journal_page", Of.COURSE, entered.algebra_b, term=2)


def test_extract(entered: BuiltSchool) -> None:
    parent = entered.session(Role.PARENT, entered.other_parent)
    for words in (RU, EN):
        one = document(parent, entered, "diary_extract", Of.PUPIL, entered.zhukova, words, term=2)
        check_sound(one)
        for text in (said(one, words), printed(one)):
            assert "Жукова" in text
            assert not re.search(OTHERS, text)
    subjects, absences, debts, remarks = document(
        parent, entered, "diary_extract", Of.PUPIL, entered.zhukova, term=2
    ).tables
    assert column(subjects, "marks") == ["5, 4", ""]
    assert column(subjects, "missed") == [1, 1]
    assert column(absences, "reason") == ["болезнь", "болезнь"]
    assert column(debts, "due") == [LESSON_DAYS[9]]
    assert column(remarks, "text") == ["Отлично отвечала"]
    with pytest.raises(NotAllowed):
        document(parent, entered, "diary_extract", Of.PUPIL, entered.arbuzova, term=2)


def test_letter(entered: BuiltSchool) -> None:
    teacher = entered.session(Role.CLASS_TEACHER, entered.russian_teacher)
    text = "Приходите на собрание.\n\nЖдём вас."
    one = document(teacher, entered, "letter", Of.PUPIL, entered.zhukova, term=2, text=text)
    check_sound(one)
    paragraphs = [part.text for part in one.parts if isinstance(part, Paragraph)]
    assert paragraphs[0] == "Уважаемые родители (Жуков Пётр Ильич)!"
    assert paragraphs[2] == (
        "Пропущено уроков: 2, из них по болезни 2, по уважительной причине 0, без причины 0; полных дней: 1. "
        "Опозданий: 0."
    )
    assert paragraphs[3:] == ["Приходите на собрание.", "Ждём вас."]
    assert [table.title for table in one.tables] == ["", "Ещё не сдано", "Замечания и слова учителей"]
    assert not re.search(OTHERS, said(one))


def test_a_letter_says_only_what_there_is(entered: BuiltSchool) -> None:
    teacher = entered.session(Role.CLASS_TEACHER, entered.russian_teacher)
    found = documents(teacher, entered, "letter", Of.CLASS, entered.class_a, EN, term=2)
    assert len(found) == 5
    novikov = next(one for one in found if one.name == "Новиков Ник")
    assert [table.title for table in novikov.tables] == [""]
    assert "Dear parents," in said(novikov, EN)
    for role, person in ((Role.PARENT, entered.other_parent), (Role.TEACHER, entered.maths_teacher)):
        with pytest.raises(NotAllowed):
            documents(entered.session(role, person), entered, "letter", Of.PUPIL, entered.zhukova, term=2)
    with pytest.raises(NotAllowed):
        documents(teacher, entered, "letter", Of.CLASS, entered.class_b, term=2)


@pytest.mark.parametrize("language", ["ru", "en"])
def test_the_fields_of_a_template_are_those_that_are_explained(entered: BuiltSchool, language: str) -> None:
    words = ReportWords("en" if language == "en" else "ru")
    teacher = entered.session(Role.CLASS_TEACHER, entered.russian_teacher)
    spec = report_named("letter")
    assert spec is not None
    assert spec.rows is not None
    wish = Wish("letter", Of.CLASS, entered.class_a, entered.year, 2, text="Ждём")
    found = spec.rows(teacher, wish, words)
    assert len(found) == 5
    for row in found:
        assert list(row) == list(LETTER_FIELDS) == list(spec.fields)
        assert all(isinstance(value, str | list) for value in row.values())
    assert all(words(sentence) for sentence in LETTER_FIELDS.values())
    zhukova = found[2]
    assert zhukova["subjects"][0] == {
        "subject": "Алгебра", "teacher": "Цифрова Инна Петровна", "marks": "5, 4",
        "mean": "4,50" if language == "ru" else "4.50", "weighted": "4,50" if language == "ru" else "4.50",
        "mark": "5", "missed": "1",
    }  # fmt: skip
    assert zhukova["debts"][0]["work"] == "Ответ на уроке – сдать тетрадь"
    assert (zhukova["full_days"], zhukova["text"]) == ("1", "Ждём")
    # What explains a list names its members, as a template names them.
    for name in ("subjects", "debts", "remarks"):
        assert all(member in words(LETTER_FIELDS[name]) for member in zhukova[name][0])
