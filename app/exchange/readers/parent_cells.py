"""The parents that a row names: each in columns of their own, or together in one cell, often with their phones."""

from __future__ import annotations

import re

from app.exchange.headers import Column
from app.exchange.names import Unreadable
from app.exchange.people_columns import SLOTS, parent_field
from app.exchange.readers.people_table import PersonRow
from app.exchange.reasons import Reason
from app.exchange.records import ParentRecord, PersonName
from app.exchange.tables import CellError
from app.exchange.text import clean

_RELATIONS = {"mother": "мать", "father": "отец"}
_SAID = re.compile(
    r"^\s*(мать|мама|отец|папа|опекун\w*|бабушка|дедушка|попечитель\w*|mother|father|guardian)\s*[:\-–—]?\s*",
    re.I,
)
_SAID_AFTER = re.compile(r"\s*[(,]\s*(мать|мама|отец|папа|опекун\w*|бабушка|дедушка)\s*\)?\s*$", re.I)
_PLAIN = {"мама": "мать", "папа": "отец", "mother": "мать", "father": "отец", "guardian": "опекун"}
_PHONE = re.compile(r"(?:тел\w*[.:]?\s*)?(\+?\d[\d\s()\-–]{8,18}\d)")
_EMAIL = re.compile(r"[^\s,;@]+@[^\s,;@]+\.[^\s,;@]+")
_BETWEEN = re.compile(r"[\n;/]+|,(?=\s*[А-ЯЁA-Z])|\s{3,}")
_NOBODY = frozenset(("", "-", "–", "—", "нет", "нет данных", "умер", "умерла", "отсутствует", "прочерк"))


def parents_of(row: PersonRow) -> tuple[ParentRecord, ...]:
    """The parents in a row's columns.  A name that cannot be used is refused, and the others stay."""
    found: list[ParentRecord] = []
    for slot in SLOTS:
        if row.has(parent_field(slot, Column.FULL)):
            found += _in_one_cell(row, slot)
        elif _named_in_parts(row, slot):
            name = row.person(f"{slot}.")
            if name is not None:
                found.append(_record(row, slot, Column.SURNAME, name, "", "", ""))
    return tuple(found)


def _named_in_parts(row: PersonRow, slot: str) -> bool:
    parts = (clean(row.cell(parent_field(slot, part))) for part in (Column.SURNAME, Column.GIVEN))
    return any(part.casefold() not in _NOBODY for part in parts)


def _in_one_cell(row: PersonRow, slot: str) -> list[ParentRecord]:
    field = parent_field(slot, Column.FULL)
    cell = row.cell(field)
    if isinstance(cell, CellError):
        row.refuse(field, Reason.FORMULA_FAILED, row_lost=False)
        return []
    found: list[ParentRecord] = []
    for piece in _BETWEEN.split(str(cell)) if cell is not None else ():
        text = clean(piece)
        phone, email = _PHONE.search(text), _EMAIL.search(text)
        for one in (phone, email):
            text = text.replace(one.group(0), " ") if one is not None else text
        text = " ".join(text.split()).strip(" ,:-–—")
        said = _SAID.search(text) or _SAID_AFTER.search(text)
        text = text.replace(said.group(0), " ") if said is not None else text
        text = " ".join(text.split()).strip(" ,:()-–—")
        if text.casefold() in _NOBODY:
            if (phone or email) and found:  # «Иванова Анна; 8 900…»: of the one before
                last = found[-1]
                found[-1] = _with(last, phone.group(1) if phone else "", email.group(0) if email else "")
            continue
        try:
            name = row.split(text)
        except Unreadable as error:
            row.refuse(field, error.reason, row_lost=False)
            continue
        told = said.group(1).casefold() if said is not None else ""
        found.append(
            _record(
                row, slot, Column.FULL, name, _PLAIN.get(told, told),
                phone.group(1) if phone else "", email.group(0) if email else "",
            )
        )  # fmt: skip
    return found


def _with(one: ParentRecord, phone: str, email: str) -> ParentRecord:
    return ParentRecord(one.place, one.name, one.relation, one.phone or phone, one.email or email)


def _record(
    row: PersonRow, slot: str, part: str, name: PersonName, relation: str, phone: str, email: str
) -> ParentRecord:
    told = row.text(parent_field(slot, "relation")).casefold()
    return ParentRecord(
        row.place_of(parent_field(slot, part)),
        name,
        (relation or _PLAIN.get(told, told) or _RELATIONS.get(slot, ""))[:40],
        row.text(parent_field(slot, "phone")) or phone,
        row.text(parent_field(slot, "email")) or email,
    )
