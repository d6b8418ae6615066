"""What stands in each step of the first day: pages of this tab, the panel that brings a file in, ways elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.school.first_day import StepKey
from ui.family.page import Place
from ui.icons import set_icon
from ui.importing.panel import ImportPanel
from ui.issuing.dialog import IssueDialog
from ui.school.bells_page import BellsPage
from ui.school.classes_page import ClassesPage
from ui.school.courses.page import CoursesPage
from ui.school.page import SchoolPage
from ui.school.subjects_page import SubjectsPage
from ui.school.year.page import YearPage
from ui.theme import SPACE
from ui.widgets import EmptyState, Retranslated

ROSTERS = frozenset({"pupils", "roster"})
_FILES: dict[StepKey, frozenset[str]] = {
    StepKey.CLASSES: ROSTERS,
    StepKey.STAFF: frozenset({"staff"}),
    StepKey.PARENTS: frozenset({"parents"}),
    StepKey.TIMETABLE: frozenset({"timetable"}),
}
"""What may be brought in from a file at a step."""


class Part(Retranslated, QWidget):
    """Base: a part of a step.  `page_wanted(key, target)` as of the pages; `done`: something was stored."""

    page_wanted = Signal(str, object)
    done = Signal()


class Elsewhere(Part):
    """A way into another tab, with a sentence that says what is there."""

    def __init__(self, icon: str, key: str, target: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._empty = EmptyState(icon, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        self._empty.action_triggered.connect(lambda: self.page_wanted.emit(key, target))
        self.setFocusProxy(self._empty)
        self.retranslate()

    def retranslate(self) -> None:
        title, sentence, action = {
            "people": (
                self.tr("People are entered on the tab “People”"),
                self.tr("Staff with their roles, pupils with their parents; and come back here afterwards."),
                self.tr("To the people"),
            ),
            "timetable": (
                self.tr("The timetable is laid on its own tab"),
                self.tr("A grid by class and by teacher; clashes are shown at once."),
                self.tr("To the timetable"),
            ),
            "safety": (
                self.tr("Where backups go is set on the tab “Safety”"),
                self.tr("A folder on another disk or another PC; the school file is copied there by itself."),
                self.tr("To the backups"),
            ),
        }[self._key]
        self._empty.set_text(title, sentence)
        self._empty.set_action(action)


class Logins(Part):
    """First logins, in the dialog that issues them."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = place
        self._empty = EmptyState("key-round", self)
        self._empty.action_triggered.connect(self._on_issue)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._empty)
        self.dialog: IssueDialog | None = None
        self.retranslate()

    def retranslate(self) -> None:
        self._empty.set_text(
            self.tr("Logins are issued to all who have none"),
            self.tr(
                "Passwords are seen once, on the slips: print them or save them at once, class by class."
            ),
        )
        self._empty.set_action(self.tr("Issue logins…"))

    def _on_issue(self) -> None:
        self.dialog = IssueDialog(self._place, self.window())
        self.dialog.finished.connect(lambda _result: self.done.emit())
        self.dialog.open()


@dataclass(frozen=True)
class Way:
    """One of the ways through a step: what it is called by, and how it is made."""

    key: str
    icon: str
    make: Callable[[], QWidget]


class StepPart(Part):
    """The ways of one step, as buttons of which one is pressed; each is made when it is first wanted."""

    def __init__(self, place: Place, step: StepKey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self.step = place, step
        self._ways = self._ways_of(step)
        self.made: dict[str, QWidget] = {}
        self.buttons: dict[str, QPushButton] = {}
        self._stack = QStackedWidget(self)
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        for way in self._ways:
            button = self.buttons[way.key] = QPushButton(self)
            set_icon(button, way.icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, key=way.key: self.choose(key))
            button.setVisible(len(self._ways) > 1)
            row.addWidget(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self.retranslate()
        self.choose(self._ways[0].key)

    def choose(self, key: str) -> None:
        """Go one of the ways."""
        for one, button in self.buttons.items():
            button.setChecked(one == key)
        if key not in self.made:
            way = next(one for one in self._ways if one.key == key)
            widget = self.made[key] = way.make()
            self._stack.addWidget(widget)
            self._follow(widget)
        self._stack.setCurrentWidget(self.made[key])

    def retranslate(self) -> None:
        words = {
            "file": self.tr("From a file"),
            "hand": self.tr("By hand"),
            "subjects": self.tr("Subjects"),
            "courses": self.tr("Curriculum"),
            "page": "",
        }
        for key, button in self.buttons.items():
            button.setText(words[key])

    # --- private -------------------------------------------------------------------------------------------------

    def _ways_of(self, step: StepKey) -> list[Way]:
        place = self._place
        kinds = _FILES.get(step)
        ways = []
        if kinds is not None:
            ways.append(Way("file", "file-spreadsheet", lambda: ImportPanel(place, kinds, self)))
        by_hand: dict[StepKey, list[Way]] = {
            StepKey.YEAR: [Way("page", "", lambda: YearPage(place, self))],
            StepKey.BELLS: [Way("page", "", lambda: BellsPage(place, self))],
            StepKey.CLASSES: [Way("hand", "pencil", lambda: ClassesPage(place, self))],
            StepKey.STAFF: [Way("hand", "pencil", lambda: Elsewhere("users", "people", None, self))],
            StepKey.PARENTS: [Way("hand", "pencil", lambda: Elsewhere("users", "people", None, self))],
            StepKey.COURSES: [
                Way("subjects", "book", lambda: SubjectsPage(place, self)),
                Way("courses", "grid-3x3", lambda: CoursesPage(place, self)),
            ],
            StepKey.TIMETABLE: [
                Way("hand", "pencil", lambda: Elsewhere("calendar-days", "timetable", None, self))
            ],
            StepKey.LOGINS: [Way("page", "", lambda: Logins(place, self))],
            StepKey.BACKUP: [Way("page", "", lambda: Elsewhere("shield-check", "safety", "backups", self))],
        }
        return ways + by_hand[step]

    def _follow(self, widget: QWidget) -> None:
        if isinstance(widget, ImportPanel):
            widget.imported.connect(lambda _summary: self.done.emit())
        elif isinstance(widget, Part):
            widget.page_wanted.connect(self.page_wanted)
            widget.done.connect(self.done)
        elif isinstance(widget, SchoolPage):
            layout = widget.layout()
            assert layout is not None
            layout.setContentsMargins(0, 0, 0, 0)  # the wizard has its own
            widget.page_wanted.connect(self._on_page_wanted)

    def _on_page_wanted(self, key: str, target: object) -> None:
        """A page of the curriculum without subjects leads to them: here they are beside it."""
        if key in self.buttons:
            self.choose(key)
        else:
            self.page_wanted.emit(key, target)
