"""A teacher whose share is gone: a process that types marks into the outbox of its PC; or one that brings them in.

    python -m tests.faults.typist type   SCHOOL.db PROFILE ACCOUNT PERSON COUNT KEY COURSE …
    python -m tests.faults.typist late   SCHOOL.db PROFILE ACCOUNT PERSON COUNT KEY COURSE …
    python -m tests.faults.typist replay SCHOOL.db PROFILE ACCOUNT PERSON COUNT KEY COURSE …

`type` goes on after the last mark that is in the outbox, COUNT marks in all, in turn over the courses.  A line is
written for each mark only after it was put: «put N»; then it waits, with all of them queued.  `late` does the same, and
gives each a reason.  `replay` writes what waits and says «replayed WRITTEN CONFLICTS REFUSED».  KEY is «-» for a plain
file.
"""

from __future__ import annotations

import sys
from pathlib import Path

from app.clock import FixedClock
from app.journal.rows import CellEdit
from app.outbox import Outbox, replay
from app.session import Session
from models.codes import Role
from models.database import SchoolFile
from models.opening import open_school_file
from tests.faults.writer import NOW, cell_of, say, value_of

REASON = "работа сдана позже"


def edit_of(number: int, courses: int, pupils: list[int]) -> CellEdit:
    """The n-th mark that is typed; its course is `number % courses`."""
    day, lesson, pupil = cell_of(number // courses)
    return CellEdit(day, lesson, 1, pupils[pupil], "mark", None, value_of(number // courses))


def pupils_of(file: SchoolFile) -> list[int]:
    with file.reading():
        return [
            row[0]
            for row in file.connection.execute("SELECT id FROM person WHERE phone = 'pupil' ORDER BY id")
        ]


def session_of(file: SchoolFile, account: int, person: int) -> Session:
    with file.reading():
        session = Session(file, account, person, Role.TEACHER, (Role.TEACHER,), "", clock=FixedClock(NOW))
        session.start_feed()
        session.refresh()
    return session


def main(
    mode: str,
    path: str,
    profile: str,
    account: int,
    person: int,
    count: int,
    key: str | None,
    courses: list[int],
) -> None:
    """Type, or replay."""
    with open_school_file(path, key=key) as file, Outbox.open(Path(profile), file, account) as outbox:
        if mode == "replay":
            session = session_of(file, account, person)
            say("ready")
            done = replay(session, outbox)
            say(f"replayed {len(done.written)} {len(done.conflicts)} {len(done.refused)}")
            return
        pupils = pupils_of(file)
        first = len(outbox.waiting())
        say("ready")
        for number in range(first, count):
            edits = [edit_of(number, len(courses), pupils)]
            outbox.put(courses[number % len(courses)], edits, reason=REASON if mode == "late" else None)
            say(f"put {number}")
        say("full")
        sys.stdin.readline()


if __name__ == "__main__":
    _mode, _path, _profile, _account, _person, _count, _key, *_courses = sys.argv[1:]
    main(
        _mode, _path, _profile, int(_account), int(_person), int(_count),
        None if _key == "-" else _key, [int(one) for one in _courses],
    )  # fmt: skip
