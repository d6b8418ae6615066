"""The page of who has handed in: the pupils, the work of the one that is chosen, and its answer.

By keys alone: in the list a digit is the mark, letters begin the comment, Enter answers and goes to the next work that
waits; in the comment Alt and a digit is the mark, Enter the same.  Nothing waits for the file: an answer is on its way
while the next work is read.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.homework.hand_in_rows import HandIn, HandInLine, HandInPage
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.journal.handed_in.answer import AnswerForm
from ui.journal.handed_in.drafts import HandInDrafts
from ui.journal.handed_in.source import HandInSource
from ui.journal.handed_in.table import HandInTable
from ui.journal.handed_in.wishes import Answer, PieceKey, WorkKey, fresh
from ui.journal.handed_in.words import counts_words, due_words, mark_text
from ui.journal.handed_in.work import WorkView
from ui.theme import SPACE, set_role
from ui.widgets import BusyBar, ElidedLabel, Retranslated, plain_tip, scrolled
from ui.widgets.wheel import guard_wheel

if TYPE_CHECKING:
    from app.changes import Change

#: Who looks at a work for so long has seen it.
SEEN_MS = 1500
_ENTITIES = frozenset(
    {"homework", "homework_files", "homework_answer", "homework_done", "mark", "work", "lesson"}
)


class HandedInPage(Retranslated, QWidget):
    """`open_piece` shows one; `merge` what others have stored."""

    left = Signal()
    """Back to the marks."""
    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of answers not stored."""
    opened = Signal(object)
    """PieceKey, once its pupils are shown."""

    def __init__(self, source: HandInSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._key: PieceKey | None = None
        self._work: int | None = None
        self._page: HandInPage | None = None
        self._error: Exception | None = None
        self._stale = False
        self.drafts = HandInDrafts(source, self)
        self.slips = self.drafts.slips
        self.drafts.state_changed.connect(self.state_changed)
        self._back, self._title, self._counts = QPushButton(self), ElidedLabel("", self), QLabel(self)
        self._files = source.strip(self)
        self._works_label, self._works = QLabel(self), QComboBox(self)
        self._note = QLabel(self, wordWrap=True)
        self._busy = BusyBar(self)
        self.table, self.work, self.form = HandInTable(self), WorkView(source, self), AnswerForm(self)
        self._seen = QTimer(self, singleShot=True, interval=SEEN_MS)
        self._seen.timeout.connect(self._note_seen)
        self._noted: set[tuple[int, int, int]] = set()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def unsaved(self) -> int:
        """How many answers are typed and not stored."""
        return self.drafts.unsaved

    @property
    def key(self) -> PieceKey | None:
        """The piece that is shown."""
        return self._key

    @property
    def page(self) -> HandInPage | None:
        """Who has handed it in."""
        return self._page

    def open_piece(self, key: PieceKey) -> None:
        """Show who has handed in a piece."""
        if key != self._key:
            self._key, self._work, self._page = key, None, None
            self.table.show_lines((), self._mark_of)
            self._show_line()
        self.reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read it anew; what is typed stays."""
        key = self._key
        if key is None:
            return
        self._stale = False
        if self._page is None:
            self._busy.set_busy(True)
        self._source.load_page(self, key, self._work, lambda page: self._on_page(key, page), self._on_failed)

    def merge(self, changes: Sequence[Change]) -> None:
        """News of the feed."""
        key = self._key
        if key is None or not any(one.entity in _ENTITIES and one.course == key.course for one in changes):
            return
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def flush(self) -> None:
        """Send now what waits."""
        self.drafts.flush()

    def retry(self) -> None:
        """The share answers again."""
        self.drafts.retry()
        if self._error is not None:
            self.reload()

    def retranslate(self) -> None:
        self._back.setText(self.tr("Journal"))
        self._back.setAccessibleName(self.tr("Back to the journal"))
        self._back.setToolTip(self.tr("Back to the journal (Esc)"))
        self._works_label.setText(self.tr("Marks go into"))
        self._works.setAccessibleName(self._works_label.text())
        page = self._page
        for widget in (self._counts, self._works, self._works_label):
            widget.setVisible(page is not None)
        self.setAccessibleName(self.tr("Handed in"))
        if page is None:
            self._title.setText("")
            return
        self._title.setText(f"{due_words(page.due)} · {page.text}")
        self._title.setToolTip(plain_tip(page.text))
        self._counts.setText(counts_words(page))
        self._fill_works(page)

    # --- Qt -----------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What was stored while nobody looked is read now."""
        super().showEvent(event)
        if self._stale:
            self.reload()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_page(self, key: PieceKey, page: HandInPage) -> None:
        if key != self._key:
            return
        self._busy.set_busy(False)
        self._error, first = None, self._page is None
        self._page = page
        self._note.hide()
        self._files.show_files(page.files)
        self.table.show_lines(page.lines, self._mark_of)
        if first and page.lines and not self.table.next_waiting():
            self.table.choose(page.lines[0].pupil_id)
        self.retranslate()
        self._show_line()
        self.opened.emit(key)

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._error = error
        set_role(self._note, "error")
        self._note.setText(sentence_for(error))
        self._note.show()

    def _on_pupil(self, _pupil: int) -> None:
        self._show_line()

    def _on_typed(self, text: str) -> None:
        if text.isdigit():
            self.form.put_mark(text)
        else:
            self.form.type(text)

    def _on_edited(self) -> None:
        key = self._work_key
        if key is not None:
            self.drafts.type(key, self.form.answer)

    def _on_sent(self) -> None:
        """It is on its way; the next work is shown at once."""
        key, line = self._work_key, self.table.line
        if key is None or line is None:
            return
        answer = self.form.answer
        draft = self.drafts.get(key)
        if draft is not None and (draft.error is not None or draft.clash is not None):
            answer = answer.as_seen_now(line, self._page.work if self._page is not None else None)
        self.drafts.send(key, answer)
        if not self.table.next_waiting():
            self.table.step(1)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_draft_changed(self, key: WorkKey) -> None:
        self.table.renew(key.pupil)
        if (key == self._work_key and not self.form.hasFocus()) or key == self._work_key:
            self._show_answer()

    def _on_stored(self, key: WorkKey) -> None:
        if self._key is not None and (key.course, key.due) == (self._key.course, self._key.due):
            self.reload()

    def _on_given_up(self) -> None:
        if (key := self._work_key) is not None:
            self.drafts.give_up(key)
            self._show_answer()
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_work_chosen(self, index: int) -> None:
        self._work = self._works.itemData(index)
        self.reload()

    def _on_history_wanted(self) -> None:
        key = self._work_key
        if key is None:
            return

        def show(versions: Sequence[HandIn]) -> None:
            if key == self._work_key:
                self.work.show_history(versions)

        self._source.load_versions(self, key, show, self._on_failed)

    # --- private ------------------------------------------------------------------------------------------

    @property
    def _work_key(self) -> WorkKey | None:
        line, key = self.table.line, self._key
        if line is None or key is None:
            return None
        return WorkKey(key.course, key.due, line.no, line.pupil_id)

    def _mark_of(self, line: HandInLine) -> tuple[str, bool]:
        if self._key is None:
            return mark_text(line.mark), False
        draft = self.drafts.get(WorkKey(self._key.course, self._key.due, line.no, line.pupil_id))
        if draft is None or not draft.answer.marks:
            return mark_text(line.mark), False
        return mark_text(draft.answer.mark), True

    def _show_line(self) -> None:
        line = self.table.line
        self.work.show_line(line)
        self.form.setVisible(line is not None)
        self._show_answer()
        self._seen.start()

    def _show_answer(self) -> None:
        line, key, page = self.table.line, self._work_key, self._page
        if line is None or key is None or page is None:
            return
        draft = self.drafts.get(key)
        answer: Answer = draft.answer if draft is not None else fresh(line, page.work)
        self.form.show_answer(
            answer, draft, scale=page.scale, may_answer=page.may_answer, takes_mark=page.work is not None
        )

    def _note_seen(self) -> None:
        """The work that is looked at is seen: its pupil cannot take it back any more, and knows."""
        line, page = self.table.line, self._page
        if line is None or line.last is None or page is None or self._key is None or not self.isVisible():
            return
        seen = (line.no, line.pupil_id, line.last.version)
        if page.may_answer and line.last.seen_at is None and seen not in self._noted:
            self._noted.add(seen)
            self._source.note_seen(self, self._key, [seen])

    def _fill_works(self, page: HandInPage) -> None:
        self._works.clear()
        if page.work is None:
            self._works.addItem(self.tr("There is no lesson on that day: no marks"), None)
        elif page.work == 0:
            self._works.addItem(self.tr("A new work “homework”"), None)
        for work in page.works:
            name = f"{work.kind}: {work.title}" if work.title else work.kind
            self._works.addItem(name, work.no)
            if work.no == page.work:
                self._works.setCurrentIndex(self._works.count() - 1)
        self._works.setEnabled(page.may_answer and self._works.count() > 1)

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self._works.activated.connect(self._on_work_chosen)
        self.table.pupil_chosen.connect(self._on_pupil)
        self.table.typed.connect(self._on_typed)
        self.table.entered.connect(self.form.submit)
        self.table.cleared.connect(self.form.clear_mark)
        self.work.history_wanted.connect(self._on_history_wanted)
        self.form.edited.connect(self._on_edited)
        self.form.sent.connect(self._on_sent)
        self.form.returned.connect(self._on_sent)
        self.form.given_up.connect(self._on_given_up)
        self.drafts.changed.connect(self._on_draft_changed)
        self.drafts.stored.connect(self._on_stored)
        for keys, slot in (
            ("Esc", self._on_escape),
            ("Ctrl+R", self.form.give_back),
            ("Ctrl+Down", lambda: self.table.step(1)),
            ("Ctrl+Up", lambda: self.table.step(-1)),
            ("F8", self.table.next_waiting),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _on_escape(self) -> None:
        """From the form to the list, from the list to the journal."""
        if self.table.hasFocus():
            self.left.emit()
        else:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        set_role(self._back, "ghost")
        set_icon(self._back, "chevron-left", "accent_text")
        set_role(self._title, "section")
        set_role(self._counts, "muted")
        set_role(self._works_label, "caption")
        guard_wheel(self._works)
        self._works.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._works.setMinimumContentsLength(26)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(self._back)
        head.addWidget(self._title, 1)
        head.addWidget(self._counts)
        right = QFrame(self)
        set_role(right, "card")
        column = QVBoxLayout(right)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        column.setSpacing(SPACE.m)
        column.addWidget(scrolled(self.work, right), 1)
        column.addWidget(self.form)
        works = QHBoxLayout()
        works.setSpacing(SPACE.s)
        works.addWidget(self._works_label)
        works.addWidget(self._works)
        works.addStretch(1)
        column.addLayout(works)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setHandleWidth(SPACE.m)
        set_role(halves, "gap")
        halves.setChildrenCollapsible(False)
        for widget, stretch in ((self.table, 2), (right, 3)):
            halves.addWidget(widget)
            halves.setStretchFactor(halves.count() - 1, stretch)
        self.table.setMinimumWidth(380)
        halves.setSizes([470, 700])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        layout.addWidget(self._files)
        layout.addWidget(self._busy)
        layout.addWidget(self._note)
        layout.addWidget(halves, 1)
        self._note.hide()
