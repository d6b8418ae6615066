"""Work aside, with the threads that a program has: the desk goes on meanwhile, and it can be stopped."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.backup.problems import Progress
from app.codes import Role
from app.desk import Desk
from app.people.queries import staff
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.people import signed_in
from ui.family.aside import Aside
from ui.tasks import Worker


def test_the_desk_goes_on_meanwhile_and_it_can_be_stopped(school: BuiltSchool, qtbot: QtBot) -> None:
    signed = signed_in(school, "admin", Role.ADMIN)

    def open_desk() -> Desk:
        desk = Desk()
        desk.open(school.path)
        desk.clock = school.clock
        desk.start(signed, Role.ADMIN)
        return desk

    worker, owner = Worker[Desk](open_desk, Desk.close), QObject()
    worker.start()
    work = Aside(worker, owner)
    going_on, seen = threading.Event(), []
    work.progressed.connect(lambda done, total: seen.append((done, total)))

    def job(session: Session, progress: Progress) -> int:
        progress(1, 2)
        assert going_on.wait(20)  # a read of the desk came in between
        return len(staff(session))

    with qtbot.waitSignal(work.done, timeout=30_000) as done:
        work.run(job)
        worker.submit(owner, lambda desk: desk.ask(staff), lambda _rows: going_on.set())
    assert done.args is not None
    assert done.args[0] > 0
    assert seen == [(1, 2)]
    assert not work.is_running

    def endless(_session: Session, progress: Progress) -> None:
        for number in range(1_000_000):
            progress(number, 1_000_000)
            going_on.wait(0.001)

    with qtbot.waitSignal(work.stopped, timeout=30_000):
        work.run(endless)
        work.progressed.connect(lambda _done, _total: work.stop())
    assert not work.is_running
    worker.stop()
