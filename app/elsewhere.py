"""The same person at the same file in another thread: for work that takes minutes, while the desk goes on.

elsewhere = desk.ask(Elsewhere.of)              # on the database thread
with elsewhere.session() as session: …          # on another one; the file is opened once more there
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import app.auth.service as auth
from app.clock import Clock
from app.codes import Role
from app.session import Session
from app.unit_of_work import problem
from models.database import SchoolFile
from models.errors import StorageError
from models.maintenance import open_like


@dataclass(frozen=True)
class Elsewhere:
    """Who, and at which file; holds nothing open."""

    school: SchoolFile
    signed: auth.SignedIn
    role: Role
    clock: Clock

    @classmethod
    def of(cls, session: Session) -> Elsewhere:
        """Of whoever is signed in."""
        signed = auth.SignedIn(
            session.account_id, session.person_id, session.name, session.roles, False, None
        )
        return cls(session.school, signed, session.role, session.clock)

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A session of this thread.  Raises StorageProblem, and SignInRefused if the person has no more right."""
        try:
            school = open_like(self.school, self.school.path, mode=self.school.mode)
        except StorageError as error:
            raise problem(error) from error
        try:
            yield auth.start_session(school, self.signed, self.role, self.clock)
        finally:
            school.close()
