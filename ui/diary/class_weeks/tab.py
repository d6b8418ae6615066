"""The page of looks and signatures of a class: for the class teacher, and to read for those who lead the school."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.changes import Change
from app.codes import Role
from app.diary.class_weeks import class_weeks, signed_shares
from app.diary.weeks_rows import ClassWeeks, PupilWeeks, SignedShares, WeekColumn
from app.school.queries import ClassRow, own_classes
from ui.diary.class_weeks.actions import CellActions
from ui.diary.class_weeks.choices import Choices
from ui.diary.class_weeks.empty import Because, WeeksEmpty
from ui.diary.class_weeks.legend import Legend
from ui.diary.class_weeks.reading import Page, read_page
from ui.diary.class_weeks.recording import PaperSignatures
from ui.diary.class_weeks.table import WeeksTable
from ui.diary.class_weeks.waiting import WaitingList
from ui.errors import sentence_for
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.family.targets import ClassWeek
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind

_LEADERS = frozenset({Role.DEPUTY, Role.HEAD, Role.ADMIN})
_OF_WEEKS = frozenset({"week_signature", "diary_visit"})
_LIST_WIDTH = 350


class ClassWeeksTab(ClassPage):
    """What the feed tells of a pupil is read for this pupil alone."""

    failed_because = Because.FAILED
    unsaved_changed = Signal(int)
    shown = Signal(object)
    """ClassWeeks, once it is on screen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._reasons = WeeksEmpty()
        super().__init__(place, self._reasons, parent)
        self._page: Page | None = None
        self._begun = False
        self._wanted: ClassWeek | None = None
        self._classes: Sequence[ClassRow] | None = None
        self._changed: set[int] = set()
        self.choices, self.table, self.waiting = Choices(self), WeeksTable(self), WaitingList(self)
        self.paper = PaperSignatures(place.worker, self)
        self.actions_ = CellActions(self.paper, self.waiting, self)
        self.line, self._hint = QLabel(self), QLabel(self)
        top, content = self._lay_out()
        self._connect()
        self._finish(top, content, self.table)

    def go_to(self, target: date | ClassWeek) -> None:
        """Another page leads here, as soon as it is read: to those who have not signed a week (its Monday), or to a
        pupil of a class in a week."""
        self._wanted = target if isinstance(target, ClassWeek) else ClassWeek(None, target)
        class_id = self._wanted.class_id
        if class_id is not None and self.choices.choose_class(class_id):
            self._on_class_chosen()
        elif self._page is not None:
            self._show_wanted()

    def reload(self, *, quiet: bool = False) -> None:
        """Read the classes, or the weeks of the one that is chosen."""
        self._changed.clear()
        if not quiet:
            self._busy.set_busy(True)
        if self._classes is None:
            self._worker.submit(
                self, lambda desk: desk.ask(own_classes), self._on_classes, self._on_failed,
                replaces="classes", quiet=quiet, label="classes",
            )  # fmt: skip
        else:
            self._read(quiet=quiet)

    def retranslate(self) -> None:
        """The line and the hint; the parts see to themselves."""
        super().retranslate()
        self._on_moved()

    # --- parts -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> tuple[QHBoxLayout, QWidget]:
        self.line.setWordWrap(True)
        self.line.setMinimumHeight(2 * self.fontMetrics().lineSpacing() + SPACE.xs)
        set_role(self._hint, "caption")
        self.waiting.setFixedWidth(_LIST_WIDTH)
        top = QHBoxLayout()
        top.addWidget(self.choices)
        top.addStretch(1)
        content = QWidget(self)
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.l)
        left = QVBoxLayout()
        left.setSpacing(SPACE.s)
        left.addWidget(self.table, 1)
        left.addWidget(self.line)
        left.addWidget(self._hint)
        left.addWidget(Legend(self))
        across.addLayout(left, 1)
        across.addWidget(self.waiting)
        return top, content

    def _connect(self) -> None:
        self.choices.class_chosen.connect(self._on_class_chosen)
        self.choices.term_chosen.connect(self._on_term_chosen)
        self.choices.filter_changed.connect(self._on_filter)
        self.table.moved.connect(self._on_moved)
        self.table.acted.connect(self.actions_.act)
        self.table.menu_wanted.connect(self._on_menu)
        self.table.week_picked.connect(self._on_week_picked)
        self.waiting.all_wanted.connect(self.actions_.record_all)
        self.paper.recorded.connect(lambda signed: self._read_some({one.pupil_id for one in signed}))
        self.paper.withdrawn.connect(lambda pupils: self._read_some(set(pupils)))
        self.paper.failed.connect(self._on_write_failed)
        self.paper.waiting_changed.connect(self.unsaved_changed)

    # --- reading -----------------------------------------------------------------------------------------------

    def _on_classes(self, found: Sequence[ClassRow]) -> None:
        self._classes = found
        self.choices.show_classes(found)
        if self._wanted is not None and self._wanted.class_id is not None:
            self.choices.choose_class(self._wanted.class_id)
        if not found:
            self._say_empty(Because.NO_CLASS)
            return
        self._read()
        if self._who.role in _LEADERS:
            # What it costs is told in `signed_shares`: asked for once, behind what somebody waits for.
            self._worker.submit(
                self, lambda desk: desk.ask(signed_shares), self._on_shares, lambda _error: None,
                quiet=True, label="signed shares",
            )  # fmt: skip

    def _on_shares(self, shares: SignedShares) -> None:
        self.choices.show_shares(shares)

    def _on_class_chosen(self) -> None:
        self._page = None
        self._read()

    def _on_term_chosen(self) -> None:
        self._read()

    def _read(self, *, quiet: bool = False) -> None:
        class_id = self.choices.class_id
        if class_id is None:
            return
        if not quiet:
            self._busy.set_busy(True)
        term = self.choices.term
        by_default = self._page is None
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: read_page(session, class_id, term, by_default=by_default)),
            self._on_page,
            self._on_failed,
            replaces="page",
            quiet=quiet,
            label="class weeks",
        )

    def _on_page(self, page: Page) -> None:
        if page.found.class_id != self.choices.class_id:
            return  # of the class before
        begins, self._begun = not self._begun, True
        self._page = page
        self._on_read()
        self.choices.show_terms(page.terms, page.term)
        self._show(page.found)
        focused = QApplication.focusWidget()
        if begins and focused is not None and focused is not self and self.isAncestorOf(focused):
            self.table.setFocus()  # a page that is turned to gives the keys to its first button

    def _show(self, found: ClassWeeks) -> None:
        self.table.show_weeks(found)
        if not found.weeks:
            self._say_empty(Because.NO_WEEKS)
        elif not found.pupils:
            self._say_empty(Because.NO_PUPILS)
        else:
            self._show_content()
        self.choices.filter.setVisible(found.asked)
        self._show_banner()
        self._on_moved()
        self._show_wanted()
        self.shown.emit(found)

    def _show_wanted(self) -> None:
        """A week of another period is looked for in the whole year."""
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted.week is None:
            return
        if not any(one.monday == wanted.week for one in self.table.weeks.weeks):
            if self.choices.choose_year():
                self._wanted = wanted
                self._read()
        elif wanted.pupil is not None:
            self.choices.filter.setChecked(False)
            self.table.go_to(wanted.pupil, wanted.week)
        else:
            self.choices.filter.setChecked(True)
            self._filter_by(wanted.week)

    def _read_some(self, pupils: set[int]) -> None:
        """Read what is new of some pupils."""
        page = self._page
        if page is None:
            return
        self._changed |= pupils
        wanted, class_id = tuple(sorted(self._changed)), page.found.class_id
        starts, ends = page.days
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: class_weeks(session, class_id, starts, ends, only=wanted)),
            lambda part: self._on_part(page.days, part),
            self._on_failed,
            replaces="part",
            quiet=True,
            label="class weeks of some",
        )

    def _on_part(self, days: tuple[date, date], part: ClassWeeks) -> None:
        page = self._page
        self._changed.clear()
        if page is None or (page.days, page.found.class_id) != (days, part.class_id):
            return
        self._page = Page(page.terms, page.term, page.days, page.found.updated(part))
        self._show(self._page.found)

    # --- what others do ----------------------------------------------------------------------------------------

    @property
    def _is_known(self) -> bool:
        return self._page is not None

    def _forget_classes(self) -> None:
        self._classes = None

    def _touches(self, change: Change) -> bool:
        page = self._page
        return (
            change.entity in _OF_WEEKS
            and page is not None
            and any(one.pupil_id == change.pupil for one in page.found.pupils)
        )

    def _read_anew(self, changes: Sequence[Change]) -> None:
        self._read_some({change.pupil for change in changes if change.pupil is not None})

    def _on_write_failed(self, error: Exception) -> None:
        self._banner.show_text(sentence_for(error), BannerKind.ERROR)
        if self._page is not None:
            self.reload(quiet=True)

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because), self._error)
        self._on_moved()

    def _show_banner(self) -> None:
        super()._show_banner()
        if self._banner.isHidden() and self._page is not None and not self._page.found.asked:
            self._banner.show_text(
                self.tr("The school does not ask this class for signatures; the looks are recorded."),
                BannerKind.INFO,
            )

    # --- the cursor --------------------------------------------------------------------------------------------

    def _on_moved(self) -> None:
        found, pupil, week = self.table.weeks.found, self.table.pupil, self.table.week
        self.line.setText(self.table.weeks.cell_words(self.table.currentIndex()))
        self.waiting.show_week(found, self._chosen_week(week))
        self.actions_.found = found
        self._hint.setText(self.actions_.hint(pupil, week))

    def _chosen_week(self, of_cursor: WeekColumn | None) -> WeekColumn | None:
        """Where the filter leaves no row, and so no cursor, its week is still the one that is spoken of."""
        filtered = self.table.weeks.only_without
        if of_cursor is not None or filtered is None:
            return of_cursor
        return next((one for one in self.table.weeks.weeks if one.monday == filtered), None)

    def _on_menu(self, pupil: PupilWeeks | None, week: WeekColumn, where: QPoint) -> None:
        self.actions_.open_menu(pupil, week, where)

    def _on_week_picked(self, week: WeekColumn) -> None:
        if self.choices.filter.isChecked():
            self._filter_by(week.monday)

    def _on_filter(self, on: bool) -> None:
        week = self._chosen_week(self.table.week)
        self._filter_by(week.monday if on and week is not None else None)

    def _filter_by(self, monday: date | None) -> None:
        self.choices.show_filtered(monday)
        self.table.filter_by(monday)
