"""The homework that has to do with a lesson: due at it, given at it; for whom, its files, who has handed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.homework.hand_in_rows import LessonHomework, PieceAtLesson
from ui.icons import set_icon
from ui.journal import words
from ui.journal.handed_in.source import HandInSource
from ui.journal.handed_in.wishes import PieceKey
from ui.journal.handed_in.words import piece_counts, piece_handed_in, piece_waiting
from ui.naming import short_name
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, Retranslated


class PieceView(Retranslated, QFrame):
    """One piece, with what can be done about it."""

    hand_ins_wanted = Signal()
    files_wanted = Signal()
    change_wanted = Signal()
    """Of homework for some pupils."""

    def __init__(
        self, source: HandInSource, piece: PieceAtLesson, *, given: bool, may_write: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.piece, self._given = piece, given
        set_role(self, "sunken")
        self._text, self._about, self._waiting = QLabel(self), QLabel(self), QLabel(self)
        self._files = source.strip(self)
        self._hand_ins, self._attach, self._change = (QPushButton(self) for _ in range(3))
        for label in (self._text, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)  # last: a policy set later forgets that the height follows from the width
        set_role(self._about, "caption")
        set_role(self._waiting, "caption")
        for button in (self._hand_ins, self._attach, self._change):
            set_role(button, "link")
        set_icon(self._hand_ins, "inbox", "accent_text")
        set_icon(self._attach, "paperclip", "accent_text")
        self._attach.setVisible(may_write)
        self._change.setVisible(may_write and bool(piece.pupils))
        self._files.show_files(piece.files)
        self._hand_ins.clicked.connect(self.hand_ins_wanted)
        self._attach.clicked.connect(self.files_wanted)
        self._change.clicked.connect(self.change_wanted)
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        row.addWidget(self._attach)
        row.addWidget(self._change)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.s)
        layout.setSpacing(SPACE.xs)
        for widget in (self._text, self._about, self._files):
            layout.addWidget(widget)
        counts = FlowLayout()  # of a large class the panel is too narrow for both
        counts.addWidget(self._hand_ins)
        counts.addWidget(self._waiting)
        layout.addLayout(counts)
        layout.addLayout(row)
        self.retranslate()

    @property
    def texts(self) -> tuple[str, str, str]:
        """What, about it, who has handed in."""
        return self._text.text(), self._about.text(), piece_counts(self.piece)

    def retranslate(self) -> None:
        piece = self.piece
        self._text.setText(piece.text)
        parts = [self.tr("due: {0}").format(words.day_words(piece.due[0]))] if self._given else []
        if piece.pupils:
            parts.append(", ".join(short_name(one.name) for one in piece.pupils))
        if piece.minutes is not None:
            parts.append(self.tr("{0} min").format(piece.minutes))
        self._about.setText(" · ".join(parts))
        self._about.setVisible(bool(parts))
        self._hand_ins.setText(piece_handed_in(piece))
        self._hand_ins.setAccessibleName(f"{piece.text}: {piece_counts(piece)}")
        self._waiting.setText(piece_waiting(piece))
        self._waiting.setVisible(bool(piece.waiting))
        self._waiting.setMinimumHeight(self._hand_ins.sizeHint().height())  # on one line with the link
        self._attach.setText(self.tr("Files…"))
        self._attach.setAccessibleName(f"{piece.text}: {self._attach.text()}")
        self._change.setText(self.tr("For whom…"))
        self._change.setAccessibleName(f"{piece.text}: {self._change.text()}")


class LessonPieces(Retranslated, QWidget):
    """`show_homework` of a lesson."""

    hand_ins_wanted = Signal(object)
    """PieceKey."""
    files_wanted = Signal(object)
    """PieceAtLesson."""
    individual_wanted = Signal(object)
    """PieceAtLesson, None: a new one."""

    def __init__(self, source: HandInSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._shown: tuple[LessonHomework, bool] | None = None
        self._views: list[PieceView] = []
        self._due_title, self._given_title, self._new = QLabel(self), QLabel(self), QPushButton(self)
        for label in (self._due_title, self._given_title):
            set_role(label, "section")
        set_role(self._new, "link")
        set_icon(self._new, "user-plus", "accent_text")
        self._new.clicked.connect(lambda: self.individual_wanted.emit(None))
        self._due, self._given = QVBoxLayout(), QVBoxLayout()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._given_title)
        layout.addLayout(self._given)
        layout.addWidget(self._new, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._due_title)
        layout.addLayout(self._due)
        self.retranslate()

    @property
    def views(self) -> Sequence[PieceView]:
        """The pieces: given here, then due here."""
        return tuple(self._views)

    def show_homework(self, course: int, homework: LessonHomework, *, may_write: bool) -> None:
        """Show the homework of a lesson; what is as it was keeps the focus."""
        if self._shown == (homework, may_write):
            return
        self._shown = (homework, may_write)
        for view in self._views:
            for layout in (self._due, self._given):
                layout.removeWidget(view)
            view.hide()
            view.deleteLater()
        self._views = []
        for pieces, layout, given in (
            (homework.given, self._given, True), (homework.due, self._due, False)
        ):  # fmt: skip
            for piece in pieces:
                view = PieceView(self._source, piece, given=given, may_write=may_write, parent=self)
                key = PieceKey(course, piece.due_date, piece.no)
                view.hand_ins_wanted.connect(lambda key=key: self.hand_ins_wanted.emit(key))
                view.files_wanted.connect(lambda piece=piece: self.files_wanted.emit(piece))
                view.change_wanted.connect(lambda piece=piece: self.individual_wanted.emit(piece))
                layout.addWidget(view)
                self._views.append(view)
        self._new.setVisible(may_write and bool(homework.pupils))
        self._due_title.setVisible(bool(homework.due))
        self._given_title.setVisible(bool(homework.given))

    def retranslate(self) -> None:
        self._due_title.setText(self.tr("Due at this lesson"))
        self._given_title.setText(self.tr("Given at this lesson"))
        self._new.setText(self.tr("Homework for some pupils…"))
        self._new.setAccessibleName(self._new.text())
