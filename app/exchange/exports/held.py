"""What the file holds on a person: which rows of which tables are about him, and what of them he may be given.

A row is the person's where it is about him; where he only wrote or did something about somebody else, it is that one's.
Names of others are left out, but for the staff, who act for the school, and the own family.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from app.exchange.exports import schema
from app.exchange.exports.names import Names
from app.exchange.exports.schema import Column
from app.exchange.exports.values import cell_maker, heads
from models.base import Table
from models.database import SchoolFile
from models.people import Person
from models.tables import TABLES

_OF_CHILDREN = "pupil_id IN (SELECT g.pupil_id FROM guardianship g WHERE g.parent_id = :who)"
OWN: dict[str, str] = {
    "person.id": "id = :who",
    "staff_role.person_id": "",
    "guardianship.parent_id": "",
    "guardianship.pupil_id": "",
    "account.person_id": "",
    "access_record.subject_id": "",
    "access_record.account_id": "account_id IN (SELECT a.id FROM account a WHERE a.person_id = :who)",
    "class_teacher.person_id": "",
    "enrollment.pupil_id": "",
    "group_member.pupil_id": "",
    "course_teacher.teacher_id": "",
    "thematic_plan.author_id": "",
    "mark.pupil_id": "",
    "attendance.pupil_id": "",
    "term_mark.pupil_id": "",
    "homework.pupil_id": "",
    "homework_done.pupil_id": "",
    "homework_answer.pupil_id": "",
    "homework_draft.pupil_id": "",
    "diary_visit.pupil_id": "",
    "diary_visit.person_id": f"{_OF_CHILDREN} AND person_id = :who",
    "week_signature.pupil_id": "",
    "week_signature.parent_id": f"{_OF_CHILDREN} AND parent_id = :who",
    "remark.pupil_id": "",
    "mailing.person_id": "",
    # By the threads in which the person takes part: no index leads to the author.
    "message.author_id": "id IN (SELECT m.id FROM thread_participant t JOIN message m ON m.id > t.thread_id * 8192"
    " AND m.id < (t.thread_id + 1) * 8192 WHERE t.person_id = :who AND m.author_id = :who)",
    "message_quote.author_id": "",
    "message_draft.person_id": "",
    "canned_answer.person_id": "",
    "news_draft.person_id": "",
    "news_receipt.person_id": "",
    "finding.teacher_id": "",
    "finding.pupil_id": "",
    "finding_answer.person_id": "",
    "setting.scope": "scope IN (SELECT 'account:' || a.id || s.side FROM account a,"
    " (SELECT '/staff' AS side UNION SELECT '/parent' UNION SELECT '/pupil') s WHERE a.person_id = :who)",
    "change_log.pupil": "pupil = :who",
}
"""Columns that say that a row is the person's, with the condition where it is not plainly `column = :who`."""

OTHERS = frozenset(
    {
        "account.issued_by_id", "lesson.substitute_id", "mark.author_id", "term_mark.author_id", "homework.author_id",
        "homework_answer.answered_by_id", "week_signature.recorded_by_id", "remark.author_id",
        "message_thread.pupil_id", "message_thread.started_by_id", "message_thread.closed_by_id",
        "thread_participant.person_id", "thread_participant.joined_by_id", "thread_participant.pupil_id",
        "thread_participant.partner_id", "thread_participant.last_author_id", "message.pupil_id",
        "message_receipt.person_id", "urgent_message.author_id", "sent_token.person_id", "stored_file.stored_by_id",
        "news.author_id", "news_text.author_id", "news_reminder.reminded_by_id", "pupil_week.pupil_id",
    }
)  # fmt: skip
"""Columns that name a person in a row that is about another or about nobody, or that repeats what stands elsewhere."""

_UNSPOKEN = frozenset(
    {"change_log.key", "change_log.step", "change_log.hash", "sent_token.token", "person.sort_key"}
)


@dataclass(frozen=True, slots=True)
class HeldTable:
    """The person's rows of a table: heads and cells as they are handed out."""

    name: str
    heads: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]

    @property
    def spoken(self) -> tuple[int, ...]:
        """The columns that people read: without numbers that stand for names, and what is empty in all rows."""
        return tuple(
            place
            for place, head in enumerate(self.heads)
            if not (head == "id" or head.endswith("_id") or head in ("course", "school_class", "pupil"))
            and any(row[place] != "" for row in self.rows)
        )


def held(school: SchoolFile, person: int, names: Names, speakable: Collection[int]) -> list[HeldTable]:
    """All that is held, by table, without those that hold nothing.  Inside a transaction; a statement for each table.

    `speakable`: whose names may be given.
    """
    known = Names({**{one: names.of(one) for one in names.tables}, "person": _some(names, speakable)})
    found = []
    for table in TABLES:
        name = table._meta.table_name
        conditions = [
            _condition(place, condition)
            for place, condition in OWN.items()
            if place.partition(".")[0] == name
        ]
        if conditions:
            one = _held(school, table, " OR ".join(conditions), person, known, speakable)
            if one.rows:
                found.append(one)
    return found


def _condition(place: str, condition: str) -> str:
    column = place.partition(".")[2]
    return f"({condition or f'{column} = :who'})"


def _some(names: Names, speakable: Collection[int]) -> dict[Any, str]:
    every = names.of("person")
    return {one: every[one] for one in speakable if one in every}


def _held(
    school: SchoolFile, table: type[Table], where: str, person: int, names: Names, speakable: Collection[int]
) -> HeldTable:
    name = table._meta.table_name
    found = [one for one in schema.columns(table, names.tables) if f"{name}.{one.name}" not in _UNSPOKEN]
    listed = ", ".join(f'"{one.name}"' for one in found)
    key = ", ".join(f'"{one}"' for one in schema.key_of(table))
    select = f'SELECT {listed} FROM "{name}" WHERE {where} ORDER BY {key}'  # noqa: S608 - our own words
    cells = [cell_maker(one, names) for one in found]
    rows = []
    for row in school.connection.execute(select, {"who": person}):
        told = [_told(one, value, speakable) for one, value in zip(found, row, strict=True)]
        rows.append(tuple(word for cell, value in zip(cells, told, strict=True) for word in cell(value)))
    return HeldTable(name, tuple(heads(found)), tuple(rows))


def _told(column: Column, value: Any, speakable: Collection[int]) -> Any:
    """Of others not even the number."""
    of_person = column.names == Person._meta.table_name
    return None if of_person and value not in speakable else value
