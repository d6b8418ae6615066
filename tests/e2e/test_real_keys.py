"""Real keys in a real window: the program as it is started, a keyboard with a layout, and the school file to look at.

One program is used by all tests, as by a teacher on a long day: each has a lesson of its own.  «All stored» is looked
up in the file, through a connection of its own, by somebody else.
"""

from __future__ import annotations

import itertools
import shutil
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.clock import FixedClock
from models.opening import open_school_file
from tests.build import LESSON_DAYS, NOW, BuiltSchool
from tests.e2e.big_class import LOGIN, PASSWORD, SIZE, TODAY, Reader, prepare
from tests.e2e.screen import MISSING, Screen

pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"there is no {', '.join(MISSING)}"),
    pytest.mark.xdist_group("real keys"),
]
COLUMN = "5432нбу.5543н.55544433522"
CELLS = ["5", "4", "3", "2", "н", "б", "п", "•", "5", "5", "4", "3", "н", "•", *"55544433522"]
LAYOUTS = pytest.mark.parametrize("layout", ["ru", "us"])


class Desk:
    """The program on its screen, and who reads along."""

    def __init__(self, screen: Screen, school: BuiltSchool) -> None:
        self.screen, self.school, self.reader = screen, school, Reader(school)
        self._days = itertools.count(1)
        self.day, self.column = TODAY, 0

    def wait_for_the_page(self) -> None:
        """Press a mark until one is taken: nobody has touched the mouse since the start, so the keys are at home there.

        Before that there is no page yet, and nothing that is typed may go anywhere.
        """

        def try_once() -> list[str]:
            self.screen.press("5")
            time.sleep(0.5)
            return self.reader.on(TODAY).cells

        cells = self.screen.until(try_once, any, "no page")
        assert cells[0] == "5", "the cursor is at the first pupil in today's lesson"
        self.screen.press("ctrl+a", "Delete")
        self.has(day=TODAY)

    def open_lesson(self) -> None:
        """Go by keys to the first pupil in a lesson that no test has used: today's, and one more back each time."""
        self.day = [day for day in LESSON_DAYS if day <= TODAY][-next(self._days)]
        self.column = next(i for i, one in enumerate(self.reader.page().columns) if one.date == self.day)
        self.screen.press("Escape", "ctrl+Home", *["Right"] * self.column)

    def has(self, *cells: str, day: date | None = None) -> None:
        """Wait until the first cells of the lesson are so in the file, and all further ones empty."""
        wanted = list(cells)

        def look() -> list[str]:
            found = self.reader.on(day or self.day).cells
            while found and not found[-1]:
                found.pop()
            return found

        self.screen.until(look, lambda found: found == wanted, f"not {wanted}")


