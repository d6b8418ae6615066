"""How a period stands for the whole school, in words.  Contexts of the translations: Closing, ClosingCounts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from app.codes import TermKind
from ui.journal import words
from ui.naming import course_words, term_words

if TYPE_CHECKING:
    from app.journal.closing_rows import SchemeState, TermState
    from app.school.rows import CourseCard

_MOST_COURSES = 5


class ClosingCounts(QObject):
    """Numbers with their nouns: lupdate finds plural forms only where an object says `tr`."""

    def opened(self, count: int) -> str:
        """«открыто для 2 курсов»."""
        return self.tr("open for %n course(s)", "", count)

    def requests(self, count: int) -> str:
        """«2 просьбы открыть»."""
        return self.tr("%n request(s) to open it", "", count)

    def unmarked(self, count: int) -> str:
        """«12 курсов без единой отметки за период»."""
        return self.tr("%n course(s) without a single mark for the period", "", count)


def scheme_words(scheme: SchemeState) -> str:
    """«Четверти · 1–9 классы», «Четверти · 1–9 классы · 2025/26» of the year before."""
    translate = QCoreApplication.translate
    name = (
        scheme.name
        or {
            TermKind.QUARTERS: translate("Closing", "Quarters"),
            TermKind.HALF_YEARS: translate("Closing", "Half-years"),
            TermKind.TRIMESTERS: translate("Closing", "Trimesters"),
            TermKind.OWN: translate("Closing", "Periods"),
        }[TermKind(scheme.kind)]
    )
    low, high = scheme.grades
    grades = (
        translate("Closing", "grade {0}").format(low)
        if low == high
        else translate("Closing", "grades {0}–{1}").format(low, high)
    )
    return " · ".join(part for part in (name, grades, scheme.year) if part)


def days_words(one: TermState, today: dt.date) -> str:
    """«1 сентября – 23 октября»."""
    return " – ".join(words.date_words(day, today) for day in (one.term.starts, one.term.ends))


def state_words(one: TermState, today: dt.date) -> str:
    """«закрыто 28 октября · Седова Нина Павловна · 1 просьба открыть»."""
    translate = QCoreApplication.translate
    if one.closed_at is not None:
        parts = [translate("Closing", "closed on {0}").format(words.date_words(one.closed_at, today))]
        parts += [one.closed_by] if one.closed_by else []
        parts += [ClosingCounts().opened(one.opened)] if one.opened else []
        parts += [ClosingCounts().requests(one.requests)] if one.requests else []
        return " · ".join(
            part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts
        )  # breaks between parts only
    if one.is_over:
        return translate("Closing", "over, its marks can still be changed")
    if one.term.starts <= today:
        return translate("Closing", "going on")
    return translate("Closing", "not begun yet")


def question_words(one: TermState, today: dt.date) -> str:
    """What is going to happen, for whoever is about to do it."""
    translate, name = QCoreApplication.translate, term_words(one.term)
    if one.closed_at is None:
        sentence = translate(
            "Closing",
            "Teachers no longer change the marks of “{0}”; it can be opened for a single course at any time.",
        ).format(name)
        if not one.is_over:
            early = translate("Closing", "The period is not over: its last day is {0}.")
            sentence = f"{early.format(words.date_words(one.term.ends, today))} {sentence}"
        return sentence
    sentence = translate("Closing", "All teachers can change the marks of “{0}” again.").format(name)
    if one.requests or one.opened:
        more = translate("Closing", "Requests and single courses that are open go with the lock.")
        sentence = f"{sentence} {more}"
    return sentence


def unmarked_words(courses: Sequence[CourseCard]) -> str:
    """Where marks for the period are missing altogether."""
    if not courses:
        return QCoreApplication.translate("Closing", "Every course has marks for the period.")
    names = [course_words(course) for course in courses[:_MOST_COURSES]]
    more = ["…"] if len(courses) > len(names) else []
    return f"{ClosingCounts().unmarked(len(courses))}: {', '.join([*names, *more])}"
