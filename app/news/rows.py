"""News as frozen rows, and what is given to write them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from app.files.rows import FileRow, StoredRef


class Kind(StrEnum):
    """To whom a part of an audience is: `target` is the grade or the class, else 0."""

    SCHOOL = "school"
    GRADE = "grade"
    CLASS = "class"
    STAFF = "staff"


class Who(StrEnum):
    """To whom of these.  `ALL` of the school is its staff, too; of staff there are no parents or pupils."""

    ALL = "all"
    PARENTS = "parents"
    PUPILS = "pupils"


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One part of an audience."""

    kind: Kind
    target: int = 0
    who: Who = Who.ALL


class NewsState(StrEnum):
    """Where a piece stands today."""

    PLANNED = "planned"  # its first day has not come
    CURRENT = "current"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Notice:
    """What somebody wants to announce.  `starts` None: today; `ends` None: as long as the school has set.

    `files` are to be attached; `dropped`, of a piece that is changed, are the ids of attachments that go.
    """

    title: str
    text: str
    parts: tuple[Part, ...]
    starts: date | None = None
    ends: date | None = None
    pinned: bool = False
    confirm: bool = False
    files: tuple[StoredRef, ...] = ()
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NewsRow:
    """A piece of news as a list shows it to this reader.

    `lead`: its first words, without marks.  `class_id`, `class_name`: in whose name it is; None, "": the school's.
    `of_class`: it is meant for single classes.  `changed_at`: reworded after it could be read.  `is_mine`: meant for
    this reader, who then has it `unread`, or is asked `to_confirm` it; others may look on.  `reminded_at`: somebody
    has reminded those who did not read it, this reader among them.  `may_change`: by this session.  `parts`: for whom
    it is, told to staff.
    """

    news_id: int
    title: str
    lead: str
    author: str
    class_id: int | None
    class_name: str
    published_at: datetime
    starts: date
    ends: date
    state: NewsState
    pinned: bool
    confirm: bool
    revision: int
    of_class: bool
    parts: tuple[Part, ...]
    changed_at: datetime | None
    is_mine: bool
    unread: bool
    to_confirm: bool
    confirmed_at: datetime | None
    reminded_at: datetime | None
    may_change: bool
    has_files: bool = False


@dataclass(frozen=True, slots=True)
class NewsCount:
    """Of what is shown today and meant for the reader: so many not read, so many to be confirmed."""

    unread: int
    to_confirm: int


@dataclass(frozen=True, slots=True)
class NewsPage:
    """A list of news in the order in which it is shown.  `today`: the day it is of.  `before`: where the next page of
    the archive begins, None: there is no more.  `count` as of `unread_news`.  `may_write`: whether this session may
    write news, `own_class`: in the name of which class, None: of the school."""

    rows: tuple[NewsRow, ...]
    today: date
    count: NewsCount
    before: int | None = None
    may_write: bool = False
    own_class: int | None = None


@dataclass(frozen=True, slots=True)
class Revision:
    """How a piece was worded before."""

    revision: int
    author: str
    written_at: datetime
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class NewsPiece:
    """A piece with its words.  `history`: the older revisions, the newest first, for those who may change it."""

    row: NewsRow
    text: str
    history: tuple[Revision, ...] = ()
    files: tuple[FileRow, ...] = ()


@dataclass(frozen=True, slots=True)
class ReaderCount:
    """How many of those asked have read, and confirmed."""

    asked: int = 0
    read: int = 0
    confirmed: int = 0

    def __add__(self, other: ReaderCount) -> ReaderCount:
        return ReaderCount(self.asked + other.asked, self.read + other.read, self.confirmed + other.confirmed)


@dataclass(frozen=True, slots=True)
class ClassReceipts:
    """The families of a class that a piece is meant for."""

    class_id: int
    name: str
    families: ReaderCount


@dataclass(frozen=True, slots=True)
class Reminder:
    """Who reminded whom (`class_id` None: everybody), and when."""

    class_id: int | None
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class Receipts:
    """Who has read a piece, in numbers: `classes` by grade and letter, `staff` None: not meant for staff, or not to be
    seen by the asker.  `reminders`: the newest first; `reminded_today`: there is none to be sent any more today."""

    families: ReaderCount
    classes: tuple[ClassReceipts, ...]
    staff: ReaderCount | None
    confirm: bool
    reminders: tuple[Reminder, ...]
    reminded_today: bool


@dataclass(frozen=True, slots=True)
class ReceiptLine:
    """A family (by its pupil), or a member of staff: who read it when, who confirmed it when.  `by`: names of those
    who have, for families."""

    person_id: int
    name: str
    read_at: datetime | None
    confirmed_at: datetime | None
    by: str = ""


@dataclass(frozen=True, slots=True)
class ClassChoice:
    """A class of today as an audience: how many pupils there are, and how many of them have a parent here."""

    class_id: int
    name: str
    grade: int
    pupils: int
    with_parents: int


@dataclass(frozen=True, slots=True)
class Choices:
    """To whom this session may write, and how long news are shown by themselves, in days.  `staff` None: no staff, and
    neither the school nor grades as a whole."""

    classes: tuple[ClassChoice, ...]
    staff: int | None
    days_shown: int


@dataclass(frozen=True, slots=True)
class AudienceSize:
    """How many an audience is."""

    families: int
    staff: int


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody has begun to write: a new piece, or (`news_id`, `revision`) another wording of one."""

    title: str = ""
    text: str = ""
    parts: tuple[Part, ...] = ()
    starts: date | None = None
    ends: date | None = None
    pinned: bool = False
    confirm: bool = False
    news_id: int | None = None
    revision: int | None = None
    token: str = ""
    files: tuple[StoredRef, ...] = ()
    dropped: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft that is kept in the school file."""

    no: int
    saved_at: datetime
    draft: Draft = field(default_factory=Draft)
