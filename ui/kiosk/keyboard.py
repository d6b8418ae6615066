"""The on-screen keyboard: its keys, Shift, the page that is shown.  What is pressed it only tells; see `typing`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.kiosk.layouts import LAYOUTS, Act, Key, Page, Row, other_letters
from ui.theme import SPACE, repolish, set_role
from ui.widgets import Retranslated

_REPEATING = frozenset({Act.ERASE, Act.LEFT, Act.RIGHT})
_REPEAT_AFTER_MS, _REPEAT_EACH_MS = 450, 70
_WIDEST = 1240
#: A key is never smaller than this for a finger; on a large screen it grows with it, up to a height.
LEAST_KEY, _HIGHEST_KEY, _KEYS_IN_A_SCREEN = 50, 72, 16
_ICON = 26
_ICONS = {
    Act.ERASE: "delete",
    Act.ENTER: "corner-down-left",
    Act.LEFT: "arrow-left",
    Act.RIGHT: "arrow-right",
    Act.HIDE: "chevron-down",
    Act.SHIFT: "arrow-big-up",
}


class KeyButton(QPushButton):
    """One key.  It never takes the focus from the field that is typed into."""

    def __init__(self, key: Key, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setProperty("key", "letter" if key.act is Act.WRITE else key.act.value)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(LEAST_KEY, LEAST_KEY)
        if key.act in _REPEATING:
            self.setAutoRepeat(True)
            self.setAutoRepeatDelay(_REPEAT_AFTER_MS)
            self.setAutoRepeatInterval(_REPEAT_EACH_MS)
        if key.act in _ICONS:
            set_icon(self, _ICONS[key.act])
            self.setIconSize(QSize(_ICON, _ICON))

    def press(self) -> None:
        """A finger is on it."""
        self.setDown(True)
        self.pressed.emit()

    def let_go(self) -> None:
        """The finger has left it."""
        self.setDown(False)


class Keyboard(Retranslated, QWidget):
    """Keys act when they are pressed, not when they are let go, and several fingers can press at once."""

    written = Signal(str)
    """A letter or a sign."""
    acted = Signal(object)
    """ERASE, ENTER, LEFT, RIGHT or HIDE."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._letters = Page.RUSSIAN
        self._capital, self._capitals = False, False
        self._fingers: dict[int, KeyButton] = {}
        self._pages = QStackedWidget(self)
        self._of_page: dict[Page, QWidget] = {}
        for page, rows in LAYOUTS.items():
            self._of_page[page] = self._make_page(rows)
            self._pages.addWidget(self._of_page[page])
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        across.addStretch(1)
        across.addWidget(self._pages, 1000)
        across.addStretch(1)
        self._pages.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_page(Page.RUSSIAN)

    @property
    def page(self) -> Page:
        """What the keys write now."""
        current = self._pages.currentWidget()
        return next(page for page, widget in self._of_page.items() if widget is current)

    def show_page(self, page: Page) -> None:
        """Write by other keys; Shift is off."""
        if page is not Page.SIGNS:
            self._letters = page
        self._pages.setCurrentWidget(self._of_page[page])
        self._set_shift(capital=False, capitals=False)

    def buttons(self, page: Page | None = None) -> Iterator[KeyButton]:
        """The keys of a page, or of the one that is shown."""
        yield from self._of_page[page or self.page].findChildren(KeyButton)

    def retranslate(self) -> None:
        names = {
            Act.SHIFT: self.tr("Capital letters") if self._capital else self.tr("Capital letter"),
            Act.ERASE: self.tr("Erase"),
            Act.ENTER: self.tr("Enter"),
            Act.LEFT: self.tr("To the left"),
            Act.RIGHT: self.tr("To the right"),
            Act.HIDE: self.tr("Hide the keyboard"),
        }
        russian = ("АБВ", self.tr("Russian letters"))
        latin = ("ABC", self.tr("Latin letters"))
        signs = ("!?#", self.tr("Signs"))
        shift = self._capital or self._capitals
        for page in Page:
            to_letters = latin if self._to(page) is Page.LATIN else russian
            back = latin if self._letters is Page.LATIN else russian
            for button in self.buttons(page):
                act = button.key.act
                if act is Act.WRITE:
                    text = button.key.capital if shift else button.key.text
                    name = self.tr("Space") if text == " " else text
                    text = name if text == " " else text.replace("&", "&&")
                elif act is Act.LETTERS:
                    text, name = to_letters
                elif act is Act.SIGNS:
                    text, name = back if page is Page.SIGNS else signs
                else:
                    text, name = "", names[act]
                button.setText(text)
                button.setAccessibleName(name)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As wide as there is room; as high as the screen asks for."""
        window = self.window()
        key = max(LEAST_KEY, min(_HIGHEST_KEY, window.height() // _KEYS_IN_A_SCREEN))
        rows = len(LAYOUTS[Page.RUSSIAN])
        return QSize(_WIDEST, rows * key + (rows - 1) * SPACE.xs + 2 * SPACE.s)

    def minimumSizeHint(self) -> QSize:
        """Narrow screens have narrow keys."""
        return QSize(0, self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Fingers are followed here, each by itself: as a mouse there would be only one of them, and who types with two
        thumbs would lose letters."""
        kind = event.type()
        if isinstance(event, QTouchEvent) and kind in (
            QEvent.Type.TouchBegin,
            QEvent.Type.TouchUpdate,
            QEvent.Type.TouchEnd,
            QEvent.Type.TouchCancel,
        ):
            for point in event.points():
                self._follow(point, given_up=kind is QEvent.Type.TouchCancel)
            return True
        return bool(super().event(event))

    # --- private -------------------------------------------------------------------------------------------------

    def _make_page(self, rows: tuple[Row, ...]) -> QWidget:
        page = QWidget(self)
        down = QVBoxLayout(page)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(SPACE.xs)
        for row in rows:
            across = QHBoxLayout()
            across.setSpacing(SPACE.xs)
            for key in row:
                button = KeyButton(key, page)
                button.pressed.connect(lambda key=key: self._on_pressed(key))
                across.addWidget(button, round(key.width * 2))
            down.addLayout(across, 1)
        return page

    def _follow(self, point: QEventPoint, *, given_up: bool) -> None:
        state, number = point.state(), point.id()
        if state is QEventPoint.State.Pressed:
            under = self.childAt(self.mapFromGlobal(point.globalPosition().toPoint()))
            if isinstance(under, KeyButton):
                self._fingers[number] = under
                under.press()
        elif given_up or state is QEventPoint.State.Released:
            button = self._fingers.pop(number, None)
            if button is not None:
                button.let_go()

    def _on_pressed(self, key: Key) -> None:
        if key.act is Act.WRITE:
            text = key.capital if self._capital or self._capitals else key.text
            self._set_shift(capital=False, capitals=self._capitals)
            self.written.emit(text)
        elif key.act is Act.SHIFT:
            self._set_shift(capital=not (self._capital or self._capitals), capitals=self._capital)
        elif key.act is Act.LETTERS:
            self.show_page(self._to(self.page))
        elif key.act is Act.SIGNS:
            self.show_page(self._letters if self.page is Page.SIGNS else Page.SIGNS)
        else:
            self.acted.emit(key.act)

    def _to(self, page: Page) -> Page:
        """Where the key for the other letters leads from a page."""
        return other_letters(self._letters if page is Page.SIGNS else page)

    def _set_shift(self, *, capital: bool, capitals: bool) -> None:
        self._capital, self._capitals = capital, capitals
        for page in Page:
            for button in self.buttons(page):
                if button.key.act is Act.SHIFT:
                    set_icon(button, "arrow-big-up-dash" if capitals else "arrow-big-up")
                    button.setProperty("on", capital or capitals)
                    repolish(button)
        self.retranslate()
