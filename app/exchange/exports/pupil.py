"""A pupil's file for another school: personal data, classes, marks of all periods and years, and of this year the marks
and absences by their days; as a PDF to read and to sign, a workbook, and JSON for programs.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from app.backup.problems import Progress, no_progress
from app.codes import AttendanceCode, MarkValue, TermMarkKind
from app.errors import NotFound
from app.exchange.exports.archive import archive_at
from app.exchange.exports.noting import note_pupil_export
from app.journal.of_pupil import absences_of, marks_of, term_marks_of
from app.paper.files import file_name
from app.people.family import parents_of
from app.permissions import Action
from app.reports import pupil_attendance
from app.reports.document import Cell, Column, Document, Kind, Row, Signature, Table
from app.reports.results import report_card
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import Language, ReportWords
from app.reports.writers.files import FileKind, report_file
from app.school import calendar, structure
from app.school.rows import CourseFacts
from app.session import Session
from app.unit_of_work import in_steps, query
from models.base import rows
from models.people import Person
from models.school import Enrollment

FORMAT = "school-diary.pupil"
VERSION = 1


@dataclass(frozen=True, slots=True)
class Stay:
    """A class that the pupil was in, from day to day (None: still)."""

    year: str
    class_name: str
    from_date: dt.date
    to_date: dt.date | None
    reason: str | None


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent as the file knows one."""

    name: str
    relation: str
    phone: str | None
    email: str | None


@dataclass(frozen=True, slots=True)
class PupilFile:
    """What goes to the other school.  Marks and absences are plain values, as they stand in the JSON."""

    name: str
    last_name: str
    first_name: str
    patronymic: str
    born: dt.date | None
    sex: str | None
    school: str
    parents: tuple[Parent, ...]
    stays: tuple[Stay, ...]
    years: tuple[int, ...]
    year_id: int | None
    report_cards: tuple[dict[str, Any], ...]
    marks: tuple[dict[str, Any], ...]
    absences: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class PupilExport:
    """What was written, in counts."""

    path: str
    years: int
    term_marks: int
    marks: int
    absences: int


@in_steps(Action.EXPORT_PUPIL, pupil="pupil_id")
def export_pupil(
    session: Session, pupil_id: int, path: str | Path, *, language: Language = "ru",
    progress: Progress = no_progress,
) -> PupilExport:  # fmt: skip
    """Write a pupil's file into a ZIP.  Raises NotFound person.unknown (also of somebody who never was in a class);
    StorageProblem export.*"""
    place, words = Path(path), ReportWords(language)
    note_pupil_export(session, pupil_id, "pupil", {})
    facts = pupil_facts(session, pupil_id)
    progress(1, 4)
    documents = [_personal(facts, words, session.clock.today()), *_papers(session, pupil_id, facts, words)]
    progress(2, 4)
    title = f"{words('transfer.title')} {facts.name}"
    made_at = session.clock.now().astimezone()
    with archive_at(place) as archive:
        for done, kind in enumerate((FileKind.PDF, FileKind.BOOK), 3):
            file = report_file(kind, words, made_at=made_at)
            for one in documents:
                file.add(one)
            archive.writestr(file_name(title, kind.value), file.finished())
            progress(done, 4)
        archive.writestr("pupil.json", json.dumps(as_json(facts, made_at), ensure_ascii=False, indent=1))
    return PupilExport(
        str(place), len(facts.years), len(facts.report_cards), len(facts.marks), len(facts.absences)
    )


@query(Action.EXPORT_PUPIL, pupil="pupil_id")
def pupil_facts(session: Session, pupil_id: int) -> PupilFile:
    """All but the papers.  About a dozen statements, on the pupil's indexes."""
    person = Person.get_or_none(Person.id == pupil_id)
    stays = _stays(session, pupil_id)
    if person is None or not stays:
        raise NotFound("person.unknown", person=pupil_id)
    years = sorted({year for year, _ in stays}, key=lambda one: calendar.year_row(session, one).starts)
    year = calendar.year_of(session, session.clock.today())
    current = year.id if year is not None and year.id in years else years[-1]
    row = calendar.year_row(session, current)
    courses: dict[int, CourseFacts] = {}
    for year_id in years:
        of_year = calendar.year_row(session, year_id)
        taken = structure.pupil_courses(session, pupil_id, (of_year.starts, of_year.ends))
        courses |= {one.course.course_id: one.course for one in taken}
    return PupilFile(
        structure.full_name(person.last_name, person.first_name, person.patronymic),
        person.last_name, person.first_name, person.patronymic, person.born, person.sex,
        session.setting("school.name"), _parents(pupil_id), tuple(one for _, one in stays), tuple(years), current,
        _report_cards(pupil_id, courses), _marks(session, pupil_id, courses, row.starts, row.ends),
        _absences(pupil_id, courses, row.starts, row.ends),
    )  # fmt: skip


def _stays(session: Session, pupil_id: int) -> list[tuple[int, Stay]]:
    known = structure.classes(session)
    columns = (Enrollment.school_class, Enrollment.from_date, Enrollment.to_date, Enrollment.reason)
    found = Enrollment.select(*columns).where(Enrollment.pupil == pupil_id).order_by(Enrollment.from_date)
    return [
        (known[one].year.id, Stay(known[one].year.name, known[one].name, starts, ends, reason))
        for one, starts, ends, reason in rows(found)
    ]


