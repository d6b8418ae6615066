"""Weeks and extracts for tests of their paper, and what stands on a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from app.cli.messages import Words
from app.codes import AttendanceCode, LessonState, MarkValue, TermMarkKind
from app.diary.paper.in_words import diary_words
from app.diary.paper.rows import (
    Extract,
    ExtractAbsence,
    ExtractMark,
    ExtractRemark,
    ExtractSubject,
    PrintedWeek,
    ResultColumn,
)
from app.diary.rows import (
    DiaryDay,
    DiaryLesson,
    DiaryMark,
    DiaryWeek,
    HomeworkLine,
    LooseHomework,
    PupilCard,
    RemarkLine,
)
from app.journal.of_pupil import AbsenceCount
from app.paper.faces import MM_PER_POINT, width
from app.paper.page import Align, Item, Line, Page, Text
from app.school.rows import TermRow, YearRow

WORDS = diary_words(Words("ru"))
ENGLISH = diary_words(Words("en"))
MONDAY = date(2026, 11, 23)
AT = datetime(2026, 11, 23, 9, tzinfo=UTC)
EDGE = 5.0
"""What common printers leave white."""


def printed_week(
    days: int = 6, lessons: int = 8, *, homework: str = "§ 12, № 341–346, выучить правило", marks: int = 1
) -> PrintedWeek:
    """A week in which each lesson has everything that can be entered, each with a number of its own."""
    found = []
    for offset in range(days):
        on = MONDAY + timedelta(days=offset)
        ones = tuple(
            _lesson(10 * offset + number, number, homework, marks) for number in range(1, lessons + 1)
        )
        remarks = (RemarkLine(1, "praise", f"Похвала-{offset}", "Учителева О. П.", None, None, AT),)
        loose = (
            LooseHomework(99, "Астрономия", HomeworkLine(1, f"Отдельно-{offset}", False, False, MONDAY)),
        )
        found.append(DiaryDay(on, None, ones, remarks, loose))
    week = DiaryWeek(MONDAY, PupilCard(1, "Иванова Мария Петровна", 1, "7А"), tuple(found))
    return PrintedWeek("Школа № 12", "Классная Инна Петровна", week, 12, 34)


def _lesson(code: int, number: int, homework: str, marks: int) -> DiaryLesson:
    given = tuple(
        DiaryMark(5 - one % 4, "Контрольная", 3, f"Коммент-{code}-{one}", AT, None, one)
        for one in range(1, marks + 1)
    )
    lines = (HomeworkLine(1, f"Задание-{code} {homework}".strip(), False, False, MONDAY),)
    return DiaryLesson(
        number, 480 + 55 * number, 525 + 55 * number, f"Предмет-{code}", "", f"каб{code}", code,
        LessonState.NORMAL, f"Тема-{code}", lines, given, (AttendanceCode.LATE, 5) if code % 7 == 3 else None,
    )  # fmt: skip


TERMS = tuple(
    TermRow(number, "quarters", number, starts, ends, False)
    for number, (starts, ends) in enumerate(
        (
            (date(2026, 9, 1), date(2026, 10, 23)), (date(2026, 11, 5), date(2026, 12, 30)),
            (date(2027, 1, 11), date(2027, 3, 19)), (date(2027, 3, 29), date(2027, 5, 28)),
        ),
        1,
    )
)  # fmt: skip
YEAR = YearRow(1, "2026/2027", date(2026, 9, 1), date(2027, 8, 31))


def printed_extract(
    subjects: int = 16, marks: int = 12, *, year: bool = False, absences: int = 6, remarks: int = 2
) -> Extract:
    """An extract of the first quarter, or of the year; each mark, absence and remark can be told from the others."""
    first = YEAR.starts
    columns = [ResultColumn(TermMarkKind.TERM, term) for term in (TERMS if year else TERMS[:1])]
    if year:
        kinds = (TermMarkKind.YEAR, TermMarkKind.EXAM, TermMarkKind.FINAL)
        columns += [ResultColumn(kind, None) for kind in kinds]
    told = []
    for number in range(subjects):
        given = [
            ExtractMark(
                first + timedelta(days=day), 2 + (number + day) % 4, f"вид{number}.{day}", 1 + day % 3, ""
            )
            for day in range(marks)
        ]
        if number == 0:
            given.append(
                ExtractMark(first, MarkValue.DEBT, "реферат", 1, "Жду до пятницы", date(2026, 10, 2))
            )
        told.append(
            ExtractSubject(
                f"Предмет-{number}", f"Учитель-{number}", "5", tuple(given), marks, 4.25, 4.5,
                AbsenceCount(1, 2, 3, 4), (4, *(None for _ in columns[1:])),
            )
        )  # fmt: skip
    missed = tuple(
        ExtractAbsence(
            first + timedelta(days=day),
            1 + day % 6,
            f"Пропуск-{day}",
            1 + day % 4,
            5 if day % 4 == 3 else None,
        )
        for day in range(absences)
    )
    said = tuple(
        ExtractRemark(
            first + timedelta(days=day), "remark", "Алгебра", f"Слово-{day} " * 20, "Учителев О. П."
        )
        for day in range(remarks)
    )
    starts, ends = (YEAR.starts, YEAR.ends) if year else (TERMS[0].starts, TERMS[0].ends)
    return Extract(
        "Школа № 12", PupilCard(1, "Иванова Мария Петровна", 1, "7А"), "Классная Инна Петровна", YEAR,
        None if year else TERMS[0], starts, ends, date(2026, 11, 27), tuple(columns), tuple(told), missed, said,
    )  # fmt: skip


def texts(pages: Iterable[Page]) -> list[str]:
    """All lines of text, in their order."""
    return [one.text for page in pages for one in page.items if isinstance(one, Text)]


def codes(pages: Iterable[Page]) -> Counter[str]:
    """What can be told apart («Задание-12», «вид3.4»), and how often it is there."""
    found = re.findall(r"[А-Яа-я]+-?\d[\d.-]*", " ".join(texts(pages)))
    return Counter(one.rstrip(".-") for one in found)


def frame(item: Item) -> tuple[float, float, float, float]:
    """Left, top, right and bottom."""
    if isinstance(item, Line):
        return item.x1, item.y1, item.x2, item.y2
    if not isinstance(item, Text):
        return item.x, item.y, item.x + item.width, item.y + item.height
    wide = width(item.text, item.face, item.size)
    before = {Align.LEFT: 0.0, Align.CENTRE: wide / 2, Align.RIGHT: wide}[item.align]
    up, down = (share * item.size * MM_PER_POINT for share in (0.77, 0.23))
    return item.x - before, item.y - up, item.x - before + wide, item.y + down


def assert_on_paper(pages: Iterable[Page]) -> None:
    """Nothing lies where a printer does not reach."""
    for page in pages:
        for item in page.items:
            left, top, right, bottom = frame(item)
            assert left >= EDGE, item
            assert top >= EDGE, item
            assert right <= page.width - EDGE + 0.01, item
            assert bottom <= page.height - EDGE, item
