"""Words about a lesson: whatever happens in whatever order, none of the author's is lost, none of another hand's is
overwritten unseen; the program may die in between and take up what it had kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import Conflict, Refused, StorageProblem
from app.journal.rows import HomeworkRow
from ui.journal.lesson.saver import LessonSaver
from ui.journal.lesson.slips import LessonSlips
from ui.journal.lesson.wishes import LessonKey, Part, Place, Wish, WorkFacts

KEY = LessonKey(1, date(2026, 11, 23), 2)
AWAY = StorageProblem("share.unreachable")
PLACES = (Place(Part.TOPIC), Place(Part.HOMEWORK, (date(2026, 11, 24), 1)), Place(Part.WORK, no=1))


@dataclass
class View:
    """As much of a `LessonView` as a saver looks at."""

    place: Place
    value: Any
    key: LessonKey = KEY

    def stored(self, _place: Place) -> Any:
        return self.value

    def homework(self, due: Any) -> HomeworkRow | None:
        return HomeworkRow(due[0], 1, self.value, due[1], *KEY[1:], None, None) if self.value else None


@dataclass
class School:
    """One field of a lesson in the school file, and what was sent to it and is not answered."""

    place: Place
    value: Any
    seen: set[Any] = field(default_factory=set)
    by_other: bool = False
    trampled: list[Any] = field(default_factory=list)
    sent: list[tuple[Wish, Callable[[None], None], Callable[[Exception], None]]] = field(default_factory=list)

    def change_lesson(self, _owner: Any, _key: LessonKey, wish: Wish, done: Any, failed: Any) -> None:
        self.sent.append((wish, done, failed))

    def write(self, wish: Wish) -> Exception | None:
        """Compare and set, as the commands do."""
        if self.value == wish.wanted:
            return None
        if self.value != wish.expected:
            return Conflict("conflict", expected=wish.expected, wanted=wish.wanted, actual=plain(self.value))
        if self.by_other and self.value not in self.seen:
            self.trampled.append(self.value)
        self.value, self.by_other = wish.wanted, False
        return None


def plain(value: Any) -> Any:
    """A value as a conflict of `app` carries it."""
    if isinstance(value, WorkFacts):
        return {"kind": value.kind, "weight": value.weight, "title": value.title}
    return value


class Author:
    """One hand at the field: what is on the screen, and what was typed last."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.school = School(place, self.word(""))
        self.begin()
        self.typed: Any = None

    def word(self, text: str) -> Any:
        return WorkFacts(1, 1.0, text) if self.place.part is Part.WORK else text

    def begin(self) -> None:
        """The program starts; the lesson is read."""
        self.saver = LessonSaver(self.school)  # type: ignore[arg-type]
        self.saver.slips.soon = lambda: None  # type: ignore[method-assign]
        self.read()

    def read(self) -> None:
        self.screen = self.school.value
        self.saver.seen(View(self.place, self.screen))  # type: ignore[arg-type]
        self.look()

    def look(self) -> None:
        """What stands in the field, or below it as the word of another, was seen."""
        dispute = self.saver.dispute(KEY, self.place)
        if dispute is not None:
            self.school.seen.add(dispute.actual)
        elif self.saver.wish(KEY, self.place) is None:
            self.school.seen.add(self.screen)

    def type(self, text: str) -> None:
        self.typed = self.word(text)
        row = View(self.place, self.screen).homework(self.place.due) if self.place.due else None
        self.saver.put(KEY, Wish(self.place, self.screen, self.typed, row))

    def choose(self, *, own: bool) -> None:
        self.look()
        if self.saver.dispute(KEY, self.place) is None:
            return
        if own:
            self.saver.keep_mine(KEY, self.place, View(self.place, self.school.value))  # type: ignore[arg-type]
        else:
            self.saver.give_up(KEY, self.place)
            self.typed = None

    def die(self) -> None:
        """Killed, and started again: only what was written down is left."""
        kept = LessonSlips(self.saver).standing()
        self.school.sent.clear()
        self.begin()
        for about, slip in kept.items():
            LessonSlips(self.saver).bring_back(about, slip.wanted)

    def answer(self, how: str) -> None:
        for wish, done, failed in self.take():
            error = AWAY if how == "fail" else self.school.write(wish)
            if how == "lose":
                error = AWAY
            if error is None:
                done(None)
            else:
                failed(error)
            if how == "answer":
                self.read()  # as the panel does after each

    def take(self) -> list[Any]:
        sent, self.school.sent = self.school.sent, []
        return sent


def steps_of(*names: str) -> Any:
    """Steps, and a text for each that is typed; those named twice come twice as often."""
    return st.lists(
        st.tuples(st.sampled_from(names), st.sampled_from(["", "а", "аб", "абв"])), min_size=4, max_size=30
    )


TOGETHER = steps_of(
    "type", "type", "other", "flush", "flush", "answer", "lose", "fail", "read", "mine", "theirs", "die"
)
ALONE = steps_of("type", "type", "flush", "flush", "answer", "lose", "lose", "fail", "read", "die")


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PLACES), TOGETHER)
def test_no_word_is_lost_and_none_of_another_is_overwritten_unseen(
    qapp: object, place: Place, steps: list[tuple[str, str]]
) -> None:
    author = Author(place)
    school = author.school
    others = 0
    for step, text in steps:
        if step == "type":
            author.type(text)
        elif step == "other":
            others += 1
            school.value, school.by_other = author.word(f"другое {others}"), True
        elif step == "flush":
            author.saver.flush()
        elif step in ("answer", "lose", "fail"):
            author.answer(step)
        elif step == "read":
            author.read()
        elif step in ("mine", "theirs"):
            author.choose(own=step == "mine")
        else:
            author.die()
    for _ in range(6):
        author.saver.flush()
        author.answer("answer")
    assert school.trampled == []
    if author.typed is not None and school.value != author.typed and not school.by_other:
        raise AssertionError("an own word of before stands there")
    if author.typed is not None and school.value != author.typed:
        dispute = author.saver.dispute(KEY, place)
        was_stored = author.saver.wish(KEY, place) is None
        assert was_stored or (dispute is not None and dispute.wish.wanted == author.typed)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(PLACES), ALONE)
def test_alone_there_is_nothing_to_choose_from(
    qapp: object, place: Place, steps: list[tuple[str, str]]
) -> None:
    """Answers get lost, the program dies: with nobody else at work, no word is disputed with oneself."""
    author = Author(place)
    for step, text in steps:
        if step == "type":
            author.type(text)
        elif step == "flush":
            author.saver.flush()
        elif step in ("answer", "lose", "fail"):
            author.answer(step)
        elif step == "read":
            author.read()
        elif step == "die":
            author.die()
        assert author.saver.dispute(KEY, place) is None
    for _ in range(6):
        author.saver.flush()
        author.answer("answer")
    assert author.saver.unsaved == 0
    if author.typed is not None:
        assert author.school.value == author.typed


def test_refused_words_survive_a_kill(qapp: object) -> None:
    author = Author(PLACES[0])
    author.type("Степень")
    author.saver.flush()
    for _wish, _done, failed in author.take():
        failed(Refused("term.closed", term=1))
    assert author.saver.refusal(KEY, PLACES[0]) is not None
    author.die()
    author.saver.flush()
    author.answer("answer")
    assert author.school.value == "Степень"