def _parents(pupil_id: int) -> tuple[Parent, ...]:
    found = parents_of([pupil_id]).get(pupil_id, [])
    people = {one.id: one for one in Person.select().where(Person.id.in_([parent for parent, _ in found]))}
    return tuple(
        Parent(
            structure.full_name(people[one].last_name, people[one].first_name, people[one].patronymic),
            relation, people[one].phone, people[one].email,
        )
        for one, relation in found
        if people[one].erased_at is None
    )  # fmt: skip


def _report_cards(pupil_id: int, courses: dict[int, CourseFacts]) -> tuple[dict[str, Any], ...]:
    return tuple(
        {
            "year": courses[one.course_id].year.name,
            "subject": courses[one.course_id].subject,
            "kind": TermMarkKind(one.kind).name.lower(),
            "number": one.number,
            "mark": _mark(one.value),
        }
        for one in term_marks_of(pupil_id, sorted(courses))
    )


def _marks(
    session: Session, pupil_id: int, courses: dict[int, CourseFacts], starts: dt.date, ends: dt.date
) -> tuple[dict[str, Any], ...]:
    kinds = calendar.work_kinds(session)
    return tuple(
        {
            "date": one.date.isoformat(),
            "lesson": one.number,
            "subject": courses[one.course_id].subject if one.course_id in courses else "",
            "work": kinds[one.kind_id].name if one.kind_id in kinds else "",
            "weight": one.weight,
            "mark": _mark(one.value),
        }
        for one in marks_of(pupil_id, starts, ends)
    )


def _absences(
    pupil_id: int, courses: dict[int, CourseFacts], starts: dt.date, ends: dt.date
) -> tuple[dict[str, Any], ...]:
    return tuple(
        {
            "date": one.date.isoformat(),
            "lesson": one.number,
            "subject": courses[one.course_id].subject if one.course_id in courses else "",
            "absence": AttendanceCode(one.code).name.lower(),
            "minutes": one.minutes,
        }
        for one in absences_of(pupil_id, starts, ends)
    )


def _mark(value: int) -> str:
    return str(value) if value >= 0 else MarkValue(value).name.lower()


def as_json(facts: PupilFile, made_at: dt.datetime) -> dict[str, Any]:
    """The file for programs: days as YYYY-MM-DD, marks as digits or words («passed», «not_attested», …)."""
    told = asdict(facts)
    for name in ("name", "years", "year_id"):
        del told[name]
    told["born"] = facts.born and facts.born.isoformat()
    for stay in told["stays"]:
        for name in ("from_date", "to_date"):
            stay[name] = stay[name] and stay[name].isoformat()
    return {"format": FORMAT, "version": VERSION, "made_at": made_at.isoformat(timespec="seconds"), **told}


# --- papers ---------------------------------------------------------------------------------------------------


def _papers(session: Session, pupil_id: int, facts: PupilFile, words: ReportWords) -> Sequence[Document]:
    """A report card of each year; of the current one also marks and absences by their days."""
    made: list[Document] = []
    for year in facts.years:
        made += report_card.make(session, Wish(report_card.SPEC.key, Of.PUPIL, pupil_id, year), words)
    if facts.year_id is not None:
        wish = Wish(pupil_attendance.SPEC.key, Of.PUPIL, pupil_id, facts.year_id, WHOLE_YEAR)
        made += pupil_attendance.make(session, wish, words)
    return made


def _personal(facts: PupilFile, words: ReportWords, today: dt.date) -> Document:
    sex = {"m": words("transfer.male"), "f": words("transfer.female")}.get(facts.sex or "")
    lines = (
        (words("transfer.name"), facts.name), (words("held.column.born"), facts.born),
        (words("held.column.sex"), sex),
    )  # fmt: skip
    person = Table(
        (
            Column("what", words("transfer.what"), width=24),
            Column("value", words("transfer.value"), width=40),
        ),
        tuple(Row((Cell(what), Cell(value))) for what, value in lines if value is not None),
        words("transfer.person"),
    )
    return Document(
        key="transfer",
        title=words("transfer.title"),
        name=facts.name,
        school=facts.school,
        heading=(facts.name,),
        parts=(person, _parents_table(facts, words), _stays_table(facts, words)),
        signatures=(Signature(words("signature.head")),),
        made_on=today,
    )


def _parents_table(facts: PupilFile, words: ReportWords) -> Table:
    heads = (
        ("name", "transfer.name", 34),
        ("relation", "held.column.relation", 16),
        ("phone", "held.column.phone", 18),
        ("email", "held.column.email", 24),
    )
    lines = [
        Row((Cell(one.name), Cell(one.relation), Cell(one.phone), Cell(one.email))) for one in facts.parents
    ]
    columns = tuple(Column(key, words(code), width=width) for key, code, width in heads)
    return Table(columns, tuple(lines), words("transfer.parents"), empty=words("transfer.no_parents"))


def _stays_table(facts: PupilFile, words: ReportWords) -> Table:
    columns = (
        Column("year", words("transfer.year"), width=14),
        Column("class", words("held.column.school_class_name"), width=12),
        Column("from", words("held.column.from_date"), Kind.DAY),
        Column("to", words("held.column.to_date"), Kind.DAY),
        Column("reason", words("held.column.reason"), width=30),
    )
    lines = [
        Row((Cell(one.year), Cell(one.class_name), Cell(one.from_date), Cell(one.to_date), Cell(one.reason)))
        for one in facts.stays
    ]
    return Table(columns, tuple(lines), words("transfer.classes"), empty=words("transfer.no_classes"))
