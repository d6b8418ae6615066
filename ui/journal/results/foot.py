"""Under the sheet of period marks: the line about the cursor's row, or what has to be answered there.

All of it stands in the same room, so that nothing moves under the hands.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCompleter,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.codes import Scale
from app.journal import rules
from ui.journal.results import words as results_words
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.slots import Given, Place, ResultClash
from ui.journal.words import mark_words, moment_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated, announce

if TYPE_CHECKING:
    from app.school.rows import TermRow


class ResultsLine(Retranslated, QWidget):
    """Pupil, mark, why; at the right the keys."""

    def __init__(self, editor: ResultsEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self._row = -1
        self.terms: Sequence[TermRow] = ()
        self._pupil, self._mark = ElidedLabel("", self), ElidedLabel("", self)
        self._why, self._keys = ElidedLabel("", self), QLabel(self)
        set_role(self._pupil, "section")
        set_role(self._why, "muted")
        set_role(self._keys, "caption")
        above = QHBoxLayout()
        above.setSpacing(SPACE.m)
        above.addWidget(self._pupil)
        above.addWidget(self._mark, 1)
        above.addWidget(self._keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(above)
        layout.addWidget(self._why)
        self.retranslate()

    def show_row(self, row: int) -> None:
        """The cursor is here now."""
        self._row = row
        self.retranslate()

    def retranslate(self) -> None:
        """All sentences."""
        inside = 0 <= self._row < len(self._editor.lines)
        self._pupil.setText(self._editor.lines[self._row].name if inside else "")
        self._mark.setText(results_words.given_words(self._editor, self._row) if inside else "")
        why = results_words.row_words(self._editor, self._row, self.terms, whole=True) if inside else ""
        self._why.setText(why)
        self._fit_keys()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More or less room for the keys."""
        super().resizeEvent(event)
        self._fit_keys()

    def _fit_keys(self) -> None:
        """The keys in full, in short, or not at all: what the cursor stands on comes first."""
        sheet = self._editor.sheet
        if sheet is None or self._editor.barrier() is not None:
            self._keys.setText(self.tr("F3 history · Esc back to the journal"))
            return
        room = self.width() - self._pupil.sizeHint().width() - self._mark.sizeHint().width() - 2 * SPACE.m
        offers = self._offers(sheet.scale)
        letters = self._keys.fontMetrics()
        self._keys.setText(next((text for text in offers if letters.horizontalAdvance(text) < room), ""))

    def _offers(self, scale: str) -> list[str]:
        if scale == Scale.PASS:
            marks = self.tr("З passed · Shift+З failed")
        elif numbers := rules.NUMBERS[scale]:
            marks = self.tr("{0}–{1} mark").format(numbers[0], numbers[-1])
        else:
            marks = ""
        rest = [
            self.tr(
                "Enter takes over · Н not attested · О deferred · С exempt · Del clears · F3 history · Esc back"
            ),
            self.tr("Enter takes over · Н · О · З · С · Del · F3 · Esc"),
            self.tr("Enter · Н О З С · Del · F3 · Esc"),
        ]
        return [" · ".join(part for part in (marks, text) if part) for text in rest]


