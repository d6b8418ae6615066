"""The page of period marks by its keys: marks, reasons, taking over, filters, history, two hands, the share away."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.codes import MarkValue, Scale, TermMarkKind
from app.errors import Refused, StorageProblem
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_results import OTHER, MemoryResults, closed, read_only, typical
from ui.i18n import Language, Translations
from ui.journal.empty import Because, EmptyPage
from ui.journal.results.model import Field
from ui.journal.results.page import ResultsPage
from ui.journal.results.slots import Given, SheetKey
from ui.journal.results.standing import Sieve
from ui.theme.manager import Theme
from ui.widgets import Banner, ConnectionState, Toast

CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Seat:
    """The page in a window, the cursor in the first row of the first quarter."""

    def __init__(self, qtbot: QtBot, source: MemoryResults) -> None:
        self.source = source
        self.window = QWidget()
        self.page = ResultsPage(source, self.window)
        QVBoxLayout(self.window).addWidget(self.page)
        qtbot.addWidget(self.window)
        self.window.resize(1280, 800)
        self.page.open_course(1, 11)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.page.table.setFocus()

    def type(self, text: str) -> None:
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, ord(letter.upper()), NONE, letter)
            QApplication.sendEvent(self.page.table, event)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)

    def texts(self, field: Field) -> list[str]:
        model = self.page.table.results
        return [model.text(row, field) for row in range(model.rowCount())]

    def visible_rows(self) -> list[int]:
        table = self.page.table
        return [row for row in range(table.results.rowCount()) if not table.isRowHidden(row)]

    def button(self, text: str) -> QPushButton:
        buttons = self.page.findChildren(QPushButton)
        (found,) = [one for one in buttons if one.isVisible() and one.text().startswith(text)]
        return found

    def told(self) -> list[str]:
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisible()]

    def said(self) -> list[str]:
        return [toast.accessibleName() for toast in self.window.findChildren(Toast)]

    def stored(self) -> list[int | None]:
        return [self.source.value(row) for row in range(len(self.source.pupils))]


@pytest.fixture
def seat(qtbot: QtBot, theme: Theme, translations: Translations) -> Seat:
    return Seat(qtbot, typical(6))


def seat_of(qtbot: QtBot, source: MemoryResults) -> Seat:
    return Seat(qtbot, source)


# --- entry -----------------------------------------------------------------------------------------------


def test_digits_set_marks_and_go_down(seat: Seat) -> None:
    seat.type("5432")
    assert seat.page.table.row == 4
    assert seat.texts(Field.SET)[:5] == ["5", "4", "3", "2", ""]
    seat.page.flush()
    assert seat.stored()[:5] == [5, 4, 3, 2, None]
    assert seat.page.unsaved == 0


def test_marks_of_two_digits_wait_for_the_second(qtbot: QtBot, theme: Theme) -> None:
    seat = seat_of(qtbot, MemoryResults([[], [], []], scale=Scale.TEN))
    seat.type("10")
    seat.type("7")
    seat.page.flush()
    assert seat.stored() == [10, 7, None]


def test_words_without_a_reason_are_set_at_once(seat: Seat) -> None:
    seat.type("сз")
    seat.page.flush()
    assert seat.stored()[:2] == [MarkValue.EXEMPT, MarkValue.PASSED]


def test_delete_clears_and_stays(seat: Seat) -> None:
    seat.type("5")
    seat.press(Qt.Key.Key_Up)
    seat.press(Qt.Key.Key_Delete)
    seat.page.flush()
    assert seat.stored()[0] is None
    assert seat.page.table.row == 0


def test_not_attested_asks_for_its_reason_in_the_line_below(seat: Seat) -> None:
    seat.type("н")
    assert seat.texts(Field.SET)[0] == ""
    field = seat.page.foot.reason.field
    assert field.hasFocus()
    QTest.keyClicks(field, "Bolezn")
    seat.press(Qt.Key.Key_Return)
    seat.page.flush()
    cell = seat.source.stored[seat.source.place(0)]
    assert (cell.value, cell.reason) == (MarkValue.NOT_ATTESTED, "Bolezn")
    assert seat.page.table.hasFocus()
    assert seat.page.table.row == 1


def test_without_a_reason_nothing_is_set(seat: Seat) -> None:
    seat.type("о")
    seat.press(Qt.Key.Key_Return)
    assert seat.page.foot.asks
    (button,) = [one for one in seat.page.findChildren(QPushButton) if one.text() == "Выставить"]
    assert not button.isEnabled()
    left: list[bool] = []
    seat.page.left.connect(lambda: left.append(True))
    seat.press(Qt.Key.Key_Escape)
    assert not seat.page.foot.asks
    assert left == []
    assert seat.page.unsaved == 0
    assert seat.page.table.hasFocus()


def test_reason_goes_to_the_pupil_it_was_asked_for_even_after_news(seat: Seat) -> None:
    seat.page.table.go_to(3)
    seat.type("н")
    del seat.source.pupils[0]
    seat.page.reader.reload()
    QTest.keyClicks(seat.page.foot.reason.field, "x")
    seat.press(Qt.Key.Key_Return)
    seat.page.flush()
    assert seat.stored() == [None, None, MarkValue.NOT_ATTESTED, None, None]


def test_another_sheet_is_not_asked_for_the_reason_of_this_one(seat: Seat) -> None:
    seat.type("н")
    seat.button("Год").click()
    assert not seat.page.foot.asks


# --- taking over -----------------------------------------------------------------------------------------


def test_enter_takes_over_what_is_proposed_where_nothing_is_set(seat: Seat) -> None:
    seat.type("2")
    seat.press(Qt.Key.Key_Up)
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_Return)
    seat.page.flush()
    assert seat.stored()[:3] == [2, 4, None]
    assert seat.page.table.row == 2


def test_a_double_click_on_a_proposed_mark_takes_it_over(seat: Seat) -> None:
    table = seat.page.table
    place = table.visualRect(table.results.index(2, Field.PROPOSED)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    place = table.visualRect(table.results.index(3, Field.WHY)).center()
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    seat.page.flush()
    assert seat.stored() == [None, None, 3, None, None, None]


def test_a_reason_that_stands_elsewhere_is_completed(seat: Seat) -> None:
    seat.source.store(seat.source.place(3), Given(MarkValue.NOT_ATTESTED, "Sanatorium, 3 weeks"))
    seat.page.reader.reload()
    seat.type("о")
    QTest.keyClicks(seat.page.foot.reason.field, "san")
    seat.press(Qt.Key.Key_Return)
    seat.page.flush()
    assert seat.source.stored[seat.source.place(0)].reason == "Sanatorium, 3 weeks"


def test_a_half_typed_reason_is_not_saved_and_the_window_knows(seat: Seat) -> None:
    counts: list[int] = []
    seat.page.state_changed.connect(lambda _state, _at, count: counts.append(count))
    seat.type("о")
    assert seat.page.unsaved == 0
    QTest.keyClicks(seat.page.foot.reason.field, "san")
    assert (seat.page.unsaved, counts[-1]) == (1, 1)
    seat.press(Qt.Key.Key_Escape)
    assert (seat.page.unsaved, counts[-1]) == (0, 0)


def test_all_at_once_waits_while_a_reason_is_asked_for(seat: Seat) -> None:
    seat.type("н")
    seat.press(Qt.Key.Key_Return, CONTROL)
    assert seat.page.unsaved == 0


def test_all_at_once_by_key_and_back_in_one_step(seat: Seat) -> None:
    assert seat.page.head.take_all.text() == "Выставить предложенные (6)"
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.page.flush()
    assert seat.stored() == [5, 4, 3, 5, 2, 4]
    assert [len(batch) for batch in seat.source.batches] == [6]
    assert not seat.page.head.take_all.isEnabled()
    assert seat.said() == ["Выставлено 6 предложенных отметок. Ctrl+Z отменит."]
    seat.press(Qt.Key.Key_Z, CONTROL)
    seat.page.flush()
    assert seat.stored() == [None] * 6
    seat.press(Qt.Key.Key_Y, CONTROL)
    seat.page.flush()
    assert seat.stored() == [5, 4, 3, 5, 2, 4]


def test_all_at_once_by_the_button(seat: Seat) -> None:
    seat.type("2")
    seat.page.head.take_all.click()
    seat.page.flush()
    assert seat.stored() == [2, 4, 3, 5, 2, 4]


def test_keys_of_the_page_win_over_those_of_the_window_around_it(seat: Seat) -> None:
    """The journal has the same keys for its grid; Qt would do neither of two."""
    around = QAction(seat.window)
    around.setShortcuts([QKeySequence("Ctrl+Z"), QKeySequence("F3")])
    around.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    seat.window.addAction(around)
    done: list[bool] = []
    around.triggered.connect(lambda: done.append(True))
    seat.type("5")
    seat.press(Qt.Key.Key_Z, CONTROL)
    seat.press(Qt.Key.Key_F3)
    assert seat.texts(Field.SET)[0] == ""
    assert seat.page.past.isVisible()
    assert done == []


def test_outdated_proposals_are_told_and_shown_anew(seat: Seat) -> None:
    seat.source.mark_given(0, 2, 3)
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.page.flush()
    assert seat.stored()[:2] == [None, 4]
    assert "У 1 ученика предложена уже другая отметка: посмотрите и примите ещё раз." in seat.said()
    assert seat.texts(Field.PROPOSED)[0] == "4"


# --- what is said ----------------------------------------------------------------------------------------


def test_head_says_thresholds_and_how_far_it_is(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    seat = seat_of(qtbot, typical(14))
    seat.type("3")
    told = seat.told()
    assert "пороги 2,60 / 3,60 / 4,60 · норма 7 отметок" in told
    assert "Выставлено 1 из 14" in told
    chips = [
        one.text()
        for one in seat.page.head.findChildren(QPushButton)
        if one.isVisible() and ":" in one.text()
    ]
    assert chips == ["Расходятся: 1", "Мало отметок: 2", "Без отметок: 1"]


def test_disagreement_is_said_in_words(seat: Seat) -> None:
    seat.type("4")
    assert seat.texts(Field.WHY)[0].startswith("иначе, чем предложено · 4,64: порог 4,60 достигнут")
    index = seat.page.table.results.index(0, Field.SET)
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert tip.startswith("4, предложено 5, ещё не сохранено\n")
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Выставлено: 4, предложено 5, ещё не сохранено"


def test_too_few_marks_are_flagged_in_words(qtbot: QtBot, theme: Theme, translations: Translations) -> None:
    seat = seat_of(qtbot, typical(7))
    assert seat.texts(Field.MARKS)[5:] == ["7", "2 из 7: мало"]


def test_filters_show_some_rows_and_keys_stay_among_them(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    seat = seat_of(qtbot, typical(14))
    seat.button("Мало отметок").click()
    assert seat.visible_rows() == [6, 13]
    assert seat.page.table.row == 6
    seat.page.table.setFocus()
    seat.type("54")
    seat.page.flush()
    assert (seat.source.value(6), seat.source.value(13)) == (5, 4)
    assert seat.page.head.sieve is Sieve.FEW
    seat.button("Мало отметок").click()
    assert seat.visible_rows() == list(range(14))


def test_a_row_stays_while_it_is_worked_on(seat: Seat) -> None:
    seat.type("4")
    seat.button("Расходятся").click()
    assert seat.visible_rows() == [0]
    seat.page.table.setFocus()
    seat.type("5")
    assert seat.visible_rows() == [0]


def test_news_do_not_take_away_the_row_that_is_worked_on(seat: Seat) -> None:
    seat.type("4")
    seat.button("Расходятся").click()
    seat.page.table.setFocus()
    seat.type("5")
    seat.page.merge([seat.source.mark_given(3, 5)])
    assert seat.visible_rows() == [0]


def test_history_follows_the_cursor(seat: Seat) -> None:
    seat.source.store(seat.source.place(0), Given(4))
    seat.source.store(seat.source.place(0), Given(5, "Пересчитано"))
    seat.press(Qt.Key.Key_F3)
    seat.page.past.read()
    items = seat.page.past.findChild(QListWidget)
    assert items is not None
    assert [items.item(row).text().split("\n")[1] for row in range(items.count())] == [
        "4 → 5 («Пересчитано»)",
        "нет отметки → 4",
    ]
    assert OTHER in items.item(0).text()
    seat.page.table.go_to(1)
    seat.page.past.read()
    assert [items.item(row).text() for row in range(items.count())] == ["Эту отметку ещё не выставляли."]
    seat.press(Qt.Key.Key_Escape)
    assert not seat.page.past.isVisible()


def test_escape_leads_back_to_the_journal(seat: Seat, qtbot: QtBot) -> None:
    with qtbot.waitSignal(seat.page.left):
        seat.press(Qt.Key.Key_Escape)


# --- sheets ----------------------------------------------------------------------------------------------


def test_the_year_follows_from_the_quarters(seat: Seat) -> None:
    for number, value in enumerate((4, 4, 5, 4), 1):
        seat.source.store(seat.source.place(0, number=number), Given(value))
    seat.button("Год").click()
    assert seat.texts(Field.PROPOSED) == ["4", "", "", "", "", ""]
    assert seat.texts(Field.WHY)[0] == "средняя четвертных 4,25"
    assert "пороги" not in "".join(seat.told())
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.page.flush()
    assert seat.source.value(0, TermMarkKind.YEAR, 0) == 4


def test_alt_and_arrows_go_through_the_sheets(seat: Seat) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    for _ in range(6):
        seat.press(Qt.Key.Key_Right, alt)
    assert seat.page.editor.key == SheetKey(1, int(TermMarkKind.FINAL))
    seat.press(Qt.Key.Key_Right, alt)
    seat.press(Qt.Key.Key_Left, alt)
    assert seat.page.editor.key == SheetKey(1, int(TermMarkKind.EXAM))
    assert seat.texts(Field.WHY)[0] == "впишите результат экзамена"


def test_marks_of_the_sheet_before_are_written_when_it_is_left(seat: Seat) -> None:
    seat.type("5")
    seat.button("Год").click()
    assert seat.stored()[0] == 5


def test_without_a_period_that_of_today_is_opened(seat: Seat) -> None:
    seat.page.open_course(1)
    assert seat.page.editor.key == SheetKey(1, int(TermMarkKind.TERM), 11)


def test_the_year_stays_until_another_period_is_asked_for(seat: Seat) -> None:
    seat.button("Год").click()
    seat.page.open_course(1, 11)
    assert seat.page.editor.key == SheetKey(1, int(TermMarkKind.YEAR))
    seat.page.open_course(1, 12)
    assert seat.page.editor.key == SheetKey(1, int(TermMarkKind.TERM), 12)


def test_while_a_sheet_is_read_no_key_goes_into_the_one_before(seat: Seat) -> None:
    seat.source.held = True
    seat.page.open_sheet(SheetKey(1, int(TermMarkKind.YEAR)))
    assert not seat.page.table.isEnabled()
    seat.source.held = False
    seat.source.answer()
    assert seat.page.table.isEnabled()


# --- barriers --------------------------------------------------------------------------------------------


def test_a_closed_period_is_read_only_and_says_why(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    seat = seat_of(qtbot, closed(typical(6)))
    assert "Период закрыт: отметки можно только смотреть." in seat.told()
    assert not seat.page.head.take_all.isVisible()
    seat.type("5н")
    seat.press(Qt.Key.Key_Return, CONTROL)
    seat.press(Qt.Key.Key_Return)
    assert seat.page.unsaved == 0
    assert not seat.page.foot.asks
    assert seat.said() == ["Период закрыт: отметки можно только смотреть."]
    assert seat.page.table.row == 1


def test_others_read_without_entry(qtbot: QtBot, theme: Theme, translations: Translations) -> None:
    seat = seat_of(qtbot, read_only(typical(6)))
    seat.type("5")
    assert seat.page.unsaved == 0
    assert any("Миронова" in one for one in seat.told())


def test_where_there_are_no_marks_the_page_says_so(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    seat = seat_of(qtbot, MemoryResults([[]], scale=Scale.NONE))
    seat.type("5с")
    assert seat.page.unsaved == 0
    assert seat.texts(Field.WHY) == ["безотметочное обучение"]
    assert not seat.page.head.take_all.isVisible()


def test_marks_outside_the_scale_are_refused_at_once(seat: Seat) -> None:
    seat.type("7")
    assert seat.page.unsaved == 0
    assert seat.said() == ["Отметки здесь — от 1 до 5."]


def test_course_without_pupils_or_periods_says_so(
    qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    seat = seat_of(qtbot, MemoryResults())
    (shown,) = [one for one in seat.page.findChildren(EmptyPage) if one.isVisible()]
    assert shown.because is Because.NO_PUPILS
    seat.source.terms = ()
    seat.page.open_course(2)
    assert shown.because is Because.NO_PERIODS


# --- two hands, news, the share --------------------------------------------------------------------------


@pytest.mark.parametrize(("key", "value"), [(Qt.Key.Key_Plus, 5), (Qt.Key.Key_Minus, 3)])
def test_of_two_marks_one_key_chooses(seat: Seat, key: Qt.Key, value: int) -> None:
    seat.source.store(seat.source.place(0), Given(3))
    seat.type("5")
    seat.page.flush()
    told = " ".join(seat.told())
    assert "отметку выставили двое" in told
    assert OTHER in told
    assert seat.button("Оставить 3")
    assert seat.button("Моя: 5")
    seat.press(key)
    seat.page.flush()
    assert seat.stored()[0] == value
    assert not seat.page.foot.clash.isVisible()


def test_f8_goes_to_the_next_disputed_mark(seat: Seat) -> None:
    for row in (1, 4):
        seat.source.store(seat.source.place(row), Given(3))
    seat.page.table.go_to(1)
    seat.type("5")
    seat.page.table.go_to(4)
    seat.type("5")
    seat.page.flush()
    seat.page.table.go_to(0)
    rows = []
    for _ in range(3):
        seat.press(Qt.Key.Key_F8)
        rows.append(seat.page.table.row)
    assert rows == [1, 4, 1]


def test_news_of_others_arrive_and_leave_the_cursor_and_what_is_typed(seat: Seat) -> None:
    seat.page.table.go_to(2)
    seat.type("5")
    seat.page.merge([seat.source.mark_given(0, 2, 3), seat.source.store(seat.source.place(1), Given(2))])
    assert seat.texts(Field.PROPOSED)[0] == "4"
    assert seat.texts(Field.SET)[:3] == ["", "2", "5"]
    assert seat.page.table.row == 3


def test_own_marks_that_come_back_by_the_feed_are_not_read_again(seat: Seat) -> None:
    seat.type("5")
    seat.page.flush()
    reads = seat.source.reads
    seat.page.merge([seat.source.store(seat.source.place(0), Given(5))])
    assert seat.source.reads == reads


def test_news_while_hidden_are_read_when_shown(seat: Seat) -> None:
    seat.page.hide()
    reads = seat.source.reads
    seat.page.merge([seat.source.mark_given(0, 2, 3)])
    assert seat.source.reads == reads
    seat.page.show()
    assert seat.texts(Field.PROPOSED)[0] == "4"


def test_a_period_closed_by_the_deputy_closes_the_open_sheet(seat: Seat) -> None:
    change = seat.source.mark_given(0, 5)
    closed(seat.source)
    seat.page.merge([change])
    seat.type("5")
    assert seat.page.unsaved == 0


def test_share_away_and_back(seat: Seat) -> None:
    states: list[Any] = []
    seat.page.state_changed.connect(lambda state, _at, unsaved: states.append((state, unsaved)))
    seat.source.failing = StorageProblem("share.unreachable")
    seat.type("54")
    seat.page.flush()
    assert states[-1] == (ConnectionState.UNREACHABLE, 2)
    assert seat.page.unsaved == 2
    assert seat.texts(Field.SET)[:2] == ["5", "4"]
    seat.source.failing = None
    seat.page.retry()
    assert seat.stored()[:2] == [5, 4]
    assert states[-1] == (ConnectionState.SAVED, 0)


def test_sheet_that_did_not_come_is_asked_for_again(seat: Seat) -> None:
    seat.source.failing = StorageProblem("share.unreachable")
    seat.button("Год").click()
    shown = [one for one in seat.page.findChildren(EmptyPage) if one.isVisible()]
    assert [one.because for one in shown] == [Because.FAILED]
    seat.source.failing = None
    seat.page.retry()
    assert seat.page.editor.key == SheetKey(1, int(TermMarkKind.YEAR))
    assert seat.page.table.isVisible()


def test_what_a_rule_forbids_is_said_and_can_be_given_up(seat: Seat) -> None:
    seat.type("5")
    seat.source.failing = Refused("term.closed", number=1)
    seat.page.flush()
    (banner,) = [one for one in seat.page.findChildren(Banner) if one.isVisible()]
    assert banner.text.startswith("Не принято")
    assert seat.texts(Field.WHY)[0].startswith("не принято")
    banner.action_triggered.emit()
    assert seat.page.unsaved == 0
    assert seat.texts(Field.SET)[0] == ""


# --- for everybody ---------------------------------------------------------------------------------------


def test_page_is_accessible(seat: Seat) -> None:
    assert_accessible(seat.window)
    seat.press(Qt.Key.Key_F3)
    assert_accessible(seat.window)
    seat.page.foot.ask_reason(0, MarkValue.DEFERRED)
    assert_accessible(seat.window)


def test_language_changes_live(seat: Seat, translations: Translations, qtbot: QtBot) -> None:
    translations.set_language(Language.EN)
    qtbot.waitUntil(lambda: "Set: 0 of 6" in seat.told())
    assert seat.page.head.take_all.text() == "Set the proposed marks (6)"
    assert seat.texts(Field.WHY)[0] == "4.64: the threshold of 4.60 is reached"
    heading = seat.page.table.results.headerData(Field.WHY, Qt.Orientation.Horizontal)
    assert heading == "Why"
