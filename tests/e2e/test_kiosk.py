"""The kiosk as it stands in the hall: the program on a screen, tried by keys and by the mouse from outside.

Where things are is asked of a twin: the same window, made in this process and never seen.  What the program shows is
read from pictures of the screen, what it has done from the school file.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QPoint, QRect, QSettings
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.auth.passwords import hash_password
from app.clock import FixedClock
from app.desk import Desk
from models.access import AccessRecord, Account
from models.log import Setting
from models.opening import open_school_file
from tests.build import NOW, BuiltSchool
from tests.e2e.screen import MISSING, Screen
from tests.ui.people import PASSWORD, let_in
from ui.i18n import Language, Translations
from ui.kiosk.kiosk import Kiosk
from ui.kiosk.layouts import Act, Page
from ui.live import Live
from ui.login.dialog import LoginDialog
from ui.shell.window import MainWindow
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"there is no {', '.join(MISSING)}")
WIDTH, HEIGHT = 1280, 800
IDLE_SECONDS = 20
LATIN_PASSWORD = "seven-green-lamps"
KEYS = (
    *(
        "Escape",
        "ctrl+w",
        "F1",
        "F11",
        "ctrl+o",
        "ctrl+n",
        "ctrl+p",
        "ctrl+s",
        "ctrl+v",
        "Menu",
        "shift+F10",
        "F10",
    ),
    *("super+d", "alt+space", "ctrl+F4", "ctrl+shift+i", "Print", "ctrl+alt+t", "F5", "alt+Left"),
)
OTHER = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("x")
label.setWindowTitle("other")
label.setStyleSheet("background: #ff00ff")
label.resize(600, 500)
label.show()
app.exec()
"""


class Twin:
    """The same window, for the places of what is in it."""

    def __init__(self, qtbot: QtBot, app: QApplication, school: Path, folder: Path) -> None:
        settings = QSettings(str(folder / "twin.ini"), QSettings.Format.IniFormat)
        theme, translations = Theme(app, settings, touch=True), Translations(app, settings, Language.RU)
        desk = Desk()
        worker = InlineWorker(desk)
        live = Live(worker)
        self.window = MainWindow(worker, live, theme, translations, settings, kiosk=True)
        self.window.resize(WIDTH, HEIGHT)
        self.window.show()
        self.window.begin(str(school))
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.door = self.place(self.window._doors._doors["family"])
        assert self.window.kiosk is not None
        self.close = self.place(_close_button(self.window.kiosk, self.window))
        self.window._doors._doors["family"].click()
        dialog = self.window.findChild(LoginDialog)
        assert isinstance(dialog, LoginDialog)
        keyboard = self.window.kiosk.frame.keyboard
        qtbot.waitUntil(lambda: keyboard.isVisible() and keyboard.height() > 200)
        qtbot.waitUntil(lambda: dialog.parentWidget() is not None and dialog.parentWidget().height() > 200)
        self.keys: dict[tuple[Page, str | Act], QPoint] = {}
        for page in Page:
            keyboard.show_page(page)
            qtbot.wait(1)
            for button in keyboard.buttons(page):
                self.keys[page, button.key.text or button.key.act] = self.place(button)
        self.window.idle.stop()
        self.window.kiosk.may_close = True
        self.window.close()
        desk.close()
        # Else the tests after this one would find their windows in Russian and made for fingers.
        for thing in (self.window, live, worker, theme, translations):
            shiboken6.delete(thing)
        app.setStyleSheet("")
        del self.window

    def place(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.window, widget.rect().center())


def _close_button(kiosk: Kiosk, window: MainWindow) -> QWidget:
    kind = type(kiosk.close_button())
    return next(one for one in window.findChildren(kind) if one.isVisible())


