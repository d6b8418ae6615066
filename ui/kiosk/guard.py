"""What the kiosk refuses, in one place: keys, buttons of the mouse, menus, drops and drags, windows, links.

It stands before everything else: the events of the program pass it first.  What people do with keyboard, mouse and
touch is stopped at the window of the system, before a shortcut or a widget can know of it; what widgets bring with
them (selecting and dragging text, opening links) is taken from them when they are first shown.
"""

from __future__ import annotations

import weakref
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent, QTouchEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from ui.kiosk.keys import Verdict, names_refused_key, verdict
from ui.widgets import KIOSK

_Type = QEvent.Type
#: Dialogs of Qt that show the disk, a printer, or nothing that a family needs.
_REFUSED_DIALOGS = (
    "QFileDialog", "QAbstractPrintDialog", "QPrintPreviewDialog", "QPageSetupDialog", "QColorDialog", "QFontDialog",
)  # fmt: skip
_LINKS = ("http", "https", "file", "mailto", "ftp", "tel", "smb")


class Guard(QObject):
    """Made once, and at work as long as it lives."""

    asked_to_close = Signal()
    """Alt+F4 or Ctrl+Q: whoever may close the kiosk is asked who he is."""
    touched = Signal(QPoint)
    """A finger or the left button of the mouse, where on the screen."""
    moved = Signal(QPoint)
    let_go = Signal()
    key_used = Signal()
    """A key of a real keyboard that is not refused."""
    widget_polished = Signal(QWidget)
    """A widget is about to be shown for the first time."""
    dialog_shown = Signal(QDialog)
    """A dialog opens; it does not come on the screen as a window of its own."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._handlers = {
            _Type.ShortcutOverride: self._on_key,
            _Type.KeyPress: self._on_key,
            _Type.KeyRelease: self._on_key,
            _Type.MouseButtonPress: self._on_button,
            _Type.MouseButtonRelease: self._on_button,
            _Type.MouseButtonDblClick: self._on_button,
            _Type.MouseMove: self._on_moved,
            _Type.TouchBegin: self._on_finger,
            _Type.TouchUpdate: self._on_finger,
            _Type.TouchEnd: self._on_finger,
            _Type.TouchCancel: self._on_finger,
            _Type.ContextMenu: self._refuse,
            _Type.ToolTip: self._on_tip,
            _Type.DragEnter: self._refuse_drop,
            _Type.DragMove: self._refuse_drop,
            _Type.Drop: self._refuse_drop,
            _Type.Polish: self._on_polish,
            _Type.WinIdChange: self._on_window_made,
            _Type.Show: self._on_show,
            _Type.ShowToParent: self._on_dialog_shown,
        }
        self._refused: list[weakref.ref[QWidget]] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._close_refused)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.installEventFilter(self)
        application.setAutoSipEnabled(False)  # the keyboard of the system would come over that of the kiosk
        for scheme in _LINKS:
            # The stub asks for bytes, which the function itself does not take.
            QDesktopServices.setUrlHandler(scheme, self, "open_nothing")  # type: ignore[arg-type]

    def stop(self) -> None:
        """Let everything pass again: the kiosk is closed."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.removeEventFilter(self)
            application.setAutoSipEnabled(True)
        for scheme in _LINKS:
            QDesktopServices.unsetUrlHandler(scheme)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """True: nobody else gets to know of the event."""
        handler = self._handlers.get(event.type())
        return handler is not None and handler(watched, event)

    @contextmanager
    def at_rest(self) -> Iterator[None]:
        """While pages are made and not shown yet: hundreds of widgets tell each other thousands of things, and
        each would cost a call of Python.  What was made is to be looked through before it is shown."""
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.removeEventFilter(self)
        try:
            yield
        finally:
            application.installEventFilter(self)

    def look_through(self, page: QWidget) -> None:
        """Take from widgets that were made meanwhile what others lose as they are first shown."""
        for widget in (page, *page.findChildren(QWidget)):
            if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
                self._take_away(widget)

    @Slot(QUrl)
    def open_nothing(self, _url: QUrl) -> None:
        """Where links lead."""

    # --- what people do ------------------------------------------------------------------------------------------

    def _on_key(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow) or not isinstance(event, QKeyEvent):
            return False
        found = verdict(event.key(), event.modifiers(), event.text())
        pressed = event.type() is _Type.KeyPress
        if found is Verdict.PASSES:
            if pressed:
                self.key_used.emit()
            return False
        event.accept()  # of a shortcut: it is not looked for
        if pressed and found is Verdict.ASKS_TO_CLOSE:
            self.asked_to_close.emit()
        return True

    def _on_button(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow) or not isinstance(event, QMouseEvent):
            return False
        if event.button() is not Qt.MouseButton.LeftButton:
            return self._refuse(watched, event)
        if event.type() is _Type.MouseButtonRelease:
            self.let_go.emit()
        else:
            self.touched.emit(event.globalPosition().toPoint())
        return False

    def _on_moved(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWindow) and isinstance(event, QMouseEvent):
            self.moved.emit(event.globalPosition().toPoint())
        return False

    def _on_finger(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(watched, QWindow) or not isinstance(event, QTouchEvent):
            return False
        if event.type() is _Type.TouchBegin:
            self.touched.emit(event.points()[0].globalPosition().toPoint())
        elif event.type() is _Type.TouchUpdate:
            self.moved.emit(event.points()[0].globalPosition().toPoint())
        else:
            self.let_go.emit()
        return False

    def _refuse(self, watched: QObject, event: QEvent) -> bool:
        event.accept()
        return True

    def _on_tip(self, watched: QObject, event: QEvent) -> bool:
        """Of a key that does nothing here nobody is told."""
        named = isinstance(watched, QWidget) and names_refused_key(watched.toolTip())
        return named and self._refuse(watched, event)

    def _refuse_drop(self, watched: QObject, event: QEvent) -> bool:
        event.ignore()
        return True

    # --- what widgets bring with them ------------------------------------------------------------------------------

    def _on_polish(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget):
            self._take_away(watched)
        return False

    def _take_away(self, watched: QWidget) -> None:
        if isinstance(watched, QLabel):
            watched.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
            watched.setOpenExternalLinks(False)
        elif isinstance(watched, QTextEdit | QPlainTextEdit):
            if watched.isReadOnly():
                keys = Qt.TextInteractionFlag.TextSelectableByKeyboard
                watched.setTextInteractionFlags(keys)
            watched.setAcceptDrops(False)
        self.widget_polished.emit(watched)

    def _on_window_made(self, watched: QObject, event: QEvent) -> bool:
        """A dialog has a window of the system now, and is about to be shown: neither is that to be seen, nor is it to
        block the window that it will be a part of."""
        if isinstance(watched, QDialog) and watched.isWindow() and not watched.isVisible():
            watched.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
            if watched.windowModality() is not Qt.WindowModality.NonModal:  # setting it leads here once more
                watched.setWindowModality(Qt.WindowModality.NonModal)
        return False

    def _on_show(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QWidget) and not _belongs_here(watched):
            self._refused.append(weakref.ref(watched))
            self._soon.start()
        return False

    def _on_dialog_shown(self, watched: QObject, event: QEvent) -> bool:
        """Comes also where its parent is hidden: of a dialog that was here before and is opened again."""
        if isinstance(watched, QDialog) and _belongs_here(watched):
            self.dialog_shown.emit(watched)
        return False

    def _close_refused(self) -> None:
        refused, self._refused = self._refused, []
        for reference in refused:
            window = reference()
            if window is not None and isValid(window):
                window.close()


def _belongs_here(widget: QWidget) -> bool:
    """Parts of the kiosk's own window, what opens from it for a moment (menus, lists, tooltips), and dialogs, which
    become a part of it."""
    if isinstance(widget, QDialog):
        return not any(widget.inherits(name) for name in _REFUSED_DIALOGS)
    kinds = (Qt.WindowType.Popup, Qt.WindowType.ToolTip)
    return not widget.isWindow() or bool(widget.property(KIOSK)) or widget.windowType() in kinds
