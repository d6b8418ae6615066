"""A visit: its countdown, its end, and that nothing of it is left."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QClipboard, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.auth.slip_code import slip_code
from app.codes import Role
from app.settings import OPTIONS
from models.log import Setting
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.kiosk.conftest import Enter
from tests.ui.kiosk.hands import keyboard_of, open_login, the_kiosk, touch, type_by_touch
from tests.ui.people import PASSWORD, let_in, signed_in
from ui.i18n import Language, Translations
from ui.kiosk.countdown import Countdown
from ui.kiosk.traces import UnwrittenSettings
from ui.login.new_password import ChangePasswordDialog
from ui.shell.window import MainWindow
from ui.theme.manager import Theme, ThemeChoice
from ui.widgets import BannerKind, ConnectionState, Toast


class Clock:
    """The idle watch's, moved by hand."""

    def __init__(self, window: MainWindow) -> None:
        self._window, self._now = window, 1000.0
        window.idle._clock = lambda: self._now
        window.idle.stay()

    def go_on(self, seconds: float) -> None:
        self._now += seconds
        self._window.idle.check()


@pytest.fixture
def clock(kiosk: MainWindow) -> Clock:
    return Clock(kiosk)


def countdown(window: MainWindow) -> Countdown:
    return the_kiosk(window).frame.countdown


def alive() -> None:
    """Let Qt and Python throw away what nobody holds."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
    gc.collect()


def test_a_slip_held_to_the_scanner_opens_the_diary(
    kiosk: MainWindow, school: BuiltSchool, qtbot: QtBot
) -> None:
    """From the first page, whatever layout is set; a slip of the staff is none for a kiosk."""
    code = slip_code(let_in(school, "other_parent"), PASSWORD)
    kiosk._doors.focus_first()
    qtbot.keyClicks(QApplication.focusWidget(), code)
    assert kiosk._shell is not None
    assert kiosk._shell._who.person_id == school.other_parent


# --- the countdown -----------------------------------------------------------------------------------------


def test_it_begins_half_a_minute_before_the_end_and_hides_everything(enter: Enter, clock: Clock) -> None:
    window = enter()
    clock.go_on(89)
    assert countdown(window).isHidden()
    clock.go_on(1)
    cover = countdown(window)
    assert cover.isVisible()
    assert cover.geometry() == the_kiosk(window).frame.rect()
    for place in (window.rect().center(), window.rect().topLeft(), window.rect().bottomRight()):
        under = window.childAt(place)
        assert under is cover or cover.isAncestorOf(under)
    assert cover.grab().toImage().pixelColor(3, 3).alpha() == 255
    assert "30" in cover._number.text()
    clock.go_on(12)
    assert "18" in cover._number.text()
    assert "18" in cover._sentence.text()
    assert_accessible(cover)


def test_only_the_button_shows_that_somebody_is_there(enter: Enter, clock: Clock) -> None:
    """A bump against the terminal, or a passer-by's finger somewhere, does not."""
    window = enter()
    clock.go_on(100)
    handle = window.windowHandle()
    QTest.mouseMove(handle, window.rect().center())
    QTest.mouseClick(
        handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, window.rect().topLeft()
    )
    QTest.keyClick(handle, Qt.Key.Key_A)
    assert countdown(window).isVisible()
    touch(window, countdown(window)._stay)
    assert countdown(window).isHidden()
    clock.go_on(89)
    assert countdown(window).isHidden()
    assert window.shell is not None


def test_by_keys_it_is_one_key_and_the_focus_comes_back(enter: Enter, clock: Clock) -> None:
    window = enter()
    before = QApplication.focusWidget()
    assert before is not None
    clock.go_on(100)
    assert countdown(window)._stay.hasFocus()
    for _ in range(9):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
        assert countdown(window).isAncestorOf(QApplication.focusWidget())
    countdown(window)._stay.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    assert countdown(window).isHidden()
    assert QApplication.focusWidget() is before


def test_whoever_is_done_can_leave_there(enter: Enter, clock: Clock) -> None:
    window = enter()
    clock.go_on(100)
    touch(window, countdown(window)._leave)
    assert window.shell is None
    assert window._doors.isVisible()
    assert countdown(window).isHidden()


def test_a_menu_is_closed_and_a_dialog_hidden_by_it(enter: Enter, clock: Clock, qtbot: QtBot) -> None:
    window = enter()
    window._on_change_password()
    (dialog,) = window.findChildren(ChangePasswordDialog)
    qtbot.waitUntil(lambda: dialog.isVisible() and not dialog.isWindow())
    clock.go_on(100)
    assert countdown(window).isVisible()
    assert not dialog.isEnabled()
    assert keyboard_of(window).isHidden()
    clock.go_on(60)
    assert window.shell is None
    qtbot.waitUntil(lambda: not window.findChildren(ChangePasswordDialog))


