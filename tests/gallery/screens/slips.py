"""Slips with logins, before they go to the printer."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from app.people.issuing import IssuedPart
from app.people.logins import IssuedLogin
from app.people.slips import SlipHead
from tests.gallery.registry import Stage, screen
from ui.issuing.slips import SlipsDialog

_PEOPLE = (
    ("Арбузова Анна Владимировна", "pupil", "7А", "arbuzova"),
    ("Арбузова Ольга Ивановна", "parent", "7А, 5Б", "arbuzova2"),
    ("Ёлкин Егор Петрович", "pupil", "7А", "elkin"),
    (
        "Константинопольский-Задунайский Константин Константинович",
        "parent",
        "10-хим/био",
        "konstantinopolsky",
    ),
    ("Жукова Жанна Ильинична", "pupil", "7А", "zhukova"),
    ("Жуков Илья Петрович", "parent", "7А", "zhukov"),
    ("Новиков Ник Сергеевич", "pupil", "7А", "novikov"),
    ("Новикова Елена Павловна", "parent", "7А", "novikova"),
    ("Словов Иван Петрович", "staff", "", "slovov"),
)


@screen("slips.issued")
def issued(stage: Stage) -> QWidget:
    """Nine logins on two sheets, one with a long name."""
    logins = [
        IssuedLogin(number, name, who, class_name, login, f"nar-tem-vub-pes-kat-{number:02}")
        for number, (name, who, class_name, login) in enumerate(_PEOPLE, 41)
    ]
    school = "МБОУ «Средняя школа № 12 с углублённым изучением предметов»"
    return SlipsDialog(
        [IssuedPart(7, "7А", tuple(logins))], SlipHead(school, date(2026, 9, 1), "Словов Иван Петрович")
    )


@screen("slips.one")
def one(stage: Stage) -> QWidget:
    """A new password for one parent, to be read out."""
    name, who, class_name, login = _PEOPLE[1]
    head = SlipHead("Школа № 12", date(2026, 9, 1), "Словов Иван Петрович")
    issued = IssuedLogin(42, name, who, class_name, login, "nar-tem-vub-pes-kat-47")
    return SlipsDialog([IssuedPart(7, "7А", (issued,))], head)
