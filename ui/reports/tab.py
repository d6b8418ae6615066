"""The page of reports: a list of them, of whom and over what time, and the report itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.changes import LOGINS, STRUCTURE, Change
from app.codes import Role
from app.diary.rows import PupilCard
from app.people.finding import courses_of_class, pupils_of_class
from app.reports.all import REPORTS
from app.reports.document import Document
from app.reports.offer import ReportOffer, class_of_pupil, report_offer
from app.reports.registry import ReportSpec, offered
from app.reports.wish import Of, Wish
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind
from app.school.rows import CourseCard
from app.session import Session
from ui.errors import sentence_for
from ui.family.page import Place
from ui.family.targets import JournalPlace
from ui.paper.document_files import DocumentFiles
from ui.reports.actions import ReportActions
from ui.reports.choices import ReportChoices
from ui.reports.for_all import ForAllDialog
from ui.reports.list import ReportList
from ui.reports.sheet import ReportSheet
from ui.reports.word_button import FieldsDialog
from ui.reports.words import report_words
from ui.theme import SPACE, set_role
from ui.widgets import BusyBar, EmptyState, Retranslated

_FAMILY = frozenset({Role.PARENT, Role.PUPIL})
_LAST = "reports/last"
_TEXT = "text"
"""The field of a report that takes words of its own."""
_TYPED_MS = 700
"""After so long a rest the report is made with what was typed."""

Made = tuple[tuple[Document, ...], ReportWords]


class ReportsTab(Retranslated, QWidget):
    """A report is made when it is chosen, and again by «Make anew»: it is of a moment, and does not change under the
    eyes of who reads it or takes figures from it."""

    def __init__(
        self, place: Place, parent: QWidget | None = None, *, reports: Sequence[ReportSpec] = REPORTS
    ) -> None:
        super().__init__(parent)
        self.place = place
        self._worker, self._who = place.worker, place.who
        self._offer: ReportOffer | None = None
        self._made: Made | None = None
        self._shown: Wish | None = None
        self._error: Exception | None = None
        self._outdated = False
        self.list = ReportList(offered(reports, place.who.role), self)
        self.choices = ReportChoices(place.who.role, self)
        self.sheet = ReportSheet(place.worker, self, leads_to=self._leads_to)
        self._about = QLabel(self)
        set_role(self._about, "muted")
        self._about.setWordWrap(True)
        self.actions_row = ReportActions(self, kiosk=place.kiosk)
        self.letter_text = QPlainTextEdit(self)
        self.letter_text.setFixedHeight(64)
        self.letter_text.setTabChangesFocus(True)
        self._typed = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._empty = EmptyState("clipboard-list", self)
        self._blank = QWidget(self)
        self._stack = QStackedWidget(self)
        self._busy = BusyBar(self)
        self._files = DocumentFiles(place.worker, self, self._busy.set_busy)
        self._lay_out()
        self._connect()
        self.retranslate()

    # --- public --------------------------------------------------------------------------------------------------

    @property
    def wish(self) -> Wish | None:
        """What is asked for now."""
        wish, spec = self.choices.wish, self.list.spec
        if wish is None or spec is None or _TEXT not in spec.fields:
            return wish
        return replace(wish, text=self.letter_text.toPlainText().strip())

    @property
    def made(self) -> tuple[Document, ...]:
        """The documents on screen."""
        return self._made[0] if self._made is not None else ()

    def reload(self) -> None:
        """Ask what there is, then make the report that is chosen."""
        self._busy.set_busy(True)
        year = self._offer.year.id if self._offer is not None else None
        self._read_offer(year)

    def make(self) -> None:
        """Make the report that is chosen."""
        spec, wish = self.list.spec, self.wish
        if spec is None or wish is None:
            self._show_nothing()
            return
        words = report_words()
        self._busy.set_busy(True)

        def asked(session: Session) -> Made:
            with session.school.reading():
                return tuple(spec.make(session, wish, words)), words

        self._worker.submit(
            self,
            lambda desk: desk.ask(asked),
            lambda made: self._on_made(wish, made),
            self._on_failed,
            replaces="report",
            label=f"report {spec.key}",
        )

    def retranslate(self) -> None:
        self.letter_text.setAccessibleName(self.tr("Words of the letter"))
        self.letter_text.setPlaceholderText(self.tr("What the letter is to say beyond its figures"))
        self._show_about()
        if self._made is not None and self._shown is not None:
            self.make()  # its words are those of the other language
        else:
            self._show_empty_words()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous() and (self._offer is None or self._outdated):
            self.reload()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(SPACE.s)
        right.addWidget(self._about)
        right.addWidget(self.choices)
        right.addWidget(self.letter_text)
        right.addWidget(self.actions_row)
        right.addWidget(self._stack, 1)
        for page in (self._blank, self._empty, self.sheet):
            self._stack.addWidget(page)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)
        self.setFocusProxy(self.list)
        self.letter_text.hide()

    def _connect(self) -> None:
        self.list.picked.connect(self._on_picked)
        self.choices.changed.connect(self.make)
        self.choices.year_chosen.connect(self._read_offer)
        self.choices.class_wanted.connect(self._read_class)
        self.sheet.place_wanted.connect(self._on_place)
        row = self.actions_row
        row.anew_wanted.connect(self.make)
        row.preview_wanted.connect(self._on_preview)
        row.file_wanted.connect(self._on_keep)
        row.all_wanted.connect(self._on_all)
        row.word.usual_wanted.connect(lambda: self._on_word(None))
        row.word.own_wanted.connect(lambda: self._files.choose_template(self._on_word))
        row.word.fields_wanted.connect(self._on_fields)
        self.letter_text.textChanged.connect(self._typed.start)
        self._typed.timeout.connect(self.make)
        self._empty.action_triggered.connect(self.reload)
        self.place.live.subscribe(self, _is_of_structure, self._on_structure)

    # --- reading -------------------------------------------------------------------------------------------------

    def _read_offer(self, year: int | None) -> None:
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: report_offer(session, year)),
            self._on_offer,
            self._on_failed,
            replaces="offer",
            label="report offer",
        )

    def _on_offer(self, offer: ReportOffer) -> None:
        self._offer, self._outdated = offer, False
        self.choices.show_offer(offer)
        if self.list.spec is None:
            self.list.choose(str(QSettings().value(_LAST, "")))  # makes it
            if self.list.spec is None:
                self._show_nothing()
        else:
            self.make()

    def _read_class(self, class_id: int) -> None:
        def asked(session: Session) -> tuple[tuple[PupilCard, ...], tuple[CourseCard, ...]]:
            return pupils_of_class(session, class_id), courses_of_class(session, class_id)

        self._worker.submit(
            self,
            lambda desk: desk.ask(asked),
            lambda found: self.choices.show_class(class_id, *found),
            self._on_failed,
            replaces="class",
            label="class of report",
        )

    # --- showing -------------------------------------------------------------------------------------------------

    def _on_made(self, wish: Wish, made: Made) -> None:
        self._busy.set_busy(False)
        if wish != self.wish:
            return  # another one has been chosen
        self._error = None
        documents, words = made
        if not documents:
            self._show_nothing()
            return
        self._made, self._shown = made, wish
        self.sheet.show_documents(documents, words)
        self._stack.setCurrentWidget(self.sheet)
        self.actions_row.enable(True)

    def _on_failed(self, error: Exception) -> None:
        if self._made is not None and self._shown == self.wish:
            self._busy.set_busy(False)
            self._files.tell(error)  # what was asked for anew is still there as it was
            return
        self._error = error
        self._show_nothing()

    def _show_nothing(self) -> None:
        self._busy.set_busy(False)
        self._made, self._shown = None, None
        self._show_empty_words()
        self._stack.setCurrentWidget(self._empty)
        self.actions_row.enable(False)

    def _show_empty_words(self) -> None:
        if self._error is not None:
            self._empty.set_text(self.tr("The report could not be made"), sentence_for(self._error))
            self._empty.set_action(self.tr("Try again"))
            return
        self._empty.set_action("")
        if self.choices.wish is None:
            self._empty.set_text(
                self.tr("Nothing to report on"), self.tr("There is no class, pupil or course to choose here.")
            )
        else:
            self._empty.set_text(
                self.tr("Nothing to report"), self.tr("Nothing was entered for this choice in this period.")
            )

    def _show_about(self) -> None:
        spec = self.list.spec
        self._about.setText(report_words()(f"report.{spec.key}.about") if spec is not None else "")

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_picked(self, spec: ReportSpec) -> None:
        QSettings().setValue(_LAST, spec.key)
        self._error = None
        self._show_about()
        self.choices.show_spec(spec)
        self.actions_row.show_report(spec, self._who.role)
        self.letter_text.setVisible(_TEXT in spec.fields)
        if self._offer is not None:
            self.make()

    def _on_preview(self) -> None:
        if self._made is not None:
            self._files.preview(*self._made)

    def _on_keep(self, kind: FileKind) -> None:
        if self._made is not None:
            documents, words = self._made
            first = documents[0]
            title = f"{first.title} {first.name}" if len(documents) == 1 else first.title
            self._files.keep(documents, words, kind, title)

    def _on_word(self, template: Path | None) -> None:
        spec, wish = self.list.spec, self.wish
        if spec is None or spec.rows is None or wish is None:
            return
        rows, words, title = spec.rows, report_words(), report_words()(f"report.{spec.key}")

        def asked(session: Session) -> list[Mapping[str, Any]]:
            with session.school.reading():
                return list(rows(session, wish, words))

        self._busy.set_busy(True)
        self._worker.submit(
            self,
            lambda desk: desk.ask(asked),
            lambda found: self._files.fill(found, words, spec.key, title, template),
            self._on_failed,
            label=f"letters {spec.key}",
        )

    def _on_fields(self) -> None:
        if self.list.spec is not None:
            FieldsDialog(self.list.spec, self).open()

    def _on_all(self) -> None:
        spec, offer = self.list.spec, self._offer
        if spec is not None and offer is not None:
            wish = self.choices.wish or Wish(spec.key, Of.CLASS, 0, offer.year.id)
            ForAllDialog(self._worker, offer, spec, wish, self).open()

    def _on_place(self, place: tuple[str, int, int]) -> None:
        kind, number, term = place
        offer = self._offer
        if offer is None:
            return
        if kind == "course":
            self.place.family.open_page("journal", JournalPlace(offer.year.id, number, term or None))
        elif kind == "pupil":
            self._worker.submit(
                self,
                lambda desk: desk.ask(lambda session: class_of_pupil(session, number)),
                lambda found: self.place.family.open_diary(number, found),
                self._files.tell,
                replaces="place",
                label="class of a pupil",
            )
        elif kind == "class":
            self.choices.choose_class(number)
            self.make()

    def _leads_to(self, place: tuple[str, int, int]) -> bool:
        """Whether there is somewhere to go: who has no page of diaries is not led to one, nor to what is open."""
        kind, number, _term = place
        if kind == "pupil":
            return self._who.role is not Role.TEACHER
        if kind == "course":
            return self._who.role not in _FAMILY
        return number != self.choices.class_id or self.choices.of.currentData() != Of.CLASS

    def _on_structure(self, _changes: object) -> None:
        """Classes or people are others; what is on screen stays as it was made."""
        self._outdated = True


def _is_of_structure(change: Change) -> bool:
    return change.entity in STRUCTURE and change.entity not in LOGINS
