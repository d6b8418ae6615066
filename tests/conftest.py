"""What holds for every test: no network, no profile of a real user, cheap passwords, no silent warnings.

The environment is changed at import, before Qt, the program or a child process can look at it.
"""

from __future__ import annotations

import atexit
import gc
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import bcrypt
import hypothesis
import pytest
from PySide6.QtCore import QSettings, QStandardPaths

pytest_plugins = ["tests.build"]

# --- the profile ---------------------------------------------------------------------------------------

PROFILE = Path(tempfile.mkdtemp(prefix="diary-tests-"))
atexit.register(shutil.rmtree, PROFILE, ignore_errors=True)

for _name, _folder in {
    "HOME": "home",
    "USERPROFILE": "home",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
    "XDG_CACHE_HOME": "cache",
    "XDG_RUNTIME_DIR": "runtime",
}.items():
    _path = PROFILE / _folder
    _path.mkdir(mode=0o700, exist_ok=True)
    os.environ[_name] = str(_path)

# No window appears on the screen of whoever runs the tests. DIARY_TESTS_PLATFORM=xcb shows them.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("DIARY_TESTS_PLATFORM", "offscreen")
# Sizes and the language of dialogs do not depend on the machine.
for _name in ("QT_SCALE_FACTOR", "QT_FONT_DPI", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "LANGUAGE"):
    os.environ.pop(_name, None)

QStandardPaths.setTestModeEnabled(True)
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
_numbers = itertools.count(1)


@pytest.fixture(autouse=True)
def fresh_settings() -> None:
    """Each test starts with empty QSettings; the folder comes into being only when something is stored."""
    folder = str(PROFILE / "settings" / str(next(_numbers)))
    # `QSettings()` has the default format, `QSettings("organisation", "program")` the native one.
    for form in (QSettings.Format.IniFormat, QSettings.Format.NativeFormat):
        for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
            QSettings.setPath(form, scope, folder)


@pytest.fixture(scope="session", autouse=True)
def _bytecode_of_programs() -> None:
    """Programs that tests start keep their bytecode in the profile where Python is told to keep none: else each would
    compile all that it imports, which takes longer than most of the stories.

    Not at import: the workers of a parallel run would inherit it and do without the bytecode of installed libraries.
    """
    if os.environ.pop("PYTHONDONTWRITEBYTECODE", None):
        os.environ["PYTHONPYCACHEPREFIX"] = str(PROFILE / "bytecode")


# --- the heap ------------------------------------------------------------------------------------------


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Thousands of tests are no garbage, but while they are collected the collector of Python looks through all of them
    again and again, which takes as long as collecting them.  Later it leaves them and the modules alone."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


# --- the network ---------------------------------------------------------------------------------------

_LOCAL_HOSTS = {None, "", "localhost", "127.0.0.1", "::1", b"localhost", b"127.0.0.1"}


def _refuse_network(event: str, arguments: tuple[Any, ...]) -> None:
    if event in ("socket.connect", "socket.sendto"):
        address = arguments[1]
        # A path is a Unix socket of this machine.
        host = address[0] if isinstance(address, tuple) else None
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host not in _LOCAL_HOSTS:
        raise RuntimeError(f"a test must not use the network: {event} {host!r}")


# An audit hook sees what C code does as well, and nothing can take it away again.
sys.addaudithook(_refuse_network)


# --- passwords -----------------------------------------------------------------------------------------

# Of this process only: the program has no switch that makes passwords weak. A test that signs in through a
# child process (`python -m app`) sets the cost in its school file.
BCRYPT_ROUNDS = 4
_real_gensalt = bcrypt.gensalt


def cheap_gensalt(rounds: int = 12, prefix: bytes = b"2b") -> bytes:
    """Salt of the lowest cost, whatever is asked for: a real hash takes a third of a second."""
    return _real_gensalt(min(rounds, BCRYPT_ROUNDS), prefix)


bcrypt.gensalt = cheap_gensalt


@pytest.fixture(autouse=True)
def _real_passwords_where_asked_for(request: pytest.FixtureRequest) -> Iterator[None]:
    """`@pytest.mark.real_bcrypt` gives back the cost that the program asks for."""
    if request.node.get_closest_marker("real_bcrypt") is None:
        yield
        return
    bcrypt.gensalt = _real_gensalt
    yield
    bcrypt.gensalt = cheap_gensalt


# --- property tests ------------------------------------------------------------------------------------

# How long an example takes says how busy the machine is, not whether the result is right.
hypothesis.settings.register_profile(
    "diary", deadline=None, print_blob=True, suppress_health_check=[hypothesis.HealthCheck.too_slow]
)
hypothesis.settings.load_profile("diary")
