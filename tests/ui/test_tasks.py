"""The worker: order, threads, owners that die, writes that must not be lost."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.tasks import InlineWorker, Worker


class Gate:
    """Holds the worker's thread in a job until it is opened; what is submitted meanwhile waits behind it."""

    def __init__(self, worker: Worker[Any], owner: QObject) -> None:
        self._entered, self._open = threading.Event(), threading.Event()
        worker.submit(owner, self._wait)
        assert self._entered.wait(10)

    def _wait(self, context: Any) -> None:
        self._entered.set()
        assert self._open.wait(10)

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def worker(qapp: QObject) -> Iterator[Worker[list[str]]]:
    """A worker whose context is a list that the jobs write into."""
    worker = Worker(list[str])
    worker.start()
    yield worker
    worker.stop()
    shiboken6.delete(worker)


def test_jobs_run_in_order_on_one_other_thread(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, threads, answers = QObject(), set(), []

    def job(context: list[str], number: int) -> list[str]:
        threads.add(QThread.currentThread())
        context.append(str(number))
        return list(context)

    for number in range(20):
        worker.submit(owner, lambda context, number=number: job(context, number), answers.append)
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert answers == [[str(n) for n in range(last + 1)] for last in range(20)]
    assert len(threads) == 1
    assert owner.thread() not in threads


def test_callbacks_run_on_the_gui_thread(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, threads = QObject(), []

    def fail(context: Any) -> None:
        raise KeyError

    worker.submit(owner, lambda context: None, lambda result: threads.append(QThread.currentThread()))
    worker.submit(owner, fail, failed=lambda error: threads.append(QThread.currentThread()))
    worker.compute(owner, lambda: None, lambda result: threads.append(QThread.currentThread()))
    qtbot.waitUntil(lambda: len(threads) == 3)
    assert set(threads) == {owner.thread()}


def test_error_goes_to_its_callback_or_to_the_signal(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, own, others = QObject(), [], []
    worker.failed.connect(others.append)

    def fail(context: Any) -> None:
        raise LookupError("no such course")

    worker.submit(owner, fail, failed=own.append)
    worker.submit(owner, fail)
    qtbot.waitUntil(lambda: len(own) == 1 and len(others) == 1)
    assert [type(error) for error in own + others] == [LookupError, LookupError]


def test_waiting_read_of_a_dead_owner_is_not_started_and_a_write_is(
    worker: Worker[list[str]], qtbot: QtBot
) -> None:
    keeper, owner, calls = QObject(), QWidget(), []
    gate = Gate(worker, keeper)
    worker.submit(owner, lambda context: context.append("read"), calls.append)
    worker.submit(owner, lambda context: context.append("write"), calls.append, lane="write")
    shiboken6.delete(owner)
    gate.open()
    with qtbot.waitCallback() as called:
        worker.submit(keeper, list, called)
    assert called.args == [["write"]]
    assert calls == []


def test_answer_for_an_owner_that_died_meanwhile_is_dropped(worker: Worker[list[str]], qtbot: QtBot) -> None:
    keeper, owner, calls = QObject(), QWidget(), []
    worker.submit(owner, lambda context: shiboken6.isValid(owner), calls.append)
    gate = Gate(worker, keeper)  # the first job has run by now, its answer waits for the event loop
    shiboken6.delete(owner)
    gate.open()
    with qtbot.waitCallback() as called:
        worker.submit(keeper, lambda context: None, called)
    assert calls == []


def test_failed_write_of_a_dead_owner_is_not_silent(worker: Worker[list[str]], qtbot: QtBot) -> None:
    keeper, owner, failures = QObject(), QWidget(), []

    def fail(context: Any) -> None:
        raise OSError("disk full")

    worker.failed.connect(failures.append)
    gate = Gate(worker, keeper)
    worker.submit(owner, fail, failed=lambda error: None, lane="write")
    shiboken6.delete(owner)
    gate.open()
    qtbot.waitUntil(lambda: len(failures) == 1)


def test_only_the_newest_of_replaced_reads_arrives(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, other, answers = QObject(), QObject(), []

    def page(context: list[str], name: str) -> str:
        context.append(name)
        return name

    gate = Gate(worker, owner)
    for name in ("one", "two", "three"):
        worker.submit(owner, lambda context, name=name: page(context, name), answers.append, replaces="page")
    worker.submit(other, lambda context: page(context, "other"), answers.append, replaces="page")
    gate.open()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["three", "other"]
    with qtbot.waitCallback() as called:
        worker.submit(owner, list, called)
    assert called.args == [["three", "other"]], "what was replaced was not even started"


def test_answer_of_a_running_read_that_was_replaced_is_dropped(
    worker: Worker[list[str]], qtbot: QtBot
) -> None:
    owner, entered, go_on, answers = QObject(), threading.Event(), threading.Event(), []

    def slow(context: Any) -> str:
        entered.set()
        assert go_on.wait(10)
        return "old"

    worker.submit(owner, slow, answers.append, replaces="page")
    assert entered.wait(10)
    worker.submit(owner, lambda context: "new", answers.append, replaces="page")
    go_on.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_write_cannot_be_replaced(worker: Worker[list[str]]) -> None:
    with pytest.raises(ValueError, match="write"):
        worker.submit(QObject(), list, lane="write", replaces="page")


def test_busy_sign_comes_with_a_long_wait_and_goes_with_the_answer(
    worker: Worker[list[str]], qtbot: QtBot
) -> None:
    owner = QObject()
    with qtbot.waitSignal(worker.busy_changed) as changed:
        gate = Gate(worker, owner)
    assert changed.args == [True]
    with qtbot.waitSignal(worker.busy_changed) as changed:
        gate.open()
    assert changed.args == [False]


def test_quiet_job_shows_no_busy_sign(qapp: QObject, qtbot: QtBot) -> None:
    worker = InlineWorker(None)
    worker.hold()
    signs: list[bool] = []
    worker.busy_changed.connect(signs.append)
    worker.submit(worker, lambda context: None, quiet=True)
    qtbot.wait(20)  # the sign of a held worker comes at once
    assert signs == []
    worker.submit(worker, lambda context: None)
    qtbot.waitUntil(lambda: signs == [True])
    worker.release()
    assert signs == [True, False]


def test_writes_are_counted(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, counts = QObject(), []
    worker.writes_changed.connect(counts.append)
    gate = Gate(worker, owner)
    for _ in range(2):
        worker.submit(owner, lambda context: None, lane="write")
    assert worker.pending_writes == 2
    gate.open()
    qtbot.waitUntil(lambda: worker.pending_writes == 0)
    assert counts == [1, 2, 1, 0]


def test_stop_carries_out_waiting_writes_and_closes(qapp: QObject, qtbot: QtBot) -> None:
    written: list[str] = []
    closed: list[int] = []
    worker = Worker(lambda: written, lambda context: closed.append(threading.get_ident()))
    worker.start()
    owner, answers = QObject(), []
    gate = Gate(worker, owner)
    worker.submit(owner, lambda context: context.append("read"), answers.append)
    worker.submit(owner, lambda context: context.append("write"), answers.append, lane="write")
    gate.open()
    with qtbot.waitSignal(worker.stopped):
        worker.stop()
    assert written[-1] == "write"
    assert closed
    assert closed[0] != threading.get_ident()
    assert answers[-1] is None, "the answer of the write was delivered before stop returned"


def test_worker_that_was_never_started_stops_too(qapp: QObject, qtbot: QtBot) -> None:
    worker = Worker(list[str])
    with qtbot.waitSignal(worker.stopped):
        worker.request_stop()


def test_stop_drops_reads_that_have_not_begun(qapp: QObject, qtbot: QtBot) -> None:
    worker = Worker(list[str])
    worker.start()
    owner, answers = QObject(), []
    gate = Gate(worker, owner)
    worker.submit(owner, lambda context: "read", answers.append)
    worker.request_stop()
    gate.open()
    worker.stop()
    assert answers == []


def test_failed_opening_is_told_and_fails_all_jobs(qapp: QObject, qtbot: QtBot) -> None:
    def refuse() -> None:
        raise PermissionError("the share")

    worker = Worker(refuse)
    problems: list[Exception] = []
    worker.submit(worker, lambda context: "never", failed=problems.append)
    with qtbot.waitSignal(worker.open_failed) as failed:
        worker.start()
    qtbot.waitUntil(lambda: bool(problems))
    assert problems == failed.args
    worker.stop()


def test_widgets_are_never_released_on_another_thread(worker: Worker[list[str]], qtbot: QtBot) -> None:
    """A thread never holds the last reference to what a job, a callback or an error keeps alive."""
    released: list[int] = []

    class Watched(QObject):
        def __del__(self) -> None:
            released.append(threading.get_ident())

    def submit_one(submit: Any, *, fail: bool) -> None:
        owner = Watched()

        def job(*context: Any) -> str:
            if fail:
                raise RuntimeError(owner.objectName())
            return owner.objectName()

        submit(owner, job, lambda result: owner.objectName(), lambda error: owner.objectName())

    for _ in range(100):
        for fail in (True, False):
            submit_one(worker.submit, fail=fail)
            submit_one(worker.compute, fail=fail)
    # References go in circles through tracebacks; the collector must run here and not on a thread.
    gc.disable()
    try:
        qtbot.waitUntil(lambda: not worker._tickets)
        gc.collect()
    finally:
        gc.enable()
    assert len(released) == 400
    assert set(released) == {threading.get_ident()}


def test_broken_callback_does_not_stop_the_answers_behind_it(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, answers = QObject(), []
    with qtbot.captureExceptions() as exceptions:
        worker.submit(owner, lambda context: 0, lambda result: 1 / result)
        worker.submit(owner, lambda context: "next", answers.append)
        qtbot.waitUntil(lambda: answers == ["next"])
    assert [kind for kind, *_ in exceptions] == [ZeroDivisionError]


def test_inline_worker_answers_at_once_and_can_be_held() -> None:
    worker = InlineWorker({"x": 1})
    answers: list[Any] = []
    worker.submit(worker, lambda context: context["x"], answers.append)
    assert answers == [1]
    worker.hold()
    worker.submit(worker, lambda context: 2, answers.append, replaces="k")
    worker.submit(worker, lambda context: 3, answers.append, replaces="k")
    worker.compute(worker, lambda: 4, answers.append)
    assert answers == [1]
    worker.release()
    assert answers == [1, 3, 4]


def test_spare_jobs_are_begun_when_nothing_else_waits(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, answers = QObject(), []
    gate = Gate(worker, owner)
    for number, lane in enumerate(("spare", "read", "spare", "write", "read")):
        worker.submit(owner, lambda _, text=f"{lane} {number}": text, answers.append, lane=lane)
    gate.open()
    qtbot.waitUntil(lambda: len(answers) == 5)
    assert answers == ["read 1", "write 3", "read 4", "spare 0", "spare 2"]


def test_spare_jobs_are_dropped_at_the_end(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, answers = QObject(), []
    gate = Gate(worker, owner)
    for lane in ("spare", "write"):
        worker.submit(owner, lambda _, text=lane: text, answers.append, lane=lane)
    worker.request_stop()
    gate.open()
    worker.stop()
    assert answers == ["write"]


def test_a_quiet_computation_shows_no_busy_sign(worker: Worker[list[str]], qtbot: QtBot) -> None:
    owner, answers, go_on = QObject(), [], threading.Event()
    worker.compute(owner, lambda: go_on.wait(10), answers.append, quiet=True)
    assert not worker._busy_timer.isActive()
    worker.compute(owner, lambda: None, answers.append)
    assert worker._busy_timer.isActive()
    go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
