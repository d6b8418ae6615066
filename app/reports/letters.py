"""«Информационное письмо родителям»: marks, debts, absences and remarks of a pupil, the words of the class teacher, and
a strip that comes back signed.  As a document, and as the fields of a template in DOCX."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from app.diary.paper.rows import Extract
from app.reports.asked import Asked, asked
from app.reports.attendance_reading import class_presence
from app.reports.diary_extract import extracts
from app.reports.document import Document, Paragraph, Part, Signature
from app.reports.extract_rows import (
    absences_of,
    debts_of,
    debts_table,
    marks_line,
    remarks_table,
    result_of,
    subjects_table,
    work_of,
)
from app.reports.letters_reading import class_parents
from app.reports.registry import WITH_CLASS_TEACHER, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

LETTER_FIELDS: Mapping[str, str] = {
    name: f"letter.field.{name}"
    for name in (
        "school", "date", "pupil", "class_name", "parents", "term", "subjects", "debts", "remarks", "missed", "ill",
        "excused", "absent", "full_days", "late", "text", "class_teacher",
    )
}  # fmt: skip
"""The fields of a template, with the codes of the sentences that explain them."""


class Letter(NamedTuple):
    """What the diary says, the names of the parents, and how many full days were missed."""

    extract: Extract
    parents: Sequence[str]
    full_days: int


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """A letter for each pupil."""
    one = asked(session, wish)
    return [_document(one, letter, words) for letter in _letters(session, one)]


def rows(session: Session, wish: Wish, words: ReportWords) -> Sequence[Mapping[str, Any]]:
    """The fields of each letter, in the reader's words."""
    one = asked(session, wish)
    return [_fields(one, letter, words) for letter in _letters(session, one)]


SPEC = ReportSpec(
    "letter",
    {Of.PUPIL: WITH_CLASS_TEACHER, Of.CLASS: WITH_CLASS_TEACHER},
    Over.DAYS,
    make,
    rows,
    LETTER_FIELDS,
)


def _letters(session: Session, one: Asked) -> list[Letter]:
    found = extracts(session, one)
    parents: dict[int, tuple[str, ...]] = {}
    full_days: dict[int, int] = {}
    for class_id in sorted({each.pupil.class_id for each in found if each.pupil.class_id is not None}):
        parents |= class_parents(session, class_id)
        for line, presence in class_presence(session, class_id, one.starts, one.ends).pupils:
            full_days[line.pupil_id] = presence.total.full_days
    return [
        Letter(each, parents.get(each.pupil.pupil_id, ()), full_days.get(each.pupil.pupil_id, 0))
        for each in found
    ]


# --- the document --------------------------------------------------------------------------------------------


def _document(one: Asked, letter: Letter, words: ReportWords) -> Document:
    found = letter.extract
    class_name = found.pupil.class_name
    about = words("letter.about", pupil=found.pupil.name, class_name=class_name, time=one.period(words))
    parts: list[Part] = [
        Paragraph(_dear(letter.parents, words)),
        Paragraph(about),
        subjects_table(found, words, with_marks=False),
        Paragraph(_absences(letter, words)),
    ]
    if debts_of(found):
        parts.append(debts_table(found, words))
    if found.remarks:
        parts.append(remarks_table(found, words))
    parts += [Paragraph(line) for line in one.wish.text.splitlines() if line.strip()]
    return Document(
        key=one.wish.report,
        title=words("report.letter"),
        name=found.pupil.name,
        school=found.school,
        parts=tuple(parts),
        signatures=(
            Signature(words("signature.class_teacher"), found.class_teacher),
            Signature(words("letter.seen")),
        ),
        made_on=one.today,
    )


def _dear(parents: Sequence[str], words: ReportWords) -> str:
    return words("letter.dear", parents=", ".join(parents)) if parents else words("letter.dear_parents")


def _absences(letter: Letter, words: ReportWords) -> str:
    count = absences_of(letter.extract)
    return words(
        "letter.absences", missed=count.missed, ill=count.ill, excused=count.excused, absent=count.absent,
        days=letter.full_days, late=count.late,
    )  # fmt: skip


# --- the fields of a template --------------------------------------------------------------------------------


def _fields(one: Asked, letter: Letter, words: ReportWords) -> Mapping[str, Any]:
    found = letter.extract
    count = absences_of(found)
    return {
        "school": found.school,
        "date": words.long_day(one.today),
        "pupil": found.pupil.name,
        "class_name": found.pupil.class_name,
        "parents": ", ".join(letter.parents),
        "term": one.period(words),
        "subjects": [
            {
                "subject": subject.subject,
                "teacher": subject.teacher,
                "marks": marks_line(subject, words),
                "mean": _mean(subject.plain, words),
                "weighted": _mean(subject.weighted, words),
                "mark": result_of(found, subject, words),
                "missed": str(subject.absences.missed),
            }
            for subject in found.subjects
        ],
        "debts": [
            {
                "subject": subject.subject,
                "work": work_of(mark),
                "day": words.day(mark.date),
                "due": words.day(mark.due_date) if mark.due_date else "",
            }
            for subject, mark in debts_of(found)
        ],
        "remarks": [
            {"day": words.day(said.date), "subject": said.subject, "text": said.text, "author": said.author}
            for said in found.remarks
        ],
        "missed": str(count.missed),
        "ill": str(count.ill),
        "excused": str(count.excused),
        "absent": str(count.absent),
        "full_days": str(letter.full_days),
        "late": str(count.late),
        "text": one.wish.text,
        "class_teacher": found.class_teacher,
    }


def _mean(value: float | None, words: ReportWords) -> str:
    return "" if value is None else words.number(value, 2)
