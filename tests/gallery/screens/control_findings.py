"""The deputy head's findings, and a teacher's own."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QWidget

from app.codes import Role
from app.control.rule_book import BY_KEY, default_of
from app.control.rule_setting import set_rule
from app.desk import Desk
from app.errors import StorageProblem
from models.base import rows
from models.control import ControlState, Finding, FindingAnswer
from models.journal import Lesson
from models.people import StaffRole
from models.school import Course, CourseTeacher, Enrollment, StudyGroup
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from ui.control.findings.deeds import Deed
from ui.control.findings.own import OwnFindings
from ui.control.findings.words_dialog import WordsDialog
from ui.control.tab import ControlTab

DETAILS: dict[str, dict[str, Any]] = {
    "few_marks": {"marks": 1, "least": 3}, "unmarked_row": {"lessons": 5}, "absent_and_mark": {"mark": 4},
    "two_not_corrected": {"mark": 2, "lessons": 3}, "two_at_edge": {"mark": 2, "edge": "first"},
    "two_after_absence": {"mark": 2, "missed": 4}, "term_mark_differs": {"mark": 4, "mean": 3.12},
    "term_mark_few": {"mark": 5, "marks": 2, "least": 3}, "homework_late": {"minutes": 135},
    "missed_yet_attested": {"mark": 3, "missed": 21, "lessons": 30},
    "homework_load": {"minutes": 190, "norm": 150}, "works_on_one_day": {"works": 2},
    "parent_away": {"weeks": 2}, "week_not_signed": {"signed": 5, "of": 25}, "message_unanswered": {"days": 3},
}  # fmt: skip
_OF_A_CLASS = ("homework_load", "works_on_one_day", "parent_away", "week_not_signed")
STATES = ("open", "open", "answered", "open", "returned", "open", "open", "answered", "accepted")
_OF_PUPILS = frozenset(rule for rule, detail in DETAILS.items() if "mark" in detail) | {
    "term_mark_missing", "parent_away", "message_unanswered",
}  # fmt: skip


def fill(desk: Desk, *, only: int | None = None) -> None:
    """Findings of all rules in place of those that the sample has; of one teacher `only`."""
    now = desk.clock.now()
    with desk.school.writing():
        FindingAnswer.delete().execute()
        Finding.delete().execute()
        courses = list(
            rows(
                Course.select(Course.id, StudyGroup.school_class, CourseTeacher.teacher)
                .join(StudyGroup, on=(Course.group == StudyGroup.id))
                .join(CourseTeacher, on=(CourseTeacher.course == Course.id))
                .where(
                    StudyGroup.school_class.is_null(False), Course.year == desk.session.reference("y", _year)
                )
            )
        )
        if only is not None:
            courses = [one for one in courses if one[2] == only]
        deputy = StaffRole.get(StaffRole.role == "deputy").person_id
        for number in range(140 if only is None else 14):
            course, class_id, teacher = courses[number * 7 % len(courses)]
            rule = tuple(BY_KEY)[number * 3 % len(BY_KEY)]
            lesson = (
                Lesson.select(Lesson.date, Lesson.number)
                .where(Lesson.course == course, Lesson.date <= now.date())
                .order_by(Lesson.date.desc())
                .offset(number % 9)
                .tuples()
                .first()
            )
            pupils = [
                row[0]
                for row in rows(
                    Enrollment.select(Enrollment.pupil).where(Enrollment.school_class == class_id)
                )
            ]
            state = STATES[number % len(STATES)]
            of_term = rule.startswith(("term_", "missed_"))
            finding = Finding.create(
                rule=rule, unit=f"course/{course}", place=str(number), state=state,
                opened_at=now - timedelta(hours=5 * number), teacher=teacher, school_class=class_id,
                course=None if rule in _OF_A_CLASS else course,
                pupil=pupils[number % len(pupils)] if rule in _OF_PUPILS else None,
                date=None if of_term or lesson is None else lesson[0],
                number=None if of_term or lesson is None else lesson[1],
                term=1 if of_term or rule == "two_at_edge" else None,
                detail=json.dumps(DETAILS.get(rule, {})),
            )  # fmt: skip
            if state != "open":
                said(
                    finding,
                    teacher,
                    "reason",
                    "Болела, впишу до конца недели.",
                    now - timedelta(hours=number + 3),
                )
            if state == "returned":
                said(
                    finding,
                    deputy,
                    "return",
                    "Впишите, пожалуйста, сегодня.",
                    now - timedelta(hours=number + 1),
                )
            if state == "open" and number % 5 == 0:
                said(finding, deputy, "remind", "", now - timedelta(hours=number + 1))
        ControlState.delete().execute()
        ControlState.create(id=1, seq=_last(), hash=b"", year=1, rules="", at=now - timedelta(minutes=2))


def _year() -> int:
    return int(Course.select(Course.year).order_by(Course.year.desc()).limit(1).scalar())


def _last() -> int:
    from app.changes import last_link

    return last_link()[0]


def said(finding: Any, person: int, kind: str, text: str, at: Any) -> None:
    FindingAnswer.create(finding=finding, person=person, kind=kind, text=text, at=at)


def _tab(stage: Stage, *, filled: bool = True, login: str = "zavuch", role: Role = Role.DEPUTY) -> ControlTab:
    desk = open_desk(stage.directory)
    who = sign_in(desk, login, role)
    if filled:
        fill(desk)
    tab = ControlTab(stage.place(stage.worker(desk), who))
    tab.resize(1280, 720)
    tab.show()
    return tab


def _ready(stage: Stage, tab: Any, row: int = 2) -> None:
    page = tab.pages["findings"] if isinstance(tab, ControlTab) else tab
    page.table.selectRow(row)
    stage.settle(200)
    page.table.setFocus()


@screen("control.findings")
def findings(stage: Stage) -> QWidget:
    """All that is not settled, by rule."""
    tab = _tab(stage)
    _ready(stage, tab)
    return tab


@screen("control.findings-by-teacher")
def by_teacher(stage: Stage) -> QWidget:
    """One rule, counted by teacher; several rows selected."""
    tab = _tab(stage)
    page: Any = tab.pages["findings"]
    page.groups.list.selectRow(2)
    page.groups.by.setCurrentIndex(1)
    page.table.selectAll()
    stage.settle(100)
    return tab


@screen("control.findings-closed")
def closed(stage: Stage) -> QWidget:
    """What is over, of the last days."""
    tab = _tab(stage)
    desk: Any = tab.pages["findings"].place.worker._context  # type: ignore[attr-defined]
    with desk.school.writing():
        Finding.update(
            state="closed", closed_at=desk.clock.now() - timedelta(hours=1), closed_because="gone"
        ).where(Finding.id % 2 == 0).execute()
    page: Any = tab.pages["findings"]
    page.bar.shown.setCurrentIndex(4)
    _ready(stage, tab)
    return tab


@screen("control.findings-none")
def none(stage: Stage) -> QWidget:
    """All is in order."""
    tab = _tab(stage)
    desk: Any = tab.pages["findings"].place.worker._context  # type: ignore[attr-defined]
    with desk.school.writing():
        FindingAnswer.delete().execute()
        Finding.delete().execute()
    tab.pages["findings"].reload()  # type: ignore[attr-defined]
    return tab


@screen("control.findings-failed")
def failed(stage: Stage) -> QWidget:
    """The share does not answer; the page stays."""
    tab = _tab(stage)
    _ready(stage, tab)
    tab.pages["findings"]._on_failed(StorageProblem("share.io"))  # type: ignore[attr-defined]
    return tab


@screen("control.findings-head")
def head(stage: Stage) -> QWidget:
    """The head reads and judges nothing."""
    tab = _tab(stage, login="director", role=Role.HEAD)
    _ready(stage, tab, 4)
    return tab


@screen("control.own")
def own(stage: Stage) -> QWidget:
    """A teacher's."""
    desk = open_desk(stage.directory)
    who = sign_in(desk, "teacher", Role.TEACHER)
    fill(desk, only=desk.session.person_id)
    page = OwnFindings(stage.place(stage.worker(desk), who))
    page.resize(1280, 720)
    page.show()
    _ready(stage, page, 3)
    return page


