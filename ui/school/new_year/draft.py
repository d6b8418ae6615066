"""The plan on its way: changed step by step, each of which can be taken back, and kept by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from app.desk import Desk
from app.errors import Conflict, DiaryError
from app.school.new_year.commands import Workshop
from app.school.new_year.judging import judged
from app.school.new_year.keeping import keep_plan
from app.school.new_year.placing import Placement, placed
from app.school.new_year.rows import Finding, NewYearPlan
from app.school.new_year.running import RunningYear
from ui.tasks import WorkerBase

_PAUSE_MS = 1500
_MOST_STEPS = 200


class Draft(QObject):
    """`changed`: the plan is another one.  `refused(error)`: a change could not be.  `conflict`: somebody else has kept
    another plan; `keep_mine` or reading anew decides."""

    changed = Signal()
    refused = Signal(object)
    kept_changed = Signal()
    conflict = Signal()

    def __init__(self, worker: WorkerBase[Desk], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._desk: Workshop | None = None
        self._plan: NewYearPlan | None = None
        self._kept: NewYearPlan | None = None
        self._mark = ""
        self._undo: list[NewYearPlan] = []
        self._placement: Placement | None = None
        self._findings: tuple[Finding, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._timer.timeout.connect(self.keep)

    # --- what there is -------------------------------------------------------------------------------------------

    @property
    def is_known(self) -> bool:
        return self._plan is not None

    @property
    def is_kept(self) -> bool:
        """Whether all that was changed lies in the file."""
        return self._plan == self._kept

    @property
    def plan(self) -> NewYearPlan:
        assert self._plan is not None
        return self._plan

    @property
    def desk(self) -> Workshop:
        assert self._desk is not None
        return self._desk

    @property
    def running(self) -> RunningYear:
        return self.desk.running

    @property
    def placement(self) -> Placement:
        assert self._placement is not None
        return self._placement

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self._findings

    @property
    def can_undo(self) -> bool:
        return bool(self._undo)

    def teacher(self, person: int | None) -> str:
        """The name of who teaches; "" for nobody."""
        return next((name for number, name in self.desk.staff if number == person), "")

    # --- changing ------------------------------------------------------------------------------------------------

    def load(self, desk: Workshop) -> None:
        """What was read.  What was changed here and not kept yet stays."""
        self._desk = desk
        if self._plan is None or self.is_kept or self._plan.old_year != desk.plan.old_year:
            self._plan = self._kept = desk.plan
            self._mark = desk.mark
        self._renew()

    def take_theirs(self, desk: Workshop) -> None:
        """What lies in the file, in place of what was changed here."""
        self._plan, self._undo = None, []
        self.load(desk)

    def apply(self, edit: Callable[[NewYearPlan], NewYearPlan]) -> None:
        """Change the plan; a change that cannot be leaves it as it is."""
        try:
            new = edit(self.plan)
        except DiaryError as error:
            self.refused.emit(error)
            return
        if new != self.plan:
            self._undo = [*self._undo[-_MOST_STEPS:], self.plan]
            self._become(new)

    def undo(self) -> None:
        """The plan as it was before the last change."""
        if self._undo:
            self._become(self._undo.pop())

    def _become(self, plan: NewYearPlan) -> None:
        self._plan = plan
        self._timer.start()
        self._renew()

    def _renew(self) -> None:
        self._placement = placed(self.plan, self.running)
        self._findings = judged(self.plan, self.running, self._placement)
        self.changed.emit()

    # --- keeping -------------------------------------------------------------------------------------------------

    def keep(self) -> None:
        """Keep it now."""
        self._timer.stop()
        if self._plan is None or self.is_kept:
            return
        plan, mark = self._plan, self._mark
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: keep_plan(session, plan, expected=mark)),
            lambda new: self._on_kept(plan, new), self._on_failed, lane="write", label="keep the plan",
        )  # fmt: skip

    def keep_mine(self, mark: str) -> None:
        """Keep it over what somebody else has kept."""
        self._mark = mark
        self.keep()

    def _on_kept(self, plan: NewYearPlan, mark: str) -> None:
        self._kept, self._mark = plan, mark
        self.kept_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, Conflict):
            self.conflict.emit()
        else:
            self.refused.emit(error)
