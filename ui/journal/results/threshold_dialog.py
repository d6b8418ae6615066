"""From which mean on a 3, 4, 5 is proposed in a subject: set by those who lead the school, where the page says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import Conflict
from app.school.rows import Thresholds
from ui.errors import sentence_for
from ui.journal.results.threshold_source import ThresholdSource, ThresholdWish
from ui.journal.results.words import threshold_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce
from ui.widgets.wheel import guard_wheel

if TYPE_CHECKING:
    from app.school.rows import SubjectThresholds

_MARKS = (3, 4, 5)
_USUAL: tuple[Thresholds, ...] = ((2.6, 3.6, 4.6), (2.5, 3.5, 4.5))
"""Sets that schools have: the second for art, music, physical education and labour."""

_STEP = 0.01
_WIDTH = 460


class ThresholdButton(Retranslated, QPushButton):
    """«Изменить пороги…»: shown to those who may."""

    changed = Signal()
    """Others are set; what is proposed has to be read anew."""

    def __init__(self, source: ThresholdSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._course: int | None = None
        self.dialog: ThresholdDialog | None = None
        set_role(self, "link")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.open_dialog)
        self.retranslate()
        self.hide()

    def offer(self, course: int | None) -> None:
        """Offer it for the subject of a course; None: not at all."""
        self._course = course
        self.setVisible(course is not None)

    def open_dialog(self) -> None:
        """Show the thresholds."""
        if self._course is None or self.dialog is not None:
            return
        self.dialog = ThresholdDialog(self._source, self._course, self.window())
        self.dialog.changed.connect(self.changed)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.reload()
        self.dialog.open()

    def retranslate(self) -> None:
        """All words."""
        self.setText(self.tr("Change the thresholds…"))
        self.setAccessibleName(self.tr("Change the thresholds…"))
        self.setToolTip(self.tr("From which mean on a 3, 4, 5 is proposed in this subject"))

    def _on_finished(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None


class ThresholdDialog(Retranslated, QDialog):
    """`reload()` and `open()` it.  Enter saves.  Where another was faster, both sets are said, and saving once more
    puts one's own in the place of the other's."""

    changed = Signal()

    def __init__(self, source: ThresholdSource, course: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source, self._course = source, course
        self._subject: SubjectThresholds | None = None
        self._expected: Thresholds = _USUAL[0]
        self._others: Thresholds | None = None
        self._error: Exception | None = None
        self._title, self._what, self._scope, self._trouble = (QLabel(self) for _ in range(4))
        self._labels = [QLabel(self) for _ in _MARKS]
        self.fields = [QDoubleSpinBox(self) for _ in _MARKS]
        self.usual = [QPushButton(self) for _ in _USUAL]
        self.save, self.cancel = QPushButton(self), QPushButton(self)
        self._lay_out()
        for button, thresholds in zip(self.usual, _USUAL, strict=True):
            button.clicked.connect(lambda _=False, those=thresholds: self._fill(those))
        for field in self.fields:
            field.valueChanged.connect(self._update)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self.reject)
        self._update()

    @property
    def wished(self) -> Thresholds:
        """What the fields say."""
        three, four, five = (round(field.value(), 2) for field in self.fields)
        return three, four, five

    def reload(self) -> None:
        """Ask what is set now."""
        self._source.load(self, self._course, self._on_loaded, self._on_failed)

    def retranslate(self) -> None:
        """All words."""
        one = self._subject
        title = self.tr("Thresholds: {0}").format(one.subject) if one else self.tr("Thresholds")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._what.setText(
            self.tr("From this weighted mean on the mark is proposed. Marks that are set already stay.")
        )
        for mark, label, field in zip(_MARKS, self._labels, self.fields, strict=True):
            label.setText(self.tr("A {0} from").format(mark))
            field.setAccessibleName(self.tr("Threshold for a {0}").format(mark))
        for button, thresholds in zip(self.usual, _USUAL, strict=True):
            button.setText(_listed(thresholds))
            button.setAccessibleName(self.tr("Take {0}").format(_listed(thresholds)))
        self.usual[0].setToolTip(self.tr("The usual thresholds"))
        self.usual[1].setToolTip(self.tr("Often for art, music, physical education and labour"))
        self._scope.setText(self._scope_words())
        self.save.setText(self._save_words())
        self.cancel.setText(self.tr("Cancel") if self._others is None else self.tr("Leave theirs"))
        self._trouble.setText(self._trouble_words())

    # --- slots --------------------------------------------------------------------------------------------

    def _on_loaded(self, subject: SubjectThresholds) -> None:
        self._subject, self._expected, self._error = subject, subject.thresholds, None
        self._fill(subject.thresholds)
        self.fields[-1].setFocus()
        self.fields[-1].selectAll()

    def _on_save(self) -> None:
        if self._subject is None:
            self.reload()
            return
        if self.wished == self._expected:
            self.accept()
            return
        self.setEnabled(False)
        wish = ThresholdWish(self._subject.subject_id, self.wished, self._expected)
        self._source.change(self, wish, self._on_saved, self._on_failed)

    def _on_saved(self, _: None) -> None:
        self.setEnabled(True)
        self.changed.emit()
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.setEnabled(True)
        self._error = error
        if isinstance(error, Conflict):
            three, four, five = error.data["actual"]["thresholds"]
            self._others = self._expected = (three, four, five)
            self.changed.emit()
        self._update()
        (self.save if self._others is None else self.cancel).setFocus()  # Enter twice replaces nothing unseen
        announce(self, self._trouble.text())

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._title, "title")
        set_role(self._what, "muted")
        set_role(self._trouble, "error")
        set_role(self.save, "primary")
        set_role(self.cancel, "ghost")
        for label in (self._what, self._scope, self._trouble):
            label.setWordWrap(True)
        grid, usual, answer = QGridLayout(), QHBoxLayout(), QHBoxLayout()
        grid.setSpacing(SPACE.s)
        for column, (mark, label, field) in enumerate(zip(_MARKS, self._labels, self.fields, strict=True)):
            field.setDecimals(2)
            field.setSingleStep(_STEP * 10)
            field.setRange(mark - 1 + _STEP, mark)
            guard_wheel(field)
            label.setBuddy(field)
            set_role(label, "section")
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
        for button in self.usual:
            button.setAutoDefault(False)
            usual.addWidget(button)
        usual.addStretch(1)
        self.save.setDefault(True)
        answer.addStretch(1)
        answer.addWidget(self.cancel)
        answer.addWidget(self.save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._what)
        layout.addLayout(grid)
        layout.addLayout(usual)
        layout.addWidget(self._scope)
        layout.addWidget(self._trouble)
        layout.addStretch(1)
        layout.addLayout(answer)
        self.setMinimumWidth(_WIDTH)

    def _fill(self, thresholds: Thresholds) -> None:
        for field, value in zip(self.fields, thresholds, strict=True):
            field.setValue(value)
        self._update()

    def _update(self) -> None:
        known = self._subject is not None
        for one in (*self.fields, *self.usual):
            one.setEnabled(known)
        self.save.setEnabled(known or self._error is not None)
        self._trouble.setVisible(self._error is not None)
        self.retranslate()

    def _scope_words(self) -> str:
        one = self._subject
        if one is None:
            return "" if self._error is not None else self.tr("Reading…")
        return self.tr("It concerns %n course(s) of the subject “{0}” this year.", "", one.courses).format(
            one.subject
        )

    def _save_words(self) -> str:
        if self._others is not None:
            return self.tr("Save mine all the same")
        return self.tr("Save") if self._subject is not None or self._error is None else self.tr("Try again")

    def _trouble_words(self) -> str:
        if self._others is not None:
            told = self.tr("Somebody else has set {0} meanwhile.\nYours: {1}.")
            return told.format(_listed(self._others), _listed(self.wished))
        return sentence_for(self._error) if self._error is not None else ""


def _listed(thresholds: Thresholds) -> str:
    """«2,60 / 3,60 / 4,60»."""
    return "\u00a0/\u00a0".join(threshold_words(one) for one in thresholds)
