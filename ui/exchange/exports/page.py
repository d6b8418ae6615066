"""«Выгрузка»: everything that can leave the diary as a file, each with what it is for."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.codes import Role
from app.exchange.calendar_export import export_calendar
from app.exchange.exports.tables import export_tables
from app.exchange.oneroster.export import export_oneroster
from app.school.queries import ClassRow, classes, current_year, years
from app.school.rows import YearRow
from app.session import Session
from ui.errors import sentence_for
from ui.exchange.exports.card import ExportCard
from ui.family.page import Place
from ui.outgoing.hand_out import Write
from ui.theme import SPACE
from ui.widgets import Banner, BannerKind, Retranslated, scrolled

_WIDEST = 860


class ExportsPage(Retranslated, QWidget):
    """Years and classes are read when the page is shown; what is chosen stays."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self.banner = Banner(BannerKind.ERROR, self)
        self.year, self.results = QComboBox(self), QCheckBox(self)
        self.results.setChecked(True)
        self.school_class, self.letters = QComboBox(self), QCheckBox(self)
        self.to_people = QPushButton(self)
        self.roster = ExportCard(place, "users", ".zip", (self.year, self.results), self)
        self.calendar = ExportCard(place, "calendar-days", ".ics", (self.school_class,), self)
        self.tables = ExportCard(place, "table", ".zip", (self.letters,), self)
        self.people = ExportCard(place, "user", None, (self.to_people,), self)
        content = QWidget(self)
        content.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE.m, SPACE.l)
        column.setSpacing(SPACE.m)
        for card in (self.people, self.roster, self.calendar, self.tables):
            column.addWidget(card)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.banner)
        row = QHBoxLayout()
        row.addWidget(scrolled(content, self), 1)
        layout.addLayout(row, 1)
        self.to_people.clicked.connect(lambda: place.family.page_requested.emit("people", None))
        self.year.currentIndexChanged.connect(self.retranslate)
        self.school_class.currentIndexChanged.connect(self.retranslate)
        self.roster.setVisible(place.who.role is Role.ADMIN)
        self.tables.setVisible(place.who.role is Role.ADMIN)
        self.retranslate()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._place.worker.submit(
                self, lambda desk: desk.ask(_choices), self._on_choices, self._on_failed, replaces="choices",
                label="exports",
            )  # fmt: skip

    def retranslate(self) -> None:
        self.people.describe(
            self.tr("One person"),
            self.tr(
                "What is held on a person, for that person; a pupil's file for another school."
                " Both are in the person's card."
            ),
        )
        self.to_people.setText(self.tr("Find the person"))
        self.roster.describe(
            self.tr("OneRoster 1.2"),
            self.tr(
                "Pupils, parents, staff, classes and courses of a year, if wanted with works and marks: for learning"
                " platforms and other diaries that read the standard. No passwords, no absences, no letters."
            ),
        )
        self.year.setAccessibleName(self.tr("School year"))
        self.results.setText(self.tr("with works and marks"))
        self.calendar.describe(
            self.tr("Calendar"),
            self.tr("The lessons of a class for the calendar of a phone or PC (iCalendar)."),
        )
        self.school_class.setAccessibleName(self.tr("Class"))
        self.tables.describe(
            self.tr("All data as tables"),
            self.tr(
                "Each table of the school as CSV with names beside the numbers, and a description that programs"
                " understand: for the school's own evaluations, and for leaving this program. No passwords, no drafts."
            ),
        )
        self.letters.setText(self.tr("with what people wrote to one another"))
        self._set_exports()

    # --- private -----------------------------------------------------------------------------------------------

    def _set_exports(self) -> None:
        for card, title, what, make in (
            (self.roster, f"OneRoster {self.year.currentText()}", self.tr("Writing OneRoster…"), self._roster),
            (
                self.calendar, f"{self.tr('Calendar')} {self.school_class.currentText()}",
                self.tr("Writing the calendar…"), self._calendar,
            ),
            (self.tables, self.tr("All data as tables"), self.tr("Writing the tables…"), self._tables),
        ):  # fmt: skip
            if card.hand_out is not None:
                card.hand_out.set_export(title.strip().replace("/", "-"), what, make)
        for card, box in ((self.roster, self.year), (self.calendar, self.school_class)):
            if card.hand_out is not None:
                card.hand_out.save.setEnabled(box.currentData() is not None)

    def _roster(self) -> Write:
        year, results = int(self.year.currentData()), self.results.isChecked()
        return lambda session, path, progress: export_oneroster(
            session, path, year_id=year, with_results=results, progress=progress
        )

    def _calendar(self) -> Write:
        class_id, year = self.school_class.currentData()
        return lambda session, path, _progress: export_calendar(
            session, path, year_id=year, class_id=class_id
        )

    def _tables(self) -> Write:
        letters = self.letters.isChecked()
        return lambda session, path, progress: export_tables(
            session, path, letters=letters, progress=progress
        )

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_choices(self, found: tuple[tuple[YearRow, ...], int | None, tuple[ClassRow, ...]]) -> None:
        self.banner.hide()
        known, current, of_year = found
        _fill(self.year, [(one.name, one.id) for one in known], current)
        _fill(self.school_class, [(one.name, (one.id, one.year_id)) for one in of_year], None)
        self._set_exports()

    def _on_failed(self, error: Exception) -> None:
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)


def _fill(box: QComboBox, choices: list[tuple[str, Any]], usual: Any) -> None:
    """Put the choices in; what was chosen before stays, if it is there still."""
    chosen = box.currentData() or usual
    box.blockSignals(True)
    box.clear()
    for words, data in choices:
        box.addItem(words, data)
    place = next((row for row in range(box.count()) if box.itemData(row) == chosen), 0)
    box.setCurrentIndex(place if box.count() else -1)
    box.setEnabled(box.count() > 0)
    box.blockSignals(False)


def _choices(session: Session) -> tuple[tuple[YearRow, ...], int | None, tuple[ClassRow, ...]]:
    year = current_year(session)
    return tuple(years(session)), year.id if year else None, tuple(classes(session, year.id)) if year else ()
