"""Messages in words: who, when, about whom, what has become of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, QTime

from app.codes import Role, Side
from app.messages.rows import AboutPupil, Family, MailingRow, NoReply, Who
from ui.family.dates import short_date
from ui.messages.plain import one_line
from ui.naming import short_name
from ui.roles import role_name

_LONGEST_NAME = 80


def name_words(who: Who) -> str:
    """«Петрова А. И.»; «You» for the reader."""
    if who.is_me:
        return QCoreApplication.translate("MessageWords", "You")
    return short_name(one_line(who.name, _LONGEST_NAME))


def full_words(who: Who) -> str:
    """The whole name with what one is: «Петрова Анна Ивановна, class teacher»."""
    return ", ".join(
        part for part in (one_line(who.name, _LONGEST_NAME), side_words(who.side, who.role)) if part
    )


def side_words(side: Side, role: Role | None) -> str:
    """As what somebody writes, within a sentence."""
    if side is Side.PARENT:
        return QCoreApplication.translate("MessageWords", "parent")
    if side is Side.PUPIL:
        return QCoreApplication.translate("MessageWords", "pupil")
    if role is None:
        return QCoreApplication.translate("MessageWords", "does not work here any more")
    name = role_name(role)
    return name[:1].lower() + name[1:]


def pupil_words(pupil: AboutPupil | None) -> str:
    """«Петров Саша, 7А»; ""."""
    if pupil is None:
        return ""
    name = " ".join(one_line(pupil.name, _LONGEST_NAME).split()[:2])
    return ", ".join(part for part in (name, pupil.class_name) if part)


def people_words(people: Sequence[Who], most: int = 3) -> str:
    """«Петрова А. И., Иванов П. С. and 2 more», without the reader."""
    others = [who for who in people if not who.is_me]
    names = ", ".join(name_words(who) for who in others[:most])
    left = len(others) - most
    return names if left <= 0 else and_more(names, left)


def and_more(names: str, count: int) -> str:
    """«Петрова А. И. and 2 more»."""
    return _Counted().and_more(count).format(names)


def time_words(moment: datetime) -> str:
    """«18:05»."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), "HH:mm")


def short_when(moment: datetime, today: date) -> str:
    """For a list: the time of today, the day of this year, else the date."""
    day = moment.astimezone().date()
    if day == today:
        return time_words(moment)
    if abs((today - day).days) < 300:
        return QLocale().toString(QDate(day.year, day.month, day.day), "d MMM").rstrip(".")
    return QLocale().toString(QDate(day.year, day.month, day.day), "dd.MM.yyyy")


def when_words(moment: datetime, today: date) -> str:
    """«today at 18:05», «23 November at 18:05», with the year where it is another one."""
    day, time = moment.astimezone().date(), time_words(moment)
    if day == today:
        return QCoreApplication.translate("MessageWords", "today at {0}").format(time)
    if (today - day).days == 1:
        return QCoreApplication.translate("MessageWords", "yesterday at {0}").format(time)
    if day.year == today.year or abs((today - day).days) < 200:
        return QCoreApplication.translate("MessageWords", "{0} at {1}").format(short_date(day), time)
    written = QLocale().toString(QDate(day.year, day.month, day.day), "d MMMM yyyy")
    return QCoreApplication.translate("MessageWords", "{0} at {1}").format(written, time)


def read_words(mailing: MailingRow) -> str:
    """«Read by 17 of 25»."""
    return QCoreApplication.translate("MessageWords", "Read by {0} of {1}").format(
        mailing.seen, mailing.threads
    )


def unread_words(count: int) -> str:
    """«3 unread»."""
    return _Counted().unread(count)


def family_words(family: Family | None) -> str:
    """Who of a family gets it."""
    translate = QCoreApplication.translate
    return {
        None: "",
        Family.PARENTS: translate("MessageWords", "parents"),
        Family.PUPIL: translate("MessageWords", "the pupil"),
        Family.BOTH: translate("MessageWords", "parents and the pupil"),
        Family.ONE: "",
    }[family]


def no_reply_words(why: NoReply) -> str:
    """Why there is no box for an answer."""
    translate = QCoreApplication.translate
    return {
        NoReply.CLOSED: translate("MessageWords", "The thread is closed: nobody can write into it."),
        NoReply.NO_REPLIES: translate("MessageWords", "Its author does not expect answers to this message."),
        NoReply.NOT_TEACHER_NOW: translate(
            "MessageWords",
            "You do not teach this child any more: you can read the thread, but not write into it.",
        ),
        NoReply.NOBODY_THERE: translate("MessageWords", "There is nobody left in this thread to write to."),
        NoReply.PUPILS_OFF: translate(
            "MessageWords", "At this school pupils read messages, but do not write them."
        ),
        NoReply.FULL: translate("MessageWords", "The thread has become too long. Please begin a new one."),
    }[why]


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def and_more(self, count: int) -> str:
        return self.tr("{0} and %n more", "", count)

    def unread(self, count: int) -> str:
        return self.tr("%n unread", "", count)
