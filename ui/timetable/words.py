"""Words of the timetable: days, states, what clashes, why a lesson stays."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from app.timetable.holding import Holds
from app.timetable.rows import Clash, ClashKind, Kept, Planned

_CLASHES = {
    ClashKind.TEACHER: QT_TRANSLATE_NOOP("TimetableWords", "teacher in two places"),
    ClashKind.ROOM: QT_TRANSLATE_NOOP("TimetableWords", "room taken twice"),
    ClashKind.CLASS: QT_TRANSLATE_NOOP("TimetableWords", "class has two lessons at once"),
    ClashKind.PUPIL: QT_TRANSLATE_NOOP("TimetableWords", "pupil in two groups at once"),
    ClashKind.NO_BELL: QT_TRANSLATE_NOOP("TimetableWords", "no bell for this lesson"),
    ClashKind.FREE_DAY: QT_TRANSLATE_NOOP("TimetableWords", "the class has no school that day"),
}
_HOLDS = {
    Holds.WORK: QT_TRANSLATE_NOOP("TimetableWords", "a work or marks"),
    Holds.ATTENDANCE: QT_TRANSLATE_NOOP("TimetableWords", "absences"),
    Holds.TOPIC: QT_TRANSLATE_NOOP("TimetableWords", "a topic"),
    Holds.HOMEWORK: QT_TRANSLATE_NOOP("TimetableWords", "homework given"),
    Holds.HOMEWORK_DUE: QT_TRANSLATE_NOOP("TimetableWords", "homework due"),
    Holds.HELD: QT_TRANSLATE_NOOP("TimetableWords", "it is marked as held"),
    Holds.SUBSTITUTED: QT_TRANSLATE_NOOP("TimetableWords", "a substitute"),
}


def said(source: object) -> str:
    """A sentence of this context."""
    return QCoreApplication.translate("TimetableWords", str(source))


def clash_words(one: Clash) -> str:
    """What clashes: «учитель в двух местах: Иванова А. Б.»."""
    told = said(_CLASHES[one.kind])
    return f"{told}: {one.shared}" if one.shared else told


def kept_words(one: Kept) -> str:
    """A lesson that stays: «7А Алгебра, 14.12 – тема»."""
    told = said(_HOLDS[one.because]) if one.because in _HOLDS else ""
    return f"{one.class_name} {one.subject}, {short_day(one.key.date)} – {told}".strip()


def day_name(weekday: int, *, short: bool = False) -> str:
    """«Понедельник», «Пн»."""
    form = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    name = QLocale().standaloneDayName(weekday, form)
    return name[:1].upper() + name[1:]


def short_day(day: dt.date) -> str:
    """«23.11»."""
    return f"{day:%d.%m}"


def clock_words(times: tuple[int, int] | None) -> str:
    """«8:30–9:15»."""
    if times is None:
        return ""
    return "–".join(f"{minute // 60}:{minute % 60:02}" for minute in times)


def week_sign(week: int) -> str:
    """The sign of a lesson in odd or even weeks; nothing for one of every week."""
    if not week:
        return ""
    return (
        QCoreApplication.translate("TimetableWords", "odd")
        if week == 1
        else QCoreApplication.translate("TimetableWords", "even")
    )


def course_title(subject: str, group: str) -> str:
    """«Английский язык, англ. 1»."""
    return f"{subject}, {group}" if group else subject


def planned_words(one: Planned) -> str:
    """A lesson of the week in one line, for screen readers and hints."""
    parts = [
        one.class_name, course_title(one.subject, one.group), one.teacher, one.entry.room, week_sign(one.entry.week)
    ]  # fmt: skip
    return ", ".join(part for part in parts if part)


def hours_words(placed: float, wanted: float | None) -> str:
    """«3 из 4»; «3» where it is not known how many there should be."""
    done = QLocale().toString(float(placed), "g", 3)
    if wanted is None:
        return done
    return QCoreApplication.translate("TimetableWords", "{0} of {1}").format(
        done, QLocale().toString(float(wanted), "g", 3)
    )
