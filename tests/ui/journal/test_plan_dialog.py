"""The thematic plan in the window: followed, moved, chosen, loaded from a file; with others at work; on a real file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QListWidget, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.errors import BadInput, StorageProblem
from app.exchange.reasons import Reason
from app.exchange.records import Place, refuse
from app.journal.queries import my_courses
from app.plans.commands import assign_plan, store_plan
from app.plans.queries import plan_of
from app.plans.rows import PlanItemRow, PlanSummary
from app.session import Session
from tests.app.exchange import build
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_plans import ITEMS, OTHER, TODAY, MemoryPlans
from tests.ui.journal.memory_source import COURSES
from ui.i18n import Language, Translations
from ui.journal.plan.dialog import PlanDialog
from ui.journal.plan.reasons import SENTENCES, reason_words
from ui.journal.plan.source import PlanFile
from ui.journal.plan.words import PlanWords, days_words
from ui.journal.source import WorkerSource
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

FILE = Path("КТП.xlsx")


class Desk:
    """The dialog as its user sees it."""

    def __init__(self, dialog: PlanDialog, qtbot: QtBot) -> None:
        self.dialog, self.qtbot = dialog, qtbot
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()

    def told(self) -> str:
        labels = [one.text() for one in self.dialog.findChildren(QLabel) if one.isVisible()]
        return "\n".join(labels)

    def buttons(self) -> list[str]:
        found = [one for one in self.dialog.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
        return [one.text().replace("&", "") for one in found]

    def click(self, text: str) -> None:
        (button,) = [
            one
            for one in self.dialog.findChildren(QPushButton)
            if one.isVisible() and one.isEnabled() and one.text().replace("&", "") == text
        ]
        button.click()

    def rows(self) -> list[list[str]]:
        (table,) = [one for one in self.dialog.findChildren(QTableView) if one.isVisible()]
        model = table.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]

    def press(self, key: Qt.Key) -> None:
        focused: QWidget = self.dialog.focusWidget() or self.dialog
        QTest.keyClick(focused, key)


@pytest.fixture
def plans(theme: Theme, translations: Translations) -> MemoryPlans:
    return MemoryPlans()


@pytest.fixture
def desk(plans: MemoryPlans, qtbot: QtBot) -> Desk:
    return Desk(PlanDialog(plans, COURSES[0]), qtbot)


def summary(*, changed: int = 0, added: int = 0, followed: bool = False) -> PlanSummary:
    """A trial of a file."""
    counts = {
        name: {"plans": 0, "topics": count}
        for name, count in (
            ("added", added), ("changed", changed), ("unchanged", len(ITEMS) - changed), ("removed", 0),
        )
    }  # fmt: skip
    return PlanSummary(
        1, "КТП", 1, followed=followed, dry_run=True, headings=("Дроби", "Корни"), items=ITEMS, **counts
    )


# --- what is seen ----------------------------------------------------------------------------------------


def test_today_is_marked_in_sight_and_said(desk: Desk, qtbot: QtBot) -> None:
    told = desk.told()
    assert "Алгебра 8 класс, базовый уровень" in told
    assert "27 часов · 20 тем · Миронова Ольга Сергеевна" in told
    assert "Сегодня: 14. Квадратные корни" in told
    (table,) = [one for one in desk.dialog.findChildren(QTableView) if one.isVisible()]
    qtbot.waitUntil(lambda: table.currentIndex().row() == 13)
    assert table.viewport().rect().contains(table.visualRect(table.currentIndex()).center())
    rows = desk.rows()
    assert rows[13][4:] == ["12.10, сегодня", "1 из 2"]
    assert rows[0][5] == "записано"
    assert rows[14][5] == ""


def test_what_does_not_fit_is_said(desk: Desk, plans: MemoryPlans) -> None:
    assert "Не помещаются 2 часа плана" in desk.told()
    assert desk.rows()[19][4] == "не помещаются 2 часа"
    plans.slots = [*plans.slots, *[(day.replace(month=12), 2) for day, _ in plans.slots[-6:]]]
    desk.dialog.reload()
    assert "Не помеща" not in desk.told()
    assert "Без темы остаются 4 урока" in desk.told()


def test_cancelled_lessons_need_no_hand(desk: Desk) -> None:
    assert "темы сами переходят" in desk.told()


def test_year_is_over(plans: MemoryPlans, qtbot: QtBot) -> None:
    plans.slots = [slot for slot in plans.slots if slot[0] < TODAY]
    assert "Уроков в этом году больше нет" in Desk(PlanDialog(plans, COURSES[0]), qtbot).told()


def test_reader_can_only_close(plans: MemoryPlans, qtbot: QtBot) -> None:
    plans.may_edit = False
    desk = Desk(PlanDialog(plans, COURSES[0]), qtbot)
    assert desk.buttons() == ["Закрыть"]
    assert len(desk.rows()) == len(ITEMS)


@pytest.mark.parametrize(("may_edit", "offered"), [(True, "Загрузить из файла…"), (False, None)])
def test_no_plan_says_what_to_do(
    plans: MemoryPlans, qtbot: QtBot, may_edit: bool, offered: str | None
) -> None:
    plans.plan, plans.may_edit = None, may_edit
    desk = Desk(PlanDialog(plans, COURSES[0]), qtbot)
    assert "У курса ещё нет тематического плана" in desk.told()
    assert (offered in desk.buttons()) is may_edit
    assert "Сдвинуть позже" not in desk.buttons()


def test_share_away_is_said_and_tried_again(plans: MemoryPlans, qtbot: QtBot) -> None:
    plans.failing = StorageProblem("share.unreachable")
    desk = Desk(PlanDialog(plans, COURSES[0]), qtbot)
    assert "Сетевая папка" in desk.told()
    plans.failing = None
    desk.click("Повторить")
    assert len(desk.rows()) == len(ITEMS)


# --- moving ----------------------------------------------------------------------------------------------


def test_a_shift_is_shown_before_it_is_made(desk: Desk, plans: MemoryPlans, qtbot: QtBot) -> None:
    desk.click("Сдвинуть позже")
    assert "14.10: без темы (сейчас «Квадратные корни. Арифметический квадратный корень»)" in desk.told()
    assert "Часов, для которых нет урока: станет 3, сейчас 2." in desk.told()
    assert plans.calls == []
    with qtbot.waitSignal(desk.dialog.changed):
        desk.press(Qt.Key.Key_Space)
    assert plans.calls == [("shift", 1, 0)]
    assert "сдвинут на 1 урок позже" in desk.told()
    assert "План сдвинут на урок позже." in desk.told()


def test_two_presses_move_it_once(desk: Desk, plans: MemoryPlans) -> None:
    desk.click("Сдвинуть позже")
    (yes,) = [
        one for one in desk.dialog.findChildren(QPushButton) if one.hasFocus() and "позже" in one.text()
    ]
    plans.held = True
    yes.click()
    yes.click()
    plans.answer()
    assert plans.calls == [("shift", 1, 0)]
    assert "План сдвинут на урок позже." in desk.told()


def test_escape_leaves_the_shift_and_then_the_dialog(desk: Desk, plans: MemoryPlans) -> None:
    desk.click("Сдвинуть раньше")
    desk.press(Qt.Key.Key_Escape)
    assert desk.dialog.isVisible()
    assert "Сдвинуть план" not in desk.told()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    assert plans.calls == []


def test_shift_of_somebody_else_is_not_doubled(desk: Desk, plans: MemoryPlans) -> None:
    desk.click("Сдвинуть позже")
    plans.shift_now = 1
    desk.press(Qt.Key.Key_Space)
    assert plans.shift_now == 1
    assert "изменил" in desk.told()
    assert "сдвинут на 1 урок позже" in desk.told(), "read anew"


def test_news_end_a_shift_that_was_not_made_yet(desk: Desk, plans: MemoryPlans) -> None:
    """What it said it would mean is no longer so."""
    desk.click("Сдвинуть позже")
    desk.dialog.reload()
    assert "Сдвинуть план" in desk.told(), "nothing has changed"
    plans.plan = OTHER
    desk.dialog.reload()
    assert "Сдвинуть план" not in desk.told()


# --- choosing --------------------------------------------------------------------------------------------


def choices(desk: Desk) -> QListWidget:
    desk.click("Другой план…")
    (found,) = [one for one in desk.dialog.findChildren(QListWidget) if one.isVisible()]
    assert found.hasFocus()
    return found


def test_a_colleague_s_plan_is_taken_by_keys(desk: Desk, plans: MemoryPlans) -> None:
    choices(desk)
    desk.press(Qt.Key.Key_Return)
    assert plans.calls == [("assign", OTHER.plan_id, 1)]
    assert "Алгебра 8 класс, углублённый" in desk.told()
    assert "Теперь курс идёт по этому плану." in desk.told()


def test_a_parallel_course_is_copied_from(desk: Desk, plans: MemoryPlans) -> None:
    found = choices(desk)
    desk.press(Qt.Key.Key_Down)
    assert "8Б · Алгебра" in found.currentItem().text()
    desk.click("Взять этот план")
    assert plans.calls == [("copy", 5, 1)]


def test_the_plan_is_given_up(desk: Desk, plans: MemoryPlans) -> None:
    found = choices(desk)
    found.setCurrentRow(found.count() - 1)
    desk.click("Взять этот план")
    assert plans.plan is None
    assert "У курса ещё нет тематического плана" in desk.told()


def test_another_plan_meanwhile_is_told(desk: Desk, plans: MemoryPlans) -> None:
    choices(desk)
    plans.plan = replace(OTHER, plan_id=3, name="Чужой")
    desk.press(Qt.Key.Key_Return)
    assert "изменил" in desk.told()
    assert "Чужой" in desk.told()


# --- from a file -----------------------------------------------------------------------------------------


def test_a_file_is_tried_and_written_only_then(desk: Desk, plans: MemoryPlans) -> None:
    plans.trial = PlanFile(FILE, None, summary(changed=3))
    desk.dialog.show_file(FILE)
    told = desk.told()
    assert "В файле: 20 тем, 27 часов." in told
    assert "Пропущено 2 названия разделов: Дроби; Корни." in told
    assert "Будет: изменены 3 темы, 17 тем без изменений." in told
    assert plans.calls == [("try", FILE.name, None)]
    desk.press(Qt.Key.Key_Space)
    assert plans.calls[1:] == [("load", FILE.name, None, 1)]
    assert "План «КТП» загружен." in desk.told()


def test_the_same_file_again_changes_nothing(desk: Desk, plans: MemoryPlans) -> None:
    plans.trial = PlanFile(FILE, None, summary())
    desk.dialog.show_file(FILE)
    assert "Ничего не изменилось." in desk.told()
    assert "Загрузить" not in desk.buttons()


def test_refused_rows_name_their_place_and_the_file_is_read_again(desk: Desk, plans: MemoryPlans) -> None:
    row = refuse(Place(FILE.name, "8 кл", 14, "Кол-во часов"), "1–2", Reason.HOURS_UNREADABLE)
    plans.trial = PlanFile(FILE, None, refused=(row,))
    desk.dialog.show_file(FILE)
    assert "Не принята 1 строка." in desk.told()
    assert desk.rows() == [["8 кл", "14", "Кол-во часов", "1–2", "Часы — целое число от 1 до 100."]]
    assert "Загрузить" not in desk.buttons()
    plans.trial = PlanFile(FILE, None, summary(added=1))
    desk.click("Прочитать ещё раз")
    assert "Загрузить" in desk.buttons()


def test_one_of_several_sheets_is_chosen(desk: Desk, plans: MemoryPlans) -> None:
    plans.trial = PlanFile(FILE, None, sheets=("8А", "8Б"))
    desk.dialog.show_file(FILE)
    assert "Выберите один." in desk.told()
    (box,) = [one for one in desk.dialog.findChildren(QComboBox) if one.isVisible()]
    plans.trial = PlanFile(FILE, None, summary(changed=1))
    box.setCurrentIndex(box.findData("8Б"))
    box.activated.emit(box.currentIndex())
    assert plans.calls[-1] == ("try", FILE.name, "8Б")
    assert box.currentText() == "8Б"
    assert box.count() == 2
    focused = desk.dialog.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Загрузить"
    desk.click("Загрузить")
    assert plans.calls[-1] == ("load", FILE.name, "8Б", 1)


@pytest.mark.parametrize("code", [Reason.HEADER_MISSING, Reason.FILE_PASSWORD, Reason.FILE_DAMAGED])
def test_a_file_that_is_no_plan_says_why(desk: Desk, plans: MemoryPlans, code: Reason) -> None:
    plans.trial = BadInput(code.value, file=FILE.name)
    desk.dialog.show_file(FILE)
    assert reason_words(code) in desk.told()
    desk.press(Qt.Key.Key_Escape)
    assert len(desk.rows()) == len(ITEMS)


def test_the_file_dialog_does_not_wait(desk: Desk, plans: MemoryPlans, tmp_path: Path) -> None:
    plans.trial = PlanFile(FILE, None, summary(changed=1))
    desk.click("Загрузить из файла…")
    (chooser,) = desk.dialog.findChildren(QFileDialog)
    chooser.fileSelected.emit(str(tmp_path / "план.csv"))
    assert plans.calls == [("try", "план.csv", None)]
    chooser.reject()


# --- words -----------------------------------------------------------------------------------------------


def test_every_reason_of_the_reader_has_a_sentence() -> None:
    """What `app.exchange.readers.plans` and the formats below it can say."""
    root = Path(__file__).resolve().parents[3] / "app" / "exchange"
    sources = [root / "readers" / "plans.py", *sorted((root / "formats").glob("*.py"))]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    used = {one for one in Reason if f"Reason.{one.name}" in text}
    assert Reason.TOPIC_MISSING in used, "the scan sees nothing"
    assert sorted(used - SENTENCES.keys()) == []


def test_days_are_short(translations: Translations) -> None:
    assert days_words([(TODAY, 2), (TODAY.replace(day=16), 2)], TODAY) == "сегодня, 16.10"


@pytest.mark.parametrize(
    ("shift", "told"), [(0, ""), (2, "сдвинут на 2 урока позже"), (-5, "сдвинут на 5 уроков раньше")]
)
def test_shift_in_words(translations: Translations, shift: int, told: str) -> None:
    assert PlanWords().shift(shift) == told


@pytest.mark.parametrize("language", list(Language))
def test_is_accessible_in_both_languages(
    desk: Desk, plans: MemoryPlans, translations: Translations, language: Language
) -> None:
    translations.set_language(language)
    move = {"ru": "Сдвинуть позже", "en": "Move later"}[language.value]
    desk.qtbot.waitUntil(lambda: move in desk.buttons())
    assert_accessible(desk.dialog)
    desk.click(move)
    assert_accessible(desk.dialog)
    plans.trial = PlanFile(FILE, None, summary(changed=1), sheets=("8А", "8Б"))
    desk.dialog.show_file(FILE)
    assert_accessible(desk.dialog)


# --- on a real file --------------------------------------------------------------------------------------


@dataclass
class Context:
    """What the worker of the window has."""

    session: Session


@pytest.fixture
def teacher(school: BuiltSchool, theme: Theme, translations: Translations) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def opened(school: BuiltSchool, session: Session, qtbot: QtBot) -> Desk:
    source: WorkerSource[Any] = WorkerSource(InlineWorker(Context(session)))
    courses = {one.course_id: one for one in my_courses(session)}
    return Desk(PlanDialog(source.plans(), courses[school.algebra_a]), qtbot)


def written(folder: Path, *rows: tuple[object, ...]) -> Path:
    path = folder / "Алгебра 7.xlsx"
    path.write_bytes(build.workbook({"КТП": [("№", "Тема урока", "Часы"), *rows]}))
    return path


def test_a_workbook_goes_into_the_school(
    school: BuiltSchool, teacher: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    """Tried, corrected, loaded, moved; the same again changes nothing."""
    desk = opened(school, teacher, qtbot)
    bad = written(tmp_path, (1, "Степень", 2), (2, "Одночлены", "много"))
    desk.dialog.show_file(bad)
    assert desk.rows()[0][1:] == ["3", "Часы", "много", "Часы — целое число от 1 до 100."]
    written(tmp_path, (1, "Степень", 2), (2, "Одночлены", 1))
    desk.click("Прочитать ещё раз")
    assert "Курс пойдёт по плану «Алгебра 7»" in desk.told()
    assert plan_of(teacher, school.algebra_a) is None, "nothing is written yet"
    desk.click("Загрузить")
    view = plan_of(teacher, school.algebra_a)
    assert view is not None
    assert [(one.topic, one.hours) for one in view.items] == [("Степень", 2), ("Одночлены", 1)]
    assert [row[1] for row in desk.rows()] == ["Степень", "Одночлены"]
    desk.click("Сдвинуть позже")
    desk.press(Qt.Key.Key_Space)
    view = plan_of(teacher, school.algebra_a)
    assert view is not None
    assert view.shift == 1
    desk.dialog.show_file(bad)
    assert "Ничего не изменилось." in desk.told()


def test_two_at_once_on_a_real_file(school: BuiltSchool, teacher: Session, qtbot: QtBot) -> None:
    store_plan(teacher, school.algebra_a, "Мой", [PlanItemRow("Степень")])
    other = store_plan(teacher, school.algebra_b, "Другой", [PlanItemRow("Ряды")]).plan_id
    desk = opened(school, teacher, qtbot)
    admin = school.session(Role.ADMIN, school.admin, school.other())
    assign_plan(admin, school.algebra_a, None)
    choices(desk)
    desk.press(Qt.Key.Key_Return)
    assert plan_of(teacher, school.algebra_a) is None
    assert "изменил" in desk.told()
    choices(desk)
    desk.press(Qt.Key.Key_Return)
    view = plan_of(teacher, school.algebra_a)
    assert view is not None
    assert view.plan.plan_id == other


def test_deputy_reads_the_plan(school: BuiltSchool, teacher: Session, qtbot: QtBot) -> None:
    store_plan(teacher, school.algebra_a, "План", [PlanItemRow("Степень")])
    desk = opened(school, school.session(Role.DEPUTY, school.deputy, school.other()), qtbot)
    assert desk.buttons() == ["Закрыть"]
    assert desk.rows()[0][1] == "Степень"
