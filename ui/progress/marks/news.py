"""What has changed since the last look, as lines: by the day on which it was changed, and at once what came at once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from app.clock import monday
from app.codes import AttendanceCode, MarkValue
from app.progress.marks_rows import MarksNews, MarksNewsLine, NewsOf, PupilMarks
from ui.family.dates import day_title, short_date
from ui.family.words import attendance_in_words, attendance_sign, mark_in_words, mark_sign
from ui.naming import short_name
from ui.progress.marks.rows import tone_of
from ui.progress.marks.words import MarksCount, card_words, subject_words
from ui.widgets.lines import Line

GONE = "×"

Target = tuple[str, object]
"""What a line opens: ("week", Monday) or ("subject", course)."""


def news_lines(news: MarksNews, page: PupilMarks) -> tuple[Line, ...]:
    """A head for each day, the newest first, and under it what was changed on it.

    Absences from several lessons of a day that came on the same day are one line: a child who was ill is ill once.
    """
    names = {one.course_id: subject_words(one, page.subjects) for one in page.subjects}
    lines: list[Line] = []
    heads: set[date] = set()
    for bundle in _bundles(news.lines):
        day = _day(bundle[0].at)
        if day not in heads:
            heads.add(day)
            lines.append(Line(_day_words(day, page.today), is_head=True))
        lines.append(_line(bundle, names, page))
    return tuple(lines)


def _bundles(lines: Iterable[MarksNewsLine]) -> list[list[MarksNewsLine]]:
    found: dict[object, list[MarksNewsLine]] = {}
    for line in lines:
        day = _day(line.at)
        alike: object = (line.of, line.course_id, line.date, line.number, line.work, line.term_kind)
        if line.of is NewsOf.ATTENDANCE and AttendanceCode.LATE not in (line.before, line.after):
            alike = (line.of, line.date, line.before, line.after)
        found.setdefault((day, alike), []).append(line)
    return sorted(found.values(), key=lambda bundle: _day(bundle[0].at), reverse=True)


def _line(bundle: list[MarksNewsLine], names: dict[int, str], page: PupilMarks) -> Line:
    first = bundle[0]
    target: Target = ("subject", first.course_id) if first.date is None else ("week", monday(first.date))
    if first.of is NewsOf.ATTENDANCE:
        return _attendance_line(bundle, names, target)
    name = names.get(first.course_id, first.subject)
    words = _mark_words(first) if first.of is NewsOf.MARK else _card_news_words(first, page)
    if first.after is None:
        return Line(name, words, GONE, "gone", target=target)
    sign = mark_sign(first.after)
    scale = next((one.scale for one in page.subjects if one.course_id == first.course_id), "")
    return Line(name, words, sign, tone_of(sign, scale), target=target)


def _mark_words(line: MarksNewsLine) -> str:
    translate = QCoreApplication.translate
    assert line.date is not None
    parts = [_change_words(line)]
    if line.after == MarkValue.DEBT and line.due_date is not None:
        parts.append(translate("MarksNews", "hand in by {0}").format(short_date(line.due_date)))
    if line.kind:
        parts.append(line.kind)
    parts.append(_lesson_words(line.date, line.at))
    if line.comment and line.after is not None:
        parts.append(f"«{line.comment}»")
    return _joined(parts, line)


def _card_news_words(line: MarksNewsLine, page: PupilMarks) -> str:
    return _joined([card_words(line.term_kind, line.number, page.terms), _change_words(line)], line)


def _change_words(line: MarksNewsLine) -> str:
    """What became of a value; "" for a new mark, whose sign says it."""
    translate = QCoreApplication.translate
    if line.after is None:
        assert line.before is not None
        return translate("MarksNews", "{0} was taken back", "a mark").format(mark_sign(line.before))
    if line.before is None:
        return mark_in_words(line.after) if line.after == MarkValue.DEBT else ""
    if line.before == line.after:
        if line.after == MarkValue.DEBT:
            return translate("MarksNews", "the day has changed")
        return translate("MarksNews", "the comment has changed")
    if line.before == MarkValue.DEBT:
        return translate("MarksNews", "the debt is made good")
    return translate("MarksNews", "{0} was changed to {1}", "marks").format(
        mark_sign(line.before), mark_sign(line.after)
    )


def _joined(parts: Iterable[str], line: MarksNewsLine) -> str:
    known = [part for part in parts if part]
    if line.before is not None and line.author:
        known.append(short_name(line.author))
    return " · ".join(known)


def _attendance_line(bundle: list[MarksNewsLine], names: dict[int, str], target: Target) -> Line:
    translate = QCoreApplication.translate
    first = bundle[0]
    assert first.date is not None
    on = _lesson_words(first.date, first.at)
    if first.after is None:
        words = translate("MarksNews", "absence taken back")
        sign, kind = GONE, "gone"
    else:
        sign = attendance_sign(first.after, first.minutes)
        words = attendance_in_words(first.after, first.minutes)
        kind = "late" if first.after == AttendanceCode.LATE else "absence"
        if first.before is not None:
            words = translate("MarksNews", "now: {0}", "another reason of an absence").format(words)
    if len(bundle) == 1:
        said = " · ".join(part for part in (words, on) if part)
        return Line(names.get(first.course_id, first.subject), said, sign, kind, target=target)
    subjects = ", ".join(sorted({names.get(line.course_id, line.subject) for line in bundle}))
    title = f"{short_date(first.date)}: {MarksCount().lessons(len(bundle))}"
    return Line(title, f"{words} · {subjects}", sign, kind, target=target)


def _lesson_words(day: date, at: datetime) -> str:
    """Of which lesson it is; "" if that was on the day under whose head it stands."""
    if day == _day(at):
        return ""
    return QCoreApplication.translate("MarksNews", "lesson of {0}", "a day").format(short_date(day))


def _day(at: datetime) -> date:
    """The day on the clock of this PC."""
    return at.astimezone().date()


def _day_words(day: date, today: date) -> str:
    translate = QCoreApplication.translate
    if day == today:
        return translate("MarksNews", "Today")
    if (today - day).days == 1:
        return translate("MarksNews", "Yesterday")
    return day_title(day)
