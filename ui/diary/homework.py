"""Homework of a lesson: lines to read, or for the pupil to tick as done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.desk import Desk
from app.diary.rows import HomeworkLine
from ui.diary.paragraphs import Look, Paragraphs
from ui.diary.words import handed_in_words
from ui.files import AttachmentStrip
from ui.icons import pixmap
from ui.tasks import WorkerBase
from ui.theme import SPACE, tokens_for
from ui.widgets import Retranslated

Key = tuple[date, int]
"""Of a course's homework: the day that the teacher named, and its number."""

#: The box with its focus ring; without text it needs no room for one.
_BOX = 24
_ICON = 16


class HomeworkList(QWidget):
    """The lines, with their files below each; `show_lines` changes what has changed and leaves the rest, and the focus
    in it, alone."""

    ticked = Signal(object, bool)
    """HomeworkLine, done."""

    def __init__(self, worker: WorkerBase[Desk], *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._can_tick = worker, can_tick
        self._lines: dict[Key, _Line] = {}
        # Beside the lines and not in them: these let a click through to the row.
        self._files: dict[Key, AttachmentStrip] = {}
        self.setSizePolicy(_by_width())
        self.hide()

    def show_lines(self, lines: tuple[HomeworkLine, ...]) -> None:
        """Show these."""
        wanted = {(line.due_date, line.no): line for line in lines}
        for key in [key for key in self._lines if key not in wanted]:
            gone = self._lines.pop(key)
            gone.hide()
            gone.deleteLater()
        self._show_files(wanted)
        known, self._lines = self._lines, {}
        for key, line in wanted.items():
            if key in known:
                known[key].set_line(line)
                self._lines[key] = known[key]
            else:
                new = _Line(line, can_tick=self._can_tick, parent=self)
                new.ticked.connect(self.ticked)
                new.show()
                self._lines[key] = new
        if self.isHidden() is bool(lines):
            self.setVisible(bool(lines))
        self._place()

    def set_done(self, key: Key, done: bool) -> None:
        """Show a tick that is not stored yet, or take it back."""
        if key in self._lines:
            self._lines[key].set_done(done)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        heights = [line.heightForWidth(width) for line in self._lines.values()]
        heights += [_height(strip, width - _BOX) for strip in self._files.values()]
        return sum(heights) + SPACE.xs * max(len(heights) - 1, 0)

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        top, width = 0, self.width()
        for key, line in self._lines.items():
            height = line.heightForWidth(width)
            line.setGeometry(0, top, width, height)
            top += height + SPACE.xs
            if (strip := self._files.get(key)) is not None:
                height = _height(strip, width - _BOX)
                strip.setGeometry(_BOX, top, width - _BOX, height)
                top += height + SPACE.xs

    def _show_files(self, wanted: Mapping[Key, HomeworkLine]) -> None:
        for key in [key for key in self._files if key not in wanted or not wanted[key].files]:
            gone = self._files.pop(key)
            gone.hide()
            gone.deleteLater()
        for key, line in wanted.items():
            if line.files and key not in self._files:
                self._files[key] = AttachmentStrip(self._worker, self)
            if line.files:
                self._files[key].show_files(line.files)


class _Line(Retranslated, QWidget):
    """A tick box or a sign, and the text, which may take several lines.  A click on the text ticks as well."""

    ticked = Signal(object, bool)

    def __init__(self, line: HomeworkLine, *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line, self._is_done = line, line.done
        self._told = Paragraphs(0)
        self._box = QCheckBox(self) if can_tick else None
        self._left = (_BOX if can_tick else _ICON) + SPACE.xs
        self.setSizePolicy(_by_width())
        if self._box is not None:
            self._box.setFixedWidth(_BOX)
            self._box.toggled.connect(self._on_toggled)
        else:
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the row takes the click
        self.set_line(line)

    @property
    def _top(self) -> int:
        """So far below the upper edge the text begins, that it stands beside the middle of the box."""
        if self._box is None:
            return 0
        return max(0, (self._box.sizeHint().height() - self.fontMetrics().height()) // 2)

    @property
    def text(self) -> str:
        """What is to be done."""
        return self._line.text

    @property
    def box(self) -> QCheckBox | None:
        """Where it is ticked, by who may."""
        return self._box

    @property
    def is_done(self) -> bool:
        """Whether it is shown as ticked."""
        return self._is_done

    def set_line(self, line: HomeworkLine) -> None:
        """Show a new text or tick."""
        self._line = line
        self.set_done(line.done)

    def set_done(self, done: bool) -> None:
        """Tick without telling anybody."""
        self._is_done = done
        if self._box is not None:
            before = self._box.blockSignals(True)
            self._box.setChecked(done)
            self._box.blockSignals(before)
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        individual = ""
        if self._line.individual:
            individual = self.tr("for you alone") if self._box is not None else self.tr("individual")
        facts = self._line.hand_in
        handed_in = handed_in_words(facts) if facts is not None else ""
        captions = [(one, Look.CAPTION) for one in (individual, handed_in)]
        self._told.set([(self._line.text, Look.PLAIN), *captions], self.font())
        if self._box is not None:
            self._box.setAccessibleName(self.tr("Done: {0}").format(self._line.text))
            self._box.setToolTip(self.tr("Tick when it is done"))
        else:
            done, undone = self.tr("Homework, ticked as done"), self.tr("Homework, not ticked yet")
            said = f"{done if self._is_done else undone}: {self._line.text}"
            self.setAccessibleName(f"{said}. {handed_in}" if handed_in else said)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def heightForWidth(self, width: int) -> int:
        text = self._told.height(max(width - self._left, 1)) + self._top
        return max(text, _ICON if self._box is None else self._box.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(160))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._box is not None:
            self._box.setGeometry(0, 0, _BOX, self._box.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._box is None:
            name, tone = ("check", "success") if self._is_done else ("notebook-pen", "muted")
            ratio = self.devicePixelRatioF()
            picture = pixmap(name, _ICON, tone, palette=self.palette(), ratio=ratio)
            painter.drawPixmap(QPointF(0, 1), picture)
        self._told.paint(painter, self._left, self._top, self.width() - self._left, tokens_for(self))
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._box is not None and event.button() is Qt.MouseButton.LeftButton:
            self._box.toggle()
            event.accept()  # the row would take it for a wish to see the lesson
            return
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.setAccepted(self._box is not None)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._told.refont(self.font())
            self.updateGeometry()

    def _on_toggled(self, done: bool) -> None:
        self._is_done = done
        self.ticked.emit(self._line, done)


def _height(strip: AttachmentStrip, width: int) -> int:
    """Of the chips, in as many rows as they need."""
    layout = strip.layout()
    return layout.heightForWidth(max(width, 1)) if layout is not None else 0


def _by_width() -> QSizePolicy:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    return policy
