"""The list: rows change in place, hits keep their marks, ten thousand threads are painted as fast as ten."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.messages.list.entries import hit_words
from ui.messages.list.entry import Entry
from ui.messages.list.model import EntryModel
from ui.messages.list.view import EntryList
from ui.theme.manager import Theme


def entry(number: int) -> Entry:
    return Entry(f"thread/{number}", f"Кто {number}", "", "Тема", "Слова", "10:00", f"Кто {number}. Тема")


@pytest.fixture
def listed(qtbot: QtBot, theme: Theme) -> EntryList:
    view = EntryList()
    qtbot.addWidget(view)
    view.setAccessibleName("Переписки")
    view.resize(360, 400)
    view.show()
    return view


def keys(model: EntryModel) -> list[str]:
    return [one.key for one in model.entries]


@given(st.lists(st.integers(0, 12), unique=True), st.lists(st.integers(0, 12), unique=True))
def test_whatever_was_there_the_rows_are_those_that_are_shown(before: list[int], after: list[int]) -> None:
    model = EntryModel()
    model.show([entry(one) for one in before])
    model.show([entry(one) for one in after])
    assert keys(model) == [f"thread/{one}" for one in after]
    assert model.rowCount() == len(after)


def test_what_is_chosen_stays_when_something_comes_above(listed: EntryList, qtbot: QtBot) -> None:
    listed.show_entries([entry(1), entry(2)])
    listed.step(0)
    listed.step(1)
    with qtbot.assertNotEmitted(listed.chosen):
        listed.show_entries([entry(3), entry(1), replace(entry(2), unread=1)])
    assert listed.current_key == "thread/2"


def test_what_is_seen_stays_where_it_is(listed: EntryList, qtbot: QtBot) -> None:
    listed.show_entries([entry(one) for one in range(100)])
    bar = listed.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum() // 2)
    first = listed.indexAt(listed.viewport().rect().topLeft())
    key, top = listed.entries.entries[first.row()].key, listed.visualRect(first).top()
    listed.show_entries([entry(900), *(entry(one) for one in range(100))])
    row = listed.entries.row_of(key)
    assert listed.visualRect(listed.entries.index(row)).top() == top


def test_keys_open_and_go_on(listed: EntryList, qtbot: QtBot) -> None:
    listed.show_entries([entry(1), entry(2)])
    with qtbot.assertNotEmitted(listed.chosen):  # or it would be read by coming by
        listed.setFocus()
        listed.repaint()
    with qtbot.waitSignal(listed.chosen) as chosen:
        QTest.keyClick(listed, Qt.Key.Key_Down)
    assert chosen.args == ["thread/1"]
    with qtbot.waitSignal(listed.entered):
        QTest.keyClick(listed, Qt.Key.Key_Return)


def test_at_the_end_more_is_asked_for(listed: EntryList, qtbot: QtBot) -> None:
    listed.show_entries([entry(one) for one in range(200)])
    bar = listed.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 4 * listed.viewport().height())
    with qtbot.waitSignal(listed.near_end):
        bar.setValue(bar.maximum())


def test_only_what_is_seen_is_painted(listed: EntryList, monkeypatch: pytest.MonkeyPatch) -> None:
    listed.show_entries([entry(one) for one in range(10_000)])
    painted: list[int] = []
    paint = listed._painter.paint

    def counting(painter: object, option: object, index: object) -> None:
        painted.append(1)
        paint(painter, option, index)  # type: ignore[arg-type]

    monkeypatch.setattr(listed._painter, "paint", counting)
    listed.grab()
    assert 0 < len(painted) < 20


def test_marks_stay_at_their_words_when_the_snippet_is_made_harmless() -> None:
    snippet = "до\u200bма\u202e задание\n№ 5"
    start = snippet.index("задание")
    text, marks = hit_words(snippet, ((start, 7),))
    ((at, length),) = marks
    assert text[at : at + length] == "задание"
    assert "\n" not in text