@pytest.fixture(scope="module")
def desk(
    school_template: tuple[Path, dict[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("screen")
    path = folder / "school.db"
    shutil.copyfile(school_template[0], path)
    school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(school_template[1]))
    try:
        prepare(school)
        with Screen(folder) as screen:
            screen.start(path)
            screen.sign_in(LOGIN, PASSWORD)
            desk = Desk(screen, school)
            desk.wait_for_the_page()
            yield desk
    finally:
        school.close()


@LAYOUTS
@pytest.mark.parametrize("delay", [0, 12])
def test_a_lesson_of_25_marks_is_25_keys(desk: Desk, layout: str, delay: int) -> None:
    desk.screen.layout(layout)
    desk.open_lesson()
    before, logged = desk.screen.pressed, desk.reader.logged()
    desk.screen.press(COLUMN, delay=delay)
    desk.has(*CELLS)
    assert desk.screen.pressed - before == SIZE
    assert desk.reader.logged() - logged == SIZE, "each was stored once"


@LAYOUTS
def test_what_takes_several_keys(desk: Desk, layout: str) -> None:
    """Late with a mark, two marks, words, a debt; a letter that cannot belong to the cell begins the next one."""
    desk.screen.layout(layout)
    desk.open_lesson()
    desk.screen.press("о5", "4/5", "зач", "осв", "н/а", ".", "о", "н", "з5", "о4/3", "незач", "2", delay=0)
    desk.has("о 5", "4/5", "зач", "осв", "н/а", "•", "о", "н", "зач", "5", "о 4/3", "незач", "2")


@LAYOUTS
def test_keys_of_a_spreadsheet(desk: Desk, layout: str) -> None:
    """Areas, clearing, undo and redo, a name, a column filled; each is seen in the file."""
    desk.screen.layout(layout)
    desk.open_lesson()
    press = desk.screen.press
    press("5432", "Up", "Up", "shift+Up", "Delete")
    desk.has("5", "", "", "2")
    press("ctrl+z")
    desk.has("5", "4", "3", "2")
    press("ctrl+y", "ctrl+z", "ctrl+z", "ctrl+z")
    desk.has("5", "4")
    press("ctrl+shift+z")
    desk.has("5", "4", "3")
    press("ctrl+f", "зим", "5")
    desk.has("5", "4", "3", *[""] * 4, "5")
    press("Up", "F2", "о", "space", "4/5", "Return", "3")
    desk.has("5", "4", "3", *[""] * 4, "о 4/5", "3")
    press("ctrl+Home", *["Right"] * desk.column, "ctrl+5")
    desk.has("5", "4", "3", *["5"] * 4, "о 4/5", "3", *["5"] * 16)
    press("ctrl+z", "н", "ctrl+0")
    desk.has("5", "4", "3", *[""] * 4, "4/5", "3")


def test_away_from_the_marks_and_back(desk: Desk) -> None:
    """To the lesson, to the class, to the report card, to the help: each key leads back to the same cell."""
    desk.screen.layout("ru")
    desk.open_lesson()
    press = desk.screen.press
    press("5", "F4", "F4", "4")
    desk.has("5", "4")
    press("F4", "тема", "Escape", "3")
    desk.has("5", "4", "3")
    desk.screen.until(lambda: desk.reader.topic(desk.day), lambda topic: topic == "тема", "the topic")
    press("F9", "F9", "2", "F5", "Escape", "5")
    desk.has("5", "4", "3", "2", "5")
    press("F3", "Escape", "4", "shift+F2", "Escape", "3")
    desk.has("5", "4", "3", "2", "5", "4", "3")
    press("F1")
    desk.screen.until(desk.screen.title, lambda title: title != "Школьный дневник", "the help")
    press("Escape")
    desk.screen.until(desk.screen.title, lambda title: title == "Школьный дневник", "the end of the help")
    press("2")
    desk.has("5", "4", "3", "2", "5", "4", "3", "2")


def test_the_layout_is_switched_in_the_middle(desk: Desk) -> None:
    desk.open_lesson()
    desk.screen.layout("us")
    for letter in "нб.о5":
        desk.screen.press(letter)
        desk.screen.toggle_layout()
    desk.has("н", "б", "•", "о 5")


def test_keypad(desk: Desk) -> None:
    desk.open_lesson()
    desk.screen.press("Num_Lock", "KP_5", "KP_4", "KP_3", "Num_Lock")
    desk.has("5", "4", "3")


# --- the clipboard -------------------------------------------------------------------------------------

CALC_COLUMN = (
    '<!DOCTYPE html>\n\n<html>\n<head>\n\t<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>\n</head>\n'
    '<body>\n<table cellspacing="0" border="0">\n\t<colgroup width="85"></colgroup>\n'
    '\t<tr>\n\t\t<td height="17" align="right" sdval="5" sdnum="1049;">5</td>\n\t</tr>\n'
    '\t<tr>\n\t\t<td height="17" align="left">о 4</td>\n\t</tr>\n'
    '\t<tr>\n\t\t<td height="17" align="left">н</td>\n\t</tr>\n'
    '\t<tr>\n\t\t<td height="17" align="right" sdval="3" sdnum="1049;">3</td>\n\t</tr>\n'
    "</table>\n</body>\n\n</html>\n"
)
"""As LibreOffice Calc puts a column on the clipboard."""


@pytest.mark.parametrize(
    ("target", "block"), [("text/html", CALC_COLUMN), ("UTF8_STRING", "5\nо 4\nн\n3\n")], ids=["page", "text"]
)
def test_a_block_of_a_spreadsheet_pasted_undone_redone_and_copied(
    desk: Desk, target: str, block: str
) -> None:
    desk.screen.layout("ru")
    desk.open_lesson()
    press = desk.screen.press
    desk.screen.put_on_clipboard(block, target)
    press("ctrl+v")
    desk.has("5", "о 4", "н", "3")
    press("ctrl+z")
    desk.has()
    press("ctrl+y")
    desk.has("5", "о 4", "н", "3")
    press("ctrl+Home", *["Right"] * desk.column, *["shift+Down"] * 3, "ctrl+c")
    desk.screen.until(desk.screen.clipboard, lambda text: text == "5\nо 4\nн\n3\n", "what was copied")
    page = desk.screen.clipboard("text/html")
    assert [page.count(f">{cell}<") for cell in ("5", "о 4", "н", "3")] == [1, 1, 1, 1]
