"""«News»: a list at the left, at the right what is read; for those who write, an editor and who has read it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.changes import LOGINS, STRUCTURE, Change
from app.errors import DiaryError, NotFound
from app.files.rows import FileRow
from app.news.rows import Choices, Draft, NewsPage, NewsPiece, NewsRow
from ui.errors import sentence_for
from ui.family.age_banner import AgeBanner
from ui.family.page import Place
from ui.news.empty_words import nothing_listed, nothing_open
from ui.news.filter_bar import FOLDERS, Choice, FilterBar, Shelf
from ui.news.lines import draft_line, news_line
from ui.news.midnight import Midnight
from ui.news.news_list import NewsList
from ui.news.piece_view import PieceView
from ui.news.reading import PieceReading
from ui.news.source import NewsSource
from ui.news.to_confirm import ToConfirm
from ui.news.words import audience_words, class_names
from ui.news.writing.desk import WritingDesk
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, BusyBar, EmptyState, Retranslated, Toast

_LEFT, _RIGHT = 360, 700
_LEAST_LEFT, _LEAST_RIGHT = 260, 380
_SOON_MS = 100
"""Changes that come at once are answered by one reading."""


class NewsTab(Retranslated, QWidget):
    """A page that nobody sees reads nothing; what is announced elsewhere is there within two seconds."""

    unsaved_changed = Signal(int)
    shown = Signal(object)
    """NewsPage, once it is on screen."""
    piece_shown = Signal(object)
    """NewsPiece, the same."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._live = place.live
        self.source = NewsSource(place.worker)
        self._page: NewsPage | None = None
        self._rows: tuple[NewsRow, ...] = ()
        self._before: int | None = None
        self._read_at: datetime | None = None
        self._error: Exception | None = None
        self._choices: Choices | None = None
        self._wish: int | None = None
        self.bar, self.asked, self.list = FilterBar(self), ToConfirm(self), NewsList(self)
        self.piece = PieceView(place.worker, self)
        self.reading = PieceReading(self.source, self.piece, self)
        self.writing = WritingDesk(place, self.source, self)
        self._banner, self._nothing = AgeBanner(self), EmptyState("newspaper", self)
        self._pane, self._stack = QStackedWidget(self), QStackedWidget(self)
        self._busy = BusyBar(self)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._midnight = Midnight(self)
        self._lay_out()
        self._connect()
        self._add_keys()
        self.setFocusProxy(self.list)
        self.retranslate()

    # --- what the shell asks -------------------------------------------------------------------------------------

    @property
    def is_kept(self) -> bool:
        """Whether what is begun and not in the school file is on the disk of this PC."""
        return self.writing.shelf.is_kept

    def flush(self) -> None:
        """Bring drafts to the school file."""
        self.writing.shelf.flush()

    def leave(self) -> None:
        """The page is taken down; nothing that is begun is lost."""
        self.writing.shelf.leave()

    def go_to(self, target: object) -> None:
        """Show a piece by its number."""
        if isinstance(target, int):
            self._wish = target
            self._stack.setCurrentWidget(self._browse)
            self.reading.open(target)

    # --- reading -------------------------------------------------------------------------------------------------

    def reload(self, *, quiet: bool = False) -> None:
        """Read the list that is chosen."""
        if not self.isVisible():
            return
        if not quiet:
            self._busy.set_busy(True)
        shelf = self.bar.choice.shelf
        self.source.page(
            self,
            FOLDERS[shelf],
            None,
            lambda page: self._on_page(shelf, page),
            self._on_failed,
            quiet=quiet,
        )

    def retranslate(self) -> None:
        """The empty places; the parts see to themselves."""
        if self._page is not None:
            self._render()
        self._say_nothing()
        self._show_banner()

    def showEvent(self, event: QShowEvent) -> None:
        """What was announced while nobody looked is read now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload(quiet=self._page is not None)

    # --- parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._browse = QWidget(self)
        sides = QSplitter(Qt.Orientation.Horizontal, self._browse)
        set_role(sides, "gap")
        sides.setChildrenCollapsible(False)
        sides.setHandleWidth(SPACE.m)
        for page in (self._nothing, self.piece, self.reading.readers):
            self._pane.addWidget(page)
        self.list.setMinimumWidth(_LEAST_LEFT)
        self._pane.setMinimumWidth(_LEAST_RIGHT)
        sides.addWidget(self.list)
        sides.addWidget(self._pane)
        sides.setSizes([_LEFT, _RIGHT])
        sides.setStretchFactor(1, 1)
        browse = QVBoxLayout(self._browse)
        browse.setContentsMargins(0, 0, 0, 0)
        browse.setSpacing(SPACE.m)
        for widget in (self.bar, self._banner, self.asked):
            browse.addWidget(widget)
        browse.addWidget(sides, 1)
        self._stack.addWidget(self._browse)
        self._stack.addWidget(self.writing.editor)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        layout.addWidget(self._stack)

    def _connect(self) -> None:
        self.bar.chosen.connect(self._on_filter)
        self.bar.write_wanted.connect(lambda: self._write(Draft()))
        self.asked.opened.connect(self.go_to)
        self.asked.confirmed.connect(self._confirm)
        self.list.chosen.connect(self._on_chosen)
        self.list.entered.connect(self._on_entered)
        self.list.more_wanted.connect(self._on_more)
        self.list.empty.action_triggered.connect(self._on_empty_action)
        self.piece.confirm_wanted.connect(self._confirm)
        self.piece.edit_wanted.connect(lambda piece: self._write(self.writing.draft_for(piece), piece.files))
        self.piece.pin_wanted.connect(self._on_pin)
        self.piece.withdraw_wanted.connect(self.writing.ask_to_withdraw)
        self.reading.shown.connect(self._on_piece)
        self.reading.gone.connect(self._on_piece_gone)
        self.reading.was_read.connect(lambda: self.reload(quiet=True))
        self.reading.readers_toggled.connect(self._on_readers)
        self.reading.failed.connect(self._on_write_failed)
        self.writing.changed.connect(self._on_drafts)
        self.writing.done.connect(self._on_written)
        self.writing.closed.connect(self._on_editor_closed)
        self.writing.failed.connect(self._on_write_failed)
        self._soon.timeout.connect(lambda: self.reload(quiet=True))
        self._midnight.timeout.connect(lambda: self.reload(quiet=True))
        self._live.subscribe(self, self._concerns, self._on_changes)
        self._live.stalled_changed.connect(self._on_stalled)

    def _add_keys(self) -> None:
        for keys, slot in (("Ctrl+N", self._on_write_key), ("Esc", self._on_escape)):
            shortcut = QShortcut(QKeySequence(keys), self._browse)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    # --- the list ------------------------------------------------------------------------------------------------

    def _on_page(self, shelf: Shelf, page: NewsPage) -> None:
        if shelf is not self.bar.choice.shelf:
            return
        self._busy.set_busy(False)
        self._error, self._read_at = None, datetime.now().astimezone()
        self._page, self._rows, self._before = page, page.rows, page.before
        self.source.own_class = page.own_class
        self.bar.set_writes(page.may_write)
        self.reading.set_writes(page.may_write)
        if page.may_write and not self.place.kiosk:
            self.writing.begin()
            if self._choices is None:
                self.source.choices(self, self._on_choices, self._on_failed)
        self._render()
        self._midnight.wait()
        self._show_banner()
        if self._wish is not None:
            self.list.select(self._wish)
            self._wish = None
        self.shown.emit(page)

    def _render(self) -> None:
        """The lines of what is chosen."""
        page, choice = self._page, self.bar.choice
        if page is None:
            return
        if choice.shelf is Shelf.DRAFTS:
            lines = [draft_line(row) for row in self.writing.shelf.rows]
        else:
            lines = [news_line(row, page.today) for row in self._rows if choice.takes(row)]
        self.list.show_lines(lines, more=self._before is not None and choice.shelf is Shelf.ARCHIVE)
        if choice.shelf is Shelf.CURRENT:
            self.asked.show_rows(page.rows)
        self._say_nothing()

    def _say_nothing(self) -> None:
        """Words for a list without anything in it, and beside one of which nothing is open."""
        title, sentence, _action = nothing_open(self.bar.choice)
        self._nothing.set_text(title, sentence)
        title, sentence, action = nothing_listed(
            self.bar.choice, is_known=self._page is not None, error=self._error
        )
        self.list.empty.set_text(title, sentence)
        self.list.empty.set_action(action)

    def _on_filter(self) -> None:
        self.reading.close()
        self.list.clear_choice()
        self._rows, self._before = (), None
        self._render()
        self.reload()

    def _on_more(self) -> None:
        if self._before is None:
            return
        shelf = self.bar.choice.shelf

        def add(page: NewsPage) -> None:
            if shelf is self.bar.choice.shelf:
                self._rows, self._before = (*self._rows, *page.rows), page.before
                self._render()

        self.source.page(self, "archive", self._before, add, self._on_failed, quiet=False)

    def _on_chosen(self, key: Any) -> None:
        if isinstance(key, int):
            self.reading.open(key)
        elif (draft := self.writing.shelf.get(key[1])) is not None:
            self._write_on(draft)

    def _on_entered(self) -> None:
        if self._pane.currentWidget() is self.piece:
            self.piece.text.setFocus()
        elif self.list.key is not None:
            self._on_chosen(self.list.key)

    def _on_empty_action(self) -> None:
        if self._page is None:
            self.reload()
        else:
            self.bar.choose(Choice(self.bar.choice.shelf))

    # --- the piece -----------------------------------------------------------------------------------------------

    def _on_piece(self, piece: NewsPiece) -> None:
        today = self._today
        self.piece.show_piece(piece, today, audience_words(piece.row.parts, class_names(self._choices)))
        if self._pane.currentWidget() is self._nothing:
            self._pane.setCurrentWidget(self.piece)
        self.piece_shown.emit(piece)

    def _on_piece_gone(self) -> None:
        self._pane.setCurrentWidget(self._nothing)
        self.list.clear_choice()

    def _on_readers(self, shown: bool) -> None:
        self._pane.setCurrentWidget(self.reading.readers if shown else self.piece)
        (self.reading.readers.table if shown else self.piece.readers).setFocus()

    def _confirm(self, news_id: int) -> None:
        def done(_none: None) -> None:
            self.reload(quiet=True)
            self.reading.again(news_id)

        def failed(error: Exception) -> None:
            self._on_write_failed(error)
            self.reload(quiet=True)

        self.source.confirm(self, news_id, done, failed)

    # --- writing -------------------------------------------------------------------------------------------------

    def _write(self, draft: Draft, attached: Sequence[FileRow] = ()) -> None:
        self.writing.write(draft, self._today, attached)
        self._stack.setCurrentWidget(self.writing.editor)

    def _write_on(self, draft: Draft) -> None:
        """At a draft; of another wording the piece is asked what hangs on it."""
        if draft.news_id is None:
            self._write(draft)
            return

        def gone(error: Exception) -> None:
            self._write(draft)
            self._on_write_failed(error)

        self.source.piece(self, draft.news_id, lambda piece: self._write(draft, piece.files), gone)

    def _on_write_key(self) -> None:
        if self._page is not None and self._page.may_write:
            self._write(Draft())

    def _on_pin(self, row: NewsRow) -> None:
        self.source.pin(
            self, row.news_id, not row.pinned, lambda _none: self._after(row.news_id), self._on_write_failed
        )

    def _on_written(self, news_id: int, words: str) -> None:
        """Published, changed or withdrawn."""
        self._stack.setCurrentWidget(self._browse)
        Toast.show_over(self.window(), words, kind=BannerKind.SUCCESS)
        self._after(news_id)

    def _after(self, news_id: int) -> None:
        self._wish = news_id
        self.reading.again(news_id)
        self.reload(quiet=True)

    def _on_editor_closed(self) -> None:
        self._stack.setCurrentWidget(self._browse)
        self.list.clear_choice()
        self._render()
        self.list.setFocus()

    def _on_drafts(self) -> None:
        self.unsaved_changed.emit(self.writing.shelf.unsaved)
        if self.bar.choice.shelf is Shelf.DRAFTS and self._stack.currentWidget() is self._browse:
            self._render()

    def _on_choices(self, choices: Choices) -> None:
        self._choices = choices
        self.writing.editor.set_choices(choices)
        if self.reading.piece is not None:
            self._on_piece(self.reading.piece)

    # --- what happens elsewhere ----------------------------------------------------------------------------------

    def _concerns(self, change: Change) -> bool:
        return change.entity in ("news", "news_receipt") or change.entity in STRUCTURE - LOGINS

    def _on_changes(self, changes: list[Change]) -> None:
        if any(change.entity != "news_receipt" for change in changes):
            self._soon.start()
            if any(change.entity in STRUCTURE for change in changes):
                self._choices = None
            self.reading.refresh()
        else:
            self.reading.refresh_counts()

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._error = None
            self.reload(quiet=self._page is not None)
            self.flush()
        self._show_banner()

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._error = error
        self._say_nothing()
        if self._page is None:
            self.list.show_lines([], more=False)
        self._show_banner()
        if not isinstance(error, DiaryError):
            raise error

    def _on_write_failed(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        if isinstance(error, NotFound):
            self.reload(quiet=True)

    def _on_escape(self) -> None:
        if self._pane.currentWidget() is self.reading.readers:
            self._on_readers(shown=False)
        else:
            self.list.setFocus()

    # --- private -------------------------------------------------------------------------------------------------

    @property
    def _today(self) -> date:
        """The school's day, as far as it is known."""
        return self._page.today if self._page is not None else datetime.now().astimezone().date()

    def _show_banner(self) -> None:
        self._banner.show_age(
            self._read_at if self._page is not None else None, self._error, is_stalled=self._live.is_stalled
        )
