"""Any timetable and any story of handing in: what the queries say, against a second reckoning, slow and plain."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codes import HandInState, LessonState, Role
from app.diary.queries import diary_week
from app.errors import NotFound, Refused
from app.homework.answering import answer_homework, see_hand_ins
from app.homework.commands import hand_in, withdraw_hand_in
from app.homework.hand_in_rows import AnswerSeen
from app.homework.handed_in import hand_in_counts, handed_in, unanswered_hand_ins
from app.homework.own_hand_in import own_hand_in
from app.homework.queries import homework_due
from models.journal import Homework, HomeworkAnswer, HomeworkDone, HomeworkDraft, Lesson
from tests.build import NOW, BuiltSchool

ANY = settings(
    max_examples=30, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
FIRST, DAYS = date(2026, 11, 2), 49

days = st.integers(0, DAYS - 1).map(lambda one: FIRST + timedelta(days=one))
states = st.sampled_from((LessonState.NORMAL, LessonState.NORMAL, LessonState.CANCELLED, LessonState.MOVED))


@dataclass(frozen=True)
class Slot:
    date: date
    number: int
    state: int
    moved_from: date | None


@st.composite
def lessons(draw: st.DrawFn) -> list[Slot]:
    """Of a course, often few and far between; a moved one comes from any day."""
    places = draw(st.lists(st.tuples(days, st.sampled_from((1, 5))), unique=True, max_size=14))
    found = []
    for day, number in sorted(places):
        state = draw(states)
        found.append(
            Slot(day, number, state, draw(days) if state == LessonState.MOVED else draw(st.none() | days))
        )
    return found


homework = st.lists(st.tuples(days, st.sampled_from((None, 1, 5))), min_size=1, max_size=10)


def lay_out(school: BuiltSchool, slots: list[Slot], tasks: list[tuple[date, int | None]]) -> None:
    """These lessons and this homework of algebra in 7А, and nothing else."""
    with school.file.writing():
        for table in (HomeworkDraft, HomeworkAnswer, HomeworkDone, Homework, Lesson):
            table.delete().where(table.course == school.algebra_a).execute()
        for one in slots:
            Lesson.create(
                course=school.algebra_a, date=one.date, number=one.number, state=one.state, moved_from=one.moved_from
            )  # fmt: skip
        for no, (due, number) in enumerate(tasks, 1):
            Homework.create(
                home=school.group_class_a, due_date=due, course=school.algebra_a, no=no, due_number=number,
                text=f"№ {no}", entered_at=NOW - timedelta(days=60),
            )  # fmt: skip


def naive_due(slots: list[Slot], due: date, number: int | None) -> tuple[date, int | None]:
    """In words: the lesson named, or the first of the day, or where it was moved to; and on from one that is cancelled.

    Nothing that is more than a fortnight away has to do with it.
    """
    near = [one for one in slots if abs((one.date - due).days) <= 14]
    here = [one for one in near if one.date == due]
    gone_away = [one for one in near if one.moved_from == due]
    exact = [one for one in here if one.number == number]
    if exact:
        found = exact[0]
    elif number is not None and gone_away:
        found = gone_away[0]
    elif here:
        found = here[0]
    elif gone_away:
        found = gone_away[0]
    else:
        return due, None
    if found.state != LessonState.CANCELLED:
        return found.date, found.number
    for one in near:
        if (one.date, one.number) > (found.date, found.number) and one.state != LessonState.CANCELLED:
            return one.date, one.number
    return found.date, found.number


@ANY
@given(slots=lessons(), tasks=homework)
def test_week_and_page_agree_on_any_timetable(
    school: BuiltSchool, slots: list[Slot], tasks: list[tuple[date, int | None]]
) -> None:
    """Both say what the plain reckoning says, however many days they show."""
    lay_out(school, slots, tasks)
    session = school.session(Role.PARENT, school.parent)
    expected = [(*naive_due(slots, due, number), due, no) for no, (due, number) in enumerate(tasks, 1)]
    page = homework_due(
        session, school.arbuzova, FIRST - timedelta(days=20), FIRST + timedelta(days=DAYS + 20)
    )
    of_page = [(one.day, one.number, one.due_date, one.no) for day in page.days for one in day.pieces]
    of_weeks: list[tuple[date, int | None, date, int]] = []
    for monday in (FIRST + timedelta(weeks=week) for week in range(-2, DAYS // 7 + 2)):
        for day in diary_week(session, school.arbuzova, monday).days:
            for lesson in day.lessons:
                of_weeks += [(day.date, lesson.number, line.due_date, line.no) for line in lesson.homework]
            of_weeks += [(day.date, None, one.line.due_date, one.line.no) for one in day.loose_homework]
    assert sorted(of_page, key=str) == sorted(expected, key=str)
    assert sorted(of_weeks, key=str) == sorted(expected, key=str)


# --- who has, late, open -----------------------------------------------------------------------------------------


@dataclass
class Story:
    """What is remembered of one pupil by somebody who only watches."""

    versions: list[dict[str, Any]] = field(default_factory=list)

    @property
    def last(self) -> dict[str, Any] | None:
        return self.versions[-1] if self.versions else None


steps = st.lists(
    st.tuples(
        st.sampled_from(("arbuzova", "yolkin", "zhukova")),
        st.sampled_from(("hand in", "hand in", "answer", "return", "see", "take back")),
        st.integers(0, 4 * 24 * 60),
    ),
    max_size=14,
)


@ANY
@given(slots=lessons(), due=st.tuples(days, st.sampled_from((None, 1, 5))), steps=steps)
def test_who_has_who_was_late_what_waits(
    school: BuiltSchool, slots: list[Slot], due: tuple[date, int | None], steps: list[tuple[str, str, int]]
) -> None:
    lay_out(school, slots, [due])
    day, number = naive_due(slots, *due)
    # By the bells of the school: lesson 1 begins at 8:25, lesson 5 at 12:05; the day at 8:25.
    until = school.clock.at(day, 450 + 55 * (number or 1))
    school.clock.moment = until - timedelta(days=2)
    stories = {name: Story() for name in ("arbuzova", "yolkin", "zhukova", "novikov")}
    for name, what, minutes in steps:
        school.clock.moment += timedelta(minutes=minutes)
        act(school, due[0], name, what, stories[name])
    school.clock.moment = NOW + timedelta(days=40)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    page = handed_in(teacher, school.algebra_a, due[0], 1)
    of_class = {line.pupil_id: line.last for line in page.lines}
    waiting = 0
    for name, story in stories.items():
        last = of_class.get(school.ids[name])
        expected = story.last
        assert (last is None) == (expected is None)
        if last is not None and expected is not None:
            assert (last.version, last.text, last.is_late, last.state, last.seen_at is not None) == (
                len(story.versions), expected["text"], expected["at"] > until, expected["state"], expected["seen"]
            )  # fmt: skip
            waiting += expected["state"] is HandInState.WAITS
    own = own_hand_in(
        school.session(Role.PUPIL, school.arbuzova), school.arbuzova, school.algebra_a, due[0], 1
    )
    assert [(one.text, one.state, one.handed_in_at) for one in own.versions] == [
        (one["text"], one["state"], one["at"]) for one in stories["arbuzova"].versions
    ]
    counted = sum(bool(one.versions) for one in stories.values())
    assert (page.handed_in, page.waiting, unanswered_hand_ins(teacher).total) == (counted, waiting, waiting)
    counts = hand_in_counts(teacher, school.algebra_a, due[0], due[0])
    found = counts.get((due[0], 1))
    assert ((found.handed_in, found.waiting) if found else (0, 0)) == (counted, waiting)


def act(school: BuiltSchool, due: date, name: str, what: str, story: Story) -> None:
    """Do it, and remember what it should have come to."""
    pupil, course = school.ids[name], school.algebra_a
    session = school.session(Role.PUPIL, pupil)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    count, last = len(story.versions), story.last
    now: datetime = school.clock.now()
    if what == "hand in":
        text = f"{name} {count} {now}"
        hand_in(session, pupil, course, due, 1, text, expected=count)
        if last is not None and last["state"] is HandInState.WAITS:
            last["state"] = HandInState.REPLACED
        story.versions.append(
            {"text": text, "at": now, "state": HandInState.WAITS, "seen": False, "said": None}
        )
    elif what in ("answer", "return"):
        words = f"{what} {now}"
        seen = AnswerSeen(count, last["state"], last["said"]) if last is not None else AnswerSeen(1)
        try:
            answer_homework(teacher, course, due, 1, pupil, words, expected=seen, rework=what == "return")
        except NotFound:
            assert last is None
            return
        assert last is not None
        last |= {
            "state": HandInState.RETURNED if what == "return" else HandInState.ANSWERED, "seen": True, "said": words
        }  # fmt: skip
    elif what == "see":
        see_hand_ins(teacher, course, due, [(1, pupil, count)])
        if last is not None:
            last["seen"] = True
    elif last is not None:
        try:
            withdraw_hand_in(session, pupil, course, due, 1, count)
        except Refused:
            assert last["seen"]
            return
        assert not last["seen"]
        story.versions.pop()
        if story.last is not None and story.last["state"] is HandInState.REPLACED:
            story.last["state"] = HandInState.WAITS
