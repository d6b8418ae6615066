"""What of a diary is to be printed: a week or a period, of one pupil or the whole class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.diary.paper.making import PaperWish
from app.diary.rows import DiaryYear, PupilCard
from ui.family.dates import week_title
from ui.icons import set_icon
from ui.naming import term_words
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, Retranslated

_SIX_DAYS = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Printable:
    """What there is to print: the week that is open, the year it lies in, and whether a class may be printed."""

    pupil: PupilCard
    monday: date
    today: date
    year: DiaryYear | None
    whole_class: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """A period that is offered; without days of its own they are asked for."""

    name: str
    starts: date | None = None
    ends: date | None = None


class PrintDialog(Retranslated, QDialog):
    """`open()` it.  `chosen(PaperWish, str, bool)`: what, its name, and whether it is to be kept as a file."""

    chosen = Signal(object, str, bool)

    def __init__(self, what: Printable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._what = what
        self._title, self._what_label, self._whom_label = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._title, "title")
        for label in (self._what_label, self._whom_label):
            set_role(label, "section")
        self._week, self._period = QRadioButton(self), QRadioButton(self)
        self._one, self._all = QRadioButton(self), QRadioButton(self)
        # Two questions: each has its own answer.
        self._groups = (QButtonGroup(self), QButtonGroup(self))
        for group, buttons in zip(
            self._groups, ((self._week, self._period), (self._one, self._all)), strict=True
        ):
            for button in buttons:
                group.addButton(button)
            buttons[0].setChecked(True)
        self._spans, self._listed = QComboBox(self), self._all_spans()
        self._from, self._until = DateEdit(_day(what.monday), self), DateEdit(_day(what.today), self)
        self._between = QLabel("–", self)
        self._error = QLabel(self)
        set_role(self._error, "error")
        self._preview, self._save, self._cancel = QPushButton(self), QPushButton(self), QPushButton(self)
        set_role(self._preview, "primary")
        set_icon(self._preview, "printer", "on_accent")
        set_icon(self._save, "file-text")
        self._preview.setDefault(True)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._spans.setCurrentIndex(self._likely())
        self._show_choice()

    @property
    def wish(self) -> PaperWish:
        """What is chosen."""
        class_id = self._what.pupil.class_id if self._all.isChecked() else None
        pupil_id = None if class_id is not None else self._what.pupil.pupil_id
        if self._week.isChecked():
            return PaperWish(pupil_id, class_id, self._what.monday)
        span = self._listed[self._spans.currentIndex()]
        starts, ends = span.starts or _date(self._from.date()), span.ends or _date(self._until.date())
        return PaperWish(pupil_id, class_id, None, starts, ends)

    def retranslate(self) -> None:
        what = self._what
        self.setWindowTitle(self.tr("Print the diary"))
        self._title.setText(self.tr("Print the diary"))
        self._what_label.setText(self.tr("What"))
        title = week_title(what.monday, what.monday + _SIX_DAYS)
        self._week.setText(self.tr("The week {0} as in the paper diary").format(title))
        self._period.setText(self.tr("An extract: all marks, means, absences and remarks of a period"))
        self._whom_label.setText(self.tr("For whom"))
        self._one.setText(what.pupil.name)
        self._all.setText(self.tr("The whole class {0}").format(what.pupil.class_name))
        self._listed = self._all_spans()
        chosen = max(self._spans.currentIndex(), 0)
        self._spans.clear()
        self._spans.addItems([span.name for span in self._listed])
        self._spans.setCurrentIndex(chosen)
        self._spans.setAccessibleName(self.tr("Period"))
        self._from.setAccessibleName(self.tr("From"))
        self._until.setAccessibleName(self.tr("To"))
        self._preview.setText(self.tr("Preview and print…"))
        self._save.setText(self.tr("Save as PDF…"))
        self._cancel.setText(self.tr("Cancel"))

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        period = QHBoxLayout()
        period.setContentsMargins(SPACE.xl, 0, 0, 0)
        period.setSpacing(SPACE.s)
        for field in (self._spans, self._from, self._between, self._until):
            period.addWidget(field)
        period.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addStretch(1)
        for button in (self._cancel, self._save, self._preview):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        column.setSpacing(SPACE.s)
        column.addWidget(self._title)
        column.addSpacing(SPACE.s)
        column.addWidget(self._what_label)
        column.addWidget(self._week)
        column.addWidget(self._period)
        column.addLayout(period)
        column.addWidget(self._error)
        for line in (self._whom_label, self._one, self._all):
            column.addWidget(line)
            line.setVisible(self._what.whole_class and self._what.pupil.class_id is not None)
        column.addStretch(1)
        column.addLayout(buttons)
        self.setMinimumWidth(560)

    def _connect(self) -> None:
        self._week.toggled.connect(lambda _: self._show_choice())
        self._spans.currentIndexChanged.connect(lambda _: self._show_choice())
        self._from.dateChanged.connect(lambda _: self._show_choice())
        self._until.dateChanged.connect(lambda _: self._show_choice())
        self._preview.clicked.connect(lambda: self._choose(save=False))
        self._save.clicked.connect(lambda: self._choose(save=True))
        self._cancel.clicked.connect(self.reject)

    def _all_spans(self) -> Sequence[_Span]:
        """The periods of the year, the year, its months so far, and days of one's own."""
        one, language = self._what.year, QLocale()
        if one is None:
            return [_Span(self.tr("Other days"))]
        spans = [_Span(term_words(term), term.starts, term.ends) for term in one.terms]
        spans.append(_Span(self.tr("School year {0}").format(one.year.name), one.year.starts, one.year.ends))
        first = one.year.starts
        while first <= min(one.year.ends, self._what.today):
            following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
            name = language.standaloneMonthName(first.month, QLocale.FormatType.LongFormat)
            last = min(following - timedelta(days=1), one.year.ends)
            spans.append(_Span(f"{name[:1].upper()}{name[1:]} {first.year}", first, last))
            first = following
        return [*spans, _Span(self.tr("Other days"))]

    def _likely(self) -> int:
        """The period that the week lies in, else the last one before it."""
        last = self._what.monday + _SIX_DAYS
        terms = len(self._what.year.terms) if self._what.year is not None else 0
        begun = [
            number for number, span in enumerate(self._listed[:terms]) if span.starts and span.starts <= last
        ]
        return begun[-1] if begun else 0

    def _show_choice(self) -> None:
        extract = self._period.isChecked()
        self._spans.setEnabled(extract)
        own = self._listed[self._spans.currentIndex()].starts is None
        for widget in (self._from, self._between, self._until):
            widget.setVisible(own)
            widget.setEnabled(extract)
        wrong = extract and own and self._from.date() > self._until.date()
        self._error.setText(self.tr("The period ends before it begins.") if wrong else "")
        self._error.setVisible(wrong)
        for button in (self._preview, self._save):
            button.setEnabled(not wrong)

    def _choose(self, *, save: bool) -> None:
        whom = self._what.pupil.class_name if self._all.isChecked() else self._what.pupil.name
        if self._week.isChecked():
            days = week_title(self._what.monday, self._what.monday + _SIX_DAYS)
            name = self.tr("Diary {0} {1}").format(whom, days)
        else:
            name = self.tr("Extract {0} {1}").format(whom, self._spans.currentText())
        self.chosen.emit(self.wish, name, save)
        self.accept()


def _day(on: date) -> QDate:
    return QDate(on.year, on.month, on.day)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
