"""Issuing under way: it lives with the shell and not with the window that began it, so that no answer is lost between a
class that is stored and its slips."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from app.people.issuing import IssuedPart, IssuePart, IssuePlan, first_login_plan, store_first_logins
from app.people.logins import FreshPassword, IssuedLogin, fresh_passwords
from app.people.slips import SlipHead, slip_head
from ui.family.page import Place
from ui.issuing.keeper import SlipsKeeper


class IssueRun(QObject):
    """`begin`, then `progressed` (how many are done, of how many, the class that comes next) and `finished` (how many
    logins were stored) or `failed` before it.  What is stored lies with the keeper."""

    progressed = Signal(int, int, str)
    finished = Signal(int)
    failed = Signal(object)

    def __init__(self, place: Place) -> None:
        super().__init__(place.family)
        self._worker, self._keeper = place.worker, SlipsKeeper.of(place)
        self._plan: IssuePlan | None = None
        self._head: SlipHead | None = None
        self._waiting: list[IssuePart] = []
        self._passed = self._stored = 0
        self.is_running, self.is_stopping = False, False

    def begin(self, classes: Sequence[int], who: str, *, staff: bool) -> None:
        """Plan, and go through the plan class by class."""
        self.is_running, self.is_stopping = True, False
        self._passed = self._stored = 0
        self._worker.submit(
            self,
            lambda desk: (
                slip_head(desk.session),  # first: what comes after issuing must not fail
                first_login_plan(desk.session, classes, who, staff=staff),
            ),
            self._on_planned,
            self._on_failed,
            label="login plan",
        )

    def stop(self) -> None:
        """End with the class that is under way."""
        self.is_stopping = True

    # --- private -------------------------------------------------------------------------------------------------

    def _on_planned(self, found: tuple[SlipHead, IssuePlan]) -> None:
        self._head, self._plan = found
        self._waiting = list(self._plan.parts)
        self._next()

    def _next(self) -> None:
        plan = self._plan
        if plan is None or not self._waiting or self.is_stopping:
            self._end()
            return
        part = self._waiting.pop(0)
        self.progressed.emit(self._passed, plan.count, part.class_name)
        self._worker.compute(
            self,
            lambda: fresh_passwords(len(part.people), plan.cost),
            lambda fresh: self._store(part, fresh),
            self._on_failed,
        )

    def _store(self, part: IssuePart, fresh: list[FreshPassword]) -> None:
        self._worker.submit(
            self,
            lambda desk: store_first_logins(desk.session, part.people, fresh),
            lambda logins: self._on_stored(part, logins),
            self._on_failed,
            lane="write",
            label="first logins",
        )

    def _on_stored(self, part: IssuePart, logins: list[IssuedLogin]) -> None:
        if self._head is not None:
            self._keeper.add([IssuedPart(part.class_id, part.class_name, tuple(logins))], self._head)
        self._passed += len(part.people)
        self._stored += len(logins)
        self._next()

    def _on_failed(self, error: Exception) -> None:
        self.failed.emit(error)
        self._end()

    def _end(self) -> None:
        self.is_running = False
        self.finished.emit(self._stored)
