"""What a pupil hands in: versions, drafts, taking back, and what the family sees of it.  It is Monday, 23 November
2026, 10:00; lesson 1 of Tuesday begins at 8:25."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from app.changes import changes_since
from app.codes import HandInState, Role
from app.diary.queries import diary_week
from app.errors import BadInput, Conflict, NotAllowed, NotFound, Refused
from app.files.queries import intake
from app.homework.answering import answer_homework, see_hand_ins
from app.homework.commands import hand_in, keep_hand_in_draft, tick_homework, withdraw_hand_in
from app.homework.hand_in_rows import LONGEST_HAND_IN, AnswerSeen, HandInDraft, HandInFacts
from app.homework.own_hand_in import new_answers, own_hand_in
from app.homework.queries import homework_due
from app.journal.commands import set_homework
from app.journal.homework_files import change_homework_files
from app.session import Session
from models.reads import counting
from tests.build import NOW, BuiltSchool

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    session = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(session, school.algebra_a, TUESDAY, None, "№ 5", due_number=1)
    return session


@pytest.fixture
def pupil(school: BuiltSchool, teacher: Session) -> Session:
    return school.session(Role.PUPIL, school.arbuzova)


@pytest.fixture
def parent(school: BuiltSchool, teacher: Session) -> Session:
    return school.session(Role.PARENT, school.parent)


def its(school: BuiltSchool) -> tuple[int, int, date, int]:
    return school.arbuzova, school.algebra_a, TUESDAY, 1


def facts(session: Session, school: BuiltSchool) -> HandInFacts | None:
    page = homework_due(session, school.arbuzova, date(2026, 11, 2), date(2026, 11, 29))
    (piece,) = [piece for day in page.days for piece in day.pieces]
    return piece.hand_in


def states(session: Session, school: BuiltSchool) -> list[tuple[str, HandInState]]:
    return [(one.text, one.state) for one in own_hand_in(session, *its(school)).versions]


def log(school: BuiltSchool, entity: str) -> list[Any]:
    with school.file.reading():
        return [change for change in changes_since(0) if change.entity == entity]


def test_all_that_is_known_of_what_was_handed_in(
    school: BuiltSchool, pupil: Session, parent: Session
) -> None:
    assert facts(parent, school) is None
    assert hand_in(pupil, *its(school), "  Решено: x = 3\n", expected=0) == 1
    assert facts(parent, school) == HandInFacts(1, HandInState.WAITS, NOW, False, None)
    own = own_hand_in(parent, *its(school))
    assert (own.text, own.due_at, own.individual, own.marks) == (
        "№ 5",
        school.clock.at(TUESDAY, 505),
        False,
        (),
    )
    (version,) = own.versions
    assert (version.text, version.handed_in_at, version.is_late, version.seen_at, version.comment) == (
        "Решено: x = 3", NOW, False, None, None
    )  # fmt: skip
    (change,) = log(school, "homework_answer")
    assert (change.key, change.pupil, change.before, change.after) == (
        f"{school.algebra_a}/20261124/1/{school.arbuzova}/1", school.arbuzova, None, {"state": 0, "letters": 13}
    )  # fmt: skip


def test_handing_in_ticks(school: BuiltSchool, pupil: Session) -> None:
    hand_in(pupil, *its(school), "Решено", expected=0)
    page = homework_due(pupil, school.arbuzova, date(2026, 11, 2), date(2026, 11, 29))
    assert [piece.done for day in page.days for piece in day.pieces] == [True]
    assert len(log(school, "homework_done")) == 1
    tick_homework(pupil, *its(school), False)
    hand_in(pupil, *its(school), "Ещё", expected=1)
    assert [change.after for change in log(school, "homework_done")] == [{"done": True}, None, {"done": True}]


def test_versions_stay(school: BuiltSchool, pupil: Session) -> None:
    """What waits is replaced by the next one; all of it can be read."""
    hand_in(pupil, *its(school), "Раз", expected=0)
    assert hand_in(pupil, *its(school), "Два", expected=1) == 2
    assert states(pupil, school) == [("Раз", HandInState.REPLACED), ("Два", HandInState.WAITS)]


def test_sent_twice_is_stored_once(school: BuiltSchool, pupil: Session) -> None:
    for _ in range(2):
        assert hand_in(pupil, *its(school), "Раз", expected=0) == 1
    assert len(states(pupil, school)) == 1


def test_handed_in_at_two_places(school: BuiltSchool, pupil: Session) -> None:
    hand_in(pupil, *its(school), "Дома", expected=0)
    elsewhere = school.session(Role.PUPIL, school.arbuzova, school.other())
    with pytest.raises(Conflict) as caught:
        hand_in(elsewhere, *its(school), "В школе", expected=0)
    assert caught.value.data["actual"] == 1
    assert states(pupil, school) == [("Дома", HandInState.WAITS)]


def test_late_as_a_tick_would_be(school: BuiltSchool, pupil: Session) -> None:
    school.clock.moment = school.clock.at(TUESDAY, 505)
    hand_in(pupil, *its(school), "В последний миг", expected=0)
    school.clock.moment = school.clock.at(TUESDAY, 506)
    hand_in(pupil, *its(school), "Позже", expected=1)
    assert [one.is_late for one in own_hand_in(pupil, *its(school)).versions] == [False, True]
    found = facts(pupil, school)
    assert found is not None
    assert found.is_late


def test_what_was_set_too_late_is_never_late(school: BuiltSchool, teacher: Session, pupil: Session) -> None:
    school.clock.moment = school.clock.at(TUESDAY, 900)
    set_homework(teacher, school.algebra_a, TUESDAY, 1, "№ 6", expected="№ 5", due_number=1)
    hand_in(pupil, *its(school), "Решено", expected=0)
    assert not own_hand_in(pupil, *its(school)).versions[0].is_late


def test_an_answer_and_what_comes_after_it(school: BuiltSchool, teacher: Session, pupil: Session) -> None:
    hand_in(pupil, *its(school), "Раз", expected=0)
    answer_homework(
        teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, "Где проверка?", expected=AnswerSeen(1), rework=True
    )  # fmt: skip
    assert facts(pupil, school) == HandInFacts(1, HandInState.RETURNED, NOW, False, NOW)
    hand_in(pupil, *its(school), "Два", expected=1)
    assert states(pupil, school) == [("Раз", HandInState.RETURNED), ("Два", HandInState.WAITS)]
    assert facts(pupil, school) == HandInFacts(2, HandInState.WAITS, NOW, False, NOW)


def test_taken_back_before_it_was_seen(school: BuiltSchool, pupil: Session, parent: Session) -> None:
    """It is a draft again, the version before it waits, and the log has the words."""
    hand_in(pupil, *its(school), "Раз", expected=0)
    hand_in(pupil, *its(school), "Два", expected=1)
    for _ in range(2):
        withdraw_hand_in(pupil, *its(school), 2)
    assert states(pupil, school) == [("Раз", HandInState.WAITS)]
    assert own_hand_in(pupil, *its(school)).draft == HandInDraft("Два")
    assert own_hand_in(parent, *its(school)).draft is None
    assert [change.before for change in log(school, "homework_answer") if change.after is None] == [
        {"state": 0, "letters": 3, "text": "Два"}
    ]
    hand_in(pupil, *its(school), "Три", expected=1)
    with pytest.raises(Refused, match=r"hand_in\.not_last"):
        withdraw_hand_in(pupil, *its(school), 1)


@pytest.mark.parametrize("answered", [False, True])
def test_what_the_teacher_has_seen_is_not_taken_back(
    school: BuiltSchool, teacher: Session, pupil: Session, answered: bool
) -> None:
    hand_in(pupil, *its(school), "Раз", expected=0)
    if answered:
        answer_homework(
            teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, "", expected=AnswerSeen(1)
        )  # fmt: skip
    else:
        see_hand_ins(teacher, school.algebra_a, TUESDAY, [(1, school.arbuzova, 1)])
    with pytest.raises(Refused, match=r"hand_in\.seen"):
        withdraw_hand_in(pupil, *its(school), 1)
    assert len(states(pupil, school)) == 1


def test_a_draft_of_ones_own(school: BuiltSchool, pupil: Session, parent: Session, teacher: Session) -> None:
    keep_hand_in_draft(pupil, *its(school), "Пишу…")
    again = school.session(Role.PUPIL, school.arbuzova, school.other())
    assert own_hand_in(again, *its(school)).draft == HandInDraft("Пишу…")
    for other in (parent, school.session(Role.CLASS_TEACHER, school.russian_teacher)):
        assert own_hand_in(other, *its(school)).draft is None
    assert "Пишу" not in str([(one.before, one.after) for one in log(school, "homework_draft")])
    hand_in(pupil, *its(school), "Готово", expected=0)
    assert own_hand_in(pupil, *its(school)).draft == HandInDraft()
    keep_hand_in_draft(pupil, *its(school), "  \n")
    assert own_hand_in(pupil, *its(school)).draft == HandInDraft()


def test_a_draft_goes_with_its_homework(school: BuiltSchool, pupil: Session, teacher: Session) -> None:
    """… and the log says that there was one."""
    keep_hand_in_draft(pupil, *its(school), "Пишу…")
    set_homework(teacher, school.algebra_a, TUESDAY, 1, "", expected="№ 5")
    assert [(one.before, one.after) for one in log(school, "homework_draft")] == [
        (None, {"letters": 5, "files": 0}), ({"letters": 5}, None)
    ]  # fmt: skip


def test_what_is_refused(school: BuiltSchool, pupil: Session, parent: Session, teacher: Session) -> None:
    with pytest.raises(Refused, match=r"hand_in\.empty"):
        hand_in(pupil, *its(school), " \n", expected=0)
    with pytest.raises(BadInput, match=r"text\.too_long"):
        hand_in(pupil, *its(school), "х" * (LONGEST_HAND_IN + 1), expected=0)
    with pytest.raises(NotAllowed):
        hand_in(parent, *its(school), "За неё", expected=0)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "Доклад", pupil_id=school.yolkin)
    set_homework(teacher, school.algebra_b, TUESDAY, None, "№ 5")
    for place in (
        (school.algebra_a, TUESDAY, 2),
        (school.algebra_b, TUESDAY, 1),
        (school.algebra_a, TUESDAY, 3),
    ):
        with pytest.raises(NotFound, match=r"homework\.unknown"):
            hand_in(pupil, school.arbuzova, *place, "Чужое", expected=0)
        with pytest.raises(NotFound, match=r"homework\.unknown"):
            own_hand_in(pupil, school.arbuzova, *place)
    assert log(school, "homework_answer") == []


def test_homework_with_hand_ins_stays_with_its_pupils(
    school: BuiltSchool, teacher: Session, pupil: Session
) -> None:
    """It is neither removed nor made another pupil's alone."""
    hand_in(pupil, *its(school), "Раз", expected=0)
    hand_in(pupil, *its(school), "Два", expected=1)
    for change in ({"text": ""}, {"text": "№ 5", "pupil_id": school.yolkin}):
        with pytest.raises(Refused) as caught:
            set_homework(teacher, school.algebra_a, TUESDAY, 1, expected="№ 5", **change)  # type: ignore[arg-type]
        assert (caught.value.code, caught.value.data) == ("homework.has_answers", {"count": 1})
    set_homework(teacher, school.algebra_a, TUESDAY, 1, "№ 5", expected="№ 5", pupil_id=school.arbuzova)
    assert len(states(pupil, school)) == 2


