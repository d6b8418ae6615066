"""Backups are made by the programs of those who lead the school, at their leisure, when one is due.

It looks soon after the sign-in, and every few minutes from then on.  The copy is made in a thread of its own, rests
half of the time, makes nobody wait, and ends when the person signs out.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from app.backup.health import BackupHealth, backup_health
from app.backup.plan import Paths
from app.backup.problems import Progress
from app.backup.schedule import Due, Made, at_leisure, backup_due, make_due
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.errors import DiaryError
from app.session import Session
from ui.family.aside import Aside
from ui.tasks import WorkerBase

LEADERS = frozenset({Role.DEPUTY, Role.HEAD, Role.ADMIN})
SOON_MS = 4_000
"""After signing in: how well the school is backed up is told then."""
FIRST_MS = 60_000
"""Nothing is copied before that."""
EACH_MS = 300_000
_PATHS = "backup/paths"


def paths_here() -> Paths:
    """Where this PC sees folders for backups that it sees elsewhere than the plan says, by their ids."""
    settings = QSettings()
    settings.beginGroup(_PATHS)
    return {key: str(settings.value(key)) for key in settings.childKeys()}


def set_path_here(folder_id: str, path: str) -> None:
    """Where this PC sees a folder; "": where the plan says."""
    key = f"{_PATHS}/{folder_id}"
    if path:
        QSettings().setValue(key, path)
    else:
        QSettings().remove(key)


class BackupKeeper(QObject):
    """Made by the shell; where nobody of those who lead the school is signed in, and in a kiosk, it does nothing."""

    changed = Signal()
    """`health` was read anew."""

    def __init__(
        self, worker: WorkerBase[Desk], who: SignedInAs, parent: QObject | None = None, *, kiosk: bool = False
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self.health: BackupHealth | None = None
        self._is_first = True
        self.work = Aside(worker, self)
        self.work.done.connect(self._on_made)
        self.work.failed.connect(self._on_failed)
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.look)
        self.may = who.role in LEADERS and not kiosk
        if self.may:
            self._next.start(SOON_MS)

    def look(self) -> None:
        """How do backups stand?  What is due is made then."""
        if not self.may or self.work.is_running:
            return

        def read(session: Session) -> tuple[BackupHealth, Due]:
            with session.school.reading():
                return backup_health(session), backup_due(session)

        self._worker.submit(
            self, lambda desk: desk.ask(read), self._on_read, self._on_failed,
            lane="spare", quiet=True, label="backups",
        )  # fmt: skip

    def leave(self) -> None:
        """Nobody is signed in any more: what is under way ends, and leaves nothing."""
        self.may = False
        self._next.stop()
        self.work.stop()

    # --- private -------------------------------------------------------------------------------------------------

    def _on_read(self, answer: tuple[BackupHealth, Due]) -> None:
        self.health, due = answer
        self.changed.emit()
        is_first, self._is_first = self._is_first, False
        if not self.may:
            return
        if is_first or not (due.folders or due.to_reread):
            self._next.start(FIRST_MS if is_first else EACH_MS)
            return
        self.work.run(_making(paths_here()))

    def _on_made(self, made: tuple[Made, ...]) -> None:
        if made and self.may:
            self.look()
        elif self.may:
            self._next.start(EACH_MS)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, DiaryError):
            raise error
        if self.may:
            self._next.start(EACH_MS)


def _making(paths: Paths) -> Callable[[Session, Progress], tuple[Made, ...]]:
    def job(session: Session, progress: Progress) -> tuple[Made, ...]:
        return make_due(session, paths=paths, progress=at_leisure(progress, lambda: False))

    return job
