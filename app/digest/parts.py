"""The parts of the digest: what each tells, to whom, and which changes of the feed touch it.

A part is one small function `(session, asked) -> lines`, called inside the digest's read transaction; what it reads is
judged by the permission of the query that it calls.  A new one is a function and a line in `PARTS`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from app.changes import CONTROL, LETTERS, NOTICES
from app.clock import monday
from app.codes import Role
from app.control.queries import answered_count, my_waiting
from app.diary.class_weeks import class_week_count
from app.diary.rows import PupilCard
from app.diary.weeks import weeks_waiting
from app.digest.requests import answered_requests, waiting_requests
from app.digest.rows import (
    AbsencesLine,
    AnswersLine,
    ClassWeekLine,
    FindingsLine,
    HandInsLine,
    HomeworkLine,
    Kind,
    Line,
    MarksLine,
    MessagesLine,
    MoreMarksLine,
    NewsLine,
    UrgentLine,
    Visit,
    WeeksLine,
)
from app.homework.hand_in_rows import WaitingHandIns
from app.homework.handed_in import unanswered_hand_ins
from app.homework.own_hand_in import new_answers
from app.homework.queries import homework_due
from app.messages.queries import unread_counts
from app.messages.thread_page import urgent_waiting
from app.news.queries import news_list
from app.progress.marks_glance import MarkChange, marks_glance
from app.progress.marks_rows import NewsOf
from app.school import structure
from app.session import Session

AHEAD = dt.timedelta(days=7)
"""The next day of school is looked for so far ahead; in longer holidays nothing is due tomorrow."""
_TILL_SATURDAY = dt.timedelta(days=5)

_PARENT, _FAMILY = frozenset({Role.PARENT}), frozenset({Role.PARENT, Role.PUPIL})
_TEACHER, _CLASS_TEACHER, _DEPUTY = (
    frozenset({role}) for role in (Role.TEACHER, Role.CLASS_TEACHER, Role.DEPUTY)
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a part is asked about: the pupil, for parts that are of one, and what was known when the visit began."""

    visit: Visit
    pupil: PupilCard | None = None

    @property
    def of_pupil(self) -> PupilCard:
        """The pupil of a part that is of one."""
        assert self.pupil is not None
        return self.pupil

    @property
    def since(self) -> dt.datetime:
        """From when on the pupil's marks are new."""
        return self.visit.since[self.of_pupil.pupil_id]


Read = Callable[[Session, Asked], Iterable[Line]]


@dataclass(frozen=True, slots=True)
class Part:
    """See the module.  `entities`: of the change log; `by_pupil`: it is asked for each of the family's pupils."""

    kind: Kind
    roles: frozenset[Role]
    entities: frozenset[str]
    read: Read = field(compare=False)
    by_pupil: bool = False


# --- of a family -----------------------------------------------------------------------------------------


def _marks(session: Session, asked: Asked) -> Iterable[Line]:
    """At most 6 statements."""
    pupil = asked.of_pupil
    glance = marks_glance(session, pupil.pupil_id, asked.since)
    by_course: dict[int, list[MarkChange]] = {}
    by_day: dict[dt.date, list[MarkChange]] = {}
    for one in glance.changes:
        if one.of is NewsOf.ATTENDANCE and one.date is not None:
            by_day.setdefault(one.date, []).append(one)
        else:
            by_course.setdefault(one.course_id, []).append(one)
    for course_id, changes in by_course.items():
        yield MarksLine(
            pupil=pupil, count=len(changes), things=frozenset(changes), course_id=course_id,
            subject=changes[0].subject, changes=tuple(changes),
        )  # fmt: skip
    for day, changes in sorted(by_day.items()):
        # A day that was missed is missed once, however many lessons it had.
        yield AbsencesLine(pupil=pupil, count=1, things=frozenset(changes), day=day, changes=tuple(changes))
    if glance.more:
        yield MoreMarksLine(pupil=pupil)


def _homework(session: Session, asked: Asked) -> Iterable[Line]:
    """2 statements."""
    today, pupil = session.clock.today(), asked.of_pupil
    page = homework_due(session, pupil.pupil_id, today + dt.timedelta(days=1), today + AHEAD)
    next_day = next((day for day in page.days if day.date == page.next_school_day), None)
    if next_day is None:
        return
    to_do = [piece for piece in next_day.pieces if not piece.done]
    if to_do:
        new = frozenset(
            (pupil.pupil_id, one.course_id, one.due_date, one.no)
            for one in to_do
            if one.entered_at > asked.since
        )
        yield HomeworkLine(
            pupil=pupil, count=len(new), things=new, day=next_day.date,
            subjects=tuple(dict.fromkeys(one.subject for one in to_do)), of=len(next_day.pieces),
        )  # fmt: skip


def _answers(session: Session, asked: Asked) -> Iterable[Line]:
    """1 statement."""
    pupil = asked.of_pupil
    found = new_answers(session, pupil.pupil_id, asked.since)
    if found:
        known = {one.course_id: one for one in structure.courses(session, {one.course_id for one in found})}
        yield AnswersLine(
            pupil=pupil, count=len(found), things=frozenset(found), due_date=found[0].due_date,
            subjects=tuple(dict.fromkeys(known[one.course_id].subject for one in found)),
        )  # fmt: skip


