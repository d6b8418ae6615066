"""A row of the table of marks, made of a subject for a range of days: what is painted, and what is read aloud."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.codes import MarkValue, Scale, TermMarkKind
from app.journal.rules import NUMBERS
from app.progress.marks_figures import Figures, days_of, figures
from app.progress.marks_rows import MarkLine, PupilMarks, SubjectMarks
from app.school.rows import TermRow
from ui.family.dates import short_date
from ui.family.words import mark_in_words, mark_sign
from ui.progress.marks.words import (
    MarksCount,
    card_words,
    due_words,
    mark_line_words,
    mean_words,
    numeral,
    subject_words,
    weight_words,
)

OTHER = "other"
"""The colours of what is no mark of five."""

CardColumn = tuple[int, int]
"""A column of the report card: `TermMarkKind` and the number of the period, or 0."""

Place = tuple[int, date, int, int]
"""A mark: course, date, lesson, work."""


@dataclass(frozen=True, slots=True)
class Chip:
    """A mark as it is painted: `weight` is "" for the usual one, `tone` names its colours."""

    sign: str
    tone: str
    weight: str
    counts: bool
    is_new: bool
    mark: MarkLine


@dataclass(frozen=True, slots=True)
class MarkRow:
    """A subject.  `note` is said under its name in small print; `card` by column, "" where nothing is set."""

    subject: SubjectMarks
    name: str
    note: str
    is_owing: bool
    figures: Figures
    chips: tuple[Chip, ...]
    mean: str
    proposal: str
    card: tuple[str, ...]

    @property
    def course_id(self) -> int:
        """Which course it is."""
        return self.subject.course_id

    def tone_of(self, sign: str) -> str:
        """The colours of a mark of this subject."""
        return tone_of(sign, self.subject.scale)


def card_columns(page: PupilMarks) -> tuple[CardColumn, ...]:
    """The periods of the year and the year; examination and final mark where there is one."""
    there = {mark.kind for one in page.subjects for mark in one.term_marks}
    columns = [(int(TermMarkKind.TERM), term.number) for term in page.terms]
    columns.append((int(TermMarkKind.YEAR), 0))
    columns += [(int(kind), 0) for kind in (TermMarkKind.EXAM, TermMarkKind.FINAL) if kind in there]
    return tuple(columns)


def column_sign(column: CardColumn) -> str:
    """The head of a column of the report card, short."""
    translate = QCoreApplication.translate
    if column[0] == TermMarkKind.TERM:
        return numeral(column[1])
    return {
        TermMarkKind.YEAR: translate("MarksWords", "Year", "head of a narrow column"),
        TermMarkKind.EXAM: translate("MarksWords", "Exam", "head of a narrow column"),
        TermMarkKind.FINAL: translate("MarksWords", "Final", "head of a narrow column"),
    }[TermMarkKind(column[0])]


def rows_of(page: PupilMarks, term: TermRow | None, new: Collection[Place]) -> tuple[MarkRow, ...]:
    """The rows of a period, or of the year, in the order of the page."""
    assert page.year is not None
    columns, span = card_columns(page), days_of(page.year, term)
    of_term = None if term is None else (int(TermMarkKind.TERM), term.number)
    return tuple(_row(page, one, figures(one, span), columns, new, of_term) for one in page.subjects)


def _row(
    page: PupilMarks,
    subject: SubjectMarks,
    found: Figures,
    columns: tuple[CardColumn, ...],
    new: Collection[Place],
    of_term: CardColumn | None,
) -> MarkRow:
    chips = tuple(
        _chip(mark, subject.scale, is_new=(subject.course_id, *mark.key) in new) for mark in found.marks
    )
    given = card_of(subject)
    return MarkRow(
        subject=subject,
        name=subject_words(subject, page.subjects),
        note=_note(subject, found, chips),
        is_owing=bool(found.debts),
        figures=found,
        chips=chips,
        mean=mean_words(found.weighted, subject),
        # Nothing comes out any more where the mark is given.
        proposal="" if found.proposal is None or of_term in (None, *given) else str(found.proposal),
        card=tuple(mark_sign(given[column]) if column in given else "" for column in columns),
    )


def card_of(subject: SubjectMarks) -> dict[CardColumn, int]:
    """The marks of the report card by their columns."""
    return {(mark.kind, mark.number): mark.value for mark in subject.term_marks}


def tone_of(sign: str, scale: str) -> str:
    """Which colours a mark has: a 4 of ten is no good mark, so the colours are those of the scale of five alone."""
    return sign if scale == Scale.FIVE or sign == mark_sign(MarkValue.DEBT) else OTHER


def _chip(mark: MarkLine, scale: str, *, is_new: bool) -> Chip:
    counts = mark.weight > 0
    usual = mark.weight == 1 or not counts or mark.value < 0
    sign = mark_sign(mark.value)
    return Chip(sign, tone_of(sign, scale), "" if usual else weight_words(mark.weight), counts, is_new, mark)


def _note(subject: SubjectMarks, found: Figures, chips: tuple[Chip, ...]) -> str:
    """What is the most urgent of a subject."""
    translate = QCoreApplication.translate
    if found.debts:
        first = min(found.debts, key=lambda one: one.due_date or date.max)
        rest = len(found.debts) - 1
        words = translate("MarksWords", "debt: {0}", "a work not handed in, and its day").format(
            due_words(first)
        )
        return f"{words} (+{rest})" if rest else words
    fresh = sum(chip.is_new for chip in chips)
    if fresh:
        return MarksCount().new_marks(fresh)
    if subject.until is not None:
        return translate("MarksWords", "until {0}", "a course that was left").format(
            short_date(subject.until)
        )
    return ""


def row_words(row: MarkRow, page: PupilMarks) -> str:
    """The row as one sentence after another, for those who hear it."""
    translate = QCoreApplication.translate
    parts = [row.name]
    if not NUMBERS[row.subject.scale] and not row.chips:
        parts.append(translate("MarksWords", "without marks"))
    elif not row.chips:
        parts.append(translate("MarksWords", "no marks yet"))
    else:
        parts.append("; ".join(mark_line_words(chip.mark, is_new=chip.is_new) for chip in row.chips))
    if row.figures.weighted is not None:
        parts.append(translate("MarksWords", "Mean {0}").format(row.mean))
    if row.proposal:
        parts.append(translate("MarksWords", "{0} comes out", "a mark").format(row.proposal))
    given = card_of(row.subject)
    parts += [
        f"{card_words(*column, page.terms)}: {mark_in_words(given[column])}"
        for column in card_columns(page)
        if column in given
    ]
    return ". ".join(parts)
