"""Roles: how a widget says what it is, so that the one style sheet can dress it.

`set_role(label, "title")` instead of fonts and colours set by hand. The roles that exist are in `ROLES`.
"""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QFrame,
    QLabel,
    QPushButton,
    QSplitter,
    QToolButton,
    QWidget,
)

#: Widget class → its roles. Anything else is a spelling mistake and is refused.
ROLES: dict[type[QWidget], frozenset[str]] = {
    QLabel: frozenset(
        {
            "",
            "display",
            "title",
            "subtitle",
            "section",
            "muted",
            "caption",
            "error",
            "badge",
            "notice",
            "struck",
        }
    ),
    QPushButton: frozenset({"", "primary", "danger", "ghost", "link", "big", "current"}),
    QToolButton: frozenset({"", "ghost", "boxed"}),
    QAbstractScrollArea: frozenset({"", "pane", "figures", "rows", "heat", "letter"}),
    QFrame: frozenset({"", "card", "sunken", "line", "letter", "own letter"}),
    QSplitter: frozenset({"", "gap"}),
    QWidget: frozenset({"", "page", "bar"}),
}


def set_role(widget: QWidget, role: str) -> None:
    """Dress `widget` as `role`; "" takes the role away again."""
    known = frozenset[str]().union(*(roles for kind, roles in ROLES.items() if isinstance(widget, kind)))
    if role not in known:
        raise ValueError(f"no role {role!r} for {type(widget).__name__}")
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    repolish(widget)


def repolish(widget: QWidget) -> None:
    """Make the style sheet look at the widget's properties again."""
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.update()
