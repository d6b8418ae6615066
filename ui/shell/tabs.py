"""Which tabs a role has.  A tab appears when its feature exists: there are no empty ones."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.digest.rows import Kind
from ui.control.findings.own import OwnFindings
from ui.control.tab import ControlTab
from ui.diary.class_weeks.tab import ClassWeeksTab
from ui.diary.tab import DiaryTab
from ui.digest.page import DigestPage
from ui.exchange.tab import ExchangeTab
from ui.family.page import Place
from ui.homework.tab import HomeworkTab
from ui.journal.places import Places
from ui.journal.presence import PresenceWatch
from ui.journal.saving.last_time import LastTime
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.messages.tab import MessagesTab
from ui.news.tab import NewsTab
from ui.people.logins.page import LoginsPage
from ui.people.tab import PeopleTab
from ui.progress.charts.tab import ChartsTab
from ui.progress.classroom.tab import ClassroomTab
from ui.progress.marks.page import MarksPage
from ui.progress.rating.class_tab import ClassRatingTab
from ui.progress.rating.tab import RatingTab
from ui.reports.tab import ReportsTab
from ui.safety.tab import SafetyTab
from ui.school.settings.page import SettingsPage
from ui.school.tab import SchoolTab
from ui.timetable.page import TimetablePage

Make = Callable[[Place], QWidget]


@dataclass(frozen=True)
class TabSpec:
    """A tab: its name (translated when shown), icon, who has it, and how it is made.

    What the shell asks of a tab is optional: the signal `state_changed(ConnectionState, datetime | None, int)` or
    `unsaved_changed(int)` where it writes by itself, `flush()` to write at once what it gathers, `is_kept` where that
    outlives the program, and `leave()` at the end; `go_to(target)` where other pages lead into it: a Monday, or what
    stands in `ui.family.targets`.
    """

    key: str
    title: str
    icon: str
    roles: frozenset[Role]
    make: Make
    at_once: bool = False
    """Made at sign-in and not when it is first opened: it may have to write what was typed here last time."""


def _journal(place: Place) -> QWidget:
    worker, live, who = place.worker, place.live, place.who
    writes = who.role in (Role.TEACHER, Role.CLASS_TEACHER)
    last_time = LastTime(worker, role=who.role) if writes else None
    tab = JournalTab(
        WorkerSource(worker),
        live,
        last_time=last_time,
        presence=PresenceWatch(worker),
        places=Places(who.account_id),
    )
    if who.role in (Role.DEPUTY, Role.HEAD):
        tab.requests.begin(live)
    if who.role in (Role.DEPUTY, Role.HEAD, Role.ADMIN):
        tab.periods.begin(live)
    tab.start()
    return tab


_STAFF = frozenset({Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY, Role.HEAD, Role.ADMIN})
_FAMILY = frozenset({Role.PARENT, Role.PUPIL})
_CLASS_TEACHER, _ADMIN = frozenset({Role.CLASS_TEACHER}), frozenset({Role.ADMIN})
_LEADERS = frozenset({Role.DEPUTY, Role.HEAD, Role.ADMIN})
_TEACHERS = frozenset({Role.TEACHER, Role.CLASS_TEACHER})
_CLASS_LEADERS = frozenset({Role.CLASS_TEACHER, Role.DEPUTY, Role.HEAD})
_CLASS_WATCHERS = frozenset({Role.CLASS_TEACHER, Role.DEPUTY, Role.HEAD, Role.ADMIN})

_WHATS_NEW: Any = QT_TRANSLATE_NOOP("Tabs", "What is new")
_DIARIES: Any = QT_TRANSLATE_NOOP("Tabs", "Diaries")
_DIARY: Any = QT_TRANSLATE_NOOP("Tabs", "Diary")
_MARKS: Any = QT_TRANSLATE_NOOP("Tabs", "Marks")
_CHARTS: Any = QT_TRANSLATE_NOOP("Tabs", "Charts")
_RATING: Any = QT_TRANSLATE_NOOP("Tabs", "Rating")
_HOMEWORK: Any = QT_TRANSLATE_NOOP("Tabs", "Homework")
_MESSAGES: Any = QT_TRANSLATE_NOOP("Tabs", "Messages")
_JOURNAL: Any = QT_TRANSLATE_NOOP("Tabs", "Journal")
_NEWS: Any = QT_TRANSLATE_NOOP("Tabs", "News")
_PROGRESS: Any = QT_TRANSLATE_NOOP("Tabs", "Progress")
_PEOPLE: Any = QT_TRANSLATE_NOOP("Tabs", "People")
_LOGINS: Any = QT_TRANSLATE_NOOP("Tabs", "Logins")
_CLASS_WEEKS: Any = QT_TRANSLATE_NOOP("Tabs", "Signatures")
_CONTROL: Any = QT_TRANSLATE_NOOP("Tabs", "Control")
_FINDINGS: Any = QT_TRANSLATE_NOOP("Tabs", "Findings")
_EXCHANGE: Any = QT_TRANSLATE_NOOP("Tabs", "Exchange")
_SAFETY: Any = QT_TRANSLATE_NOOP("Tabs", "Safety")
_SCHOOL: Any = QT_TRANSLATE_NOOP("Tabs", "School")
_TIMETABLE: Any = QT_TRANSLATE_NOOP("Tabs", "Timetable")
_SETTINGS: Any = QT_TRANSLATE_NOOP("Tabs", "Settings")
_REPORTS: Any = QT_TRANSLATE_NOOP("Tabs", "Reports")

TABS: tuple[TabSpec, ...] = (
    TabSpec("digest", _WHATS_NEW, "bell", _FAMILY, DigestPage),
    TabSpec("diary", _DIARY, "notebook-tabs", _FAMILY, DiaryTab),
    TabSpec("marks", _MARKS, "graduation-cap", _FAMILY, MarksPage),
    TabSpec("charts", _CHARTS, "chart-line", _FAMILY, ChartsTab),
    TabSpec("rating", _RATING, "trophy", _FAMILY, RatingTab),
    TabSpec("homework", _HOMEWORK, "list-checks", _FAMILY, HomeworkTab, at_once=True),
    TabSpec("school", _SCHOOL, "school", _ADMIN, SchoolTab),
    # Staff land in the journal whatever is new: they come to a lesson that is about to begin, and a page that comes by
    # itself when an answer arrives would take the keys from under their hands.  What is urgent stands above all tabs,
    # and the bell counts the rest.
    TabSpec("journal", _JOURNAL, "book-open-check", _STAFF, _journal, at_once=True),
    TabSpec("digest", _WHATS_NEW, "bell", _STAFF, DigestPage),
    TabSpec("control", _CONTROL, "clipboard-check", _LEADERS, ControlTab),
    TabSpec("findings", _FINDINGS, "clipboard-list", _TEACHERS, OwnFindings),
    TabSpec("messages", _MESSAGES, "messages-square", _FAMILY | _STAFF, MessagesTab, at_once=True),
    TabSpec("news", _NEWS, "newspaper", _STAFF | _FAMILY, NewsTab, at_once=True),
    TabSpec("people", _PEOPLE, "users", _ADMIN, PeopleTab),
    TabSpec("timetable", _TIMETABLE, "calendar-days", _STAFF, TimetablePage),
    TabSpec("exchange", _EXCHANGE, "arrow-left-right", _ADMIN, ExchangeTab),
    TabSpec("safety", _SAFETY, "shield-check", _ADMIN, SafetyTab),
    TabSpec("diary", _DIARIES, "notebook-tabs", _CLASS_WATCHERS, DiaryTab),
    TabSpec("class_weeks", _CLASS_WEEKS, "signature", _CLASS_LEADERS, ClassWeeksTab),
    TabSpec("progress", _PROGRESS, "chart-line", _STAFF - _ADMIN, ClassroomTab),
    TabSpec("class_rating", _RATING, "trophy", _CLASS_LEADERS, ClassRatingTab),
    TabSpec("reports", _REPORTS, "clipboard-list", _STAFF | _FAMILY, ReportsTab),
    TabSpec("class", _LOGINS, "key-round", _CLASS_TEACHER, LoginsPage),
    # The administrator has them as a page of the school.
    TabSpec("settings", _SETTINGS, "settings", frozenset({Role.DEPUTY}), SettingsPage),
)


COUNTED_ON: dict[str, frozenset[Kind]] = {
    "messages": frozenset({Kind.URGENT, Kind.MESSAGES}),
    "news": frozenset({Kind.NEWS}),
    "homework": frozenset({Kind.ANSWERS, Kind.HAND_INS}),
    "findings": frozenset({Kind.FINDINGS}),
    "control": frozenset({Kind.FINDINGS}),
}
"""What of the digest is told as a figure on a tab."""


def tabs_of(role: Role) -> tuple[TabSpec, ...]:
    """The tabs of a role, in order."""
    return tuple(spec for spec in TABS if role in spec.roles)
