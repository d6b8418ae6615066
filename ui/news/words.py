"""How news, their audiences and their readers are called, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QObject

from app.news.rows import AudienceSize, Choices, Kind, NewsRow, NewsState, Part, ReaderCount, Who
from ui.naming import short_name

_MOST_CLASSES = 6


def day_words(day: date, today: date) -> str:
    """«today», «yesterday», «23 November», of another year with it."""
    translate = QCoreApplication.translate
    if day == today:
        return translate("NewsWords", "today")
    if (today - day).days == 1:
        return translate("NewsWords", "yesterday")
    form = "d MMMM" if day.year == today.year else "d MMMM yyyy"
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def moment_words(at: datetime) -> str:
    """«23 November, 14:05», by the clock of this PC."""
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at.timestamp())), "d MMMM, HH:mm")


def byline(row: NewsRow, today: date) -> str:
    """«today · 7A · Ivanova A. P.»: when, in whose name, by whom."""
    parts = [day_words(row.starts, today)]
    if row.class_name:
        parts.append(row.class_name)
    if row.author:
        parts.append(short_name(row.author))
    return " · ".join(parts)


def state_words(row: NewsRow, today: date) -> str:
    """What is to be said of where it stands; "" of what is simply shown."""
    translate = QCoreApplication.translate
    if row.state is NewsState.PLANNED:
        return translate("NewsWords", "Planned: appears on {0}").format(day_words(row.starts, today))
    if row.state is NewsState.WITHDRAWN:
        return translate("NewsWords", "Withdrawn: readers do not see it")
    if row.state is NewsState.EXPIRED:
        return translate("NewsWords", "In the archive since {0}").format(day_words(row.ends, today))
    return ""


def audience_words(parts: Sequence[Part], class_names: dict[int, str]) -> str:
    """«the whole school and staff», «classes 7A, 7B: parents»."""
    families = _families_words([one for one in parts if one.kind is not Kind.STAFF], class_names)
    translate = QCoreApplication.translate
    staff = any(one.kind is Kind.STAFF for one in parts)
    if not families:
        return translate("NewsWords", "staff") if staff else ""
    return translate("NewsWords", "{0}; staff").format(families) if staff else families


def _families_words(parts: Sequence[Part], class_names: dict[int, str]) -> str:
    translate = QCoreApplication.translate
    found = []
    for who in Who:
        of_who = [one for one in parts if one.who is who]
        if not of_who:
            continue
        words = _places_words(of_who, class_names, with_staff=who is Who.ALL)
        pattern = {
            Who.ALL: "{0}",
            Who.PARENTS: translate("NewsWords", "{0}: parents only"),
            Who.PUPILS: translate("NewsWords", "{0}: pupils only"),
        }[who]
        found.append(pattern.format(words))
    return "; ".join(found)


def _places_words(parts: Sequence[Part], class_names: dict[int, str], *, with_staff: bool) -> str:
    translate = QCoreApplication.translate
    if any(one.kind is Kind.SCHOOL for one in parts):
        if with_staff:
            return translate("NewsWords", "the whole school, with its staff")
        return translate("NewsWords", "the whole school")
    grades = [str(one.target) for one in parts if one.kind is Kind.GRADE]
    classes = [class_names.get(one.target, "?") for one in parts if one.kind is Kind.CLASS]
    words = []
    if grades:
        pattern = (
            translate("NewsWords", "grade {0}") if len(grades) == 1 else translate("NewsWords", "grades {0}")
        )
        words.append(pattern.format(", ".join(grades)))
    if classes:
        more = len(classes) - _MOST_CLASSES
        named = ", ".join(classes[:_MOST_CLASSES]) + (f" +{more}" if more > 0 else "")
        pattern = (
            translate("NewsWords", "class {0}")
            if len(classes) == 1
            else translate("NewsWords", "classes {0}")
        )
        words.append(pattern.format(named))
    return "; ".join(words)


class _NewsCounts(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def size(self, size: AudienceSize) -> str:
        families = self.tr("%n family(ies)", "", size.families)
        staff = self.tr("%n member(s) of staff", "", size.staff)
        if size.families and size.staff:
            return self.tr("{0} and {1}").format(families, staff)
        if size.staff:
            return staff
        return families if size.families else self.tr("nobody")

    def families(self, count: ReaderCount) -> str:
        return self.tr("{0} of %n family(ies) have read it", "", count.asked).replace("{0}", str(count.read))

    def staff(self, count: ReaderCount) -> str:
        return self.tr("{0} of %n member(s) of staff have read it", "", count.asked).replace(
            "{0}", str(count.read)
        )

    def confirmed(self, count: ReaderCount) -> str:
        return self.tr("%n confirmed", "", count.confirmed)

    def to_confirm(self, count: int) -> str:
        return self.tr("You are asked to confirm %n news item(s)", "", count)


def size_words(size: AudienceSize) -> str:
    """«97 families and 41 members of staff»."""
    return _NewsCounts().size(size)


def families_words(count: ReaderCount) -> str:
    """«17 of 25 families have read it»."""
    return _NewsCounts().families(count)


def staff_words(count: ReaderCount) -> str:
    """«3 of 41 members of staff have read it»."""
    return _NewsCounts().staff(count)


def confirmed_words(count: ReaderCount) -> str:
    """«12 confirmed»."""
    return _NewsCounts().confirmed(count)


def to_confirm_words(count: int) -> str:
    """«You are asked to confirm 2 news items»."""
    return _NewsCounts().to_confirm(count)


def class_names(choices: Choices | None) -> dict[int, str]:
    """Class → its name, of those one may write to."""
    return {} if choices is None else {one.class_id: one.name for one in choices.classes}