class ReasonBar(Retranslated, QWidget):
    """Asks for the reason of a mark that is not set without one."""

    given = Signal(object, object)
    """`Place`, `Given`."""
    given_up = Signal()
    typed = Signal()
    """A reason is being typed that stands nowhere else."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._value, self._pupil = Place(0, 0, 0), 0, ""
        self.is_typed = False
        self._label, self.field = QLabel(self), QLineEdit(self)
        self._set, self._cancel = QPushButton(self), QPushButton(self)
        set_role(self._set, "primary")
        self.field.setMaxLength(200)
        self._label.setBuddy(self.field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._label)
        layout.addWidget(self.field, 1)
        layout.addWidget(self._set)
        layout.addWidget(self._cancel)
        self.field.returnPressed.connect(self._on_set)
        self.field.textChanged.connect(self._on_text)
        self.field.textEdited.connect(self._on_typed)
        self._set.clicked.connect(self._on_set)
        self._cancel.clicked.connect(self.given_up)
        self.retranslate()

    def ask(self, place: Place, value: int, pupil: str, text: str, known: Sequence[str]) -> None:
        """Ask for the reason of this mark; `text` is the one that is there, `known` are those of others: what begins
        like one of them is completed."""
        completer = QCompleter(list(known), self.field)
        completer.setCompletionMode(QCompleter.CompletionMode.InlineCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self._place, self._value, self._pupil = place, value, pupil
        self.field.setText(text)
        self.is_typed = False
        self.retranslate()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.field.selectAll()

    def retranslate(self) -> None:
        """All words."""
        word = mark_words(self._value) if self._value < 0 else ""
        text = self.tr("{0}, {1}. Reason:").format(self._pupil, word)
        self._label.setText(text)
        self.field.setAccessibleName(text)
        self.field.setPlaceholderText(self.tr("For example: illness, treatment in a sanatorium"))
        self._set.setText(self.tr("Set"))
        self._cancel.setText(self.tr("Cancel"))
        self._on_text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _on_typed(self, text: str) -> None:
        self.is_typed = bool(text.strip())
        self.typed.emit()

    def _on_text(self) -> None:
        self._set.setEnabled(bool(self.field.text().strip()))

    def _on_set(self) -> None:
        if text := self.field.text().strip():
            self.given.emit(self._place, Given(self._value, text))


class ClashBar(Retranslated, QWidget):
    """A mark that two people have set: both, who and when, one key each to choose."""

    chosen = Signal(object, bool)
    """Place, whether the own mark is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.clash: ResultClash | None = None
        self._pupil = ""
        self._sentence = ElidedLabel("", self)
        self._theirs, self._mine = QPushButton(self), QPushButton(self)
        set_role(self._sentence, "section")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._sentence, 1)
        for button, own in ((self._theirs, False), (self._mine, True)):
            layout.addWidget(button)
            button.clicked.connect(lambda _=False, own=own: self.choose(own))
        self.retranslate()

    def show_clash(self, clash: ResultClash, pupil: str) -> None:
        """Show a clash; a screen reader says it."""
        is_new = self.clash is None or self.clash.slot != clash.slot or not self.isVisible()
        self.clash, self._pupil = clash, pupil
        self.retranslate()
        if is_new:
            announce(self, self._sentence.text())

    def choose(self, own: bool) -> None:
        """One of the two is chosen."""
        if self.clash is not None:
            self.chosen.emit(self.clash.slot, own)

    def retranslate(self) -> None:
        """All sentences; they depend on the clash."""
        clash = self.clash
        if clash is None:
            return
        who = clash.author or self.tr("A colleague")
        when = moment_words(clash.at) if clash.at is not None else ""
        theirs = self.tr("no mark")
        if clash.theirs is not None:
            given = clash.theirs
            theirs = (
                results_words.mark_name(given) if given.reason else results_words.short_words(given.value)
            )
        mine = results_words.mark_name(clash.mine) if clash.mine is not None else self.tr("no mark")
        sentence = self.tr("{0}: two people set this mark. Stored by {1}: {2}").format(
            self._pupil, ", ".join(part for part in (who, when) if part), theirs
        )
        self._sentence.setText(sentence)
        self._theirs.setText(self.tr("Leave {0}   [ − ]").format(theirs))
        self._mine.setText(self.tr("Mine: {0}   [ + ]").format(mine))


class ResultsFoot(QStackedWidget):
    """See the module."""

    def __init__(self, editor: ResultsEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.line, self.reason, self.clash = ResultsLine(editor, self), ReasonBar(self), ClashBar(self)
        for page in (self.line, self.reason, self.clash):
            self.addWidget(page)

    @property
    def asks(self) -> bool:
        """Whether a reason is asked for."""
        return self.currentWidget() is self.reason

    def show_row(self, row: int) -> None:
        """The cursor is here now; a disputed mark comes first, that of this row before others."""
        self.line.show_row(row)
        if self.asks:
            return
        clashes = self._editor.clashes
        if not clashes or self._editor.barrier() is not None:
            self.setCurrentWidget(self.line)
            return
        here = [clash for clash in clashes if self._editor.row_of(clash.slot) == row]
        clash = (here or clashes)[0]
        shown = self._editor.row_of(clash.slot)
        assert shown is not None
        self.clash.show_clash(clash, self._editor.lines[shown].name)
        self.setCurrentWidget(self.clash)

    def choose(self, own: bool) -> None:
        """A key chooses one of two marks."""
        if self.currentWidget() is self.clash:
            self.clash.choose(own)

    def stop_asking(self) -> None:
        """No reason is asked for any more."""
        self.reason.is_typed = False
        if self.asks:
            self.setCurrentWidget(self.line)
            self.reason.typed.emit()

    def ask_reason(self, row: int, value: int) -> None:
        """Ask for the reason of a mark."""
        shown = self._editor.shown(row)
        text = shown.reason or "" if shown is not None and shown.value == value else ""
        self.setCurrentWidget(self.reason)
        self.reason.ask(self._editor.place(row), value, self._editor.lines[row].name, text, self._reasons())

    def _reasons(self) -> list[str]:
        """Reasons that stand on the sheet."""
        shown = (self._editor.shown(row) for row in range(len(self._editor.lines)))
        return sorted({given.reason for given in shown if given is not None and given.reason})
