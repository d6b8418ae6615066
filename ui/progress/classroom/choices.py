"""Which course or class, which time, which subject, which pupil, and how it is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from app.progress.classroom_changes import Against
from ui.icons import set_icon
from ui.naming import term_words
from ui.progress.charts.choice import Since
from ui.progress.classroom.figures import Choice, Figures
from ui.progress.classroom.reading import Offer, Opened
from ui.theme import SPACE, set_role
from ui.widgets import ElidedBox, Retranslated
from ui.widgets.course_picker import CoursePicker

_WIDEST_NAME = 300


class ClassroomChoices(Retranslated, QWidget):
    """Says what was chosen; shows what there is to choose from.  What offers no choice is hidden."""

    opened = Signal(object)
    """Opened."""
    year_chosen = Signal(int)
    changed = Signal(object)
    """Choice."""
    pupil_chosen = Signal(object)
    """The id, None: of none."""
    journal_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = Offer((), None, (), ())
        self._figures: Figures | None = None
        self._pupil: int | None = None
        self.courses = CoursePicker(self)
        self.classes, self.years, self.time, self.subject, self.pupils, self.since, self.against = (
            ElidedBox(self) for _ in range(7)
        )
        self.journal = QToolButton(self)
        self.journal.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.journal.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        set_role(self.journal, "boxed")
        set_icon(self.journal, "book-open-check")
        self.journal.clicked.connect(self.journal_wanted)
        for box in (self.classes, self.years, self.time, self.subject, self.pupils, self.since, self.against):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for box in (self.subject, self.pupils):
            box.setMaximumWidth(_WIDEST_NAME)
        self._lay_out()
        self.courses.chosen.connect(lambda course: self.opened.emit(Opened(course=course)))
        self.classes.activated.connect(self._on_class)
        self.years.activated.connect(lambda index: self.year_chosen.emit(self.years.itemData(index)))
        for box in (self.time, self.subject, self.since, self.against):
            box.activated.connect(lambda _index, box=box: self._on_activated(box))
        self.pupils.activated.connect(lambda index: self.pupil_chosen.emit(self.pupils.itemData(index)))
        for keys, step in (
            ("F6", self._begin),
            ("Ctrl+PgDown", lambda: self._step(1)),
            ("Ctrl+PgUp", lambda: self._step(-1)),
        ):
            shortcut = QShortcut(QKeySequence(keys), parent or self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)
        self.retranslate()

    # --- what is there -------------------------------------------------------------------------------------------

    def show_offer(self, offer: Offer, opened: Opened) -> None:
        """Offer these courses or classes; this one is open."""
        self._offer = offer
        self.courses.set_courses(offer.courses, opened.course)
        _fill(self.classes, [(one.name, one.id) for one in offer.classes], opened.school_class)
        _fill(self.years, [(one.name, one.id) for one in offer.years], offer.year)
        self.courses.setVisible(bool(offer.courses))
        self.classes.setVisible(bool(offer.classes))
        self.years.setVisible(len(offer.years) > 1)
        self._show_tips()

    def show_opened(self, opened: Opened) -> None:
        """Another one is open."""
        if opened.course is not None:
            self.courses.set_course(opened.course)
        else:
            self.classes.setCurrentIndex(self.classes.findData(opened.school_class))

    def show_figures(self, figures: Figures, pupil: int | None) -> None:
        """Offer the periods, subjects and pupils that there are; these are chosen."""
        self._figures, self._pupil = figures, pupil
        choice = figures.choice
        times = [(term_words(term), term.number) for term in figures.terms]
        _fill(self.time, [*times, (self.tr("The year"), None)], choice.term)
        subjects = [(one.name, one.subject_id) for one in figures.room.subjects]
        _fill(self.subject, [(self.tr("All subjects"), None), *subjects], choice.subject_id)
        pupils = [(one.name, one.pupil_id) for one in figures.shown]
        _fill(self.pupils, [(self.tr("All pupils"), None), *pupils], pupil)
        _fill(
            self.since,
            [
                (self.tr("Mean from the beginning of the year"), Since.YEAR),
                (self.tr("Mean from the beginning of the period"), Since.TERM),
            ],
            choice.counts_since,
        )
        _fill(
            self.against,
            [
                (self.tr("Compare with the period before"), Against.TERM),
                (self.tr("Compare the last four weeks"), Against.RECENT),
            ],
            choice.against,
        )
        self.subject.setVisible(len(subjects) > 1)
        for box in (self.since, self.against):
            box.setVisible(figures.has_marks)
        self._show_pupil()

    def show_pupil(self, pupil: int | None) -> None:
        """Another pupil stands out."""
        self._pupil = pupil
        self.pupils.setCurrentIndex(max(0, self.pupils.findData(pupil)))
        self._show_pupil()

    def show_parts(self, shown: bool) -> None:
        """Without a page there is nothing to choose on it."""
        for box in (self.time, self.subject, self.pupils, self.since, self.against, self.journal):
            if not shown:
                box.hide()
            elif box in (self.time, self.pupils, self.journal):
                box.show()

    def retranslate(self) -> None:
        for box, name in (
            (self.courses, self.tr("Course")),
            (self.classes, self.tr("Class")),
            (self.years, self.tr("Academic year")),
            (self.time, self.tr("Time")),
            (self.subject, self.tr("Subject")),
            (self.pupils, self.tr("Pupil who stands out in the charts")),
            (self.since, self.tr("From when on marks count in the mean")),
            (self.against, self.tr("What rise and fall are measured by")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        # Styles put the text close to the icon; a thin space sets it apart.
        self.journal.setText("\N{THIN SPACE}" + self.tr("To the journal"))
        self.journal.setAccessibleName(self.tr("To the journal"))
        self.journal.setToolTip(
            self.tr("Open the journal at this pupil (Enter or a double click in the table)")
        )
        if self._figures is not None:
            self.show_figures(self._figures, self._pupil)
        self._show_tips()

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SPACE.s)
        for row in (
            (self.courses, self.classes, self.years, self.time, self.subject),
            (self.pupils, self.journal, self.since, self.against),
        ):
            line = QHBoxLayout()
            line.setSpacing(SPACE.s)
            for widget in row:
                line.addWidget(widget)
                widget.hide()
            line.addStretch(1)
            rows.addLayout(line)

    def _show_tips(self) -> None:
        if self._offer.courses:
            self.courses.setToolTip(self.tr("Type a class and a subject, such as “7b math” (F6)"))

    def _show_pupil(self) -> None:
        figures = self._figures
        self.show_parts(figures is not None and bool(figures.room.pupils))
        if figures is not None:
            self.subject.setVisible(len(figures.room.subjects) > 1)
            for box in (self.since, self.against):
                box.setVisible(figures.has_marks)
        self.journal.setEnabled(self._pupil is not None)

    def _on_class(self, index: int) -> None:
        self.opened.emit(Opened(school_class=self.classes.itemData(index)))

    def _on_activated(self, box: QComboBox) -> None:
        assert self._figures is not None
        before = self._figures.choice
        term, subject = self.time.currentData(), self.subject.currentData()
        since, against = Since(self.since.currentData()), Against(self.against.currentData())
        own: Since | None = before.since
        if box is self.time and term != before.term:
            own = None
        elif box is self.since:
            own = since if since != Choice(term=term).counts_since else None
        choice = Choice(term, False, subject, own, against)
        if choice != before:
            self.changed.emit(choice)

    def _begin(self) -> None:
        if self._offer.courses:
            self.courses.begin()
        else:
            self.classes.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        if self._offer.courses:
            self.courses.step(by)
            return
        index = self.classes.currentIndex() + by
        if 0 <= index < self.classes.count():
            self.classes.setCurrentIndex(index)
            self._on_class(index)


def _fill(box: QComboBox, items: Sequence[tuple[str, object]], chosen: object) -> None:
    """Offer these; an open list is not made anew for the same."""
    known = [(box.itemText(index), box.itemData(index)) for index in range(box.count())]
    if known != list(items):
        box.clear()
        for text, data in items:
            box.addItem(text, data)
    ids = [data for _, data in items]
    box.setCurrentIndex(ids.index(chosen) if chosen in ids else 0 if ids else -1)
