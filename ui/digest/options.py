"""What to tell me about: a box for each kind, ticked where it is told; what cannot be switched off says so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from app.desk import Desk
from app.digest.commands import set_own_option
from app.digest.queries import OwnOption, own_options
from ui.errors import sentence_for
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, BusyBar, Retranslated

_NAMES: dict[str, Any] = {
    "digest.urgent": QT_TRANSLATE_NOOP("DigestOptions", "Urgent messages"),
    "digest.messages": QT_TRANSLATE_NOOP("DigestOptions", "Messages"),
    "digest.marks": QT_TRANSLATE_NOOP("DigestOptions", "New marks and absences"),
    "digest.answers": QT_TRANSLATE_NOOP("DigestOptions", "Answers to homework handed in"),
    "digest.homework": QT_TRANSLATE_NOOP("DigestOptions", "Homework for tomorrow that is not ticked"),
    "digest.weeks": QT_TRANSLATE_NOOP("DigestOptions", "Weeks that wait for a signature"),
    "digest.hand_ins": QT_TRANSLATE_NOOP("DigestOptions", "Homework handed in"),
    "digest.requests": QT_TRANSLATE_NOOP("DigestOptions", "Requests to open closed periods"),
    "digest.findings": QT_TRANSLATE_NOOP("DigestOptions", "Findings of the deputy head's control"),
    "digest.class_weeks": QT_TRANSLATE_NOOP("DigestOptions", "Weeks of the class that are not signed"),
    "digest.news": QT_TRANSLATE_NOOP("DigestOptions", "News"),
    "digest.desktop": QT_TRANSLATE_NOOP(
        "DigestOptions", "Notices of the system while another window is in front"
    ),
}


class OptionsDialog(Retranslated, QDialog):
    """Each tick is stored at once; there is nothing to confirm."""

    stored = Signal()
    """Something else is wanted now."""
    shown = Signal()

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._options: dict[str, OwnOption] = {}
        self.boxes: dict[str, QCheckBox] = {}
        self._title, self._hint = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._hint, "muted")
        self._hint.setWordWrap(True)
        self.banner, self._busy = Banner(BannerKind.ERROR, self), BusyBar(self)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE.s)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.m)
        for widget in (self._title, self._hint, self.banner):
            column.addWidget(widget)
        column.addLayout(self._rows)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(460)
        self.retranslate()
        self._read()

    def retranslate(self) -> None:
        """All words."""
        self.setWindowTitle(self.tr("What to tell me about"))
        self._title.setText(self.tr("What to tell me about"))
        self._hint.setText(
            self.tr("On the page “What is new”, at the bell and in the figures of the tabs. Nothing is lost:"
                    " what is not told here still stands on its page.")
        )  # fmt: skip
        self.buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Close"))
        for key, box in self.boxes.items():
            box.setText(QCoreApplication.translate("DigestOptions", _NAMES[key]))
            fixed = self._options[key].fixed
            box.setToolTip(self.tr("These are always told") if fixed else "")
            box.setAccessibleDescription(box.toolTip())
            if fixed:
                box.setText(self.tr("{0} (always)").format(box.text()))

    # --- private -----------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._busy.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(own_options), self._on_read, self._on_failed, label="own options"
        )

    def _on_read(self, options: Sequence[OwnOption]) -> None:
        self._busy.set_busy(False)
        self._options = {one.key: one for one in options}
        for one in options:
            if one.key not in self.boxes:
                box = QCheckBox(self)
                box.clicked.connect(lambda on, key=one.key: self._on_clicked(key, on=on))
                self.boxes[one.key] = box
                self._rows.addWidget(box)
            self.boxes[one.key].setChecked(one.value)
            self.boxes[one.key].setEnabled(not one.fixed)
        self.retranslate()
        if options and self.focusWidget() is None:
            next(box for box in self.boxes.values() if box.isEnabled()).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
        self.shown.emit()

    def _on_clicked(self, key: str, *, on: bool) -> None:
        expected = self._options[key].value
        self._options[key] = OwnOption(key, on, self._options[key].default)
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: set_own_option(session, key, on, expected=expected)),
            lambda _: self.stored.emit(),
            self._on_failed,
            lane="write",
            label="set own option",
        )

    def _on_failed(self, error: Exception) -> None:
        """What is stored is read again: a box never says what is not so."""
        self._busy.set_busy(False)
        self.banner.show_text(sentence_for(error))
        if self._options:
            self._worker.submit(
                self, lambda desk: desk.ask(own_options), self._on_read, lambda _error: None, quiet=True
            )
