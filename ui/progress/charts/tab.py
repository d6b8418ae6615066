"""The page of charts of a family: the own lines first, the class beside them as soon as it is read."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.changes import Change
from app.progress.course import class_course, pupil_course
from app.progress.course_rows import ClassCourse, YearCourse
from app.session import Session
from ui.family.page import FamilyPage, Place, Question
from ui.progress.charts.bar import ChartsBar
from ui.progress.charts.cards import ChartCards
from ui.progress.charts.choice import Choice, Shown, Time
from ui.widgets import scrolled

_ENTITIES = frozenset({"mark", "work", "lesson", "attendance", "term_mark"})
_NOTHING = "nothing"


class ChartsTab(FamilyPage):
    """A mark set in the journal moves the lines within two seconds; what is in view, switched off and pointed at stays
    where it is."""

    part = "charts"
    icon = "chart-line"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._years: tuple[YearCourse, ...] = ()
        self._classes: dict[int, ClassCourse] = {}
        self._read_for: tuple[int, Time] | None = None
        self._bar = ChartsBar(self, touch=place.kiosk)
        self._bar.hide()
        self._bar.changed.connect(self._on_choice_changed)
        self.cards = ChartCards(place, self)
        self._finish(scrolled(self.cards, self), at_the_left=self._bar)
        self.setFocusProxy(self._bar)

    @property
    def choice(self) -> Choice:
        """What is shown."""
        return self._bar.choice

    def choose(self, choice: Choice) -> None:
        """Show something else."""
        self._bar.choose(choice)
        self._on_choice_changed()

    # --- the page ------------------------------------------------------------------------------------------------

    def _question(self) -> Question:
        pupil = self._family.chosen
        if pupil is not None and self._years and self._years[-1].marks.pupil.pupil_id != pupil.pupil_id:
            self._bar.forget()
            self._classes.clear()
        time = self.choice.time
        return lambda session, pupil_id: _read(session, pupil_id, time)

    def _show(self, answer: tuple[YearCourse, ...]) -> None:
        newest = answer[-1]
        if newest.year is None:
            self._bar.hide()
            self._say_empty(_NOTHING)
            return
        is_same = self._read_for == (newest.marks.pupil.pupil_id, self.choice.time)
        self._read_for, self._years = (newest.marks.pupil.pupil_id, self.choice.time), answer
        if not is_same:
            self.cards.show_all_of_it()
        self._bar.offer(newest.marks, newest.subjects)
        self._bar.show()
        self._draw()
        self._ask_for_the_class()

    def _concerns(self, change: Change) -> bool:
        return change.entity in _ENTITIES

    def _empty_words(self, because: str) -> tuple[str, str, str]:
        if because == _NOTHING:
            return (
                self.tr("There is nothing to draw yet"),
                self.tr("The charts begin when the pupil is in a class."),
                "",
            )
        return super()._empty_words(because)

    # --- what is chosen ------------------------------------------------------------------------------------------

    def _on_choice_changed(self) -> None:
        if self._read_for is not None and _years_of(self._read_for[1]) == _years_of(self.choice.time):
            self._read_for = (self._read_for[0], self.choice.time)
            self.cards.show_all_of_it()
            self._draw()
            self._ask_for_the_class()
        else:
            self.reload()

    def _draw(self) -> None:
        self.cards.show_rows(Shown(self.choice, self._years, dict(self._classes)))

    # --- the class -----------------------------------------------------------------------------------------------

    def _ask_for_the_class(self) -> None:
        """After the own lines, and when nothing else is to be read: each year by itself, the newest first."""
        pupil, subject = self._years[-1].marks.pupil.pupil_id, self.choice.subject_id
        for year in reversed(self._years):
            assert year.year is not None
            number = year.year.id
            known = self._classes.get(number)
            if known is not None and known.subject_id == subject and year is not self._years[-1]:
                continue  # of a year that is over
            self._worker.submit(
                self,
                lambda desk, number=number: desk.ask(  # type: ignore[misc]
                    lambda session: class_course(session, pupil, number, subject)
                ),
                lambda found, number=number: self._on_class(pupil, number, found),  # type: ignore[misc]
                lambda _error: None,  # the page says by itself when the share is away
                lane="spare",
                replaces=f"class {number}",
                quiet=True,
                label="class course",
            )

    def _on_class(self, pupil: int, year: int, found: ClassCourse | None) -> None:
        if self._read_for is None or self._read_for[0] != pupil or found is None:
            return
        if found.subject_id != self.choice.subject_id or self._classes.get(year) == found:
            return
        self._classes[year] = found
        self._draw()


def _years_of(time: Time) -> Any:
    """Which years are read for it."""
    return (time.year_id, time.all_years)


def _read(session: Session, pupil_id: int, time: Time) -> tuple[YearCourse, ...]:
    """The years, the oldest first."""
    newest = pupil_course(session, pupil_id, time.year_id)
    if not time.all_years or newest.year is None:
        return (newest,)
    before = [year for year in newest.marks.years if year.starts < newest.year.starts]
    return (*(pupil_course(session, pupil_id, year.id) for year in reversed(before)), newest)
