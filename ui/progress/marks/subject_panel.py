"""A subject beside the table: how its mean comes about, what is needed, what if, all marks, attendance."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.clock import monday
from app.codes import TermMarkKind
from app.journal.rules import NUMBERS
from app.progress.marks_figures import (
    Figures,
    Span,
    days_of,
    figures,
    goals,
    parts,
    presence,
    weights_of,
)
from app.progress.marks_rows import MarkLine, PupilMarks, SubjectMarks
from app.school.rows import TermRow
from ui.family.dates import short_date
from ui.family.words import mark_in_words, mark_sign
from ui.icons import set_icon
from ui.naming import in_period_words, short_name
from ui.needed_words import needed_words
from ui.progress.marks.rows import Place, tone_of
from ui.progress.marks.sections import Section
from ui.progress.marks.suppose import SupposeSection
from ui.progress.marks.words import (
    capital,
    due_words,
    mean_explained,
    mean_words,
    percent_words,
    presence_words,
    subject_words,
    threshold_words,
    weight_words,
)
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, scrolled
from ui.widgets.lines import Line, LineList

Authors = Mapping[tuple[date, int, int], str]
"""Who set a mark, by date, lesson and work."""


class SubjectPanel(Retranslated, QFrame):
    """`show_subject` again with newer data keeps what is supposed; another subject or period does not."""

    closed = Signal()
    chosen = Signal(object)
    """A `Target`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.title, self.teacher, self.close_button = QLabel(self), QLabel(self), QToolButton(self)
        self.standing, self.explained = QLabel(self), QLabel(self)
        self.needs, self.marks, self.attendance = Section(self), Section(self), Section(self)
        self.suppose = SupposeSection(self)
        self.list = LineList(self)
        self._goal_labels: list[QLabel] = []
        self._page: PupilMarks | None = None
        self._subject: SubjectMarks | None = None
        self._term: TermRow | None = None
        self._new: Collection[Place] = frozenset()
        self._authors: Authors = {}
        self._lay_out()
        self.list.chosen.connect(self.chosen)
        self.suppose.changed.connect(self._on_supposed)
        self.close_button.clicked.connect(self.closed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
        self.retranslate()

    @property
    def course_id(self) -> int | None:
        """The course that is shown."""
        return None if self._subject is None else self._subject.course_id

    def show_subject(
        self, page: PupilMarks, subject: SubjectMarks, term: TermRow | None, new: Collection[Place]
    ) -> None:
        """Show a subject in a period, or in the year."""
        if term != self._term or page.pupil.pupil_id != (self._page.pupil.pupil_id if self._page else None):
            self.suppose.clear()
        if subject.course_id != self.course_id:
            self._authors = {}
        self._page, self._subject, self._term, self._new = page, subject, term, new
        self.suppose.set_subject(subject, weights_of(page, subject), page.kinds)
        self.retranslate()

    def set_authors(self, authors: Authors) -> None:
        """Say who set the marks; this comes later than the marks themselves."""
        self._authors = authors
        self._list_marks()

    def forget(self) -> None:
        """Nothing is supposed any more, and nothing shown."""
        self.suppose.clear()
        self._page = self._subject = None
        self._authors = {}
        self.list.set_lines(())

    def retranslate(self) -> None:
        self.close_button.setAccessibleName(self.tr("Close the subject"))
        self.close_button.setToolTip(self.tr("Close the subject (Esc)"))
        self.marks.heading.setText(self.tr("Marks"))
        self.list.setAccessibleName(self.marks.heading.text())
        self.attendance.heading.setText(self.tr("Attendance"))
        page, subject = self._page, self._subject
        if page is None or subject is None:
            return
        self.title.setText(subject_words(subject, page.subjects))
        self.teacher.setText(subject.teacher)
        self.teacher.setVisible(bool(subject.teacher))
        found = figures(subject, self._span)
        self._say_standing(found)
        self._say_needs(found)
        self.suppose.setVisible(self._is_open and bool(NUMBERS[subject.scale]))
        self.suppose.show_outcome(found, figures(subject, self._span, self.suppose.marks))
        self._list_marks()
        counts = presence([subject], self._span)
        words = presence_words(counts)
        self.attendance.say(f"{percent_words(counts)}: {words}" if counts.held else capital(words))

    # --- private -----------------------------------------------------------------------------------------------

    @property
    def _span(self) -> Span:
        assert self._page is not None
        assert self._page.year is not None
        return days_of(self._page.year, self._term)

    @property
    def _is_open(self) -> bool:
        """Whether further marks can come: in a period that lasts, and whose mark is not set."""
        assert self._page is not None
        return self._term is not None and self._page.today <= self._term.ends and not self._given

    @property
    def _given(self) -> str:
        """The mark of the report card for what is shown; "" while it is not set."""
        assert self._subject is not None
        kind, number = (TermMarkKind.TERM, self._term.number) if self._term else (TermMarkKind.YEAR, 0)
        found = [one for one in self._subject.term_marks if (one.kind, one.number) == (kind, number)]
        if not found:
            return ""
        pattern = self.tr("Mark {1}: {0}, given on {2}", "a mark, «for quarter 2», a date")
        day = short_date(found[0].set_at.astimezone().date())
        return pattern.format(mark_sign(found[0].value), in_period_words(self._term), day)

    def _lay_out(self) -> None:
        set_role(self.title, "subtitle")
        set_role(self.teacher, "caption")
        set_role(self.standing, "title")
        set_role(self.explained, "muted")
        for label in (self.title, self.standing, self.explained):
            label.setWordWrap(True)
        set_icon(self.close_button, "x")
        self.close_button.setMinimumSize(36, 36)
        self.marks.content.addWidget(self.list)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.l)
        column.setSpacing(SPACE.s)
        column.addLayout(head)
        for widget in (self.teacher, self.standing, self.explained):
            column.addWidget(widget)
        for section in (self.needs, self.suppose, self.marks, self.attendance):
            section.setContentsMargins(0, SPACE.m, 0, 0)  # of its own: a hidden one leaves no gap
            column.addWidget(section)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(scrolled(inside, self))

    def _say_standing(self, found: Figures) -> None:
        assert self._subject is not None
        if found.weighted is None:
            words = self.tr("No marks that count {0}").format(in_period_words(self._term))
        elif found.proposal is None or self._given:
            words = self.tr("Mean {0}").format(mean_words(found.weighted, self._subject))
        else:
            words = self.tr("Mean {0} – a {1} comes out").format(
                mean_words(found.weighted, self._subject), found.proposal
            )
        self.standing.setText(words)
        runs = parts(found.marks)
        lines = [self._given, mean_explained(runs, found.weighted)]
        if found.plain is not None and found.plain != found.weighted:
            lines.append(self.tr("Without weights: {0}").format(mean_words(found.plain)))
        self.explained.setText("\n".join(line for line in lines if line))
        self.explained.setVisible(bool(self.explained.text()))

    def _say_needs(self, found: Figures) -> None:
        """«Для 5 (средний от 4,60): не хватает двух 5», or why nothing is said."""
        assert self._page is not None
        assert self._subject is not None
        self.needs.heading.setText(self.tr("What is needed"))
        supposed = self.suppose.marks
        wanted = goals(self._subject, self._span, weights_of(self._page, self._subject), supposed)
        lines: list[str] = []
        if self._is_open:
            lines = [
                self.tr("For a {0} (mean from {1}): {2}", "mark, threshold, what it takes").format(
                    goal.mark, threshold_words(goal.threshold), _kept_together(needed_words(goal.needed))
                )
                for goal in wanted
            ]
        self._put_goals(lines)
        self.needs.say(self._why_no_goals(found) if not lines else self._supposition_words(bool(supposed)))

    def _supposition_words(self, with_supposed: bool) -> str:
        if with_supposed:
            return self.tr("Counting the marks that are supposed below.")
        return self.tr("A supposition from the marks so far; the teacher decides.")

    def _why_no_goals(self, found: Figures) -> str:
        assert self._page is not None
        assert self._subject is not None
        if not NUMBERS[self._subject.scale]:
            return self.tr("The marks of this subject are no numbers: there is nothing to calculate.")
        if self._term is None:
            return self.tr("Choose a period: the year mark follows from the marks of the periods.")
        if self._given:
            return self.tr("The mark {0} is given.").format(in_period_words(self._term))
        if self._page.today > self._term.ends:
            return self.tr("The period is over.")
        if found.weighted is None:
            return self.tr("No marks yet.")
        return self.tr("The highest mark comes out already.")

    def _put_goals(self, lines: list[str]) -> None:
        while len(self._goal_labels) > len(lines):
            gone = self._goal_labels.pop()
            self.needs.content.removeWidget(gone)
            gone.deleteLater()
        while len(self._goal_labels) < len(lines):
            label = QLabel(self.needs)
            label.setWordWrap(True)
            self._goal_labels.append(label)
            self.needs.content.addWidget(label)
        for label, line in zip(self._goal_labels, lines, strict=True):
            label.setText(line)

    def _list_marks(self) -> None:
        if self._subject is None or self._page is None:
            return
        found = figures(self._subject, self._span).marks
        self.list.set_lines([self._mark_line(mark) for mark in reversed(found)])
        self.list.setVisible(bool(found))
        self.marks.say("" if found else self.tr("No marks yet."))

    def _mark_line(self, mark: MarkLine) -> Line:
        assert self._subject is not None
        is_new = (self._subject.course_id, *mark.key) in self._new
        words = [mark.kind] if mark.kind else []
        if mark.weight == 0:
            words.append(self.tr("does not count"))
        elif mark.weight != 1:
            words.append(self.tr("weight {0}").format(weight_words(mark.weight)))
        if mark.value < 0:
            words.append(mark_in_words(mark.value))
        if mark.is_debt:
            words.append(due_words(mark))
        if is_new:
            words.append(self.tr("new"))
        author = self._authors.get(mark.key, "")
        if author:
            words.append(short_name(author))
        if mark.comment:
            words.append(f"«{mark.comment}»")
        title, sign = short_date(mark.date), mark_sign(mark.value)
        kind, target = tone_of(sign, self._subject.scale), ("week", monday(mark.date))
        return Line(title, " · ".join(words), sign, kind, is_new=is_new, target=target)

    def _on_supposed(self) -> None:
        if self._subject is None or self._page is None:
            return
        found = figures(self._subject, self._span)
        self.suppose.show_outcome(found, figures(self._subject, self._span, self.suppose.marks))
        self._say_needs(found)


def _kept_together(text: str) -> str:
    """No line ends between «одной» and «5»."""
    return re.sub(r" (?=\d)", "\N{NO-BREAK SPACE}", text)