def _weeks(session: Session, asked: Asked) -> Iterable[Line]:
    """2 statements."""
    weeks = weeks_waiting(session, asked.of_pupil.pupil_id)
    if weeks:
        yield WeeksLine(pupil=asked.pupil, count=1, weeks=weeks)


# --- of everybody ----------------------------------------------------------------------------------------


def _urgent(session: Session, _asked: Asked) -> Iterable[Line]:
    """1 statement where nothing waits, else 3."""
    waiting = urgent_waiting(session)
    if waiting:
        yield UrgentLine(
            count=len(waiting), passed_on=sum(one.passed_on for one in waiting), thread_id=waiting[0].thread_id,
            no=waiting[0].no,
        )  # fmt: skip


def _messages(session: Session, _asked: Asked) -> Iterable[Line]:
    """1 statement."""
    unread = unread_counts(session).calm
    if unread:
        yield MessagesLine(count=unread)


def _news(session: Session, _asked: Asked) -> Iterable[Line]:
    """1 statement, 4 after news have changed."""
    waiting = [row for row in news_list(session).rows if row.is_mine and (row.unread or row.to_confirm)]
    if waiting:
        first = waiting[0]
        yield NewsLine(
            count=len(waiting), unread=sum(row.unread for row in waiting), news_id=first.news_id,
            to_confirm=sum(row.to_confirm for row in waiting), title=first.title,
            reminded=first.reminded_at is not None,
        )  # fmt: skip


# --- of staff --------------------------------------------------------------------------------------------


def _hand_ins(session: Session, _asked: Asked) -> Iterable[Line]:
    """1 statement: course by course, where works have waited for the longest first."""
    by_course: dict[int, list[WaitingHandIns]] = {}
    for one in unanswered_hand_ins(session).pieces:
        by_course.setdefault(one.course.course_id, []).append(one)
    for course_id, pieces in by_course.items():
        card = pieces[0].course
        yield HandInsLine(
            count=sum(one.count for one in pieces), year_id=card.year_id, course_id=course_id,
            class_name=card.class_name or card.group_name, subject=card.subject, pieces=len(pieces),
            due_date=pieces[0].due_date, no=pieces[0].no,
        )  # fmt: skip


def _class_weeks(session: Session, _asked: Asked) -> Iterable[Line]:
    """3 statements for each class: the newest week for which families have had a Saturday."""
    week = monday(session.clock.today() - _TILL_SATURDAY)
    for class_id in sorted(session.scope.current_classes):
        one = class_week_count(session, class_id, week)
        if one is not None and (one.unsigned or one.unseen):
            yield ClassWeekLine(
                class_id=class_id, class_name=structure.class_facts(session, class_id).name, week=week,
                unsigned=one.unsigned, unseen=one.unseen, of=one.of,
            )  # fmt: skip


def _findings(session: Session, _asked: Asked) -> Iterable[Line]:
    """1 statement where nothing waits, else 2."""
    waiting = my_waiting(session)
    if waiting.count:
        yield FindingsLine(count=waiting.count, returned=waiting.returned, reminded=waiting.reminded)


def _answered_findings(session: Session, _asked: Asked) -> Iterable[Line]:
    """1 statement."""
    count = answered_count(session)
    if count:
        yield FindingsLine(count=count, answered=True)


_ALL = frozenset(Role)
_OF_ANSWERS = frozenset({"homework_answer"})
_OF_HOMEWORK = frozenset({"homework", "homework_done", "lesson"})

PARTS: tuple[Part, ...] = (
    Part(Kind.URGENT, _ALL, LETTERS, _urgent),
    Part(Kind.MESSAGES, _ALL, LETTERS, _messages),
    Part(Kind.NEWS, _ALL, NOTICES, _news),
    Part(Kind.ANSWERS, _FAMILY, _OF_ANSWERS, _answers, by_pupil=True),
    Part(Kind.HAND_INS, _TEACHER, _OF_ANSWERS, _hand_ins),
    Part(Kind.MARKS, _FAMILY, frozenset({"mark", "attendance", "term_mark"}), _marks, by_pupil=True),
    Part(Kind.HOMEWORK, _FAMILY, _OF_HOMEWORK, _homework, by_pupil=True),
    Part(Kind.WEEKS, _PARENT, frozenset({"week_signature"}), _weeks, by_pupil=True),
    Part(Kind.REQUESTS, _DEPUTY, frozenset({"setting"}), waiting_requests),
    Part(Kind.REQUESTS, _TEACHER, frozenset({"setting"}), answered_requests),
    Part(Kind.CLASS_WEEKS, _CLASS_TEACHER, frozenset({"week_signature"}), _class_weeks),
    Part(Kind.FINDINGS, _TEACHER | _CLASS_TEACHER, CONTROL, _findings),
    Part(Kind.FINDINGS, _DEPUTY, CONTROL, _answered_findings),
)


def parts_of(role: Role) -> tuple[Part, ...]:
    """The parts that a role has, in the order in which they are told."""
    order = list(Kind)
    return tuple(sorted((one for one in PARTS if role in one.roles), key=lambda one: order.index(one.kind)))
