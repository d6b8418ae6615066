"""How files are put and opened."""

from __future__ import annotations

import pytest

from app.files import care, queries
from app.files.owners import OWNERS, Owner
from app.session import Session
from models.files import Attachment, StoredFile
from tests.app.permission_cases import Its, case
from tests.build import NOW, BuiltSchool


def hang_a_file(_school: BuiltSchool, _its: Its) -> None:
    """A file on a thing that everybody may read: what else is asked, the owner's own rule decides, and its tests."""
    StoredFile.insert(sha256=bytes(32), size=1, stored_at=NOW).on_conflict_ignore().execute()
    Attachment.insert(
        id=1,
        owner="trial",
        owner_key="1",
        file=bytes(32),
        name="план.pdf",
        size=1,
        media_type="application/pdf",
    ).on_conflict_ignore().execute()


def _open(session: Session, _its: Its) -> object:
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(OWNERS, "trial", Owner(lambda _session, _key: True, "SELECT '1'"))
        return queries.attachment(session, 1)


CASES = (
    case(queries.intake, "send_message", "", lambda session, _its: queries.intake(session)),
    case(care.clear_files, "keep_file", "", lambda session, _its: care.clear_files(session)),
    case(care.drop_unused_rows, "keep_file", "", lambda session, _its: care.drop_unused_rows(session)),
    case(care.remove_forgotten, "keep_file", "", lambda session, _its: care.remove_forgotten(session, [])),
    case(queries.attachment, "read_file", "", _open, prepare=hang_a_file),
)
