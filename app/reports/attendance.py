"""«Отчёт о посещаемости»: of a class pupil by pupil, of a parallel and the school class by class; by weeks, months and
periods, with charts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction

from app.clock import monday
from app.codes import AttendanceCode
from app.reports.asked import LEVELS, Asked, asked
from app.reports.attendance_reading import ClassPresence, class_presence, classes_presence
from app.reports.attendance_rules import Entry, Presence, PupilPresence, added
from app.reports.document import (
    Cell,
    Chart,
    ChartKind,
    Column,
    Document,
    Kind,
    Part,
    Row,
    RowKind,
    Signature,
    Table,
)
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

_BY_CODE = {
    "ill": AttendanceCode.ILL,
    "excused": AttendanceCode.EXCUSED,
    "absent": AttendanceCode.ABSENT,
    "late": AttendanceCode.LATE,
}
_MISSED = frozenset({AttendanceCode.ILL, AttendanceCode.EXCUSED, AttendanceCode.ABSENT})
_FIGURES = ("due", "missed", "ill", "excused", "absent", "full_days", "full_ill", "late")

Behind = Mapping[str, tuple[str, ...]]


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One document of a class, a parallel or the school."""
    one = asked(session, wish)
    if wish.of is Of.CLASS:
        return [_of_class(one, class_presence(session, wish.id, one.starts, one.ends), words)]
    ids = [known.class_id for known in one.classes]
    return [_of_classes(one, classes_presence(session, ids, one.starts, one.ends), words)]


SPEC = ReportSpec(
    "class_attendance",
    {Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS},
    Over.DAYS,
    make,
)


def _of_class(one: Asked, found: ClassPresence, words: ReportWords) -> Document:
    pupils = Table(
        _columns(words, Column("pupil", words("attendance.pupil"), width=24), numbered=True),
        _pupil_rows(one, found, words),
        title=words("attendance.by_pupil"),
        frozen=2,
        empty=words("not_begun" if one.today < one.starts else "attendance.none"),
    )
    parts = [pupils, *_over_time(one, [found], words, 1)]
    name = one.class_teachers.get(found.class_id, "")
    return _document(one, words, parts, found.name, Signature(words("signature.class_teacher"), name))


def _of_classes(one: Asked, found: Sequence[ClassPresence], words: ReportWords) -> Document:
    classes = Table(
        _columns(
            words,
            Column("class", words("attendance.class"), width=12),
            Column("pupils", words("attendance.pupils"), Kind.WHOLE),
            each=True,
        ),
        _class_rows(one, found, words),
        title=words("attendance.by_class"),
        empty=words("attendance.no_classes"),
    )
    totals = [added(presence.total for _, presence in here.pupils) for here in found]
    charts = [_chart(words("attendance.chart_classes"), 0, "class", totals)] if len(found) > 1 else []
    parts: list[Part] = [classes, *charts, *_over_time(one, found, words, 1 + len(charts))]
    name = one.whom(words) or one.school
    return _document(one, words, parts, name, Signature(words("signature.deputy"), one.deputy))


def _document(
    one: Asked, words: ReportWords, parts: Iterable[Part], name: str, signature: Signature
) -> Document:
    return Document(
        key=one.wish.report,
        title=words("report.class_attendance"),
        name=name,
        school=one.school,
        heading=one.heading(words),
        parts=tuple(parts),
        notes=(
            words("attendance.note.due", day=one.known_to),
            words("attendance.note.days"),
            words("attendance.note.reason"),
        ),
        signatures=(signature,),
        made_on=one.today,
    )


# --- columns and cells ---------------------------------------------------------------------------------------


