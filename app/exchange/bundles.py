"""Several tables that belong together: a folder of CSV files, or a ZIP of them.

Nothing is ever unpacked to disk, and of an archive only names are looked for that somebody asks for: what else it
holds, and where its paths lead, does not matter.  All is counted while it is read, so that an archive that unfolds
into gigabytes is refused before it has unfolded.
"""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from types import TracebackType
from typing import IO

from app.exchange.formats.delimited import decode
from app.exchange.reasons import Reason, bad_input
from app.exchange.tables import MAX_CELL_CHARACTERS, MAX_COLUMNS

MAX_BUNDLE_BYTES = 128 * 1024 * 1024
MAX_UNPACKED_BYTES = 512 * 1024 * 1024
MAX_ENTRIES = 10_000
MAX_LINES = 3_000_000

_SYSTEM_FOLDERS = ("__macosx",)
_PORTION = 1 << 20
_HEAD = 64 * 1024
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeError, ValueError, OSError)


class Bundle:
    """An open bundle: its tables by the small letters of their names.  A context manager.

    `file` is the name of the folder or archive, for messages.  Raises BadInput.
    """

    def __init__(self, path: str | Path) -> None:
        path = Path(path)
        self.file = path.name or str(path)
        self._left = MAX_UNPACKED_BYTES
        self._archive: zipfile.ZipFile | None = None
        self._places: dict[str, tuple[str, Path | zipfile.ZipInfo]] = {}
        try:
            if path.is_dir():
                self._list_folder(path)
            else:
                self._list_archive(path)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Bundle:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _where: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the archive."""
        if self._archive is not None:
            self._archive.close()

    @property
    def names(self) -> frozenset[str]:
        """The tables that are there, in small letters: «users.csv»."""
        return frozenset(self._places)

    def shown(self, name: str) -> str:
        """The name of a table as it is written in the bundle."""
        return self._places[name][0] if name in self._places else name

    # --- what is there -------------------------------------------------------------------------------------

    def _list_folder(self, path: Path) -> None:
        try:
            files = sorted(one for one in path.iterdir() if one.suffix.lower() == ".csv" and one.is_file())
        except OSError as error:
            raise bad_input(Reason.FILE_UNREADABLE, self.file, value=error.strerror) from error
        for one in files:
            self._add(one.name, one)

    def _list_archive(self, path: Path) -> None:
        try:
            if path.exists() and not path.is_file():  # a pipe would never answer
                raise bad_input(Reason.FILE_UNREADABLE, self.file)
            if path.stat().st_size > MAX_BUNDLE_BYTES:
                raise bad_input(Reason.FILE_TOO_LARGE, self.file, value=MAX_BUNDLE_BYTES)
            self._archive = zipfile.ZipFile(path)
            found = self._archive.infolist()
        except (FileNotFoundError, NotADirectoryError) as error:
            raise bad_input(Reason.FILE_MISSING, self.file) from error
        except zipfile.BadZipFile as error:
            raise bad_input(Reason.BUNDLE_NEITHER, self.file) from error
        except _BROKEN as error:
            raise bad_input(Reason.FILE_UNREADABLE, self.file, value=error) from error
        if len(found) > MAX_ENTRIES:
            raise bad_input(Reason.TABLE_TOO_LARGE, self.file, value=MAX_ENTRIES)
        # A name that a NUL cuts off at once is none, and `is_dir` would look at its last letter.
        entries = [
            (PurePosixPath(one.filename.replace("\\", "/")), one)
            for one in found
            if one.filename and not one.is_dir()
        ]
        tables = [
            (where, one)
            for where, one in entries
            if where.suffix.lower() == ".csv"
            and not where.name.startswith("._")
            and where.parts[0].lower() not in _SYSTEM_FOLDERS
        ]
        # Whoever packs the folder itself has all of it one step lower.
        highest = min((len(where.parts) for where, _ in tables), default=0)
        for where, one in tables:
            if len(where.parts) == highest:
                self._add(where.name, one)

    def _add(self, name: str, place: Path | zipfile.ZipInfo) -> None:
        key = name.lower()
        if key in self._places:
            raise bad_input(Reason.BUNDLE_TWICE, self.file, value=name)
        self._places[key] = (name, place)

    # --- what it says --------------------------------------------------------------------------------------

    def lines(self, name: str) -> Iterator[tuple[int, list[str]]]:
        """The rows of a table with their numbers, from 1; blank ones are left out.  Raises BadInput."""
        shown = self.shown(name)
        text = decode(self._content(name), shown)
        head = text[:_HEAD].partition("\n")[0]
        separator = max(",;\t", key=head.count)
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
        number = 0
        try:
            for number, cells in enumerate(reader, 1):
                if number > MAX_LINES:
                    raise bad_input(Reason.TABLE_TOO_LARGE, shown, row=number, value=MAX_LINES)
                if len(cells) > MAX_COLUMNS:
                    raise bad_input(Reason.TABLE_TOO_LARGE, shown, row=number, value=MAX_COLUMNS)
                if any(cell.strip() for cell in cells):
                    yield number, cells
        except csv.Error as error:
            if "limit" in str(error):
                raise bad_input(
                    Reason.CELL_TOO_LONG, shown, row=number + 1, value=MAX_CELL_CHARACTERS
                ) from error
            raise bad_input(Reason.TABLE_QUOTES, shown, row=number + 1) from error

    def header(self, name: str) -> list[str]:
        """The first row of a table, of its beginning only: cheap.  [] where there is none that can be read."""
        try:
            with self._open(name) as stream:
                head = stream.read(_HEAD)
        except _BROKEN:
            return []
        text = head.decode("utf-8", "replace").removeprefix("\ufeff").partition("\n")[0]
        separator = max(",;\t", key=text.count)
        return [cell.strip().strip('"') for cell in text.split(separator)]

    def _open(self, name: str) -> IO[bytes]:
        place = self._places[name][1]
        if isinstance(place, Path):
            return place.open("rb")
        assert self._archive is not None
        return self._archive.open(place)

    def _content(self, name: str) -> bytes:
        shown, place = self._places[name]
        if isinstance(place, zipfile.ZipInfo) and place.flag_bits & 1:
            raise bad_input(Reason.FILE_PASSWORD, shown)
        found = io.BytesIO()
        try:
            with self._open(name) as stream:
                while portion := stream.read(_PORTION):
                    self._left -= len(portion)
                    if self._left < 0:
                        raise bad_input(Reason.FILE_TOO_LARGE, self.file, value=MAX_UNPACKED_BYTES)
                    found.write(portion)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError) as error:
            raise bad_input(Reason.FILE_DAMAGED, shown) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise bad_input(Reason.FILE_UNREADABLE, shown, value=error) from error
        return found.getvalue()
