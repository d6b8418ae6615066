"""Remarks to a pupil's family: those of the day, and a short form for one more."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.errors import sentence_for
from ui.icons import set_icon
from ui.journal import words
from ui.journal.cell import words as cell_words
from ui.journal.cell.remark_drafts import Draft, RemarkDrafts
from ui.journal.cell.remark_form import RemarkForm, sending_words
from ui.journal.cell.remark_saver import RemarkSaver, Sending
from ui.journal.cell.wishes import CellKey, RemarkWish
from ui.naming import short_name
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, announce

if TYPE_CHECKING:
    from app.journal.cell_rows import CellCard, DayRemark

_PICTURES = {"praise": ("award", "success"), "notice": ("info", "info")}


class RemarkRow(Retranslated, QWidget):
    """One remark; its author can change it and take it back, which takes two clicks."""

    changing = Signal()
    taken_back = Signal()

    def __init__(self, remark: DayRemark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        self._asked = False
        icon = _icon(remark.kind, self)
        self._text, self._about = QLabel(remark.text, self), QLabel(self)
        self._change, self._take = QPushButton(self), _Careful(self)
        set_role(self._about, "caption")
        for label in (self._text, self._about):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            label.setWordWrap(True)  # last: a policy set later forgets that the height follows from the width
        for button in (self._change, self._take):
            set_role(button, "link")
        self._change.clicked.connect(self.changing)
        self._take.clicked.connect(self._on_take)
        self._take.left.connect(self._calm_down)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.m)
        buttons.addWidget(self._change)
        buttons.addWidget(self._take)
        buttons.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._text)
        column.addWidget(self._about)
        column.addLayout(buttons)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(column, 1)
        self.retranslate()

    def set_offers(self, offered: bool) -> None:
        """Whether its author can do something with it now."""
        for button in (self._change, self._take):
            button.setVisible(offered and self.remark.own)

    def retranslate(self) -> None:
        """Kind, author and time; the buttons."""
        kind = cell_words.remark_kind_words(self.remark.kind)
        self._about.setText(
            f"{kind} · {short_name(self.remark.author)} · {words.moment_words(self.remark.written_at)}"
        )
        self._change.setText(self.tr("Change"))
        self._take.setText(self.tr("Yes, take it back") if self._asked else self.tr("Take back"))
        for button in (self._change, self._take):
            button.setAccessibleName(f"{button.text()}: {kind}: {self.remark.text}")

    def _on_take(self) -> None:
        if self._asked:
            self.taken_back.emit()
        self._asked = not self._asked
        self.retranslate()

    def _calm_down(self) -> None:
        self._asked = False
        self.retranslate()


class CellRemarks(Retranslated, QWidget):
    """See the module.  What is typed and not sent stays with its cell while the session lasts."""

    form_opened = Signal(QWidget)
    """The form that was asked for before it was known who may write is there now."""

    def __init__(self, saver: RemarkSaver, drafts: RemarkDrafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saver, self._drafts = saver, drafts
        self._key: CellKey | None = None
        self._card: CellCard | None = None
        self._may = self.wants_form = False
        self._rows: list[RemarkRow] = []
        self._title, self._note, self._write = QLabel(self), QLabel(self), QPushButton(self)
        self._error: Exception | None = None
        self._form = RemarkForm(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(SPACE.s)
        set_role(self._title, "section")
        self._note.setWordWrap(True)
        set_role(self._write, "link")
        set_icon(self._write, "message-square-text", "accent_text")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._title)
        layout.addLayout(self._list)
        layout.addWidget(self._note)
        layout.addWidget(self._write, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._form)
        self._write.clicked.connect(self.begin)
        self._form.edited.connect(self._on_edited)
        self._form.sent.connect(self._on_sent)
        self._form.given_up.connect(self._on_given_up)
        saver.changed.connect(self._on_saver_changed)
        drafts.brought.connect(self._on_saver_changed)
        saver.stored.connect(self._on_stored)
        saver.not_taken_back.connect(self._on_not_taken_back)
        self.retranslate()

    def show_cell(self, key: CellKey, card: CellCard | None, *, may_write: bool) -> None:
        """A cell with the remarks of its day; without a card they are not read yet."""
        if key != self._key:
            self._error, self.wants_form = None, False
        if card is not None and (self._card is None or self._card.remarks != card.remarks):
            self._fill(card.remarks)
        self._key, self._card, self._may = key, card, may_write
        self._show()
        if self.wants_form and card is not None:
            self.wants_form = False
            self.begin()
            if not self._form.isHidden():
                self.form_opened.emit(self._form)

    def give_up(self) -> None:
        """Whoever waited for the form has gone elsewhere."""
        self.wants_form = False

    def begin(self) -> None:
        """Open the form; where it is not known yet who may write, as soon as it is."""
        self.wants_form = self._card is None and not self._may
        if self._key is not None and self._may:
            self._drafts.begin(self._key)
            self._show()
            self._form.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """All sentences."""
        self._title.setText(self.tr("Remarks to the pupil"))
        self._write.setText(self.tr("Write a remark…"))
        self._write.setAccessibleName(self._write.text())

    # --- slots --------------------------------------------------------------------------------------------

    def _on_edited(self) -> None:
        if self._key is not None:
            self._drafts.type(self._key, self._form.kind, self._form.text)
            self._saver.take_back(self._key)  # what was refused is being put right

    def _on_sent(self) -> None:
        draft = self._drafts.get(self._key)
        if self._key is None or draft is None or not draft.text.strip():
            return
        self._saver.take_back(self._key)
        self._saver.put(self._key, draft.wish())

    def _on_given_up(self) -> None:
        if self._key is not None:
            self._saver.take_back(self._key)
            self._drafts.end(self._key)
            self._show()
            self._write.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_saver_changed(self, key: CellKey) -> None:
        if key == self._key:
            self._show()

    def _on_not_taken_back(self, key: CellKey, error: Exception) -> None:
        if key == self._key:
            self._error = error
            self._show_note([])
            announce(self, self._note.text())

    def _on_stored(self, key: CellKey, wish: RemarkWish) -> None:
        draft = self._drafts.get(key)
        if draft is None or not wish.text or draft.text.strip() != wish.text:
            return  # it was taken back, or there is something else in the form
        self._drafts.end(key)
        had_focus = key == self._key and self._form.has_focus
        if key == self._key:
            self._show()
        if had_focus:
            self._write.setFocus(Qt.FocusReason.OtherFocusReason)

    # --- private ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """The list, and the form where somebody writes or something waits."""
        sendings = self._saver.of_cell(self._key) if self._key is not None else []
        draft = self._drafts.get(self._key)
        busy = any(not one.refused for one in sendings)
        for row in self._rows:
            row.setVisible(self._card is not None)
            row.set_offers(self._may and not busy and draft is None)
        self._write.setVisible(self._may and draft is None)
        self._form.setVisible(draft is not None)
        if draft is not None:
            self._form.show_draft(draft.kind, draft.text, changes=draft.of is not None, sending=_of(sendings))
        self._show_note(sendings if draft is None else [])
        self.setVisible(self._may or bool(self._rows and self._card is not None))

    def _show_note(self, sendings: Sequence[Sending]) -> None:
        """Of what is taken back: the form tells of the rest."""
        text = sending_words(_of(sendings)) if sendings else ""
        if self._error is not None and not text:
            text = self.tr("Not taken back: {0}").format(sentence_for(self._error))
        is_error = self._error is not None or any(one.error is not None for one in sendings)
        set_role(self._note, "error" if is_error else "caption")
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def _fill(self, remarks: Sequence[DayRemark]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [RemarkRow(one, self) for one in remarks]
        for row in self._rows:
            self._list.addWidget(row)
            row.changing.connect(lambda row=row: self._change(row.remark))
            row.taken_back.connect(lambda row=row: self._take_back(row.remark))

    def _change(self, remark: DayRemark) -> None:
        if self._key is not None:
            self._drafts.begin(self._key, Draft(remark.kind, remark.text, _stored(remark)))
            self._show()
            self._form.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_back(self, remark: DayRemark) -> None:
        if self._key is not None:
            self._error = None
            self._saver.put(self._key, RemarkWish(remark.kind, "", remark.no, remark.text, remark.course_id))


class _Careful(QPushButton):
    """A button that asks once more, as long as the focus stays."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def _of(sendings: Sequence[Sending]) -> Sending | None:
    """The one that the form tells of: what does not go on comes first."""
    return next((one for one in sendings if one.error is not None), next(iter(sendings), None))


def _stored(remark: DayRemark) -> RemarkWish:
    """As it stands there."""
    return RemarkWish(remark.kind, remark.text, remark.no, course=remark.course_id)


def _icon(kind: str, parent: QWidget) -> IconLabel:
    name, tone = _PICTURES.get(kind, ("message-square-text", "warning"))
    return IconLabel(name, 18, tone, parent)
