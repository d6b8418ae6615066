"""Which school file is this?  What was typed for one school must never be written into another.

A school's history tells: the moment at which its file was made, and the hash of the first row of its change log.  It
is the same in a backup that was restored (what waits is still wanted there), and no other school's.  A number stored
for this purpose would be no better, and older files would lack it.

A copy, made to try things out, has the same history, though: it is told apart by its place.
"""

from __future__ import annotations

import hashlib
import os

from app.unit_of_work import problem
from models.base import rows
from models.database import SchoolFile
from models.errors import StorageError
from models.log import ChangeLog, FormatHistory


def history_of(school: SchoolFile) -> str:
    """The school's own mark, as 64 hexadecimal digits.  2 statements.  Raises StorageProblem.

    A file in which nothing was ever recorded (no program of ours leaves one) has a mark for the time being only.
    """
    made = FormatHistory.select(FormatHistory.version, FormatHistory.at).order_by(FormatHistory.version)
    first = ChangeLog.select(ChangeLog.hash).where(ChangeLog.seq == 1)
    try:
        with school.reading():
            moments = [f"{version} {int(at.timestamp())}" for version, at in rows(made.limit(1))]
            hashes = [bytes(row[0]).hex() for row in rows(first)]
    except StorageError as error:
        raise problem(error) from error
    return hashlib.sha256("\n".join([*moments, *hashes]).encode()).hexdigest()


def place_of(school: SchoolFile) -> str:
    """Where the file lies, in one spelling: a mapped drive is its share."""
    return os.path.normcase(os.path.realpath(school.path))
