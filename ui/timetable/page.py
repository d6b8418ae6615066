"""«Расписание»: reads, shows, and carries out what is done in the grid."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.changes import Change as Told
from app.codes import LessonState, Role
from app.errors import NotFound
from app.school.queries import own_classes
from app.session import Session
from app.timetable import queries
from app.timetable.clashing import rooms_of
from app.timetable.rows import Clash, Done, Planned, SchoolPlan, Week
from ui.errors import sentence_for
from ui.family.class_page import ClassPage
from ui.family.page import Place as Where
from ui.theme import SPACE
from ui.timetable import acts
from ui.timetable.bar import TimetableBar
from ui.timetable.cell_actions import CellActions
from ui.timetable.day_deeds import DayDeeds
from ui.timetable.editor import Editor
from ui.timetable.empty import Because, TimetableEmpty
from ui.timetable.grid import SheetGrid
from ui.timetable.out import TimetableOut
from ui.timetable.picker import CoursePicker
from ui.timetable.plan_deeds import PlanDeeds
from ui.timetable.sheet import Kind, Sheet, plan_sheet, real_sheet, school_sheet
from ui.timetable.side import Side
from ui.timetable.words import kept_words
from ui.widgets import Banner, BannerKind, Toast

_EDITORS = frozenset({Role.ADMIN, Role.DEPUTY})
_LEADERS = _EDITORS | {Role.HEAD}
_KEPT_NAMED = 3
_OTHERWISE = (LessonState.CANCELLED, LessonState.REPLACED, LessonState.MOVED)


class TimetablePage(ClassPage):
    """Leaders see the whole school first, a class teacher the own class, a teacher the own week with today marked."""

    failed_because = Because.FAILED
    shown = Signal(object)
    """The sheet, once it is on screen."""

    def __init__(self, place: Where, parent: QWidget | None = None) -> None:
        role = place.who.role
        self._reasons = TimetableEmpty(role)
        super().__init__(place, self._reasons, parent)
        self.may_edit, self.leads = role in _EDITORS, role in _LEADERS
        self.plan: SchoolPlan | None = None
        self._week: Week | None = None
        self._asked: date | None = None
        self.today = date.min
        self.bar, self.grid = TimetableBar(self, may_edit=self.may_edit), SheetGrid(self)
        self.side, self.banner = Side(self), Banner(BannerKind.WARNING, self)
        self.editor, self.picker = Editor(self._worker, self), CoursePicker(self)
        self.grid.may_edit = self.may_edit
        self.deeds, self.day_deeds = PlanDeeds(self), DayDeeds(self)
        self.worker = self._worker
        self.out = TimetableOut(place, self, self._busy.set_busy, self._for_paper, self._whose_calendar)
        self.bar.corner.addWidget(self.out)
        content = self._lay_out()
        self.cell_actions = CellActions(self)
        self.actions_of = self.cell_actions.all
        self._connect()
        self._finish(self.bar, content, self.grid)

    # --- what is shown -----------------------------------------------------------------------------------------------

    @property
    def sheet(self) -> Sheet:
        return self.grid.sheet

    def reload(self, *, quiet: bool = False) -> None:
        if not quiet:
            self._busy.set_busy(True)
        bar = self.bar
        wanted = None if bar.day == date.min else bar.day
        real, kind, target, first = bar.is_real, bar.kind, bar.target, self.plan is None
        role, person = self._who.role, self._who.person_id

        def asked(session: Session) -> tuple[date, SchoolPlan, Week | None, list[int]]:
            today = session.clock.today()
            on = wanted or today
            plan = queries.school_plan(session, on)
            own = [one.id for one in own_classes(session)] if first and role is Role.CLASS_TEACHER else []
            week = None
            if real and kind is Kind.CLASS and isinstance(target, int):
                week = queries.class_week(session, target, on)
            elif real and kind is Kind.TEACHER and isinstance(target, int):
                week = queries.teacher_week(session, target, on)
            elif real and kind is Kind.ROOM and isinstance(target, str):
                week = queries.room_week(session, target, on)
            elif first and role is Role.TEACHER:
                week = queries.teacher_week(session, person, on)
            return today, plan, week, own

        self._worker.submit(
            self, lambda desk: desk.ask(asked), self._on_answer, self._on_failed,
            replaces="timetable", quiet=quiet, label="timetable",
        )  # fmt: skip

    def retranslate(self) -> None:
        super().retranslate()
        self.cell_actions.retranslate()
        self.grid.setAccessibleName(self.tr("Timetable"))
        if self.plan is not None:
            self._show_sheet()

    # --- parts -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> QWidget:
        content = QWidget(self)
        left = QVBoxLayout()
        left.setSpacing(SPACE.s)
        left.addWidget(self.banner)
        left.addWidget(self.grid, 1)
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addLayout(left, 1)
        across.addWidget(self.side)
        self.side.setVisible(self.leads)
        return content

    def _connect(self) -> None:
        grid, bar, editor = self.grid, self.bar, self.editor
        grid.opened.connect(self._on_opened)
        grid.typed.connect(self._on_typed)
        grid.removed.connect(self.deeds.remove)
        grid.dropped.connect(self.deeds.drop)
        grid.course_dropped.connect(lambda course, row, column: self.deeds.place(course, (row, column)))
        grid.menu_wanted.connect(self.cell_actions.show_menu)
        grid.moved.connect(self.cell_actions.show_cell)
        bar.chosen.connect(self._on_chosen)
        bar.today.clicked.connect(lambda: self.bar.show_real(True, self.today))
        bar.undo.clicked.connect(lambda _=False: editor.undo(self.tr("Taken back: {0}")))
        bar.redo.clicked.connect(lambda _=False: editor.redo(self.tr("Done again: {0}")))
        bar.away.clicked.connect(lambda _=False: self.day_deeds.ask_away())
        bar.off.clicked.connect(lambda _=False: self.day_deeds.ask_day_off())
        editor.done.connect(self._on_done)
        editor.failed.connect(self._on_not_done)
        editor.changed.connect(self._show_stacks)
        self.side.courses.wanted.connect(lambda course: self.deeds.place(course, self.grid.cell))
        self.side.courses.carried.connect(
            lambda where: grid.show_target(grid.viewport().mapFromGlobal(where))
        )
        self.side.courses.let_go.connect(grid.drop_course)
        self.side.clash_wanted.connect(self._on_clash)
        self._empty.action_triggered.connect(self._on_way_on)
        for keys, button in (
            ("Ctrl+Z", bar.undo), ("Ctrl+Y", bar.redo), ("Ctrl+Shift+Z", bar.redo), ("Alt+Left", bar.back),
            ("Alt+Right", bar.on),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(button.click)
        self._show_stacks()

    # --- of the base -------------------------------------------------------------------------------------------------

    @property
    def _is_known(self) -> bool:
        return self.plan is not None

    def _forget_classes(self) -> None:
        """All is read with each look."""

    def _touches(self, change: Told) -> bool:
        return self.bar.is_real and change.entity == "lesson"

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because))

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, NotFound) and error.code == "year.unknown":
            self.plan = None
            self._say_empty(Because.NO_YEAR)
            return
        super()._on_failed(error)

    # --- reading -----------------------------------------------------------------------------------------------------

    def _on_answer(self, answer: tuple[date, SchoolPlan, Week | None, list[int]]) -> None:
        self.today, plan, week, own = answer
        first, self.plan, self._week = self.plan is None, plan, week
        self._on_read()
        if not plan.classes or not plan.courses:
            self.plan = None
            self._say_empty(Because.NO_COURSES)
            return
        if not plan.planned and plan.changes_on is None and not self.may_edit:
            self.plan = None
            self._say_empty(Because.NOTHING)
            return
        if self.bar.day == date.min:
            self.bar.go_to_day(plan.on if plan.starts <= plan.on <= plan.ends else plan.starts)
        self.bar.show_plan(plan, own)
        if first:
            self._begin(plan, own)
        self._show_content()
        self._show_sheet()

    def _begin(self, plan: SchoolPlan, own: list[int]) -> None:
        """Everybody's own first."""
        bar, person = self.bar, self._who.person_id
        teaches = any(one == person for one, _ in plan.teachers)
        bar.blockSignals(True)
        if own:
            bar.choose(Kind.CLASS, own[0])
        elif self._who.role is Role.TEACHER and teaches:
            bar.choose(Kind.TEACHER, person)
            bar.show_real(True)
        elif not self.leads or not plan.planned:
            bar.choose(Kind.CLASS)
        bar.blockSignals(False)

    def _on_chosen(self) -> None:
        """What needs no reading is shown at once."""
        plan = self.plan
        if plan is not None and not self.bar.is_real and plan.on == self.bar.day:
            self._week = None
            self._show_sheet()
        else:
            self.reload()

    def _show_sheet(self) -> None:
        plan, bar = self.plan, self.bar
        assert plan is not None
        class_id = bar.target if bar.kind is Kind.CLASS and isinstance(bar.target, int) else None
        if bar.is_real:
            if self._week is None:
                return
            sheet = real_sheet(self._week, bar.kind, self.today, class_id)
        elif bar.kind is Kind.SCHOOL:
            last = max((one.study_days for one in plan.classes), default=5)
            known = {*range(1, last + 1), *(one.entry.weekday for one in plan.planned)}
            sheet = school_sheet(plan, bar.week, known)
        else:
            days_shown = next((one.study_days for one in plan.classes if one.class_id == class_id), 5)
            sheet = plan_sheet(plan, bar.kind, self._of_target(plan), bar.week, days_shown, class_id)
        self.grid.show_sheet(sheet)
        self._show_side(plan, class_id)
        self.cell_actions.show_cell()
        self.shown.emit(sheet)

    def _of_target(self, plan: SchoolPlan) -> list[Planned]:
        kind, target = self.bar.kind, self.bar.target
        if kind is Kind.CLASS and isinstance(target, int):
            return [one for one in plan.planned if plan.is_of(one, target)]
        if kind is Kind.TEACHER:
            return [one for one in plan.planned if target in one.teachers]
        wanted = str(target).casefold()
        return [one for one in plan.planned if wanted in map(str.casefold, rooms_of(one.entry.room))]

    def _show_side(self, plan: SchoolPlan, class_id: int | None) -> None:
        if not self.leads:
            return
        courses = None
        if not self.bar.is_real and class_id is not None:
            courses = acts.lines_of(plan, class_id)
        elif not self.bar.is_real and self.bar.kind is Kind.TEACHER:
            courses = [one for one in plan.courses if self.bar.target in one.teachers]
        self.side.show_courses(courses, with_class=class_id is None)
        shown = () if self.bar.is_real else plan.clashes
        self.side.show_clashes(shown, {one.entry.id: one for one in plan.planned})

    def _show_stacks(self) -> None:
        self.bar.undo.setEnabled(self.editor.can_undo)
        self.bar.redo.setEnabled(self.editor.can_redo)

    # --- the grid ----------------------------------------------------------------------------------------------------

    def _on_opened(self, row: int, column: int) -> None:
        if self.bar.kind is Kind.SCHOOL:
            place = self.sheet.places.get((row, column))
            if place is not None:
                plan = self.plan
                self.bar.choose(Kind.CLASS, place.class_id)
                first = plan.numbers[0] if plan is not None else 0
                self.grid.go(place.spot.number - first, place.spot.weekday - 1)
        elif self.may_edit and not self.bar.is_real:
            self.deeds.ask_course((row, column), "")
        elif self.grid.faces:
            where = self.grid.visualRect(self.grid.currentIndex()).center()
            self.cell_actions.show_menu(row, column, self.grid.viewport().mapToGlobal(where))

    def _on_typed(self, row: int, column: int, text: str) -> None:
        if self.may_edit and not self.bar.is_real:
            self.deeds.ask_course((row, column), text)

    def _on_clash(self, clash: Clash) -> None:
        plan = self.plan
        if plan is None:
            return
        found = self.sheet.find(clash.entries[0]) if not self.bar.is_real else None
        if found is None:
            first = next((one for one in plan.planned if one.entry.id == clash.entries[0]), None)
            if first is None or first.class_id is None:
                return
            self.bar.show_real(False)
            self.bar.choose(Kind.CLASS, first.class_id)
            found = self.sheet.find(clash.entries[0])
        if found is not None:
            self.grid.go(*found)
            self.grid.setFocus()

    def _on_way_on(self) -> None:
        if self._reasons.because in (Because.NO_YEAR, Because.NO_COURSES):
            self.place.family.open_page("school")

    def _on_done(self, done: Done, said: str) -> None:
        told = [said[:1].upper() + said[1:]]
        if done.added:
            told.append(self.tr("%n lesson(s) ahead added", "", done.added))
        if done.removed:
            told.append(self.tr("%n removed", "", done.removed))
        Toast.show_over(self.window(), ", ".join(told), kind=BannerKind.SUCCESS)
        if done.kept:
            named = "; ".join(kept_words(one) for one in done.kept[:_KEPT_NAMED])
            text = self.tr("%n lesson(s) stay although the timetable has them no longer, because something is entered:",
                           "", len(done.kept))  # fmt: skip
            more = "…" if len(done.kept) > _KEPT_NAMED else ""
            self.banner.show_text(f"{text} {named}{more}")
        elif done.skipped:
            text = self.tr("%n lesson(s) stay, because marks or absences are in them.", "", len(done.skipped))
            self.banner.show_text(text)
        self.reload(quiet=True)

    def _on_not_done(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        self.reload(quiet=True)

    def _whose_calendar(self) -> dict[str, int]:
        kind, target = self.bar.kind, self.bar.target
        if self.plan is None or not isinstance(target, int) or kind not in (Kind.CLASS, Kind.TEACHER):
            return {}
        return {"year_id": self.plan.year_id, "class_id" if kind is Kind.CLASS else "teacher_id": target}

    def _for_paper(self) -> tuple[Sheet, str, str, str]:
        bar = self.bar
        name = bar.target_name or self.tr("the whole school")
        heading = bar.span.text() if bar.is_real else self.tr("from {0}").format(f"{bar.day:%d.%m.%Y}")
        return self.sheet, self.tr("Timetable"), name, heading
