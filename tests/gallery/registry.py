"""Named screens of the gallery, and the stage on which their builders put them.

A file in `tests/gallery/screens/` registers builders with `@screen(name)`; all files there are found by
themselves.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app.desk import SignedInAs
from ui.family.family import Family
from ui.family.page import Place
from ui.i18n import Language, Translations
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

SIZES = ((1280, 800), (1920, 1080))


class _Silent:
    """A context that nothing happens in: for screens that only need a `Live` to exist."""

    def poll(self) -> list[Any]:
        return []


@dataclass(slots=True)
class Stage:
    """What a builder may use. Made anew for each picture."""

    app: QApplication
    theme: Theme
    translations: Translations
    directory: Path
    keep: list[QObject]

    @property
    def language(self) -> Language:
        """The language of this picture."""
        return self.translations.language

    def worker(self, context: Any = None) -> InlineWorker[Any]:
        """A worker that carries jobs out at once, with `context`."""
        worker = InlineWorker(context if context is not None else _Silent())
        self.keep.append(worker)
        return worker

    def live(self, worker: InlineWorker[Any] | None = None) -> Live[Any]:
        """A live feed that is not started."""
        live = Live(worker or self.worker())
        self.keep.append(live)
        return live

    def place(self, worker: InlineWorker[Any], who: SignedInAs, *, kiosk: bool = False) -> Place:
        """Where a tab is made."""
        live = self.live(worker)
        family = Family(worker, live, who, live)
        return Place(worker, live, who, family, kiosk)

    def settle(self, msec: int = 50) -> None:
        """Let timers and layouts run for a moment."""
        loop = QEventLoop()
        QTimer.singleShot(msec, loop.quit)
        loop.exec()


Builder = Callable[[Stage], QWidget]


@dataclass(frozen=True, slots=True)
class Screen:
    """One registered screen. `natural`: pictured in the size it asks for, once (dialogs). `touch`: letters and controls
    are as large as in the kiosk."""

    name: str
    build: Builder
    natural: bool = False
    touch: bool = False


_screens: dict[str, Screen] = {}


def screen(name: str, *, natural: bool = False, touch: bool = False) -> Callable[[Builder], Builder]:
    """Register a builder under a name such as "journal.page"."""

    def register(build: Builder) -> Builder:
        if name in _screens and _screens[name].build.__qualname__ != build.__qualname__:
            raise ValueError(f"two screens are called {name!r}")
        _screens[name] = Screen(name, build, natural, touch)
        return build

    return register


def all_screens() -> list[Screen]:
    """Every screen there is, by name."""
    package = importlib.import_module("tests.gallery.screens")
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
    return [_screens[name] for name in sorted(_screens)]
