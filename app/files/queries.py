"""Putting and opening attached files, by right."""

from __future__ import annotations

from app.errors import NotFound
from app.files.attaching import limits_of
from app.files.kinds import kind_of_type
from app.files.owners import OWNERS
from app.files.rows import StoredRef
from app.files.store import Content, Intake
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.file_store import FileStore
from models.files import Attachment


@query(Action.SEND_MESSAGE)
def intake(session: Session) -> Intake:
    """Where files are put before they are attached, and what the school allows.  Everybody who may write may put: what
    nobody then attaches can be read by nobody, and is cleared away.  1 statement at most."""
    return Intake(limits_of(session), FileStore.beside(session.school))


@query(Action.READ_FILE)
def attachment(session: Session, attachment_id: int) -> Content:
    """An attachment, to be read without the database.  The thing that it hangs on decides who may.

    1 statement and those of the owner's rule.  Errors: NotFound attachment.unknown, also for one that is not for this
    person: who guesses numbers learns nothing.
    """
    columns = (
        Attachment.owner, Attachment.owner_key, Attachment.file, Attachment.size, Attachment.media_type,
        Attachment.name,
    )  # fmt: skip
    found = next(rows(Attachment.select(*columns).where(Attachment.id == attachment_id)), None)
    if found is None:
        raise NotFound("attachment.unknown")
    owner, owner_key, digest, size, media_type, name = found
    rule = OWNERS.get(owner)
    if rule is None or not rule.may_read(session, owner_key):
        raise NotFound("attachment.unknown")
    ref = StoredRef(bytes(digest).hex(), size, media_type, name)
    return Content(ref, kind_of_type(media_type, name), FileStore.beside(session.school))
