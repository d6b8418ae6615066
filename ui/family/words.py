"""Marks and absences as the pages of a family write them, in words and short signs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from app.codes import AttendanceCode, MarkValue


def mark_sign(value: int) -> str:
    """A mark as it stands in the diary: «5», «зач», «•»."""
    if value >= 0:
        return str(value)
    return {
        MarkValue.PASSED: QCoreApplication.translate("DiaryWords", "pass"),
        MarkValue.FAILED: QCoreApplication.translate("DiaryWords", "fail"),
        MarkValue.EXEMPT: QCoreApplication.translate("DiaryWords", "ex"),
        MarkValue.NOT_ATTESTED: QCoreApplication.translate("DiaryWords", "n/a"),
        MarkValue.DEBT: "•",
        MarkValue.DEFERRED: QCoreApplication.translate("DiaryWords", "def"),
    }[MarkValue(value)]


def mark_in_words(value: int) -> str:
    """A mark for a tooltip or a screen reader."""
    if value >= 0:
        return QCoreApplication.translate("DiaryWords", "mark {0}").format(value)
    return {
        MarkValue.PASSED: QCoreApplication.translate("DiaryWords", "passed"),
        MarkValue.FAILED: QCoreApplication.translate("DiaryWords", "not passed"),
        MarkValue.EXEMPT: QCoreApplication.translate("DiaryWords", "exempt"),
        MarkValue.NOT_ATTESTED: QCoreApplication.translate("DiaryWords", "not attested"),
        MarkValue.DEBT: QCoreApplication.translate("DiaryWords", "work not handed in yet"),
        MarkValue.DEFERRED: QCoreApplication.translate("DiaryWords", "deferred"),
    }[MarkValue(value)]


def attendance_in_words(code: int, minutes: int | None) -> str:
    """«absent», «late by 5 minutes»."""
    if code == AttendanceCode.LATE and minutes:
        return _Counted().late(minutes)
    return {
        AttendanceCode.ABSENT: QCoreApplication.translate("DiaryWords", "absent"),
        AttendanceCode.EXCUSED: QCoreApplication.translate("DiaryWords", "absent, excused"),
        AttendanceCode.ILL: QCoreApplication.translate("DiaryWords", "ill"),
        AttendanceCode.LATE: QCoreApplication.translate("DiaryWords", "late"),
    }[AttendanceCode(code)]


def attendance_sign(code: int, minutes: int | None) -> str:
    """The letter that stands in the journal: «Н», «О 5»."""
    letter = {
        AttendanceCode.ABSENT: QCoreApplication.translate("DiaryWords", "A", "absent"),
        AttendanceCode.EXCUSED: QCoreApplication.translate("DiaryWords", "E", "excused"),
        AttendanceCode.ILL: QCoreApplication.translate("DiaryWords", "I", "ill"),
        AttendanceCode.LATE: QCoreApplication.translate("DiaryWords", "L", "late"),
    }[AttendanceCode(code)]
    return f"{letter} {minutes}" if code == AttendanceCode.LATE and minutes else letter


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def late(self, minutes: int) -> str:
        return self.tr("late by %n minute(s)", "", minutes)
