"""What leads out of the program is not offered in the kiosk: print, save, export, links.

    leads_outside(self._print)        # once, where the button or the action is made

Whether a widget stands in the kiosk is asked of its window, when it is shown: pages are made before they have a place.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

KIOSK = "kiosk"
"""The property of the main window of a kiosk; the style sheet asks for it as well."""


def in_kiosk(widget: QWidget | None) -> bool:
    """Whether the widget stands in a kiosk's window or in a dialog, a menu of it."""
    while widget is not None:
        if widget.property(KIOSK):
            return True
        widget = widget.parentWidget()
    return False


def leads_outside(*things: QWidget | QAction) -> None:
    """Buttons and actions by which one would leave the program.  An action belongs to the widget or the menu that is
    its parent."""
    for thing in things:
        place = thing if isinstance(thing, QWidget) else thing.parent()
        if not isinstance(place, QWidget):
            raise TypeError("an action has to have its page or its menu as parent")
        _Outside(thing, place)


class _Outside(QObject):
    """Takes one thing away each time that its place is shown in a kiosk.  Lives as long as the thing."""

    def __init__(self, thing: QWidget | QAction, place: QWidget) -> None:
        super().__init__(thing)
        place.installEventFilter(self)
        if isinstance(place, QMenu):
            place.aboutToShow.connect(self._take_away)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Also when the page shows it again by itself."""
        if event.type() in (QEvent.Type.Show, QEvent.Type.ShowToParent):
            self._take_away()
        return False

    def _take_away(self) -> None:
        thing = self.parent()
        if isinstance(thing, QAction):
            place = thing.parent()
            if isinstance(place, QWidget) and in_kiosk(place):
                thing.setEnabled(False)
                thing.setVisible(False)
        elif isinstance(thing, QWidget) and in_kiosk(thing):
            thing.setEnabled(False)
            thing.hide()
