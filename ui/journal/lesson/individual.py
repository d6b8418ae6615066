"""Homework for some pupils of the course: who, for when, what."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.homework.hand_in_rows import PupilName
from ui.journal import words
from ui.journal.lesson.text import LessonText
from ui.journal.lesson.wishes import Due, Individual
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated
from ui.widgets.wheel import guard_wheel

MOST_MINUTES = 600


class IndividualDialog(Retranslated, QDialog):
    """`chosen` with the lesson it is for and what is given; a text "" takes it back."""

    chosen = Signal(object, object)
    """Due, Individual."""

    def __init__(
        self,
        pupils: Sequence[PupilName],
        dues: Sequence[Due],
        due: Due | None,
        given: Individual,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._given, self._is_new = given, not given.text
        self._dues = list(dues)
        self._for, self._due = QLabel(self), QComboBox(self)
        self._who, self._list = QLabel(self), QListWidget(self)
        self._what, self._text = QLabel(self), LessonText(3, self)
        self._how_long, self._minutes = QLabel(self), QSpinBox(self)
        self._note = QLabel(self, wordWrap=True)
        self._save, self._take_back, self._cancel = QPushButton(self), QPushButton(self), QPushButton(self)
        for one in pupils:
            item = QListWidgetItem(one.name, self._list)
            item.setData(Qt.ItemDataRole.UserRole, one.pupil_id)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            checked = one.pupil_id in given.pupils
            item.setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        for lesson in self._dues:
            self._due.addItem(words.day_words(lesson[0]))
        if due is not None:
            self._due.setCurrentIndex(self._dues.index(due))
        self._text.set_text(given.text)
        self._minutes.setRange(0, MOST_MINUTES)
        self._minutes.setSingleStep(5)
        self._minutes.setValue(given.minutes or 0)
        self._lay_out()
        self._list.itemChanged.connect(self._update)
        self._text.edited.connect(self._update)
        self._save.clicked.connect(self._on_saved)
        self._take_back.clicked.connect(self._on_taken_back)
        self._cancel.clicked.connect(self.reject)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(Qt.Modifier.CTRL | key), self)
            shortcut.activated.connect(self._on_saved)
        self.retranslate()

    @property
    def given(self) -> Individual:
        """What is entered."""
        pupils = tuple(
            int(self._list.item(row).data(Qt.ItemDataRole.UserRole))
            for row in range(self._list.count())
            if self._list.item(row).checkState() == Qt.CheckState.Checked
        )
        return Individual(self._text.toPlainText().strip(), pupils, self._minutes.value() or None)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Homework for some pupils"))
        self._for.setText(self.tr("Homework for"))
        self._who.setText(self.tr("Only these pupils see it"))
        self._what.setText(self.tr("What is to be done"))
        self._how_long.setText(self.tr("Takes about"))
        self._minutes.setSuffix(" " + self.tr("min"))
        self._minutes.setSpecialValueText(self.tr("not estimated"))
        for label, field in (
            (self._for, self._due), (self._who, self._list), (self._what, self._text), (self._how_long, self._minutes)
        ):  # fmt: skip
            field.setAccessibleName(label.text())
        self._save.setText(self.tr("Give"))
        self._save.setToolTip(self.tr("Ctrl+Enter"))
        self._take_back.setText(self.tr("Take back"))
        self._cancel.setText(self.tr("Cancel"))
        for button in (self._save, self._take_back, self._cancel):
            button.setAccessibleName(button.text())
        self._update()

    # --- private ------------------------------------------------------------------------------------------

    def _update(self) -> None:
        given = self.given
        self._save.setEnabled(bool(given.text and given.pupils) and self._due.currentIndex() >= 0)
        self._take_back.setVisible(not self._is_new)
        self._note.setText("" if given.pupils else self.tr("Tick at least one pupil."))
        self._note.setVisible(not given.pupils)

    def _on_saved(self) -> None:
        if self._save.isEnabled():
            self.chosen.emit(self._dues[self._due.currentIndex()], self.given)
            self.accept()

    def _on_taken_back(self) -> None:
        self.chosen.emit(self._dues[self._due.currentIndex()], Individual())
        self.accept()

    def _lay_out(self) -> None:
        set_role(self._save, "primary")
        set_role(self._cancel, "ghost")
        set_role(self._take_back, "danger")
        set_role(self._note, "caption")
        guard_wheel(self._due)
        guard_wheel(self._minutes)
        self._due.setEnabled(self._is_new)
        self._list.setMinimumSize(380, 220)
        buttons = QHBoxLayout()
        buttons.addWidget(self._take_back)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.s)
        for widget in (self._for, self._due, self._who, self._list, self._note, self._what, self._text,
                       self._how_long, self._minutes):  # fmt: skip
            layout.addWidget(widget)
        layout.addSpacing(SPACE.s)
        layout.addLayout(buttons)
