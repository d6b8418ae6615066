"""Of whom or what a report is, and over what time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from app.codes import Role
from app.diary.rows import PupilCard
from app.reports.offer import ReportOffer
from app.reports.registry import ReportSpec
from app.reports.wish import WHOLE_YEAR, Of, Over, Wish
from app.school.rows import CourseCard, TermRow
from ui.naming import course_words, term_words
from ui.widgets import DateEdit, ElidedBox, FlowLayout, Retranslated

_DAYS = "days"
_WIDEST = 300
_OF_A_CLASS = frozenset({Of.CLASS, Of.PUPIL, Of.COURSE})


class ReportChoices(Retranslated, QWidget):
    """`wish` is what is chosen now, None while something is still missing.  What offers no choice is hidden.

    Pupils and courses of a class are asked for through `class_wanted`, and come by `show_class`.
    """

    changed = Signal()
    year_chosen = Signal(int)
    class_wanted = Signal(int)

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._offer: ReportOffer | None = None
        self._spec: ReportSpec | None = None
        self._pupils: tuple[PupilCard, ...] = ()
        self._courses: tuple[CourseCard, ...] = ()
        self._class_known: int | None = None
        self._kind: str | None = None
        """Of the periods that are offered."""
        self._kept: int | None = None
        self.years, self.of, self.classes, self.things, self.time = (ElidedBox(self) for _ in range(5))
        for box in (self.years, self.of, self.classes, self.things, self.time):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setMaximumWidth(_WIDEST)
            box.setMinimumContentsLength(4)  # a box of «7А» alone has no room for it in its style
        self.of.setMinimumContentsLength(11)
        self.years.setMinimumContentsLength(10)
        today = QDate.currentDate()
        self.starts, self.dash, self.ends = DateEdit(today, self), QLabel("–", self), DateEdit(today, self)
        row = FlowLayout(self)
        for widget in (
            self.years, self.of, self.classes, self.things, self.time, self.starts, self.dash, self.ends,
        ):  # fmt: skip
            row.addWidget(widget)
            widget.hide()
        self.years.activated.connect(lambda at: self.year_chosen.emit(self.years.itemData(at)))
        self.of.activated.connect(self._on_of)
        self.classes.activated.connect(self._on_class)
        self.things.activated.connect(lambda _at: self.changed.emit())
        self.time.activated.connect(self._on_time)
        for edit in (self.starts, self.ends):
            edit.dateChanged.connect(lambda _date: self.changed.emit())
        self.retranslate()

    # --- what is chosen ------------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish | None:
        """See the class."""
        offer, spec, of = self._offer, self._spec, self._of
        if offer is None or spec is None or of is None:
            return None
        thing = self._thing(of)
        if thing is None:
            return None
        days = self._days()
        return Wish(spec.key, of, thing, offer.year.id, self._term(), *days)

    @property
    def class_id(self) -> int | None:
        """The class that is chosen, or that of a family's pupil."""
        data = self.classes.currentData()
        return data if isinstance(data, int) else None

    def choose_class(self, class_id: int) -> None:
        """Another class, as far as it is offered."""
        at = self.classes.findData(class_id)
        if at >= 0:
            self.classes.setCurrentIndex(at)

    # --- what there is -------------------------------------------------------------------------------------------

    def show_offer(self, offer: ReportOffer) -> None:
        """Offer these; what was chosen stays where it is still there."""
        self._offer = offer
        _fill(self.years, [(one.name, one.id) for one in offer.years], offer.year.id)
        _fill(self.classes, [(one.name, one.id) for one in offer.classes], self.class_id)
        self._class_known = None
        for edit, day in ((self.starts, offer.year.starts), (self.ends, min(offer.today, offer.year.ends))):
            edit.blockSignals(True)
            edit.setDate(QDate(day.year, day.month, day.day))
            edit.blockSignals(False)
        self._show_spec()

    def show_spec(self, spec: ReportSpec) -> None:
        """Another report."""
        self._spec = spec
        self._show_spec()

    def show_class(self, class_id: int, pupils: Sequence[PupilCard], courses: Sequence[CourseCard]) -> None:
        """The pupils and courses of the class that is chosen."""
        if class_id == self.class_id:
            self._pupils, self._courses, self._class_known = tuple(pupils), tuple(courses), class_id
            self._show_things()
            self.changed.emit()

    def retranslate(self) -> None:
        for box, name in (
            (self.years, self.tr("Academic year")),
            (self.of, self.tr("Of whom or what")),
            (self.classes, self.tr("Class")),
            (self.time, self.tr("Period")),
            (self.starts, self.tr("From")),
            (self.ends, self.tr("To")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        if self._offer is not None and self._spec is not None:
            self._show_spec()

    # --- private -------------------------------------------------------------------------------------------------

    @property
    def _of(self) -> Of | None:
        data = self.of.currentData()
        return Of(data) if data is not None else None

    def _kinds(self) -> list[Of]:
        """Of what the report is offered to this role; in the order from small to large but for leaders."""
        spec, offer = self._spec, self._offer
        if spec is None or offer is None:
            return []
        found = [of for of, roles in spec.who.items() if self._role in roles]
        there: dict[Of, bool] = {
            Of.CLASS: bool(offer.classes),
            Of.PARALLEL: bool(offer.classes),
            Of.PUPIL: bool(offer.classes or offer.pupils),
            Of.TEACHER: bool(offer.teachers),
            Of.COURSE: bool(offer.classes or offer.courses),
        }
        return [of for of in found if there.get(of, True)]

    def _show_spec(self) -> None:
        offer, spec = self._offer, self._spec
        if offer is None or spec is None:
            return
        words = {
            Of.PUPIL: self.tr("Of a pupil"),
            Of.CLASS: self.tr("Of a class"),
            Of.PARALLEL: self.tr("Of a parallel"),
            Of.SCHOOL: self.tr("Of the school"),
            Of.TEACHER: self.tr("Of a teacher"),
            Of.COURSE: self.tr("Of a course"),
        }
        kinds = self._kinds()
        _fill(self.of, [(words[of], of.value) for of in kinds], self.of.currentData())
        self.of.setVisible(len(kinds) > 1)
        self.years.setVisible(len(offer.years) > 1)
        self._show_things()

    def _show_things(self) -> None:
        offer, of = self._offer, self._of
        assert offer is not None
        by_class = of in _OF_A_CLASS and bool(offer.classes)
        self.classes.setVisible(by_class and (len(offer.classes) > 1 or of is Of.CLASS))
        asks_class = by_class and of is not Of.CLASS
        if asks_class and self._class_known != self.class_id and self.class_id is not None:
            self.things.clear()
            self.class_wanted.emit(self.class_id)
        found, name = self._things(of)
        _fill(self.things, found, self.things.currentData())
        self.things.setVisible(bool(found) and (len(found) > 1 or of is not Of.TEACHER))
        self.things.setAccessibleName(name)
        self.things.setToolTip(name)
        self._show_time()

    def _things(self, of: Of | None) -> tuple[list[tuple[str, Any]], str]:
        offer = self._offer
        assert offer is not None
        if of is Of.PARALLEL:
            grades = sorted({one.grade for one in offer.classes})
            return [(self.tr("Grade {0}").format(one), one) for one in grades], self.tr("Parallel")
        if of is Of.TEACHER:
            return [(one.name, one.id) for one in offer.teachers], self.tr("Teacher")
        if of is Of.PUPIL:
            pupils = self._pupils if offer.classes else offer.pupils
            return [(one.name, one.pupil_id) for one in pupils], self.tr("Pupil")
        if of is Of.COURSE:
            courses = self._courses if offer.classes else offer.courses
            return [(course_words(one), one.course_id) for one in courses], self.tr("Course")
        return [], ""

    def _thing(self, of: Of) -> int | None:
        if of is Of.SCHOOL:
            return 0
        if of is Of.CLASS:
            return self.class_id
        data = self.things.currentData()
        return data if isinstance(data, int) else None

    def _terms(self) -> Sequence[TermRow]:
        """The periods of what is chosen."""
        offer, of = self._offer, self._of
        assert offer is not None
        classes: Iterable[int | None] = ()
        if of in _OF_A_CLASS and offer.classes:
            classes = (self.class_id,)
        elif of is Of.PUPIL:
            classes = [one.class_id for one in offer.pupils if one.pupil_id == self.things.currentData()]
        elif of is Of.COURSE:
            chosen = self.things.currentData()
            classes = [one.class_id for one in offer.courses if one.course_id == chosen]
        return next(
            (offer.terms[one] for one in classes if one is not None and one in offer.terms),
            offer.school_terms,
        )

    def _show_time(self) -> None:
        offer, spec = self._offer, self._spec
        assert offer is not None
        assert spec is not None
        over, terms = spec.over, self._terms()
        entries: list[tuple[str, Any]] = []
        if over in (Over.TERM, Over.TERM_OR_YEAR, Over.DAYS):
            entries = [(term_words(term), term.number) for term in terms]
        if over in (Over.TERM_OR_YEAR, Over.DAYS):
            entries.append((self.tr("The year"), WHOLE_YEAR))
        if over is Over.DAYS:
            entries.append((self.tr("From … to …"), _DAYS))
        kind = terms[0].kind if terms else None
        begun = [term.number for term in terms if term.starts <= offer.today]
        if self.time.count():
            self._kept = self.time.currentData()
        kept = self._kept  # a report that asks for no time lies between two that do
        if kind != self._kind and kept not in (WHOLE_YEAR, _DAYS):
            kept = None  # the second quarter is not the second half of the year
        self._kind = kind
        known = [data for _words, data in entries]
        _fill(self.time, entries, kept if kept in known else begun[-1] if begun else None)
        self.time.setVisible(bool(entries))
        self._show_days()

    def _show_days(self) -> None:
        for widget in (self.starts, self.dash, self.ends):
            widget.setVisible(self.time.currentData() == _DAYS)

    def _term(self) -> int | None:
        data = self.time.currentData()
        return data if isinstance(data, int) else None

    def _days(self) -> tuple[dt.date | None, dt.date | None]:
        if self.time.currentData() != _DAYS or self.time.count() == 0:
            return None, None
        first, last = (
            dt.date(day.year(), day.month(), day.day()) for day in (self.starts.date(), self.ends.date())
        )
        return min(first, last), max(first, last)

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_of(self, _at: int) -> None:
        self._show_things()
        self.changed.emit()

    def _on_class(self, _at: int) -> None:
        self._show_things()
        self.changed.emit()

    def _on_time(self, _at: int) -> None:
        self._show_days()
        self.changed.emit()


def _fill(box: QComboBox, entries: Sequence[tuple[str, Any]], chosen: Any) -> None:
    box.blockSignals(True)
    box.clear()
    for words, data in entries:
        box.addItem(words, data)
    at = box.findData(chosen) if chosen is not None else -1
    box.setCurrentIndex(at if at >= 0 else (0 if entries else -1))
    box.blockSignals(False)
