"""The base of the dialogs of the school's pages: a form that is stored, or says why it was not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.session import Session
from ui.errors import sentence_for
from ui.school.page import SchoolPage
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Form, Retranslated

_NARROWEST = 460


class SchoolDialog(Retranslated, QDialog):
    """A subclass adds its fields to `form` (or `body`), and says what is to be stored by `_job`.

    It stays open, with what was typed, until that is stored.
    """

    def __init__(self, page: SchoolPage) -> None:
        super().__init__(page.window())
        self.page = page
        self._is_busy = False
        self.setMinimumWidth(_NARROWEST)
        self.title = QLabel(self)
        set_role(self.title, "title")
        self.hint = QLabel(self)
        set_role(self.hint, "muted")
        self.hint.setWordWrap(True)
        self.hint.hide()
        self.banner = Banner(BannerKind.ERROR, self)
        self.form = Form(self)
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE.m)
        self.body.addWidget(self.form)
        self.cancel, self.save = QPushButton(self), QPushButton(self)
        set_role(self.save, "primary")
        self.save.setDefault(True)
        self.cancel.setAutoDefault(False)
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._on_save)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self.title, self.hint, self.banner):
            layout.addWidget(widget)
        layout.addLayout(self.body, 1)
        layout.addLayout(self.buttons)

    # --- for subclasses ------------------------------------------------------------------------------------------

    def _job(self) -> tuple[Callable[[Session], Any], str | Callable[[Any], str]] | None:
        """What is to be stored, and what is said of it then; None where a field is not as it should be."""
        raise NotImplementedError

    def _say(self, title: str, act: str, hint: str = "") -> None:
        """The words of the dialog, in `retranslate`."""
        self.setWindowTitle(title)
        self.title.setText(title)
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self.save.setText(act)
        self.cancel.setText(self.tr("Cancel"))

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        wanted = None if self._is_busy else self._job()
        if wanted is None:
            return
        job, said = wanted
        self._set_busy(True)
        self.page.store(job, said, then=self._on_stored, failed=self._on_failed)

    def _on_stored(self) -> None:
        self._set_busy(False)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self.banner.show_text(sentence_for(error))

    def _set_busy(self, busy: bool) -> None:
        self._is_busy = busy
        self.save.setEnabled(not busy)


def opened(dialog: QDialog) -> QDialog:
    """Open a dialog over its window; it is gone when it is closed."""
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def buttons_in_a_row(*buttons: QWidget) -> QHBoxLayout:
    """Buttons beside one another, from the left."""
    row = QHBoxLayout()
    row.setSpacing(SPACE.s)
    for button in buttons:
        row.addWidget(button)
    row.addStretch(1)
    return row
