"""What the file holds on a person, for that person (152-ФЗ, статья 14): a ZIP with a PDF to read, tables for programs,
and the files that he handed in.

Also in it: who looked at the data, when, and in which role.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.backup.problems import Progress, no_progress
from app.errors import NotFound, StorageProblem
from app.exchange.exports.archive import archive_at, text_member
from app.exchange.exports.held import HeldTable, held
from app.exchange.exports.names import names_of
from app.exchange.exports.noting import note_person_export
from app.files.kinds import kind_of_type
from app.files.rows import StoredRef
from app.files.store import Content
from app.paper.files import file_name
from app.permissions import Action
from app.reports.document import Cell, Column, Document, Row, Table
from app.reports.sentences import SENTENCES
from app.reports.words import Language, ReportWords
from app.reports.writers.files import FileKind, report_file
from app.school import structure
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import in_steps, query
from models.base import rows
from models.file_store import FileStore
from models.files import Attachment
from models.people import Guardianship, Person

_WIDTH = 14


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """All that the file holds on a person, and the files handed in or sent along."""

    name: str
    school: str
    tables: tuple[HeldTable, ...]
    files: tuple[Content, ...]


@dataclass(frozen=True, slots=True)
class PersonExport:
    """What was written: rows by table, and how many files (and how many of them could not be read)."""

    path: str
    rows: dict[str, int]
    files: int
    missing: int


@in_steps(Action.EXPORT_PERSON, person="person_id")
def export_person(
    session: Session, person_id: int, path: str | Path, *, language: Language = "ru",
    progress: Progress = no_progress,
) -> PersonExport:  # fmt: skip
    """Write what the file holds on a person into a ZIP.  Raises NotFound person.unknown; StorageProblem export.*"""
    place, words = Path(path), ReportWords(language)
    note_person_export(session, person_id, "person", {})
    facts = person_facts(session, person_id)
    progress(1, 4)
    missing = 0
    with archive_at(place) as archive:
        pdf = report_file(FileKind.PDF, words, made_at=session.clock.now().astimezone())
        pdf.add(_document(facts, words, session.clock.today()))
        archive.writestr(file_name(f"{words('held.title')} {facts.name}", ".pdf"), pdf.finished())
        progress(2, 4)
        for one in facts.tables:
            with text_member(archive, f"tables/{one.name}.csv") as text:
                writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
                writer.writerow(one.heads)
                writer.writerows(one.rows)
        told = {
            one.name: [dict(zip(one.heads, row, strict=True)) for row in one.rows] for one in facts.tables
        }
        archive.writestr("data.json", json.dumps(told, ensure_ascii=False, indent=1, default=str))
        for number, content in enumerate(facts.files, 1):
            try:
                archive.writestr(f"files/{number} {file_name(content.ref.name, '')}", content.read())
            except StorageProblem:
                missing += 1
            progress(2 * len(facts.files) + 2 * number, 4 * len(facts.files))
    counts = {one.name: len(one.rows) for one in facts.tables}
    return PersonExport(str(place), counts, len(facts.files) - missing, missing)


@query(Action.EXPORT_PERSON, person="person_id")
def person_facts(session: Session, person_id: int) -> PersonFacts:
    """All that the file holds on a person.  A statement for each table (40) and a few for names."""
    name = structure.names(session, [person_id]).get(person_id)
    if name is None:
        raise NotFound("person.unknown", person=person_id)
    family = Guardianship.select(Guardianship.parent, Guardianship.pupil).where(
        (Guardianship.parent == person_id) | (Guardianship.pupil == person_id)
    )
    speakable = {person_id, *staff_ids(session.clock.today()), *(one for row in rows(family) for one in row)}
    speakable &= {row[0] for row in rows(Person.select(Person.id))}
    found = held(session.school, person_id, names_of(session.school), speakable)
    return PersonFacts(name, session.setting("school.name"), tuple(found), _files(session, found))


def _files(session: Session, found: Sequence[HeldTable]) -> tuple[Content, ...]:
    """What hangs on what the person handed in or wrote."""
    keys: dict[str, list[str]] = {"homework_answer": [], "message": []}
    for one in found:
        place = {head: number for number, head in enumerate(one.heads)}
        for row in one.rows:
            if one.name == "homework_answer":
                parts = ("course_id", "due_date", "no", "pupil_id", "version")
                keys[one.name].append("/".join(str(row[place[part]]).replace("-", "") for part in parts))
            elif one.name == "message":
                keys[one.name].append(f"{row[place['thread_id']]}/{row[place['no']]}")
    contents, store = [], FileStore.beside(session.school)
    columns = (Attachment.file, Attachment.size, Attachment.media_type, Attachment.name)
    for owner, own in keys.items():
        for start in range(0, len(own), 500):
            here = Attachment.select(*columns).where(
                Attachment.owner == owner, Attachment.owner_key.in_(own[start : start + 500])
            )
            for digest, size, media_type, name in rows(here):
                ref = StoredRef(bytes(digest).hex(), size, media_type, name)
                contents.append(Content(ref, kind_of_type(media_type, name), store))
    return tuple(contents)


def _document(facts: PersonFacts, words: ReportWords, today: Any) -> Document:
    return Document(
        key="held",
        title=words("held.title"),
        name=facts.name,
        school=facts.school,
        heading=(facts.name,),
        parts=tuple(_table(one, words) for one in facts.tables if one.spoken),
        notes=(words("held.note.others"), words("held.note.password")),
        across=True,
        made_on=today,
    )


def _table(one: HeldTable, words: ReportWords) -> Table:
    columns = tuple(
        Column(
            one.heads[place], _word(f"held.column.{one.heads[place]}", one.heads[place], words), width=_WIDTH
        )
        for place in one.spoken
    )
    lines = tuple(Row(tuple(Cell(str(row[place])) for place in one.spoken)) for row in one.rows)
    return Table(columns, lines, _word(f"held.table.{one.name}", one.name, words))


def _word(code: str, plain: str, words: ReportWords) -> str:
    return words(code) if code in SENTENCES else plain
