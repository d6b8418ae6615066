"""Messages as pages show them, and a letter as a page gives it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.codes import Role, Side
from app.files.rows import FileRow, StoredRef

# --- a letter ---------------------------------------------------------------------------------------------------------


class Family(StrEnum):
    """Who of a child's family takes part in a thread."""

    PARENTS = "parents"
    PUPIL = "pupil"
    BOTH = "both"
    ONE = "one"  # only who writes: one parent without the other, a pupil without the parents


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a letter goes to.  `kind` and what `id` is of:

    staff       a person who works at the school
    family      a pupil: the pupil's family, by `Letter.family`
    class       a class: the families of its pupils of today, each alone
    course      a course: the families of its pupils of today, each alone
    all_staff   everybody who works at the school, each alone (`id` 0)
    """

    kind: str
    id: int = 0


@dataclass(frozen=True, slots=True)
class Letter:
    """What begins a thread, or several.

    A family names staff, and in `about_pupil` the child it writes about (where it has one child, that is meant);
    all whom it names are in one thread.  Staff name families, classes, courses, colleagues: each family has its own
    thread, the colleagues have one together.  `family` None: the parents; of a pupil who writes: the pupil alone.
    """

    recipients: tuple[Recipient, ...]
    subject: str
    text: str
    about_pupil: int | None = None
    urgent: bool = False
    replies_allowed: bool = True
    family: Family | None = None
    files: tuple[StoredRef, ...] = ()


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a letter or an answer.  `no` is the message's number in the thread.  `mailing_id`: it went to
    several, each in a thread of `threads`.  `without_family`: pupils whom nobody could be written for.  `new`: it was
    not stored before under this token."""

    threads: tuple[int, ...]
    no: int
    mailing_id: int | None = None
    without_family: tuple[int, ...] = ()
    new: bool = True

    @property
    def thread_id(self) -> int:
        return self.threads[0]


# --- people -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Who:
    """A person in a thread, as one side.  `role` is the highest that staff hold now (None: works here no more);
    `is_me`: the asker on this very side."""

    person_id: int
    side: Side
    name: str
    role: Role | None = None
    is_me: bool = False


@dataclass(frozen=True, slots=True)
class AboutPupil:
    """The child that a thread is about, with the class of today ('' for none)."""

    pupil_id: int
    name: str
    class_name: str


# --- inbox ------------------------------------------------------------------------------------------------------------


