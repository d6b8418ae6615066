"""«Отчёт об успеваемости и посещаемости ученика»: what a pupil has in each lesson, day by day, a grid for each period;
for a pupil, and for the pupils of a class one after the other."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from app.codes import AttendanceCode, TermMarkKind
from app.journal.rules import Tally
from app.reports.asked import Asked, asked
from app.reports.document import Cell, Column, Document, Kind, Row, RowKind, Signature, Table
from app.reports.pupil_reading import (
    LessonOfPupil,
    PupilRecord,
    SubjectOfPupil,
    class_records,
    pupil_record,
)
from app.reports.registry import WITH_CLASS_TEACHER, WITH_FAMILY, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.school.rows import TermRow
from app.session import Session

_MISSED = frozenset({AttendanceCode.ABSENT, AttendanceCode.EXCUSED, AttendanceCode.ILL})
_OF_YEAR = {"year": TermMarkKind.YEAR, "exam": TermMarkKind.EXAM, "final": TermMarkKind.FINAL}


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """A document for each pupil."""
    one = asked(session, wish)
    if wish.of is Of.CLASS:
        found: Iterable[PupilRecord] = class_records(session, wish.id, one.starts, one.ends)
    else:
        found = [pupil_record(session, wish.id, one.starts, one.ends)]
    return [_document(one, record, words) for record in found]


SPEC = ReportSpec("pupil_attendance", {Of.PUPIL: WITH_FAMILY, Of.CLASS: WITH_CLASS_TEACHER}, Over.DAYS, make)


def _document(one: Asked, record: PupilRecord, words: ReportWords) -> Document:
    spans = _spans(one, words)
    parts: list[Table] = [
        _grid(record, starts, ends, term, words, title=title) for starts, ends, term, title in spans
    ]
    if len(spans) > 1:
        parts.append(_summary(one, record, [term for *_, term, _ in spans if term is not None], words))
    told = "pupil.pupil_of" if record.class_name else "pupil.pupil"
    pupil = words(told, name=record.name, class_name=record.class_name)
    return Document(
        key=one.wish.report,
        title=words("report.pupil_attendance"),
        name=record.name,
        school=one.school,
        heading=(pupil, one.period(words)),
        parts=tuple(parts),
        notes=(words("pupil.note.codes"), words("pupil.note.means")),
        signatures=(
            Signature(words("signature.class_teacher"), record.class_teacher),
            Signature(words("signature.parent")),
        ),
        across=True,
        made_on=one.today,
    )


def _spans(one: Asked, words: ReportWords) -> list[tuple[dt.date, dt.date, TermRow | None, str]]:
    """A grid for each period that lies in the time, else one for all of it."""
    if one.term is not None:
        return [(one.starts, one.ends, one.term, "")]
    inside = [term for term in one.division if one.starts <= term.starts and term.ends <= one.ends]
    if one.whole_year and inside:
        begun = [term for term in inside if term.starts <= one.today] or inside[:1]
        return [(term.starts, term.ends, term, words.term(term)) for term in begun]
    return [(one.starts, one.ends, inside[0] if len(inside) == 1 else None, "")]


# --- the grid ------------------------------------------------------------------------------------------------


def _grid(
    record: PupilRecord,
    starts: dt.date,
    ends: dt.date,
    term: TermRow | None,
    words: ReportWords,
    *,
    title: str,
) -> Table:
    days = [on for on in record.days if starts <= on <= ends]
    columns = (
        Column("subject", words("pupil.subject"), width=20),
        *(
            Column(_key(on), str(on.day), Kind.MARK, words(f"calendar_month.{on.month}"), _width(record, on))
            for on in days
        ),
        *_figure_columns(words),
        *((Column("result", words("pupil.result"), Kind.MARK, turned=True),) if term else ()),
    )
    rows = []
    for subject in record.subjects:
        result = subject.results.get((TermMarkKind.TERM, term.number)) if term else None
        rows.append(
            Row(
                (
                    Cell(subject.subject, place=("course", subject.course_id, term.id if term else 0)),
                    *(_cell(record, on, subject.cells.get(on, ()), words) for on in days),
                    *_figures(record, subject, starts, ends, words),
                    *((Cell(result, strong=True),) if term else ()),
                )
            )
        )
    if rows:
        empty = [Cell() for _ in days]
        missed, late = _missed(record, starts, ends)
        total = [Cell(missed, "SUM({missed:over})", strong=True), Cell(late, "SUM({late:over})", strong=True)]
        label = Cell(words("pupil.total"), strong=True)
        cells = (label, *empty, Cell(), Cell(), *total, *((Cell(),) if term else ()))
        rows.append(Row(cells, RowKind.TOTAL, (0, len(rows) - 1)))
    return Table(columns, tuple(rows), title, empty=words("pupil.nothing"))


def _key(on: dt.date) -> str:
    return f"d{on:%Y%m%d}"


def _figure_columns(words: ReportWords) -> tuple[Column, ...]:
    return (
        Column("plain", words("pupil.plain"), Kind.MEAN, turned=True),
        Column("weighted", words("pupil.weighted"), Kind.MEAN, turned=True),
        Column("missed", words("pupil.missed"), Kind.WHOLE, turned=True),
        Column("late", words("pupil.late"), Kind.WHOLE, turned=True),
    )


def _width(record: PupilRecord, on: dt.date) -> float:
    """As many letters as the longest cell of a day has, and two bold ones for the day itself."""
    own = (len(_text(subject.cells.get(on, ()))) for subject in record.subjects)
    return max(2.5, *own)


def _text(lessons: Sequence[LessonOfPupil], words: ReportWords | None = None) -> str:
    """«Б», «О 4/5», «3  4» of two lessons; without words as long as with them."""
    told = []
    for lesson in lessons:
        pieces = []
        if lesson.code is not None:
            pieces.append(words(f"pupil.code.{lesson.code}") if words else "-")
        if lesson.marks:
            pieces.append(
                "/".join(words.mark(mark.value) if words else str(mark.value) for mark in lesson.marks)
            )
        told.append(" ".join(pieces))
    return "  ".join(told)


def _cell(record: PupilRecord, on: dt.date, lessons: Sequence[LessonOfPupil], words: ReportWords) -> Cell:
    if not lessons:
        return Cell()
    marks = [mark for lesson in lessons for mark in lesson.marks]
    alone = len(lessons) == 1 and lessons[0].code is None and len(marks) == 1
    value = marks[0].value if alone else _text(lessons, words)
    return Cell(value, behind=tuple(_behind(record, on, lesson, words) for lesson in lessons))


def _behind(record: PupilRecord, on: dt.date, lesson: LessonOfPupil, words: ReportWords) -> str:
    told = [words(f"pupil.code.{lesson.code}")] if lesson.code is not None else []
    for mark in lesson.marks:
        sentence = "pupil.mark" if mark.weight == 1 else "pupil.mark_weight"
        weight = f"{mark.weight:g}"
        told.append(
            words(sentence, mark=words.mark(mark.value), kind=record.kinds[mark.kind_id], weight=weight)
        )
    return words("pupil.lesson", day=on, number=lesson.number, entered="; ".join(told))


def _tally(subject: SubjectOfPupil, starts: dt.date, ends: dt.date) -> Tally:
    return Tally(
        (mark.value, mark.weight) for _, lesson in subject.lessons(starts, ends) for mark in lesson.marks
    )


def _figures(
    record: PupilRecord, subject: SubjectOfPupil, starts: dt.date, ends: dt.date, words: ReportWords
) -> tuple[Cell, ...]:
    """Means, lessons missed, lateness."""
    tally = _tally(subject, starts, ends)
    entered = [(on, lesson) for on, lesson in subject.lessons(starts, ends) if lesson.code is not None]
    missed = [_behind(record, on, lesson, words) for on, lesson in entered if lesson.code in _MISSED]
    late = [_behind(record, on, lesson, words) for on, lesson in entered if lesson.code not in _MISSED]
    return (
        Cell(tally.plain),
        Cell(tally.weighted),
        Cell(len(missed), behind=tuple(missed)),
        Cell(len(late), behind=tuple(late)),
    )


def _missed(record: PupilRecord, starts: dt.date, ends: dt.date) -> tuple[int, int]:
    codes = [
        lesson.code
        for subject in record.subjects
        for _, lesson in subject.lessons(starts, ends)
        if lesson.code is not None
    ]
    missed = sum(code in _MISSED for code in codes)
    return missed, len(codes) - missed


# --- the year ------------------------------------------------------------------------------------------------


def _summary(one: Asked, record: PupilRecord, terms: Sequence[TermRow], words: ReportWords) -> Table:
    """All grids together: means over the whole time, and the marks of the report card."""
    columns = (
        Column("subject", words("pupil.subject"), width=24),
        Column("count", words("pupil.count"), Kind.WHOLE),
        *_figure_columns(words),
        *(Column(f"term{term.number}", words.term(term), Kind.MARK) for term in terms),
        *(Column(key, words(f"pupil.{key}"), Kind.MARK) for key in _OF_YEAR),
    )
    rows = [
        Row(
            (
                Cell(subject.subject, place=("course", subject.course_id, 0)),
                Cell(_tally(subject, one.starts, one.ends).count),
                *_figures(record, subject, one.starts, one.ends, words),
                *(Cell(subject.results.get((TermMarkKind.TERM, term.number))) for term in terms),
                *(Cell(subject.results.get((kind, 0))) for kind in _OF_YEAR.values()),
            )
        )
        for subject in record.subjects
    ]
    if rows:
        cells = [Cell(words("pupil.total"), strong=True)]
        missed, late = _missed(record, one.starts, one.ends)
        totals = {"missed": missed, "late": late}
        for column in columns[1:]:
            value = totals.get(column.key)
            cells.append(Cell(value, f"SUM({{{column.key}:over}})" if value is not None else "", strong=True))
        rows.append(Row(tuple(cells), RowKind.TOTAL, (0, len(rows) - 1)))
    return Table(columns, tuple(rows), words("pupil.whole_time"), empty=words("pupil.nothing"))
