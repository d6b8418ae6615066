"""What is in a backup, and what was entered since."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.backup.looking import Glimpse
from app.backup.manifest import BackupInfo
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.safety.page import moment_in_words
from ui.safety.restore.words import kinds_in_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

_CLASSES = 12


class InsidePanel(Retranslated, QFrame):
    """`show_info` when one is chosen, `show_glimpse` when it was looked into, `show_error` when it could not be."""

    whole_wanted = Signal()
    part_wanted = Signal()
    key_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.info: BackupInfo | None = None
        self.glimpse: Glimpse | None = None
        self._error: Exception | None = None
        self._title, self._what, self._problem = QLabel(self), QLabel(self), QLabel(self)
        self._since_title, self._since, self._last_title, self._last = (QLabel(self) for _ in range(4))
        set_role(self._title, "title")
        set_role(self._problem, "error")
        for label in (self._since_title, self._last_title):
            set_role(label, "section")
        set_role(self._last, "muted")
        for label in (self._title, self._what, self._problem, self._since, self._last):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.whole, self.part, self.key = (QPushButton(self) for _ in range(3))
        set_icon(self.whole, "history")
        set_icon(self.part, "git-compare")
        set_icon(self.key, "key-round")
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        for button in (self.part, self.whole, self.key):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.s)
        for widget in (
            self._title, self._what, self._problem, self._since_title, self._since, self._last_title, self._last,
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addStretch(1)
        layout.addLayout(buttons)
        self.whole.clicked.connect(self.whole_wanted)
        self.part.clicked.connect(self.part_wanted)
        self.key.clicked.connect(self.key_wanted)
        self.retranslate()

    def show_info(self, info: BackupInfo | None) -> None:
        """One was chosen, or none."""
        self.info, self.glimpse, self._error = info, None, None
        self.retranslate()

    def show_glimpse(self, glimpse: Glimpse) -> None:
        """What was seen in it."""
        self.glimpse, self._error = glimpse, None
        self.retranslate()

    def show_error(self, error: Exception) -> None:
        """It could not be looked into."""
        self.glimpse, self._error = None, error
        self.retranslate()

    def retranslate(self) -> None:
        info, glimpse = self.info, self.glimpse
        self.part.setText(self.tr("Bring back a class or journal…"))
        self.whole.setText(self.tr("Put the whole backup back…"))
        self.key.setText(self.tr("Key file…"))
        self._title.setText("" if info is None else self._made_at(info))
        for button in (self.part, self.whole):
            button.setEnabled(glimpse is not None)
        self.key.setVisible(getattr(self._error, "code", "") in ("file.needs_key", "file.wrong_key"))
        self._problem.setText("" if self._error is None else sentence_for(self._error))
        self._problem.setVisible(self._error is not None)
        self._what.setText("" if glimpse is None else self._inside(glimpse))
        self._since_title.setText(self.tr("Entered since then"))
        self._since.setText("" if glimpse is None else self._entered(glimpse))
        self._last_title.setText(self.tr("The last entries in it"))
        self._last.setText("" if glimpse is None else self._last_entries(glimpse))
        for widget in (self._what, self._since_title, self._since, self._last_title, self._last):
            widget.setVisible(glimpse is not None)

    def _made_at(self, info: BackupInfo) -> str:
        at = moment_in_words(datetime.fromisoformat(info.made_at))
        return self.tr("{0}, as of {1}").format(info.school or info.of, at)

    def _inside(self, glimpse: Glimpse) -> str:
        pupils = sum(one.pupils for one in glimpse.classes)
        marks = glimpse.info.rows.get("mark", 0)
        lines = [
            self.tr("Year {0}: classes {1}, pupils {2}. People {3}, marks {4}.").format(
                glimpse.year, len(glimpse.classes), pupils, glimpse.people, marks
            )
        ]
        other = [one for one in glimpse.classes if one.pupils != one.pupils_now]
        if other:
            told = self.tr("{0}: {1}, now {2}")
            lines.append(
                "; ".join(
                    told.format(one.name, one.pupils, "–" if one.pupils_now is None else one.pupils_now)
                    for one in other[:_CLASSES]
                )
            )
        return "\n".join(lines)

    def _entered(self, glimpse: Glimpse) -> str:
        since = glimpse.since
        lines = []
        if not glimpse.same_history:
            lines.append(
                self.tr("An older backup was put back in between: counted from where the two histories part.")
            )
        if not since.changes:
            return "\n".join([*lines, self.tr("Nothing: today's file says the same.")])
        lines.append(kinds_in_words(since.kinds))
        if since.classes:
            shown = ", ".join(f"{name}: {count}" for name, count in since.classes[:_CLASSES])
            more = len(since.classes) - _CLASSES
            lines.append(shown + (self.tr(" and %n more class(es)", "", more) if more > 0 else ""))
        lines.append(
            self.tr("By %n person(s); the last at {0}.", "", since.people).format(
                moment_in_words(since.newest)
            )
        )
        return "\n".join(lines)

    def _last_entries(self, glimpse: Glimpse) -> str:
        return "\n".join(
            f"{moment_in_words(one.at)}  {one.author or '–'}:  {kinds_in_words(one.kinds)}"
            for one in glimpse.last
        )
