"""Our own widgets: what they show, say and signal."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QDate, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QStyle,
    QStyleOptionComboBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import accessible_name, assert_accessible, problems, tab_order
from ui.i18n import Translations
from ui.tasks import InlineWorker
from ui.theme import DARK, LIGHT
from ui.theme.manager import Theme, ThemeChoice
from ui.widgets import (
    Banner,
    BannerKind,
    BigButton,
    BusyBar,
    BusyOverlay,
    CellSign,
    ConnectionState,
    DateEdit,
    ElidedBox,
    ElidedLabel,
    EmptyState,
    Form,
    PasswordEdit,
    StatusPill,
    Toast,
    draw_sign,
)
from ui.widgets.keyboard import caps_lock_by_letter, layout_by_letter

pytestmark = pytest.mark.usefixtures("theme", "translations")


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, translations: Translations) -> QWidget:
    """An active window with a column."""
    window = QWidget()
    QVBoxLayout(window)
    qtbot.addWidget(window)
    window.resize(600, 400)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    return window


def add(window: QWidget, widget: QWidget) -> None:
    """Put a widget into the column of the window."""
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        widget.show()


def type_letter(widget: QWidget, letter: str) -> None:
    """As a keyboard of any layout does; `qtbot.keyClick` knows Latin letters only."""
    no_modifier = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, ord(letter), no_modifier, letter))


# --- the helper itself -----------------------------------------------------------------------------------


def test_accessibility_helper_finds_what_is_wrong(window: QWidget) -> None:
    add(window, QPushButton("named"))
    add(window, QLineEdit())
    add(window, QCheckBox("mouse only", focusPolicy=Qt.FocusPolicy.NoFocus))
    assert problems(window) == [
        "QLineEdit '' in QWidget: has no accessible name",
        "QCheckBox 'mouse only': cannot be reached by Tab",
    ]


# --- form ------------------------------------------------------------------------------------------------


def test_form_names_its_fields(window: QWidget) -> None:
    form = Form()
    login, password = form.add(QLineEdit()), form.add(PasswordEdit())
    form.describe(login, "&Login", "as on the card")
    form.describe(password, "Password")
    add(window, form)
    assert_accessible(window)
    assert accessible_name(login) == "Login"
    assert login.accessibleDescription() == "as on the card"
    assert tab_order(window) == ["Login", "Password", "Показать пароль"]


def test_form_shows_errors_in_place_of_hints(window: QWidget) -> None:
    form = Form()
    field = form.add(QLineEdit())
    form.describe(field, "Class", "for example 8А")
    add(window, form)
    form.set_error(field, "no such class")
    assert field.accessibleDescription() == "no such class"
    assert field.property("invalid") is True
    assert "no such class" in [label.text() for label in form.findChildren(QLabel)]
    form.clear_errors()
    assert field.accessibleDescription() == "for example 8А"
    assert field.property("invalid") is False


# --- password --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "shift", "caps"),
    [
        ("a", False, False),
        ("A", False, True),
        ("A", True, False),
        ("a", True, True),
        ("Ж", False, True),
        ("ё", False, False),
        ("1", False, None),
        ("", False, None),
    ],
)
def test_caps_lock_is_told_by_a_letter(text: str, shift: bool, caps: bool | None) -> None:
    assert caps_lock_by_letter(text, shift=shift) is caps


@pytest.mark.parametrize(
    ("text", "layout"), [("q", "EN"), ("Ё", "RU"), ("я", "RU"), ("7", ""), ("ä", ""), ("", "")]
)
def test_layout_is_told_by_a_letter(text: str, layout: str) -> None:
    assert layout_by_letter(text) == layout


def test_password_shows_caps_lock_and_layout(window: QWidget, qtbot: QtBot) -> None:
    password = PasswordEdit()
    add(window, password)
    password.setFocus()
    line = password.focusProxy()
    assert isinstance(line, QLineEdit)

    def signs() -> list[str]:
        return [label.text() for label in line.findChildren(QLabel) if label.isVisible()]

    assert signs() == []
    line.setFocus()
    qtbot.keyClicks(line, "a")
    assert signs() == ["EN"]
    type_letter(line, "Ж")
    assert signs() == ["Caps Lock", "RU"]
    line.clearFocus()
    assert signs() == []


def test_password_is_shown_by_the_eye_and_hidden_by_clear(window: QWidget, qtbot: QtBot) -> None:
    password = PasswordEdit()
    add(window, password)
    assert_accessible(window)
    line, eye = password.focusProxy(), password.findChild(QToolButton)
    assert isinstance(line, QLineEdit)
    assert isinstance(eye, QToolButton)
    password.setText("secret")
    assert line.displayText() != "secret"
    eye.click()
    assert line.displayText() == "secret"
    assert eye.accessibleName() == "Скрыть пароль"
    password.clear()
    assert line.echoMode() is QLineEdit.EchoMode.Password
    with qtbot.waitSignals([password.text_changed, password.submitted]):
        qtbot.keyClicks(line, "x")
        qtbot.keyClick(line, Qt.Key.Key_Return)


# --- banners, toasts, pills ------------------------------------------------------------------------------


def test_banner_appears_acts_and_closes(window: QWidget, qtbot: QtBot) -> None:
    banner = Banner(BannerKind.ERROR)
    add(window, banner)
    assert not banner.isVisible()
    banner.show_text("not saved", BannerKind.WARNING, action="again")
    assert banner.isVisible()
    assert_accessible(banner)
    assert tab_order(banner) == ["again", "Закрыть сообщение"]
    with qtbot.waitSignal(banner.action_triggered):
        banner.findChildren(QPushButton)[0].click()
    with qtbot.waitSignal(banner.closed):
        banner.findChildren(QToolButton)[0].click()
    assert not banner.isVisible()


def test_pill_says_how_things_stand(window: QWidget) -> None:
    pill = StatusPill()
    add(window, pill)
    at = datetime(2024, 9, 2, 12, 3)
    said = {}
    for state in ConnectionState:
        pill.set_state(state, at=at)
        said[state] = accessible_name(pill)
    assert said[ConnectionState.SAVED] == "Сохранено в 12:03"
    assert len(set(said.values())) == len(ConnectionState)
    assert_accessible(window)


def test_pill_does_not_say_saved_while_something_waits_for_a_choice(window: QWidget) -> None:
    pill = StatusPill()
    add(window, pill)
    at = datetime(2024, 9, 2, 12, 3)
    pill.set_state(ConnectionState.SAVED, at=at, waiting=1)
    assert "12:03" not in accessible_name(pill)
    assert pill.property("state") == "asks"
    pill.set_state(ConnectionState.SAVED, at=at)
    assert accessible_name(pill) == "Сохранено в 12:03"
    assert pill.property("state") == "saved"


def test_toast_offers_undo_and_goes(window: QWidget, qtbot: QtBot) -> None:
    undone: list[int] = []
    lower = Toast.show_over(window, "saved")
    upper = Toast.show_over(window, "mark deleted", action="undo", on_action=lambda: undone.append(1))
    assert not lower.geometry().intersects(upper.geometry())
    assert window.rect().contains(lower.geometry() | upper.geometry())
    upper.findChildren(QPushButton)[0].click()
    assert undone == [1]
    assert window.findChildren(Toast) == [lower]


def test_toast_goes_by_itself(window: QWidget, qtbot: QtBot) -> None:
    Toast.show_over(window, "saved", msec=1)
    qtbot.waitUntil(lambda: not window.findChildren(Toast))


# --- busy ------------------------------------------------------------------------------------------------


def test_busy_bar_waits_and_stays_as_wide_as_its_widget(window: QWidget, qtbot: QtBot) -> None:
    bar = BusyBar(window, delay_ms=1)
    bar.set_busy(True)
    assert bar.isHidden()
    qtbot.waitUntil(bar.isVisible)
    window.resize(700, 300)
    qtbot.waitUntil(lambda: bar.width() == 700)
    bar.set_busy(False)
    assert bar.isHidden()


def test_busy_bar_follows_a_worker(window: QWidget, qtbot: QtBot) -> None:
    worker, bar = InlineWorker(None), BusyBar(window)
    bar.follow(worker)
    worker.hold()
    worker.submit(window, lambda context: None)
    qtbot.waitUntil(bar.isVisible)
    worker.release()
    assert bar.isHidden()


def test_overlay_takes_the_keys_and_gives_the_focus_back(window: QWidget, qtbot: QtBot) -> None:
    line = QLineEdit()
    add(window, line)
    line.setFocus()
    overlay = BusyOverlay(window, delay_ms=0)
    overlay.start("checking")
    qtbot.waitUntil(overlay.hasFocus)
    qtbot.keyClicks(overlay, "typed")
    overlay.stop()
    assert line.hasFocus()
    assert line.text() == ""


def test_overlay_stopped_early_never_shows(window: QWidget, qtbot: QtBot) -> None:
    overlay = BusyOverlay(window, delay_ms=1)
    overlay.start("checking")
    overlay.stop()
    qtbot.wait(20)  # far longer than its delay
    assert overlay.isHidden()


# --- the rest --------------------------------------------------------------------------------------------


def test_empty_state_says_and_offers(window: QWidget, qtbot: QtBot) -> None:
    empty = EmptyState("calendar-days")
    empty.set_text("No lessons", "Holidays")
    add(window, empty)
    assert empty.accessibleName() == "No lessons. Holidays"
    empty.set_action("Next week")
    assert_accessible(window)
    with qtbot.waitSignal(empty.action_triggered):
        empty.findChildren(QPushButton)[0].click()


def test_big_button_is_large_enough_for_a_finger_and_named(window: QWidget, qtbot: QtBot) -> None:
    button = BigButton("users")
    button.set_text(
        "Family", "Pupils and parents: diary, marks, homework, and a long sentence that has to wrap"
    )
    add(window, button)
    assert_accessible(window)
    assert accessible_name(button) == "Family"
    assert button.height() >= 84
    with qtbot.waitSignal(button.clicked):
        qtbot.mouseClick(button.findChildren(QLabel)[0], Qt.MouseButton.LeftButton)


def test_calendar_follows_the_theme(window: QWidget, theme: Theme) -> None:
    date = DateEdit(QDate(2024, 9, 12))
    date.setAccessibleName("Day")
    add(window, date)
    assert_accessible(window)
    assert date.text() == "12.09.2024"
    colours = {}
    for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
        theme.set_choice(choice)
        look = date.calendarWidget().weekdayTextFormat(Qt.DayOfWeek.Sunday)
        colours[choice] = look.foreground().color().name()
    assert colours == {ThemeChoice.LIGHT: LIGHT.holiday.text, ThemeChoice.DARK: DARK.holiday.text}


def test_elided_label_tells_the_rest(window: QWidget, qtbot: QtBot) -> None:
    label = ElidedLabel("short")
    add(window, label)
    assert label.toolTip() == ""
    label.setText("a name so long that it does not fit " * 9)
    assert label.toolTip() == label.text()
    assert label.minimumSizeHint().width() < 100


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_signs_differ_in_shape_and_not_only_in_colour(tokens: object) -> None:
    shapes = {}
    for sign in CellSign:
        image = QImage(40, 30, QImage.Format.Format_ARGB32)
        image.fill(QColor(0, 0, 0, 0))
        painter = QPainter(image)
        draw_sign(painter, QRectF(0, 0, 40, 30), sign, tokens)  # type: ignore[arg-type]
        painter.end()
        shapes[sign] = frozenset(
            (x, y) for x in range(40) for y in range(30) if image.pixelColor(x, y).alpha() > 128
        )
    assert all(shapes.values())
    assert len(set(shapes.values())) == len(CellSign)


def test_box_ends_with_dots_what_it_has_no_room_for(window: QWidget) -> None:
    box = ElidedBox(window)
    box.addItem("Средний балл с начала периода")
    assert box.words_in(1000) == "Средний балл с начала периода"
    assert box.words_in(100).endswith("…")
    window.show()
    box.resize(120, 32)
    cut = box.grab().toImage()
    box.setItemText(0, "Средний балл с начала года")
    assert box.grab().toImage() == cut


def test_open_list_stands_below_its_box_with_rows_as_high_as_the_style_sheet_says(window: QWidget) -> None:
    """As a menu over the box it is too short for what the style sheet adds, and cuts the last row."""
    box = QComboBox(window)
    box.addItem("1 четверть")
    window.show()
    option = QStyleOptionComboBox()
    box.initStyleOption(option)
    assert not box.style().styleHint(QStyle.StyleHint.SH_ComboBox_Popup, option, box)


def test_open_list_of_a_narrow_box_is_wide_enough_for_its_words(window: QWidget) -> None:
    box = ElidedBox(window)
    words = "Основы безопасности и защиты Родины"
    box.addItem(words)
    window.show()
    box.resize(100, 32)
    box.widen_list()
    assert box.view().minimumWidth() > box.fontMetrics().horizontalAdvance(words)
