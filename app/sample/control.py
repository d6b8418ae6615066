"""The deputy head's control of the sample school: judged by the real judges, and answered by its teachers.

The school is judged at the moment at which time stands still for it, with all that was entered until then.  So that it
looks as if somebody had done so each night, findings are dated by the morning after what they are about, and what was
said to them by the days since; the log tells all of it at the end.
"""

from __future__ import annotations

import math
import random
from datetime import date, datetime, timedelta
from typing import Any

from app.clock import FixedClock
from app.codes import Role
from app.control.advancing import advance_control, recompute_control
from app.control.commands import give_reason, judge_findings, remind
from app.control.rows import FindingState, Said
from app.errors import NotAllowed
from app.journal.commands import set_topic
from app.permissions import Action, can
from app.sample.calendar import sample_moment
from app.sample.words import words
from app.session import Session
from models.access import Account
from models.base import rows
from models.control import Finding, FindingAnswer
from models.database import SchoolFile
from models.people import StaffRole

_MOST_ANSWERED = 300
_FIXED, _REMINDED = 6, 5
_MORNING = 6 * 60
_EVERYTHING = 1_000_000


def judge(school: SchoolFile, today: date, seed: str) -> None:
    """Judge the finished school, have some of it answered, accepted, returned and put right, and judge again."""
    talk = _Talk(school, FixedClock(sample_moment(today)), random.Random(f"{seed}/findings"))
    recompute_control(talk.deputy, most=_EVERYTHING, seconds=math.inf)
    talk.date_findings()
    talk.put_right()
    talk.answer()
    talk.judge_answers()
    talk.remind()
    while advance_control(talk.deputy, most=_EVERYTHING).left:
        pass


class _Talk:
    """What is said to findings."""

    def __init__(self, school: SchoolFile, clock: FixedClock, rng: random.Random) -> None:
        self._school, self._clock, self._rng = school, clock, rng
        self._texts = words("texts")
        self._reasons = {one["rule"]: one["answer"] for one in self._texts["finding"]}
        self._teachers: dict[int, Session] = {}
        with school.reading():
            person = StaffRole.select(StaffRole.person).where(StaffRole.role == Role.DEPUTY.value)
            self.deputy = self._session(min(row[0] for row in rows(person)), Role.DEPUTY)

    def _session(self, person: int, role: Role) -> Session:
        account = next(rows(Account.select(Account.id).where(Account.person == person)))[0]
        session = Session(self._school, account, person, role, (role,), "", clock=self._clock)
        session.start_feed()
        session.refresh()
        return session

    def _teacher(self, person: int) -> Session:
        if person not in self._teachers:
            with self._school.reading():
                self._teachers[person] = self._session(person, Role.TEACHER)
        return self._teachers[person]

    def date_findings(self) -> None:
        """They were found on the morning after the day that they are about."""
        now = self._clock.now()
        with self._school.writing():
            for number, day in self._open(Finding.date):
                if day is not None:
                    at = min(now, self._clock.at(day + timedelta(days=1), _MORNING))
                    Finding.update(opened_at=at).where(Finding.id == number).execute()

    def put_right(self) -> None:
        """Some topics are entered after all: their findings close."""
        topic = self._texts["texts"]["fixed_topic"]
        found = self._open(Finding.teacher, Finding.course, Finding.date, Finding.number, rule="no_topic")
        for _, teacher, course, day, number in self._some(found, _FIXED):
            try:
                set_topic(self._teacher(teacher), course, day, number, topic)
            except NotAllowed:
                continue  # whose course it is no more

    def answer(self) -> None:
        """A part of the findings has a reason; of those that were put right nobody speaks."""
        said = 0
        topics = {row[0] for row in self._open(rule="no_topic")}
        for number, teacher, rule, opened in self._open(Finding.teacher, Finding.rule, Finding.opened_at):
            reason = self._reasons.get(rule)
            if reason is None or teacher is None or number in topics or self._rng.random() > 0.3:
                continue
            session = self._teacher(teacher)
            if not can(session, Action.ANSWER_FINDING):
                continue  # a deputy head who has not answered a letter, or who has never signed in
            give_reason(session, {number: FindingState.OPEN}, reason)
            self._date(number, opened, 0.1, 0.6)
            said += 1
            if said == _MOST_ANSWERED:
                break

    def judge_answers(self) -> None:
        """The deputy head accepts most of what was answered, and returns some."""
        returns = self._texts["texts"]["finding_returns"]
        for number, opened in self._open(Finding.opened_at, state=FindingState.ANSWERED):
            chance = self._rng.random()
            if chance < 0.45:
                judge_findings(self.deputy, {number: FindingState.ANSWERED}, Said.ACCEPT)
            elif chance < 0.6:
                text = self._rng.choice(returns)
                judge_findings(self.deputy, {number: FindingState.ANSWERED}, Said.RETURN, text)
            else:
                continue
            self._date(number, opened, 0.65, 0.95)

    def remind(self) -> None:
        """And reminds of a few."""
        found = self._open(Finding.teacher, Finding.opened_at, state=FindingState.OPEN)
        for number, _, opened in self._some(found, _REMINDED):
            remind(self.deputy, {number: FindingState.OPEN}, self._texts["texts"]["finding_reminder"])
            self._date(number, opened, 0.5, 0.9)

    # --- inside ------------------------------------------------------------------------------------------------

    def _some(self, found: list[tuple[Any, ...]], most: int) -> list[tuple[Any, ...]]:
        known = [row for row in found if row[1] is not None]
        return sorted(self._rng.sample(known, min(most, len(known))))

    def _open(
        self, *columns: Any, rule: str | None = None, state: FindingState | None = None
    ) -> list[tuple[Any, ...]]:
        """Findings that are not closed: their ids and these columns."""
        wanted = Finding.select(Finding.id, *columns).where(Finding.closed_at.is_null()).order_by(Finding.id)
        if rule is not None:
            wanted = wanted.where(Finding.rule == rule)
        if state is not None:
            wanted = wanted.where(Finding.state == state.value)
        with self._school.reading():
            return list(rows(wanted))

    def _date(self, number: int, opened: datetime, low: float, high: float) -> None:
        """The last word to a finding was said at some time between its morning and now."""
        at = opened + (self._clock.now() - opened) * self._rng.uniform(low, high)
        with self._school.writing():
            last = FindingAnswer.select(FindingAnswer.id).where(FindingAnswer.finding == number)
            newest = max(row[0] for row in rows(last))
            FindingAnswer.update(at=at).where(FindingAnswer.id == newest).execute()
