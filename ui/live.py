"""What colleagues save elsewhere, brought to the open views within two seconds.

Once a second a poll job is put on the worker, unless the last one is still on its way: the poll itself (in
`app`) costs next to nothing while nobody writes. Views subscribe to the changes that touch their page and
are forgotten when they die. When the share does not answer, the polls are spaced out and
`stalled_changed(True)` says so.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from ui.later import later
from ui.tasks import WorkerBase

C = TypeVar("C")

INTERVAL_MS = 1000
#: Without an answer for this long the user is told. A read on a slow day takes less.
STALLED_AFTER_MS = 3000
#: Failing polls are repeated after 2, 4, 8 s and then every 10 s: a restarting server is not hammered.
LONGEST_PAUSE_MS = 10_000


@dataclass(slots=True, eq=False)
class _Subscription:
    widget: QObject
    predicate: Callable[[Any], bool]
    slot: Callable[[list[Any]], None]


def _poll(context: Any) -> Sequence[Any]:
    return context.poll()


class Live(QObject, Generic[C]):
    """Polls through the worker and tells the subscribed views. See the module's docstring."""

    changed = Signal(list)
    stalled_changed = Signal(bool)
    """True: no answer for 3 s, or an error. False: it answers again."""
    poll_failed = Signal(object)

    def __init__(
        self,
        worker: WorkerBase[C],
        parent: QObject | None = None,
        *,
        poll: Callable[[C], Sequence[Any]] = _poll,
        interval_ms: int = INTERVAL_MS,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._poll = poll
        self._interval_ms = interval_ms
        self._subscriptions: list[_Subscription] = []
        self._asking = False
        self._stalled = False
        self._timer = QTimer(self, interval=interval_ms)
        self._timer.timeout.connect(self.poll_now)
        self._patience = QTimer(self, singleShot=True, interval=STALLED_AFTER_MS)
        self._patience.timeout.connect(self._on_patience_lost)

    @property
    def is_stalled(self) -> bool:
        """Whether the share is silent."""
        return self._stalled

    def start(self) -> None:
        """Poll from now on."""
        self._timer.start(self._interval_ms)

    def stop(self) -> None:
        """Poll no more; a poll under way still delivers."""
        self._timer.stop()
        self._patience.stop()

    def poll_now(self) -> None:
        """Ask at once, unless the last question is still unanswered."""
        if self._asking:
            return
        self._asking = True
        self._patience.start()
        self._worker.submit(self, self._poll, self._on_polled, self._on_poll_failed, label="poll", quiet=True)

    def subscribe(
        self, widget: QObject, predicate: Callable[[Any], bool], slot: Callable[[list[Any]], None]
    ) -> None:
        """Call `slot` with the changes for which `predicate` holds, as long as `widget` lives."""
        self._subscriptions.append(_Subscription(widget, predicate, slot))
        widget.destroyed.connect(self._on_widget_destroyed)

    def _on_widget_destroyed(self) -> None:
        """What a view holds of a person must not outlive his session. Later: the view is in its destructor."""
        later(self, self._forget_destroyed)

    def _forget_destroyed(self) -> None:
        self._subscriptions = [entry for entry in self._subscriptions if isValid(entry.widget)]

    def _on_polled(self, changes: Sequence[Any]) -> None:
        self._answered()
        self._set_stalled(False)
        if not changes:
            return
        news = list(changes)
        self.changed.emit(news)
        for entry in list(self._subscriptions):
            if not isValid(entry.widget):
                continue  # also when a slot before this one closed it
            try:
                if mine := [change for change in news if entry.predicate(change)]:
                    entry.slot(mine)
            except Exception:  # noqa: BLE001 - one broken view must not hide the news from the others
                sys.excepthook(*sys.exc_info())

    def _on_poll_failed(self, error: Exception) -> None:
        self._answered()
        self._set_stalled(True)
        self._timer.setInterval(min(self._timer.interval() * 2, max(LONGEST_PAUSE_MS, self._interval_ms)))
        self.poll_failed.emit(error)

    def _answered(self) -> None:
        self._asking = False
        self._patience.stop()

    def _on_patience_lost(self) -> None:
        self._set_stalled(True)

    def _set_stalled(self, stalled: bool) -> None:
        if not stalled and self._timer.interval() != self._interval_ms:
            self._timer.setInterval(self._interval_ms)
        if stalled != self._stalled:
            self._stalled = stalled
            self.stalled_changed.emit(stalled)
