"""Attaching: the row after the content, limits asked by the command, and reading by the owner's own rule."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.changes import Record
from app.errors import BadInput, DiaryError, NotFound, Refused, StorageProblem
from app.files.attaching import attach, attached, copy_attachments, detach
from app.files.owners import OWNERS, Owner
from app.files.queries import attachment, intake
from app.files.rows import FileRow, StoredRef
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.codes import Role
from models.file_store import FileStore
from models.files import Attachment, StoredFile
from models.log import Setting
from tests.build import BuiltSchool

PDF = b"%PDF-1.7\n"


@command(Action.SEND_MESSAGE)
def hang(session: Session, key: str, files: list[StoredRef]) -> tuple[FileRow, ...]:
    record(session, Record("trial", key))
    return attach(session, "trial", key, files)


@command(Action.SEND_MESSAGE)
def take_off(session: Session, key: str, ids: list[int]) -> tuple[FileRow, ...]:
    record(session, Record("trial", key))
    return detach(session, "trial", key, ids)


@command(Action.SEND_MESSAGE)
def forward(session: Session, key: str, to: str) -> tuple[FileRow, ...]:
    record(session, Record("trial", to))
    return copy_attachments(session, ("trial", key), "trial", to)


@pytest.fixture
def session(school: BuiltSchool, monkeypatch: pytest.MonkeyPatch) -> Session:
    monkeypatch.setitem(
        OWNERS, "trial", Owner(lambda session, key: key != "secret", "SELECT owner_key FROM attachment")
    )
    return school.session(Role.TEACHER, school.maths_teacher)


def put(session: Session, name: str, content: bytes = PDF) -> StoredRef:
    return intake(session).put_bytes(name, content)


def set_limits(school: BuiltSchool, **values: object) -> None:
    with school.file.writing():
        for name, value in values.items():
            Setting.create(key=f"files.{name}", value=str(value).lower())


def reading(session: Session, keys: list[str]) -> dict[str, tuple[FileRow, ...]]:
    with session.school.reading():
        return attached("trial", keys)


def failing(kind: type[DiaryError], call: object) -> str:
    with pytest.raises(kind) as failed:
        call()  # type: ignore[operator]
    return failed.value.code


def test_files_hang_on_a_thing_in_their_order(session: Session) -> None:
    made = hang(session, "1", [put(session, "план.pdf"), put(session, "а.txt", b"text")])
    assert [(row.name, row.size, row.media_type) for row in made] == [
        ("план.pdf", 9, "application/pdf"),
        ("а.txt", 4, "text/plain"),
    ]
    hang(session, "1", [put(session, "б.txt", b"more")])
    found = reading(session, ["1", "2"])
    assert [row.name for row in found["1"]] == ["план.pdf", "а.txt", "б.txt"]
    assert "2" not in found


def test_the_same_content_has_one_row_and_one_file(session: Session) -> None:
    hang(session, "1", [put(session, "план.pdf")])
    hang(session, "2", [put(session, "другое имя.pdf"), put(session, "Другое имя.pdf")])
    with session.school.reading():
        assert StoredFile.select().count() == 1
        assert Attachment.select().count() == 3
    assert [row.name for row in reading(session, ["2"])["2"]] == ["другое имя.pdf", "Другое имя (2).pdf"]
    assert len(list(FileStore.beside(session.school).listing())) == 1


def test_no_row_without_its_content(session: Session) -> None:
    ref = put(session, "план.pdf")
    store = FileStore.beside(session.school)
    for found in list(store.listing()):
        store.remove(found.name)
    assert failing(StorageProblem, lambda: hang(session, "1", [ref])) == "file_store.missing"
    with session.school.reading():
        assert StoredFile.select().count() == Attachment.select().count() == 0


def test_an_attachment_is_read_by_the_rule_of_its_owner(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_one, secret = (
        hang(session, key, [put(session, "план.pdf")])[0].attachment_id for key in ("1", "secret")
    )
    content = attachment(session, open_one)
    assert content.is_there()
    assert content.read() == PDF
    assert failing(NotFound, lambda: attachment(session, secret)) == "attachment.unknown"
    assert failing(NotFound, lambda: attachment(session, 99)) == "attachment.unknown"
    monkeypatch.delitem(OWNERS, "trial")
    assert failing(NotFound, lambda: attachment(session, open_one)) == "attachment.unknown"


def test_a_missing_or_altered_content_says_which_file(session: Session) -> None:
    content = attachment(session, hang(session, "1", [put(session, "план.pdf")])[0].attachment_id)
    store = FileStore.beside(session.school)
    place = next(path for path in store.folder.rglob("*") if path.is_file())
    place.write_bytes(b"%PDF-1.8\n")
    with pytest.raises(StorageProblem) as failed:
        content.read()
    assert (failed.value.code, failed.value.data["file"]) == ("file_store.altered", "план.pdf")
    place.unlink()
    assert not content.is_there()
    assert failing(StorageProblem, content.read) == "file_store.missing"


def test_saving_leaves_a_file_that_cannot_be_executed_or_none(session: Session, tmp_path: Path) -> None:
    content = attachment(session, hang(session, "1", [put(session, "план.pdf")])[0].attachment_id)
    place = tmp_path / "saved.pdf"
    content.save(place)
    assert place.read_bytes() == PDF
    assert place.stat().st_mode & 0o111 == 0
    next(p for p in FileStore.beside(session.school).folder.rglob("*") if p.is_file()).write_bytes(b"x")
    place.write_bytes(b"before")
    assert failing(StorageProblem, lambda: content.save(place)) == "file_store.altered"
    assert place.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir() if path.name.endswith(".part")] == []


def test_what_is_taken_off_is_gone_from_the_rows_and_stays_in_the_store_for_a_while(session: Session) -> None:
    one, two = hang(session, "1", [put(session, "план.pdf"), put(session, "а.txt", b"text")])
    hang(session, "2", [put(session, "план.pdf")])
    assert take_off(session, "1", [one.attachment_id]) == (one,)
    assert failing(NotFound, lambda: take_off(session, "2", [two.attachment_id])) == "attachment.unknown"
    take_off(session, "1", [two.attachment_id])
    with session.school.reading():
        assert StoredFile.select().count() == 1, "the one that hangs on another thing, too"
    assert len(list(FileStore.beside(session.school).listing())) == 2


def test_forwarding_takes_the_files_along(session: Session) -> None:
    hang(session, "1", [put(session, "план.pdf"), put(session, "а.txt", b"text")])
    forward(session, "1", "2")
    found = reading(session, ["1", "2"])
    assert [row.name for row in found["2"]] == [row.name for row in found["1"]]


@pytest.fixture
def narrow(school: BuiltSchool) -> None:
    set_limits(school, most_mib=1, most=2, most_mib_together=2)


@pytest.mark.usefixtures("narrow")
def test_limits_are_told_before_anything_is_read_and_asked_again_when_it_is_attached(
    session: Session, tmp_path: Path
) -> None:
    large = tmp_path / "large.pdf"
    large.write_bytes(PDF + bytes(1 << 20))
    assert failing(Refused, lambda: intake(session).put(large)) == "attachment.too_large"
    assert list(FileStore.beside(session.school).listing()) == []
    refs = [put(session, f"{n}.txt", f"text {n}".encode()) for n in range(3)]
    assert failing(Refused, lambda: hang(session, "1", refs)) == "attachment.too_many"
    hang(session, "1", refs[:2])
    assert failing(Refused, lambda: hang(session, "1", refs[2:])) == "attachment.too_many"
    forged = StoredRef(refs[0].sha256, 3 << 20, "application/pdf", "a.pdf")
    assert failing(Refused, lambda: hang(session, "2", [forged])) == "attachment.too_large_together"
    forged = StoredRef(refs[0].sha256, 3 << 19, "application/pdf", "a.pdf")
    assert failing(Refused, lambda: hang(session, "2", [forged])) == "attachment.too_large"


def test_archives_are_allowed_where_the_school_says_so(school: BuiltSchool, session: Session) -> None:
    archive = b"PK\x05\x06" + bytes(18)
    assert failing(Refused, lambda: put(session, "a.zip", archive)) == "attachment.kind_not_allowed"
    forged = StoredRef(put(session, "план.pdf").sha256, 9, "application/zip", "a.zip")
    assert failing(Refused, lambda: hang(session, "1", [forged])) == "attachment.kind_not_allowed"
    set_limits(school, archives=True)
    with session.school.reading():
        session.refresh()
    assert put(session, "a.zip", archive).media_type == "application/zip"


def test_names_are_cleaned_again_when_a_file_is_attached(session: Session) -> None:
    ref = put(session, "план.pdf")
    forged = StoredRef(ref.sha256, ref.size, ref.media_type, "..\\../\u202eплан.pdf")
    assert hang(session, "1", [forged])[0].name == "план.pdf"


def test_what_is_no_file_is_refused(session: Session, tmp_path: Path) -> None:
    take = intake(session)
    assert failing(BadInput, lambda: take.put(tmp_path)) == "attachment.no_file"
    assert failing(BadInput, lambda: take.put(tmp_path / "gone.txt")) == "attachment.no_file"
