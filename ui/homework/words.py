"""Homework in words: when it is due, what has become of it, how much it is."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime

from app.homework.rows import HomeworkPiece
from app.homework.rules import Entered, HomeworkState, Load
from ui.family.dates import clock, day_title, short_date


def due_title(day: date, today: date) -> str:
    """«For tomorrow, Tuesday, 24 November», «For Wednesday, 25 November»."""
    if day == today:
        return QCoreApplication.translate("HomeworkWords", "For today, {0}").format(day_in_words(day))
    if day == today + timedelta(days=1):
        return QCoreApplication.translate("HomeworkWords", "For tomorrow, {0}").format(day_in_words(day))
    return _for_weekday(day).format(short_date(day))


def duration(minutes: int) -> str:
    """80 → «1 h 20 min»."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return QCoreApplication.translate("HomeworkWords", "{0} min").format(rest)
    if not rest:
        return QCoreApplication.translate("HomeworkWords", "{0} h").format(hours)
    return QCoreApplication.translate("HomeworkWords", "{0} h {1} min").format(hours, rest)


def load_in_words(load: Load) -> str:
    """«1 h 20 min of 2 h 30 min, 2 without an estimate»; nothing when nobody has estimated anything."""
    if load.unknown == load.pieces:
        return ""
    if load.norm is None:
        text = duration(load.minutes)
    elif load.over:
        text = QCoreApplication.translate("HomeworkWords", "{0}, {1} over the norm of {2}").format(
            duration(load.minutes), duration(load.over), duration(load.norm)
        )
    else:
        text = QCoreApplication.translate("HomeworkWords", "{0} of {1}").format(
            duration(load.minutes), duration(load.norm)
        )
    if load.unknown:
        return QCoreApplication.translate("HomeworkWords", "{0}; {1}").format(
            text, _Counted().without_estimate(load.unknown)
        )
    return text


def state_in_words(piece: HomeworkPiece, today: date) -> str:
    """«done on 23 November at 18:05», «not ticked», «ticked late: …»."""
    if piece.done_at is None:
        return QCoreApplication.translate("HomeworkWords", "not ticked")
    when = moment_in_words(piece.done_at, today)
    if piece.state is HomeworkState.LATE:
        return QCoreApplication.translate("HomeworkWords", "ticked late, {0}").format(when)
    return QCoreApplication.translate("HomeworkWords", "done {0}").format(when)


def state_sign(piece: HomeworkPiece) -> tuple[str, str]:
    """Icon and tone of a state: each has a shape of its own."""
    return {
        HomeworkState.OPEN: ("circle", "muted"),
        HomeworkState.DONE: ("circle-check", "success"),
        HomeworkState.LATE: ("clock", "warning"),
        HomeworkState.OVERDUE: ("circle-alert", "danger"),
    }[piece.state]


def moment_in_words(moment: datetime, today: date) -> str:
    """«today at 18:05», «on 23 November at 18:05», by the clock of this PC."""
    local = moment.astimezone()
    time = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
    if local.date() == today:
        return QCoreApplication.translate("HomeworkWords", "today at {0}").format(time)
    return QCoreApplication.translate("HomeworkWords", "on {0} at {1}").format(short_date(local.date()), time)


def lesson_in_words(piece: HomeworkPiece) -> str:
    """«lesson 3, 10:15»; "" when it is due without one."""
    if piece.number is None:
        return ""
    if piece.starts is None:
        return QCoreApplication.translate("HomeworkWords", "lesson {0}").format(piece.number)
    return QCoreApplication.translate("HomeworkWords", "lesson {0}, {1}").format(
        piece.number, clock(piece.starts)
    )


def entered_in_words(piece: HomeworkPiece, today: date) -> str:
    """A warning when it was entered too late, else ""."""
    when = moment_in_words(piece.entered_at, today)
    return {
        Entered.IN_TIME: "",
        Entered.LATE: QCoreApplication.translate("HomeworkWords", "Set late: entered {0}").format(when),
        Entered.AFTER_DUE: QCoreApplication.translate(
            "HomeworkWords", "Entered after the lesson had begun, {0}"
        ).format(when),
    }[piece.entered]


def shift_in_words(piece: HomeworkPiece) -> str:
    """Why it is due on another day than the teacher named, else ""."""
    day = short_date(piece.due_date)
    if piece.because == "moved":
        return QCoreApplication.translate("HomeworkWords", "The lesson of {0} was moved").format(day)
    if piece.because == "cancelled":
        return QCoreApplication.translate("HomeworkWords", "The lesson of {0} is cancelled").format(day)
    return ""


def day_in_words(day: date) -> str:
    """«Tuesday, 24 November» within a sentence."""
    return _uncapital(day_title(day))


def spoken(subject: str) -> str:
    """A subject within a sentence: «algebra», but «PE»."""
    return subject if subject[1:2].isupper() else _uncapital(subject)


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def without_estimate(self, count: int) -> str:
        return self.tr("%n without an estimate", "", count)


def _uncapital(text: str) -> str:
    """Days have no capital within a Russian sentence; English has one always."""
    return text[:1].lower() + text[1:] if QLocale().language() == QLocale.Language.Russian else text


def _for_weekday(day: date) -> str:
    return {
        1: QCoreApplication.translate("HomeworkWords", "For Monday, {0}"),
        2: QCoreApplication.translate("HomeworkWords", "For Tuesday, {0}"),
        3: QCoreApplication.translate("HomeworkWords", "For Wednesday, {0}"),
        4: QCoreApplication.translate("HomeworkWords", "For Thursday, {0}"),
        5: QCoreApplication.translate("HomeworkWords", "For Friday, {0}"),
        6: QCoreApplication.translate("HomeworkWords", "For Saturday, {0}"),
        7: QCoreApplication.translate("HomeworkWords", "For Sunday, {0}"),
    }[QDate(day.year, day.month, day.day).dayOfWeek()]
