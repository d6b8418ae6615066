"""What becomes of the piece that is open: it is marked as read, read anew when it changes; and who has read it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from app.errors import DiaryError, NotFound
from app.news.rows import NewsPiece, NewsRow, NewsState, Receipts
from ui.news.piece_view import PieceView
from ui.news.receipts_view import STAFF, ReceiptsView
from ui.news.source import NewsSource, Readers

#: So long a piece is before the eyes until it counts as read: who leafs through the list by keys has not read it.
READ_AFTER_MS = 700
_SOON_MS = 300
"""Many families read at once; the numbers follow after a moment."""


class PieceReading(QObject):
    """`open` a piece; `shown` when it is there."""

    shown = Signal(object)
    """NewsPiece."""
    gone = Signal()
    was_read = Signal()
    readers_toggled = Signal(bool)
    failed = Signal(object)

    def __init__(self, source: NewsSource, view: PieceView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source, self._view = source, view
        self.piece: NewsPiece | None = None
        self._wanted: int | None = None
        self._writes = False
        self.readers = ReceiptsView()
        self._read_timer = QTimer(self, singleShot=True, interval=READ_AFTER_MS)
        self._read_timer.timeout.connect(self._mark_read)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self._read_counts)
        view.receipts_wanted.connect(self._on_receipts)
        self.readers.back_wanted.connect(lambda: self.readers_toggled.emit(False))
        self.readers.group_chosen.connect(lambda _group: self._read_readers())
        self.readers.remind_wanted.connect(self._on_remind)

    def set_writes(self, writes: bool) -> None:
        """Who writes is told who has read."""
        self._writes = writes

    def open(self, news_id: int) -> None:
        """Read a piece."""
        if self._wanted != news_id:
            self.readers_toggled.emit(False) if self.readers.isVisible() else None
        self._wanted = news_id
        self._ask(quiet=False)

    def again(self, news_id: int) -> None:
        """Something was done to it: read it anew if it is the one that is open, else open it."""
        self._wanted = news_id
        self._ask(quiet=True)

    def refresh(self) -> None:
        """Somebody has changed some news."""
        if self._wanted is not None:
            self._ask(quiet=True)

    def refresh_counts(self) -> None:
        """Somebody has read some news."""
        if self.piece is not None and self._writes and not self._soon.isActive():
            self._soon.start()

    def close(self) -> None:
        """Nothing is open."""
        self._wanted, self.piece = None, None
        self._read_timer.stop()
        self.gone.emit()

    # --- private -------------------------------------------------------------------------------------------------

    def _ask(self, *, quiet: bool) -> None:
        if self._wanted is not None:
            self._source.piece(self, self._wanted, self._on_piece, self._on_failed, quiet=quiet)

    def _on_piece(self, piece: NewsPiece) -> None:
        if piece.row.news_id != self._wanted:
            return
        self.piece = piece
        self.shown.emit(piece)
        if piece.row.unread:
            self._read_timer.start()
        self._read_counts()

    def _on_failed(self, error: Exception) -> None:
        """It was withdrawn, or is for others now."""
        if isinstance(error, NotFound):
            self.close()
        self.failed.emit(error)

    def _mark_read(self) -> None:
        piece = self.piece
        if piece is None or not self._view.isVisible():
            return

        def done(_none: None) -> None:
            self.was_read.emit()
            if self._wanted == piece.row.news_id:
                self._ask(quiet=True)

        self._source.mark_read(self, piece.row.news_id, done, self._on_not_marked)

    def _on_not_marked(self, error: Exception) -> None:
        """It stays unread, and is marked when it is opened again."""
        if not isinstance(error, DiaryError):
            raise error

    # --- who has read it -----------------------------------------------------------------------------------------

    def _read_counts(self) -> None:
        piece = self.piece
        if piece is None or not self._writes or piece.row.state is NewsState.PLANNED:
            return
        if self.readers.row is not None and self.readers.isVisible():
            self._read_readers()
            return
        self._source.counts(self, piece.row.news_id, self._on_counts, self._on_no_counts)

    def _on_counts(self, counts: Receipts) -> None:
        self._view.show_counts(counts)

    def _on_no_counts(self, error: Exception) -> None:
        """Of what is not for the own class a class teacher is told no numbers."""
        if not isinstance(error, DiaryError):
            raise error

    def _on_receipts(self, row: NewsRow) -> None:
        self.readers.begin(row)
        self.readers_toggled.emit(True)
        self._read_readers()

    def _read_readers(self) -> None:
        row = self.readers.row
        if row is None:
            return
        group = self.readers.group
        chosen = 0 if group == STAFF else group
        self._source.readers(self, row.news_id, chosen, self._on_readers, self._on_no_counts)  # type: ignore[arg-type]

    def _on_readers(self, found: Readers) -> None:
        self.readers.show_receipts(found.counts)
        if found.lines is not None:
            self.readers.show_lines(found.lines)
        self._view.show_counts(found.counts)

    def _on_remind(self, row: NewsRow) -> None:
        self.readers.remind.setEnabled(False)
        self._source.remind(self, row.news_id, lambda _new: self._read_readers(), self._on_not_reminded)

    def _on_not_reminded(self, error: Exception) -> None:
        self.failed.emit(error)
        self._read_readers()
