"""Findings in words, in the language of the window: rules and what they found are told by `app.control.words`."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from app.codes import TermKind
from app.control.rows import FindingRow, FindingState, Judged
from app.control.words import ControlWords
from ui.family.dates import short_date
from ui.naming import short_name, term_pattern

_WEEKLY = frozenset({"parent_away", "week_not_signed"})

STATE_SIGNS: dict[FindingState, tuple[str, str]] = {
    FindingState.OPEN: ("circle-dot", "warning"),
    FindingState.ANSWERED: ("message-square-text", "info"),
    FindingState.RETURNED: ("corner-down-left", "danger"),
    FindingState.ACCEPTED: ("circle-check", "success"),
    FindingState.CLOSED: ("check", "muted"),
}
"""The icon of a state, and its colour."""


def control_words() -> ControlWords:
    """In the language of the window."""
    return ControlWords("ru" if QLocale().language() == QLocale.Language.Russian else "en")


def subject_words(row: FindingRow) -> str:
    """«Английский язык, англ. 1»."""
    return ", ".join(part for part in (row.subject, row.group_name) if part)


def lesson_words(row: FindingRow) -> str:
    """«05.11, 2-й», «16.11 – 22.11», «2 четверть»: where in the year it is."""
    if row.date is None:
        return period_words(row)
    day = _day(row.date)
    if row.rule in _WEEKLY:
        return f"{day} – {_day(row.date + dt.timedelta(days=6))}"
    if row.number is None:
        return day
    return QCoreApplication.translate("ControlWords", "{0}, no. {1}", "day and lesson").format(
        day, row.number
    )


def _day(day: dt.date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), "dd.MM")


def period_words(row: FindingRow) -> str:
    """«2 четверть»."""
    if row.term is None or not row.term_kind:
        return ""
    return term_pattern(TermKind(row.term_kind)).format(row.term)


def since_words(moment: dt.datetime) -> str:
    """«23.11», and with another year than this one the year."""
    local = moment.astimezone()
    pattern = "dd.MM" if local.year == dt.datetime.now().astimezone().year else "dd.MM.yyyy"
    return QLocale().toString(QDate(local.year, local.month, local.day), pattern)


def moment_words(moment: dt.datetime) -> str:
    """«23 ноября, 10:42»."""
    local = moment.astimezone()
    return f"{short_date(local.date())}, {local:%H:%M}"


def spoken(row: FindingRow, words: ControlWords) -> str:
    """A finding for those who hear it."""
    parts = (
        words.found(row), row.pupil, row.class_name, subject_words(row), row.teacher, lesson_words(row),
        words.state(row.state),
    )  # fmt: skip
    return ". ".join(part for part in parts if part)


def who_words(row: FindingRow) -> str:
    """The teacher, short."""
    return short_name(row.teacher) if row.teacher else ""


def fresh_words(judged: Judged | None, today: dt.date, *, under_way: bool = False) -> str:
    """How fresh the judgement is: «на 10:42»; `under_way`: it is being brought up to date."""
    translate = QCoreApplication.translate
    if judged is None or judged.at is None:
        return translate("ControlWords", "The journals are being checked for the first time…")
    local = judged.at.astimezone()
    at = QLocale().toString(QTime(local.hour, local.minute), "HH:mm")
    if local.date() != today:
        at = f"{short_date(local.date())}, {at}"
    if under_way:
        return translate("ControlWords", "as of {0}, being brought up to date…").format(at)
    return translate("ControlWords", "as of {0}").format(at)
