"""An extract of a diary as tables: for the screen of «Выписка из дневника», and for the letter to parents."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from app.codes import AttendanceCode, MarkValue, TermMarkKind
from app.diary.paper.rows import Extract, ExtractMark, ExtractSubject, ResultColumn
from app.journal.of_pupil import AbsenceCount
from app.reports.document import Cell, Column, Kind, Row, RowKind, Table
from app.reports.words import ReportWords


def subjects_table(one: Extract, words: ReportWords, *, with_marks: bool) -> Table:
    """Subjects with means, lessons missed and the marks of the report card; `with_marks`: every mark as well."""
    marks = (Column("marks", words("extract.marks"), width=34),) if with_marks else ()
    columns = (
        Column("subject", words("extract.subject"), width=22),
        *marks,
        Column("plain", words("extract.plain"), Kind.MEAN),
        Column("weighted", words("extract.weighted"), Kind.MEAN),
        Column("missed", words("extract.missed"), Kind.WHOLE),
        Column("late", words("extract.late"), Kind.WHOLE),
        *(Column(_key(column), result_head(column, words), Kind.MARK) for column in one.columns),
    )
    rows = [
        Row(
            (
                Cell(subject.subject, behind=(subject.teacher,) if subject.teacher else ()),
                *(
                    (Cell(marks_line(subject, words), behind=_each_mark(subject, words)),)
                    if with_marks
                    else ()
                ),
                Cell(_fraction(subject.plain)),
                Cell(_fraction(subject.weighted)),
                Cell(subject.absences.missed),
                Cell(subject.absences.late),
                *(Cell(value, strong=True) for value in subject.results),
            )
        )
        for subject in one.subjects
    ]
    if rows:
        all_of_them = absences_of(one)
        cells = [Cell(words("extract.total"), strong=True)]
        for column in columns[1:]:
            value = {"missed": all_of_them.missed, "late": all_of_them.late}.get(column.key)
            cells.append(Cell(value, f"SUM({{{column.key}:over}})" if value is not None else "", strong=True))
        rows.append(Row(tuple(cells), RowKind.TOTAL, (0, len(rows) - 1)))
    return Table(columns, tuple(rows), empty=words("extract.no_subjects"))


def absences_table(one: Extract, words: ReportWords) -> Table:
    """Each lesson missed or begun late."""
    columns = (
        Column("date", words("extract.date"), Kind.DAY, width=12),
        Column("number", words("extract.lesson"), Kind.WHOLE, width=6),
        Column("subject", words("extract.subject"), width=26),
        Column("reason", words("extract.reason"), width=26),
    )
    rows = tuple(
        Row(
            (
                Cell(missed.date),
                Cell(missed.number),
                Cell(missed.subject),
                Cell(words(f"diary.reason.{missed.code}")),
            )
        )
        for missed in one.absences
    )
    return Table(columns, rows, words("extract.absences"), empty=words("extract.no_absences"))


def debts_table(one: Extract, words: ReportWords) -> Table:
    """What is still to be handed in."""
    columns = (
        Column("subject", words("extract.subject"), width=26),
        Column("date", words("extract.date"), Kind.DAY, width=12),
        Column("work", words("extract.work"), width=30),
        Column("due", words("extract.due"), Kind.DAY, width=12),
    )
    rows = tuple(
        Row((Cell(subject.subject), Cell(mark.date), Cell(work_of(mark)), Cell(mark.due_date)))
        for subject, mark in debts_of(one)
    )
    return Table(columns, rows, words("extract.debts"), empty=words("extract.no_debts"))


def remarks_table(one: Extract, words: ReportWords) -> Table:
    """What teachers wrote."""
    columns = (
        Column("date", words("extract.date"), Kind.DAY, width=12),
        Column("subject", words("extract.subject"), width=20),
        Column("text", words("extract.text"), width=46),
        Column("author", words("extract.author"), width=20),
    )
    rows = tuple(
        Row((Cell(remark.date), Cell(remark.subject), Cell(remark.text), Cell(remark.author)))
        for remark in one.remarks
    )
    return Table(columns, rows, words("extract.remarks"), empty=words("extract.no_remarks"))


# --- pieces --------------------------------------------------------------------------------------------------


def marks_line(subject: ExtractSubject, words: ReportWords) -> str:
    """«5, 4, н/а»: all marks in order of days, without debts."""
    return ", ".join(words.mark(mark.value) for mark in subject.marks if mark.value != MarkValue.DEBT)


def _each_mark(subject: ExtractSubject, words: ReportWords) -> tuple[str, ...]:
    return tuple(
        words("extract.mark", day=mark.date, mark=words.mark(mark.value), work=work_of(mark))
        for mark in subject.marks
    )


def work_of(mark: ExtractMark) -> str:
    """«контр. – пересдать», the kind of work and what the teacher said to it."""
    return " – ".join(piece for piece in (mark.kind, mark.comment) if piece)


def debts_of(one: Extract) -> list[tuple[ExtractSubject, ExtractMark]]:
    """The works that are not handed in, by subject."""
    return [
        (subject, mark) for subject in one.subjects for mark in subject.marks if mark.value == MarkValue.DEBT
    ]


def absences_of(one: Extract) -> AbsenceCount:
    """Lessons missed and late over all subjects."""
    codes = [missed.code for missed in one.absences]
    return AbsenceCount(
        absent=codes.count(AttendanceCode.ABSENT),
        excused=codes.count(AttendanceCode.EXCUSED),
        ill=codes.count(AttendanceCode.ILL),
        late=codes.count(AttendanceCode.LATE),
    )


def result_head(column: ResultColumn, words: ReportWords) -> str:
    """«2 четверть», «Год»."""
    return words.term(column.term) if column.term is not None else words(f"diary.result.{int(column.kind)}")


def result_of(one: Extract, subject: ExtractSubject, words: ReportWords) -> str:
    """The mark of the report card that ends the time, "" where there is none."""
    kinds: Sequence[tuple[ResultColumn, int | None]] = list(zip(one.columns, subject.results, strict=True))
    order = (TermMarkKind.FINAL, TermMarkKind.YEAR, TermMarkKind.TERM)
    for kind in order:
        found = [value for column, value in kinds if column.kind == kind and value is not None]
        if found:
            return words.mark(found[-1])
    return ""


def _key(column: ResultColumn) -> str:
    return f"r{int(column.kind)}_{column.term.number if column.term else 0}"


def _fraction(mean: float | None) -> Fraction | None:
    """The nearest fraction of few figures: means are quotients of small numbers."""
    return None if mean is None else Fraction(mean).limit_denominator(100_000)