def test_at_the_first_page_there_is_nothing_to_count_down(kiosk: MainWindow, clock: Clock) -> None:
    for _ in range(20):
        clock.go_on(10)
        assert countdown(kiosk).isHidden()
    assert kiosk._doors.isVisible()


def test_a_name_that_was_typed_and_left_is_forgotten(kiosk: MainWindow, clock: Clock, qtbot: QtBot) -> None:
    dialog = open_login(kiosk, qtbot)
    clock.go_on(0)
    type_by_touch(kiosk, "secret")
    clock.go_on(100)
    assert countdown(kiosk).isVisible()
    died = weakref.ref(dialog)
    clock.go_on(60)
    del dialog
    qtbot.waitUntil(lambda: gc.collect() >= 0 and died() is None)
    assert countdown(kiosk).isHidden()
    assert kiosk._doors._doors["family"].isEnabled()


@pytest.mark.parametrize(("seconds", "covered_at"), [(60, 30), (20, 10), (3600, 3570)])
def test_the_time_is_a_setting_of_the_school(
    kiosk: MainWindow, school: BuiltSchool, clock: Clock, seconds: int, covered_at: int
) -> None:
    with school.file.writing():
        Setting.create(key="kiosk.idle_seconds", value=str(seconds))
    the_kiosk(kiosk).read_settings()
    kiosk._on_signed_in(signed_in(school, "parent", Role.PARENT))
    expected = min(seconds, kiosk._who.idle_seconds)
    clock.go_on(expected - min(30, expected / 2) - 1)
    assert countdown(kiosk).isHidden()
    clock.go_on(1)
    assert countdown(kiosk).isVisible()


def test_the_setting_has_bounds() -> None:
    option = OPTIONS["kiosk.idle_seconds"]
    assert (option.default, option.low, option.high) == (120, 20, 3600)
    assert option.changed_by == {Role.ADMIN}


# --- what is left --------------------------------------------------------------------------------------------


def by_signing_out(window: MainWindow, _clock: Clock) -> None:
    assert window.shell is not None
    while the_kiosk(window).frame.dialogs.open_dialogs:
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
        QCoreApplication.processEvents()
    touch(window, window.shell._leave)


def by_being_idle(window: MainWindow, clock: Clock) -> None:
    clock.go_on(100)
    clock.go_on(60)


ENDS = pytest.mark.parametrize("end", [by_signing_out, by_being_idle])
End = Callable[[MainWindow, Clock], None]


def rows_alive() -> list[object]:
    """Every row of `app` that anything in this process still holds: what queries give, sessions, who is signed in."""
    gc.collect()
    return [
        thing
        for thing in gc.get_objects()
        if str(type(thing).__module__).startswith("app.") and hasattr(type(thing), "__dataclass_fields__")
    ]


@ENDS
def test_no_row_page_or_dialog_of_the_visitor_is_left(
    kiosk: MainWindow, school: BuiltSchool, clock: Clock, qtbot: QtBot, end: End
) -> None:
    """Through all pages of a parent, with dialogs open at the end."""
    before = rows_alive()  # kept, so that none of their places in memory is used again
    known = {id(row) for row in before}
    kiosk._on_signed_in(signed_in(school, "parent", Role.PARENT))
    shell = kiosk.shell
    assert shell is not None
    for index in range(shell.tabs.count()):
        shell.tabs.setCurrentIndex(index)
        QCoreApplication.processEvents()
    kiosk._on_help()
    QCoreApplication.processEvents()
    kiosk._on_change_password()
    QCoreApplication.processEvents()
    kinds = {type(row).__name__ for row in rows_alive() if id(row) not in known}
    assert {"DiaryWeek", "DiaryLesson", "PupilCard", "SignedIn", "Session", "Scope"} <= kinds, (
        "it looks at nothing"
    )
    widgets = [weakref.ref(widget) for widget in (shell, *shell.findChildren(QWidget))]
    widgets += [weakref.ref(dialog) for dialog in kiosk.findChildren(QDialog)]
    del shell
    end(kiosk, clock)
    assert kiosk.shell is None
    alive()
    assert [widget for one in widgets if (widget := one()) is not None] == []
    assert [row for row in rows_alive() if id(row) not in known] == []


@ENDS
def test_the_session_and_what_it_had_read_are_dropped(enter: Enter, clock: Clock, end: End) -> None:
    window = enter()
    desk = window._worker._context
    session = weakref.ref(desk.session)
    end(window, clock)
    gc.collect()
    assert session() is None
    assert desk.school is not None, "the file stays open for the next one"


