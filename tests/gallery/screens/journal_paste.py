"""Pasting into the journal: what a block from a spreadsheet would do."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from app.journal.blocks import parse_block
from tests.gallery.registry import Stage, screen
from tests.ui.journal.memory_source import MemorySource
from ui.journal.buffer import JournalBuffer
from ui.journal.grid.area import Area
from ui.journal.paste.plan import plan_paste
from ui.journal.paste.preview import PastePreview
from ui.journal.saving.queue import EditQueue

BY_PLACE = "5\t4\tн\n4,5\t4\t\n3\t04.май\t5\n\t5\t4\n5\t4/5\t3\n2\t6\tо\n4\t5\t5\n3\t4\tболел\n5\t\t5\n"
BY_NAME = (
    "№\tФИО\t05.10\t07.10\t09.10\n1\tВиноградова София\t5\t\t4\n2\tАЛЕКСЕЕВ А.\t4\t5\t\n3\tАндреева Мария\tн\t4\t4\n"
    "4\tПетухов Семён\t5\t5\t5\n5\tбеляев иван\t3\t4,5\t4\n"
)


def _preview(text: str) -> QWidget:
    buffer = JournalBuffer(MemorySource().page(1, 11), EditQueue())
    at = Area.of((0, buffer.current_column() - 3))
    preview = PastePreview(buffer, partial(plan_paste, buffer, at, parse_block(text, None)))
    preview.setMinimumSize(preview.sizeHint())  # the screen of the gallery is smaller than a school's
    return preview


@screen("journal.paste_preview", natural=True)
def by_place(stage: Stage) -> QWidget:
    """Some of it does not fit, some replaces what is there."""
    return _preview(BY_PLACE)


@screen("journal.paste_names", natural=True)
def by_name(stage: Stage) -> QWidget:
    """The rows name their pupils; one is of nobody here."""
    return _preview(BY_NAME)


@screen("journal.paste_much", natural=True)
def much(stage: Stage) -> QWidget:
    """A whole page at once."""
    return _preview(
        "\n".join("\t".join("5432н"[(row + column) % 5] for column in range(24)) for row in range(27))
    )
