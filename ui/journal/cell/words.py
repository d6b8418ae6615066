"""The past of a cell in words: who, when, what became of what, and how late it was entered."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from app.codes import Role
from ui.journal import words
from ui.journal.buffer import CLASH, REFUSED, UNSAVED, JournalBuffer
from ui.journal.cell.past import PastLine
from ui.journal.slots import Content, Kind, Slot
from ui.naming import short_name
from ui.roles import role_name

_IMPORTED = "import:"


def day_of(at: dt.datetime) -> dt.date:
    """The day of a moment on the clock of this PC."""
    return at.astimezone().date()


def moment_words(at: dt.datetime, today: dt.date) -> str:
    """«12 ноября, 10:32»."""
    return f"{words.date_words(at, today)}, {at.astimezone():%H:%M}"


def standing_words(buffer: JournalBuffer, row: int, column: int) -> str:
    """«4 · опоздание 10 мин · ещё не сохранено»: what stands in a cell; the comment is seen below it."""
    translate = QCoreApplication.translate
    parts = []
    for kind in Kind:
        slot = buffer.slot(row, column, kind)
        if (content := buffer.content(slot)) is not None:
            parts.append(words.content_words(slot, content._replace(comment=None)))
    if not parts:
        return words.cell_words(buffer, row, column)
    flags = buffer.looks[row][column].flags
    if flags & CLASH:
        parts.append(translate("JournalWords", "changed by two people"))
    elif flags & REFUSED:
        parts.append(translate("JournalWords", "not accepted"))
    elif flags & UNSAVED:
        parts.append(translate("JournalWords", "not yet saved"))
    return " · ".join(parts)


def author_words(line: PastLine, *, in_full: bool = False) -> str:
    """Who it was; the role where it is not simply the teacher."""
    name = line.author if in_full else short_name(line.author)
    name = name or QCoreApplication.translate("CellWords", "author unknown")
    if line.role is None or line.role == Role.TEACHER or line.role not in set(Role):
        return name
    role = role_name(Role(line.role))
    return f"{name} ({role[:1].lower()}{role[1:]})"


def entered_words(lesson: dt.date, at: dt.datetime, today: dt.date) -> str:
    """«Урок 12 ноября, выставлено 15 ноября (через 3 дня)»; empty on the lesson's own day."""
    on = day_of(at)
    if on == lesson:
        return ""
    days = (on - lesson).days
    apart = _apart.later(days) if days > 0 else _apart.before(-days)
    return QCoreApplication.translate("CellWords", "Lesson on {0}, entered on {1} ({2})").format(
        words.date_words(lesson, today), words.date_words(on, today), apart
    )


def reason_words(reason: str | None) -> str:
    """The reason that was given, or the file that it was read from."""
    if not reason:
        return ""
    if reason.startswith(_IMPORTED):
        pattern = QCoreApplication.translate("CellWords", "Read from the file {0}")
        return pattern.format(reason.removeprefix(_IMPORTED))
    return QCoreApplication.translate("CellWords", "Reason: {0}").format(reason)


def change_words(line: PastLine) -> str:
    """What became of what: «4 → 5», «комментарий «а» → «б»»."""
    if line.slot is None:
        return _remark_words(line.before, line.after)
    if line.at is None:
        pattern = QCoreApplication.translate("CellWords", "Before that: {0}")
        return pattern.format(words.content_words(line.slot, line.content))
    return "; ".join(_content_parts(line.slot, line.before, line.content))


def remark_kind_words(kind: str) -> str:
    """The kind of a remark, as the diary calls it."""
    translate = QCoreApplication.translate
    return {
        "praise": translate("CellWords", "Praise"),
        "notice": translate("CellWords", "Notice"),
    }.get(kind, translate("CellWords", "Remark"))


class DaysApart(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def later(self, days: int) -> str:
        return self.tr("%n day(s) later", "", days)

    def before(self, days: int) -> str:
        return self.tr("%n day(s) before", "", days)


_apart = DaysApart()


def _content_parts(slot: Slot, before: Content | None, after: Content | None) -> list[str]:
    """The value first, if it is another one; then each thing that goes with it and has changed."""
    parts = []
    is_other = before is None or after is None or before.value != after.value
    if is_other:
        parts.append(f"{_value_words(slot, before)} → {_value_words(slot, after)}")
    then, now = before or Content(0), after or Content(0)
    if slot.kind is Kind.MARK:
        parts += _comment_part(then.comment, now.comment)
    if (
        now.due is not None or not is_other
    ):  # a day and minutes go with their value, and nobody took them away
        parts += _due_part(then.due, now.due)
    if now.minutes is not None or not is_other:
        parts += _minutes_part(then.minutes, now.minutes)
    if not parts:
        parts.append(words.content_words(slot, after))
    return parts


def _value_words(slot: Slot, content: Content | None) -> str:
    """The value alone.  Nothing written about a pupil's absence says no more than that."""
    if content is None and slot.kind is Kind.ATTENDANCE:
        return QCoreApplication.translate("CellWords", "no entry")
    return words.value_words(slot, content.value if content else None)


def _comment_part(before: str | None, after: str | None) -> list[str]:
    translate = QCoreApplication.translate
    return _part(
        before and f"«{before}»", after and f"«{after}»",
        translate("CellWords", "comment {0}"),
        translate("CellWords", "comment taken away: {0}"),
        translate("CellWords", "comment {0} → {1}"),
    )  # fmt: skip


def _due_part(before: dt.date | None, after: dt.date | None) -> list[str]:
    translate = QCoreApplication.translate
    return _part(
        before and words.short_day(before), after and words.short_day(after),
        translate("CellWords", "due on {0}"),
        translate("CellWords", "no longer due on {0}"),
        translate("CellWords", "due day {0} → {1}"),
    )  # fmt: skip


def _minutes_part(before: int | None, after: int | None) -> list[str]:
    translate = QCoreApplication.translate
    return _part(
        before and str(before), after and str(after),
        translate("CellWords", "{0} min"),
        translate("CellWords", "minutes taken away: {0}"),
        translate("CellWords", "minutes {0} → {1}"),
    )  # fmt: skip


def _part(before: Any, after: Any, added: str, removed: str, changed: str) -> list[str]:
    if (before or None) == (after or None):
        return []
    if not before:
        return [added.format(after)]
    return [changed.format(before, after) if after else removed.format(before)]


def _remark_words(before: Any, after: Any) -> str:
    """A remark is written, changed, or taken back."""
    kind = remark_kind_words((after or before or {}).get("kind", "remark"))
    translate = QCoreApplication.translate
    if before is None:
        return f"{kind}: «{after['text']}»" if after else kind
    if after is None:
        return translate("CellWords", "{0} taken back: «{1}»").format(kind, before["text"])
    return translate("CellWords", "{0} changed: «{1}» → «{2}»").format(kind, before["text"], after["text"])
