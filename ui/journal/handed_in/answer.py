"""The form of an answer: a comment, a mark, two buttons; and how far the answer has come."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.codes import Scale
from app.errors import BadInput, Conflict, DiaryError
from app.homework.hand_in_rows import AnswerSeen
from app.journal.rules import format_mark, parse_cell
from ui.errors import sentence_for
from ui.journal import words
from ui.journal.handed_in.drafts import Draft
from ui.journal.handed_in.wishes import LONGEST_ANSWER, Answer
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce


class _Comment(QPlainTextEdit):
    """Enter answers, Shift+Enter begins a new line; Alt+digit is a mark; Tab leads on."""

    entered = Signal()
    marked = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers()
        enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            self.entered.emit()
        elif modifiers & Qt.KeyboardModifier.AltModifier and Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
            self.marked.emit(chr(key))
        elif key == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class AnswerForm(Retranslated, QWidget):
    """Shows what is typed; `edited` with each key, `sent` and `returned` when it is to be stored."""

    edited = Signal()
    sent = Signal()
    returned = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answer, self._scale = Answer(), "5"
        self._draft: Draft | None = None
        self._setting, self._may, self._handed_in, self._takes_mark = False, False, False, False
        self._bad_mark, self._told = "", ""
        self._label, self._mark_label, self._note = QLabel(self), QLabel(self), QLabel(self, wordWrap=True)
        self._comment, self._mark, self._reason = _Comment(self), QLineEdit(self), QLineEdit(self)
        self._send, self._return, self._drop = QPushButton(self), QPushButton(self), QPushButton(self)
        self._lay_out()
        self._comment.textChanged.connect(self._on_edited)
        self._comment.entered.connect(self._on_sent)
        self._comment.marked.connect(self.put_mark)
        self._mark.textEdited.connect(self._on_edited)
        self._reason.textEdited.connect(self._on_edited)
        for field in (self._mark, self._reason):
            field.returnPressed.connect(self._on_sent)
        self._send.clicked.connect(self._on_sent)
        self._return.clicked.connect(self._on_returned)
        self._drop.clicked.connect(self.given_up)
        self.setFocusProxy(self._comment)
        self.retranslate()

    @property
    def answer(self) -> Answer:
        """What stands in the form."""
        return self._answer

    def show_answer(
        self, answer: Answer, draft: Draft | None, *, scale: str, may_answer: bool, takes_mark: bool
    ) -> None:
        """Show what is typed to a work, or stored, and what became of it."""
        same = answer == self._answer
        self._answer, self._draft, self._scale = answer, draft, scale
        self._may, self._handed_in = may_answer, answer.seen is not None
        self._takes_mark = takes_mark and scale != Scale.NONE
        self._setting = True
        if not same or self._comment.toPlainText() != answer.comment:
            if self._comment.toPlainText() != answer.comment:
                self._comment.setPlainText(answer.comment)
            self._mark.setText("" if answer.mark is None else format_mark(answer.mark))
            self._reason.setText(answer.reason)
            self._bad_mark = ""
        self._setting = False
        self.retranslate()

    def put_mark(self, text: str) -> None:
        """A digit that was pressed elsewhere: alone, or after the one that stands there («1», «10»)."""
        if not self._mark.isEnabled():
            return
        for wanted in (self._mark.text() + text if self._answer.marks else text, text):
            try:
                if len(parse_cell(wanted, self._scale).marks) == 1:
                    self._mark.setText(wanted)
                    self._on_edited()
                    return
            except BadInput:
                continue

    def clear_mark(self) -> None:
        """No mark."""
        if self._mark.isEnabled():
            self._mark.clear()
            self._on_edited()

    def type(self, text: str) -> None:
        """A letter that was pressed elsewhere begins the comment, or goes on with it."""
        if self._comment.isEnabled() and not self._comment.isReadOnly():
            self._comment.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._comment.moveCursor(self._comment.textCursor().MoveOperation.End)
            self._comment.insertPlainText(text)

    def submit(self) -> None:
        """As its button."""
        self._on_sent()

    def give_back(self) -> None:
        """As its button."""
        self._on_returned()

    def retranslate(self) -> None:
        on_its_way = self._draft is not None and self._draft.sent
        can = self._may and not on_its_way
        self._label.setText(self.tr("&Comment for the family"))
        self._comment.setAccessibleName(self.tr("Comment"))
        self._comment.setPlaceholderText(
            self.tr("Enter answers and goes to the next work")
            if self._handed_in
            else self.tr("Nothing was handed in: only a mark can be set")
        )
        self._mark_label.setText(self.tr("&Mark"))
        self._mark.setAccessibleName(self.tr("Mark"))
        self._mark.setToolTip(self.tr("In the list a digit, in the comment Alt and a digit"))
        self._reason.setPlaceholderText(self.tr("Why the old mark is changed"))
        self._reason.setAccessibleName(self._reason.placeholderText())
        self._send.setText(self.tr("Answer"))
        self._send.setToolTip(self.tr("Enter: answer, and on to the next work that waits"))
        self._return.setText(self.tr("Give back"))
        self._return.setToolTip(self.tr("Ctrl+R: for rework, with a comment on what is missing"))
        self._drop.setText(self.tr("Give up"))
        for button in (self._send, self._return, self._drop):
            button.setAccessibleName(button.text())
        self._comment.setEnabled(self._may and self._handed_in)
        self._comment.setReadOnly(on_its_way)
        self._mark.setEnabled(can and self._takes_mark)
        self._send.setEnabled(can and (self._handed_in or self._answer.mark_wish() is not None))
        self._return.setEnabled(can and self._handed_in)
        for widget in (self._comment, self._label, self._send, self._return):
            widget.setVisible(self._may)
        for field in (self._mark, self._mark_label):
            field.setVisible(self._may and self._takes_mark)
        self._show_note()

    # --- private ------------------------------------------------------------------------------------------

    def _show_note(self) -> None:
        draft = self._draft
        error = draft.error if draft is not None else None
        needs_reason = isinstance(error, DiaryError) and error.code == "journal.reason_needed"
        self._reason.setVisible(needs_reason or bool(self._answer.reason))
        text, is_error = self._bad_mark, bool(self._bad_mark)
        if draft is not None and draft.clash is not None:
            text, is_error = self._clash_words(draft), True
        elif isinstance(error, Conflict):
            text, is_error = self._overtaken_words(error), True
        elif error is not None:
            text, is_error = self.tr("Not accepted: {0}").format(sentence_for(error)), True
        elif draft is not None and draft.sent:
            text = self.tr("Being saved…")
        elif not text and draft is not None and draft.answer.is_worth_keeping:
            text = self.tr("Typed, not sent yet")
        self._drop.setVisible(draft is not None and not draft.sent and (is_error or bool(text)))
        set_role(self._note, "error" if is_error else "caption")
        self._note.setText(text)
        self._note.setVisible(bool(text))
        if is_error and text != self._told:
            announce(self, text)
        self._told = text if is_error else ""

    def _clash_words(self, draft: Draft) -> str:
        clash = draft.clash
        assert clash is not None
        theirs = words.mark_words(clash.actual) if clash.actual is not None else self.tr("no mark")
        mine = words.mark_words(draft.answer.mark) if draft.answer.mark is not None else self.tr("no mark")
        return self.tr(
            "The comment is stored. Of the mark somebody else has made: {0} ({1}). Yours: {2}. Enter stores yours."
        ).format(theirs, clash.author or "–", mine)

    def _overtaken_words(self, error: Conflict) -> str:
        actual, expected = error.data.get("actual"), error.data.get("expected")
        if isinstance(actual, AnswerSeen) and isinstance(expected, AnswerSeen):
            if actual.version != expected.version:
                return self.tr("The pupil has handed in a newer version. Look at it; Enter answers that one.")
            return self.tr("{0} has answered already: “{1}”. Enter stores yours over it.").format(
                error.data.get("author") or "–", actual.comment or "–"
            )
        return sentence_for(error)

    def _on_edited(self) -> None:
        if self._setting:
            return
        answer = replace(
            self._answer, comment=self._comment.toPlainText()[:LONGEST_ANSWER], reason=self._reason.text()
        )
        self._bad_mark = ""
        text = self._mark.text().strip()
        try:
            marks = parse_cell(text, self._scale).marks if text else ()
            if text and len(marks) != 1:
                raise BadInput("cell.not_understood", value=text)
            mark = marks[0] if marks else None
            answer = replace(answer, mark=mark, marks=mark != answer.mark_seen)
        except BadInput as error:
            self._bad_mark = sentence_for(error)
        self._answer = answer
        self.edited.emit()
        self.retranslate()

    def _on_sent(self) -> None:
        if self._send.isEnabled() and not self._bad_mark:
            self._answer = replace(self._answer, rework=False)
            self.sent.emit()

    def _on_returned(self) -> None:
        if self._return.isEnabled() and not self._bad_mark:
            self._answer = replace(self._answer, rework=True)
            self.returned.emit()

    def _lay_out(self) -> None:
        set_role(self._send, "primary")
        set_role(self._return, "ghost")
        set_role(self._drop, "link")
        self._label.setBuddy(self._comment)
        self._mark_label.setBuddy(self._mark)
        self._comment.setTabChangesFocus(True)
        self._comment.setFixedHeight(4 * self.fontMetrics().lineSpacing() + 22)
        self._mark.setMaximumWidth(90)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        for widget in (self._mark_label, self._mark, self._send, self._return):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._drop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for one in (self._label, self._comment, self._reason):
            layout.addWidget(one)
        layout.addLayout(row)
        layout.addWidget(self._note)
        self._reason.hide()
