"""Files of homework and of what was handed in: who attaches them, and who may read them."""

from __future__ import annotations

from datetime import date

import pytest

from app.codes import Role
from app.diary.queries import diary_week
from app.errors import NotAllowed, NotFound, Refused
from app.files.queries import attachment, intake
from app.files.rows import StoredRef
from app.homework.access import may_read_hand_in, may_read_homework
from app.homework.answering import answer_homework
from app.homework.commands import hand_in, keep_hand_in_draft, withdraw_hand_in
from app.homework.hand_in_rows import AnswerSeen, HandInDraft
from app.homework.handed_in import hand_in_versions, handed_in
from app.homework.own_hand_in import own_hand_in
from app.homework.queries import homework_due
from app.journal.commands import set_homework
from app.journal.homework_files import change_homework_files
from app.session import Session
from models.base import rows
from models.files import Attachment
from tests.build import BuiltSchool

TUESDAY = date(2026, 11, 24)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    session = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(session, school.algebra_a, TUESDAY, None, "№ 5", due_number=1)
    set_homework(session, school.algebra_a, TUESDAY, None, "Доклад", pupil_id=school.yolkin)
    return session


@pytest.fixture
def pupil(school: BuiltSchool, teacher: Session) -> Session:
    return school.session(Role.PUPIL, school.arbuzova)


def put(session: Session, name: str = "решение.pdf", content: bytes = b"%PDF-1.7\n1") -> StoredRef:
    return intake(session).put_bytes(name, content)


def its(school: BuiltSchool) -> tuple[int, int, date, int]:
    return school.arbuzova, school.algebra_a, TUESDAY, 1


def numbers(school: BuiltSchool) -> list[tuple[int, str]]:
    with school.file.reading():
        return list(rows(Attachment.select(Attachment.id, Attachment.owner_key).order_by(Attachment.id)))


def test_homework_with_files_is_seen_with_them(school: BuiltSchool, teacher: Session, pupil: Session) -> None:
    """On the page, in the week, in the pupil's hand-in, in the teacher's list."""
    change_homework_files(
        teacher, school.algebra_a, TUESDAY, 1, attaching=[put(teacher, "лист.pdf"), put(teacher, "лист.pdf")]
    )
    names = ("лист.pdf", "лист (2).pdf")
    page = homework_due(pupil, school.arbuzova, TUESDAY, TUESDAY)
    assert [tuple(one.name for one in piece.files) for day in page.days for piece in day.pieces] == [names]
    week = diary_week(pupil, school.arbuzova, TUESDAY)
    lines = [line for day in week.days for lesson in day.lessons for line in lesson.homework]
    assert [tuple(one.name for one in line.files) for line in lines] == [names]
    assert tuple(one.name for one in own_hand_in(pupil, *its(school)).files) == names
    assert tuple(one.name for one in handed_in(teacher, school.algebra_a, TUESDAY, 1).files) == names


def test_taken_off_and_gone_with_the_homework(school: BuiltSchool, teacher: Session) -> None:
    files = change_homework_files(
        teacher, school.algebra_a, TUESDAY, 1, attaching=[put(teacher, "а.pdf"), put(teacher, "б.pdf")]
    )
    gone = files[0].attachment_id
    for _ in range(2):
        left = change_homework_files(teacher, school.algebra_a, TUESDAY, 1, detaching=[gone])
        assert [one.name for one in left] == ["б.pdf"]
    set_homework(teacher, school.algebra_a, TUESDAY, 1, "", expected="№ 5")
    assert numbers(school) == []
    with pytest.raises(NotFound, match=r"homework\.unknown"):
        change_homework_files(teacher, school.algebra_a, TUESDAY, 1, attaching=[put(teacher)])


def test_handed_in_with_files_alone(school: BuiltSchool, teacher: Session, pupil: Session) -> None:
    ref = put(pupil)
    for _ in range(2):
        assert hand_in(pupil, *its(school), "", [ref], expected=0) == 1
    hand_in(pupil, *its(school), "Ещё", [put(pupil, "фото.png", b"\x89PNG\r\n\x1a\n0000")], expected=1)
    own = own_hand_in(pupil, *its(school))
    assert [[one.name for one in version.files] for version in own.versions] == [
        ["решение.pdf"],
        ["фото.png"],
    ]
    line = next(one for one in handed_in(teacher, school.algebra_a, TUESDAY, 1).lines if one.last is not None)
    assert line.last is not None
    assert [one.name for one in line.last.files] == ["фото.png"]
    versions = hand_in_versions(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova)
    assert [len(one.files) for one in versions] == [1, 1]


