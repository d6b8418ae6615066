"""What an earlier run left on this PC: a file that was moved, words that another hand was faster with."""

from __future__ import annotations

import json
from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from app.outbox import Elsewhere
from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import MemorySource
from ui.journal.lesson.slips import about_of
from ui.journal.lesson.wishes import Part, Place
from ui.journal.saving.last_time import LastTime
from ui.journal.tab import JournalTab
from ui.journal.words import day_words
from ui.widgets import Toast


@screen("journal.moved")
def moved(stage: Stage) -> QWidget:
    """Entries made in the file as it lay at another place."""
    last_time = LastTime()
    tab = JournalTab(MemorySource(), last_time=last_time)
    tab.start()
    tab.lesson.reload()
    newest = datetime(2026, 10, 13, 14, 5, tzinfo=UTC)
    path = "\\\\server\\uchitel\\old\\Школа № 12\\school.db"
    last_time.found_elsewhere.emit([Elsewhere(path.lower(), path, 12, newest)])
    return tab


@screen("journal.last_time")
def last_time(stage: Stage) -> QWidget:
    """The topic of last time is disputed; a sentence tells where."""
    tab = JournalTab(MemorySource())
    tab.start()
    tab.sheet.side.show_panel("lesson")
    tab.lesson.begin()
    tab.lesson.reload()
    key = tab.lesson.lesson
    assert key is not None
    said = {"expected": "", "wanted": "Степень с натуральным показателем", "tried": [], "actual": "Одночлены"}
    slips = tab._savers.lessons.slips
    slips._saver.bring_back(about_of(key, Place(Part.TOPIC)), json.dumps(said))
    where = f"8А · Алгебра, {day_words(key.date)}"
    sentence = tab._last_time.tr(
        "{0}: words about the lesson from last time need your decision (F4)."
    ).format(where)
    Toast.show_over(tab, sentence)
    return tab