def test_a_new_version_after_the_answer_is_news_once(
    school: BuiltSchool, teacher: Session, pupil: Session, parent: Session
) -> None:
    since = NOW.replace(hour=9)
    hand_in(pupil, *its(school), "Раз", expected=0)
    assert new_answers(parent, school.arbuzova, since) == ()
    answer_homework(
        teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, "Верно", expected=AnswerSeen(1)
    )  # fmt: skip
    assert len(new_answers(parent, school.arbuzova, since)) == 1
    assert new_answers(parent, school.arbuzova, NOW) == ()


HOSTILE = (
    "<script>alert(1)</script>", "\u202e123\u202c", "x" * LONGEST_HAND_IN, "'; DROP TABLE homework; --", "\x00ноль"
)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_come_out_as_they_went_in(school: BuiltSchool, pupil: Session, text: str) -> None:
    hand_in(pupil, *its(school), text, expected=0)
    assert own_hand_in(pupil, *its(school)).versions[0].text == text


def test_what_a_page_costs_more(school: BuiltSchool, teacher: Session, pupil: Session) -> None:
    """With files and hand-ins at everything: three statements and three pages more than there is without, at most."""
    for no in range(2, 20):
        set_homework(teacher, school.algebra_a, TUESDAY, None, f"№ {no}")
    parent = school.session(Role.PARENT, school.parent)

    def cost(view: Callable[[], object]) -> tuple[int, int]:
        view()
        with counting(school.file, cold=True) as reads:
            view()
        return reads.statements, reads.pages

    def page() -> object:
        return homework_due(parent, school.arbuzova, date(2026, 10, 26), date(2027, 1, 22))

    def week() -> object:
        return diary_week(parent, school.arbuzova, TUESDAY)

    before = {view: cost(view) for view in (page, week)}
    for no in range(1, 20):
        ref = intake(teacher).put_bytes(f"{no}.pdf", b"%PDF-1.7\n")
        change_homework_files(teacher, school.algebra_a, TUESDAY, no, attaching=[ref])
        hand_in(pupil, school.arbuzova, school.algebra_a, TUESDAY, no, "Решено " * 100, expected=0)
    for view, (statements, pages) in before.items():
        found = cost(view)
        assert found[0] == statements
        assert found[1] <= pages + 3