def _columns(
    words: ReportWords, *first: Column, numbered: bool = False, each: bool = False
) -> tuple[Column, ...]:
    lessons, days = words("attendance.lessons_missed"), words("attendance.days_missed")
    number = (Column("no", words("attendance.no"), Kind.WHOLE, width=4),) if numbered else ()
    return (
        *number,
        *first,
        Column("due", words("attendance.due"), Kind.WHOLE),
        Column("missed", words("attendance.all"), Kind.WHOLE, lessons),
        Column("ill", words("attendance.ill"), Kind.WHOLE, lessons),
        Column("excused", words("attendance.excused"), Kind.WHOLE, lessons),
        Column("absent", words("attendance.absent"), Kind.WHOLE, lessons),
        Column("full_days", words("attendance.all"), Kind.WHOLE, days),
        Column("full_ill", words("attendance.ill"), Kind.WHOLE, days),
        Column("late", words("attendance.late"), Kind.WHOLE),
        *((Column("each", words("attendance.each"), Kind.MEAN),) if each else ()),
        Column("share", words("attendance.share"), Kind.PERCENT),
    )


def _cells(presence: Presence, behind: Behind, *, total: bool = False) -> list[Cell]:
    """The figures and the percentage; sums are formulas in a total."""
    cells = []
    for key in _FIGURES:
        formula = "{ill}+{excused}+{absent}" if key == "missed" else f"SUM({{{key}:over}})" if total else ""
        cells.append(Cell(getattr(presence, key), formula, behind.get(key, ()), strong=total))
    return cells


def _share(presence: Presence, *, strong: bool = False) -> Cell:
    return Cell(presence.share, 'IF({due}=0,"",({due}-{missed})/{due})', strong=strong)


def _each(presence: Presence, pupils: int, *, strong: bool = False) -> Cell:
    value = Fraction(presence.missed, pupils) if pupils else None
    return Cell(value, 'IF({pupils}=0,"",{missed}/{pupils})', strong=strong)


# --- pupils --------------------------------------------------------------------------------------------------


def _pupil_rows(one: Asked, found: ClassPresence, words: ReportWords) -> tuple[Row, ...]:
    rows = []
    for number, (line, presence) in enumerate(found.pupils, 1):
        behind = _behind_pupil(presence, found.subjects, words)
        place = ("pupil", line.pupil_id, one.term_id)
        rows.append(
            Row(
                (
                    Cell(number),
                    Cell(line.name, place=place),
                    *_cells(presence.total, behind),
                    _share(presence.total),
                )
            )
        )
    if not rows:
        return ()
    count = len(rows)
    total = added(presence.total for _, presence in found.pupils)
    rows.append(
        Row(
            (
                Cell(),
                Cell(words("attendance.total"), strong=True),
                *_cells(total, {}, total=True),
                _share(total, strong=True),
            ),
            RowKind.TOTAL,
            (0, count - 1),
        )
    )
    rows.append(
        Row(
            (
                Cell(),
                Cell(words("attendance.each_pupil")),
                *(
                    Cell(Fraction(getattr(total, key), count), f"SUM({{{key}:over}})/{count}")
                    for key in _FIGURES
                ),
                Cell(),
            ),
            RowKind.TOTAL,
            (0, count - 1),
        )
    )
    return tuple(rows)


def _behind_pupil(presence: PupilPresence, subjects: Mapping[int, str], words: ReportWords) -> Behind:
    def lesson(entry: Entry) -> str:
        return words(
            "attendance.lesson",
            day=entry.date,
            number=entry.number,
            subject=subjects[entry.course_id],
            sign=words(f"attendance.code.{entry.code}"),
        )

    behind = {
        key: tuple(lesson(entry) for entry in presence.entries if entry.code == code)
        for key, code in _BY_CODE.items()
    }
    behind["missed"] = tuple(lesson(entry) for entry in presence.entries if entry.code in _MISSED)
    behind["full_days"] = tuple(words.day(on) for on in presence.full_days)
    return behind


# --- classes -------------------------------------------------------------------------------------------------


def _class_rows(one: Asked, found: Sequence[ClassPresence], words: ReportWords) -> tuple[Row, ...]:
    rows = []
    for here in found:
        total = added(presence.total for _, presence in here.pupils)
        behind = _behind_class([here], words)
        rows.append(
            Row(
                (
                    Cell(here.name, place=("class", here.class_id, _term_id(one, here.class_id))),
                    Cell(len(here.pupils)),
                    *_cells(total, behind),
                    _each(total, len(here.pupils)),
                    _share(total),
                )
            )
        )
    if len(rows) < 2:
        return tuple(rows)
    if one.wish.of is Of.SCHOOL:
        for first, last in LEVELS:
            places = [number for number, here in enumerate(found) if first <= here.grade <= last]
            if places:
                rows.append(
                    _classes_total(found, words("level", first=first, last=last), places[0], places[-1])
                )
    rows.append(_classes_total(found, words("attendance.total"), 0, len(found) - 1))
    return tuple(rows)


