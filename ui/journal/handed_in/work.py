"""What one pupil has handed in: the words, the files, and the versions before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.homework.hand_in_rows import HandIn, HandInLine
from ui.journal.handed_in.source import HandInSource
from ui.journal.handed_in.words import answered_words, version_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class WorkView(Retranslated, QWidget):
    """`show_line` a pupil; `history_wanted` when the versions before are asked for, `show_history` gives them."""

    history_wanted = Signal()

    def __init__(self, source: HandInSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._line: HandInLine | None = None
        self._history: Sequence[HandIn] = ()
        self._name, self._when = QLabel(self), QLabel(self)
        self._text = _words(self)
        self._files = source.strip(self)
        self._more = QPushButton(self)
        self._older = QVBoxLayout()
        self._older.setSpacing(SPACE.s)
        self._shown: list[QWidget] = []
        set_role(self._name, "section")
        set_role(self._when, "muted")
        set_role(self._more, "link")
        for label in (self._name, self._when):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._more.clicked.connect(self.history_wanted)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE.s, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self._name, self._when, self._text, self._files):
            layout.addWidget(widget)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._older)
        layout.addStretch(1)

    @property
    def text(self) -> str:
        """What the pupil has written."""
        return self._text.text()

    def show_line(self, line: HandInLine | None) -> None:
        """Show a pupil's last version."""
        same = line is not None and self._line is not None and self._line.pupil_id == line.pupil_id
        if not (same and self._line is not None and line is not None and self._line.last == line.last):
            self.show_history(())
        self._line = line
        self._files.show_files(line.last.files if line is not None and line.last is not None else ())
        self.retranslate()

    def show_history(self, versions: Sequence[HandIn]) -> None:
        """Show the versions before, the newest first."""
        for widget in self._shown:
            self._older.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._history, self._shown = versions, []
        for one in reversed(versions[:-1]):
            title, text, strip = QLabel(version_words(one), self), _words(self), self._source.strip(self)
            set_role(title, "caption")
            text.setText(one.text)
            text.setVisible(bool(one.text))
            strip.show_files(one.files)
            self._shown += [title, text, strip]
            if one.answered_at is not None:
                answer = _words(self)
                answer.setText(f"{answered_words(one)}: {one.comment or '–'}")
                set_role(answer, "caption")
                self._shown.append(answer)
        for widget in self._shown:
            self._older.addWidget(widget)
        self._show_more()

    def retranslate(self) -> None:
        line = self._line
        self.setVisible(line is not None)
        if line is None:
            return
        self._name.setText(line.name)
        last = line.last
        if last is None:
            ticked = line.done_at is not None
            self._when.setText(
                self.tr("Nothing has been handed in: it is only ticked as done.")
                if ticked
                else self.tr("Nothing has been handed in.")
            )
        else:
            answered = answered_words(last)
            self._when.setText(version_words(last) + (f" · {answered}" if answered else ""))
        self._text.setText(last.text if last is not None else "")
        self._text.setVisible(bool(self._text.text()))
        self._text.setAccessibleName(self.tr("Work of {0}").format(line.name))
        self._more.setText(self.tr("Versions before and answers"))
        self._more.setAccessibleName(self._more.text())
        self._show_more()

    def _show_more(self) -> None:
        last = self._line.last if self._line is not None else None
        self._more.setVisible(last is not None and last.version > 1 and not self._history)


def _words(parent: QWidget) -> QLabel:
    """For what somebody has written: nothing in it is formatted, all of it can be selected."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    label.setWordWrap(True)  # last: a policy set later forgets that the height follows from the width
    return label
