"""A screen with a real keyboard: Xvfb, a window manager, the program as `main.py` starts it, keys by xdotool.

    with Screen(folder) as screen:
        screen.layout("ru")
        screen.start(path)                      # main.py SCHOOL.db --lang ru
        screen.sign_in(login, password)
        screen.press("5н.", "ctrl+z")           # keys by their place, chords by their name

Keys are pressed by their place on the keyboard, as a hand does it: what they mean is for the layout to say, which is
that of the screen.  Nothing here looks into the program: what came of it is read from the school file, and waited for.
"""

from __future__ import annotations

import os
import shutil
import signal
import struct
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple, Self, TypeVar

ROOT = Path(__file__).resolve().parents[2]
TOOLS = ("Xvfb", "openbox", "xdotool", "setxkbmap", "xclip")
MISSING = tuple(tool for tool in TOOLS if shutil.which(tool) is None)
PATIENCE_S = 60.0
T = TypeVar("T")
_MENU = "135"

# The rows of a PC keyboard and the key codes of X11 at which they begin.
_ROWS = {10: "1234567890", 24: "йцукенгшщзхъ", 38: "фывапролджэ", 52: "ячсмитьбю"}
_PLACES = {letter: first + place for first, row in _ROWS.items() for place, letter in enumerate(row)} | {
    "ё": 49
}
_LATIN = dict(zip("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить", strict=True))
#: The dot and the slash are elsewhere in each layout.
_SIGNS = {"us": {".": "60", "/": "61", "-": "20"}, "ru": {".": "61", "/": "shift+51", "-": "20"}}


class Pixels(NamedTuple):
    """A picture: so many bytes make a line, and four a pixel, blue first."""

    width: int
    height: int
    line: int
    bytes: bytes


