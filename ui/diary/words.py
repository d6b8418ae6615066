"""Marks, absences and days of the diary in words and short signs."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from app.codes import AttendanceCode, LessonState, MarkValue

_CONTEXT = "DiaryWords"


def mark_sign(value: int) -> str:
    """A mark as it stands in the diary: «5», «зач», «•»."""
    if value > 0:
        return str(value)
    return {
        MarkValue.PASSED: QCoreApplication.translate(_CONTEXT, "pass"),
        MarkValue.FAILED: QCoreApplication.translate(_CONTEXT, "fail"),
        MarkValue.EXEMPT: QCoreApplication.translate(_CONTEXT, "ex"),
        MarkValue.NOT_ATTESTED: QCoreApplication.translate(_CONTEXT, "n/a"),
        MarkValue.DEBT: "•",
        MarkValue.DEFERRED: QCoreApplication.translate(_CONTEXT, "def"),
    }[MarkValue(value)]


def mark_in_words(value: int) -> str:
    """A mark for a tooltip or a screen reader."""
    if value > 0:
        return QCoreApplication.translate(_CONTEXT, "mark {0}").format(value)
    return {
        MarkValue.PASSED: QCoreApplication.translate(_CONTEXT, "passed"),
        MarkValue.FAILED: QCoreApplication.translate(_CONTEXT, "not passed"),
        MarkValue.EXEMPT: QCoreApplication.translate(_CONTEXT, "exempt"),
        MarkValue.NOT_ATTESTED: QCoreApplication.translate(_CONTEXT, "not attested"),
        MarkValue.DEBT: QCoreApplication.translate(_CONTEXT, "work not handed in yet"),
        MarkValue.DEFERRED: QCoreApplication.translate(_CONTEXT, "deferred"),
    }[MarkValue(value)]


def attendance_in_words(code: int, minutes: int | None) -> str:
    """«absent», «late by 5 minutes»."""
    if code == AttendanceCode.LATE and minutes:
        return _Counted().late(minutes)
    return {
        AttendanceCode.ABSENT: QCoreApplication.translate(_CONTEXT, "absent"),
        AttendanceCode.EXCUSED: QCoreApplication.translate(_CONTEXT, "absent, excused"),
        AttendanceCode.ILL: QCoreApplication.translate(_CONTEXT, "ill"),
        AttendanceCode.LATE: QCoreApplication.translate(_CONTEXT, "late"),
    }[AttendanceCode(code)]


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def late(self, minutes: int) -> str:
        return self.tr("late by %n minute(s)", "", minutes)


def lesson_state_in_words(state: int) -> str:
    """What is unusual about a lesson; empty when nothing is."""
    return {
        LessonState.CANCELLED: QCoreApplication.translate(_CONTEXT, "cancelled"),
        LessonState.MOVED: QCoreApplication.translate(_CONTEXT, "moved here"),
        LessonState.REPLACED: QCoreApplication.translate(_CONTEXT, "replaced"),
    }.get(LessonState(state), "")


def day_title(day: date) -> str:
    """«Monday, 23 November» in the language of the window, with a capital."""
    text = QLocale().toString(QDate(day.year, day.month, day.day), "dddd, d MMMM")
    return text[:1].upper() + text[1:]


def short_date(day: date) -> str:
    """«23 November»."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM")


def remark_icon(kind: str) -> tuple[str, str]:
    """Icon and tone of a remark: praise must not look like blame."""
    return {"praise": ("award", "success"), "notice": ("info", "info")}.get(
        kind, ("message-square-text", "warning")
    )


def week_title(monday: date, sunday: date) -> str:
    """«23 – 29 November 2026», «30 November – 6 December 2026»."""
    locale = QLocale()
    first, last = QDate(monday.year, monday.month, monday.day), QDate(sunday.year, sunday.month, sunday.day)
    end = locale.toString(last, "d MMMM yyyy")
    if monday.month == sunday.month:
        return f"{monday.day} – {end}"
    return f"{locale.toString(first, 'd MMMM')} – {end}"


def clock(minutes: int | None) -> str:
    """510 → «8:30»."""
    return "" if minutes is None else f"{minutes // 60}:{minutes % 60:02}"
