"""Files that hang on what is said in the sample school: their rows, and at the end their contents in the store."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime

from app.files.kinds import kind_of, sample_of
from app.paper.faces import Face
from app.paper.fitting import wrapped
from app.paper.page import A4_UPRIGHT, Item, Page, Paper, Text
from app.paper.pdf import as_pdf
from app.sample.ledger import Ledger
from models.file_store import FileStore
from models.files import Attachment, StoredFile

_TITLE, _BODY = 20.0, 13.0
_MARGIN = 25.0


class SampleFiles:
    """Attaches, and keeps what is attached until the school is whole."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._contents: dict[bytes, bytes] = {}
        self._number = 0

    def attach(self, owner: str, owner_key: str, name: str, content: bytes, at: int, author: int) -> None:
        """Hang a file on a thing; `at` in seconds since 1970."""
        digest, size = hashlib.sha256(content).digest(), len(content)
        if digest not in self._contents:
            self._contents[digest] = content
            self._ledger.add(StoredFile, digest, size, at, author)
        self._number += 1
        media_type = kind_of(name, sample_of(content))[1]
        self._ledger.add(Attachment, self._number, owner, owner_key, digest, name, size, media_type, 0)

    def put(self, store: FileStore) -> None:
        """Write the contents."""
        for content in self._contents.values():
            store.put(lambda content=content: iter([content]))  # type: ignore[misc]


def leaflet(title: str, text: str, at: int) -> bytes:
    """A PDF of one sheet: an announcement for the wall, a task."""
    room = A4_UPRIGHT[0] - 2 * _MARGIN
    items: list[Item] = []
    y = _MARGIN + 10
    for part, size, face, leading in [
        (title, _TITLE, Face.BOLD, 10.0),
        *((paragraph, _BODY, Face.REGULAR, 7.0) for paragraph in text.splitlines()),
    ]:
        for line in wrapped(part, face, size, room):
            items.append(Text(_MARGIN, y, line, size, face))
            y += leading
        y += leading / 2
    paper = Paper(title, "", "ru", (Page(*A4_UPRIGHT, tuple(items)),))
    return as_pdf(paper, made_at=datetime.fromtimestamp(at, UTC))
