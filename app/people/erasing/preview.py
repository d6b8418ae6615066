"""What erasing somebody would do: read before, shown, and taken as the ground of the erasure itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.backup.problems import Progress, no_progress
from app.errors import NotFound
from app.naming import FullName
from app.people.erasing import own
from app.people.erasing.letters import own_messages, threads_about, threads_with
from app.people.erasing.log import Whose, search_log
from app.people.erasing.names import NameForms
from app.people.erasing.texts import Found, Passage, search
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import in_steps, query
from models.access import Account
from models.base import rows
from models.people import Person, StaffRole

ONESELF, LAST_ADMIN = "oneself", "last_admin"


@dataclass(frozen=True, slots=True)
class Erasing:
    """What is known before an erasure.

    `stays`, `goes`: how many rows of each kind; `passages`: texts of others with the name, those that are not sure
    first; `here`: why the person has not left (tables); `hinders`: "oneself" or "last_admin"; `parents`: those whom
    nothing else keeps in the file, with names.  `until`: the newest row of the log that was looked at.
    """

    person_id: int
    name: str
    called: str
    born: date | None
    classes: tuple[str, ...]
    stays: dict[str, int]
    goes: dict[str, int]
    passages: tuple[Passage, ...]
    here: tuple[str, ...]
    hinders: str | None
    parents: tuple[tuple[int, str], ...]
    until: int
    log: frozenset[int]
    threads: frozenset[int]
    homework: tuple[own.HomeworkPlace, ...]
    found: Found = field(repr=False)
    forms: NameForms = field(repr=False)
    whose: Whose = field(repr=False)


@in_steps(Action.ERASE_PERSON, person="person_id")
def erasing_preview(session: Session, person_id: int, progress: Progress = no_progress) -> Erasing:
    """Look through all of the file, in portions so that nobody waits, and change nothing.

    `progress` is told hundredths; what it raises ends the work.  Raises NotFound person.unknown (also of one who was
    erased before).
    """
    one = _facts(session, person_id)
    found = Found()
    # The log first: what is written after the row that was looked at last, the erasure looks at itself.
    log, until = search_log(
        session,
        one["whose"],
        one["forms"],
        found,
        lambda done, total: progress(70 * done // max(total, 1), 100),
    )
    texts = search(session, one["forms"], lambda done, total: progress(70 + 30 * done // max(total, 1), 100))
    for key, passage in texts.passages.items():
        known = found.passages.get(key)
        where = (*passage.where, *(known.where if known else ()))
        found.passages[key] = Passage(
            key, tuple(dict.fromkeys(where)), passage.before, passage.hit, passage.after, passage.sure, passage.perhaps
        )  # fmt: skip
    found.rows |= texts.rows
    passages = sorted(found.passages.values(), key=lambda passage: (passage.perhaps == 0, passage.id))
    return Erasing(
        person_id=person_id, until=until, log=frozenset(log), passages=tuple(passages), found=found, **one
    )


@query(Action.ERASE_PERSON, person="person_id")
def _facts(session: Session, person_id: int) -> dict[str, Any]:
    """All but the texts.  About 35 statements."""
    person = Person.get_or_none(Person.id == person_id)
    if person is None or person.erased_at is not None:
        raise NotFound("person.unknown", person=person_id)
    name = FullName(person.last_name, person.first_name, person.patronymic)
    accounts = list(rows(Account.select(Account.id, Account.login).where(Account.person == person_id)))
    literals = [person.phone, person.email, *(login for _, login in accounts)]
    with_them = set(threads_with(person_id))
    about = set(threads_about(person_id))
    goes = own.losses(person_id)
    homework = own.homework_for(person_id)
    goes["homework"] = len(homework)
    goes["letters"] = len(own_messages(person_id, with_them - about))
    goes["threads"] = len(about)
    parents = structure.names(session, own.lonely_parents(person_id))
    today = session.clock.today()
    return {
        "name": name.whole,
        "called": own.called(person_id),
        "born": person.born,
        "classes": tuple(dict.fromkeys(
            f"{one.name} ({one.year.name})" for one, _ in structure.pupil_classes(session, person_id)
        )),
        "stays": own.figures(person_id),
        "goes": goes,
        "here": tuple(own.memberships(person_id, today)),
        "hinders": hindrance(session, person_id),
        "parents": tuple(sorted(parents.items(), key=lambda one: one[1])),
        "threads": frozenset(about | with_them),
        "homework": homework,
        "forms": NameForms(name, _others(person_id), [one for one in literals if one]),
        "whose": Whose(person_id, tuple(number for number, _ in accounts), own.called(person_id)),
    }  # fmt: skip


def _others(person_id: int) -> list[FullName]:
    columns = (Person.last_name, Person.first_name, Person.patronymic)
    others = Person.select(*columns).where(Person.id != person_id, Person.erased_at.is_null())
    return [FullName(*row) for row in rows(others)]


def hindrance(session: Session, person_id: int) -> str | None:
    """Why somebody may not be erased at all: "oneself", "last_admin".  Inside a transaction."""
    if person_id == session.person_id:
        return ONESELF
    admins = {row[0] for row in rows(StaffRole.select(StaffRole.person).where(StaffRole.role == "admin"))}
    usable = Account.select().where(
        Account.person.in_(sorted(admins - {person_id})), Account.disabled == 0, Account.password_hash.is_null(False)
    )  # fmt: skip
    return LAST_ADMIN if person_id in admins and not usable.exists() else None
