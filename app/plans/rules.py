"""Which topic falls on which lesson: pure functions.

A plan is a row of hours: a topic of two hours takes two lessons.  Lessons whose entered topic is one of the plan take
an hour of that topic.  All other lessons that are held take the hours that are left, both in order, so a cancelled
lesson moves the plan on by itself, and a topic that was passed over is offered again.

A lesson with a topic in the teacher's own words takes an hour like one without any: most of them are the planned
topic, said otherwise.  Where it was not, the teacher shifts the plan: with a shift of +n, n lessons stand outside of
it (those with own words first, then the next ones in which nothing is entered); with −n the plan leaves out the first
n hours that no lesson has named.  Both stay where they are when the next topic is entered, so a shift counts once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Planned:
    """A topic of the plan and for how many lessons it is."""

    topic: str
    hours: int = 1


@dataclass(frozen=True, slots=True)
class Held:
    """A lesson that takes place: what is entered as its topic, "" for nothing."""

    topic: str = ""


@dataclass(frozen=True, slots=True)
class Placed:
    """What a lesson is planned for: the index of the topic, which of its hours (from 1), and whether the journal says
    so already."""

    item: int
    hour: int
    entered: bool


def lay_plan(items: Sequence[Planned], lessons: Sequence[Held], shift: int = 0) -> list[Placed | None]:
    """For each lesson, in order, what it is planned for."""
    left = [max(1, item.hours) for item in items]
    found = _entered(items, lessons, left)
    outside = _outside(lessons, found, max(0, shift))
    hours = [index for index, count in enumerate(left) for _ in range(count)]
    waiting = iter(hours[max(0, -shift) :])
    result: list[int | None] = []
    for place, own in enumerate(found):
        if own is None and place not in outside:
            own = next(waiting, None)
        result.append(own)
    return _numbered(result, found)


def same_topic(text: str) -> str:
    """A topic for comparing: words only, small letters, е for ё."""
    return " ".join(re.findall(r"\w+", text.casefold().replace("ё", "е")))


def _entered(items: Sequence[Planned], lessons: Sequence[Held], left: list[int]) -> list[int | None]:
    """The topic of the plan that each lesson names; takes its hours from `left`.

    Of topics that are worded alike the first with hours left is meant, then the last of them once more.
    """
    known: dict[str, list[int]] = {}
    for index, item in enumerate(items):
        known.setdefault(same_topic(item.topic), []).append(index)
    known.pop("", None)
    result: list[int | None] = []
    for lesson in lessons:
        meant = _named(known, lesson.topic)
        chosen = next((index for index in meant if left[index] > 0), meant[-1] if meant else None)
        if chosen is not None and left[chosen] > 0:
            left[chosen] -= 1
        result.append(chosen)
    return result


def _named(known: dict[str, list[int]], topic: str) -> list[int]:
    """The topics of the plan that a text names: all of it, or its longest beginning («Дроби. Самостоятельная»)."""
    said = same_topic(topic).split()
    for length in range(len(said), 0, -1):
        found = known.get(" ".join(said[:length]))
        if found:
            return found
    return []


def _outside(lessons: Sequence[Held], found: Sequence[int | None], count: int) -> set[int]:
    """Which lessons stand outside the plan, that was shifted by so many."""
    own_words = [place for place, lesson in enumerate(lessons) if lesson.topic and found[place] is None]
    last = max((place for place, lesson in enumerate(lessons) if lesson.topic), default=-1)
    ahead = range(last + 1, len(lessons))
    forgotten = [place for place, lesson in enumerate(lessons[: last + 1]) if not lesson.topic]
    return set([*own_words, *ahead, *forgotten][:count])


def _numbered(items: Sequence[int | None], found: Sequence[int | None]) -> list[Placed | None]:
    taken: dict[int, int] = {}
    result: list[Placed | None] = []
    for item, own in zip(items, found, strict=True):
        if item is None:
            result.append(None)
            continue
        taken[item] = taken.get(item, 0) + 1
        result.append(Placed(item, taken[item], own is not None))
    return result
