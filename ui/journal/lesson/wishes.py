"""What can be changed at a lesson besides its marks: where it stands, what was seen there, what is wished."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, NamedTuple

from app.codes import LessonState
from app.homework.hand_in_rows import LessonHomework, PieceAtLesson

if TYPE_CHECKING:
    from app.journal.rows import Colleague, HomeworkRow, LessonCard
    from app.plans.rows import OfferedTopic
    from app.school.rows import WorkKindRow

Due = tuple[dt.date, int]
"""The lesson (date, number) that homework is for."""


class LessonKey(NamedTuple):
    """Which lesson."""

    course: int
    date: dt.date
    number: int


class Part(Enum):
    """What of a lesson."""

    TOPIC = auto()
    HOMEWORK = auto()
    MINUTES = auto()
    INDIVIDUAL = auto()
    STATE = auto()
    WORK = auto()
    NEW_WORK = auto()
    NO_WORK = auto()


#: Parts that are sent again by themselves: they say what they expect, so twice is as good as once.
REPEATABLE = frozenset({Part.TOPIC, Part.HOMEWORK, Part.MINUTES, Part.INDIVIDUAL, Part.STATE, Part.WORK})
#: Parts whose entry is kept when it is refused or disputed: somebody has typed it.
TYPED = frozenset({Part.TOPIC, Part.HOMEWORK, Part.MINUTES, Part.INDIVIDUAL, Part.WORK})


class Place(NamedTuple):
    """A field of a lesson: `due` tells homework apart, `no` works, and homework for some pupils (None: new)."""

    part: Part
    due: Due | None = None
    no: int | None = None


@dataclass(frozen=True, slots=True)
class WorkFacts:
    """What can be changed of a work."""

    kind: int
    weight: float
    title: str = ""


@dataclass(frozen=True, slots=True)
class Individual:
    """Homework for some pupils; without text there is none."""

    text: str = ""
    pupils: tuple[int, ...] = ()
    minutes: int | None = None


class Became(NamedTuple):
    """What became of a lesson, and who stood in."""

    state: int
    substitute: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Store `wanted` where `expected` was seen.  `row` is the homework that was there, None for new homework.

    `tried` was wanted before and may have been stored by a try whose answer was lost: the author saw it there himself.
    Topic and homework are texts, a state is `Became`, a work `WorkFacts`; a new work wants its kind.
    """

    place: Place
    expected: Any
    wanted: Any
    row: HomeworkRow | None = None
    tried: tuple[Any, ...] = ()

    def typed_on(self, wanted: Any) -> Wish:
        """The same with this wanted, after it was sent and nobody knows whether it arrived."""
        return replace(self, wanted=wanted, tried=tuple(dict.fromkeys((*self.tried, self.wanted))))


@dataclass(frozen=True, slots=True)
class Dispute:
    """A wish that waits for a choice: somebody else has stored `actual` meanwhile."""

    wish: Wish
    actual: Any


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson as the panel shows it.  `later` are the lessons after it, for homework; `colleagues` can stand in;
    `pieces` is the homework due and given at it."""

    card: LessonCard
    offered: OfferedTopic | None
    kinds: tuple[WorkKindRow, ...]
    later: tuple[Due, ...]
    colleagues: tuple[Colleague, ...] = ()
    pieces: LessonHomework = field(default_factory=LessonHomework)

    @property
    def key(self) -> LessonKey:
        """Which lesson it is."""
        return LessonKey(self.card.course.course_id, self.card.date, self.card.number)

    def homework(self, due: Due) -> HomeworkRow | None:
        """The homework for everybody that was given here for a lesson."""
        for one in self.card.homework_given:
            if one.due_date == due[0] and one.due_number in (None, due[1]) and one.pupil_id is None:
                return one
        return None

    def individual(self, place: Place) -> PieceAtLesson | None:
        """Homework for some pupils that was given here."""
        for one in self.pieces.given:
            if one.pupils and place.due is not None and (one.due_date, one.no) == (place.due[0], place.no):
                return one
        return None

    def stored(self, place: Place) -> Any:
        """What is there; None for a work that is gone."""
        if place.part is Part.TOPIC:
            return self.card.topic
        if place.part is Part.STATE:
            is_replaced = self.card.state == LessonState.REPLACED
            return Became(self.card.state, self.card.substitute_id if is_replaced else None)
        if place.part is Part.HOMEWORK and place.due is not None:
            row = self.homework(place.due)
            return row.text if row else ""
        if place.part is Part.MINUTES and place.due is not None:
            row = self.homework(place.due)
            return (row.minutes or 0) if row else 0
        if place.part is Part.INDIVIDUAL:
            piece = self.individual(place)
            return individual_of(piece) if piece is not None else Individual()
        for work in self.card.works:
            if work.no == place.no:
                return WorkFacts(work.kind_id, work.weight, work.title or "")
        return None


def individual_of(piece: PieceAtLesson) -> Individual:
    """A piece for some pupils, as it is wished."""
    return Individual(piece.text, tuple(sorted(one.pupil_id for one in piece.pupils)), piece.minutes)
