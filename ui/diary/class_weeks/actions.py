"""What can be done at a cell or a week of the grid: keys, menus, and taking back what was just done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.diary.weeks_rows import ClassWeeks, PupilWeeks, Signed, WeekColumn
from app.diary.weeks_rules import opens_on
from ui.diary.class_weeks.recording import PaperSignatures
from ui.diary.class_weeks.waiting import WaitingList
from ui.diary.class_weeks.words import ELSEWHERE, PAPER, SIGNED, state_of
from ui.family.dates import short_date, week_words
from ui.icons import set_icon
from ui.widgets import BannerKind, Toast


class CellActions(QObject):
    """`found` is what is on screen: a signature is taken back as it is seen there."""

    def __init__(self, paper: PaperSignatures, waiting: WaitingList, page: QWidget) -> None:
        super().__init__(page)
        self.found: ClassWeeks | None = None
        self._paper, self._waiting, self._page = paper, waiting, page
        paper.recorded.connect(self._on_recorded)
        paper.withdrawn.connect(self._on_withdrawn)

    def hint(self, pupil: PupilWeeks | None, week: WeekColumn | None) -> str:
        """What Enter does at a cell; "" where it does nothing."""
        if pupil is None or week is None or not self._may:
            return ""
        translate = QCoreApplication.translate
        if self._state(pupil, week) == PAPER:
            return translate("ClassWeeks", "Enter: take back the signature on paper")
        if self._can_record(pupil, week):
            return translate("ClassWeeks", "Enter: signed on paper")
        return ""

    def act(self, pupil: PupilWeeks, week: WeekColumn) -> None:
        """Enter at a cell: on paper, or not after all."""
        if not self._may or self._paper.is_waiting:
            return
        if self._state(pupil, week) == PAPER:
            self._withdraw(pupil, week)
        elif self._can_record(pupil, week):
            self._paper.record(pupil.pupil_id, week.monday, None)
        elif not week.open:
            text = QCoreApplication.translate("ClassWeeks", "The week can be signed from Friday, {0}.")
            Toast.show_over(self._page.window(), text.format(short_date(opens_on(week.monday))), high=True)

    def record_all(self, week: WeekColumn, pupils: Sequence[PupilWeeks]) -> None:
        """All of these have signed on paper."""
        if self.found is not None and self._may and pupils and not self._paper.is_waiting:
            ids = [one.pupil_id for one in pupils]
            self._paper.record_all(self.found.class_id, week.monday, ids)

    def open_menu(self, pupil: PupilWeeks | None, week: WeekColumn, where: QPoint) -> None:
        """Show the menu of a cell, or of a week (`pupil` None)."""
        menu = self.make_menu(pupil, week)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)

    def make_menu(self, pupil: PupilWeeks | None, week: WeekColumn) -> QMenu:
        """What can be done at a cell, or with a week."""
        menu = QMenu(self._page)
        if pupil is not None and self._may:
            self._add_cell(menu, pupil, week)
        self._add_week(menu, week)
        return menu

    # --- menus -------------------------------------------------------------------------------------------------

    def _add_cell(self, menu: QMenu, pupil: PupilWeeks, week: WeekColumn) -> None:
        translate = QCoreApplication.translate
        if self._state(pupil, week) == PAPER:
            action = menu.addAction(translate("ClassWeeks", "Take back the signature on paper"))
            set_icon(action, "undo-2")
            action.triggered.connect(lambda: self._withdraw(pupil, week))
        elif self._can_record(pupil, week):
            for parent in pupil.parents:
                text = translate("ClassWeeks", "Signed on paper: {0}").format(parent.name)
                self._add_record(menu.addAction(text), pupil, week, parent.person_id)
            text = translate("ClassWeeks", "Signed on paper, not said by whom")
            self._add_record(menu.addAction(text), pupil, week, None)
        menu.addSeparator()

    def _add_record(self, action: QAction, pupil: PupilWeeks, week: WeekColumn, parent: int | None) -> None:
        set_icon(action, "pencil")
        action.triggered.connect(lambda: self._paper.record(pupil.pupil_id, week.monday, parent))

    def _add_week(self, menu: QMenu, week: WeekColumn) -> None:
        title = menu.addAction(week_words(week.monday))
        title.setEnabled(False)
        unsigned = self.found.unsigned(week.monday) if self.found is not None else ()
        if self._may and week.open:
            action = menu.addAction(_Counted().all_on_paper(len(unsigned)))
            set_icon(action, "pencil")
            action.setEnabled(bool(unsigned))
            action.triggered.connect(lambda: self.record_all(week, unsigned))
        copy = menu.addAction(QCoreApplication.translate("ClassWeeks", "Copy the list of those who did not"))
        set_icon(copy, "copy")
        copy.triggered.connect(lambda: self._copy(week))

    def _copy(self, week: WeekColumn) -> None:
        self._waiting.show_week(self.found, week)
        self._waiting.copy()

    # --- what became of it -------------------------------------------------------------------------------------

    def _on_recorded(self, signed: Sequence[Signed]) -> None:
        fresh = [one for one in signed if one.new]
        translate = QCoreApplication.translate
        if not fresh:
            text = translate("ClassWeeks", "The week has been signed meanwhile.")
            Toast.show_over(self._page.window(), text, kind=BannerKind.INFO, high=True)
            return
        Toast.show_over(
            self._page.window(),
            _Counted().recorded(len(fresh)),
            action=translate("ClassWeeks", "Undo"),
            on_action=lambda: self._paper.withdraw(fresh),
            kind=BannerKind.SUCCESS,
            high=True,  # below the grid stands what is now in the cell
        )

    def _on_withdrawn(self, pupils: Sequence[int]) -> None:
        Toast.show_over(self._page.window(), _Counted().withdrawn(len(pupils)), high=True)

    # --- private -----------------------------------------------------------------------------------------------

    @property
    def _may(self) -> bool:
        return self.found is not None and self.found.may_record and self.found.asked

    def _state(self, pupil: PupilWeeks, week: WeekColumn) -> str:
        return state_of(self.found, pupil, week.monday) if self.found is not None else ELSEWHERE

    def _can_record(self, pupil: PupilWeeks, week: WeekColumn) -> bool:
        return week.open and self._state(pupil, week) not in (PAPER, SIGNED, ELSEWHERE)

    def _withdraw(self, pupil: PupilWeeks, week: WeekColumn) -> None:
        signature = self.found.cell(pupil.pupil_id, week.monday).signature if self.found is not None else None
        if signature is not None and signature.on_paper:
            self._paper.withdraw((Signed(pupil.pupil_id, week.monday, signature, new=False),))


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def all_on_paper(self, count: int) -> str:
        return self.tr("Signed on paper: all %n who have not signed", "", count)

    def recorded(self, count: int) -> str:
        return self.tr("Recorded: %n signature(s) on paper", "", count)

    def withdrawn(self, count: int) -> str:
        return self.tr("Taken back: %n signature(s) on paper", "", count)
