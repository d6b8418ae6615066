"""Who has which page open: a folder beside the school file, and in it one file of a byte for each running program.

The school file is not touched: a commit costs thirty round trips and empties every other PC's cache.  Against one
file with a slot for each program: that wants locks, which a server grants and a slept PC keeps or loses; here nobody
waits for anybody, a dead program's entry is a file that is old, and whoever sees it takes it away.

All that an entry says is its *name*, so one listing of the folder tells everything and no entry is ever opened by
another.  How old it is says the time that the share itself gave the file at its last heartbeat, compared with the
same of one's own: the clocks of PCs do not come into it.

    what                            file operations (a test counts them)     requests of SMB, by the protocol
    the first page of a program     open, fstat, close, rename               5  (the very first one: mkdir, too)
    each further page               rename                                   3
    heartbeat, at most every 25 s   open, write, close                       3
    a look                          list, and one stat for each other there  4  (Windows: the stats are in the list)
    leaving                         unlink                                   2
    cleaning, every 5 minutes       one stat for each entry                  as many, while they are not in the list

What an entry reveals.  Numbers only: person, course, period, a random number for the program and one for its PC.  With
an encrypted school they are sealed with a key derived from the school's, and who has no key sees that programs
run and when, which the server knows anyway.  A plain school has no key: whoever could read the numbers here can read
the names there.  What does not bear the seal is passed over.  A true entry that somebody copies or touches is
believed for as long as he goes on: then a sign shows a colleague who has left, and nothing worse.

Everything here raises OSError as the system does; what then is decided above.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
import secrets
import socket
import stat
import struct
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from models.database import SchoolFile

SUFFIX = "-open"
"""The folder beside «school.db» is called «school.db-open»."""

HEARTBEAT_SECONDS = 25.0
AGE_LIMIT_SECONDS = 80.0
"""Who has not been heard for so long (three heartbeats) is gone."""

LITTER_SECONDS = 600.0
"""What is so old is taken away; a PC that wakes up makes its entry anew."""

CLEANING_SECONDS = 300.0
MOST_NAMES = 1000
MOST_SHOWN = 50
_MOST_CLEANED = 50

_ENTRY = struct.Struct(">B8sIIII4s")
_VERSION = 1
_TAG = 16
_NAME = re.compile(
    r"[a-z2-7]{72}\Z"
)  # 45 bytes; no sign that a file system forbids, or in which case matters

_WRITE = (
    os.O_WRONLY
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOINHERIT", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_BINARY", 0)
)


@dataclass(frozen=True, slots=True)
class Presence:
    """An entry.  `since`: when the page was opened, by the share's clock (seconds since 1970)."""

    run: bytes
    person: int
    course: int
    term: int
    since: int
    pc: bytes


class Seal:
    """Turns entries into names and back.

    The tag is an HMAC of the entry, and the pad that hides it an HMAC of the tag: each entry has its own (the random
    number of the program is in it), and a name that somebody made up or changed does not open.
    """

    def __init__(self, key: str | None) -> None:
        """`key`: the school's, 64 hexadecimal digits; None for a plain school: then the tag is a checksum."""
        secret = b"" if key is None else bytes.fromhex(key)
        self._tag_key = _mac(secret, b"presence tag")
        self._pad_key = _mac(secret, b"presence pad")

    def name_of(self, entry: Presence) -> str:
        """Raises ValueError for numbers that do not fit."""
        try:
            plain = _ENTRY.pack(
                _VERSION, entry.run, entry.person, entry.course, entry.term, entry.since, entry.pc
            )
        except struct.error as error:
            raise ValueError(str(error)) from error
        tag = _mac(self._tag_key, plain)[:_TAG]
        return base64.b32encode(tag + self._padded(tag, plain)).decode("ascii").lower()

    def entry_of(self, name: str) -> Presence | None:
        """None for a name that does not bear this seal."""
        if not _NAME.match(name):
            return None
        sealed = base64.b32decode(name.upper())
        tag = sealed[:_TAG]
        plain = self._padded(tag, sealed[_TAG:])
        if not hmac.compare_digest(tag, _mac(self._tag_key, plain)[:_TAG]):
            return None
        version, *parts = _ENTRY.unpack(plain)
        return Presence(*parts) if version == _VERSION else None

    def pc(self, name: str) -> bytes:
        """A number for a PC that does not tell its name."""
        return _mac(self._tag_key, b"pc " + name.encode("utf-8", "replace"))[:4]

    def _padded(self, tag: bytes, text: bytes) -> bytes:
        return bytes(one ^ other for one, other in zip(text, _mac(self._pad_key, tag), strict=False))


