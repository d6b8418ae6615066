"""What a dialog that shows pages has: actions with a key of their own, and a button for each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QToolButton, QWidget

from ui.icons import set_icon


def keyed_action(owner: QWidget, icon: str, keys: str, step: Callable[[], None]) -> QAction:
    """An action of `owner` that these keys trigger, in the words of `QKeySequence`."""
    action = QAction(owner)
    set_icon(action, icon)
    action.setShortcut(QKeySequence(keys))
    action.triggered.connect(lambda *_: step())
    owner.addAction(action)
    return action


def action_button(owner: QWidget, action: QAction) -> QToolButton:
    """A button for an action, reached by Tab."""
    button = QToolButton(owner)
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
