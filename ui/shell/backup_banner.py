"""The administrator is warned at sign-in when the school is not backed up as it should be."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.backup.health import BackupHealth, Standing
from app.codes import Role
from app.desk import SignedInAs
from ui.errors import sentence_of
from ui.family.backup_keeper import BackupKeeper
from ui.widgets import Banner, BannerKind


class BackupBanner(Banner):
    """Its action leads to the page of backups.  Closed by hand, it stays away until the next sign-in."""

    def __init__(self, keeper: BackupKeeper, who: SignedInAs, parent: QWidget | None = None) -> None:
        self._health: BackupHealth | None = None
        self._was_closed = who.role is not Role.ADMIN
        super().__init__(BannerKind.WARNING, parent)
        keeper.changed.connect(lambda: self.show_health(keeper.health))
        self.closed.connect(self._on_closed)

    def show_health(self, health: BackupHealth | None) -> None:
        """Say it, or go away."""
        self._health = health
        if self._was_closed or health is None or not health.warns:
            self.hide()
            return
        if self.isHidden():
            self.show_text(self._words(health), action=self.tr("Backups"))
        else:
            self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self._health is not None and not self.isHidden():
            self.set_text(self._words(self._health))
            self.set_action(self.tr("Backups"))

    def _words(self, health: BackupHealth) -> str:
        worst = health.worst
        if health.standing is Standing.NOWHERE:
            return self.tr("The school is not backed up: no folder on a second disk is set.")
        if health.standing is Standing.DAMAGED:
            return self.tr("An old backup is damaged: the disk that it lies on may be failing.")
        if health.standing is Standing.FAILED and worst is not None:
            path = worst.folder.path
            return self.tr("The last backup failed. {0}").format(sentence_of(worst.state.code, path=path))
        if health.standing is Standing.NEVER:
            return self.tr("No backup has been made yet.")
        return self.tr("No backup has been made for more than %n day(s).", "", health.plan.warn_days)

    def _on_closed(self) -> None:
        self._was_closed = True
