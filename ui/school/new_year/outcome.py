"""The last step: the plan is rehearsed, and carried out; or, once that is done, what it has made, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.school.new_year.rows import Entered, Finding, Outcome
from ui.school.new_year.draft import Draft
from ui.school.new_year.step import Step
from ui.school.new_year.words import finding_words
from ui.school.rows_table import Row, RowsTable
from ui.theme import SPACE, set_role
from ui.uses import uses_words
from ui.widgets import Banner, BannerKind

_SIGN, _SENTENCE = range(2)


class OutcomeStep(Step):
    """`rehearse_wanted`, `carry_out_wanted`: the page does it."""

    rehearse_wanted = Signal()
    carry_out_wanted = Signal()

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self._outcome: Outcome | None = None
        self._of: object = None
        self._had_focus: QPushButton | None = None
        self.rehearse, self.carry_out = self.tool("play", primary=True), self.tool("graduation-cap")
        self.facts = QLabel(self)
        self.facts.setWordWrap(True)
        self.banner = Banner(BannerKind.INFO, self)
        self.findings = RowsTable(self, stretch=_SENTENCE)
        self.classes = RowsTable(self, figures=(2, 3, 4), stretch=1)
        top, across = QHBoxLayout(), QHBoxLayout()
        for row in (top, across):
            row.setSpacing(SPACE.s)
        top.addWidget(self.rehearse)
        top.addWidget(self.carry_out)
        top.addWidget(self.facts, 1)
        across.setSpacing(SPACE.l)
        across.addWidget(self.findings, 6)
        across.addWidget(self.classes, 5)
        self.column.addLayout(top)
        self.column.addWidget(self.banner)
        self.column.addLayout(across, 1)
        self.rehearse.clicked.connect(lambda _=False: self.rehearse_wanted.emit())
        self.carry_out.clicked.connect(lambda _=False: self.carry_out_wanted.emit())
        self.setFocusProxy(self.rehearse)
        self.retranslate()

    @property
    def is_rehearsed(self) -> bool:
        """Whether this very plan was rehearsed, and nothing stands in its way."""
        return self._outcome is not None and self._of is self.draft.plan and self._outcome.good

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr(
                "A rehearsal does everything and takes it back at once: the file stays as it is. Others cannot save for"
                " a second or two meanwhile."
            )
        )
        self.rehearse.setText(self.tr("Rehearse"))
        self.carry_out.setText(self.tr("Make the new year…"))
        self.findings.setAccessibleName(self.tr("What to know before"))
        self.classes.setAccessibleName(self.tr("Classes of the new year"))
        self.findings.set_heads((self.tr("What"), self.tr("What to know before")))
        self.classes.set_heads(
            (self.tr("Class"), self.tr("From"), self.tr("Pupils"), self.tr("Courses"), self.tr("Hours"))
        )
        self.shown_anew()

    def show_outcome(self, outcome: Outcome, plan: object) -> None:
        """What a rehearsal of a plan has given."""
        self._outcome, self._of = outcome, plan
        self.show_draft()

    def set_busy(self, busy: bool) -> None:
        """Something is under way; the keys come back to where they were."""
        if busy:
            self._had_focus = next((one for one in (self.rehearse, self.carry_out) if one.hasFocus()), None)
        self.rehearse.setEnabled(not busy)
        self.carry_out.setEnabled(not busy and self.is_rehearsed)
        if not busy and self._had_focus is not None:
            self._had_focus.setFocus()
            self._had_focus = None

    def show_draft(self) -> None:
        fresh = self._outcome is not None and self._of is self.draft.plan
        found: tuple[Finding, ...] = self.draft.findings
        self.facts.setText("")
        self.classes.show_rows([])
        if fresh and self._outcome is not None:
            found = self._outcome.findings
            self._show_facts(self._outcome)
        self.findings.show_rows(
            [Row(place, (self._sign(one), finding_words(one))) for place, one in enumerate(found)]
        )
        self.carry_out.setEnabled(self.is_rehearsed)
        if any(one.blocks for one in found):
            self.banner.set_kind(BannerKind.ERROR)
            self.banner.show_text(
                self.tr("The year cannot be made before what stands in the way is settled.")
            )
        elif fresh:
            self.banner.set_kind(BannerKind.SUCCESS)
            self.banner.show_text(self.tr("The rehearsal went well. The file is as it was."))
        else:
            self.banner.hide()

    def _sign(self, one: Finding) -> str:
        return self.tr("In the way") if one.blocks else self.tr("Note")

    def _show_facts(self, outcome: Outcome) -> None:
        moved = outcome.moved + outcome.conditional
        parts = [self.tr("%n pupil(s) move up", "", moved)]
        if outcome.conditional:
            parts.append(self.tr("%n of them conditionally", "", outcome.conditional))
        if outcome.repeat:
            parts.append(self.tr("%n repeat(s) the year", "", outcome.repeat))
        parts.append(self.tr("%n leave(s) the school", "", outcome.left))
        self.facts.setText(", ".join(parts))
        self.classes.show_rows(
            [
                Row(
                    one.key,
                    (
                        one.name,
                        ", ".join(f"{name} ({count})" for name, count in one.came_from) or "–",
                        str(one.pupils),
                        str(one.courses),
                        f"{one.hours:g}",
                    ),
                )
                for one in outcome.classes
            ]
        )


class DoneView(Step):
    """The next year is there: what can be done now, what was entered in it, and the way back."""

    take_back_wanted = Signal()
    look_wanted = Signal()
    page_wanted = Signal(str, object)
    """Another page of the program, where the new year goes on being prepared."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self._entered: tuple[Entered, ...] | None = None
        self.title = QLabel(self)
        set_role(self.title, "title")
        self.column.insertWidget(0, self.title)
        self.look, self.take_back = self.tool("search"), self.tool("undo-2")
        self.list = RowsTable(self, stretch=1)
        self.list.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self.look)
        row.addWidget(self.take_back)
        row.addStretch(1)
        self.column.addLayout(row)
        self.links: dict[tuple[str, str], QPushButton] = {}
        onward = QHBoxLayout()
        onward.setSpacing(SPACE.m)
        for goal in (("school", "classes"), ("school", "courses"), ("timetable", "")):
            link = self.links[goal] = QPushButton(self)
            set_role(link, "link")
            link.clicked.connect(lambda _=False, to=goal: self.page_wanted.emit(to[0], to[1] or None))
            onward.addWidget(link)
        onward.addStretch(1)
        self.column.addLayout(onward)
        self.column.addWidget(self.list, 1)
        self.column.addStretch(1)
        self.look.clicked.connect(lambda _=False: self.look_wanted.emit())
        self.take_back.clicked.connect(lambda _=False: self.take_back_wanted.emit())
        self.setFocusProxy(self.look)
        self.retranslate()

    def retranslate(self) -> None:
        self.look.setText(self.tr("What was entered since?"))
        self.take_back.setText(self.tr("Take the year back…"))
        names = (self.tr("Classes"), self.tr("Curriculum"), self.tr("Timetable"))
        for link, text in zip(self.links.values(), names, strict=True):
            link.setText(text)
        self.list.setAccessibleName(self.tr("What was entered since"))
        self.list.set_heads((self.tr("What"), self.tr("Where")))
        self.shown_anew()

    def show_draft(self) -> None:
        state = self.draft.desk.state
        self.title.setText(
            self.tr("The year {0} is there: {1} classes").format(state.next_year, state.next_classes)
        )
        made = self.tr(
            "Until its first day the program shows the year that is still on; the new one is prepared on other pages"
            " of this tab and in the timetable. It can be taken back as long as nothing was entered in it."
        )
        other = self.tr(
            "It was not made on this page, and is not taken back here. The other pages show its classes."
        )
        self.hint.setText(made if state.done else other)
        for button in (self.look, self.take_back):
            button.setVisible(state.done)

    def show_entered(self, found: tuple[Entered, ...]) -> None:
        """What stands in the way of taking it back."""
        self.list.setVisible(bool(found))
        self.list.show_rows(
            [Row(one.kind, (uses_words({one.kind: one.count}), ", ".join(one.examples))) for one in found]
        )
