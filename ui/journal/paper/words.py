"""The words on the paper journal, in the language of the window, and the names of files made of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from app.codes import TermKind
from app.journal.export.sheet_form import SheetWords
from ui.naming import term_pattern, term_words

if TYPE_CHECKING:
    from app.journal.export.xlsx import PageWords
    from app.school.rows import CourseCard, TermRow


def sheet_words() -> SheetWords:
    """For the double pages: print and PDF."""
    translate = QCoreApplication.translate
    return SheetWords(
        language=QLocale().bcp47Name()[:2],
        number=translate("JournalPaper", "No."),
        pupil=translate("JournalPaper", "Name"),
        date=translate("JournalPaper", "Date"),
        topic=translate("JournalPaper", "Topic of the lesson"),
        homework=translate("JournalPaper", "Homework"),
        school_class=translate("JournalPaper", "Class"),
        subject=translate("JournalPaper", "Subject"),
        teacher=translate("JournalPaper", "Teacher"),
        periods=_periods(),
        signature=translate("JournalPaper", "Signature of the teacher"),
        sheet=translate("JournalPaper", "Sheet {number} of {count}"),
        topics_on=translate("JournalPaper", "The topics are on sheet {number}"),
        no_lessons=translate("JournalPaper", "There are no lessons in this period"),
        months=_months(),
        date_format=translate("JournalPaper", "{day}.{month}", "day of a lesson in a narrow column"),
    )


def workbook_words() -> PageWords:
    """For the workbook."""
    from app.journal.export.xlsx import PageWords

    translate = QCoreApplication.translate
    return PageWords(
        marks_sheet=translate("JournalPaper", "Marks", "name of a sheet"),
        topics_sheet=translate("JournalPaper", "Topics", "name of a sheet"),
        number=translate("JournalPaper", "No."),
        pupil=translate("JournalPaper", "Name"),
        term_mark=translate("JournalPaper", "Term", "head of the column of period marks"),
        date=translate("JournalPaper", "Date"),
        lesson=translate("JournalPaper", "Lesson"),
        topic=translate("JournalPaper", "Topic of the lesson"),
        homework=translate("JournalPaper", "Homework"),
        teacher=translate("JournalPaper", "Teacher"),
        months=_months(),
        date_format=translate("JournalPaper", "yyyy-mm-dd", "days in a workbook"),
    )


def paper_title(course: CourseCard, term: TermRow) -> str:
    """«8А Алгебра 1 четверть»: what a file with the page is called."""
    group = course.group_name if course.group_name != course.class_name else ""
    return " ".join(part for part in (course.class_name, course.subject, group, term_words(term)) if part)


def _months() -> list[str]:
    language = QLocale()
    names = (language.standaloneMonthName(month, QLocale.FormatType.LongFormat) for month in range(1, 13))
    return [name[:1].upper() + name[1:] for name in names]


def _periods() -> dict[str, str]:
    """The same words as over the grid; the number is put in when the page is laid out."""
    return {str(kind): term_pattern(kind).replace("{0}", "{number}") for kind in TermKind}
