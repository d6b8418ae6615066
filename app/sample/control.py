"""What the deputy head's control has found in the last weeks, and the record of who signed in."""

from __future__ import annotations

import random
from datetime import timedelta

from app.sample.calendar import moment
from app.sample.ledger import Ledger
from app.sample.lessons import LessonPlan
from app.sample.roll import Teacher
from app.sample.words import words
from models.access import AccessRecord
from models.base import day_number
from models.control import Finding, FindingAnswer

_MOST = 400


class Control:
    """Findings from what is really missing, and the access log of the last days."""

    def __init__(self, ledger: Ledger, seed: str, deputy: Teacher) -> None:
        self._ledger, self._deputy = ledger, deputy
        self._rng = random.Random(f"{seed}/control")
        self._answers = {one["rule"]: one["answer"] for one in words("texts")["finding"]}
        self._findings = self._said = self._records = 0

    def lessons_without_topic(self, lessons: list[LessonPlan]) -> None:
        """A finding for each lesson of the last weeks that has no topic."""
        for lesson in lessons[-_MOST:]:
            course = lesson.course.course
            opened = moment(lesson.day + timedelta(days=1), 6 * 60)
            if opened <= self._ledger.now and course.teacher:
                self._finding(lesson, course.teacher, opened)

    def _finding(self, lesson: LessonPlan, teacher: Teacher, opened: int) -> None:
        rng, course = self._rng, lesson.course.course
        self._findings += 1
        place = f"{course.id}/{day_number(lesson.day)}/{lesson.number}"
        chance, state = rng.random(), "open"
        answered = opened + int(rng.uniform(0.3, 2) * 86_400)
        if answered <= self._ledger.now and chance < 0.5:
            state = "answered" if chance < 0.3 else "returned" if chance < 0.35 else "accepted"
            self._say(teacher, "reason", self._answers["lesson_not_kept"], answered)
            if state != "answered":
                kind = "accept" if state == "accepted" else "return"
                self._say(self._deputy, kind, "", min(self._ledger.now, answered + 40_000))
        self._ledger.add(
            Finding, self._findings, "no_topic", f"course/{course.id}", place, state, opened, None, None, teacher.id,
            course.classes[0].id if len(course.classes) == 1 else None, course.id, None,
            day_number(lesson.day), lesson.number, None, "{}",
        )  # fmt: skip

    def _say(self, person: Teacher, kind: str, text: str, at: int) -> None:
        self._said += 1
        self._ledger.add(FindingAnswer, self._said, self._findings, person.id, kind, text, at)

    def sign_ins(self, seen: list[tuple[int, int, str]]) -> None:
        """The access log: each account's last sign-in within a month, now and then after a wrong password."""
        for at, account, role in sorted(seen):
            if at < self._ledger.now - 30 * 86_400:
                continue
            if self._rng.random() < 0.05:
                self._record(at - 25, account, None, "sign_in.refused")
            self._record(at, account, role, "sign_in")

    def _record(self, at: int, account: int, role: str | None, action: str) -> None:
        self._records += 1
        self._ledger.add(AccessRecord, self._records, at, account, role, action, account, None)
