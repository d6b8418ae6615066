"""Control is kept up to date by the programs of the staff, in the pauses of their own work.

The programs of those who lead the school do it soon after they sign in, and then every few minutes if the feed told of
changes; that of a teacher when a page of findings asks.  Each step is short and is begun when nothing else waits on the
worker; between two steps there is a pause of at least the time that a step took, so a slow share is asked less often.
Where another PC was faster, or the share is in trouble, the next try waits longer and longer: nobody waits for it.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.changes import Change
from app.codes import Role
from app.control.advancing import advance_control
from app.control.rows import Advanced
from app.desk import Desk, SignedInAs
from app.errors import DiaryError
from ui.live import Live
from ui.tasks import WorkerBase

LEADERS = frozenset({Role.DEPUTY, Role.HEAD, Role.ADMIN})
STAFF = LEADERS | {Role.TEACHER, Role.CLASS_TEACHER}

SOON_MS = 20_000
"""After signing in: the first pages are read before that."""
EACH_MS = 180_000
"""Between two looks, if anything has changed; a day that has passed is seen by every tenth."""
LOOKS_OF_A_DAY = 10
ASKED_MS = 100
SHORTEST_PAUSE_MS = 150
LONGEST_PAUSE_MS = 600_000
TROUBLE_MS = 5_000
STEP_UNITS = 20

_OF_CONTROL = frozenset({"control", "control_state"})


class ControlKeeper(QObject):
    """Made by the shell; where nobody of the staff is signed in, and in a kiosk, it does nothing."""

    worked = Signal()
    """Asked, and everything is judged now."""

    def __init__(
        self, worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, parent: QObject | None = None,
        *, kiosk: bool = False,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._worker = worker
        self._may = who.role in STAFF and not kiosk
        self._stepping = False
        self._changed = True  # since the last look; what happened before the sign-in is not told
        self._looks = 0
        self._trouble_ms = TROUBLE_MS
        self._begun = 0.0
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._step)
        self._each = QTimer(self, interval=EACH_MS)
        self._each.timeout.connect(self._look)
        if self._may and who.role in LEADERS:
            live.subscribe(self, _is_of_others, self._on_changed)
            self._each.start()
            self._next.start(SOON_MS)

    @property
    def is_behind(self) -> bool:
        """Whether it is under way, or will be in a moment."""
        return self._stepping or self._next.isActive()

    def ask(self) -> None:
        """Somebody looks at findings: have what has changed judged now, a step at a time."""
        if self._may and not self._stepping:
            self._next.start(ASKED_MS)

    # --- a step ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        self._looks += 1
        if (self._changed or self._looks % LOOKS_OF_A_DAY == 0) and not self.is_behind:
            self._step()

    def _step(self) -> None:
        if self._stepping:
            return
        self._stepping, self._changed = True, False

        def job(desk: Desk) -> tuple[Advanced, float]:
            begun = time.monotonic()
            done = desk.ask(lambda session: advance_control(session, most=STEP_UNITS))
            return done, time.monotonic() - begun

        self._worker.submit(
            self, job, self._on_done, self._on_failed, label="control.advance", lane="spare", quiet=True
        )

    def _on_done(self, answer: tuple[Advanced, float]) -> None:
        done, seconds = answer
        self._stepping = False
        if not done.left:
            self._trouble_ms = TROUBLE_MS
            self.worked.emit()
        elif done.judged:
            self._trouble_ms = TROUBLE_MS
            self._next.start(min(LONGEST_PAUSE_MS, max(SHORTEST_PAUSE_MS, round(seconds * 1000))))
        else:
            self._wait()  # another PC judges; what it leaves is looked at later

    def _on_failed(self, error: Exception) -> None:
        self._stepping, self._changed = False, True
        if not isinstance(error, DiaryError):
            raise error
        self._wait()

    def _wait(self) -> None:
        self._next.start(self._trouble_ms)
        self._trouble_ms = min(2 * self._trouble_ms, LONGEST_PAUSE_MS)

    def _on_changed(self, _changes: Sequence[Any]) -> None:
        self._changed = True


def _is_of_others(change: Change) -> bool:
    """Whether control may follow from it: what control itself says is no news to it."""
    return change.entity not in _OF_CONTROL
