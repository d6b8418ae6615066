"""The base of the windows in which something of people is entered: one question, one command."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from ui.errors import sentence_for
from ui.family.page import Place
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, DateEdit, Retranslated


class AskingDialog(Retranslated, QDialog):
    """`open()` it; `stored(answer)` once the command is done.  What was wrong stands at its field, or in the banner,
    and nothing that was typed is lost."""

    stored = Signal(object)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._title, self._told = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._told, "muted")
        self._told.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self.ok, self.cancel = QPushButton(self), QPushButton(self)
        set_role(self.ok, "primary")
        self.ok.setDefault(True)
        self.ok.clicked.connect(self.submit)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)

    def submit(self) -> None:
        """Store what was entered."""
        raise NotImplementedError

    def words(self) -> tuple[str, str, str]:
        """Title, explanation, and what the button says."""
        raise NotImplementedError

    def show_error(self, error: Exception) -> bool:
        """Say what is wrong at its field; False where there is none."""
        return False

    def retranslate(self) -> None:
        title, told, act = self.words()
        self.setWindowTitle(title)
        self._title.setText(title)
        self._told.setText(told)
        self._told.setVisible(bool(told))
        self.ok.setText(act)
        self.cancel.setText(self.tr("Cancel"))

    # --- for subclasses ------------------------------------------------------------------------------------------

    def _finish(self, *content: QWidget) -> None:
        """Last thing in `__init__`."""
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.ok)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._told, self.banner, *content):
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.setMinimumWidth(520)
        self.retranslate()

    def _ask(self, job: Callable[[Desk], Any], done: Callable[[Any], None], name: str = "asking") -> None:
        self.place.worker.submit(self, job, done, self._on_failed, replaces=name, label=name)

    def _write(self, job: Callable[[Desk], Any]) -> None:
        self.banner.hide()
        self.ok.setEnabled(False)
        self.place.worker.submit(self, job, self._on_stored, self._on_failed, lane="write", label="people")

    def _on_stored(self, answer: Any) -> None:
        self.ok.setEnabled(True)
        self.accept()
        self.stored.emit(answer)

    def _on_failed(self, error: Exception) -> None:
        self.ok.setEnabled(True)
        if not self.show_error(error):
            self.banner.show_text(sentence_for(error), BannerKind.ERROR)


def day_field(parent: QWidget, on: date) -> DateEdit:
    """A field for a day."""
    return DateEdit(QDate(on.year, on.month, on.day), parent)


def day_of(field: DateEdit) -> date:
    """The day in a field."""
    shown = field.date()
    return date(shown.year(), shown.month(), shown.day())
