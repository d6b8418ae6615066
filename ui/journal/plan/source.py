"""Where the thematic plan of a course comes from and its changes go: the app's functions, through the worker."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from app.errors import BadInput
from app.plans.rows import CoursePlanView, PlanCard, PlanElsewhere, PlanSummary
from ui.journal.asking import Asker, Failed

if TYPE_CHECKING:
    from app.exchange.records import Refused
    from app.session import Session


@dataclass(frozen=True, slots=True)
class PlanSight:
    """The plan of a course, and what could be followed instead.  `offered` and `elsewhere` only for who may change."""

    view: CoursePlanView | None
    today: dt.date
    may_edit: bool
    offered: tuple[PlanCard, ...] = ()
    elsewhere: tuple[PlanElsewhere, ...] = ()

    @property
    def plan_id(self) -> int | None:
        """The plan that the course follows."""
        return self.view.plan.plan_id if self.view is not None else None


@dataclass(frozen=True, slots=True)
class PlanFile:
    """What a file would do: one of a summary, rows that are refused, sheets to choose from."""

    path: Path
    sheet: str | None
    summary: PlanSummary | None = None
    refused: tuple[Refused, ...] = ()
    sheets: tuple[str, ...] = ()


class PlanSource(Protocol):
    """What the dialog asks for.  Answers come later, on the GUI thread; none when `owner` is gone.

    Each change names the plan (and shift) that was seen.
    """

    def load(
        self, owner: QObject, course: int, done: Callable[[PlanSight], None], failed: Failed
    ) -> None: ...

    def load_shifted(
        self,
        owner: QObject,
        course: int,
        by: int,
        done: Callable[[CoursePlanView | None], None],
        failed: Failed,
    ) -> None: ...

    def shift(
        self,
        owner: QObject,
        course: int,
        by: int,
        seen: int,
        plan: int,
        done: Callable[[Any], None],
        failed: Failed,
    ) -> None: ...

    def assign(
        self,
        owner: QObject,
        course: int,
        plan: int | None,
        seen: int | None,
        done: Callable[[Any], None],
        failed: Failed,
    ) -> None: ...

    def copy(
        self,
        owner: QObject,
        course: int,
        other: int,
        seen: int | None,
        done: Callable[[Any], None],
        failed: Failed,
    ) -> None: ...

    def try_file(
        self,
        owner: QObject,
        course: int,
        path: Path,
        sheet: str | None,
        done: Callable[[PlanFile], None],
        failed: Failed,
    ) -> None: ...

    def load_file(
        self,
        owner: QObject,
        course: int,
        file: PlanFile,
        seen: int | None,
        done: Callable[[PlanFile], None],
        failed: Failed,
    ) -> None: ...


class WorkerPlanSource:
    """The real source."""

    def __init__(self, asker: Asker[Any]) -> None:
        self._asker = asker

    def load(self, owner: QObject, course: int, done: Callable[[PlanSight], None], failed: Failed) -> None:
        """What the dialog shows."""
        self._asker.read(owner, lambda session: _sight(session, course), done, failed, "plan")

    def load_shifted(
        self,
        owner: QObject,
        course: int,
        by: int,
        done: Callable[[CoursePlanView | None], None],
        failed: Failed,
    ) -> None:
        """The plan as a shift would lay it."""

        def question(session: Session) -> CoursePlanView | None:
            from app.plans.queries import plan_of

            return plan_of(session, course, by=by)

        self._asker.read(owner, question, done, failed, "plan.shifted")

    def shift(
        self,
        owner: QObject,
        course: int,
        by: int,
        seen: int,
        plan: int,
        done: Callable[[Any], None],
        failed: Failed,
    ) -> None:
        """Shift the plan."""

        def job(session: Session) -> int:
            from app.plans.commands import shift_plan

            return shift_plan(session, course, by, expected=seen, plan=plan)

        self._write(owner, job, done, failed)

    def assign(
        self,
        owner: QObject,
        course: int,
        plan: int | None,
        seen: int | None,
        done: Callable[[Any], None],
        failed: Failed,
    ) -> None:
        """Follow another plan, or none."""

        def job(session: Session) -> None:
            from app.plans.commands import assign_plan

            assign_plan(session, course, plan, expected=seen)

        self._write(owner, job, done, failed)

    def copy(
        self,
        owner: QObject,
        course: int,
        other: int,
        seen: int | None,
        done: Callable[[Any], None],
        failed: Failed,
    ) -> None:
        """Follow a copy of the plan of another course."""

        def job(session: Session) -> int:
            from app.plans.commands import copy_plan

            return copy_plan(session, course, other, expected=seen)

        self._write(owner, job, done, failed)

    def try_file(
        self,
        owner: QObject,
        course: int,
        path: Path,
        sheet: str | None,
        done: Callable[[PlanFile], None],
        failed: Failed,
    ) -> None:
        """What a file would do; nothing is written."""
        file = PlanFile(path, sheet)
        trial = partial(_bring_in, course=course, file=file, dry_run=True)
        self._asker.read(owner, trial, done, failed, "plan.file")

    def load_file(
        self,
        owner: QObject,
        course: int,
        file: PlanFile,
        seen: int | None,
        done: Callable[[PlanFile], None],
        failed: Failed,
    ) -> None:
        """Store the plan of a file; the course follows it."""
        self._write(owner, partial(_bring_in, course=course, file=file, expected=seen), done, failed)

    def _write(
        self, owner: QObject, action: Callable[[Session], Any], done: Callable[[Any], None], failed: Failed
    ) -> None:
        self._asker.write(owner, action, done, failed, "plan", quiet=False)


def _sight(session: Session, course: int) -> PlanSight:
    from app.permissions import Action, Target, can
    from app.plans.queries import plan_of, plans_elsewhere, plans_for

    view, today = plan_of(session, course), session.clock.today()
    if not can(session, Action.EDIT_PLAN, Target(course=course)):
        return PlanSight(view, today, False)
    return PlanSight(view, today, True, plans_for(session, course), plans_elsewhere(session, course))


def _bring_in(session: Session, course: int, file: PlanFile, **more: Any) -> PlanFile:
    from app.plans.importing import import_plan

    try:
        summary = import_plan(session, course, file.path, sheet=file.sheet, **more)
    except BadInput as error:
        refused, sheets = error.data.get("refused"), error.data.get("sheets")
        if not refused and not sheets:
            raise
        return PlanFile(file.path, file.sheet, None, tuple(refused or ()), tuple(sheets or ()))
    return PlanFile(file.path, file.sheet, summary)
