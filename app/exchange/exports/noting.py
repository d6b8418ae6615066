"""The trace that an export leaves: who took which data out of the file, and when."""

from __future__ import annotations

from typing import Any

from app.changes import Record
from app.errors import NotFound
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.access import AccessRecord
from models.people import Person


@command(Action.EXPORT_SCHOOL)
def note_school_export(session: Session, kind: str, details: dict[str, Any]) -> None:
    """All data are about to be handed out.  Written before the first byte is: no trace, no data."""
    _note(session, kind, None, details)


@command(Action.EXPORT_PERSON, person="person_id")
def note_person_export(session: Session, person_id: int, kind: str, details: dict[str, Any]) -> None:
    """The same of what the file holds on a person.  Raises NotFound person.unknown, as does the next."""
    _note(session, kind, person_id, details)


@command(Action.EXPORT_PUPIL, pupil="pupil_id")
def note_pupil_export(session: Session, pupil_id: int, kind: str, details: dict[str, Any]) -> None:
    """The same of a pupil's file for another school."""
    _note(session, kind, pupil_id, details)


@command(Action.READ_LOG)
def note_log_export(session: Session, kind: str) -> None:
    """The same of one of the two logs."""
    _note(session, kind, None, {})


def _note(session: Session, kind: str, person_id: int | None, details: dict[str, Any]) -> None:
    if person_id is not None and Person.get_or_none(Person.id == person_id) is None:
        raise NotFound("person.unknown", person=person_id)
    AccessRecord.create(
        at=session.clock.now(), account=session.account_id, role=session.role,
        action=f"export.{kind}", subject=person_id,
    )  # fmt: skip
    record(session, Record("export", kind, None, details or None, pupil=person_id))
