"""One piece of homework: what it is, when it is due, and whether it is done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.desk import Desk
from app.homework.rows import HomeworkPiece
from app.homework.rules import HomeworkState
from ui.family.dates import short_date
from ui.files import AttachmentStrip
from ui.homework.hand_in.words import facts_in_words, standing_sign
from ui.homework.tick_box import TickBox
from ui.homework.words import (
    duration,
    entered_in_words,
    lesson_in_words,
    shift_in_words,
    state_in_words,
    state_sign,
)
from ui.icons import set_icon
from ui.tasks import WorkerBase
from ui.theme import SPACE, repolish, set_role, tokens_for
from ui.widgets import CellSign, IconLabel, Retranslated, draw_sign

FLASH_MS = 4000
_STATE_WIDTH = 186
#: What is unusual about a piece: role and sign of the style sheet, and whether it stands beside the subject.
_SIGNS = {
    "new": ("badge", "", True),
    "own": ("", "plain", True),
    "shift": ("", "warning", False),
    "late": ("", "warning", False),
}


class PieceRow(Retranslated, QFrame):
    """The pupil has a box to tick; others reach the row itself by key.  `set_piece` changes it in place.

    Below the words stand the files of the homework, and what was handed in; the pupil can hand in there.
    """

    ticked = Signal(object, bool)
    """HomeworkPiece, done."""
    opened = Signal(object)
    """HomeworkPiece: what is handed in for it is to be seen."""

    def __init__(self, worker: WorkerBase[Desk], *, can_tick: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._files: AttachmentStrip | None = None
        self._hand_in: QPushButton | None = None
        self._piece: HomeworkPiece | None = None
        self._today, self._is_new = date.min, False
        self._flash = QTimer(self, singleShot=True, interval=FLASH_MS)
        self._flash.timeout.connect(self.update)
        self._box = TickBox(self) if can_tick else None
        self._subject, self._lesson, self._text, self._about = (QLabel(self) for _ in range(4))
        self._state, self._sign = QLabel(self), IconLabel("circle", 18, "muted", self)
        self._signs: dict[str, QLabel] = {}
        self._lay_out()

    @property
    def piece(self) -> HomeworkPiece:
        """What is shown."""
        assert self._piece is not None
        return self._piece

    @property
    def is_flashing(self) -> bool:
        """Whether it has just come or changed."""
        return self._flash.isActive()

    def sign(self, name: str) -> str:
        """What a sign says: "new", "own", "shift", "late"; "" when it is not there."""
        return self._signs[name].text() if name in self._signs else ""

    @property
    def stop(self) -> QWidget:
        """What has the focus when it stands here."""
        return self._box if self._box is not None else self

    def set_piece(self, piece: HomeworkPiece, today: date, *, is_new: bool, flash: bool) -> None:
        """Show a piece; with `flash` it shows for a moment where it differs from what stood here before.

        That the pupil has ticked it is no news to the pupil.
        """
        before, self._piece = self._piece, piece
        if (before, self._today, self._is_new) == (piece, today, is_new):
            return
        self._today, self._is_new = today, is_new
        if flash and (before is None or self._is_news(before, piece)):
            self._flash.start()
        elif before is not None and _place(before) != _place(piece):
            self._flash.stop()  # it is about something else now
        if self._box is not None:
            blocked = self._box.blockSignals(True)
            self._box.setChecked(piece.done)
            self._box.blockSignals(blocked)
        self._sign.set_picture(*state_sign(piece))
        self.retranslate()
        self.update()

    def retranslate(self) -> None:
        if self._piece is None:
            return
        piece, today = self._piece, self._today
        self._subject.setText(piece.subject)
        self._subject.setToolTip(piece.teacher)
        self._lesson.setText(lesson_in_words(piece))
        self._text.setText(piece.text)
        self._about.setText(self._about_words(piece))
        self._say_sign("new", self.tr("new") if self._is_new else "")
        self._say_sign("own", self._own_words() if piece.individual else "")
        self._show_below(piece)
        self._say_sign("shift", shift_in_words(piece))
        self._say_sign("late", entered_in_words(piece, today))
        self._about.setVisible(bool(self._about.text()))
        self._lesson.setVisible(bool(self._lesson.text()))
        waits = self._box is not None and piece.state is HomeworkState.OPEN
        state = "" if waits else state_in_words(piece, today)
        self._state.setText(state)
        self._sign.setVisible(bool(state))
        spoken = self._spoken(piece, state_in_words(piece, today))
        self.setAccessibleName(spoken)
        if self._box is not None:
            self._box.setAccessibleName(self._spoken(piece, ""))
            self._box.setAccessibleDescription(state_in_words(piece, today))
            self._box.setToolTip(self.tr("Take the tick away") if piece.done else self.tr("Tick as done"))

    # --- Qt ------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = tokens_for(self), QPainter(self)
        if self.is_flashing:
            painter.fillRect(self.rect(), QColor(tokens.changed.fill))
            draw_sign(painter, QRectF(self.rect()), CellSign.CHANGED, tokens)
        painter.setPen(QPen(QColor(tokens.grid), 1))
        painter.drawLine(self.rect().topLeft(), self.rect().topRight())
        if self.stop.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3, 3, -3, -3), 6, 6)
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A tap on the words is one on the box."""
        if self._box is not None and event.button() is Qt.MouseButton.LeftButton:
            if self.rect().contains(event.position().toPoint()):
                self._box.setFocus(Qt.FocusReason.MouseFocusReason)
                self._box.click()
            return
        super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._box is None:
            super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The row shows the focus of its box."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    # --- private -------------------------------------------------------------------------------------------------

    def _is_news(self, before: HomeworkPiece, after: HomeworkPiece) -> bool:
        if _place(before) != _place(after):
            return False
        known = replace(before, is_over=after.is_over, state=after.state)
        if self._box is not None:
            known = replace(known, done_at=after.done_at)
        if self._box is not None and _answered(before) == _answered(after):
            known = replace(known, hand_in=after.hand_in)  # that the pupil has handed it in is none either
        return known != after

    def _say_sign(self, name: str, text: str) -> None:
        """Made when there is something to say: most rows have no sign, and a label costs a fifth of a row."""
        if name not in self._signs:
            if not text:
                return
            label = self._signs[name] = QLabel(self)
            role, sign, in_head = _SIGNS[name]
            set_role(label, role)
            if sign:
                label.setProperty("sign", sign)
                repolish(label)
            label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
            place = self._head if in_head else self._words
            place.insertWidget(place.count() - 1, label)
        self._signs[name].setText(text)
        self._signs[name].setVisible(bool(text))

    def _show_below(self, piece: HomeworkPiece) -> None:
        """Files, and the way to what is handed in; made where there is something to show."""
        if self._files is None and piece.files:
            self._files = AttachmentStrip(self._worker, self)
            self._words.addWidget(self._files)
        if self._files is not None:
            self._files.show_files(piece.files)
        offered = self._box is not None or piece.hand_in is not None
        if self._hand_in is None and offered:
            self._hand_in = QPushButton(self)
            set_role(self._hand_in, "link")
            self._hand_in.clicked.connect(lambda: self.opened.emit(self.piece))
            self._bottom.addWidget(
                self._hand_in, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
            )
        if self._hand_in is None:
            return
        facts = piece.hand_in
        text = self.tr("Hand in the work…") if facts is None else facts_in_words(facts, self._today)
        icon, tone = ("send", "accent_text") if facts is None else standing_sign(facts.state)
        self._hand_in.setText(text)
        self._hand_in.setAccessibleName(f"{piece.subject}: {text}")
        self._hand_in.setToolTip("" if facts is None else self.tr("What was handed in, and the answer"))
        set_icon(self._hand_in, icon, tone)
        self._hand_in.setVisible(offered)

    def _own_words(self) -> str:
        return self.tr("for you alone") if self._box is not None else self.tr("for your child alone")

    def _about_words(self, piece: HomeworkPiece) -> str:
        given = self.tr("given on {0}").format(short_date(piece.set_date)) if piece.set_date else ""
        minutes = duration(piece.minutes) if piece.minutes is not None else ""
        return " · ".join(part for part in (minutes, given, piece.teacher) if part)

    def _spoken(self, piece: HomeworkPiece, state: str) -> str:
        parts = [piece.subject, piece.text, self._lesson.text(), self._about.text()]
        parts += [self.sign(name) for name in _SIGNS]
        return ". ".join(part for part in (*parts, state) if part)

    def _lay_out(self) -> None:
        set_role(self._subject, "section")
        for label in (self._lesson, self._about):
            set_role(label, "caption")
        set_role(self._state, "muted")
        for label in (self._text, self._about, self._state):
            label.setWordWrap(True)
        for label in (self._subject, self._text, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
        if self._box is not None:
            self._box.toggled.connect(lambda done: self.ticked.emit(self.piece, done))
            self._box.installEventFilter(self)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head, self._words = QHBoxLayout(), QVBoxLayout()
        self._head.setSpacing(SPACE.s)
        for label in (self._subject, self._lesson):
            self._head.addWidget(label)
        self._head.addStretch(1)
        self._words.setSpacing(2)
        self._words.addLayout(self._head)
        self._words.addWidget(self._text)
        self._bottom = QHBoxLayout()
        self._bottom.setSpacing(SPACE.s)
        self._bottom.addWidget(self._about, 1)
        self._words.addLayout(self._bottom)
        self._state.setFixedWidth(_STATE_WIDTH)
        policy = self._sign.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # what stands at its left stands in one line from row to row
        self._sign.setSizePolicy(policy)
        top = Qt.AlignmentFlag.AlignTop
        across = QHBoxLayout(self)
        across.setContentsMargins(SPACE.l if self._box is None else SPACE.xs, SPACE.s, SPACE.l, SPACE.s)
        across.setSpacing(SPACE.s)
        if self._box is not None:
            across.addWidget(self._box, 0, top)
        across.addLayout(self._words, 1)
        across.addWidget(self._sign, 0, top)
        across.addWidget(self._state, 0, top)


def _answered(piece: HomeworkPiece) -> object:
    return piece.hand_in.answered_at if piece.hand_in is not None else None


def _place(piece: HomeworkPiece) -> tuple[object, ...]:
    return piece.course_id, piece.due_date, piece.no