class UrgentState(StrEnum):
    """How an urgent thread stands for the asker."""

    NONE = "none"
    WAITS = "waits"  # I have to confirm


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A thread as a line.  `partner` is whom the line names first, `others` how many besides; `words` are the first of
    the newest message ('' where it is withdrawn).  `at` orders the list, and is handed on as `before`."""

    thread_id: int
    subject: str
    partner: Who | None
    others: int
    pupil: AboutPupil | None
    words: str
    at: datetime
    last_no: int
    last_author: Who
    unread: int
    urgent: UrgentState
    archived: bool
    has_files: bool = False
    closed: bool = False

    @property
    def last_by_me(self) -> bool:
        return self.last_author.is_me


@dataclass(frozen=True, slots=True)
class Unread:
    """What waits: unread messages, in how many threads, and how many threads wait to be confirmed; `calm`: the unread
    messages of the other threads, so that nothing is told twice."""

    messages: int
    threads: int
    urgent: int
    calm: int = 0


Place = tuple[datetime, int]
"""Where a list goes on: moment and number of its last row."""


@dataclass(frozen=True, slots=True)
class InboxPage:
    """A page of threads, the newest first; of the inbox's first page those that wait to be confirmed stand before.
    `more`: what to give as `before` for the next page, None at the end."""

    folder: str
    rows: tuple[InboxRow, ...]
    more: Place | None
    unread: Unread


@dataclass(frozen=True, slots=True)
class MailingRow:
    """A letter to several, as its sender sees it: `seen` of `threads` have seen it."""

    mailing_id: int
    subject: str
    words: str
    sent_at: datetime
    threads: int
    seen: int


@dataclass(frozen=True, slots=True)
class MailingLine:
    """One of those a mailing went to.  `seen_by` are those who have, with the moment; `answered` whether a message
    came back."""

    thread_id: int
    pupil: AboutPupil | None
    people: tuple[Who, ...]
    seen_by: tuple[tuple[Who, datetime], ...]
    answered: bool
    confirmed: bool


@dataclass(frozen=True, slots=True)
class MailingPage:
    """A mailing with all its lines, those who have not seen it first."""

    mailing: MailingRow
    lines: tuple[MailingLine, ...]


# --- thread -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Receipt:
    """Somebody has seen a message, and perhaps confirmed it."""

    who: Who
    seen_at: datetime
    confirmed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that were passed on: whose they are, and of when."""

    author: Who
    sent_at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Passing:
    """A message was forwarded: by whom, to whom, when; what was added is theirs alone."""

    by: Who
    to: tuple[Who, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class UrgentWay:
    """The way of an urgent message.  `due_at`: when it will be passed on to the deputy heads if nobody sees it (None:
    it will not); `settled_at`: since when nobody has to confirm it any more.  Who has seen and
    confirmed it, the receipts tell."""

    sent_at: datetime
    due_at: datetime | None
    passed_on_at: datetime | None
    answered_by: Who | None
    answered_at: datetime | None
    settled_at: datetime | None
    waits_for_me: bool


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message.  Withdrawn, its text is '' but for the author and who had seen it; `can_withdraw`: it is mine."""

    no: int
    author: Who
    sent_at: datetime
    text: str
    urgent: UrgentWay | None
    withdrawn_at: datetime | None
    files: tuple[FileRow, ...]
    receipts: tuple[Receipt, ...]
    quote: Quote | None = None
    forwards: tuple[Passing, ...] = ()
    can_withdraw: bool = False


class NoReply(StrEnum):
    """Why somebody cannot write into a thread."""

    CLOSED = "closed"
    NO_REPLIES = "no_replies"  # who began it wants none
    NOT_TEACHER_NOW = "not_teacher_now"  # does not teach the child any more
    NOBODY_THERE = "nobody_there"  # none of those who take part can be written to any more
    PUPILS_OFF = "pupils_off"  # the school has switched off that pupils write
    FULL = "full"  # so many messages that a new thread is due


@dataclass(frozen=True, slots=True)
class ThreadPage:
    """A thread's newest messages (or those before `before_no`), oldest first.

    `no_reply` is why the asker cannot write, None where it is possible.  `read_up_to`: up to which number the asker
    had read.  `more`: there are older messages; ask with `before_no` = the first one's `no`.
    """

    thread_id: int
    subject: str
    pupil: AboutPupil | None
    family: Family | None
    people: tuple[Who, ...]
    messages: tuple[MessageRow, ...]
    more: bool
    last_no: int
    read_up_to: int
    no_reply: NoReply | None
    can_close: bool
    can_forward: bool
    can_add: bool
    may_be_urgent: bool
    closed_at: datetime | None
    closed_by: Who | None
    replies_allowed: bool
    archived: bool
    mailing_id: int | None
    urgent_waits: tuple[int, ...] = ()

    @property
    def can_reply(self) -> bool:
        return self.no_reply is None


@dataclass(frozen=True, slots=True)
class UrgentRow:
    """An urgent message that the asker has to confirm.  `passed_on`: it came because nobody else had seen it."""

    thread_id: int
    no: int
    subject: str
    words: str
    author: Who
    pupil: AboutPupil | None
    sent_at: datetime
    passed_on: bool


@dataclass(frozen=True, slots=True)
class Confirmed:
    """An urgent message is confirmed: by whom and when; `new`: by this very call."""

    who: Who
    at: datetime
    new: bool


# --- search -----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Hit:
    """A message that was found.  `marks` are (start, length) of the words in `snippet`.  `mailing_id`: it is the
    asker's letter to several, found once."""

    thread_id: int
    no: int
    subject: str
    author: Who
    pupil: AboutPupil | None
    sent_at: datetime
    snippet: str
    marks: tuple[tuple[int, int], ...]
    mailing_id: int | None = None


@dataclass(frozen=True, slots=True)
class Hits:
    """What was found, the newest threads first.  `more`: what to give as `before` to go on."""

    hits: tuple[Hit, ...]
    more: tuple[int, int] | None


# --- address book -----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class StaffEntry:
    """Somebody of the school: `role` as which (class teacher, teacher, deputy, …), `subjects` taught to the child."""

    person_id: int
    name: str
    role: Role
    subjects: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ChildEntries:
    """Whom a family can write to about a child: class teachers, then teachers by subject, then the administration."""

    pupil: AboutPupil
    class_teachers: tuple[StaffEntry, ...]
    teachers: tuple[StaffEntry, ...]
    administration: tuple[StaffEntry, ...]


@dataclass(frozen=True, slots=True)
class FamilyEntry:
    """A pupil's family: how many parents there are to write to."""

    pupil_id: int
    name: str
    parents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A class (`kind` "class") or a course ("course") with the families of it that can be written to."""

    kind: str
    id: int
    name: str
    subject: str
    families: tuple[FamilyEntry, ...]


@dataclass(frozen=True, slots=True)
class AddressBook:
    """Whom the asker can write to.  A family: `children`; staff: `groups` and `colleagues`."""

    side: Side
    children: tuple[ChildEntries, ...] = ()
    groups: tuple[GroupEntry, ...] = ()
    colleagues: tuple[StaffEntry, ...] = ()
    may_write: bool = True
    may_be_urgent: bool = False
    may_write_all_staff: bool = False


# --- what is kept while writing ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody has begun to write.  `key`: the thread's number as text, or "new:" and anything for a letter."""

    key: str
    text: str
    subject: str = ""
    recipients: tuple[Recipient, ...] = ()
    about_pupil: int | None = None
    family: Family | None = None
    urgent: bool = False
    replies_allowed: bool = True
    files: tuple[StoredRef, ...] = ()
    saved_at: datetime | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class CannedRow:
    """Words for an answer.  `of_school`: of the school, for all its staff; `may_change`: the asker may."""

    canned_id: int
    title: str
    text: str
    of_school: bool
    may_change: bool
