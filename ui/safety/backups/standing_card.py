"""How well the school is backed up, in a sentence, and one made now."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.backup.health import BackupHealth, Standing
from ui.errors import sentence_of
from ui.family.aside import Aside
from ui.icons import set_icon
from ui.safety.page import moment_in_words
from ui.safety.progress_line import ProgressLine
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated

_ICONS = {
    Standing.GOOD: ("shield-check", "success"),
    Standing.NOWHERE: ("triangle-alert", "warning"),
    Standing.NEVER: ("triangle-alert", "warning"),
    Standing.OLD: ("triangle-alert", "warning"),
    Standing.FAILED: ("octagon-alert", "danger"),
    Standing.DAMAGED: ("octagon-alert", "danger"),
}


class StandingCard(Retranslated, QFrame):
    """`add_wanted`: where there is no folder, the way on."""

    now_wanted = Signal()
    add_wanted = Signal()

    def __init__(self, work: Aside, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._health: BackupHealth | None = None
        self._icon = IconLabel("shield-check", 32, "muted", self)
        self._title, self._sentence = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._sentence, "muted")
        for label in (self._title, self._sentence):
            label.setWordWrap(True)
        self.now, self.add = QPushButton(self), QPushButton(self)
        set_icon(self.now, "save", "on_accent")
        set_icon(self.add, "plus", "on_accent")
        for button in (self.now, self.add):
            set_role(button, "primary")
        self.line = ProgressLine(work, self)
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.now)
        row.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.addLayout(row)
        layout.addWidget(self.line)
        self.now.clicked.connect(self.now_wanted)
        self.add.clicked.connect(self.add_wanted)
        work.running_changed.connect(lambda running: self.now.setEnabled(not running))
        self.hide()

    def show_health(self, health: BackupHealth) -> None:
        """What was read."""
        self._health = health
        self._icon.set_picture(*_ICONS[health.standing])
        nowhere = health.standing is Standing.NOWHERE
        self.now.setVisible(not nowhere)
        self.add.setVisible(nowhere)
        self.show()
        self.retranslate()

    def retranslate(self) -> None:
        self.now.setText(self.tr("Back up now"))
        self.add.setText(self.tr("Choose a folder…"))
        self.line.set_text(self.tr("A backup is being made"))
        if self._health is not None:
            self._title.setText(self._said(self._health))
            self._sentence.setText(self._explained(self._health))

    def _said(self, health: BackupHealth) -> str:
        return {
            Standing.GOOD: self.tr("The school is backed up"),
            Standing.NOWHERE: self.tr("The school is not backed up"),
            Standing.NEVER: self.tr("No backup has been made yet"),
            Standing.OLD: self.tr("The newest backup is too old"),
            Standing.FAILED: self.tr("The last backup failed"),
            Standing.DAMAGED: self.tr("An old backup is damaged"),
        }[health.standing]

    def _explained(self, health: BackupHealth) -> str:
        if health.at_work is not None:
            return self.tr("The PC {0} is making a backup now.").format(health.at_work)
        worst = health.worst
        if health.standing is Standing.NOWHERE:
            return self.tr(
                "Choose a folder on another disk or PC: what lies beside the school file is lost with it. Backups are"
                " then made by themselves, verified, and thinned out."
            )
        if health.standing is Standing.DAMAGED and worst is not None:
            return self.tr(
                "{0} in {1} is not as it was made. It counts no more; look after the disk, and make a new one now."
            ).format(worst.state.damaged[0], worst.folder.path)
        if health.standing is Standing.FAILED and worst is not None:
            return sentence_of(worst.state.code, path=worst.folder.path)
        if health.last_at is None:
            return self.tr("It is made by itself in some minutes, or at once.")
        due = min(one.due_at for one in health.folders)
        if all(not one.changed for one in health.folders):
            return self.tr("The newest is of {0}; nothing has been entered since.").format(
                moment_in_words(health.last_at)
            )
        return self.tr("The newest is of {0}; the next one is due {1}.").format(
            moment_in_words(health.last_at), moment_in_words(due)
        )
