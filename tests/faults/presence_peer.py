"""A program with a page of the journal open: a process that announces it and does what it is told.

    python -m tests.faults.presence_peer SCHOOL.db ROLE PERSON COURSE TERM KEY

Answers each line of its input with one of its own: «look» with the names of those who are there, too, with commas
between them («-» when nobody is), «leave» with «left».  Before the first it says «ready».  KEY is «-» for a plain file.
"""

from __future__ import annotations

import sys

from app.clock import FixedClock
from app.presence import Board, announce, present
from app.session import Session
from models.access import Account
from models.codes import Role
from models.opening import open_school_file
from tests.build import NOW
from tests.faults.writer import say


def main(path: str, role: Role, person: int, course: int, term: int, key: str | None) -> None:
    """Announce, then obey."""
    with open_school_file(path, key=key) as file:
        with file.reading():
            account = Account.get(Account.person == person).id
            session = Session(file, account, person, role, (role,), "", clock=FixedClock(NOW))
            session.start_feed()
            session.refresh()
        board = Board.of(session)
        announce(session, board, course, term)
        board.tend()
        say("ready")
        for line in sys.stdin:
            if line.strip() == "leave":
                board.step_out()
                board.tend()
                say("left")
            else:
                board.tend()
                say(",".join(row.name.split()[0] for row in present(session, board, course, term)) or "-")


if __name__ == "__main__":
    _path, _role, _person, _course, _term, _key = sys.argv[1:]
    main(_path, Role(_role), int(_person), int(_course), int(_term), None if _key == "-" else _key)
