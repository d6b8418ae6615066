"""The journal in words: what a screen reader says of a cell and what the line under the grid shows."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.codes import AttendanceCode, LessonState, MarkValue
from app.journal import rules
from ui.journal.buffer import CLASH, REFUSED, UNSAVED, JournalBuffer
from ui.journal.gaps import Gap
from ui.journal.slots import Content, Kind, Slot

if TYPE_CHECKING:
    from app.journal.rows import Column
    from app.school.rows import TermRow

_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def attendance_words(code: int) -> str:
    """An absence in words."""
    translate = QCoreApplication.translate
    return {
        AttendanceCode.ABSENT: translate("JournalWords", "absent"),
        AttendanceCode.EXCUSED: translate("JournalWords", "absent, excused"),
        AttendanceCode.ILL: translate("JournalWords", "ill"),
        AttendanceCode.LATE: translate("JournalWords", "late"),
    }[AttendanceCode(code)]


def mark_words(value: int) -> str:
    """A mark in words; numbers stay numbers."""
    translate = QCoreApplication.translate
    if value >= 0:
        return str(value)
    return {
        MarkValue.PASSED: translate("JournalWords", "passed"),
        MarkValue.FAILED: translate("JournalWords", "failed"),
        MarkValue.EXEMPT: translate("JournalWords", "exempt"),
        MarkValue.NOT_ATTESTED: translate("JournalWords", "not attested"),
        MarkValue.DEBT: translate("JournalWords", "not handed in"),
        MarkValue.DEFERRED: translate("JournalWords", "deferred"),
    }[MarkValue(value)]


def value_words(slot: Slot, value: int | None) -> str:
    """The value of a slot in words, also when there is none."""
    if value is None:
        if slot.kind is Kind.MARK:
            return QCoreApplication.translate("JournalWords", "no mark")
        return QCoreApplication.translate("JournalWords", "present")
    return mark_words(value) if slot.kind is Kind.MARK else attendance_words(value)


def content_words(slot: Slot, content: Content | None) -> str:
    """All that stands in a slot, in words: the value and what goes with it."""
    translate = QCoreApplication.translate
    if content is None:
        return value_words(slot, None)
    if content.minutes:
        return translate("JournalWords", "late by {0} min").format(content.minutes)
    parts = [value_words(slot, content.value)]
    if content.due is not None:
        parts.append(translate("JournalWords", "due on {0}").format(short_day(content.due)))
    if content.comment:
        parts.append(f"«{content.comment}»")
    return ", ".join(parts)


def short_day(on: date) -> str:
    """A day in figures, as the language writes it."""
    return QLocale().toString(QDate(on.year, on.month, on.day), QLocale.FormatType.ShortFormat)


def date_words(on: date | datetime, today: date | None = None) -> str:
    """«26 ноября», with the year where it is not that of `today`; a moment by the clock of this PC.

    The month in full: cut short it ends with a full stop in Russian, and two stand at the end of a sentence.
    """
    day = on.astimezone().date() if isinstance(on, datetime) else on
    pattern = QCoreApplication.translate("JournalWords", "d MMMM", "day")
    if today is not None and day.year != today.year:
        pattern = QCoreApplication.translate("JournalWords", "d MMMM yyyy", "day of another year")
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)


def state_words(state: int) -> str:
    """What became of a lesson; empty for an ordinary one."""
    translate = QCoreApplication.translate
    return {
        LessonState.NORMAL: "",
        LessonState.HELD_EMPTY: translate("JournalWords", "held, nothing to enter"),
        LessonState.CANCELLED: translate("JournalWords", "cancelled"),
        LessonState.MOVED: translate("JournalWords", "moved here"),
        LessonState.REPLACED: translate("JournalWords", "held by a substitute"),
    }[LessonState(state)]


def day_words(on: date) -> str:
    """«12 сентября, четверг», "Thursday, 12 September"."""
    pattern = QCoreApplication.translate("JournalWords", "dddd, d MMMM", "date of a lesson")
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def lesson_words(column: Column) -> str:
    """Date, lesson, kind of work and weight of a column."""
    translate = QCoreApplication.translate
    parts = [day_words(column.date), translate("JournalWords", "lesson {0}").format(column.number)]
    if column.work:
        parts.append(f"{column.kind} «{column.title}»" if column.title else column.kind)
    if column.work and not column.counts:
        parts.append(translate("JournalWords", "does not count"))
    elif column.work and column.weight != 1:
        weight = QLocale().toString(column.weight, "g", 3)
        parts.append(translate("JournalWords", "weight {0}").format(weight))
    if state := state_words(column.state):
        parts.append(state)
    return " · ".join(parts)


def cell_words(buffer: JournalBuffer, row: int, column: int) -> str:
    """What stands in a cell, with what is to be known about it."""
    translate = QCoreApplication.translate
    mark, seat = (buffer.slot(row, column, kind) for kind in (Kind.MARK, Kind.ATTENDANCE))
    look = buffer.looks[row][column]
    parts = [
        content_words(slot, content) for slot in (mark, seat) if (content := buffer.content(slot)) is not None
    ]
    if not parts:
        is_open = buffer.is_open(row, column)
        parts.append(
            translate("JournalWords", "empty") if is_open else translate("JournalWords", "closed for entry")
        )
    if look.flags & CLASH:
        parts.append(translate("JournalWords", "changed by two people"))
    elif look.flags & REFUSED and (buffer.lacks_reason(mark) or buffer.lacks_reason(seat)):
        parts.append(translate("JournalWords", "not saved before the reason is given"))
    elif look.flags & REFUSED:
        parts.append(translate("JournalWords", "not accepted"))
    elif look.flags & UNSAVED:
        parts.append(translate("JournalWords", "not yet saved"))
    return ", ".join(parts)


def gap_words(gap: Gap) -> str:
    """«Осенние каникулы: 24 октября – 1 ноября», a line for each holiday."""
    lines = []
    for one in gap.holidays:
        days = [date_words(day) for day in (one.starts, one.ends)]
        lines.append(f"{one.name}: " + (days[0] if one.starts == one.ends else " – ".join(days)))
    return "\n".join(lines)


def moment_words(at: datetime) -> str:
    """A moment on the clock of this PC: the time alone for today."""
    moment = at.astimezone()
    if moment.date() == datetime.now().astimezone().date():
        return moment.strftime("%H:%M")
    return moment.strftime("%d.%m.%Y %H:%M")


def term_numeral(term: TermRow) -> str:
    """«II», where there is no room for more: the name is in the tool tip."""
    return _NUMERALS[term.number - 1] if 0 < term.number <= len(_NUMERALS) else str(term.number)


def mean_words(mean: float | None) -> str:
    """A mean with two decimals, as the language writes it."""
    return "" if mean is None else QLocale().toString(float(rules.rounded(mean)), "f", 2)


def term_dates(term: TermRow) -> str:
    """From when to when a period lasts."""
    return f"{short_day(term.starts)} – {short_day(term.ends)}"
