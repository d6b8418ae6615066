"""What a family can reach tells nothing of another child.

Two children, a neighbour in the class and one of another class, are planted with ids and words that stand nowhere
else: marks with comments, absences, remarks, homework of their own, logins, parents, signatures.  Then each command
and query that a family may call (by the table of permissions) is called as the permission matrix calls it, for the own
child, and what it gives is walked through to the last field: there must be none of the planted.  For a planted child
it is refused.  So is the feed of changes: what happens to them is not told.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from app.errors import NotAllowed
from app.journal.commands import set_homework, write_cells
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from app.session import Session
from app.unit_of_work import GUARDED
from models.access import Account
from models.codes import AttendanceCode, Role, TermMarkKind
from models.diary import DiaryVisit, Remark, WeekSignature
from models.journal import (
    Attendance,
    Homework,
    HomeworkAnswer,
    HomeworkDone,
    HomeworkDraft,
    Mark,
    TermMark,
    Work,
)
from models.log import Setting
from models.news import News, NewsAudience, NewsReceipt, NewsText
from models.people import Guardianship, Person, fold
from models.school import Enrollment, GroupMember
from tests.app.permission_cases import Case, Its, its
from tests.app.test_permissions import CASES, expectation, label
from tests.build import LESSON_DAYS, NOW, YEAR_STARTS, BuiltSchool

TOKEN = "Загадка"
"""In every word that is another child's."""
NEIGHBOUR, STRANGER, THEIR_MOTHER = 910_001, 910_002, 910_003
ACCOUNTS = {person: person + 5_000 for person in (NEIGHBOUR, STRANGER, THEIR_MOTHER)}
SECRET_IDS = {*ACCOUNTS, *ACCOUNTS.values()}

FAMILY = {Role.PARENT: "other_parent", Role.PUPIL: "zhukova"}
REACHABLE = [
    pytest.param(role, case, id=f"{role}-{label(case)}")
    for role in FAMILY
    for case in CASES
    if expectation(case, role, "own")
]


# --- what is planted -------------------------------------------------------------------------------------------


@pytest.fixture
def planted(school: BuiltSchool) -> BuiltSchool:
    """The small school with the secrets, and so many marks that a distribution is shown."""
    with school.file.writing():
        for one in ACCOUNTS:
            _person(one)
        for child, class_ in ((NEIGHBOUR, school.class_a), (STRANGER, school.class_b)):
            Enrollment.create(school_class=class_, pupil=child, from_date=YEAR_STARTS)
            Guardianship.create(parent=THEIR_MOTHER, pupil=child)
        for pupil in (NEIGHBOUR, school.zhukova):
            GroupMember.create(group=school.group_english, pupil=pupil, from_date=YEAR_STARTS)
        for number, course in enumerate((school.algebra_a, school.russian_a, school.english_a1), 1):
            _entries(school, course, number, NEIGHBOUR)
            _marks_of_the_class(school, course, number)
        _entries(school, school.algebra_b, 4, STRANGER)
        for child in (NEIGHBOUR, STRANGER):
            _around_the_diary(school, child)
        _news(school)
    return school


def _person(one: int) -> None:
    words = {"last_name": f"{TOKEN}-{one}", "first_name": f"{TOKEN}-имя"}
    Person.insert(
        id=one, **words, sort_key=fold(" ".join(words.values())), email=f"{TOKEN}@example.org", phone=TOKEN
    ).execute()
    Account.insert(id=ACCOUNTS[one], person=one, login=f"{TOKEN}{one}", kind="family").execute()


