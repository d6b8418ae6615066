"""What keyboards and screen readers need of every view: `assert_accessible(view)`."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

from ui.kiosk.keyboard import KeyButton

CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
#: Parts that Qt puts into its own controls: reached and named through these.
_INSIDE = (QAbstractSpinBox, QComboBox, QTabBar, QCalendarWidget)


def controls(view: QWidget) -> Iterator[QWidget]:
    """Everything in `view` that can be operated and is shown."""
    for widget in [view, *view.findChildren(QWidget)]:
        if isinstance(widget, CONTROLS) and widget.isVisibleTo(view) and not _belongs_to_qt(widget, view):
            yield widget


def _is_named_icon(bar: QTabBar, index: int) -> bool:
    """Whether a tab that shows an icon for want of room is told by ear and, under the mouse, in words."""
    return bool(bar.accessibleTabName(index) and bar.tabToolTip(index)) and not bar.tabIcon(index).isNull()


def problems(view: QWidget) -> list[str]:
    """What keeps a control from being found by ear or by keyboard."""
    result = []
    for widget in controls(view):
        label = f"{type(widget).__name__} {(accessible_name(widget) or widget.objectName())!r}"
        if isinstance(widget, QTabBar):
            if not all(
                widget.tabText(index) or _is_named_icon(widget, index) for index in range(widget.count())
            ):
                result.append(f"{label}: a tab has no text")
        elif not accessible_name(widget):
            result.append(f"{label} in {type(widget.parent()).__name__}: has no accessible name")
        # A part of a larger control (the fixed columns of a table) hands the focus on to it.
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None
        # The on-screen keyboard is for who has no Tab, and must not take the focus from the field it writes into.
        if widget.isEnabled() and not by_tab and not isinstance(widget, KeyButton):
            result.append(f"{label}: cannot be reached by Tab")
    return result


def assert_accessible(view: QWidget) -> None:
    """Every control has a name and can be reached by Tab."""
    assert list(controls(view)), "nothing to operate here: is the right widget tested?"
    found = problems(view)
    assert found == [], found


def accessible_name(widget: QWidget) -> str:
    """The name as a screen reader gets it: text, label (buddy) or accessible name."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface is not None else ""


def tab_order(view: QWidget) -> list[str]:
    """The names of the controls in the order in which Tab goes through them."""
    wanted = set(controls(view))
    names, widget = [], view.nextInFocusChain()
    while widget is not view:
        if widget in wanted and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            names.append(accessible_name(widget))
        widget = widget.nextInFocusChain()
    return names


def _belongs_to_qt(widget: QWidget, view: QWidget) -> bool:
    if isinstance(widget, QScrollBar | QHeaderView):
        return True
    parent = widget.parentWidget()
    # The button in the corner of a table.
    if isinstance(widget, QAbstractButton) and isinstance(parent, QAbstractScrollArea):
        return True
    while widget is not view and parent is not None:
        if isinstance(parent, _INSIDE):
            return True
        parent = parent.parentWidget()
    return False
