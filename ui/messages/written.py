"""What somebody writes: a letter, an answer, or a message that is passed on; and how it is kept until it is stored."""

from __future__ import annotations

import json
import uuid
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from app.files.rows import StoredRef

_NEW = "new:"


@dataclass(frozen=True, slots=True)
class Addressee:
    """To whom: what `kind` and `id` mean says `app.messages.rows.Recipient`; `name` as it was shown."""

    kind: str
    id: int
    name: str


@dataclass(frozen=True, slots=True)
class Written:
    """`key` names the place where it is written: "new:…" for a letter of its own, or the number of a thread.

    `token` names this very message: sent once more under it, it is stored once.
    """

    key: str
    text: str = ""
    subject: str = ""
    to: tuple[Addressee, ...] = ()
    about_pupil: int | None = None
    family: str = ""
    """Who of a family gets it (`app.messages.rows.Family`); "": as is usual."""
    urgent: bool = False
    replies_allowed: bool = True
    files: tuple[StoredRef, ...] = ()
    passes_on: tuple[int, int] | None = None
    """Thread and number of the message that is passed on."""
    reminds: int | None = None
    """The letter to several of which those are reminded who have not seen it."""
    token: str = field(default_factory=lambda: uuid.uuid4().hex)

    @property
    def thread_id(self) -> int | None:
        """The thread that it answers in."""
        return None if self.key.startswith(_NEW) else int(self.key)

    @property
    def is_empty(self) -> bool:
        """Whether nobody would miss it: whom one can choose again in a moment is not worth keeping alone."""
        return not (self.text.strip() or self.subject.strip() or self.files)

    def says_as(self, other: Written) -> bool:
        """Whether both say the same, whatever they are called."""
        return replace(self, token=other.token) == other


def new_key(passes_on: tuple[int, int] | None = None) -> str:
    """A place for a letter that nobody has begun yet; it says which message is passed on, where one is."""
    what = "" if passes_on is None else f"{passes_on[0]}/{passes_on[1]}/"
    return _NEW + what + uuid.uuid4().hex[:12]


def passed_on_in(key: str) -> tuple[int, int] | None:
    """Thread and number of the message that is passed on, if one is."""
    thread, _, rest = key.removeprefix(_NEW).partition("/")
    no, _, _ = rest.partition("/")
    return (int(thread), int(no)) if thread.isdecimal() and no.isdecimal() and is_new(key) else None


def is_new(key: str) -> bool:
    """Whether it is the place of a letter of its own, and not of an answer."""
    return key.startswith(_NEW)


def to_text(written: Written) -> str:
    """As it is kept."""
    return json.dumps(asdict(written), ensure_ascii=False)


def from_text(text: str) -> Written:
    """Back from that.  Raises ValueError, TypeError, KeyError for what it cannot read."""
    said: dict[str, Any] = json.loads(text)
    if not isinstance(said, dict):
        raise TypeError("no letter")
    said["to"] = tuple(Addressee(**one) for one in said["to"])
    said["files"] = tuple(StoredRef(**one) for one in said["files"])
    if said["passes_on"] is not None:
        thread, no = said["passes_on"]
        said["passes_on"] = (int(thread), int(no))
    found = Written(**said)
    if found.thread_id is not None and found.thread_id < 1:
        raise ValueError(found.key)
    return found
