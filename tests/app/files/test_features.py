"""What each feature attaches: read by those who may, found in order by the check, and missed when its thing is gone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from app.backup.checking import check
from app.errors import NotFound
from app.files.owners import OWNERS
from app.files.queries import attachment, intake
from app.files.rows import StoredRef
from app.homework.commands import hand_in
from app.journal.commands import set_homework
from app.journal.homework_files import change_homework_files
from app.messages.commands import send
from app.messages.rows import Letter, Recipient
from app.news.commands import publish
from app.news.rows import Kind, Notice, Part
from app.session import Session
from models.base import rows
from models.codes import Role
from models.files import Attachment
from tests.build import BuiltSchool

TUESDAY = date(2026, 11, 24)


def put(session: Session, name: str = "план.pdf") -> StoredRef:
    return intake(session).put_bytes(name, b"%PDF-1.7\n" + name.encode())


def by_message(school: BuiltSchool) -> None:
    parent = school.session(Role.PARENT, school.parent)
    to = Recipient("staff", school.russian_teacher)
    send(parent, Letter((to,), "Справка", "Прикладываю.", school.arbuzova, files=(put(parent),)))


def with_homework(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5", due_number=1)
    change_homework_files(teacher, school.algebra_a, TUESDAY, 1, attaching=[put(teacher)])


def handed_in(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(teacher, school.algebra_a, TUESDAY, None, "№ 5", due_number=1)
    pupil = school.session(Role.PUPIL, school.arbuzova)
    hand_in(pupil, school.arbuzova, school.algebra_a, TUESDAY, 1, "Готово", [put(pupil)], expected=0)


def with_news(school: BuiltSchool) -> None:
    head = school.session(Role.HEAD, school.head)
    publish(head, Notice("Собрание", "В среду.", (Part(Kind.CLASS, school.class_a),), files=(put(head),)))


#                     what attaches, the table of the thing, who reads it, who does not
FEATURES = {
    "message": (by_message, "message", ("russian_teacher", Role.CLASS_TEACHER), ("other_parent", Role.PARENT)),
    "news": (with_news, "news", ("arbuzova", Role.PUPIL), ("vetrova", Role.PUPIL)),
    "homework": (with_homework, "homework", ("arbuzova", Role.PUPIL), ("vetrova", Role.PUPIL)),
    "homework_answer": (handed_in, "homework_answer", ("maths_teacher", Role.TEACHER), ("yolkin", Role.PUPIL)),
}  # fmt: skip


@pytest.mark.parametrize("owner", FEATURES)
def test_files_of_a_feature(school: BuiltSchool, owner: str) -> None:
    work: Callable[[BuiltSchool], None]
    work, table, (reader, role), (stranger, other_role) = FEATURES[owner]
    work(school)
    admin = school.session(Role.ADMIN, school.admin)
    with school.file.reading():
        ((number, kind),) = rows(Attachment.select(Attachment.id, Attachment.owner))
    assert kind == owner
    assert attachment(school.session(role, school.ids[reader]), number).read().startswith(b"%PDF")
    with pytest.raises(NotFound):
        attachment(school.session(other_role, school.ids[stranger]), number)
    assert check(admin, contents=True) == []
    keys = OWNERS[owner].keys
    assert len(list(school.file.connection.execute(keys))) == 1
    school.file.connection.pragma("foreign_keys", 0)
    school.file.connection.execute(f"DELETE FROM {table}")
    assert "attachment.no_owner" in {problem.code for problem in check(admin)}
