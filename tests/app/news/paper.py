"""News for tests, in few words."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.codes import Role
from app.news.commands import publish
from app.news.queries import news_list
from app.news.rows import Kind, Notice, Part, Who
from app.session import Session
from tests.build import BuiltSchool

SCHOOL, STAFF = Part(Kind.SCHOOL), Part(Kind.STAFF)
TODAY = date(2026, 11, 23)


def of_class(class_id: int, who: Who = Who.ALL) -> Part:
    return Part(Kind.CLASS, class_id, who)


def notice(*parts: Part, title: str = "Собрание", text: str = "В **среду**.", **more: Any) -> Notice:
    return Notice(title, text, parts or (SCHOOL,), **more)


def head(school: BuiltSchool) -> Session:
    return school.session(Role.HEAD, school.head)


def class_teacher(school: BuiltSchool) -> Session:
    return school.session(Role.CLASS_TEACHER, school.russian_teacher)


def parent(school: BuiltSchool) -> Session:
    """Of Арбузова in 7А and Берёзкин in 7Б."""
    return school.session(Role.PARENT, school.parent)


def other_parent(school: BuiltSchool) -> Session:
    """Of Жукова in 7А."""
    return school.session(Role.PARENT, school.other_parent)


def told(school: BuiltSchool, *parts: Part, **more: Any) -> int:
    """What the head has published."""
    return publish(head(school), notice(*parts, **more))


def titles(session: Session, folder: Any = "current") -> list[str]:
    return [row.title for row in news_list(session, folder).rows]
