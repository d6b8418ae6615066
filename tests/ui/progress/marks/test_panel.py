"""A subject beside the table: how its mean comes about, what is needed, what if; and that what if is stored nowhere."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

import pytest

from app.changes import changes_since
from app.codes import AttendanceCode, MarkValue, Role, Scale
from app.desk import Desk
from app.journal.needed import MarkRun
from models.school import Subject
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.progress.marks.conftest import Open
from ui.i18n import Translations
from ui.progress.marks.page import MarksPage
from ui.progress.marks.words import mean_explained
from ui.tasks import InlineWorker


def goals(page: MarksPage) -> list[str]:
    return [label.text().replace("\N{NO-BREAK SPACE}", " ") for label in page.panel._goal_labels]


@pytest.fixture
def algebra(open_marks: Open, hand: Hand, school: BuiltSchool) -> MarksPage:
    """3, a 4 of weight 3, and a debt: (3 + 4·3) : 4 = 3.75."""
    no = hand.work("algebra_a", LESSON_DAYS[2], 3)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 3)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[2], 4, work=no, comment="Торопилась")
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[3], MarkValue.DEBT, due_date=date(2026, 11, 27))
    hand.absence("algebra_a", "arbuzova", LESSON_DAYS[4], AttendanceCode.ILL)
    page = open_marks()
    page.open_subject(school.algebra_a)
    return page


def test_subject_with_all_that_is_known(algebra: MarksPage) -> None:
    panel = algebra.panel
    assert (panel.title.text(), panel.teacher.text()) == ("Алгебра", "Цифрова Инна Петровна")
    assert panel.standing.text() == "Средний 3,75 – выходит 4"
    assert panel.explained.text() == (
        "отметка × вес: 4×3 + 3×1 = 15; сумма весов: 4; 15 : 4 = 3,75\nБез учёта веса: 3,50"
    )
    lines = [
        (line.sign, line.title, line.words.replace("\N{NO-BREAK SPACE}", " ")) for line in panel.list.lines
    ]
    assert lines == [
        ("•", "10 ноября", "Ответ на уроке · работа ещё не сдана · сдать до 27 ноября · Цифрова И. П."),
        ("4", "9 ноября", "Контрольная · вес 3 · Цифрова И. П. · «Торопилась»"),
        ("3", "6 ноября", "Ответ на уроке · Цифрова И. П."),
    ]
    assert panel.attendance.note.text() == "92 %: пропущено 1 из 13 уроков (по болезни: 1)"
    assert_accessible(panel)


def test_what_is_needed_in_words(algebra: MarksPage) -> None:
    """(15 + 5·w·n) : (4 + w·n) ≥ 4.6 takes w·n ≥ 8.5: three 5 of weight 3."""
    assert goals(algebra) == ["Для 5 (средний от 4,60): не хватает трёх 5 весом 3"]
    assert algebra.panel.needs.note.text() == "Предположение по нынешним отметкам; решает учитель."


def test_supposition_is_followed_and_said_to_be_one(algebra: MarksPage) -> None:
    suppose = algebra.panel.suppose
    assert suppose.badge.text() == "Предположение, нигде не сохраняется"
    assert [button.text() for button in suppose.values] == ["5", "4", "3", "2"]
    assert [suppose.weights.itemText(n) for n in range(2)] == ["вес 1: Ответ на уроке", "вес 3: Контрольная"]
    suppose.weights.setCurrentIndex(1)
    suppose.values[0].click()
    assert suppose.marks == ((5, 3),)
    assert suppose.result.text() == "Средний станет 4,29, выйдет 4. Сейчас 3,75, выходит 4."
    assert goals(algebra) == ["Для 5 (средний от 4,60): не хватает двух 5 весом 3"]
    assert algebra.panel.needs.note.text() == "Вместе с отметками, предположенными ниже."
    (chip,) = suppose._chips
    assert (chip.text(), chip.font().italic()) == ("5 ×3", True)
    assert chip.accessibleName() == "Предположение: 5 ×3. Убрать"
    suppose.values[3].click()
    suppose._chips[0].click()
    assert suppose.marks == ((2, 3),)
    suppose.reset.click()
    assert suppose.marks == ()
    assert suppose.reset.isHidden()
    assert [line.sign for line in algebra.panel.list.lines] == ["•", "4", "3"], "never among the marks"


def test_supposing_stores_and_sends_nothing(
    algebra: MarksPage, school: BuiltSchool, worker: InlineWorker[Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def log() -> int:
        with school.file.reading():
            return len(changes_since(0))

    before, jobs = log(), []
    submit = worker.submit
    monkeypatch.setattr(worker, "submit", lambda *args, **more: (jobs.append(args), submit(*args, **more)))
    for button in algebra.panel.suppose.values * 2:
        button.click()
    algebra.panel.suppose._chips[0].click()
    algebra.panel.suppose.reset.click()
    assert (log(), jobs) == (before, [])


def _leave_page(page: MarksPage) -> None:
    page.hide()


def _other_subject(page: MarksPage) -> None:
    page.open_subject(next(one.course_id for one in page.table.rows if one.name == "Русский язык"))


def _other_child(page: MarksPage) -> None:
    page._pupils._buttons[1].click()


def _other_period(page: MarksPage) -> None:
    page.periods.buttons[2].click()


def _close(page: MarksPage) -> None:
    page.panel.close_button.click()


@pytest.mark.parametrize("leave", [_leave_page, _other_subject, _other_child, _other_period, _close])
def test_supposition_does_not_outlive_what_it_was_about(algebra: MarksPage, leave: object) -> None:
    algebra.panel.suppose.values[0].click()
    assert algebra.panel.suppose.marks
    leave(algebra)  # type: ignore[operator]
    assert algebra.panel.suppose.marks == ()


def test_there_is_an_end_to_supposing(algebra: MarksPage) -> None:
    suppose = algebra.panel.suppose
    for _ in range(20):
        suppose.values[0].click()
    assert len(suppose.marks) == 12
    assert not suppose.values[0].isEnabled()
    assert_accessible(algebra.panel)


def test_long_scale_has_a_number_to_choose(open_marks: Open, school: BuiltSchool) -> None:
    with school.file.writing():
        Subject.update(scale=Scale.HUNDRED).where(Subject.id == school.algebra).execute()
    Hand(school).mark("algebra_a", "arbuzova", LESSON_DAYS[1], 60)
    page = open_marks()
    page.open_subject(school.algebra_a)
    suppose = page.panel.suppose
    assert suppose.values == []
    assert suppose.number.isVisible()
    suppose.number.setValue(80)
    suppose.add.click()
    assert suppose.result.text() == "Средний станет 70,00, выйдет 70. Сейчас 60,00, выходит 60."


@pytest.mark.parametrize(
    ("period", "words"),
    [
        (0, "Период закончился."),
        (2, "Отметок пока нет."),
        (4, "Выберите период: годовая отметка следует из отметок за периоды."),
    ],
)
def test_why_nothing_is_needed(algebra: MarksPage, period: int, words: str) -> None:
    algebra.periods.buttons[period].click()
    assert algebra.panel.needs.note.text() == words
    assert goals(algebra) == []


def test_given_mark_ends_it(open_marks: Open, hand: Hand, school: BuiltSchool) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 4)
    hand.term_mark("algebra_a", "arbuzova", 2, 5)
    page = open_marks()
    page.open_subject(school.algebra_a)
    panel = page.panel
    assert panel.standing.text() == "Средний 4,00"
    assert panel.explained.text() == "Отметка за 2 четверть: 5, выставлена 23 ноября"
    assert panel.needs.note.text() == "Отметка за 2 четверть уже выставлена."
    assert panel.suppose.isHidden()
    assert page.table.rows[0].proposal == ""


def test_top_mark_needs_nothing(open_marks: Open, hand: Hand, school: BuiltSchool) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[1], 5)
    page = open_marks(who="arbuzova", role=Role.PUPIL)
    page.open_subject(school.algebra_a)
    assert page.panel.needs.note.text() == "Уже выходит высшая отметка."


def runs(*marks: tuple[int, float, int]) -> Iterable[MarkRun]:
    return tuple(MarkRun(*one) for one in marks)


def test_mean_explained(translations: Translations) -> None:
    def words(*marks: tuple[int, float, int]) -> str:
        weight = sum(Fraction(str(w)) * n for _, w, n in marks)
        mean = sum(v * Fraction(str(w)) * n for v, w, n in marks) / weight
        return mean_explained(tuple(runs(*marks)), mean)

    assert words((5, 1, 2), (4, 1, 1)) == "(5 + 5 + 4) : 3 = 4,67"
    assert words((5, 1, 12), (4, 1, 2)) == "(5 (12 раз) + 4 (2 раза)) : 14 = 4,86"
    assert words((5, 1.5, 1), (3, 1, 1)) == (
        "отметка × вес: 5×1,5 + 3×1 = 10,5; сумма весов: 2,5; 10,5 : 2,5 = 4,20"
    )
    assert words((5, 1, 1)) == ""
    assert mean_explained((), None) == ""
