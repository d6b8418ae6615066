"""Weeks, moments and signatures in words."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from app.diary.weeks_rows import Signature
from ui.family.dates import short_date
from ui.naming import short_name

_TILL_SUNDAY = timedelta(days=6)


def week_words(monday: date) -> str:
    """«16 – 22 ноября», «30 ноября – 6 декабря»."""
    sunday = monday + _TILL_SUNDAY
    first = str(monday.day) if monday.month == sunday.month else short_date(monday)
    return f"{first} – {short_date(sunday)}"


def moment_words(at: datetime) -> str:
    """«21 ноября, 18:40», by the clock of this PC."""
    here = at.astimezone()
    time = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Signing", "{0}, {1}", "a day and a time").format(
        short_date(here.date()), time
    )


def signature_words(signature: Signature) -> str:
    """Who has signed, when, and how."""
    translate = QCoreApplication.translate
    when = moment_words(signature.signed_at)
    if not signature.on_paper:
        return translate("Signing", "Signed: {0}, {1}").format(short_name(signature.by), when)
    who = short_name(signature.recorded_by)
    if signature.by:
        return translate("Signing", "Signed on paper: {0}. Recorded by {1}, {2}").format(
            short_name(signature.by), who, when
        )
    return translate("Signing", "Signed on paper. Recorded by {0}, {1}").format(who, when)
