"""«Журнал изменений»: who changed what, and whether the log itself was changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from app.audit.log import KINDS, LogWish, log_page
from app.audit.told import LOG_HEADS, heads, log_cells, moment
from app.audit.verify import Verified, last_verified, verify_log
from app.audit.writing import write_log
from app.backup.problems import Progress
from app.reports.words import ReportWords
from app.school.queries import ClassRow, classes, current_year
from app.session import Session
from ui.family.page import Place
from ui.icons import set_icon
from ui.safety.audit.period_choice import PeriodChoice
from ui.safety.audit.person_choice import PersonChoice
from ui.safety.audit.records import RecordsPage, language
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, IconLabel


class LogPageView(RecordsPage):
    """The filters ask at once; of the text, Enter asks."""

    widths = (120, 150, 100, 150, 110, 110, 190, 190)
    file_title = "audit.log"

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._verified: Verified | None = None
        self.period, self.kind, self.school_class = PeriodChoice(self), QComboBox(self), QComboBox(self)
        self.author, self.pupil, self.text = (
            PersonChoice(place, self),
            PersonChoice(place, self),
            QLineEdit(self),
        )
        self.text.setMinimumWidth(150)
        for key in ("", *KINDS):
            self.kind.addItem("", key)
        self.school_class.addItem("", None)
        for widget in (self.period, self.kind, self.school_class, self.author, self.pupil, self.text):
            self.filter_row.addWidget(widget)
        self.seal, self.verified_words, self.verify = (
            IconLabel("shield-check", 18, "muted", self),
            QLabel(self),
            QPushButton(self),
        )
        set_role(self.verified_words, "muted")
        set_icon(self.verify, "shield-check")
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self.seal)
        row.addWidget(self.verified_words)
        row.addStretch(1)
        row.addWidget(self.verify)
        layout = self.layout()
        assert layout is not None
        layout.addLayout(row)  # type: ignore[attr-defined]
        self.period.changed.connect(self.reload)
        self.kind.currentIndexChanged.connect(self.reload)
        self.school_class.currentIndexChanged.connect(self.reload)
        for choice in (self.author, self.pupil):
            choice.chosen.connect(self.reload)
        self.text.returnPressed.connect(self.reload)
        self.verify.clicked.connect(self._on_verify)
        self.retranslate()

    def go_to(self, target: object) -> None:
        """Another page leads to the changes of a kind (`app.audit.log.KINDS`)."""
        place = self.kind.findData(target)
        if place >= 0:
            self.kind.setCurrentIndex(place)

    def showEvent(self, event: Any) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.place.worker.submit(
                self, lambda desk: desk.ask(_around), self._on_around, self._on_failed, replaces="around", label="audit"
            )  # fmt: skip

    def retranslate(self) -> None:
        kinds = {
            "": self.tr("Everything"), "marks": self.tr("Marks and absences"),
            "lessons": self.tr("Lessons and homework"),
            "people": self.tr("People"), "logins": self.tr("Logins"), "structure": self.tr("School"),
            "letters": self.tr("Messages and news"), "control": self.tr("Control"), "settings": self.tr("Settings"),
            "file": self.tr("File, exports, erasures"),
        }  # fmt: skip
        for row in range(self.kind.count()):
            self.kind.setItemText(row, kinds[self.kind.itemData(row)])
        self.school_class.setItemText(0, self.tr("All classes"))
        for field, words in (
            (self.author, self.tr("Who did it")), (self.pupil, self.tr("Which pupil")),
            (self.text, self.tr("Words in it")),
        ):  # fmt: skip
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
        self.kind.setAccessibleName(self.tr("What"))
        self.school_class.setAccessibleName(self.tr("Class"))
        self.verify.setText(self.tr("Verify the log"))
        self._show_verified()
        super().retranslate()

    # --- what is asked -----------------------------------------------------------------------------------------

    def wish(self) -> LogWish:
        """What is asked for."""
        starts, ends = self.period.span
        return LogWish(
            starts, ends, self.author.person_id, self.kind.currentData() or "", self.school_class.currentData(),
            self.pupil.person_id, self.text.text().strip(),
        )  # fmt: skip

    def _page(self, before: int | None) -> Callable[[Session], tuple[Sequence[Any], int | None, str]]:
        wish, words = self.wish(), ReportWords(language())

        def read(session: Session) -> tuple[Sequence[Any], int | None, str]:
            page = log_page(session, wish, before)
            return page.rows, page.before, moment(page.until, words) if page.until is not None else ""

        return read

    def _heads(self, words: ReportWords) -> list[str]:
        return heads(LOG_HEADS, words)

    def _cells(self, row: Any, words: ReportWords) -> Sequence[str]:
        return log_cells(row, words)

    def _writer(self, path: Path) -> Callable[[Session, Progress], int]:
        wish, spoken = self.wish(), language()
        return lambda session, progress: write_log(session, wish, path, language=spoken, progress=progress)

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_around(self, found: tuple[tuple[ClassRow, ...], Verified | None]) -> None:
        known, self._verified = found
        chosen = self.school_class.currentData()
        self.school_class.blockSignals(True)
        while self.school_class.count() > 1:
            self.school_class.removeItem(1)
        for one in known:
            self.school_class.addItem(one.name, one.id)
        self.school_class.setCurrentIndex(max(0, self.school_class.findData(chosen)))
        self.school_class.blockSignals(False)
        self._show_verified()

    def _on_verify(self) -> None:
        self.banner.hide()
        self.working.begin(self.tr("Following the chain of the log…"))
        self.work.run(verify_log)

    def _on_own_done(self, answer: Any) -> None:
        self._verified = answer
        self._show_verified()
        if answer.broken:
            self.banner.show_text(self._broken(answer), BannerKind.ERROR)
        else:
            self.banner.show_text(
                self.tr("The log is whole: nothing in it was changed afterwards."), BannerKind.SUCCESS
            )

    def _show_verified(self) -> None:
        found = self._verified
        if found is None:
            self.verified_words.setText(
                self.tr("Whether the log itself was changed has not been verified yet.")
            )
        elif found.broken:
            self.verified_words.setText(f"{moment(found.at, ReportWords(language()))}: {self._broken(found)}")
        else:
            self.verified_words.setText(
                self.tr("Verified on {0}: %n row(s), none changed afterwards.", "", found.rows).format(
                    moment(found.at, ReportWords(language()))
                )
            )

    def _broken(self, found: Verified) -> str:
        numbers = ", ".join(map(str, found.broken[:10]))
        return self.tr(
            "%n row(s) were changed afterwards: {0}. Compare with a backup.", "", len(found.broken)
        ).format(numbers)


def _around(session: Session) -> tuple[tuple[ClassRow, ...], Verified | None]:
    year = current_year(session)
    return tuple(classes(session, year.id)) if year else (), last_verified(session)
