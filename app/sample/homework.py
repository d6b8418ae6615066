"""Homework: what is set, for when, who ticks it as done, who hands something in."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta

from app.changes import as_json
from app.sample.calendar import moment
from app.sample.ledger import Ledger, LogRow
from app.sample.lessons import LessonPlan
from app.sample.words import words
from models.base import day_number
from models.codes import HandInState
from models.journal import Homework, HomeworkAnswer, HomeworkDone, HomeworkDraft

_LATELY = 12 * 86_400
"""In so many seconds up to now more is handed in: that is what a visitor of the sample looks at."""


@dataclass(frozen=True)
class HandIn:
    """Whose hand-in for which homework, and the account of the teacher who answers."""

    pupil: int
    course: int
    due: int
    no: int
    teacher: int


class Homeworks:
    """Sets homework at lessons."""

    def __init__(self, ledger: Ledger, seed: str) -> None:
        self._ledger = ledger
        self._rng = random.Random(f"{seed}/homework")
        self._texts = words("texts")["texts"]

    def set(self, lesson: LessonPlan, at: int, account: int, log: list[LogRow]) -> None:
        """Homework for the course's next day; none in grade 1, seldom in soft subjects."""
        rng, one = self._rng, lesson.course
        course = one.course
        share = 0.2 if course.subject.words.get("soft") else 0.82
        if course.grade == 1 or rng.random() > share or lesson.state == 3:
            return
        following = _next_day(lesson)
        if following is None:
            return
        text = homework_text(rng, course.subject.words["homework"], lesson.index, course.hours)
        minutes = rng.choice((10, 15, 15, 20, 20, 25, 30, 40)) if rng.random() < 0.7 else None
        self._add(lesson, following, None, text, minutes, account, at, log)
        if rng.random() < 0.006 and one.places:
            pupil = rng.choice(one.present(lesson.day) or one.places).pupil.id
            text = rng.choice(self._texts["individual_homework"]).format(n=rng.randint(20, 700))
            self._add(lesson, following, pupil, text, 15, account, at, log)

    def _add(
        self, lesson: LessonPlan, following: LessonPlan, pupil: int | None, text: str, minutes: int | None,
        account: int, at: int, log: list[LogRow],
    ) -> None:  # fmt: skip
        one, course = lesson.course, lesson.course.course
        due = day_number(following.day)
        no = one.homeworks[due] = one.homeworks.get(due, 0) + 1
        self._ledger.rows(Homework).append(
            (course.group.home, due, course.id, no, following.number, day_number(lesson.day), lesson.number, pupil,
             text, minutes, account, at)
        )  # fmt: skip
        after = {
            "text": text, "due_number": following.number, "set_date": lesson.day.isoformat(),
            "set_number": lesson.number, "pupil": pupil, "minutes": minutes,
        }  # fmt: skip
        log.append(
            ("homework", f"{course.id}/{due}/{no}", course.id, course.group.class_id, pupil, due, following.number,
             None, as_json(after), None)
        )  # fmt: skip
        if pupil is None:
            self._done(lesson, following, due, no, account)

    def _done(self, lesson: LessonPlan, following: LessonPlan, due: int, no: int, account: int) -> None:
        rng, course = self._rng, lesson.course.course
        evening = following.day - timedelta(days=1)
        for place in lesson.course.present(following.day):
            pupil = place.pupil
            if not pupil.ticks or rng.random() > 0.65:
                continue
            at = moment(evening, rng.uniform(16 * 60, 21.5 * 60))
            if at > self._ledger.now or evening < lesson.day:
                continue
            self._ledger.rows(HomeworkDone).append((pupil.id, due, course.id, no, at))
            key = f"{pupil.id}/{due}/{course.id}/{no}"
            row = ("homework_done", key, course.id, None, pupil.id, due, None, None, '{"done":true}', None)
            self._ledger.step(at, pupil.id, "pupil", [row])
            lately = self._ledger.now - at < _LATELY
            if rng.random() < (0.1 if lately else 0.01):
                self._hand_in(HandIn(pupil.id, course.id, due, no, account), at)
            elif lately and rng.random() < 0.01:
                self._draft(HandIn(pupil.id, course.id, due, no, account), at)

    def _hand_in(self, one: HandIn, at: int) -> None:
        """What a pupil hands in, the teacher's answer, and now and then a second version."""
        answered, state, comment = self._answer(one, at)
        again = answered + 20_000 if answered is not None and state == HandInState.RETURNED else None
        self._version(one, 1, at, answered, state, comment)
        if again is not None and again <= self._ledger.now:
            self._version(one, 2, again, None, HandInState.WAITS, None)

    def _answer(self, one: HandIn, at: int) -> tuple[int | None, HandInState, str | None]:
        rng = self._rng
        answered = at + int(rng.uniform(0.3, 1.5) * 86_400)
        if answered > self._ledger.now or rng.random() < 0.15:
            return None, HandInState.WAITS, None
        if rng.random() < 0.2:
            return answered, HandInState.RETURNED, rng.choice(self._texts["answer_reworks"])
        return answered, HandInState.ANSWERED, rng.choice(self._texts["answer_comments"])

    def _version(
        self, one: HandIn, version: int, at: int, answered: int | None, state: HandInState, comment: str | None
    ) -> None:  # fmt: skip
        text = self._rng.choice(self._texts["answers"])
        by = one.teacher if answered is not None else None
        self._ledger.rows(HomeworkAnswer).append(
            (
                one.course,
                one.due,
                one.no,
                one.pupil,
                version,
                int(state),
                at,
                answered,
                answered,
                by,
                comment,
                text,
            )
        )
        waits = {"state": int(HandInState.WAITS)}
        self._log(one, version, at, one.pupil, "pupil", None, {**waits, "letters": len(text)})
        if answered is not None:
            said = {"state": int(state), "seen": True, "comment": comment}
            self._log(one, version, answered, one.teacher, "teacher", {**waits, "seen": False}, said)

    def _log(
        self, one: HandIn, version: int, at: int, account: int, role: str, before: object, after: object
    ) -> None:  # fmt: skip
        key = f"{one.course}/{one.due}/{one.no}/{one.pupil}/{version}"
        told = (None if before is None else as_json(before), as_json(after), None)
        row = ("homework_answer", key, one.course, None, one.pupil, one.due, None, *told)
        self._ledger.step(at, account, role, [row])

    def _draft(self, one: HandIn, at: int) -> None:
        text = self._rng.choice(self._texts["answers"])
        self._ledger.rows(HomeworkDraft).append((one.pupil, one.due, one.course, one.no, text, None, at))
        key = f"{one.pupil}/{one.due}/{one.course}/{one.no}"
        after = as_json({"letters": len(text)})
        row = ("homework_draft", key, None, None, one.pupil, one.due, None, None, after, None)
        self._ledger.step(at, one.pupil, "pupil", [row])


def _next_day(lesson: LessonPlan) -> LessonPlan | None:
    """The course's first lesson on a later day."""
    ahead = lesson.course.lessons[lesson.index + 1 : lesson.index + 4]
    return next((one for one in ahead if one.day > lesson.day), None)


def homework_text(rng: random.Random, patterns: list[str], index: int, hours: int) -> str:
    """A pattern of the subject with numbers that grow through the year, as a book's do."""
    page = 6 + int(index * 150 / (hours * 34)) + rng.randrange(3)
    paragraph = 1 + int(index * 48 / (hours * 34))
    first = page * 4 + rng.randrange(9)
    small = rng.randint(1, 7)
    return rng.choice(patterns).format(
        p=paragraph, p2=paragraph + 1, q=page, r=page + rng.randint(1, 5), n=first, m=first + rng.randint(1, 4),
        k=small, l=small + rng.randint(1, 4),
    )  # fmt: skip
