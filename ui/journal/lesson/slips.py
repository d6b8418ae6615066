"""What is typed about lessons, written down for the box on this PC and read from there."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

from ui.journal.lesson.wishes import (
    REPEATABLE,
    Became,
    Dispute,
    Individual,
    LessonKey,
    Part,
    Place,
    Wish,
    WorkFacts,
)
from ui.journal.saving.slips import Slip, Spot

if TYPE_CHECKING:
    from ui.journal.lesson.saver import LessonSaver


class LessonSlips:
    """A `SlipSaver` of a lesson saver.  Steps that are not sent again by themselves are not kept."""

    def __init__(self, saver: LessonSaver) -> None:
        self._saver = saver

    def standing(self) -> dict[str, Slip]:
        """By lesson and field."""
        found = {}
        for (key, place), wish in self._saver.standing().items():
            if place.part not in REPEATABLE:
                continue
            dispute = self._saver.dispute(key, place)
            asks = dispute is not None or self._saver.refusal(key, place) is not None
            found[about_of(key, place)] = Slip(_written(wish, dispute), asks)
        return found

    def bring_back(self, about: str, wanted: str) -> Spot:
        """A dispute is one still; all else is sent again."""
        key, place = _read_about(about)
        wish, dispute = _read(place, json.loads(wanted))
        self._saver.bring_back(key, wish, dispute)
        return Spot(key.course, key.date)

    def give_up(self, about: str) -> None:
        """What is stored stands."""
        self._saver.give_up(*_read_about(about))


def about_of(key: LessonKey, place: Place) -> str:
    """A field of a lesson, written down."""
    due = [place.due[0].isoformat(), place.due[1]] if place.due is not None else None
    return json.dumps([key.course, key.date.isoformat(), key.number, place.part.name, due, place.no])


def _read_about(about: str) -> tuple[LessonKey, Place]:
    course, date, number, part, due, no = json.loads(about)
    given_for = (dt.date.fromisoformat(due[0]), int(due[1])) if due is not None else None
    return LessonKey(course, dt.date.fromisoformat(date), number), Place(Part[part], given_for, no)


def _written(wish: Wish, dispute: Dispute | None) -> str:
    said = {
        "expected": _plain(wish.expected),
        "wanted": _plain(wish.wanted),
        "tried": [_plain(one) for one in wish.tried],
    }
    if dispute is not None:
        said["actual"] = _plain(dispute.actual)
    return json.dumps(said, ensure_ascii=False)


def _read(place: Place, said: dict[str, Any]) -> tuple[Wish, Dispute | None]:
    expected, wanted = _value(place.part, said["expected"]), _value(place.part, said["wanted"])
    wish = Wish(place, expected, wanted, tried=tuple(_value(place.part, one) for one in said["tried"]))
    dispute = Dispute(wish, _value(place.part, said["actual"])) if "actual" in said else None
    return wish, dispute


def _plain(value: Any) -> Any:
    if isinstance(value, WorkFacts):
        return [value.kind, value.weight, value.title]
    if isinstance(value, Individual):
        return [value.text, list(value.pupils), value.minutes]
    return list(value) if isinstance(value, Became) else value


def _value(part: Part, plain: Any) -> Any:
    if part is Part.STATE:
        return Became(*plain)
    if part is Part.INDIVIDUAL:
        text, pupils, minutes = plain
        return Individual(text, tuple(pupils), minutes)
    if part is Part.WORK and isinstance(plain, list):
        return WorkFacts(*plain)
    return plain
