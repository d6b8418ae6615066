"""The class beside the grid: how often each mark stands, and the mean lesson by lesson."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QWidget

from app.journal.beside import distribution, lesson_means, mean_of
from app.journal.rules import NUMBERS, format_mark
from ui.charts import Bar, BarChart, LineChart
from ui.journal.insight.lines import class_lines
from ui.journal.insight.sections import Section
from ui.journal.insight.words import InsightCounts, lesson_mean_words, share_words
from ui.journal.words import date_words, mean_words
from ui.theme import SPACE, set_role

if TYPE_CHECKING:
    from app.journal.beside import Slot
    from app.journal.rows import JournalPage


class ClassSection(Section):
    """A switch between the period and the lesson under the cursor; the line is always of the period."""

    switched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._period, self._lesson = QRadioButton(self), QRadioButton(self)
        self._period.setChecked(True)
        self._bars, self._line = BarChart(self), LineChart(self)
        self._course = QLabel(self)
        set_role(self._course, "section")
        switch = QHBoxLayout()
        switch.setSpacing(SPACE.s)
        switch.addWidget(self._period)
        switch.addWidget(self._lesson)
        switch.addStretch(1)
        self.content.addLayout(switch)
        self.content.addWidget(self.empty)
        self.content.addWidget(self._bars)
        self.content.addWidget(self._course)
        self.content.addWidget(self._line)
        self._course.hide()
        self._line.hide()
        self.setFocusProxy(self._period)
        self._lesson.toggled.connect(self.switched)

    @property
    def is_of_lesson(self) -> bool:
        """Whether the bars are those of the lesson under the cursor."""
        return self._lesson.isChecked()

    def show_bars(self, page: JournalPage, lesson: Slot | None) -> None:
        """Reckon the distribution; `lesson` is the one under the cursor."""
        self.heading.setText(self.tr("Marks of the class"))
        self._period.setText(self.tr("Period"))
        self._lesson.setText(
            self.tr("Lesson of {0}").format(date_words(lesson[0])) if lesson else self.tr("Lesson")
        )
        self._lesson.setEnabled(lesson is not None)
        of_lesson = lesson if self.is_of_lesson else None
        shares = distribution(page, of_lesson=of_lesson)
        whole = sum(share.count for share in shares)
        self._bars.setVisible(bool(whole))
        if whole:
            self.say_empty("")
        else:
            self.say_empty(self.tr("No marks at this lesson.") if of_lesson else self.tr("No marks yet."))
        mean, count = mean_of(page, of_lesson=of_lesson)
        summary = InsightCounts().marks(whole)
        if mean is not None:
            summary = self.tr("Mean {0}, %n mark(s)", "of the class", count).format(mean_words(mean))
        bars = [Bar(format_mark(one.value), one.count, share_words(one, whole)) for one in shares]
        self._bars.set_bars(self.tr("Distribution of the marks"), summary, bars)

    def show_line(self, page: JournalPage) -> None:
        """Reckon the mean of each lesson."""
        means = lesson_means(page) if NUMBERS[page.scale] else ()
        self._course.setText(self.tr("Mean by lesson"))
        self._course.setVisible(bool(means))
        self._line.setVisible(bool(means))
        if means:
            last = lesson_mean_words(means[-1])
            self._line.set_data(self.tr("Mean of the class by lesson"), last, class_lines(page, means))
