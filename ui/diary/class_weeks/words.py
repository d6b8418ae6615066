"""What is said of a pupil in a week: who signed, who looked at what, and why perhaps nobody did."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.diary.weeks_rows import ClassWeeks, Look, PupilWeeks, WeekCell, WeekColumn
from app.diary.weeks_rules import opens_on
from ui.diary.signing.words import moment_words, signature_words
from ui.family.dates import short_date, week_words
from ui.naming import short_name

SIGNED, PAPER, LOOKED, NOTHING, ELSEWHERE = "signed", "paper", "looked", "nothing", "elsewhere"
"""States of a cell; the last one: the pupil was not in the class then."""


def state_of(found: ClassWeeks, pupil: PupilWeeks, monday: date) -> str:
    """Which sign a cell bears."""
    if monday not in pupil.weeks:
        return ELSEWHERE
    cell = found.cell(pupil.pupil_id, monday)
    if cell.signature is not None:
        return PAPER if cell.signature.on_paper else SIGNED
    return LOOKED if cell.parent_looked else NOTHING


def cell_words(found: ClassWeeks, pupil: PupilWeeks, column: WeekColumn) -> str:
    """All that is known of a pupil in a week."""
    translate = QCoreApplication.translate
    parts = [translate("ClassWeeks", "{0}, {1}").format(pupil.name, week_words(column.monday))]
    if column.monday not in pupil.weeks:
        parts.append(translate("ClassWeeks", "was not in the class in this week"))
        return ": ".join(parts)
    cell = found.cell(pupil.pupil_id, column.monday)
    said = [_signature_words(found, cell, column), *(_look_words(look) for look in cell.looks)]
    if not cell.parent_looked:
        said.append(reason_words(pupil, cell))
    return f"{parts[0]}. " + " ".join(f"{one[:1].upper()}{one[1:]}." for one in said if one)


def _signature_words(found: ClassWeeks, cell: WeekCell, column: WeekColumn) -> str:
    translate = QCoreApplication.translate
    if cell.signature is not None:
        return signature_words(cell.signature)
    if not found.asked:
        return ""
    if not column.open:
        return translate("ClassWeeks", "can be signed from Friday, {0}").format(
            short_date(opens_on(column.monday))
        )
    return translate("ClassWeeks", "not signed")


def _look_words(look: Look) -> str:
    """«Иванова М. П.: неделя, отметки – 18 ноября, 19:05»."""
    translate = QCoreApplication.translate
    who = translate("ClassWeeks", "the pupil") if look.is_pupil else short_name(look.name)
    parts = ", ".join(part_words(part) for part in look.parts)
    return translate("ClassWeeks", "{0} looked at: {1} ({2})").format(who, parts, moment_words(look.last_at))


def part_words(part: str) -> str:
    """A part of the diary."""
    translate = QCoreApplication.translate
    return {
        "week": translate("ClassWeeks", "the week"),
        "marks": translate("ClassWeeks", "marks"),
        "charts": translate("ClassWeeks", "charts"),
        "rating": translate("ClassWeeks", "rating"),
        "homework": translate("ClassWeeks", "homework"),
    }[part]


def reason_words(pupil: PupilWeeks, cell: WeekCell) -> str:
    """Why a week is not signed, as far as the school knows."""
    translate = QCoreApplication.translate
    looks = [look for look in cell.looks if not look.is_pupil]
    if looks:
        last = max(look.last_at for look in looks).astimezone().date()
        return translate("ClassWeeks", "looked on {0}").format(short_date(last))
    if not pupil.parents:
        return translate("ClassWeeks", "no parent is linked")
    if not any(parent.has_login for parent in pupil.parents):
        return translate("ClassWeeks", "the parents have no login")
    if not any(parent.came for parent in pupil.parents):
        return translate("ClassWeeks", "the parents have never signed in")
    return translate("ClassWeeks", "the parents did not look")


def listed_name(name: str) -> str:
    """Last and first name: what a list of one class needs."""
    return " ".join(name.split()[:2])


def week_heading(column: WeekColumn, *, asked: bool) -> str:
    """Two lines for the head of a column: the Monday, and how many of how many."""
    return f"{short_week(column.monday)}\n{count_words(column, asked=asked)}"


def short_week(monday: date) -> str:
    """«16.11»: the Monday, where there is no room for more."""
    pattern = QCoreApplication.translate("ClassWeeks", "dd.MM", "the first day of a week, short")
    return _date(monday, pattern)


def count_words(column: WeekColumn, *, asked: bool) -> str:
    """«17 из 25»; where nobody is asked to sign, of those whose parents have looked; before Friday that it lasts."""
    if asked and not column.open:
        return QCoreApplication.translate("ClassWeeks", "now", "the week that is not over")
    count = column.signed if asked else column.looked
    return QCoreApplication.translate("ClassWeeks", "{0} of {1}").format(count, column.asked)


def column_words(column: WeekColumn, *, asked: bool) -> str:
    """The head of a column in full."""
    translate = QCoreApplication.translate
    week = week_words(column.monday)
    looked = translate("ClassWeeks", "parents of {0} of {1} looked").format(column.looked, column.asked)
    if not asked:
        return f"{week}: {looked}"
    if not column.open:
        opens = translate("ClassWeeks", "can be signed from Friday, {0}").format(
            short_date(opens_on(column.monday))
        )
        return f"{week}: {opens}; {looked}"
    signed = translate("ClassWeeks", "signed {0} of {1}, on paper {2}").format(
        column.signed, column.asked, column.on_paper
    )
    return f"{week}: {signed}; {looked}"


def _date(day: date, pattern: str) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), pattern)
