"""Icons: Lucide line icons (resources/icons/, ISC licence beside them), drawn in the colours of the theme.

    set_icon(button, "refresh-cw")              # follows the theme by itself
    label.setPixmap(pixmap("lock", 24, "muted", palette=self.palette(), ratio=self.devicePixelRatioF()))

A *tone* is the name of a plain token ("text", "muted", "accent_text", "on_accent"), the name of a `Tone`
(its edge colour is taken: "warning", "danger"), or "#rrggbb".
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton

from ui.theme.tokens import Tokens, Tone, tokens_for

RESOURCES = Path(__file__).resolve().parents[1] / "resources"
_FOLDER = RESOURCES / "icons"
#: Sizes held by an icon, in physical pixels: 16, 20 and 24 at 100 to 200 %. What lies between is scaled down.
_SIZES = (16, 20, 24, 32, 48)
_DISABLED_SIZES = (24, 48)
#: The gap between icon and text is this part of the icon.
_GAP = 4
_NAME, _TONE = "iconName", "iconTone"


def names() -> list[str]:
    """All icons that there are."""
    return sorted(path.stem for path in _FOLDER.glob("*.svg"))


def icon(name: str, tone: str = "text") -> QIcon:
    """An icon in today's colours. `set_icon` is better where a widget shows it: it follows the theme."""
    return _icon_in_tone(name, tone, gap=False)


def pixmap(
    name: str, size: int, tone: str = "text", *, palette: QPalette | None = None, ratio: float = 1.0
) -> QPixmap:
    """A picture `size` pixels wide, for painting; `ratio` is the device pixel ratio of the target."""
    tokens = tokens_for(palette if palette is not None else QGuiApplication.palette())
    result = QPixmap(_render(name, _colour(tokens, tone), round(size * ratio)))
    result.setDevicePixelRatio(ratio)
    return result


def set_icon(target: QAbstractButton | QAction, name: str, tone: str = "text") -> None:
    """Give a button or action an icon that changes its colour together with the theme."""
    target.setProperty(_NAME, name)
    target.setProperty(_TONE, tone)
    if isinstance(target, QPushButton):
        # Styles put the text of a push button right beside its icon; the icon brings the gap along.
        size = target.iconSize().height()
        target.setIconSize(QSize(size + size // _GAP, size))
    _refresh_one(target)


def refresh(app: QApplication) -> None:
    """Draw all icons set by `set_icon` anew; called by the theme."""
    for widget in app.allWidgets():
        _refresh_one(widget)
        for action in widget.actions():
            _refresh_one(action)


def app_icon() -> QIcon:
    """The program's own icon, for windows and the task bar."""
    result = QIcon()
    renderer = QSvgRenderer(str(RESOURCES / "app.svg"))
    for size in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(size, size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        renderer.render(painter, QRectF(0, 0, size, size))
        painter.end()
        result.addPixmap(picture)
    return result


def _refresh_one(target: QObject) -> None:
    if isinstance(target, QAbstractButton | QAction) and (name := target.property(_NAME)):
        gap = isinstance(target, QPushButton)
        target.setIcon(_icon_in_tone(str(name), str(target.property(_TONE)), gap=gap))


def _icon_in_tone(name: str, tone: str, *, gap: bool) -> QIcon:
    tokens = tokens_for(QGuiApplication.palette())
    return _icon(name, _colour(tokens, tone), tokens.disabled, gap)


def _colour(tokens: Tokens, tone: str) -> str:
    if tone.startswith("#"):
        return tone
    value = getattr(tokens, tone)
    return value.edge if isinstance(value, Tone) else str(value)


@lru_cache(maxsize=512)
def _icon(name: str, colour: str, disabled: str, gap: bool) -> QIcon:
    result = QIcon()
    for sizes, ink, mode in (
        (_SIZES, colour, QIcon.Mode.Normal),
        (_DISABLED_SIZES, disabled, QIcon.Mode.Disabled),
    ):
        for size in sizes:
            result.addPixmap(_render(name, ink, size, size // _GAP if gap else 0), mode)
    return result


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    path = _FOLDER / f"{name}.svg"
    if not path.is_file():
        raise KeyError(f"no icon {name!r} in {_FOLDER}")
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=2048)
def _render(name: str, colour: str, size: int, gap: int = 0) -> QPixmap:
    renderer = QSvgRenderer(QByteArray(_source(name).replace("currentColor", colour).encode()))
    result = QPixmap(QSize(size + gap, size))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return result
