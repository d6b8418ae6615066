"""Who writes to whom in the tests of messages."""

from __future__ import annotations

from app.codes import Role, Side, side_of
from app.messages.rows import Family, Letter, Recipient
from app.session import Session
from tests.build import BuiltSchool

PEOPLE = {
    "parent": (Role.PARENT, "other_parent"),  # of Жукова, 7А
    "mother": (Role.PARENT, "parent"),  # of Арбузова, 7А, and Берёзкин, 7Б
    "pupil": (Role.PUPIL, "zhukova"),
    "class_teacher": (Role.CLASS_TEACHER, "russian_teacher"),  # of 7А
    "teacher": (Role.TEACHER, "maths_teacher"),  # of both classes
    "deputy": (Role.DEPUTY, "deputy"),
    "head": (Role.HEAD, "head"),
    "admin": (Role.ADMIN, "admin"),
}


def session_of(school: BuiltSchool, name: str) -> Session:
    role, person = PEOPLE[name]
    return school.session(role, school.ids[person])


def party_of(school: BuiltSchool, name: str) -> tuple[int, Side]:
    role, person = PEOPLE[name]
    return school.ids[person], side_of(role)


def letter_to(
    school: BuiltSchool,
    name: str,
    *,
    text: str = "Добрый день!",
    subject: str = "Вопрос",
    urgent: bool = False,
    about: str | None = None,
    replies_allowed: bool = True,
    family: Family | None = None,
) -> Letter:
    """A letter to one of `PEOPLE`; a parent and a pupil as the family of the child."""
    role, person = PEOPLE[name]
    recipient = Recipient("staff", school.ids[person])
    if role is Role.PARENT:
        recipient = Recipient("family", school.zhukova if name == "parent" else school.arbuzova)
    if role is Role.PUPIL:
        recipient, family = Recipient("family", school.zhukova), Family.PUPIL
    return Letter(
        (recipient,), subject, text, about_pupil=school.ids[about] if about else None, urgent=urgent,
        replies_allowed=replies_allowed, family=family,
    )  # fmt: skip