class Hall:
    """The program on its screen, and who stands before it."""

    def __init__(self, screen: Screen, school: BuiltSchool, twin: Twin) -> None:
        self.screen, self.school, self.twin = screen, school, twin
        self.page = Page.LATIN
        self.managed = screen.managed
        self.screen.until(self.has_door, bool, "the door")
        time.sleep(0.5)
        self.first = self.picture()

    # --- looking ----------------------------------------------------------------------------------------------

    def picture(self) -> QImage:
        seen = self.screen.seen()
        return QImage(seen.bytes, seen.width, seen.height, seen.line, QImage.Format.Format_RGB32).copy()

    def has_door(self) -> bool:
        """Something is drawn where the door is."""
        picture, door = self.picture(), self.twin.door
        return picture.pixel(door) != picture.pixel(WIDTH // 2, 4)

    def is_first_page(self) -> bool:
        return self.picture() == self.first

    def has_no_dialog(self) -> bool:
        """Above and below the door it looks like the first page; the focus may be at another button."""
        seen, door = self.picture(), self.twin.door.y()
        above, below = QRect(0, 0, WIDTH, door - 80), QRect(0, door + 80, WIDTH, 100)
        return all(seen.copy(part) == self.first.copy(part) for part in (above, below))

    def waits_for_first_page(self) -> None:
        self.screen.until(self.is_first_page, bool, "the first page")

    def is_hidden(self) -> bool:
        """Nothing is written where the bar of a signed-in visitor is."""
        picture = self.picture()
        return len({picture.pixel(x, y) for x in range(4, WIDTH, 7) for y in range(2, 60, 3)}) == 1

    def windows(self) -> list[str]:
        """The windows that the program shows."""
        program = self.screen.program
        assert program is not None
        return self.screen.windows("--pid", str(program.pid))

    def fills_the_screen(self) -> bool:
        """Running, one window, as large as the screen, and nothing of the desktop at its edges."""
        assert self.screen.program is not None
        assert self.screen.program.poll() is None
        windows = self.windows()
        if len(windows) != 1:
            return False
        place = self.screen.do("xdotool", "getwindowgeometry", "--shell", windows[0])
        values = dict(line.split("=") for line in place.split())
        whole = (values["X"], values["Y"], values["WIDTH"], values["HEIGHT"]) == (
            "0",
            "0",
            str(WIDTH),
            str(HEIGHT),
        )
        picture = self.picture()
        edges = {
            picture.pixelColor(x, y).name() for x in (0, WIDTH - 1) for y in (0, HEIGHT // 2, HEIGHT - 1)
        }
        return whole and not edges & {"#ff00ff", "#000000"}

    def logged(self) -> list[tuple[str, str | None]]:
        with self.school.file.reading():
            return [(row.action, row.detail) for row in AccessRecord.select().order_by(AccessRecord.id)]

    def clipboard(self, selection: str) -> str:
        found = subprocess.run(
            ["xclip", "-selection", selection, "-o"],
            env=self.screen.environment, capture_output=True, text=True, check=False, timeout=60,
        )  # fmt: skip
        return found.stdout

    # --- hands ------------------------------------------------------------------------------------------------

    def press(self, key: str) -> None:
        """Press a key and give the program a moment to do something, if it does."""
        self.screen.do("xdotool", "key", key, "sleep", "0.1")

    def touch(self, place: QPoint, button: int = 1) -> None:
        self.screen.do("xdotool", *_touch(place, button), "sleep", "0.1")

    def type_by_touch(self, text: str) -> None:
        """With one hand that goes from key to key: a process for each touch takes longer than all touches."""
        way: list[str] = []
        for letter in text:
            pages = (self.page, Page.LATIN, Page.RUSSIAN, Page.SIGNS)
            page = next(one for one in pages if (one, letter) in self.twin.keys)
            if page is not self.page:
                other = Act.SIGNS if Page.SIGNS in (page, self.page) else Act.LETTERS
                way += [*_touch(self.twin.keys[self.page, other]), "sleep", "0.1"]  # other keys come there
                self.page = page
            way += _touch(self.twin.keys[self.page, letter])
        self.screen.do("xdotool", *way, *_touch(self.twin.keys[self.page, Act.ENTER]))

    def sign_in_by_touch(self, login: str) -> None:
        self.touch(self.twin.door)
        self.screen.until(self.is_first_page, lambda first: not first, "the dialog")
        time.sleep(0.5)
        self.answer(login, PASSWORD)

    def answer(self, login: str, password: str) -> None:
        self.page = Page.LATIN
        self.type_by_touch(login)
        time.sleep(0.2)
        self.page = Page.LATIN
        self.type_by_touch(password)


def _touch(place: QPoint, button: int = 1) -> list[str]:
    """As words for xdotool."""
    return ["mousemove", str(place.x()), str(place.y()), "click", str(button)]


@pytest.fixture(scope="module")
def school(
    school_template: tuple[Path, dict[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BuiltSchool]:
    path = tmp_path_factory.mktemp("kiosk") / "school.db"
    shutil.copyfile(school_template[0], path)
    school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(school_template[1]))
    with school.file.writing():
        Setting.create(key="kiosk.idle_seconds", value=str(IDLE_SECONDS))
    for who in ("parent", "admin", "arbuzova"):
        let_in(school, who)
    with school.file.writing():
        latin = hash_password(LATIN_PASSWORD, 4)
        Account.update(password_hash=latin).where(Account.login == "arbuzova").execute()
    yield school
    school.close()


BOTH = pytest.mark.parametrize("hall", [True, False], ids=["window manager", "bare screen"], indirect=True)


@pytest.fixture
def hall(
    request: pytest.FixtureRequest, school: BuiltSchool, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> Iterator[Hall]:
    twin = Twin(qtbot, qapp, school.path, tmp_path)
    with Screen(tmp_path, size=f"{WIDTH}x{HEIGHT}", manager=getattr(request, "param", True)) as screen:
        screen.start(school.path, "--kiosk")
        yield Hall(screen, school, twin)


@BOTH
def test_keys_and_the_other_buttons_of_the_mouse_lead_nowhere(hall: Hall) -> None:
    """At the first page; the dialog that asks who closes the kiosk is left by Esc."""
    hall.screen.until(hall.fills_the_screen, bool, "the whole screen")
    for key in KEYS:
        hall.press(key)
        hall.screen.until(hall.is_first_page, bool, f"{key} has changed something")
        assert hall.fills_the_screen(), key
    for key in ("alt+F4", "ctrl+q"):
        hall.press(key)
        hall.screen.until(hall.is_first_page, lambda first: not first, f"{key} asks nobody")
        assert hall.fills_the_screen(), key
        hall.press("Escape")
        hall.screen.until(hall.is_first_page, bool, f"{key}: Esc does not lead back")
    for button in (2, 3, 8, 9):
        hall.touch(hall.twin.door, button)
        hall.touch(QPoint(200, 600), button)
        hall.screen.until(hall.is_first_page, bool, f"button {button} has changed something")
        assert hall.fills_the_screen(), button


@BOTH
def test_the_screen_stays_the_kiosks(hall: Hall) -> None:
    """Another window, minimising, moving, resizing."""
    hall.screen.until(hall.fills_the_screen, bool, "the whole screen")
    (window,) = hall.windows()
    other = hall.screen.run(sys.executable, "-c", OTHER)
    number = hall.screen.until(lambda: hall.screen.windows("--name", "^other$"), bool, "another window")[0]
    tries = [
        ("windowraise", number),
        ("windowsize", window, "500", "400"),
        ("windowmove", window, "300", "200"),
    ]
    if hall.managed:
        tries += [("windowactivate", number), ("windowminimize", window)]
    for command in tries:
        hall.screen.do("xdotool", *command, "sleep", "0.3")
        hall.screen.until(lambda: hall.fills_the_screen() and hall.is_first_page(), bool, f"{command}")
    if hall.managed:
        hall.press("alt+Tab")
        hall.screen.until(lambda: hall.fills_the_screen() and hall.is_first_page(), bool, "Alt+Tab")
    other.kill()


def test_a_visit_by_touch_alone_ends_by_itself_and_leaves_nothing(hall: Hall) -> None:
    """In by the on-screen keyboard; away; the diary is hidden, then closed; the clipboard is empty."""
    before = len(hall.logged())
    hall.sign_in_by_touch("parent")
    hall.screen.until(
        lambda: hall.logged()[before:], lambda rows: ("sign_in", "family") in rows, "signing in"
    )
    hall.screen.until(hall.is_hidden, lambda hidden: not hidden, "the diary")
    diary = hall.picture()
    for selection in ("CLIPBOARD", "PRIMARY"):
        offering = hall.screen.run("xclip", "-selection", selection, "-i", stdin=subprocess.PIPE)
        offering.communicate(b"2", timeout=60)
        hall.screen.until(partial(hall.clipboard, selection), lambda text: text == "2", "what was copied")
    for key in ("ctrl+p", "ctrl+s", "ctrl+a", "ctrl+c", "Menu", "F11"):
        hall.press(key)
    hall.touch(QPoint(WIDTH // 2, HEIGHT // 2), 3)
    assert hall.fills_the_screen()
    hall.screen.until(hall.is_hidden, bool, "the countdown")
    assert hall.fills_the_screen()
    assert hall.picture() != diary
    hall.waits_for_first_page()
    for selection in ("CLIPBOARD", "PRIMARY"):
        assert hall.clipboard(selection) == ""
    assert hall.fills_the_screen()


@pytest.mark.slow
def test_a_visit_by_keys_alone(hall: Hall) -> None:
    """Who has a keyboard sees none on the screen; the button of the countdown is pressed by a key, and the diary left
    by keys."""
    before = len(hall.logged())
    press = hall.screen.press
    press("Return")
    hall.screen.until(hall.is_first_page, lambda first: not first, "the dialog")
    time.sleep(1)
    picture = hall.picture()
    assert len({picture.pixel(x, 551) for x in range(300)}) == 1, "the on-screen keyboard is there"
    hall.screen.do("xdotool", "type", "--delay", "5", "arbuzova")
    press("Tab")
    hall.screen.do("xdotool", "type", "--delay", "5", LATIN_PASSWORD)
    press("Return")
    hall.screen.until(
        lambda: hall.logged()[before:], lambda rows: ("sign_in", "family") in rows, "signing in"
    )
    hall.screen.until(hall.is_hidden, lambda hidden: not hidden, "the diary")
    press("ctrl+Tab", "F1", "Escape")
    hall.screen.until(hall.is_hidden, bool, "the countdown")
    press("space")
    hall.screen.until(hall.is_hidden, lambda hidden: not hidden, "the diary again")
    hall.screen.until(hall.is_hidden, bool, "the countdown")
    press("Tab", "space")
    hall.waits_for_first_page()


def test_only_an_administrator_closes_it(hall: Hall) -> None:
    assert hall.screen.program is not None
    hall.touch(hall.twin.close)
    time.sleep(1)
    assert not hall.has_no_dialog()
    before = len(hall.logged())
    hall.answer("parent", PASSWORD)
    hall.screen.until(
        lambda: hall.logged()[before:], lambda rows: ("sign_in.no_role", "kiosk") in rows, "a parent"
    )
    assert hall.fills_the_screen()
    hall.press("Escape")
    hall.screen.until(hall.has_no_dialog, bool, "Esc does not lead back")
    hall.touch(hall.twin.close)
    time.sleep(1)
    hall.answer("admin", PASSWORD)
    assert hall.screen.program.wait(60) == 0
    assert hall.logged()[-1] == ("sign_in", "kiosk")
