"""«Выписка из дневника»: for a family without a computer.  Its paper is that of the diary (`app.diary.paper`); the
tables here are for the screen and for workbooks."""

from __future__ import annotations

from collections.abc import Sequence

from app.diary.paper.extract import extract_paper
from app.diary.paper.in_words import diary_words
from app.diary.paper.queries import class_extracts, extract
from app.diary.paper.rows import Extract
from app.reports.asked import Asked, asked
from app.reports.document import Document, Signature
from app.reports.extract_rows import absences_table, debts_table, remarks_table, subjects_table
from app.reports.registry import WITH_CLASS_TEACHER, WITH_FAMILY, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """A document for each pupil."""
    one = asked(session, wish)
    return [_document(one, found, words) for found in extracts(session, one)]


SPEC = ReportSpec("diary_extract", {Of.PUPIL: WITH_FAMILY, Of.CLASS: WITH_CLASS_TEACHER}, Over.DAYS, make)


def extracts(session: Session, one: Asked) -> Sequence[Extract]:
    """Of the pupil that is asked for, or of all of the class by name."""
    if one.wish.of is Of.CLASS:
        return class_extracts(session, one.wish.id, one.starts, one.ends)
    return (extract(session, one.wish.id, one.starts, one.ends),)


def _document(one: Asked, found: Extract, words: ReportWords) -> Document:
    class_name = found.pupil.class_name
    sentence = "pupil.pupil_of" if class_name else "pupil.pupil"
    return Document(
        key=one.wish.report,
        title=words("report.diary_extract"),
        name=found.pupil.name,
        school=found.school,
        heading=(words(sentence, name=found.pupil.name, class_name=class_name), one.period(words)),
        parts=(
            subjects_table(found, words, with_marks=True),
            absences_table(found, words),
            debts_table(found, words),
            remarks_table(found, words),
        ),
        signatures=(
            Signature(words("signature.class_teacher"), found.class_teacher),
            Signature(words("signature.parent")),
        ),
        made_on=one.today,
        paper=lambda: extract_paper([found], diary_words(words)),
    )
