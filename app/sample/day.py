"""What happens at a lesson: who is absent, what is marked, what is written down, what is set for the next time."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any

from app.changes import as_json
from app.sample.ability import draw
from app.sample.calendar import bells, moment
from app.sample.homework import Homeworks
from app.sample.ledger import Ledger, LogRow
from app.sample.lessons import CourseYear, LessonPlan
from app.sample.schooling import Place
from app.sample.structure import KIND_IDS, KIND_WEIGHTS
from app.sample.words import words
from models.base import day_number
from models.codes import AttendanceCode, LessonState, MarkValue
from models.journal import Attendance, LessonTopic, Mark, Work

_ANSWER = KIND_IDS["answer"]
_CORRECTED, _COMMENTED, _OWED = 0.008, 0.02, 0.012
_ENDS = {(shift, number): ends for shift in (1, 2) for number, _, ends in bells(shift)}
_DONE = (LessonState.CANCELLED, LessonState.HELD_EMPTY)

_MARK_JSON = {value: as_json({"value": value, "comment": None}) for value in range(-6, 6)}
_ATTENDANCE_JSON = {code: as_json({"code": code, "minutes": None}) for code in range(1, 5)}


class Lessonbook:
    """Plays one lesson after another; what would lie after `now` does not happen."""

    def __init__(self, ledger: Ledger, seed: str) -> None:
        self._ledger = ledger
        self._rng = random.Random(seed)
        self._homeworks = Homeworks(ledger, seed)
        self._texts = words("texts")["texts"]
        self.new_year()

    def new_year(self) -> None:
        """Take the lists of a year that has just begun."""
        self._marks = self._ledger.rows(Mark)
        self._works = self._ledger.rows(Work)
        self._attendance = self._ledger.rows(Attendance)

    def hold(self, lesson: LessonPlan, absent: dict[int, int]) -> None:
        """Play a lesson, unless it is still to come or its teacher has not entered it yet."""
        one, rng = lesson.course, self._rng
        ends = _ENDS[one.course.classes[0].shift, lesson.number]
        minute = rng.uniform(960, 1230) if rng.random() < 0.25 else ends + rng.uniform(-4, 9)
        at = moment(lesson.day, max(minute, ends - 4))
        if at > self._ledger.now or lesson.state in _DONE or one.course.teacher is None:
            return
        account = lesson.substitute or one.course.teacher.id
        log: list[LogRow] = []
        places = one.present(lesson.day)
        present = self._roll_call(lesson, places, absent, log)
        self._topic(lesson, log)
        no = 0
        if one.marked:
            no = self._answers(lesson, present, account, at, log)
            if lesson.written:
                self._written(lesson, places, present, no + 1, account, at, log)
        self._homeworks.set(lesson, at, account, log)
        self._ledger.step(at, account, "teacher", log)

    def _roll_call(
        self, lesson: LessonPlan, places: list[Place], absent: dict[int, int], log: list[LogRow]
    ) -> list[int]:
        """Note who is missing; returns who is there."""
        rng, course, class_id = self._rng, lesson.course.course.id, lesson.course.course.group.class_id
        day, number = day_number(lesson.day), lesson.number
        codes = {}
        if absent:
            codes = {p.pupil.id: absent[p.pupil.id] for p in places if p.pupil.id in absent}
        minutes = None
        if places and rng.random() < 0.14:
            one = places[int(rng.random() * len(places))].pupil.id
            if one not in codes:
                codes[one] = AttendanceCode.ABSENT if rng.random() < 0.4 else AttendanceCode.LATE
                minutes = rng.randint(2, 15)
        for pupil, code in codes.items():
            late = minutes if code == AttendanceCode.LATE else None
            self._attendance.append((course, day, number, pupil, int(code), late))
            after = as_json({"code": int(code), "minutes": late}) if late else _ATTENDANCE_JSON[code]
            log.append(
                (
                    "attendance",
                    f"{course}/{day}/{number}/{pupil}",
                    course,
                    class_id,
                    pupil,
                    day,
                    number,
                    None,
                    after,
                    None,
                )
            )
        away = {pupil for pupil, code in codes.items() if code != AttendanceCode.LATE}
        return (
            [p.pupil.id for p in places if p.pupil.id not in away] if away else [p.pupil.id for p in places]
        )

    def _topic(self, lesson: LessonPlan, log: list[LogRow]) -> None:
        teacher = lesson.course.course.teacher
        if teacher is None or self._rng.random() > teacher.tidy:
            return
        course, day = lesson.course.course, day_number(lesson.day)
        topic = lesson.topic
        if lesson.written:
            code = next(code for code, number in KIND_IDS.items() if number == lesson.written)
            topic = f"{self._texts['control_topics'][code]}: {topic.split(':')[0]}"
        self._ledger.rows(LessonTopic).append((course.group.home, day, lesson.number, course.id, topic))
        key = f"{course.id}/{day}/{lesson.number}"
        log.append(
            (
                "lesson_topic",
                key,
                course.id,
                course.group.class_id,
                None,
                day,
                lesson.number,
                None,
                as_json({"topic": topic}),
                None,
            )
        )

    # --- marks ------------------------------------------------------------------------------------------------------

    def _work(self, lesson: LessonPlan, no: int, kind: int, log: list[LogRow]) -> tuple[Any, ...]:
        course, day, weight = lesson.course.course.id, day_number(lesson.day), KIND_WEIGHTS[kind]
        class_id = lesson.course.course.group.class_id
        self._works.append((course, day, lesson.number, no, kind, weight, None))
        after = as_json({"kind": kind, "weight": weight, "title": None})
        key = f"{course}/{day}/{lesson.number}/{no}"
        log.append(("work", key, course, class_id, None, day, lesson.number, None, after, None))
        return course, day, lesson.number, no

    def _answers(
        self, lesson: LessonPlan, present: list[int], account: int, at: int, log: list[LogRow]
    ) -> int:
        one, rng = lesson.course, self._rng
        rate = one.course.subject.words["rate"] * 1.6 * (0.3 if lesson.written else 1)
        chosen = [pupil for pupil in present if rng.random() < rate]
        if not chosen:
            return 0
        work = self._work(lesson, 1, _ANSWER, log)
        for pupil in chosen:
            self._mark(one, work, pupil, draw(rng.random(), one.chances[pupil][0]), 1, account, at, log)
        return 1

    def _written(
        self,
        lesson: LessonPlan,
        places: list[Place],
        present: list[int],
        no: int,
        account: int,
        at: int,
        log: list[LogRow],
    ) -> None:
        """The whole class writes; the exercise books are looked through within two days."""
        one, rng = lesson.course, self._rng
        weight = KIND_WEIGHTS[lesson.written]
        work = self._work(lesson, no, lesson.written, log)
        checked = moment(lesson.day + timedelta(days=rng.randrange(3)), rng.uniform(16.5 * 60, 21 * 60))
        if checked > self._ledger.now:
            return
        marks: list[LogRow] = []
        for pupil in present:
            if rng.random() < 0.95:
                value = draw(rng.random(), one.chances[pupil][1])
                self._mark(one, work, pupil, value, weight, account, checked, marks)
        away = len(places) - len(present)
        if (away and rng.random() < _OWED * 10) or rng.random() < _OWED:
            self._debt(lesson, places, present, work, weight, account, checked, marks)
        self._ledger.step(checked, account, "teacher", marks)

    def _mark(
        self, one: CourseYear, work: tuple[Any, ...], pupil: int, value: int, weight: float,
        account: int, at: int, log: list[LogRow],
    ) -> None:  # fmt: skip
        """One mark with its log; in a few cases it is corrected a day later, or has a comment."""
        rng = self._rng
        value = _on_scale(one, value)
        comment = None
        chance = rng.random()
        if chance < _COMMENTED and value in (5, 2):
            comment = rng.choice(self._texts["good_comments" if value == 5 else "bad_comments"])
        after = as_json({"value": int(value), "comment": comment}) if comment else _MARK_JSON[value]
        course, day, number, no = work
        class_id = one.course.group.class_id
        key = f"{course}/{day}/{number}/{no}/{pupil}"
        set_at = at
        if chance > 1 - _CORRECTED and at + 90_000 <= self._ledger.now:
            wrong = _MARK_JSON[3 if value != 3 else 4]
            log.append(("mark", key, course, class_id, pupil, day, number, None, wrong, None))
            set_at = at + int(rng.uniform(0.6, 1) * 86_400)
            row = ("mark", key, course, class_id, pupil, day, number, wrong, after, "Ошибка при вводе")
            self._ledger.step(set_at, account, "teacher", [row])
        else:
            log.append(("mark", key, course, class_id, pupil, day, number, None, after, None))
        self._marks.append((course, day, number, no, pupil, int(value), account, set_at, comment, None))
        _count(one, pupil, value, weight)

    def _debt(
        self, lesson: LessonPlan, places: list[Place], present: list[int], work: tuple[Any, ...], weight: float,
        account: int, at: int, log: list[LogRow],
    ) -> None:  # fmt: skip
        """«•» for one who was away; most hand the work in before it is due, and the debt becomes a mark."""
        rng, one = self._rng, lesson.course
        there = set(present)
        missing = [place.pupil.id for place in places if place.pupil.id not in there]
        if not missing:
            return
        pupil = rng.choice(missing)
        course, day, number, no = work
        class_id = one.course.group.class_id
        due = lesson.day + timedelta(days=14)
        comment = rng.choice(self._texts["debt_comments"])
        key = f"{course}/{day}/{number}/{no}/{pupil}"
        owed = as_json({"value": int(MarkValue.DEBT), "comment": comment, "due": due.isoformat()})
        log.append(("mark", key, course, class_id, pupil, day, number, None, owed, None))
        handed_in = at + int(rng.uniform(2, 12) * 86_400)
        if rng.random() < 0.93 and handed_in <= self._ledger.now:
            value = _on_scale(one, draw(rng.random(), one.chances[pupil][1]))
            row = ("mark", key, course, class_id, pupil, day, number, owed, _MARK_JSON[value], None)
            self._ledger.step(handed_in, account, "teacher", [row])
            self._marks.append((course, day, number, no, pupil, value, account, handed_in, None, None))
            _count(one, pupil, value, weight)
        else:
            debt = int(MarkValue.DEBT)
            self._marks.append((course, day, number, no, pupil, debt, account, at, comment, day_number(due)))


def _on_scale(one: CourseYear, value: int) -> int:
    """A five-point mark on the course's scale: «зач» and «незач» where there are no others."""
    if one.course.subject.scale != "pass":
        return value
    return int(MarkValue.PASSED if value > 2 else MarkValue.FAILED)


def _count(one: CourseYear, pupil: int, value: int, weight: float) -> None:
    if value > 0:
        sums = one.sums.get(pupil)
        if sums is None:
            sums = one.sums[pupil] = [0.0, 0.0, 0.0]
        sums[0] += weight
        sums[1] += weight * value
        sums[2] += 1


def by_day(courses: list[CourseYear]) -> dict[date, list[LessonPlan]]:
    """All lessons of a year by day, in the order of the day."""
    found: dict[date, list[LessonPlan]] = {}
    for one in courses:
        for lesson in one.lessons:
            found.setdefault(lesson.day, []).append(lesson)
    for lessons in found.values():
        lessons.sort(key=lambda lesson: (lesson.number, lesson.course.course.id))
    return dict(sorted(found.items()))
