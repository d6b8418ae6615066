"""A program that has control judge what has changed, one unit at a time, until nothing is left.

    python -m tests.faults.judge SCHOOL.db ACCOUNT PERSON STEPS WRITES

With STEPS and WRITES it dies in its so many-th step after so many statements have written: without a word, in the
middle of the transaction, as in a power cut.  0: it lives.
"""

from __future__ import annotations

import os
import sys

from app.clock import FixedClock
from app.codes import Role
from app.control import storing
from app.control.advancing import advance_control
from app.session import Session
from models.opening import open_school_file
from tests.build import NOW


def main(path: str, account: str, person: str, steps: str, writes: str) -> None:
    """See the module."""
    file = open_school_file(path)
    # So small a cache sends pages to the file before the end: what is left is for the journal to undo.
    file.connection.pragma("cache_size", 5)
    session = Session(file, int(account), int(person), Role.DEPUTY, (Role.DEPUTY,), "", clock=FixedClock(NOW))
    with file.reading():
        session.start_feed()
        session.refresh()
    say("ready")
    sys.stdin.readline()
    die_in, insert, number, written = int(steps), storing._insert, 0, 0

    def counted(*arguments: object, **more: object) -> None:
        nonlocal written
        insert(*arguments, **more)  # type: ignore[arg-type]
        written += 1
        if number == die_in and written == int(writes):
            os._exit(9)

    storing._insert = counted
    judged = opened = 0
    while True:
        number, written = number + 1, 0
        done = advance_control(session, most=1)
        judged, opened = judged + done.judged, opened + done.opened
        if not done.left:
            break
    say(f"done {judged} {opened}")
    file.close()


def say(line: str) -> None:
    """To the test."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
