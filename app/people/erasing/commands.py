"""Erasing a person: one transaction, then the file written anew."""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass

from app.attested import ENTITY, told
from app.backup.problems import Progress, no_progress
from app.changes import Record, changes_since
from app.errors import BadInput, NotFound, Refused
from app.people.erasing import own
from app.people.erasing.cleaning import Pen, clean_texts
from app.people.erasing.contents import Content, drop_contents, drop_rows
from app.people.erasing.letters import empty_letters, letters_anew
from app.people.erasing.log import redact, search_rows
from app.people.erasing.names import NameForms
from app.people.erasing.preview import ONESELF, Erasing, erasing_preview, hindrance
from app.people.erasing.texts import Found
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, in_steps, problem, record, recorded_until
from models import wiping
from models.access import AccessRecord
from models.base import rows
from models.errors import StorageError
from models.messages import Message, MessageThread
from models.people import Person

LONGEST_GROUND = 300


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: how many rows lost words, in the tables and in the log; `seq` is the erasure's row of the log;
    `contents`: stored files that nothing names any more."""

    person_id: int
    called: str
    seq: int
    texts: int
    log: int
    contents: tuple[Content, ...]


@in_steps(Action.ERASE_PERSON, person="person_id")
def erase(
    session: Session, person_id: int, preview: Erasing, ground: str, *, ticked: Collection[str] = (),
    has_left: bool = False,
) -> Erased:  # fmt: skip
    """Erase somebody as `preview` has it.  `ground`: on which paper, for the record; `ticked`: the passages (ids) in
    which the name is to go also where it is not sure; `has_left`: who is still here leaves with it, from yesterday on.

    What is freed is overwritten and the journal cut off; what lies between the pages from before goes with `wipe`.
    Raises Refused: erasing.oneself, erasing.last_admin, erasing.here (data: what), erasing.changed (something was
    written about the person meanwhile: look again); BadInput erasing.no_ground; NotFound person.unknown.
    """
    if preview.person_id != person_id:
        raise ValueError("the preview is of somebody else")
    with wiping.leaving_no_trace(session.school):
        return erase_now(session, person_id, preview, ground, tuple(ticked), has_left)


@command(Action.ERASE_PERSON, person="person_id")
def erase_now(
    session: Session, person_id: int, preview: Erasing, ground: str, ticked: tuple[str, ...], has_left: bool
) -> Erased:
    """The transaction of `erase`."""
    clean_ground = _checked(session, person_id, preview, ground, has_left)
    pen = Pen(preview.forms, preview.called, frozenset(ticked))
    _refuse_if_changed(session, preview)
    own.end_memberships(session, person_id)
    threads, emptied, passed_on = empty_letters(session, person_id, _about(preview))
    hung = [*own.empty_rows(session, person_id, preview.homework), *(("message", key) for key in emptied)]
    own.empty_accounts(session, person_id, preview.whose.accounts)
    own.empty_person(session, person_id)
    contents = drop_rows(hung, passed_on)
    session.forget_all()  # the names that it has kept
    texts, touched = clean_texts(session, preview.found, pen)
    letters_anew(session, threads | touched)
    said = redact(session, preview.log, preview.whose, pen.clean)
    counts = {"texts": texts, "log": len(said), "letters": len(emptied)}
    seq = _note(session, preview, clean_ground, said, counts)
    return Erased(person_id, preview.called, seq, texts, len(said), contents)


def _checked(session: Session, person_id: int, preview: Erasing, ground: str, has_left: bool) -> str:
    """The ground as it is recorded, if all is well."""
    ground = " ".join(ground.split())
    if not ground or len(ground) > LONGEST_GROUND:
        raise BadInput("erasing.no_ground", field="ground", value=ground[:LONGEST_GROUND])
    person = Person.get_or_none(Person.id == person_id)
    if person is None or person.erased_at is not None:
        raise NotFound("person.unknown", person=person_id)
    hinders = hindrance(session, person_id)
    if hinders == ONESELF:
        raise Refused("erasing.oneself", person=person_id)
    if hinders is not None:
        raise Refused("erasing.last_admin", person=person_id)
    here = own.memberships(person_id, session.clock.today())
    if here and not has_left:
        raise Refused("erasing.here", person=person_id, what=here)
    return preview.forms.replaced(ground, preview.called, perhaps=True)


def _about(preview: Erasing) -> set[int]:
    found = MessageThread.select(MessageThread.id).where(
        MessageThread.id.in_(sorted(preview.threads)), MessageThread.pupil == preview.person_id
    )
    return {row[0] for row in rows(found)}


def _refuse_if_changed(session: Session, preview: Erasing) -> None:
    """Whether the name has come into the file since the preview, or something about the person: the log tells."""
    newest = recorded_until()
    numbers = search_rows(session, preview.whose, preview.forms, Found(), preview.until, newest)
    letters = (one for one in changes_since(preview.until) if one.entity in ("thread", "message"))
    threads = {int(one.key.partition("/")[0]) for one in letters}
    about = MessageThread.select().where(
        MessageThread.id.in_(sorted(threads)), MessageThread.pupil == preview.person_id
    )
    if numbers or threads & preview.threads or about.exists() or _named_in(preview.forms, threads):
        raise Refused("erasing.changed", person=preview.person_id)


def _named_in(forms: NameForms, threads: Collection[int]) -> bool:
    written = Message.select(Message.text, Message.subject).where(Message.thread.in_(sorted(threads)))
    return any(True for row in rows(written) for text in row for _ in forms.find(text))


def _note(
    session: Session, preview: Erasing, ground: str, said: dict[int, bytes], counts: dict[str, int]
) -> int:
    """The record that it was done, without a name: in the log, where it answers for the rows that lost words, and in
    the access log."""
    parts = list(told(said))
    key = str(preview.person_id)
    record(session, Record(ENTITY, key, None, {**counts, **parts[0]}, reason=ground))
    seq = recorded_until()
    record(session, *(Record(ENTITY, key, None, part) for part in parts[1:]))
    AccessRecord.create(
        at=session.clock.now(), account=session.account_id, role=session.role, action="person.erased",
        subject=preview.person_id, detail=json.dumps({"seq": seq}),
    )  # fmt: skip
    return seq


@in_steps(Action.ERASE_PERSON)
def erase_again(
    session: Session, person_ids: Collection[int], ground: str, progress: Progress = no_progress
) -> tuple[Content, ...]:
    """Erase those anew who are back because an older backup was put in place: with all that may mean them.  Who is not
    there, or is erased already, is passed over.  Returns the contents for `wipe`.  Errors as of `erase`."""
    contents: list[Content] = []
    for number, person_id in enumerate(person_ids):
        try:
            preview = erasing_preview(session, person_id)
        except NotFound:
            continue
        every = [one.id for one in preview.passages]
        contents += erase(session, person_id, preview, ground, ticked=every, has_left=True).contents
        progress(number + 1, len(person_ids))
    return tuple(contents)


# --- the file ---------------------------------------------------------------------------------------------


@in_steps(Action.ERASE_PERSON)
def wipe(session: Session, contents: Collection[Content] = (), progress: Progress = no_progress) -> int:
    """Write the file anew, so that between its pages nothing is left of what was erased, and take those stored contents
    away that nothing names any more; returns how many stay because somebody has just put them again.

    The file is busy for others meanwhile.  Once after several erasures is enough.  Raises StorageProblem: file.busy,
    file.full, file_store.*, share.*
    """
    left = len(contents) - drop_contents(session, contents) if contents else 0
    try:
        wiping.write_anew(session.school, progress)
    except StorageError as error:
        raise problem(error) from error
    return left
