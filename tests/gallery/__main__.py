"""The command line of the gallery. Exit code 1 when a screen cannot be built or Qt warns about it."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QMessageLogContext, QSettings, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.gallery.registry import SIZES, Screen, Stage, all_screens
from ui import icons
from ui.i18n import Language, Translations
from ui.theme.manager import Theme, ThemeChoice

_IGNORED = "This plugin does not support propagateSizeHints"


class Gallery:
    """Builds the screens one after another and keeps what went wrong."""

    def __init__(self, app: QApplication, target: Path, scratch: Path) -> None:
        self._app = app
        self._target = target
        self._scratch = scratch
        settings = QSettings(str(scratch / "settings.ini"), QSettings.Format.IniFormat)
        self._theme = Theme(app, settings)
        self._translations = Translations(app, settings)
        self._current = ""
        self.problems: list[str] = []
        qInstallMessageHandler(self._on_message)

    def show(
        self, entry: Screen, language: Language, choice: ThemeChoice, size: tuple[int, int] | None
    ) -> None:
        """Make one picture; without `size` in the size that the widget asks for."""
        label = f"{size[0]}x{size[1]}" if size else "natural"
        self._current = f"{entry.name}-{language.value}-{choice.value}-{label}"
        if self._theme.choice is not choice:
            self._theme.set_choice(choice)
        self._translations.set_language(language)
        self._theme.set_touch(entry.touch)
        with tempfile.TemporaryDirectory(dir=self._scratch) as folder:
            stage = Stage(self._app, self._theme, self._translations, Path(folder), [])
            try:
                self._picture(entry, stage, size)
            except Exception:  # noqa: BLE001 - the other screens are still worth seeing
                self.problems.append(f"{self._current}\n{traceback.format_exc()}")

    def _picture(self, entry: Screen, stage: Stage, size: tuple[int, int] | None) -> None:
        widget = entry.build(stage)
        if size:
            widget.resize(*size)
        else:
            widget.adjustSize()
        widget.show()
        stage.settle(200)  # pages that are made in turns of the event loop are whole then
        widget.grab().save(str(self._target / f"{self._current}.png"))
        widget.close()
        for thing in [widget, *stage.keep]:
            thing.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def _on_message(self, kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind is not QtMsgType.QtDebugMsg and kind is not QtMsgType.QtInfoMsg and _IGNORED not in text:
            self.problems.append(f"{self._current}: Qt: {text}")


def main(arguments: list[str]) -> int:
    """Draw what is asked for; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m tests.gallery", description=__doc__)
    parser.add_argument("target", type=Path)
    parser.add_argument("--only", default="", help="screens whose name begins so")
    parser.add_argument("--lang", choices=[language.value for language in Language])
    parser.add_argument("--theme", choices=["light", "dark"])
    parser.add_argument("--size", choices=[f"{width}x{height}" for width, height in SIZES])
    parser.add_argument("--list", action="store_true", help="only name the screens")
    options = parser.parse_args(arguments)
    screens = [entry for entry in all_screens() if entry.name.startswith(options.only)]
    if options.list or not screens:
        sys.stdout.write("".join(f"{entry.name}\n" for entry in screens))
        return 0 if screens else 1
    options.target.mkdir(parents=True, exist_ok=True)
    # Text looks the same on every machine, whatever its settings for subpixels.
    QGuiApplication.setDesktopSettingsAware(False)
    app = QApplication([])
    app.setWindowIcon(icons.app_icon())
    with tempfile.TemporaryDirectory() as scratch:
        gallery = Gallery(app, options.target, Path(scratch))
        for choice in (ThemeChoice.LIGHT, ThemeChoice.DARK):
            for language in Language:
                for entry in screens:
                    if options.theme in (None, choice.value) and options.lang in (None, language.value):
                        _show_sizes(gallery, entry, language, choice, options.size)
    sys.stderr.write("".join(f"{problem}\n" for problem in gallery.problems))
    return 1 if gallery.problems else 0


def _show_sizes(
    gallery: Gallery, entry: Screen, language: Language, choice: ThemeChoice, only: str | None
) -> None:
    if entry.natural:
        gallery.show(entry, language, choice, None)
        return
    for size in SIZES:
        if only in (None, f"{size[0]}x{size[1]}"):
            gallery.show(entry, language, choice, size)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
