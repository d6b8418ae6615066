"""The lines of the digest in words, and where each leads."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject

from app.clock import monday
from app.codes import AttendanceCode, MarkValue, TermKind
from app.control.rows import FindingFilter, FindingState
from app.digest.rows import (
    AbsencesLine,
    AnswersLine,
    ClassWeekLine,
    FindingsLine,
    HandInsLine,
    HomeworkLine,
    Line,
    MarksLine,
    MessagesLine,
    MoreMarksLine,
    NewsLine,
    RequestAnsweredLine,
    RequestsLine,
    UrgentLine,
    WeeksLine,
)
from app.progress.marks_glance import MarkChange
from app.progress.marks_rows import NewsOf
from ui.family.dates import short_date, week_words
from ui.family.targets import HandInPlace, JournalPlace, MessagePlace, SubjectMarks, TermRequests, WeeksToSign
from ui.family.words import attendance_in_words, attendance_sign, mark_in_words, mark_sign
from ui.naming import short_name, term_pattern
from ui.widgets import lines

_MOST_SUBJECTS = 4
"""So many are named; of more only their number is told."""


class Goal(NamedTuple):
    """Where a line leads: the key of a page, what to open it at, and in whose diary (None: nobody's)."""

    page: str
    target: Any = None
    pupil: int | None = None


def told(line: Line, today: date, *, is_new: bool) -> lines.Line:
    """A row of the list; `is_new`: it is counted by the bell."""
    row = _WORDS[type(line)](line, today)
    pupil = line.pupil.pupil_id if line.pupil is not None else None
    return row._replace(is_new=is_new, target=row.target._replace(pupil=pupil))


def day_words(day: date, today: date) -> str:
    """«today», «yesterday», «23 November»."""
    translate = QCoreApplication.translate
    if day == today:
        return translate("DigestWords", "today")
    if day == today - timedelta(days=1):
        return translate("DigestWords", "yesterday")
    return short_date(day)


# --- what people write -------------------------------------------------------------------------------------


def _urgent(line: UrgentLine, _today: date) -> lines.Line:
    words = _Counted().passed_on(line.passed_on) if line.passed_on else ""
    goal = Goal("messages", MessagePlace(line.thread_id, line.no))
    return lines.Line(_Counted().urgent(line.count), words, icon="octagon-alert", kind="danger", target=goal)


def _messages(line: MessagesLine, _today: date) -> lines.Line:
    return lines.Line(_Counted().messages(line.count), icon="mail", target=Goal("messages"))


def _news(line: NewsLine, _today: date) -> lines.Line:
    counted = _Counted()
    title = counted.news(line.unread) if line.unread else counted.to_confirm(line.to_confirm)
    parts = [f"«{line.title}»"]
    if line.reminded:
        parts.append(QCoreApplication.translate("DigestWords", "you are reminded of it"))
    if line.unread and line.to_confirm:
        parts.append(counted.to_confirm(line.to_confirm))
    return lines.Line(title, " · ".join(parts), icon="newspaper", target=Goal("news", line.news_id))


# --- a child -----------------------------------------------------------------------------------------------


def _marks(line: MarksLine, today: date) -> lines.Line:
    """A subject with what its marks are now at the right: «5», «4»."""
    signs, spoken = [], []
    for one in line.changes:
        if one.after is None:
            signs.append(("×", "gone"))
        else:
            sign = mark_sign(one.after)
            signs.append((sign, sign))
            spoken.append(mark_in_words(one.after))
    said = [_mark_words(one, today) for one in line.changes]
    words = " · ".join(dict.fromkeys(one for one in said if one))
    return lines.Line(
        line.subject, words, icon="graduation-cap", target=Goal("marks", SubjectMarks(line.course_id)),
        signs=tuple(signs), spoken_signs=", ".join(spoken),
    )  # fmt: skip


def _mark_words(one: MarkChange, today: date) -> str:
    """«today», «3 was changed to 4, 20 November»."""
    translate = QCoreApplication.translate
    if one.before is None or one.after is None:
        what = (
            translate("DigestWords", "{0} was taken back", "a mark").format(mark_sign(one.before))
            if one.before is not None
            else ""
        )
    elif one.before == one.after:
        what = translate("DigestWords", "another comment or day")
    elif one.before == MarkValue.DEBT:
        what = translate("DigestWords", "the debt is made good")
    else:
        what = translate("DigestWords", "{0} was changed to {1}", "marks").format(
            mark_sign(one.before), mark_sign(one.after)
        )
    if one.of is NewsOf.TERM_MARK:
        on = translate("DigestWords", "report card")
    else:
        on = day_words(one.date, today) if one.date is not None else ""
    return ", ".join(part for part in (what, on) if part)


def _absences(line: AbsencesLine, today: date) -> lines.Line:
    """A day that was missed, or was not after all."""
    translate = QCoreApplication.translate
    codes = {one.after for one in line.changes}
    if codes == {None}:
        title, sign, kind = translate("DigestWords", "Absence taken back"), "×", "gone"
    else:
        # Of several kinds the one is told that is not lateness.
        code = max(
            (one for one in codes if one is not None), key=lambda one: (one != AttendanceCode.LATE, one)
        )
        words = attendance_in_words(code, None)
        title, sign = words[:1].upper() + words[1:], attendance_sign(code, None)
        kind = "late" if code == AttendanceCode.LATE else "absence"
    subjects = ", ".join(dict.fromkeys(one.subject for one in line.changes))
    words = translate("DigestWords", "{0}: {1}", "a day and subjects").format(
        day_words(line.day, today), subjects
    )
    goal = Goal("diary", monday(line.day))
    return lines.Line(title, words, icon="user-check", target=goal, signs=((sign, kind),))


def _more_marks(_line: MoreMarksLine, _today: date) -> lines.Line:
    title = QCoreApplication.translate("DigestWords", "There is more on the page of marks")
    return lines.Line(title, icon="graduation-cap", target=Goal("marks"))


def _answers(line: AnswersLine, _today: date) -> lines.Line:
    subjects = ", ".join(line.subjects)
    goal = Goal("homework", line.due_date)
    return lines.Line(_Counted().answers(line.count), subjects, icon="message-square-text", target=goal)


def _homework(line: HomeworkLine, today: date) -> lines.Line:
    subjects = ", ".join(line.subjects[:_MOST_SUBJECTS])
    if len(line.subjects) > _MOST_SUBJECTS:
        subjects = _Counted().and_more(len(line.subjects) - _MOST_SUBJECTS).format(subjects)
    translate = QCoreApplication.translate
    title = (
        translate("DigestWords", "Homework for tomorrow")
        if line.day == today + timedelta(days=1)
        else translate("DigestWords", "Homework for {0}", "a day").format(short_date(line.day))
    )
    return lines.Line(title, subjects, icon="list-checks", target=Goal("homework", line.day))


def _weeks(line: WeeksLine, _today: date) -> lines.Line:
    title = _Counted().weeks(len(line.weeks))
    if len(line.weeks) == 1:
        return lines.Line(
            title, week_words(line.weeks[0]), icon="signature", target=Goal("diary", line.weeks[0])
        )
    words = QCoreApplication.translate("DigestWords", "the newest: {0}", "a week").format(
        week_words(line.weeks[0])
    )
    return lines.Line(title, words, icon="signature", target=Goal("diary", WeeksToSign()))


# --- staff -------------------------------------------------------------------------------------------------


def _hand_ins(line: HandInsLine, _today: date) -> lines.Line:
    title = QCoreApplication.translate("DigestWords", "{0} · {1}", "class and subject").format(
        line.class_name, line.subject
    )
    goal = Goal("journal", HandInPlace(line.year_id, line.course_id, line.due_date, line.no))
    return lines.Line(title, _Counted().hand_ins(line.count), icon="inbox", target=goal)


def _requests(line: RequestsLine, _today: date) -> lines.Line:
    words = QCoreApplication.translate("DigestWords", "{0}: {1}, {2}", "who, class, subject").format(
        short_name(line.asked_by), line.course, line.subject
    )
    goal = Goal("journal", TermRequests())
    return lines.Line(_Counted().requests(line.count), words, icon="lock-open", target=goal)


def _answered(line: RequestAnsweredLine, _today: date) -> lines.Line:
    translate = QCoreApplication.translate
    where = " · ".join(
        part
        for part in (line.class_name, line.subject, term_pattern(TermKind(line.term_kind)).format(line.term))
        if part
    )
    if line.open_until is not None:
        title = translate("DigestWords", "A closed period is open up to {0}").format(
            short_date(line.open_until)
        )
        words = where
    else:
        title = translate("DigestWords", "A closed period stays closed")
        words = translate("DigestWords", "{0}: “{1}”", "where, why").format(where, line.answer)
    goal = Goal("journal", JournalPlace(line.year_id, line.course_id, line.term_id))
    return lines.Line(title, words, icon="lock-open" if line.open_until else "lock", target=goal)


def _class_week(line: ClassWeekLine, _today: date) -> lines.Line:
    translate, counted = QCoreApplication.translate, _Counted()
    title = translate("DigestWords", "{0}: week of {1}", "class, days").format(
        line.class_name, week_words(line.week)
    )
    parts = [counted.unsigned(line.unsigned).format(line.of)] if line.unsigned else []
    parts += [counted.unseen(line.unseen)] if line.unseen else []
    return lines.Line(title, " · ".join(parts), icon="signature", target=Goal("class_weeks", line.week))


def _findings(line: FindingsLine, _today: date) -> lines.Line:
    counted = _Counted()
    if line.answered:
        return lines.Line(
            counted.answered_findings(line.count),
            icon="clipboard-check",
            target=Goal("control", ("findings", FindingFilter(states=frozenset({FindingState.ANSWERED})))),
        )
    parts = [counted.reminded(line.reminded)] if line.reminded else []
    parts += [counted.returned(line.returned)] if line.returned else []
    kind = "danger" if line.reminded or line.returned else ""
    return lines.Line(
        counted.findings(line.count),
        " · ".join(parts),
        icon="clipboard-list",
        kind=kind,
        target=Goal("findings"),
    )


_WORDS: dict[type[Line], Callable[[Any, date], lines.Line]] = {
    UrgentLine: _urgent,
    MessagesLine: _messages,
    NewsLine: _news,
    MarksLine: _marks,
    AnswersLine: _answers,
    HandInsLine: _hand_ins,
    AbsencesLine: _absences,
    MoreMarksLine: _more_marks,
    HomeworkLine: _homework,
    WeeksLine: _weeks,
    RequestsLine: _requests,
    RequestAnsweredLine: _answered,
    ClassWeekLine: _class_week,
    FindingsLine: _findings,
}


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def urgent(self, count: int) -> str:
        return self.tr("%n urgent message(s) wait for you", "", count)

    def passed_on(self, count: int) -> str:
        return self.tr("%n of them passed on to you: nobody has confirmed it in time", "", count)

    def messages(self, count: int) -> str:
        return self.tr("%n new message(s)", "", count)

    def news(self, count: int) -> str:
        return self.tr("%n new announcement(s)", "", count)

    def to_confirm(self, count: int) -> str:
        return self.tr("%n announcement(s) to take note of", "", count)

    def answers(self, count: int) -> str:
        return self.tr("%n answer(s) to homework handed in", "", count)

    def hand_ins(self, count: int) -> str:
        return self.tr("%n work(s) handed in wait for your answer", "", count)

    def weeks(self, count: int) -> str:
        return self.tr("%n week(s) wait for your signature", "", count)

    def and_more(self, count: int) -> str:
        return self.tr("{0} and %n more", "", count)

    def requests(self, count: int) -> str:
        return self.tr("%n request(s) to open a closed period", "", count)

    def unsigned(self, count: int) -> str:
        return self.tr("%n of {0} have not signed", "", count)

    def unseen(self, count: int) -> str:
        return self.tr("nobody has looked into %n diary(ies)", "", count)

    def findings(self, count: int) -> str:
        return self.tr("%n finding(s) of control wait for your answer", "", count)

    def reminded(self, count: int) -> str:
        return self.tr("the deputy head reminds you of %n", "", count)

    def returned(self, count: int) -> str:
        return self.tr("%n returned to you", "", count)

    def answered_findings(self, count: int) -> str:
        return self.tr("%n finding(s) answered by teachers", "", count)
