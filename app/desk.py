"""A place of work: one open file and who is signed in at it.

This is what a program with a window keeps on its database thread; every job of the window gets it.  It also puts the
connection right again when the share comes back: the session stays, the file is opened anew.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

import app.auth.service as auth
from app.backup.key_change import KeyChanged, change_key
from app.backup.problems import Progress, no_progress
from app.changes import Change
from app.clock import Clock, SystemClock
from app.errors import StorageProblem
from app.files.copies import PrivateCopies
from app.opening import OpenedSchool, clock_of, describe, kiosk_idle_seconds, open_school
from app.session import Session
from app.unit_of_work import problem
from models.codes import Role
from models.database import SchoolFile
from models.errors import StorageError

T = TypeVar("T")

_LOST = ("share.io", "share.unreachable", "share.fenced")
_ENDED = "session.ended"
_POLLS_A_LOOK = 30
"""Every so many polls it is asked whether the file is still the one of that name: a backup that was put in the place
of a file too damaged to be written to is another file."""


CLOCK_TOLERANCE_SECONDS = 180


@dataclass(frozen=True)
class SignedInAs:
    """Who sits at the desk, for the window."""

    account_id: int
    person_id: int
    name: str
    role: Role
    roles: tuple[Role, ...]
    idle_seconds: int
    clock_ahead: int = 0
    """Seconds by which the share's clock is ahead of this PC's; 0 while they agree to a few minutes."""

    def limited_to(self, roles: Collection[Role]) -> SignedInAs:
        """The same person at a place where only these roles may be chosen."""
        return replace(self, roles=tuple(role for role in self.roles if role in roles))


class Desk:
    """See the module.  Used from one thread."""

    def __init__(self) -> None:
        self._school: SchoolFile | None = None
        self._session: Session | None = None
        self._path: Path | None = None
        self._key_path: Path | None = None
        self._lost = False
        self._polls = 0
        self._clock_ahead = 0
        self.clock: Clock = SystemClock()
        self.outbox_directory: Path | None = None
        """Where this PC keeps what could not be stored; None: nowhere."""
        self.copies = PrivateCopies()
        """Attachments that are open in other programs."""

    @property
    def school(self) -> SchoolFile:
        """The open file; StorageProblem("file.not_open") when there is none."""
        if self._school is None:
            raise StorageProblem("file.not_open")
        return self._school

    @property
    def session(self) -> Session:
        """The session of whoever is signed in; StorageProblem("session.ended") when nobody is."""
        if self._session is None:
            raise StorageProblem(_ENDED)
        return self._session

    def open(self, path: str | Path, key_path: str | Path | None = None) -> OpenedSchool:
        """Open a school file in place of the one that was open.  Raises StorageProblem; then the old one stays."""
        school = open_school(path, key_path)
        try:
            opened = describe(school)
        except BaseException:
            school.close()
            raise
        self.close()
        self._school, self._path = school, Path(path)
        self._key_path = None if key_path is None else Path(key_path)
        self.clock = clock_of(opened)
        return opened

    def close(self) -> None:
        """Sign out and close the file."""
        self.sign_out()
        if self._school is not None:
            self._school.close()
        self._school, self._lost = None, False

    def kiosk_idle_seconds(self) -> int:
        """What the school has set for its kiosks; asked between the visits, when nobody is signed in."""
        return kiosk_idle_seconds(self.school)

    def read_credentials(self, login: str) -> auth.Credentials:
        """First step of signing in; the second, `auth.verify`, is slow and needs no file."""
        return auth.read_credentials(self.school, login, self.clock)

    def finish_sign_in(
        self, credentials: auth.Credentials, verdict: auth.Verdict | bool, door: str
    ) -> auth.SignedIn:
        """Third step: what the password check gave is recorded, and judged."""
        signed = auth.finish_sign_in(self.school, credentials, verdict, door, self.clock)
        self._compare_clocks()
        return signed

    def _compare_clocks(self) -> None:
        """Signing in has just written: a clock that is off shows wrong times beside marks, so it is told."""
        if self.school.mode == "read_write":
            ahead = round(self.school.clock_ahead())
            self._clock_ahead = ahead if abs(ahead) > CLOCK_TOLERANCE_SECONDS else 0

    def start(self, signed: auth.SignedIn, role: Role) -> SignedInAs:
        """Begin to work in a role."""
        self._session = auth.start_session(self.school, signed, role, self.clock)
        return self._who()

    def switch_role(self, role: Role) -> SignedInAs:
        """Work on in another of one's roles."""
        self._session = auth.switch_role(self.session, role)
        return self._who()

    def ask(self, job: Callable[[Session], T]) -> T:
        """Carry out a query or command for whoever is signed in.  When the share is lost in it, the next poll opens
        the file anew."""
        try:
            return job(self.session)
        except StorageProblem as error:
            self.note_loss(error.code)
            raise

    def change_key(
        self, key_path: Path | None, backup_into: str, progress: Progress = no_progress
    ) -> KeyChanged:
        """Give the school that is open another key; whoever is signed in goes on.  Errors as of `change_key`."""
        session = self.session
        try:
            done = change_key(session, key_path, backup_into, progress=progress)
            self._key_path = key_path
            return done
        finally:
            self._school = session.school

    def sign_out(self) -> None:
        """Forget the session and all that it kept, also on this PC's disk."""
        self._session = None
        self.copies.clear()

    def poll(self) -> list[Change]:
        """What changed since the last call.  After a loss of the share: tries to open the file anew."""
        if self._school is None:
            return []
        self._polls += 1
        if self._polls % _POLLS_A_LOOK == 0 and self._school.replaced():
            self._lost = True
        try:
            if self._lost:
                self._reopen()
            return self._session.poll() if self._session is not None else []
        except StorageError as error:
            self.note_loss(error.code)
            raise problem(error) from error
        except StorageProblem as error:
            self.note_loss(error.code)
            raise

    def note_loss(self, code: str) -> None:
        """A job met this error: if it means that the share is gone, the next poll opens the file anew; if another
        history has taken the file's place, nobody is signed in any more."""
        if code in _LOST:
            self._lost = True
        elif code == _ENDED:
            self.sign_out()

    def _reopen(self) -> None:
        if self._path is None:
            return
        school, old = open_school(self._path, self._key_path), self._school
        self._school, self._lost = school, False
        if self._session is not None:
            self._session.move_to(school)
        if old is not None:
            with suppress(Exception):  # of a share that was gone; what could not be stored was told then
                old.close()

    def _who(self) -> SignedInAs:
        session = self.session
        return SignedInAs(
            session.account_id,
            session.person_id,
            session.name,
            session.role,
            session.roles,
            auth.idle_seconds(session),
            self._clock_ahead,
        )