def test_files_come_back_into_the_draft(school: BuiltSchool, pupil: Session) -> None:
    ref = put(pupil)
    keep_hand_in_draft(pupil, *its(school), "", [ref])
    assert own_hand_in(pupil, *its(school)).draft == HandInDraft("", (ref,))
    hand_in(pupil, *its(school), "Вот", [ref], expected=0)
    assert own_hand_in(pupil, *its(school)).draft == HandInDraft()
    withdraw_hand_in(pupil, *its(school), 1)
    assert own_hand_in(pupil, *its(school)).draft == HandInDraft("Вот", (ref,))
    assert numbers(school) == []


def test_too_many_files_and_nothing_is_handed_in(school: BuiltSchool, pupil: Session) -> None:
    many = [put(pupil, f"{one}.pdf", b"%PDF-1.7\n" + bytes([one])) for one in range(60)]
    with pytest.raises(Refused, match=r"attachment\.too_many"):
        hand_in(pupil, *its(school), "Всё", many, expected=0)
    assert own_hand_in(pupil, *its(school)).versions == ()


def test_a_name_that_would_do_harm(school: BuiltSchool, pupil: Session) -> None:
    hand_in(pupil, *its(school), "", [put(pupil, "../../\u202egnp.<b>x</b>.pdf")], expected=0)
    (name,) = [one.name for version in own_hand_in(pupil, *its(school)).versions for one in version.files]
    assert not set(name) & set("/\\\u202e<>")


def test_who_reads_what_was_handed_in(school: BuiltSchool, teacher: Session, pupil: Session) -> None:
    hand_in(pupil, *its(school), "", [put(pupil)], expected=0)
    answer_homework(teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, "Да", expected=AnswerSeen(1))
    ((number, key),) = numbers(school)
    readers = {
        (Role.PUPIL, "arbuzova"): True, (Role.PARENT, "parent"): True, (Role.TEACHER, "maths_teacher"): True,
        (Role.CLASS_TEACHER, "russian_teacher"): True, (Role.DEPUTY, "deputy"): True,
        (Role.PUPIL, "yolkin"): False, (Role.PARENT, "other_parent"): False, (Role.TEACHER, "russian_teacher"): False,
    }  # fmt: skip
    for (role, who), allowed in readers.items():
        session = school.session(role, school.ids[who])
        with school.file.reading():
            assert may_read_hand_in(session, key) is allowed, (role, who)
        if allowed:
            assert attachment(session, number).ref.name == "решение.pdf"
        else:
            with pytest.raises(NotFound, match=r"attachment\.unknown"):
                attachment(session, number)


def test_who_reads_files_of_individual_homework(school: BuiltSchool, teacher: Session) -> None:
    change_homework_files(teacher, school.algebra_a, TUESDAY, 2, attaching=[put(teacher)])
    ((_number, key),) = numbers(school)
    for (role, who), allowed in {
        (Role.PUPIL, "yolkin"): True, (Role.PUPIL, "arbuzova"): False, (Role.PARENT, "parent"): False,
        (Role.PUPIL, "vetrova"): False, (Role.CLASS_TEACHER, "russian_teacher"): True,
        (Role.TEACHER, "russian_teacher"): False,
    }.items():  # fmt: skip
        session = school.session(role, school.ids[who])
        with school.file.reading():
            assert may_read_homework(session, key) is allowed, (role, who)


@pytest.mark.parametrize(
    "key",
    [
        "",
        "1",
        "1/20261124/1/1",
        "x/20261124/1",
        "1/99999999/1",
        "-1/20261124/1",
        "1/20261124/1 OR 1",
        "1/2/3/4/5",
    ],
)
def test_a_key_that_is_none(school: BuiltSchool, pupil: Session, key: str) -> None:
    with school.file.reading():
        assert not may_read_homework(pupil, key)
        assert not may_read_hand_in(pupil, key)


def test_only_the_teacher_attaches(school: BuiltSchool, teacher: Session, pupil: Session) -> None:
    with pytest.raises(NotAllowed):
        change_homework_files(pupil, school.algebra_a, TUESDAY, 1, attaching=[put(pupil)])