def _entries(school: BuiltSchool, course: int, number: int, child: int) -> None:
    on, lesson = LESSON_DAYS[0], {"course": course, "date": LESSON_DAYS[0], "number": number}
    home = school.group_class_a if child == NEIGHBOUR else school.group_class_b
    Work.create(**lesson, no=1, kind=school.kind_test, weight=3)
    Mark.create(**lesson, work=1, pupil=child, value=5, set_at=NOW, comment=f"{TOKEN} отметки")
    Attendance.create(**lesson, pupil=child, code=AttendanceCode.LATE, minutes=7)
    TermMark.create(course=course, kind=1, number=2, pupil=child, value=-4, set_at=NOW, reason=f"{TOKEN} н/а")
    homework = {"course": course, "due_date": on, "no": 7}
    Homework.create(**homework, home=home, pupil=child, text=f"{TOKEN} для одного", entered_at=NOW)
    Homework.create(
        course=course, due_date=on, no=8, home=home, text=f"№ {number}", set_date=on, entered_at=NOW
    )
    HomeworkDone.create(**homework, pupil=child, done_at=NOW)
    HomeworkDone.create(course=course, due_date=on, no=8, pupil=child, done_at=NOW)
    HomeworkAnswer.create(
        **homework, pupil=child, version=1, text=f"{TOKEN} ответ", handed_in_at=NOW, comment=TOKEN
    )
    HomeworkDraft.create(**homework, pupil=child, text=f"{TOKEN} черновик", saved_at=NOW)


def _marks_of_the_class(school: BuiltSchool, course: int, number: int) -> None:
    lesson = {"course": course, "date": LESSON_DAYS[0], "number": number, "work": 1}
    for pupil, value in (("arbuzova", 5), ("yolkin", 4), ("zhukova", 4), ("novikov", 3)):
        Mark.create(**lesson, pupil=school.ids[pupil], value=value, set_at=NOW)


def _around_the_diary(school: BuiltSchool, child: int) -> None:
    on, monday = LESSON_DAYS[0], LESSON_DAYS[2]
    Remark.create(
        pupil=child, date=on, no=1, kind="remark", text=f"{TOKEN} замечание", author=school.russian_teacher,
        written_at=NOW,
    )  # fmt: skip
    for person in (child, THEIR_MOTHER):
        DiaryVisit.create(pupil=child, week=monday, person=person, part="week", first_at=NOW, last_at=NOW)
    WeekSignature.create(pupil=child, week=monday, parent=THEIR_MOTHER, signed_at=NOW)


def _news(school: BuiltSchool) -> None:
    """Of another class, of staff, of next week, withdrawn; and read by somebody else's mother."""
    words = {
        "title": f"{TOKEN} новость",
        "lead": TOKEN,
        "author": school.head,
        "published_at": NOW,
        "ends": 20261231,
    }
    for kind, target, more in (
        ("class", school.class_b, {}), ("staff", 0, {}), ("school", 0, {"starts": 20261201}),
        ("school", 0, {"withdrawn_at": NOW}),
    ):  # fmt: skip
        piece = News.create(**{"starts": NOW.date(), **words, **more})
        NewsText.create(news=piece, revision=1, author=school.head, written_at=NOW, title=TOKEN, text=TOKEN)
        NewsAudience.create(news=piece, kind=kind, target=target)
        NewsReceipt.create(news=piece, person=THEIR_MOTHER, seen_at=NOW)


# --- what comes out --------------------------------------------------------------------------------------------


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Each plain value in rows, tuples, lists, sets and mappings (keys, too), with the way to it."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            yield from leaves(getattr(value, one.name), f"{path}.{one.name}")
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(key, f"{path}.keys()")
            yield from leaves(inner, f"{path}[{key!r}]")
    elif isinstance(value, tuple | list | set | frozenset | Iterator):
        for place, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{place}]")
    else:
        yield path, value


def told_of_others(answer: Any) -> list[str]:
    """The places at which an answer tells of a planted child."""
    secret = {str(one) for one in SECRET_IDS}
    return [
        f"{path or 'answer'} = {value!r}"
        for path, value in leaves(answer)
        if value in SECRET_IDS or any(word in repr(value).casefold() for word in (*secret, TOKEN.casefold()))
    ]


def session_of(school: BuiltSchool, role: Role) -> Session:
    return school.session(role, school.ids[FAMILY[role]])


def theirs(school: BuiltSchool, child: int) -> Its:
    """The ids of a planted child, with the course and class that it shares with the own one or not."""
    one = its(school, "own" if child == NEIGHBOUR else "other")
    return dataclasses.replace(one, pupil=child, parent=THEIR_MOTHER)


