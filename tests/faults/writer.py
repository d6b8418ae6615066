"""A teacher at a PC of her own: a process that enters marks one by one, as fast as it can.

    python -m tests.faults.writer SCHOOL.db ACCOUNT PERSON COURSE FIRST COUNT [KEY]

Marks FIRST … FIRST+COUNT-1 of the course are set, each in a transaction of its own by the very command that the
window calls.  A line is written for each only after the command has returned: «ack N».  An answer that the file is
busy is what a window would get too; it tries again, and says so: «busy N».
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime, timedelta

from app.clock import FixedClock
from app.errors import StorageProblem
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.session import Session
from models.codes import Role
from models.opening import open_school_file

PUPILS = 25
LESSONS_A_DAY = 2
FIRST_DAY = date(2026, 9, 1)
NOW = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)


def value_of(number: int) -> int:
    """Which mark is set as the n-th."""
    return 2 + number % 4


def cell_of(number: int) -> tuple[date, int, int]:
    """Where the n-th mark of a course goes: day, number of the lesson, which pupil."""
    lesson, pupil = divmod(number, PUPILS)
    day, lesson = divmod(lesson, LESSONS_A_DAY)
    return FIRST_DAY + timedelta(days=day), 1 + lesson, pupil


def main(path: str, account: int, person: int, course: int, first: int, count: int, key: str | None) -> None:
    """Write the marks."""
    file = open_school_file(path, key=key)
    with file.reading():
        session = Session(file, account, person, Role.TEACHER, (Role.TEACHER,), "", clock=FixedClock(NOW))
        session.start_feed()
        session.refresh()
        pupils = [
            row[0]
            for row in file.connection.execute("SELECT id FROM person WHERE phone = 'pupil' ORDER BY id")
        ]
    say("ready")
    sys.stdin.readline()  # all begin together
    for number in range(first, first + count):
        if number % 25 == 0:
            session.poll()  # the window does so every second: what others wrote is taken note of, and only once
        day, lesson, pupil = cell_of(number)
        edit = CellEdit(day, lesson, 1, pupils[pupil], "mark", None, value_of(number))
        while True:
            try:
                result = write_cells(session, course, [edit])
                break
            except StorageProblem as problem:
                if problem.code != "file.busy":
                    raise
                say(f"busy {number}")
        say(f"ack {number}" if result.written else f"conflict {number}")
    say("done")


def say(line: str) -> None:
    """A line for whoever started this process."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    _path, *_numbers = sys.argv[1:7]
    main(_path, *(int(one) for one in _numbers), key=sys.argv[7] if len(sys.argv) > 7 else None)  # type: ignore[misc]
