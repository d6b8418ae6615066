"""PCs with the journal of the small school open: each has a session, a feed and a tab of its own."""

from __future__ import annotations

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from app.codes import Role
from app.errors import StorageProblem
from app.session import Session
from tests.build import BuiltSchool
from ui.journal.locks.bar import LockBar
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.tasks import InlineWorker


@dataclass
class Context:
    """What the window's worker has for a context; `away` is the share that does not answer."""

    own: Session
    away: bool = False

    @property
    def session(self) -> Session:
        if self.away:
            raise StorageProblem("share.unreachable")
        return self.own

    def poll(self) -> object:
        return self.own.poll()


class Seat:
    """A PC with the algebra of 7А open."""

    def __init__(self, school: BuiltSchool, qtbot: QtBot, role: Role, person: int) -> None:
        self.context = Context(school.session(role, person, school.other()))
        self.live: Live[Context] = Live(InlineWorker(self.context))  # type: ignore[arg-type]
        self.tab = JournalTab(WorkerSource(InlineWorker(self.context)), self.live)
        qtbot.addWidget(self.tab)
        self.tab.resize(1280, 800)
        if role is Role.DEPUTY:
            self.tab.requests.begin(self.live)
            self.tab.periods.begin(self.live)
        self.tab.start()
        self.tab.open_course(school.algebra_a)
        with qtbot.waitActive(self.tab):
            self.tab.show()
            self.tab.activateWindow()
        self.tab.grid.marks.setFocus()

    @property
    def bar(self) -> LockBar:
        return self.tab.findChildren(LockBar)[0]

    @property
    def offers(self) -> list[str]:
        return [
            name
            for name in ("ask", "withdraw", "unlock", "decline", "shut", "do", "cancel")
            if getattr(self.bar, name).isVisible()
        ]

    @property
    def can_edit(self) -> bool:
        return self.tab.editor.can_edit