def prepared(school: BuiltSchool, case: Case, one: Its) -> None:
    if case.prepare is not None:
        with school.file.writing():
            case.prepare(school, one)


def test_leaves_are_found() -> None:
    """The search itself."""

    @dataclasses.dataclass(frozen=True)
    class Row:
        cells: dict[tuple[int, int], object]

    row = Row({(NEIGHBOUR, 3): [("x", f"ы {TOKEN.upper()}")], (1, 2): (5.0, None, ACCOUNTS[STRANGER])})
    assert len(told_of_others((row, Row({(1, 2): 910}), TOKEN))) == 4
    assert told_of_others((Row({(1, 2): 3}), 91_000, "слово", None)) == []


def test_there_is_something_to_reach() -> None:
    assert len(REACHABLE) > 20
    assert {case.function for _, case in (one.values for one in REACHABLE)} <= GUARDED.keys()


@pytest.mark.parametrize(("role", "case"), REACHABLE)
def test_own_answer_tells_of_nobody_else(planted: BuiltSchool, role: Role, case: Case) -> None:
    one = its(planted, "own")
    prepared(planted, case, one)
    assert told_of_others(case.call(session_of(planted, role), one)) == []


@pytest.mark.parametrize("child", [NEIGHBOUR, STRANGER])
@pytest.mark.parametrize(("role", "case"), REACHABLE)
def test_of_another_child_there_is_no_answer(
    planted: BuiltSchool, role: Role, case: Case, child: int
) -> None:
    """Refused where it is about a pupil; else (what everybody may know of the school) there is nothing of a child."""
    one = theirs(planted, child)
    prepared(planted, case, one)
    session = session_of(planted, role)
    if "pupil" in case.about:
        with pytest.raises(NotAllowed) as refusal:
            case.call(session, one)
        assert TOKEN not in str(refusal.value)
        return
    assert told_of_others(case.call(session, one)) == []


@pytest.mark.parametrize("role", FAMILY)
def test_names_are_in_the_rating_alone_where_the_school_shows_them(planted: BuiltSchool, role: Role) -> None:
    """And then names only, no ids."""
    with planted.file.writing():
        Setting.create(key="rating.show_names", value="true")
    for one in REACHABLE:
        its_role, case = one.values
        if its_role is not role or case.prepare is not None:
            continue
        told = told_of_others(case.call(session_of(planted, role), its(planted, "own")))
        if case.function == "app.progress.rating.rating":
            assert told == [f".distribution[1].name = '{TOKEN}-{NEIGHBOUR} {TOKEN}-имя'"]
        else:
            assert told == [], case.function


# --- what is told as it happens --------------------------------------------------------------------------------


@pytest.mark.parametrize("role", FAMILY)
def test_feed_tells_nothing_of_others(planted: BuiltSchool, role: Role) -> None:
    with planted.file.writing():
        Setting.create(key="journal.reason_after_days", value="0")
    session = session_of(planted, role)
    teacher = planted.session(Role.TEACHER, planted.russian_teacher)
    on = LESSON_DAYS[3]
    for pupil in (NEIGHBOUR, planted.zhukova):
        edits = [
            CellEdit(on, 2, 0, pupil, "mark", None, 2),
            CellEdit(LESSON_DAYS[4], 2, 0, pupil, "attendance", None, AttendanceCode.ILL),
        ]
        write_cells(teacher, planted.russian_a, edits)
        set_term_marks(teacher, planted.russian_a, [TermMarkEdit(pupil, TermMarkKind.YEAR, 0, None, 4)])
        set_homework(teacher, planted.russian_a, on, None, f"{TOKEN} ещё", pupil_id=pupil)
    changes = session.poll()
    own = {change.entity for change in changes if change.pupil == planted.zhukova}
    assert {"mark", "attendance", "term_mark", "homework"} <= own
    assert {change.pupil for change in changes} <= {None, planted.zhukova}
    others = [change for change in changes if change.pupil is None]
    assert told_of_others(others) == []
    assert [place for place in told_of_others(changes) if str(NEIGHBOUR) in place] == []
