"""The page on which the administrator lands: how the school stands, what is missing, what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.backup.health import BackupHealth, Standing, backup_health
from app.changes import Change
from app.codes import HolidayKind, TermKind
from app.school.first_day import FirstDay, Step, StepKey, StepState, first_day, say_of_steps
from app.school.plan_rows import HolidayPlan, SchoolYear, TermLine
from app.school.years import school_year
from app.session import Session
from ui.family.page import Place
from ui.icons import set_icon
from ui.naming import term_pattern
from ui.school.first_day.words import ICONS, StepWords
from ui.school.page import Ask, SchoolPage
from ui.school.words import day_words, span_words
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, scrolled

_WIDEST = 1232


@dataclass(frozen=True, slots=True)
class Overview:
    """What one reading gives."""

    day: FirstDay
    year: SchoolYear
    backups: BackupHealth
    today: date


def read_overview(session: Session, year_id: int) -> Overview:
    """Three readings, some 25 statements."""
    return Overview(
        first_day(session), school_year(session, year_id), backup_health(session), session.clock.today()
    )


class FactsCard(QFrame):
    """A title, some lines, and buttons that lead to where it is changed."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.icon = IconLabel(icon, 24, "accent", self)
        self.title = QLabel(self)
        set_role(self.title, "section")
        self._lines = QLabel(self)
        self._lines.setWordWrap(True)
        self._row = QHBoxLayout()
        self._row.setSpacing(SPACE.s)
        self._row.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self.icon)
        head.addWidget(self.title, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addLayout(head)
        column.addWidget(self._lines)
        column.addStretch(1)
        column.addLayout(self._row)

    def add_link(self) -> QPushButton:
        """A button at the lower edge."""
        button = QPushButton(self)
        set_role(button, "link")
        self._row.insertWidget(self._row.count() - 1, button)
        return button

    def say(self, title: str, lines: list[str]) -> None:
        """What it is about, and what is so; empty lines are left out."""
        self.title.setText(title)
        self._lines.setText("\n".join(line for line in lines if line))


class StepsCard(Retranslated, QFrame):
    """The first day: how far it is, and each step as a way into it."""

    wanted = Signal(object)
    """The `StepKey` to be opened."""
    not_wanted = Signal()
    """What is left of it is not wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._day: FirstDay | None = None
        self._words = StepWords(self)
        self._title, self._sentence = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._sentence, "muted")
        self._sentence.setWordWrap(True)
        self.go_on = QPushButton(self)
        set_role(self.go_on, "primary")
        set_icon(self.go_on, "arrow-right", "on_accent")
        self.go_on.clicked.connect(self._on_go_on)
        self.enough = QPushButton(self)
        set_role(self.enough, "ghost")
        self.enough.clicked.connect(self.not_wanted)
        self.steps: dict[StepKey, QPushButton] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(0)
        for place, key in enumerate(StepKey):
            button = self.steps[key] = QPushButton(self)
            set_role(button, "link")
            button.clicked.connect(lambda _=False, key=key: self.wanted.emit(key))
            grid.addWidget(button, place % 3, place // 3)
        for column in range(3):
            grid.setColumnStretch(column, 1)
        top, words = QHBoxLayout(), QVBoxLayout()
        words.setSpacing(SPACE.xs)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        top.addLayout(words, 1)
        top.addWidget(self.enough)
        top.addWidget(self.go_on)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.m)
        column_.setSpacing(SPACE.s)
        column_.addLayout(top)
        column_.addLayout(grid)
        self.retranslate()

    def show_day(self, day: FirstDay) -> None:
        """Show how far it is; nothing where all is done or not wanted."""
        self._day = day
        self.setVisible(not day.is_over)
        self.retranslate()

    def retranslate(self) -> None:
        day = self._day
        self._title.setText(self.tr("The first day"))
        self.go_on.setText(self.tr("Go on"))
        self.enough.setText(self.tr("Skip the rest"))
        if day is None:
            return
        done = sum(step.state in (StepState.DONE, StepState.SKIPPED) for step in day.steps)
        following = day.next
        name = self._words.title(following.key) if following is not None else ""
        self._sentence.setText(
            self.tr("{0} of {1} steps are done. Next: {2}.").format(done, len(day.steps), name)
        )
        for step in day.steps:
            self._show_step(step, day)

    def _show_step(self, step: Step, day: FirstDay) -> None:
        button = self.steps[step.key]
        icon, colour = ICONS[step.state]
        set_icon(button, icon, colour)
        title = self._words.title(step.key)
        standing = self._words.standing(step, day.figures)
        button.setText(f"{title}: {standing}")
        button.setAccessibleName(f"{title}: {standing}, {self._words.state(step)}")

    def _on_go_on(self) -> None:
        if self._day is not None and self._day.next is not None:
            self.wanted.emit(self._day.next.key)


class OverviewPage(SchoolPage):
    """Cards; the first day above them while it is not over.  A new school is led into it at once."""

    of_a_year = False  # but of today's

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._words = StepWords(self)
        self._has_led = False
        self.steps = StepsCard(self)
        self.time, self.people = FactsCard("calendar-days", self), FactsCard("users", self)
        self.teaching, self.safety = FactsCard("book-open-check", self), FactsCard("shield-check", self)
        self._links: list[tuple[QPushButton, str, Any]] = []
        for card, links in (
            (self.time, (("year", None), ("bells", None))),
            (self.people, (("people", None), ("classes", None))),
            (self.teaching, (("courses", None), ("timetable", None))),
            (self.safety, (("safety", None),)),
        ):
            for key, target in links:
                button = card.add_link()
                button.clicked.connect(
                    lambda _=False, key=key, target=target: self.page_wanted.emit(key, target)
                )
                self._links.append((button, key, target))
        box = QWidget(self)
        box.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, SPACE.s, SPACE.m)
        column.setSpacing(SPACE.l)
        column.addWidget(self.steps)
        grid = QGridLayout()
        grid.setSpacing(SPACE.l)
        for number, card in enumerate((self.time, self.people, self.teaching, self.safety)):
            grid.addWidget(card, number // 2, number % 2)
        for number in range(2):
            grid.setColumnStretch(number, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self.steps.wanted.connect(lambda key: self.page_wanted.emit("first_day", key))
        self.steps.not_wanted.connect(self._on_not_wanted)
        self._lay_out([], scrolled(box, self), self.steps.go_on)

    def retranslate(self) -> None:
        super().retranslate()
        names = {
            "year": self.tr("Year and vacations"), "bells": self.tr("Bells"), "people": self.tr("People"),
            "classes": self.tr("Classes"), "courses": self.tr("Curriculum"), "timetable": self.tr("Timetable"),
            "safety": self.tr("Backups and check"),
        }  # fmt: skip
        for button, key, _ in self._links:
            button.setText(names[key])
        if self.answer is not None:
            self._show(self.answer)

    # --- reading -------------------------------------------------------------------------------------------------

    def _ask(self) -> Ask:
        return read_overview

    def _concerns(self, change: Change) -> bool:
        return super()._concerns(change) or change.entity in ("account", "timetable_entry", "setting")

    def _show(self, answer: Overview) -> None:
        self.steps.show_day(answer.day)
        self._say_time(answer)
        self._say_people(answer.day)
        self._say_safety(answer.backups)
        if answer.day.is_new and not self._has_led:
            self._has_led = True
            self.page_wanted.emit("first_day", None)

    def _on_not_wanted(self) -> None:
        waiting = (StepState.OPEN, StepState.PART)
        keys = [step.key for step in self.answer.day.steps if step.state in waiting]
        self.store(
            lambda session: say_of_steps(session, keys, StepState.SKIPPED.value),
            self.tr("The rest of the first day is skipped."),
            undo=lambda session: say_of_steps(session, keys, ""),
        )

    def _say_time(self, answer: Overview) -> None:
        year, today = answer.year, answer.today
        lines = []
        for scheme in year.schemes:
            term = _running(scheme.terms, today) if scheme.classes or not year.classes else None
            if term is not None:
                name = term_pattern(TermKind(scheme.kind)).format(term.number)
                lines.append(self.tr("{0}: {1}").format(name, span_words(term.starts, term.ends)))
        rest = _next_vacation(year, today)
        if rest is not None:
            lines.append(self.tr("{0}: {1}").format(rest.name, span_words(rest.starts, rest.ends)))
        title = self.tr("{0} – year {1}").format(day_words(today), year.year.name)
        self.time.say(title, lines or [self.tr("No period is running today.")])

    def _say_people(self, day: FirstDay) -> None:
        one = day.figures
        leaderless = one.classes - one.class_teachers
        nameless = one.people - one.people_with_login
        self.people.say(
            self.tr("People"),
            [
                self.tr("%n class(es)", "", one.classes) + ", " + self.tr("%n pupil(s)", "", one.pupils),
                self.tr("%n parent(s)", "", one.parents) + ", " + self.tr("%n teacher(s)", "", one.teachers),
                self.tr("%n class(es) without a class teacher", "", leaderless) if leaderless > 0 else "",
                self.tr("%n without a login", "people", nameless)
                if nameless > 0
                else self.tr("All have a login."),
            ],
        )
        untaught = one.courses - one.courses_with_teacher
        unplaced = one.courses - one.courses_in_timetable
        self.teaching.say(
            self.tr("Teaching"),
            [
                self.tr("%n subject(s)", "", one.subjects) + ", " + self.tr("%n course(s)", "", one.courses),
                self.tr("%n course(s) without a teacher", "", untaught) if untaught else "",
                self.tr("%n course(s) not in the timetable", "", unplaced) if unplaced else "",
                self.tr("All courses have a teacher and are in the timetable.")
                if one.courses and not untaught and not unplaced
                else "",
            ],
        )

    def _say_safety(self, health: BackupHealth) -> None:
        last = "" if health.last_at is None else self.tr("Last backup: {0}").format(_moment(health.last_at))
        said = {
            Standing.GOOD: "",
            Standing.NOWHERE: self.tr("No folder for backups is set."),
            Standing.NEVER: self.tr("No backup has been made yet."),
            Standing.OLD: self.tr("There has been no backup for too long."),
            Standing.FAILED: self.tr("The last backup failed."),
            Standing.DAMAGED: self.tr("A backup is damaged."),
        }[health.standing]
        self.safety.icon.set_picture(
            "triangle-alert" if health.warns else "shield-check", "warning" if health.warns else "accent"
        )
        self.safety.say(self.tr("Safety"), [said, last])


def _running(terms: tuple[TermLine, ...], today: date) -> TermLine | None:
    """The period of today, else the next one."""
    return next((one for one in terms if today <= one.ends), None)


def _next_vacation(year: SchoolYear, today: date) -> HolidayPlan | None:
    ahead = (one.plan for one in year.holidays if one.plan.ends >= today)
    return next((plan for plan in ahead if plan.kind == HolidayKind.VACATION and plan.grade_to >= 11), None)


def _moment(at: datetime) -> str:
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(at.timestamp())), QLocale.FormatType.ShortFormat
    )
