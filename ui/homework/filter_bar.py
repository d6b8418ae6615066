"""Which homework is shown: to do or past, of a subject, with certain words, only what is not ticked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from ui.homework.selection import Choice, Which
from ui.icons import set_icon
from ui.theme import SPACE
from ui.widgets import Retranslated

#: From so many pieces on it is worth searching.
SEARCH_FROM = 13
_REST_MS = 150


class HomeworkFilter(Retranslated, QWidget):
    """`choice` is what is asked for; `chosen` when it is another.

    What narrows it further is a widget of its own, `narrowing`: in a narrow window it stands in a row below.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all_weeks = False
        self._to_do, self._past = QPushButton(self), QPushButton(self)
        for button, name, which in (
            (self._to_do, "list-checks", Which.TO_DO),
            (self._past, "history", Which.PAST),
        ):
            button.setCheckable(True)
            set_icon(button, name)
            button.clicked.connect(lambda _=False, which=which: self._on_which(which))
        self._to_do.setChecked(True)
        self.narrowing = QWidget(self)
        # It may be squeezed for the moment until it is moved; else no window could become narrower than it is.
        self.narrowing.setMinimumWidth(1)
        self._subject, self._words = QComboBox(self.narrowing), QLineEdit(self.narrowing)
        self._open = QCheckBox(self.narrowing)
        self._subject.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._subject.setMinimumContentsLength(10)
        self._subject.addItem("", None)
        self._words.setMinimumWidth(110)
        self._words.setMaximumWidth(240)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self.chosen)
        self._across = QHBoxLayout(self)
        narrowing = QHBoxLayout(self.narrowing)
        for layout, widgets in (
            (self._across, (self._to_do, self._past, self.narrowing)),
            (narrowing, (self._subject, self._words, self._open)),
        ):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(SPACE.s)
            for widget in widgets:
                layout.addWidget(widget)
        narrowing.addStretch(1)
        self._subject.activated.connect(lambda _: self.chosen.emit())
        self._open.toggled.connect(lambda _: self.chosen.emit())
        self._words.textEdited.connect(lambda _: self._rest.start())
        self._words.textChanged.connect(lambda text: text or self._rest.start())
        self._words.returnPressed.connect(self._at_once)
        self.retranslate()

    @property
    def choice(self) -> Choice:
        """What is asked for now."""
        return Choice(
            Which.PAST if self._past.isChecked() else Which.TO_DO,
            self._subject.currentData(),
            self._words.text(),
            self._open.isChecked(),
            self._all_weeks,
        )

    def choose(self, choice: Choice) -> None:
        """Ask for something else, as if it had been chosen here."""
        if choice == self.choice:
            return
        blocked = self.blockSignals(True)
        self._check(choice.which)
        self._subject.setCurrentIndex(max(0, self._subject.findData(choice.subject)))
        self._words.setText(choice.words)
        self._open.setChecked(choice.only_open)
        self._all_weeks = choice.all_weeks
        self._rest.stop()
        self.blockSignals(blocked)
        self.chosen.emit()

    def whole_width(self) -> int:
        """What all of it needs in one row."""
        parts = (self._to_do, self._past, self.narrowing)
        return sum(part.sizeHint().width() for part in parts) + 2 * SPACE.s

    def take_back(self) -> None:
        """Have `narrowing` stand here again."""
        self._across.addWidget(self.narrowing)

    def show_all(self) -> None:
        """Narrow it no longer."""
        self.choose(replace(self.choice, subject=None, words="", only_open=False))

    def offer(self, subjects: Sequence[tuple[int, str]], pieces: int) -> None:
        """The subjects to choose from; the one that is chosen stays while there is any of it.  Nothing to narrow:
        nothing is offered."""
        chosen = self._subject.currentData()
        known = [
            (self._subject.itemData(index), self._subject.itemText(index))
            for index in range(1, self._subject.count())
        ]
        if known != list(subjects):
            while self._subject.count() > 1:
                self._subject.removeItem(1)
            for subject_id, name in subjects:
                self._subject.addItem(name, subject_id)
            self._subject.setCurrentIndex(max(0, self._subject.findData(chosen)))
        self._subject.setVisible(len(subjects) > 1)
        self._open.setVisible(pieces > 0)
        self._words.setVisible(pieces >= SEARCH_FROM or bool(self._words.text()))

    def retranslate(self) -> None:
        self._to_do.setText(self.tr("To do"))
        self._past.setText(self.tr("Past"))
        self._subject.setItemText(0, self.tr("All subjects"))
        self._subject.setAccessibleName(self.tr("Subject"))
        self._words.setPlaceholderText(self.tr("Search"))
        self._words.setAccessibleName(self.tr("Search in homework"))
        self._open.setText(self.tr("Only not ticked"))

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_which(self, which: Which) -> None:
        self._check(which)
        self._all_weeks = False
        self.chosen.emit()

    def _check(self, which: Which) -> None:
        """One of the two; no group of Qt's, which would leave only that one to Tab."""
        self._to_do.setChecked(which is Which.TO_DO)
        self._past.setChecked(which is Which.PAST)

    def _at_once(self) -> None:
        self._rest.stop()
        self.chosen.emit()
