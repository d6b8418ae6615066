"""The files of a piece of homework: attach some, take some off."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.homework.hand_in_rows import PieceAtLesson
from ui.errors import sentence_for
from ui.journal.handed_in.source import HandInSource
from ui.journal.handed_in.wishes import PieceKey
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class HomeworkFilesDialog(Retranslated, QDialog):
    """Closes when it is stored; what was refused stays to be put right."""

    def __init__(
        self, source: HandInSource, course: int, piece: PieceAtLesson, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._source, self._course, self._piece = source, course, piece
        self._text = QLabel(piece.text, self, wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._editor = source.editor(self)
        self._note = QLabel(self, wordWrap=True)
        self._save, self._cancel = QPushButton(self), QPushButton(self)
        self._editor.show_attached(piece.files)
        self._editor.changed.connect(self._update)
        self._save.clicked.connect(self._on_saved)
        self._cancel.clicked.connect(self.reject)
        set_role(self._save, "primary")
        set_role(self._cancel, "ghost")
        set_role(self._note, "error")
        self._note.hide()
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._save)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.m)
        for widget in (self._text, self._editor, self._note):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.setMinimumWidth(480)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Files of the homework"))
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        for button in (self._save, self._cancel):
            button.setAccessibleName(button.text())
        self._update()

    def _update(self) -> None:
        changed = bool(self._editor.files or self._editor.removed)
        self._save.setEnabled(changed and not self._editor.is_busy)

    def _on_saved(self) -> None:
        self._save.setEnabled(False)
        piece = self._piece
        removed = set(self._editor.removed)
        names = [one.name for one in piece.files if one.attachment_id in removed]
        nos = [one.no for one in piece.pupils if one.no is not None] or [piece.no]
        key = PieceKey(self._course, piece.due_date, piece.no)
        self._source.change_files(
            self, key, nos, self._editor.files, names, lambda _: self.accept(), self._on_failed
        )

    def _on_failed(self, error: Exception) -> None:
        self._note.setText(sentence_for(error))
        self._note.show()
        self._update()
