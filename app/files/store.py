"""Contents of attached files, for those who put and read them; from any thread, and in no transaction.

`intake(session)` (see queries) gives an `Intake` to put files; `attachment(session, id)` a `Content` to read one.  Both
remember what was allowed when they were given, and go on working while the school file is busy with other things.
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.errors import BadInput, StorageProblem
from app.files.kinds import kind_of, kind_of_type, sample_of
from app.files.names import clean_name, split_name
from app.files.rows import Kind, Limits, StoredRef
from app.files.rules import judge_file
from app.paper.files import problem_of
from app.unit_of_work import problem
from models.errors import StorageError
from models.file_store import FileStore, Known, Watch, unwatched

_CHUNK = 1 << 18


@dataclass(frozen=True, slots=True)
class Intake:
    """Where new files are put, and what may be put there."""

    limits: Limits
    _store: FileStore

    def judge(self, path: Path) -> tuple[str, int, Kind]:
        """The clean name, the size in bytes and the kind of a file that may be attached; nothing is stored.

        Errors: BadInput attachment.unreadable (name, detail), attachment.empty, attachment.program,
        attachment.not_what_it_says; Refused attachment.too_large, attachment.kind_not_allowed.
        """
        with _reading(path):
            if not path.is_file():  # a folder, a device, a pipe that would never end
                raise BadInput("attachment.no_file", name=clean_name(path.name))
            name, size = clean_name(path.name), path.stat().st_size
            kind = self._kind(name, size, path)[1]
        return _named(name, kind), size, kind

    def put(self, path: Path, watch: Watch = unwatched) -> StoredRef:
        """Store a file's content; returns when it is on the share's disk.

        `watch(done, total)` is told the bytes; what it raises ends the work, and leaves nothing.
        Errors: those of `judge`; StorageProblem file_store.*, share.unreachable.
        """
        name, size, _kind = self.judge(path)
        with _reading(path):
            media_type = self._kind(name, size, path)[0]

        def content() -> Iterator[bytes]:
            with _reading(path), path.open("rb") as file:
                yield from iter(lambda: file.read(_CHUNK), b"")

        with _in_our_words():
            known = self._store.put(content, watch)
        # It may have grown since it was judged.
        judge_file(self.limits, name, known.size, kind_of_type(media_type, name))
        return StoredRef(known.digest.hex(), known.size, media_type, name)

    def put_bytes(self, name: str, content: bytes, watch: Watch = unwatched) -> StoredRef:
        """As `put`, for a picture from the clipboard."""
        name = clean_name(name)
        media_type, kind = self._kind(name, len(content), content)
        with _in_our_words():
            known = self._store.put(lambda: iter([content]), watch)
        return StoredRef(known.digest.hex(), known.size, media_type, _named(name, kind))

    def _kind(self, name: str, size: int, source: Path | bytes) -> tuple[str, Kind]:
        # The size first: of a file that is too large nothing is read.
        judge_file(self.limits, name, size, Kind.PDF)
        kind, media_type = kind_of(name, sample_of(source))
        judge_file(self.limits, name, size, kind)
        return media_type, kind


@dataclass(frozen=True, slots=True)
class Content:
    """An attachment that may be read.  `kind` decides how it is opened."""

    ref: StoredRef
    kind: Kind
    _store: FileStore

    def is_there(self) -> bool:
        """Whether the content lies in the store.  Errors as of `read`."""
        with _in_our_words():
            return self._store.is_there(known_of(self.ref))

    def read(self, watch: Watch = unwatched) -> bytes:
        """The content, verified.  Errors: StorageProblem file_store.missing, file_store.altered (both with `file`, the
        name for people), file_store.io, share.unreachable."""
        with _in_our_words(file=self.ref.name):
            return self._store.read(known_of(self.ref), watch)

    def save(self, place: Path, watch: Watch = unwatched) -> None:
        """Save the content as a file of this PC, without rights to be executed; what was there before stays until it
        is done.  Errors: those of `read`, and the export.* of `app.paper.files.put_in_place`."""
        partial = place.with_name(f".{secrets.token_hex(12)}.part")  # nobody can have put a link there
        flags = os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0)
        try:
            with os.fdopen(os.open(partial, flags, 0o600), "wb") as out:
                pieces = self._store.pieces(known_of(self.ref), watch)
                while piece := self._next(pieces):
                    out.write(piece)
            partial.replace(place)
        except OSError as error:
            raise problem_of(error, place, written=error.filename2 is not None) from error
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)

    def _next(self, pieces: Iterator[bytes]) -> bytes:
        with _in_our_words(file=self.ref.name):
            return next(pieces, b"")


def known_of(ref: StoredRef) -> Known:
    """The content that a reference names."""
    return Known(bytes.fromhex(ref.sha256), ref.size)


def _named(name: str, kind: Kind) -> str:
    """A picture or PDF without an extension gets one, or no PC would know how to show it."""
    return name + ".pdf" if kind is Kind.PDF and not split_name(name)[1] else name


@contextmanager
def _reading(path: Path) -> Iterator[None]:
    """Errors of the file that is to be attached, which are none of the store's."""
    try:
        yield
    except OSError as error:
        detail = os.strerror(error.errno) if error.errno else None
        raise BadInput("attachment.unreadable", name=clean_name(path.name), detail=detail) from error


@contextmanager
def _in_our_words(file: str | None = None) -> Iterator[None]:
    try:
        yield
    except StorageError as error:
        if error.code == "file_store.changing":
            raise BadInput("attachment.changing") from error
        if file is None or not error.code.startswith("file_store."):
            raise problem(error) from error
        raise StorageProblem(error.code, **error.data | {"file": file}) from error
