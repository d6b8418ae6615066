"""The way between the pages of the window, on a real school file."""

from __future__ import annotations

import gc
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QDialog, QLabel, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import PASSWORD, let_in, signed_in
from tests.ui.shell.conftest import Enter
from ui.digest.page import DigestPage
from ui.family.known_files import KnownFiles
from ui.i18n import Language, Translations
from ui.journal.tab import JournalTab
from ui.login.dialog import LoginDialog
from ui.shell.tabs import TABS, tabs_of
from ui.shell.window import MainWindow
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import ConnectionState


def collected() -> None:
    """Let Qt and Python throw away what nobody holds."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()
    gc.collect()


def dialogs(window: MainWindow, kind: type[QDialog] = QDialog) -> list[QDialog]:
    return [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]


def press(box: QDialog, text: str) -> None:
    next(button for button in box.findChildren(QPushButton) if button.text() == text).click()


def pretend_unsaved(window: MainWindow, count: int) -> None:
    """As a tab tells that entries are on their way."""
    assert window.shell is not None
    tab = next(page for page in window.shell.tabs.pages if hasattr(page, "state_changed"))
    tab.flush = lambda: None
    state = ConnectionState.SAVING if count else ConnectionState.SAVED
    tab.state_changed.emit(state, None, count)


# --- the way in ------------------------------------------------------------------------------------------


def test_doors_of_an_open_school(window: MainWindow, school: BuiltSchool) -> None:
    assert window._doors.isVisible()
    assert window.shell is None
    assert_accessible(window)


def test_whole_way_in_and_out(window: MainWindow, school: BuiltSchool) -> None:
    login = let_in(school, "parent")
    window._doors._doors["family"].click()
    (dialog,) = dialogs(window, LoginDialog)
    dialog._login.setText(login)
    dialog._password.setText(PASSWORD)
    dialog._submit.click()
    assert window.shell is not None
    assert isinstance(window.shell.tabs.current_page, DigestPage)
    window.shell._leave.click()
    assert window.shell is None
    assert window._doors.isVisible()
    assert window._worker._context._session is None


@pytest.mark.parametrize("role", Role)
def test_no_role_has_an_empty_or_missing_tab(role: Role) -> None:
    assert tabs_of(role), f"{role} would see nothing"
    assert all(spec.roles for spec in TABS)


@pytest.mark.parametrize(
    ("who", "role", "tabs"),
    [
        (
            "parent",
            Role.PARENT,
            [
                "Что нового",
                "Дневник",
                "Оценки",
                "Графики",
                "Рейтинг",
                "Домашние задания",
                "Сообщения",
                "Новости",
                "Отчёты",
            ],
        ),
        (
            "arbuzova",
            Role.PUPIL,
            [
                "Что нового",
                "Дневник",
                "Оценки",
                "Графики",
                "Рейтинг",
                "Домашние задания",
                "Сообщения",
                "Новости",
                "Отчёты",
            ],
        ),
        (
            "maths_teacher",
            Role.TEACHER,
            ["Журнал", "Что нового", "Замечания", "Сообщения", "Новости", "Расписание", "Успехи", "Отчёты"],
        ),
        (
            "russian_teacher",
            Role.CLASS_TEACHER,
            [
                "Журнал",
                "Что нового",
                "Замечания",
                "Сообщения",
                "Новости",
                "Расписание",
                "Дневники",
                "Подписи",
                "Успехи",
                "Рейтинг",
                "Отчёты",
                "Логины",
            ],
        ),
        (
            "deputy",
            Role.DEPUTY,
            [
                "Журнал",
                "Что нового",
                "Контроль",
                "Сообщения",
                "Новости",
                "Расписание",
                "Дневники",
                "Подписи",
                "Успехи",
                "Рейтинг",
                "Отчёты",
                "Настройки",
            ],
        ),
        (
            "head",
            Role.HEAD,
            [
                "Журнал",
                "Что нового",
                "Контроль",
                "Сообщения",
                "Новости",
                "Расписание",
                "Дневники",
                "Подписи",
                "Успехи",
                "Рейтинг",
                "Отчёты",
            ],
        ),
        (
            "admin",
            Role.ADMIN,
            [
                "Школа",
                "Журнал",
                "Что нового",
                "Контроль",
                "Сообщения",
                "Новости",
                "Люди",
                "Расписание",
                "Обмен",
                "Сохранность",
                "Дневники",
                "Отчёты",
            ],
        ),
    ],
)
def test_each_role_has_its_tabs_and_all_can_be_reached(
    enter: Enter, who: str, role: Role, tabs: list[str]
) -> None:
    window = enter(who, role)
    window.resize(1280, 800)  # the screen of the tests is a small one
    shell = window.shell
    assert shell is not None
    assert [shell.tabs.tabText(index) for index in range(shell.tabs.count())] == tabs
    for index in range(len(tabs)):
        shell.tabs.setCurrentIndex(index)
        assert_accessible(shell)


def test_language_and_theme_change_what_is_open(
    enter: Enter, translations: Translations, theme: Theme, qtbot: QtBot
) -> None:
    shell = enter("parent", Role.PARENT).shell
    assert shell is not None
    shell._view.menu().aboutToShow.emit()
    english = next(action for action in shell._view.menu().actions() if action.text() == "English")
    english.trigger()
    qtbot.waitUntil(lambda: shell.tabs.tabText(0) == "What is new")
    assert "Parent" in shell._person.text()
    assert translations.language is Language.EN


def test_role_switch_leaves_nothing_of_the_former_shell(enter: Enter) -> None:
    window = enter("russian_teacher", Role.TEACHER, Role.CLASS_TEACHER)
    assert window.shell is not None
    former = weakref.ref(window.shell), weakref.ref(window.shell.tabs.page(0))
    window.shell.role_chosen.emit(Role.CLASS_TEACHER)
    assert window.shell.tabs.count() == len(tabs_of(Role.CLASS_TEACHER))
    collected()
    assert [reference() for reference in former] == [None, None]
    index = next(index for index, spec in enumerate(window.shell._specs) if spec.key == "class_weeks")
    window.shell.tabs.setCurrentIndex(index)  # whose parents did not look: not for whoever comes next
    former = weakref.ref(window.shell), weakref.ref(window.shell.tabs.page(index))
    window.shell.role_chosen.emit(Role.TEACHER)
    collected()
    assert [reference() for reference in former] == [None, None]


def test_sign_out_leaves_nothing_of_the_shell(enter: Enter) -> None:
    window = enter("parent", Role.PARENT)
    former = weakref.ref(window.shell)
    window._sign_out()
    collected()
    assert former() is None


def test_role_menu_offers_what_the_person_is(enter: Enter) -> None:
    shell = enter("russian_teacher", Role.TEACHER, Role.CLASS_TEACHER).shell
    assert shell is not None
    names = [action.text() for action in shell._person.menu().actions() if action.isCheckable()]
    assert names == ["Учитель", "Классный руководитель"]
    one_role = enter("parent", Role.PARENT).shell
    assert one_role is not None
    assert not [action for action in one_role._person.menu().actions() if action.isCheckable()]


# --- idle ------------------------------------------------------------------------------------------------


class Seconds:
    """A clock that stands until it is moved."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds(window: MainWindow, enter: Enter) -> Seconds:
    clock = Seconds()
    window.idle._clock = clock
    enter("parent", Role.PARENT)
    return clock


