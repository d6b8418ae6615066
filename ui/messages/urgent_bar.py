"""«Urgent»: a bar over all sections of the window that sounds and blinks until its reader confirms the receipt.

No setting switches it off: it is for a child who was not at school and whose parents do not know it.
"""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.changes import LETTERS, Change
from app.errors import DiaryError, StorageProblem
from app.messages.commands import confirm_urgent
from app.messages.rows import UrgentRow
from ui.errors import sentence_for
from ui.family.page import Place
from ui.family.targets import MessagePlace
from ui.messages import words
from ui.messages.list.entries import subject_words
from ui.messages.plain import one_line
from ui.messages.source import MessageSource
from ui.theme import SPACE, repolish, set_role
from ui.widgets import ElidedLabel, IconLabel, Retranslated, announce

BLINK_MS = 700
#: It sounds again while nobody confirms.
SOUND_AGAIN_MS = 30_000
_RETRY_MS = 3000
_KEY_READ = Qt.Modifier.CTRL | Qt.Modifier.SHIFT | Qt.Key.Key_K
_KEY_CONFIRM = Qt.Modifier.CTRL | Qt.Key.Key_K
_ICON = 32


class UrgentBar(Retranslated, QFrame):
    """Hides itself when nothing waits.  Leads to the thread by `place.family`, as other pages do."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._family, self._source = place.family, MessageSource(place.worker)
        self._rows: tuple[UrgentRow, ...] = ()
        self._sounded: set[tuple[int, int]] = set()
        self._confirming: set[tuple[int, int]] = set()
        self._error = ""
        self._lit = False
        self.setProperty("kind", "danger")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._icon = IconLabel("octagon-alert", _ICON, "danger", self)
        self._title, self._words, self._more = QLabel(self), ElidedLabel("", self), QLabel(self)
        self._open, self._confirm = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._blink = QTimer(self, interval=BLINK_MS)
        self._blink.timeout.connect(self._on_blink)
        self._again = QTimer(self, interval=SOUND_AGAIN_MS)
        self._again.timeout.connect(self._sound)
        self._retry = QTimer(self, singleShot=True, interval=_RETRY_MS)
        self._retry.timeout.connect(self.reload)
        for key, button in ((_KEY_READ, self._open), (_KEY_CONFIRM, self._confirm)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(button.click)
        self._open.clicked.connect(self._on_open)
        self._confirm.clicked.connect(self._on_confirm)
        place.live.subscribe(self, _is_of_letters, lambda _changes: self.reload())
        place.live.stalled_changed.connect(self._on_stalled)
        self.retranslate()
        self.hide()
        self.reload()

    @property
    def waiting(self) -> tuple[UrgentRow, ...]:
        """What has to be confirmed."""
        return self._rows

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._title.text()} {self._words.text()}".strip()

    def reload(self) -> None:
        """Ask what waits."""
        self._source.urgent(self, self._on_answer, self._on_failed)

    def retranslate(self) -> None:
        """All words."""
        self._open.setText(self.tr("Read"))
        self._confirm.setText(self.tr("Confirm receipt"))
        self._open.setToolTip(self.tr("Ctrl+Shift+K"))
        self._confirm.setToolTip(self.tr("Ctrl+K"))
        self._show()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_answer(self, rows: tuple[UrgentRow, ...]) -> None:
        came = [row for row in rows if (row.thread_id, row.no) not in self._sounded]
        self._rows = rows
        self._confirming &= {(row.thread_id, row.no) for row in rows}
        self._sounded = {(row.thread_id, row.no) for row in rows}
        self._show()
        self.setVisible(bool(rows))
        if came:
            self._blink.start()
            self._again.start()
            self._sound()
            announce(self, self.text)
        if not rows:
            self._error = ""
            self._blink.stop()
            self._again.stop()
            self._set_lit(lit=False)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StorageProblem) and error.code != "session.ended":
            self._retry.start()
        elif not isinstance(error, DiaryError):
            raise error

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self.reload()

    def _on_blink(self) -> None:
        self._set_lit(lit=not self._lit)

    def _on_open(self) -> None:
        if self._rows:
            self._family.open_page("messages", MessagePlace(self._rows[0].thread_id, self._rows[0].no))

    def _on_confirm(self) -> None:
        if not self._rows:
            return
        row = self._rows[0]
        self._confirming.add((row.thread_id, row.no))
        self._error = ""
        self._show()
        self._source.act(
            self, lambda session: confirm_urgent(session, row.thread_id, row.no),
            lambda _confirmed: self.reload(), lambda error: self._on_not_confirmed(row, error),
        )  # fmt: skip

    def _on_not_confirmed(self, row: UrgentRow, error: Exception) -> None:
        self._confirming.discard((row.thread_id, row.no))
        self._error = sentence_for(error)
        self._show()
        self.reload()
        if not isinstance(error, DiaryError):
            raise error

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._title, "section")
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        set_role(self._confirm, "danger")
        self._confirm.setProperty("urgent", "true")
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._title)
        said.addWidget(self._words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.m, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._icon)
        layout.addLayout(said, 1)
        for widget in (self._more, self._open, self._confirm):
            layout.addWidget(widget)

    def _show(self) -> None:
        if not self._rows:
            return
        row = self._rows[0]
        child = words.pupil_words(row.pupil)
        about = self.tr(", about {0}").format(child) if child else ""
        who = words.full_words(row.author)
        today = datetime.now().astimezone().date()
        pattern = (
            self.tr("Urgent, passed on to you because nobody has seen it: {0}{1}, {2}")
            if row.passed_on
            else self.tr("Urgent message: {0}{1}, {2}")
        )
        self._title.setText(pattern.format(who, about, words.when_words(row.sent_at, today)))
        begins = one_line(row.words, 300)
        subject = subject_words(row.subject)
        says_more = not begins.startswith(subject.rstrip("…"))
        self._words.setText(self._error or (f"{subject} — {begins}" if says_more else begins))
        left = len(self._rows) - 1
        self._more.setText(self.tr("%n more", "", left) if left else "")
        self._more.setVisible(bool(left))
        is_busy = (row.thread_id, row.no) in self._confirming
        self._confirm.setEnabled(not is_busy)
        self.setAccessibleName(self.text)
        for button in (self._open, self._confirm):
            button.setAccessibleName(f"{button.text()}: {self._title.text()}")

    def _sound(self) -> None:
        QApplication.beep()
        QApplication.alert(self.window())

    def _set_lit(self, *, lit: bool) -> None:
        """The sign blinks by its shape as well: not everybody sees red."""
        self._lit = lit
        self._icon.set_picture("megaphone" if lit else "octagon-alert", "on_destructive" if lit else "danger")
        self._icon.setProperty("lit", "true" if lit else "false")
        repolish(self._icon)


def _is_of_letters(change: Change) -> bool:
    return change.entity in LETTERS
