"""What happens around a week of the diary: looks, signatures, remarks."""

from __future__ import annotations

import random
from datetime import date, timedelta

from app.changes import as_json
from app.sample.calendar import moment
from app.sample.ledger import Ledger
from app.sample.lessons import CourseYear
from app.sample.roll import Adult, Pupil
from app.sample.schooling import ClassYear
from app.sample.words import words
from models.base import day_number
from models.diary import DiaryVisit, Remark, WeekSignature

_PARTS = (("week", 1.0), ("marks", 0.45), ("homework", 0.3), ("charts", 0.15), ("rating", 0.12))


class Weeks:
    """Plays the family's side of each week."""

    def __init__(self, ledger: Ledger, seed: str) -> None:
        self._ledger = ledger
        self._rng = random.Random(f"{seed}/weeks")
        self._texts = words("texts")["texts"]
        self._remarks: dict[tuple[int, int], int] = {}
        self.seen: dict[int, tuple[int, int]] = {}
        """First and last moment at which a person used the program."""

    def look(self, classes: list[ClassYear], monday: date) -> None:
        """Looks and signatures of one week."""
        friday = monday + timedelta(days=4)
        for one in classes:
            for place in one.places:
                if place.starts > friday or (place.ends is not None and place.ends < monday):
                    continue
                parents = [
                    parent
                    for parent in place.pupil.family.parents
                    if self._looks(parent, place.pupil, monday)
                ]
                self._looks(place.pupil, place.pupil, monday, place.pupil.looks if one.grade > 3 else 0.1)
                self._sign(one, place.pupil, parents, monday)

    def remarks(self, courses: list[CourseYear], day: date) -> None:
        """Some words of teachers to families on a day."""
        rng = self._rng
        for one in courses:
            if rng.random() > 0.03 or not one.places or one.course.teacher is None:
                continue
            pupil = rng.choice(one.present(day) or one.places).pupil
            kind, texts = rng.choice(
                (("remark", "remarks"), ("remark", "remarks"), ("praise", "praises"), ("notice", "notices"))
            )
            at = moment(day, rng.uniform(9 * 60, 17 * 60))
            if at > self._ledger.now or not one.present(day):
                continue
            no = self._remarks[pupil.id, day_number(day)] = (
                self._remarks.get((pupil.id, day_number(day)), 0) + 1
            )
            seen = at + int(rng.uniform(0.1, 3) * 86_400)
            text = rng.choice(self._texts[texts])
            author = one.course.teacher.id
            self._ledger.rows(Remark).append(
                (pupil.id, day_number(day), no, one.course.id, None, kind, text, author, at,
                 seen if seen <= self._ledger.now and rng.random() < 0.8 else None)
            )  # fmt: skip
            key = f"{pupil.id}/{day_number(day)}/{no}"
            after = as_json({"kind": kind, "text": text})
            row = ("remark", key, one.course.id, None, pupil.id, day_number(day), None, None, after, None)
            self._ledger.step(at, author, "teacher", [row])

    def _looks(self, person: Adult | Pupil, pupil: Pupil, monday: date, chance: float | None = None) -> bool:
        rng = self._rng
        if rng.random() > (person.looks if chance is None else chance):
            return False
        first = moment(monday + timedelta(days=rng.randrange(5)), rng.uniform(15 * 60, 22 * 60))
        if first > self._ledger.now:
            return False
        looks = 1 + int(rng.expovariate(0.6))
        last = min(self._ledger.now, first + (looks - 1) * int(rng.uniform(4_000, 90_000)))
        for part, share in _PARTS:
            if share == 1 or rng.random() < share:
                count = looks if share == 1 else 1
                self._ledger.rows(DiaryVisit).append(
                    (
                        pupil.id,
                        day_number(monday),
                        person.id,
                        part,
                        count,
                        first,
                        last if count > 1 else first,
                    )
                )
        begun, _ = self.seen.get(person.id, (first, first))
        self.seen[person.id] = (min(begun, first), max(last, first))
        return True

    def _sign(self, one: ClassYear, pupil: Pupil, parents: list[Adult], monday: date) -> None:
        rng = self._rng
        at = moment(monday + timedelta(days=4 + rng.randrange(3)), rng.uniform(17 * 60, 22 * 60))
        if at > self._ledger.now:
            return
        if parents and rng.random() < pupil.family.signs:
            by, on_paper, recorded = parents[0].id, 0, None
        elif not parents and rng.random() < 0.06 and one.teacher:
            by, on_paper, recorded = None, 1, one.teacher.id
        else:
            return
        week = day_number(monday)
        self._ledger.rows(WeekSignature).append((pupil.id, week, by, at, on_paper, recorded))
        role = "class_teacher" if on_paper else "parent"
        after = as_json({"parent": by, "on_paper": bool(on_paper)})
        row = ("week_signature", f"{pupil.id}/{week}", None, None, pupil.id, week, None, None, after, None)
        self._ledger.step(at, recorded or by, role, [row])