@screen("control.own-day")
def own_day(stage: Stage) -> QWidget:
    """What a class has to do on a day: no page to open, and the card says where it can be seen."""
    desk = open_desk(stage.directory)
    who = sign_in(desk, "teacher", Role.TEACHER)
    fill(desk, only=desk.session.person_id)
    page = OwnFindings(stage.place(stage.worker(desk), who))
    page.resize(1280, 720)
    page.show()
    of_a_day = next(
        number for number, one in enumerate(page.table.findings.rows) if one.rule == "homework_load"
    )
    _ready(stage, page, of_a_day)
    return page


@screen("control.own-none")
def own_none(stage: Stage) -> QWidget:
    """A teacher's without any."""
    desk = open_desk(stage.directory)
    who = sign_in(desk, "teacher", Role.TEACHER)
    with desk.school.writing():
        FindingAnswer.delete().execute()
        Finding.delete().execute()
    page = OwnFindings(stage.place(stage.worker(desk), who))
    page.show()
    return page


@screen("control.reason", natural=True)
def reason(stage: Stage) -> QWidget:
    """Why it is so."""
    return WordsDialog(Deed.REASON, 3)


@screen("control.return", natural=True)
def returned(stage: Stage) -> QWidget:
    """What is to be done."""
    dialog = WordsDialog(Deed.RETURN, 1)
    dialog.text.setPlainText("Впишите, пожалуйста, тему и задание.")
    return dialog


@screen("control.remind", natural=True)
def remind(stage: Stage) -> QWidget:
    """Words are no must."""
    return WordsDialog(Deed.REMIND, 12)


@screen("control.rules")
def rules(stage: Stage) -> QWidget:
    """All rules, one of them set otherwise, one switched off."""
    tab = _tab(stage)
    desk: Any = tab.pages["rules"].place.worker._context  # type: ignore[attr-defined]
    default = default_of(BY_KEY["no_topic"])
    set_rule(
        desk.session, "no_topic", replace(default, threshold=2, grades=(5, 7, 8, 9, 11)), expected=default
    )
    late = default_of(BY_KEY["homework_late"])
    set_rule(desk.session, "homework_late", replace(late, on=False), expected=late)
    tab.open_page("rules")
    stage.settle(50)
    return tab


@screen("control.rules-head")
def rules_of_head(stage: Stage) -> QWidget:
    """Who may not set them reads why."""
    tab = _tab(stage, login="director", role=Role.HEAD)
    tab.open_page("rules")
    return tab


@screen("control.rules-off", natural=True)
def switched_off(stage: Stage) -> QWidget:
    """Switching off closes findings."""
    tab = _tab(stage)
    tab.open_page("rules")
    page: Any = tab.pages["rules"]
    page.cards["no_topic"].switch.click()
    stage.keep.append(tab)
    return page.box


@screen("control.grades", natural=True)
def grades(stage: Stage) -> QWidget:
    """In which grades a rule holds."""
    tab = _tab(stage)
    tab.open_page("rules")
    card: Any = tab.pages["rules"].cards["no_topic"]  # type: ignore[attr-defined]
    card.grades.click()
    stage.keep.append(tab)
    return card.dialog
