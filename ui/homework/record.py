"""How homework was kept in the last weeks, by subject."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.homework.rows import SubjectRecord
from app.homework.rules import Kept, together
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import Retranslated


class HomeworkRecord(Retranslated, QFrame):
    """All subjects together, then each: what was missed most stands first.  Hidden when nothing counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: tuple[SubjectRecord, ...] = ()
        set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._title, self._note = QLabel(self), QLabel(self)
        set_role(self._title, "section")
        set_role(self._note, "caption")
        self._note.setWordWrap(True)
        self._lines: list[_Line] = []
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        self._layout.setSpacing(SPACE.m)
        self._layout.addWidget(self._title)
        self._all = _Line(self)
        self._layout.addWidget(self._all)
        self._layout.addWidget(self._note)
        self.hide()
        self.retranslate()

    def show_record(self, record: Sequence[SubjectRecord]) -> None:
        """Show these subjects."""
        found = tuple(sorted(record, key=_worst_first))
        if found == self._record:
            return
        self._record = found
        while len(self._lines) < len(found):
            line = _Line(self)
            self._layout.insertWidget(self._layout.count() - 1, line)
            line.show()
            self._lines.append(line)
        for line in self._lines[len(found) :]:
            line.hide()
        self.setVisible(bool(found))
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(self.tr("The last four weeks"))
        self._note.setText(self.tr("By the pupil's own ticks. What was set after its lesson is not counted."))
        whole = together(one.kept for one in self._record)
        self._all.show_kept(self.tr("All subjects"), whole, self._words(whole))
        for line, one in zip(self._lines, self._record, strict=False):
            line.show_kept(one.subject, one.kept, self._words(one.kept))
            line.show()

    def _words(self, kept: Kept) -> str:
        parts = [self.tr("in time {0} of {1}").format(kept.in_time, kept.of)]
        parts += [self.tr("late {0}").format(kept.late)] if kept.late else []
        parts += [self.tr("not ticked {0}").format(kept.missed)] if kept.missed else []
        return ", ".join(parts)


class _Line(QWidget):
    """A name, a bar in three parts, and the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._bar, self._words = QLabel(self), _KeptBar(self), QLabel(self)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        set_role(self._words, "caption")
        self._words.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        for widget in (self._name, self._bar, self._words):
            layout.addWidget(widget)

    def show_kept(self, name: str, kept: Kept, words: str) -> None:
        """Another subject."""
        self._name.setText(name)
        self._words.setText(words)
        self._bar.show_kept(kept)
        self.setAccessibleName(f"{name}: {words}")


class _KeptBar(QWidget):
    """In time full, late hatched, missed an empty frame."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = Kept()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_kept(self, kept: Kept) -> None:
        """Draw another one."""
        self._kept = kept
        self.update()

    def sizeHint(self) -> QSize:
        """A line."""
        return QSize(120, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        kept = self._kept
        if not kept.of:
            return
        tokens, painter = tokens_for(self), QPainter(self)
        unit, left, height = self.width() / kept.of, 0.0, float(self.height())
        for count, colour, pattern in (
            (kept.in_time, tokens.success.edge, Qt.BrushStyle.SolidPattern),
            (kept.late, tokens.warning.edge, Qt.BrushStyle.BDiagPattern),
            (kept.missed, tokens.danger.edge, Qt.BrushStyle.NoBrush),
        ):
            part = QRectF(left, 0.0, count * unit, height)
            left += part.width()
            if count:
                painter.fillRect(part, QBrush(QColor(colour), pattern))
                painter.setPen(QColor(colour))
                painter.drawRect(part.adjusted(0.5, 0.5, -1.5, -0.5))
        painter.end()


def _worst_first(one: SubjectRecord) -> tuple[int, int, str]:
    return -one.kept.missed, -one.kept.late, one.subject
