"""Sections of the panel beside the table: a heading, a word in small print, lines, and what is said in their place."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.clock import monday
from app.progress.marks_figures import (
    Presence,
    Span,
    days_of,
    debts,
    presence,
    school_days,
)
from app.progress.marks_rows import PupilMarks, SubjectMarks
from app.school.rows import TermRow
from ui.family.dates import short_date
from ui.family.words import mark_sign
from ui.progress.marks.news import news_lines
from ui.progress.marks.words import (
    MarksCount,
    capital,
    days_words,
    due_words,
    percent_words,
    presence_words,
    reason_words,
    subject_words,
)
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, scrolled
from ui.widgets.lines import Line, LineList

MOST_NEWS = 7


class Section(QWidget):
    """A heading and what stands under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.note = QLabel(self), QLabel(self)
        set_role(self.heading, "section")
        set_role(self.note, "muted")
        self.note.setWordWrap(True)
        self.note.hide()
        # What is too high for its words stands apart from them.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.content = QVBoxLayout()
        self.content.setSpacing(SPACE.xs)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(SPACE.xs)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.note)
        self.column.addLayout(self.content)

    def say(self, text: str) -> None:
        """The word under the heading; "" takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))


class NewsSection(Section):
    """«С прошлого раза»: what has changed, by day; a line opens the week or the subject."""

    chosen = Signal(object)
    """A `Target`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines, self._all = LineList(self), QPushButton(self)
        set_role(self._all, "link")
        self._all.setCheckable(True)
        self._all.toggled.connect(self._list)
        self.lines.chosen.connect(self.chosen)
        self.older = QLabel(self)
        set_role(self.older, "muted")
        for widget in (self.lines, self._all, self.older):
            self.content.addWidget(widget)
        self._known: tuple[Line, ...] = ()

    def show_news(self, page: PupilMarks) -> None:
        """The news of the page."""
        self.heading.setText(self.tr("Since your last visit"))
        self.lines.setAccessibleName(self.heading.text())
        news = page.news
        self._known = news_lines(news, page) if news is not None else ()
        self.older.setText(self.tr("Older changes are not listed."))
        self.older.setVisible(news is not None and news.more)
        if news is None:
            self.say(self.tr("You are here for the first time. What changes will stand here next time."))
        elif not self._known:
            since = short_date(news.since.astimezone().date())
            self.say(self.tr("Nothing has changed since {0}.").format(since))
        else:
            self.say("")
        self._list()

    def _list(self) -> None:
        whole = self._all.isChecked()
        shown, count = [], 0
        for line in self._known:
            count += not line.is_head
            if not whole and count > MOST_NEWS:
                break
            shown.append(line)
        if shown and shown[-1].is_head:
            shown.pop()
        self.lines.set_lines(shown)
        self.lines.setVisible(bool(shown))
        more = sum(not line.is_head for line in self._known) - MOST_NEWS
        self._all.setVisible(more > 0)
        self._all.setText(self.tr("Show fewer") if whole else MarksCount().more(more))


class DebtSection(Section):
    """Works not handed in, with their days; a line opens the week of the work."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = LineList(self)
        self.lines.chosen.connect(self.chosen)
        self.content.addWidget(self.lines)

    def show_debts(self, page: PupilMarks) -> None:
        """All of the year, whatever period is shown: they are owed now."""
        owed = debts(page.subjects)
        self.heading.setText(self.tr("Debts"))
        self.lines.setAccessibleName(self.heading.text())
        self.lines.set_lines(
            [
                Line(
                    subject_words(one, page.subjects),
                    " · ".join((due_words(mark), mark.kind, short_date(mark.date))),
                    mark_sign(mark.value),
                    target=("week", monday(mark.date)),
                )
                for one, mark in owed
            ]
        )
        self.setVisible(bool(owed))


class AttendanceSection(Section):
    """How much was missed: in all, in whole days, and in which subjects."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.percent, self.days, self.rest = QLabel(self), QLabel(self), QLabel(self)
        self.lines = LineList(self)
        self.lines.chosen.connect(self.chosen)
        set_role(self.percent, "title")
        set_role(self.rest, "muted")
        for label in (self.days, self.rest):
            label.setWordWrap(True)
        self.column.insertWidget(1, self.percent)
        for widget in (self.days, self.lines, self.rest):
            self.content.addWidget(widget)

    def show_attendance(self, page: PupilMarks, term: TermRow | None) -> None:
        """Of a period, or of the year."""
        assert page.year is not None
        span = days_of(page.year, term)
        found = presence(page.subjects, span)
        self.heading.setText(self.tr("Attendance"))
        self.lines.setAccessibleName(self.tr("Attendance by subject"))
        self.percent.setText(percent_words(found))
        self.percent.setVisible(found.held > 0)
        self.say(capital(presence_words(found)))
        days = days_words(school_days(page.subjects, span, page.unfinished))
        self.days.setText(days)
        self.days.setVisible(bool(days))
        lines = _by_subject(page, span)
        self.lines.set_lines(lines)
        self.lines.setVisible(bool(lines))
        self.rest.setText(self.tr("Nothing was missed in the other subjects."))
        self.rest.setVisible(0 < len(lines) < sum(bool(one.held) for one in page.subjects))


def _by_subject(page: PupilMarks, span: Span) -> list[Line]:
    """The subjects in which something was missed, the most first."""
    found = [(one, presence([one], span)) for one in page.subjects]
    missed = [(one, counts) for one, counts in found if counts.absences.missed or counts.absences.late]
    missed.sort(key=lambda pair: pair[1].percent if pair[1].percent is not None else 100)
    return [
        Line(
            subject_words(one, page.subjects),
            _subject_words(counts),
            value=percent_words(counts),
            target=("subject", one.course_id),
        )
        for one, counts in missed
    ]


def _subject_words(counts: Presence) -> str:
    parts = []
    if counts.absences.missed:
        parts.append(f"{counts.absences.missed}/{counts.held}: {reason_words(counts.absences)}")
    if counts.absences.late:
        parts.append(MarksCount().late(counts.absences.late))
    return ", ".join(parts)


class Overview(Retranslated, QFrame):
    """The panel while no subject is opened: news, debts, attendance."""

    chosen = Signal(object)
    """A `Target`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.news, self.debts, self.attendance = NewsSection(self), DebtSection(self), AttendanceSection(self)
        self._sections: Iterable[NewsSection | DebtSection | AttendanceSection] = (
            self.news, self.debts, self.attendance,
        )  # fmt: skip
        self._page: PupilMarks | None = None
        self._term: TermRow | None = None
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
        column.setSpacing(SPACE.xl)
        for section in self._sections:
            section.chosen.connect(self.chosen)
            column.addWidget(section)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scrolled(inside, self))

    def show_marks(self, page: PupilMarks, term: TermRow | None) -> None:
        """Of a period, or of the year."""
        self._page, self._term = page, term
        self.retranslate()

    def retranslate(self) -> None:
        page = self._page
        if page is None or page.year is None:
            return
        self.news.setVisible(page.year == page.years[0])
        self.news.show_news(page)
        self.debts.show_debts(page)
        self.attendance.show_attendance(page, self._term)


def subject_of(page: PupilMarks, course_id: int) -> SubjectMarks | None:
    """The subject of a course, if the pupil has it."""
    return next((one for one in page.subjects if one.course_id == course_id), None)
