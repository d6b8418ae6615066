"""A form: labels above fields, hints and errors below. Names for screen readers come with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import SPACE, repolish, set_role
from ui.widgets.retranslated import announce

W = TypeVar("W", bound=QWidget)


@dataclass(slots=True)
class _Row:
    label: QLabel
    note: QLabel
    hint: str = ""
    error: str = ""


class Form(QWidget):
    """`add` fields in `__init__`, `describe` them in `retranslate`: nobody can forget the accessible name."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.m)
        self._rows: dict[QWidget, _Row] = {}

    def add(self, field: W) -> W:
        """Put a field below the others; returns it."""
        label, note = QLabel(self), QLabel(self)
        set_role(label, "section")
        label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        note.setWordWrap(True)
        note.hide()
        label.setBuddy(_target(field))
        row = QVBoxLayout()
        row.setSpacing(SPACE.xs)
        for widget in (label, field, note):
            row.addWidget(widget)
        self._layout.addLayout(row)
        self._rows[field] = _Row(label, note)
        return field

    def describe(self, field: QWidget, label: str, hint: str = "") -> None:
        """Say what the field is for. "&" in the label marks the key that goes there together with Alt."""
        row = self._rows[field]
        row.label.setText(label)
        row.hint = hint
        _target(field).setAccessibleName(label.replace("&", ""))
        self._show_note(field)

    def set_shown(self, field: QWidget, shown: bool) -> None:
        """Show a field with its label, or leave both out."""
        row = self._rows[field]
        row.label.setVisible(shown)
        field.setVisible(shown)
        row.note.setVisible(shown and bool(row.note.text()))

    def set_error(self, field: QWidget, text: str) -> None:
        """Say what is wrong with the field; "" when it is right."""
        row = self._rows[field]
        row.error = text
        target = _target(field)
        target.setProperty("invalid", bool(text))
        repolish(target)
        self._show_note(field)
        announce(target, text)

    def clear_errors(self) -> None:
        """All fields are right, as far as is known."""
        for field in self._rows:
            if self._rows[field].error:
                self.set_error(field, "")

    def _show_note(self, field: QWidget) -> None:
        row = self._rows[field]
        text = row.error or row.hint
        set_role(row.note, "error" if row.error else "caption")
        row.note.setText(text)
        row.note.setVisible(bool(text) and not field.isHidden())
        _target(field).setAccessibleDescription(text)


def _target(field: QWidget) -> QWidget:
    """The widget inside that takes the keys."""
    proxy = field.focusProxy()
    return proxy if proxy is not None else field
