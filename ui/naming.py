"""How people, courses and periods are called on more than one page, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.codes import TermKind
from app.naming import short_name as short_name  # noqa: PLC0414 - asked for here by others
from app.school.rows import CourseCard, TermRow


def course_words(course: CourseCard) -> str:
    """«8А · Алгебра», with the group where there is one."""
    name = course.class_name or course.group_name
    if course.class_name and course.group_name and course.group_name != course.class_name:
        name = f"{course.class_name} ({course.group_name})"
    return f"{name} · {course.subject}"


def term_words(term: TermRow) -> str:
    """«1 четверть», "Quarter 1"."""
    return term_pattern(TermKind(term.kind)).format(term.number)


def term_pattern(kind: TermKind) -> str:
    """How a period of this kind is called; {0} is its number."""
    translate = QCoreApplication.translate
    return {
        TermKind.QUARTERS: translate("JournalWords", "Quarter {0}"),
        TermKind.HALF_YEARS: translate("JournalWords", "Half-year {0}"),
        TermKind.TRIMESTERS: translate("JournalWords", "Trimester {0}"),
        TermKind.OWN: translate("JournalWords", "Period {0}"),
    }[kind]


def in_period_words(term: TermRow | None) -> str:
    """«за 2 четверть», «за год»: after a thing that was earned in it."""
    translate = QCoreApplication.translate
    if term is None:
        return translate("MarksWords", "for the year")
    return {
        TermKind.QUARTERS: translate("MarksWords", "for quarter {0}"),
        TermKind.HALF_YEARS: translate("MarksWords", "for half-year {0}"),
        TermKind.TRIMESTERS: translate("MarksWords", "for trimester {0}"),
        TermKind.OWN: translate("MarksWords", "for period {0}"),
    }[TermKind(term.kind)].format(term.number)
