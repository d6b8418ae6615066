"""The thresholds of a subject: set by the deputy head on the page, followed by a teacher's page that is open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role, Scale
from app.errors import StorageProblem
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.school.thresholds import set_thresholds, subject_thresholds
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.journal import test_results_page as memory
from tests.ui.journal import test_results_real as real
from tests.ui.journal.memory_results import MemoryResults, typical
from tests.ui.journal.memory_thresholds import MemoryThresholds
from tests.ui.journal.seats import Seat as TabSeat
from ui.i18n import Translations
from ui.journal.results.model import Field
from ui.journal.results.threshold_dialog import ThresholdDialog
from ui.journal.results.threshold_source import ThresholdWish
from ui.theme.manager import Theme

USUAL, SOFT = (2.6, 3.6, 4.6), (2.5, 3.5, 4.5)


def dialog_of(qtbot: QtBot, source: MemoryThresholds) -> ThresholdDialog:
    dialog = ThresholdDialog(source, 1)
    qtbot.addWidget(dialog)
    dialog.reload()
    with qtbot.waitActive(dialog):
        dialog.open()
    return dialog


def told(dialog: ThresholdDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def typed(dialog: ThresholdDialog, row: int, text: str) -> None:
    dialog.fields[row].setFocus()
    dialog.fields[row].selectAll()
    QTest.keyClicks(dialog.fields[row], text)


@pytest.fixture
def source() -> MemoryResults:
    return typical(6)


# --- the dialog ------------------------------------------------------------------------------------------


def test_what_is_typed_is_saved_by_enter(
    qtbot: QtBot, theme: Theme, translations: Translations, source: MemoryResults
) -> None:
    dialog = dialog_of(qtbot, source.memory_thresholds)
    assert_accessible(dialog)
    assert "Касается 6 курсов предмета «Алгебра» в этом году." in told(dialog)
    assert dialog.fields[2].hasFocus()
    with qtbot.waitSignal(dialog.changed):
        typed(dialog, 2, "4,55")
        QTest.keyClick(dialog.fields[2], Qt.Key.Key_Return)
    assert source.memory_thresholds.wishes == [ThresholdWish(1, (2.6, 3.6, 4.55), USUAL)]
    assert not dialog.isVisible()


def test_a_usual_set_is_one_click(qtbot: QtBot, theme: Theme, source: MemoryResults) -> None:
    dialog = dialog_of(qtbot, source.memory_thresholds)
    dialog.usual[1].click()
    assert dialog.wished == SOFT
    dialog.save.click()
    assert source.memory_thresholds.subject.thresholds == SOFT


def test_the_same_again_writes_nothing(qtbot: QtBot, theme: Theme, source: MemoryResults) -> None:
    dialog = dialog_of(qtbot, source.memory_thresholds)
    dialog.save.click()
    assert source.memory_thresholds.wishes == []
    assert not dialog.isVisible()


def test_no_field_takes_what_would_be_refused(qtbot: QtBot, theme: Theme, source: MemoryResults) -> None:
    dialog = dialog_of(qtbot, source.memory_thresholds)
    for field, mark in zip(dialog.fields, (3, 4, 5), strict=True):
        field.setValue(0)
        assert field.value() == mark - 0.99
        field.setValue(9)
        assert field.value() == mark


def test_a_conflict_says_both_and_enter_leaves_the_others(
    qtbot: QtBot, theme: Theme, translations: Translations, source: MemoryResults
) -> None:
    store = source.memory_thresholds
    dialog = dialog_of(qtbot, store)
    store.subject = replace(store.subject, thresholds=SOFT)
    typed(dialog, 2, "4,7")
    QTest.keyClick(dialog.fields[2], Qt.Key.Key_Return)
    assert "Тем временем другой человек задал 2,50 / 3,50 / 4,50.\nВаши: 2,60 / 3,60 / 4,70." in [
        text.replace("\xa0", " ") for text in told(dialog)
    ]
    assert dialog.cancel.hasFocus()
    QTest.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert store.subject.thresholds == SOFT


def test_a_conflict_can_be_overruled(qtbot: QtBot, theme: Theme, source: MemoryResults) -> None:
    store = source.memory_thresholds
    dialog = dialog_of(qtbot, store)
    store.subject = replace(store.subject, thresholds=SOFT)
    dialog.fields[2].setValue(4.7)
    dialog.save.click()
    dialog.save.click()
    assert store.wishes[-1] == ThresholdWish(1, (2.6, 3.6, 4.7), SOFT)
    assert store.subject.thresholds == (2.6, 3.6, 4.7)


def test_a_share_that_is_away_is_said_and_asked_again(
    qtbot: QtBot, theme: Theme, translations: Translations, source: MemoryResults
) -> None:
    source.failing = StorageProblem("share.unreachable")
    dialog = dialog_of(qtbot, source.memory_thresholds)
    assert any("Сетевая папка" in text for text in told(dialog)), told(dialog)
    assert dialog.save.text() == "Повторить"
    source.failing = None
    dialog.save.click()
    assert dialog.save.text() == "Сохранить"
    assert dialog.wished == USUAL


# --- where it is offered ---------------------------------------------------------------------------------


def links(seat: memory.Seat) -> list[str]:
    return [
        one.text() for one in seat.page.head.findChildren(QPushButton)
        if one.isVisible() and "пороги" in one.text()
    ]  # fmt: skip


def test_teachers_are_told_who_sets_them(
    qtbot: QtBot, theme: Theme, translations: Translations, source: MemoryResults
) -> None:
    seat = memory.Seat(qtbot, source)
    assert links(seat) == []
    tips = [label.toolTip() for label in seat.page.head.findChildren(QLabel)]
    assert "Пороги задаёт завуч или администратор" in tips


def test_leaders_change_them_where_they_read_them(
    qtbot: QtBot, theme: Theme, translations: Translations, source: MemoryResults
) -> None:
    source.may_set_thresholds = True
    seat = memory.Seat(qtbot, source)
    assert links(seat) == ["Изменить пороги…"]
    seat.page.head.thresholds.click()
    dialog = seat.page.head.thresholds.dialog
    assert dialog is not None
    dialog.usual[1].click()
    dialog.save.click()
    assert "пороги 2,50 / 3,50 / 4,50 · норма 7 отметок" in seat.told()
    assert seat.page.head.thresholds.dialog is None


def test_other_scales_offer_nothing(qtbot: QtBot, theme: Theme, translations: Translations) -> None:
    source = MemoryResults([[], []], scale=Scale.TEN)
    source.may_set_thresholds = True
    assert links(memory.Seat(qtbot, source)) == []


# --- two PCs ---------------------------------------------------------------------------------------------


@pytest.fixture
def marked(school: BuiltSchool) -> BuiltSchool:
    """A mean of 4.5."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    for day, value in zip(LESSON_DAYS, (5, 4), strict=False):
        edit = CellEdit(day, 1, 1, school.arbuzova, "mark", None, value)
        write_cells(teacher, school.algebra_a, [edit])
    return school


