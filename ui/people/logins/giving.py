"""Passwords are given: who is to get one (read), hashed (pool thread), stored (write), and the slips."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.desk import Desk
from app.people.issuing import IssuedPart
from app.people.logins import fresh_passwords
from app.people.slips import slip_head
from ui.family.page import Place
from ui.issuing.keeper import SlipsKeeper
from ui.issuing.slips import SlipsDialog

Plan = Callable[[Desk], tuple[list[int], int]]
Store = Callable[[Desk, list[int], list[Any]], list[Any]]


class Giving(QObject):
    """`give`, then `given` (to how many), or `failed`; the slips are shown over the page that asked."""

    busy_changed = Signal(bool)
    given = Signal(int)
    failed = Signal(object)

    def __init__(self, place: Place, over: QWidget) -> None:
        super().__init__(over)
        self._worker, self._over = place.worker, over
        self._keeper = SlipsKeeper.of(place)
        self.slips: SlipsDialog | None = None

    def give(self, plan: Plan, store: Store, class_name: str = "") -> None:
        """All steps; `class_name` heads the slips."""
        self.busy_changed.emit(True)

        def hashed(people: list[int], cost: int) -> None:
            def stored(fresh: list[Any]) -> None:
                self._worker.submit(
                    self,
                    # The head first: what comes after issuing must not fail, or the password is lost.
                    lambda desk: (slip_head(desk.session), store(desk, people, fresh)),
                    lambda made: self._show(made, class_name),
                    self.failed.emit,
                    lane="write",
                    label="logins",
                )

            self._worker.compute(self, lambda: fresh_passwords(len(people), cost), stored, self.failed.emit)

        self._worker.submit(self, plan, lambda found: hashed(*found), self.failed.emit, label="login plan")

    def open_slips(self) -> None:
        """Those that are neither printed nor saved yet."""
        if self._keeper.head is None or not self._keeper.count:
            return
        dialog = self.slips = SlipsDialog(
            self._keeper.parts, self._keeper.head, self._worker, self._keeper, self._over
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _show(self, made: Any, class_name: str) -> None:
        head, issued = made
        self.busy_changed.emit(False)
        self.given.emit(len(issued))
        if issued:
            self._keeper.add([IssuedPart(0, class_name, tuple(issued))], head)
            self.open_slips()
