"""`later` calls once, and keeps nothing of an owner that is gone before."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from ui.later import later


class Owner(QWidget):
    """Counts how often it was called."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.calls = 0

    def call(self) -> None:
        self.calls += 1


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def by_method(owner: Owner) -> None:
    later(owner, owner.call)


def by_function(owner: Owner) -> None:
    later(owner, lambda: setattr(owner, "calls", owner.calls + 1))


@pytest.mark.parametrize("ask", [by_method, by_function])
def test_it_is_called_once_and_leaves_nothing(
    parent: QWidget, qtbot: QtBot, ask: Callable[[Owner], None]
) -> None:
    owner = Owner(parent)
    ask(owner)
    assert owner.calls == 0, "not at once"
    qtbot.waitUntil(lambda: not owner.children())
    assert owner.calls == 1


@pytest.mark.parametrize("ask", [by_method, by_function])
def test_an_owner_that_dies_before_is_not_kept(
    parent: QWidget, qtbot: QtBot, ask: Callable[[Owner], None]
) -> None:
    owner = Owner(parent)
    alive = weakref.ref(owner)
    ask(owner)
    delete(owner)
    del owner
    passed: list[bool] = []
    later(parent, lambda: passed.append(True), 1)
    qtbot.waitUntil(lambda: bool(passed))
    gc.collect()
    assert alive() is None


def test_the_call_may_end_the_owner(parent: QWidget, qtbot: QtBot) -> None:
    owner = Owner(parent)
    later(owner, lambda: delete(owner))
    qtbot.waitUntil(lambda: not parent.children())