def test_a_teachers_open_sheet_follows_the_deputy_head(
    marked: BuiltSchool, qtbot: QtBot, theme: Theme
) -> None:
    deputy = real.Seat(marked, qtbot, role=Role.DEPUTY, person=marked.deputy)
    teacher = real.Seat(marked, qtbot, other=True)
    assert teacher.texts(Field.PROPOSED)[0] == "4"
    assert not teacher.page.head.thresholds.isVisible()
    deputy.page.head.thresholds.click()
    dialog = deputy.page.head.thresholds.dialog
    assert dialog is not None
    dialog.usual[1].click()
    dialog.save.click()
    assert deputy.texts(Field.PROPOSED)[0] == "5"
    teacher.live.poll_now()
    assert teacher.texts(Field.PROPOSED)[0] == "5"


def test_an_open_journal_follows_too(marked: BuiltSchool, qtbot: QtBot, theme: Theme) -> None:
    seat = TabSeat(marked, qtbot, Role.TEACHER, marked.maths_teacher)
    deputy = marked.session(Role.DEPUTY, marked.deputy)
    (one,) = subject_thresholds(deputy, marked.algebra_a)
    set_thresholds(deputy, one.subject_id, SOFT, one.thresholds)
    seat.live.poll_now()
    assert seat.tab.editor.buffer is not None
    assert seat.tab.editor.buffer.page.thresholds == SOFT