def test_idle_end_warns_and_signs_out(window: MainWindow, seconds: Seconds) -> None:
    shell = window.shell
    assert shell is not None
    seconds.now = 569
    window.idle.check()
    assert shell._idle_banner.isHidden()
    seconds.now = 579
    window.idle.check()
    assert shell._idle_banner.text == "Дневником никто не пользуется. Он закроется через 21 секунду."
    seconds.now = 600
    window.idle.check()
    assert window.shell is None
    assert window._doors.isVisible()
    assert not window.idle._timer.isActive()


def test_sign_of_life_begins_anew(window: MainWindow, seconds: Seconds) -> None:
    shell = window.shell
    assert shell is not None
    seconds.now = 580
    window.idle.check()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
    assert shell._idle_banner.isHidden()
    seconds.now = 1100
    window.idle.check()
    assert window.shell is shell
    seconds.now = 1180
    window.idle.check()
    assert window.shell is None


def test_open_dialogs_go_with_the_session(window: MainWindow, seconds: Seconds) -> None:
    window._on_change_password()
    assert dialogs(window)
    seconds.now = 600
    window.idle.check()
    collected()
    assert not dialogs(window)


def test_idle_end_covers_unsaved_entries_until_they_are_saved(window: MainWindow, seconds: Seconds) -> None:
    shell = window.shell
    assert shell is not None
    pretend_unsaved(window, 3)
    seconds.now = 600
    window.idle.check()
    assert window.is_covered
    assert window.shell is shell, "it goes on saving"
    readable = [label.text() for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    assert readable == ["Дневник закрыт", "Арбузова: ещё сохраняются 3 записи."]
    assert not shell.isVisible()
    assert_accessible(window)
    pretend_unsaved(window, 1)
    assert window.is_covered
    pretend_unsaved(window, 0)
    QCoreApplication.processEvents()
    assert window.shell is None
    assert window._doors.isVisible()


def test_same_person_goes_on_behind_the_cover(
    window: MainWindow, school: BuiltSchool, seconds: Seconds
) -> None:
    shell = window.shell
    pretend_unsaved(window, 2)
    window._sign_out()
    assert window.is_covered
    window._on_signed_in_again(signed_in(school, "other_parent", Role.PARENT))
    assert window.is_covered
    assert window._cover.banner.isVisible()
    window._on_signed_in_again(signed_in(school, "parent", Role.PARENT))
    assert window.shell is shell
    assert shell is not None
    assert shell.isVisible()
    pretend_unsaved(window, 0)
    QCoreApplication.processEvents()
    assert window.shell is shell, "the sign-out was taken back"


def test_saving_that_ends_while_somebody_signs_in_again_waits_for_him(
    window: MainWindow, seconds: Seconds
) -> None:
    pretend_unsaved(window, 2)
    window._sign_out()
    window._cover._continue.click()
    (dialog,) = dialogs(window, LoginDialog)
    pretend_unsaved(window, 0)
    QCoreApplication.processEvents()
    assert dialog.isVisible()
    assert window.is_covered
    dialog.reject()
    QCoreApplication.processEvents()
    assert window.shell is None


def test_giving_up_asks_and_signs_out(window: MainWindow, seconds: Seconds) -> None:
    pretend_unsaved(window, 2)
    window._sign_out()
    window._cover._give_up.click()
    (box,) = dialogs(window, QMessageBox)
    press(box, "Остаться")
    assert window.is_covered
    window._cover._give_up.click()
    press(dialogs(window, QMessageBox)[0], "Уйти без сохранения")
    assert window.shell is None


# --- closing ---------------------------------------------------------------------------------------------


def test_closing_waits_for_what_is_on_its_way(enter: Enter) -> None:
    window = enter("maths_teacher", Role.TEACHER)
    pretend_unsaved(window, 1)
    window.close()
    assert window.isVisible()
    assert not dialogs(window)
    pretend_unsaved(window, 0)
    QCoreApplication.processEvents()
    assert not window.isVisible()


def test_closing_says_when_entries_are_kept_on_this_pc(enter: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    window = enter("maths_teacher", Role.TEACHER)
    monkeypatch.setattr(JournalTab, "is_kept", True)
    pretend_unsaved(window, 1)
    window.close()
    window._patience.timeout.emit()
    (box,) = dialogs(window, QMessageBox)
    assert isinstance(box, QMessageBox)
    assert "сохранены на этом компьютере" in box.informativeText()
    press(box, "Уйти: запишутся позже")
    assert not window.isVisible()


def test_outbox_is_given_back_before_the_next_session_asks_for_it(
    enter: Enter, worker: InlineWorker[Desk], tmp_path: Path
) -> None:
    """Else a second box would be made, and what waits in the first one would not be found."""
    worker._context.outbox_directory = tmp_path / "outbox"
    window = enter("russian_teacher", Role.TEACHER, Role.CLASS_TEACHER)
    window._on_role_chosen(Role.CLASS_TEACHER)
    window._on_role_chosen(Role.TEACHER)
    window._sign_out()
    enter("russian_teacher", Role.TEACHER)
    assert window.shell is not None
    journal = window.shell.tabs.page(0)
    assert isinstance(journal, JournalTab)
    assert journal.is_kept
    assert len(list((tmp_path / "outbox").glob("*.outbox"))) == 1
    window._on_other_school()


def test_closing_asks_when_saving_takes_long(enter: Enter, monkeypatch: pytest.MonkeyPatch) -> None:
    window = enter("maths_teacher", Role.TEACHER)
    monkeypatch.setattr(JournalTab, "is_kept", False)
    pretend_unsaved(window, 1)
    window.close()
    window._patience.timeout.emit()
    (box,) = dialogs(window, QMessageBox)
    press(box, "Остаться")
    pretend_unsaved(window, 0)
    QCoreApplication.processEvents()
    assert window.isVisible(), "who stays does not want to be closed later"
    pretend_unsaved(window, 1)
    window.close()
    window._patience.timeout.emit()
    press(dialogs(window, QMessageBox)[0], "Уйти без сохранения")
    assert not window.isVisible()


def test_question_goes_away_when_saving_is_done_after_all(enter: Enter) -> None:
    window = enter("maths_teacher", Role.TEACHER)
    pretend_unsaved(window, 1)
    window.close()
    window._patience.timeout.emit()
    pretend_unsaved(window, 0)
    QCoreApplication.processEvents()
    assert not window.isVisible()


def test_journal_tells_the_shell_what_it_has_not_saved(
    enter: Enter, worker: InlineWorker[Desk], school: BuiltSchool
) -> None:
    """The real journal, not a pretended one."""
    window = enter("maths_teacher", Role.TEACHER)
    assert window.shell is not None
    tab = window.shell.tabs.current_page
    assert isinstance(tab, JournalTab)
    worker.hold()
    QTest.keyClick(tab.grid.marks, Qt.Key.Key_5)
    assert window.shell.unsaved == 1
    assert window.shell._status.state is ConnectionState.SAVING
    window.shell.flush()
    worker.release()
    assert window.shell.unsaved == 0
    assert window.shell._status.state is ConnectionState.SAVED


# --- files -----------------------------------------------------------------------------------------------


def test_file_is_remembered_and_opened_next_time(
    window: MainWindow, school: BuiltSchool, settings: QSettings
) -> None:
    assert KnownFiles(settings).recent == [str(school.path)]
    window._on_other_school()
    assert window._welcome.isVisible()
    spy = QSignalSpy(window.files.opened)
    window.begin()
    assert spy.count() == 1
    assert window._doors.isVisible()


def test_file_that_is_gone_is_explained_and_can_be_tried_again(
    window: MainWindow, school: BuiltSchool, tmp_path: Path
) -> None:
    away = tmp_path / "away.db"
    window.files.open(str(away))
    assert window._welcome.isVisible()
    assert str(away) in window._welcome.banner.text
    away.write_bytes(school.path.read_bytes())
    window._welcome.banner.action_triggered.emit()
    assert window._doors.isVisible()
    assert window._welcome.banner.isHidden()


def test_recent_files_keep_order_and_number(settings: QSettings, tmp_path: Path) -> None:
    known = KnownFiles(settings)
    paths = [str(tmp_path / f"{number}.db") for number in range(7)]
    for path in paths:
        known.remember(path, None)
    known.remember(paths[4], str(tmp_path / "a.key"))
    assert known.recent == [paths[index] for index in (4, 6, 5, 3, 2)]
    assert known.key_for(paths[4]) == str(tmp_path / "a.key")
    assert known.key_for(paths[5]) is None


def test_first_window_is_no_larger_than_the_screen(window: MainWindow) -> None:
    screen = window.screen().availableSize()
    assert screen.width() < 1200, "the screen of the tests is too large to tell"
    assert window.width() < screen.width()
    assert window.height() < screen.height()