class Register:
    """One program's entry in the folder, and its look at the others'.  For one thread at a time."""

    def __init__(
        self, school_path: Path, key: str | None, person: int, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        """Touches nothing yet.  `clock` measures how long ago something was, and need not tell the time."""
        self.folder = school_path.with_name(school_path.name + SUFFIX)
        self._seal = Seal(key)
        self._person = person
        self._clock = clock
        self._run = secrets.token_bytes(8)
        self.pc = self._seal.pc(socket.gethostname())
        self._name: str | None = None
        self._page = (0, 0)
        self._stamp = 0.0  # the time that the share gave our entry …
        self._stamped = 0.0  # … and when that was, by our clock
        self._cleaned = clock()

    @classmethod
    def beside(cls, school: SchoolFile, person: int) -> Register:
        """The register of an open school."""
        return cls(school.path, school.database._key, person)

    def stand_at(self, course: int, term: int) -> None:
        """Be in the folder with this page; nothing is done while that is so and the last heartbeat is young."""
        if self._name is None:
            self._enter()
        elif self._clock() - self._stamped >= HEARTBEAT_SECONDS:
            self._beat()
        if self._page != (course, term):
            self._move(course, term)

    def look(self, course: int, term: int) -> tuple[Presence, ...]:
        """The other programs that have a page open, the earliest first; nobody before `stand_at`."""
        if self._name is None:
            return ()
        others: list[tuple[os.DirEntry[str], Presence]] = []
        litter: list[os.DirEntry[str]] = []
        with os.scandir(self.folder) as listing:
            for item in islice(listing, MOST_NAMES):
                if item.name == self._name:
                    self._learn_time(item)
                elif (entry := self._seal.entry_of(item.name)) is not None and entry.run != self._run:
                    if (entry.course, entry.term) == (course, term):
                        others.append((item, entry))
                    litter.append(item)
                elif _NAME.match(item.name):  # of an earlier key
                    litter.append(item)
        if self._clock() - self._cleaned >= CLEANING_SECONDS:
            self._cleaned = self._clock()
            self._clean(litter)
        return self._living(others)

    def leave(self) -> None:
        """Take the entry away."""
        name, self._name, self._page = self._name, None, (0, 0)
        if name is not None:
            with suppress(FileNotFoundError):
                os.unlink(self.folder / name)

    @property
    def share_now(self) -> float:
        """The share's time, as far as it is known."""
        return self._stamp + (self._clock() - self._stamped)

    def _enter(self) -> None:
        """Make an entry at no page.  Its name gets the page's when the share has told its time."""
        name = self._seal.name_of(Presence(self._run, self._person, 0, 0, 0, self.pc))
        try:
            descriptor = os.open(self.folder / name, _WRITE | os.O_CREAT, 0o600)
        except FileNotFoundError:
            self._make_folder()
            descriptor = os.open(self.folder / name, _WRITE | os.O_CREAT, 0o600)
        with _closing(descriptor):
            self._stamp, self._stamped = os.fstat(descriptor).st_mtime, self._clock()
        self._name, self._page = name, (0, 0)

    def _make_folder(self) -> None:
        """Whoever may write beside the school file may write here."""
        with suppress(FileExistsError):
            os.mkdir(self.folder)
            if os.name == "posix":
                with suppress(OSError):  # of a mount that has no such rights
                    os.chmod(self.folder, stat.S_IMODE(os.stat(self.folder.parent).st_mode))

    def _move(self, course: int, term: int) -> None:
        entry = Presence(self._run, self._person, course, term, max(int(self.share_now), 0), self.pc)
        name = self._seal.name_of(entry)
        assert self._name is not None
        try:
            os.rename(self.folder / self._name, self.folder / name)
        except FileNotFoundError:  # taken away by others while this PC slept
            self._enter()
            os.rename(self.folder / self._name, self.folder / name)
        self._name, self._page = name, (course, term)

    def _beat(self) -> None:
        assert self._name is not None
        try:
            descriptor = os.open(self.folder / self._name, _WRITE)
        except FileNotFoundError:
            self._enter()
            return
        with _closing(descriptor):
            os.write(descriptor, b".")
        # What the share makes of it, the next listing tells; until then our own clock goes on from the last time.
        self._stamp, self._stamped = self.share_now, self._clock()

    def _learn_time(self, own: os.DirEntry[str]) -> None:
        with suppress(FileNotFoundError):
            self._stamp = own.stat(follow_symlinks=False).st_mtime

    def _living(self, others: Iterable[tuple[os.DirEntry[str], Presence]]) -> tuple[Presence, ...]:
        now = self.share_now
        latest: dict[bytes, tuple[float, Presence]] = {}
        for item, entry in others:
            age = _age(item, now)
            if age is None or abs(age) > AGE_LIMIT_SECONDS:
                continue
            # Two of one program: a rename of which the answer was lost.
            if entry.run not in latest or age < latest[entry.run][0]:
                latest[entry.run] = (age, entry)
        found = sorted((entry for _, entry in latest.values()), key=lambda one: (one.since, one.run))
        return tuple(found[:MOST_SHOWN])

    def _clean(self, litter: Iterable[os.DirEntry[str]]) -> None:
        now = self.share_now
        old = (item for item in litter if (age := _age(item, now)) is not None and abs(age) > LITTER_SECONDS)
        for item in islice(old, _MOST_CLEANED):
            with suppress(OSError):  # another PC was faster, or has more rights
                os.unlink(item.path)


def _mac(key: bytes, text: bytes) -> bytes:
    return hmac.new(key, text, hashlib.sha256).digest()


@contextmanager
def _closing(descriptor: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(descriptor)


def _age(item: os.DirEntry[str], now: float) -> float | None:
    """Seconds since the last heartbeat; None when it is gone by now, or no file of ours."""
    try:
        status = item.stat(follow_symlinks=False)
    except OSError:
        return None
    return now - status.st_mtime if stat.S_ISREG(status.st_mode) else None
