"""Changes to what has long stood in the journal: which ask for a reason, and in which words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui.journal import words
from ui.journal.slots import Kind, Slot

if TYPE_CHECKING:
    from ui.journal.buffer import JournalBuffer


def usual_reasons() -> list[str]:
    """What is the reason nearly always, as it is kept in the change log."""
    translate = QCoreApplication.translate
    return [
        translate("Reasons", "a mistake is corrected"),
        translate("Reasons", "the work was handed in later"),
        translate("Reasons", "the test was taken again"),
        translate("Reasons", "by decision of the council"),
    ]


def will_ask(buffer: JournalBuffer, row: int, column: int) -> bool:
    """Whether a change to this cell will be asked about, as far as the page tells."""
    page = buffer.page
    days = page.reason_after_days
    if days == 0 or (page.today - buffer.columns[column].date).days <= days:
        return False
    mark, seat = (buffer.slot(row, column, kind) for kind in (Kind.MARK, Kind.ATTENDANCE))
    detail = buffer.details(mark)
    if detail is not None and (page.today - detail.set_at.astimezone().date()).days > days:
        return True
    return buffer.is_first_of_lesson(column) and buffer.stored(seat) is not None


def change_words(buffer: JournalBuffer, slot: Slot) -> str:
    """«Алексеев Артём, 5 октября: 3 → 4»; empty for what is not on the page."""
    cells = buffer.cells(slot)
    if not cells:
        return ""
    day = words.date_words(slot.date, buffer.page.today)
    before, after = (words.content_words(slot, one) for one in (buffer.stored(slot), buffer.content(slot)))
    return f"{buffer.pupils[cells[0][0]].name}, {day}: {before} → {after}"