def _classes_total(found: Sequence[ClassPresence], label: str, first: int, last: int) -> Row:
    here = found[first : last + 1]
    total = added(presence.total for one in here for _, presence in one.pupils)
    pupils = sum(len(one.pupils) for one in here)
    return Row(
        (
            Cell(label, strong=True),
            Cell(pupils, "SUM({pupils:over})", strong=True),
            *_cells(total, {}, total=True),
            _each(total, pupils, strong=True),
            _share(total, strong=True),
        ),
        RowKind.TOTAL,
        (first, last),
    )


def _term_id(one: Asked, class_id: int) -> int:
    term = one.terms.get(class_id)
    return term.id if term else one.term_id


def _behind_class(found: Iterable[ClassPresence], words: ReportWords) -> Behind:
    """Who has how many, the most first."""
    counts: dict[str, list[tuple[int, str]]] = {key: [] for key in _FIGURES}
    for here in found:
        for line, presence in here.pupils:
            for key in _FIGURES[1:]:
                if value := getattr(presence.total, key):
                    counts[key].append((-value, line.name))
    return {
        key: tuple(words("attendance.pupil_count", pupil=name, count=-value) for value, name in sorted(lines))
        for key, lines in counts.items()
    }


# --- over time -----------------------------------------------------------------------------------------------

Label = Callable[[dt.date], str]


def _over_time(one: Asked, found: Sequence[ClassPresence], words: ReportWords, before: int) -> list[Part]:
    """By periods (of a year), months and weeks, and how the percentage went; `before`: parts that stand in front."""
    days: dict[dt.date, Presence] = {}
    for here in found:
        for on, presence in here.days.items():
            days[on] = days[on] + presence if on in days else presence
    parts: list[Part] = []
    for key, label_of in _divisions(one, words):
        buckets: dict[str, Presence] = {}
        for on, presence in sorted(days.items()):
            if label := label_of(on):
                buckets[label] = buckets[label] + presence if label in buckets else presence
        if len(buckets) > 1:
            parts.append(_time_table(words, words(f"attendance.by_{key}"), buckets))
            if key == "week":
                place = before + len(parts) - 1
                parts.append(
                    _chart(words("attendance.chart_weeks"), place, "time", buckets.values(), ChartKind.LINES)
                )
    return parts


def _divisions(one: Asked, words: ReportWords) -> list[tuple[str, Label]]:
    """How the days are put together, as (key, label of a day); "" for a day that belongs nowhere."""

    def term(on: dt.date) -> str:
        return next((words.term(own) for own in one.division if own.starts <= on <= own.ends), "")

    def month(on: dt.date) -> str:
        return words("month_of_year", month=words(f"calendar_month.{on.month}"), year=on.year)

    def week(on: dt.date) -> str:
        first = monday(on)
        return words.span(first, first + dt.timedelta(days=6))

    return [("term", term), ("month", month), ("week", week)]


def _time_table(words: ReportWords, title: str, buckets: Mapping[str, Presence]) -> Table:
    rows = [Row((Cell(label), *_cells(own, {}), _share(own))) for label, own in buckets.items()]
    total = added(buckets.values())
    label = Cell(words("attendance.total"), strong=True)
    cells = (label, *_cells(total, {}, total=True), _share(total, strong=True))
    rows.append(Row(cells, RowKind.TOTAL, (0, len(buckets) - 1)))
    return Table(_columns(words, Column("time", words("attendance.time"), width=22)), tuple(rows), title)


def _chart(
    title: str, table: int, labels: str, shown: Iterable[Presence], kind: ChartKind = ChartKind.BARS
) -> Chart:
    """Percentages lie close to 100: the scale begins at the ten below the least."""
    least = min((one.share for one in shown if one.share is not None), default=Fraction(0))
    return Chart(title, table, labels, ("share",), kind, low=float(least // 10 * 10), high=100)