@ENDS
def test_the_clipboard_is_empty(enter: Enter, clock: Clock, qtbot: QtBot, end: End) -> None:
    window = enter()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("Петров Иван: 2")
    if clipboard.supportsSelection():
        clipboard.setText("Петров Иван: 2", QClipboard.Mode.Selection)
    end(window, clock)
    assert clipboard.text() == ""
    assert clipboard.mimeData() is None or not clipboard.mimeData().formats()


@ENDS
def test_language_and_theme_are_again_what_they_were(
    enter: Enter, translations: Translations, theme: Theme, clock: Clock, end: End
) -> None:
    window = enter()
    translations.set_language(Language.EN)
    theme.set_choice(ThemeChoice.DARK)
    end(window, clock)
    assert translations.language is Language.RU
    assert theme.choice is ThemeChoice.LIGHT


def test_a_language_that_was_chosen_at_the_first_page_does_not_stay_for_ever(
    kiosk: MainWindow, translations: Translations, clock: Clock
) -> None:
    translations.set_language(Language.EN)
    clock.go_on(119)
    assert translations.language is Language.EN
    clock.go_on(1)
    assert translations.language is Language.RU


def test_visitors_do_not_write_settings_of_the_pc(tmp_path: Any) -> None:
    path = tmp_path / "settings.ini"
    path.write_text("[view]\nlanguage=en\n")
    settings = UnwrittenSettings(str(path), QSettings.Format.IniFormat)
    settings.setValue("view/language", "ru")
    settings.setValue("window/geometry", b"1")
    settings.remove("view/language")
    settings.sync()
    assert settings.value("view/language") == "en"
    assert path.read_text().split() == ["[view]", "language=en"]


def test_words_over_the_window_and_what_was_typed_are_gone(enter: Enter, clock: Clock, qtbot: QtBot) -> None:
    window = enter()
    Toast.show_over(window, "Петров Иван: задание отмечено", kind=BannerKind.INFO)
    page, line, text = QWidget(), QLineEdit("typed"), QPlainTextEdit("typed")
    line.setParent(page)
    text.setParent(page)
    window._pages.addWidget(page)  # a page that stays
    line.insert(" more")
    by_signing_out(window, clock)
    assert not [toast for toast in window.findChildren(Toast) if toast.isVisible()]
    qtbot.waitUntil(lambda: line.text() == "" and text.toPlainText() == "")
    assert not line.isUndoAvailable()
    assert not text.document().isUndoAvailable()


def test_nothing_of_the_visitor_is_in_the_words_of_the_window(enter: Enter, clock: Clock) -> None:
    window = enter()
    name = window._who.name
    assert any(name in label for label in _words(window))
    by_signing_out(window, clock)
    alive()
    assert not any(name in label for label in _words(window))


def _words(window: MainWindow) -> list[str]:
    widgets = [window, *window.findChildren(QWidget)]
    texts = [w.text() for w in widgets if isinstance(w, QLabel | QPushButton | QLineEdit)]
    return [
        *texts,
        *(w.accessibleName() for w in widgets),
        *(w.accessibleDescription() for w in widgets),
        *(w.toolTip() for w in widgets),
        *(w.windowTitle() for w in widgets),
    ]


# --- what is on its way ------------------------------------------------------------------------------------------


def pretend_unsaved(window: MainWindow, count: int) -> None:
    assert window.shell is not None
    pages = [window.shell.tabs.page(index) for index in range(window.shell.tabs.count())]
    tab = next(page for page in pages if hasattr(page, "state_changed"))
    tab.flush = lambda: None
    state = ConnectionState.SAVING if count else ConnectionState.SAVED
    tab.state_changed.emit(state, None, count)


def test_what_is_being_saved_is_waited_for_behind_the_cover(enter: Enter, clock: Clock, qtbot: QtBot) -> None:
    window = enter()
    name = window._who.name
    pretend_unsaved(window, 1)
    by_signing_out(window, clock)
    cover = countdown(window)
    assert cover.isVisible()
    assert not cover._stay.isVisible()
    assert name not in "".join(label.text() for label in cover.findChildren(QLabel))
    pretend_unsaved(window, 0)
    qtbot.waitUntil(lambda: window.shell is None)
    assert cover.isHidden()
    assert window._doors.isVisible()


def test_the_kiosk_does_not_wait_for_ever_and_asks_nobody(enter: Enter, clock: Clock) -> None:
    window = enter()
    pretend_unsaved(window, 1)
    by_signing_out(window, clock)
    window._patience.timeout.emit()
    assert window.shell is None
    assert window._doors.isVisible()
    assert not [dialog for dialog in window.findChildren(QDialog) if dialog.isVisible()]
    assert countdown(window).isHidden()