class Screen:
    """See the module.  Everything that it starts ends with the block."""

    def __init__(self, folder: Path, *, size: str = "1280x800", manager: bool = True) -> None:
        """`manager`: windows are managed; without, as where a kiosk is all that runs."""
        self._folder, self._size, self.managed = folder, size, manager
        self._children: list[subprocess.Popen[bytes]] = []
        self._signs = _SIGNS["us"]
        self.pressed = 0
        """Keys that were pressed so far."""
        self.program: subprocess.Popen[bytes] | None = None
        self.environment: dict[str, str] = {}

    def __enter__(self) -> Self:
        try:
            self._open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End everything, the program first."""
        for child in reversed(self._children):
            with suppress(ProcessLookupError):
                os.killpg(child.pid, signal.SIGKILL)
            child.wait()
        self._children.clear()

    # --- the program --------------------------------------------------------------------------------------

    def start(self, path: Path, *options: str) -> subprocess.Popen[bytes]:
        """Start the program with a school file and wait for its window."""
        self.program = self.run(
            sys.executable, "-X", "faulthandler", "main.py", str(path), "--lang", "ru", *options
        )
        self.until(lambda: self.windows("--name", "дневник"), bool, "the window")
        return self.program

    def kill(self) -> None:
        """End the program as a power cut would."""
        assert self.program is not None
        os.killpg(self.program.pid, signal.SIGKILL)
        self.program.wait()

    def sign_in(self, login: str, password: str) -> None:
        """By keys alone: to the door of the teachers, through it, name and password; in Latin letters."""
        before = self._signs
        self.layout("us")
        self.until(self.title, lambda title: "дневник" in title.lower(), "the first page")
        self.press("Tab", "space")
        self.until(self.title, lambda title: "Вход" in title, "the dialog")
        self.do("xdotool", "type", "--delay", "5", login)
        self.press("Tab")
        self.do("xdotool", "type", "--delay", "5", password)
        self.press("Return")
        self.until(self.title, lambda title: "Вход" not in title, "the end of the dialog")
        self.layout("ru" if before is _SIGNS["ru"] else "us")

    # --- keys ---------------------------------------------------------------------------------------------

    def layout(self, name: str) -> None:
        """Switch the keyboard layout, ru or us, on a keyboard that has both, as those of schools have."""
        self.do("setxkbmap", "-layout", "ru,us" if name == "ru" else "us,ru", "-option", "grp:menu_toggle")
        self._signs = _SIGNS[name]

    def toggle_layout(self) -> None:
        """Switch it by the key for that."""
        self.do("xdotool", "key", _MENU)
        self._signs = _SIGNS["us" if self._signs is _SIGNS["ru"] else "ru"]

    def press(self, *keys: str, delay: int = 5) -> None:
        """Press keys: a text is pressed letter by letter where the letters stand on the keyboard, a name is one key."""
        codes = [code for key in keys for code in self._codes(key)]
        self.pressed += len(codes)
        self.do("xdotool", "key", "--delay", str(delay), *codes)

    def hold(self, key: str, milliseconds: int) -> None:
        """Keep a key down so long that it repeats itself."""
        (code,) = self._codes(key)
        self.do("xdotool", "keydown", code, "sleep", str(milliseconds / 1000), "keyup", code)

    def _codes(self, key: str) -> list[str]:
        *chord, last = key.split("+")
        if chord:
            return ["+".join([*chord, self._code(last) if len(last) == 1 else last])]
        is_name = key == "space" or (len(key) > 1 and key.isascii() and key[0].isupper())
        return [key] if is_name else [self._code(letter) for letter in key]

    def _code(self, letter: str) -> str:
        return self._signs.get(letter) or str(_PLACES[_LATIN.get(letter, letter)])

    # --- looking ------------------------------------------------------------------------------------------

    def windows(self, *what: str) -> list[str]:
        """The numbers of the windows that are seen, as xdotool finds them; none while windows come and go."""
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", *what],
            env=self.environment, capture_output=True, text=True, check=False, timeout=PATIENCE_S,
        )  # fmt: skip
        return found.stdout.split() if found.returncode == 0 else []

    def title(self) -> str:
        """The title of the window that has the keys."""
        found = subprocess.run(
            ["xdotool", "getactivewindow", "getwindowname"],
            env=self.environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        return found.stdout.strip()

    def clipboard(self, target: str = "UTF8_STRING") -> str:
        """What lies on the clipboard, as one of its targets."""
        return self.do("xclip", "-selection", "clipboard", "-o", "-target", target)

    def put_on_clipboard(self, text: str, target: str = "UTF8_STRING") -> None:
        """Offer a text, as one target, as another program does."""
        child = self.run("xclip", "-selection", "clipboard", "-i", "-target", target, stdin=subprocess.PIPE)
        child.communicate(text.encode(), timeout=PATIENCE_S)

    def seen(self) -> Pixels:
        """What is seen now, out of the memory of the screen: no process is asked, and no time passes."""
        memory = (self._folder / "Xvfb_screen0").read_bytes()  # a window dump, which begins with numbers
        header, colours = struct.unpack_from(">I72xI", memory)
        width, height, line = struct.unpack_from(">16xII24xI", memory)
        return Pixels(width, height, line, memory[header + 12 * colours :])

    def picture(self, path: Path) -> None:
        """Keep what is seen, for the eye, where there is the tool for it."""
        if shutil.which("import") is None:
            return
        self.do("import", "-window", "root", str(path))

    def until(self, look: Callable[[], T], holds: Callable[[T], bool], what: str) -> T:
        """Look until it is so."""
        end = time.monotonic() + PATIENCE_S
        while not holds(seen := look()):
            if self.program is not None:
                assert self.program.poll() is None, f"ended with {self.program.returncode}: {self._output()}"
            if time.monotonic() > end:
                picture = self._folder / f"failed-{self.pressed}.png"
                self.picture(picture)
                raise AssertionError(f"{what}: {seen}; see {picture}")
            time.sleep(0.05)
        return seen

    # --- private ------------------------------------------------------------------------------------------

    def _open(self) -> None:
        reading, writing = os.pipe()
        try:
            self.run(
                "Xvfb", "-displayfd", str(writing), "-screen", "0", f"{self._size}x24", "-nolisten", "tcp", "-noreset",
                "-fbdir", str(self._folder), "-nocursor",  # the pointer would be in what is seen
                pass_fds=(writing,),
            )  # fmt: skip
            os.close(writing)
            number = b""
            while not number.endswith(b"\n"):
                more = os.read(reading, 16)
                assert more, "the screen did not start"
                number += more
        finally:
            os.close(reading)
        profile = {name: str(self._folder / name.lower()) for name in (
            "HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR",
        )}  # fmt: skip
        for place in profile.values():
            Path(place).mkdir(mode=0o700, parents=True, exist_ok=True)
        self.environment = {
            **{name: value for name, value in os.environ.items() if name not in ("WAYLAND_DISPLAY", "XAUTHORITY")},
            **profile, "DISPLAY": f":{int(number)}", "QT_QPA_PLATFORM": "xcb", "LC_ALL": "C.UTF-8",
            "NO_AT_BRIDGE": "1", "DBUS_SESSION_BUS_ADDRESS": "disabled:",
        }  # fmt: skip
        if self.managed:
            self.run("openbox")
        self.layout("us")

    def _output(self) -> str:
        """What everything that runs here has said so far."""
        return (self._folder / "output.txt").read_text("utf-8", "replace")

    def run(self, *command: str, **how: Any) -> subprocess.Popen[bytes]:
        """Start something on this screen; it ends with it."""
        with (self._folder / "output.txt").open("ab") as output:
            child = subprocess.Popen(
                command, cwd=ROOT, env=self.environment or None, start_new_session=True,
                stdout=output, stderr=output, **how,
            )  # fmt: skip
        self._children.append(child)
        return child

    def do(self, *command: str) -> str:
        """Do something on this screen; returns what was printed."""
        done: Sequence[str] = command
        result = subprocess.run(
            done,
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=PATIENCE_S,
            check=False,
        )
        assert result.returncode == 0, (command, result.stderr)
        return result.stdout
