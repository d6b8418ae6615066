"""The dashboard: how journals are filled, how families use the diary, what pupils are asked to do."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from app.changes import Change
from app.control.rows import Judged
from ui.control.dashboard.desk_source import DeskSource
from ui.control.dashboard.empty import Because, DashboardEmpty
from ui.control.dashboard.families_part import FamiliesPart
from ui.control.dashboard.filling_part import FillingPart
from ui.control.dashboard.freshness import Freshness
from ui.control.dashboard.load_heat import LoadPlace
from ui.control.dashboard.load_part import LoadPart
from ui.control.dashboard.part import Part
from ui.control.dashboard.segments import Segments
from ui.control.dashboard.source import Source
from ui.control.dashboard.span_choice import SpanChoice
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.theme import SPACE

FILLING, FAMILIES, LOAD = "filling", "families", "load"
ENTITY = "control"
"""What the change log calls it when units were judged anew."""


class DashboardPage(ClassPage):
    """A part is made when it is first wanted, and reads only while it is seen."""

    failed_because = Because.FAILED
    findings_wanted = Signal(object)
    """FindingFilter: the findings behind what is open."""

    def __init__(self, place: Place, parent: QWidget | None = None, *, source: Source | None = None) -> None:
        self._reasons = DashboardEmpty(may_renew=place.keeper is not None)
        super().__init__(place, self._reasons, parent)
        self._source: Source = source or DeskSource()
        self._is_renewing = False
        self._made: dict[str, Part] = {}
        self.parts = Segments(
            ((FILLING, "book-open-check"), (FAMILIES, "users-round"), (LOAD, "list-checks")), self
        )
        self.freshness = Freshness(self)
        self.corner = self._new_corner()
        """What stands above all parts: a tab may have it in its own bar."""
        self._pages = QStackedWidget(self)
        self._connect()
        self.show_part(FILLING)
        self._finish(self.corner, self._pages, self.parts)

    @property
    def part(self) -> Part:
        """What is seen."""
        return self._made[self.parts.key]

    @property
    def filling(self) -> FillingPart:
        """The first part."""
        part = self._made[FILLING]
        assert isinstance(part, FillingPart)
        return part

    @property
    def span(self) -> SpanChoice:
        """Which time the first part looks at."""
        return self.filling.span

    def show_part(self, key: str) -> None:
        """Another part, read if the page is seen."""
        self.parts.choose(key)
        self._pages.setCurrentWidget(self._part_of(key))
        self.freshness.show_judged(self.part.judged)
        if self.isVisible():
            self.reload(quiet=self._is_known)

    def go_to(self, place: LoadPlace) -> None:
        """A class and a day, from the list of findings."""
        load = self._part_of(LOAD)
        assert isinstance(load, LoadPart)
        load.look_at(place)
        self.show_part(LOAD)

    def reload(self, *, quiet: bool = False) -> None:
        self.part.reload(quiet=quiet)

    def renew(self) -> None:
        """Have judged now what has changed.  It is done in the pauses of the worker; what is read stays."""
        keeper = self.place.keeper
        if keeper is not None and not self._is_renewing:
            self._show_renewing(True)
            keeper.ask()

    def retranslate(self) -> None:
        super().retranslate()
        self.parts.words(
            self.tr("What is looked at"), (self.tr("Filling"), self.tr("Families"), self.tr("Load"))
        )

    # --- parts -------------------------------------------------------------------------------------------------------

    def _new_corner(self) -> QWidget:
        corner = QWidget(self)
        across = QHBoxLayout(corner)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.l)
        across.addWidget(self.parts)
        across.addStretch(1)
        across.addWidget(self.freshness)
        return corner

    def _connect(self) -> None:
        self.parts.chosen.connect(self.show_part)
        self.freshness.wanted.connect(self.renew)
        keeper = self.place.keeper
        self.freshness.button.setVisible(keeper is not None)
        if keeper is not None:
            keeper.worked.connect(self._on_judged)
        self._empty.action_triggered.connect(self._on_action)
        for keys, step in (("Esc", self._on_back), ("Backspace", self._on_back), ("Alt+Left", self._on_back),
                           ("F5", self.renew), ("F6", self._on_begin)):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(step)

    def _part_of(self, key: str) -> Part:
        """Made when it is first wanted."""
        if key not in self._made:
            self._made[key] = self._new_part(key)
            self._pages.addWidget(self._made[key])
        return self._made[key]

    def _new_part(self, key: str) -> Part:
        part = _PARTS[key](self.place, self._source, self)
        part.reading.connect(self._busy.set_busy)
        part.came.connect(self._on_came)
        part.failed.connect(self._on_failed)
        part.journal_wanted.connect(lambda target: self.place.family.open_page("journal", target))
        part.week_wanted.connect(lambda target: self.place.family.open_page("class_weeks", target))
        part.findings_wanted.connect(self.findings_wanted)
        return part

    # --- what others do ----------------------------------------------------------------------------------------------

    @property
    def _is_known(self) -> bool:
        return self.part.is_known

    def _forget_classes(self) -> None:
        """All is read anew as it is."""

    def _touches(self, change: Change) -> bool:
        return change.entity == ENTITY

    def _on_judged(self) -> None:
        """Everything is judged."""
        if self._is_renewing:
            self._show_renewing(False)
            if self.isVisible():
                self.reload(quiet=True)

    def _on_stalled(self, stalled: bool) -> None:
        self._show_renewing(False)
        super()._on_stalled(stalled)

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because), self._error)

    # --- slots -------------------------------------------------------------------------------------------------------

    def _on_came(self, judged: Judged) -> None:
        self._on_read()
        self.freshness.show_judged(judged)
        if judged.at is None:
            self._say_empty(Because.NEVER)
        else:
            self._show_content()

    def _show_renewing(self, on: bool) -> None:
        self._is_renewing = on
        self.freshness.show_renewing(on)

    def _on_action(self) -> None:
        if self._reasons.because is Because.NEVER:
            self.renew()

    def _on_back(self) -> None:
        self.part.go_back()

    def _on_begin(self) -> None:
        self.parts.setFocus(Qt.FocusReason.ShortcutFocusReason)


_PARTS: dict[str, Callable[[Place, Source, QWidget], Part]] = {
    FILLING: FillingPart,
    FAMILIES: FamiliesPart,
    LOAD: LoadPart,
}
