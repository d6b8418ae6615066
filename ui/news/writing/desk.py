"""Writing, as the tab sees it: the editor with its drafts, publishing, withdrawing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app.errors import Conflict
from app.files.rows import FileRow
from app.news.rows import Draft, NewsPiece, NewsRow, Notice
from ui.errors import sentence_for
from ui.family.page import Place
from ui.news.source import NewsSource
from ui.news.writing.draft_shelf import DraftShelf
from ui.news.writing.editor import NewsEditor, draft_of
from ui.theme import set_role


class WritingDesk(QWidget):
    """Is not seen itself."""

    changed = Signal()
    """Drafts have changed."""
    done = Signal(int, str)
    """A piece was published, changed, or withdrawn; the words that say so."""
    closed = Signal()
    failed = Signal(object)

    def __init__(self, place: Place, source: NewsSource, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._source = source
        self.editor = NewsEditor(place.worker, parent)
        self.shelf = DraftShelf(place.worker, place.who.role, source, self)
        self.shelf.changed.connect(self._on_shelf)
        self.shelf.troubled.connect(self.failed)
        self.editor.typed.connect(self.shelf.type)
        self.editor.publish_wanted.connect(self._on_publish)
        self.editor.drop_wanted.connect(self._on_drop)
        self.editor.closed.connect(self._on_closed)

    def begin(self) -> None:
        """Read what is begun, once."""
        self.shelf.begin()

    def write(self, draft: Draft, today: date, attached: Sequence[FileRow] = ()) -> None:
        """Show a draft in the editor; `attached`: what hangs on the piece that it is another wording of."""
        self.editor.begin(draft, today, attached)
        self._on_shelf()

    def draft_for(self, piece: NewsPiece) -> Draft:
        """Another wording of a piece: the one that is begun already, if there is one of this revision."""
        fresh = draft_of(piece)
        begun = self.shelf.get(fresh.token)
        return begun if begun is not None and begun.revision == fresh.revision else fresh

    def ask_to_withdraw(self, row: NewsRow) -> QMessageBox:
        """Nobody withdraws by a slip of the mouse."""
        box = QMessageBox(self.editor.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.editor.window().windowTitle())
        box.setText(self.tr("Withdraw this news item?"))
        box.setInformativeText(
            self.tr(
                "{0}\n\nReaders will not see it any more. It stays in the archive for those who write."
            ).format(row.title)
        )
        withdraw = box.addButton(self.tr("Withdraw"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(self.tr("Leave it"), QMessageBox.ButtonRole.RejectRole)
        set_role(withdraw, "danger")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        withdraw.clicked.connect(lambda: self._withdraw(row.news_id))
        box.finished.connect(box.deleteLater)
        box.open()
        return box

    # --- private -------------------------------------------------------------------------------------------------

    def _withdraw(self, news_id: int) -> None:
        self._source.withdraw(
            self, news_id, lambda _none: self.done.emit(news_id, self.tr("Withdrawn")), self.failed.emit
        )

    def _on_publish(self, notice: Notice, draft: Draft, ask_again: bool) -> None:
        def published(news_id: int) -> None:
            self.editor.set_busy(False)
            self.shelf.settle(draft.token)
            planned = notice.starts is not None and notice.starts > self.editor.today
            words = self.tr("Planned") if planned else self.tr("Published")
            self.done.emit(news_id, words if draft.news_id is None else self.tr("The new wording is shown"))

        number = self.shelf.number(draft.token)
        self._source.publish(self, notice, draft, number, ask_again, published, self._on_not_published)

    def _on_not_published(self, error: Exception) -> None:
        if not isinstance(error, Conflict):
            self.editor.refuse(sentence_for(error))
            return
        newer = error.data.get("actual") or {}
        author = error.data.get("author") or "–"
        self.editor.rebase(int(newer.get("revision", 0)))
        self.editor.refuse(
            self.tr(
                "{0} has changed this news item meanwhile: look at it before you save. "
                "Saving once more puts your wording in place of theirs, which stays in the history."
            ).format(author)
        )

    def _on_drop(self, draft: Draft) -> None:
        self.shelf.drop(draft.token)
        self.closed.emit()

    def _on_closed(self) -> None:
        self.shelf.flush()
        self.closed.emit()

    def _on_shelf(self) -> None:
        token = self.editor.draft.token
        if token and self.shelf.get(token) is not None:
            saved = self.shelf.is_stored(token)
            self.editor.tell_state(self.tr("Draft saved") if saved else self.tr("Draft kept on this PC"))
        else:
            self.editor.tell_state("")
        self.changed.emit()
