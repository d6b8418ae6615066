"""Live views: who hears of which change, and what is said when the share is silent."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest
import shiboken6
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ui.live import LONGEST_PAUSE_MS, Live
from ui.tasks import InlineWorker

pytestmark = pytest.mark.usefixtures("qapp")


@dataclass
class Feed:
    """A context with changes to be picked up."""

    batches: list[list[str]] = field(default_factory=list)
    polls: int = 0
    broken: bool = False

    def poll(self) -> list[str]:
        self.polls += 1
        if self.broken:
            raise OSError("the share is gone")
        return self.batches.pop(0) if self.batches else []


def test_subscriber_gets_the_changes_that_touch_it() -> None:
    feed = Feed([["course 1", "course 2", "course 1 again"]])
    live, widget, news, everything = Live(InlineWorker(feed)), QWidget(), [], []
    live.subscribe(widget, lambda change: change.startswith("course 1"), news.append)
    live.changed.connect(everything.append)
    live.poll_now()
    live.poll_now()
    assert news == [["course 1", "course 1 again"]]
    assert everything == [["course 1", "course 2", "course 1 again"]]


def test_dead_widget_is_forgotten() -> None:
    feed = Feed([["a"], ["b"]])
    live, widget, other, news = Live(InlineWorker(feed)), QWidget(), QWidget(), []
    live.subscribe(widget, lambda change: True, lambda changes: news.append(("dead", changes)))
    live.subscribe(other, lambda change: True, lambda changes: news.append(("alive", changes)))
    shiboken6.delete(widget)
    live.poll_now()
    shiboken6.delete(other)
    live.poll_now()
    assert news == [("alive", ["a"])]


def test_broken_view_does_not_hide_the_news_from_the_others(qtbot: QtBot) -> None:
    live, widget, news = Live(InlineWorker(Feed([["a"]]))), QWidget(), []
    live.subscribe(widget, lambda change: True, lambda changes: 1 / 0)  # type: ignore[arg-type,return-value]
    live.subscribe(widget, lambda change: True, news.append)
    with qtbot.captureExceptions() as exceptions:
        live.poll_now()
    assert len(exceptions) == 1
    assert news == [["a"]]


def test_no_second_question_before_the_answer() -> None:
    feed = Feed()
    worker = InlineWorker(feed)
    live = Live(worker)
    worker.hold()
    for _ in range(3):
        live.poll_now()
    worker.release()
    assert feed.polls == 1
    live.poll_now()
    assert feed.polls == 2


def test_started_feed_polls_by_itself(qtbot: QtBot) -> None:
    feed = Feed([["a"]])
    live = Live(InlineWorker(feed), interval_ms=1)
    with qtbot.waitSignal(live.changed):
        live.start()
    live.stop()


def test_errors_are_told_and_polls_are_spaced_out() -> None:
    feed = Feed(broken=True)
    live, states, errors = Live(InlineWorker(feed)), [], []
    live.stalled_changed.connect(states.append)
    live.poll_failed.connect(errors.append)
    for _ in range(6):
        live.poll_now()
    assert states == [True]
    assert len(errors) == 6
    assert live._timer.interval() == LONGEST_PAUSE_MS
    feed.broken = False
    live.poll_now()
    assert states == [True, False]
    assert live._timer.interval() == 1000


def test_silence_is_told_without_an_answer(qtbot: QtBot) -> None:
    worker = InlineWorker(Feed())
    live, states = Live(worker), []
    live._patience.setInterval(1)
    live.stalled_changed.connect(states.append)
    worker.hold()
    live.poll_now()
    qtbot.waitUntil(lambda: states == [True])
    worker.release()
    assert states == [True, False]
