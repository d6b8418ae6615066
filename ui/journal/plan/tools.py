"""The row of buttons below a plan, and what is shown where there is none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.icons import set_icon
from ui.journal.plan.reasons import error_words
from ui.theme import SPACE
from ui.widgets import EmptyState, Retranslated


class PlanTools(Retranslated, QWidget):
    """Only what may be done is there."""

    load_asked = Signal()
    other_asked = Signal()
    shift_asked = Signal(int)
    """By how many lessons, later (+) or earlier (−)."""
    close_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._load, self._other = QPushButton(self), QPushButton(self)
        self._earlier, self._later, self._close = QPushButton(self), QPushButton(self), QPushButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for button, name in (
            (self._load, "file-spreadsheet"),
            (self._other, "replace"),
            (self._earlier, "arrow-up"),
            (self._later, "arrow-down"),
        ):
            set_icon(button, name)
            layout.addWidget(button)
        layout.addStretch(1)
        layout.addWidget(self._close)
        for button in (self._load, self._other, self._earlier, self._later, self._close):
            button.setAutoDefault(False)
        self._load.clicked.connect(self.load_asked)
        self._other.clicked.connect(self.other_asked)
        self._earlier.clicked.connect(partial(self.shift_asked.emit, -1))
        self._later.clicked.connect(partial(self.shift_asked.emit, 1))
        self._close.clicked.connect(self.close_asked)
        self.retranslate()

    def show_rights(self, *, may_edit: bool, has_plan: bool, has_others: bool) -> None:
        """Offer what may be done with the plan that there is."""
        for button in (self._load, self._earlier, self._later):
            button.setVisible(may_edit and has_plan)
        self._other.setVisible(may_edit)
        self._other.setEnabled(has_others)

    def retranslate(self) -> None:
        """Words."""
        self._load.setText(self.tr("&Load from a file…"))
        self._other.setText(self.tr("&Another plan…"))
        self._earlier.setText(self.tr("Move &earlier"))
        self._later.setText(self.tr("Move la&ter"))
        self._earlier.setToolTip(
            self.tr("A planned topic was not needed: each lesson takes the one after it.")
        )
        self._later.setToolTip(self.tr("A lesson went to something else: the topics move on by one lesson."))
        self._close.setText(self.tr("Close"))


class PlanEmpty(Retranslated, EmptyState):
    """Why there is no plan to see, and what can be done about it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("list-checks", parent)
        self._is_read, self._may_edit = False, False
        self._error: Exception | None = None
        self.retranslate()

    @property
    def can_retry(self) -> bool:
        """Whether the button means: read it again."""
        return self._error is not None

    def show_reason(self, *, is_read: bool, may_edit: bool, error: Exception | None) -> None:
        """Not read yet, not readable, or none there."""
        self._is_read, self._may_edit, self._error = is_read, may_edit, None if is_read else error
        self.retranslate()

    def retranslate(self) -> None:
        """Words."""
        action = ""
        if self._error is not None:
            self.set_text(self.tr("The plan could not be read"), error_words(self._error))
            action = self.tr("Try again")
        elif not self._is_read:
            self.set_text(self.tr("The plan is being read…"))
        elif self._may_edit:
            self.set_text(
                self.tr("The course has no thematic plan yet"),
                self.tr(
                    "Load it from a table (XLSX, ODS, XLS, CSV): columns with the lesson topic and, if you like, "
                    "hours and homework. The topics are then offered lesson by lesson."
                ),
            )
            action = self.tr("Load from a file…")
        else:
            self.set_text(
                self.tr("The course has no thematic plan yet"),
                self.tr("Its teacher can load one from a table."),
            )
        self.set_action(action)
