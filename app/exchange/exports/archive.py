"""A ZIP that is written piece by piece beside its place, and put there as a whole."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from app.paper.files import problem_of


@contextmanager
def archive_at(path: Path) -> Iterator[zipfile.ZipFile]:
    """A ZIP to be filled; whatever is raised inside leaves what was there before.  Only its owner may read it: it holds
    the data of others.

    Raises StorageProblem: those of `app.paper.files.put_in_place`.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        flags = os.O_CREAT | os.O_TRUNC | os.O_RDWR | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(beside, flags, 0o600), "w+b") as stream:
            with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
                yield archive
            stream.flush()
            os.fsync(stream.fileno())  # a share says only now that it is full
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise problem_of(error, path, written=error.filename2 is not None) from error
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


@contextmanager
def text_member(archive: zipfile.ZipFile, name: str) -> Iterator[IO[str]]:
    """A text of the archive, in UTF-8 with its mark, so that a table program knows it; any size."""
    with archive.open(name, "w", force_zip64=True) as raw:
        text = io.TextIOWrapper(raw, encoding="utf-8-sig", errors="replace", newline="")
        try:
            yield text
            text.flush()
        finally:
            text.detach()
