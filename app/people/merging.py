"""Two rows of one human being become one: everything that names the one names the other afterwards.

    seen = merge_preview(session, gone, stays)
    merge_people(session, gone, stays, seen.moves)        # all of it, or nothing

What cannot be in two places (marks of the same work, absences at the same lesson, two classes on the same day) is not
decided here: then nothing happens, and the list says where somebody has to look first.

The row of who is gone stays as a number without a name («№123», as after an erasure): the log knows people by their
numbers, and a number that is free would be given to somebody else.  What the log tells of it is told under the name of
who stays (`people.merged`).  There is no way back by a button: what belonged to whom cannot be told any more.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.auth.accounts import account_state, trace
from app.changes import Record
from app.errors import NotFound, Refused
from app.journal.lock_store import CLOSERS
from app.naming import person_state
from app.people.editing import stored_person
from app.people.erasing.letters import letters_anew, threads_with
from app.people.facts import FIELDS
from app.people.logins import set_account_kind
from app.people.merging_spans import join_days, join_stays, stays_that_collide, stays_together
from app.people.merging_tables import Way, count, move, references, shared
from app.people.register import NOBODY
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import command, query, record
from models.access import Account
from models.base import rows
from models.journal import Attendance, Mark, TermMark
from models.log import Setting
from models.messages import ThreadParticipant
from models.people import Guardianship, StaffRole, fold

MERGED = "people.merged"
"""The setting that tells who a number without a name is now."""
MOST_COLLISIONS = 50


@dataclass(frozen=True, slots=True)
class Collision:
    """What both have and neither may lose.  `kind`: mark, attendance, term_mark, homework_answer, enrollment; `key` are
    the columns of the place as texts; `where` is the course or the two classes."""

    kind: str
    key: tuple[str, ...]
    where: str


@dataclass(frozen=True, slots=True)
class MergePreview:
    """What a merge would do.  `moves`: how many rows of each reference («mark.pupil») name who would be gone; `login`:
    whose login stays, «gone», «stays», or "" where there is none; `filled`: facts that are known of `gone` alone."""

    gone: int
    stays: int
    moves: Mapping[str, int]
    collisions: tuple[Collision, ...]
    login: str
    filled: tuple[str, ...]


@query(Action.MANAGE_SCHOOL)
def merge_preview(session: Session, gone_id: int, stays_id: int) -> MergePreview:
    """See the class.  A statement or two for each of some sixty references.

    Raises NotFound("person.unknown"); Refused: merge.same, merge.oneself, merge.parent_and_child.
    """
    return _preview(session, gone_id, stays_id)


@command(Action.MANAGE_SCHOOL)
def merge_people(session: Session, gone_id: int, stays_id: int, moves: Mapping[str, int]) -> None:
    """Do it.  `moves` are those of the preview that somebody has seen.

    Raises what `merge_preview` does; Refused: merge.collides (count), merge.changed (something was entered since),
    people.last_admin.
    """
    seen = _preview(session, gone_id, stays_id)
    if seen.collisions:
        raise Refused("merge.collides", count=len(seen.collisions))
    if dict(moves) != dict(seen.moves):
        raise Refused("merge.changed", person=gone_id)
    gone, stays = stored_person(gone_id), stored_person(stays_id)
    admins = {one for (one,) in rows(StaffRole.select(StaffRole.person).where(StaffRole.role == "admin"))}
    courses = _courses_of(gone_id)
    threads = threads_with(gone_id)
    _leave_shared_threads(gone_id, stays_id)
    join_stays(session, gone_id, stays_id)
    join_days(session, gone_id, stays_id)
    for reference in references():
        if reference.way not in (Way.SPANS, Way.ACCOUNT):
            move(reference, gone_id, stays_id)
    _mend_partners(threads)
    letters_anew(session, threads)
    _join_logins(session, gone_id, stays_id, seen.login)
    _fill(session, gone, stays)
    _become_number(session, gone)
    _remember(session, gone_id, stays_id, seen, courses)
    set_account_kind(session, stays_id)
    if gone_id in admins:
        _keep_an_admin(gone_id)


# --- what it would do ---------------------------------------------------------------------------------------


def _preview(session: Session, gone: int, stays: int) -> MergePreview:
    one, other = stored_person(gone), stored_person(stays)
    if gone == stays:
        raise Refused("merge.same", person=gone)
    if gone == session.person_id:
        raise Refused("merge.oneself", person=gone)
    tied = (Guardianship.parent == gone) & (Guardianship.pupil == stays) | (Guardianship.parent == stays) & (
        Guardianship.pupil == gone
    )
    if Guardianship.select().where(tied).exists():
        raise Refused("merge.parent_and_child", person=gone)
    moves, collisions = {}, []
    for reference in references():
        if found := count(reference, gone):
            moves[reference.name] = found
        if reference.way is Way.REFUSE and found:
            kind = reference.name.partition(".")[0]
            collisions += [
                Collision(kind, tuple(map(str, key)), _course_name(session, key[0]))
                for key in sorted(shared(reference, gone, stays), key=str)
            ]
    classes = structure.classes(session)
    for first, second in stays_that_collide(session, stays_together(gone, stays)):
        where = f"{classes[first.class_id].name} – {classes[second.class_id].name}"
        collisions.append(Collision("enrollment", (str(second.starts),), where))
    filled = tuple(
        name for name in ("sex", "born", "phone", "email", "external_id", "patronymic")
        if getattr(one, name) and not getattr(other, name)
    )  # fmt: skip
    return MergePreview(
        gone, stays, moves, tuple(collisions[:MOST_COLLISIONS]), _login_of(gone, stays), filled
    )


def _course_name(session: Session, course_id: int) -> str:
    try:
        one = structure.course_facts(session, course_id)
    except NotFound:
        return ""
    return " ".join(part for part in (one.subject, one.class_name, one.group_name) if part)


def _login_of(gone: int, stays: int) -> str:
    """Whose login stays: the one that is in use, of two the one used last, of two unused the newer."""
    accounts = {one.person_id: one for one in Account.select().where(Account.person.in_([gone, stays]))}
    ranks = {
        person: (
            one.password_hash is not None,
            not one.disabled,
            0 if one.last_seen_at is None else one.last_seen_at.timestamp(),
            0 if one.issued_at is None else one.issued_at.timestamp(),
            person == stays,
        )
        for person, one in accounts.items()
    }
    if not ranks:
        return ""
    return "gone" if max(ranks, key=ranks.__getitem__) == gone else "stays"


# --- doing it -----------------------------------------------------------------------------------------------


def _leave_shared_threads(gone: int, stays: int) -> None:
    """Where both take part as the same side one line is enough: that of who stays, read as far as either has."""
    mine = ThreadParticipant.select(
        ThreadParticipant.thread, ThreadParticipant.side, ThreadParticipant.read_up_to
    )
    ours = {
        (thread, side): read for thread, side, read in rows(mine.where(ThreadParticipant.person == stays))
    }
    for thread, side, read in list(rows(mine.where(ThreadParticipant.person == gone))):
        if (thread, side) not in ours:
            continue
        here = (ThreadParticipant.thread == thread, ThreadParticipant.side == side)
        ThreadParticipant.update(read_up_to=max(read, ours[thread, side])).where(
            *here, ThreadParticipant.person == stays
        ).execute()
        ThreadParticipant.delete().where(*here, ThreadParticipant.person == gone).execute()
        ThreadParticipant.update(others=ThreadParticipant.others - 1).where(
            ThreadParticipant.thread == thread, ThreadParticipant.others > 0
        ).execute()


def _mend_partners(threads: list[int]) -> None:
    """A line that would name its own reader names the other who takes part."""
    own = ThreadParticipant.select(
        ThreadParticipant.thread, ThreadParticipant.person, ThreadParticipant.side
    ).where(
        ThreadParticipant.thread.in_(threads),
        ThreadParticipant.partner == ThreadParticipant.person,
        ThreadParticipant.partner_side == ThreadParticipant.side,
    )
    for thread, person, side in list(rows(own)):
        others = ThreadParticipant.select(ThreadParticipant.person, ThreadParticipant.side).where(
            ThreadParticipant.thread == thread,
            (ThreadParticipant.person != person) | (ThreadParticipant.side != side),
        )
        found = next(rows(others), (None, ""))
        ThreadParticipant.update(partner=found[0], partner_side=found[1]).where(
            ThreadParticipant.thread == thread,
            ThreadParticipant.person == person,
            ThreadParticipant.side == side,
        ).execute()


def _join_logins(session: Session, gone: int, stays: int, whose: str) -> None:
    """One login.  The account of who is gone stays as a number without password, for the log names it as an author."""
    old = Account.get_or_none(Account.person == gone)
    if old is None:
        return
    kept = Account.get_or_none(Account.person == stays)
    if kept is None:
        before = account_state(old)
        Account.update(person=stays).where(Account.id == old.id).execute()
        old = Account.get_by_id(old.id)
        record(session, Record("account", str(old.id), before, account_state(old)))
        return
    before_old, before_kept = account_state(old), account_state(kept)
    columns = ("login", "password_hash", "must_change", "issued_at", "issued_by_id", "disabled")
    login = {name: getattr(old, name) for name in columns}
    old.login, old.password_hash, old.must_change, old.disabled = f"{NOBODY}{gone}", None, True, True
    old.failed_count, old.blocked_until = 0, None
    old.save()
    if whose == "gone":
        for name, value in login.items():
            setattr(kept, name, value)
    seen = [one for one in (old.first_seen_at, kept.first_seen_at) if one is not None]
    last = [one for one in (old.last_seen_at, kept.last_seen_at) if one is not None]
    kept.first_seen_at, kept.last_seen_at = min(seen, default=None), max(last, default=None)
    kept.save()
    record(
        session,
        Record("account", str(old.id), before_old, account_state(old)),
        Record("account", str(kept.id), before_kept, account_state(kept)),
    )
    trace(kept, "login.merged", session.clock.now(), by=session)


def _fill(session: Session, gone: Any, stays: Any) -> None:
    """What is known of the one alone is known of the other."""
    before = person_state(stays)
    for name in FIELDS[2:]:
        if not getattr(stays, name) and getattr(gone, name):
            setattr(stays, name, getattr(gone, name))
    stays.sort_key = stored_key(stays)
    stays.save()
    if person_state(stays) != before:
        record(session, Record("person", str(stays.id), before, person_state(stays), pupil=stays.id))


def stored_key(person: Any) -> str:
    """The sort key of a name."""
    return fold(structure.full_name(person.last_name, person.first_name, person.patronymic))


def _become_number(session: Session, gone: Any) -> None:
    before = person_state(gone)
    gone.last_name, gone.first_name, gone.patronymic = f"{NOBODY}{gone.id}", "", ""
    gone.sort_key = stored_key(gone)
    gone.sex = gone.born = gone.phone = gone.email = gone.external_id = None
    gone.save()
    record(session, Record("person", str(gone.id), before, person_state(gone), pupil=gone.id))


def _remember(session: Session, gone: int, stays: int, seen: MergePreview, courses: list[int]) -> None:
    known = {**session.setting(MERGED), str(gone): stays}
    known = {number: stays if person == gone else person for number, person in known.items()}
    Setting.insert(scope="", key=MERGED, value=json.dumps(known)).on_conflict(
        conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]
    ).execute()
    _name_anew_in_settings(gone, stays)
    told = {"gone": gone, "stays": stays, "moves": dict(seen.moves)}
    record(session, Record("person_merge", f"{stays}/{gone}", None, told, pupil=stays))
    for course in courses:
        record(
            session,
            Record("person_merge", f"{stays}/{gone}", None, {"gone": gone}, pupil=stays, course=course),
        )


def _name_anew_in_settings(gone: int, stays: int) -> None:
    """Who has closed a period."""
    for scope, value in list(
        rows(Setting.select(Setting.scope, Setting.value).where(Setting.key == CLOSERS))
    ):
        named = {term: stays if person == gone else person for term, person in json.loads(value).items()}
        Setting.update(value=json.dumps(named)).where(
            Setting.scope == scope, Setting.key == CLOSERS
        ).execute()


def _courses_of(person: int) -> list[int]:
    """The courses whose journals change."""
    found: set[int] = set()
    for table in (Mark, Attendance, TermMark):
        found |= {row[0] for row in rows(table.select(table.course).where(table.pupil == person).distinct())}
    return sorted(found)


def _keep_an_admin(gone: int) -> None:
    usable = (
        Account.select()
        .join(StaffRole, on=(StaffRole.person == Account.person))
        .where(StaffRole.role == "admin", Account.disabled == 0, Account.password_hash.is_null(False))
    )
    if not usable.exists():
        raise Refused("people.last_admin", person=gone)
